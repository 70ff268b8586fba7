"""Boxes for a date: typed in any usual way, told how they were understood, nothing dropped."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Action, Contact, Interview
from infoint.store import Workspace
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, drawn, fill, in_box, press, read

TODAY = times.today()
AHEAD = TODAY + timedelta(days=40)
WHEN = draft("appointment-talk", "date")
DUE = box("actions", "do", "due")


def an_interview(ws: Workspace, locale: str = "en-GB") -> None:
    with ws.edit("A talk", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/London", locale=locale)
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(id="talk", contact="ann"))


def an_action(ws: Workspace, due: date | None = None) -> None:
    with ws.edit("An action", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/London", locale="en-GB")
        tx.actions.put(Action(id="do", text="Read", due=due))


@pytest.mark.parametrize(
    "typed",
    [
        f"{AHEAD:%Y-%m-%d}",
        f"{AHEAD:%d/%m/%Y}",
        f"{AHEAD:%d.%m.%Y}",
        f"{AHEAD:%B} {AHEAD.day}",
        f"{AHEAD.day} {AHEAD:%B}",
        f"{AHEAD:%b %d}",
    ],
)
def test_a_date_of_an_interview_is_read_as_it_is_typed(
    typed: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Below the box stands how the date was understood, and the appointment is that day."""
    an_interview(ws)
    app = fill(open_page("prepare", contact="ann"), {WHEN: typed})
    assert f":small[:material/check: {in_box(AHEAD)}]" in read(app)
    press(fill(app, {draft("appointment-talk", "time"): "10:00"}), "set-appointment")
    start = ws.interviews.all()[0].start
    assert start is not None
    assert start.astimezone(ZoneInfo("Europe/London")).date() == AHEAD


def test_the_locale_decides_which_comes_first(ws: Workspace, open_page: OpenPage) -> None:
    """4/3 of next year is the third of April for an American, and the box says so."""
    an_interview(ws, "en-US")
    year = TODAY.year + 1
    app = fill(open_page("prepare", contact="ann"), {WHEN: f"4/3/{year}"})
    assert f"{date(year, 4, 3):%a}, Apr 3, {year}" in read(app)


def test_what_cannot_be_read_is_kept_and_told(ws: Workspace, open_page: OpenPage) -> None:
    """A text that is no date stays in its box and in the file; the button says what to write."""
    an_interview(ws)
    app = fill(open_page("prepare", contact="ann"), {WHEN: "sometime in spring"})
    assert "This is not read as a date yet." in read(app)
    assert "sometime in spring" in str(ws.page_state.drafts)
    app = press(open_page("prepare", contact="ann"), "set-appointment")
    assert app.text_input(key=WHEN).value == "sometime in spring"
    assert "Write the date like 9 Dec or 2026-12-09, or pick it." in app.error[0].value
    assert ws.interviews.all()[0].start is None
    fill(app, {WHEN: "tomorrow"})
    assert "sometime" not in str(ws.page_state.drafts)


def test_a_weekday_that_does_not_fit_is_told(ws: Workspace, open_page: OpenPage) -> None:
    """A weekday and a date that contradict each other are not guessed: the date's own is named."""
    an_interview(ws)
    wrong = f"{AHEAD + timedelta(days=1):%A} {AHEAD:%d %B %Y}"
    app = fill(open_page("prepare", contact="ann"), {WHEN: wrong})
    assert f"Check the weekday: the date is {in_box(AHEAD)}." in read(app)


def test_a_date_on_the_other_side_is_told(ws: Workspace, open_page: OpenPage) -> None:
    """A talk's date that is over, and a held talk's that lies ahead, are pointed out at once."""
    an_interview(ws)
    over, ahead = TODAY - timedelta(days=400), TODAY + timedelta(days=400)
    app = fill(open_page("prepare", contact="ann"), {WHEN: over})
    assert f"{in_box(over)} is over." in read(app)
    app = fill(
        open_page("interview", contact="ann", part="after"), {draft("held-talk", "date"): ahead}
    )
    assert f"{in_box(ahead)} lies ahead." in read(app)


