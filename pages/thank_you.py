from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page
from infoint.ui.letters.keep_in_touch import is_of_a_row, keep_in_touch
from infoint.ui.letters.thank_you import headlines, is_held, letter, no_interview_yet, send
from infoint.ui.letters.whom_to_thank import whom_to_thank

visit = open_page("thank-you")

with step_page(visit, title=headlines(visit), ticked=not is_of_a_row(visit)) as work:
    if work.asks_whom:
        whom_to_thank(visit, work)
    elif work and not is_held(visit):
        no_interview_yet(visit, work)
    elif work:
        match work.part:
            case "letter":
                letter(visit, work)
            case "send":
                send(visit, work)
            case "loops":
                keep_in_touch(visit, work)
