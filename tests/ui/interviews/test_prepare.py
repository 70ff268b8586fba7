"""Step 4: the appointment, what to read up on, the questions, the checklist."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Clock, Contact, Interview, PlannedQuestion
from infoint.library import load_library
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, in_box, options, press, read, shown
from tests.worlds.pages import NOW

THREE = tuple(PlannedQuestion(id=key, text=f"Question {key}?", must=True) for key in "abc")
WHEN = "appointment-talk"
LONDON = ZoneInfo("Europe/London")


def an_interview(ws: Workspace, **values: object) -> None:
    """A talk with Ann, and a plan of three questions."""
    with ws.edit("A talk", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/London", locale="en-GB")
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(**{"id": "talk", "contact": "ann", "plan": THREE, **values}))


def interview(ws: Workspace) -> Interview:
    """The talk with Ann as it is stored."""
    found = ws.interviews.get("talk")
    assert found is not None
    return found


def order(ws: Workspace) -> str:
    """The ids of the planned questions, in their order."""
    return "".join(item.id for item in interview(ws).plan)


def set_date(app: AppTest, day: date, hour: str, zone: str = "") -> AppTest:
    """Choose a date and a time, and set the appointment."""
    entries = {draft(WHEN, "date"): day, draft(WHEN, "time"): hour, draft(WHEN, "zone"): zone}
    fill(app, {key: value for key, value in entries.items() if value})
    return press(app, "set-appointment")


def in_days(days: int) -> date:
    """A day so many days ahead."""
    return datetime.now(LONDON).date() + timedelta(days=days)


def half_set(ws: Workspace, day: date, hour: str) -> None:
    """A date that lies further ahead than those offered was chosen before."""
    with ws.edit("", now=NOW) as tx:
        chosen = {"date": day.isoformat(), "time": hour}
        tx.page_state.write(("drafts", WHEN), chosen)


def test_preparing_begins_with_a_plan(ws: Workspace, open_page: OpenPage) -> None:
    """One press gives a talk with a question plan, about the contact's field."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
        tx.contacts.put(Contact(id="ann", name="Ann Lee", fields=("art",)))
    app = press(open_page("prepare", contact="ann"), "plan-talk")
    (planned,) = ws.interviews.all()
    assert (planned.contact, planned.field, planned.minutes) == ("ann", "art", 20)
    assert len([item for item in planned.plan if item.must]) >= 6
    assert all(has(app, f"open-{item.id}") for item in planned.plan)


def test_the_appointment_is_set(ws: Workspace, open_page: OpenPage) -> None:
    """Date and time count in the person's zone; the page says when it is, and undo takes it off."""
    an_interview(ws)
    app = set_date(open_page("prepare", contact="ann"), in_days(30), "14:30")
    assert interview(ws).start == datetime.combine(in_days(30), time(14, 30), LONDON)
    assert interview(ws).time_zone == "Europe/London"
    assert f"{shown(in_days(30))} at 14:30 (London time)**" in read(app)
    assert WHEN not in ws.page_state.drafts
    press(app, "undo-notice")
    assert interview(ws).start is None


