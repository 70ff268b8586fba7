"""The report and the appointment sheet on their pages."""

from streamlit.testing.v1 import AppTest

from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import mine, press
from tests.worlds.pages import one_of_everything


def labels(app: AppTest) -> list[str]:
    """What stands on the buttons that download a file."""
    return [str(each.proto.label) for each in app.get("download_button")]


def test_progress_offers_both(ws: Workspace, open_page: OpenPage) -> None:
    """Where there is anybody on the list, the sheet and the report can be downloaded twice each."""
    one_of_everything(ws)
    app = open_page("progress", part="you")
    assert labels(press(app, "view-meeting")) == [
        "Download the sheet (.pdf)",
        "Download the sheet (.docx)",
    ]
    assert labels(press(press(app, "close-view"), "view-report")) == [
        "Download the report (.pdf)",
        "Download the report (.docx)",
    ]


def test_nothing_is_offered_where_nothing_is(open_page: OpenPage) -> None:
    """An empty workspace has nothing to report, and the pages say what to do first instead."""
    for page in ("progress", "compare_fields"):
        assert not [label for label in labels(open_page(page)) if "report" in label]


def test_compare_begins_with_a_field(ws: Workspace, open_page: OpenPage) -> None:
    """Beside the whole journey each field can be chosen, under its title letter for letter."""
    one_of_everything(ws)
    app = open_page("compare_fields", view="report")
    box = app.selectbox(key="report-about")
    title = ws.fields.all()[0].title
    assert box.options == ["Everything on one page", "The whole journey", title]
    assert labels(app)[-2:] == ["Download the report (.pdf)", "Download the report (.docx)"]


def test_the_tick_comes_with_what_it_is_about(ws: Workspace, open_page: OpenPage) -> None:
    """It is there where something is private or notes on people were written, and off at first."""
    contact = one_of_everything(ws)
    app = open_page("progress", part="you", view="report")
    assert app.checkbox(key="report-private").value is False
    with ws.edit("No notes", now=NOW) as tx:
        tx.contacts.update(contact, notes="")
    app = open_page("progress", part="you", view="report")
    assert not [each for each in app.checkbox if each.key == "report-private"]
    with ws.edit("Private", now=NOW) as tx:
        tx.contacts.update(contact, private=True)
    assert (
        open_page("progress", part="you", view="report").checkbox(key="report-private").value
        is False
    )


def test_a_choice_does_no_harm(ws: Workspace, open_page: OpenPage) -> None:
    """Another field, another stretch of time and the tick are taken without a word of complaint."""
    one_of_everything(ws)
    app = open_page("progress", part="you", view="report")
    app.selectbox(key="report-about").set_value(ws.fields.all()[0].id).run()
    app.checkbox(key="report-private").check().run()
    assert not app.exception
    assert labels(app)[-1] == "Download the report (.docx)"
    app = open_page("progress", part="you", view="meeting")
    app.selectbox(key="appointment-since").set_value(90).run()
    assert not app.exception
    assert labels(app)[-1] == "Download the sheet (.docx)"


def test_the_sentences_at_its_head_are_ones_own(ws: Workspace, open_page: OpenPage) -> None:
    """They are proposed to read; to change them puts them in a box, and they can come back."""
    one_of_everything(ws)
    app = open_page("progress", part="you", view="report")
    proposed = [one.value for one in app.text if "I held" in one.value]
    assert len(proposed) == 1
    app = press(app, "word-all")
    assert ws.profile.conclusion == proposed[0]
    box = app.text_area(key=mine("conclusion"))
    assert box.value == proposed[0]
    box.set_value("I know now: *museums*.").run()
    assert ws.profile.conclusion == "I know now: *museums*."
    app = press(app, "proposed-all")
    assert ws.profile.conclusion == ""
    assert [one.value for one in app.text if "I held" in one.value] == proposed


def test_it_speaks_as_one_likes(ws: Workspace, open_page: OpenPage) -> None:
    """The proposal says I, or the name; without a name there is nothing to choose."""
    one_of_everything(ws)
    with ws.edit("Name", now=NOW) as tx:
        tx.profile.update(name="Mia *Roth*")
    app = open_page("progress", part="you", view="report")
    app.radio(key="report-voice").set_value("name").run()
    assert [one.value for one in app.text if "Mia *Roth* held" in one.value]
    with ws.edit("No name", now=NOW) as tx:
        tx.profile.update(name="")
    app = open_page("progress", part="you", view="report")
    assert not [one for one in app.radio if one.key == "report-voice"]
