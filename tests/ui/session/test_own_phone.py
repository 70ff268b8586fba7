"""A window on one's own phone, in the same network: what it shows, and what it cannot."""

from pathlib import Path

import pytest
from streamlit.runtime.context import ContextProxy

from infoint import access_key, lan
from infoint.domain import Contact, Interview
from infoint.store import Workspace
from infoint.ui.session import browser_facts
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import has, press, read


def at(monkeypatch: pytest.MonkeyPatch, address: str | None) -> None:
    """Let the window be at this address."""
    monkeypatch.setattr(ContextProxy, "url", property(lambda _: address))


@pytest.mark.parametrize(
    ("address", "here", "lends"),
    [
        (None, True, True),
        ("http://localhost:8501/interview", True, True),
        ("http://127.0.0.1:8501", True, True),
        ("http://[::1]:8501/", True, True),
        ("http://192.168.0.12:8501/interview", False, False),
        ("https://infoint.school.example/interview", False, True),
    ],
)
def test_where_microphone_and_clipboard_are_lent(
    monkeypatch: pytest.MonkeyPatch, address: str | None, here: bool, lends: bool
) -> None:
    """On this computer and over https; not over a plain connection from elsewhere."""
    at(monkeypatch, address)
    assert browser_facts.is_on_this_computer() is here
    assert browser_facts.may_hear_and_copy() is lends


def an_interview(ws: Workspace) -> None:
    """Ann, and a talk with her that is agreed."""
    with ws.edit("Agreed", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
        tx.interviews.put(Interview(contact="ann", start=NOW))


def test_the_talk_opens_on_the_phone(
    data: Path, ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a phone may come in, the talk shows its address there with the key, and the risk."""
    an_interview(ws)
    monkeypatch.setenv(lan.VARIABLE, "http://192.168.0.12:8501")
    address = f"http://192.168.0.12:8501/interview?contact=ann&key={access_key.keep_key(data)}"
    app = press(open_page("interview", contact="ann"), "own-phone")
    assert [each.value for each in app.code] == [address]
    assert "can read and change everything" in read(app)


def test_nothing_of_a_phone_where_none_may_come_in(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not without the option, and not on the phone itself, which has the address."""
    an_interview(ws)
    assert not has(open_page("interview", contact="ann"), "own-phone")
    monkeypatch.setenv(lan.VARIABLE, "http://192.168.0.12:8501")
    at(monkeypatch, "http://192.168.0.12:8501/interview")
    assert not has(open_page("interview", contact="ann"), "own-phone")
