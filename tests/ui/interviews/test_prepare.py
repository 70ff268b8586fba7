"""Step 4: the appointment, what to read up on, the questions, the checklist."""

import re
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Clock, Contact, Interview, PlannedQuestion
from infoint.library import load_library
from infoint.store import Workspace
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, in_box, options, press, read, shown, text_on

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


def part_of(open_page: OpenPage, part: str, view: str = "") -> AppTest:
    """A part of step 4 about Ann, or a small view of it, opened cold."""
    address = {"view": view} if view else {}
    return open_page("prepare", contact="ann", part=part, **address)


def order(ws: Workspace) -> str:
    """The ids of the planned questions, in their order."""
    return "".join(item.id for item in interview(ws).plan)


def set_date(app: AppTest, day: date, hour: str, zone: str = "") -> AppTest:
    """Choose a date and a time, and set the appointment."""
    entries = {draft(WHEN, "date"): day, draft(WHEN, "time"): hour, draft(WHEN, "zone"): zone}
    if zone and not has(app, draft(WHEN, "zone")):
        press(app, f"other-{draft(WHEN, 'zone')}")
    fill(app, {key: value for key, value in entries.items() if value})
    return press(app, "set-appointment")


def in_days(days: int) -> date:
    """A day so many days ahead."""
    return times.today() + timedelta(days=days)


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
    assert app.title[0].value == "When do you meet Ann?"
    plan = [item.id for item in planned.plan]
    app = part_of(open_page, "questions")
    assert all(has(app, f"change-{item}") for item in plan[:10])


def test_one_question_at_a_time(ws: Workspace, open_page: OpenPage) -> None:
    """The day, then how, then how long; then all of it stands there to read."""
    an_interview(ws)
    app = press(open_page("prepare", contact="ann"), "not-agreed")
    assert app.title[0].value == "How do you meet Ann?"
    kinds = {key: app.button(key=key).proto.type for key in ("answered", "continue")}
    assert kinds == {"answered": "primary", "continue": "secondary"}
    press(fill(app, {box("interviews", "talk", "format"): "video"}), "answered")
    assert app.title[0].value == "How long may it take?"
    press(fill(app, {box("interviews", "talk", "minutes"): 30}), "answered")
    assert app.title[0].value == "You want to meet Ann"
    assert "**No day agreed yet, 30 minutes, by video**" in read(app)
    assert "The link is still open." in read(app)


def test_not_agreed_yet_is_an_answer(ws: Workspace, open_page: OpenPage) -> None:
    """In another window the day is not asked again; it is set when one wants to."""
    an_interview(ws)
    press(open_page("prepare", contact="ann"), "not-agreed")
    app = open_page("prepare", contact="ann")
    assert not has(app, "set-appointment")
    set_date(press(app, "set-the-day"), in_days(5), "09:30")
    assert f"{shown(in_days(5))} at 09:30, 20 minutes" in read(app)


def test_nobody_said_yes_yet(ws: Workspace, open_page: OpenPage) -> None:
    """The page says so kindly, and asking first is a tap away."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Dr. Ann Lee"))
    app = open_page("prepare", contact="ann")
    assert app.title[0].value == "Get ready to meet Ann"
    assert "You may get ready all the same" in read(app)
    press(app, "ask-first")
    assert "prepare" not in app.query_params


def test_the_appointment_is_set(ws: Workspace, open_page: OpenPage) -> None:
    """Date and time count in the person's zone; the page says when it is, and undo takes it off."""
    an_interview(ws)
    app = set_date(open_page("prepare", contact="ann"), in_days(30), "14:30")
    assert interview(ws).start == datetime.combine(in_days(30), time(14, 30), LONDON)
    assert interview(ws).time_zone == "Europe/London"
    fill(app, {})
    assert app.title[0].value == "How do you meet Ann?"
    press(press(app, "answered"), "answered")
    assert f"**{shown(in_days(30))} at 14:30, 20 minutes**" in read(app)
    assert WHEN not in ws.page_state.drafts


def test_setting_the_day_is_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """The notice offers it."""
    an_interview(ws)
    app = set_date(open_page("prepare", contact="ann"), in_days(30), "14:30")
    press(app, "undo-notice")
    assert interview(ws).start is None


