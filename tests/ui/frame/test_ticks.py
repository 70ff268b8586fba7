"""Nothing is ticked before it is done: a list that speaks of another message stays away."""

from datetime import timedelta
from typing import Any

import pytest

from infoint.domain import Contact, Interview
from infoint.domain.kinds import LetterKind, Outcome
from infoint.outreach.attempts import heard_from
from infoint.store import Workspace
from infoint.ui.session import session
from tests.times import NOW
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


def somebody(ws: Workspace, **values: Any) -> None:
    """Ann is on the list, and one knows who one is."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.profile.update(name="Rosa Diaz", about="I am a nurse. Planning draws me.")
        tx.contacts.put(
            Contact(id="ann", name="Ann Lee", email="ann@a.example", created=NOW, **values)
        )


def ticked_lines(app: Any) -> list[str]:
    """The lines of the list that have a tick."""
    lines = next(one.value for one in app.markdown if "radio_button_unchecked" in one.value)
    return [one.rpartition("] ")[2] for one in lines.splitlines() if "check_circle" in one]


def test_what_stands_on_the_page_is_ticked(ws: Workspace, open_page: OpenPage) -> None:
    """A whole text from a template is something to say, though nobody has changed it yet."""
    somebody(ws, relationship="a friend", role="planner", organization="City of X")
    app = open_page("phone_script", part="write", contact="ann")
    assert not ws.letters.all()
    assert ticked_lines(app)[:1] == ["Something to say"]


def test_a_talk_that_came_without_a_message_has_no_list(ws: Workspace, open_page: OpenPage) -> None:
    """Of a first message that nobody needs nothing is said to be open."""
    somebody(ws)
    heard_from(ws, "ann", Outcome.AGREED, now=NOW)
    with ws.edit("A day", now=NOW) as tx:
        tx.interviews.put(Interview(contact="ann", start=NOW + timedelta(days=5)))
    app = open_page("phone_script", part="send", contact="ann")
    assert "Done so far" not in read(app)
    assert not ticks(app)
