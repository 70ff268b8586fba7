"""Reaching people: the script, and every attempt with what came of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from infoint.domain import CHANNELS, OUTCOMES, Contact, Letter, OutreachAttempt
from infoint.domain.kinds import Channel, Outcome
from infoint.domain.letters import text_in_use
from infoint.domain.outreach_counts import UNANSWERED, answered_try
from infoint.domain.problems import InputError
from infoint.entries.drafts import clear_draft, read_draft
from infoint.entries.form import Entries
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.letters.writing import (
    fill_letter,
    filled_letter,
    id_of_next,
    keep_as_made,
    known_elsewhere,
    known_template,
    refill,
)
from infoint.library import Library, Template
from infoint.outreach.own_words import as_sent, is_untouched
from infoint.outreach.waiting import next_date
from infoint.store import Transaction, Workspace
from infoint.words.told.people import as_entries, people_readings


def script_for(
    ws: Workspace, library: Library, contact_id: str, template_id: str, *, now: datetime
) -> Letter:
    """The script for this contact from this template: the one kept, else a new one, stored.

    Problem `template` where the content has no such template.
    """
    template = known_template(library, template_id)
    with ws.edit(N_("Began a script"), now=now) as tx:
        for letter in tx.letters.all():
            if (letter.contact, letter.template, letter.interview) == (contact_id, template_id, ""):
                return letter
        letter = shown_script(ws, library, contact_id, template, now=now)
        return keep_as_made(tx, tx.letters.put(letter))


def shown_script(
    ws: Workspace, library: Library, contact_id: str, template: Template, *, now: datetime
) -> Letter:
    """The script as `script_for` would store it, to be looked at: nobody changed a word yet."""
    known = known_elsewhere(ws, library, contact_id)
    as_id = id_of_next(ws, template.id, contact_id)
    return filled_letter(ws, template, contact_id, "", now=now, else_known=known, as_id=as_id)


def log_attempt(
    ws: Workspace,
    contact_id: str,
    channel: Channel,
    outcome: Outcome,
    *,
    now: datetime,
    library: Library | None = None,
    text: str = "",
    note: str = "",
    at: datetime | None = None,
) -> OutreachAttempt:
    """Log a try to reach someone, at `at` (aware) or now, with the day to look at it again.

    `text` is what was sent; without it the script kept for this contact and channel is taken, if
    it has no gaps. The situation is that of the script's template, where `library` knows it. An
    outcome that answers a message logged before (see `answered_try`) is noted as its answer: it
    names that message and takes its situation, and no text. With a `text` it is a message itself.
    Who answers where no voicemail was left was reached by phone.
    Problems: `channel`, `outcome`, `at` (ahead, or more than ten years back).
    """
    values = {"channel": channel, "outcome": outcome, "text": text, "note": note}
    with ws.edit(N_("Logged an attempt"), now=now) as tx:
        return _log(tx, contact_id, values, library, now=now, at=at or now)


def asked_before(ws: Workspace, contact_id: str, *, now: datetime) -> OutreachAttempt:
    """Note that somebody was asked before one began here: how, and when, nobody says."""
    with ws.edit(N_("Logged an attempt"), now=now) as tx:
        contact = require(tx.contacts, contact_id)
        return tx.attempts.put(
            OutreachAttempt(contact=contact.id, at=contact.created or now, earlier=True)
        )


def heard_from(
    ws: Workspace, contact_id: str, outcome: Outcome, *, now: datetime
) -> OutreachAttempt:
    """Log what somebody said, also one whom nobody asked here: as `log_answer` after the last try.

    Where nothing was tried one asked before one began, in a way that nobody says; with an outcome
    that is no answer they were asked, and no more is known.
    """
    last = max(
        (one for one in ws.attempts.all() if one.contact == contact_id),
        key=lambda one: one.at,
        default=None,
    )
    if last:
        return log_answer(ws, last.id, outcome, now=now)
    if outcome in UNANSWERED:
        return asked_before(ws, contact_id, now=now)
    with ws.edit(N_("Logged an answer"), now=now) as tx:
        contact = require(tx.contacts, contact_id)
        return tx.attempts.put(
            OutreachAttempt(
                contact=contact.id,
                at=contact.created or now,
                channel=Channel.IN_PERSON,
                outcome=outcome,
                answered=now,
                earlier=True,
            )
        )


def _log(
    tx: Transaction,
    contact_id: str,
    values: Mapping[str, object],
    library: Library | None,
    *,
    now: datetime,
    at: datetime,
    answers: OutreachAttempt | None = None,
) -> OutreachAttempt:
    require(tx.contacts, contact_id)
    entries = Entries(values)
    entries.needed("channel", N_("Choose how you tried to reach them."))
    entries.needed("outcome", N_("Choose what came of it."))
    channel = entries.choice("channel", CHANNELS, CHANNELS[0])
    outcome = entries.choice("outcome", OUTCOMES, OUTCOMES[0])
    if at > now + timedelta(minutes=5):
        entries.refuse(
            "at", N_("Choose a time that is over: an attempt is logged after it was made.")
        )
    if at < now - timedelta(days=3660):
        entries.refuse("at", Message(N_("Check the year: {year} is far from today."), year=at.year))
    entries.check()
    before = [each for each in _tries(tx, contact_id) if each.at <= at]
    answers = answers or answered_try(before, channel, outcome)
    if channel is Channel.VOICEMAIL and outcome not in UNANSWERED and answers is None:
        channel = Channel.PHONE
    text, note = entries.text("text"), entries.text("note")
    attempt = OutreachAttempt(
        contact=contact_id,
        at=at,
        channel=channel,
        outcome=outcome,
        answered=None if outcome in UNANSWERED else at,
        text=text,
        note=note,
    )
    if answers and not text:
        noted = {"situation": answers.situation, "answers": answers.id}
        return tx.attempts.put(attempt.model_copy(update=noted))
    letter, last = _at_hand(tx, contact_id, channel, outcome), last_try(tx, contact_id)
    situation = _situation(letter, library, last)
    if letter and not letter.open_gaps and not text:
        text = letter.clean_text
        if not channel.live:
            tx.letters.update(letter.id, sent=at)
            if letter.kind == "reminder":
                end_waiting(tx, last)
    day = next_date(tx.profile.get(), at, outcome, channel)
    sent = {"text": text, "situation": situation, "next_date": day}
    return tx.attempts.put(attempt.model_copy(update=sent))


def _situation(letter: Letter | None, library: Library | None, last: OutreachAttempt | None) -> str:
    """Of the script's template; asking once more, with a reminder, one comes as one came before."""
    if letter and letter.kind == "reminder":
        return last.situation if last else ""
    template = library.template(letter.template) if library and letter else None
    return template.situation if template else ""


