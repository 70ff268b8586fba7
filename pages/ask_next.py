from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page
from infoint.ui.people.ask_next import nobody_listed, people_put_aside, suggestions
from infoint.ui.people.ladder import ladder_steps

visit = open_page("ask-next")
side_page(visit)
if not nobody_listed(visit):
    ladder_steps(visit)
    suggestions(visit)
    people_put_aside(visit)
