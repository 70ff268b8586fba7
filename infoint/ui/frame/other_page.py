"""The shape of a page that is no step: its title, what it is for, and the way back."""

import streamlit as st

from infoint.domain import STEP_KEYS
from infoint.i18n import _
from infoint.ui.components.navigation import MAIN_PAGES, SIDE_PAGES, SUMMARIES
from infoint.ui.frame import parts
from infoint.ui.frame.bottom_bar import Way, bottom_bar
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts

_ORIGINS = frozenset((*STEP_KEYS, "search", "compare-fields", "progress"))
"""Pages to which a page beside a step leads back, where one came from there."""


def side_page(visit: Visit, title: str = "", *, short: bool = False) -> None:
    """The head of a page beside a step, and the way back to the page that leads to it.

    `title` says what the person is doing now, below the name of the page; without one that is all.
    With `short` it does not say what the page is for.
    """
    page = SIDE_PAGES[visit.page]
    if title:
        st.caption(_(page.title))
    st.title(title or _(page.title), anchor=False)
    if not short:
        st.markdown(_(page.summary))
    bottom_bar(way_back(visit))


def way_back(visit: Visit) -> Way:
    """Back to the page from which the person came, else to the one that leads here."""
    page = SIDE_PAGES[visit.page]
    origin, part = whereabouts.came_from()
    if origin in _ORIGINS and origin != page.behind:
        return Way(_("Back to: {page}", page=_title_of(visit, origin)), origin, part)
    behind = parts.title_of(page.behind, page.part) if page.part else _title_of(visit, page.behind)
    return Way(_("Back to: {page}", page=behind), page.behind, page.part)


def _title_of(visit: Visit, name: str) -> str:
    if name in STEP_KEYS:
        return visit.library.step(name).title
    return _(SIDE_PAGES[name].title if name in SIDE_PAGES else MAIN_PAGES[name][0])


def main_page(visit: Visit, title: str = "") -> None:
    """The head of a page of the list that is no step.

    `title` says what the person is doing now; its name stands small above it, as a step's does.
    """
    name = _(MAIN_PAGES[visit.page][0])
    if title:
        st.caption(name)
        st.title(title, anchor=False)
    else:
        st.title(name, anchor=False)
        st.markdown(_(SUMMARIES[visit.page]))
    bottom_bar(None)
