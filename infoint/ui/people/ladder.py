"""The ladder of practice on the screen: which rung comes next, and who stands on it."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from infoint.domain import Contact
from infoint.i18n import N_, _
from infoint.library.entries import Circle
from infoint.people.ladder import LadderRung, ladder, next_rung
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, so_many
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState

RUNG_WORDS = {
    "": N_("Not sure"),
    "loves to talk": N_("Loves to talk: a practice partner"),
    "volunteer": N_("A volunteer in an organization"),
    "open house": N_("Met at an open house or fair"),
    "unknown": N_("Someone I do not know yet"),
}
_SOMEONE = {
    "loves to talk": "someone who loves to talk",
    "volunteer": "a volunteer in an organization",
    "open house": "someone at an open house or a fair",
    "unknown": "someone whom you do not know yet",
}
_NAMED = 3


@dataclass(frozen=True)
class ThinkingOf(DataState):
    """The circle of the people finder that the person thinks about, by key."""

    circle: str = ""


def next_rung_hint(rung: LadderRung) -> None:
    """The lowest rung that is not climbed, in a sentence: who stands on it, or where to look."""
    if rung.people:
        st.markdown(
            f":material/stairs_2: Your next talk for practice: **{_SOMEONE[rung.rung]}**. "
            f"On your list: {_names(rung.people)}."
        )
    elif rung.under_way:
        st.markdown(
            f":material/stairs_2: Your next talk for practice: **{_SOMEONE[rung.rung]}**. You have "
            "asked already; the talk is what counts."
        )
    elif rung.rung == "loves to talk":
        st.info(
            "Start with a practice partner: someone you know who loves to talk. The first talk is "
            "then easy, and you learn how it goes.",
            icon=":material/emoji_people:",
        )
    else:
        st.info(
            f"Your next talk for practice: {_SOMEONE[rung.rung]}. Nobody like that is on your list "
            f"yet. {_think_of(rung.circles)}",
            icon=":material/emoji_people:",
        )


def _think_of(circles: Sequence[Circle]) -> str:
    titles = [circle.title for circle in circles[:_NAMED]]
    return f"Think of: {'; '.join(titles)}." if titles else "Who comes to mind?"


def _names(people: Sequence[Contact]) -> str:
    shown = [plain_text(person.name.strip() or "(no name)") for person in people[:_NAMED]]
    more = len(people) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def ladder_steps(visit: Visit) -> None:
    """All four rungs with how each stands, and the way to the circle that helps with the next."""
    rungs = ladder(visit.ws, visit.library, now=visit.now)
    ahead = next_rung(rungs)
    st.header("Your ladder of practice", anchor=False)
    st.markdown("\n".join(_line(number, rung, ahead) for number, rung in enumerate(rungs, 1)))
    if ahead is None:
        st.markdown("You have climbed every rung. Ask whomever you most want to hear.")
    elif not ahead.people and not ahead.under_way and ahead.circles:
        circle = ahead.circles[0]
        st.button(
            f"Think of people: {circle.title}",
            key="think-of-circle",
            icon=":material/psychology_alt:",
            on_click=_to_circle,
            args=(circle.key,),
        )


def _to_circle(key: str) -> None:
    ThinkingOf(key).keep()
    session.go("identify-people")


def _line(number: int, rung: LadderRung, ahead: LadderRung | None) -> str:
    what = _(RUNG_WORDS[rung.rung])
    if rung.climbed:
        return f"{number}. :green[:material/check_circle:] {what}. Climbed."
    sign = ":material/arrow_circle_right:" if rung is ahead else ":material/radio_button_unchecked:"
    told = f"On your list: {_names(rung.people)}." if rung.people else ""
    if rung.under_way:
        told = f"{told} {so_many(rung.under_way)} asked."
    shown = f"**{what}.** Next." if rung is ahead else f"{what}."
    return f"{number}. {sign} {shown} {told or 'Nobody on your list yet.'}"
