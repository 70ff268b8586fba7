"""Every page, opened cold, empty and in use."""

from pathlib import Path

import pytest

from infoint.store import Workspace
from tests.titles import TITLES, WELCOME
from tests.ui.conftest import OpenPage
from tests.ui.playing import has
from tests.worlds.pages import one_of_everything


def test_every_page_has_its_title_here() -> None:
    """A page that is added is opened by the tests of all pages."""
    assert {page.stem for page in (Path(__file__).parents[3] / "pages").glob("*.py")} == set(TITLES)


@pytest.mark.parametrize("name", TITLES)
def test_every_page_opens_on_an_empty_workspace(name: str, open_page: OpenPage) -> None:
    """A page without any data shows its title and no error."""
    app = open_page(name)
    assert app.title[0].value == (WELCOME if name == "today" else TITLES[name])
    assert not app.error


@pytest.mark.parametrize("name", TITLES)
@pytest.mark.parametrize("interview", ["unscheduled", "planned", "running", "held"])
def test_every_page_opens_in_every_state_of_an_interview(
    name: str, interview: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Whatever the talk stands at, each page draws without an error in it."""
    contact = one_of_everything(ws, interview)
    app = open_page(name, contact=contact)
    if (name, interview) == ("interview", "running"):
        assert has(app, "end-talk")
    else:
        assert app.title[0].value == TITLES[name]


def test_drawing_a_page_writes_nothing_but_the_place(ws: Workspace, open_page: OpenPage) -> None:
    """Opening every page changes only where the person was."""
    contact = one_of_everything(ws, "held")
    before = {name: getattr(ws, name).all() for name in ("contacts", "interviews", "letters")}
    for name in TITLES:
        open_page(name, contact=contact)
    assert {name: getattr(ws, name).all() for name in before} == before
    assert ws.page_state.page == "thank-you"
