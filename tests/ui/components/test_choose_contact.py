"""Telling people apart in a drop-down."""

from infoint.domain import Contact
from infoint.store import Workspace
from infoint.ui.components.choose_contact import labels
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import press

TWINS = (
    Contact(id="one", name="Robert Steiner", organization="ETH", role="Professor"),
    Contact(id="two", name="Robert Steiner", organization="ETH"),
    Contact(id="three", name="Robert Steiner", organization="ETH"),
    Contact(id="other", name="Ida Berg"),
)


def test_no_two_people_have_the_same_line() -> None:
    """What is known beside name and organization tells namesakes apart, else a number."""
    assert labels(TWINS) == {
        "one": "Robert Steiner, ETH · Professor",
        "two": "Robert Steiner, ETH",
        "three": "Robert Steiner, ETH (2)",
        "other": "Ida Berg",
    }


def test_the_page_stays_with_the_namesake_who_was_chosen(
    ws: Workspace, open_page: OpenPage
) -> None:
    """What is logged for the second of two people with one name is not logged for the first."""
    with ws.edit("x", now=NOW) as tx:
        for person in TWINS:
            tx.contacts.put(person)
    app = open_page("phone_script", part="send", contact="two")
    press(app, "log-waiting")
    assert [one.contact for one in ws.attempts.all()] == ["two"]
    assert app.query_params["contact"] in ("two", ["two"])