def end_waiting(tx: Transaction, last: OutreachAttempt | None) -> None:
    """A try that still waits for an answer has none from now on: one asks once more."""
    if last and last.outcome == "waiting":
        tx.attempts.update(last.id, outcome="no answer")


def last_try(tx: Transaction, contact_id: str) -> OutreachAttempt | None:
    """The newest try to reach a contact."""
    return next(reversed(_tries(tx, contact_id)), None)


def _tries(tx: Transaction, contact_id: str) -> list[OutreachAttempt]:
    mine = [one for one in tx.attempts.all() if one.contact == contact_id]
    return sorted(mine, key=lambda one: one.at)


def _at_hand(tx: Transaction, contact_id: str, channel: Channel, outcome: Outcome) -> Letter | None:
    """The text that goes out with a try: after silence a reminder, else the script.

    An answer that came is no new message, so a reminder in writing stays unsent with it.
    A script that went out once already is not sent a second time; on the phone it is said again.
    """
    letters, last = tx.letters.all(), last_try(tx, contact_id)
    if last and last.outcome in UNANSWERED and outcome in UNANSWERED:
        for letter in reversed(letters):
            wanted = (letter.contact, letter.kind, letter.channel)
            if wanted == (contact_id, "reminder", channel) and not letter.sent:
                return letter
    script = kept_script(letters, contact_id, channel)
    if script and not channel.live and went_out(script, tx.attempts.all()):
        return None
    return script


def went_out(letter: Letter, attempts: Sequence[OutreachAttempt]) -> datetime | None:
    """When a text was sent, or left as a voicemail; None where it was not, or was said live.

    A script counts as sent too once a try with words is logged in its channel.
    """
    if letter.sent or letter.kind != "script" or letter.channel.live:
        return letter.sent
    since = [
        one.at
        for one in attempts
        if (one.contact, one.channel) == (letter.contact, letter.channel)
        and one.text.strip()
        and (letter.written is None or one.at >= letter.written)
    ]
    return min(since, default=None)


def kept_script(
    letters: Sequence[Letter], contact_id: str, channel: Channel | None = None
) -> Letter | None:
    """The script in use for a contact (`text_in_use`), in this channel or, with None, in any."""
    return text_in_use(
        letter
        for letter in letters
        if (letter.contact, letter.kind) == (contact_id, "script")
        and channel in (None, letter.channel)
    )


