"""All that falls due as one calendar file: each matter once, renewed without doubles."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from infoint.backup.reminders import has_reminders, reminders, reminders_ics
from infoint.domain import Action, CareerField, Clock, Contact, Interview, Letter, OutreachAttempt
from infoint.domain.fields import DecisionNote
from infoint.domain.kinds import Channel, LetterKind, Outcome
from infoint.library import load_library
from infoint.store import Workspace, open_workspace
from tests.backup.test_tracker import demo

LIBRARY = load_library()
NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)  # a Monday
TODAY = NOW.date()


def day(days: int) -> date:
    return TODAY + timedelta(days=days)


def busy() -> Workspace:
    """Somebody with something of every kind."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/London")
        for name in ("Ann", "Bo", "Cy", "Di", "Ed", "Flo"):
            tx.contacts.put(Contact(id=name.lower(), name=name, created=NOW - timedelta(days=30)))
        tx.contacts.update("ed", snoozed_until=day(9))
        ended = NOW - timedelta(hours=3)
        tx.interviews.put(
            Interview(
                id="held",
                contact="ann",
                clock=Clock(started=ended - timedelta(minutes=20), ended=ended),
                report_back_on=day(40),
            )
        )
        tx.interviews.put(
            Interview(id="ahead", contact="bo", start=NOW + timedelta(days=2), format="video")
        )
        tx.attempts.put(OutreachAttempt(id="mail", contact="cy", at=NOW - timedelta(days=1)))
        tx.attempts.put(
            OutreachAttempt(
                id="later",
                contact="di",
                at=NOW - timedelta(days=20),
                outcome=Outcome.NOT_NOW,
                answered=NOW - timedelta(days=15),
                next_date=day(5),
            )
        )
        tx.attempts.put(
            OutreachAttempt(
                id="rang",
                contact="flo",
                at=NOW - timedelta(hours=1),
                channel=Channel.PHONE,
                outcome=Outcome.NO_ANSWER,
            )
        )
        tx.actions.put(Action(id="read", text="Read Harley", due=day(3), contact="ann"))
    return ws


def parts(data: bytes, kind: str = "") -> dict[str, Any]:
    """What a calendar holds after it took the file in, by UID."""
    found = [part for part in Calendar.from_ical(data).walk() if part.name in ("VEVENT", "VTODO")]
    by_uid = {str(part["uid"]): part for part in found if kind in ("", part.name)}
    if not kind:
        assert len(by_uid) == len(found)
    return by_uid


def starts(data: bytes) -> dict[str, date]:
    return {
        uid.removesuffix("@infoint"): part["dtstart"].dt
        for uid, part in parts(data).items()
        if not isinstance(part["dtstart"].dt, datetime)
    }


def test_all_that_falls_due_is_there_on_its_day() -> None:
    """The thank-you, the report back, the follow-ups, the action and what was put off."""
    found = starts(reminders_ics(busy(), LIBRARY, now=NOW))
    assert found.pop("thank-you-held") in (TODAY, day(1))
    assert found.pop("debrief-held") == day(1)
    nudge, call = found.pop("try-mail"), found.pop("try-rang")
    assert TODAY < call <= day(4)
    assert day(3) < nudge <= day(15)
    assert found == {
        "report-back-held": day(40),
        "try-later": day(5),
        "action-read": day(3),
        "back-ed": day(9),
    }


def test_talks_stand_there_with_their_alarms() -> None:
    """Talks are events of their hour, and everything else rings in the morning."""
    found = parts(reminders_ics(busy(), LIBRARY, now=NOW))
    assert found["talk-ahead@infoint"]["dtstart"].dt == NOW + timedelta(days=2)
    assert "thank-you-ahead@infoint" in found
    for part in found.values():
        assert part.name == "VEVENT"
        assert list(part.walk("VALARM"))
        assert "ATTENDEE" not in part
        assert "ORGANIZER" not in part


