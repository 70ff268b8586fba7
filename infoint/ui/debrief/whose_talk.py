"""Step 6 before anybody is chosen: the talks to look back on, those not written down yet first."""

from collections.abc import Mapping

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Interview
from infoint.i18n import _, ngettext
from infoint.today.due_interviews import asks_to_write, held_interviews
from infoint.ui.frame.parts import PARTS
from infoint.ui.frame.step_page import Work
from infoint.ui.people.rows import Offer, offers, talked_on, what_comes_first
from infoint.ui.session import local_dates
from infoint.ui.session.visit import Visit


def headline_without_a_name(visit: Visit) -> Mapping[str, str]:
    """What the person is doing while nobody is chosen; nothing where nobody is on the list."""
    if not visit.ws.contacts.all():
        return {}
    words = _("Which talk is it about?") if _held(visit) else _("No talk to look back on yet")
    return dict.fromkeys(PARTS["track"], words)


def whose_talk(visit: Visit, work: Work) -> None:
    """The talks that were held: those of which nothing is written yet, then all others, each time
    the last one first.
    """
    work.is_list, work.has_primary, work.leads_on = True, True, False
    held = _held(visit)
    if held:
        _talks(visit, held, work.part)
        return
    st.markdown(_("You have not talked with anybody yet. What you hear will be kept here."))
    what_comes_first(visit, "track")


def others_to_write_down(visit: Visit, work: Work) -> bool:
    """Below somebody with whom there was no talk: talks of which nothing is written down yet;
    whether there are any.
    """
    open_talks = [one for one in _held(visit) if _is_open(visit, one)]
    if open_talks:
        work.is_alone = True
        title = _("What you can write down now")
        st.markdown(f"**{title}**")
        offers(open_talks, lambda one: _to_open(visit, one, ""), "talk-whose", has_primary=False)
    return bool(open_talks)


def _held(visit: Visit) -> list[Interview]:
    return [one for _ended, one in held_interviews(index_of(visit.ws))]


def _talks(visit: Visit, held: list[Interview], part: str) -> None:
    count = sum(_is_open(visit, one) for one in held)
    st.markdown(
        ngettext(
            "Of one talk nothing is written down yet.",
            "Of {n} talks nothing is written down yet.",
            count,
        )
        if count
        else _("Every talk is written down. Look at it again, or add to it.")
    )
    held = sorted(held, key=lambda one: not _is_open(visit, one))
    offers(held, lambda one: _to_open(visit, one, part), "talk-whose")


def _is_open(visit: Visit, talk: Interview) -> bool:
    return asks_to_write(index_of(visit.ws), talk, local_dates.today())


def _to_open(visit: Visit, talk: Interview, part: str) -> Offer:
    return Offer(
        index_of(visit.ws).contacts[talk.contact],
        talk.id,
        talked_on(talk),
        _("Write down") if _is_open(visit, talk) else _("Open"),
        "track",
        part,
        {"contact": talk.contact, "interview": talk.id},
    )
