"""Lines and grounds of paragraphs and cells in a Word document."""

from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph

HAIR, MAIN, TINT = "9AA5A0", "12605A", "EEF4F2"
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:rPr")


def border(side: str, colour: str, eighths: int, space: int = 1) -> Any:
    """A line at a side such as bottom, so many eighths of a point thick."""
    line = OxmlElement(f"w:{side}")
    for key, value in (("val", "single"), ("sz", eighths), ("space", space), ("color", colour)):
        line.set(qn(f"w:{key}"), str(value))
    return line


def rule_below(paragraph: Paragraph) -> None:
    """A hair line under the paragraph; `between` keeps Word from joining those of neighbours."""
    borders = OxmlElement("w:pBdr")
    for side in ("bottom", "between"):
        borders.append(border(side, HAIR, 4))
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *_AFTER_BORDERS)


def set_bar(style: Any, colour: str, eighths: int, ground: str = "") -> None:
    """A bar at the left of every paragraph in a style, and a ground under it."""
    properties = style.element.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    borders.append(border("left", colour, eighths, 8))
    properties.insert_element_before(borders, *_AFTER_BORDERS)
    if ground:
        properties.insert_element_before(_ground(ground), *_AFTER_BORDERS[1:])


def _ground(colour: str) -> Any:
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{key}"), value)
    return shade
