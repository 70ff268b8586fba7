"""Files that hold no contacts in a form that can be read: one sentence says what to choose."""

import re

from infoint.imports.preview import ImportProblem

_EXCEL = (
    "This is an Excel workbook: in Excel choose File, Save As and the format CSV UTF-8, in Google "
    "Sheets File, Download and CSV, then choose that file here."
)
_OLD_EXCEL = (
    "This is an old Excel or Outlook file, or one with a password: open it, choose File, Save As "
    "and the format CSV, then choose that file here."
)
_OPEN_DOCUMENT = (
    "This is an OpenDocument file: in LibreOffice choose File, Save As and the type Text CSV, then "
    "choose that file here."
)
_NUMBERS = (
    "This is a Numbers document: in Numbers choose File, Export To and CSV, then choose that file "
    "here."
)
_SHORTCUT = (
    "This is only a link to a Google sheet: open the sheet, choose File, Download and CSV, then "
    "choose that file here."
)
_STARTS = (
    (b"%PDF", "This is a PDF: choose a CSV or vCard file that your address book exported."),
    (b"\xd0\xcf\x11\xe0", _OLD_EXCEL),
    (b"!BDN", "This is an Outlook data file: export the contacts as CSV from Outlook first."),
    (b"\x1f\x8b", "This file is packed: unpack it, then choose what is inside."),
    (b"Rar!", "This file is packed: unpack it, then choose what is inside."),
    (b"7z\xbc\xaf", "This file is packed: unpack it, then choose what is inside."),
    (b"\x89PNG", "This is a picture: choose a CSV or vCard file that your address book exported."),
    (b"\xff\xd8\xff", "This is a picture: choose a CSV or vCard file from your address book."),
    (b"GIF8", "This is a picture: choose a CSV or vCard file that your address book exported."),
    (b"SQLite format 3", "This is a database: export the contacts as CSV or vCard first."),
)
_CALENDAR = "This is a calendar: choose a file of contacts, such as a CSV or vCard (.vcf)."
_PAGE = "This is a web page: download the contacts as CSV or vCard, then choose that file."
_JSON = "This is a JSON file: export the contacts as CSV or vCard, then choose that file."
_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|\?xml|table|svg)\b", re.IGNORECASE)


def refuse_other_kinds(data: bytes) -> None:
    """Raise ImportProblem for kinds of files that people take for a list of contacts."""
    for start, sentence in _STARTS:
        if data.startswith(start):
            raise ImportProblem(sentence)
    head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"Excel.Sheet" in head or b"office:spreadsheet" in head:
        raise ImportProblem(_EXCEL)
    if _MARKUP.match(head):
        raise ImportProblem(_PAGE)
    if head[:15].upper() == b"BEGIN:VCALENDAR":
        raise ImportProblem(_CALENDAR)
    if re.match(rb"[{\[]\s*[\"{\[}\]]", head):
        raise ImportProblem(_SHORTCUT if b"docs.google.com" in head else _JSON)


def refuse_packed_kinds(names: list[str]) -> None:
    """Raise ImportProblem for documents that are archives inside."""
    if any(name.startswith("xl/") for name in names):
        raise ImportProblem(_EXCEL)
    if any(name.startswith("word/") for name in names):
        raise ImportProblem("This is a Word document: choose a CSV or vCard file of contacts.")
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        raise ImportProblem(_NUMBERS)
    if "content.xml" in names and "mimetype" in names:
        raise ImportProblem(_OPEN_DOCUMENT)
