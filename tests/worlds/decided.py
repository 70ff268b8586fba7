"""Three fields, five talks: small enough to work out every answer by hand."""

from datetime import datetime, timedelta

from infoint.domain import Assumption, CareerField, Contact, Criterion, Interview
from infoint.domain.interviews import Clock
from infoint.store import Workspace, open_workspace
from tests.worlds.records import DAY, NOW

PEOPLE = Criterion(id="people", name="Time with people", weight=5)
PAY = Criterion(id="pay", name="Pay", weight=3)
HOURS = Criterion(id="hours", name="Calm evenings", weight=2)
CRITERIA = (PEOPLE, PAY, HOURS)
NIGHTS = Assumption(id="nights", text="Everyone works nights.")
CALM = Assumption(id="calm", text="It is calm")
INTERVIEWS = {"ana": ("nursing", 9), "bo": ("nursing", 7), "cy": ("law", 6), "di": ("law", 4)}
"""Person -> field and days since. Their talks are called t-ana and so on."""


def decided_world(ws: Workspace | None = None, now: datetime = NOW) -> Workspace:
    """Nursing and law with two talks each, in which ratings moved; art with one that moved none.

    The talks were held some days before `now`.
    Weighted scores: nursing 57.5 before and 30 now, law 52.5 and 57.5, art 50 and 50.
    """
    ws = ws or open_workspace(None)
    with ws.edit("x", now=now) as tx:
        tx.profile.update(criteria=CRITERIA, skills="Listening, Excel")
        before = {"people": 4, "pay": 3, "hours": 2}
        tx.fields.put(
            CareerField(
                id="nursing", title="Nursing", ratings_before=before, assumptions=(NIGHTS, CALM)
            )
        )
        tx.fields.put(
            CareerField(id="law", title="Law", ratings_before={"people": 2, "pay": 5, "hours": 3})
        )
        tx.fields.put(
            CareerField(id="art", title="Art", ratings_before={"people": 5, "pay": 1, "hours": 1})
        )
        for who, (field, ago) in {**INTERVIEWS, "eve": ("art", 2)}.items():
            tx.contacts.put(Contact(id=who, name=who.capitalize(), fields=(field,)))
            tx.interviews.put(held_interview(who, field, ago, now))
        for who, ratings in {
            "ana": {"people": 5},
            "bo": {"people": 3, "pay": 1},
            "cy": {"people": 3, "pay": 5},
            "di": {"pay": 4},
        }.items():
            tx.interviews.update(f"t-{who}", ratings=ratings)
    return ws


def held_interview(
    who: str, field: str, ago: int, now: datetime = NOW, **values: object
) -> Interview:
    """A talk that ended so many days before `now`."""
    ended = now - ago * DAY
    clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
    return Interview.model_validate(
        {"id": f"t-{who}", "contact": who, "field": field, "clock": clock, **values}
    )
