from infoint.i18n import _
from infoint.ui.components.voice_memo import waiting_memo
from infoint.ui.debrief.people import people
from infoint.ui.frame.app import open_page
from infoint.ui.frame.parts import part_of
from infoint.ui.frame.small_view import back_to_part, view_now
from infoint.ui.frame.step_page import step_page
from infoint.ui.interviews.hold.after import list_view, straight_after, what_was_said
from infoint.ui.interviews.hold.afterwards import enter_a_talk
from infoint.ui.interviews.hold.begin import (
    it_was,
    planned_questions,
    runs_already,
    small_view,
    still_running,
    the_morning,
    way_into,
    way_to_how_it_was,
)
from infoint.ui.interviews.hold.headline import VIEWS, has_passed, headline
from infoint.ui.interviews.hold.live import interview_screen, is_interviewing
from infoint.ui.interviews.hold.on_the_spot import nothing_planned, on_the_spot, wants_to_begin
from infoint.ui.interviews.whose_talk import talks_to_hold, whose_talk_was_it
from infoint.ui.outreach.follow_up_text import open_message

visit = open_page("interview")

if is_interviewing(visit):
    interview_screen(visit)
else:
    new = wants_to_begin(visit)
    interview = None if new else visit.interview
    view = view_now(VIEWS[part_of("interview")] if interview else ())
    title = headline(visit, view, on_the_spot=new)
    with step_page(visit, title, short=new or view == "spot") as work:
        is_held = interview is not None and interview.status == "held"
        is_known, another = visit.contact is not None and not new, runs_already(visit)
        if interview and not is_held and work.part != "after" and view != "spot":
            work.onward = way_into(visit)
        if work.part != "after":
            waiting_memo()
        match work.part, view:
            case "begin", ("day" | "missed" | "along"):
                small_view(visit, view, open_message)
                work.is_alone, work.has_primary = view != "along", view == "missed"
            case "after", "named":
                back_to_part(_("Back"))
                people(visit)
            case "after", "list":
                list_view(visit)
            case "after", _ if is_held:
                work.has_primary = straight_after(visit, work.side)
                work.is_alone = True
            case "after", _ if is_known:
                enter_a_talk(visit)
                work.has_primary = True
            case "talk", _ if is_held:
                what_was_said(visit, work.side)
                work.is_alone = True
            case "talk", _ if interview:
                planned_questions(visit, work.side)
                work.is_alone = True
            case _, "" if is_held:
                it_was(visit)
                work.is_alone, work.onward = True, way_to_how_it_was()
            case _, "" if interview:
                the_morning(visit, work.side, open_message)
                work.is_alone, work.has_primary = True, has_passed(visit, interview)
            case _ if another:
                still_running(visit, another)
                work.has_primary = True
            case _, "" if is_known:
                work.is_list, work.has_primary = nothing_planned(visit), True
            case "after", _:
                whose_talk_was_it(visit, work)
            case _:
                if view == "spot":
                    back_to_part(_("Back to the talk"))
                on_the_spot(visit, is_first=new or not talks_to_hold(visit, work))
                work.has_primary, work.leads_on = True, False
