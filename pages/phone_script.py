from infoint.advice.index import index_of
from infoint.outreach.practice import has_practised
from infoint.outreach.waiting import has_appointment
from infoint.ui.frame.app import open_page
from infoint.ui.frame.parts import part_of
from infoint.ui.frame.step_page import step_page
from infoint.ui.outreach.headline import headline
from infoint.ui.outreach.how import how
from infoint.ui.outreach.practice import practise
from infoint.ui.outreach.reach import is_at_the_first
from infoint.ui.outreach.send import send
from infoint.ui.outreach.write import write
from infoint.ui.people.asking.whom_to_reach import whom_to_reach

visit = open_page("phone-script")

who = visit.contact
ticked = who is None or is_at_the_first(visit, who) or has_appointment(index_of(visit.ws), who.id)
done = ("practise",) if who and has_practised(visit.ws, who.id) else ()

with step_page(visit, headline(visit, part_of(visit.page)), ticked=ticked, done=done) as work:
    if work.part == "practise":
        practise(visit)
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
