from infoint.ui.frame import open_page
from infoint.ui.side_page import side_page
from infoint.ui.what_people_say import what_people_say

visit = open_page("what-people-say")
side_page(visit)
what_people_say(visit)
