"""The tracker as a workbook: out and in again changes nothing."""

import io
import zipfile
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from infoint.backup.tracker import LONGEST_CELL, tracker_xlsx
from infoint.dates.local_time import zone_named
from infoint.domain import (
    Action,
    Clock,
    Contact,
    Debrief,
    Interview,
    Letter,
    NamedPerson,
    OutreachAttempt,
    PlannedQuestion,
    Takeaway,
)
from infoint.domain.contact_fields import CONTACT_COLUMNS
from infoint.domain.interviews import FORMATS
from infoint.domain.kinds import Channel, LetterKind, Outcome, TakeawayKind
from infoint.imports import Preview, read_contacts
from infoint.imports.gathering import NO_STEP
from infoint.imports.taking import ImportPlan, plan_import, take_people
from infoint.imports.tracker.found import History, Mark, Reading
from infoint.imports.tracker.own import TRACKER_COLUMNS, add_own_history
from infoint.library import load_library
from infoint.library.demos import load_demos
from infoint.presenting.demo import fill_demo
from infoint.store import Transaction, Workspace, open_workspace
from tests.backup.test_contacts_round_trip import as_written, contacts, workspace

NOW = datetime(2026, 11, 29, 15, 30, tzinfo=UTC)
ZONE = "Europe/London"


def demo(key: str) -> Workspace:
    ws = open_workspace(None)
    one = next(each for each in load_demos() if each.key == key)
    fill_demo(ws, one, load_library(), now=NOW, tz=zone_named(ZONE))
    return ws


def read(ws: Workspace) -> Preview:
    found = read_contacts(tracker_xlsx(ws, now=NOW), "tracker.xlsx", today=NOW.date())
    assert found.source == "xlsx"
    assert not found.problems
    assert not found.unplaced
    assert not found.unknown_statuses
    assert set(found.skipped) <= {NO_STEP}
    assert not found.left_sheets
    return found


def adds_nothing(plan: ImportPlan) -> bool:
    return not (plan.new or plan.known or plan.differing)


@pytest.mark.parametrize("key", ["deciding", "middle"])
def test_out_and_in_again_changes_nothing(key: str) -> None:
    """In the same workspace there is nobody to add and nothing to fill in."""
    ws = demo(key)
    plan = plan_import(ws, read(ws))
    assert [one.name for one in plan.new] == []
    assert [(one.person.name, one.fills, one.history) for one in plan.known] == []
    assert len(plan.unchanged) == len(ws.contacts)


@pytest.mark.parametrize("key", ["deciding", "middle"])
def test_an_empty_workspace_gets_the_same(key: str) -> None:
    """As many people, tries with what came of them, talks and thank-yous, and who named whom."""
    ws, empty = demo(key), open_workspace(None)
    with empty.edit("", now=NOW) as tx:
        tx.profile.update(time_zone=ws.profile.time_zone)
    plan = plan_import(empty, read(ws))
    take_people(empty, plan, [one.id for one in plan.new], now=NOW)
    assert counted(empty) == counted(ws)
    assert counted(ws)["tries"]
    names = {one.id: one.name for one in ws.contacts.all()}
    named = {one.name: names[one.referred_by] for one in ws.contacts.all() if one.referred_by}
    there = {one.id: one.name for one in empty.contacts.all()}
    again = {one.name: there[one.referred_by] for one in empty.contacts.all() if one.referred_by}
    assert again == named
    assert adds_nothing(plan_import(empty, read(empty)))


def counted(ws: Workspace) -> dict[str, object]:
    """What a tracker tells, by name of the person."""
    names = {one.id: one.name for one in ws.contacts.all()}
    thanks = [one for one in ws.letters.all() if one.kind is LetterKind.THANK_YOU and one.sent]
    return {
        "people": sorted(names.values()),
        "tries": sorted(
            (names[one.contact], one.at.date().isoformat(), one.channel, one.outcome)
            for one in ws.attempts.all()
        ),
        "talks": sorted((names[one.contact], one.status) for one in ws.interviews.all()),
        "thanks": sorted(names[one.contact] for one in thanks),
        "steps": steps_of(ws),
    }


