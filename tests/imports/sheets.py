"""Workbooks for tests, written part by part: .xlsx and .ods as programs write them.

A formula stands with the value that it came to, as no library but a spreadsheet itself writes it.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from xml.sax.saxutils import escape, quoteattr

Value = object
Rows = Sequence[Sequence[Value]]

_EPOCH = datetime(1899, 12, 30)
_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DAY, _MOMENT, _TIME = 1, 2, 3


@dataclass(frozen=True)
class Formula:
    """A formula with the value that it came to."""

    text: str
    value: Value


@dataclass(frozen=True)
class Tag:
    """What stands in a cell of an .ods, letter for letter, and what more is said of the cell."""

    inside: str
    more: str = ""


@dataclass(frozen=True)
class Page:
    """One sheet of a workbook. `merged` are ranges such as A1:C1."""

    rows: Rows
    merged: Sequence[str] = ()
    hidden: bool = False
    more: Mapping[str, str] = field(default_factory=dict)


def column(at: int) -> str:
    """The letters of a column, counted from 0."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def xlsx(pages: Mapping[str, Page | Rows] | Rows) -> bytes:
    """A workbook with these sheets; rows alone are its only sheet."""
    named = pages if isinstance(pages, Mapping) else {"Sheet1": pages}
    sheets = {name: each if isinstance(each, Page) else Page(each) for name, each in named.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        parts = {
            "[Content_Types].xml": _types(len(sheets)),
            "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": _workbook(sheets),
            "xl/_rels/workbook.xml.rels": _relations(
                [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
                + [("styles", "styles.xml")]
            ),
            "xl/styles.xml": _STYLES,
        }
        parts |= {
            f"xl/worksheets/sheet{n}.xml": _sheet(page) for n, page in enumerate(sheets.values(), 1)
        }
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
    return out.getvalue()


_STYLES = (
    f'<styleSheet xmlns="{_NS}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>'
    '<xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs>'
    "</styleSheet>"
)


def _types(count: int) -> str:
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{main}worksheet+xml"/>'
        for n in range(1, count + 1)
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{main}styles+xml"/>{sheets}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{lines}</Relationships>'


def _workbook(sheets: Mapping[str, Page]) -> str:
    hidden = ' state="hidden"'
    lines = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}" '
        f'r:id="rId{n}"{hidden if page.hidden else ""}/>'
        for n, (name, page) in enumerate(sheets.items(), 1)
    )
    return f'<workbook xmlns="{_NS}" xmlns:r="{_REL}"><sheets>{lines}</sheets></workbook>'


def _sheet(page: Page) -> str:
    rows = "".join(
        f'<row r="{n}">'
        + "".join(_cell(f"{column(at)}{n}", value) for at, value in enumerate(row))
        + "</row>"
        for n, row in enumerate(page.rows, 1)
    )
    merged = "".join(f'<mergeCell ref="{each}"/>' for each in page.merged)
    merges = f'<mergeCells count="{len(page.merged)}">{merged}</mergeCells>' if merged else ""
    return f'<worksheet xmlns="{_NS}"><sheetData>{rows}</sheetData>{merges}</worksheet>'


def _cell(place: str, value: Value) -> str:
    formula = ""
    if isinstance(value, Formula):
        formula, value = f"<f>{escape(value.text)}</f>", value.value
    match value:
        case None | "":
            return ""
        case bool():
            return f'<c r="{place}" t="b">{formula}<v>{int(value)}</v></c>'
        case int() | float():
            return f'<c r="{place}">{formula}<v>{value}</v></c>'
        case datetime() | date():
            style = _MOMENT if isinstance(value, datetime) else _DAY
            moment = datetime.combine(value, time()) if style == _DAY else value
            since = moment - _EPOCH
            serial = since.days + since.seconds / 86400
            return f'<c r="{place}" s="{style}">{formula}<v>{serial}</v></c>'
        case time():
            share = (value.hour * 60 + value.minute) / 1440
            return f'<c r="{place}" s="{_TIME}">{formula}<v>{share}</v></c>'
        case _ if formula:
            return f'<c r="{place}" t="str">{formula}<v>{escape(str(value))}</v></c>'
        case _:
            text = escape(str(value))
            return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def ods(pages: Mapping[str, Rows] | Rows) -> bytes:
    """The same as an OpenDocument spreadsheet; merges and hidden sheets it does not know."""
    named = pages if isinstance(pages, Mapping) else {"Sheet1": pages}
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>"
        + "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
        )
        + "</table:table>"
        for name, rows in named.items()
    )
    office = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{office}:office:1.0" '
        f'xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", '<?xml version="1.0" encoding="UTF-8"?>' + content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
            f'xmlns:manifest="{office}:manifest:1.0"/>',
        )
    return out.getvalue()


def _ods_cell(value: Value) -> str:
    more = ""
    if isinstance(value, Formula):
        more, value = f" table:formula={quoteattr('of:=' + value.text)}", value.value
    match value:
        case None | "":
            return "<table:table-cell/>"
        case bool():
            said = f'office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
        case int() | float():
            said = f'office:value-type="float" office:value="{value}"'
        case datetime() | date():
            said = f'office:value-type="date" office:date-value="{value.isoformat()}"'
        case _:
            said = 'office:value-type="string"'
    inside = f"<text:p>{escape(str(value))}</text:p>"
    if isinstance(value, Tag):
        more, inside = f" {value.more}", value.inside
    return f"<table:table-cell {said}{more}>{inside}</table:table-cell>"
