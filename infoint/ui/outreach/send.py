"""Step 3, send: take the text along, say that it went out, and what came of it."""

from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.suggestion import is_snoozed
from infoint.domain import Contact, Letter, OutreachAttempt
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import said_first
from infoint.i18n import _
from infoint.outreach.fitting_channel import lacks_address
from infoint.outreach.not_now import not_now
from infoint.ui.browser.large_text import large_type
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.fold import fold
from infoint.ui.components.later import pause
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.frame.small_view import view_now
from infoint.ui.frame.step_page import Work
from infoint.ui.interviews.obstacles import obstacles
from infoint.ui.letters.about_field import about_field
from infoint.ui.letters.editor import gaps_to_fill, missing_fonts, sent_at, take_along
from infoint.ui.outreach import reach
from infoint.ui.outreach.follow_up_text import log_as_sent, open_message
from infoint.ui.outreach.log import attempts, log_attempt
from infoint.ui.outreach.next_after_attempt import (
    DATE,
    beside_an_answer,
    names_come_next,
    next_after_attempt,
    set_date,
)
from infoint.ui.outreach.pick_up import if_they_pick_up
from infoint.ui.outreach.take_way import rather_button
from infoint.ui.session import local_dates
from infoint.ui.session.browser_facts import may_hear_and_copy
from infoint.ui.session.plain_text import plain_text, show, show_with_gaps
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import address, text
from infoint.ui.worksheet.place import on_contact
from infoint.ui.worksheet.run_and_undo import keep_shown
from infoint.words.people_names import greeting_name


@dataclass(frozen=True)
class _Asked(DataState):
    """The texts, by id, for which the address is asked."""

    letters: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Taken(DataState):
    """The texts, by id, that were copied or opened: saying that it is sent comes next."""

    letters: frozenset[str] = frozenset()


def send(visit: Visit, work: Work) -> None:
    """The next thing first: what follows from the last try, the text to send, what came of it."""
    contact = visit.the_contact
    letter = reach.text_at_hand(visit, contact)
    rests = is_snoozed(contact, local_dates.today())
    if not rests and letter and reach.is_answer_to_send(letter):
        _the_answer_first(visit, contact, letter, work)
        _below(visit, contact, rests=False)
        return
    if rests:
        pause(visit)
    else:
        next_after_attempt(visit, contact)
    if rests or _rests_after_not_now(visit, contact):
        work.onward = Way(_("Back to today"), "today")
        log_attempt(visit, contact, letter, work)
    elif _is_agreed(visit, contact):
        work.has_primary = True
        if letter and letter.kind is not LetterKind.SCRIPT:
            _to_send(visit, contact, letter, is_first=False)
    else:
        _to_send_and_log(visit, contact, letter, work)
    work.has_primary |= not rests and names_come_next(visit, contact)
    _below(visit, contact, rests=rests)


def _the_answer_first(visit: Visit, contact: Contact, letter: Letter, work: Work) -> None:
    """An answer of one's own waits to go out: its text comes before everything else."""
    dates = view_now((DATE,)) == DATE
    work.onward = Way(_("Back to today"), "today")
    if dates:
        set_date(visit, contact)
        work.has_primary = True
        return
    _to_send(visit, contact, letter)
    tries = index_of(visit.ws).attempts_of.get(contact.id, ())
    if tries and tries[-1].outcome == "replied":
        log_attempt(visit, contact, letter, work)
    else:
        beside_an_answer(visit, contact)
    work.has_primary = not letter.open_gaps


def _below(visit: Visit, contact: Contact, *, rests: bool) -> None:
    """All tries so far, help, and putting it off."""
    attempts(visit, contact)
    with st.container(horizontal=True):
        title = _("If it does not go smoothly")
        if st.button(title, key="obstacles", icon=":material/help:", type="tertiary"):
            st.dialog(title, width="medium")(obstacles)(visit)
        if not rests:
            pause(visit)
    if not index_of(visit.ws).attempts_of.get(contact.id):
        kind = reach.message_at_hand(visit, contact)
        way = reach.channel_at_hand(visit, contact, kind)
        if way.spoken:
            drawing("interview" if way is Channel.IN_PERSON else "call-or-write")


def _to_send_and_log(visit: Visit, contact: Contact, letter: Letter | None, work: Work) -> None:
    """The text that goes out next, and what came of the last one."""
    tries = index_of(visit.ws).attempts_of.get(contact.id)
    work.onward = Way(_("Back to today"), "today")
    if letter is None and not tries:
        work.is_list = True  # of words that are not there yet it need not say why they help
        _nothing_to_send(contact)
    elif letter and not (tries and (_is_behind(visit, letter) or _has_it(letter, tries[-1]))):
        _to_send(visit, contact, letter)
    waits = letter is not None and _waits_to_be_taken(visit, letter)
    log_attempt(visit, contact, letter, work, is_first=not waits)
    is_ready = letter and _is_ready_follow_up(letter) and not reach.is_a_call(letter)
    work.has_primary |= not tries or bool(is_ready)


