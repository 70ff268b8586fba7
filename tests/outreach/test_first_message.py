"""The first text to somebody, written at once."""

import pytest

from infoint.domain import Contact
from infoint.library import Library
from infoint.outreach.chosen_way import choose_way
from infoint.outreach.first_message import first_message
from infoint.store import Workspace
from tests.worlds.records import NOW, ann, bob, put


@pytest.mark.parametrize(
    ("contact", "channel", "template"),
    [
        (ann(), "message", "message-friend"),
        (ann(email="ann@example.org"), "email", "email-friend"),
        (ann(rung="unknown"), "email", "email"),
        (ann(role="ward manager", organization="St. Anne"), "email", "email"),
        (ann(name="Dr. Okafor"), "email", "email"),
        (ann(name="prof. ana ruiz"), "email", "email"),
        (ann(name="Mr Keller", relationship="teacher"), "email", "email-friend"),
        (
            ann(role="nurse", organization="St. Anne", relationship="aunt"),
            "message",
            "message-friend",
        ),
        (ann(role="nurse"), "message", "message-friend"),
        (ann(name="Grandma", role="nurse", organization="St. Anne"), "message", "message-friend"),
        (ann(relationship="hairdresser"), "message", "message-friend"),
        (ann(relationship="stepdad"), "message", "message-friend"),
        (ann(name="the woman at the bike shop"), "in person", "in-person"),
        (ann(name="the couple next door"), "in person", "in-person-friend"),
        (ann(where_found="a directory"), "email", "email"),
        (ann(relationship="old boss"), "message", "message-friend"),
        (ann(relationship="the boss of my aunt's colleague"), "email", "email"),
        (ann(relationship="my aunt"), "message", "message-friend"),
        (ann(referred_by="bob", may_use_name=True, email="a@example.org"), "email", None),
    ],
)
def test_channel_and_words_fit(
    contact: Contact, channel: str, template: str | None, ws: Workspace, library: Library
) -> None:
    """By what is known of the person; one whom somebody named is told who it was."""
    put(ws, bob(), contact)
    letter = first_message(ws, library, "ann", now=NOW)
    assert letter
    assert (letter.channel, letter.template) == (channel, template or "email-referred")
    assert ("Bob Roe" in letter.text) is (template is None)


def test_nothing_is_written_over(ws: Workspace, library: Library) -> None:
    """Whoever has a text already, or a way that was chosen by hand, gets none."""
    put(ws, ann(), bob())
    assert first_message(ws, library, "ann", now=NOW)
    assert first_message(ws, library, "ann", now=NOW) is None
    choose_way(ws, "bob", {"channel": "letter"}, now=NOW)
    assert first_message(ws, library, "bob", now=NOW) is None
    assert len(ws.letters.all()) == 1