def take_up(
    ws: Workspace, library: Library, contact_id: str, template_id: str, *, now: datetime
) -> Letter | None:
    """Turn to the script that was written from this template, where there is one: it is in use now.

    What was entered, or typed over a gap in another text to the same contact, goes into its gaps;
    one without a word of one's own says all that is known by now.
    """
    mine = [one for one in ws.letters.all() if one.contact == contact_id and one.kind == "script"]
    letter = next((one for one in mine if one.template == template_id), None)
    if letter is None:
        return None
    if is_untouched(ws, library, letter, now=now):
        letter = refill(ws, library, letter.id, now=now)
    with ws.edit("", now=now) as tx:
        if letter.sent:
            return tx.letters.update(letter.id, taken_up=now)
        letter = fill_letter(ws, tx, library, letter, now=now)
        text = as_sent(library, letter)
        words = {} if text == letter.text else {"text": text}
        return tx.letters.update(letter.id, taken_up=now, **words)


def set_outcome(
    ws: Workspace, attempt_id: str, outcome: Outcome, *, now: datetime
) -> OutreachAttempt:
    """Say what came of an attempt; the day to look at it again follows. Problem: `outcome`."""
    if outcome not in OUTCOMES:
        raise InputError({"outcome": N_("Choose what came of it.")})
    with ws.edit(N_("Logged an answer"), now=now) as tx:
        attempt = require(tx.attempts, attempt_id)
        day = next_date(tx.profile.get(), attempt.at, outcome, attempt.channel)
        answered = None if outcome in UNANSWERED else now
        return tx.attempts.update(attempt_id, outcome=outcome, next_date=day, answered=answered)


def log_answer(
    ws: Workspace, attempt_id: str, outcome: Outcome, *, now: datetime
) -> OutreachAttempt:
    """Log what followed an attempt. What was said before of it stays: it then gets its own entry.

    An attempt that waits for an answer takes the outcome; after one that already has an outcome
    (nobody answered), a new attempt in the same channel is logged, an answer after a message was
    left as the answer to that. Problem: `outcome`.
    """
    attempt = require(ws.attempts, attempt_id)
    if attempt.outcome == "waiting":
        return set_outcome(ws, attempt_id, outcome, now=now)
    values = {"channel": attempt.channel, "outcome": outcome}
    called_back = attempt.outcome == "message left" and outcome not in UNANSWERED
    answers = attempt if called_back else None
    with ws.edit(N_("Logged an attempt"), now=now) as tx:
        return _log(tx, attempt.contact, values, None, now=now, at=now, answers=answers)


def name_instead(ws: Workspace, attempt_id: str, *, now: datetime) -> Contact:
    """Make a contact of whom one was sent to, after reaching the wrong person.

    Reads and clears the draft `instead-<attempt id>`: its `line` is a name, or "name, what they
    do, organization" (see `people_readings`); of several people the first counts. The new
    contact keeps who named them; the field they may know is `likely_field`. How one came to them
    stays open, so that a message has a gap there: the name may be used only once one may. Done
    twice, it gives the same contact. Problem: `line` (empty).
    """
    name = f"instead-{attempt_id}"
    with ws.edit(N_("Added whom to ask instead"), now=now) as tx:
        attempt = require(tx.attempts, attempt_id)
        known = tx.contacts.get(attempt.instead) if attempt.instead else None
        if known:
            return known
        found = people_readings(str(read_draft(tx, name).get("line") or ""))
        if not found:
            raise InputError({"line": N_("Write the name of the person to ask instead.")})
        links = {"referred_by": require(tx.contacts, attempt.contact).id, "created": now}
        contact, *_ = [tx.contacts.put(Contact(**as_entries(told), **links)) for told in found[0]]
        tx.attempts.update(attempt_id, instead=contact.id)
        clear_draft(tx, name)
        return contact


def remove_attempt(ws: Workspace, attempt_id: str, *, now: datetime) -> None:
    """Remove an attempt that was logged by mistake; the text that went out with it did not."""
    with ws.edit(N_("Removed an attempt"), now=now) as tx:
        attempt = tx.attempts.get(attempt_id)
        tx.attempts.remove(attempt_id)
        for letter in tx.letters.all():
            went = attempt and (letter.contact, letter.sent) == (attempt.contact, attempt.at)
            if went and letter.kind in ("script", "reminder"):
                tx.letters.update(letter.id, sent=None)
