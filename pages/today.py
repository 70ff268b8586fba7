from infoint.ui.decided_before import decisions_that_come_up
from infoint.ui.frame import open_page
from infoint.ui.today import due, go_on, is_new, log_something, talks_ahead, welcome

visit = open_page("today")

if is_new(visit):
    welcome(visit)
else:
    go_on(visit)
    due(visit)
    talks_ahead(visit)
    decisions_that_come_up(visit)
    log_something(visit)
