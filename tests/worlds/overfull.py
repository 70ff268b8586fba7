"""Somebody with forty talks, long names, names from right to left, and texts everywhere."""

from datetime import timedelta

from infoint.domain import (
    Action,
    Assumption,
    CareerField,
    Clock,
    Contact,
    Criterion,
    Debrief,
    DecisionNote,
    Interview,
    Letter,
    NamedPerson,
    OutreachAttempt,
    PlannedQuestion,
    Takeaway,
)
from infoint.domain.kinds import LetterKind, TakeawayKind
from infoint.store import Transaction, Workspace, open_workspace
from tests.worlds.records import DAY, NOW

LONG = "Maximiliane Alexandra Freifrau von und zu Hohenstein-Waldburg-Zeil"
HEBREW, ARABIC = "דנה בת־שבע אברהמי־רוזנצוויג", "عبد الرحمن بن محمد الهاشمي"
NAMES = (LONG, HEBREW, ARABIC, "María José de la Cruz Fernández", "Nguyễn Thị Ánh", "Bo Ek")
"""In turn; each has its number behind it."""
RIGHT_TO_LEFT = "העבודה היא בעיקר לדבר עם אנשים. שני שלישים מהיום עוברים בטלפון."
SAID = (
    "Two thirds of it is talking people through small things, and the rest is writing it down "
    "so that the next one finds it.",
    RIGHT_TO_LEFT,
    "Short.",
)
TALKS = 40


def overfull() -> Workspace:
    """Three fields, forty talks with notes and takeaways, forty steps, eighty letters."""
    ws = open_workspace(None)
    fields = ("f0", "f1", "f2")
    titles = (f"{LONG} and what she does", RIGHT_TO_LEFT, "Nursing")
    with ws.edit("overfull", now=NOW) as tx:
        tx.profile.update(
            name=LONG,
            about=" ".join(SAID),
            goals=" ".join(SAID * 3),
            criteria=tuple(
                Criterion(id=f"c{n}", name=f"{LONG} {n}", weight=n) for n in range(1, 6)
            ),
        )
        for key, title in zip(fields, titles, strict=True):
            tx.fields.put(
                CareerField(
                    id=key,
                    title=title,
                    why=" ".join(SAID),
                    status="exploring",
                    ratings_before={f"c{n}": 2 for n in range(1, 6)},
                    assumptions=tuple(
                        Assumption(id=f"{key}a{n}", text=SAID[n % 3]) for n in range(6)
                    ),
                    decisions=(
                        DecisionNote(at=NOW - 3 * DAY, outcome="go on", text=" ".join(SAID)),
                    ),
                )
            )
        for number in range(TALKS):
            _talk(tx, number, fields[number % 3])
    return ws


def _talk(tx: Transaction, number: int, field: str) -> None:
    who, began = f"p{number}", NOW - (number + 2) * DAY
    name = f"{NAMES[number % len(NAMES)]} {number}"
    tx.contacts.put(
        Contact(
            id=who,
            name=name,
            role=f"Head of everything that has to do with {number}",
            organization=f"The {LONG} Foundation",
            fields=(field,),
            referred_by=f"p{number - 1}" if number % 4 == 1 else "",
            created=began - 9 * DAY,
        )
    )
    tx.attempts.put(
        OutreachAttempt(contact=who, at=began - 5 * DAY, outcome="agreed", text=SAID[number % 3])
    )
    said = SAID[number % 3]
    tx.interviews.put(
        Interview(
            id=f"t{number}",
            contact=who,
            field=field,
            clock=Clock(started=began, ended=began + timedelta(minutes=20)),
            confidence_before=number % 5 + 1,
            confidence_after=5,
            opening=" ".join(SAID),
            plan=tuple(
                PlannedQuestion(text=f"{said} And {n}?", must=n < 3, state="asked", note=said)
                for n in range(6)
            ),
            debrief=Debrief(
                learned=said,
                surprised=said,
                advice=SAID[(number + 1) % 3],
                notes=" ".join(SAID),
            ),
            named=(NamedPerson(name=NAMES[(number + 1) % len(NAMES)], detail=said),),
        )
    )
    for kind in (TakeawayKind.SKILL, TakeawayKind.VOCABULARY, TakeawayKind.ADVICE):
        tx.takeaways.put(Takeaway(interview=f"t{number}", kind=kind, text=said))
    tx.actions.put(
        Action(
            text=f"{said} {number}",
            due=(NOW + number * DAY).date(),
            done=began if number % 2 else None,
            interview=f"t{number}",
        )
    )
    for sort in (LetterKind.SCRIPT, LetterKind.THANK_YOU):
        text = "\n\n".join((f"Dear {name},", *SAID, LONG))
        tx.letters.put(
            Letter(
                kind=sort, contact=who, interview=f"t{number}", text=text, written=began, sent=began
            )
        )
