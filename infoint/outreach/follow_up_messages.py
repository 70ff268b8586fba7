"""Messages between the first one and the talk: written from a template, kept, logged as sent."""

from datetime import datetime

from infoint.advice.index import index_of
from infoint.domain import Interview, Letter, OutreachAttempt
from infoint.domain.kinds import CHANNELS, Channel, LetterKind, Outcome
from infoint.domain.letters import ABOUT_AN_INTERVIEW, FOLLOW_UPS
from infoint.domain.problems import InputError
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.letters.writing import filled_letter, id_of_next, known_elsewhere, known_template
from infoint.library import Library, Template
from infoint.outreach.attempts import end_waiting, last_try
from infoint.outreach.fitting_channel import may_use
from infoint.outreach.next_message import (
    interview_ahead,
    interview_to_move,
    is_moved,
    is_reminded,
    sent_message,
)
from infoint.outreach.waiting import next_date
from infoint.store import Transaction, Workspace

AS_A_TRY = (LetterKind.REMINDER, LetterKind.AGAIN)
"""Messages after the first one that ask once more, and so wait for an answer."""
_LIKE: dict[Channel, Channel] = {
    Channel.PHONE: Channel.VOICEMAIL,
    Channel.VOICEMAIL: Channel.VOICEMAIL,
    Channel.NOTE: Channel.NOTE,
    Channel.MESSAGE: Channel.MESSAGE,
}


def channels_of(library: Library, kind: LetterKind) -> list[Channel]:
    """In which channels the content has a text of this kind, in the usual order."""
    texts = library.scripts if kind is LetterKind.SCRIPT else library.follow_ups
    written = {one.channel for one in texts if one.kind == kind}
    return [channel for channel in CHANNELS if channel in written]


def likely_channel(ws: Workspace, library: Library, contact_id: str, kind: LetterKind) -> Channel:
    """The channel in which one wrote to them last, else the one nearest to it.

    After a call it is the voicemail, after a letter or through someone the e-mail; without any try
    the e-mail, or the LinkedIn note where only a profile is known.
    """
    channels = channels_of(library, kind)
    attempts = index_of(ws).attempts_of.get(contact_id, ())
    contact = ws.contacts.get(contact_id)
    wanted: Channel = Channel.EMAIL
    if attempts:
        wanted = _LIKE.get(attempts[-1].channel, Channel.EMAIL)
    elif contact and contact.profile_url and not contact.email:
        wanted = Channel.NOTE
    if not may_use(ws.profile, wanted):
        has_number = contact and contact.phone and not contact.email
        wanted = Channel.MESSAGE if has_number else Channel.EMAIL
    return wanted if wanted in channels else next(iter(channels), Channel.EMAIL)


def follow_up_template(library: Library, kind: LetterKind, channel: Channel) -> Template | None:
    """The template of a kind for a channel; None where the content has none."""
    fitting = (each for each in library.follow_ups if (each.kind, each.channel) == (kind, channel))
    return next(fitting, None)


def kept_message(
    ws: Workspace, contact_id: str, kind: LetterKind, channel: Channel, *, now: datetime
) -> Letter | None:
    """The message of this kind to look at: the one sent in this round, else the one in writing.

    What was sent stands for every channel: one reminder is one reminder.
    """
    interview = _interview_of(ws, contact_id, kind, now)
    sent = sent_message(index_of(ws), contact_id, kind, interview)
    if sent:
        return sent
    wanted = (kind, channel, interview.id if interview else "")
    letters = index_of(ws).letters_of.get(contact_id, ())
    mine = [one for one in letters if (one.kind, one.channel, one.interview) == wanted]
    return next((one for one in reversed(mine) if not one.sent), None)


def _interview_of(
    ws: Workspace, contact_id: str, kind: LetterKind, now: datetime
) -> Interview | None:
    if kind is LetterKind.NEW_DATE:
        return interview_to_move(index_of(ws), contact_id, now)
    return interview_ahead(index_of(ws), contact_id, now) if kind in ABOUT_AN_INTERVIEW else None


def shown_message(
    ws: Workspace,
    library: Library,
    contact_id: str,
    kind: LetterKind,
    channel: Channel,
    *,
    now: datetime,
) -> Letter | None:
    """The message of this kind as `write_message` would store it, to be looked at.

    None where the content has none, or where the one reminder is used up.
    """
    template = follow_up_template(library, kind, channel)
    if template is None or (kind is LetterKind.REMINDER and is_reminded(ws, contact_id)):
        return None
    return _filled(ws, library, template, contact_id, now)