def test_the_appointment_in_another_zone(ws: Workspace, open_page: OpenPage) -> None:
    """A time of another zone is shown in one's own time and in that one, each with its place."""
    an_interview(ws)
    app = open_page("prepare", contact="ann")
    set_date(app, in_days(30), "09:00", "Asia/Tokyo")
    start = datetime.combine(in_days(30), time(9), ZoneInfo("Asia/Tokyo"))
    assert interview(ws).start == start
    press(press(app, "answered"), "answered")
    assert f" at {start.astimezone(LONDON):%H:%M} (London time)" in read(app)
    assert re.search(
        r"\(London time\), which is (\w+, \d+ \w+( \d+)? at )?09:00 Tokyo time", read(app)
    )


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
        ("quarter past 3", "15:15, in the afternoon. For the night write 3:15 am."),
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


def test_an_appointment_without_a_time(ws: Workspace, open_page: OpenPage) -> None:
    """With nothing typed there is nothing to set; what is missing is said beside its box."""
    an_interview(ws)
    app = open_page("prepare", contact="ann")
    assert app.button(key="set-appointment").disabled
    press(fill(app, {draft(WHEN, "date"): in_days(30)}), "set-appointment")
    assert interview(ws).start is None
    assert [one.value for one in app.error] == ["- Choose a time.", "Choose a time."]
    fill(app, {draft(WHEN, "time"): "10:00"})
    assert not app.error


def last_sunday(month: int) -> date:
    """The day next year when the clocks of Europe change in this month of 31 days."""
    end = date(times.today().year + 1, month, 31)
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
    assert app.title[0].value == "You meet Ann"
    assert not has(app, "set-appointment")
    fill(app, {"change-talk": "when"})
    assert app.text_input(key=draft(WHEN, "date")).value == in_box(in_days(3))
    assert app.text_input(key=draft(WHEN, "time")).value == "11:20"
    press(app, "answered")
    assert interview(ws).start == start
    set_date(fill(app, {"change-talk": "when"}), in_days(5), "10:00")
    assert interview(ws).start == datetime.combine(in_days(5), time(10), LONDON)
    assert not has(app, "set-appointment")


def test_the_interview_for_ones_calendar(ws: Workspace, open_page: OpenPage) -> None:
    """The calendar file is offered once the date is set, and no longer when it is taken off."""
    an_interview(ws)
    app = open_page("prepare", contact="ann")
    assert not has(app, "ics-talk")
    press(press(set_date(app, in_days(5), "09:30"), "answered"), "answered")
    assert has(app, "ics-talk")
    press(fill(app, {"change-talk": "when"}), "no-day")
    assert not has(app, "ics-talk")


def test_the_interview_for_a_calendar_on_the_web(ws: Workspace, open_page: OpenPage) -> None:
    """The same as in the file, in UTC, and it is said that it leaves this computer."""
    start = datetime.combine(in_days(3), time(11, 20), LONDON)
    an_interview(ws, start=start, minutes=25, format="video", place="https://meet.example/x?a=1&b")
    app = part_of(open_page, "when")
    found = [each.url for each in app.link_button if "/calendar/" in each.url]
    assert len(found) == 3
    said = parse_qs(urlsplit(found[0]).query)
    utc, end = (at.astimezone(UTC) for at in (start, start + timedelta(minutes=25)))
    assert said["dates"] == [f"{utc:%Y%m%dT%H%M%SZ}/{end:%Y%m%dT%H%M%SZ}"]
    assert said["location"] == ["https://meet.example/x?a=1&b"]
    assert said["text"][0].startswith("Talk with Ann")
    assert "By video." in said["details"][0].split("\n")
    assert "leave this computer" in read(app)


