"""The calendar file: right times in the person's zone, stable, and every word as typed."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from infoint.documents import calendar_ics, whole_calendar_ics
from infoint.domain import Action, Clock, Contact, Interview, Profile
from infoint.interviews.kit.calendar_words import calendar_text
from infoint.store import open_workspace
from tests.documents.readers import by_icalendar, by_vobject

NOW = datetime(2026, 3, 20, 9, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
ANNA = Contact(id="anna", name="Anna Lee", organization="Museum", phone="+49 30 1234")
ODD = ["A;B,C\\D", "\\n is no break", "two\nlines", "**Bo** <b>x</b>", "日本語 🎉 é e\u0301"]


def interview(start: datetime, **values: object) -> Interview:
    return Interview(id="talk1", contact="anna", start=start, created=NOW, **values)


def file_of(*interviews: Interview, zone: str = "Europe/Berlin", now: datetime = NOW) -> bytes:
    return calendar_ics(interviews, contacts=[ANNA], profile=Profile(time_zone=zone), now=now)


@pytest.mark.parametrize(
    ("day", "zone", "utc"),
    [
        (date(2026, 3, 28), "Europe/Berlin", 8),  # the day before the clocks go forward
        (date(2026, 3, 29), "Europe/Berlin", 7),
        (date(2026, 3, 30), "Europe/Berlin", 7),
        (date(2026, 10, 24), "Europe/Berlin", 7),
        (date(2026, 10, 25), "Europe/Berlin", 8),
        (date(2027, 3, 13), "America/New_York", 14),
        (date(2027, 3, 14), "America/New_York", 13),
        (date(2026, 4, 5), "Australia/Sydney", 23),  # there summer time ends
    ],
)
def test_the_local_time_across_the_change_of_the_clocks(day: date, zone: str, utc: int) -> None:
    """Nine o'clock on somebody's wall is nine o'clock there in both readers, in either season."""
    place = ZoneInfo(zone)
    data = file_of(interview(datetime.combine(day, time(9), place), minutes=30), zone=zone)
    for events in (by_icalendar(data), by_vobject(data)):
        start, end = events[0].start, events[0].end
        assert isinstance(start, datetime)
        assert start.astimezone(place).replace(tzinfo=None) == datetime.combine(day, time(9))
        assert start.astimezone(UTC).hour == utc
        assert isinstance(end, datetime)
        assert end - start == timedelta(minutes=30)


def test_no_time_floats() -> None:
    """Every time of day in the file is UTC, so that no reader can take it for its own zone."""
    lines = file_of(interview(datetime(2026, 3, 29, 9, tzinfo=BERLIN))).decode().split("\r\n")
    times = [line for line in lines if re.match(r"(DT|LAST-M|CREATED|RECUR)", line)]
    assert len(times) == 8
    assert all(re.fullmatch(r"[A-Z-]+:\d{8}T\d{6}Z", line) for line in times)


def test_both_readers_agree_on_everything() -> None:
    """Titles, places, times and alarms are the same in two independent readers."""
    interviews = [interview(datetime(2026, 3, 29, 9, tzinfo=BERLIN), place="Café; 1, Rue\\X")]
    data = file_of(*interviews)
    assert by_icalendar(data) == by_vobject(data)
    first = by_icalendar(data)[0]
    assert first.summary == "Talk with Anna Lee (Museum)"
    assert first.location == "Café; 1, Rue\\X"
    assert "+49 30 1234" in first.description
    assert "Sunday, 29 March 2026 at 09:00 (Europe/Berlin), 20 minutes." in first.description


def test_the_description_says_both_times() -> None:
    """Where the talk was agreed in another zone, its time stands there with that of one's own."""
    abroad = interview(datetime(2026, 3, 30, 23, tzinfo=BERLIN), time_zone="America/New_York")
    assert "30 March 2026 at 23:00 (Europe/Berlin)" in by_icalendar(file_of(abroad))[0].description
    assert "at 17:00 (America/New_York)." in by_icalendar(file_of(abroad))[0].description
    same = interview(datetime(2026, 3, 30, 23, tzinfo=BERLIN), time_zone="Europe/Paris")
    assert "Paris" not in by_icalendar(file_of(same))[0].description


