"""The sentences at the head of a report, and that it speaks of nobody as "you"."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest

from infoint.domain import Action, CareerField, Contact, Interview, OutreachAttempt
from infoint.library import Library
from infoint.library.demos import load_demos
from infoint.presenting.demo import fill_demo
from infoint.reports import one_page, report, report_moment
from infoint.reports.appointment_sheet import appointment_sheet
from infoint.reports.parts import Callout, Report
from infoint.reports.sentences.conclusion import conclusion, proposed_conclusion, word_conclusion
from infoint.store import Workspace, open_workspace
from tests.reports.test_report import DAY, NOW, filled, interview

__all__ = ["filled"]
DEMOS = {each.key: each for each in load_demos()}


def demo(key: str, library: Library) -> Workspace:
    """A demo person as of our moment."""
    ws = open_workspace(None)
    fill_demo(ws, DEMOS[key], library, now=NOW, tz=ZoneInfo("Europe/London"))
    return ws


def reports(ws: Workspace, library: Library, *, by_name: bool) -> dict[str, Report]:
    """Every kind of report there is."""
    how: dict[str, Any] = {"now": NOW, "tz": "Europe/London", "by_name": by_name}
    found = {
        "page": one_page(ws, library, **how),
        "journey": report(ws, library, **how),
        "sheet": appointment_sheet(ws, library, since=NOW - 14 * DAY, **how),
    }
    return found | {one.id: report(ws, library, field=one.id, **how) for one in ws.fields.all()}


def told(ws: Workspace, library: Library, field: str = "", *, by_name: bool = False) -> str:
    """The proposed sentences in a row."""
    moment = report_moment(ws, library, now=NOW, tz="Europe/London", by_name=by_name)
    return " ".join(proposed_conclusion(moment, field))


def own_words(ws: Workspace, library: Library) -> str:
    """Everything that the person typed, and all questions of the library, on one line."""
    data = ws.snapshot()
    names = ("fields", "contacts", "interviews", "takeaways", "actions")
    typed = [one.model_dump_json() for name in names for one in getattr(data, name).all()]
    asked = [*(one.text for one in library.questions), *(one.text for one in library.evaluation)]
    found = [*typed, data.profile.model_dump_json(), *asked]
    return " ".join(" ".join(found).split())


_SPOKEN = re.compile(r"[^.!?:;“”]*(?<!thank-)\byou(?:rs?)?\b[^.!?:;“”]*", re.IGNORECASE)
_TASKS = re.compile(r"what you (like|are good at|know)|How do you see it|your work like")
"""In lines of a task that the app words as on Today, and in questions to somebody else."""


@pytest.mark.parametrize("by_name", [False, True])
@pytest.mark.parametrize("key", list(DEMOS))
def test_nobody_is_spoken_to(library: Library, key: str, by_name: bool) -> None:
    """Outside of own words, questions and tasks no report of any demo says "you" or "your"."""
    ws = demo(key, library)
    words = own_words(ws, library)
    for name, found in reports(ws, library, by_name=by_name).items():
        for line in found.all_text.splitlines():
            plain = " ".join(_TASKS.sub("", line).split())
            said = [re.sub(r" \([^()]*\)$", "", one).strip() for one in _SPOKEN.findall(plain)]
            assert [one for one in said if one not in words] == [], (name, line)


@pytest.mark.parametrize("key", list(DEMOS))
def test_a_reader_is_told_the_name(library: Library, key: str) -> None:
    """With the name, no sentence of ours at the head says I or my; without it, none says the name
    but the title.
    """
    ws = demo(key, library)
    name = ws.profile.name
    assert name in told(ws, library, by_name=True)
    assert not re.search(r"\b(I|my|me)\b", told(ws, library, by_name=True).split(":")[0])
    assert name not in told(ws, library)


def test_without_a_name_it_says_i(ws: Workspace, library: Library) -> None:
    """Nobody can be spoken of by a name that is not there."""
    assert told(ws, library, by_name=True).startswith("I am at the very beginning")


@pytest.mark.parametrize("key", list(DEMOS))
@pytest.mark.parametrize("by_name", [False, True])
def test_three_sentences(library: Library, key: str, by_name: bool) -> None:
    """What was done, where it leads, what comes next: three, whatever there is."""
    ws = demo(key, library)
    for field in ("", *(one.id for one in ws.fields.all())):
        said = told(ws, library, field, by_name=by_name)
        assert len(re.findall(r"[.](?:\s|$)", said)) == 3, said


def test_what_comes_next(ws: Workspace, library: Library) -> None:
    """The next talk, else the first dated thing to do, else who may answer or be asked."""
    with ws.edit("people", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    assert told(ws, library).endswith("Next comes a first message to 1 person.")
    with ws.edit("asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="ann", at=NOW - DAY, outcome="waiting"))
    assert told(ws, library).endswith("1 person who was asked may still answer.")
    with ws.edit("set", now=NOW) as tx:
        tx.actions.put(Action(text="Read the guide.", due=(NOW + DAY).date()))
        tx.actions.put(Action(text="Later", due=(NOW + 9 * DAY).date()))
    assert told(ws, library).endswith("Next comes, by 4 March 2026: Read the guide.")
    with ws.edit("late", now=NOW) as tx:
        tx.actions.put(Action(id="late", text="Call back", due=(NOW - DAY).date()))
    assert told(ws, library).endswith("Next comes: Call back.")
    with ws.edit("agreed", now=NOW) as tx:
        tx.interviews.put(Interview(id="t", contact="ann", start=NOW + 3 * DAY))
    assert told(ws, library).endswith("Next comes a talk with Ann Lee on 6 March 2026.")


def test_where_it_leads(ws: Workspace, library: Library) -> None:
    """What is looked into, then what fits best as a guess, then what was decided and when."""
    with ws.edit("fields", now=NOW) as tx:
        tx.fields.put(CareerField(id="f", title="Museums", status="exploring"))
    assert "I am looking into Museums." in told(ws, library)
    from infoint.domain import Criterion, DecisionNote

    with ws.edit("rated", now=NOW) as tx:
        tx.profile.update(criteria=(Criterion(id="c", name="Hours", weight=4),))
        tx.fields.update("f", ratings_before={"c": 4})
    assert "Museums is my best guess so far, with 75 of 100." in told(ws, library)
    with ws.edit("decided", now=NOW) as tx:
        note = DecisionNote(at=NOW - DAY, outcome="decide", text="It is quiet.")
        tx.fields.update("f", status="chosen", decisions=(note,))
    assert "On 2 March 2026 I decided for Museums." in told(ws, library)


def test_own_words_stand_letter_for_letter(filled: Workspace, library: Library) -> None:
    """What the person words stands at the head of each kind; taken back, the proposal does."""
    how: dict[str, Any] = {"now": NOW, "tz": ""}
    moment = report_moment(filled, library, **how)
    proposed = conclusion(moment)
    word_conclusion(filled, "", "All *mine*.", now=NOW)
    word_conclusion(filled, "f", "Museums it is.", now=NOW)

    def head(found: Report) -> str:
        return next(part.text for part in found.opening if isinstance(part, Callout))

    assert head(report(filled, library, **how)) == "All *mine*."
    assert head(one_page(filled, library, **how)) == "All *mine*."
    assert head(report(filled, library, field="f", **how)) == "Museums it is."
    word_conclusion(filled, "", "", now=NOW)
    assert head(report(filled, library, **how)) == proposed


def test_a_conclusion_is_kept_and_can_be_undone(filled: Workspace) -> None:
    """It is part of the person's data as any text: in the file, in the list of edits."""
    word_conclusion(filled, "", "Mine.", now=NOW)
    assert b"Mine." in orjson.dumps(filled.profile.model_dump(mode="json"))
    assert filled.undo(now=NOW + timedelta(minutes=1)) == "Worded the conclusion of a report"
    assert filled.profile.conclusion == ""


def test_a_far_clock_harms_nothing(library: Library) -> None:
    """Many talks in many fields at the edge of time have a conclusion as well."""
    ws = open_workspace(None)
    now = datetime(9999, 12, 30, tzinfo=UTC)
    with ws.edit("far", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
        tx.interviews.put(interview("ann", 3))
    moment = report_moment(ws, library, now=now, tz="Pacific/Kiritimati")
    assert "Ann" in conclusion(moment)
