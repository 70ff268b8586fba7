"""Search over everything: people, talks, notes, takeaways, questions, letters, actions, fields."""

from dataclasses import dataclass, replace

import streamlit as st

from infoint.i18n import _, ngettext
from infoint.search.search import Group, search
from infoint.ui.browser.scroll import cursor_here
from infoint.ui.components.paging import page_slice
from infoint.ui.components.result_cards import cards
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, whereabouts
from infoint.ui.session.window_state import DataState

_BOX = "search-everything"
_NEEDLE = "q"
_PAGE = 20


@dataclass(frozen=True)
class _Search(DataState):
    """What was searched for last, and the one kind of which all is shown ("" for every kind)."""

    last: str = ""
    all_of: str = ""


def search_page(visit: Visit) -> None:
    """The box, then what was found, by kind."""
    needle = _box()
    if not needle.strip():
        st.markdown(
            _(
                "Type a part of a name or any word that you wrote, large or small, with or without "
                "accents. Several words find what holds all of them, such as a name and a word: "
                "*ann salary*."
            )
        )
        return
    kind = _Search.read().all_of
    with st.spinner(_("Looking through everything you wrote")):
        found = search(visit.ws, visit.library, needle)
    if not found:
        st.markdown(
            _(
                "Nothing holds **{needle}**. Try fewer words, or only the beginning of one.",
                needle=plain_text(needle),
            )
        )
        return
    chosen = next((group for group in found if group.kind == kind), None)
    if chosen:
        _one_kind(visit, needle, chosen)
        return
    total = sum(group.total for group in found)
    st.markdown(ngettext("{n} place found.", "{n} places found.", total))
    for group in found:
        st.header(f"{group.kind.label} ({group.total:,})", anchor=False)
        cards(group.hits, f"hit-{group.kind}")
        if group.total > len(group.hits):
            st.button(
                group.kind.show_all(f"{group.total:,}"),
                key=f"all-{group.kind}",
                on_click=_show_all,
                args=(group.kind,),
            )


def _box() -> str:
    """The box with the cursor in it; what is searched for stands in the address too.

    Whoever comes back from something found finds the rest again; typing replaces it.
    """
    asked = str(st.query_params.get(_NEEDLE, "") or _Search.read().last)
    needle = st.text_input(
        _("What are you looking for?"),
        asked,
        key=_BOX,
        type="search",
        live="300ms",
        placeholder=_("Such as: a name, or a word of your notes"),
        on_change=_typed,
    )
    cursor_here(_BOX)
    return str(needle or "")


def _typed() -> None:
    needle = box_state.shown(_BOX) or ""
    _Search(last=needle).keep()
    whereabouts.keep_in_address(_NEEDLE, needle)


def _show_all(kind: str) -> None:
    replace(_Search.read(), all_of=kind).keep()


def _one_kind(visit: Visit, needle: str, group: Group) -> None:
    """All of one kind, in pages."""
    st.button(
        _("Back to everything found"),
        key="back-to-all",
        type="tertiary",
        icon=":material/arrow_back:",
        on_click=_show_all,
        args=("",),
    )
    st.header(f"{group.kind.label} ({group.total:,})", anchor=False)
    page = page_slice(group.total, _PAGE, f"search-page-{group.kind}")
    begin, most = page.start, page.stop - page.start
    part = search(visit.ws, visit.library, needle, kind=group.kind, begin=begin, most=most)
    cards(part[0].hits, f"hit-{group.kind}")
