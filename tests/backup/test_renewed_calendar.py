"""A calendar file that is taken again: what is over is told as over, and nothing stands twice."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.backup.file import read_workspace_json, restore, workspace_json
from infoint.backup.reminders import (
    has_reminders,
    reminders,
    reminders_ics,
    still_in_calendar,
    take_reminders,
)
from infoint.domain import Action, Clock, Contact, Interview, Letter, OutreachAttempt
from infoint.domain.kinds import Channel, LetterKind, Outcome
from infoint.interviews.appointment import cancel_interview, remove_interview, set_appointment
from infoint.interviews.kit.calendar import take_interview_ics
from infoint.interviews.kit.in_calendar import (
    ids_in_file,
    note_on_the_web,
    stands_elsewhere,
    to_delete_of_interview,
)
from infoint.library import load_library
from infoint.people.contact_removal import remove_contact
from infoint.store import Workspace, open_workspace
from tests.backup.test_reminders import busy, day, parts
from tests.examples import examples

LIBRARY = load_library()
NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
SOON = NOW + timedelta(hours=2)
OVER = ("CANCELLED", "COMPLETED")


def take(ws: Workspace, now: datetime = NOW, *, as_todos: bool = False) -> dict[str, Any]:
    """What the file that is taken holds, by UID without what ends each."""
    data = take_reminders(ws, LIBRARY, now=now, as_todos=as_todos)
    return {uid.removesuffix("@infoint"): part for uid, part in parts(data).items()}


def status(part: Any) -> str:
    return str(part.get("status", ""))


def is_over(part: Any) -> bool:
    return status(part) in OVER


@pytest.mark.parametrize("as_todos", [False, True])
def test_a_talk_called_off_is_cancelled_in_the_next_file(as_todos: bool) -> None:
    """Under its UID, with a higher SEQUENCE, its time and title, and no alarm; so is its
    thank-you.
    """
    ws = busy()
    before = take(ws, as_todos=as_todos)
    cancel_interview(ws, "ahead", now=NOW)
    after = take(ws, SOON, as_todos=as_todos)
    talk, thanks = after["talk-ahead"], after["thank-you-ahead" + "-todo" * as_todos]
    for part in (talk, thanks):
        assert status(part) == "CANCELLED"
        assert not part.walk("VALARM")
        assert part["sequence"] > before[str(part["uid"]).removesuffix("@infoint")]["sequence"]
    assert talk["dtstart"].dt == before["talk-ahead"]["dtstart"].dt
    assert talk["dtend"].dt == before["talk-ahead"]["dtend"].dt
    assert str(talk["summary"]) == f"Called off: {before['talk-ahead']['summary']}"


def test_the_single_file_of_a_talk_takes_it_out_again() -> None:
    """Called off, it holds the talk and the thank-you as over; and it holds nothing of others."""
    ws = busy()
    talk = ws.interviews.get("ahead")
    assert talk
    first = parts(take_interview_ics(ws, talk, now=NOW))
    cancel_interview(ws, "ahead", now=NOW)
    assert [one.id for one in to_delete_of_interview(ws, "ahead", now=SOON)] == [
        "talk-ahead",
        "thank-you-ahead",
    ]
    second = parts(take_interview_ics(ws, talk, now=SOON))
    assert set(first) == set(second) == {"talk-ahead@infoint", "thank-you-ahead@infoint"}
    assert all(map(is_over, second.values()))
    assert not any(map(is_over, first.values()))


def test_a_talk_that_is_moved_keeps_its_uid() -> None:
    """The file has the new time with a higher SEQUENCE, and the old one is called so on screen."""
    ws = busy()
    talk = ws.interviews.get("ahead")
    assert talk
    first = take_interview_ics(ws, talk, now=NOW)
    assert not stands_elsewhere(ws, talk)
    typed = {"date": day(5).isoformat(), "time": "14:00"}
    moved = set_appointment(ws, "ahead", typed, zone="Europe/London", now=NOW).interview
    assert stands_elsewhere(ws, moved)
    second = take_interview_ics(ws, moved, now=SOON)
    old, new = parts(first)["talk-ahead@infoint"], parts(second)["talk-ahead@infoint"]
    assert new["dtstart"].dt == datetime(2026, 12, 5, 14, 0, tzinfo=UTC)
    assert new["sequence"] > old["sequence"]
    assert not is_over(new)
    assert not stands_elsewhere(ws, moved)


def write_reminder(ws: Workspace) -> None:
    with ws.edit("", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(id="again", contact="cy", at=SOON))


def write_thanks(ws: Workspace) -> None:
    with ws.edit("", now=NOW) as tx:
        kind = LetterKind.THANK_YOU
        tx.letters.put(Letter(kind=kind, contact="ann", interview="held", sent=SOON))


def tick(ws: Workspace) -> None:
    with ws.edit("", now=NOW) as tx:
        tx.actions.update("read", done=SOON)


def report(ws: Workspace) -> None:
    with ws.edit("", now=NOW) as tx:
        kind = LetterKind.REPORT_BACK
        tx.letters.put(Letter(kind=kind, contact="ann", interview="held", sent=SOON))


@pytest.mark.parametrize(
    ("does", "key"),
    [
        (write_reminder, "try-mail"),
        (write_thanks, "thank-you-held"),
        (tick, "action-read"),
        (report, "report-back-held"),
    ],
)
def test_what_is_done_is_done_in_the_next_file(does: Callable[[Workspace], None], key: str) -> None:
    """As a to-do with the moment when it was, as an event that is called off and says so."""
    ws = busy()
    take(ws)
    take(ws, as_todos=True)
    does(ws)
    later = NOW + timedelta(hours=3)
    event, todo = take(ws, later)[key], take(ws, later, as_todos=True)[f"{key}-todo"]
    assert (status(event), status(todo)) == ("CANCELLED", "COMPLETED")
    assert todo["completed"].dt == SOON
    assert str(event["summary"]) == f"Done: {todo['summary']}"
    assert not event.walk("VALARM")
    assert not todo.walk("VALARM")


def test_all_about_a_person_who_is_removed_is_over() -> None:
    """The talk with them, what was to be done, and whom one waited for."""
    ws = busy()
    take(ws)
    for person in ("ann", "bo", "cy", "ed"):
        remove_contact(ws, person, now=NOW)
    gone = {key for key, part in take(ws, SOON).items() if is_over(part)}
    assert gone >= {"talk-ahead", "thank-you-ahead", "thank-you-held", "try-mail", "back-ed"}
    assert "action-read" in gone


def test_who_takes_it_for_the_first_time_gets_nothing_that_is_over() -> None:
    """What was called off or done before is not in it."""
    ws = busy()
    cancel_interview(ws, "ahead", now=NOW)
    tick(ws)
    found = take(ws, SOON)
    assert not any(map(is_over, found.values()))
    assert not {"talk-ahead", "action-read"} & set(found)


def test_a_file_that_is_made_and_not_taken_is_not_noted() -> None:
    """Nothing is stored until somebody presses the button."""
    ws = busy()
    revision = ws.revision
    reminders_ics(ws, LIBRARY, now=NOW)
    assert has_reminders(ws, LIBRARY, now=NOW)
    assert still_in_calendar(ws, LIBRARY, now=NOW) == []
    assert ws.revision == revision
    take(ws)
    assert len(ws.calendar_entries) > 5
    assert ws.edits() == []


def test_what_was_held_stays_in_the_calendar() -> None:
    """A talk whose time has come is no talk called off; one that was held before its time is."""
    ws = busy()
    take(ws)
    begun = NOW + timedelta(days=2, minutes=5)
    with ws.edit("", now=NOW) as tx:
        clock = Clock(started=begun, ended=begun + timedelta(minutes=20))
        tx.interviews.update("ahead", clock=clock)
    after = take(ws, begun + timedelta(hours=1))
    assert "talk-ahead" not in after
    assert not is_over(after["thank-you-ahead"])

    ws = busy()
    take(ws)
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update("ahead", clock=Clock(started=NOW, ended=NOW + timedelta(minutes=20)))
    talk = take(ws, SOON)["talk-ahead"]
    assert status(talk) == "CANCELLED"
    assert str(talk["summary"]).startswith("Done: ")


def test_nobody_said_whether_one_talked() -> None:
    """After the time of a talk neither the talk nor the thank-you is told as over; both stand until
    the evening.
    """
    ws = busy()
    take(ws)
    same_day = take(ws, NOW + timedelta(days=2, hours=5))
    assert not is_over(same_day["talk-ahead"])
    assert not is_over(same_day["thank-you-ahead"])
    after = take(ws, NOW + timedelta(days=3))
    assert not {"talk-ahead", "thank-you-ahead"} & set(after)


def test_it_is_told_for_a_week_and_then_forgotten() -> None:
    """From the first file that says so; somebody who takes none is told whenever they do."""
    ws = busy()
    take(ws)
    tick(ws)
    for days in (30, 36):
        assert is_over(take(ws, NOW + timedelta(days=days))["action-read"])
    assert "action-read" not in take(ws, NOW + timedelta(days=37, hours=1))
    assert ws.calendar_entries.get("action-read") is None


def test_what_is_long_past_is_forgotten() -> None:
    """A talk of months ago is not remembered for the calendar."""
    ws = busy()
    take(ws)
    assert ws.calendar_entries.get("talk-ahead")
    take(ws, NOW + timedelta(days=70))
    assert ws.calendar_entries.get("talk-ahead") is None


def test_what_is_taken_back_stands_again() -> None:
    """A tick that is taken back brings the entry back under its UID, with its alarm."""
    ws = busy()
    take(ws)
    tick(ws)
    gone = take(ws, SOON)["action-read"]
    with ws.edit("", now=NOW) as tx:
        tx.actions.update("read", done=None)
    again = take(ws, SOON + timedelta(hours=1))["action-read"]
    assert not is_over(again)
    assert again["sequence"] > gone["sequence"]
    assert again.walk("VALARM")
    assert still_in_calendar(ws, LIBRARY, now=SOON + timedelta(hours=1)) == []


def test_a_clock_that_is_set_back_does_not_lower_the_sequence() -> None:
    """Each SEQUENCE is higher than in the file that was taken before."""
    ws = busy()
    first = take(ws)
    second = take(ws, NOW - timedelta(days=1))
    same = set(first) & set(second)
    assert same
    assert all(second[key]["sequence"] > first[key]["sequence"] for key in same)


def test_where_an_employer_must_not_know_what_is_over_names_nobody() -> None:
    """Also where it had been named before."""
    ws = busy()
    take(ws)
    cancel_interview(ws, "ahead", now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(works_at="Acme", employers="Acme", employer_must_not_know=True)
    talk = take(ws, SOON)["talk-ahead"]
    assert str(talk["summary"]) == "Called off: Appointment"


def test_what_to_delete_by_hand_is_named() -> None:
    """By title and day, the nearest first, each once, and only what is over and ahead."""
    ws = busy()
    assert still_in_calendar(ws, LIBRARY, now=NOW) == []
    take(ws)
    take(ws, as_todos=True)
    assert still_in_calendar(ws, LIBRARY, now=NOW) == []
    cancel_interview(ws, "ahead", now=NOW)
    tick(ws)
    expected = [
        ("Talk with Bo", day(2)),
        ("Write Bo a thank-you letter", day(2)),
        ("Read Harley: Ann", day(3)),
    ]
    for at in (SOON, NOW + timedelta(days=1)):
        found = still_in_calendar(ws, LIBRARY, now=at)
        assert [(one.title, one.day) for one in found] == expected
        take(ws, at)
    (left,) = still_in_calendar(ws, LIBRARY, now=NOW + timedelta(days=3))
    assert left.title == "Read Harley: Ann"
    assert still_in_calendar(ws, LIBRARY, now=NOW + timedelta(days=4)) == []


def test_a_calendar_on_the_web_is_put_right_by_hand() -> None:
    """A talk that went there by a link and is moved, or called off, is named with its old day."""
    ws = busy()
    note_on_the_web(ws, "ahead", now=NOW)
    assert to_delete_of_interview(ws, "ahead", now=NOW) == []
    typed = {"date": day(5).isoformat(), "time": "14:00"}
    set_appointment(ws, "ahead", typed, zone="Europe/London", now=NOW)
    (old,) = to_delete_of_interview(ws, "ahead", now=NOW)
    assert (old.title, old.day) == ("Talk with Bo", day(2))
    assert not any(key.startswith("web") for key in take(ws))
    note_on_the_web(ws, "ahead", now=NOW)
    assert to_delete_of_interview(ws, "ahead", now=NOW) == []
    remove_interview(ws, "ahead", now=NOW)
    assert ("Talk with Bo", day(5)) in {
        (one.title, one.day) for one in still_in_calendar(ws, LIBRARY, now=NOW)
    }


def test_what_was_taken_goes_along_in_a_download() -> None:
    """On another computer the next file knows of it, too."""
    ws = busy()
    take(ws)
    backup = read_workspace_json(workspace_json(ws, now=NOW))
    assert set(backup.records["calendar_entries"]) == set(ws.calendar_entries.all())


def test_what_stands_in_the_calendar_outlasts_a_restore() -> None:
    """What was taken after a backup was made is told as over once the backup is back."""
    ws = busy()
    backup = read_workspace_json(workspace_json(ws, now=NOW))
    with ws.edit("", now=NOW) as tx:
        tx.actions.put(Action(id="late", text="Buy a map", due=day(3)))
    take(ws)
    restore(ws, backup, now=SOON)
    assert ws.actions.get("late") is None
    found = take(ws, SOON)
    assert is_over(found["action-late"])
    assert not is_over(found["action-read"])
    assert ws.undo(now=SOON)
    assert ws.actions.get("late")
    assert not is_over(take(ws, SOON + timedelta(hours=1))["action-late"])


def test_taking_a_file_keeps_nothing_from_being_taken_back() -> None:
    """A person who was added before can be taken off with undo, though the file named them."""
    ws = busy()
    with ws.edit("Added", now=NOW) as tx:
        tx.contacts.put(Contact(id="gil", name="Gil", snoozed_until=day(4)))
    assert "back-gil" in take(ws)
    assert ws.undo(now=SOON) == "Added"
    assert is_over(take(ws, SOON)["back-gil"])


# -- what people expect in it


def agreed(ws: Workspace, name: str, channel: Channel) -> None:
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id=name.lower(), name=name, created=NOW - timedelta(days=9)))
        tx.attempts.put(
            OutreachAttempt(
                id=f"to-{name.lower()}",
                contact=name.lower(),
                at=NOW - timedelta(days=3),
                channel=channel,
                outcome=Outcome.AGREED,
                answered=NOW - timedelta(days=1),
            )
        )


@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.PHONE])
def test_a_time_to_agree_on_is_due_today(channel: Channel) -> None:
    """Whoever said yes, in writing or aloud, stands there until a time is set."""
    ws = open_workspace(None)
    agreed(ws, "José", channel)
    found = take(ws)
    assert str(found["choose-josé"]["summary"]) == "Agree on a time with José"
    assert found["choose-josé"]["dtstart"].dt == day(0)
    with ws.edit("", now=NOW) as tx:
        start = NOW + timedelta(days=4)
        tx.interviews.put(Interview(id="set", contact="josé", start=start, created=NOW))
    after = take(ws, SOON)
    assert is_over(after["choose-josé"])
    assert not is_over(after["talk-set"])


def test_a_talk_that_was_held_is_to_be_written_down() -> None:
    """That is due within a day, and done once it is."""
    ws = busy()
    later = NOW + timedelta(days=3)
    todo = take(ws, later, as_todos=True)["debrief-held-todo"]
    assert str(todo["summary"]) == "Write down what you learned from Ann"
    assert todo["due"].dt == later.date()
    assert str(todo["description"]).startswith("It was due on 1 December 2026.")
    with ws.edit("", now=later) as tx:
        tx.interviews.write("held", ("debrief", "learned"), "Start small.")
        tx.interviews.write("held", ("debrief", "written"), later)
    found = take(ws, later + timedelta(hours=1), as_todos=True)
    assert status(found["debrief-held-todo"]) == "COMPLETED"
    assert found["debrief-held-todo"]["completed"].dt == later


def test_a_to_do_without_a_day_has_none() -> None:
    """It is a to-do without DUE and without an alarm, and no event."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.actions.put(Action(id="some", text="Look for a summer school"))
    assert not has_reminders(ws, LIBRARY, now=NOW)
    assert has_reminders(ws, LIBRARY, now=NOW, as_todos=True)
    assert take(ws) == {}
    (todo,) = take(ws, as_todos=True).values()
    assert "due" not in todo
    assert not todo.walk("VALARM")
    tick_all(ws)
    (todo,) = take(ws, SOON, as_todos=True).values()
    assert status(todo) == "COMPLETED"


