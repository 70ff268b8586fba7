"""Looking at a demo: it says what it is, holds what one types, and never touches one's own data."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Contact
from infoint.store import Workspace, open_workspace
from infoint.ui.frame.app import BARE_PAGES
from tests.times import NOW
from tests.titles import TITLES, WELCOME
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    fill,
    has,
    page_of,
    press,
    to_part,
)

DEMOS = ("starter", "middle", "deciding")


@pytest.fixture
def own(ws: Workspace) -> Workspace:
    """A person with data of their own."""
    with ws.edit("Began", now=NOW) as tx:
        tx.profile.update(name="Own Name", interests="birds", time_zone="Europe/London")
        tx.contacts.put(Contact(name="Own Contact"))
    return ws


def files(data: Path) -> dict[str, bytes]:
    """Every file of the person, beside those of the demos, byte by byte."""
    return {
        str(path.relative_to(data)): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file() and path.relative_to(data).parts[0] != "demo"
    }


def demo_file(data: Path, key: str) -> Workspace:
    """The demo's own file, opened a second time."""
    return open_workspace(data / "demo" / f"{key}.json")


def words(app: AppTest) -> str:
    """Everything written on the page."""
    return "\n".join(str(each.value) for each in app.markdown)


def test_the_first_screen_leads_to_a_demo(open_page: OpenPage) -> None:
    """A new person looks at a made-up one in two taps, and is told that it is one."""
    app = open_page("today")
    app.button(key="open-demo").click().run()
    assert page_of(app) == TITLES["demo"]
    app.button(key="see-deciding").click().run()
    assert page_of(app) == TITLES["today"]
    assert "Demo: Farida Rahmani" in words(app)
    assert app.query_params["demo"] == "deciding"


@pytest.mark.parametrize(
    ("page", "key"),
    [
        pytest.param(page, key, marks=() if (row + column) % 3 == 0 else pytest.mark.nightly)
        for row, page in enumerate(TITLES)
        for column, key in enumerate(DEMOS)
    ],
)
def test_every_page_opens_in_every_demo(open_page: OpenPage, page: str, key: str) -> None:
    """Also by its address, cold; the banner stands on each, the address keeps the demo.

    The page of a person bears their name; the window on the projector is the group's alone.
    """
    app = open_page(page, demo=key)
    assert page == "person" or page_of(app) == TITLES[page]
    assert ("Demo: " in words(app)) == (page not in BARE_PAGES)
    assert app.query_params["demo"] == key


def test_nothing_of_the_demo_is_in_the_persons_own_files(
    own: Workspace, data: Path, open_page: OpenPage
) -> None:
    """Typing, adding, undoing, resetting and leaving change no byte of them."""
    before = files(data)
    app = open_page("settings", demo="deciding")
    assert app.text_input(key="deciding-profile-profile-name").value == "Farida Rahmani"
    app.text_input(key="deciding-profile-profile-name").set_value("Somebody Else").run()
    app.switch_page("pages/identify_people.py").run()
    app.switch_page("pages/today.py").run()
    app.button(key="leave-demo").click().run()
    app.switch_page("pages/settings.py").run()
    assert app.text_input(key="profile-profile-name").value == "Own Name"
    assert files(data) == before
    assert demo_file(data, "deciding").profile.name == "Somebody Else"


def test_a_window_without_a_demo_shows_ones_own_data(own: Workspace, open_page: OpenPage) -> None:
    """Two tabs side by side do not mix."""
    demo, mine = open_page("settings", demo="middle"), open_page("settings")
    mine.text_input(key="profile-profile-name").set_value("New Name").run()
    demo.run()
    assert demo.text_input(key="middle-profile-profile-name").value == "Samuel Adeyemi"
    assert own.profile.name == "New Name"
    assert "demo" not in mine.query_params


def test_what_was_typed_is_there_after_a_reload(data: Path, open_page: OpenPage) -> None:
    """The address brings the same demo back, with the changes."""
    app = open_page("settings", demo="starter")
    app.text_input(key="starter-profile-profile-name").set_value("Linh the Second").run()
    again = open_page("settings", demo="starter")
    assert again.text_input(key="starter-profile-profile-name").value == "Linh the Second"


def test_a_reset_in_one_tap_brings_everything_back(data: Path, open_page: OpenPage) -> None:
    """On any page, and the page then shows what was there at the beginning."""
    app = open_page("settings", demo="starter")
    app.text_input(key="starter-profile-profile-name").set_value("Changed").run()
    fill(app, {"other-demo": "reset"})
    assert page_of(app) == TITLES["today"]
    assert "The demo is as it was" in app.success[0].value
    app.switch_page("pages/settings.py").run()
    assert app.text_input(key="starter-profile-profile-name").value == "Linh Tran"
    assert app.query_params["demo"] == "starter"


