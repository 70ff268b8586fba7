from infoint.ui.frame import open_page
from infoint.ui.progress import by_contact, by_field, stage_chart, talks_chart
from infoint.ui.stuck_box import stuck_box

visit = open_page("progress")
stage_chart(visit)
stuck_box(visit)
talks_chart(visit)
by_field(visit)
by_contact(visit)
