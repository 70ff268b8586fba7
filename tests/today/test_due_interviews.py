"""Reports back and referrers to tell, among what is due; the clock of a contact."""

from datetime import date, timedelta

import pytest

from infoint.coaching import next_actions, stage_of
from infoint.domain import Debrief, Letter
from infoint.library import Library
from infoint.store import Workspace
from infoint.today.due_interviews import open_clock
from tests.today.test_suggestion_order import keys, one
from tests.worlds.records import DAY, HOUR, NOW, ann, bob, held, interview, put, thanks

MINUTE = timedelta(minutes=1)
TODAY = NOW.date()
WRITTEN = Debrief(learned="A lot.")
REPORT = "report-back:talk"
TELL = "referrer:ann"


def report(**values: object) -> Letter:
    """A report back to Ann about the talk, sent today."""
    given = {"kind": "report back", "contact": "ann", "interview": "talk", "sent": NOW}
    return Letter(**{**given, **values})


def reported(day: date | None, **values: object) -> tuple[object, ...]:
    """Ann, with whom one talked 40 days ago and was to be told on that day."""
    return ann(), held(40 * DAY, debrief=WRITTEN, report_back_on=day, **values), thanks(sent=NOW)


@pytest.mark.parametrize(
    ("days", "shown", "overdue"), [(-3, True, True), (0, True, False), (1, False, False)]
)
def test_a_report_is_due_on_its_day(
    days: int, shown: bool, overdue: bool, ws: Workspace, library: Library
) -> None:
    """From the day that was set on, with its reason and source; overdue from the next."""
    put(ws, *reported(TODAY + timedelta(days=days)))
    assert (REPORT in keys(ws, library)) is shown
    if shown:
        action = one(ws, library, REPORT)
        assert action.text == "Tell Ann Lee what became of the advice"
        assert (action.step, action.contact, action.interview) == ("thank-you", "ann", "talk")
        assert (action.overdue, action.source) == (overdue, "pitzer")


def test_without_a_day_nothing_is_due(ws: Workspace, library: Library) -> None:
    """Whoever set no day is not reminded."""
    put(ws, *reported(None))
    assert REPORT not in keys(ws, library)


@pytest.mark.parametrize(
    ("letter", "settles"),
    [
        (report(), True),
        (report(interview=""), True),
        (report(interview="", sent=NOW - 50 * DAY), False),
        (report(sent=None), False),
        (report(kind="thank-you"), False),
        (report(interview="other"), False),
        (report(contact="bob"), False),
    ],
)
def test_a_report_that_was_sent_ends_it(
    letter: Letter, settles: bool, ws: Workspace, library: Library
) -> None:
    """Only a report to them on this talk, or on none in particular since; and the stage follows."""
    put(ws, *reported(TODAY), letter)
    assert (REPORT not in keys(ws, library)) is settles
    if settles:
        assert stage_of(ws, "ann", now=NOW) == "reported back"


def test_of_several_reports_the_oldest_comes_first(ws: Workspace, library: Library) -> None:
    """Three at most, the longest overdue on top."""
    put(ws, ann())
    for n in range(5):
        day = TODAY - timedelta(days=n)
        put(ws, held(40 * DAY, id=f"t{n}", debrief=WRITTEN, report_back_on=day))
        put(ws, thanks(id=f"th{n}", interview=f"t{n}", sent=NOW))
    found = [key for key in keys(ws, library) if key.startswith("report-back")]
    assert found == ["report-back:t4", "report-back:t3", "report-back:t2"]


def test_an_interview_that_was_not_held_asks_for_no_report(ws: Workspace, library: Library) -> None:
    """Neither before the talk, nor where the contact is gone."""
    put(ws, ann(), interview(start=NOW + 9 * DAY, report_back_on=TODAY))
    put(ws, held(40 * DAY, id="lost", contact="gone", report_back_on=TODAY))
    assert not [key for key in keys(ws, library) if key.startswith("report-back")]


def test_the_referrer_is_to_be_told(ws: Workspace, library: Library) -> None:
    """After the talk, by name, within the week; it leads to the page of the talk."""
    put(ws, bob(), ann(referred_by="bob"), held(HOUR, debrief=WRITTEN))
    action = one(ws, library, TELL)
    assert action.text == "Tell Bob Roe how the talk with Ann Lee went"
    assert (action.step, action.contact, action.interview) == ("thank-you", "ann", "talk")
    assert (action.overdue, action.source) == (False, "ours")
    assert one(ws, library, TELL, NOW + 7 * DAY).overdue is False
    assert one(ws, library, TELL, NOW + 8 * DAY).overdue is True


def test_the_thanks_come_before_the_loops(ws: Workspace, library: Library) -> None:
    """First the one who gave the time, then the report to others."""
    put(ws, bob(), ann(referred_by="bob"), held(HOUR, debrief=WRITTEN, report_back_on=TODAY))
    found = keys(ws, library)
    assert found.index("thank-you:talk") < found.index(REPORT) < found.index(TELL)


def test_a_told_referrer_is_left_in_peace(ws: Workspace, library: Library) -> None:
    """By a letter that was sent or otherwise; before the talk there is nothing to tell."""
    note = Letter(kind="referrer", contact="bob", interview="talk", sent=NOW)
    put(ws, bob(), ann(referred_by="bob"), held(HOUR, debrief=WRITTEN), note)
    assert TELL not in keys(ws, library)
    with ws.edit("x", now=NOW) as tx:
        tx.letters.remove(note.id)
    assert TELL in keys(ws, library)
    put(ws, ann(referred_by="bob", referrer_told=TODAY))
    assert TELL not in keys(ws, library)
    put(ws, ann(referred_by="bob"), interview(start=NOW + 9 * DAY))
    assert TELL not in keys(ws, library)


