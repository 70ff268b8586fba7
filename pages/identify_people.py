from infoint.i18n import _
from infoint.ui.frame.app import open_page
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.frame.parts import title_of
from infoint.ui.frame.step_page import step_page
from infoint.ui.imports.bring_in import bring_people_in
from infoint.ui.people.asking.ask_next import whom_to_ask
from infoint.ui.people.finder import who_comes_to_mind
from infoint.ui.people.list import your_people

visit = open_page("identify-people")
TITLES = {
    "think": _("Who comes to mind?"),
    "bring": _("Bring people in"),
    "list": _("Your people"),
    "next": _("Whom to ask next"),
}

with step_page(visit, TITLES) as work:
    match work.part:
        case "think":
            work.has_primary = who_comes_to_mind(visit)
            work.onward = Way(
                _("Continue: {next}", next=title_of("identify-people", "list")),
                "identify-people",
                "list",
            )
        case "bring":
            bring_people_in(visit, work)
        case "list":
            work.is_list = True
            work.has_primary = your_people(visit)
        case "next":
            work.is_list = True
            work.has_primary = whom_to_ask(visit)
