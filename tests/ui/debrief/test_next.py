"""Step 6, next: what one will do after a talk; the table of all talks."""

from datetime import timedelta

from infoint.domain import CareerField, Contact, Interview
from infoint.store import Workspace
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.debrief.talks import SCALES, held
from tests.ui.playing import box, draft, fill, has, in_box, press, read, rows, shown


def test_actions(ws: Workspace, open_page: OpenPage) -> None:
    """What to do is added, gets its date, is ticked off, opened again, removed and taken back."""
    held(ws)
    app = open_page("track", contact="ann", part="next")
    due = times.today() + timedelta(days=3)
    fill(app, {draft("action-talk", "text"): "Read the report"})
    press(app, "add-action")
    (action,) = ws.actions.all()
    assert (action.text, action.due, action.contact) == ("Read the report", None, "ann")
    press(app, f"due-30-{action.id}")
    assert ws.actions.all()[0].due == times.today() + timedelta(days=30)
    assert not has(app, f"due-30-{action.id}")
    fill(app, {f"action-menu-{action.id}": "change"})
    fill(app, {box("actions", action.id, "due"): due})
    action = ws.actions.all()[0]
    assert action.due == due
    assert app.text_input(key=draft("action-talk", "text")).value == ""
    press(app, f"close-{action.id}")
    assert f"By {shown(due)}" in read(app)
    press(app, f"done-{action.id}")
    assert ws.actions.all()[0].done is not None
    assert "check_circle:] **Read the report**" in read(app)
    press(app, f"done-{action.id}")
    assert ws.actions.all()[0].done is None
    fill(app, {f"action-menu-{action.id}": "remove"})
    assert not ws.actions.all()
    press(app, "undo-notice")
    assert ws.actions.all() == [action]


def test_an_action_without_words(ws: Workspace, open_page: OpenPage) -> None:
    """An empty line is no action; the sentence is beside the box and on top."""
    held(ws)
    app = press(open_page("track", contact="ann", part="next"), "add-action")
    assert not ws.actions.all()
    top, beside = app.error
    assert beside.value in top.value


def test_a_day_that_was_typed_stays_in_its_box(ws: Workspace, open_page: OpenPage) -> None:
    """The row stays open while the day is changed, and shows it."""
    held(ws)
    app = open_page("track", contact="ann", part="next")
    fill(app, {draft("action-talk", "text"): "Read"})
    press(app, "add-action")
    fill(app, {f"action-menu-{ws.actions.all()[0].id}": "change"})
    key = box("actions", ws.actions.all()[0].id, "due")
    fill(app, {key: times.today()})
    assert app.text_input(key=key).value == in_box(times.today())


def test_the_table_of_all_interviews(ws: Workspace, open_page: OpenPage) -> None:
    """All talks stand in one table, newest first, without those that were cancelled."""
    held(ws, field="art", evaluation={SCALES[0]: 4})
    with ws.edit("Others", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
        tx.contacts.put(Contact(id="bob", name="Bob"))
        tx.interviews.put(Interview(contact="bob", start=NOW + timedelta(days=2)))
        tx.interviews.put(Interview(contact="bob", cancelled=True))
        tx.interviews.put(Interview(contact="bob"))
    app = press(open_page("track", contact="ann", part="next"), "view-talks")
    table = rows(app, "All talks")
    assert [(row["With"], row["State"]) for row in table] == [
        ("Bob", "Planned"),
        ("Ann Lee", "Held"),
        ("Bob", "Unscheduled"),
    ]
    assert (table[1]["Field"], table[1]["Evaluated"], table[1]["Mean"]) == ("Art", "1 of 11", 4.0)
    press(app, "close-view")
    assert has(app, "open-action-plan")
