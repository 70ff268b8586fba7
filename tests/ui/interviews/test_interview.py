"""Step 5: the talk itself, its clock, and the ways into and out of it."""

import re
from datetime import UTC, datetime, time, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Clock, Contact, Interview, PlannedQuestion
from infoint.interviews.clock import interview_now
from infoint.library import load_library
from infoint.store import Workspace
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    draft,
    drawn,
    fill,
    has,
    in_box,
    page_of,
    part_on,
    press,
    read,
    text_on,
    to_part,
)

PLAN = (
    PlannedQuestion(id="a", text="How did you begin?", must=True),
    PlannedQuestion(id="b", text="What is hard?", must=True),
    PlannedQuestion(id="c", text="What do you read?"),
)


def an_interview(ws: Workspace, **values: object) -> None:
    """A talk with Ann of twenty minutes and three questions."""
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(**{"id": "talk", "contact": "ann", "plan": PLAN, **values}))


def running(ws: Workspace, minutes: float = 3) -> None:
    """The talk with Ann began so many minutes ago."""
    an_interview(ws, clock=Clock(started=times.now() - timedelta(minutes=minutes)))


def interview(ws: Workspace) -> Interview:
    """The talk with Ann as it is stored."""
    found = ws.interviews.get("talk")
    assert found is not None
    return found


def here(app: AppTest) -> str:
    """The id of the question whose note stands on the talk's screen; empty if all are through."""
    found = [box.key.split("-")[3] for box in app.text_area if box.key and "-plan-" in box.key]
    assert len(found) <= 1
    return found[0] if found else ""


def clock(app: AppTest) -> str:
    """What stands over the bar of the clock."""
    words = [one.value for one in app.markdown]
    above = next(n for n, line in enumerate(words) if "[Talk with " in line)
    return words[above + 1].removeprefix(":small[").removesuffix("]")


def time_used(app: AppTest) -> str:
    """What a screen reader says of the bar."""
    (name,) = re.findall(
        r'role="progressbar" aria-label="(.*?)"', "".join(one.proto.body for one in app.get("html"))
    )
    return str(name)


def test_the_interview_is_started(ws: Workspace, open_page: OpenPage) -> None:
    """Starting stores the moment; then the first must question and all minutes stand there."""
    an_interview(ws)
    before = times.now()
    app = press(open_page("interview", contact="ann"), "continue")
    assert interview(ws).clock.started is None
    assert app.metric[0].label == "Minutes in all"
    press(app, "start-talk")
    started = interview(ws).clock.started
    assert started is not None
    assert before <= started <= times.now()
    assert app.metric[0].value == "20"
    assert clock(app).endswith("0 of 3 asked · 2 left that matter most")
    assert time_used(app) == "Time used: 0 of 20 minutes"
    press(app, "said-opening")
    assert here(app) == "a"
    assert "Next: What is hard\\?" in read(app)


def test_begun_by_a_slip(ws: Workspace, open_page: OpenPage) -> None:
    """A start is taken back in one tap; once something is noted, from the menu of the time, and
    the note stays.
    """
    an_interview(ws, start=NOW)
    app = press(press(open_page("interview", contact="ann"), "continue"), "start-talk")
    press(app, "not-begun")
    assert interview(ws).status == "planned"
    press(press(app, "start-talk"), "said-opening")
    fill(app, {box("interviews", "talk", "plan", "a", "note"): "By chance"})
    assert not has(app, "not-begun")
    app.get_by_key("more-time").set_value("It has not begun yet")
    drawn(app)
    assert interview(ws).status == "planned"
    assert interview(ws).plan[0].note == "By chance"
    assert here(app) == "a"
    assert part_on(press(app, "close-talk")) == "begin"


def test_a_talk_of_tomorrow(ws: Workspace, open_page: OpenPage) -> None:
    """Long before its hour a talk can be read and noted in, and begins only by a second press."""
    an_interview(ws, start=times.now() + timedelta(hours=26))
    app = press(open_page("interview", contact="ann"), "continue")
    assert clock(app).startswith("It begins ")
    assert not has(app, "end-talk")
    press(app, "said-opening")
    note = box("interviews", "talk", "plan", "a", "note")
    fill(app, {note: "By chance"})
    assert interview(ws).plan[0].note == "By chance"
    press(app, "begin-early")
    assert interview(ws).status == "planned"
    press(app, "not-yet")
    assert not has(app, "start-talk")
    press(press(app, "begin-early"), "start-talk")
    assert interview(ws).status == "running"


def test_a_reload_before_the_beginning(ws: Workspace, open_page: OpenPage) -> None:
    """A talk that is open and has not begun stays open in a new window, by its address."""
    an_interview(ws)
    app = open_page("interview", contact="ann", part="talk", question="b")
    assert has(app, "start-talk")
    assert here(app) == ""
    assert here(press(app, "said-opening")) == "b"


def test_before_the_interview(ws: Workspace, open_page: OpenPage) -> None:
    """The list for the day is ticked, and how sure one feels is kept."""
    an_interview(ws, format="phone")
    tick = box("interviews", "talk", "checklist", "notebook")
    app = press(open_page("interview", contact="ann"), "view-day")
    assert not has(app, box("interviews", "talk", "checklist", "on-time"))
    fill(app, {tick: True, box("interviews", "talk", "confidence_before"): 2})
    assert interview(ws).checklist == {"notebook": True}
    assert interview(ws).confidence_before == 2


