"""A large workspace in memory: thousands of contacts, hundreds of talks."""

from datetime import timedelta

from infoint.domain import Action, Contact, Interview, Letter, OutreachAttempt, PlannedQuestion
from infoint.domain.interviews import Clock
from infoint.domain.kinds import OUTCOMES
from infoint.store import Workspace, open_workspace
from tests.worlds.records import DAY, NOW


def large_workspace(contacts: int = 5000, interviews: int = 300) -> Workspace:
    """Two of five contacts were asked; the talks are spread over a year, most of them held."""
    ws = open_workspace(None)
    plan = tuple(PlannedQuestion(id=f"q{n}", text="What?", must=n < 7) for n in range(11))
    with ws.edit("large", now=NOW) as tx:
        for n in range(contacts):
            by = f"c{n // 3}" if n % 4 == 1 else ""
            tx.contacts.put(
                Contact(id=f"c{n}", name=f"Person {n}", motivation=n % 5 + 1, referred_by=by)
            )
            for again in range(n % 5 // 3 + (n % 5 > 2)):
                at = NOW - (n % 300 + 20 * again) * DAY
                outcome = OUTCOMES[n % len(OUTCOMES)]
                tx.attempts.put(OutreachAttempt(contact=f"c{n}", at=at, outcome=outcome))
        for n in range(interviews):
            start = NOW + (20 - n) * DAY
            clock = Clock(started=start, ended=start + timedelta(minutes=20)) if n > 20 else Clock()
            interview = Interview(
                id=f"t{n}", contact=f"c{n * 7}", start=start, clock=clock, plan=plan
            )
            tx.interviews.put(interview)
            tx.actions.put(Action(text="Read", due=start.date(), interview=interview.id))
            if n % 3:
                tx.letters.put(
                    Letter(
                        kind="thank-you",
                        contact=interview.contact,
                        interview=interview.id,
                        sent=start,
                    )
                )
    return ws
