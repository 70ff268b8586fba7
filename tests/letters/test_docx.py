"""A letter as a Word document: the words stay, and the page is as one expects."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.documents import letter_docx
from infoint.documents.docx import docx_text
from infoint.domain import Contact, Letter, Profile
from infoint.domain.letters import GAP_MARK
from infoint.letters.docx import DATE, RECIPIENT, SENDER, SUBJECT, TEXT
from tests.examples import examples

NOW = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)
ANNA = Contact(name="Dr. Anna Lee", role="Curator", organization="City Museum")
MIA = Profile(name="Mia Roth", contact_lines="1 High Street\nYork\nmia@example.org")
ODD = "**Bo** <b>x</b> $x^2$ :red[y] {{z}}"


def _made(text="Dear Anna,\n\nThank you.", *, profile=MIA, contact=ANNA, subject="", now=NOW):
    letter = Letter(contact="c", kind="thank-you", subject=subject, text=text)
    return letter_docx(letter, profile=profile, contact=contact, now=now)


def _opened(*args, **kwargs):
    return Document(BytesIO(_made(*args, **kwargs)))


def _texts(document, style):
    return [p.text for p in document.paragraphs if p.style.name == style]


def _body(document):
    return "\n\n".join(_texts(document, TEXT))


def test_sender_stands_at_the_top():
    """Name and contact lines come first."""
    first = _opened().paragraphs[0]
    assert first.style.name == SENDER
    assert first.text == "Mia Roth\n1 High Street\nYork\nmia@example.org"


def test_sender_without_contact_lines():
    """Without contact lines e-mail and phone take their place."""
    profile = Profile(name="Mia", email="mia@example.org", phone="12")
    assert _texts(_opened(profile=profile), SENDER) == ["Mia\nmia@example.org\n12"]


def test_empty_profile_and_no_contact():
    """Nothing known about the sender or the recipient is no trouble."""
    document = _opened(profile=Profile(), contact=None)
    assert _texts(document, SENDER) == []
    assert _texts(document, RECIPIENT) == []
    assert _body(document) == "Dear Anna,\n\nThank you."


@pytest.mark.parametrize(
    ("locale", "zone", "text"),
    [
        ("", "", "3 March 2026"),
        ("en_US", "America/New_York", "March 3, 2026"),
        ("de-DE", "Europe/Berlin", "4. März 2026"),
        ("xx_nowhere", "Mars/Base", "3 March 2026"),
    ],
)
def test_date_in_zone_and_locale(locale, zone, text):
    """The date is the person's own day, written their way; what is not known does no harm."""
    profile = MIA.model_copy(update={"locale": locale, "time_zone": zone})
    assert _texts(_opened(profile=profile), DATE) == [text]


def test_recipient_has_name_role_and_organization():
    """The recipient's lines stand above the text, empty ones left out."""
    assert _texts(_opened(), RECIPIENT) == ["Dr. Anna Lee\nCurator\nCity Museum"]
    assert _texts(_opened(contact=Contact(name="Bo")), RECIPIENT) == ["Bo"]


def test_parts_stand_in_order():
    """Sender, date, recipient, subject, text."""
    names = [p.style.name for p in _opened(subject="Thanks").paragraphs]
    assert names == [SENDER, DATE, RECIPIENT, SUBJECT, TEXT, TEXT]


def test_blank_lines_begin_paragraphs_and_single_breaks_stay():
    """A blank line makes a paragraph, a single line break a line."""
    document = _opened("a\nb\n\nc\td\n\n\ne")
    assert _texts(document, TEXT) == ["a\nb", "c\td", "\ne"]


def test_odd_signs_stay_letter_for_letter():
    """Markup is text like any other, everywhere in the letter."""
    document = _opened(
        ODD, subject=ODD, contact=Contact(name=ODD), profile=Profile(name=ODD, contact_lines=ODD)
    )
    assert _body(document) == ODD
    assert _texts(document, SUBJECT) == [ODD]
    assert _texts(document, RECIPIENT) == [ODD]
    assert _texts(document, SENDER) == [f"{ODD}\n{ODD}"]


def test_gap_marks_are_left_out():
    """Our invisible marks never reach the page."""
    assert _body(_opened(f"Dear {GAP_MARK}[name]{GAP_MARK}")) == "Dear [name]"


def test_unholdable_signs_are_left_out():
    """Control characters that such a file cannot hold are dropped, the rest stays."""
    assert _body(_opened("a\x00b\x0bc\x1fd\ufffee\x7f\x85")) == "abcde\x7f\x85"


@settings(deadline=None, max_examples=examples(40))
@given(st.text(st.characters(), max_size=200))
def test_any_text_survives(text):
    """The text read back is the text written, but for what no such file can hold."""
    wanted = docx_text(text.replace(GAP_MARK, ""))
    assert _body(_opened(text)) == (wanted if wanted.strip() else "")


@settings(deadline=None, max_examples=15)
@given(st.text(max_size=400))
def test_any_names_make_a_document(text):
    """Names, subject and contact lines of any kind never stand in the way."""
    _made(
        subject=text,
        contact=Contact(name=text, role=text, organization=text),
        profile=Profile(name=text, contact_lines=text, locale=text, time_zone=text),
    )


@pytest.mark.parametrize(("size", "width", "height"), [("A4", 210, 297), ("Letter", 215.9, 279.4)])
def test_paper_is_the_profiles(size, width, height):
    """The page has the size that the person prints on."""
    section = _opened(profile=MIA.model_copy(update={"paper_size": size})).sections[0]
    assert abs(section.page_width - Mm(width)) < 1000
    assert abs(section.page_height - Mm(height)) < 1000


@pytest.mark.parametrize(("locale", "language"), [("", "en-GB"), ("en_US", "en-US"), ("de", "de")])
def test_language_is_set(locale, language):
    """The document says in which language to read it out."""
    document = _opened(profile=MIA.model_copy(update={"locale": locale}))
    marks = list(document.styles.element.iter(qn("w:lang")))
    assert marks
    assert {mark.get(qn("w:val")) for mark in marks} == {language}
    assert document.core_properties.language == language


@pytest.mark.parametrize(
    ("subject", "title"), [("", "Thank-you letter to Dr. Anna Lee"), ("Thanks", "Thanks")]
)
def test_title_and_author_are_set(subject, title):
    """The document has a title of its own, its author and its moment, and no other marks."""
    properties = _opened(subject=subject).core_properties
    assert (properties.title, properties.author) == (title, "Mia Roth")
    assert (properties.comments, properties.created.replace(tzinfo=UTC)) == ("", NOW)


def test_same_letter_same_bytes():
    """The same input gives the same file."""
    assert _made() == _made()


def test_years_that_archives_cannot_hold():
    """A clock set far back does not stand in the way."""
    assert _made(now=datetime(1970, 1, 1, tzinfo=UTC))
