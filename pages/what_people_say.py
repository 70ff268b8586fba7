from infoint.ui.components.navigation import side_page
from infoint.ui.fields.what_people_say import what_people_say
from infoint.ui.frame.app import open_page

visit = open_page("what-people-say")
side_page(visit)
what_people_say(visit)
