"""Somebody said "not now": when one may ask again, and that nothing is asked of them till then."""

from datetime import datetime, timedelta

from infoint.advice.index import WorkspaceIndex
from infoint.dates.local_time import local_day, zone_of
from infoint.dates.typed_again import read_again
from infoint.domain import OutreachAttempt
from infoint.domain.problems import InputError
from infoint.entries.drafts import clear_draft, read_draft
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.store import Workspace

NOT_SAID_FOR = timedelta(days=28)
"""When one asks again where they named no time. Our choice."""


def again_draft(attempt_id: str) -> str:
    """The name of the draft whose `when` holds when one may ask again, as typed."""
    return f"again-{attempt_id}"


def ask_again(ws: Workspace, attempt_id: str, *, now: datetime) -> OutreachAttempt:
    """Keep when one may ask again, from the draft. Problem: `when` (says no day ahead)."""
    name = again_draft(attempt_id)
    with ws.edit(N_("Noted when to ask again"), now=now) as tx:
        require(tx.attempts, attempt_id)
        words = " ".join(str(read_draft(tx, name).get("when") or "").split())
        profile = tx.profile.get()
        today = local_day(now, zone_of(profile))
        found = read_again(words, today=today, locale=profile.locale)
        if found is None:
            raise InputError({"when": N_("Say when, such as: January, 11 January, in a month.")})
        clear_draft(tx, name)
        return tx.attempts.update(attempt_id, next_date=found.day, again=words)


def ask_again_in_a_while(ws: Workspace, attempt_id: str, *, now: datetime) -> OutreachAttempt:
    """They named no time: one asks again in four weeks."""
    with ws.edit(N_("Noted when to ask again"), now=now) as tx:
        require(tx.attempts, attempt_id)
        clear_draft(tx, again_draft(attempt_id))
        day = local_day(now, zone_of(tx.profile.get())) + NOT_SAID_FOR
        return tx.attempts.update(attempt_id, next_date=day, again="")


def not_now(index: WorkspaceIndex, contact_id: str) -> OutreachAttempt | None:
    """The last try to reach them, where they said "not now" to it."""
    attempts = index.attempts_of.get(contact_id, ())
    return attempts[-1] if attempts and attempts[-1].outcome == "not now" else None
