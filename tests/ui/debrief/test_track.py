"""Step 6: what was learned, what it means, whom they named, and what to do next."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Action, CareerField, Clock, Contact, Interview, NamedPerson
from infoint.library import load_library
from infoint.store import Workspace
from infoint.ui.debrief.folds import Folds
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, drawn, fill, has, in_box, page_of, press, read, rows
from tests.worlds.pages import NOW

HELD = Clock(started=NOW - timedelta(hours=2), ended=NOW - timedelta(hours=1, minutes=40))
SCALES = [one.id for one in load_library().evaluation if one.answer == "scale"]
WORDS = [one.id for one in load_library().evaluation if one.answer == "words"]


def held(ws: Workspace, **values: object) -> None:
    """A talk with Ann that is over."""
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(**{"id": "talk", "contact": "ann", "clock": HELD, **values}))


def interview(ws: Workspace) -> Interview:
    """The talk with Ann as it is stored."""
    found = ws.interviews.get("talk")
    assert found is not None
    return found


def opened(open_page: OpenPage, *parts: str) -> AppTest:
    """Step 6 about Ann with these parts unfolded."""
    app = open_page("track", contact="ann")
    folds: Folds = app.session_state[Folds.key()]
    unfolded = {f"part-{part}": True for part in parts}
    app.session_state[Folds.key()] = replace(folds, at_first={**folds.at_first, **unfolded})
    return drawn(app)


def answer(question: str) -> str:
    """The key of the box for one question of the evaluation."""
    return box("interviews", "talk", "evaluation", question)


@pytest.mark.parametrize("part", ["learned", "surprised", "impressions", "appreciated", "advice"])
def test_the_debrief(part: str, ws: Workspace, open_page: OpenPage) -> None:
    """Each part of the debrief is stored with the talk and there again in a new window."""
    held(ws)
    key = box("interviews", "talk", "debrief", part)
    fill(open_page("track", contact="ann"), {key: "A lot\nof maps"})
    assert getattr(interview(ws).debrief, part) == "A lot\nof maps"
    assert open_page("track", contact="ann").text_area(key=key).value == "A lot\nof maps"


def test_confidence_after(ws: Workspace, open_page: OpenPage) -> None:
    """How sure one feels after the talk is kept beside how sure one felt before."""
    held(ws, confidence_before=2)
    fill(open_page("track", contact="ann"), {box("interviews", "talk", "confidence_after"): 4})
    assert (interview(ws).confidence_before, interview(ws).confidence_after) == (2, 4)


def test_eleven_questions(ws: Workspace, open_page: OpenPage) -> None:
    """Scales and words are stored, counted, and the mean is of the scales alone."""
    held(ws)
    app = opened(open_page, "evaluation")
    assert "0 of 11 answered." in read(app)
    fill(app, {answer(SCALES[0]): 2, answer(SCALES[1]): 5, answer(WORDS[0]): "Teach"})
    assert interview(ws).evaluation == {SCALES[0]: 2, SCALES[1]: 5, WORDS[0]: "Teach"}
    assert "3 of 11 answered. Mean of the scales: 3.5 of 5." in read(app)


def test_most_of_the_questions_answered(ws: Workspace, open_page: OpenPage) -> None:
    """With the sixth answer the page says that the picture gets clearer, not before."""
    held(ws, evaluation=dict.fromkeys(SCALES[:3], 3) | dict.fromkeys(WORDS[:2], "Yes"))
    app = opened(open_page, "evaluation")
    assert "more than half" not in read(app)
    fill(app, {answer(WORDS[2]): "A little"})
    assert "6 of 11 answered. That is more than half" in read(app)
    fill(app, {answer(WORDS[2]): ""})
    assert "more than half" not in read(app)


def test_a_named_person_becomes_a_contact(ws: Workspace, open_page: OpenPage) -> None:
    """One tap makes a contact with the referral and the permission kept, once and for all."""
    named = NamedPerson(id="dora", name="Dora", detail="Runs the archive", may_use_name=True)
    held(ws, named=(named,))
    app = press(opened(open_page, "named"), "contact-dora")
    dora = ws.contacts.all()[1]
    assert (dora.name, dora.notes, dora.referred_by) == ("Dora", "Runs the archive", "ann")
    assert dora.may_use_name is True
    assert interview(ws).named[0].contact == dora.id
    assert not has(app, "contact-dora")
    assert "On your list" in read(app)
    press(app, "undo-notice")
    assert [person.id for person in ws.contacts.all()] == ["ann"]
    assert has(app, "contact-dora")


def test_two_windows_tap_at_once(ws: Workspace, open_page: OpenPage) -> None:
    """The same tap from a second, older window adds nobody twice."""
    held(ws, named=(NamedPerson(id="dora", name="Dora"),))
    first, second = opened(open_page, "named"), opened(open_page, "named")
    press(first, "contact-dora")
    press(second, "contact-dora")
    assert len(ws.contacts) == 2


def test_a_named_person_without_a_name(ws: Workspace, open_page: OpenPage) -> None:
    """Someone noted without a name cannot be a contact yet; the page says what to do."""
    held(ws)
    app = press(opened(open_page, "named"), "add-named")
    (named,) = interview(ws).named
    press(app, f"contact-{named.id}")
    assert len(ws.contacts) == 1
    assert "Write the name of the person first." in app.error[0].value
    press(app, f"unname-{named.id}")
    assert not interview(ws).named


def test_actions(ws: Workspace, open_page: OpenPage) -> None:
    """What to do is added, gets its date, is ticked off, opened again, removed and taken back."""
    held(ws)
    app = open_page("track", contact="ann")
    due = date.today() + timedelta(days=3)
    fill(app, {draft("action-talk", "text"): "Read the report"})
    press(app, "add-action")
    (action,) = ws.actions.all()
    assert (action.text, action.due, action.contact) == ("Read the report", None, "ann")
    fill(app, {box("actions", action.id, "due"): due})
    action = ws.actions.all()[0]
    assert action.due == due
    assert app.text_input(key=draft("action-talk", "text")).value == ""
    press(app, f"done-{action.id}")
    assert ws.actions.all()[0].done is not None
    assert "check_circle: Read the report" in read(app)
    press(app, f"done-{action.id}")
    assert ws.actions.all()[0].done is None
    press(app, f"remove-{action.id}")
    assert not ws.actions.all()
    press(app, "undo-notice")
    assert ws.actions.all() == [action]


def test_an_action_without_words(ws: Workspace, open_page: OpenPage) -> None:
    """A date alone is no action; the date stays and the sentence is beside the box and on top."""
    held(ws)
    day = draft("action-talk", "due")
    app = fill(open_page("track", contact="ann"), {day: date.today()})
    press(app, "add-action")
    assert not ws.actions.all()
    top, beside = app.error
    assert beside.value in top.value
    assert app.text_input(key=day).value == in_box(date.today())


def test_actions_of_another_interview(ws: Workspace, open_page: OpenPage) -> None:
    """Only what belongs to this talk is listed under it."""
    held(ws)
    with ws.edit("Others", now=NOW) as tx:
        tx.actions.put(Action(text="Something else", contact="ann"))
    assert "Something else" not in read(open_page("track", contact="ann"))


def test_the_table_of_all_interviews(ws: Workspace, open_page: OpenPage) -> None:
    """All talks stand in one table, newest first, without those that were cancelled."""
    held(ws, field="art", evaluation={SCALES[0]: 4})
    with ws.edit("Others", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
        tx.contacts.put(Contact(id="bob", name="Bob"))
        tx.interviews.put(Interview(contact="bob", start=NOW + timedelta(days=2)))
        tx.interviews.put(Interview(contact="bob", cancelled=True))
        tx.interviews.put(Interview(contact="bob"))
    table = rows(open_page("track", contact="ann"), "All talks")
    assert [(row["With"], row["State"]) for row in table] == [
        ("Bob", "Planned"),
        ("Ann Lee", "Held"),
        ("Bob", "Unscheduled"),
    ]
    assert (table[1]["Field"], table[1]["Evaluated"], table[1]["Mean"]) == ("Art", "1 of 11", 4.0)


def test_one_of_two_interviews(ws: Workspace, open_page: OpenPage) -> None:
    """With two talks held, the newer one is open, and the other can be chosen."""
    before = NOW - timedelta(days=9)
    held(ws)
    with ws.edit("Before", now=NOW) as tx:
        old = Clock(started=before, ended=before + timedelta(minutes=20))
        tx.interviews.put(Interview(id="old", contact="ann", clock=old))
    app = open_page("track", contact="ann")
    assert app.selectbox(key="talk-of-the-page").value == "talk"
    fill(app, {"talk-of-the-page": "old"})
    fill(app, {box("interviews", "old", "debrief", "learned"): "Before"})
    assert interview(ws).debrief.learned == ""
    assert ws.interviews.all()[1].debrief.learned == "Before"


def test_no_interview_to_look_back_on(ws: Workspace, open_page: OpenPage) -> None:
    """Before any talk with the person, the page leads to the interview."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    app = press(open_page("track", contact="ann"), "to-interview")
    assert page_of(app) == "Hold the talk"
