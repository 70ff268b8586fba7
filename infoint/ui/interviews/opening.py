"""What to say first and last in the talk: to read aloud, with a first version in one tap."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from infoint.domain import Interview
from infoint.i18n import N_, _, listed
from infoint.interviews.opening import Part, words_missing, write_words
from infoint.ui.components.buttons import go_button
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button

_PARTS: Mapping[Part, tuple[str, str, str]] = {
    "opening": (
        N_("Why you asked, who you are, what you hope to learn, and that you ask for no job"),
        N_("Changed the opening"),
        N_("Your first words are written. Change them as you like."),
    ),
    "closing": (
        N_("Whom else to ask, whether you may use the name, how to stay in touch"),
        N_("Changed the closing"),
        N_("Your last words are written. Change them as you like."),
    ),
}
"""What each part says, what the undo list says when it is changed, and what is said then."""


@dataclass(frozen=True)
class _Opened(DataState):
    """The talk, by id, and which of its words are open to change."""

    interview: str = ""
    part: str = ""


def words_view(visit: Visit, part: Part) -> None:
    """The first or the last words, to say aloud; open to change where one wants to."""
    interview = visit.the_interview
    says, changed, _said = _PARTS[part]
    written = str(getattr(interview, part))
    opened = _Opened(interview.id, part)
    back_to_part(_("Back to getting ready"))
    st.markdown(
        _("Go through them once or twice, until they are your own. Reading them out is fine, too.")
    )
    with st.container(border=True, key=f"words-{part}"):
        if _Opened.read() == opened:
            written = text_area(
                _(says), on("interviews", interview.id, changed).at(part), height=240
            )
        elif written.strip():
            show(written)
        else:
            st.markdown(f":gray[{_(says)}]")
    _still_missing(visit, written, part)
    _ways(visit, interview, part, written)


def _ways(visit: Visit, interview: Interview, part: Part, written: str) -> None:
    is_written = bool(written.strip())
    with st.container(horizontal=True):
        if is_written:
            _open_or_close(interview, part, _("Change"), type="secondary")
        action_button(
            _("Write it anew") if is_written else _("Write a first version"),
            f"write-{part}-{interview.id}",
            (write_words, visit.library, interview.id, part),
            type="tertiary" if is_written else "secondary",
            icon="edit_note",
            said=_(_PARTS[part][2]),
        )
        if not is_written:
            _open_or_close(interview, part, _("Write it myself"), type="tertiary")


def _open_or_close(interview: Interview, part: Part, label: str, type: ButtonType) -> None:
    opened = _Opened(interview.id, part)
    if _Opened.read() == opened:
        st.button(_("Done"), key=f"close-{part}", icon=":material/check:", on_click=_Opened().keep)
        return
    st.button(label, key=f"open-{part}", icon=":material/edit:", type=type, on_click=opened.keep)


def _still_missing(visit: Visit, written: str, part: Part) -> None:
    missing = words_missing(written)
    with st.container(horizontal=True, vertical_alignment="center"):
        if missing:
            words = listed([plain_text(label) for label in missing])
            said = _("Still to fill in: {words}.", words=words)
            st.markdown(f":orange[:material/edit: {said}]")
        if missing and not visit.ws.profile.about.strip():
            go_button(
                _("Say who you are in Settings"),
                "settings",
                key=f"about-me-{part}",
                icon="person",
                type="tertiary",
            )
