"""Step 5: the talk itself, its clock, and the ways into and out of it."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Clock, Contact, Interview, PlannedQuestion
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, drawn, fill, has, press, read
from tests.ui.worlds import NOW

PLAN = (
    PlannedQuestion(id="a", text="How did you begin?", must=True),
    PlannedQuestion(id="b", text="What is hard?", must=True),
    PlannedQuestion(id="c", text="What do you read?"),
)


def a_talk(ws: Workspace, **values: object) -> None:
    """A talk with Ann of twenty minutes and three questions."""
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(**{"id": "talk", "contact": "ann", "plan": PLAN, **values}))


def running(ws: Workspace, minutes: float = 3) -> None:
    """The talk with Ann began so many minutes ago."""
    a_talk(ws, clock=Clock(started=datetime.now(UTC) - timedelta(minutes=minutes)))


def talk(ws: Workspace) -> Interview:
    """The talk with Ann as it is stored."""
    found = ws.interviews.get("talk")
    assert found is not None
    return found


def next_question(app: AppTest) -> str:
    """The question on top of the talk's screen."""
    return next((one.value[4:] for one in app.markdown if one.value.startswith("### ")), "")


def test_the_talk_is_started(ws: Workspace, open_page: OpenPage) -> None:
    """Starting stores the moment; then the first must question and all minutes stand there."""
    a_talk(ws)
    before = datetime.now(UTC)
    app = press(open_page("interview", contact="ann"), "start-talk")
    started = talk(ws).clock.started
    assert started is not None
    assert before <= started <= datetime.now(UTC)
    assert app.metric[0].value == "20"
    assert "0 of 3 questions asked" in read(app)
    assert next_question(app) == "How did you begin\\?"
    assert not app.warning


def test_before_the_talk(ws: Workspace, open_page: OpenPage) -> None:
    """The list for the day is ticked, and how sure one feels is kept."""
    a_talk(ws, format="phone")
    tick = box("interviews", "talk", "checklist", "notebook")
    app = open_page("interview", contact="ann")
    assert not has(app, box("interviews", "talk", "checklist", "on-time"))
    fill(app, {tick: True, box("interviews", "talk", "confidence_before"): 2})
    assert talk(ws).checklist == {"notebook": True}
    assert talk(ws).confidence_before == 2


def test_asking_and_skipping(ws: Workspace, open_page: OpenPage) -> None:
    """An asked or skipped question makes room for the next; a skipped one can come back."""
    running(ws)
    app = press(open_page("interview", contact="ann"), "asked-a")
    assert next_question(app) == "What is hard\\?"
    assert "1 of 3 questions asked" in read(app)
    press(app, "skipped-b")
    assert next_question(app) == "What do you read\\?"
    press(app, "asked-c")
    assert [item.state for item in talk(ws).plan] == ["asked", "skipped", "asked"]
    assert "All planned questions are through" in read(app)
    press(app, "open-b")
    assert next_question(app) == "What is hard\\?"


def test_a_short_note(ws: Workspace, open_page: OpenPage) -> None:
    """A note on the question at hand is stored, and stays with it when the next one comes up."""
    running(ws)
    app = open_page("interview", contact="ann")
    note = box("interviews", "talk", "plan", "a", "note")
    press(fill(app, {note: "By chance"}), "asked-a")
    assert talk(ws).plan[0].note == "By chance"
    assert app.text_area(key=note).value == "By chance"


def test_a_question_that_came_up(ws: Workspace, open_page: OpenPage) -> None:
    """A question typed in between is the next one; an empty one is refused in words."""
    running(ws)
    app = press(open_page("interview", contact="ann"), "ask-between")
    assert [one.value for one in app.error] == ["- Write the question.", "Write the question."]
    press(fill(app, {draft("between-talk", "text"): "Why Leeds?"}), "ask-between")
    assert next_question(app) == "Why Leeds\\?"
    assert (talk(ws).plan[0].text, talk(ws).plan[0].must) == ("Why Leeds?", True)


@pytest.mark.parametrize(
    ("began", "left", "words"),
    [(14.5, "6", ""), (15.5, "5", "Five minutes left"), (21, "0", "agreed time is over")],
)
def test_the_clock(began: float, left: str, words: str, ws: Workspace, open_page: OpenPage) -> None:
    """Five minutes before the end, and once the time is over, the screen says what to do."""
    running(ws, began)
    app = open_page("interview", contact="ann")
    assert app.metric[0].value == left
    assert [words in warning.value for warning in app.warning] == ([True] if words else [])


def test_the_clock_survives_a_reload(ws: Workspace, open_page: OpenPage) -> None:
    """A new window, without an address, shows the same talk with the minutes gone on."""
    running(ws, 8)
    with ws.edit("Others", now=NOW) as tx:
        tx.contacts.put(Contact(name="Bob"))
    started = talk(ws).clock.started
    for _ in range(2):
        app = open_page("interview")
        assert app.metric[0].value == "12"
        assert has(app, "end-talk")
    assert talk(ws).clock.started == started


def test_ending_the_talk(ws: Workspace, open_page: OpenPage) -> None:
    """Ending stores the moment; then come the list for straight after and the way to step 6."""
    running(ws)
    app = press(open_page("interview", contact="ann"), "end-talk")
    assert talk(ws).status == "held"
    assert "The talk ended" in app.success[0].value
    assert has(app, box("interviews", "talk", "checklist", "impressions"))
    press(app, "to-track")
    assert app.title[0].value == "Keep track of the talk"
    assert app.selectbox(key="contact-of-the-page").value == "ann"


def test_ended_too_early(ws: Workspace, open_page: OpenPage) -> None:
    """A talk that goes on keeps counting from its first start."""
    running(ws, 8)
    app = press(open_page("interview", contact="ann"), "end-talk")
    press(app, "resume-talk")
    assert talk(ws).status == "running"
    assert app.metric[0].value == "12"


