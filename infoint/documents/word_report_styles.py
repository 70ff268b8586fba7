"""The paragraph styles of a report in Word; titles are Word's own headings."""

from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from infoint.documents.word_page import FONT, add_style
from infoint.documents.word_rules import MAIN, TINT, set_bar

KIND, WORDS, QUIET, QUOTE, POINT, FACT, STRONG, CALLOUT, LINE, CELL = (
    "Report Kind",
    "Report Words",
    "Report Quiet",
    "Report Quote",
    "Report Point",
    "Report Fact",
    "Report Strong",
    "Report Callout",
    "Report Line",
    "Report Cell",
)
_AFTER = {
    KIND: 2,
    WORDS: 6,
    QUIET: 6,
    QUOTE: 2,
    POINT: 3,
    FACT: 4,
    STRONG: 2,
    CALLOUT: 0,
    LINE: 0,
    CELL: 0,
}
_GREEN, _QUIET = RGBColor.from_string(MAIN), RGBColor(0x55, 0x60, 0x5C)


def set_report_styles(document: DocumentType, *, compact: bool) -> None:
    """Put the styles into a document; smaller ones for what belongs on one page."""
    size = 9.5 if compact else 10.5
    styles = document.styles
    styles["Normal"].font.size = Pt(size)
    for name, after in _AFTER.items():
        add_style(document, name, after * (0.7 if compact else 1))
    for name, points, before, green in (
        ("Heading 1", 17 if compact else 24, 0, False),
        ("Heading 2", 12 if compact else 15, 10 if compact else 20, True),
        ("Heading 3", 10.5 if compact else 12, 6 if compact else 12, False),
    ):
        _set_heading(document, name, points, before, green)
    for name in (KIND, STRONG):
        styles[name].font.bold = True
        styles[name].paragraph_format.keep_with_next = True
    styles[STRONG].paragraph_format.space_before = Pt(5 if compact else 10)
    styles[KIND].font.size, styles[KIND].font.all_caps = Pt(9), True
    styles[KIND].font.color.rgb = _GREEN
    styles[QUIET].font.size, styles[QUIET].font.color.rgb = Pt(size - 1), _QUIET
    styles[QUOTE].paragraph_format.left_indent = Mm(5)
    styles[QUOTE].paragraph_format.keep_with_next = True
    set_bar(styles[QUOTE], "D7E6E2", 18)
    styles[CALLOUT].paragraph_format.left_indent = Mm(5)
    styles[CALLOUT].paragraph_format.line_spacing = 1.2
    set_bar(styles[CALLOUT], MAIN, 24, TINT)
    styles[LINE].paragraph_format.line_spacing = Mm(8)
    styles[CELL].font.size = Pt(size - 1)
    for name, room in ((POINT, 6), (FACT, 27)):
        layout = styles[name].paragraph_format
        layout.left_indent, layout.first_line_indent = Mm(room), Mm(-room)
        layout.tab_stops.add_tab_stop(Mm(room))


def _set_heading(
    document: DocumentType, name: str, size: float, before: float, green: bool
) -> None:
    style = document.styles[name]
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), True
    style.font.color.rgb = _GREEN if green else None
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)
    style.paragraph_format.keep_with_next = True
    for fonts in style.element.iter(qn("w:rFonts")):
        for key in [key for key in fonts.attrib if "heme" in key]:
            del fonts.attrib[key]
        for script in ("w:ascii", "w:hAnsi"):
            fonts.set(qn(script), FONT)
