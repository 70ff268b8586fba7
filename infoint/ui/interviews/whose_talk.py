"""Steps 4 and 5 before anybody is chosen: with whom a talk is agreed, or was to be."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Contact
from infoint.i18n import _, ngettext
from infoint.today.next_with import Kind, next_with, with_whom
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.parts import PARTS
from infoint.ui.frame.step_page import Work
from infoint.ui.people.next_words import in_words
from infoint.ui.people.rows import Offer, next_things, offers, who_comes_next
from infoint.ui.session.visit import Visit

_AGREED: frozenset[Kind] = frozenset(
    (
        "begun",
        "today",
        "ahead",
        "time open",
        "in writing",
        "set date",
        "new date",
        "day open",
        "offer times",
        "answer",
        "spoken",
    )
)
"""What comes next with somebody with whom one will talk, as far as one knows."""
_ASKED: frozenset[Kind] = frozenset(("waiting", "remind", "call again", "ask again", "rests"))
"""One has asked them, and they may still say yes."""
_TO_HOLD: frozenset[Kind] = frozenset(("passed", "begun", "in writing", "time open"))
"""A talk that is agreed, or whose hour has passed without a word."""
_AFTERWARDS: frozenset[Kind] = frozenset(("passed", "write down", "thank"))


def headline_without_a_name(visit: Visit) -> Mapping[str, str]:
    """What the person is doing in step 4 while nobody is chosen; nothing with an empty list."""
    if not visit.ws.contacts.all():
        return {}
    is_ahead = _with_a_talk(visit) or _may_agree(visit)
    words = _("Which talk do you prepare?") if is_ahead else _("No talk to prepare yet")
    return dict.fromkeys(PARTS["prepare"], words)


def whom_to_prepare_for(visit: Visit, work: Work) -> None:
    """Those with whom one will talk, the nearest first; else who may agree; else what is next."""
    work.is_list, work.has_primary, work.leads_on = True, True, False
    ahead = _with_a_talk(visit)
    people = ahead or _may_agree(visit)
    if people:
        st.markdown(
            _("The nearest talk stands on top.")
            if ahead
            else _("Nobody has agreed yet. To get ready all the same makes asking easier.")
        )
        offers(people, lambda one: _to_prepare(visit, one, work.part), "prepare-whom")
        return
    people = who_comes_next(visit)
    if not people:
        st.markdown(_("No talk lies ahead."))
        drawing("prepare", width=200)
        return
    st.markdown(_("No talk lies ahead. This comes first:"))
    next_things(visit, people)


def _with_a_talk(visit: Visit) -> list[Contact]:
    """Those who agreed or answered, then those for whom a plan was begun."""
    agreed, index = with_whom(visit.ws, _AGREED, now=visit.now), index_of(visit.ws)
    begun = (one.contact for one in index.interviews if one.status == "unscheduled")
    planned = (index.contacts[one] for one in begun if one in index.contacts)
    return list({one.id: one for one in (*agreed, *planned)}.values())


def _may_agree(visit: Visit) -> list[Contact]:
    return with_whom(visit.ws, _ASKED, now=visit.now)


def _to_prepare(visit: Visit, person: Contact, part: str) -> Offer:
    found = next_with(visit.ws, person, now=visit.now)
    comes, about = in_words(visit.ws, person, found), {"contact": person.id}
    if found.interview:
        about["interview"] = found.interview
    return Offer(person, person.id, comes.short, _("Prepare"), "prepare", part, about)


def talks_to_hold(visit: Visit, work: Work) -> bool:
    """In step 5, above a talk with somebody new: talks that are agreed, and those whose hour has
    passed; whether there are any. None are shown where one is chosen.
    """
    found = with_whom(visit.ws, _TO_HOLD, now=visit.now) if work.asks_whom else []
    if not found:
        return False
    _waiting(visit, found)
    title = _("Somebody else, right now")
    st.markdown(f"**{title}**")
    return True


def whose_talk_was_it(visit: Visit, work: Work) -> None:
    """After a talk, while nobody is chosen: those whose talk waits for a word, a line or thanks;
    then everybody else with whom one may have talked, those first who agreed or were asked.
    """
    if not visit.ws.contacts.all():
        return
    work.is_list, work.has_primary, work.leads_on = True, True, False
    waiting = with_whom(visit.ws, _AFTERWARDS, now=visit.now)
    nearer = with_whom(visit.ws, _AGREED | _ASKED, now=visit.now)
    people = {one.id: one for one in (*nearer, *visit.ws.contacts.all()) if one not in waiting}
    others = list(people.values())
    if waiting:
        _waiting(visit, waiting)
    if waiting and others:
        title = _("Somebody else")
        st.markdown(f"**{title}**")
    elif others:
        st.markdown(_("Choose whom you talked to. Then say when it was, and it counts."))
    if others:
        made = partial(_has_been, visit)
        offers(others, made, "talked-whom", has_primary=not waiting)


def _waiting(visit: Visit, people: list[Contact]) -> None:
    st.markdown(ngettext("One talk waits for you.", "{n} talks wait for you.", len(people)))
    offers(people, lambda one: _to_hold(visit, one), "hold-whom")


def _has_been(visit: Visit, person: Contact) -> Offer:
    found = next_with(visit.ws, person, now=visit.now)
    comes, about = in_words(visit.ws, person, found), {"contact": person.id}
    if found.interview:
        about["interview"] = found.interview
    return Offer(person, person.id, comes.short, _("We talked"), "interview", "after", about)


def _to_hold(visit: Visit, person: Contact) -> Offer:
    found = next_with(visit.ws, person, now=visit.now)
    comes = in_words(visit.ws, person, found)
    return Offer(person, person.id, comes.short, comes.label, comes.page, comes.part, comes.about)
