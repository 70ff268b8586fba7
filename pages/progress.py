from infoint.ui.frame.app import open_page
from infoint.ui.progress.charts import CHARTS
from infoint.ui.progress.closer import closer_look, seven_steps
from infoint.ui.progress.help import standing_still
from infoint.ui.progress.page import progress_page
from infoint.ui.progress.parts import messages, people, talks, you
from infoint.ui.progress.reports import appointment_box, report_box
from infoint.ui.sharing.meetings import note_meeting

visit = open_page("progress")

with progress_page(visit) as now:
    match now.part, now.view:
        case _, view if view in CHARTS:
            closer_look(visit, view)
        case "people", "still":
            standing_still(visit)
        case "people", "steps":
            seven_steps(visit)
        case "people", _:
            people(visit, now)
        case "messages", _:
            messages(visit)
        case "talks", _:
            talks(visit, now)
        case "you", "meeting":
            appointment_box(visit)
        case "you", "met":
            note_meeting(visit)
        case "you", "report":
            report_box(visit)
        case "you", _:
            you(visit, now)