def test_loops_are_put_off_like_all_else(ws: Workspace, library: Library) -> None:
    """Not today means not today, and their sources are known."""
    put(ws, bob(), ann(referred_by="bob"), held(40 * DAY, debrief=WRITTEN, report_back_on=TODAY))
    known = {action.key: action.source for action in next_actions(ws, library, now=NOW)}
    assert {known[REPORT], known[TELL]} <= library.sources.keys()
    with ws.edit("x", now=NOW) as tx:
        tx.page_state.update(dismissals={REPORT: NOW.isoformat(), TELL: NOW.isoformat()})
    assert not {REPORT, TELL} & set(keys(ws, library))


@pytest.mark.parametrize(
    ("ago", "short", "colour"),
    [
        (HOUR, "Send it by tomorrow evening", "green"),
        (30 * HOUR, "Send it soon: you talked yesterday at 05:40", "amber"),
        (7 * DAY, "Send it soon: you talked 7 days ago", "amber"),
        (8 * DAY, "Still welcome: you talked 8 days ago", "red"),
    ],
)
def test_the_clock_of_a_contact(ago: timedelta, short: str, colour: str, ws: Workspace) -> None:
    """In a few words: what is left, how long ago, and never that it is too late."""
    put(ws, ann(), held(ago))
    clock = open_clock(ws, "ann", now=NOW)
    assert clock is not None
    assert (clock.short, clock.colour) == (short, colour)


def test_no_clock_without_an_interview_to_thank_for(ws: Workspace) -> None:
    """Nobody, an appointment, a thanked talk: none. Of two talks the last one counts."""
    put(ws, ann(), bob(), interview(start=NOW + DAY))
    assert open_clock(ws, "ann", now=NOW) is open_clock(ws, "gone", now=NOW) is None
    put(ws, held(9 * DAY), held(HOUR, id="new"))
    clock = open_clock(ws, "ann", now=NOW)
    assert clock is not None
    assert clock.colour == "green"
    put(ws, thanks(id="n", interview="new", sent=NOW))
    clock = open_clock(ws, "ann", now=NOW)
    assert clock is not None
    assert clock.colour == "red"
    put(ws, thanks(id="o", interview="talk", sent=NOW))
    assert open_clock(ws, "ann", now=NOW) is None


@pytest.mark.parametrize(
    ("hours", "is_asked"), [(-2, False), (6, True), (20, True), (47, True), (90, False)]
)
def test_the_rest_of_a_talk_waits_until_the_evening(
    hours: int, is_asked: bool, ws: Workspace, library: Library
) -> None:
    """Where only first lines are written, the evening and the next two days ask for the rest."""
    put(ws, ann(), held(debrief=Debrief(impressions="Warm and quick.")))
    now = NOW + hours * HOUR
    assert ("rest:talk" in keys(ws, library, now)) is is_asked
    with ws.edit("The rest", now=NOW) as tx:
        tx.interviews.write("talk", ("debrief", "learned"), "Ask the planners.")
    assert "rest:talk" not in keys(ws, library, now)


@pytest.mark.parametrize(
    ("how", "place", "said"),
    [
        ("in person", "4 Mill Lane", ""),
        ("in person", "", "Where you meet is not written down yet: ask them."),
        ("phone", "", ""),
        ("video", "", "The link is not written down yet: look in your mail, or ask them."),
    ],
)
def test_the_last_hour(how: str, place: str, said: str, ws: Workspace, library: Library) -> None:
    """In the last hour it is said in how many minutes it begins, and where no place is known, that;
    the place itself stands below, all day.
    """
    talk = interview(start=NOW + 10 * MINUTE, format=how, place=place)
    put(ws, ann(phone="020 7946 0102"), talk)
    (found,) = [one for one in next_actions(ws, library, now=NOW) if one.interview == "talk"]
    assert found.why.startswith("It begins in 10 minutes, at ")
    assert found.why.endswith(said)
    (now,) = [one for one in next_actions(ws, library, now=NOW + 11 * MINUTE) if one.interview]
    assert now.why.startswith("It begins now.")
    (later,) = [one for one in next_actions(ws, library, now=NOW + 15 * MINUTE) if one.interview]
    assert later.why.startswith("It was to begin at ")
    assert later.why.endswith(said)
    assert not place or place not in found.why


def test_a_talk_of_today_is_not_put_off(ws: Workspace, library: Library) -> None:
    """Neither a day chosen before, nor that one wants to hear nothing of the person, hides it; a
    talk of a later day is hidden until that day.
    """
    put(ws, ann(snoozed_until=TODAY + timedelta(days=7)), interview(start=NOW + 2 * HOUR))
    with ws.edit("Later", now=NOW) as tx:
        tx.page_state.update(dismissals={"appointment:talk": "9999-12-31"})
    assert "appointment:talk" in keys(ws, library)
    assert "appointment:talk" in keys(ws, library, NOW + 2 * HOUR + MINUTE)
    assert "appointment:talk" not in keys(ws, library, NOW - DAY)
