"""A small button beside a text box that opens the browser's own calendar or list to pick from.

Streamlit's date box drops what it cannot read, and the parts of it are too small to tap. The
browser's own pickers work with finger, mouse and keyboard, in the language of the browser.
"""

from collections.abc import Callable, Sequence
from typing import Any

from infoint.ui.browser.component import component
from infoint.ui.session import browser_facts
from infoint.ui.session.window import box_state

_component = component("pick_beside", html='<span id="beside"></span>')


def pick_day(
    label: str, key: str, value: str, least: str, most: str, on_pick: Callable[[str], None]
) -> None:
    """A calendar between two days, opened at `value`, all as ISO text; `value` may be empty."""
    _pick({"shape": "day", "least": least, "most": most}, label, key, value, on_pick)


def pick_from(
    label: str,
    key: str,
    value: str,
    options: Sequence[tuple[str, str]],
    on_pick: Callable[[str], None],
    *,
    shape: str,
) -> None:
    """A list of values, each with its words. `shape` of the button: hour or person."""
    _pick({"shape": shape, "options": options}, label, key, value, on_pick)


def _pick(
    data: dict[str, Any], label: str, key: str, value: str, on_pick: Callable[[str], None]
) -> None:
    def picked() -> None:
        found = box_state.shown(key).picked
        if found:
            on_pick(str(found))

    _component(
        key=key,
        data={**data, "label": label, "value": value, "dark": browser_facts.dark()},
        on_picked_change=picked,
        width="content",
        height="content",
    )
