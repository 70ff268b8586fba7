"""The action plan: what is to be done by date, what was done, and something of its own."""

from datetime import timedelta

from infoint.domain import Action, CareerField, Contact, Interview, OutreachAttempt
from infoint.library import load_library
from infoint.store import Workspace
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, page_of, part_on, press, read, shown

TODAY = times.today()
LIBRARY = load_library()


def planned(ws: Workspace) -> None:
    """Three things to do and one that is done."""
    with ws.edit("x", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(id="talk", contact="ann"))
        tx.actions.put(Action(id="day", text="Some day"))
        tx.actions.put(Action(id="later", text="Later", due=TODAY + timedelta(days=9)))
        tx.actions.put(
            Action(id="late", text="Before", due=TODAY - timedelta(days=3), interview="talk")
        )
        tx.actions.put(Action(id="gone", text="Gone", done=NOW))


def test_rows_by_date(ws: Workspace, open_page: OpenPage) -> None:
    """Open actions stand by date, those without one last; each says when and from whom."""
    planned(ws)
    app = open_page("action_plan")
    found = read(app)
    assert found.index("Before") < found.index("Later") < found.index("Some day")
    assert f"It was for {shown(TODAY - timedelta(days=3))}] · from the talk with Ann Lee" in found
    assert "Gone" not in found
    press(app, "done-late")
    assert ws.actions.get("late").done  # type: ignore[union-attr]
    press(app, "undo-notice")
    assert not ws.actions.get("late").done  # type: ignore[union-attr]


def test_what_was_done_is_one_tap_away(ws: Workspace, open_page: OpenPage) -> None:
    """It can be opened again there."""
    planned(ws)
    app = press(open_page("action_plan"), "view-done")
    assert "Gone" in read(app)
    press(app, "done-gone")
    assert not ws.actions.get("gone").done  # type: ignore[union-attr]
    press(app, "close-view")
    assert "Gone" in read(app)


def test_something_of_its_own_with_a_day(ws: Workspace, open_page: OpenPage) -> None:
    """One box adds it; its row is open for the day, and keeps its place while that is typed."""
    planned(ws)
    app = fill(open_page("action_plan"), {draft("new-action", "text"): "Call the school"})
    press(app, "add-action")
    action = ws.actions.all()[-1]
    assert (action.text, action.interview, action.contact) == ("Call the school", "", "")
    before = read(app)
    assert before.index("Call the school") < before.index("Before")
    fill(app, {box("actions", action.id, "due"): TODAY + timedelta(days=30)})
    assert ws.actions.all()[-1].due == TODAY + timedelta(days=30)
    assert read(app).index("Call the school") < read(app).index("Before")
    press(app, f"close-{action.id}")
    drawn = read(app)
    assert drawn.index("Later") < drawn.index("Call the school") < drawn.index("Some day")


def test_the_rest_is_in_the_menu_of_the_row(ws: Workspace, open_page: OpenPage) -> None:
    """To change the words, to see the person, to remove it and take that back."""
    planned(ws)
    app = fill(open_page("action_plan"), {"action-menu-later": "change"})
    fill(app, {box("actions", "later", "text"): "Much later"})
    assert ws.actions.get("later").text == "Much later"  # type: ignore[union-attr]
    fill(app, {"action-menu-later": "remove"})
    assert ws.actions.get("later") is None
    press(app, "undo-notice")
    assert ws.actions.get("later") is not None
    fill(app, {"action-menu-late": "person"})
    assert page_of(app) == "Ann Lee"


def test_an_empty_plan_says_what_helps(ws: Workspace, open_page: OpenPage) -> None:
    """One box, one sentence, and nothing to download."""
    app = open_page("action_plan")
    assert "A small step with a day to it is what helps most." in read(app)
    assert not has(app, "download-actions")


def test_thirty_days_are_seen_taken_and_dropped(ws: Workspace, open_page: OpenPage) -> None:
    """One sees the first steps, takes all with one press, and gets rid of all with one press."""
    app = press(open_page("action_plan"), "view-thirty")
    first = LIBRARY.thirty_days[0].text
    assert first in read(app)
    assert not ws.actions.all()
    app = press(app, "take-thirty")
    for_everybody = [step for step in LIBRARY.thirty_days if not step.situations]
    assert len(ws.actions.all()) == len(for_everybody)
    assert first in read(app)
    app = press(app, "undo-notice")
    assert not ws.actions.all()
    app = press(press(app, "view-thirty"), "take-thirty")
    days = [one.due for one in ws.actions.all()]
    app = fill(app, {"thirty-days": "again"})
    assert [one.due for one in ws.actions.all()] == days
    app = fill(app, {"thirty-days": "drop"})
    assert not ws.actions.all()
    assert has(app, "view-thirty")


def test_a_week_without_a_step_is_met_kindly(ws: Workspace, open_page: OpenPage) -> None:
    """A plan that waited for more than a week says that nothing is lost; Today does not scold."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(title="Nursing"))
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.attempts.put(OutreachAttempt(contact="ann", at=NOW))
        due = TODAY - timedelta(days=7)
        tx.actions.put(Action(id="thirty-six-questions", text="Choose six", due=due))
    assert "Nothing is lost" not in read(open_page("action_plan"))
    with ws.edit("x", now=NOW) as tx:
        tx.actions.update("thirty-six-questions", due=TODAY - timedelta(days=8))
    assert "take it when you can" in read(open_page("today"))
    app = open_page("action_plan")
    assert "Nothing is lost" in read(app)
    press(app, "thirty-again")
    assert ws.actions.all()[0].due > TODAY
    assert "Nothing is lost" not in read(open_page("action_plan"))


def test_today_offers_thirty_days_only_at_the_beginning(ws: Workspace, open_page: OpenPage) -> None:
    """To who has begun and planned nothing; a press shows the plan and stores nothing."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(title="Nursing"))
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.attempts.put(OutreachAttempt(contact="ann", at=NOW))
    app = open_page("today")
    assert has(app, "thirty-days")
    app = press(app, "thirty-days")
    assert page_of(app) == "Action plan"
    assert has(app, "take-thirty")
    assert not ws.actions.all()
    planned(ws)
    assert not has(open_page("today"), "thirty-days")


def test_a_plan_that_runs_is_not_taken_by_an_old_link(ws: Workspace, open_page: OpenPage) -> None:
    """The view then says that one has it."""
    press(press(open_page("action_plan"), "view-thirty"), "take-thirty")
    app = open_page("action_plan", view="thirty")
    assert not has(app, "take-thirty")
    assert "You have this plan already" in read(app)


def test_a_step_on_today_leads_where_it_is_done(ws: Workspace, open_page: OpenPage) -> None:
    """The menu of a step of the plan has the way to the part of its page."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(title="Nursing"))
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.attempts.put(OutreachAttempt(contact="ann", at=NOW))
        tx.actions.put(Action(id="thirty-six-questions", text="Choose six", due=TODAY))
    app = fill(open_page("today"), {"later-action:thirty-six-questions": "there"})
    assert part_on(app) == "questions"
