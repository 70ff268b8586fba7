"""Steps 6 and 7 stay with the one who was talked to after a look at somebody whom they named."""

from datetime import timedelta

from infoint.domain import Clock, Contact, Interview, Letter
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


def test_the_side_leads_to_what_is_owed(ws: Workspace, open_page: OpenPage, monkeypatch) -> None:
    """After a look at somebody with whom one has not talked step 7 is about whom thanks are owed
    to; of somebody with whom one has talked it stays.
    """
    ended = times.now() - timedelta(hours=1)
    clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
    with ws.edit("", now=NOW) as tx:
        for who in ("ann", "bo", "cy"):
            tx.contacts.put(Contact(id=who, name=who.title()))
        for who in ("ann", "bo"):
            tx.interviews.put(Interview(id=f"talk-{who}", contact=who, clock=clock))
        tx.letters.put(Letter(kind="thank-you", contact="bo", interview="talk-bo", sent=ended))
    monkeypatch.setattr(session, "workspace", lambda: ws)
    monkeypatch.setattr(session, "now", lambda: times.now())
    for looked_at, about in (("cy", "ann"), ("bo", "bo")):
        seen = {"contact": looked_at}
        monkeypatch.setattr(whereabouts, "carried", lambda seen=seen: seen)
        assert about_step("thank-you") == {"contact": about}