def steps_of(ws: Workspace) -> list[tuple[object, ...]]:
    """The next steps that are about somebody, with their days and that of their talk."""
    names = {one.id: one.name for one in ws.contacts.all()}
    zone = zone_named(ws.profile.time_zone)
    talks = {one.id: one for one in ws.interviews.all()}
    found = []
    for one in ws.actions.all():
        talk = talks.get(one.interview)
        name = names.get(one.contact or (talk.contact if talk else ""))
        when = talk.when if talk else None
        done = one.done.astimezone(zone).date() if one.done else None
        day = when.astimezone(zone).date() if when else None
        if name:
            found.append((name, one.text, str(one.due), str(done), str(day)))
    return sorted(found)


@given(contacts())
@settings(max_examples=25, deadline=None)
def test_people_come_back_letter_for_letter(people: list[Contact]) -> None:
    """Whatever stands in a field comes back as it was, but for how its lines end."""
    found = read_contacts(tracker_xlsx(workspace(people), now=NOW), "x.xlsx")
    assert as_read(found.people) == as_read([Contact(**one) for one in _plain(people)])


def _plain(people: list[Contact]) -> list[dict[str, object]]:
    return [
        {**values, "id": person.id, "research": ()}
        for person, values in zip(people, as_written(people), strict=True)
    ]


def as_read(people: list[Contact]) -> list[dict[str, object]]:
    names = {one.id: one.name for one in people}
    return [
        {
            field: _lines(getattr(one, field))
            for field in CONTACT_COLUMNS.values()
            if field not in ("research", "referred_by")
        }
        | {"referred_by": _lines(names.get(one.referred_by, one.referred_by))}
        for one in people
    ]


def _lines(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_lines, value))
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value


def told() -> Workspace:
    """One person with much, one with little."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone="America/New_York")
        tx.contacts.put(
            Contact(id="ann", name="=1+1", phone="+44 20 1234", notes="x" * 40_000, created=NOW)
        )
        tx.contacts.put(Contact(id="bo", name="Bo", created=NOW))
        early = datetime(2026, 10, 1, 2, 0, tzinfo=UTC)
        for n, (channel, outcome) in enumerate(
            [
                (Channel.EMAIL, Outcome.NO_ANSWER),
                (Channel.VOICEMAIL, Outcome.MESSAGE_LEFT),
                (Channel.PHONE, Outcome.AGREED),
            ]
        ):
            tx.attempts.put(
                OutreachAttempt(
                    contact="ann", at=early + timedelta(days=n), channel=channel, outcome=outcome
                )
            )
        tx.attempts.put(
            OutreachAttempt(contact="bo", at=NOW, earlier=True, next_date=date(2026, 12, 24))
        )
        tx.interviews.put(
            Interview(
                contact="ann",
                format="video",
                place="https://example.org/meet",
                clock=Clock(
                    started=early + timedelta(days=9), ended=early + timedelta(days=9, minutes=20)
                ),
                debrief=Debrief(learned="Maps lie.", notes="=cmd"),
            )
        )
        tx.interviews.put(Interview(contact="bo", cancelled=True, missed=(NOW,)))
        tx.letters.put(
            Letter(contact="ann", kind=LetterKind.THANK_YOU, sent=early + timedelta(days=10))
        )
        tx.actions.put(Action(text="=HYPERLINK(1)", contact="ann", due=date(2026, 12, 1)))
    return ws


def test_every_cell_can_be_read_by_a_person() -> None:
    """Days and hours in the person's zone, ways and answers in words, days as days."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(tracker_xlsx(told(), now=NOW)))
    assert book.sheet_names == ["People", "Actions"]
    head, ann, bo = book.get_sheet_by_name("People").to_python()
    assert set(head) >= {*CONTACT_COLUMNS, *TRACKER_COLUMNS}
    row = dict(zip(head, ann, strict=True))
    assert row["Name"] == "=1+1"
    assert row["Phone"] == "+44 20 1234"
    assert row["Status"] == "Thanked"
    assert row["Contacted on"] == (
        "2026-09-30 22:00 email (no answer)\n"
        "2026-10-01 22:00 voicemail (message left)\n"
        "2026-10-02 22:00 phone (agreed)"
    )
    assert row["Talk on"] == "2026-10-09 22:00 video (held)"
    assert row["Talk notes"] == "Maps lie.\n=cmd"
    assert row["Thank-you sent"] == "2026-10-10"
    assert row["Notes"] + row["Notes (2)"] + row["Notes (3)"] == "x" * 40_000
    assert len(row["Notes"]) == LONGEST_CELL
    row = dict(zip(head, bo, strict=True))
    assert row["Next contact"] == date(2026, 12, 24)
    assert row["Contacted on"] == "before (waiting)"
    assert row["Talk on"] == "2026-11-29 10:30 (cancelled)"
    actions = book.get_sheet_by_name("Actions").to_python()
    assert actions[1][:2] == ["=HYPERLINK(1)", "2026-12-01"]


