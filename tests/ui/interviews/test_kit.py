"""The kit on step 4: two downloads that are made when pressed, and the fonts they need."""

import pytest
from streamlit.testing.v1 import AppTest

from infoint.documents import fonts
from infoint.documents.fonts import FontShelf
from infoint.domain import Contact, Interview, PlannedQuestion
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import press, read

PLAN = (PlannedQuestion(text="Why?", must=True),)


@pytest.fixture(autouse=True)
def bare_computer(monkeypatch: pytest.MonkeyPatch) -> FontShelf:
    """No fonts are installed but those inside typst."""
    shelf = FontShelf(installed=False)
    monkeypatch.setattr(fonts, "shelf_here", lambda: shelf)
    return shelf


def prepared(ws: Workspace, open_page: OpenPage, name: str, **profile: object) -> AppTest:
    """Step 4 with a talk that is planned."""
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name=name))
        tx.interviews.put(Interview(id="talk", contact="ann", plan=PLAN))
        if profile:
            tx.profile.update(**profile)
    return open_page("prepare", contact="ann", part="ready", view="along")


def kit_buttons(app: AppTest) -> list[str]:
    """The labels of the two downloads."""
    labels = [button.proto.label for button in app.get("download_button")]
    return [label for label in labels if "(" in label]


def test_both_kinds_are_offered(ws: Workspace, open_page: OpenPage) -> None:
    """PDF and Word, with the paper that is set; nothing is said of fonts where all are there."""
    app = prepared(ws, open_page, "Zoë Ångström", paper_size="Letter")
    assert kit_buttons(app) == ["To print (PDF)", "To change (Word)"]
    assert "US Letter" in read(app)
    assert "Some characters cannot be shown" not in str(app.warning)


def test_missing_fonts_are_said(ws: Workspace, open_page: OpenPage) -> None:
    """Scripts without a font are named with a font to install; the downloads stay."""
    app = prepared(ws, open_page, "王芳 अनु :red[x]")
    assert len(kit_buttons(app)) == 2
    words = read(app)
    for part in ("Chinese", "Noto Sans CJK", "Devanagari", "Noto Sans Devanagari"):
        assert part in words


def test_a_font_that_was_installed_is_found(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking again forgets what was known, so that a new font counts."""
    app = prepared(ws, open_page, "王芳")
    assert "Noto Sans CJK" in read(app)
    monkeypatch.setattr(FontShelf, "families", lambda self, first=(): ("New",))
    monkeypatch.setattr(FontShelf, "shows", lambda self, family, sign, rules=frozenset(): True)
    assert "Noto Sans CJK" in read(app.run())
    press(app, "fonts-kit-talk")
    assert "Noto Sans CJK" not in read(app)


def test_without_an_interview_there_is_no_kit(ws: Workspace, open_page: OpenPage) -> None:
    """Before a talk is planned nothing is offered."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    assert kit_buttons(open_page("prepare", contact="ann", part="ready", view="along")) == []
