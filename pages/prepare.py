from infoint.ui.frame.app import open_page
from infoint.ui.frame.parts import part_of
from infoint.ui.frame.small_view import view_now
from infoint.ui.frame.step_page import step_page
from infoint.ui.interviews.assumptions import expectations, expectations_view
from infoint.ui.interviews.headline import VIEWS, headline, start_preparing
from infoint.ui.interviews.opening import words_view
from infoint.ui.interviews.prepare import appointment
from infoint.ui.interviews.questions.ahead import ahead_view
from infoint.ui.interviews.questions.bank import bank_view, copy_view, wanted_view
from infoint.ui.interviews.questions.plan import plan_left_as_it_is, question_plan
from infoint.ui.interviews.ready import along_view, before_view, getting_ready
from infoint.ui.interviews.research import found_view, what_one_knows
from infoint.ui.interviews.whose_talk import whom_to_prepare_for
from infoint.ui.outreach.follow_up_text import open_message

visit = open_page("prepare")
view = view_now(VIEWS[part_of("prepare")])

with step_page(visit, headline(visit, view)) as work:
    if work.asks_whom:
        whom_to_prepare_for(visit, work)
    elif work and visit.interview is None:
        work.is_list = start_preparing(visit, work.part)
        work.has_primary = True
    elif work:
        work.is_list = bool(view) or work.part == "questions"
        match work.part, view:
            case "when", _:
                work.has_primary = appointment(visit, open_message)
            case "know", "found":
                found_view(visit)
            case "know", "expect":
                expectations_view(visit)
            case "know", _:
                what_one_knows(visit)
                expectations(visit)
            case "questions", "bank":
                bank_view(visit)
            case "questions", "wanted":
                wanted_view(visit)
            case "questions", "copy":
                copy_view(visit)
            case "questions", _:
                work.has_primary = question_plan(visit)
                work.on_continue = plan_left_as_it_is(visit)
            case "ready", "first":
                words_view(visit, "opening")
            case "ready", "last":
                words_view(visit, "closing")
            case "ready", "ahead":
                ahead_view(visit)
            case "ready", "before":
                before_view(visit)
            case "ready", "along":
                along_view(visit)
            case _:
                getting_ready(visit)
