"""Workspaces of a given size, the same for the same seed, as a person might have them."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from infoint.domain import (
    Action,
    Assumption,
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
    Verdict,
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
CRITERIA = (
    Criterion(id="hours", name="Good hours"),
    Criterion(id="useful", name="Useful", weight=5),
    Criterion(id="pay", name="Pay", weight=4),
)
SKILLS = ("Listening", "Patience", "Reading plans", "Calm under pressure", "Writing")


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
                criteria=CRITERIA,
                skills="Explaining\nListening",
            )
        )
        people = [_contact(n, fields, chance) for n in range(contacts)]
        for person in people:
            tx.contacts.put(person)
            for again in range(chance.choice((0, 0, 1, 1, 2))):
                at = NOW - (chance.randrange(1, 300) - again) * DAY
                tx.attempts.put(OutreachAttempt(contact=person.id, at=at, text=SENTENCE * 3))
        for n in range(interviews):
            _interview(tx, people[n % contacts].id, fields[n % len(fields)].id, n, chance)
    return ws, people[0].id


def _fields(tx: Transaction) -> list[CareerField]:
    fields = [
        CareerField(
            title=title,
            why=SENTENCE,
            status="exploring",
            ratings_before={each.id: 1 + (n + k) % 5 for k, each in enumerate(CRITERIA)},
            assumptions=(Assumption(id=f"assumed-{n}", text="It is mostly paper"),),
        )
        for n, title in enumerate(FIELDS)
    ]
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


def _interview(tx: Transaction, contact: str, field: str, n: int, chance: random.Random) -> None:
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
    interview = Interview(
        contact=contact,
        field=field,
        start=start,
        plan=plan,
        clock=Clock(started=start, ended=end) if held else Clock(),
        debrief=Debrief(impressions=SENTENCE * 2) if held else Debrief(),
        **(_judged(n) if held else {}),
    )
    tx.interviews.put(interview)
    tx.actions.put(Action(text="Read the report", due=start.date(), interview=interview.id))
    if held:
        tx.takeaways.put(Takeaway(interview=interview.id, text=SENTENCE))
        tx.takeaways.put(
            Takeaway(interview=interview.id, kind="skill", text=SKILLS[n // 5 % len(SKILLS)])
        )
        low = 30_000 + 100 * (n % 50)
        tx.takeaways.put(
            Takeaway(
                interview=interview.id,
                kind="salary range",
                currency="EUR",
                low=low,
                high=low + 9_000,
            )
        )
        if chance.random() < 0.8:
            tx.letters.put(
                Letter(
                    kind="thank-you",
                    contact=contact,
                    interview=interview.id,
                    text=SENTENCE * 4,
                    sent=end + timedelta(hours=5),
                )
            )


def _judged(n: int) -> dict[str, Any]:
    """What a person thinks of the field and of its assumption after a talk, in turn."""
    assumption = f"assumed-{n % len(FIELDS)}"
    outcome = ("confirmed", "contradicted", "mixed")[n % 3]
    return {
        "ratings": {CRITERIA[n % 3].id: 1 + n % 5},
        "evaluation": {"use-skills": 1 + n % 5, "enjoy-work": 1 + n % 4, "impression": SENTENCE},
        "verdicts": {assumption: Verdict.model_validate({"outcome": outcome})},
        "confidence_before": 1 + n % 4,
        "confidence_after": 2 + n % 4,
    }
