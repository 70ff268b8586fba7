"""A logo on paper: a PNG or an SVG, drawn by typst alone."""

import json
from functools import lru_cache

from infoint.documents.fonts import shelf_here

HIGHEST, BROADEST = 16, 60
"""Millimetres of a logo at the head of a page."""
_DOTS_PER_INCH = 400
_PAGE = b"""
#let data = json(bytes(sys.inputs.data))
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#context {
  let logo = bytes(data.logo)
  let own = measure(image(logo))
  let ratio = calc.min(data.high * 1mm / own.height, data.broad * 1mm / own.width)
  image(logo, width: own.width * ratio, height: own.height * ratio)
}
"""
"""The logo in its own proportions, as large as it may be."""


@lru_cache(maxsize=4)
def logo_picture(logo: bytes) -> bytes | None:
    """The logo as a PNG without a ground, in the size in which it is printed at 400 dots to the
    inch; None where it cannot be drawn.
    """
    import typst

    data = {"logo": list(logo), "high": HIGHEST, "broad": BROADEST}
    try:
        made = typst.Compiler(font_paths=shelf_here().fonts).compile(
            _PAGE, format="png", ppi=_DOTS_PER_INCH, sys_inputs={"data": json.dumps(data)}
        )
    except RuntimeError:
        return None
    return made if isinstance(made, bytes) else None


def picture_width(picture: bytes) -> float:
    """How broad a picture of `logo_picture` is on paper, in millimetres."""
    return int.from_bytes(picture[16:20], "big") / _DOTS_PER_INCH * 25.4


def can_be_drawn(logo: bytes) -> bool:
    """Whether it is a drawing that typst understands."""
    return logo_picture(logo) is not None