def tick_all(ws: Workspace) -> None:
    with ws.edit("", now=NOW) as tx:
        for action in ws.actions.all():
            tx.actions.update(action.id, done=SOON)


@pytest.mark.parametrize("hour", [6, 12, 22])
@pytest.mark.parametrize("as_todos", [False, True])
def test_what_is_overdue_is_due_today_and_still_rings(hour: int, as_todos: bool) -> None:
    """It says since when; the alarm is the next one of nine and seven in the evening."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/London", locale="en-GB")
        tx.actions.put(Action(id="cv", text="Send the CV", due=day(-6)))
    now = NOW.replace(hour=hour)
    (part,) = take(ws, now, as_todos=as_todos).values()
    at = part["due" if as_todos else "dtstart"].dt
    assert at == day(0)
    assert str(part["description"]) == "It was due on 24 November 2026."
    (alarm,) = part.walk("VALARM")
    trigger = alarm["trigger"].dt
    start = datetime(at.year, at.month, at.day, tzinfo=UTC)
    rings = start + trigger if isinstance(trigger, timedelta) else trigger
    expected = {6: (0, 9), 12: (0, 19), 22: (1, 9)}[hour]
    assert rings == start + timedelta(days=expected[0], hours=expected[1])


def test_one_comes_back_to_somebody_on_the_day() -> None:
    """On the day until which they were put off they stand there, and the day after no more."""
    ws = busy()
    take(ws)
    on_the_day = take(ws, NOW + timedelta(days=9))
    assert on_the_day["back-ed"]["dtstart"].dt == day(9)
    assert not is_over(on_the_day["back-ed"])
    assert is_over(take(ws, NOW + timedelta(days=10))["back-ed"])


# -- take it, change anything, take it again


@dataclass
class Held:
    """A calendar that takes every file in: by UID the newest part."""

    parts: dict[str, Any] = field(default_factory=dict)

    def take_in(self, found: dict[str, Any], ws: Workspace, now: datetime, ending: str) -> None:
        """Every part is newer than the one before it, and none is lost without being over."""
        for uid, part in found.items():
            if uid in self.parts:
                assert part["sequence"] > self.parts[uid]["sequence"]
            has_day = "dtstart" in part or "due" in part
            assert bool(part.walk("VALARM")) == (has_day and not is_over(part))
        for uid, part in self.parts.items():
            mine = uid.startswith("talk-") or uid.endswith("-todo") == bool(ending)
            if mine and uid not in found and not is_over(part):
                assert self._is_past(part, now), uid
        self.parts |= found

    @staticmethod
    def _is_past(part: Any, now: datetime) -> bool:
        at = (part.get("dtstart") or part["due"]).dt
        return at <= now if isinstance(at, datetime) else at <= now.date()


def _move(ws: Workspace, now: datetime, n: int) -> None:
    for one in ws.interviews.all():
        if one.status in ("planned", "unscheduled", "cancelled"):
            with ws.edit("", now=now) as tx:
                start = now + timedelta(days=n, hours=n)
                tx.interviews.update(one.id, start=start, cancelled=False)


def _call_off(ws: Workspace, now: datetime, _n: int) -> None:
    for one in ws.interviews.all():
        if one.status == "planned":
            cancel_interview(ws, one.id, now=now)


def _no_day(ws: Workspace, now: datetime, _n: int) -> None:
    with ws.edit("", now=now) as tx:
        for one in ws.interviews.all():
            if one.status == "planned":
                tx.interviews.update(one.id, start=None)


def _a_day_alone(ws: Workspace, now: datetime, n: int) -> None:
    with ws.edit("", now=now) as tx:
        for one in ws.interviews.all():
            if one.status in ("planned", "unscheduled"):
                tx.interviews.update(one.id, start=None)
                at = (now + timedelta(days=n)).date().isoformat()
                tx.page_state.write(("drafts", f"appointment-{one.id}"), {"date": at})


def _hold(ws: Workspace, now: datetime, _n: int) -> None:
    with ws.edit("", now=now) as tx:
        for one in ws.interviews.all():
            if one.status == "planned" and one.start and one.start <= now:
                clock = Clock(started=one.start, ended=one.start + timedelta(minutes=5))
                tx.interviews.update(one.id, clock=clock)


def _in_writing(ws: Workspace, now: datetime, _n: int) -> None:
    with ws.edit("", now=now) as tx:
        for one in ws.interviews.all():
            if one.status == "planned":
                tx.interviews.update(one.id, format="in writing")


def _remove_talk(ws: Workspace, now: datetime, n: int) -> None:
    talks = ws.interviews.all()
    if talks:
        remove_interview(ws, talks[n % len(talks)].id, now=now)


def _remove_person(ws: Workspace, now: datetime, n: int) -> None:
    people = ws.contacts.all()
    if people:
        remove_contact(ws, people[n % len(people)].id, now=now)


def _do_one(ws: Workspace, now: datetime, n: int) -> None:
    with ws.edit("", now=now) as tx:
        for one in ws.actions.all():
            tx.actions.update(one.id, done=None if one.done else now)
        tx.actions.put(Action(text="One more", due=now.date() + timedelta(days=n - 3)))
        tx.actions.put(Action(text="Some day"))


def _day_of_action(ws: Workspace, now: datetime, n: int) -> None:
    with ws.edit("", now=now) as tx:
        for one in ws.actions.all():
            tx.actions.update(one.id, due=now.date() + timedelta(days=n) if n % 2 else None)


def _write(ws: Workspace, now: datetime, n: int) -> None:
    people = ws.contacts.all()
    if people:
        outcome = (Outcome.AGREED, Outcome.NO_ANSWER, Outcome.DECLINED)[n % 3]
        with ws.edit("", now=now) as tx:
            whom = people[n % len(people)].id
            tx.attempts.put(OutreachAttempt(contact=whom, at=now, outcome=outcome))


def _thank(ws: Workspace, now: datetime, n: int) -> None:
    kind = LetterKind.THANK_YOU if n % 2 else LetterKind.REPORT_BACK
    with ws.edit("", now=now) as tx:
        for one in ws.interviews.all():
            if one.held_at:
                tx.letters.put(Letter(kind=kind, contact=one.contact, interview=one.id, sent=now))


def _put_off(ws: Workspace, now: datetime, n: int) -> None:
    with ws.edit("", now=now) as tx:
        for one in ws.contacts.all()[n % 4 :: 2]:
            until = None if one.snoozed_until else now.date() + timedelta(days=n)
            tx.contacts.update(one.id, snoozed_until=until)


CHANGES = (
    _move,
    _call_off,
    _no_day,
    _a_day_alone,
    _hold,
    _in_writing,
    _remove_talk,
    _remove_person,
    _do_one,
    _day_of_action,
    _write,
    _thank,
    _put_off,
)


@settings(max_examples=examples(300), deadline=None)
@given(
    rounds=st.lists(
        st.tuples(
            st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 9)), max_size=4),
            st.sampled_from([timedelta(0), timedelta(hours=5), timedelta(days=2), timedelta(10)]),
            st.booleans(),
        ),
        min_size=2,
        max_size=6,
    )
)
def test_nothing_is_lost_without_being_over(
    rounds: list[
        tuple[list[tuple[Callable[[Workspace, datetime, int], None], int]], timedelta, bool]
    ],
) -> None:
    """However things change between two files: what a calendar holds is in the next one, as it
    stands or as over, or its time is past; no UID stands twice, and no SEQUENCE falls.
    """
    ws, now, calendar = busy(), NOW, Held()
    with ws.edit("", now=NOW) as tx:
        for one in ws.interviews.all():
            tx.interviews.update(one.id, created=NOW - timedelta(hours=1))
    for changes, passes, as_todos in rounds:
        for change, n in changes:
            change(ws, now, n)
        now += passes
        keys = [one.key for one in reminders(ws, LIBRARY, now=now)]
        ids = ids_in_file(ws, keys, now=now, as_todos=as_todos)
        found = take(ws, now, as_todos=as_todos)
        assert {uid for uid, part in found.items() if not is_over(part)} == ids
        calendar.take_in(found, ws, now, "-todo" * as_todos)
