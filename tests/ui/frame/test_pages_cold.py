"""Every page, opened cold, empty and in use."""

import json
from pathlib import Path
from typing import Any

import pytest

from infoint.store import Workspace
from infoint.ui.frame.parts import REDIRECTS
from infoint.ui.session.plain_text import plain_text
from tests.titles import TITLES, WELCOME
from tests.ui.conftest import OpenPage
from tests.ui.playing import drawn, has, page_of
from tests.worlds.pages import ODD, one_of_everything


def test_every_page_has_its_title_here() -> None:
    """A page that is added is opened by the tests of all pages."""
    assert {page.stem for page in (Path(__file__).parents[3] / "pages").glob("*.py")} == {
        *TITLES,
        *REDIRECTS,
    }


@pytest.mark.parametrize("name", TITLES)
def test_every_page_opens_on_an_empty_workspace(name: str, open_page: OpenPage) -> None:
    """A page without any data shows its title and no error."""
    app = open_page(name)
    assert page_of(app) == (WELCOME if name == "today" else TITLES[name])
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
    elif name == "person":
        assert plain_text(ODD) == app.title[0].value
    else:
        assert page_of(app) == TITLES[name]


def stored(data: Path) -> dict[str, Any]:
    """The data file without the place that is come back to."""
    found: dict[str, Any] = json.loads((data / "infoint.json").read_text("utf-8"))
    del found["meta"]["workspace"]
    for place in ("page", "contact", "field", "at"):
        del found["page_state"]["page-state"][place]
    return found


@pytest.mark.parametrize(
    ("interview", "pages", "place"),
    [
        ("held", list(TITLES), "thank-you"),
        ("running", ["interview"], "interview"),
    ],
)
def test_drawing_every_page_twice_writes_nothing_but_the_place(
    interview: str, pages: list[str], place: str, ws: Workspace, data: Path, open_page: OpenPage
) -> None:
    """The data file stays as it is, but for page, contact and field to come back to."""
    contact = one_of_everything(ws, interview)
    before = stored(data)
    app = open_page("today", contact=contact)
    for name in pages:
        drawn(app.switch_page(f"pages/{name}.py"))
        written = (data / "infoint.json").read_bytes()
        drawn(app)
        assert (data / "infoint.json").read_bytes() == written, name
    assert stored(data) == before
    assert ws.page_state.page == place
