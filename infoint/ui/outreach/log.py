"""What came of a try, noted in one tap, and all tries so far."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.suggestion import is_snoozed
from infoint.domain import CHANNELS, Contact, Letter, OutreachAttempt
from infoint.domain.kinds import Channel, Outcome
from infoint.domain.outreach_counts import UNANSWERED, rang_out, was_reached
from infoint.i18n import N_, _
from infoint.outreach import attempts as services
from infoint.outreach.fitting_channel import lacks_address
from infoint.outreach.follow_up_messages import AS_A_TRY, log_message
from infoint.people.stages import is_shut
from infoint.ui.components.buttons import menu_button, remove_button
from infoint.ui.components.fold import fold
from infoint.ui.frame.step_page import Work
from infoint.ui.outreach import reach
from infoint.ui.outreach.follow_up_text import messages_sent, stays_silent, take_back, try_in_words
from infoint.ui.outreach.take_way import take_way, write_first_version
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import notices, whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.run_and_undo import keep_shown, run_action


@dataclass(frozen=True)
class _LoggedBy(DataState):
    """By contact, the channel of the try to log, where it is not the one at hand."""

    channels: Mapping[str, Channel] = field(default_factory=dict)


_OF_WHAT_THEY_HEARD = (Outcome.AGREED, Outcome.NOT_NOW, Outcome.DECLINED)
"""What may come back to a message that one left; that one calls again is in the menu."""


def log_attempt(
    visit: Visit, contact: Contact, letter: Letter | None, work: Work, *, is_first: bool = True
) -> None:
    """What came of a try, one tap each; the channel is the one at hand, another is in a menu.

    An answer of one's own is logged beside its text; here stands what they say to it. Without
    `is_first` something else comes before saying that it is sent.
    """
    kind = reach.message_at_hand(visit, contact)
    at_hand = reach.channel_at_hand(visit, contact, kind)
    channel = _LoggedBy.read().channels.get(contact.id, at_hand)
    answering = kind not in ("script", *AS_A_TRY)
    tries = index_of(visit.ws).attempts_of.get(contact.id, [])
    tried, is_over = bool(tries), _is_over(visit, contact, tries)
    calls = channel is Channel.VOICEMAIL and _is_about_to_call(letter, tries)
    by = Channel.PHONE if calls else channel
    offered = [one for one in by.outcomes if not (answering and one in UNANSWERED)]
    log = (
        partial(_log_call, visit, contact.id, letter)
        if calls
        else partial(_log, visit, contact.id, channel, letter)
    )
    has_it = tried and tries[-1].outcome in (Outcome.WAITING, Outcome.MESSAGE_LEFT)
    waits = has_it and not (letter and reach.is_a_call(letter))
    shown = [] if is_over else _shown(offered, tried, face_to_face=channel is Channel.IN_PERSON)
    if waits and tries[-1].outcome is Outcome.MESSAGE_LEFT and shown:
        shown = [one for one in offered if one in _OF_WHAT_THEY_HEARD]
    asks_if_sent = shown == [Outcome.WAITING] and bool(letter and not letter.open_gaps)
    work.has_primary = asks_if_sent and is_first
    if not asks_if_sent and not is_over:
        st.markdown(
            _("**Did they answer meanwhile?**")
            if tried and letter and reach.is_try_to_send(letter)
            else _question(channel, answering or (has_it and not calls), tried)
        )
    with st.container(horizontal=True, vertical_alignment="center", key="outcomes"):
        for outcome in shown:
            st.button(
                _label(outcome, by),
                key=f"log-{outcome.replace(' ', '-')}",
                type="primary" if work.has_primary else "secondary",
                icon=":material/send:" if asks_if_sent else None,
                on_click=log,
                args=(outcome,),
            )
        menu_button(
            _("Note something new") if is_over else _("Something else"),
            f"log-other-{contact.id}",
            {
                one: _label(one, by)
                for one in offered
                if one not in shown and (tried or _can_come_first(one, channel))
            },
            log,
        )
        menu_button(
            _("Another way"),
            f"log-channel-{contact.id}",
            {other: _way(contact, other) for other in CHANNELS if other is not channel},
            partial(_turn_to, visit, contact, tried or kind != "script"),
        )


def _can_come_first(outcome: Outcome, channel: Channel) -> bool:
    """Of a text that nobody has had yet silence is no answer; a call can ring out."""
    return outcome is not Outcome.NO_ANSWER or channel.spoken


def _is_about_to_call(letter: Letter | None, tries: Sequence[OutreachAttempt]) -> bool:
    """Whether one calls now, and does not wait for them to answer a message one left."""
    if letter and reach.is_a_call(letter):
        return True
    return not tries or rang_out(tries[-1])


def _log_call(visit: Visit, contact: str, letter: Letter | None, outcome: Outcome) -> None:
    """A call with the words for a machine at hand: only these make it a voicemail."""
    if outcome is not Outcome.MESSAGE_LEFT:
        _log(visit, contact, Channel.PHONE, letter, outcome)
    elif letter and reach.is_a_call(letter):
        run_action(log_message, letter.id, said=_("Noted."), then=_at_top)
    else:
        _log(visit, contact, Channel.VOICEMAIL, letter, outcome)


def _at_top(_done: object) -> None:
    whereabouts.begin_at_top()


def _is_over(visit: Visit, contact: Contact, tries: Sequence[OutreachAttempt]) -> bool:
    """Whether nothing is expected of them now: they gave their answer, two messages were in vain,
    or the person let them rest.
    """
    last = tries[-1] if tries else None
    if last and last.outcome in ("declined", "wrong person"):
        return True
    today = local_dates.today()
    if last and last.outcome == "not now" and not (last.next_date and last.next_date <= today):
        return True
    if is_snoozed(contact, today):
        return True
    return was_reached(tries) and is_shut(visit.ws, contact.id, today)


def _shown(offered: list[Outcome], tried: bool, *, face_to_face: bool) -> list[Outcome]:
    """What most often comes next: of a first message that it is sent, then their answer."""
    if not tried and Outcome.WAITING in offered and not face_to_face:
        return [Outcome.WAITING]
    if not tried and face_to_face:
        return [one for one in offered if one not in (Outcome.WRONG_PERSON, Outcome.REPLIED)]
    rare = (Outcome.WAITING, Outcome.WRONG_PERSON, Outcome.REPLIED)
    if Outcome.MESSAGE_LEFT in offered:
        return [one for one in offered if one not in (*rare, Outcome.DECLINED)]
    return [one for one in offered if one not in (*rare, Outcome.NO_ANSWER)]


def _question(channel: Channel, answering: bool, tried: bool) -> str:
    if channel.spoken and not answering:
        return _("**How did it go?**")
    return _("**What do they say?**") if tried else _("**What came of it?**")


def _label(outcome: Outcome, channel: Channel) -> str:
    """What an outcome is called; that it is sent, and how, where that is not plain."""
    if outcome is not Outcome.WAITING or channel.live:
        return channel.says(outcome)
    if channel in (Channel.EMAIL, Channel.NOTE, Channel.MESSAGE):
        return _("It is sent")
    return _("It is on its way: {channel}", channel=channel.inside)


def _way(contact: Contact, channel: Channel) -> str:
    if not lacks_address(contact, channel):
        return channel.label
    if channel.spoken:
        return _("{channel} (no number noted yet)", channel=channel.label)
    return _("{channel} (no address noted yet)", channel=channel.label)


def _turn_to(visit: Visit, contact: Contact, only_logs: bool, channel: Channel) -> None:
    """Before anything went out, another way has another text; later it is how they answered."""
    channels = _LoggedBy.read().channels
    if only_logs:
        _LoggedBy({**channels, contact.id: channel}).keep()
        return
    _LoggedBy({one: way for one, way in channels.items() if one != contact.id}).keep()
    take_way(visit, contact, {reach.CHANNEL: str(channel)})
    write_first_version(visit, contact)
    whereabouts.begin_at_top()


def _log(
    visit: Visit, contact: str, channel: Channel, letter: Letter | None, outcome: Outcome
) -> None:
    """Log it once, also where the button is tapped twice; the text at hand is what was said."""
    waiting = _sent_and_waiting(contact, channel, outcome)
    how: dict[str, Any] = {"said": _("Noted."), "then": _at_top}
    if waiting:
        run_action(services.log_answer, waiting, outcome, **how)
        return
    args = (contact, channel, outcome)
    if notices.just_done(services.log_attempt, args):
        return
    if letter:
        keep_shown(letter.id)
    run_action(services.log_attempt, *args, library=visit.library, **how)


def _sent_and_waiting(contact: str, channel: Channel, outcome: Outcome) -> str:
    """Id of the last try where it waits for just this: silence after a message, or an answer to
    what was asked face to face.
    """
    mine = [one for one in session.workspace().attempts.all() if one.contact == contact]
    last = max(mine, key=lambda one: one.at, default=None)
    waits = last is not None and (last.channel, last.outcome) == (channel, "waiting")
    is_silence = outcome == "no answer" and not channel.spoken
    is_answer = channel is Channel.IN_PERSON and outcome not in UNANSWERED
    return last.id if last and waits and (is_silence or is_answer) else ""


def attempts(visit: Visit, contact: Contact) -> None:
    """All that went out to them and came back, the newest first, as rows that open."""
    tries = list(reversed(index_of(visit.ws).attempts_of.get(contact.id, ())))
    is_silent = stays_silent(visit, contact)
    rows: list[tuple[datetime, str, str, Callable[[], None]]] = [
        (
            one.answered or one.at,
            try_in_words(one, is_last=one is tries[0], is_silent=is_silent),
            f"try-{one.id}",
            partial(_try, one, is_last=one is tries[0]),
        )
        for one in tries
    ]
    rows += [
        (
            message.sent or visit.now,
            _(
                "{when}, {channel}: {message}.",
                when=local_dates.day(message.sent or visit.now),
                channel=message.channel.label,
                message=message.kind.sent,
            ),
            f"message-{message.id}",
            partial(_message, message),
        )
        for message in messages_sent(visit, contact)
    ]
    for _at, label, key, draw in sorted(rows, key=lambda row: row[0], reverse=True):
        fold(label, key, draw)


def _message(message: Letter) -> None:
    """A message as it went out, and to take that back once its day is over."""
    show(message.clean_text)
    if message.sent and not local_dates.is_today(message.sent):
        take_back(message)


def _try(one: OutreachAttempt, *, is_last: bool) -> None:
    """A try as it went: its words, a note, and of the last one the day to look at it again."""
    if one.text.strip():
        show(one.text)
    if is_last:
        here = on("attempts", one.id, N_("Changed an attempt"))
        with st.grid(2, min_column_width=200):
            text(_("A note for yourself"), here.at("note"))
            if one.next_date:
                day(_("Look at it again on"), here.at("next_date"))
    elif one.note:
        show(one.note)
    remove_button(
        f"remove-{one.id}", (services.remove_attempt, one.id), said=_("The entry was removed.")
    )
