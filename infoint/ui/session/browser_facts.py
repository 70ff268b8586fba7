"""What the browser says about itself: zone, locale, look."""

from functools import cache
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

import streamlit as st

from infoint.single_instance import NAMES


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


def is_on_this_computer() -> bool:
    """Whether the window is on the computer that serves it."""
    name = urlsplit(st.context.url or "").hostname
    return name is None or name in NAMES


def may_hear_and_copy() -> bool:
    """Whether browsers let this page use microphone and clipboard: safely reached pages only.

    Source: the W3C's "Secure Contexts".
    """
    return urlsplit(st.context.url or "").scheme == "https" or is_on_this_computer()


def dark() -> bool:
    """Whether the window shows the dark look."""
    return bool(st.context.theme.type == "dark")