def test_the_appointment_in_another_zone(ws: Workspace, open_page: OpenPage) -> None:
    """A time of another zone is shown in one's own time and in that one, each with its place."""
    an_interview(ws)
    app = open_page("prepare", contact="ann")
    set_date(app, in_days(30), "09:00", "Asia/Tokyo")
    start = datetime.combine(in_days(30), time(9), ZoneInfo("Asia/Tokyo"))
    assert interview(ws).start == start
    assert f" at {start.astimezone(LONDON):%H:%M} (London time)" in read(app)
    assert re.search(
        r"\(London time\), which is (\w+, \d+ \w+( \d+)? at )?09:00 Tokyo time", read(app)
    )
    app = open_page("today")
    assert "(London time), which is" in read(app)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("14:10", True),
        ("after lunch", False),
        ("9:30", True),
        ("9.30", True),
        ("14h", True),
        ("3:15 pm", True),
    ],
)
def test_a_typed_time(typed: str, right: bool, ws: Workspace, open_page: OpenPage) -> None:
    """A time may be typed; one that cannot be read is refused in words and stays in its box."""
    an_interview(ws)
    half_set(ws, in_days(30), typed)
    app = press(open_page("prepare", contact="ann"), "set-appointment")
    assert (interview(ws).start is not None) is right
    assert len(app.error) == (0 if right else 2)
    assert right or app.text_input(key=draft(WHEN, "time")).value == typed


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("3:15 pm", ":small[:material/check: 15:15]"),
        ("14.10", ":small[:material/check: 14:10]"),
        ("quarter past 3", "03:15, at night. For the afternoon write 3:15 pm."),
        ("after lunch", "This is not read as a time yet."),
    ],
)
def test_how_a_time_was_understood(
    typed: str, read_as: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Below the box stands the time as it was read, or that it was not."""
    an_interview(ws)
    assert read_as in read(fill(open_page("prepare", contact="ann"), {draft(WHEN, "time"): typed}))


def test_an_appointment_that_is_over(ws: Workspace, open_page: OpenPage) -> None:
    """A date in the past is no appointment; the page says where a held talk is entered."""
    an_interview(ws)
    half_set(ws, in_days(-2), "10:00")
    app = press(open_page("prepare", contact="ann"), "set-appointment")
    assert interview(ws).start is None
    assert "entered in step 5" in app.error[0].value


def test_an_appointment_without_date_and_time(ws: Workspace, open_page: OpenPage) -> None:
    """What is missing is said beside each box and on top."""
    an_interview(ws)
    app = press(open_page("prepare", contact="ann"), "set-appointment")
    assert interview(ws).start is None
    top, *beside = app.error
    assert sorted(one.value for one in beside) == ["Choose a date.", "Choose a time."]
    assert all(one.value in top.value for one in beside)
    fill(app, {draft(WHEN, "date"): in_days(30)})
    assert [one.value for one in app.error[1:]] == ["Choose a time."]
    assert "Choose a date." not in app.error[0].value
    fill(app, {draft(WHEN, "time"): "10:00"})
    assert not app.error


def last_sunday(month: int) -> date:
    """The day next year when the clocks of Europe change in this month of 31 days."""
    end = date(date.today().year + 1, month, 31)
    return end - timedelta(days=(end.weekday() + 1) % 7)


def test_a_time_that_does_not_exist(ws: Workspace, open_page: OpenPage) -> None:
    """In the hour that spring skips nothing is set, the reason is told, and the entries stay."""
    an_interview(ws)
    half_set(ws, last_sunday(3), "01:30")
    app = press(open_page("prepare", contact="ann"), "set-appointment")
    assert interview(ws).start is None
    assert "the clocks go forward that day" in app.error[0].value
    assert len(app.error) == 2
    assert app.text_input(key=draft(WHEN, "date")).value == in_box(last_sunday(3))
    assert app.text_input(key=draft(WHEN, "time")).value == "01:30"


def test_a_time_that_happens_twice(ws: Workspace, open_page: OpenPage) -> None:
    """In the hour that autumn repeats, the first is taken and the page says so."""
    an_interview(ws)
    half_set(ws, last_sunday(10), "01:30")
    app = press(open_page("prepare", contact="ann"), "set-appointment")
    start = interview(ws).start
    assert start is not None
    assert start.hour == 0
    assert "happens twice" in app.success[0].value


def test_moving_the_appointment(ws: Workspace, open_page: OpenPage) -> None:
    """A set date is changed from where it stands; setting the new one closes the boxes again."""
    start = datetime.combine(in_days(3), time(11, 20), LONDON)
    an_interview(ws, start=start, time_zone="Europe/London")
    app = open_page("prepare", contact="ann")
    assert not has(app, "set-appointment")
    press(app, "move-talk")
    assert app.text_input(key=draft(WHEN, "date")).value == in_box(in_days(3))
    assert app.text_input(key=draft(WHEN, "time")).value == "11:20"
    set_date(app, in_days(5), "10:00")
    assert interview(ws).start == datetime.combine(in_days(5), time(10), LONDON)
    assert not has(app, "set-appointment")


def test_the_interview_for_ones_calendar(ws: Workspace, open_page: OpenPage) -> None:
    """The calendar file is offered once the date is set, and no longer when it is taken off."""
    an_interview(ws)
    app = open_page("prepare", contact="ann")
    assert not has(app, "ics-talk")
    set_date(app, in_days(5), "09:30")
    assert has(app, "ics-talk")
    assert "it replaces the first" in read(app)
    fill(app, {"more-talk": "clear"})
    assert not has(app, "ics-talk")


def test_minutes_format_and_place(ws: Workspace, open_page: OpenPage) -> None:
    """How long, how and where are stored as they are chosen."""
    an_interview(ws)
    fill(
        open_page("prepare", contact="ann"),
        {
            box("interviews", "talk", "minutes"): 30,
            box("interviews", "talk", "format"): "video",
            box("interviews", "talk", "place"): "https://meet.example.org/ann",
        },
    )
    assert (interview(ws).minutes, interview(ws).format) == (30, "video")
    assert interview(ws).place == "https://meet.example.org/ann"


def test_research_on_person_and_organization(ws: Workspace, open_page: OpenPage) -> None:
    """What was read up is kept with the contact."""
    an_interview(ws)
    fill(
        open_page("prepare", contact="ann"),
        {
            box("contacts", "ann", "research_person"): "Wrote on maps",
            box("contacts", "ann", "research_organization"): "Founded 1897",
        },
    )
    ann = ws.contacts.all()[0]
    assert (ann.research_person, ann.research_organization) == ("Wrote on maps", "Founded 1897")


def test_a_question_of_ones_own(ws: Workspace, open_page: OpenPage) -> None:
    """A typed question joins the plan, its words can be changed, an empty one is refused."""
    an_interview(ws)
    app = press(open_page("prepare", contact="ann"), "add-own")
    assert [one.value for one in app.error] == ["- Write the question.", "Write the question."]
    own = draft("question-talk", "text")
    press(fill(app, {own: "What tires you?"}), "add-own")
    item = interview(ws).plan[-1]
    assert (item.text, item.question) == ("What tires you?", "")
    assert not app.error
    assert app.text_input(key=own).value == ""
    press(app, f"open-{item.id}")
    fill(app, {box("interviews", "talk", "plan", item.id, "text"): "What gives you energy?"})
    assert interview(ws).plan[-1].text == "What gives you energy?"


def test_what_one_wants_to_find_out_is_offered_first(ws: Workspace, open_page: OpenPage) -> None:
    """The questions of step 1 stand above the plan; one press makes all of them must asks."""
    an_interview(ws, field="art")
    with ws.edit("Field", now=NOW) as tx:
        wanted = "Can *one* live on it?\nWho buys?"
        tx.fields.put(CareerField(id="art", title="Art", want_to_know=wanted))
    app = open_page("prepare", contact="ann")
    words = read(app).replace("\\", "")
    assert words.index("Can *one* live on it?") < words.index("Question a?")
    app = press(app, "wanted-1")
    assert [item.text for item in interview(ws).plan[3:]] == ["Who buys?"]
    assert not has(app, "wanted-all")
    app = press(app, "wanted-0")
    assert [item.must for item in interview(ws).plan] == [True] * 5
    assert not has(app, "wanted-0")


def test_a_plan_that_is_too_long_has_no_tick(ws: Workspace, open_page: OpenPage) -> None:
    """23 planned minutes of 20 agreed: no tick, and by how many minutes it is too long."""
    musts = tuple(one.model_copy(update={"minutes": 6}) for one in THREE)
    rest = PlannedQuestion(id="d", text="Question d?", minutes=5)
    an_interview(ws, plan=(*musts, rest))
    words = read(open_page("prepare", contact="ann"))
    assert "All of them together are 3 minutes too many" in words
    assert "The plan fits the minutes" not in words
    assert "give them fewer minutes, or ask for more time" in words


def test_a_question_from_the_bank(ws: Workspace, open_page: OpenPage) -> None:
    """Chosen under its topic, a question joins the plan and is not offered again."""
    an_interview(ws)
    app = fill(open_page("prepare", contact="ann"), {"topic-talk": "typical-day"})
    offered = options(app, "bank-talk")
    assert "What does an ordinary working day look like for you?" in offered
    press(fill(app, {"bank-talk": "typical-day"}), "add-from-bank")
    assert "typical-day" in [item.question for item in interview(ws).plan]
    assert len(options(app, "bank-talk")) == len(offered) - 1
    assert app.selectbox(key="bank-talk").value is None


def test_the_last_question_of_a_topic(ws: Workspace, open_page: OpenPage) -> None:
    """Adding every question of a topic leaves a page that goes on with the other topics."""
    an_interview(ws)
    app = fill(open_page("prepare", contact="ann"), {"topic-talk": "reading"})
    for question in (one for one in load_library().questions if one.topic == "reading"):
        press(fill(app, {"bank-talk": question.id}), "add-from-bank")
    assert "reading" not in options(app, "topic-talk")
    assert len(options(app, "bank-talk")) > 10


def test_pressing_without_a_question(ws: Workspace, open_page: OpenPage) -> None:
    """Adding from the bank before choosing changes nothing."""
    an_interview(ws)
    press(open_page("prepare", contact="ann"), "add-from-bank")
    assert order(ws) == "abc"


def test_questions_are_moved(ws: Workspace, open_page: OpenPage) -> None:
    """Up and down change the order; at the ends there is no further."""
    an_interview(ws)
    app = press(open_page("prepare", contact="ann"), "open-c")
    assert app.button(key="Down-c").disabled
    press(press(app, "Up-c"), "Up-c")
    assert order(ws) == "cab"
    assert app.button(key="Up-c").disabled
    press(app, "Down-c")
    assert order(ws) == "acb"


def test_a_question_is_removed_and_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """A removed question comes back at its place with all that was in it."""
    an_interview(ws)
    app = press(press(open_page("prepare", contact="ann"), "open-b"), "unplan-b")
    assert order(ws) == "ac"
    press(app, "undo-notice")
    assert interview(ws).plan == THREE
    assert has(app, "close-b")


def test_must_or_if_time_and_minutes(ws: Workspace, open_page: OpenPage) -> None:
    """The sum of the must questions follows what is chosen, and says when it is too much."""
    an_interview(ws)
    app = press(open_page("prepare", contact="ann"), "open-b")
    assert "about **9** of **20** minutes" in read(app)
    here = box("interviews", "talk", "plan", "b")
    fill(app, {f"{here}-must": False})
    assert "about **6** of **20** minutes; all of them together 9" in read(app)
    fill(app, {f"{here}-must": True, f"{here}-minutes": 15})
    assert "1 minute too many" in read(app)
    assert interview(ws).plan[1].minutes == 15
    press(app, "close-b")
    assert not has(app, f"{here}-minutes")


@pytest.mark.parametrize(
    ("form", "there"), [("in person", True), ("video", True), ("phone", False)]
)
def test_the_checklist_follows_the_format(
    form: str, there: bool, ws: Workspace, open_page: OpenPage
) -> None:
    """What to wear is asked only where one is seen."""
    an_interview(ws, format=form)
    app = open_page("prepare", contact="ann")
    assert has(app, box("interviews", "talk", "checklist", "clothes")) is there


def test_the_checklist_is_ticked(ws: Workspace, open_page: OpenPage) -> None:
    """A tick is stored with the talk, and can be taken off."""
    an_interview(ws)
    tick = box("interviews", "talk", "checklist", "rehearsed")
    app = fill(open_page("prepare", contact="ann"), {tick: True})
    assert interview(ws).checklist == {"rehearsed": True}
    fill(app, {tick: False})
    assert not interview(ws).checklist["rehearsed"]


def test_another_interview_with_the_same_person(ws: Workspace, open_page: OpenPage) -> None:
    """After a talk was held a second one is planned, and either can be chosen."""
    ended = NOW - timedelta(days=1)
    an_interview(ws, clock=Clock(started=ended - timedelta(minutes=20), ended=ended))
    app = press(open_page("prepare", contact="ann"), "plan-another")
    second = ws.interviews.all()[1]
    assert app.selectbox(key="talk-of-the-page").value == second.id
    assert has(app, box("interviews", second.id, "place"))
    fill(app, {"talk-of-the-page": "talk"})
    assert has(app, box("interviews", "talk", "place"))


def test_an_interview_is_called_off(ws: Workspace, open_page: OpenPage) -> None:
    """The menu under the appointment calls a talk off, and the undo brings it back."""
    an_interview(ws)
    half_set(ws, in_days(30), "10:00")
    app = press(open_page("prepare", contact="ann"), "set-appointment")
    app = fill(app, {"more-talk": "cancel"})
    assert interview(ws).cancelled
    press(app, "undo-notice")
    assert not interview(ws).cancelled
