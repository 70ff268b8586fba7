"""For every Check line: what must be there, the datum that ticks it, the edit that removes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from infoint.domain import (
    Action,
    Assumption,
    CareerField,
    Contact,
    Criterion,
    Debrief,
    Interview,
    Letter,
    NamedPerson,
    OutreachAttempt,
    PlannedQuestion,
    Record,
    ResearchNote,
)
from infoint.domain.interviews import Clock
from infoint.domain.letters import gap_text
from infoint.domain.page_state import text_place
from infoint.library import Library
from infoint.store import Transaction
from tests.worlds.records import NOW, interview

Edit = Callable[[Transaction, Library], None]


@dataclass(frozen=True)
class Line:
    """`given` is stored first and must not tick the line; `tick` does, `untick` undoes it."""

    key: str
    given: Sequence[Record]
    tick: Edit
    untick: Edit


def _update(collection: str, key: str, tx: Transaction, library: Library, **values: object) -> None:
    getattr(tx, collection).update(key, **values)


def _sets(collection: str, key: str, on: dict[str, object], off: dict[str, object]) -> list[Edit]:
    """The two edits that give some attributes of one record these values."""
    return [partial(_update, collection, key, **on), partial(_update, collection, key, **off)]


def _adds(collection: str, record: Record) -> list[Edit]:
    """The two edits that add a record and remove it."""
    return [
        lambda tx, library: getattr(tx, collection).put(record),
        lambda tx, library: getattr(tx, collection).remove(record.id),
    ]


def _profile(on: dict[str, object], off: dict[str, object]) -> list[Edit]:
    return [
        lambda tx, library: tx.profile.update(**on),
        lambda tx, library: tx.profile.update(**off),
    ]


def _left(collection: str, record: str, *names: str) -> list[Edit]:
    """Long texts that are written and done for now; then one of them holds only a space."""

    def edit(tx: Transaction, library: Library, *, last: str) -> None:
        texts = {**dict.fromkeys(names, "Yes"), names[-1]: last}
        if collection == "profile":
            tx.profile.update(**texts)
        else:
            tx.collection(collection).update(record, **texts)
        for name in names:
            tx.page_state.write(("done", text_place(collection, record, name)), NOW.isoformat())

    return [partial(edit, last="Yes"), partial(edit, last=" ")]


def _evaluated(count: int) -> Edit:
    def edit(tx: Transaction, library: Library) -> None:
        answers = {
            entry.id: 4 if entry.answer == "scale" else "Yes."
            for entry in library.evaluation[:count]
        }
        tx.interviews.update("talk", evaluation=answers)

    return edit


def _checklist(done: bool) -> Edit:
    def edit(tx: Transaction, library: Library) -> None:
        items = library.checklists["prepare"].items
        needed = [item.key for item in items if not item.optional]
        ticks = dict.fromkeys(needed if done else needed[1:], True)
        tx.interviews.update("talk", checklist=ticks)

    return edit


def _found_out(about: str, other: str) -> list[Edit]:
    """A note under the four P's counts for what it is about, once it says something."""

    def edit(tx: Transaction, library: Library, *, right: bool) -> None:
        notes = (
            ResearchNote(id="n1", about=about, text="New wing" if right else " "),
            ResearchNote(id="n2", about=other, text="Founded 1897"),
        )
        tx.contacts.update("ann", research=notes)

    return [partial(edit, right=True), partial(edit, right=False)]


def _closing(present: bool) -> Edit:
    def edit(tx: Transaction, library: Library) -> None:
        question = next(entry for entry in library.questions if entry.topic == "referrals")
        other = next(entry for entry in library.questions if entry.topic != "referrals")
        plan = [PlannedQuestion(question=other.id, text=other.text)]
        if present:
            plan.append(PlannedQuestion(question=question.id, text=question.text))
        tx.interviews.update("talk", plan=tuple(plan))

    return edit


def _rated(whole: bool) -> Edit:
    def edit(tx: Transaction, library: Library) -> None:
        second = Criterion(id="second", name="Regular hours")
        unnamed = Criterion(id="unnamed", name=" ")
        tx.profile.update(criteria=(CRITERION, second, unnamed))
        ratings = {"crit": 4, "second": 2} if whole else {"crit": 4}
        tx.fields.update("field", ratings_before=ratings)

    return edit


def _plan(**values: object) -> dict[str, object]:
    given = {"id": "q", "text": "What do you do all day?", **values}
    return {"plan": (PlannedQuestion.model_validate(given),)}


ANN = Contact(id="ann", name="Ann Lee")
BOB = Contact(id="bob", name="Bob Roe")
FIELD = CareerField(id="field", title="Nursing")
OTHER = CareerField(id="other", title="Printing")
SCRIPT = Letter(id="script", kind="script", contact="ann", channel="phone")
ATTEMPT = OutreachAttempt(id="attempt", contact="ann", at=NOW)
THANKS = Letter(id="thanks", kind="thank-you", contact="ann", interview="talk")
INTERVIEW: Interview = interview()
ASKED = interview(asked_who_else=True, named=(NamedPerson(id="n", name="Bob Roe"),))
GAP = gap_text("why you write")
STARTED = Clock(started=NOW)
ENDED = Clock(started=NOW, ended=NOW + timedelta(minutes=20))
FOUR = ("interests", "skills", "values", "expertise")
NOTE = ResearchNote(text="Shifts are long.", title="A nurse's blog")
ACTION = Action(id="action", text="Read the report", due=date(2026, 11, 20), interview="talk")
CRITERION = Criterion(id="crit", name="Working with people", weight=5)

PERSON, INTERVIEWING = [ANN], [ANN, INTERVIEW]


