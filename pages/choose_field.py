from infoint.ui.fields.choose_field import criteria, fields, one_field, self_assessment
from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page

visit = open_page("choose-field")

with step_page(visit):
    self_assessment()
    criteria(visit)
    fields(visit)
    one_field(visit)
