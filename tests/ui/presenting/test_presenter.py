"""Showing the app to a group: a window for the leader, one for the projector, one run for both."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from infoint import paths
from infoint.domain import Contact
from infoint.library.presenter import RUNS, Run, load_presenter
from infoint.store import Workspace, open_workspace
from infoint.ui.presenting.projector import clock_words
from infoint.ui.presenting.run import class_of
from infoint.ui.session import session
from infoint.ui.session.workspaces import DataSource
from tests.library.contents import copy_content
from tests.times import NOW
from tests.titles import TITLES
from tests.ui.conftest import OpenPage
from tests.ui.playing import drawn, has, page_of, press, read

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PRESENTER = load_presenter()
PARTS = PRESENTER.run(20)
Begin = Callable[..., tuple[AppTest, AppTest]]


@pytest.fixture
def begin(open_page: OpenPage) -> Begin:
    """Start a run: the window of the leader, and the one on the projector."""

    def both(run: Run = 20, whom: str = "deciding", hide: bool = False) -> tuple[AppTest, AppTest]:
        app = open_page("present")
        app.radio(key="class-run").set_value(run)
        app.radio(key="class-whom").set_value(whom).run()
        box = app.checkbox(key=f"class-veiled-{whom == 'own'}")
        if box.value != hide:
            box.set_value(hide).run()
        press(app, "class-start-alone")
        return open_page("present"), open_page("projector")

    return both


def projected(app: AppTest) -> str:
    """Everything that can be read on the projector."""
    drawn(app)
    lists = [str(one.proto.body) for one in app.get("html")]
    return "\n".join([app.title[0].value, *lists, *(one.value for one in app.markdown)])


def test_settings_lead_to_it(open_page: OpenPage) -> None:
    """The counselor finds the page in Settings, with the three runs and all parts on it."""
    app = open_page("settings", part="class")
    press(app, "open-present")
    assert page_of(app) == TITLES["present"]
    assert [one.split()[0] for one in app.radio(key="class-run").options] == ["20", "50", "90"]
    app = press(open_page("present"), "class-plan")
    assert "Why talk to people about their work**, 2 minutes" in read(app)
    assert "2 minutes are kept free" in read(app)


@pytest.mark.parametrize("run", RUNS)
def test_one_button_leads_through_the_whole_run(begin: Begin, run: Run) -> None:
    """Example, question and exercise of each part in order; both windows show the same one, and
    nothing of the notes is on the projector."""
    leader, projector = begin(run)
    parts = PRESENTER.run(run)
    for number, part in enumerate(parts, 1):
        assert f"Part {number} of {len(parts)}" in read(leader)
        assert leader.title[0].value == part.title
        assert part.notes(run)[0].text in read(leader)
        shown = projected(projector)
        assert not any(note.text in shown for note in (*part.say, *part.show))
        press(leader, "class-next")
        assert part.question.text in read(leader)
        assert part.question.listen_for in read(leader)
        assert part.question.text in projected(projector)
        assert part.question.listen_for not in projected(projector)
        exercise = part.exercise_in(run)
        if exercise:
            press(leader, "class-next")
            assert exercise.text in read(leader)
            assert exercise.text in projected(projector)
        if number < len(parts):
            press(leader, "class-next")
    assert not has(leader, "class-next")
    press(leader, "class-back")
    assert part.question.text in projected(projector)
    press(leader, "class-end")
    assert page_of(leader) == TITLES["present"]
    assert "class" not in leader.query_params
    assert "Nothing is shown yet" in read(drawn(projector))
    assert "class" not in projector.query_params


def test_the_projector_leads_on_too(begin: Begin) -> None:
    """The keys of a presenter work in the window that the group sees."""
    leader, projector = begin()
    press(projector, "projector-next")
    assert PARTS[0].question.text in read(drawn(leader))
    press(projector, "projector-next")
    assert drawn(leader).title[0].value == PARTS[1].title
    press(projector, "projector-back")
    assert PARTS[0].question.text in projected(projector)


def test_two_presses_of_what_was_drawn_are_one(begin: Begin) -> None:
    """Pressed in both windows at once, as by two people, the run goes on by one."""
    leader, projector = begin()
    press(leader, "class-next")
    press(projector, "projector-next")
    assert "Part 1 of 9" in read(drawn(leader))
    assert PARTS[0].question.text in projected(projector)
    press(projector, "projector-next")
    assert "Part 2 of 9" in read(drawn(leader))


def test_a_part_begins_with_its_example(begin: Begin) -> None:
    """Whatever of a part was on the projector, another part begins with what there is to show."""
    leader, projector = begin()
    press(leader, "class-next")
    assert leader.button(key="class-show-question").disabled
    press(leader, "class-show-example")
    assert PARTS[0].question.text not in projected(projector)
    press(leader, "class-next")
    press(leader, "class-next")
    assert "Home for dinner on most days" in projected(projector)


def test_another_weight_is_seen_where_the_order_is(begin: Begin, data: Path) -> None:
    """Less or more changes both windows at once, can be taken back, and is never stored."""
    leader, projector = begin()
    press(leader, "class-next")
    press(leader, "class-next")
    before = projected(projector)
    stored = paths.demo_file("deciding").read_bytes()
    press(leader, "class-weight-add")
    assert "(was place 1)" in projected(projector)
    assert leader.button(key="class-weight-add").disabled
    for _ in range(4):
        press(leader, "class-weight-remove")
    assert leader.button(key="class-weight-remove").disabled
    assert "counts 1 of 5" in read(leader)
    press(leader, "class-weights-back")
    assert projected(projector) == before
    assert paths.demo_file("deciding").read_bytes() == stored


def test_an_exercise_is_counted_down_in_both_windows(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Minutes and seconds, down to nothing; stopped by the same button, gone with the next part."""
    leader, projector = begin()
    for _ in range(4):
        press(leader, "class-next")
    assert leader.button(key="class-count-down").label == "Count down 1 minute"
    press(leader, "class-count-down")
    now = session.now() + timedelta(seconds=20.5)
    monkeypatch.setattr(session, "now", lambda: now)
    assert "Exercise: 0:4" in read(drawn(leader))
    assert "0:4" in projected(projector)
    monkeypatch.setattr(session, "now", lambda: now + timedelta(minutes=9))
    assert "0:00" in projected(projector)
    press(leader, "class-count-down")
    assert "0:00" not in projected(projector)
    assert leader.button(key="class-count-down").label == "Count down 1 minute"