def test_minutes_format_and_place(ws: Workspace, open_page: OpenPage) -> None:
    """How long, how and where are stored as they are chosen, each from the menu beside them."""
    start = datetime.combine(in_days(3), time(11, 20), LONDON)
    an_interview(ws, start=start)
    app = fill(open_page("prepare", contact="ann"), {"change-talk": "how"})
    here = {
        box("interviews", "talk", "format"): "video",
        box("interviews", "talk", "place"): "https://meet.example.org/ann",
    }
    app = fill(press(fill(app, here), "answered"), {"change-talk": "long"})
    press(fill(app, {box("interviews", "talk", "minutes"): 30}), "answered")
    assert (interview(ws).minutes, interview(ws).format) == (30, "video")
    assert interview(ws).place == "https://meet.example.org/ann"
    assert f"{shown(in_days(3))} at 11:20, 30 minutes, by video" in read(app)
    assert "https://meet.example.org/ann" in read(app)


def test_the_head_says_what_was_typed(ws: Workspace, open_page: OpenPage) -> None:
    """With a day one has agreed and its time is asked; with a time beside it both are to be set."""
    an_interview(ws)
    app = fill(open_page("prepare", contact="ann"), {draft(WHEN, "date"): in_days(5)})
    assert app.title[0].value == "At what time do you meet Ann?"
    assert "badge[Agreed]" in read(app)
    assert "The time is still open." in read(app)
    app = fill(app, {draft(WHEN, "time"): "14:30"})
    assert app.title[0].value == "When do you meet Ann?"
    assert "badge[Agreed]" in read(app)
    assert "The time is still open." not in read(app)
    assert "Set them, and they count." in read(app)


def test_of_a_call_it_is_asked_who_calls(ws: Workspace, open_page: OpenPage) -> None:
    """Their number is offered, in one tap, and is no place before somebody said so."""
    an_interview(ws, format="phone")
    with ws.edit("A number", now=NOW) as tx:
        tx.contacts.update("ann", phone="020 7946 0102")
    app = fill(press(open_page("prepare", contact="ann"), "not-agreed"), {})
    press(app, "i-call-talk")
    assert interview(ws).place == "020 7946 0102"
    assert not has(app, "i-call-talk")


@pytest.mark.parametrize("kind", ["confirmation", "new date"])
def test_messages_about_the_appointment(kind: str, ws: Workspace, open_page: OpenPage) -> None:
    """A confirmation, or asking for another date, is there to be read in one tap."""
    an_interview(ws, start=datetime.combine(in_days(3), time(11, 20), LONDON))
    app = open_page("prepare", contact="ann")
    if kind == "confirmation":
        app = press(app, "confirm-talk")
    else:
        app = fill(app, {"more-talk": "new-date"})
    letter, words = text_on(app)
    fill(app, {box("letters", letter, "text"): f"{words} Thank you."})
    (kept,) = ws.letters.all()
    assert (kept.kind, kept.interview) == (kind, "talk")


def test_research_on_person_and_organization(ws: Workspace, open_page: OpenPage) -> None:
    """What was read up is kept with the contact; done for now it is ticked, and stands to read."""
    an_interview(ws)
    app = part_of(open_page, "know")
    for name, words in (
        ("research_person", "Wrote on maps"),
        ("research_organization", "Founded 1897"),
    ):
        here = box("contacts", "ann", name)
        fill(press(app, f"open-{here}"), {here: words})
        assert f"contacts/ann/{name}" not in ws.page_state.done
        press(app, f"done-{here}")
        assert f"contacts/ann/{name}" in ws.page_state.done
        assert words in read(app)
    ann = ws.contacts.all()[0]
    assert (ann.research_person, ann.research_organization) == ("Wrote on maps", "Founded 1897")


def test_a_question_of_ones_own(ws: Workspace, open_page: OpenPage) -> None:
    """A typed question joins the plan, its words can be changed, an empty one is refused."""
    an_interview(ws)
    app = press(part_of(open_page, "questions"), "add-own")
    assert [one.value for one in app.error] == ["- Write the question.", "Write the question."]
    own = draft("question-talk", "text")
    press(fill(app, {own: "What tires you?"}), "add-own")
    item = interview(ws).plan[-1]
    assert (item.text, item.question) == ("What tires you?", "")
    assert not app.error
    assert app.text_input(key=own).value == ""
    fill(app, {f"change-{item.id}": "change"})
    fill(app, {box("interviews", "talk", "plan", item.id, "text"): "What gives you energy?"})
    assert interview(ws).plan[-1].text == "What gives you energy?"