def _waits_to_be_taken(visit: Visit, letter: Letter) -> bool:
    """Whether a text is whole and was neither copied nor opened in this window, nor sent."""
    is_open = bool(letter.open_gaps) or sent_at(visit, letter) is not None
    return not is_open and may_hear_and_copy() and letter.id not in _Taken.read().letters


def _take(letter: str) -> None:
    keep_shown(letter)
    _Taken(_Taken.read().letters | {letter}).keep()


def _rests_after_not_now(visit: Visit, contact: Contact) -> bool:
    """Whether they said "not now", and the day on which one may ask again did not come yet."""
    last = not_now(index_of(visit.ws), contact.id)
    today = local_dates.today()
    return last is not None and not (last.next_date and last.next_date <= today)


def _is_agreed(visit: Visit, contact: Contact) -> bool:
    tries = index_of(visit.ws).attempts_of.get(contact.id, [])
    return bool(tries) and tries[-1].outcome == "agreed"


def _is_behind(visit: Visit, letter: Letter) -> bool:
    """Whether a first message is of no more use: it went out, or something else did instead."""
    used = sent_at(visit, letter) is not None or bool(letter.open_gaps)
    return letter.kind is LetterKind.SCRIPT and used


def _has_it(letter: Letter, last: OutreachAttempt) -> bool:
    """Whether they have the first message already, and one waits for what they say."""
    return letter.kind is LetterKind.SCRIPT and last.outcome in ("waiting", "message left")


def _is_ready_follow_up(letter: Letter) -> bool:
    """Whether a message after the first one is whole and waits to be said to be sent."""
    return letter.kind is not LetterKind.SCRIPT and not letter.sent and not letter.open_gaps


def _nothing_to_send(contact: Contact) -> None:
    st.markdown(_("There is no text for {name} yet.", name=plain_text(greeting_name(contact.name))))
    _to_the_text()


def _to_the_text() -> None:
    go_button(_("To the text"), "phone-script", part="write", key="to-text", icon="edit_note")


def _to_send(visit: Visit, contact: Contact, letter: Letter, *, is_first: bool = True) -> None:
    """The text that is ready, ways to take it along, and for a message after the first its log.

    With `is_first` nothing else on the view comes before saying that it is sent.
    """
    if sent_at(visit, letter):
        log_as_sent(letter)
        return
    if letter.open_gaps:
        with st.container(border=True):
            show_with_gaps(said_first(letter.text.strip()))
        gaps_to_fill(visit, letter)
        _to_the_text()
        return
    if not letter.channel.spoken:
        _address(contact, letter)
    waits = is_first and _waits_to_be_taken(visit, letter)
    with st.container(horizontal=True):
        take_along(
            visit,
            letter,
            contact,
            downloads_open=False,
            on_take=partial(_take, letter.id),
            primary=waits,
        )
        if letter.kind is LetterKind.SCRIPT:
            rather_button(visit, contact, letter)
        elif letter.channel.spoken and contact.email.strip():
            st.button(
                _("Write an e-mail instead"),
                key="by-email",
                type="tertiary",
                icon=":material/mail:",
                on_click=_by_email,
                args=(contact, letter.kind),
            )
    if letter.kind is not LetterKind.SCRIPT and not reach.is_a_call(letter):
        log_as_sent(letter, is_primary=is_first and not waits)
    missing_fonts(visit, letter, contact)
    _words_of(visit, letter, contact)
    if letter.kind is LetterKind.SCRIPT:
        about_field(visit, contact, only_likely=True)
    if letter.channel.spoken:
        _address(contact, letter)


def _words_of(visit: Visit, letter: Letter, contact: Contact) -> None:
    """What is said stands there large; what is written opens, to be read once more. An answer is
    read in full anyhow.
    """
    if letter.channel is Channel.VOICEMAIL:
        st.markdown(
            _("**If they pick up:** {words}", words=if_they_pick_up(visit, contact, letter))
        )
        st.markdown(_("**If a machine answers:**"))
    if letter.channel.spoken:
        with st.container(border=True):
            large_type(said_first(letter.clean_text.strip()), key=f"to-say-{letter.id}")
    elif reach.is_answer_to_send(letter):
        return
    elif letter.channel is Channel.MESSAGE:
        with st.container(border=True):
            show(letter.clean_text.strip())
    else:
        fold(_("Read it once more"), f"read-{letter.id}", partial(show, letter.clean_text))


def _by_email(contact: Contact, kind: LetterKind) -> None:
    """The same by e-mail, whose address is known: the draft is written and shown."""
    open_message(contact.id, kind, Channel.EMAIL)


def _address(contact: Contact, letter: Letter) -> None:
    """Where it goes, asked for as long as it is not noted; the box stays while one types."""
    asked = _Asked.read()
    if lacks_address(contact, letter.channel) and letter.id not in asked.letters:
        asked = _Asked(asked.letters | {letter.id})
        asked.keep()
    if letter.id not in asked.letters:
        return
    place = replace(on_contact(contact), beside=letter.id)
    match letter.channel:
        case Channel.EMAIL:
            address(_("Their e-mail address"), place.at("email"), "email")
        case Channel.NOTE:
            address(_("Their profile or web page"), place.at("profile_url"), "link")
        case _spoken:
            text(_("Their phone number"), place.at("phone"))
