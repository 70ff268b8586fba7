from infoint.ui.ask_next import nobody_listed, people_put_aside, suggestions
from infoint.ui.frame import open_page
from infoint.ui.ladder_steps import ladder_steps
from infoint.ui.side_page import side_page

visit = open_page("ask-next")
side_page(visit)
if not nobody_listed(visit):
    ladder_steps(visit)
    suggestions(visit)
    people_put_aside(visit)
