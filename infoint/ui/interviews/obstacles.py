"""What gets in the way of a talk: how to notice it, what helps, and a line to say."""

from functools import partial

import streamlit as st

from infoint.library.entries import Note
from infoint.ui.components.fold import fold
from infoint.ui.frame.guidance import sources
from infoint.ui.session.visit import Visit


def help_in_the_talk(visit: Visit) -> None:
    """What is needed at once while one talks: the titles of its notes, then the obstacles."""
    for note in visit.library.notes_at("interview", "talk"):
        fold(note.title, f"talk-{note.key}", partial(_in_words, visit, note))
    obstacles(visit)


def obstacles(visit: Visit) -> None:
    """The obstacles that the content knows, each with a good answer."""
    for one in visit.library.obstacles:
        st.markdown(f"**{one.title}**  \n{one.sign}")
        st.markdown(one.answer)
        st.markdown(f"*“{one.say}”*")


def _in_words(visit: Visit, note: Note) -> None:
    st.markdown(f"{note.text} {sources(visit, note)}")