def test_the_clock_says_what_to_leave_out(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    """In time nothing; late within the buffer that it is covered; then what to leave out."""
    leader, _projector = begin(50)
    began = session.now()
    assert not leader.info
    assert not leader.warning
    for minutes, told in ((6, "The buffer covers it"), (12, "Leave out:")):
        monkeypatch.setattr(session, "now", lambda at=minutes: began + timedelta(minutes=at))
        assert told in read(drawn(leader))
    assert "minutes behind" in leader.warning[0].value
    assert PRESENTER.when_late[0].text in leader.warning[0].value
    assert "**12:0" in read(leader)


def test_names_are_hidden_without_leaving_the_place(begin: Begin) -> None:
    """One switch, and the same part goes on with made-up names; another brings them back."""
    leader, projector = begin()
    for _ in range(2):
        press(leader, "class-next")
    before = projected(projector)
    press(leader, "class-back")
    press(leader, "class-back")
    assert "Tomás Ferreira" in projected(projector)
    press(leader, "class-names")
    assert "Part 1 of 9" in read(leader)
    assert "Tomás" not in projected(projector)
    assert "thank-you letter" in projected(projector)
    assert leader.button(key="class-names").label == "Show names"
    press(leader, "class-names")
    assert "Tomás Ferreira" in projected(projector)
    assert before != projected(projector)


def test_names_are_hidden_on_request(ws: Workspace, begin: Begin, data: Path) -> None:
    """With own data hiding is the default, no name is in either window, and nothing is stored."""
    with ws.edit("Someone", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", interests="birds")
        tx.contacts.put(Contact(name="Quentin Zimmer", organization="Zimmer Works"))
    before = (data / "infoint.json").read_bytes()
    leader, projector = begin(whom="own", hide=True)
    while has(leader, "class-next"):
        assert "Zimmer" not in projected(projector)
        assert "Zimmer" not in read(leader)
        press(leader, "class-next")
    assert (data / "infoint.json").read_bytes() == before


@pytest.mark.parametrize("anew", [True, False])
def test_what_was_changed_in_the_demo_is_taken_back(anew: bool, open_page: OpenPage) -> None:
    """A class begins with the demo as it was written, unless the counselor wants the changes."""
    press(open_page("present"), "class-start-alone")
    demo = open_workspace(paths.demo_file("deciding"))
    written = demo.profile.name
    with demo.edit("Changed the profile") as tx:
        tx.profile.update(name="Nobody")
    app = open_page("present")
    press(app, "class-end")
    box = app.checkbox(key="class-anew-deciding")
    assert box.value
    if not anew:
        box.uncheck().run()
    press(app, "class-start-alone")
    now = open_workspace(paths.demo_file("deciding")).profile.name
    assert now == (written if anew else "Nobody")


@pytest.mark.parametrize("page", ["present", "projector"])
def test_a_reload_and_a_new_server_go_on_where_it_was(
    begin: Begin, open_page: OpenPage, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Either window brings the run back from its address; after the end neither does."""
    leader, _projector = begin(50)
    for _ in range(3):
        press(leader, "class-next")
    mark = str(leader.query_params["class"])
    again = open_page(page, **{"class": mark})
    assert again.query_params["class"] == mark
    monkeypatch.setattr("infoint.ui.session.shared._kept", {})
    again = open_page(page, **{"class": mark})
    assert "Part 2 of 10" in read(open_page("present"))
    assert again.query_params["class"] == mark
    press(open_page("present"), "class-end")
    over = open_page(page, **{"class": mark})
    assert "class" not in over.query_params
    assert "class" not in open_page("present", **{"class": "30-x"}).query_params


@pytest.mark.parametrize("way", ["opened", "blocked"])
def test_a_blocked_window_is_told(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """One button starts the run and opens the second window; where the browser does not let it,
    the run begins all the same, and the page says what to do."""

    def button(label: str, key: str, *, primary: bool = False, **then: Callable[[], None]) -> None:
        st.button(label, key=key, on_click=then[way])

    monkeypatch.setattr("infoint.ui.presenting.leader.projector_window", button)
    app = open_page("present")
    assert app.button(key="class-projector").label == "Start in two windows"
    press(app, "class-projector")
    assert "Part 1 of 9" in read(app)
    assert ("Your browser did not open" in read(app)) == (way == "blocked")
    assert app.button(key="class-projector").label == "Open the projector's window"


@pytest.mark.parametrize(
    ("mark", "began", "place", "data"),
    [
        ("20-0930-1-shown-", AT, 0, DataSource()),
        ("50-0900-3-shown-deciding", AT - timedelta(minutes=30), 2, DataSource("deciding")),
        ("90-0900-10-hidden-middle", AT - timedelta(minutes=30), 9, DataSource("middle", True)),
        ("20-2300-9-hidden-", AT - timedelta(hours=10, minutes=30), 8, DataSource("", True)),
        ("20-1000-1-shown-", None, 0, None),
        ("20-9999-1-shown-", None, 0, None),
        ("20-0930-10-shown-", None, 0, None),
        ("20-0930-0-shown-", None, 0, None),
        ("20-0930-x-shown-", None, 0, None),
        ("20-0930-1-else-", None, 0, None),
        ("20-0930-1-shown-nobody", None, 0, None),
        ("20-0930", None, 0, None),
        ("", None, 0, None),
        ("30-0930-1-shown-", None, 0, None),
    ],
)
def test_an_address_means_a_run_of_the_last_hours(
    mark: str, began: datetime | None, place: int, data: DataSource | None
) -> None:
    """The time of day is the last one before now, over midnight too; what is older means none."""
    found = class_of(mark, AT)
    assert (found and found.began, found.place if found else 0, found and found.data) == (
        began,
        place,
        data,
    )
    assert found is None or found.mark == mark


def test_time_is_counted_so_that_it_begins_with_the_whole() -> None:
    """One minute is 1:00 at first, and 0:00 only when it is over."""
    left = [60, 59.2, 59, 0.1, 0]
    assert [clock_words(timedelta(seconds=one)) for one in left] == [
        "1:00",
        "1:00",
        "0:59",
        "0:01",
        "0:00",
    ]


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
    press(app, "class-start-alone")
    assert "Part 1 of 9" in read(open_page("present"))
