"""The kit for a talk: one document with everything, read back as a PDF and as a Word document."""

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from infoint.documents import interview_kit_docx, interview_kit_pdf, missing_glyphs, missing_in_kit
from infoint.documents.fonts import FontShelf
from infoint.domain import Assumption, CareerField, Contact, Interview, PlannedQuestion, Profile
from infoint.interviews.kit.docx import LINE
from infoint.interviews.kit.words import kit_of
from infoint.library import load_library
from infoint.store import Workspace, open_workspace
from tests.documents.pages import (
    LONG_WORDS,
    docx_lines,
    joined,
    pdf_links,
    pdf_places,
    pdf_sizes,
    pdf_text,
    squeezed,
)
from tests.examples import examples

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
START = datetime(2026, 3, 5, 15, tzinfo=UTC)
LIBRARY = load_library()
BARE = FontShelf(installed=False)
MIA = Profile(
    name="Mia Roth",
    about="I teach history. I run the school archive.",
    time_zone="Europe/Berlin",
    locale="en_GB",
)
ANNA = Contact(
    id="anna",
    name="Dr. Anna Lee",
    role="Curator",
    organization="City Museum",
    phone="+44 20 7946 0000",
    email="anna@museum.example",
    profile_url="https://people.example.org/anna",
)
FIELD = CareerField(
    id="field",
    title="Museum education",
    assumptions=(Assumption(text="Mostly school classes."), Assumption(text="Low pay at first.")),
)
PLAN = (
    PlannedQuestion(text="How did you come to this work?", must=True, minutes=4),
    PlannedQuestion(text="What changes next?", minutes=3, note="They spoke of funding."),
    PlannedQuestion(text="Whom else would you ask?", must=True, minutes=2),
)
CODE = '#panic("x") *b* _i_ $x^2$ \\ <a> @ref // c /* d */ `e` = h #{1+1} [y] {{z}}'
SCRIPTS = {
    "Latin": "Zoë Ångström-Łuczak",
    "Greek": "Ελένη Παπαδοπούλου",
    "Cyrillic": "Жанна Їжакевич",
    "Hebrew": "דנה לוי",
    "Arabic": "مريم الحداد",
    "Devanagari": "अनुष्का",
    "Chinese": "王芳",
    "emoji": "Zoë 🦊",
}
Make = Callable[..., bytes]


def an_interview(
    *, profile: Profile = MIA, contact: Contact = ANNA, field: CareerField = FIELD, **values: Any
) -> tuple[Workspace, Interview]:
    """A talk with Anna about museums, in memory."""
    ws = open_workspace(None)
    entries = {"start": START, "time_zone": "Europe/Berlin", "minutes": 30, "plan": PLAN}
    with ws.edit("a talk", now=NOW) as tx:
        tx.profile.put(profile)
        tx.fields.put(field)
        tx.contacts.put(contact)
        interview = Interview(id="talk", contact=contact.id, field=field.id, **(entries | values))
        tx.interviews.put(interview)
    return ws, interview


def as_pdf(shelf: FontShelf | None = None, **values: Any) -> bytes:
    """The kit as a PDF."""
    ws, interview = an_interview(**values)
    return interview_kit_pdf(interview, ws=ws, library=LIBRARY, now=NOW, shelf=shelf)


def as_docx(**values: Any) -> bytes:
    """The kit as a Word document."""
    ws, interview = an_interview(**values)
    return interview_kit_docx(interview, ws=ws, library=LIBRARY, now=NOW)


def read(kind: str, **values: Any) -> str:
    """All words of the kit of this kind, a space between them."""
    if kind == "pdf":
        return pdf_text(as_pdf(**values))
    return joined("\n".join(docx_lines(as_docx(**values))))


both = pytest.mark.parametrize("kind", ["pdf", "docx"])


