"""Letters that a content folder adds are a press away; what one begins with stays ours."""

from pathlib import Path

import pytest

from infoint.domain import Contact, Interview, PlannedQuestion
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.library.contents import copy_content
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.letters.test_thank_you import KEY, held
from tests.ui.playing import fill, has, press, read

TITLE = "As *our* college says it"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: Path) -> Path:
    """A counselor's folder in use."""
    folder = copy_content(tmp_path)
    monkeypatch.setenv("INFOINT_CONTENT", str(folder))
    return folder


def add(folder: Path, kind: str, words: str) -> None:
    """One more letter of a kind, whose name comes first."""
    (folder / "letters/a-college.md").write_text(
        f'---\ntitle: "{TITLE}"\nkind: {kind}\nchannel: email\nsubject: "Hello"\nsource: ours\n'
        f"---\nDear {{{{ greeting_name }}}}, {words}\n\n{{{{ my_name }}}}\n",
        encoding="utf-8",
    )


def test_another_thank_you(folder: Path, ws: Workspace, open_page: OpenPage) -> None:
    """Ours stands on the page; the other one is in the menu, under its title letter for letter."""
    add(folder, "thank-you", "our college thanks you.")
    held(ws)
    app = open_page("thank_you", contact="ann")
    assert "our college thanks you" not in read(app)
    fill(app, {f"kind-{KEY}": plain_text(TITLE)})
    assert "our college thanks you" in read(app)


def test_another_mail_with_the_questions(folder: Path, ws: Workspace, open_page: OpenPage) -> None:
    """So it is with the questions sent ahead."""
    plan = (PlannedQuestion(text="What is new?", must=True),)
    with ws.edit("A talk", now=NOW) as tx:
        tx.profile.update(name="Bo Berg")
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(id="talk", contact="ann", plan=plan))
    about = {"contact": "ann", "part": "ready", "view": "ahead"}
    add(folder, "ahead", "our college asks: {{ questions }}")
    app = open_page("prepare", **about)
    fill(app, {"other-ahead": plain_text(TITLE)})
    (letter,) = ws.letters.all()
    assert (letter.template, "our college asks: - What is new?" in letter.text) == (
        "a-college",
        True,
    )
    with ws.edit("", now=NOW) as tx:
        tx.letters.remove(letter.id)
    press(open_page("prepare", **about), "write-ahead")
    assert [one.template for one in ws.letters.all()] == ["ahead"]


def test_ours_alone_needs_no_menu(ws: Workspace, open_page: OpenPage) -> None:
    """Without a further mail there is nothing to choose."""
    plan = (PlannedQuestion(text="What is new?", must=True),)
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(id="talk", contact="ann", plan=plan))
    app = open_page("prepare", contact="ann", part="ready", view="ahead")
    assert has(app, "write-ahead")
    assert not has(app, "other-ahead")
