"""Showing the app to a group: start, go on, come back, end."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from infoint import paths
from infoint.domain import Contact
from infoint.library.presenter import load_presenter
from infoint.store import Workspace, open_workspace
from infoint.ui.frame.parts import PARTS
from infoint.ui.presenting.run import class_of
from tests.library.contents import copy_content
from tests.titles import TITLES
from tests.ui.conftest import OpenPage
from tests.ui.playing import has, page_of, press, read
from tests.worlds.pages import NOW

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PAGES = [part.page.replace("-", "_") for part in load_presenter().run(20)]


def notes(app: AppTest) -> str:
    """What stands at the side."""
    return "\n".join(str(each.value) for each in app.sidebar.markdown)


def test_settings_lead_to_it(open_page: OpenPage) -> None:
    """The counselor finds the page in Settings, with both runs and all parts on it."""
    app = open_page("settings", part="class")
    press(app, "open-present")
    assert page_of(app) == TITLES["present"]
    assert app.radio(key="class-run").options[0].startswith("20 minutes")
    app = press(open_page("present"), "class-plan")
    assert "Why talk to people about their work**, 2 minutes" in read(app)


def test_the_short_run_from_start_to_end(open_page: OpenPage) -> None:
    """One button leads through all parts in order; every page shows its part, notes and time."""
    app = open_page("present")
    press(app, "class-start")
    parts = load_presenter().run(20)
    for number, part in enumerate(parts, 1):
        assert page_of(app) == TITLES[part.page.replace("-", "_")]
        assert f"**{number} of 9: {part.title}**" in read(app)
        assert part.notes(20)[0].text in notes(app)
        assert part.question.text in notes(app)
        assert part.question.listen_for not in notes(app)
        assert "Demo" in read(app)
        assert app.button(key="class-back").disabled == (number == 1)
        if number < len(parts):
            press(app, "class-next")
    assert not has(app, "class-next")
    press(app, "class-end")
    assert page_of(app) == TITLES["present"]
    assert not has(app, "class-next")
    assert "class" not in app.query_params


def test_the_long_run_has_more_to_say(open_page: OpenPage) -> None:
    """In 50 minutes there are ten parts, with the notes and exercises that 20 leave out."""
    app = open_page("present")
    app.radio(key="class-run").set_value(50).run()
    press(app, "class-start")
    assert "**1 of 10:" in read(app)
    assert "Let them try, 2 minutes" in notes(app)


def test_going_on_in_any_other_way_keeps_the_notes_in_step(open_page: OpenPage) -> None:
    """Continue on a page, or the menu, moves the run along; a page beside it leads back."""
    app = open_page("present")
    press(app, "class-start")
    press(app, "class-next")
    for _ in PARTS["choose_field"]:
        assert "**2 of 9: Choose a field**" in read(app)
        press(app, "continue")
    assert "**3 of 9: Identify people**" in read(app)
    app.switch_page("pages/settings.py").run()
    assert "**3 of 9: Identify people**" in read(app)
    press(app, "class-return")
    assert page_of(app) == TITLES["identify_people"]
    press(app, "class-back")
    assert page_of(app) == TITLES["choose_field"]


def test_the_question_goes_on_screen_and_away_again(open_page: OpenPage) -> None:
    """Shown on request, and gone with the next part."""
    app = open_page("present")
    press(app, "class-start")
    assert app.button(key="class-ask").label == "Show the question"
    press(app, "class-ask")
    assert app.button(key="class-ask").label == "Hide the question"
    press(app, "class-next")
    assert app.button(key="class-ask").label == "Show the question"


@pytest.mark.parametrize("anew", [True, False])
def test_what_was_changed_in_the_demo_is_taken_back(anew: bool, open_page: OpenPage) -> None:
    """A class begins with the demo as it was written, unless the counselor wants the changes."""
    app = open_page("present")
    assert not app.checkbox(key="class-veiled-False").value
    press(app, "class-start")
    demo = open_workspace(paths.demo_file("deciding"))
    written = demo.profile.name
    with demo.edit("Changed the profile") as tx:
        tx.profile.update(name="Nobody")
    press(app, "class-end")
    begin = app.checkbox(key="class-anew-deciding")
    assert begin.value
    if not anew:
        begin.uncheck().run()
    press(app, "class-start")
    now = open_workspace(paths.demo_file("deciding")).profile.name
    assert now == (written if anew else "Nobody")
    press(app, "class-end")
    assert any(box.key == "class-anew-deciding" for box in app.checkbox) is not anew


def test_a_reload_goes_on_where_it_was(open_page: OpenPage) -> None:
    """The run stands in the address; an address that means no run is left alone."""
    app = open_page("prepare", **{"class": f"20-{datetime.now(UTC):%H%M}", "demo": "deciding"})
    assert "**5 of 9: Prepare the talk**" in read(app)
    assert not has(open_page("prepare", **{"class": "30-x"}), "class-next")


def test_names_are_hidden_on_request(ws: Workspace, open_page: OpenPage) -> None:
    """With own data hiding is the default, and no name is on any page of the run."""
    with ws.edit("Someone", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", interests="birds")
        tx.contacts.put(Contact(name="Quentin Zimmer", organization="Zimmer Works"))
    app = open_page("present")
    app.radio(key="class-whom").set_value("own").run()
    assert app.checkbox(key="class-veiled-True").value
    press(app, "class-start")
    for _ in PAGES[1:]:
        shown = str([element.proto for element in app.main]) + str(app.query_params)
        assert "Zimmer" not in shown
        assert "Names are hidden" in read(app)
        press(app, "class-next")


def test_names_can_be_hidden_in_the_middle_of_a_run(open_page: OpenPage) -> None:
    """Somebody asks: one button hides them, another leads back to the part, without any name."""
    app = open_page("present")
    press(app, "class-start")
    for _ in range(4):
        press(app, "class-next")
    press(app, "class-hide")
    assert "**5 of 9: Prepare the talk**" in read(app)
    assert "Names are hidden" in read(app)
    assert not has(app, "class-hide")
    press(app, "class-return")
    assert page_of(app) == TITLES["prepare"]
    assert "Thanh" not in app.selectbox(key="contact-of-the-page").options[0]


def test_who_is_late_is_told(open_page: OpenPage) -> None:
    """A run that began long ago says how far behind it is."""
    began = datetime.now(UTC) - timedelta(minutes=10)
    app = open_page("choose_field", **{"class": f"20-{began:%H%M}", "demo": "deciding"})
    assert "minutes behind" in read(app)


@pytest.mark.parametrize(
    ("mark", "began"),
    [
        ("20-0930", AT),
        ("50-0900", AT - timedelta(minutes=30)),
        ("20-2300", AT - timedelta(hours=10, minutes=30)),
        ("20-1000", None),
        ("20-9999", None),
        ("20", None),
        ("", None),
        ("30-0930", None),
        ("20-0930-1", None),
    ],
)
def test_an_address_means_a_run_of_the_last_hours(mark: str, began: datetime | None) -> None:
    """The time of day is the last one before now, over midnight too; what is older means none."""
    found = class_of(mark, AT)
    assert (found.began if found else None) == began
    assert found is None or found.mark == mark


def test_broken_notes_of_ones_own_are_told(
    open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the counselor's own notes have a problem it is shown, and the built-in ones serve."""
    folder = copy_content(tmp_path / "copy")
    (folder / "presenter.yaml").write_text("parts: {}\n", encoding="utf-8")
    monkeypatch.setenv("INFOINT_CONTENT", str(folder))
    app = open_page("present")
    assert "built-in ones are shown" in read(app)
    assert "presenter.yaml: parts: must be a list" in read(app)
    press(app, "class-start")
    assert "**1 of 9:" in read(app)
