from infoint.ui.frame import open_page
from infoint.ui.person import person
from infoint.ui.side_page import side_page

visit = open_page("person")
side_page(visit)
person(visit)
