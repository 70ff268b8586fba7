"""Columns of tables that people made: what the cells hold decides where a title does not."""

from datetime import date

import pytest

from tests.imports.reading import names, note_lines, read


def test_a_day_is_no_phone() -> None:
    """Under Phone stand the days of the calls: they go to the notes as they are."""
    found = read("Name,Email,Phone\nAna Prima,ana@x.example,2025-03-14\nBo Ek,,3/15/25\n")
    assert [person.phone for person in found.people] == ["", ""]
    assert note_lines(found.people[0]) == ["Phone: 2025-03-14"]
    assert found.problems == []


@pytest.mark.parametrize("tick", ["TRUE", "x", "Yes", "✓", "sent"])
def test_ticks_under_the_name_of_a_channel(tick: str) -> None:
    """E-mail and LinkedIn may be columns of ticks: nobody's address, and nothing to complain of."""
    found = read(f"Name,Email,LinkedIn,Called\nAna Prima,{tick},{tick},\nBo Ek,{tick},,{tick}\n")
    assert (found.people[0].email, found.people[0].profile_url) == ("", "")
    assert note_lines(found.people[0]) == [f"Email: {tick}", f"LinkedIn: {tick}"]
    assert found.problems == []


def test_a_contact_may_be_a_name_or_an_address() -> None:
    """One word, and the cells say what it holds."""
    named = read("Company,Contact\nHarbor Lab,Ana Prima\nPier Co,Bo Secundo\n")
    assert names(named) == ["Ana Prima", "Bo Secundo"]
    reached = read("Name,Contact\nAna Prima,ana@x.example\nBo Secundo,bo@x.example\n")
    assert [person.email for person in reached.people] == ["ana@x.example", "bo@x.example"]
    called = read("Name,Contact\nAna Prima,212-555-0147\nBo Secundo,(212) 555-0148\n")
    assert [person.phone for person in called.people] == ["212-555-0147", "(212) 555-0148"]


def test_the_person_goes_before_the_organization() -> None:
    """A bare Name beside a contact person is the organization's."""
    found = read("Name,Contact person,E-mail\nMill Works,Ana Prima,ana@x.example\n")
    assert [(one.name, one.organization) for one in found.people] == [("Ana Prima", "Mill Works")]


def test_somebody_elses_name_and_address_are_notes() -> None:
    """In a class's table the student's columns are not the contact's."""
    found = read(
        "Student Name,Student Email,Interviewee,Interviewee Email,Employer\n"
        "Mo Day,mo@school.example,Ana Prima,ana@x.example,Harbor Lab\n"
    )
    person = found.people[0]
    assert (person.name, person.email, person.organization) == (
        "Ana Prima",
        "ana@x.example",
        "Harbor Lab",
    )
    assert note_lines(person) == ["Student Name: Mo Day", "Student Email: mo@school.example"]


@pytest.mark.parametrize("title", ["Roster", "Xyz", "Col A"])
def test_names_without_a_title_are_known_by_the_addresses(title: str) -> None:
    """Words of the cells stand in the addresses beside them: that is whose they are."""
    rows = "Ana Prima,ana.prima@x.example\nBo Secundo,bosecundo@y.example\n"
    assert names(read(f"{title},Email\n{rows}")) == ["Ana Prima", "Bo Secundo"]


def test_what_stays_unclear_is_asked() -> None:
    """Names that nothing explains are not guessed: nobody is found until the person says so."""
    rows = "Blue Heron,Ana Prima,info@x.example\nGrey Owl,Bo Secundo,desk@y.example\n"
    found = read(f"Alpha,Beta,Email\n{rows}")
    assert (found.people, found.columns) == ([], ("Alpha", "Beta", "Email"))
    assert names(read(f"Alpha,Beta,Email\n{rows}", mapping={"Beta": "name"})) == [
        "Ana Prima",
        "Bo Secundo",
    ]


def test_a_list_of_addresses_alone() -> None:
    """Where no column can hold a name, the address stands for it."""
    assert names(read("Email,Colour\na@x.example,red\nb@x.example,blue\n")) == [
        "a@x.example",
        "b@x.example",
    ]