def _keep_bob(tx: Transaction, library: Library) -> None:
    tx.contacts.put(BOB)
    tx.interviews.write("talk", ("named", "n", "contact"), "bob")


LINES = [
    Line("self-assessed", [], *_left("profile", "profile", *FOUR)),
    Line("fields-listed", [FIELD], *_adds("fields", OTHER)),
    Line("criteria-weighted", [], *_profile({"criteria": (CRITERION,)}, {"criteria": ()})),
    Line("field-rated", [FIELD], _rated(True), _rated(False)),
    Line(
        "field-exploring",
        [FIELD],
        *_sets("fields", "field", {"status": "exploring"}, {"status": "considering"}),
    ),
    Line(
        "questions-noted",
        [FIELD],
        *_left("fields", "field", "want_to_know"),
    ),
    Line(
        "assumptions-noted",
        [FIELD],
        *_sets(
            "fields",
            "field",
            {"assumptions": (Assumption(text="Calm"),)},
            {"assumptions": (Assumption(text=" "),)},
        ),
    ),
    Line(
        "research-noted",
        [FIELD],
        *_sets("fields", "field", {"research": (NOTE,)}, {"research": ()}),
    ),
    Line("contact-listed", [], *_adds("contacts", ANN)),
    Line(
        "practice-partner",
        PERSON,
        *_sets("contacts", "ann", {"rung": "loves to talk"}, {"rung": "unknown"}),
    ),
    Line(
        "circles-varied",
        [ANN.model_copy(update={"where_found": "alumni"}), BOB],
        *_sets("contacts", "bob", {"relationship": "aunt"}, {"relationship": ""}),
    ),
    Line(
        "contact-linked",
        [ANN, FIELD],
        *_sets("contacts", "ann", {"fields": ("field",)}, {"fields": ("gone",)}),
    ),
    Line(
        "script-written", [ANN, SCRIPT], *_sets("letters", "script", {"text": "Hi"}, {"text": " "})
    ),
    Line(
        "gaps-filled",
        [ANN, SCRIPT],
        *_sets(
            "letters",
            "script",
            {"text": "Hi [Ann]", "gaps": (GAP,)},
            {"text": f"Hi {GAP}", "gaps": (GAP,)},
        ),
    ),
    Line("attempt-logged", PERSON, *_adds("attempts", ATTEMPT)),
    Line(
        "outcome-logged",
        [ANN, ATTEMPT],
        *_sets("attempts", "attempt", {"outcome": "no answer"}, {"outcome": "waiting"}),
    ),
    Line(
        "researched-person",
        PERSON,
        *_left("contacts", "ann", "research_person"),
    ),
    Line(
        "researched-organization",
        PERSON,
        *_left("contacts", "ann", "research_organization"),
    ),
    Line("researched-person", PERSON, *_found_out("person", "organization")),
    Line("researched-organization", PERSON, *_found_out("organization", "person")),
    Line("plan-made", INTERVIEWING, *_sets("interviews", "talk", _plan(must=True), _plan())),
    Line("closing-question", INTERVIEWING, _closing(True), _closing(False)),
    Line(
        "plan-fits",
        INTERVIEWING,
        *_sets("interviews", "talk", _plan(must=True), _plan(must=True, minutes=21)),
    ),
    Line(
        "appointment-set",
        INTERVIEWING,
        *_sets("interviews", "talk", {"start": NOW}, {"start": None}),
    ),
    Line(
        "place-set", INTERVIEWING, *_sets("interviews", "talk", {"place": "Café"}, {"place": " "})
    ),
    Line("checklist-done", INTERVIEWING, _checklist(True), _checklist(False)),
    Line(
        "talk-started",
        INTERVIEWING,
        *_sets("interviews", "talk", {"clock": STARTED}, {"clock": Clock()}),
    ),
    Line(
        "question-asked", INTERVIEWING, *_sets("interviews", "talk", _plan(state="asked"), _plan())
    ),
    Line(
        "notes-taken",
        INTERVIEWING,
        *_sets("interviews", "talk", _plan(note="Early"), _plan(note="")),
    ),
    Line(
        "asked-who-else",
        INTERVIEWING,
        *_sets("interviews", "talk", {"asked_who_else": True}, {"asked_who_else": False}),
    ),
    Line(
        "talk-ended",
        INTERVIEWING,
        *_sets("interviews", "talk", {"clock": ENDED}, {"clock": STARTED}),
    ),
    Line(
        "debrief-written",
        INTERVIEWING,
        *_sets(
            "interviews",
            "talk",
            {"debrief": Debrief(learned="Much")},
            {"debrief": Debrief(impressions="Fine")},
        ),
    ),
    Line("evaluation-majority", INTERVIEWING, _evaluated(6), _evaluated(5)),
    Line(
        "impressions-written",
        INTERVIEWING,
        *_sets(
            "interviews",
            "talk",
            {"debrief": Debrief(impressions="Calm")},
            {"debrief": Debrief(learned="Much")},
        ),
    ),
    Line("next-action", INTERVIEWING, *_adds("actions", ACTION)),
    Line("named-kept", [ANN, ASKED], _keep_bob, _adds("contacts", BOB)[1]),
    Line(
        "letter-written",
        [*INTERVIEWING, THANKS],
        *_sets("letters", "thanks", {"text": "Thanks"}, {"text": ""}),
    ),
    Line(
        "letter-specific",
        [*INTERVIEWING, THANKS],
        *_sets(
            "letters",
            "thanks",
            {"text": "Thanks for the tour", "gaps": (GAP,)},
            {"text": f"Thanks for {GAP}", "gaps": (GAP,)},
        ),
    ),
    Line(
        "letter-sent",
        [*INTERVIEWING, THANKS],
        *_sets("letters", "thanks", {"sent": NOW}, {"sent": None}),
    ),
]
