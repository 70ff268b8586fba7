"""What was found, as cards: whose and what it is, its sentence, and the way there."""

from collections.abc import Iterable

import streamlit as st

from infoint.i18n import _
from infoint.search.search import Hit
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
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
                _("Open: {page}", page=session.pages()[hit.page].title),
                key=f"{key}-{number}",
                type="tertiary",
                icon=":material/arrow_forward:",
                on_click=session.go,
                args=(hit.page,),
                kwargs={"contact": hit.contact, "interview": hit.interview, "field": hit.field},
            )


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
