"""A copy for a counselor is made on Settings: chosen, seen, agreed to, downloaded."""

from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField
from infoint.entries.drafts import read_draft
from infoint.sharing.drafted import COPY
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, drawn, fill, has, mine, press, read
from tests.ui.sharing.conftest import LATER
from tests.worlds.pages import ODD, one_of_everything


def _begun(open_page: OpenPage) -> AppTest:
    app = open_page("settings", part="data", view="counselor")
    return press(app, "copy-begin")


def _chosen(open_page: OpenPage) -> AppTest:
    app = _begun(open_page)
    app = fill(app, {draft(COPY, "counselor"): "Dr Okafor", draft(COPY, "until"): LATER})
    return press(app, "copy-next")


def _unfold(app: AppTest, key: str) -> AppTest:
    app.session_state[key] = True
    return drawn(app)


def test_a_copy_is_made_in_four_decisions(student: Workspace, open_page: OpenPage) -> None:
    """For whom, what goes, how it looks, consent; then it is listed and the draft is gone."""
    app = _chosen(open_page)
    assert app.title[0].value == "What may Dr Okafor read?"
    app = _unfold(app, "copy-script")
    app = fill(app, {draft(COPY, "items", "script/l"): True})
    app = press(app, "copy-next")
    assert app.title[0].value == "Just what Dr Okafor will see"
    app = _unfold(app, "look-0")
    assert "Dear Vera,\n\nmay I ask you about the lab?" in read(app)
    app = press(app, "copy-next")
    assert "I, Ana Silva, let Dr Okafor see this copy" in read(app)
    assert "not encrypted" in read(app)
    app = fill(app, {draft(COPY, "agreed"): True})
    app = press(app, "copy-make")
    assert app.title[0].value == "The copy for Dr Okafor is ready"
    assert has(app, "copy-file")
    assert has(app, "copy-pdf")
    (record,) = student.copies.all()
    assert (record.counselor, record.until, record.items) == ("Dr Okafor", LATER, ("script/l",))
    assert read_draft(student, COPY) == {}
    app = press(app, "copy-done")
    assert "**Dr Okafor**, made" in read(app)
    assert "Where you stand and 1 text; until" in read(app)


def test_the_choice_outlives_the_window(student: Workspace, open_page: OpenPage) -> None:
    """Opened again in another window, what was chosen stands there, and it goes on."""
    app = _unfold(_chosen(open_page), "copy-script")
    fill(app, {draft(COPY, "items", "script/l"): True, draft(COPY, "private"): True})
    again = open_page("settings", part="data", view="copy-what")
    assert again.checkbox(key=draft(COPY, "private")).value
    assert again.title[0].value == "What may Dr Okafor read?"
    hub = open_page("settings", part="data", view="counselor")
    assert hub.button(key="copy-begin").label == "Go on with the copy"
    app = press(hub, "copy-drop")
    assert read_draft(student, COPY) == {}
    assert app.button(key="copy-begin").label == "Make a copy"


def test_without_consent_nothing_is_made(student: Workspace, open_page: OpenPage) -> None:
    """The one button says what is missing; a tick for another choice does not count."""
    app = press(press(_chosen(open_page), "copy-next"), "copy-next")
    app = press(app, "copy-make")
    assert "Tick the sentence above" in app.error[0].value
    app = fill(app, {draft(COPY, "agreed"): True})
    with student.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", COPY, "names"), "full")
    app = press(drawn(app), "copy-make")
    assert student.copies.all() == []


def test_for_whom_must_be_said(student: Workspace, open_page: OpenPage) -> None:
    """Without a name it does not go on, and the sentence stands at the box."""
    app = press(_begun(open_page), "copy-next")
    assert app.title[0].value == "For whom is the copy?"
    assert "Write for whom the copy is" in app.error[0].value


def test_who_has_no_name_is_asked_there(ws: Workspace, open_page: OpenPage) -> None:
    """The box for one's own name stands there until the copy is made; with a name there is none."""
    app = _begun(open_page)
    app = fill(app, {mine("name"): "Ana"})
    assert ws.profile.name == "Ana"
    assert has(app, mine("name"))


