from infoint.ui.frame.app import open_page
from infoint.ui.progress.progress import filters, interviews, messages, people, where_you_stand
from infoint.ui.progress.reports import appointment_box, report_box
from infoint.ui.progress.stuck import stuck_box

visit = open_page("progress")
if where_you_stand(visit):
    stuck_box(visit)
    look = filters(visit)
    people(look)
    messages(look)
    interviews(look)
    appointment_box(visit)
    report_box(visit)
