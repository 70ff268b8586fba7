from infoint.ui.choose_field import criteria, fields, one_field, self_assessment
from infoint.ui.frame import open_page
from infoint.ui.step_page import step_page

visit = open_page("choose-field")

with step_page(visit):
    self_assessment()
    criteria(visit)
    fields(visit)
    one_field(visit)
