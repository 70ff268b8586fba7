"""A letter as a Word document."""

from datetime import datetime

from docx.document import Document as DocumentType
from docx.shared import Mm, Pt

from infoint.dates.local_time import local_date
from infoint.dates.written import known_locale, letter_head_day
from infoint.documents.docx import add_style, add_text, docx_text, finished, new_document
from infoint.domain import Contact, Letter, Profile
from infoint.letters.address_and_signature import (
    body_and_signature,
    letter_title,
    recipient_lines,
    sender_lines,
)

SENDER, DATE, RECIPIENT, SUBJECT, TEXT, SIGNATURE = (
    "Letter Sender",
    "Letter Date",
    "Letter Recipient",
    "Letter Subject",
    "Letter Text",
    "Letter Signature",
)
"""Names of the paragraph styles; each part of the letter has its own."""

_AFTER = {SENDER: 22, DATE: 22, RECIPIENT: 22, SUBJECT: 11, TEXT: 11, SIGNATURE: 0}
_ROOM_TO_SIGN = Pt(44)


def letter_docx(
    letter: Letter, *, profile: Profile, contact: Contact | None, now: datetime
) -> bytes:
    """The letter as .docx on the profile's paper: sender, date, recipient, subject, text.

    The text is kept letter for letter, without our gap marks and without control characters
    that XML cannot hold; a blank line begins a paragraph, a single line break stays one. In a
    letter on paper there is room to sign above the name at its end. The date is that of `now`
    (aware) in the profile's zone and locale. The same input gives the same bytes.
    """
    locale = known_locale(profile.locale)
    language = "-".join(filter(None, (locale.language, locale.territory)))
    document = new_document(profile, language, Mm(25))
    _set_styles(document)
    _add(document, SENDER, "\n".join(sender_lines(profile)))
    _add(document, DATE, letter_head_day(local_date(now, profile.time_zone), profile.locale))
    _add(document, RECIPIENT, "\n".join(recipient_lines(contact)))
    _add(document, SUBJECT, letter.clean_subject)
    body, signature = body_and_signature(letter, docx_text(letter.clean_text), profile)
    for paragraph in body:
        add_text(document, TEXT, paragraph)
    _add(document, SIGNATURE, signature)
    return finished(document, title=letter_title(letter, contact), author=profile.name, now=now)


def _add(document: DocumentType, style: str, text: str) -> None:
    if text.strip():
        add_text(document, style, text)


def _set_styles(document: DocumentType) -> None:
    for name, after in _AFTER.items():
        add_style(document, name, after)
    document.styles[SUBJECT].font.bold = True
    document.styles[TEXT].paragraph_format.line_spacing = 1.15
    document.styles[TEXT].paragraph_format.keep_with_next = False
    document.styles[SIGNATURE].paragraph_format.space_before = _ROOM_TO_SIGN
