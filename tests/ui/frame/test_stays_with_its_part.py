"""What is said about a worksheet stands with its part, and nothing is called saved before it is."""

from infoint.domain import Contact
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, fill, press, to_part


def test_what_is_wrong_is_left_behind_with_its_part(ws: Workspace, open_page: OpenPage) -> None:
    """Who turns to another part is not told there what to check in the one before."""
    app = press(open_page("identify_people"), "add-contact")
    assert any("Write the name" in one.value for one in app.error)
    assert not to_part(app, "list").error


def test_nothing_is_called_saved_before_it_is(ws: Workspace, open_page: OpenPage) -> None:
    """The mark comes with the first thing that this window keeps."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    app = open_page("identify_people")
    assert not any("Saved" in one.value for one in app.caption)
    fill(app, {draft("new-contact", "name"): "Bo"})
    assert any("Saved" in one.value for one in app.caption)
