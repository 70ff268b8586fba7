from infoint.ui.debrief.actions import action_plan
from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page

visit = open_page("action-plan")
side_page(visit)
action_plan(visit)
