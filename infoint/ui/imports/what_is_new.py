"""Whom of the list a file says more about, and what, person by person."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from infoint.domain.contact_fields import CONTACT_FIELDS
from infoint.i18n import _, listed
from infoint.imports.taking import ImportPlan, KnownPerson
from infoint.imports.taking.history import PersonHistory
from infoint.imports.taking.notes import shortened, what_is_new
from infoint.imports.tracker.found import FoundAttempt, FoundInterview
from infoint.ui.components.fold import fold
from infoint.ui.components.paging import paged
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit

_PAGE = 8
_LONGEST = 60
_TITLES = {one.name: one.label or one.column for one in CONTACT_FIELDS}


def whom_and_what(visit: Visit, plan: ImportPlan) -> None:
    """Folded away: each person about whom something is added, and what."""
    if plan.known:
        fold(_("Whom, and what is added"), "whom-and-what", partial(_people, visit, plan))


def _people(visit: Visit, plan: ImportPlan) -> None:
    for _place, each in paged(plan.known, _PAGE, "whom-and-what-page"):
        known = visit.ws.contacts.get(each.known)
        name = plain_text(known.name if known else each.person.name)
        things = "\n".join(f"- {one}" for one in _things(visit, each))
        st.markdown(f"**{name}**\n\n{things}")


def _things(visit: Visit, each: KnownPerson) -> Iterator[str]:
    """What is added, a line each."""
    added: dict[str, str] = {one.kind: one.text for one in each.adds}
    for name, title in _TITLES.items():
        value = added.get(name, each.fills.get(name))
        if title and (shown := _shown(visit, name, value)):
            yield _("{what}: {value}", what=_(title), value=shown)
    yield from _what_has_been(each.history)
    yield from _what_comes_next(each.history)


def _what_has_been(found: PersonHistory) -> Iterator[str]:
    yield from map(_try, (*found.answers.values(), *found.attempts))
    for talk in (*found.interviews, *found.held.values(), *found.timed.values()):
        yield _talk(talk)
    for notes in found.noted.values():
        new = what_is_new(notes.here, notes.file)
        yield _("Notes of the talk: {text}", text=plain_text(shortened(new, _LONGEST)))
    for letter in found.letters:
        yield (
            _("Thank-you sent {day}", day=local_dates.day(letter.day))
            if letter.day
            else _("Thank-you sent")
        )


def _what_comes_next(found: PersonHistory) -> Iterator[str]:
    days = [one.next_date for one in found.dated.values()]
    days += [action.due for action in found.open_steps if not action.text]
    for day in filter(None, days):
        yield _("Next date: {day}", day=local_dates.day(day))
    for action in found.actions:
        if action.done:
            what = shortened(action.text, _LONGEST) or _("Next step")
            yield _("Done: {what}", what=plain_text(what))
        elif action.text:
            yield _("To do: {what}", what=plain_text(shortened(action.text, _LONGEST)))


def _shown(visit: Visit, name: str, value: object) -> str:
    """A value as one reads it; "" for one that is told by another line."""
    if name == "referred_by":
        by = visit.ws.contacts.get(str(value))
        return plain_text(by.name) if by else ""
    if name == "fields" and isinstance(value, tuple):
        fields = filter(None, map(visit.ws.fields.get, value))
        return listed([plain_text(one.title) for one in fields])
    if isinstance(value, tuple):
        return listed([plain_text(one) for one in value if isinstance(one, str)])
    if isinstance(value, bool) or value is None:
        return ""
    return plain_text(shortened(str(value), _LONGEST))


def _try(attempt: FoundAttempt) -> str:
    channel, outcome = attempt.channel, attempt.outcome
    said = channel.says(outcome) if channel else outcome.label
    if attempt.day is None:
        return _("Message, no day noted: {outcome}", outcome=said)
    day = local_dates.day(attempt.day)
    return _("Message of {day}: {outcome}", day=day, outcome=said)


def _talk(talk: FoundInterview) -> str:
    if talk.cancelled:
        return _("A talk that was called off")
    if talk.day is None:
        return _("A talk, no day noted")
    day = local_dates.day(talk.day)
    if talk.held:
        return _("Talk held on {day}", day=day)
    if talk.hour is None:
        return _("Talk on {day}", day=day)
    return _("Talk on {day} at {time}", day=day, time=local_dates.time_of_day(talk.hour))
