"""A memo spoken for oneself straight after a talk: recorded here, downloaded, never kept."""

import streamlit as st

from infoint.dates.written import file_stamp
from infoint.i18n import _
from infoint.ui.components.buttons import file_button
from infoint.ui.session import session
from infoint.ui.session.browser_facts import may_hear_and_copy

_KEY = "voice-memo"


def voice_memo() -> None:
    """Record a memo and download it; the sound stays in this window until it is left.

    Nothing where the browser lends no microphone.
    """
    if not may_hear_and_copy():
        return
    _record(_("Or tell it to yourself"))


def _record(label: str) -> None:
    sound = st.audio_input(label, key=_KEY)
    if sound is None:
        return
    moment = session.now().astimezone(session.zone())
    with st.container(horizontal=True, vertical_alignment="center"):
        file_button(
            _("Download the memo"),
            sound.getvalue(),
            name=f"memo-{file_stamp(moment)}.wav",
            key="download-memo",
            icon="download",
        )
        st.markdown(_("Infoint does not keep it: download it before you leave this page."))


def say_it_instead() -> None:
    """A button that opens the recorder, where the browser lends its microphone to this page."""
    if not may_hear_and_copy():
        return
    if st.button(_("Say it instead"), key="say-it", icon=":material/mic:", type="tertiary"):
        st.dialog(_("Say it instead"))(_say_it)()


def _say_it() -> None:
    st.markdown(
        _("Tell yourself what you would write, and write the answer when you have both hands free.")
    )
    _record(_("Your memo"))
