"""What the browser says about itself: zone, locale, look."""

from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import streamlit as st


def browser_zone() -> str:
    """The browser's IANA zone, or nothing."""
    guess = st.context.timezone or ""
    return guess if guess in set_of_zones() else ""


def zone_of_browser() -> ZoneInfo:
    """The browser's zone, else UTC."""
    return ZoneInfo(browser_zone() or "UTC")


def browser_locale() -> str:
    """The browser's locale such as en-GB, or nothing."""
    return st.context.locale or ""


@cache
def set_of_zones() -> frozenset[str]:
    """All IANA zone names."""
    return frozenset(available_timezones())


@cache
def zones() -> tuple[str, ...]:
    """All IANA zone names, sorted."""
    return tuple(sorted(set_of_zones()))


def dark() -> bool:
    """Whether the window shows the dark look."""
    return bool(st.context.theme.type == "dark")
