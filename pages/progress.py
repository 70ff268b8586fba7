from infoint.ui.frame import open_page
from infoint.ui.progress import filters, messages, people, talks, where_you_stand
from infoint.ui.report_box import appointment_box, report_box
from infoint.ui.stuck_box import stuck_box

visit = open_page("progress")
if where_you_stand(visit):
    stuck_box(visit)
    look = filters(visit)
    people(visit, look)
    messages(visit, look)
    talks(visit, look)
    appointment_box(visit)
    report_box(visit)