def test_asking_and_skipping(ws: Workspace, open_page: OpenPage) -> None:
    """An asked or skipped question makes room for the next; the musts come first."""
    running(ws)
    app = press(open_page("interview", contact="ann"), "asked-a")
    assert here(app) == "b"
    assert clock(app).endswith("1 of 3 asked · 1 left that matters most")
    press(app, "skipped-b")
    assert here(app) == "c"
    assert "Next: nothing more is planned." in read(app)
    press(app, "asked-c")
    assert [item.state for item in interview(ws).plan] == ["asked", "skipped", "asked"]
    assert here(app) == ""
    assert clock(app).endswith("2 of 3 asked · what matters most is through")
    assert has(app, "asked-whom-else")
    press(app, "asked-whom-else")
    assert interview(ws).asked_who_else
    assert not has(app, "asked-whom-else")
    assert app.button(key="end-talk").proto.type == "primary"


def test_coming_back(ws: Workspace, open_page: OpenPage) -> None:
    """Back leads to the question before with its note, step by step, and marks nothing."""
    running(ws)
    app = press(press(open_page("interview", contact="ann"), "asked-a"), "skipped-b")
    press(app, "before-c")
    assert here(app) == "b"
    assert "**Skipped**" in read(app)
    press(app, "before-b")
    assert here(app) == "a"
    assert [item.state for item in interview(ws).plan] == ["asked", "skipped", "open"]
    press(app, "onward-a")
    assert here(app) == "c"
    press(press(app, "before-c"), "before-a")
    assert here(app) == "b"


def test_back_after_a_reload(ws: Workspace, open_page: OpenPage) -> None:
    """A new window does not know the way, so back leads to the last question that was marked."""
    running(ws)
    press(press(open_page("interview", contact="ann"), "asked-a"), "asked-b")
    app = press(open_page("interview", contact="ann"), "before-c")
    assert here(app) == "b"


def test_nothing_to_come_back_to(ws: Workspace, open_page: OpenPage) -> None:
    """At the first question there is no way back and nothing to ask again."""
    running(ws)
    app = open_page("interview", contact="ann")
    assert not has(app, "before-a")
    assert not has(app, "open-a")


def test_asked_after_all_and_not_asked_after_all(ws: Workspace, open_page: OpenPage) -> None:
    """A skipped question can be asked when one comes back to it, an asked one asked again."""
    running(ws)
    app = press(press(open_page("interview", contact="ann"), "skipped-a"), "before-b")
    press(app, "asked-a")
    assert (interview(ws).plan[0].state, here(app)) == ("asked", "b")
    press(press(app, "before-b"), "open-a")
    assert (interview(ws).plan[0].state, here(app)) == ("open", "a")
    assert has(app, "skipped-a")


def test_the_list_of_all_questions(ws: Workspace, open_page: OpenPage) -> None:
    """Unfolded, the list names every question with its state and leads to any of them and back."""
    running(ws)
    app = press(open_page("interview", contact="ann"), "asked-a")
    assert not has(app, "to-a")
    app.session_state["all-questions"] = True
    drawn(app)
    icons = {one: app.button(key=f"to-{one}").icon for one in "abc"}
    assert icons["a"] == ":material/check_circle:"
    assert icons["b"] == icons["c"] == ":material/radio_button_unchecked:"
    press(app, "to-c")
    assert here(app) == "c"
    press(app, "before-c")
    assert here(app) == "b"


def test_a_reload_stays_at_the_question(ws: Workspace, open_page: OpenPage) -> None:
    """The question at hand stands in the address, and one of another talk there does nothing."""
    running(ws)
    assert here(open_page("interview", contact="ann", question="c")) == "c"
    assert here(open_page("interview", contact="ann", question="gone")) == "a"


def test_a_short_note(ws: Workspace, open_page: OpenPage) -> None:
    """A note is stored under the question at hand, also when one moves on with the same tap."""
    running(ws)
    app = open_page("interview", contact="ann")
    note = box("interviews", "talk", "plan", "a", "note")
    app.text_area(key=note).set_value("By chance")
    press(app, "asked-a")
    assert [item.note for item in interview(ws).plan] == ["By chance", "", ""]
    assert app.text_area(key=box("interviews", "talk", "plan", "b", "note")).value == ""
    assert ":material/check: Last note saved" in read(app)
    press(app, "before-b")
    assert ":material/check: Saved" in read(app)
    assert app.text_area(key=note).value == "By chance"


def test_a_question_that_came_up(ws: Workspace, open_page: OpenPage) -> None:
    """A question typed in between comes next, and one stays at the question at hand."""
    running(ws)
    app = press(open_page("interview", contact="ann"), "ask-between")
    assert [one.value for one in app.error] == ["- Write the question.", "Write the question."]
    app.text_input(key=draft("between-talk", "text")).set_value("Why Leeds?")
    press(app, "ask-between")
    assert here(app) == "a"
    assert "Next: Why Leeds\\?" in read(app)
    assert app.text_input(key=draft("between-talk", "text")).value == ""
    added = interview(ws).plan[1]
    assert (added.text, added.must, added.came_up) == ("Why Leeds?", False, True)
    press(app, "asked-a")
    assert here(app) == added.id
    assert "**It came up**" in read(app)


