"""Practice: beginning with somebody easy, in one sentence, and who fits."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from infoint.domain import Contact
from infoint.domain.contacts import Rung
from infoint.i18n import N_, _, listed, ngettext
from infoint.people.ladder import LadderRung, ladder, next_rung
from infoint.ui.session.plain_text import shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import DataState

RUNG_WORDS = {
    "": N_("Not sure"),
    "loves to talk": N_("Loves to talk: a practice partner"),
    "volunteer": N_("A volunteer in an organization"),
    "open house": N_("Met at an open house or fair"),
    "unknown": N_("Someone I do not know yet"),
}
_NAMED = 2


@dataclass(frozen=True)
class ThinkingOf(DataState):
    """The circle of the people finder that the person thinks about, by key."""

    circle: str = ""


def practice(visit: Visit) -> None:
    """The next small step in a sentence: who fits, or whom to think of; nothing after the last."""
    rung = next_rung(ladder(visit.ws, visit.library, now=visit.now))
    if rung is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="practice"):
        st.markdown(f":material/emoji_people: {_sentence(rung)}")
        if not rung.people and not rung.under_way and rung.circles:
            circle = rung.circles[0]
            st.button(
                _("Think of people: {circle}", circle=circle.title),
                key="think-of-circle",
                type="tertiary",
                icon=":material/arrow_forward:",
                on_click=_to_circle,
                args=(circle.key,),
            )


def _to_circle(key: str) -> None:
    ThinkingOf(key).keep()
    whereabouts.go("identify-people")


def _sentence(rung: LadderRung) -> str:
    if rung.people:
        return _FITTING[rung.rung](_names(rung.people), len(rung.people))
    return _(_ASKED[rung.rung] if rung.under_way else _NOBODY[rung.rung])


def _names(people: Sequence[Contact]) -> str:
    shown = [shown_name(person.name) for person in people[:_NAMED]]
    more = len(people) - len(shown)
    if more:
        shown.append(ngettext("{n} other", "{n} others", more))
    return listed(shown)


_FITTING: Mapping[Rung, Callable[[str, int], str]] = {
    "loves to talk": lambda names, count: ngettext(
        "Begin with somebody easy: {names} loves to talk.",
        "Begin with somebody easy: {names} love to talk.",
        count,
        names=names,
    ),
    "volunteer": lambda names, _count: _("A good next step is a volunteer: {names}.", names=names),
    "open house": lambda names, _count: _(
        "A good next step is somebody from an open house or a fair: {names}.", names=names
    ),
    "unknown": lambda names, _count: _(
        "You are ready for somebody you do not know yet: {names}.", names=names
    ),
}
_ASKED: Mapping[Rung, str] = {
    "loves to talk": N_(
        "You have asked somebody who loves to talk. That talk is the best practice."
    ),
    "volunteer": N_("You have asked a volunteer. That talk is your next small step."),
    "open house": N_(
        "You have asked somebody from an open house or a fair. That talk is your next small step."
    ),
    "unknown": N_("You have asked somebody you did not know. That takes courage: well done."),
}
_NOBODY: Mapping[Rung, str] = {
    "loves to talk": N_("The easiest start is somebody who loves to talk. Who comes to mind?"),
    "volunteer": N_("A good next step is a volunteer. Who comes to mind?"),
    "open house": N_("A good next step is somebody you meet at an open house or a fair."),
    "unknown": N_("You are ready for somebody you do not know yet. Who would you love to hear?"),
}