@both
def test_everything_stands_in_order(kind: str) -> None:
    """Who, when, where, opening, expectations, questions with their minutes, closing, checklist."""
    text = read(kind, opening="Hello from me.", closing="Bye from me.", place="Room 7")
    parts = [
        "Talk with Dr. Anna Lee",
        "Curator",
        "City Museum",
        "Thursday, 5 March 2026, 16:00 to 16:30 (Europe/Berlin, UTC+1)",
        "In person, 30 minutes",
        "Room 7",
        "+44 20 7946 0000",
        "anna@museum.example",
        "Museum education",
        "Hello from me.",
        "Mostly school classes.",
        "Low pay at first.",
        "3 questions, of which 2 matter most: 9 minutes planned, 6 for what matters most, "
        "30 agreed.",
        "It matters most, 4 min",
        "How did you come to this work?",
        "If there is time, 3 min",
        "What changes next?",
        "They spoke of funding.",
        "It matters most, 2 min",
        "Whom else would you ask?",
        "Bye from me.",
        "Before the day",
        "On the day",
        "Straight after",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, [part for part, place in zip(parts, places, strict=True) if place < 0]
    assert places == sorted(places)


@both
def test_first_words_where_none_are_written(kind: str) -> None:
    """Without an opening and a closing, those of the library stand there, filled in."""
    text = read(kind)
    for part in (
        "I teach history. I run the school archive.",
        "My name is Mia Roth.",
        "work in museum education",
        "I am not asking you for a job.",
        "Whom else would you suggest I talk to?",
        "stay in touch",
    ):
        assert part in text
    assert "\u2063" not in text


@both
def test_gaps_are_seen_where_nothing_is_known(kind: str) -> None:
    """An empty profile, nobody, no field, no date and no question still give a kit."""
    ws = open_workspace(None)
    interview = Interview(contact="gone")
    make = interview_kit_pdf if kind == "pdf" else interview_kit_docx
    data = make(interview, ws=ws, library=LIBRARY, now=NOW)
    text = pdf_text(data) if kind == "pdf" else joined("\n".join(docx_lines(data)))
    assert "Talk with someone" in text
    assert "No date set yet" in text
    assert "No questions are planned yet." in text
    assert "[two sentences about you]" in text


@both
def test_two_zones_where_their_clocks_differ(kind: str) -> None:
    """The time of the appointment's own zone stands below one's own, with its day."""
    late = datetime(2026, 3, 6, 2, tzinfo=UTC)
    text = read(kind, start=late, time_zone="America/New_York")
    assert "When Friday, 6 March 2026, 03:00 to 03:30 (Europe/Berlin, UTC+1)" in text
    assert "That is Thursday, 5 March 2026, 21:00 to 21:30 (America/New York, UTC-5)" in text


def test_one_zone_where_the_clocks_agree() -> None:
    """Paris and Berlin show the same: one line is enough."""
    ws, interview = an_interview(time_zone="Europe/Paris")
    labels = [fact.label for fact in kit_of(interview, ws=ws, library=LIBRARY, now=NOW).facts]
    assert labels.count("When") == 1
    assert "That is" not in labels


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ({"locale": "en_US", "time_zone": "America/New_York"}, "March 5, 2026, 10:00 AM to 10:30"),
        ({"locale": "de-DE"}, "5 March 2026, 16:00 to 16:30"),
        ({"time_zone": ""}, "16:00 to 16:30 (Europe/Berlin, UTC+1)"),
        ({"time_zone": "Asia/Kathmandu"}, "20:45 to 21:15 (Asia/Kathmandu, UTC+5:45)"),
    ],
)
def test_times_as_the_person_reads_them(profile: dict[str, str], said: str) -> None:
    """Order and clock follow the locale; without a zone of one's own the appointment's counts."""
    own = MIA.model_copy(update=profile)
    ws, interview = an_interview(profile=own)
    facts = " ".join(fact.text for fact in kit_of(interview, ws=ws, library=LIBRARY, now=NOW).facts)
    assert said in facts.replace("\u202f", " ")


def test_an_interview_over_the_change_of_the_clocks() -> None:
    """The end is so many minutes later, whatever the clocks do in between."""
    ws, interview = an_interview(start=datetime(2026, 3, 29, 0, 45, tzinfo=UTC))
    facts = " ".join(fact.text for fact in kit_of(interview, ws=ws, library=LIBRARY, now=NOW).facts)
    assert "01:45 to 03:15" in facts


