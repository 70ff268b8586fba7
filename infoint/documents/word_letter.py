"""A letter as a Word document."""

import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

from infoint.documents.dates import letter_date, local_date, locale_named
from infoint.domain import Contact, Letter, Profile

SENDER, DATE, RECIPIENT, SUBJECT, TEXT = (
    "Letter Sender",
    "Letter Date",
    "Letter Recipient",
    "Letter Subject",
    "Letter Text",
)
"""Names of the paragraph styles; each part of the letter has its own."""

_PAPER: dict[str, tuple[Length, Length]] = {
    "A4": (Mm(210), Mm(297)),
    "Letter": (Mm(215.9), Mm(279.4)),
}
_MARGIN = Mm(25)
_FONT = "Calibri"
_UNHOLDABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_PROPERTY = 250
_KINDS = {"script": "Letter", "thank-you": "Thank-you letter", "report back": "Letter"}


def letter_docx(
    letter: Letter, *, profile: Profile, contact: Contact | None, now: datetime
) -> bytes:
    """The letter as .docx on the profile's paper: sender, date, recipient, subject, text.

    The text is kept letter for letter, without our gap marks and without control characters
    that XML cannot hold; a blank line begins a paragraph, a single line break stays one. The
    date is that of `now` (aware) in the profile's zone and locale. The same input gives the
    same bytes.
    """
    document = Document()
    _set_page(document, profile)
    _set_styles(document)
    locale = locale_named(profile.locale)
    _set_language(document, "-".join(filter(None, (locale.language, locale.territory))))
    _set_properties(document, letter, profile, contact, now)
    _add(document, SENDER, "\n".join(_sender(profile)))
    day = local_date(now, profile.time_zone)
    _add(document, DATE, letter_date(day, profile.locale))
    if contact:
        lines = (contact.name, contact.role, contact.organization)
        _add(document, RECIPIENT, "\n".join(line for line in lines if line.strip()))
    _add(document, SUBJECT, letter.clean_subject)
    if letter.clean_text.strip():
        for paragraph in docx_text(letter.clean_text).split("\n\n"):
            document.add_paragraph(paragraph, style=TEXT)
    out = BytesIO()
    document.save(out)
    return _steady(out.getvalue(), now)


def docx_text(text: str) -> str:
    """The text as it stands in the document: line ends unified, unholdable characters left out."""
    return _UNHOLDABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _sender(profile: Profile) -> list[str]:
    lines = profile.contact_lines.splitlines() or [profile.email, profile.phone]
    return [line for line in (profile.name, *lines) if line.strip()]


def _add(document: DocumentType, style: str, text: str) -> None:
    if text.strip():
        document.add_paragraph(docx_text(text), style=style)


def _set_page(document: DocumentType, profile: Profile) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = _PAPER[profile.paper_size]
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN


def _set_styles(document: DocumentType) -> None:
    normal = document.styles["Normal"]
    normal.font.name = _FONT
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(0)
    for name, after in ((SENDER, 22), (DATE, 22), (RECIPIENT, 22), (SUBJECT, 11), (TEXT, 11)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.widow_control = True
    document.styles[SUBJECT].font.bold = True
    document.styles[TEXT].paragraph_format.line_spacing = 1.15


def _set_language(document: DocumentType, language: str) -> None:
    """The language of the text, so that it is spelled and read out as what it is."""
    for mark in document.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), language)
    document.core_properties.language = language


def _set_properties(
    document: DocumentType,
    letter: Letter,
    profile: Profile,
    contact: Contact | None,
    now: datetime,
) -> None:
    kind = _KINDS.get(letter.kind, "Letter")
    title = letter.clean_subject or (f"{kind} to {contact.name}" if contact else kind)
    properties = document.core_properties
    properties.title = _property(title)
    properties.author = properties.last_modified_by = _property(profile.name)
    properties.comments = ""
    properties.created = properties.modified = now.astimezone(UTC).replace(tzinfo=None)
    properties.revision = 1


def _property(text: str) -> str:
    return " ".join(docx_text(text).split())[:_LONGEST_PROPERTY]


def _steady(data: bytes, now: datetime) -> bytes:
    """The same document with the moment of `now` on every file inside, not that of the writing."""
    moment = max(now.astimezone(UTC).timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, moment)
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
