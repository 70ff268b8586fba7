from infoint.ui.frame import open_page
from infoint.ui.identify_people import (
    add_someone,
    edit_someone,
    people_table,
    think_of_people,
    ways_in,
)
from infoint.ui.step_page import step_page

visit = open_page("identify-people")

with step_page(visit):
    ways_in(visit)
    think_of_people(visit)
    add_someone(visit)
    people_table(visit)
    edit_someone(visit)
