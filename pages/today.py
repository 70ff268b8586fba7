from infoint.ui.fields.decisions import decisions_that_come_up
from infoint.ui.frame.app import open_page
from infoint.ui.today.log import log_something
from infoint.ui.today.today import due, go_on, is_new, talks_ahead, welcome

visit = open_page("today")

if is_new(visit):
    welcome(visit)
else:
    go_on(visit)
    due(visit)
    talks_ahead(visit)
    decisions_that_come_up(visit)
    log_something(visit)
