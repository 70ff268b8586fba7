"""Steps 6 and 7 stay with the one who was talked to after a look at somebody whom they named."""

from datetime import timedelta

from infoint.domain import Clock, Contact, Interview
from infoint.store import Workspace
from infoint.ui.frame.sidebar import about_step
from infoint.ui.session import session
from infoint.ui.session.window import whereabouts
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage


def test_the_side_leads_back_to_the_talk(ws: Workspace, open_page: OpenPage, monkeypatch) -> None:
    """There was no talk with the one named; with the one who named them there was."""
    ended = times.now() - timedelta(hours=1)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.contacts.put(Contact(id="jo", name="Jo Pike", referred_by="ann"))
        tx.interviews.put(
            Interview(
                id="talk",
                contact="ann",
                clock=Clock(started=ended - timedelta(minutes=20), ended=ended),
            )
        )
    monkeypatch.setattr(session, "workspace", lambda: ws)
    monkeypatch.setattr(whereabouts, "carried", lambda: {"contact": "jo"})
    monkeypatch.setattr(session, "now", lambda: times.now())
    assert about_step("track") == about_step("thank-you") == {"contact": "ann"}
    assert about_step("phone-script") == {"contact": "jo"}
