from infoint.ui.frame import open_page
from infoint.ui.step_page import step_page
from infoint.ui.track import actions, all_talks, debrief, evaluation, no_talk_yet, whom_they_named

visit = open_page("track")

with step_page(visit) as ready:
    if ready and visit.interview and visit.interview.status in ("running", "held"):
        debrief(visit)
        evaluation(visit)
        whom_they_named(visit)
        actions(visit)
    elif ready:
        no_talk_yet(visit)
    all_talks(visit)
