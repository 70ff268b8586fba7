"""What follows from a talk: things to do, by a date or without one."""

import re
from datetime import date, datetime, timedelta

from infoint.dates.local_time import local_day, zone_of
from infoint.dates.typed_day import read_day
from infoint.domain import Action, Contact
from infoint.domain.identity import without_accents
from infoint.entries.drafts import Typed, taken
from infoint.entries.form import Entries
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.store import Workspace

_WORD = re.compile(r"\w+")


def add_action(
    ws: Workspace,
    typed: Typed = "new-action",
    *,
    interview: str = "",
    contact: str = "",
    now: datetime,
) -> Action:
    """Note something to do (`text`), by a date (`due`) or without one.

    Without a date the day that the text says last is meant: "call her by Friday". Of a talk, the
    contact is filled in. Problems: `text` (empty), `due` (no date, or a year far
    from now).
    """
    with ws.edit(N_("Added an action"), now=now) as tx:
        entries = Entries(taken(tx, typed))
        text = entries.needed(
            "text", N_("Write what you will do, such as: read the annual report.")
        )
        profile = tx.profile.get()
        due = entries.day("due", local_day(now, zone_of(profile)), locale=profile.locale)
        entries.check()
        record = require(tx.interviews, interview) if interview else None
        due = due or day_said(text, local_day(now, zone_of(profile)), profile.locale)
        owner = contact or (record.contact if record else "")
        return tx.actions.put(Action(text=text, due=due, interview=interview, contact=owner))


def day_said(text: str, today: date, locale: str) -> date | None:
    """The day after the last "by", "until" or "before" of a text, or after "on"."""
    words = text.rstrip(" .!").split()
    for place in range(len(words) - 2, -1, -1):
        if words[place].casefold() in _BY:
            said = " ".join(words[place + 1 :][:_MOST])
            if len(said) > _FEW:
                return read_day(said, today=today, locale=locale or "en_GB").day
    return None


_BY = ("by", "until", "till", "before", "on")
_MOST, _FEW = 4, 2


def set_action_done(ws: Workspace, action_id: str, done: bool, *, now: datetime) -> Action:
    """Tick an action off, or take the tick back. When it was done first is kept."""
    label = N_("Ticked off an action") if done else N_("Took back a tick")
    with ws.edit(label, now=now) as tx:
        action = require(tx.actions, action_id)
        return tx.actions.update(action_id, done=(action.done or now) if done else None)


def set_due(ws: Workspace, action_id: str, days: int, *, now: datetime) -> Action:
    """Set the day of an action: so many days from now."""
    with ws.edit(N_("Set a day"), now=now) as tx:
        require(tx.actions, action_id)
        due = local_day(now, zone_of(tx.profile.get())) + timedelta(days=days)
        return tx.actions.update(action_id, due=due)


def remove_action(ws: Workspace, action_id: str, *, now: datetime) -> None:
    """Remove an action."""
    with ws.edit(N_("Removed an action"), now=now) as tx:
        tx.actions.remove(action_id)


def words_of_action(action: Action, contact: Contact | None) -> str:
    """What one set oneself, with whom it is about where the words alone do not say it.

    So is it of a next step in a tracker, which stands in the row of its person.
    """
    text = action.text.strip()
    if not text or contact is None or action.interview:
        return text
    said = set(_WORD.findall(without_accents(text)))
    if any(word in said for word in _WORD.findall(without_accents(contact.name)) if len(word) > 1):
        return text
    return Message(N_("{what}: {name}"), what=text, name=contact.name)


def words_beside_day(action: Action, contact: Contact | None, locale: str) -> str:
    """The same, where its day stands beside it: a day with which the words end is not repeated."""
    text = without_own_day(action.text.strip(), action.due, locale)
    return words_of_action(action.model_copy(update={"text": text}), contact)


def without_own_day(text: str, day: date | None, locale: str) -> str:
    """What stands before this day, where a text ends with it as a number: write Jan 5."""
    words = text.rstrip(" .!").split()
    for count in range(min(_MOST, len(words) - 1), 0, -1):
        said = " ".join(words[-count:])
        if day and _is_day(said, day, locale):
            before = words[:-count]
            while before and before[-1].casefold().strip("(,:-") in ("", *_BY):
                before.pop()
            return " ".join(before).rstrip(" ,:(-") or text
    return text


def _is_day(said: str, day: date, locale: str) -> bool:
    if len(said) <= _FEW or not any(map(str.isdigit, said)):
        return False
    return read_day(said, today=day, locale=locale or "en_GB").day == day


def has_dates(ws: Workspace) -> bool:
    """Whether an open action has a day."""
    return any(action.due is not None and not action.done for action in ws.actions.all())
