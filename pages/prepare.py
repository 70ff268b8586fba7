from infoint.ui.frame import open_page
from infoint.ui.prepare import appointment, checklist, question_plan, research, start_preparing
from infoint.ui.step_page import step_page

visit = open_page("prepare")

with step_page(visit) as ready:
    if ready and visit.interview is None:
        start_preparing(visit)
    elif ready:
        appointment(visit)
        research(visit)
        question_plan(visit)
        checklist(visit, "prepare")
