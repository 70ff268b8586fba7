from infoint.ui.frame.app import open_page
from infoint.ui.interviews.said_yes import say_yes
from infoint.ui.people.person import person

person(open_page("person"), say_yes)
