"""A letter as a PDF, and the room to sign in both kinds of document."""

import shutil
import subprocess
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from infoint.dates.written import known_locale
from infoint.documents import letter_docx, letter_pdf, missing_in_letter
from infoint.documents.fonts import FontShelf
from infoint.domain import Contact, Letter, Profile
from infoint.domain.letters import gap_text
from infoint.letters.docx import SIGNATURE, TEXT
from tests.documents.pages import joined, pdf_places, pdf_sizes, pdf_text, squeezed
from tests.examples import examples

NOW = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)
BARE = FontShelf(installed=False)
ANNA = Contact(name="Dr. Anna Lee", role="Curator", organization="City Museum")
MIA = Profile(name="Mia Roth", contact_lines="1 High Street\nYork\nmia@example.org")
BODY = "Dear Anna,\n\nThank you for\nyour time.\n\nYours sincerely,\n\nMia Roth"
CODE = '#panic("x") *b* $x^2$ \\ <a> @ref // c `e` = h #{1+1} {{z}}'


def made(
    text: str = BODY,
    *,
    profile: Profile = MIA,
    contact: Contact | None = ANNA,
    channel: Any = "letter",
    subject: str = "",
    shelf: FontShelf | None = None,
) -> bytes:
    """A thank-you letter as a PDF."""
    letter = Letter(contact="c", kind="thank-you", channel=channel, subject=subject, text=text)
    return letter_pdf(letter, profile=profile, contact=contact, now=NOW, shelf=shelf)


def heights(data: bytes) -> list[float]:
    """How far from the bottom of page 1, in points, its lines stand, the lowest first."""
    rows: set[float] = set()

    def visit(text: str, page: list[float], line: list[float], *_: object) -> None:
        if text.strip():
            rows.add(page[3] * line[5] + page[5])

    PdfReader(BytesIO(data)).pages[0].extract_text(visitor_text=visit)
    return sorted(rows)


def test_parts_stand_in_order() -> None:
    """Sender, date, recipient, subject, salutation, text, closing, name."""
    text = pdf_text(made(subject="Thanks for Tuesday"))
    assert text == (
        "Mia Roth 1 High Street York mia@example.org 3 March 2026 Dr. Anna Lee Curator "
        "City Museum Thanks for Tuesday Dear Anna, Thank you for your time. Yours sincerely, "
        "Mia Roth"
    )


@pytest.mark.parametrize(
    ("locale", "zone", "day"),
    [
        ("en_US", "America/New_York", "March 3, 2026"),
        ("de-DE", "Europe/Berlin", "4. März 2026"),
        ("el", "Europe/Athens", "4 Μαρτίου 2026"),
        ("xx", "Mars/Base", "3 March 2026"),
    ],
)
def test_date_in_zone_and_locale(locale: str, zone: str, day: str) -> None:
    """The date is the person's own day, in the language and order of the locale."""
    profile = MIA.model_copy(update={"locale": locale, "time_zone": zone})
    assert day in pdf_text(made(profile=profile))


@pytest.mark.parametrize(
    "text", [BODY, "Dear Anna,\n\nYours sincerely,\nMia Roth\n", "Yours sincerely,\n\n Mia  Roth "]
)
def test_a_letter_on_paper_has_room_to_sign(text: str) -> None:
    """Between the closing and the name there is room for a hand, in both documents."""
    data = made(text, profile=MIA.model_copy(update={"contact_lines": ""}))
    text_of_page = pdf_text(data)
    assert text_of_page.endswith("Yours sincerely, Mia Roth")
    letter = Letter(contact="c", channel="letter", text=text)
    document = Document(BytesIO(letter_docx(letter, profile=MIA, contact=ANNA, now=NOW)))
    last = document.paragraphs[-1]
    assert (last.style.name, last.text.split()) == (SIGNATURE, ["Mia", "Roth"])
    assert last.style.paragraph_format.space_before.mm > 14
    assert [p.text for p in document.paragraphs if p.style.name == TEXT][-1] == "Yours sincerely,"


def test_the_room_is_measured() -> None:
    """The name of a letter stands at least 14 mm below its closing; of an e-mail it does not."""
    gaps = {}
    for channel in ("letter", "email"):
        text = "Dear Anna,\n\nSincerely,\n\nMia Roth"
        lowest, next_one, *_ = heights(made(text, channel=channel))
        gaps[channel] = next_one - lowest
    assert gaps["letter"] > 14 * 72 / 25.4
    assert gaps["email"] < 40