@both
@pytest.mark.parametrize(
    ("format_", "there", "absent"),
    [
        ("in person", "Plan to be there ten minutes early", "Test the link"),
        ("video", "Test the link", "Plan to be there ten minutes early"),
        ("phone", "keep their number at hand", "Test the link"),
    ],
)
def test_checklist_is_that_of_the_format(kind: str, format_: str, there: str, absent: str) -> None:
    """Only what holds for this kind of talk is on the list."""
    text = read(kind, format=format_)
    assert there in text
    assert absent not in text


def test_what_is_done_is_ticked() -> None:
    """A tick of the checklist is seen and said."""
    ticks = {"notebook": True}
    items = (item for one in LIBRARY.checklists.values() for item in one.items)
    said = next(item.text for item in items if item.key == "notebook")
    assert f"{said} (done)" in read("pdf", checklist=ticks)
    assert "(done)" not in read("pdf")
    lines = docx_lines(as_docx(checklist=ticks))
    assert f"☑\t{said}" in lines
    assert sum(line.startswith("☑") for line in lines) == 1


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_paper_is_the_profiles(paper: str, size: tuple[int, int]) -> None:
    """Both documents have the size that the person prints on."""
    profile = MIA.model_copy(update={"paper_size": paper})
    assert pdf_sizes(as_pdf(profile=profile)) == {size}
    section = Document(BytesIO(as_docx(profile=profile))).sections[0]
    assert (round(section.page_width.pt), round(section.page_height.pt)) == size
    assert abs(section.left_margin - Mm(20)) < 1000


def test_must_asks_have_more_room_to_write() -> None:
    """Ruled lines stand under each question, more of them under a must ask, and at the end."""
    for must, lines in ((True, 3), (False, 2)):
        document = Document(BytesIO(as_docx(plan=(PlannedQuestion(text="Why?", must=must),))))
        ruled = [p for p in document.paragraphs if p.style.name == LINE]
        assert len(ruled) == lines + 4
        assert all(p._p.find(".//" + qn("w:pBdr")) is not None for p in ruled)
    few, many = (len(PdfReader(BytesIO(as_pdf(plan=PLAN * times))).pages) for times in (1, 14))
    assert few <= 3
    assert many >= few + 5


def test_the_pdf_can_be_walked_through() -> None:
    """Title, author, language, tags and headings are there for screen readers and phones."""
    reader = PdfReader(BytesIO(as_pdf()))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Talk with Dr. Anna Lee", "Mia Roth")
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    headings = [str(entry.title) for entry in _flat(reader.outline)]
    assert headings[0] == "Talk with Dr. Anna Lee"
    assert {"Open the talk", "Questions", "Close the talk", "On the day"} <= set(headings)


def _flat(outline: Any) -> list[Any]:
    return [
        leaf for entry in outline for leaf in (_flat(entry) if isinstance(entry, list) else [entry])
    ]


def test_links_lead_where_they_say() -> None:
    """The call, the mail, the number and the profile open in one tap; nothing else is a link."""
    place = "Video: https://meet.example.org/abc (password 12)"
    assert pdf_links(as_pdf(place=place)) == {
        "https://meet.example.org/abc",
        "mailto:anna@museum.example",
        "tel:+442079460000",
        "https://people.example.org/anna",
    }
    bad = ANNA.model_copy(
        update={"profile_url": "javascript:alert(1)", "email": "none", "phone": "x"}
    )
    assert pdf_links(as_pdf(contact=bad, place="file:///etc/passwd")) == set()


@both
@pytest.mark.parametrize("script", list(SCRIPTS))
def test_every_script_comes_through_or_is_reported(kind: str, script: str) -> None:
    """Names in eight scripts are read back letter for letter; if a font lacks, that is said."""
    name = SCRIPTS[script]
    ws, interview = an_interview(contact=ANNA.model_copy(update={"name": name}))
    missing = missing_in_kit(interview, ws=ws, library=LIBRARY, now=NOW)
    text = read(kind, contact=ANNA.model_copy(update={"name": name}))
    if kind == "docx":
        assert name in text
    elif missing:
        assert "No font on this computer shows" in text
        assert f"Install {missing[0].family}" in text
    elif script in ("Hebrew", "Arabic"):
        assert sorted(squeezed(name)) == sorted(set_of_letters(text, name))
    else:
        assert name in text