def test_what_is_over_is_no_event() -> None:
    """A talk whose time has passed is left out, and with nothing else there is no file; questions
    in writing wait for their answers.
    """
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
        start = NOW - timedelta(days=2)
        talk = tx.interviews.put(Interview(id="over", contact="ann", start=start))
    assert not has_reminders(ws, LIBRARY, now=NOW)
    assert not parts(reminders_ics(ws, LIBRARY, now=NOW))
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update(talk.id, start=NOW - timedelta(minutes=5))
    assert "talk-over@infoint" in parts(reminders_ics(ws, LIBRARY, now=NOW))
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update(talk.id, start=start, format="in writing")
    assert "talk-over@infoint" in parts(reminders_ics(ws, LIBRARY, now=NOW))


def test_an_action_says_with_whom_it_is_about() -> None:
    """Its person stands in the title where the words do not name them, and a talk in the text only
    where it came of one.
    """
    ws = busy()
    with ws.edit("", now=NOW) as tx:
        tx.actions.put(Action(id="cv", text="Send the CV", due=day(4), contact="bo"))
        tx.actions.put(
            Action(id="map", text="Buy a map", due=day(4), contact="ann", interview="held")
        )
    found = parts(reminders_ics(ws, LIBRARY, now=NOW))
    assert str(found["action-cv@infoint"]["summary"]) == "Send the CV: Bo"
    assert "description" not in found["action-cv@infoint"]
    assert str(found["action-map@infoint"]["summary"]) == "Buy a map"
    assert str(found["action-map@infoint"]["description"]) == "From the talk with Ann."


def test_to_dos_hold_the_same_and_talks_stay_events() -> None:
    """What has no hour of its own is a to-do with its day, under a UID of its own."""
    data = reminders_ics(busy(), LIBRARY, now=NOW, as_todos=True)
    todos, events = parts(data, "VTODO"), parts(data, "VEVENT")
    assert set(events) == {"talk-ahead@infoint"}
    plain = set(parts(reminders_ics(busy(), LIBRARY, now=NOW))) - set(events)
    assert set(todos) == {uid.replace("@", "-todo@") for uid in plain}
    for todo in todos.values():
        (alarm,) = todo.walk("VALARM")
        assert alarm["trigger"].dt.date() == todo["due"].dt
        assert alarm["trigger"].dt.tzinfo is UTC or alarm["trigger"].dt.utcoffset() == timedelta(0)
        assert todo["status"] == "NEEDS-ACTION"


@pytest.mark.parametrize("as_todos", [False, True])
def test_another_reader_finds_the_same(as_todos: bool) -> None:
    """What vobject reads is what icalendar reads; no line is longer than 75 octets."""
    ws = busy()
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("cy", name="Cy, the; 😀 one " * 9)
    data = reminders_ics(ws, LIBRARY, now=NOW, as_todos=as_todos)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    whole = vobject.readOne(data.decode())
    others = [*whole.contents.get("vevent", []), *whole.contents.get("vtodo", [])]
    mine = parts(data)
    assert {one.uid.value: one.summary.value for one in others} == {
        uid: str(part["summary"]) for uid, part in mine.items()
    }
    assert all("valarm" in one.contents for one in others)


@pytest.mark.parametrize("as_todos", [False, True])
def test_a_renewed_file_doubles_nothing(as_todos: bool) -> None:
    """Day after day the same matters keep their UIDs, and SEQUENCE rises, so that they move."""
    ws = busy()
    calendar = parts(reminders_ics(ws, LIBRARY, now=NOW, as_todos=as_todos))
    known = set(calendar)
    for days in range(1, 45):
        later = parts(reminders_ics(ws, LIBRARY, now=NOW + timedelta(days=days), as_todos=as_todos))
        for uid in set(later) & set(calendar):
            assert later[uid]["sequence"] > calendar[uid]["sequence"]
        calendar |= later
    assert set(calendar) == known


def test_what_is_over_is_put_on_today() -> None:
    """A thank-you that is late is still to be written: today."""
    later = NOW + timedelta(days=6)
    found = {one.key: one for one in reminders(busy(), LIBRARY, now=later)}
    assert found["thank-you-held"].day == later.date()
    assert found["try-later"].day == later.date()


