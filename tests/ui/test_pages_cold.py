"""Every page, opened cold, empty and in use."""

import pytest

from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import has
from tests.ui.worlds import one_of_everything

TITLES = {
    "today": "Find out what work suits you",
    "choose_field": "Choose a field",
    "identify_people": "Identify people",
    "phone_script": "Prepare your phone script",
    "prepare": "Prepare for the talk",
    "interview": "Hold the talk",
    "track": "Keep track of the talk",
    "thank_you": "Send a thank-you",
    "progress": "See progress",
    "settings": "Settings",
}


@pytest.mark.parametrize("name", TITLES)
def test_every_page_opens_on_an_empty_workspace(name: str, open_page: OpenPage) -> None:
    """A page without any data shows its title and no error."""
    app = open_page(name)
    assert app.title[0].value == TITLES[name]
    assert not app.error


@pytest.mark.parametrize("name", TITLES)
@pytest.mark.parametrize("talk", ["unscheduled", "planned", "running", "held"])
def test_every_page_opens_in_every_state_of_a_talk(
    name: str, talk: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Whatever the talk stands at, each page draws without an error in it."""
    contact = one_of_everything(ws, talk)
    app = open_page(name, contact=contact)
    if (name, talk) == ("interview", "running"):
        assert has(app, "end-talk")
    else:
        assert app.title[0].value == ("Today" if name == "today" else TITLES[name])


def test_drawing_a_page_writes_nothing_but_the_place(ws: Workspace, open_page: OpenPage) -> None:
    """Opening every page changes only where the person was."""
    contact = one_of_everything(ws, "held")
    before = {name: getattr(ws, name).all() for name in ("contacts", "interviews", "letters")}
    for name in TITLES:
        open_page(name, contact=contact)
    assert {name: getattr(ws, name).all() for name in before} == before
    assert ws.page_state.page == "thank-you"
