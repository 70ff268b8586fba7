"""The frame around every page: navigation, saving, where the person is, and what went wrong."""

import runpy
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from infoint import paths
from infoint.domain import STEP_KEYS
from infoint.domain.profile import TextSize
from infoint.i18n import ENGLISH, _, ask_window, choose, language
from infoint.library import Library
from infoint.store import MissingFileError, StoreError, UnreadableFile, glance
from infoint.ui.browser.around_page import (
    boxes_ahead,
    from_the_top,
    keep_cursor,
    page_keys,
    page_look,
    words_of_icons,
)
from infoint.ui.browser.autosave import autosave, leave_in_window
from infoint.ui.browser.enter_adds import listen_to_enter
from infoint.ui.browser.logo import logo
from infoint.ui.browser.tab_icon import tab_icon
from infoint.ui.components.navigation import MAIN_PAGES, SIDE_PAGES
from infoint.ui.components.voice_memo import waiting_memo
from infoint.ui.frame import parts
from infoint.ui.frame.away import away_notice, say_away, unsaved_notice
from infoint.ui.frame.data_source import banner, follow_address, open_shown_data
from infoint.ui.frame.recovery import recovery_screen
from infoint.ui.frame.sidebar import sidebar
from infoint.ui.session import redraw, session, workspaces
from infoint.ui.session.language import find_language, window_language
from infoint.ui.session.made_files import keep_made_files
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.server import deliver_answers, show_list_of_pages
from infoint.ui.session.visit import Visit, begin_visit, remember
from infoint.ui.session.window import notices, whereabouts
from infoint.ui.session.window.ticking import draw_into_the_page
from infoint.ui.session.window_state import WindowState
from infoint.ui.worksheet.binding import marks
from infoint.ui.worksheet.run_and_undo import take_back

_CONTENT_WIDE = 1000
"""Pixels that a page takes at most."""
BARE_PAGES = ("projector",)
"""Pages with a window to themselves: no list of pages, and the whole width."""


@dataclass(frozen=True)
class _Frame(WindowState):
    """Whether a page is drawn inside the frame just now."""

    is_running: bool = False


def run_app() -> None:
    """Draw the whole app in the window's language, at one look at the stored data: for app.py."""
    ask_window(window_language)
    draw_into_the_page()
    with glance(), choose(find_language() or ENGLISH):
        _run_app()


def _run_app() -> None:
    st.set_page_config(page_title="Infoint", layout="wide", initial_sidebar_state="auto")
    tab_icon()
    logo()
    show_list_of_pages()
    deliver_answers()
    keep_made_files()
    page = st.navigation(_navigation(), expanded=True, position="hidden")
    redraw.bring(autosave())
    follow_address()
    with session.one_source():
        _draw(page)


def _draw(page: st.Page) -> None:
    """Everything that can be seen, above all what went wrong."""
    is_bare = page.url_path in BARE_PAGES
    with st.container():
        if not is_bare:
            banner()
    try:
        open_shown_data()
        name = page.url_path.replace("_", "-") or "today"
        part = parts.turn_to(page.url_path or "today")
        whereabouts.turn_to(page.url_path, part)
        view = f"{whereabouts.in_address(whereabouts.VIEW)} {whereabouts.times_at_top()}"
        from_the_top(page=f"{page.url_path} {part} {view}")
        if not is_bare:
            sidebar(whereabouts.pages(), name)
        with st.container():
            _messages()
            if name != "interview":
                waiting_memo()
        _run(page)
    except UnreadableFile as error:
        workspaces.reopen()
        recovery_screen(error)
    except MissingFileError as error:
        workspaces.reopen()
        say_away(error.worded())
    except StoreError as error:
        workspaces.reopen()
        st.error(plain_text(error.worded()), title=_("Infoint could not open your data"))


def _run(page: st.Page) -> None:
    _Frame(is_running=True).keep()
    redraw.begin_drawing()
    try:
        with st.container(width="stretch" if page.url_path in BARE_PAGES else _CONTENT_WIDE):
            page.run()
        redraw.write_what_was_left()
    finally:
        _Frame().keep()
        leave_in_window(marks())
        tag = language().replace("_", "-")
        page_look(size=_text_size(), language=tag, **words_of_icons())
        page_keys()
        boxes_ahead()
        listen_to_enter()
        keep_cursor()
    if redraw.was_drawn():
        st.rerun()


def _text_size() -> TextSize:
    """How large the person wants the text; as it is where their data cannot be read."""
    try:
        return session.workspace().profile.text_size
    except (StoreError, UnreadableFile):
        return "normal"


def open_page(name: str) -> Visit:
    """What every page begins with: its visit; starts the frame if an address was opened cold."""
    if not _Frame.read().is_running:
        runpy.run_path(str(paths.app_root() / "app.py"))
        st.stop()
    visit = begin_visit(name)
    remember(visit)
    _name_the_tab(visit)
    return visit


def _name_the_tab(visit: Visit) -> None:
    """The tab of a page about somebody begins with the name: it has room for little more."""
    name = visit.contact.name.strip() if visit.contact else ""
    if not name:
        return
    title = whereabouts.pages()[visit.page].title
    is_theirs = visit.page == "person"
    words = name if is_theirs else _("{name}: {page}", name=name, page=title)
    st.set_page_config(page_title=words)


def _navigation() -> list[st.Page]:
    """All pages in one list: under headings, Streamlit's list of links is no list to a reader.

    They are made once for a window, its content and its language: ten of them take as long as a
    small page.
    """
    library = workspaces.library()
    return list(whereabouts.pages_of(library, language(), lambda: _pages(library)).values())


def _pages(library: Library) -> dict[str, st.Page]:
    guides = [library.step(key) for key in STEP_KEYS]
    steps: dict[str, st.Page] = {
        guide.key: _page(guide.key, f"{number}. {guide.title}", guide.icon)
        for number, guide in enumerate(guides, 1)
    }
    others = {name: _page(name, _(title), icon) for name, (title, icon) in MAIN_PAGES.items()}
    first = {name: others.pop(name) for name in ("today", "search")}
    beside = {
        name: _page(name, _(page.title), page.icon, "hidden") for name, page in SIDE_PAGES.items()
    }
    found = {**first, **steps, **others, **beside}
    former = {
        name.replace("_", "-"): _page(name, found[page].title, "arrow_forward", "hidden")
        for name, (page, _part) in parts.REDIRECTS.items()
    }
    return {**found, **former}


def _page(
    name: str, title: str, icon: str, visibility: Literal["visible", "hidden"] = "visible"
) -> st.Page:
    return st.Page(
        f"pages/{name.replace('-', '_')}.py",
        title=title,
        icon=f":material/{icon}:",
        default=name == "today",
        visibility=visibility,
    )


def _messages() -> None:
    is_away = away_notice()
    if not is_away:
        unsaved_notice()
    if notices.trouble() and not is_away:
        st.error(plain_text(notices.trouble()), title=_("Not saved"), icon=":material/error:")
    if notices.problems():
        lines = "\n".join(f"- {sentence}" for sentence in notices.problems().values())
        st.error(lines, title=_("Check this first"), icon=":material/error:")
    sentence, undo = notices.notice()
    if sentence:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.success(sentence, icon=":material/check:")
            if undo:
                st.button(
                    _("Undo"),
                    key="undo-notice",
                    icon=":material/undo:",
                    on_click=take_back,
                    args=(undo, notices.notice_of()),
                )
        notices.say("")
