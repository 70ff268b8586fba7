"""What a person does on a page, and what they read there."""

import json
import re
from collections.abc import Mapping
from datetime import date
from itertools import chain
from typing import Any

from streamlit.testing.v1 import AppTest

from tests import times
from tests.titles import TITLES

_WORDS = (
    "title",
    "header",
    "subheader",
    "markdown",
    "text",
    "caption",
    "info",
    "success",
    "warning",
    "error",
    "metric",
)
_TEXT = re.compile(r"letters-[a-z0-9]+-text")
_MAP = re.compile(r"part-[a-z-]+-\d+")


def box(collection: str, record: str, *path: str) -> str:
    """The key of the box for one value of a record."""
    return "-".join((collection, record, *path)).replace(" ", "_")


def draft(name: str, *path: str) -> str:
    """The key of the box for one entry of a half-written record."""
    return box("page_state", "page-state", "drafts", name, *path)


def mine(*path: str) -> str:
    """The key of the box for one value of the profile."""
    return box("profile", "profile", *path)


def drawn(app: AppTest) -> AppTest:
    """Draw the page, which must not break."""
    app.run()
    assert not app.exception, app.exception[0].value
    return app


def fill(app: AppTest, entries: Mapping[str, Any]) -> AppTest:
    """Type or choose these values, by key of the box, and leave the last box; dates are typed."""
    for key, value in entries.items():
        app.get_by_key(key).set_value(in_box(value) if isinstance(value, date) else value)
    return drawn(app)


def in_box(day: date) -> str:
    """A date as it stands in its box, British and with the year."""
    return f"{day:%a}, {day.day} {day:%b} {day.year}"


def shown(day: date) -> str:
    """A date as it stands on the screen, British; the year only where it is not this one."""
    this_year = times.today().year
    return f"{day:%a}, {day.day} {day:%b}" if day.year == this_year else in_box(day)


def press(app: AppTest, key: str) -> AppTest:
    """Press the button with this key."""
    app.button(key=key).click()
    return drawn(app)


def select_row(app: AppTest, key: str, row: int) -> AppTest:
    """Select a row of a table, which AppTest has no gesture for."""
    states = app._tree.get_widget_states()
    states.widgets.add(
        id=app.dataframe(key=key).proto.id,
        string_value=json.dumps({"selection": {"rows": [row], "columns": [], "cells": []}}),
    )
    app._run(states)
    assert not app.exception, app.exception[0].value
    return app


def text_on(app: AppTest) -> tuple[str, str]:
    """Id and words of the text to somebody that stands on the page, whether it is stored or not."""
    (found,) = [one for one in app.text_area if _TEXT.fullmatch(str(one.key))]
    return str(found.key).split("-")[1], str(found.value)


def read(app: AppTest) -> str:
    """All words that stand on the page outside its boxes."""
    found = chain.from_iterable(getattr(app, kind) for kind in _WORDS)
    return "\n".join(str(element.value) for element in found)


def options(app: AppTest, key: str) -> list[str]:
    """What a drop-down or a row of buttons offers, as it is shown."""
    return list(app.get_by_key(key).options)


def page_of(app: AppTest) -> str:
    """Which page is drawn: its name that stands small above the title, else the title."""
    step = re.compile(r"Step \d: (.+)")
    steps = [found[1] for each in app.caption if (found := step.fullmatch(str(each.value)))]
    steps += [str(each.value) for each in app.caption if str(each.value) in TITLES.values()]
    title = str(app.title[0].value)
    return steps[0] if steps else "Today" if title.startswith(("Good ", "Hello")) else title


def _map(app: AppTest) -> Any:
    return next((each for each in app.segmented_control if _MAP.fullmatch(each.key)), None)


def part_on(app: AppTest) -> str:
    """The part of the page that is drawn; "" where the page has none."""
    return str(_map(app).value) if _map(app) else ""


def to_part(app: AppTest, part: str) -> AppTest:
    """Choose another part on the page's map."""
    _map(app).set_value(part)
    return drawn(app)


def has(app: AppTest, key: str) -> bool:
    """Whether something with this key stands on the page."""
    try:
        app.get_by_key(key)
    except KeyError:
        return False
    return True


def rows(app: AppTest, alt: str) -> list[dict[str, Any]]:
    """The rows of the table with this description."""
    found = next(table for table in app.dataframe if table.proto.alt == alt)
    return list(found.value.to_dict("records"))
