from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page
from infoint.ui.people.person import person

visit = open_page("person")
side_page(visit)
person(visit)
