"""Reaching people: the script, and every attempt with what came of it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from infoint.coaching import follow_up_dates
from infoint.domain import CHANNELS, OUTCOMES, Letter, OutreachAttempt, Profile
from infoint.domain.contacts import Channel, Outcome
from infoint.library import Library
from infoint.services.drafts import clear_draft, read_draft
from infoint.services.entries import Entries
from infoint.services.letter_writing import (
    fill_gaps,
    filled_letter,
    known_template,
    refill,
    remove_letter,
)
from infoint.services.presence import present
from infoint.services.problems import InputProblem
from infoint.services.template_values import template_values
from infoint.store import Transaction, Workspace

__all__ = [
    "fill_gaps",
    "log_attempt",
    "log_attempt_from_draft",
    "refill_script",
    "remove_attempt",
    "remove_letter",
    "script_for",
    "set_outcome",
    "template_values",
]

UNANSWERED: frozenset[Outcome] = frozenset({"waiting", "no answer", "message left"})
"""Outcomes after which one writes again; after any other there is no next date."""

refill_script = refill


def script_for(
    ws: Workspace, library: Library, contact_id: str, template_id: str, *, now: datetime
) -> Letter:
    """The script for this contact from this template: the one kept, else a new one, stored.

    Problem `template` where the content has no such template.
    """
    template = known_template(library, template_id)
    with ws.edit("Wrote a script", now=now) as tx:
        for letter in tx.letters.all():
            if (letter.contact, letter.template, letter.interview) == (contact_id, template_id, ""):
                return letter
        return tx.letters.put(filled_letter(ws, template, contact_id, "", now=now))


def log_attempt(
    ws: Workspace,
    contact_id: str,
    channel: Channel,
    outcome: Outcome,
    *,
    now: datetime,
    text: str = "",
    note: str = "",
    at: datetime | None = None,
) -> OutreachAttempt:
    """Log a try to reach someone, at `at` (aware) or now, with the day to look at it again.

    `text` is what was sent; without it the script kept for this contact and channel is taken, if
    it has no gaps. Problems: `channel`, `outcome`, `at` (ahead, or more than ten years back).
    """
    values = {"channel": channel, "outcome": outcome, "text": text, "note": note}
    with ws.edit("Logged an attempt", now=now) as tx:
        return _log(tx, contact_id, values, now=now, at=at or now)


def log_attempt_from_draft(
    ws: Workspace, contact_id: str, *, draft: str = "", now: datetime
) -> OutreachAttempt:
    """Log the half-written attempt (`channel`, `outcome`, `note`, `text`) and clear the draft.

    The draft is called `attempt-<contact id>` unless another name is given.
    """
    name = draft or f"attempt-{contact_id}"
    with ws.edit("Logged an attempt", now=now) as tx:
        attempt = _log(tx, contact_id, read_draft(tx, name), now=now, at=now)
        clear_draft(tx, name)
        return attempt


def _log(
    tx: Transaction, contact_id: str, values: Mapping[str, object], *, now: datetime, at: datetime
) -> OutreachAttempt:
    present(tx.contacts, contact_id, "contact")
    entries = Entries(values)
    entries.needed("channel", "Choose how you tried to reach them.")
    entries.needed("outcome", "Choose what came of it.")
    channel = entries.choice("channel", CHANNELS, CHANNELS[0])
    outcome = entries.choice("outcome", OUTCOMES, OUTCOMES[0])
    if at > now + timedelta(minutes=5):
        entries.refuse("at", "Choose a time that is over: an attempt is logged after it was made.")
    if at < now - timedelta(days=3660):
        entries.refuse("at", f"Check the year: {at.year} is far from today.")
    entries.check()
    return tx.attempts.put(
        OutreachAttempt(
            contact=contact_id,
            at=at,
            channel=channel,
            outcome=outcome,
            text=entries.text("text") or _script_text(tx, contact_id, channel),
            note=entries.text("note"),
            next_date=_next_date(tx.profile.get(), at, outcome),
        )
    )


def _script_text(tx: Transaction, contact_id: str, channel: Channel) -> str:
    for letter in reversed(tx.letters.all()):
        fits = (letter.contact, letter.channel, letter.kind) == (contact_id, channel, "script")
        if fits and not letter.open_gaps:
            return letter.clean_text
    return ""


def _next_date(profile: Profile, at: datetime, outcome: Outcome) -> date | None:
    """The day to nudge, where an answer is still out; see `follow_up_dates` for the rule."""
    if outcome not in UNANSWERED:
        return None
    try:
        return follow_up_dates(at, tz=profile.time_zone, days=profile.follow_up_days)[1]
    except ValueError:  # a zone that this machine does not know
        return follow_up_dates(at.astimezone(UTC), tz="", days=(3, 7))[1]


def set_outcome(
    ws: Workspace, attempt_id: str, outcome: Outcome, *, now: datetime
) -> OutreachAttempt:
    """Say what came of an attempt; the day to look at it again follows. Problem: `outcome`."""
    if outcome not in OUTCOMES:
        raise InputProblem({"outcome": "Choose what came of it."})
    with ws.edit("Logged an answer", now=now) as tx:
        attempt = present(tx.attempts, attempt_id, "attempt")
        day = _next_date(tx.profile.get(), attempt.at, outcome)
        return tx.attempts.update(attempt_id, outcome=outcome, next_date=day)


def log_answer(
    ws: Workspace, attempt_id: str, outcome: Outcome, *, now: datetime
) -> OutreachAttempt:
    """Log what followed an attempt. What was said before of it stays: it then gets its own entry.

    An attempt that waits for an answer takes the outcome; after one that already has an outcome
    (nobody answered), a new attempt in the same channel is logged. Problem: `outcome`.
    """
    attempt = present(ws.attempts, attempt_id, "attempt")
    if attempt.outcome == "waiting":
        return set_outcome(ws, attempt_id, outcome, now=now)
    return log_attempt(ws, attempt.contact, attempt.channel, outcome, now=now)


def remove_attempt(ws: Workspace, attempt_id: str, *, now: datetime) -> None:
    """Remove an attempt that was logged by mistake."""
    with ws.edit("Removed an attempt", now=now) as tx:
        tx.attempts.remove(attempt_id)
