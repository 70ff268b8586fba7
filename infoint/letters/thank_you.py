"""The letters after a talk: written from the debrief, kept, sent; thanks to helpers among them."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from infoint.dates.local_time import local_day, zone_of
from infoint.domain import Letter
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.problems import InputError
from infoint.entries.lookup import edit_interview, require
from infoint.i18n import N_
from infoint.letters.from_debrief import note_what_stands
from infoint.letters.sentences import WHATS, beginning, breaks_off
from infoint.letters.writing import filled_letter, known_template
from infoint.library import Library, Template
from infoint.store import Transaction, Workspace
from infoint.words.thank_you_words import is_to_thank

_CHOICE = re.compile(r"\{% if [^%]*%\}[^\n]*?\{% endif %\}")
_TAG = re.compile(r"\{%.*?%\}")
_GIVEN = re.compile(r"\{\{ *(?:learned|appreciated|next_step) *\}\}")
_VALUE = re.compile(r"\{\{.*?\}\}")
_ANY = "\0"
_BETWEEN = re.compile(r"\n|(?<=[.!?])\s+")
_FEWEST_WORDS = 2
REPORT_AFTER = timedelta(weeks=6)
"""So long after a thank-you is written one offers to report back; any other day may be set."""


def thank_you_for(
    ws: Workspace,
    library: Library,
    interview_id: str,
    *,
    now: datetime,
    template_id: str | None = None,
) -> Letter:
    """The letter for this talk from this template: the one kept, else a new one, stored.

    Without a template: the thank-you begun last, else one from the first thank-you template. The
    templates of kind "report back" and "referrer" work too; the last goes to the one who named
    the contact. Which sentences it was given is kept, so that each can be exchanged.
    Problem `template` where there is no such template or nobody to write to.
    """
    template = known_template(library, template_id) if template_id else None
    label = N_("Began a thank-you letter")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        for letter in reversed(tx.letters.all()):
            wanted = letter.template == template.id if template else letter.kind == "thank-you"
            if letter.interview == interview_id and wanted:
                return letter
        chosen = template or next((one for one in library.letters if one.kind == "thank-you"), None)
        if chosen is None:
            raise InputError({"template": N_("The content has no thank-you letter to begin with.")})
        letter = filled_letter(ws, chosen, interview.contact, interview.id, now=now)
        if chosen.kind == "thank-you":
            note_what_stands(tx, interview)
        return tx.letters.put(letter)


_SHOWN = "shown"
"""The id of every letter that is only shown: to draw a random one takes longer than to fill it."""


def preview(
    ws: Workspace,
    library: Library,
    interview_id: str,
    template_id: str,
    *,
    helper_id: str = "",
    now: datetime,
) -> Letter:
    """The letter as `thank_you_for` would write it, without storing anything.

    For `helper_id` as `thanks_for_help` would. Problem `template` as there.
    """
    template = known_template(library, template_id)
    interview = require(ws.interviews, interview_id)
    to = helper_id or interview.contact
    return filled_letter(ws, template, to, interview.id, now=now, as_id=_SHOWN)


def thanks_for_help(
    ws: Workspace,
    library: Library,
    interview_id: str,
    helper_id: str | None,
    *,
    template_id: str,
    now: datetime,
) -> Letter:
    """The thanks to somebody who helped to prepare a talk: the letter kept, else a new one, stored.

    What they helped with comes from the draft `helped-<talk>-<contact>`. Problem `helper` where
    nobody was chosen, or the one talked to was; `template` where there is no such template.
    """
    template = known_template(library, template_id)
    label = N_("Wrote thanks for help")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        if not helper_id or helper_id == interview.contact:
            raise InputError({"helper": N_("Choose who helped you to prepare.")})
        require(tx.contacts, helper_id)
        for letter in tx.letters.all():
            wanted = (interview_id, helper_id, template.id)
            if (letter.interview, letter.contact, letter.template) == wanted:
                return letter
        return tx.letters.put(filled_letter(ws, template, helper_id, interview.id, now=now))


def mark_sent(
    ws: Workspace,
    letter_id: str,
    *,
    day: date | None = None,
    channel: Channel | None = None,
    now: datetime,
) -> Letter:
    """Note that a letter went out: now, or on a day before, at noon in the person's zone.

    On the day of the talk itself that is not before the talk's end. One that was sent before keeps
    its moment. `channel` is how it went out, where that is not what it was written for. Problems:
    `text` where gaps are left in it, `day` (ahead, or before the talk).
    """
    with ws.edit(N_("Marked a letter as sent"), now=now) as tx:
        letter = require(tx.letters, letter_id)
        if letter.open_gaps:
            raise InputError({"text": N_("Fill or delete the gaps in the letter first.")})
        if letter.sent:
            return letter
        moment = _moment(tx, letter, day, now)
        if letter.kind == LetterKind.THANK_YOU:
            close_thanks(tx, letter.contact, now=now)
        return tx.letters.update(letter_id, sent=moment, channel=channel or letter.channel)


def close_thanks(tx: Transaction, contact_id: str, *, now: datetime) -> None:
    """Tick off what one set oneself where that was to thank this person, and nothing more."""
    contact = tx.contacts.get(contact_id)
    for action in tx.actions.all():
        talk = tx.interviews.get(action.interview)
        about = action.contact or (talk.contact if talk else "")
        is_own = not (action.done or action.agreed_with.strip())
        if contact and about == contact_id and is_own and is_to_thank(action.text, contact.name):
            tx.actions.update(action.id, done=now)


def thanked_already(ws: Workspace, interview_id: str, *, now: datetime) -> Letter:
    """Note that the thanks for a talk went out by another way: with which words, and when, nobody
    says. A draft of one's own stays beside it.
    """
    with edit_interview(ws, interview_id, N_("Marked a letter as sent"), now=now) as (tx, talk):
        contact = tx.contacts.get(talk.contact)
        sent = (contact.created if contact else None) or now
        close_thanks(tx, talk.contact, now=now)
        return tx.letters.put(
            Letter(kind=LetterKind.THANK_YOU, contact=talk.contact, interview=talk.id, sent=sent)
        )


def _moment(tx: Transaction, letter: Letter, day: date | None, now: datetime) -> datetime:
    zone = zone_of(tx.profile.get())
    today = local_day(now, zone)
    if day is None or day == today:
        return now
    if day > today:
        raise InputError({"day": N_("Choose today or a day before.")})
    noon = datetime.combine(day, time(12), zone)
    interview = tx.interviews.get(letter.interview)
    ended = interview.held_at if interview else None
    if ended and day < local_day(ended, zone):
        raise InputError({"day": N_("Choose a day after the talk.")})
    return max(noon, ended) if ended else noon


def unmark_sent(
    ws: Workspace, letter_id: str, *, library: Library | None = None, now: datetime
) -> Letter:
    """Take back that a letter went out; with `library` it is again what its template is for."""
    with ws.edit(N_("Took back that a letter was sent"), now=now) as tx:
        letter = require(tx.letters, letter_id)
        if not letter.text.strip():
            tx.letters.remove(letter_id)  # nothing of it was written here
            return letter
        template = library.template(letter.template) if library else None
        channel = template.channel if template else letter.channel
        return tx.letters.update(letter_id, sent=None, channel=channel)


def names_what_they_gave(letter: Letter, template: Template | None, name: str) -> bool:
    """Whether a whole sentence stands in it beside greeting, frame, plan and `name` below.

    A sentence that begins twice is none.
    """
    return any(
        len(re.findall(r"\w+", sentence)) >= _FEWEST_WORDS
        and not any(breaks_off(what, sentence) for what in WHATS)
        for sentence in _beside_frame(letter, template, name)
    )


def _beside_frame(letter: Letter, template: Template | None, name: str) -> Iterator[str]:
    text = letter.text
    for gap in letter.open_gaps:
        text = text.replace(gap, "")
    for frame in _frame(template.body) if template else ():
        text = frame.sub("\n", text)
    greeting, *rest = text.strip().split("\n")
    text = "\n".join(rest) if greeting.rstrip().endswith(",") else text
    plan = beginning("next_step")
    for sentence in map(str.strip, _BETWEEN.split(text)):
        if sentence != name.strip() and not sentence.startswith(plan):
            yield sentence


@lru_cache(maxsize=64)
def _frame(body: str) -> tuple[re.Pattern[str], ...]:
    """The sentences that a template says to everybody, each with anything for its values."""
    body = _GIVEN.sub("\n", _CHOICE.sub(_ANY, body))
    body = _VALUE.sub(_ANY, _TAG.sub("", body))
    pieces = (piece.strip() for piece in _BETWEEN.split(body))
    return tuple(
        re.compile(re.escape(piece).replace(re.escape(_ANY), r"[^\n]*?"))
        for piece in pieces
        if re.search(r"\w{2}", piece)
    )
