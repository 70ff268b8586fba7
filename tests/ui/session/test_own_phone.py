"""A window on one's own phone, in the same network: what it shows, and what it cannot."""

import pytest
from streamlit.runtime.context import ContextProxy

from infoint.ui.session import browser_facts


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
