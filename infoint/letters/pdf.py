"""A letter as a PDF."""

import re
from datetime import datetime
from pathlib import Path

from infoint.dates.local_time import local_date
from infoint.dates.written import letter_head_day
from infoint.documents.fonts import FontShelf, MissingGlyphs, missing_glyphs
from infoint.documents.page_text import page_text
from infoint.documents.typst import pdf_page, words
from infoint.domain import Contact, Letter, Profile
from infoint.letters.address_and_signature import (
    body_and_signature,
    letter_title,
    recipient_lines,
    sender_lines,
)


def letter_pdf(
    letter: Letter,
    *,
    profile: Profile,
    contact: Contact | None,
    now: datetime,
    shelf: FontShelf | None = None,
) -> bytes:
    """The letter as a PDF on the profile's paper: sender, date, recipient, subject, text.

    The text is kept as written, without our gap marks and control characters. In a letter on
    paper there is room to sign above the name. The date is that of `now` (aware) in the profile's
    zone and locale. Nothing is added about fonts, for the letter goes to somebody:
    `missing_in_letter` tells what cannot be shown.
    """
    day = letter_head_day(local_date(now, profile.time_zone), profile.locale)
    body, signature = body_and_signature(letter, page_text(letter.clean_text), profile)
    subject = page_text(letter.clean_subject)
    data = {
        "sender": [words(line) for line in sender_lines(profile)],
        "date": words(day),
        "recipient": [words(line) for line in recipient_lines(contact)],
        "subject": words(subject) if subject.strip() else None,
        "body": [words(re.sub(r"^\n+|\n+$", "", part)) for part in body if part.strip()],
        "signature": words(signature) if signature else None,
    }
    return pdf_page(
        Path(__file__).with_name("letter.typ"),
        data,
        title=letter_title(letter, contact),
        profile=profile,
        now=now,
        text=_all_text(letter, profile, contact, day),
        shelf=shelf,
    )


def missing_in_letter(
    letter: Letter, *, profile: Profile, contact: Contact | None, now: datetime
) -> tuple[MissingGlyphs, ...]:
    """What of the letter no font of this computer can show."""
    day = letter_head_day(local_date(now, profile.time_zone), profile.locale)
    return missing_glyphs(_all_text(letter, profile, contact, day))


def _all_text(letter: Letter, profile: Profile, contact: Contact | None, day: str) -> str:
    own = (*sender_lines(profile), *recipient_lines(contact))
    return "\n".join((*own, day, letter.clean_subject, letter.clean_text))