def test_talk_notes_hold_all_that_was_written_down() -> None:
    """First words, answers, notes at the questions, what was kept and other notes, each once; and
    it comes in again as it was.
    """
    ws = told()
    talk = next(one for one in ws.interviews.all() if one.contact == "ann")
    asked = (
        PlannedQuestion(text="How does one begin?", note="As a temp."),
        PlannedQuestion(text="And the pay?"),
    )
    with ws.edit("", now=NOW) as tx:
        said = Debrief(
            impressions="Calm room",
            learned="Maps lie.",
            advice="Join the union",
            appreciated="The map room",
            notes="Maps lie.\nCall Bo",
        )
        tx.interviews.update(talk.id, debrief=said, plan=asked)
        for text in ("QGIS", "As a temp."):
            tx.takeaways.put(Takeaway(interview=talk.id, kind=TakeawayKind.SKILL, text=text))
    book = CalamineWorkbook.from_filelike(io.BytesIO(tracker_xlsx(ws, now=NOW)))
    head, ann, _bo = book.get_sheet_by_name("People").to_python()
    assert dict(zip(head, ann, strict=True))["Talk notes"].split("\n") == [
        "Calm room",
        "Maps lie.",
        "Join the union",
        "The map room",
        "How does one begin?",
        "As a temp.",
        "QGIS",
        "Call Bo",
    ]
    assert adds_nothing(plan_import(ws, read(ws)))


def test_it_comes_in_again_as_it_was() -> None:
    """Also with a long text, tries before one began here, and what looks like a formula."""
    ws = told()
    assert adds_nothing(plan_import(ws, read(ws)))
    ann, bo = read(ws).people
    assert (ann.name, ann.phone, ann.notes) == ("=1+1", "+44 20 1234", "x" * 40_000)
    assert bo.notes == ""


def test_no_cell_is_a_formula() -> None:
    """The workbook holds texts and days, whatever they begin with, and no link."""
    with zipfile.ZipFile(io.BytesIO(tracker_xlsx(told(), now=NOW))) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/")]
        assert len([name for name in sheets if name.endswith(".xml")]) == 2
        for name in sheets:
            text = book.read(name).decode()
            assert "<f>" not in text
            assert "hyperlink" not in text


def test_what_somebody_typed_into_it_is_read_as_in_any_tracker() -> None:
    """A day in other words counts as well, and what cannot be told is in the notes."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out) as book:
        sheet = book.add_worksheet("People")
        values = {"Name": "Ann Lee", "Contacted on": "4 March 2026, by phone", "Talk place": "Zoo"}
        for at, title in enumerate([*CONTACT_COLUMNS, *TRACKER_COLUMNS]):
            sheet.write_string(0, at, title)
            sheet.write_string(1, at, values.get(title, ""))
    found = read_contacts(out.getvalue(), "x.xlsx", today=NOW.date())
    (attempt,) = found.attempts
    assert (attempt.day, attempt.channel) == (date(2026, 3, 4), Channel.PHONE)
    assert "Talk place: Zoo" in found.people[0].notes


@pytest.mark.parametrize(
    ("line", "channel", "outcome"),
    [
        ("2026-12-05", None, Outcome.WAITING),
        ("2026-12-05 LinkedIn message", Channel.NOTE, Outcome.WAITING),
        ("2026-12-05 14:30 e-mail (they said yes)", Channel.EMAIL, Outcome.AGREED),
        ("2026-12-05 phone (declined)", Channel.PHONE, Outcome.DECLINED),
    ],
)
def test_a_line_that_somebody_added_is_a_try(
    line: str, channel: Channel | None, outcome: Outcome
) -> None:
    """Below our own lines, in one's own words; the others stay as they were."""
    history = History()
    text = f"2026-09-30 22:00 email (no answer)\n{line}"
    assert not add_own_history(
        history, "ann", [Mark("contacted", "Contacted on", text, 2)], Reading()
    )
    first, second = history.attempts
    assert (first.channel, first.outcome) == (Channel.EMAIL, Outcome.NO_ANSWER)
    assert (second.day, second.channel, second.outcome) == (date(2026, 12, 5), channel, outcome)