def test_what_is_done_is_no_more_in_the_file() -> None:
    """Once the letter went out and an answer came, nothing asks for them."""
    ws = busy()
    with ws.edit("", now=NOW) as tx:
        tx.letters.put(Letter(kind=LetterKind.THANK_YOU, contact="ann", interview="held", sent=NOW))
        tx.attempts.update("mail", outcome=Outcome.DECLINED, answered=NOW)
        tx.actions.update("read", done=NOW)
    found = starts(reminders_ics(ws, LIBRARY, now=NOW))
    assert not {"thank-you-held", "try-mail", "action-read"} & set(found)


def test_a_note_on_a_field_comes_back() -> None:
    """The day on which one reads one's note again is in the calendar, too."""
    ws = open_workspace(None)
    note = DecisionNote(text="I would.", at=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Museum work", decisions=(note,)))
    (one,) = reminders(ws, LIBRARY, now=NOW)
    assert one.key == "field-art"
    assert one.day > TODAY
    assert "Museum work" in one.title


def test_without_anything_there_is_nothing_to_take() -> None:
    """An empty workspace has no reminders."""
    assert not has_reminders(open_workspace(None), LIBRARY, now=NOW)
    assert has_reminders(busy(), LIBRARY, now=NOW)


@pytest.mark.parametrize("key", ["deciding", "middle"])
def test_the_demos(key: str) -> None:
    """Every matter is there once, with a title in words, and none lies in the past."""
    ws = demo(key)
    found = reminders(ws, LIBRARY, now=NOW)
    assert found
    assert all(one.title.strip() and "{" not in one.title for one in found)
    assert all(one.day >= TODAY for one in found)
    assert len({one.key for one in found}) == len(found)


def a_day_without_its_time(ahead: int) -> Workspace:
    """A yes, and a day that stands in the box of the appointment."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/London")
        tx.contacts.put(Contact(id="ann", name="Ann", organization="Museum, curator"))
        tx.interviews.put(Interview(id="open", contact="ann", created=NOW))
        tx.page_state.write(("drafts", "appointment-open", "date"), day(ahead).isoformat())
    return ws


@pytest.mark.parametrize("as_todos", [True, False])
def test_a_talk_whose_time_is_open_stands_on_its_day(as_todos: bool) -> None:
    """It is a whole day, rings on the day before, and once it has a time that takes its place."""
    ws = a_day_without_its_time(5)
    assert has_reminders(ws, LIBRARY, now=NOW)
    (event,) = parts(reminders_ics(ws, LIBRARY, now=NOW, as_todos=as_todos)).values()
    assert (event["dtstart"].dt, event["dtend"].dt) == (day(5), day(6))
    assert str(event["summary"]) == "Talk with Ann (Museum, curator)"
    assert "time is still open" in str(event["description"])
    assert event.subcomponents[0]["trigger"].dt == timedelta(hours=-15)
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update("open", start=NOW + timedelta(days=5))
    later = parts(reminders_ics(ws, LIBRARY, now=NOW + timedelta(hours=1)))
    assert later[str(event["uid"])]["dtstart"].dt == NOW + timedelta(days=5)


def test_a_day_that_is_over_is_in_no_calendar() -> None:
    """Nobody knows whether they talked on it."""
    ws = a_day_without_its_time(-1)
    assert not has_reminders(ws, LIBRARY, now=NOW)
    assert parts(reminders_ics(ws, LIBRARY, now=NOW)) == {}


def test_a_thank_you_to_do_rings_after_the_talk() -> None:
    """Nobody is told to write it hours before one meets."""
    ws = busy()
    todo = parts(reminders_ics(ws, LIBRARY, now=NOW, as_todos=True))["thank-you-ahead-todo@infoint"]
    assert todo["due"].dt == day(2)
    rings = todo.subcomponents[0]["trigger"].dt
    assert rings == datetime(2026, 12, 2, 19, 0, tzinfo=UTC)