def test_with_a_name_none_is_asked(student: Workspace, open_page: OpenPage) -> None:
    """Nothing is asked twice."""
    assert not has(_begun(open_page), mine("name"))


def test_everything_is_shown_letter_for_letter(ws: Workspace, open_page: OpenPage) -> None:
    """Titles and texts with marks in them stand there as they were written."""
    one_of_everything(ws)
    app = _begun(open_page)
    app = press(fill(app, {draft(COPY, "counselor"): ODD}), "copy-next")
    for kind in ("script", "letter", "plan", "debrief", "field"):
        app = _unfold(app, f"copy-{kind}")
        if has(app, f"copy-all-{kind}"):
            app = press(app, f"copy-all-{kind}")
    app = fill(app, {draft(COPY, "names"): "full"})
    assert "<b>" not in [one.label for one in app.checkbox]
    app = press(app, "copy-next")
    assert not app.exception


def test_an_address_of_a_copy_that_is_not_begun(student: Workspace, open_page: OpenPage) -> None:
    """It shows where one begins."""
    app = open_page("settings", part="data", view="copy-agree")
    assert app.title[0].value == "A copy for your counselor"


def test_consent_is_taken_back(shared: Workspace, open_page: OpenPage) -> None:
    """It says what it cannot do, gives a file to send, and is listed; a newer copy can be made."""
    app = open_page("settings", part="data", view="counselor")
    app = fill(app, {f"copy-menu-{shared.copies.all()[0].id}": "back"})
    assert app.title[0].value == "Take your consent back"
    assert "cannot be called back" in read(app)
    app = press(app, "copy-withdraw")
    assert shared.copies.all()[0].withdrawn
    assert has(app, f"copy-withdrawal-{shared.copies.all()[0].id}")
    app = open_page("settings", part="data", view="counselor")
    assert "Consent taken back on" in read(app)
    app = press(app, f"copy-anew-{shared.copies.all()[0].id}")
    assert app.title[0].value == "For whom is the copy?"
    assert read_draft(shared, COPY)["items"] == {"script/l": True}


def test_what_is_stored_is_said_in_plain_words(ws: Workspace, open_page: OpenPage) -> None:
    """What is stored, what a copy holds, and the people one writes about."""
    app = open_page("settings", part="data", view="stored")
    for key in ("privacy-copy", "privacy-others"):
        app = _unfold(app, key)
    said = "\n".join([read(app), *(one.label for one in app.expander)])
    for words in ("file on this computer", "What a copy holds", "The people you write about"):
        assert words in said


def test_drawing_writes_nothing(
    shared: Workspace, open_page: OpenPage, written_while_drawing: list[str]
) -> None:
    """Each view only reads."""
    begun = _chosen(open_page)
    assert not begun.exception
    written_while_drawing.clear()
    for view in ("counselor", "copy", "copy-what", "copy-look", "copy-agree", "answer", "stored"):
        open_page("settings", part="data", view=view)
    assert written_while_drawing == []


def _made(open_page: OpenPage) -> AppTest:
    app = press(press(_chosen(open_page), "copy-next"), "copy-next")
    app = fill(app, {draft(COPY, "agreed"): True})
    return press(app, "copy-make")


def test_a_file_that_left_the_window_is_one_press_away(
    student: Workspace, open_page: OpenPage
) -> None:
    """After a reload the same file is made again, and no second copy is noted."""
    _made(open_page)
    (record,) = student.copies.all()
    again = open_page("settings", part="data", view="copy-made")
    assert again.title[0].value == "The copy for Dr Okafor is ready"
    assert not has(again, "copy-file")
    app = press(again, "copy-again")
    assert has(app, "copy-file")
    assert student.copies.all() == [record]


def test_where_the_data_changed_they_are_seen_first(
    student: Workspace, open_page: OpenPage
) -> None:
    """What is other since is not handed out without a look and a new consent."""
    _made(open_page)
    with student.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(title="Nursing"))
    app = press(open_page("settings", part="data", view="copy-made"), "copy-again")
    assert app.title[0].value == "Just what Dr Okafor will see"
    assert len(student.copies.all()) == 1
