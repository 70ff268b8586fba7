"""Settings say what the counselor's folder says, beside one's own, and lead back to it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from infoint import paths
from infoint.library.letterhead import load_letterhead
from infoint.library.settings import load_settings
from infoint.store import Workspace
from tests.library.contents import copy_content
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, has, mine, press, read

ALL = """thanks_within_hours: 48
second_person_after_days: 2
reminder_after_days: 5
minutes: 15
questions: 6
"""


@pytest.fixture
def folder_with(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], None]:
    """Use a copy of the content with these settings."""

    def made(settings: str) -> None:
        folder = copy_content(tmp_path)
        (folder / "settings.yaml").write_text(settings, encoding="utf-8")
        monkeypatch.setenv("INFOINT_CONTENT", str(folder))
        load_settings.cache_clear()

    return made


def test_the_folders_days(
    folder_with: Callable[[str], None], ws: Workspace, open_page: OpenPage
) -> None:
    """They stand in the boxes and below them; one's own go before, until one takes them back."""
    folder_with(ALL)
    app = open_page("settings", part="reminders")
    assert [app.number_input(key=f"wait-{one}").value for one in ("second", "nudge")] == [2, 5]
    for said in ("2 days", "5 days"):
        assert read(app).count(f"Your counselor's folder says {said}.") == (
            2 if said == "2 days" else 1
        )
    assert not has(app, "folder-days")
    fill(app, {"wait-nudge": 9})
    assert ws.profile.follow_up_days == (2, 9)
    assert "Your counselor's folder says 5 days." in read(app)
    press(app, "folder-days")
    assert ws.profile.follow_up_days is None
    assert app.number_input(key="wait-nudge").value == 5
    assert not has(app, "folder-days")


def test_the_folders_deadline(
    folder_with: Callable[[str], None], ws: Workspace, open_page: OpenPage
) -> None:
    """By when to say thank you is that of the folder, until one sets it oneself, and again."""
    folder_with("thanks_within_hours: 60")
    app = open_page("settings", part="reminders")
    key = mine("thanks_within")
    assert app.selectbox(key=key).value == 60
    assert "Your counselor's folder says 60 hours." in read(app)
    fill(app, {key: 24})
    assert ws.profile.thanks_within == 24
    press(app, "folder-thanks")
    assert ws.profile.thanks_within is None
    assert app.selectbox(key=key).value == 60


def test_the_folders_minutes_and_questions(
    folder_with: Callable[[str], None], ws: Workspace, open_page: OpenPage
) -> None:
    """As with the days; the row before says the minutes that hold."""
    folder_with(ALL)
    assert "15 minutes a talk" in read(open_page("settings"))
    app = open_page("settings", view="written")
    assert app.radio(key=mine("default_minutes")).value == 15
    assert app.number_input(key=mine("questions")).value == 6
    for said in ("15 minutes", "6 questions"):
        assert f"Your counselor's folder says {said}." in read(app)
    fill(app, {mine("default_minutes"): 30, mine("questions"): 9})
    assert (ws.profile.default_minutes, ws.profile.questions) == (30, 9)
    press(press(app, "folder-minutes"), "folder-questions")
    assert (ws.profile.default_minutes, ws.profile.questions) == (None, None)
    assert app.radio(key=mine("default_minutes")).value == 15
    assert app.number_input(key=mine("questions")).value == 6


def test_without_a_folder_nothing_is_said(ws: Workspace, open_page: OpenPage) -> None:
    """Boxes hold what the app goes by, and nobody's folder is named."""
    app = open_page("settings", part="reminders")
    assert [app.number_input(key=f"wait-{one}").value for one in ("second", "nudge")] == [3, 7]
    assert app.selectbox(key=mine("thanks_within")).value == 24
    fill(app, {"wait-nudge": 9, mine("thanks_within"): 72})
    assert (ws.profile.follow_up_days, ws.profile.thanks_within) == ((3, 9), 72)
    assert "folder" not in read(app)
    assert not has(app, "folder-days")


def test_a_setting_that_cannot_hold(
    folder_with: Callable[[str], None], open_page: OpenPage
) -> None:
    """The sentence stands under Data, letter for letter; the app's own number is in the box."""
    folder_with('minutes: "*x*"\nquestions: 5\n')
    app = open_page("settings", part="data")
    assert not app.error
    assert app.warning[0].value == "Infoint goes by its own numbers instead."
    assert [one.value for one in app.text if "settings.yaml" in one.value] == [
        'settings.yaml: minutes: must be a whole number from 5 to 240, not "*x*"; '
        "Infoint goes by its own 20"
    ]
    app = open_page("settings", view="written")
    assert app.radio(key=mine("default_minutes")).value == 20
    assert app.number_input(key=mine("questions")).value == 5


def test_a_letterhead_that_cannot_hold(
    folder_with: Callable[[str], None], open_page: OpenPage
) -> None:
    """The sentence stands under Data, letter for letter."""
    folder_with("")
    folder = paths.content_folder()
    assert folder is not None
    (folder / "letterhead.yaml").write_text("logo: gone.svg\n", encoding="utf-8")
    load_letterhead.cache_clear()
    app = open_page("settings", part="data")
    assert app.warning[0].value == "Reports have the rest of the letterhead."
    assert [one.value for one in app.text if "letterhead.yaml" in one.value] == [
        "letterhead.yaml: logo: gone.svg cannot be opened: put it beside letterhead.yaml; "
        "reports have no logo"
    ]


def test_a_broken_demo_alone(folder_with: Callable[[str], None], open_page: OpenPage) -> None:
    """The demo's file is named under Data; the advice is still the folder's, and says so."""
    folder_with("")
    folder = paths.content_folder()
    assert folder is not None
    (folder / "demo" / "starter.yaml").write_text("nonsense: 3\n", encoding="utf-8")
    app = open_page("settings", part="data")
    assert not app.error
    assert [one.value for one in app.warning] == ["Infoint shows its built-in demos instead."]
    assert any(one.value.startswith("demo/starter.yaml") for one in app.text)
    app = open_page("settings", part="data", view="sources")
    assert str(folder) in [one.value for one in app.text]
    assert "“Your data” names what of it could not be used." in read(app)
