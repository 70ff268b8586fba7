"""Where one is stuck, on the progress page."""

from datetime import timedelta

from infoint.domain import Clock, Contact, Interview
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.titles import TITLES
from tests.ui.conftest import OpenPage
from tests.ui.playing import page_of, press, read
from tests.worlds.pages import NOW, ODD


def test_what_stands_still_leads_to_what_to_do(ws: Workspace, open_page: OpenPage) -> None:
    """A letter that is overdue is told with its day and source, and one button leads to it."""
    ended = NOW - timedelta(days=3)
    clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="a", name=ODD, created=NOW - timedelta(days=20)))
        tx.interviews.put(Interview(contact="a", clock=clock))
    app = open_page("progress")
    text = read(app)
    assert "Where you are stuck" in text
    assert plain_text("1 talk held, and no thank-you sent: ") in text
    assert plain_text(ODD) in text
    assert ". By " in text
    press(app, "stuck-letter-overdue")
    assert page_of(app) == TITLES["thank_you"]
    assert app.query_params["contact"] == "a"


def test_nothing_is_said_where_things_move(ws: Workspace, open_page: OpenPage) -> None:
    """A list that was begun today has no such part."""
    with ws.edit("Someone", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ann", created=NOW))
    assert "Where you are stuck" not in read(open_page("progress"))
