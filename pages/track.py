from infoint.ui.debrief.assumptions import assumed_view
from infoint.ui.debrief.evaluation import answers_view, eleven_view
from infoint.ui.debrief.field import field_view
from infoint.ui.debrief.headline import (
    ELEVEN,
    headline,
    looked_back_on,
    nothing_to_look_back_on,
    views_of,
)
from infoint.ui.debrief.judge import felt_view, judge
from infoint.ui.debrief.learned.kept import learned
from infoint.ui.debrief.learned.notes import notes_view
from infoint.ui.debrief.learned.paste import laid_view, paste_view
from infoint.ui.debrief.learned.pay import pay_view
from infoint.ui.debrief.next_steps import next_steps, talks_view, which_talk
from infoint.ui.debrief.people import people
from infoint.ui.debrief.whose_talk import whose_talk
from infoint.ui.debrief.write import question_now, write
from infoint.ui.frame.app import open_page
from infoint.ui.frame.parts import part_of
from infoint.ui.frame.small_view import view_now
from infoint.ui.frame.step_page import step_page

visit = open_page("track")
view = view_now(views_of(visit, part_of("track")))
question = question_now(visit, view)

with step_page(visit, headline(visit, view, question)) as work:
    talk = looked_back_on(visit)
    if work.asks_whom:
        whose_talk(visit, work)
    elif work and talk is None:
        nothing_to_look_back_on(visit, work)
    elif work and talk:
        which_talk(visit, work, talk)
        match work.part, view:
            case "write", _:
                write(visit, work, question)
            case "learned", "notes":
                notes_view(visit)
            case "learned", "paste":
                paste_view(visit, work)
            case "learned", "laid":
                laid_view(visit, work)
            case "learned", "pay":
                pay_view(visit)
            case "learned", _:
                learned(visit, work)
            case "judge", "felt":
                felt_view(visit)
            case "judge", "assumed":
                assumed_view(visit)
            case "judge", "eleven":
                answers_view(visit)
            case "judge", "field":
                field_view(visit)
            case "judge", str(one) if one.startswith(ELEVEN):
                eleven_view(visit, work, one.removeprefix(ELEVEN))
            case "judge", _:
                judge(visit)
            case "people", _:
                people(visit)
            case "next", "talks":
                talks_view(visit)
            case _:
                next_steps(visit)