@pytest.mark.parametrize("text", ["Hi,\n\nBye", "Mia Roth", "", "  \n\n ", "Bye,\nMia"])
def test_without_the_name_at_the_end_nothing_is_moved(text: str) -> None:
    """Where the last line is not the sender's name, the text stays as it is written."""
    letter = Letter(contact="c", channel="letter", text=text)
    document = Document(BytesIO(letter_docx(letter, profile=MIA, contact=None, now=NOW)))
    assert SIGNATURE not in {p.style.name for p in document.paragraphs}
    assert pdf_text(made(text, contact=None)).endswith(joined(text) or "2026")


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_paper_is_the_profiles(paper: str, size: tuple[int, int]) -> None:
    """The page has the size that the person prints on."""
    assert pdf_sizes(made(profile=MIA.model_copy(update={"paper_size": paper}))) == {size}


def test_title_author_and_language() -> None:
    """The file says what it is, who wrote it and in which language."""
    reader = PdfReader(BytesIO(made(profile=MIA.model_copy(update={"locale": "de_DE"}))))
    assert reader.metadata is not None
    assert reader.metadata.title == "Thank-you letter to Dr. Anna Lee"
    assert reader.metadata.author == "Mia Roth"
    assert reader.trailer["/Root"]["/Lang"] == "de"


def test_gap_marks_are_left_out() -> None:
    """Our invisible marks never reach the page."""
    assert "Dear [name]" in pdf_text(made(f"Dear {gap_text('name')}", subject=gap_text("s")))


def test_right_to_left_begins_on_the_right() -> None:
    """A Hebrew paragraph begins at the right margin, a Latin one at the left."""
    data = made("שלום, דנה!\n\nZebra", contact=None)
    assert min(pdf_places(data, "ש")) > 300
    assert max(pdf_places(data, "Z")) < 100


def test_what_no_font_shows_is_told_but_not_in_the_letter() -> None:
    """The letter goes to somebody: it carries no note of ours; who makes it is told."""
    contact = ANNA.model_copy(update={"name": "\ue123 \u0378"})
    letter = Letter(contact="c", text="Hello \U000f1234")
    (found,) = missing_in_letter(letter, profile=MIA, contact=contact, now=NOW)
    assert "\U000f1234" in found.characters
    assert "font" not in pdf_text(made("Hello 王", contact=contact, shelf=BARE))
    assert (
        missing_in_letter(Letter(contact="c", text="Hi"), profile=MIA, contact=ANNA, now=NOW) == ()
    )


def test_markup_of_any_kind_stays_text() -> None:
    """What looks like code is printed as it is written, everywhere."""
    profile = Profile(name=CODE, contact_lines=CODE)
    contact = Contact(name=CODE, role=CODE, organization=CODE)
    text = pdf_text(made(CODE, profile=profile, contact=contact, subject=CODE))
    assert text.count(CODE) == 7


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
def test_pdftotext_reads_the_same() -> None:
    """Another reader of PDF files finds the letter, names of every alphabet in it."""
    data = made("Dear Ελένη and Жанна,\n\nשלום דנה\n\nZoë")
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True
    )
    text = joined(done.stdout.decode())
    for part in ("Dr. Anna Lee", "Dear Ελένη and Жанна,", "שלום דנה", "Zoë"):
        assert part in text


@settings(deadline=None, max_examples=examples(30))
@given(st.text(st.characters(), max_size=150))
@example("\ud800\x00\x1b[31m\u202e\ufffe")
@example("\r\n\r\n\u2029 \x85")
@example("MR")
def test_any_text_makes_a_letter(text: str) -> None:
    """Whatever is typed anywhere, the file opens and has its date; what happens to be the name of
    another locale, such as MR, writes the date in its own way.
    """
    locale = text if known_locale(text).language == "en" else ""
    profile = Profile(name=text, contact_lines=text, locale=locale, time_zone=text)
    contact = Contact(name=text, role=text, organization=text)
    assert "3 March 2026" in pdf_text(made(text, profile=profile, contact=contact, subject=text))


@settings(deadline=None, max_examples=examples(25))
@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=40))
@example("#sys.inputs.data")
def test_nothing_typed_becomes_code(text: str) -> None:
    """Printable text comes back as it was typed."""
    assert f"BEGIN{squeezed(text)}END" in squeezed(pdf_text(made(f"BEGIN{text}END", contact=None)))


def test_two_thousand_letters_stay() -> None:
    """A name and a text of that length come through whole."""
    long = "Ж" * 2000
    text = pdf_text(made(long, contact=Contact(name=long), profile=Profile(name=long)))
    assert text.count("Ж") == 6000


def test_same_letter_same_bytes() -> None:
    """The same input gives the same file."""
    assert made() == made()
