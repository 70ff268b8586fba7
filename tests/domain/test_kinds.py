"""Stages, channels, outcomes and kinds: one entry each, the values those of data files."""

import json
from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from infoint.domain import (
    CHANNELS,
    OUTCOMES,
    Channel,
    Letter,
    LetterKind,
    Outcome,
    OutreachAttempt,
    Stage,
    TakeawayKind,
)
from infoint.domain.letters import BEFORE_THE_INTERVIEW
from infoint.domain.outreach_counts import UNANSWERED
from infoint.search.lines import Kind
from infoint.store import open_workspace
from infoint.ui.debrief.learned.kept import KEPT_UNDER

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_plain_strings_become_kinds_and_are_stored_as_strings(tmp_path) -> None:
    """A record takes plain strings, and its file holds them as before."""
    path = tmp_path / "me.json"
    ws = open_workspace(path)
    with ws.edit("", now=NOW) as tx:
        tx.letters.put(Letter(kind="thank-you", contact="a", channel="note"))
        tx.attempts.put(OutreachAttempt(contact="a", at=NOW, channel="phone", outcome="agreed"))
    assert '"channel":"note"' in path.read_text().replace('": "', '":"')
    (letter,) = open_workspace(path).letters.all()
    assert (letter.kind, letter.channel) == (LetterKind.THANK_YOU, Channel.NOTE)
    assert json.loads(letter.model_dump_json())["kind"] == "thank-you"


@pytest.mark.parametrize("wrong", ["kind", "channel"])
def test_an_unknown_kind_is_refused(wrong) -> None:
    """A value that has no entry is no kind."""
    with pytest.raises(ValidationError):
        Letter(**{"contact": "a", wrong: "smoke"})


@pytest.mark.parametrize("kinds", [Stage, Channel, Outcome, TakeawayKind, LetterKind])
def test_every_kind_has_a_name_of_its_own(kinds) -> None:
    """Names on screen are there, and no two are alike."""
    names = [kind.label for kind in kinds]
    assert all(names)
    assert len(set(names)) == len(names)


def test_what_follows_from_the_entries() -> None:
    """Order, medium and silence are those of the entries."""
    assert CHANNELS[0] == "phone"
    assert [each for each in CHANNELS if each.live] == ["phone", "in person"]
    assert [each for each in CHANNELS if each.spoken] == ["phone", "voicemail", "in person"]
    assert {"waiting", "no answer", "message left"} == UNANSWERED
    assert all(set(each.outcomes) <= set(OUTCOMES) for each in CHANNELS)
    assert BEFORE_THE_INTERVIEW[0] == "script"
    assert [each for each in Stage if each.came_to] == ["declined", "silent"]


def test_every_description_is_whole() -> None:
    """Each channel, kind of takeaway and kind of what is found has all its words."""
    assert all(channel.inside and channel.label for channel in Channel)
    assert all(kind.one and kind.label and kind.asks for kind in TakeawayKind)
    assert len({kind.label for kind in Kind}) == len(Kind)
    assert Kind.NOTES.show_all("1,200") == "Show all 1,200: notes"
    assert KEPT_UNDER.keys() == set(TakeawayKind)
