from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page
from infoint.ui.people.finder import think_of_people, ways_in
from infoint.ui.people.list import add_someone, edit_someone, people_table

visit = open_page("identify-people")

with step_page(visit):
    ways_in(visit)
    think_of_people(visit)
    add_someone(visit)
    people_table(visit)
    edit_someone(visit)
