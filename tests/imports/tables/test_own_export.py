"""Our own export, read back exactly, and after a spreadsheet has saved it again."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.documents import contacts_csv
from infoint.domain import CAREERS, RUNGS, CareerField, Contact
from infoint.domain.contact_fields import CONTACT_COLUMNS
from infoint.store import open_workspace
from tests.examples import examples
from tests.imports.reading import names, read

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
STAY = (*CONTACT_COLUMNS.values(),)
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"])) | st.text(
    alphabet="'=+-@\t\r\n ,;\"\\a\x00\x07|"
)
NAME = TEXT.filter(str.strip)
CONTACTS = st.builds(
    Contact,
    name=NAME,
    organization=TEXT,
    role=TEXT,
    email=TEXT,
    phone=TEXT,
    profile_url=TEXT,
    relationship=TEXT,
    where_found=TEXT,
    may_use_name=st.sampled_from([None, True, False]),
    motivation=st.none() | st.integers(1, 5),
    access=st.none() | st.integers(1, 5),
    rung=st.sampled_from(["", *RUNGS]),
    career=st.sampled_from(["", *CAREERS]),
    shared_background=TEXT,
    tags=st.lists(TEXT.filter(bool), max_size=3).map(tuple),
    notes=TEXT,
    private=st.booleans(),
    research_person=TEXT,
    research_organization=TEXT,
)


def exported(*contacts: Contact, fields: tuple[CareerField, ...] = ()) -> bytes:
    """The file that the app makes of these people."""
    ws = open_workspace(None)
    with ws.edit("Prepared", now=NOW) as tx:
        for field in fields:
            tx.fields.put(field)
        for contact in contacts:
            tx.contacts.put(contact)
    return contacts_csv(ws)


def typed(contact: Contact) -> dict[str, Any]:
    """What a person typed, without links to other records."""
    left_out = {"referred_by", "fields"}
    return {name: getattr(contact, name) for name in STAY if name not in left_out}


@settings(max_examples=examples(150), deadline=None)
@given(st.lists(CONTACTS, min_size=1, max_size=5))
def test_the_same_people_come_back(contacts: list[Contact]) -> None:
    """Whatever was typed, also two people who are alike: exactly the same, in the same order."""
    found = read(exported(*contacts))
    assert [typed(each) for each in found.people] == [typed(each) for each in contacts]
    assert (found.source, found.problems, found.skipped) == ("csv", [], {})


def test_who_named_whom_comes_back() -> None:
    """The name of the referrer leads to that person of the file."""
    anna = Contact(name="Anna")
    found = read(exported(Contact(name="Bo", referred_by=anna.id, may_use_name=True), anna))
    bo, other = found.people
    assert (bo.referred_by, bo.may_use_name, other.name) == (other.id, True, "Anna")


def test_a_referrer_of_whom_there_are_two_stays_a_name() -> None:
    """It cannot be told which Anna it was, nor one who is not in the file."""
    anna = Contact(name="Anna")
    found = read(exported(anna, Contact(name="Anna"), Contact(name="Bo", referred_by=anna.id)))
    assert found.people[2].referred_by == "Anna"


def test_fields_stand_by_their_titles() -> None:
    """Ids mean nothing in another workspace."""
    field = CareerField(title="Art; design")
    found = read(exported(Contact(name="Anna", fields=(field.id,)), fields=(field,)))
    assert found.people[0].fields == ("Art; design",)


def test_after_a_spreadsheet() -> None:
    """Saved with semicolons in the old code page, with a column more and one less."""
    text = exported(Contact(name="Zoë", email="z@example.org", phone="+1 212")).decode("utf-8-sig")
    lines = [line.split(",") for line in text.splitlines()]
    lines[0].append("Birthday")
    lines[1].append("2 May")
    for line in lines:
        del line[1]
    data = "".join(";".join(line) + "\r\n" for line in lines).encode("cp1252")
    person = read(data).people[0]
    assert (person.name, person.email, person.phone) == ("Zoë", "z@example.org", "+1 212")
    assert person.notes == "Birthday: 2 May"


def test_values_that_do_not_fit_are_told() -> None:
    """A seven out of five is kept as a note."""
    columns = list(CONTACT_COLUMNS)
    row = dict.fromkeys(columns, "")
    row |= {"Name": "Anna", "How keen you are (1 to 5)": "7", "Practice rung": "top"}
    text = ",".join(columns) + "\r\n" + ",".join(row.values()) + "\r\n"
    found = read(text)
    assert found.people[0].notes == "How keen you are (1 to 5): 7\nPractice rung: top"
    assert [each.row for each in found.problems] == [2, 2]


def test_the_preview_says_what_the_columns_are() -> None:
    """The screen shows the same as for any table, and the person may change it."""
    data = exported(Contact(name="Anna", role="Chef"))
    found = read(data)
    assert found.mapping == dict(CONTACT_COLUMNS)
    changed = {**found.mapping, "What they do": "organization"}
    assert read(data, mapping=changed).people[0].organization == "Chef"
    assert names(read(data, mapping=changed)) == ["Anna"]
