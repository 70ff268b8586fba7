"""Practising a call: rounds are kept in one edit, and the opening has its time."""

import pytest

from infoint.domain.problems import InputError
from infoint.entries.drafts import read_draft
from infoint.outreach import practice
from infoint.store import GoneError

NAME = practice.rehearsal_draft


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (1, "about 5 seconds"),
        (76, "about 35 seconds"),
        (110, "about 50 seconds"),
        (130, "about a minute"),
        (195, "about 90 seconds"),
        (260, "about 2 minutes"),
        (330, "about 2 and a half minutes"),
    ],
)
def test_time_at_a_calm_pace(words, said):
    """130 words take a minute; the time is said in round figures."""
    assert practice.spoken_time("word " * words) == said


def test_nothing_takes_no_time():
    """An empty text takes no second."""
    assert practice.spoken_seconds(" \n ") == 0


def test_a_round_is_kept_in_one_edit(ws, anna, draft, now):
    """Confidence and ratings become one record, the draft is empty, and undo brings it back."""
    name = NAME(anna.id)
    draft(name, before=2, after=4, **{practice.rating_name("opening"): 3, "rating-voicemail": 5})
    revision = ws.revision
    kept = practice.keep_rehearsal(ws, anna.id, now=now)
    assert ws.revision == revision + 1
    assert ws.rehearsals.all() == [kept]
    assert (kept.contact, kept.at) == (anna.id, now)
    assert (kept.confidence_before, kept.confidence_after) == (2, 4)
    assert kept.ratings == {"opening": 3, "voicemail": 5}
    assert read_draft(ws, name) == {}
    ws.undo()
    assert not ws.rehearsals.all()
    assert read_draft(ws, name)["before"] == 2


def test_one_rating_is_enough(ws, anna, draft, now):
    """A round may be short; what was not rated is simply not there."""
    draft(NAME(anna.id), before=None, **{"rating-opening": 4, "rating-voicemail": None})
    kept = practice.keep_rehearsal(ws, anna.id, now=now)
    assert kept.ratings == {"opening": 4}
    assert kept.confidence_before is None


def test_nothing_was_practised(ws, anna, draft, now):
    """Without any rating nothing is stored."""
    draft(NAME(anna.id), before=None)
    with pytest.raises(InputError) as raised:
        practice.keep_rehearsal(ws, anna.id, now=now)
    assert set(raised.value.problems) == {"rehearsal"}
    assert not ws.rehearsals.all()


def test_a_rating_beyond_the_scale(ws, anna, draft, now):
    """A number that is not on the scale is refused, and the draft stays."""
    draft(NAME(anna.id), before=9)
    with pytest.raises(InputError) as raised:
        practice.keep_rehearsal(ws, anna.id, now=now)
    assert set(raised.value.problems) == {"before"}
    assert read_draft(ws, NAME(anna.id)) == {"before": 9}


def test_practice_for_nobody_in_particular(ws, anna, draft, now):
    """One can practise before anyone is chosen; such rounds stand apart."""
    draft(NAME(""), after=3)
    kept = practice.keep_rehearsal(ws, "", now=now)
    assert practice.rounds_of(ws, "") == [kept]
    assert practice.rounds_of(ws, anna.id) == []


def test_a_contact_who_is_gone(ws, draft, now):
    """A round for someone who was removed meanwhile is not stored."""
    draft(NAME("gone"), after=3)
    with pytest.raises(GoneError):
        practice.keep_rehearsal(ws, "gone", now=now)
    assert not ws.rehearsals.all()


def test_the_newest_round_comes_first(ws, anna, draft, now):
    """Rounds are listed from the newest to the oldest."""
    for hours in (0, 2, 1):
        draft(NAME(anna.id), after=3)
        practice.keep_rehearsal(ws, anna.id, now=now.replace(hour=10 + hours))
    newest, middle, oldest = practice.rounds_of(ws, anna.id)
    assert newest.at > middle.at > oldest.at
