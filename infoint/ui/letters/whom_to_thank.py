"""Step 7 before anybody is chosen: who is owed a thank-you, the one due first on top."""

from collections.abc import Mapping

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.suggestion import AdviceContext
from infoint.advice.thank_you_clock import ThankYouClock, thank_you_clock
from infoint.domain import Interview
from infoint.i18n import _, ngettext
from infoint.today.due_interviews import held_interviews, thank_yous, thanked_at, thanked_on
from infoint.today.next_with import next_with, with_whom
from infoint.ui.frame.step_page import Work
from infoint.ui.people.next_words import in_words
from infoint.ui.people.rows import Offer, offers, talked_on, what_comes_first
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit

_COLOURS = {"green": "green", "amber": "orange", "red": "orange"}
_LOOPS = "loops"


def when_due(clock: ThankYouClock) -> str:
    """Until when it is in time, or how long ago the talk was, said kindly (Markdown)."""
    return f":{_COLOURS[clock.colour]}[:material/schedule: {clock.short}]"


def headlines_without_a_name(visit: Visit) -> Mapping[str, str]:
    """By part what the person is doing there while nobody is chosen; nothing with an empty list."""
    if not visit.ws.contacts.all():
        return {}
    if not _held(visit):
        words = _("Nobody to thank yet")
        return {"letter": words, "send": words, _LOOPS: words}
    words = _("Whom will you thank?") if owed(visit) else _("Nobody waits for a thank-you")
    return {"letter": words, "send": words, _LOOPS: _("Whom do you want to write to again?")}


def owed(visit: Visit) -> list[Interview]:
    """Talks that wait for a thank-you; of those that can be on time the one due first on top."""
    index = index_of(visit.ws)
    found = thank_yous(AdviceContext(index, visit.library, visit.now))
    return [index.interviews_by_id[one.interview] for one in found]


def whom_to_thank(visit: Visit, work: Work) -> None:
    """Those whom one came for; where nobody is owed thanks, that it is so, and all talks held."""
    work.is_list, work.has_primary, work.leads_on = True, True, False
    waiting, held = owed(visit), _held(visit)
    if not held:
        _nobody_to_thank(visit)
    elif work.part == _LOOPS:
        st.markdown(_("People like to hear what became of their advice."))
        offers(_to_touch(visit, held), lambda one: _again(visit, one), "touch-whom")
    elif waiting:
        _how_many(waiting)
        offers(waiting, lambda one: _to_thank(visit, one), "thank-whom")
    else:
        _nobody_is_owed(visit, held)


def others_to_thank(visit: Visit, work: Work) -> bool:
    """Below somebody with whom one has not talked yet: those who are owed thanks meanwhile; whether
    there are any.
    """
    waiting = owed(visit)
    if waiting:
        work.is_alone = True
        title = _("Whom you can thank now")
        st.markdown(f"**{title}**")
        offers(waiting, lambda one: _to_thank(visit, one), "thank-whom", has_primary=False)
    return bool(waiting)


def _held(visit: Visit) -> list[Interview]:
    return [one for _ended, one in held_interviews(index_of(visit.ws))]


def _how_many(waiting: list[Interview]) -> None:
    st.markdown(
        ngettext(
            "One thank-you is still to be sent.",
            "{n} thank-yous are still to be sent.",
            len(waiting),
        )
    )


def _nobody_to_thank(visit: Visit) -> None:
    st.markdown(
        _(
            "You have not talked with anybody yet. The letter comes after the talk, made of what "
            "you write down then."
        )
    )
    what_comes_first(visit, "thank-you")


def _nobody_is_owed(visit: Visit, held: list[Interview]) -> None:
    """Everybody was thanked, or a file says nothing of it: then a late word is welcome."""
    index = index_of(visit.ws)
    held = sorted(held, key=lambda one: thanked_at(index, one) is not None)
    st.markdown(
        _("Everyone you talked with has heard from you.")
        if thanked_at(index, held[0])
        else _("Your file does not say whom you thanked. A late word is welcome.")
    )
    offers(held, lambda one: _without_hurry(visit, one), "held-whom")


def _offer(visit: Visit, talk: Interview, line: str, label: str, part: str = "") -> Offer:
    contact = index_of(visit.ws).contacts[talk.contact]
    about = {"contact": talk.contact, "interview": talk.id}
    return Offer(contact, talk.id, line, label, "thank-you", part, about)


def _to_thank(visit: Visit, talk: Interview) -> Offer:
    profile = session.profile()
    clock = thank_you_clock(talk, now=visit.now, letter_sent=None, profile=profile)
    return _offer(visit, talk, when_due(clock) if clock else "", _("Write"))


def _without_hurry(visit: Visit, talk: Interview) -> Offer:
    index = index_of(visit.ws)
    if thanked_at(index, talk) is None:
        return _offer(visit, talk, talked_on(talk), _("Write"))
    sent = thanked_on(index, talk)
    line = _("Thanked on {day}", day=local_dates.day(sent)) if sent else _("Thanked")
    return _offer(visit, talk, line, _("Open"))


def _to_touch(visit: Visit, held: list[Interview]) -> list[Interview]:
    """The last talk with each; those first whose day to hear of it has come."""
    last = {one.contact: one for one in reversed(held)}
    awaits = {one.id for one in with_whom(visit.ws, {"report"}, now=visit.now)}
    found = [one for one in held if last[one.contact] is one]
    return sorted(found, key=lambda one: one.contact not in awaits)


def _again(visit: Visit, talk: Interview) -> Offer:
    contact = index_of(visit.ws).contacts[talk.contact]
    comes = in_words(visit.ws, contact, next_with(visit.ws, contact, now=visit.now))
    return _offer(visit, talk, comes.short, _("Open"), _LOOPS)