def test_what_one_wants_to_find_out_is_offered(ws: Workspace, open_page: OpenPage) -> None:
    """The questions of step 1 are told of below the plan, until all of them are in it as musts."""
    an_interview(ws, field="art")
    with ws.edit("Field", now=NOW) as tx:
        wanted = "Can *one* live on it?\nWho buys?"
        tx.fields.put(CareerField(id="art", title="Art", want_to_know=wanted))
    app = part_of(open_page, "questions")
    assert "2 things you want to find out about art" in read(app)
    app = press(app, "view-wanted")
    assert "Can *one* live on it?" in read(app).replace("\\", "")
    app = press(app, "wanted-1")
    assert [item.text for item in interview(ws).plan[3:]] == ["Who buys?"]
    assert not has(app, "wanted-all")
    app = press(app, "wanted-0")
    assert [item.must for item in interview(ws).plan] == [True] * 5
    assert "All of it is in your plan." in read(app)
    assert not has(press(app, "close-view"), "view-wanted")


def test_a_plan_that_is_too_long_has_no_tick(ws: Workspace, open_page: OpenPage) -> None:
    """23 planned minutes of 20 agreed: no tick, and by how many minutes it is too long."""
    musts = tuple(one.model_copy(update={"minutes": 6}) for one in THREE)
    rest = PlannedQuestion(id="d", text="Question d?", minutes=5)
    an_interview(ws, plan=(*musts, rest))
    words = read(part_of(open_page, "questions"))
    assert "All together take 3 minutes too many" in words
    assert ":gray[:material/radio_button_unchecked:] It fits" in words


def test_a_question_from_the_bank(ws: Workspace, open_page: OpenPage) -> None:
    """Found under its topic, a question joins the plan and is not offered again."""
    an_interview(ws)
    app = fill(press(part_of(open_page, "questions"), "view-bank"), {"topic-talk": "typical-day"})
    assert "What does an ordinary working day look like for you" in read(app)
    press(app, "take-typical-day")
    assert "typical-day" in [item.question for item in interview(ws).plan]
    assert not has(app, "take-typical-day")
    assert has(press(app, "close-view"), "change-a")


def test_a_question_by_its_words(ws: Workspace, open_page: OpenPage) -> None:
    """Words in any order narrow the bank; where nothing fits, the page says so."""
    an_interview(ws)
    app = fill(part_of(open_page, "questions", "bank"), {"find-talk": "day ORDINARY"})
    assert taken_from(app) == ["take-typical-day"]
    fill(app, {"find-talk": "xyzzy"})
    assert "No question is left here" in read(app)


def taken_from(app: AppTest) -> list[str]:
    """The keys of the buttons that put a question of the bank into the plan."""
    return [str(one.key) for one in app.button if str(one.key).startswith("take-")]


def test_the_last_question_of_a_topic(ws: Workspace, open_page: OpenPage) -> None:
    """Adding every question of a topic leaves a page that goes on with the other topics."""
    an_interview(ws)
    app = fill(part_of(open_page, "questions", "bank"), {"topic-talk": "reading"})
    for question in (one for one in load_library().questions if one.topic == "reading"):
        press(app, f"take-{question.id}")
    assert "reading" not in options(app, "topic-talk")
    assert taken_from(app)


def test_questions_are_moved_to_a_place(ws: Workspace, open_page: OpenPage) -> None:
    """The menu of a row asks for the place; choosing it moves the question and closes the row."""
    an_interview(ws)
    app = fill(part_of(open_page, "questions"), {"change-c": "move"})
    assert options(app, "place-c") == [
        "1, before “Question a?”",
        "2, before “Question b?”",
        "3, at the end",
    ]
    fill(app, {"place-c": 0})
    assert order(ws) == "cab"
    assert not has(app, "place-c")
    fill(fill(app, {"change-c": "move"}), {"place-c": 2})
    assert order(ws) == "abc"
    press(app, "undo-notice")
    assert order(ws) == "cab"
    press(fill(app, {"change-a": "move"}), "close-a")
    assert order(ws) == "cab"


