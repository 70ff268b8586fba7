from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page
from infoint.ui.interviews.interview import (
    after_the_interview,
    before_the_interview,
    on_the_spot,
    wants_to_begin,
)
from infoint.ui.interviews.live import interview_screen, is_interviewing

visit = open_page("interview")

if is_interviewing(visit):
    interview_screen(visit)
else:
    with step_page(visit, short=wants_to_begin(visit)) as ready:
        interview = visit.interview
        if wants_to_begin(visit):
            on_the_spot(visit)
        elif ready and interview and interview.status == "held":
            after_the_interview(visit)
        else:
            if ready:
                before_the_interview(visit)
            on_the_spot(visit)
