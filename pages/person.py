from infoint.ui.frame.app import open_page
from infoint.ui.people.person import person

person(open_page("person"))
