"""The colours of the settings file, measured as WCAG 2 asks."""

import tomllib
from typing import Any

import pytest

from infoint import paths

ENOUGH = 4.5
CAPTION = 0.6
"""The opacity of captions and hints in Streamlit."""
TINTS = ("red", "orange", "yellow", "green", "blue", "violet", "gray")
Colour = tuple[float, float, float]


def look(mode: str, area: str) -> dict[str, Any]:
    """The colours of a mode (light or dark) in an area (main or sidebar)."""
    text = (paths.app_root() / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    theme = tomllib.loads(text)["theme"]
    side = theme[mode].get("sidebar", {}) if area == "sidebar" else {}
    return {**theme, **theme[mode], **side}


def colour(text: str) -> Colour:
    """A colour such as #12605a as three numbers up to 255."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def mixed(front: Colour, ground: Colour, opacity: float) -> Colour:
    """What a partly transparent colour looks like on a ground."""
    red, green, blue = (a * opacity + b * (1 - opacity) for a, b in zip(front, ground, strict=True))
    return red, green, blue


def _brightness(of: Colour) -> float:
    parts = [v / 255 for v in of]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours after WCAG 2, from 1 to 21."""
    low, high = sorted((_brightness(one), _brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
@pytest.mark.parametrize("area", ["main", "sidebar"])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_captions_and_links_are_readable(mode: str, area: str, ground: str) -> None:
    """Text, a faded caption and a link reach 4.5 on every ground, light and dark."""
    colours = look(mode, area)
    below, text = colour(colours[ground]), colour(colours["textColor"])
    assert contrast(text, below) >= ENOUGH
    assert contrast(mixed(text, below, CAPTION), below) >= ENOUGH
    assert contrast(colour(colours["linkColor"]), below) >= ENOUGH


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_white_is_readable_on_the_main_button(mode: str) -> None:
    """The white label of the main button reaches 4.5."""
    assert contrast((255, 255, 255), colour(look(mode, "main")["primaryColor"])) >= ENOUGH


@pytest.mark.parametrize("tint", TINTS)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_notices_and_badges_are_readable(mode: str, tint: str) -> None:
    """Coloured text reaches 4.5 on its own tint and on the page."""
    colours = look(mode, "main")
    text = colour(colours[f"{tint}TextColor"])
    for ground in (f"{tint}BackgroundColor", "backgroundColor", "secondaryBackgroundColor"):
        assert contrast(text, colour(colours[ground])) >= ENOUGH


def test_measure_is_that_of_wcag() -> None:
    """Black on white is 21, and a known grey is 4.54."""
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast(colour("#767676"), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