def test_ones_own_list_is_not_linkedins() -> None:
    """The names of LinkedIn's columns with others beside them are a table of one's own."""
    found = read(
        "First Name,Last Name,Company,Position,Email,Mobile,Source,School,Referred by\n"
        "Ana,Prima,Harbor Lab,Curator,ana@x.example,+1 212 555 0147,Alumni directory,State,Bo Ek\n"
    )
    person = found.people[0]
    assert (found.source, person.where_found) == ("csv", "Alumni directory")
    assert (person.phone, person.shared_background) == ("+1 212 555 0147", "State")
    assert person.referred_by == "Bo Ek"


@pytest.mark.parametrize(
    ("header", "source"),
    [
        ("First Name,Last Name,Company,Position", "csv"),
        ("First Name,Last Name,Email,Company,Position", "csv"),
        ("First Name,Last Name,LinkedIn,Company,Position,Status,Date", "csv"),
        ("First Name,Last Name,URL,Email Address,Company,Position", "linkedin"),
        ("First Name,Last Name,Email Address,Company,Position,Connected On,Phone", "linkedin"),
    ],
)
def test_what_makes_a_table_linkedins(header: str, source: str) -> None:
    """The date of the connection, or all of its columns with the profile and hardly another."""
    row = ",".join("Ana" if title == "First Name" else "" for title in header.split(","))
    assert read(f"{header}\n{row}\n").source == source


def test_columns_added_to_connections() -> None:
    """What people add to LinkedIn's file goes to its field; what it does not have stays so."""
    found = read(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On,Cell,School\n"
        "Ana,Prima,https://www.linkedin.com/in/ana,,Acme,Cook,17 Dec 2014,212 555 0147,State\n"
    )
    person = found.people[0]
    assert (person.phone, person.shared_background) == ("212 555 0147", "State")
    assert (found.source, person.where_found) == ("linkedin", "circle:linkedin")


@pytest.mark.parametrize(
    ("header", "row", "name"),
    [
        ("Interviewpartner;Firma;Datum der E-Mail", "Ana Prima;Hafen;14.03.2025", "Ana Prima"),
        ("Ansprechpartner;Unternehmen;Telefon am", "Ana Prima;Hafen;14.03.2025", "Ana Prima"),
        ("Personne rencontrée;Entreprise;Répondu par mail", "Ana Prima;Port;oui", "Ana Prima"),
        ("Persona entrevistada;Empresa;Fecha", "Ana Prima;Puerto;14/03/2025", "Ana Prima"),
        (
            "Persona intervistata;Azienda;Data di modifica",
            "Ana Prima;Porto;14/03/2025",
            "Ana Prima",
        ),
        ("Pessoa entrevistada;Empresa;Data do e-mail", "Ana Prima;Porto;14/03/2025", "Ana Prima"),
        ("Gesprekspartner;Bedrijf;Datum van e-mail", "Ana Prima;Haven;14-03-2025", "Ana Prima"),
    ],
)
def test_trackers_in_other_languages(header: str, row: str, name: str) -> None:
    """The person, the organization, and a day that is no address: a note, or that of a try."""
    found = read(f"{header}\n{row}\n")
    person = found.people[0]
    assert (person.name, person.organization) == (name, row.split(";")[1])
    assert (person.phone, person.email) == ("", "")
    days = {one.day for one in found.attempts if one.day}
    assert days <= {date(2025, 3, 14)}
    assert note_lines(person) == (
        [] if found.attempts else [f"{header.split(';')[2]}: {row.split(';')[2]}"]
    )


def test_second_addresses_have_a_field() -> None:
    """The first address is the one to write to, wherever the column of the others stands."""
    found = read(
        "Name,Other e-mail,Work e-mail,Column X\nAna,b@y.example,a@x.example,c@z.example\n",
        mapping={
            "Name": "name",
            "Other e-mail": "email",
            "Work e-mail": "email",
            "Column X": "other_emails",
        },
    )
    ana = found.people[0]
    assert (ana.email, ana.other_emails) == ("a@x.example", ("b@y.example", "c@z.example"))
