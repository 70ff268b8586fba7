from infoint.ui.frame import open_page
from infoint.ui.today import due, go_on, is_new, log_something, talks_ahead, welcome

visit = open_page("today")

if is_new(visit):
    welcome(visit)
else:
    go_on(visit)
    due(visit)
    talks_ahead(visit)
    log_something(visit)
