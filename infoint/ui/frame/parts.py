"""The parts of a page: one on screen at a time, a map and no locks, in the address as ?part=."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from infoint.i18n import N_, _
from infoint.ui.session import session
from infoint.ui.session.window_state import WindowState

PARTS: Mapping[str, tuple[str, ...]] = {
    "choose_field": ("you", "matters", "fields", "questions", "read"),
    "identify_people": ("think", "bring", "list", "next"),
    "prepare": ("when", "know", "questions", "ready"),
}
"""By the name of a page's file: its parts, in their order."""
LISTS: tuple[str, ...] = ()
"""Views that are lists or reports, as "page" or "page/part"; at most eight."""
REDIRECTS: Mapping[str, str] = {}
"""Addresses of former pages, and the address each leads on to."""
TITLES: Mapping[str, Mapping[str, str]] = {
    "choose_field": {
        "you": N_("You"),
        "matters": N_("Matters"),
        "fields": N_("Fields"),
        "questions": N_("Questions"),
        "read": N_("Read"),
    },
    "identify_people": {
        "think": N_("Think"),
        "bring": N_("Bring in"),
        "list": N_("Your list"),
        "next": N_("Ask next"),
    },
    "prepare": {
        "when": N_("When"),
        "know": N_("Know them"),
        "questions": N_("Questions"),
        "ready": N_("Get ready"),
    },
}
"""By page and part: the words on the map."""
_ADDRESS = "part"


@dataclass(frozen=True)
class _Followed(WindowState):
    """The page and the part that stood in the address when it was looked at last."""

    page: str = ""
    part: str = ""


def parts_of(page: str) -> tuple[str, ...]:
    """The parts of a page by its name, in their order; none where it is one view."""
    return PARTS.get(page.replace("-", "_"), ())


def choose_part(page: str) -> str:
    """Draw the map of a page's parts and return the one that is chosen; "" where it has none."""
    names = parts_of(page)
    if not names:
        return ""
    titles, key = TITLES[page.replace("-", "_")], _box(page)
    asked = str(st.query_params.get(_ADDRESS, ""))
    if _Followed.read() != _Followed(page, asked) or not session.box_is_alive(key):
        session.put_in_box(key, asked if asked in names else names[0])
    st.segmented_control(
        _("Parts"),
        names,
        required=True,
        format_func=lambda name: _(titles[name]),
        key=key,
        label_visibility="collapsed",
        width="stretch",
    )
    chosen: str = session.box(key)
    in_address = "" if chosen == names[0] else chosen  # the first one needs no step back of its own
    _Followed(page, in_address).keep()
    session.keep_in_address(_ADDRESS, in_address)
    return chosen


def _box(page: str) -> str:
    return f"part-{page}"


def part_after(page: str, part: str, by: int = 1) -> str:
    """The next part of a page, or with `by` -1 the one before; "" where there is none."""
    names = parts_of(page)
    place = names.index(part) + by if part in names else -1
    return names[place] if 0 <= place < len(names) else ""


def title_of(page: str, part: str) -> str:
    """A part as it stands on the map."""
    return _(TITLES[page.replace("-", "_")][part])


def turn_to_part(page: str, part: str) -> None:
    """Show another part of this page. Only from a callback."""
    session.put_in_box(_box(page), part)
