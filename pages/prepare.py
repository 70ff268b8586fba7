from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page
from infoint.ui.interviews.assumptions import expectations
from infoint.ui.interviews.kit import kit_box
from infoint.ui.interviews.opening import first_and_last_words
from infoint.ui.interviews.prepare import appointment, folded_checklist, start_preparing
from infoint.ui.interviews.question_plan import question_plan
from infoint.ui.interviews.questions_ahead import questions_ahead
from infoint.ui.interviews.research import research

visit = open_page("prepare")

with step_page(visit) as work:
    if work and visit.interview is None:
        start_preparing(visit)
    elif work:
        match work.part:
            case "when":
                appointment(visit)
            case "know":
                research(visit)
                expectations(visit)
            case "questions":
                question_plan(visit)
            case "ready":
                first_and_last_words(visit)
                questions_ahead(visit)
                folded_checklist(visit, "prepare")
                kit_box(visit)
