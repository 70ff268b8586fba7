"""The colours of charts, after the app's own light and dark look, and what all figures share."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Palette:
    """`main` for what counts, `quiet` for what stands beside it, `accent` for a goal."""

    main: str
    quiet: str
    accent: str
    text: str
    line: str


LIGHT = Palette(main="#12605a", quiet="#8c8375", accent="#a3552a", text="#14110d", line="#d8cfc0")
DARK = Palette(main="#5fb5a8", quiet="#8f877b", accent="#e0975f", text="#f7f3ec", line="#4a453d")
GROUND = {False: "#fdfbf7", True: "#1a1815"}
"""The ground of the page by dark: a picture that is saved must have it too."""


def in_both(light: str, dark: str) -> str:
    """A colour for a style sheet of the page, which follows the look of the window."""
    return f"light-dark({light}, {dark})"


_MARGIN = {"l": 8, "r": 28, "t": 16, "b": 8}
_MENU = 48
"""What the chart's own menu takes of the right edge, beside a legend."""


def palette(dark: bool) -> Palette:
    """The palette for a dark or a light ground."""
    return DARK if dark else LIGHT


def base_layout(colours: Palette, height: int) -> dict[str, Any]:
    """A figure on the page's ground that keeps still under a finger and reads at 375 px."""
    ground = GROUND[colours is DARK]
    return {
        "height": height,
        "paper_bgcolor": ground,
        "plot_bgcolor": ground,
        "font": {"color": colours.text, "size": 14},
        "margin": {**_MARGIN},
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {"align": "left"},
        "template": "none",
        "modebar": {"color": colours.quiet, "activecolor": colours.main, "bgcolor": ground},
    }


def axis(colours: Palette, **more: Any) -> dict[str, Any]:
    """An axis that nobody can drag, with its words in the colour of the text."""
    return {"fixedrange": True, "tickfont": {"color": colours.text}, **more}


def legend(colours: Palette) -> dict[str, Any]:
    """What goes into a layout whose series need names: above the drawing, and not to be pressed."""
    return {
        "showlegend": True,
        "margin": {**_MARGIN, "r": _MENU},
        "legend": {
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yanchor": "bottom",
            "traceorder": "normal",
            "maxheight": 200,
            "font": {"color": colours.text, "size": 14},
            "itemclick": False,
            "itemdoubleclick": False,
        },
    }


def plain_label(text: str) -> str:
    """Words for a figure, shown letter for letter: plotly reads HTML in its labels."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
