from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page
from infoint.ui.imports.bring_in import bring_people_in

visit = open_page("bring-people-in")
side_page(visit)
bring_people_in(visit)
