"""A memo spoken for oneself straight after a talk: it waits in this window to be downloaded."""

from dataclasses import dataclass, replace
from datetime import datetime

import streamlit as st

from infoint.dates.written import file_stamp
from infoint.i18n import _
from infoint.ui.browser.around_page import ask_before_leaving
from infoint.ui.components.buttons import file_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.browser_facts import may_hear_and_copy
from infoint.ui.session.window_state import WindowState

_KEY = "voice-memo"


@dataclass(frozen=True)
class _Memo(WindowState):
    """What was spoken last in this window and when (UTC), and whether it was downloaded.

    `round` tells the recorder that it begins anew.
    """

    sound: bytes = b""
    at: datetime | None = None
    is_taken: bool = False
    round: int = 0

    @property
    def waits(self) -> bool:
        """Whether it is nowhere but here."""
        return bool(self.sound and not self.is_taken)


def memo_waits() -> bool:
    """Whether a memo was spoken in this window that is nowhere else."""
    return _Memo.read().waits


def voice_memo() -> None:
    """Record a memo and download it; the sound stays in this window, whatever page it shows.

    Nothing where the browser lends no microphone.
    """
    if not may_hear_and_copy():
        return
    _record(_("Or tell it to yourself"))


def waiting_memo() -> None:
    """The memo that waits to be downloaded, with the way to throw it away; nothing without one."""
    if memo_waits():
        _to_download("waiting")


def _record(label: str) -> None:
    memo = _Memo.read()
    spoken = st.audio_input(label, key=f"{_KEY}-{memo.round}" if memo.round else _KEY)
    sound = spoken.getvalue() if spoken else b""
    if sound and sound != memo.sound:
        _Memo(sound, session.now(), round=memo.round).keep()
    if _Memo.read().sound:
        _to_download("here")


def _to_download(where: str) -> None:
    memo = _Memo.read()
    assert memo.at is not None
    moment = memo.at.astimezone(session.zone())
    time = local_dates.clock(memo.at)
    with st.container(border=True, gap="xsmall", key=f"memo-{where}"):
        words = (
            _("Your memo of {time} is downloaded.", time=time)
            if memo.is_taken
            else _("Your memo of {time} is only in this window: download it to keep it.", time=time)
        )
        st.markdown(f":material/mic: {words}")
        with st.container(horizontal=True, vertical_alignment="center"):
            file_button(
                _("Download the memo"),
                memo.sound,
                name=f"memo-{file_stamp(moment)}.wav",
                key=f"download-memo-{where}",
                icon="download",
                on_click=_taken,
            )
            st.button(
                _("Throw it away"),
                key=f"drop-memo-{where}",
                type="tertiary",
                on_click=_Memo(round=memo.round + 1).keep,
            )
    if memo.waits:
        ask_before_leaving()


def _taken() -> None:
    replace(_Memo.read(), is_taken=True).keep()


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
