from infoint.ui.debrief.action_plan import VIEWS, action_plan, done_view, headline
from infoint.ui.debrief.thirty_days import before_it_is_taken
from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page
from infoint.ui.frame.small_view import view_now

visit = open_page("action-plan")
view = view_now(VIEWS)
side_page(visit, headline(visit, view))
if view == "thirty":
    before_it_is_taken(visit)
elif view:
    done_view(visit)
else:
    action_plan(visit)
