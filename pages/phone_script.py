from infoint.outreach.practice import has_practised
from infoint.ui.frame.app import open_page
from infoint.ui.frame.parts import part_of
from infoint.ui.frame.step_page import step_page
from infoint.ui.outreach.headline import headline
from infoint.ui.outreach.how import how
from infoint.ui.outreach.practice import practise
from infoint.ui.outreach.reach import is_listed, seen
from infoint.ui.outreach.send import send
from infoint.ui.outreach.write import write
from infoint.ui.people.asking.whom_to_reach import whom_to_reach

visit = open_page("phone-script")

who, part = visit.contact, part_of(visit.page)
ticked = who is None or is_listed(visit, who)
done = ("practise",) if who and has_practised(visit.ws, who.id) else ()
told = seen(visit, who, part) if who else ()

with step_page(visit, headline(visit, part), ticked=ticked, done=done, seen=told) as work:
    if work.part == "practise":
        practise(visit, work)
    elif work.asks_whom:
        whom_to_reach(visit, work)
    elif work:
        match work.part:
            case "how":
                how(visit, work)
            case "write":
                write(visit, work)
            case "send":
                send(visit, work)
