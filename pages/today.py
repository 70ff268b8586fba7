from infoint.ui.fields.decisions import decisions_that_come_up
from infoint.ui.frame.app import open_page
from infoint.ui.today.log import log_something
from infoint.ui.today.today import due, go_on, interviews_ahead, is_new, welcome

visit = open_page("today")

if is_new(visit):
    welcome(visit)
else:
    go_on(visit)
    due(visit)
    interviews_ahead(visit)
    decisions_that_come_up(visit)
    log_something(visit)