def test_a_second_talk_at_once(ws: Workspace, open_page: OpenPage) -> None:
    """While one talk runs, another cannot be started, and the page says what to do first."""
    running(ws)
    with ws.edit("Bob", now=NOW) as tx:
        tx.contacts.put(Contact(id="bob", name="Bob"))
        tx.interviews.put(Interview(id="other", contact="bob", plan=PLAN))
    app = press(open_page("interview", contact="bob"), "start-talk")
    assert "end that one first" in app.error[0].value
    other = ws.interviews.get("other")
    assert other is not None
    assert other.clock.started is None


def test_on_the_spot(ws: Workspace, open_page: OpenPage) -> None:
    """A name is enough to begin a talk with someone new, with the clock and a short plan."""
    app = open_page("interview")
    entries = {
        draft("on-the-spot", "name"): "Cem",
        draft("on-the-spot", "organization"): "Fair",
    }
    press(fill(app, entries), "on-the-spot")
    (cem,) = ws.contacts.all()
    (begun,) = ws.interviews.all()
    assert (cem.name, cem.organization) == ("Cem", "Fair")
    assert (begun.contact, begun.status, begun.on_the_spot) == (cem.id, "running", True)
    assert 3 <= len(begun.plan) <= 6
    assert app.metric[0].value == "20"
    assert app.selectbox(key="contact-of-the-page").value == cem.id


def test_on_the_spot_without_a_name(ws: Workspace, open_page: OpenPage) -> None:
    """Without a name no talk begins; the sentence is beside the box and on top."""
    app = press(open_page("interview"), "on-the-spot")
    assert not ws.interviews.all()
    top, beside = app.error
    assert beside.value in top.value


def test_entered_afterwards(ws: Workspace, open_page: OpenPage) -> None:
    """A talk held without the clock is entered by day, time and minutes, and can be taken back."""
    a_talk(ws)
    with ws.edit("Zone", now=NOW) as tx:
        tx.profile.update(time_zone="Asia/Tokyo")
    yesterday = (NOW + timedelta(hours=9)).date() - timedelta(days=2)
    app = fill(
        open_page("interview", contact="ann"),
        {
            draft("held-talk", "date"): yesterday,
            draft("held-talk", "time"): "10:15",
            draft("held-talk", "minutes"): 25,
        },
    )
    press(app, "enter-talk")
    began = datetime.combine(yesterday, time(1, 15), UTC)
    assert talk(ws).clock == Clock(started=began, ended=began + timedelta(minutes=25))
    assert "The talk ended" in read(app)
    press(app, "undo-notice")
    assert talk(ws).status == "unscheduled"
    assert app.selectbox(key=draft("held-talk", "date")).value == yesterday


def test_entered_without_its_date(ws: Workspace, open_page: OpenPage) -> None:
    """Nothing is entered without day and time, and each box says so."""
    a_talk(ws)
    app = press(open_page("interview", contact="ann"), "enter-talk")
    assert talk(ws).status == "unscheduled"
    assert len(app.error) == 3


def test_a_talk_that_lies_ahead(ws: Workspace, open_page: OpenPage) -> None:
    """A talk that would begin later today is not entered as held."""
    a_talk(ws)
    zone = f"Etc/GMT{min(datetime.now(UTC).hour - 6, 12):+d}"  # where it is morning now
    with ws.edit("Zone", now=NOW) as tx:
        tx.profile.update(time_zone=zone)
    today = datetime.now(ZoneInfo(zone)).date()
    app = open_page("interview", contact="ann")
    fill(app, {draft("held-talk", "date"): today, draft("held-talk", "time"): "23:45"})
    press(app, "enter-talk")
    assert talk(ws).status == "unscheduled"
    assert "lies ahead" in app.error[0].value


def test_a_talk_that_was_never_planned(ws: Workspace, open_page: OpenPage) -> None:
    """A talk with someone on the list is entered afterwards without having been prepared."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.profile.update(time_zone="UTC")
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    app = fill(
        open_page("interview", contact="ann"),
        {draft("held-ann", "date"): yesterday, draft("held-ann", "time"): "09:00"},
    )
    press(app, "enter-talk")
    (entered,) = ws.interviews.all()
    assert (entered.contact, entered.status) == ("ann", "held")
    assert entered.clock.started == datetime.combine(yesterday, time(9), UTC)


def test_whom_else_to_talk_to(ws: Workspace, open_page: OpenPage) -> None:
    """Before the end, the question about others is ticked and a named person is kept."""
    running(ws)
    app = fill(
        open_page("interview", contact="ann"), {box("interviews", "talk", "asked_who_else"): True}
    )
    press(app, "add-named")
    (named,) = talk(ws).named
    here = box("interviews", "talk", "named", named.id)
    fill(app, {f"{here}-name": "Dora", f"{here}-may_use_name": True})
    assert talk(ws).asked_who_else
    assert (talk(ws).named[0].name, talk(ws).named[0].may_use_name) == ("Dora", True)


def test_no_talk_planned(ws: Workspace, open_page: OpenPage) -> None:
    """Without a talk with this person, the page leads to preparing one."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    app = press(open_page("interview", contact="ann"), "to-prepare")
    assert app.title[0].value == "Prepare for the talk"


def test_another_window_ends_the_talk(ws: Workspace, open_page: OpenPage) -> None:
    """A talk that another window ended shows as over at the next drawing."""
    running(ws)
    app = open_page("interview", contact="ann")
    with ws.edit("Ended", now=NOW) as tx:
        tx.interviews.write("talk", ("clock", "ended"), datetime.now(UTC))
    drawn(app)
    assert "The talk ended" in app.success[0].value