def test_what_came_up_can_be_taken_out(ws: Workspace, open_page: OpenPage) -> None:
    """A question that came up can be taken out again as long as it has no note."""
    running(ws)
    app = open_page("interview", contact="ann")
    press(fill(app, {draft("between-talk", "text"): "Why Leeds?"}), "ask-between")
    app.session_state["all-questions"] = True
    drawn(app)
    assert not has(app, "out-b")
    press(app, f"out-{interview(ws).plan[1].id}")
    assert [item.id for item in interview(ws).plan] == ["a", "b", "c"]


WORDS = {
    "early": "",
    "late": "Most of the time is over.",
    "over": "The agreed time is over.",
}


@pytest.mark.parametrize(
    ("began", "left", "phase"),
    [
        (3.2, "17", "early"),
        (13.2, "7", "early"),
        (14.5, "6", "early"),
        (15.5, "5", "closing"),
        (19.5, "1", "closing"),
        (23.5, "0", "over"),
    ],
)
def test_the_clock(began: float, left: str, phase: str, ws: Workspace, open_page: OpenPage) -> None:
    """Whom else to ask five minutes before the end, in a line of its own, then the end; the button
    of the question at hand stays.

    The way to end the talk is there at every moment, quiet at first.
    """
    running(ws, began)
    app = open_page("interview", contact="ann")
    assert app.metric[0].value == left
    words = read(app)
    assert [name for name, word in WORDS.items() if word and word in words] == (
        [phase] if WORDS.get(phase) else []
    )
    asks = phase in ("closing", "over")
    assert has(app, "asked-whom-else") is asks
    assert ("Two minutes:" in words) is (left == "1")
    primary = [one.key for one in app.button if one.proto.type == "primary"]
    assert primary == [{"early": "asked-a", "closing": "asked-a"}.get(phase, "end-talk")]
    ends = {"early": "tertiary", "closing": "secondary", "over": "primary"}
    assert app.button(key="end-talk").proto.type == ends[phase]
    assert has(app, "more-time")
    assert not app.warning
    assert ("3 minutes longer than the 20 you had" in clock(app)) is (phase == "over")


def test_a_word_at_two_thirds(ws: Workspace, open_page: OpenPage) -> None:
    """A longer talk has a quiet word once two thirds are over."""
    an_interview(
        ws, minutes=30, clock=Clock(started=times.now() - timedelta(minutes=20, seconds=30))
    )
    assert WORDS["late"] in read(open_page("interview", contact="ann"))