@pytest.mark.parametrize(("set_one", "shown"), [("", "11:00 (Europe/Berlin)"), ("UTC", "09:00")])
def test_the_zone_of_the_window_counts_until_one_is_set(set_one: str, shown: str) -> None:
    """Without a zone in the settings, description and reminder are in that of the window."""
    data = calendar_ics(
        [interview(datetime(2026, 3, 30, 9, tzinfo=UTC))],
        contacts=[ANNA],
        profile=Profile(time_zone=set_one),
        now=NOW,
        zone="Europe/Berlin",
    )
    first, reminder = by_icalendar(data)
    assert f"30 March 2026 at {shown}" in first.description
    assert isinstance(reminder.start, datetime)
    assert reminder.start.astimezone(UTC).hour == (19 if set_one else 17)


def test_the_alarms_of_an_interview() -> None:
    """The day before at the same time of day comes first, then two hours before."""
    plain = by_icalendar(file_of(interview(datetime(2026, 4, 2, 9, tzinfo=BERLIN))))[0]
    assert plain.alarms == (timedelta(days=-1), timedelta(hours=-2))
    changed = by_icalendar(file_of(interview(datetime(2026, 3, 29, 9, tzinfo=BERLIN))))[0]
    assert changed.alarms[0] == timedelta(hours=-23)  # nine on Saturday, an hour was skipped


@pytest.mark.parametrize(
    ("start", "minutes", "reminder"),
    [
        (datetime(2026, 3, 29, 9), 20, datetime(2026, 3, 29, 19)),
        (datetime(2026, 3, 29, 18, 30), 30, datetime(2026, 3, 29, 19, 30)),
        (datetime(2026, 3, 29, 20), 45, datetime(2026, 3, 29, 21, 15)),
        (datetime(2026, 3, 28, 23, 15), 60, datetime(2026, 3, 29, 9)),
    ],
)
def test_the_thank_you_reminder(start: datetime, minutes: int, reminder: datetime) -> None:
    """On the evening of the talk, after a late one half an hour later, else the next morning."""
    data = file_of(interview(start.replace(tzinfo=BERLIN), minutes=minutes))
    for events in (by_icalendar(data), by_vobject(data)):
        event = events[1]
        assert event.uid != events[0].uid
        assert event.summary == "Write Anna Lee a thank-you letter"
        assert isinstance(event.start, datetime)
        assert event.start.astimezone(BERLIN).replace(tzinfo=None) == reminder
        assert event.alarms == (timedelta(0),)


def test_a_talk_in_writing_has_no_evening() -> None:
    """Questions go out on that day; thanks are due once answers came, whenever that is."""
    data = file_of(interview(datetime(2026, 3, 29, 9, tzinfo=BERLIN), format="in writing"))
    for events in (by_icalendar(data), by_vobject(data)):
        assert [event.summary for event in events] == ["Questions to Anna Lee (Museum)"]


def test_the_evening_is_that_of_the_person() -> None:
    """A talk at night in UTC can lie in the afternoon where the person lives."""
    data = file_of(interview(datetime(2026, 3, 30, 1, tzinfo=UTC)), zone="America/Los_Angeles")
    start = by_icalendar(data)[1].start
    assert start == datetime(2026, 3, 29, 19, tzinfo=ZoneInfo("America/Los_Angeles"))


def test_a_second_export_updates_the_first() -> None:
    """After moving the talk the UIDs are the same and SEQUENCE has risen, for each event."""
    first = by_icalendar(file_of(interview(datetime(2026, 3, 29, 9, tzinfo=BERLIN))))
    moved = interview(datetime(2026, 4, 2, 9, tzinfo=BERLIN))
    later = by_icalendar(file_of(moved, now=NOW + timedelta(seconds=30)))
    assert [one.uid for one in first] == [one.uid for one in later]
    assert all(a.sequence < b.sequence for a, b in zip(first, later, strict=True))


@given(st.datetimes(datetime(2020, 1, 1), datetime(2080, 1, 1), timezones=st.just(UTC)))
def test_sequence_is_a_number_that_calendars_can_hold(created: datetime) -> None:
    """Whenever a talk was created, even ahead by a wrong clock, 0 <= SEQUENCE < 2 ** 31."""
    one = interview(NOW, place="x").model_copy(update={"created": created})
    sequence = by_icalendar(file_of(one))[0].sequence
    assert 0 <= sequence < 2**31