def _filled(
    ws: Workspace, library: Library, template: Template, contact_id: str, now: datetime
) -> Letter:
    interview = _interview_of(ws, contact_id, template.kind, now)
    about = interview.id if interview else ""
    known = known_elsewhere(ws, library, contact_id)
    as_id = id_of_next(ws, template.id, contact_id, about)
    return filled_letter(ws, template, contact_id, about, now=now, else_known=known, as_id=as_id)


def write_message(
    ws: Workspace,
    library: Library,
    contact_id: str,
    kind: LetterKind,
    channel: Channel,
    *,
    now: datetime,
) -> Letter:
    """The message of this kind in this channel: the one kept, else a new one, stored.

    A confirmation, and asking for a new date, belong to the next talk with a date. Problem
    `template` where the content has none; `reminder` where the one reminder is used up.
    """
    if kind not in FOLLOW_UPS:
        raise ValueError(f"{kind!r} is no message before the talk")
    require(ws.contacts, contact_id)
    kept = kept_message(ws, contact_id, kind, channel, now=now)
    if kept:
        return kept
    _refuse_second_reminder(ws, contact_id, kind)
    template = follow_up_template(library, kind, channel)
    found = known_template(library, template.id if template else "")
    with ws.edit(N_("Began a message"), now=now) as tx:
        return tx.letters.put(_filled(ws, library, found, contact_id, now))


def _refuse_second_reminder(ws: Workspace, contact_id: str, kind: LetterKind) -> None:
    if kind == "reminder" and is_reminded(ws, contact_id):
        raise InputError(
            {"reminder": N_("You have asked twice. Let it rest, and ask someone else.")}
        )


def log_message(ws: Workspace, letter_id: str, *, picked_up: bool = False, now: datetime) -> Letter:
    """Note that a message before the talk went out now.

    Where they `picked_up`, the words for a voicemail were said on the phone.

    A reminder, or asking again, is one more try to reach them, with the day to look again; the
    message before it, if it was still waiting, has no answer from now on. The others ask for no new
    answer, so they change no outcome; asking for another day leaves the one that passed. One that
    was sent before keeps its moment. Problem `text` where gaps are left; `reminder` where the one
    reminder is used up.
    """
    letter = require(ws.letters, letter_id, "message")
    if letter.open_gaps:
        raise InputError({"text": N_("Fill in what stands in brackets first.")})
    if letter.sent:
        return letter
    _refuse_second_reminder(ws, letter.contact, letter.kind)
    with ws.edit(N_("Logged a message as sent"), now=now) as tx:
        if letter.kind in AS_A_TRY:
            _log_as_a_try(tx, letter, now)
        if letter.kind is LetterKind.NEW_DATE:
            _leave_the_day(tx, letter, now)
        said = {"channel": Channel.PHONE} if picked_up else {}
        return tx.letters.update(letter_id, sent=now, **said)


def _leave_the_day(tx: Transaction, letter: Letter, now: datetime) -> None:
    """The time of a talk that did not take place counts no more; one waits for another."""
    talk = tx.interviews.get(letter.interview)
    if talk and talk.status == "planned" and talk.start and talk.start <= now:
        tx.interviews.update(
            talk.id, start=None, moved_from=talk.start, missed=(*talk.missed, talk.start)
        )


def _log_as_a_try(tx: Transaction, letter: Letter, now: datetime) -> None:
    last = last_try(tx, letter.contact)
    end_waiting(tx, last)
    outcome: Outcome = Outcome.MESSAGE_LEFT if letter.channel == "voicemail" else Outcome.WAITING
    tx.attempts.put(
        OutreachAttempt(
            contact=letter.contact,
            at=now,
            channel=letter.channel,
            outcome=outcome,
            text=letter.clean_text,
            situation=last.situation if last else "",
            next_date=next_date(tx.profile.get(), now, outcome),
        )
    )


def take_back_message(ws: Workspace, letter_id: str, *, now: datetime) -> Letter:
    """Note that a message did not go out after all; the try that it was goes with it."""
    letter = require(ws.letters, letter_id, "message")
    with ws.edit(N_("Took back that a message was sent"), now=now) as tx:
        for one in tx.attempts.all():
            if (one.contact, one.at) == (letter.contact, letter.sent) and letter.kind in AS_A_TRY:
                tx.attempts.remove(one.id)
        talk = tx.interviews.get(letter.interview)
        if letter.kind is LetterKind.NEW_DATE and talk and is_moved(talk):
            tx.interviews.update(
                talk.id, start=talk.moved_from, moved_from=None, missed=talk.missed[:-1]
            )
        calls = letter.channel is Channel.PHONE
        back = {"channel": Channel.VOICEMAIL} if calls else {}
        return tx.letters.update(letter_id, sent=None, **back)
