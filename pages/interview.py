from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page
from infoint.ui.interviews.interview import (
    after_the_talk,
    before_the_talk,
    on_the_spot,
    wants_to_begin,
)
from infoint.ui.interviews.live import is_talking, talk_screen

visit = open_page("interview")

if is_talking(visit):
    talk_screen(visit)
else:
    with step_page(visit, short=wants_to_begin(visit)) as ready:
        talk = visit.interview
        if wants_to_begin(visit):
            on_the_spot(visit)
        elif ready and talk and talk.status == "held":
            after_the_talk(visit)
        else:
            if ready:
                before_the_talk(visit)
            on_the_spot(visit)
