"""A talk that went into a calendar: what the screen says once it is moved, or called off."""

from datetime import timedelta

from streamlit.testing.v1 import AppTest

from infoint.backup.reminders import take_reminders
from infoint.domain import Action, Contact, Interview
from infoint.interviews.appointment import cancel_interview, remove_interview
from infoint.interviews.kit.calendar import take_interview_ics
from infoint.interviews.kit.in_calendar import note_on_the_web
from infoint.library import load_library
from infoint.store import Workspace
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, has, press, read, shown

BY_HAND = ", delete “"


def a_talk(ws: Workspace, days: int = 3) -> Interview:
    """A talk with Ann *Lee* in some days, at 14:00."""
    start = (times.now() + timedelta(days=days)).replace(hour=14, minute=0, second=0, microsecond=0)
    with ws.edit("A talk", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/London", locale="en-GB")
        tx.contacts.put(Contact(id="ann", name="Ann *Lee*"))
        one = Interview(id="talk", contact="ann", start=start, place="Café", created=NOW)
        return tx.interviews.put(one)


def prepare(open_page: OpenPage) -> AppTest:
    return open_page("prepare", contact="ann", part="when")


def label(app: AppTest) -> str:
    return str(app.get_by_key("ics-talk").proto.label)


def test_what_to_do_with_the_file(ws: Workspace, open_page: OpenPage) -> None:
    """A line says that one opens it; nothing speaks of deleting."""
    a_talk(ws)
    app = prepare(open_page)
    assert label(app) == "Put talk and thank-you in your calendar"
    assert "Open the file that comes: your calendar asks" in read(app)
    assert BY_HAND not in read(app)


def test_a_talk_called_off_is_taken_out_where_one_says_so(
    ws: Workspace, open_page: OpenPage
) -> None:
    """With one press, and it is said by name and day what to delete by hand; undone, all is as it
    was.
    """
    talk = a_talk(ws)
    take_interview_ics(ws, talk, now=times.now())
    app = fill(prepare(open_page), {"more-talk": "cancel"})
    assert label(app) == "Take it out of your calendar"
    words, day = read(app), shown((times.now() + timedelta(days=3)).date())
    assert BY_HAND in words
    assert "“Talk with Ann \\*Lee\\*” and “Write Ann" in words
    assert f"letter” on {day}." in words
    ws.undo(now=times.now())
    assert label(prepare(open_page)) == "Put talk and thank-you in your calendar"


def test_a_talk_that_was_in_no_calendar_has_nothing_to_take_out(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Called off, there is no button and no word of it."""
    a_talk(ws)
    app = fill(prepare(open_page), {"more-talk": "cancel"})
    assert not has(app, "ics-talk")
    assert "calendar" not in read(app)


def test_a_talk_that_is_moved_moves_in_the_calendar(ws: Workspace, open_page: OpenPage) -> None:
    """The button says so, and which of two to delete if it should stand there twice."""
    talk = a_talk(ws)
    take_interview_ics(ws, talk, now=times.now())
    a_talk(ws, days=5)
    app = prepare(open_page)
    assert label(app) == "Move it in your calendar"
    day = shown((times.now() + timedelta(days=3)).date())
    assert f"delete that of {day} at 14:00." in read(app).replace("\u202f", " ")


def test_a_talk_that_they_did_not_come_to_is_taken_out(ws: Workspace, open_page: OpenPage) -> None:
    """Where one calls it off after its time, the thank-you of the evening goes, too."""
    talk = a_talk(ws)
    take_interview_ics(ws, talk, now=times.now())
    app = press(open_page("interview", contact="ann", view="missed"), "call-off")
    assert label(app) == "Take it out of your calendar"
    assert BY_HAND in read(app)


def test_a_calendar_on_the_web_is_put_right_by_hand(ws: Workspace, open_page: OpenPage) -> None:
    """A talk that went there by a link: no file can take it out, and so it is named."""
    a_talk(ws)
    note_on_the_web(ws, "talk", now=times.now())
    cancel_interview(ws, "talk", now=times.now())
    app = prepare(open_page)
    assert not has(app, "ics-talk")
    assert BY_HAND in read(app)


def test_settings_names_what_to_delete(ws: Workspace, open_page: OpenPage) -> None:
    """Only once something is over: also a talk that was removed, and what is done."""
    a_talk(ws)
    with ws.edit("To do", now=NOW) as tx:
        later = (times.now() + timedelta(days=4)).date()
        tx.actions.put(Action(id="map", text="Buy a map", due=later))
    take_reminders(ws, load_library(), now=times.now())
    app = open_page("settings", part="data", view="programs")
    assert BY_HAND not in read(app)
    remove_interview(ws, "talk", now=times.now())
    with ws.edit("Done", now=NOW) as tx:
        tx.actions.update("map", done=times.now())
    words = read(open_page("settings", part="data", view="programs"))
    assert BY_HAND in words
    assert "Talk with Ann" in words
    assert f"“Buy a map” on {shown(later)}." in words


def test_today_keeps_it_behind_a_button(ws: Workspace, open_page: OpenPage) -> None:
    """Beside the calendar of what comes up stands how many entries are over, once any are."""
    a_talk(ws)
    with ws.edit("To do", now=NOW) as tx:
        for n in (4, 6):
            due = (times.now() + timedelta(days=n)).date()
            tx.actions.put(Action(id=f"a{n}", text=f"Task {n}", due=due))
    take_reminders(ws, load_library(), now=times.now())
    assert not has(open_page("today"), "by-hand")
    with ws.edit("Done", now=NOW) as tx:
        tx.actions.update("a4", done=times.now())
    app = open_page("today")
    assert has(app, "by-hand")
    assert "“Task 4” on" in read(app)


def test_many_entries_to_delete_open_from_a_button(ws: Workspace, open_page: OpenPage) -> None:
    """The nearest four stand in the sentence."""
    later = (times.now() + timedelta(days=4)).date()
    with ws.edit("To do", now=NOW) as tx:
        for n in range(7):
            tx.actions.put(Action(id=f"a{n}", text=f"Task {n}", due=later + timedelta(days=n)))
    take_reminders(ws, load_library(), now=times.now())
    with ws.edit("Done", now=NOW) as tx:
        for n in range(7):
            tx.actions.update(f"a{n}", done=times.now())
    app = open_page("settings", part="data", view="programs")
    (line,) = [str(one.value) for one in app.markdown if BY_HAND in str(one.value)]
    assert [f"Task {n}" in line for n in range(7)] == [True] * 4 + [False] * 3
    assert "Task 6" in read(app)


def test_a_to_do_without_a_day_leaves_as_a_to_do_alone(ws: Workspace, open_page: OpenPage) -> None:
    """There is no empty calendar beside it."""
    with ws.edit("To do", now=NOW) as tx:
        tx.actions.put(Action(id="some", text="Look for a summer school"))
    app = open_page("settings", part="data", view="programs")
    assert has(app, "download-todos")
    assert not has(app, "download-calendar")


def test_who_is_removed_leaves_the_calendar_too(ws: Workspace, open_page: OpenPage) -> None:
    """Before one removes somebody it is said where their entries go out, if there are any."""
    talk = a_talk(ws)
    asked = fill(open_page("person", contact="ann"), {"more": "remove"})
    assert "in your calendar" not in read(asked)
    take_interview_ics(ws, talk, now=times.now())
    asked = fill(open_page("person", contact="ann"), {"more": "remove"})
    assert "They stand in your calendar." in read(asked)


def test_drawing_notes_nothing_as_taken(
    ws: Workspace, open_page: OpenPage, written_while_drawing: list[str]
) -> None:
    """Neither the page of the talk nor Settings stores anything of a calendar."""
    a_talk(ws)
    prepare(open_page)
    open_page("settings", part="data", view="programs")
    assert written_while_drawing == []
    assert len(ws.calendar_entries) == 0