def test_nobody_is_invited() -> None:
    """There is no organizer, attendee or to-do, and the file is a publication."""
    text = file_of(interview(datetime(2026, 3, 29, 9, tzinfo=BERLIN))).decode()
    assert not re.search("ORGANIZER|ATTENDEE|VTODO", text)
    assert "METHOD:PUBLISH\r\n" in text
    assert "VERSION:2.0\r\n" in text


def test_only_interviews_with_a_date_that_take_place() -> None:
    """Without a date or called off, a talk is not in the file; a held one has no reminder."""
    start = datetime(2026, 3, 29, 9, tzinfo=BERLIN)
    held = interview(start, clock=Clock(started=start, ended=start + timedelta(minutes=20)))
    undated = Interview(contact="anna")
    assert by_icalendar(file_of(undated, interview(start, cancelled=True))) == []
    assert [one.alarms for one in by_icalendar(file_of(held))] == [()]


def test_a_zone_that_is_not_known_does_no_harm() -> None:
    """With an unknown zone the moment is still right, and said in UTC."""
    start = datetime(2026, 3, 29, 9, tzinfo=BERLIN)
    event = by_icalendar(file_of(interview(start), zone="Mars/Base"))[0]
    assert event.start == start
    assert "at 07:00 (UTC)" in event.description


def test_a_contact_who_is_gone() -> None:
    """A talk with someone who was removed keeps its time, and says someone."""
    data = calendar_ics([interview(NOW)], contacts={}, profile=Profile(), now=NOW)
    assert by_vobject(data)[0].summary == "Talk with someone"


def test_a_place_that_is_a_link_can_be_followed() -> None:
    """A web link becomes the event's URL; nothing else does."""
    for place, expected in (
        ("https://meet.example.org/a,b;c?x=1", "https://meet.example.org/a,b;c?x=1"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("Room 4", None),
    ):
        event = Calendar.from_ical(file_of(interview(NOW, place=place))).walk("VEVENT")[0]
        assert event.get("url") == expected


@pytest.mark.parametrize("odd", ODD)
def test_odd_names_letter_for_letter(odd: str) -> None:
    """What calendars use as signs stays as typed in names and places."""
    contact = Contact(id="anna", name=odd)
    data = calendar_ics([interview(NOW, place=odd)], contacts=[contact], profile=Profile(), now=NOW)
    for events in (by_icalendar(data), by_vobject(data)):
        assert events[0].summary == f"Talk with {odd}"
        assert events[0].location == odd


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_survives(name: str, place: str) -> None:
    """Any name and place come back from both readers, without the controls no calendar holds."""
    contact = Contact(id="anna", name=name)
    data = calendar_ics(
        [interview(NOW, place=place)], contacts=[contact], profile=Profile(), now=NOW
    )
    title = f"Talk with {calendar_text(name.strip()) or 'someone'}"
    for events in (by_icalendar(data), by_vobject(data)):
        assert len(events) == 2
        if name.strip() == calendar_text(name.strip()):
            assert events[0].summary == title
        assert events[0].location == calendar_text(place.strip())


@given(st.text(max_size=400))
def test_lines_are_short_and_whole(name: str) -> None:
    """No line is longer than 75 octets, each is UTF-8 by itself, and each ends in CR LF."""
    data = calendar_ics(
        [interview(NOW, place=name)],
        contacts=[Contact(id="anna", name=name)],
        profile=Profile(),
        now=NOW,
    )
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")


def test_everything_planned_in_one_file() -> None:
    """All planned talks and open dated actions are in the file; the rest is not."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(ANNA)
        tx.interviews.put(interview(datetime(2026, 3, 29, 9, tzinfo=BERLIN)))
        tx.interviews.put(Interview(contact="anna"))
        tx.actions.put(Action(id="do", text="Read the\nreport", due=date(2026, 4, 1)))
        tx.actions.put(Action(text="Some day"))
        tx.actions.put(Action(text="Done", due=date(2026, 4, 1), done=NOW))
    data = whole_calendar_ics(ws, now=NOW)
    assert by_icalendar(data) == by_vobject(data)
    *_, action = by_icalendar(data)
    assert len(by_icalendar(data)) == 3
    assert (action.uid, action.summary) == ("action-do@infoint", "Read the report")
    assert (action.start, action.end) == (date(2026, 4, 1), date(2026, 4, 2))
    assert action.alarms == (timedelta(hours=9),)


def test_nothing_planned() -> None:
    """A calendar without events is still a calendar."""
    assert by_icalendar(whole_calendar_ics(open_workspace(None), now=NOW)) == []
