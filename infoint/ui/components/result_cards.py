"""What was found, as cards: whose and what it is, its sentence, and the way there."""

from collections.abc import Iterable

import streamlit as st

from infoint.i18n import _
from infoint.search.search import Hit
from infoint.ui.components.paging import (
    DECISIONS_A_PAGE,
    DECISIONS_PAGES,
    NOTES_A_PAGE,
    notes_pages,
    turn_to_place,
)
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.window import box_state, whereabouts
from infoint.words.text_search import Piece


def cards(hits: Iterable[Hit], key: str, named: bool = True) -> None:
    """One card for each; `named` says whose it is."""
    for number, hit in enumerate(hits):
        where = _(hit.where)
        whose = f"**{plain_text(hit.about)}** · {where}"
        with st.container(border=True, gap="xsmall"):
            st.markdown(whose if named and hit.about else f"**{where}**")
            st.markdown(sentence(hit.sentence))
            st.button(
                _("Open: {page}", page=whereabouts.pages()[hit.page].title),
                key=f"{key}-{number}",
                type="tertiary",
                icon=":material/arrow_forward:",
                on_click=_open,
                args=(hit,),
            )


def _open(hit: Hit) -> None:
    """Lead to the part, the page of its list and the open fold where the words stand."""
    about = {"contact": hit.contact, "interview": hit.interview, "field": hit.field}
    if hit.page == "track" and hit.view == "notes":
        turn_to_place(hit.place, NOTES_A_PAGE, notes_pages(hit.interview))
    elif hit.page == "compare-fields" and hit.view == "notes":
        turn_to_place(hit.place, DECISIONS_A_PAGE, DECISIONS_PAGES)
    if hit.fold:
        box_state.put(hit.fold, True)
    whereabouts.go(hit.page, hit.part, hit.view, **about)


def sentence(pieces: Iterable[Piece]) -> str:
    """Markdown that shows the pieces letter for letter, with what was found marked."""
    parts = []
    for piece in pieces:
        words = plain_text(piece.text)
        if piece.found:
            words = f":orange-background[{words}]"
        before = " " if piece.text[:1].isspace() else ""
        after = " " if piece.text[-1:].isspace() and piece.text.strip() else ""
        parts.append(f"{before}{words}{after}")
    return "".join(parts)
