"""Nothing is ticked before it is done: a list that speaks of another message stays away."""

from typing import Any

import pytest

from infoint.domain.kinds import LetterKind, Outcome
from infoint.store import Workspace
from infoint.ui.session import session
from tests.ui.conftest import OpenPage
from tests.ui.playing import read
from tests.worlds.silence import asked, heard, on_day


def ticks(app: Any) -> list[str]:
    """The parts on the map that have a mark."""
    (map_of_parts,) = (one for one in app.segmented_control if one.label == "Parts")
    return [one.content for one in map_of_parts.proto.options if one.content_icon]


@pytest.mark.parametrize("part", ["how", "write", "send"])
def test_thanks_for_a_no_are_not_sent_yet(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    """What was ticked for the first message says nothing of the one that comes now."""
    asked(ws)
    monkeypatch.setattr(session, "now", lambda: on_day(3))
    first = open_page("phone_script", part=part, contact="ingrid")
    assert ticks(first)
    assert "Done so far" in read(first)
    heard(ws, Outcome.DECLINED, 4)
    monkeypatch.setattr(session, "now", lambda: on_day(4))
    after = open_page("phone_script", part=part, contact="ingrid")
    assert not ticks(after)
    assert "Done so far" not in read(after)


def test_telling_what_came_of_it_is_not_sent_yet(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thank-you went out long ago; its ticks stay away from the letter that is open."""
    asked(ws)
    with ws.edit("thanked", now=on_day(1)) as tx:
        thanks = next(iter(one for one in tx.letters.all() if one.kind == LetterKind.THANK_YOU))
        assert thanks.sent
    monkeypatch.setattr(session, "now", lambda: on_day(30))
    rows = open_page("thank_you", part="loops", contact="edith")
    assert ticks(rows)
    letter = open_page("thank_you", part="loops", view="report", contact="edith")
    assert not ticks(letter)
    assert "Done so far" not in read(letter)
