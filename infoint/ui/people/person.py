"""Everything about one person: where they stand, what is known of them, what was written."""

import streamlit as st

from infoint.domain import STEP_KEYS
from infoint.search.search import written_about
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import page_slice
from infoint.ui.components.result_cards import cards
from infoint.ui.frame.person_bar import person_bar
from infoint.ui.people.contact_boxes import everything_about
from infoint.ui.session.visit import Visit

_SHOWN = 10


def person(visit: Visit) -> None:
    """Choose someone, then see and change what is known of them."""
    if not visit.ws.contacts.all():
        st.markdown("Nobody is on your list yet. A name is enough to begin with.")
        go_button("Identify people", "identify-people", key="to-people", type="primary")
        return
    person_bar(visit)
    if visit.contact is None:
        st.markdown("Choose someone to see what you know and what you wrote.")
        return
    _steps(visit)
    st.header("What you know", anchor=False)
    everything_about(visit, visit.contact)
    _written(visit, visit.contact.id)


def _steps(visit: Visit) -> None:
    with st.container(horizontal=True):
        for key in STEP_KEYS[2:]:
            guide = visit.library.step(key)
            go_button(
                guide.title,
                key,
                key=f"step-{key}",
                icon=guide.icon,
                about={"contact": visit.contact.id if visit.contact else ""},
            )


def _written(visit: Visit, contact: str) -> None:
    """Messages, talks, notes and letters, the newest of each kind first."""
    st.header("What you wrote", anchor=False)
    found = written_about(visit.ws, visit.library, contact)
    if not found:
        st.markdown("Nothing yet. Notes, messages, talks and letters come together here.")
        return
    shown = found[page_slice(len(found), _SHOWN, f"written-{contact}")]
    for kind in dict.fromkeys(hit.kind for hit in shown):
        st.subheader(kind.label, anchor=False)
        cards((hit for hit in shown if hit.kind == kind), f"wrote-{kind}", named=False)
