"""Workspaces of a given size, the same for the same seed, as a person might have them."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from infoint.domain import (
    Action,
    CareerField,
    Clock,
    Contact,
    Criterion,
    Debrief,
    Interview,
    Letter,
    OutreachAttempt,
    PlannedQuestion,
    Profile,
    Takeaway,
)
from infoint.store import Workspace, open_workspace
from infoint.store.transaction import Transaction

NOW = datetime.now(UTC).replace(microsecond=0)
DAY = timedelta(days=1)
FIRST = ("Amara", "Bo", "Chidi", "Dana", "Eli", "Farah", "Goran", "Hana", "Ines", "Jo", "Kofi")
LAST = ("Adeyemi", "Berg", "Costa", "Dahl", "Eriksen", "Fofana", "Gupta", "Haddad", "Ito")
ROLES = ("Nurse", "Museum educator", "Data analyst", "Carpenter", "Planner", "Editor")
PLACES = ("City Hospital", "River Museum", "North Works", "Town Hall", "Quay Press")
FIELDS = ("Nursing", "Museum education", "Data analysis", "Carpentry", "Town planning")
SENTENCE = "They told me how a week really goes and what they would do again. "
PLANNED = 12


def build(file: Path, contacts: int, interviews: int, seed: int = 7) -> tuple[Workspace, str]:
    """A workspace in a new file, and the id of a contact with a talk behind them."""
    chance = random.Random(seed)
    ws = open_workspace(file)
    with ws.edit("bench", now=NOW) as tx:
        fields = _fields(tx)
        tx.profile.put(
            Profile(
                name="Sam Example",
                about="I teach and want to find out where else that is useful.",
                criteria=(Criterion(name="Good hours"), Criterion(name="Useful", weight=5)),
            )
        )
        people = [_contact(n, fields, chance) for n in range(contacts)]
        for person in people:
            tx.contacts.put(person)
            for again in range(chance.choice((0, 0, 1, 1, 2))):
                at = NOW - (chance.randrange(1, 300) - again) * DAY
                tx.attempts.put(OutreachAttempt(contact=person.id, at=at, text=SENTENCE * 3))
        for n in range(interviews):
            _talk(tx, people[n % contacts].id, fields[n % len(fields)].id, n, chance)
    return ws, people[0].id


def _fields(tx: Transaction) -> list[CareerField]:
    fields = [CareerField(title=title, why=SENTENCE, status="exploring") for title in FIELDS]
    for field in fields:
        tx.fields.put(field)
    return fields


def _contact(n: int, fields: list[CareerField], chance: random.Random) -> Contact:
    return Contact(
        name=f"{chance.choice(FIRST)} {chance.choice(LAST)} {n}",
        organization=chance.choice(PLACES),
        role=chance.choice(ROLES),
        email=f"person{n}@example.org",
        relationship="met at an open house",
        motivation=chance.randrange(1, 6),
        access=chance.randrange(1, 6),
        fields=(chance.choice(fields).id,),
        notes=SENTENCE,
    )


def _talk(tx: Transaction, contact: str, field: str, n: int, chance: random.Random) -> None:
    """One talk in five is still to come; the held ones have a debrief and mostly a letter."""
    held = n % 5 != 4
    start = NOW - (n + 1) * DAY if held else NOW + (n % 20 + 1) * DAY
    plan = tuple(
        PlannedQuestion(
            text=f"What does a good week look like, {k}?",
            must=k < 8,
            state="asked" if held else "open",
            note=SENTENCE if held else "",
        )
        for k in range(PLANNED)
    )
    end = start + timedelta(minutes=25)
    talk = Interview(
        contact=contact,
        field=field,
        start=start,
        plan=plan,
        clock=Clock(started=start, ended=end) if held else Clock(),
        debrief=Debrief(impressions=SENTENCE * 2) if held else Debrief(),
    )
    tx.interviews.put(talk)
    tx.actions.put(Action(text="Read the report", due=start.date(), interview=talk.id))
    if held:
        tx.takeaways.put(Takeaway(interview=talk.id, text=SENTENCE))
        if chance.random() < 0.8:
            tx.letters.put(
                Letter(
                    kind="thank-you",
                    contact=contact,
                    interview=talk.id,
                    text=SENTENCE * 4,
                    sent=end + timedelta(hours=5),
                )
            )