def test_names_given_in_a_talk_leave_and_come_back() -> None:
    """Also of those who are not on the list yet."""
    ws = told()
    with ws.edit("", now=NOW) as tx:
        talk = next(one for one in tx.interviews.all() if one.contact == "ann")
        names = (NamedPerson(name="Vera  Lind"), NamedPerson(name="?", contact="bo"))
        tx.interviews.update(talk.id, named=names)
    held = next(one for one in read(ws).interviews if one.held)
    assert held.named == ("Vera Lind", "Bo")
    assert adds_nothing(plan_import(ws, read(ws)))


def test_an_empty_workspace_gives_a_workbook_with_titles() -> None:
    """Nobody on the list is no error."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(tracker_xlsx(open_workspace(None), now=NOW)))
    assert len(book.get_sheet_by_name("People").to_python()) == 1


MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 1, 6), timezones=st.just(UTC))


@st.composite
def journeys(draw: st.DrawFn) -> Workspace:
    """Two people with whatever may have been with them."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone=draw(st.sampled_from(["Asia/Kathmandu", "America/New_York"])))
        for who in ("ann", "bo"):
            tx.contacts.put(Contact(id=who, name=who.title(), email=f"{who}@x.org", created=NOW))
            days = draw(st.lists(MOMENTS, max_size=4))
            for at in days:
                tx.attempts.put(
                    OutreachAttempt(
                        contact=who,
                        at=at,
                        channel=draw(st.sampled_from(Channel)),
                        outcome=draw(st.sampled_from(Outcome)),
                        earlier=draw(st.booleans()),
                        next_date=draw(st.none() | st.just(date(2026, 12, 24))),
                    )
                )
            for at in draw(st.lists(MOMENTS, max_size=2)):
                tx.interviews.put(_talk(draw, who, at))
            for at in draw(st.lists(MOMENTS, max_size=2)):
                tx.letters.put(Letter(contact=who, kind=LetterKind.THANK_YOU, sent=at))
            for text in draw(st.lists(STEPS, max_size=3)):
                tx.actions.put(_step(draw, tx, who, text))
    return ws


STEPS = st.sampled_from(["Send CV", "=1+1", "Next step with Ann", "Next step with Bo", " Call  - "])
DAYS = st.none() | st.sampled_from([date(2026, 12, 24), date(2026, 11, 2)])


def _step(draw: st.DrawFn, tx: Transaction, who: str, text: str) -> Action:
    """A step that names the person, or only the talk with them."""
    talks = [one for one in tx.interviews.all() if one.contact == who]
    talk = draw(st.sampled_from([None, *talks]))
    return Action(
        text=text,
        due=draw(DAYS),
        done=draw(st.none() | MOMENTS),
        interview=talk.id if talk else "",
        contact="" if talk and draw(st.booleans()) else who,
    )


def _talk(draw: st.DrawFn, who: str, at: datetime) -> Interview:
    values: dict[str, object] = draw(
        st.sampled_from(
            [
                {"start": at},
                {"clock": Clock(started=at, ended=at + timedelta(minutes=9))},
                {"clock": Clock(ended=at)},
                {"cancelled": True, "missed": (at,)},
                {"cancelled": True},
                {},
            ]
        )
    )
    return Interview(
        contact=who,
        format=draw(st.sampled_from(FORMATS)),
        place=draw(st.sampled_from(["", "Café, 2nd floor"])),
        debrief=Debrief(
            learned=draw(st.sampled_from(["", "Maps lie.\n- twice"])),
            notes=draw(st.sampled_from(["", "Half is travel.\n\nMondays are free.", "- twice"])),
        ),
        **values,
    )


@given(journeys())
@settings(max_examples=60, deadline=None)
def test_whatever_has_been_comes_back(ws: Workspace) -> None:
    """Into the same workspace it adds nothing, into an empty one it brings the same."""
    found = read(ws)
    assert adds_nothing(plan_import(ws, found))
    empty = open_workspace(None)
    with empty.edit("", now=NOW) as tx:
        tx.profile.update(time_zone=ws.profile.time_zone)
    plan = plan_import(empty, found)
    take_people(empty, plan, [one.id for one in plan.new], now=NOW)
    assert len(empty.attempts) == len(ws.attempts)
    assert sorted(one.outcome for one in empty.attempts.all()) == sorted(
        one.outcome for one in ws.attempts.all()
    )
    assert counted(empty)["talks"] == counted(ws)["talks"]
    assert counted(empty)["thanks"] == counted(ws)["thanks"]
    assert {step[:4] for step in steps_of(empty)} >= {
        step[:4] for step in steps_of(ws) if not str(step[1]).startswith("Next step")
    }
    assert {step[:4] for step in steps_of(empty)} <= {step[:4] for step in steps_of(ws)}
    assert adds_nothing(plan_import(empty, read(empty)))


