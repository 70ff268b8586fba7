from infoint.ui.frame import open_page
from infoint.ui.outreach_log import attempts, log_attempt, pause
from infoint.ui.phone_script import obstacles, script, words_of_mine
from infoint.ui.step_page import step_page

visit = open_page("phone-script")

with step_page(visit) as ready:
    if ready:
        words_of_mine(visit)
        script(visit)
        obstacles(visit)
        log_attempt(visit)
        attempts(visit)
        pause(visit)