def test_naming_somebody_in_the_last_minutes(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever is named has been asked for; the question stays, for one more name, until pressed."""
    with ws.edit("Tell", now=NOW) as tx:
        tx.contacts.put(Contact(id="other", name="Olaf"))
    running(ws, 16)
    whom = PlannedQuestion(id="w", question="whom-else", text="Whom else?", must=True)
    with ws.edit("Plan", now=NOW) as tx:
        tx.interviews.update("talk", plan=(*PLAN, whom))
    app = open_page("interview", contact="ann")
    press(fill(app, {draft("named-talk", "name"): "Jonas from the city clinic"}), "add-named")
    assert interview(ws).asked_who_else
    jonas = ws.contacts.get(interview(ws).named[0].contact)
    assert jonas is not None
    assert (jonas.name, jonas.organization) == ("Jonas", "the city clinic")
    assert has(app, "asked-whom-else")
    assert here(app) == "a"
    assert has(app, "asked-a")
    press(app, "asked-whom-else")
    assert [item.state for item in interview(ws).plan] == ["open", "open", "open", "asked"]
    assert not has(app, "asked-whom-else")
    assert app.button(key="asked-a").proto.type == "primary"


def test_the_question_stays_for_the_next_name(ws: Workspace, open_page: OpenPage) -> None:
    """Also where whom else to ask is not in the plan, a name does not take it from the screen."""
    running(ws, 16)
    app = open_page("interview", contact="ann")
    for name in ("Jonas", "Eve"):
        press(fill(app, {draft("named-talk", "name"): name}), "add-named")
        assert interview(ws).asked_who_else
        assert has(app, "asked-whom-else")
    press(app, "asked-whom-else")
    assert not has(app, "asked-whom-else")


def test_nothing_is_planned(ws: Workspace, open_page: OpenPage) -> None:
    """Without a question the talk says neither that all are through nor that none was asked."""
    an_interview(ws, plan=(), clock=Clock(started=times.now() - timedelta(minutes=3)))
    app = open_page("interview", contact="ann")
    assert " of 0" not in clock(app)
    assert "Before you leave" not in read(app)
    assert app.button(key="end-talk").proto.type == "tertiary"


def test_opening_and_closing_words(ws: Workspace, open_page: OpenPage) -> None:
    """What to say first stands there until it is said or a question is marked; what last, then."""
    began = times.now()
    an_interview(
        ws, clock=Clock(started=began), opening="I came *to* learn.", closing="May I write?"
    )
    app = open_page("interview", contact="ann")
    assert "I came *to* learn." in [one.value for one in app.text]
    assert here(app) == ""
    press(app, "said-opening")
    assert "I came *to* learn." not in read(app)
    assert here(app) == "a"
    press(app, "asked-a")
    app = open_page("interview", contact="ann")
    assert "I came *to* learn." not in read(app)
    assert "May I write?" not in read(app)
    with ws.edit("Earlier", now=NOW) as tx:
        tx.interviews.write("talk", ("clock", "started"), began - timedelta(minutes=16))
    assert "May I write?" in read(drawn(app))


def test_a_pause(ws: Workspace, open_page: OpenPage) -> None:
    """In a pause the clock stands still and says so, in every window; then it goes on."""
    running(ws, 8)
    app = press(open_page("interview", contact="ann"), "pause-talk")
    (pause,) = interview(ws).clock.pauses
    assert pause.ended is None
    assert not has(app, "pause-talk")
    assert clock(app).startswith("Paused at ")
    with ws.edit("Four minutes ago", now=NOW) as tx:
        began = pause.model_copy(update={"began": times.now() - timedelta(minutes=4)})
        tx.interviews.write("talk", ("clock", "pauses"), (began,))
    assert open_page("interview").metric[0].value == "16"
    press(drawn(app), "unpause-talk")
    assert interview(ws).clock.pauses[0].ended is not None
    assert app.metric[0].value == "16"
    assert has(app, "pause-talk")


def test_they_offer_more_time(ws: Workspace, open_page: OpenPage) -> None:
    """Minutes on top count as agreed ones, and can be taken back."""
    running(ws, 22)
    app = open_page("interview", contact="ann")
    choices = ["5 more minutes", "10 more minutes", "15 more minutes"]
    assert list(app.get_by_key("more-time").proto.options) == choices
    app.get_by_key("more-time").set_value("10 more minutes")
    drawn(app)
    assert interview(ws).extra_minutes == 10
    assert app.metric[0].value == "8"
    assert clock(app).startswith("0 of 3 asked")
    app.get_by_key("more-time").set_value("Take back 10 extra minutes")
    drawn(app)
    assert (interview(ws).extra_minutes, app.metric[0].value) == (0, "0")
    assert list(app.get_by_key("more-time").proto.options) == choices


def test_why_there_is_no_recorder(ws: Workspace, open_page: OpenPage) -> None:
    """During the talk the page says that one asks before recording; afterwards comes a memo."""
    running(ws)
    app = open_page("interview", contact="ann")
    assert "needs everybody's yes first" in read(app)
    assert not has(app, "voice-memo")
    press(app, "end-talk")
    assert has(app, "voice-memo")
    assert not has(app, "download-memo")


def test_what_gets_in_the_way_is_one_press_away(ws: Workspace, open_page: OpenPage) -> None:
    """Unfolded in the talk, three obstacles stand with sign and answer, the third as hardest."""
    running(ws)
    app = open_page("interview", contact="ann")
    assert "wrong person" not in read(app)
    app.session_state["obstacles"] = True
    drawn(app)
    words = read(app)
    for one in load_library().obstacles:
        assert one.sign in words
        assert one.say in words
    assert words.index("hardest") > words.index("after a job")


def test_a_remark_that_goes_too_far(ws: Workspace, open_page: OpenPage) -> None:
    """In the talk the note for it, and each other one, is one press away from the help."""
    notes = load_library().notes_at("interview", "talk")
    note = next(one for one in notes if one.key == "remarks-too-far")
    running(ws)
    app = open_page("interview", contact="ann")
    app.session_state["obstacles"] = True
    drawn(app)
    assert {one.title for one in notes} <= {one.label for one in app.expander}
    assert note.text not in read(app)
    app.session_state["talk-remarks-too-far"] = True
    drawn(app)
    assert note.text in read(app)


def test_the_clock_survives_a_reload(ws: Workspace, open_page: OpenPage) -> None:
    """A new window, without an address, shows the same talk with the minutes gone on."""
    running(ws, 8)
    with ws.edit("Others", now=NOW) as tx:
        tx.contacts.put(Contact(name="Bob"))
    started = interview(ws).clock.started
    for _ in range(2):
        app = open_page("interview")
        assert app.metric[0].value == "12"
        assert has(app, "end-talk")
    assert interview(ws).clock.started == started


IMPRESSIONS = box("interviews", "talk", "debrief", "impressions")


def test_ending_the_interview(ws: Workspace, open_page: OpenPage) -> None:
    """Ending stores the moment and leads to one question; the rest is a tap away, and step 6."""
    running(ws)
    app = press(open_page("interview", contact="ann"), "end-talk")
    assert interview(ws).status == "held"
    assert (part_on(app), app.title[0].value) == ("after", "How was it with Ann?")
    assert [each.key for each in app.text_area] == [IMPRESSIONS]
    app.get_by_key("more-after").set_value("What to do while it is fresh")
    assert has(drawn(app), box("interviews", "talk", "checklist", "impressions"))
    press(press(app, "close-view"), "continue")
    assert page_of(app) == "Keep track of the talk"
    assert app.selectbox(key="contact-of-the-page").value == "ann"


@pytest.mark.parametrize("answer", ["did-ask", "did-not-ask"])
def test_whom_else_once_after_the_end(answer: str, ws: Workspace, open_page: OpenPage) -> None:
    """Ending leads on at once; there it is asked once whether one asked whom else to talk to."""
    running(ws)
    app = press(press(open_page("interview", contact="ann"), "end-talk"), answer)
    assert interview(ws).status == "held"
    assert interview(ws).asked_who_else is (answer == "did-ask")
    assert not has(app, answer)
    assert has(app, IMPRESSIONS)


def test_how_it_was(ws: Workspace, open_page: OpenPage) -> None:
    """What is written first is the beginning of the debrief; done for now, it stands to read."""
    running(ws)
    app = press(open_page("interview", contact="ann"), "end-talk")
    done = f"done-{IMPRESSIONS}"
    assert app.button(key=done).label == "Later"
    fill(app, {IMPRESSIONS: "Warm *and* quick"})
    assert interview(ws).debrief.impressions == "Warm *and* quick"
    assert app.button(key=done).label == "Done for now"
    assert IMPRESSIONS in [each.key for each in open_page("interview", part="after").text_area]
    press(app, done)
    assert not app.text_area
    assert "Warm *and* quick" in [one.value for one in app.text]
    assert "Your first talk is behind you." in read(app)
    fill(app, {box("interviews", "talk", "confidence_after"): 4})
    assert interview(ws).confidence_after == 4
    press(app, f"open-{IMPRESSIONS}")
    assert app.text_area(key=IMPRESSIONS).value == "Warm *and* quick"
    press(press(app, done), "to-today")
    assert page_of(app) == "Today"


def test_what_was_named_and_what_is_fresh(ws: Workspace, open_page: OpenPage) -> None:
    """Once the question is answered, the people named and the list are a tap away."""
    running(ws)
    app = press(open_page("interview", contact="ann"), "end-talk")
    press(press(app, f"done-{IMPRESSIONS}"), "view-named")
    for told in ("My cousin Dora, she draws parks", "Eve"):
        press(fill(app, {draft("named-talk", "name"): told}), "add-named")
    assert [one.name for one in ws.contacts.all()] == ["Ann Lee", "Dora", "Eve"]
    press(app, "close-view")
    assert ":gray[Dora and Eve]" in read(app)
    assert has(press(app, "view-list"), box("interviews", "talk", "checklist", "thanked"))


def test_ended_too_early(ws: Workspace, open_page: OpenPage) -> None:
    """A talk that goes on keeps counting from its first start."""
    running(ws, 8)
    app = press(open_page("interview", contact="ann"), "end-talk")
    press(to_part(app, "talk"), "resume-talk")
    assert interview(ws).status == "running"
    assert app.metric[0].value == "12"


def test_ended_without_having_been_held(ws: Workspace, open_page: OpenPage) -> None:
    """A talk that was begun and ended by a slip has not taken place, and lies ahead again."""
    an_interview(ws, start=NOW, clock=Clock(started=NOW))
    app = press(open_page("interview", contact="ann"), "end-talk")
    app.get_by_key("more-after").set_value("It has not taken place yet")
    drawn(app)
    assert (interview(ws).status, part_on(app)) == ("planned", "begin")


def test_a_second_interview_at_once(ws: Workspace, open_page: OpenPage) -> None:
    """While one talk runs, another cannot be started, and the page says what to do first."""
    running(ws)
    with ws.edit("Bob", now=NOW) as tx:
        tx.contacts.put(Contact(id="bob", name="Bob"))
        tx.interviews.put(Interview(id="other", contact="bob", plan=PLAN))
    app = open_page("interview", contact="bob")
    assert app.button(key="continue").label == "Back to your talk with Ann Lee"
    press(app, "continue")
    assert (app.query_params["contact"], app.metric[0].value) == ("ann", "17")
    other = ws.interviews.get("other")
    assert other is not None
    assert other.clock.started is None


def test_begun_meanwhile_in_another_window(ws: Workspace, open_page: OpenPage) -> None:
    """Where another window began a talk a moment ago, the page says what to do first."""
    with ws.edit("Bob", now=NOW) as tx:
        tx.contacts.put(Contact(id="bob", name="Bob"))
        tx.interviews.put(Interview(id="other", contact="bob", plan=PLAN))
    app = open_page("interview", contact="bob")
    running(ws)
    press(press(app, "continue"), "start-talk")
    assert "end that one first" in app.error[0].value
    other = ws.interviews.get("other")
    assert other is not None
    assert other.clock.started is None


def test_while_the_place_is_open_nothing_is_packed_for_it(
    ws: Workspace, open_page: OpenPage
) -> None:
    """The way there is told once one knows that one goes there; paper and pen always."""
    an_interview(ws, start=times.now() + timedelta(days=2), place="")
    words = read(open_page("interview", contact="ann"))
    assert "What you take notes with" in words
    assert "The way there" not in words
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update("talk", place="Ward 3")
    assert "The way there" in read(open_page("interview", contact="ann"))


def test_the_morning(ws: Workspace, open_page: OpenPage) -> None:
    """Where and when, the first sentence, six questions at most, and what this talk needs."""
    plan = tuple(PlannedQuestion(id=f"q{n}", text=f"Is it {n}", must=n > 4) for n in range(8))
    start = times.now() + timedelta(days=2)
    opening = "Thank *you*, Dr. Lee, for your time. I came to learn."
    an_interview(ws, plan=plan, start=start, format="video", opening=opening)
    app = open_page("interview", contact="ann")
    assert app.button(key="continue").label == "Open the talk"
    assert app.button(key="continue").proto.type == "primary"
    assert opening in [one.value for one in app.text]
    asked = [n for n in range(8) if f"Is it {n}" in read(app)]
    assert asked == [0, 1, 2, 5, 6, 7]
    assert "Link and sound tested" in read(app)
    assert "The way there" not in read(app)
    assert not app.text_area
    assert not app.text_input
    press(app, "all-planned")
    assert part_on(app) == "talk"
    assert "8 questions, one at a time" in read(app)
    assert app.button(key="continue").label == "Open the talk"


def test_what_helps_is_one_press_away(ws: Workspace, open_page: OpenPage) -> None:
    """The guidance of the step opens from the morning page too: recording, hiring, one's looks."""
    an_interview(ws, start=times.now() + timedelta(days=2))
    app = open_page("interview", contact="ann")
    assert "let an AI take notes without everybody's yes" not in read(app)
    words = read(press(app, "what-helps"))
    for told in (
        "let an AI take notes without everybody's yes",
        "Whether to ask about hiring",
        "One notch above",
    ):
        assert told in words


def test_the_rest_of_the_morning(ws: Workspace, open_page: OpenPage) -> None:
    """The list of the day, everything on paper, and somebody else are one tap away, and back."""
    an_interview(ws)
    app = press(open_page("interview", contact="ann"), "view-along")
    assert has(app, "kit-pdf-talk")
    assert has(app, "kit-docx-talk")
    press(app, "close-view")
    app.get_by_key("more-ways").set_value("Talk to somebody else now")
    drawn(app)
    press(fill(app, {draft("on-the-spot", "name"): "Cem"}), "on-the-spot")
    assert [one.name for one in ws.contacts.all()] == ["Ann Lee", "Cem"]
    assert app.metric[0].value == "0"


def test_a_first_sentence_in_one_tap(ws: Workspace, open_page: OpenPage) -> None:
    """Where no first words are written, one tap writes them."""
    an_interview(ws)
    app = open_page("interview", contact="ann")
    assert [one.value for one in app.text if one.value.startswith("I hope to learn")]
    press(app, "write-first")
    assert interview(ws).opening.startswith("Thank you for making time, Ann.")
    told = "I hope to learn what the work is like"
    assert [one.value for one in app.text if told in one.value]


def test_which_questions_matter_most(ws: Workspace, open_page: OpenPage) -> None:
    """All questions are counted; the musts among them are bold, and what is not shown is told."""
    plan = tuple(PlannedQuestion(id=f"q{n}", text=f"Is it {n}", must=n < 2) for n in range(8))
    an_interview(ws, plan=plan)
    words = read(open_page("interview", contact="ann"))
    assert "**8 questions** Those in bold matter most." in words
    assert words.count("**Is it ") == 2
    assert "And 2 more, if there is time." in words


def test_one_number_of_questions_that_matter(ws: Workspace, open_page: OpenPage) -> None:
    """The plan, the morning and the talk count the same, though not all stand in sight."""
    plan = tuple(PlannedQuestion(id=f"q{n}", text=f"Is it {n}", must=n < 8) for n in range(12))
    an_interview(ws, plan=plan)
    words = read(open_page("interview", contact="ann"))
    assert "**8 questions that matter most**" in words
    assert "And 2 more that matter as much." in words
    assert "And 4 more, if there is time." in words
    assert interview_now(interview(ws), now=NOW).must_left == 8


def test_nothing_is_said_twice_in_the_morning(ws: Workspace, open_page: OpenPage) -> None:
    """Where all in sight matter most none is bold; the hour stands on the card alone."""
    plan = tuple(PlannedQuestion(id=f"q{n}", text=f"Is it {n}", must=n < 6) for n in range(8))
    an_interview(ws, plan=plan, start=times.now() + timedelta(hours=30), time_zone="UTC")
    words = read(open_page("interview", contact="ann"))
    assert "**6 questions that matter most**" in words
    assert "And 2 more, if there is time." in words
    assert "in bold" not in words
    assert "**Is it " not in words
    assert "You talk on" not in words
    assert "You talk on" in read(open_page("interview", part="talk", contact="ann"))


def test_they_did_not_come(ws: Workspace, open_page: OpenPage) -> None:
    """From the hour on there is one choice for it: words that blame nobody, with the day in them;
    called off, the words are still at hand, and nothing says that it is agreed.
    """
    an_interview(ws, start=times.now() - timedelta(minutes=15), time_zone="UTC")
    app = press(open_page("interview", contact="ann"), "view-missed")
    assert app.title[0].value == "You did not talk with Ann"
    assert "Wait ten minutes" not in read(app)
    app = press(app, "write-new-date")
    assert not app.warning
    _letter, words = text_on(app)
    assert words.split("\n\n")[1].startswith("Our talk on ")
    assert "did not work out." in words
    send = open_page("phone_script", contact="ann", part="send")
    assert send.title[0].value == "Ask Ann for another date"
    assert "I am sorry" not in words
    assert "the day and time of your talk" not in words
    app = press(open_page("interview", contact="ann", view="missed"), "call-off")
    assert interview(ws).status == "cancelled"
    words = read(app)
    assert "Called off: " in words
    assert ":gray-badge[Called off] :small[A new date is still open.]" in words
    assert "A yes" not in words
    assert has(app, "write-new-date")
    assert app.button(key="continue").label == "Set a new date"
    assert page_of(press(app, "continue")) == "Prepare for the talk"


def test_what_is_missing_at_the_door(ws: Workspace, open_page: OpenPage) -> None:
    """Where no place is known, the morning page says so."""
    an_interview(ws, start=times.now() + timedelta(hours=1))
    assert "Where you meet is still open." in read(open_page("interview", contact="ann"))


def test_before_the_hour_nobody_is_missed(ws: Workspace, open_page: OpenPage) -> None:
    """Before the agreed hour nothing asks whether one talked."""
    an_interview(ws, start=times.now() + timedelta(minutes=15), time_zone="UTC")
    assert not has(open_page("interview", contact="ann"), "view-missed")


def test_it_took_place_as_agreed(ws: Workspace, open_page: OpenPage) -> None:
    """A talk whose time has passed is entered with one tap, with the time that was agreed."""
    start = times.now().replace(microsecond=0, second=0) - timedelta(days=1)
    an_interview(ws, start=start, time_zone="Asia/Tokyo", minutes=30)
    app = press(open_page("interview", contact="ann"), "took-place")
    assert interview(ws).clock == Clock(started=start, ended=start + timedelta(minutes=30))
    assert app.title[0].value == "How was it with Ann?"


def test_it_took_place_at_another_time(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever talked at another time says when, with the agreed one a tap away."""
    an_interview(ws, start=times.now() - timedelta(days=1), time_zone="UTC", minutes=30)
    app = press(open_page("interview", contact="ann"), "another-time")
    assert app.title[0].value == "Did you talk with Ann?"
    press(app, "as-agreed")
    assert interview(ws).status == "held"


def test_talk_to_them_now(ws: Workspace, open_page: OpenPage) -> None:
    """With somebody on the list nothing need be planned: one tap begins a short talk."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    app = press(open_page("interview", contact="ann"), "talk-now")
    (begun,) = ws.interviews.all()
    assert (begun.contact, begun.status, begun.on_the_spot) == ("ann", "running", True)
    assert app.metric[0].value == "0"


def test_nothing_can_begin_while_another_talk_runs(ws: Workspace, open_page: OpenPage) -> None:
    """With somebody else, and with somebody new, the page leads to the talk that runs."""
    running(ws)
    with ws.edit("Bob", now=NOW) as tx:
        tx.contacts.put(Contact(id="bob", name="Bob"))
    app = open_page("interview", contact="bob")
    assert not has(app, "talk-now")
    assert here(press(app, "to-running")) == "a"


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
    assert (app.metric[0].label, app.metric[0].value) == ("Minutes so far", "0")
    assert "Talk with Cem" in read(app)
    assert app.query_params["contact"] == cem.id


def test_the_second_stranger_is_somebody_else(ws: Workspace, open_page: OpenPage) -> None:
    """The page for somebody new has no marks of the talk before, and one way on: to begin."""
    an_interview(ws, start=NOW, on_the_spot=True, clock=Clock(started=NOW))
    app = press(open_page("interview", contact="ann"), "end-talk")
    assert app.text_input(key=box("contacts", "ann", "name")).value == "Ann Lee"
    fill(app, {box("contacts", "ann", "name"): "Anna Weiss"})
    assert ws.contacts.all()[0].name == "Anna Weiss"
    app = open_page("interview", contact="ann", view="spot", part="begin")
    assert app.title[0].value == "Whom are you talking to?"
    assert "Done so far" not in read(app)
    assert "Anna" not in read(app)
    assert not has(app, "continue")


def test_on_the_spot_without_a_name(ws: Workspace, open_page: OpenPage) -> None:
    """Without a name no talk begins; the sentence is beside the box and on top."""
    app = press(open_page("interview"), "on-the-spot")
    assert not ws.interviews.all()
    top, beside = app.error
    assert beside.value in top.value


def test_entered_afterwards(ws: Workspace, open_page: OpenPage) -> None:
    """A talk held without the clock is entered by day, time and minutes, and can be taken back."""
    an_interview(ws)
    with ws.edit("Zone", now=NOW) as tx:
        tx.profile.update(time_zone="Asia/Tokyo")
    yesterday = (NOW + timedelta(hours=9)).date() - timedelta(days=2)
    app = fill(
        open_page("interview", contact="ann", part="after"),
        {
            draft("held-talk", "date"): yesterday,
            draft("held-talk", "time"): "10:15",
            draft("held-talk", "minutes"): 25,
        },
    )
    press(app, "enter-talk")
    began = datetime.combine(yesterday, time(1, 15), UTC)
    assert interview(ws).clock == Clock(started=began, ended=began + timedelta(minutes=25))
    assert app.title[0].value == "How was it with Ann?"
    press(app, "undo-notice")
    assert interview(ws).status == "unscheduled"
    assert app.text_input(key=draft("held-talk", "date")).value == in_box(yesterday)


def test_entered_without_its_date(ws: Workspace, open_page: OpenPage) -> None:
    """Nothing is entered without day and time, and each box says so."""
    an_interview(ws)
    app = press(open_page("interview", contact="ann", part="after"), "enter-talk")
    assert interview(ws).status == "unscheduled"
    assert len(app.error) == 3


def test_an_interview_that_lies_ahead(ws: Workspace, open_page: OpenPage) -> None:
    """A talk that would begin later today is not entered as held."""
    an_interview(ws)
    zone = f"Etc/GMT{min(times.now().hour - 6, 12):+d}"  # where it is morning now
    with ws.edit("Zone", now=NOW) as tx:
        tx.profile.update(time_zone=zone)
    today = times.today(zone)
    app = open_page("interview", contact="ann", part="after")
    fill(app, {draft("held-talk", "date"): today, draft("held-talk", "time"): "23:45"})
    press(app, "enter-talk")
    assert interview(ws).status == "unscheduled"
    assert "lies ahead" in app.error[0].value


def test_an_interview_that_was_never_planned(ws: Workspace, open_page: OpenPage) -> None:
    """A talk with someone on the list is entered afterwards without having been prepared."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.profile.update(time_zone="UTC")
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    yesterday = times.today("UTC") - timedelta(days=1)
    app = fill(
        open_page("interview", contact="ann", part="after"),
        {draft("held-ann", "date"): yesterday, draft("held-ann", "time"): "09:00"},
    )
    press(app, "enter-talk")
    (entered,) = ws.interviews.all()
    assert (entered.contact, entered.status) == ("ann", "held")
    assert entered.clock.started == datetime.combine(yesterday, time(9), UTC)


def test_whom_else_to_interview_to(ws: Workspace, open_page: OpenPage) -> None:
    """Before the end, the question about others is ticked and a named person is kept."""
    running(ws)
    app = fill(
        open_page("interview", contact="ann"), {box("interviews", "talk", "asked_who_else"): True}
    )
    press(fill(app, {draft("named-talk", "name"): "Dora"}), "add-named")
    assert app.text_input(key=draft("named-talk", "name")).value == ""
    dora = ws.contacts.get(interview(ws).named[0].contact)
    assert dora is not None
    fill(app, {box("contacts", dora.id, "may_use_name"): True})
    assert interview(ws).asked_who_else
    dora = ws.contacts.get(dora.id)
    assert dora is not None
    assert (dora.name, dora.referred_by, dora.may_use_name) == ("Dora", "ann", True)


def test_no_interview_planned(ws: Workspace, open_page: OpenPage) -> None:
    """Without a talk with this person, the page leads to preparing one."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    app = press(open_page("interview", contact="ann"), "to-prepare")
    assert page_of(app) == "Prepare for the talk"


def test_another_window_ends_the_interview(ws: Workspace, open_page: OpenPage) -> None:
    """A talk that another window ended stays on the screen, with its notes, until one leaves it."""
    running(ws)
    app = open_page("interview", contact="ann")
    with ws.edit("Ended", now=NOW) as tx:
        tx.interviews.write("talk", ("clock", "ended"), times.now())
    drawn(app)
    assert "ended in another window" in read(app)
    fill(app, {box("interviews", "talk", "plan", "a", "note"): "Still writing"})
    assert interview(ws).plan[0].note == "Still writing"
    assert not has(app, "end-talk")
    press(app, "leave-talk")
    assert (part_on(app), app.title[0].value) == ("after", "How was it with Ann?")
    assert "question" not in app.query_params
    app = open_page("interview", contact="ann", part="talk")
    assert "The talk ended" in read(app)
    assert "Still writing" in [one.value for one in app.text]


def test_another_window_goes_on(ws: Workspace, open_page: OpenPage) -> None:
    """Who types an answer stays at its question when the one who asks has marked it elsewhere."""
    running(ws)
    typing, asking = open_page("interview", contact="ann"), open_page("interview", contact="ann")
    press(asking, "asked-a")
    assert (here(asking), here(drawn(typing))) == ("b", "a")
    assert "**Asked**" in read(typing)
    fill(typing, {box("interviews", "talk", "plan", "a", "note"): "By chance"})
    press(typing, "onward-a")
    assert here(typing) == "b"
    assert [item.note for item in interview(ws).plan] == ["By chance", "", ""]


def test_both_mark_the_same_question(ws: Workspace, open_page: OpenPage) -> None:
    """Two windows that mark the same question mark it once, and no other one."""
    running(ws)
    one, two = open_page("interview", contact="ann"), open_page("interview", contact="ann")
    press(one, "asked-a")
    press(two, "asked-a")
    assert [item.state for item in interview(ws).plan] == ["asked", "open", "open"]
    assert here(one) == here(two) == "b"