def row_of(ws: Workspace) -> dict[str, object]:
    """The cells of the only person by title, as a reader of workbooks gives them."""
    rows = CalamineWorkbook.from_filelike(io.BytesIO(tracker_xlsx(ws, now=NOW))).get_sheet_by_index(
        0
    )
    head, cells = rows.to_python()
    return dict(zip(head, cells, strict=True))


def with_talk(**values: object) -> Workspace:
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone=ZONE)
        tx.contacts.put(Contact(id="ann", name="Ann Lee", created=NOW))
        tx.interviews.put(Interview(id="talk", contact="ann", created=NOW, **values))
    return ws


@pytest.mark.parametrize("hour", [0, 12, 15])
def test_an_appointment_keeps_its_hour(hour: int) -> None:
    """Also one at noon or at midnight, which of other days say that no hour is known."""
    ws = with_talk(start=datetime(2026, 12, 10, hour, tzinfo=UTC))
    assert row_of(ws)["Talk on"] == f"2026-12-10 {hour:02}:00"
    assert taken_again(ws)["start"] == datetime(2026, 12, 10, hour, tzinfo=UTC)


def taken_again(ws: Workspace) -> dict[str, object]:
    """The talk as an empty workspace gets it; in the same one nothing is new."""
    empty = open_workspace(None)
    with empty.edit("", now=NOW) as tx:
        tx.profile.update(time_zone=ZONE)
    assert adds_nothing(plan_import(ws, read(ws)))
    plan = plan_import(empty, read(ws))
    take_people(empty, plan, [one.id for one in plan.new], now=NOW)
    (talk,) = empty.interviews.all()
    assert adds_nothing(plan_import(empty, read(empty)))
    return {**talk.model_dump(), "day": empty.page_state.noted_days.get(talk.id)}


@pytest.mark.parametrize(("box", "ahead"), [("appointment", 16), ("held", -4)])
def test_a_day_without_its_time_is_in_the_tracker(box: str, ahead: int) -> None:
    """It comes back as the day of which the time is asked for."""
    ws, on = with_talk(), (NOW + timedelta(days=ahead)).date()
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", f"{box}-talk", "date"), on.isoformat())
    assert row_of(ws)["Talk on"] == on.isoformat()
    assert taken_again(ws)["day"] == (on if ahead > 0 else None)


@pytest.mark.parametrize("now", [datetime(2026, 11, 29, hour, 7, tzinfo=UTC) for hour in (1, 15)])
def test_what_was_today_without_an_hour_gets_none(now: datetime) -> None:
    """Neither the moment in which it came in, nor noon, nor midnight."""
    told = b"Name,Contacted on,Status,Talk on\nAnn Lee,2026-11-29,talked,2026-11-29\n"
    ws = open_workspace(None)
    plan = plan_import(ws, read_contacts(told, "x.csv", today=now.date()))
    take_people(ws, plan, [one.id for one in plan.new], now=now)
    (attempt,) = ws.attempts.all()
    assert attempt.at <= now
    assert row_of(ws)["Contacted on"] == "2026-11-29 (agreed)"
    assert row_of(ws)["Talk on"] == "2026-11-29 (held)"
    assert adds_nothing(plan_import(ws, read(ws)))


@pytest.mark.parametrize(
    ("said", "cell"),
    [("WhatsApp", "WhatsApp"), ("LinkedIn", "LinkedIn"), ("Text message", "message")],
)
def test_the_way_keeps_the_word_of_the_file(said: str, cell: str) -> None:
    """What a message went through is not told in words of ours, there and back."""
    told = f"Name,Contacted on,How,Status\nAnn Lee,2026-11-02,{said},asked\n".encode()
    ws = open_workspace(None)
    plan = plan_import(ws, read_contacts(told, "x.csv", today=NOW.date()))
    take_people(ws, plan, [one.id for one in plan.new], now=NOW)
    assert str(row_of(ws)["Contacted on"]).startswith(f"2026-11-02 {cell} (")
    again = read(ws).history.attempts[0]
    assert again.channel is ws.attempts.all()[0].channel
    assert again.words == ws.attempts.all()[0].note
