from infoint.ui.fields.choose_field import (
    criteria,
    fields,
    read_up,
    self_assessment,
    titles,
    what_to_find_out,
)
from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page

visit = open_page("choose-field")

with step_page(visit, titles()) as work:
    match work.part:
        case "you":
            self_assessment(visit)
        case "matters":
            criteria(visit)
        case "fields":
            fields(visit)
        case "questions":
            what_to_find_out(visit)
        case "read":
            read_up(visit)
