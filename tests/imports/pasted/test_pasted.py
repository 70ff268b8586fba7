"""A list that was pasted."""

from contextlib import suppress
from datetime import date

import pytest

from infoint.imports.pasted import SENTENCE, read_pasted
from infoint.imports.preview import ImportProblem, Preview


def told(preview: Preview) -> list[tuple[str, str, str]]:
    """Name, role and organization of the people read."""
    return [(one.name, one.role, one.organization) for one in preview.people]


def test_names_one_a_line() -> None:
    """Each line is a person; marks of a list and empty lines do not count."""
    text = "- Ana Ruiz, nurse, City Hospital\n\n2. Bo Berg\nCem Kaya; cook; Tate"
    assert told(read_pasted(text)) == [
        ("Ana Ruiz", "nurse", "City Hospital"),
        ("Bo Berg", "", ""),
        ("Cem Kaya", "cook", "Tate"),
    ]


@pytest.mark.parametrize("mark", ["\t", ",", ";"])
def test_rows_of_a_spreadsheet(mark: str) -> None:
    """A first row that names the columns makes it a table."""
    rows = (("Company", "Full Name"), ("Tate", "Ana Ruiz"), ("", "Bo Berg"))
    found = read_pasted("\n".join(mark.join(row) for row in rows))
    assert told(found) == [("Ana Ruiz", "", "Tate"), ("Bo Berg", "", "")]
    assert found.columns == ("Company", "Full Name")


def test_columns_that_were_said_are_taken() -> None:
    """With a mapping the text is a table, whatever its first row says."""
    text = "Alpha\tBeta\nTate\tAna Ruiz"
    found = read_pasted(text, mapping={"Beta": "name", "Alpha": "organization"})
    assert told(found) == [("Ana Ruiz", "", "Tate")]


@pytest.mark.parametrize("text", ["", "\n \n", "--- ...", "1\n2"])
def test_nobody_in_it(text: str) -> None:
    """Where no line has a letter a sentence says what was expected."""
    with pytest.raises(ImportProblem, match=r"\.$"):
        read_pasted(text)


def test_sentences_name_nobody() -> None:
    """Lines of prose among names are counted, and are nobody."""
    found = read_pasted("Ana Ruiz\nI met her at the fair and she was so kind to me there.\nBo Berg")
    assert [one.name for one in found.people] == ["Ana Ruiz", "Bo Berg"]
    assert found.skipped == {SENTENCE: 1}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz <ana@x.example>, Bo Berg <bo@y.example>",
        "Ana Ruiz, nurse, ana@x.example\nBo Berg, cook, bo@y.example",
        "Ana Ruiz\nNurse\nana@x.example\n\nBo Berg\nCook\nbo@y.example",
        "Name\tTitle\tEmail\nAna Ruiz\tNurse\tana@x.example\nBo Berg\tCook\tbo@y.example",
        "| Name | Email |\n|---|---|\n| Ana Ruiz | ana@x.example |\n| Bo Berg | bo@y.example |",
    ],
    ids=["the head of a mail", "lines", "two signatures", "a spreadsheet", "a table in Markdown"],
)
def test_several_with_their_addresses(text: str) -> None:
    """Each has the address that stands with the name."""
    people = read_pasted(text).people
    assert [(one.name, one.email) for one in people] == [
        ("Ana Ruiz", "ana@x.example"),
        ("Bo Berg", "bo@y.example"),
    ]


def test_a_table_of_a_tracker_is_an_import() -> None:
    """Rows that were copied with their titles tell what has been, as a file does."""
    text = "Name\tContacted on\tStatus\nAna Ruiz\t2026-02-03\tTalked\nBo Berg\t\tZorped"
    found = read_pasted(text, today=date(2026, 3, 3))
    assert (found.counts.people, found.counts.messages, found.counts.interviews) == (2, 1, 1)
    assert found.unknown_statuses == {"Zorped": 1}


@pytest.mark.parametrize("length", [10, 5_000])
def test_any_text_is_read_at_once(length: int) -> None:
    """Much text, or text of one kind of sign alone, takes no time and makes nobody up."""
    for piece in ("a@", "1 ", "- ", "(a", "+1-", "x.y.", "\u05d0 ", "www.", "a, "):
        with suppress(ImportProblem):
            read_pasted(piece * length)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Cook\nChef at Tate\njane.cook@x.example", ["Jane Cook"]),
        ("Tom Baker\nCity Hospital\n+49 30 1234567", ["Tom Baker"]),
        ("Marketing Director\nAcme\nKate Moss\nkate@acme.example", ["Kate Moss"]),
        ("Acme GmbH\nKate Moss\nGeschäftsführerin\nkate@acme.example", ["Kate Moss"]),
        ("Kate Moss\nkate@acme.example\nBob Stone\nbob@acme.example", ["Kate Moss", "Bob Stone"]),
        ("Charlotte London\nTeacher\nLondon, UK", ["Charlotte London"]),
        ("Happy Monday!\nKate", ["Kate"]),
        ("Ana Ruiz - Nurse - City Hospital\nBo Berg", ["Ana Ruiz", "Bo Berg"]),
        ("The Admissions Team\nEastvale University\nadmissions@eastvale.example", [""]),
        ("Best regards,\nThe Team at Acme\nsupport@acme.example", [""]),
    ],
)
def test_who_is_named_and_who_is_not(text: str, names: list[str]) -> None:
    """Surnames that are trades are names, teams and places are none, and the rest is left open."""
    assert [one.name for one in read_pasted(text).people] == names


