from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page
from infoint.ui.letters.close_loops import close_loops
from infoint.ui.letters.thank_you import clock, letter, no_interview_yet

visit = open_page("thank-you")

with step_page(visit) as ready:
    if ready and visit.interview and visit.interview.status == "held":
        clock(visit)
        letter(visit)
        close_loops(visit)
    elif ready:
        no_interview_yet(visit)
