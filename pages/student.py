from infoint.ui.caseload.answer import answer
from infoint.ui.caseload.shared import shared
from infoint.ui.caseload.sheet import progress, sheet
from infoint.ui.caseload.student import read_student
from infoint.ui.frame.app import open_page
from infoint.ui.frame.parts import choose_part

visit = open_page("student")

if reading := read_student(visit):
    match choose_part(visit.page, None):
        case "sheet":
            sheet(reading)
        case "progress":
            progress(reading)
        case "shared":
            shared(reading)
        case "answer":
            answer(reading)
