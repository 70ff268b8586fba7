"""The person's word on a column goes before what a known program means by it."""

from infoint.domain import Contact
from infoint.imports import Preview
from tests.imports.reading import names, note_lines, only, read
from tests.imports.tables.test_linkedin import ANNA, HEADER
from tests.imports.tables.test_linkedin_messages import MESSAGES, _message
from tests.imports.tables.test_outlook import ANNA as OUTLOOK_ANNA
from tests.imports.tables.test_outlook import table
from tests.imports.tables.test_own_export import exported

GOOGLE = (
    "First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value\n"
    "Ana,Prima,Harbor,Alumni,* Home,ana@x.example,Met at,Fair\n"
)


def reread(text: str, found: Preview, **changes: str) -> Preview:
    """The same text with some columns named otherwise."""
    return read(text, mapping={**found.mapping, **changes})


def test_google() -> None:
    """One column becomes where they were found; all others are read as Google means them."""
    found = reread(GOOGLE, read(GOOGLE), **{"Custom Field 1 - Value": "where_found"})
    person = only(found)
    assert (found.source, person.where_found) == ("google", "Fair")
    assert (person.name, person.email, person.tags) == ("Ana Prima", "ana@x.example", ("Alumni",))
    assert found.mapping["Custom Field 1 - Value"] == "where_found"


def test_google_without_a_field() -> None:
    """A column taken out of its field goes to the notes, or nowhere."""
    mapping = {column: each for column, each in read(GOOGLE).mapping.items() if each != "tags"}
    person = only(read(GOOGLE, mapping=mapping))
    assert (person.tags, "Labels: Alumni" in note_lines(person)) == ((), True)
    assert "Alumni" not in only(read(GOOGLE, mapping={**mapping, "Labels": ""})).notes


def test_linkedin() -> None:
    """The position may be a tag; the date of the connection stays in the notes."""
    text = HEADER + ANNA
    person = only(reread(text, read(text), Position="tags"))
    assert (person.role, person.tags, person.where_found) == ("", ("Engineer",), "circle:linkedin")
    assert person.notes == "Connected on LinkedIn: 2014-12-17"


def test_messages() -> None:
    """A table of messages is read as the person says, row by row."""
    text = MESSAGES + _message("1", "Anna Lee", "Maya Haddad")
    assert names(read(text, mapping={"FROM": "name"})) == ["Anna Lee"]


def test_outlook() -> None:
    """The department may be what they do."""
    text = table(OUTLOOK_ANNA)
    person = only(reread(text, read(text), **{"Department": "role", "Job Title": ""}))
    assert (person.name, person.role) == ("Anna Lee", "R&D")


def test_our_own_file() -> None:
    """Columns of our own export can be named otherwise, also as parts of a name."""
    text = exported(Contact(name="Ana", organization="Prima", role="Cook"))
    person = only(read(text, mapping={"Name": "first_name", "Organization": "last_name"}))
    assert (person.name, person.organization) == ("Ana Prima", "")
    assert note_lines(person)[0] == "What they do: Cook"
