"""The colours of charts are those of the page and of paper, wherever they have to be written."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from infoint import paths
from infoint.charts.palette import DARK, GROUND, LIGHT, in_both

HOUSE = Path(paths.__file__).parent


@pytest.fixture(scope="module")
def theme() -> dict[str, Any]:
    """The look in the settings file."""
    text = (paths.app_root() / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    found: dict[str, Any] = tomllib.loads(text)["theme"]
    return found


def test_the_pages_look_is_the_charts(theme: dict[str, Any]) -> None:
    """Ground and text are the page's in both looks, the main colour is one of its own."""
    for mode, colours in (("light", LIGHT), ("dark", DARK)):
        assert theme[mode]["backgroundColor"] == GROUND[mode == "dark"]
        assert theme[mode]["textColor"] == colours.text
        assert theme[mode]["chartCategoricalColors"][0] == colours.main
    assert theme["light"]["primaryColor"] == LIGHT.main


def test_paper_has_the_light_colours() -> None:
    """Printed charts have the main colour, the accent and the line of a light page."""
    text = (HOUSE / "reports" / "drawn_charts.typ").read_text(encoding="utf-8")
    colours = dict(re.findall(r'#let (\w+) =[^"\n]*rgb\("(#\w+)"\)', text))
    assert (colours["main"], colours["accent"], colours["faint"]) == (
        LIGHT.main,
        LIGHT.accent,
        LIGHT.line,
    )


def test_the_style_sheet_has_the_same(theme: dict[str, Any]) -> None:
    """Text, ground, lines and bars of the page's own style sheet; paper has the text of light."""
    sheet = (HOUSE / "ui" / "browser" / "page_look.css").read_text(encoding="utf-8")
    primary = in_both(theme["light"]["primaryColor"], theme["dark"]["primaryColor"])
    for said in (
        f"color: {in_both(LIGHT.text, DARK.text)};",
        f"background: {in_both(GROUND[False], GROUND[True])};",
        f"border-top: 1px solid {in_both(LIGHT.line, DARK.line)};",
        f".measure > div {{ height: 100%; background: {primary}; }}",
        f"color: {LIGHT.text} !important",
    ):
        assert said in sheet
