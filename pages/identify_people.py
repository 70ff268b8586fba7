from infoint.i18n import _
from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page
from infoint.ui.imports.bring_in import bring_people_in
from infoint.ui.people.asking.ask_next import whom_to_ask
from infoint.ui.people.finder import think_of_people, ways_in
from infoint.ui.people.list import add_someone, edit_someone, people_table

visit = open_page("identify-people")
TITLES = {"bring": _("Bring people in"), "next": _("Whom to ask next")}

with step_page(visit, TITLES) as work:
    match work.part:
        case "think":
            add_someone(visit)
            think_of_people(visit)
        case "bring":
            bring_people_in(visit)
        case "list":
            people_table(visit)
            edit_someone(visit)
            ways_in(visit)
        case "next":
            work.is_list = True
            work.has_primary = whom_to_ask(visit)
