"""What follows from an answer belongs to the one who gave it, with the day on which it came."""

from datetime import timedelta

from infoint.domain import Contact, Letter, OutreachAttempt
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, press, read, shown

SENT = NOW - timedelta(days=4)


def two_who_wait(ws: Workspace) -> None:
    """Ingrid and Sunita were each sent an e-mail four days ago."""
    with ws.edit("two", now=NOW) as tx:
        tx.profile.update(name="Mia Roth")
        for who, name in (("ingrid", "Ingrid Dahl"), ("sunita", "Sunita Rao")):
            tx.contacts.put(Contact(id=who, name=name, email=f"{who}@example.org"))
            words = f"Dear {name}, may I ask you?"
            mail = {"id": f"mail-{who}", "text": words, "written": SENT, "sent": SENT}
            tx.letters.put(Letter(contact=who, template="email", **mail))
            tx.attempts.put(OutreachAttempt(id=f"try-{who}", contact=who, at=SENT, text=words))


def test_two_times_are_offered_to_the_one_who_said_yes(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever was looked at last."""
    two_who_wait(ws)
    for said_yes, looked_at in (("ingrid", "sunita"), ("sunita", "ingrid")):
        app = open_page("today", part="log", contact=looked_at)
        fill(app, {f"answer-try-{said_yes}": "agreed"})
        press(app, "to-draft")
        title = str(app.title[0].value)
        assert title == f"Answer {said_yes.capitalize()}"


def test_a_yes_has_the_day_on_which_it_was_noted(ws: Workspace, open_page: OpenPage) -> None:
    """Not that on which one wrote; where nobody knows the day, none is said."""
    two_who_wait(ws)
    app = open_page("today", part="log")
    fill(app, {"answer-try-ingrid": "agreed"})
    said = read(open_page("phone_script", part="write", contact="ingrid"))
    assert f"A yes on {shown(NOW.date())}." in said
    with ws.edit("as before days of answers were kept", now=NOW) as tx:
        tx.attempts.update("try-ingrid", answered=None)
    said = read(open_page("phone_script", part="write", contact="ingrid"))
    assert "A yes. The date is still open." in said
    assert shown(SENT.date()) not in said.partition("A yes.")[2].splitlines()[0]