def set_of_letters(text: str, name: str) -> list[str]:
    """As many of the name's letters as stand in the text: readers put them in another order."""
    letters = squeezed(name)
    return [sign for sign in letters if sign in text]


@pytest.mark.parametrize(
    ("name", "family"),
    [("अनुष्का", "Noto Sans Devanagari"), ("王芳", "Noto Sans CJK"), ("🦊", "Noto Emoji")],
)
def test_a_computer_without_fonts_says_so_on_the_page(name: str, family: str) -> None:
    """Boxes never come in silence: the first page says what is missing and what to install."""
    contact = ANNA.model_copy(update={"name": name})
    data = as_pdf(shelf=BARE, contact=contact)
    first = joined(PdfReader(BytesIO(data)).pages[0].extract_text())
    assert f"Install {family}, then download this document again." in first
    assert "No font on this computer" not in pdf_text(as_pdf(shelf=BARE))


@both
def test_right_to_left_stands_from_right_to_left(kind: str) -> None:
    """Hebrew begins at the right margin, Latin at the left."""
    if kind == "docx":
        document = Document(BytesIO(as_docx(opening="שלום, דנה!\n\nHello, Dana!")))
        marked = [
            p.text for p in document.paragraphs if p._p.find(".//" + qn("w:bidi")) is not None
        ]
        assert marked == ["שלום, דנה!"]
        return
    hebrew, latin = (pdf_places(as_pdf(opening=t), t[0]) for t in ("שלום, דנה!", "Zebra!"))
    assert max(latin) < 100
    assert min(hebrew) > 300


@both
def test_markup_of_any_kind_stays_text(kind: str) -> None:
    """What looks like code of typst, HTML, TeX or a template is printed as it is written."""
    text = read(
        kind,
        contact=ANNA.model_copy(update={"name": CODE, "role": CODE, "organization": CODE}),
        field=FIELD.model_copy(update={"title": CODE, "assumptions": (Assumption(text=CODE),)}),
        opening=CODE,
        closing=CODE,
        plan=(PlannedQuestion(text=CODE, note=CODE),),
        place=CODE,
    )
    assert text.count(joined(CODE)) >= 9


@both
@pytest.mark.parametrize("sign", LONG_WORDS)
def test_two_thousand_characters_stay_on_the_page(kind: str, sign: str) -> None:
    """A name and texts of that length come through whole, and nothing runs over the margin."""
    long = (sign * 2000)[:2000].strip()
    values = {
        "contact": ANNA.model_copy(update={"name": long}),
        "opening": long,
        "plan": (PlannedQuestion(text=long, note=long),),
    }
    if kind == "docx":
        lines = docx_lines(as_docx(**values))
        assert f"Talk with {long}" in lines
        assert lines.count(long) == 3
        return
    data = as_pdf(**values)
    shown = "\0" if missing_glyphs(sign) else sign[0]
    assert squeezed(pdf_text(data)).count(shown) >= 5 * long.count(sign[0])
    if shutil.which("pdftotext"):
        boxes = subprocess.run(
            ["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True, check=True
        ).stdout.decode("utf-8", "replace")
        assert max(float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes)) < 595 - 50


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
def test_pdftotext_reads_the_same() -> None:
    """Another reader of PDF files finds the same words, in scripts of both directions."""
    data = as_pdf(opening="Zoë Ελένη Жанна\n\nדנה לוי", place="https://meet.example.org/a-b?c=1")
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True
    )
    text = joined(done.stdout.decode())
    for part in ("Talk with Dr. Anna Lee", "Zoë Ελένη Жанна", "What changes next?", "דנה לוי"):
        assert part in text
    assert "https://meet.example.org/a-b?c=1" in text