def test_a_logged_date_lies_in_the_past(ws: Workspace, open_page: OpenPage) -> None:
    """Without a year the date of a held talk is the last such day."""
    an_interview(ws)
    before = TODAY - timedelta(days=40)
    held = draft("held-talk", "date")
    app = fill(
        open_page("interview", contact="ann", part="after"), {held: f"{before.day} {before:%b}"}
    )
    assert f":small[:material/check: {in_box(before)}]" in read(app)


def to_change(app: AppTest) -> AppTest:
    """The action plan with the row of the action open to change."""
    return fill(app, {"action-menu-do": "change"})


def test_a_stored_date_is_changed_by_typing(ws: Workspace, open_page: OpenPage) -> None:
    """A record takes the date as soon as it can be read, keeps it while it cannot, and empties."""
    an_action(ws, due=AHEAD)
    app = to_change(open_page("action_plan"))
    assert app.text_input(key=DUE).value == in_box(AHEAD)
    fill(app, {DUE: "soonish"})
    assert ws.actions.all()[0].due == AHEAD
    assert open_page("action_plan").text_input(key=DUE).value == "soonish"
    fill(app, {DUE: f"{TODAY + timedelta(days=1)}"})
    assert ws.actions.all()[0].due == TODAY + timedelta(days=1)
    later = to_change(open_page("action_plan"))
    assert later.text_input(key=DUE).value == in_box(TODAY + timedelta(days=1))
    fill(app, {DUE: ""})
    assert ws.actions.all()[0].due is None


def test_a_date_follows_another_window_and_undo(ws: Workspace, open_page: OpenPage) -> None:
    """Where the date was changed elsewhere the newer one is shown beside what stands in the box."""
    an_action(ws, due=AHEAD)
    app = to_change(open_page("action_plan"))
    later = AHEAD + timedelta(days=1)
    with ws.edit("Elsewhere", now=NOW) as tx:
        tx.actions.update("do", due=later)
    drawn(app)
    assert app.text_input(key=DUE).value == in_box(AHEAD)
    press(app, f"newer-{DUE}")
    assert app.text_input(key=DUE).value == in_box(later)


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        (f"{AHEAD:%b %d} at 2 pm", "14:00"),
        (f"2:15 pm on {AHEAD.day} {AHEAD:%B}", "14:15"),
        (f"{AHEAD:%Y-%m-%d} 09:30", "09:30"),
        (f"{AHEAD:%B} {AHEAD.day}, half past nine", "09:30"),
    ],
)
def test_a_time_typed_with_the_day_goes_to_its_box(
    typed: str, clock: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Day and time in one box are both taken, and the talk is set with them."""
    an_interview(ws)
    app = fill(open_page("prepare", contact="ann"), {WHEN: typed})
    assert app.text_input(key=draft("appointment-talk", "time")).value == clock
    assert app.text_input(key=WHEN).value == typed
    press(app, "set-appointment")
    start = ws.interviews.all()[0].start
    assert start is not None
    local = start.astimezone(ZoneInfo("Europe/London"))
    assert (local.date(), f"{local:%H:%M}") == (AHEAD, clock)


def test_a_time_where_only_a_day_is_kept_is_told(ws: Workspace, open_page: OpenPage) -> None:
    """The day is taken, and that its time is not kept is said."""
    an_action(ws)
    app = fill(to_change(open_page("action_plan")), {DUE: f"{AHEAD:%b %d} at 2 pm"})
    assert ws.actions.all()[0].due == AHEAD
    assert "Only the day is kept here, not the time: 14:00." in read(app)


def test_other_words_beside_a_day_stay_in_the_box(ws: Workspace, open_page: OpenPage) -> None:
    """What would be lost is not read as a day and a time."""
    an_interview(ws)
    fill(open_page("prepare", contact="ann"), {WHEN: f"{AHEAD:%b %d} at 2 pm, at the station"})
    assert "at the station" in str(ws.page_state.drafts)
