"""A talk of a file of which nobody said how long it takes."""

from datetime import timedelta

from infoint.domain import Contact, Interview
from infoint.interviews.kit.calendar_words import interview_description
from infoint.store import Workspace
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, press, read


def test_no_length_is_claimed_until_it_is_said(ws: Workspace, open_page: OpenPage) -> None:
    """Neither where it stands, nor with the person, nor in a calendar; Done says that it is so."""
    start = times.now() + timedelta(days=3)
    with ws.edit("A talk", now=NOW) as tx:
        contact = tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        talk = tx.interviews.put(
            Interview(id="talk", contact="ann", start=start, minutes=20, guessed_minutes=20)
        )
    app = open_page("prepare", contact="ann", part="when")
    assert "20 minutes" not in read(app)
    assert "20 minutes" not in read(open_page("person", contact="ann"))
    assert "20 minutes" not in interview_description(talk, contact, ws.profile, start.tzinfo)
    app = fill(open_page("prepare", contact="ann", part="when"), {"change-talk": "long"})
    press(app, "answered")
    assert "20 minutes" in read(open_page("prepare", contact="ann", part="when"))
    assert "20 minutes" in read(open_page("person", contact="ann"))
