from infoint.ui.bring_people_in import bring_people_in
from infoint.ui.frame import open_page
from infoint.ui.side_page import side_page

visit = open_page("bring-people-in")
side_page(visit)
bring_people_in(visit)
