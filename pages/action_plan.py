from infoint.ui.action_plan import action_plan
from infoint.ui.frame import open_page
from infoint.ui.side_page import side_page

visit = open_page("action-plan")
side_page(visit)
action_plan(visit)
