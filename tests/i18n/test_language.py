"""Which language a window speaks: chosen there, else the person's own, else the browser's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from infoint import paths
from infoint.entries.page_state import set_language
from infoint.i18n import choose
from infoint.i18n.catalogs import compiled, forget, known_language, languages, look_in
from infoint.library import load_library
from infoint.library.demos import load_demos
from infoint.presenting.demo import open_demo
from infoint.store import Workspace, open_workspace
from infoint.ui.session import session
from tests.i18n.made_up import LANGUAGE, ROOT, made_up, write_catalog
from tests.i18n.test_pages import NOW

PART = "yy"
"""A language of which most is missing."""


TITLE = "What Infoint knows about you"


@pytest.fixture(scope="module")
def catalogs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole made-up language, and one with three of four sentences."""
    folder = tmp_path_factory.mktemp("catalogs")
    write_catalog(folder)
    place = folder / PART / "LC_MESSAGES"
    place.mkdir(parents=True)
    words = (TITLE, "Today", "Search")
    rows = [f'msgid "{word}"\nmsgstr "{word.upper()}"\n' for word in words]
    rows.append('msgid "Language"\nmsgstr ""\n')
    (place / "infoint.po").write_text("\n".join(rows), encoding="utf-8")
    return folder


@pytest.fixture
def two_languages(catalogs: Path) -> Iterator[None]:
    """Both can be chosen."""
    look_in(catalogs)
    yield
    forget(catalogs)


@pytest.fixture
def ws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path))
    monkeypatch.delenv("INFOINT_CONTENT", raising=False)
    monkeypatch.setattr(session, "now", lambda: NOW)
    return open_workspace(tmp_path / "infoint.json")


def settings(locale: str, **address: str) -> AppTest:
    """The settings in a new window of a browser with this locale."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.context = {"timezone": "Europe/London", "locale": locale}
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    app.query_params["view"] = "written"
    app.switch_page("pages/settings.py").run()
    assert not app.exception, app.exception[0].value
    return app


def title(app: AppTest) -> str:
    """The title of the page on screen."""
    return str(app.title[0].value)


def has_box(app: AppTest) -> bool:
    """Whether a language can be chosen on the page."""
    return any(each.key == "language" for each in app.selectbox)


def test_with_english_alone_there_is_nothing_to_choose(ws: Workspace) -> None:
    """No box stands in the settings, and every browser gets English."""
    assert list(languages()) == ["en"]
    app = settings("xx-XX")
    assert title(app) == TITLE
    assert not has_box(app)


def test_the_share_of_a_catalog(two_languages: None, tmp_path: Path) -> None:
    """Of a `.po` file it is counted; a `.mo` file alone does not say what it lacks."""
    for name, text in (("mo", None), ("bad", 'msgid "a'), ("empty", "")):
        place = tmp_path / name / "LC_MESSAGES"
        place.mkdir(parents=True)
        if text is not None:
            (place / "infoint.po").write_text(text, encoding="utf-8")
        if name != "empty":
            (place / "infoint.mo").write_bytes(compiled('msgid "Today"\nmsgstr "Heute"\n'))
    look_in(tmp_path)
    assert {tag: share for tag, share in languages().items() if tag in ("mo", "bad")} == {
        "mo": 0.0,
        "bad": 0.0,
    }
    forget(tmp_path)
    assert {tag: round(share, 2) for tag, share in languages().items()} == {
        "en": 1.0,
        LANGUAGE: 1.0,
        PART: 0.75,
    }
    assert known_language("xx-XX") == known_language("xx_XX") == known_language("xx") == LANGUAGE
    assert known_language(PART) == PART
    assert known_language(PART, 0.8) == known_language("", 0.0) == known_language("../xx") == ""


def test_without_a_choice_the_browser_counts(two_languages: None, ws: Workspace) -> None:
    """A browser in a language that is there gets it at once; all others get English."""
    assert title(settings("xx-XX")) == made_up(TITLE)
    assert title(settings("en-GB")) == title(settings("zz")) == title(settings("")) == TITLE


def test_a_catalog_with_gaps_is_offered_only(two_languages: None, ws: Workspace) -> None:
    """Under 80 % it is not taken for the browser's language, but can be chosen, with its share."""
    app = settings("yy")
    assert title(app) == TITLE
    assert "yy, 75 % translated" in app.selectbox(key="language").options
    app.selectbox(key="language").set_value(PART).run()
    assert title(app) == TITLE.upper()
    assert ws.profile.language == PART
    assert title(settings("en-GB")) == TITLE.upper()


def test_the_person_goes_before_the_browser(two_languages: None, ws: Workspace) -> None:
    """What stands in the profile holds in every new window, and English is a choice as well."""
    set_language(ws, LANGUAGE, now=NOW)
    assert title(settings("en-GB")) == made_up(TITLE)
    set_language(ws, "en", now=NOW)
    assert title(settings("xx")) == TITLE
    set_language(ws, "gone", now=NOW)
    assert title(settings("xx")) == made_up(TITLE)


def test_a_window_keeps_what_was_chosen_in_it(two_languages: None, ws: Workspace) -> None:
    """Another window that changes the profile does not change the language of this one."""
    app = settings("en-GB")
    app.selectbox(key="language").set_value(LANGUAGE).run()
    assert title(app) == made_up(TITLE)
    set_language(ws, "en", now=NOW)
    assert title(app.run()) == made_up(TITLE)
    with choose(LANGUAGE):  # AppTest words the options itself
        app.selectbox(key="language").set_value("").run()
    assert title(app) == TITLE
    assert ws.profile.language == ""


def test_a_demo_neither_says_nor_keeps_a_language(two_languages: None, ws: Workspace) -> None:
    """In a demo the person's own language holds; what is chosen there is for the window alone."""
    demo = load_demos()[0]
    shown = open_demo(paths.demo_file(demo.key), demo, load_library(), now=NOW, tz=NOW.tzinfo)
    set_language(shown, "en", now=NOW)
    set_language(ws, LANGUAGE, now=NOW)
    app = settings("en-GB", demo=demo.key)
    assert title(app) == made_up(TITLE)
    with choose(LANGUAGE):
        app.selectbox(key="language").set_value("en").run()
    assert title(app) == TITLE
    assert (ws.profile.language, shown.profile.language) == (LANGUAGE, "en")
    assert title(settings("en-GB", demo=demo.key)) == made_up(TITLE)


def test_data_that_cannot_be_read_stop_nothing(two_languages: None, ws: Workspace) -> None:
    """Where the person's data are damaged, the browser's language holds."""
    paths.data_file().write_text("{", encoding="utf-8")
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.context = {"timezone": "Europe/London", "locale": "xx"}
    app.run()
    assert not app.exception
    assert app.session_state["_language_found"] == LANGUAGE
