"""Putting something off: for some days, until a day, or for good."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import streamlit as st

from infoint.advice.suggestion import is_snoozed
from infoint.entries.drafts import forget_draft
from infoint.entries.page_state import NEVER
from infoint.i18n import _
from infoint.people.ranking import SET_ASIDE
from infoint.people.ranking import choices as asking
from infoint.ui.components.buttons import menu_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action


@dataclass(frozen=True)
class _DayAsked(DataState):
    """The menus, by key, below which a day of one's own is asked for."""

    keys: frozenset[str] = frozenset()


def later(
    label: str,
    key: str,
    decide: Callable[[date], None],
    never: str,
    also: Mapping[str, tuple[str, Callable[[], None]]] | None = None,
    *,
    tomorrow: bool = True,
) -> None:
    """A menu whose choice calls `decide` with the first day again, `NEVER` for good.

    `never` is the words for that; `also` are further choices by id, with their words and what they
    do; `tomorrow` can be left out where a button beside it says so.
    Choosing a day of one's own opens a box: see `day_for_later`, drawn below the menu's row.
    """
    today = local_dates.today()
    days = {"tomorrow": today + timedelta(days=1), "week": today + timedelta(days=7)}
    days["never"] = NEVER
    further = also or {}
    words = {"tomorrow": _("Tomorrow")} if tomorrow else {}
    words |= {"week": _("In a week"), "day": _("On a day that I choose"), "never": never}
    words |= {choice: said for choice, (said, _do) in further.items()}

    def chosen(choice: str) -> None:
        if choice in days:
            decide(days[choice])
        elif choice in further:
            further[choice][1]()
        _ask_day(key, choice == "day")

    menu_button(label, key, words, chosen)


def day_for_later(key: str, decide: Callable[[date], None]) -> None:
    """The box for a day of one's own, while it is asked for."""
    if key not in _DayAsked.read().keys:
        return
    with st.container(border=True):
        until = day(_("Come back to it on"), on_draft(f"day-{key}").at("day"))

        def chosen() -> None:
            _ask_day(key, False)
            run_action(forget_draft, f"day-{key}")
            if until:
                decide(until)

        st.button(_("Come back then"), key=f"{key}-until", disabled=until is None, on_click=chosen)


def _ask_day(key: str, wanted: bool) -> None:
    others = _DayAsked.read().keys - {key}
    _DayAsked(others | {key} if wanted else others).keep()


def pause(visit: Visit) -> None:
    """Hear nothing of this contact for a while, or take that back."""
    contact = visit.the_contact
    name = plain_text(contact.name)
    if is_snoozed(contact, local_dates.today()):
        until = contact.snoozed_until
        st.markdown(
            _("{name} is set aside: nothing is suggested about them.", name=name)
            if until is None or until == SET_ASIDE
            else _(
                "{name} rests until {day}: nothing is suggested till then.",
                name=name,
                day=local_dates.day(until),
            )
        )
        action_button(
            _("Suggest them again"),
            f"again-{contact.id}",
            (asking.suggest_again, contact.id),
            icon="notifications_active",
            said=_("They are suggested again."),
        )
        return

    key, decide = f"pause-{contact.id}", partial(pause_until, contact.id)
    later(_("Let it rest"), key, decide, _("Do not suggest them any more"))
    day_for_later(key, decide)


def pause_until(contact: str, until: date) -> None:
    """Suggest nothing about a contact before a day, or at all; with an offer to take it back."""
    if until == NEVER:
        run_action(asking.set_aside, contact, said=_("They are set aside."))
        return
    said = _("Nothing is suggested about them before {day}.", day=local_dates.day(until))
    run_action(asking.snooze, contact, until, said=said)
