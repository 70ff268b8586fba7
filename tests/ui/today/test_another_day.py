"""Somebody did not come, and one asked for another day: every page says that one waits for it."""

from datetime import timedelta

import pytest

from infoint.domain import Interview, Letter
from infoint.domain.kinds import Channel, LetterKind, Outcome
from infoint.library import load_library
from infoint.outreach.follow_up_messages import log_message, write_message
from infoint.store import Workspace
from infoint.ui.session import session
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, fill, press, read
from tests.worlds.silence import asked, heard, on_day

UNTRUE = (
    "You talk on",
    "A yes",
    "Start the talk",
    "How was it",
    "It was set for",
    "answer but no date",
)


@pytest.fixture
def moved(ws: Workspace) -> None:
    """Ingrid said yes, did not come on day 10, and has the letter that asks for another day."""
    asked(ws)
    heard(ws, Outcome.AGREED, 4)
    with ws.edit("set", now=on_day(4)) as tx:
        tx.interviews.put(Interview(id="talk", contact="ingrid", start=on_day(10)))
        anew = Letter(
            id="anew",
            contact="ingrid",
            interview="talk",
            kind=LetterKind.NEW_DATE,
            channel=Channel.EMAIL,
            text="Shall we find another time?",
        )
        tx.letters.put(anew)
    log_message(ws, "anew", now=on_day(10))


@pytest.mark.parametrize("number", [10, 11, 25])
@pytest.mark.parametrize(
    "address",
    [
        {"name": "phone_script", "part": "send", "contact": "ingrid"},
        {"name": "person", "contact": "ingrid"},
        {"name": "today"},
        {"name": "progress"},
    ],
)
def test_one_waits_for_another_day(
    ws: Workspace,
    moved: None,
    open_page: OpenPage,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    address: dict[str, str],
) -> None:
    """No page speaks of the time that passed as of one that holds."""
    monkeypatch.setattr(session, "now", lambda: on_day(number))
    app = open_page(**address)
    words = read(app)
    assert not [one for one in UNTRUE if one in words]
    if address["name"] in ("phone_script", "person"):
        assert address["name"] == "person" or "said yes" not in words
        assert "You asked" in words
        assert "another day" in words


def test_the_new_day_is_set_with_one_press(
    ws: Workspace, moved: None, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the same talk, with its questions; and a second time one may ask once more."""
    monkeypatch.setattr(session, "now", lambda: on_day(11))
    app = open_page("phone_script", part="send", contact="ingrid")
    fill(app, {draft("agreed-ingrid", "date"): on_day(15).date()})
    fill(app, {draft("agreed-ingrid", "time"): "11:00"})
    press(app, "set-talk-ingrid")
    talk = ws.interviews.get("talk")
    assert talk.status == "planned"
    assert "You talk on" in read(app)
    write = (ws, load_library(), "ingrid", LetterKind.NEW_DATE, Channel.EMAIL)
    again = write_message(*write, now=on_day(15) + timedelta(hours=2))
    assert again.id != "anew"
