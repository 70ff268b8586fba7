"""The demos: always something due, every list full, never stale, back to the start in one call."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from infoint.advice.index import index_of
from infoint.advice.thank_you_clock import FRESH_FOR, RED_AFTER
from infoint.coaching import next_actions
from infoint.domain import CHANNELS, OUTCOMES, RUNGS, STAGES
from infoint.domain.interviews import FORMATS
from infoint.fields.said import LISTS, compare_field
from infoint.library import Library, load_library
from infoint.library.demos import Demo, load_demos
from infoint.people.contacts import add_contact
from infoint.people.duplicates import find_duplicates
from infoint.people.ladder import climbed_rungs
from infoint.people.referrals import referrals
from infoint.people.stages import stages
from infoint.presenting.demo import fill_demo, keep_demo_fresh, made_at, open_demo
from infoint.store import Workspace, open_workspace

LONDON = ZoneInfo("Europe/London")
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
DEMOS = {demo.key: demo for demo in load_demos()}


@pytest.fixture(scope="module")
def library() -> Library:
    """The built-in content."""
    return load_library()


def made(demo: Demo, now: datetime = NOON) -> Workspace:
    """A demo in memory, as it is at a moment."""
    ws = open_workspace(None)
    fill_demo(ws, demo, load_library(), now=now, tz=LONDON)
    return ws


def any_hours() -> Iterator[datetime]:
    """Every day of a week at odd hours, over the end of summer time and of the year."""
    hours = (0, 13, 23)
    for day in range(7):
        yield datetime(2026, 10, 22, hours[day % 3], 20, tzinfo=UTC) + timedelta(days=day)
        yield datetime(2026, 12, 28, hours[(day + 1) % 3], 20, tzinfo=UTC) + timedelta(days=day)


@pytest.mark.parametrize("key", DEMOS)
def test_something_is_due_whatever_the_day_and_hour(key: str, library: Library) -> None:
    """Today never stands empty in a demo: one thing at least has a date that has come."""
    for now in any_hours():
        ws = made(DEMOS[key], now)
        end_of_today = now + timedelta(hours=26)
        found = [each.due for each in next_actions(ws, library, now=now) if each.due]
        assert any(due <= end_of_today for due in found), now


@pytest.mark.parametrize("key", DEMOS)
def test_nothing_that_is_done_lies_ahead(key: str) -> None:
    """What was sent, said or ended lies before the moment of looking; appointments after it."""
    for now in any_hours():
        ws = made(DEMOS[key], now)
        past = [each.at for each in ws.attempts.all()]
        past += [each.at for each in ws.rehearsals.all()]
        past += [each.sent for each in ws.letters.all() if each.sent]
        past += [each.done for each in ws.actions.all() if each.done]
        past += [each.created for each in ws.contacts.all() if each.created]
        past += [each.at for field in ws.fields.all() for each in field.decisions]
        past += [
            interview.clock.ended for interview in ws.interviews.all() if interview.clock.ended
        ]
        assert max(past) < now
        planned = [
            interview.start for interview in ws.interviews.all() if interview.status == "planned"
        ]
        assert all(start and start > now for start in planned)


def test_the_one_who_decides_has_every_kind_of_record() -> None:
    """Every stage, channel, outcome, format, rung, verdict and kind of takeaway is there."""
    ws = made(DEMOS["deciding"])
    interviews = [interview for interview in ws.interviews.all() if interview.held_at]
    assert len(interviews) == 9
    assert set(stages(ws, now=NOON).values()) == set(STAGES)
    assert {each.channel for each in ws.attempts.all()} == set(CHANNELS)
    assert {each.outcome for each in ws.attempts.all()} == set(OUTCOMES)
    formats = {interview.format for interview in ws.interviews.all()}
    assert formats == set(FORMATS)
    assert climbed_rungs(index_of(ws)) == set(RUNGS)
    verdicts = {each.outcome for interview in interviews for each in interview.verdicts.values()}
    assert verdicts == {"confirmed", "contradicted", "mixed", "not touched"}
    assert all(
        interview.confidence_before and interview.confidence_after for interview in interviews
    )
    assert any(interview.on_the_spot for interview in interviews)
    assert len({each.kind for each in ws.letters.all()}) == 6


def test_each_of_the_three_fields_can_be_compared(library: Library) -> None:
    """Every part of what people say is filled for every field, contradictions among them."""
    ws = made(DEMOS["deciding"])
    standings = set()
    for field in ws.fields.all():
        picture = compare_field(ws, library, field.id)
        assert len(picture.interviews) == 3, field.title
        assert picture.skills
        assert picture.terms
        assert picture.salaries
        assert picture.unanswered
        assert {each.agreement for each in picture.questions} >= {"agree", "differ"}
        assert any(len(each.said) > 1 for each in picture.evaluation)
        standings |= {tally.standing for tally in picture.assumptions}
        moved = [interview.ratings for interview in picture.interviews if interview.ratings]
        assert moved, field.title
        assert field.ratings_before
        assert field.decisions
    assert standings >= {"confirmed", "contradicted", "disputed"}
    kinds = {
        kind
        for field in ws.fields.all()
        for kind, found in compare_field(ws, library, field.id).lists.items()
        if found
    }
    assert kinds == set(LISTS)
    assert any(
        skill.have
        for field in ws.fields.all()
        for skill in compare_field(ws, library, field.id).skills
    )


def test_letters_went_out_on_time_late_and_not_at_all() -> None:
    """The thank-yous show every colour of the clock."""
    ws = made(DEMOS["deciding"])
    sent = {each.interview: each.sent for each in ws.letters.all() if each.kind == "thank-you"}
    waits = [
        sent[interview.id] - interview.held_at
        for interview in ws.interviews.all()
        if interview.held_at and sent.get(interview.id)
    ]
    assert len(waits) == 8
    assert sum(wait <= FRESH_FOR for wait in waits) >= 5
    assert any(FRESH_FOR < wait <= RED_AFTER for wait in waits)
    assert any(wait > RED_AFTER for wait in waits)


def test_referrals_reach_over_three_people_and_one_is_owed_a_word() -> None:
    """The chains show who was told by letter, who otherwise, and who was not told."""
    ws = made(DEMOS["deciding"])
    named = referrals(ws)
    assert {each.told for each in named.values() if each.interviewed} == {"letter", "said", ""}
    assert any(each.owed for each in named.values())
    assert any(named[each.by.id].by for each in named.values() if each.by.id in named)


def test_a_pair_of_duplicates_waits_to_be_looked_at() -> None:
    """The page for duplicates has something to show."""
    assert find_duplicates(made(DEMOS["deciding"]))


def test_the_one_in_the_middle_wrote_in_the_same_words_to_no_avail(library: Library) -> None:
    """Three messages or more, nearly the same words, no answer, as the diagnosis wants it."""
    from infoint.progress.stuck import stuck

    for now in any_hours():
        kinds = [each.kind for each in stuck(made(DEMOS["middle"], now), library, now=now)]
        assert kinds[0] == "same-script", now


def test_the_starter_has_hardly_anything() -> None:
    """Empty parts must show too what they look like."""
    ws = made(DEMOS["starter"])
    assert not ws.attempts.all()
    assert not ws.interviews.all()
    assert len(ws.contacts.all()) <= 3


def test_a_demo_stays_as_it_was_left(tmp_path: Path, library: Library) -> None:
    """What somebody typed into a demo is there after the server was started again."""
    file = tmp_path / "demo" / "starter.json"
    ws = open_demo(file, DEMOS["starter"], library, now=NOON, tz=LONDON)
    add_contact(ws, {"name": "Bo"}, now=NOON)
    later = NOON + timedelta(days=3)
    again = open_demo(file, DEMOS["starter"], library, now=later, tz=LONDON)
    assert not keep_demo_fresh(again, DEMOS["starter"], library, now=later, tz=LONDON)
    assert "Bo" in [each.name for each in again.contacts.all()]


def test_an_untouched_demo_of_yesterday_is_made_anew(library: Library) -> None:
    """Its days count from today again, where nobody changed anything."""
    ws = made(DEMOS["deciding"])
    before = {interview.id: interview.start for interview in ws.interviews.all()}
    same_day = NOON + timedelta(hours=6)
    assert not keep_demo_fresh(ws, DEMOS["deciding"], library, now=same_day, tz=LONDON)
    later = NOON + timedelta(days=7)
    assert keep_demo_fresh(ws, DEMOS["deciding"], library, now=later, tz=LONDON)
    assert {interview.id for interview in ws.interviews.all()} == set(before)
    assert all(
        (before[interview.id] or interview.start) < interview.start
        for interview in ws.interviews.all()
        if interview.start
    )


def test_an_emptied_demo_is_not_filled_behind_ones_back(library: Library) -> None:
    """Who deletes everything in a demo finds it empty, until it is reset."""
    ws = made(DEMOS["starter"])
    ws.erase(now=NOON)
    later = NOON + timedelta(days=2)
    assert made_at(ws) is None
    assert not keep_demo_fresh(ws, DEMOS["starter"], library, now=later, tz=LONDON)
    assert not ws.contacts.all()


def test_a_reset_leaves_nothing_of_what_was_typed(tmp_path: Path, library: Library) -> None:
    """Neither in the file nor in the copies beside it."""
    file = tmp_path / "starter.json"
    ws = open_demo(file, DEMOS["starter"], library, now=NOON, tz=LONDON)
    add_contact(ws, {"name": "Quirrelwhistle"}, now=NOON)
    fill_demo(ws, DEMOS["starter"], library, now=NOON + timedelta(hours=1), tz=LONDON)
    assert ws.edits() == []
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or b"Quirrelwhistle" not in path.read_bytes(), path