@pytest.mark.parametrize(
    "text",
    [
        "Zoom Meeting\nhttps://zoom.us/j/123456789\nMeeting ID 123 4567 8901",
        "Customer Support\nAcme Inc\n+1 800 555 0199",
        "tel:+49301234567",
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    """A meeting, an office and a number are nobody."""
    with pytest.raises(ImportProblem):
        read_pasted(text)


RECEIPT = (
    'Order #48 confirmed – thank you for shopping!\n1 x Notebook "Ada"   $12.00\n2 x Pen   $4.50\n'
    "Subtotal   $16.50\nShipping: Standard (Tue)\nDo not reply: no@shop.example\n"
)
QUESTIONS = (
    "Questions for a talk\n\n1. How did you get into this field?\n2. What is a typical day?\n"
    "3. Who else should I talk to?\n\nRemember: be on time. More at info@lab.example, 9:00-17:00.\n"
)


@pytest.mark.parametrize("text", [RECEIPT, QUESTIONS], ids=["a receipt", "questions"])
def test_lines_that_no_list_of_people_has(text: str) -> None:
    """Prices, clocks and questions, line after line, name nobody."""
    with pytest.raises(ImportProblem):
        read_pasted(text)


@pytest.mark.parametrize(
    "text",
    [
        "Finding Your Voice\nMorning Rituals\nLetters From Lagos\nSaying No\nSummer Reading",
        "Top Stories\nStorm Warning Issued\nCity Hall Reopens\nFerry Strike Ends",
        "Course List\nOrganic Chemistry\nMedieval History\nLinear Algebra",
        "Shopping\nOlive Oil\nBrown Rice\nOat Milk\nGreen Tea",
        "Harbor Grill works with Local Farms for the Lake Trust.",
        "Neueste Beitr\u00e4ge\nMut zur L\u00fccke\nZeit f\u00fcr mich",
    ],
)
def test_headings_are_nobody(text: str) -> None:
    """Short headings, titles and lists of things name nobody, though each word has a capital."""
    with pytest.raises(ImportProblem):
        read_pasted(text)


@pytest.mark.parametrize(
    "names",
    [
        ["Sterling Cooper", "Irving Walsh", "Per Hansen", "Jack Ma", "Tu Nguyen"],
        ["Tamsin Roe", "Obadiah Flint", "Xanthe Purcell", "Ilmari Korhonen"],
        ["Tamsin Roe", "Obadiah Flint", "Ravi from the gym", "mum's friend at the bank"],
    ],
)
def test_a_list_of_rare_names_is_no_headings(names: list[str]) -> None:
    """Names that nobody knows, and whom one only describes, are people all the same."""
    assert [one.name for one in read_pasted("\n".join(names)).people] == names


@pytest.mark.parametrize(
    ("line", "role", "place"),
    [
        ("Head Brewer, Saltmarsh Ales", "Head Brewer", "Saltmarsh Ales"),
        ("beekeeper-in-chief, Hive & Seek", "beekeeper-in-chief", "Hive & Seek"),
        ("Assistant Director, Early Careers", "Assistant Director, Early Careers", ""),
        ("Program Manager, Youth Gardens", "Program Manager, Youth Gardens", ""),
        ("Lecturer, Medieval History", "Lecturer, Medieval History", ""),
    ],
)
def test_a_firm_behind_a_role(line: str, role: str, place: str) -> None:
    """A firm behind a comma is where one works; what a role is about stays with the role."""
    (person,) = read_pasted(f"Best,\nOra\n\nOra Flint\n{line}\nora.flint@gmail.com").people
    assert (person.role, person.organization) == (role, place)


def test_a_programme_names_its_speaker() -> None:
    """Of the lines of a programme only those count that are names, without what they do there."""
    text = (
        "RIVERS SUMMIT: Day 2\n14:20–14:50  |  Hall 3\n“What the flood told us: gauges”\n"
        "Speaker: Ines Quint\nBio: she built gauges.\n@inesq  |  rio.example/ines\n"
    )
    assert [one.name for one in read_pasted(text).people] == ["Ines Quint"]


def test_an_answer_that_quotes_ones_own_mail() -> None:
    """Who answered is the person; what their answer quotes is one's own."""
    text = (
        "On Thu, Nov 12, 2026 at 9:41 AM Faye Nass <faye@willowtech.example> wrote:\n\n> Sure!\n>\n"
        "> Best,\n> Faye\n>\n> Faye Nass\n> Data Engineer, Willowtech\n> 555-010-0188\n>\n"
        "> On Wed, Nov 11, 2026 at 8:02 PM Jamie Kow <jk@college.example> wrote:\n>\n"
        ">> Dear Ms. Nass,\n>> Thank you,\n>> Jamie Kow\n>> (555) 010-0103\n"
    )
    (person,) = read_pasted(text).people
    assert (person.name, person.role, person.organization) == (
        "Faye Nass",
        "Data Engineer",
        "Willowtech",
    )
    assert (person.email, person.phone) == ("faye@willowtech.example", "555-010-0188")


def test_what_a_phone_puts_around_a_mail() -> None:
    """It is no person, also above the name."""
    (person,) = read_pasted("Sent from my iPhone\n\nMarc Adey-Stone\nCFO\n").people
    assert (person.name, person.role) == ("Marc Adey-Stone", "CFO")
