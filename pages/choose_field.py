from infoint.ui.fields.choose_field import (
    criteria,
    fields,
    one_field,
    read_up,
    self_assessment,
    what_to_find_out,
)
from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page

visit = open_page("choose-field")

with step_page(visit) as work:
    match work.part:
        case "you":
            self_assessment()
        case "matters":
            criteria(visit)
        case "fields":
            fields(visit)
            one_field(visit)
        case "questions":
            what_to_find_out(visit)
        case "read":
            read_up(visit)
