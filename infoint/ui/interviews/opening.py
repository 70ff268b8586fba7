"""What to say first and last in the talk, with a first version in one tap."""

import streamlit as st

from infoint.i18n import N_
from infoint.interviews.opening import Part, words_missing, write_words
from infoint.ui.components.buttons import go_button
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.run_and_undo import action_button

_PARTS: dict[Part, tuple[str, str]] = {
    "opening": (
        "First: why you asked, who you are, what you hope to learn, and that it is no job",
        N_("Changed the opening"),
    ),
    "closing": (
        "Last: whom else to ask, whether you may use the name, a card, how to stay in touch",
        N_("Changed the closing"),
    ),
}
"""What each part says, and what the undo list says when it is changed."""


def first_and_last_words(visit: Visit) -> None:
    """The opening and the closing, folded away until wanted."""
    interview = visit.the_interview
    with st.expander("Think of your first and last words", icon=":material/record_voice_over:"):
        st.markdown(
            "Nobody reads these out. Say them aloud once or twice until they are your own; they "
            "stand on the screen of the talk when you need them."
        )
        for part, (label, changed) in _PARTS.items():
            place = on("interviews", interview.id, changed).at(part)
            written = text_area(label, place, height=240)
            _write(visit, interview.id, part, written)


def _write(visit: Visit, interview: str, part: Part, written: str) -> None:
    missing = words_missing(written)
    if missing:
        listed = ", ".join(plain_text(label) for label in missing)
        st.markdown(f":orange[:material/edit: Still to fill in: {listed}.]")
    with st.container(horizontal=True):
        action_button(
            "Write it anew" if written.strip() else "Write a first version",
            f"write-{part}-{interview}",
            (write_words, visit.library, interview, part),
            type="tertiary" if written.strip() else "secondary",
            icon="edit_note",
            said=f"The {part} was written. Change it as you like.",
        )
        if missing and not visit.ws.profile.about.strip():
            go_button(
                "Say who you are in Settings",
                "settings",
                key=f"about-me-{part}",
                icon="person",
                type="tertiary",
            )
