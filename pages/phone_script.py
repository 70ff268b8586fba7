from infoint.ui.components.later import pause
from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page
from infoint.ui.outreach.log import attempts, log_attempt
from infoint.ui.outreach.phone_script import obstacles, script, words_of_mine

visit = open_page("phone-script")

with step_page(visit) as ready:
    if ready:
        words_of_mine(visit)
        script(visit)
        obstacles(visit)
        log_attempt(visit)
        attempts(visit)
        pause(visit)
