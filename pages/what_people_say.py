from infoint.ui.fields.what_people_say import what_people_say
from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page

visit = open_page("what-people-say")
side_page(visit)
what_people_say(visit)