def test_text_typed_in_the_moment_of_leaving_goes_into_the_demo(
    own: Workspace, data: Path, open_page: OpenPage
) -> None:
    """The box belongs to the data that it was drawn for."""
    app = open_page("settings", demo="starter")
    app.text_input(key="starter-profile-profile-name").set_value("At The Last Moment")
    app.button(key="leave-demo").click().run()
    assert not app.exception
    assert own.profile.name == "Own Name"
    assert demo_file(data, "starter").profile.name == "At The Last Moment"


def test_deleting_everything_in_a_demo_empties_the_demo_alone(
    own: Workspace, data: Path, open_page: OpenPage
) -> None:
    """And the open question does not follow the window to the person's own data."""
    before = files(data)
    app = open_page("settings", demo="middle", part="data", view="delete")
    app.button(key="delete-all").click().run()
    app.button(key="really-delete").click().run()
    assert not demo_file(data, "middle").contacts.all()
    assert files(data) == before
    app.switch_page("pages/settings.py").run()
    to_part(app, "data")
    app.button(key="delete-all").click().run()
    app.button(key="leave-demo").click().run()
    app.switch_page("pages/settings.py").run()
    assert "really-delete" not in [each.key for each in app.button]
    assert [each.name for each in own.contacts.all()] == ["Own Contact"]


def test_undo_in_a_demo_takes_back_what_was_done_there(
    own: Workspace, data: Path, open_page: OpenPage
) -> None:
    """The list of changes is the demo's own; making it is none of them."""
    app = open_page("settings", demo="starter", part="data")
    assert not has(app, "view-undo")
    to_part(app, "you")
    app.text_input(key="starter-profile-profile-name").set_value("Changed").run()
    press(to_part(app, "data"), "view-undo")
    undo = next(each for each in app.button if str(each.key).startswith("undo-"))
    undo.click().run()
    assert demo_file(data, "starter").profile.name == "Linh Tran"
    assert [edit.label for edit in own.edits()] == ["Began"]


def test_where_the_person_was_is_kept_apart(own: Workspace, open_page: OpenPage) -> None:
    """The page of the demo is not the page to come back to."""
    open_page("phone_script", demo="middle")
    assert own.page_state.page == ""


def test_another_of_the_three_is_one_choice_away(open_page: OpenPage) -> None:
    """The banner leads from one made-up person to the next, whose name then stands there."""
    app = open_page("demo", demo="starter")
    app.button(key="see-middle").click().run()
    assert "Demo: Samuel Adeyemi" in words(app)
    assert app.query_params["demo"] == "middle"


def test_an_address_with_an_unknown_demo_shows_ones_own_data(open_page: OpenPage) -> None:
    """A misspelt name is no reason for an error."""
    app = open_page("today", demo="nobody")
    assert page_of(app) == WELCOME
    assert "demo" not in app.query_params


def test_a_damaged_demo_is_left_or_reset(own: Workspace, data: Path, open_page: OpenPage) -> None:
    """The way out stands above the message, and a reset mends it."""
    open_page("today", demo="starter")
    for file in (data / "demo").rglob("*.json"):
        file.write_bytes(b"{broken")
    app = open_page("today", demo="starter")
    assert page_of(app) == "Your data file cannot be read"
    fill(app, {"other-demo": "reset"})
    assert page_of(app) == TITLES["today"]
    assert demo_file(data, "starter").profile.name == "Linh Tran"


def test_names_are_hidden_on_request(own: Workspace, data: Path, open_page: OpenPage) -> None:
    """By the address too; what is changed in the copy goes nowhere, and one tap shows names."""
    before = files(data)
    app = open_page("settings", names="hidden")
    box = app.text_input(key="anonymized-profile-profile-name")
    assert box.value == "(my name)"
    box.set_value("Changed").run()
    assert files(data) == before
    app.button(key="show-names").click().run()
    assert app.text_input(key="profile-profile-name").value == "Own Name"
    assert "names" not in app.query_params


def test_names_of_a_demo_can_be_hidden_too(open_page: OpenPage) -> None:
    """On the banner as well as on the page."""
    app = open_page("today", demo="deciding", names="hidden")
    assert "Names are hidden" in words(app)
    assert "Tomás" not in words(app)
    assert "Farida" not in words(app)