@pytest.mark.nightly
@settings(deadline=None, max_examples=examples(30))
@given(st.text(st.characters(codec="utf-8"), max_size=120))
@example("\x00\x1b[31m\u202e\ufffe\U0010ffff")
@example('"}) #panic() //')
@example("\u2029\x85\x0b\t\r\n\n\n ")
def test_any_text_makes_both_documents(text: str) -> None:
    """Whatever is typed anywhere, both documents open, and their own words are all there."""
    values: dict[str, Any] = {
        "profile": Profile(name=text, about=text, locale=text, time_zone=text),
        "contact": Contact(
            id="c",
            name=text,
            role=text,
            organization=text,
            phone=text,
            email=text,
            profile_url=text,
        ),
        "field": CareerField(id="f", title=text, assumptions=(Assumption(text=text),)),
        "plan": (PlannedQuestion(text=text, must=True, note=text), PlannedQuestion(text=text)),
        "opening": text,
        "closing": text,
        "place": text,
        "time_zone": text,
    }
    found = pdf_text(as_pdf(**values))
    for own in (
        "Open the talk",
        "2 questions, of which 1 matters most",
        "Close the talk",
        "On the day",
    ):
        assert own in found
    lines = docx_lines(as_docx(**values))
    assert "Close the talk" in lines
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", "".join(lines).replace("\n", ""))


@settings(deadline=None, max_examples=examples(25))
@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1, max_size=30))
@example("#sys.inputs.data")
@example("#{ 7 * 191 }")
def test_nothing_typed_becomes_code(text: str) -> None:
    """Printable text comes back as it was typed: none of it was read as markup or run."""
    found = pdf_text(as_pdf(opening=f"BEGIN{text}END"))
    between = re.search(r"BEGIN(.*?)END", squeezed(found))
    assert between is not None
    wanted = squeezed(text)
    assert squeezed(found)[between.start() :].startswith(f"BEGIN{wanted}END")


def test_same_interview_same_bytes() -> None:
    """The same input gives the same files; another day another one."""
    assert as_pdf() == as_pdf()
    assert as_docx() == as_docx()
    ws, interview = an_interview()
    later = interview_kit_pdf(interview, ws=ws, library=LIBRARY, now=NOW + timedelta(days=1))
    assert later != as_pdf()


def test_clocks_set_far_back_do_no_harm() -> None:
    """A computer in 1970, or before, makes the same documents."""
    ws, interview = an_interview()
    for now in (datetime(1970, 1, 1, tzinfo=UTC), datetime(1901, 1, 1, tzinfo=UTC)):
        assert interview_kit_pdf(interview, ws=ws, library=LIBRARY, now=now)
        assert interview_kit_docx(interview, ws=ws, library=LIBRARY, now=now)


IN_PERSON_ONLY = re.compile(
    r"\bcopies\b|\bprint|\bcard\b|\bway (there|home)\b|\btravel|\bthere ten minutes",
    re.IGNORECASE,
)
"""What somebody needs who goes there."""


@pytest.mark.parametrize("form", ["phone", "video"])
def test_an_interview_at_a_distance_lists_nothing_to_carry(form: str) -> None:
    """By phone and by video no printed pages, no card and no way there stand in the kit."""
    ws, interview = an_interview(format=form)
    kit = kit_of(interview, ws=ws, library=LIBRARY, now=NOW)
    words = [kit.opening, kit.closing, *(text for each in kit.lists for text, _ in each.items)]
    assert [text for text in words if IN_PERSON_ONLY.search(text)] == []
    assert any("keep it open as a file" in text for text in words)
    assert any("how to stay in touch" in text for text in words)


def test_an_interview_in_person_lists_what_to_carry() -> None:
    """In person the copies, the way there and the card stand in the kit, each once."""
    ws, interview = an_interview(format="in person")
    kit = kit_of(interview, ws=ws, library=LIBRARY, now=NOW)
    items = " ".join(text for each in kit.lists for text, _ in each.items)
    assert "a card" in kit.closing
    assert items.count("résumé") == 1
    assert "business card" in items
    assert "the way there" in items
