from infoint.ui.choose_field import criteria, explore, fields, ratings, self_assessment
from infoint.ui.frame import open_page
from infoint.ui.step_page import step_page

visit = open_page("choose-field")

with step_page(visit):
    self_assessment()
    fields(visit)
    criteria(visit)
    ratings(visit)
    explore(visit)
