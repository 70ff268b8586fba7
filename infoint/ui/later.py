"""Putting something off: for some days, until a day, or for good."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import streamlit as st

from infoint.services.drafts import forget_draft
from infoint.services.place import NEVER
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.bind import on_draft
from infoint.ui.day_box import day


def later(
    label: str,
    key: str,
    decide: Callable[[date], None],
    never: str,
    also: Mapping[str, Callable[[], None]] | None = None,
    *,
    tomorrow: bool = True,
) -> None:
    """A menu whose choice calls `decide` with the first day again, `NEVER` for good.

    `never` is the words for that; `also` are further choices, by their words, with what they do;
    `tomorrow` can be left out where a button beside it says so.
    Choosing a day of one's own opens a box: see `day_for_later`, drawn below the menu's row.
    """
    today = moments.today()
    soon = {"Tomorrow": today + timedelta(days=1)} if tomorrow else {}
    days: dict[str, date] = {**soon, "In a week": today + timedelta(days=7), never: NEVER}
    choices = [*soon, "In a week", "On a day that I choose", never, *(also or {})]

    def chosen() -> None:
        choice = session.box(key)
        if choice in days:
            decide(days[choice])
        elif also and choice in also:
            also[choice]()
        session.set_flag(f"day-{key}", choice == "On a day that I choose")

    st.menu_button(label, choices, key=key, type="tertiary", on_click=chosen)


def day_for_later(key: str, decide: Callable[[date], None]) -> None:
    """The box for a day of one's own, while it is asked for."""
    if not session.flag(f"day-{key}"):
        return
    with st.container(border=True):
        until = day("Show it again on", on_draft(f"day-{key}").at("day"))

        def chosen() -> None:
            session.set_flag(f"day-{key}", None)
            act(forget_draft, f"day-{key}")
            if until:
                decide(until)

        st.button(
            "Put it off until then", key=f"{key}-until", disabled=until is None, on_click=chosen
        )
