"""Step 7, send: the one way that fits the letter first, then the word that it is sent."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal

import streamlit as st

from infoint.documents.file_names import safe_file_name
from infoint.domain import Letter
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import sent_on_a_day
from infoint.i18n import N_, _
from infoint.letters import thank_you
from infoint.letters.links import LONGEST_MAILTO, mailto
from infoint.outreach.fitting_channel import lacks_address
from infoint.ui.browser.copy_button import copy_button
from infoint.ui.components.buttons import file_button
from infoint.ui.frame.step_page import Work
from infoint.ui.letters.at_hand import AtHand, keep
from infoint.ui.letters.editor import missing_fonts, not_sent_button, webmail
from infoint.ui.letters.text import day_told, still_lacks
from infoint.ui.session import local_dates, session
from infoint.ui.session.browser_facts import may_hear_and_copy
from infoint.ui.session.plain_text import show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import address
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import on_contact, on_draft
from infoint.ui.worksheet.read_as_value import is_unread
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button, run_action

_HOW: dict[Channel, str] = {
    Channel.EMAIL: N_("By e-mail"),
    Channel.LETTER: N_("By post"),
    Channel.NOTE: N_("As a message"),
    Channel.IN_PERSON: N_("Handed over"),
}
_SENT: dict[Channel, str] = {
    Channel.EMAIL: N_("Sent by e-mail on {day}."),
    Channel.LETTER: N_("Sent by post on {day}."),
    Channel.NOTE: N_("Sent as a message on {day}."),
    Channel.IN_PERSON: N_("Handed over on {day}."),
}


@dataclass(frozen=True)
class _Taken(DataState):
    """The letters that were opened, copied or printed in this window; those whose address is
    asked for; those of which another day or way is told.
    """

    letters: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()


def send_letter(
    visit: Visit, work: Work, found: AtHand, said: str, back: Callable[[], None]
) -> None:
    """Ways to take a letter along, and that it is sent; `back` draws the way to the text."""
    letter = found.letter
    if letter.open_gaps:
        work.has_primary = True
        still_lacks(visit, found)
        with st.container(horizontal=True, gap="small"):
            back()
            sent_already(letter)
        return
    day_told(visit, found)
    _address(found)
    is_taken = letter.id in _Taken.read().letters
    work.has_primary = True
    with st.container(horizontal=True, gap="small", key=f"take-{found.key}"):
        _first_way(visit, found, "secondary" if is_taken else "primary")
        copy_button(
            letter.clean_text, key=f"copy-{letter.id}", on_copy=partial(_take, found, "letters")
        )
        if letter.channel is Channel.EMAIL:
            webmail(letter, found.to, partial(_take, found, "letters"))
        _files(visit, found)
    if not may_hear_and_copy():
        st.markdown(_("To copy the text, press on it and hold."))
        with st.container(border=True):
            show(letter.clean_text)
    missing_fonts(visit, letter, found.to)
    with st.container(horizontal=True, gap="small", key=f"sent-{found.key}"):
        st.button(
            _("It is sent"),
            key=f"mark-sent-{found.key}",
            type="primary" if is_taken else "secondary",
            icon=":material/send:",
            on_click=_sent,
            args=(found, said),
        )
        st.button(
            _("Another day or way"),
            key=f"elsewhere-{found.key}",
            type="tertiary",
            on_click=_take,
            args=(found, "elsewhere"),
        )
    with st.container(key=f"told-{found.key}"):
        if letter.id in _Taken.read().elsewhere:
            _another_day(found, said)


def sent_already(letter: Letter) -> None:
    """That a thank-you went out by another way, whatever this text still lacks."""
    if letter.kind is LetterKind.THANK_YOU:
        action_button(
            _("I have thanked them already"),
            f"thanked-{letter.interview}",
            (thank_you.thanked_already, letter.interview),
            type="tertiary",
            icon="check",
            said=_("Noted: your thank-you is sent."),
        )


def _address(found: AtHand) -> None:
    """Where it goes, asked for as long as it is not noted; the box stays while one types."""
    if found.letter.channel is not Channel.EMAIL:
        return
    if lacks_address(found.to, Channel.EMAIL):
        _note("asked", found.letter.id)
    if found.letter.id in _Taken.read().asked:
        address(_("Their e-mail address"), on_contact(found.to).at("email"), "email")


def _first_way(visit: Visit, found: AtHand, kind: ButtonType) -> None:
    letter = found.letter
    link = mailto(letter, found.to)
    if letter.channel is Channel.EMAIL and len(link) <= LONGEST_MAILTO:
        st.link_button(
            _("Open in your mail program"),
            link,
            key=f"mailto-{letter.id}",
            type=kind,
            icon=":material/mail:",
            on_click=partial(_take, found, "letters"),
        )
    elif letter.channel is Channel.EMAIL:
        _file(visit, found, ".eml", _("Open as a draft"), "drafts", kind)
    elif letter.channel is Channel.LETTER:
        _file(visit, found, ".pdf", _("Print it"), "print", kind)


def _files(visit: Visit, found: AtHand) -> None:
    """The same as files, behind one button."""
    if found.letter.channel not in (Channel.EMAIL, Channel.LETTER):
        return
    with st.popover(_("As a file"), icon=":material/download:", type="tertiary"):
        _file(visit, found, ".docx", _("Word (.docx)"), "description")
        if found.letter.channel is Channel.EMAIL:
            _file(visit, found, ".pdf", _("PDF"), "picture_as_pdf")
            if len(mailto(found.letter, found.to)) <= LONGEST_MAILTO:
                _file(visit, found, ".eml", _("Draft for a mail program (.eml)"), "drafts")


def _file(
    visit: Visit,
    found: AtHand,
    ending: str,
    label: str,
    icon: str,
    kind: ButtonType = "secondary",
) -> None:
    letter = found.letter
    file_button(
        label,
        partial(_made, visit, found, ending),
        name=safe_file_name(letter.kind.sent, found.to.name, ending=ending),
        key=f"{ending[1:]}-{letter.id}",
        icon=icon,
        type=kind,
        on_click=partial(_take, found, "letters"),
    )


def _made(visit: Visit, found: AtHand, ending: str) -> bytes:
    from infoint.letters.docx import letter_docx
    from infoint.letters.eml import letter_eml
    from infoint.letters.pdf import letter_pdf

    make = {".docx": letter_docx, ".eml": letter_eml, ".pdf": letter_pdf}[ending]
    return make(found.letter, profile=visit.ws.profile, contact=found.to, now=session.now())


def _note(what: Literal["letters", "asked", "elsewhere"], letter: str) -> None:
    taken = _Taken.read()
    ids: frozenset[str] = getattr(taken, what)
    if letter not in ids:
        replace(taken, **{what: ids | {letter}}).keep()


def _take(found: AtHand, what: Literal["letters", "elsewhere"]) -> None:
    """From a callback: note that a letter was taken along, or is told of; one that is only shown
    so far is kept.
    """
    keep(found)
    _note(what, found.letter.id)


def _sent(found: AtHand, said: str, **how: Any) -> None:
    run_action(thank_you.mark_sent, found.letter.id, said=said, **how)


def _another_day(found: AtHand, said: str) -> None:
    letter = found.letter
    how, when = f"sent-how-{letter.id}", on_draft(f"sent-{letter.id}").at("day")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        sent_on = day(
            _("When was it sent?"),
            when,
            past=True,
            placeholder=_("Today, {day}", day=local_dates.day(local_dates.today())),
            width=240,
        )
        ways = list(_HOW) if letter.channel in _HOW else [letter.channel, *_HOW]
        st.selectbox(
            _("How did it go out?"),
            ways,
            index=ways.index(letter.channel),
            format_func=lambda way: _(_HOW[way]) if way in _HOW else Channel(way).words,
            key=how,
            width=180,
        )
        st.button(
            _("Note it"),
            key=f"note-sent-{letter.id}",
            disabled=is_unread(when),
            on_click=lambda: _sent(found, said, day=sent_on, channel=box_state.shown(how)),
        )


def sent_line(visit: Visit, letter: Letter) -> None:
    """What was noted of a letter that is sent, and the way back."""
    if letter.sent is None:
        return
    reader, by_any_way = visit.ws.contacts.get(letter.contact), N_("Sent on {day}.")
    has_gone_by_mail = letter.channel is Channel.EMAIL and reader and reader.email.strip()
    is_known = letter.channel is not Channel.EMAIL or has_gone_by_mail
    words = _SENT.get(letter.channel, by_any_way) if is_known else by_any_way
    done = (
        _(words, day=local_dates.day(letter.sent))
        if sent_on_a_day(letter, reader)
        else _("Sent. The day is not noted.")
    )
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"was-sent-{letter.id}"
    ):
        st.markdown(f":green[:material/check_circle:] {done}", width="content")
        call = (thank_you.unmark_sent, letter.id)
        not_sent_button(f"unsend-{letter.id}", call, library=visit.library)