def test_a_talk_has_one_way_out(ws: Workspace, open_page: OpenPage) -> None:
    """The menu has one word to undo a talk; the day is taken off where the day is changed."""
    an_interview(ws, start=datetime.combine(in_days(3), time(11, 20), LONDON))
    app = open_page("prepare", contact="ann")
    assert app.get_by_key("more-talk").proto.options == [
        "Ask for another date",
        "Prepare another talk",
        "It will not take place",
    ]
    press(fill(app, {"change-talk": "when"}), "no-day")
    assert interview(ws).start is None
    assert interview(ws).plan == THREE


def test_those_that_matter_are_counted_as_in_the_talk(ws: Workspace, open_page: OpenPage) -> None:
    """What fits is what matters most, in the number that the talk counts down; the rest waits."""
    rest = tuple(PlannedQuestion(id=f"r{n}", text="And?", minutes=2) for n in range(2))
    an_interview(ws, plan=(*THREE, *rest))
    words = read(part_of(open_page, "questions"))
    assert "At an ordinary pace, 3 must asks take 9 of 20 minutes." in words


def test_a_question_is_removed_and_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """A removed question comes back at its place with all that was in it."""
    an_interview(ws)
    app = fill(part_of(open_page, "questions"), {"change-b": "remove"})
    assert order(ws) == "ac"
    press(app, "undo-notice")
    assert interview(ws).plan == THREE
    assert has(app, "change-b")


def test_must_or_if_time_and_minutes(ws: Workspace, open_page: OpenPage) -> None:
    """The sum follows what is chosen, and says when the musts are too much."""
    an_interview(ws)
    app = part_of(open_page, "questions")
    assert "At an ordinary pace it fits: 9 of 20 minutes." in read(app)
    fill(app, {"change-b": "must"})
    assert not interview(ws).plan[1].must
    assert "3 min, if there is time" in read(app)
    fill(app, {"change-b": "change"})
    here = box("interviews", "talk", "plan", "b")
    fill(app, {f"{here}-must": True, f"{here}-minutes": 15})
    assert "What matters most takes 1 minute too many" in read(app)
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
    app = part_of(open_page, "ready", "before")
    assert has(app, box("interviews", "talk", "checklist", "clothes")) is there


def test_the_checklist_is_ticked(ws: Workspace, open_page: OpenPage) -> None:
    """A tick is stored with the talk, and can be taken off."""
    an_interview(ws)
    tick = box("interviews", "talk", "checklist", "rehearsed")
    app = fill(part_of(open_page, "ready", "before"), {tick: True})
    assert interview(ws).checklist == {"rehearsed": True}
    assert "1 of 10 done" in read(press(app, "close-view"))
    fill(press(app, "view-before"), {tick: False})
    assert not interview(ws).checklist["rehearsed"]


def test_another_interview_with_the_same_person(ws: Workspace, open_page: OpenPage) -> None:
    """After a talk was held a second one is planned, and either can be chosen."""
    ended = NOW - timedelta(days=1)
    an_interview(ws, clock=Clock(started=ended - timedelta(minutes=20), ended=ended))
    app = press(open_page("prepare", contact="ann"), "plan-another")
    second = ws.interviews.all()[1]
    assert second.status == "unscheduled"
    press(press(press(app, "not-agreed"), "answered"), "answered")
    assert app.selectbox(key="talk-of-the-page").value == second.id
    fill(app, {"talk-of-the-page": "talk"})
    assert app.title[0].value == "You talked with Ann"


def test_an_interview_is_called_off(ws: Workspace, open_page: OpenPage) -> None:
    """The menu under the appointment calls a talk off, and the undo brings it back."""
    an_interview(ws)
    half_set(ws, in_days(30), "10:00")
    app = press(open_page("prepare", contact="ann"), "set-appointment")
    app = fill(press(press(app, "answered"), "answered"), {"more-talk": "cancel"})
    assert interview(ws).cancelled
    press(app, "undo-notice")
    assert not interview(ws).cancelled


def test_notes_on_the_person_stand_where_one_prepares(ws: Workspace, open_page: OpenPage) -> None:
    """What one noted of them, such as what to ask, is in sight letter for letter."""
    an_interview(ws)
    with ws.edit("x", now=NOW) as tx:
        tx.contacts.update("ann", notes="Ask how she moved *into* data")
    assert "Ask how she moved \\*into\\* data" in read(part_of(open_page, "know"))
