"""Names in a figure: cut to their room, and as the rows of a drawing."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from infoint.charts.palette import Palette, axis, plain_label

ROOM = 18
"""Letters that a name has beside a drawing of 300 pixels."""


def named_rows(names: Iterable[object], colours: Palette) -> dict[str, Any]:
    """The axis of a figure whose rows are numbered from 0, the first on top, with their names."""
    words = [plain_label(cut(str(name), ROOM)) for name in names]
    return axis(
        colours,
        tickvals=list(range(len(words))),
        ticktext=words,
        range=[len(words) - 0.5, -0.5],
        automargin=True,
        showgrid=False,
        zeroline=False,
        ticklabelstandoff=6,
    )


def cut(name: str, most: int) -> str:
    """The name on one line, cut to about so many letters with an ellipsis; wide signs count two."""
    line = " ".join(name.split())
    used = list(accumulate(map(_breadth, line)))
    if not used or used[-1] <= most:
        return line
    return f"{line[: bisect_right(used, most - 1)].rstrip()}…"


def _breadth(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
