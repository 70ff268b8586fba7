"""Titles of columns, read as wholes: a word inside a title is not its meaning."""

import pytest

from infoint.imports.tables.titles.meaning import OTHER, meaning


@pytest.mark.parametrize(
    "title",
    [
        "Interviewee",
        "Contact Person",
        "Person I spoke to",
        "Person I talked with",
        "Spoke with",
        "Met with",
        "Who did you interview?",
        "Informant",
        "Who",
        "Name of interviewee",
        "Contact's name",
        "Full Name of Contact",
        "Coffee chat with",
        "People to contact",
        "Gesprächspartnerin",
        "Mit wem gesprochen",
        "Name der Person",
        "Personne rencontrée",
        "Nom de la personne",
        "Entrevistado/a",
        "Persona con la que hablé",
        "Nombre del contacto",
        "Con chi ho parlato",
        "Nome da pessoa",
        "Met wie gesproken",
        "Naam van de persoon",
    ],
)
def test_whom_one_interviews_to(title: str) -> None:
    """A title that asks for the person holds the name."""
    assert meaning(title) == "name"


@pytest.mark.parametrize(
    ("title", "means"),
    [
        ("Job of the person", "role"),
        ("Title/Role", "role"),
        ("Position / Title", "role"),
        ("Interviewee's Job Title", "role"),
        ("Beruf der Person", "role"),
        ("Poste de la personne", "role"),
        ("Name of Organization", "organization"),
        ("Organization/Company", "organization"),
        ("Company they work for", "organization"),
        ("Firma der Person", "organization"),
        ("Contact's Email", "email"),
        ("Email Address of Interviewee", "email"),
        ("Email (work)", "email"),
        ("Phone / Email", "email"),
        ("E-Mail der Person", "email"),
        ("Correo de la persona", "email"),
        ("Cell #", "phone"),
        ("Phone number of contact", "phone"),
        ("Mobile (optional)", "phone"),
        ("Téléphone (domicile)", "phone"),
        ("LinkedIn Profile Link", "profile_url"),
        ("Link to profile", "profile_url"),
        ("How did you find them?", "where_found"),
        ("Who referred you?", "referred_by"),
        ("Empfohlen von", "referred_by"),
        ("How do you know them?", "relationship"),
        ("Who told you about them?", "referred_by"),
        ("Contact First Name", "first_name"),
        ("Contact Last Name", "last_name"),
        ("First & Last Name", "name"),
        ("Contact (email/phone)", "email"),
        ("What's their phone number?", "phone"),
        ("Position held", "role"),
        ("Associated Company", "organization"),
        ("N° de téléphone", "phone"),
        ("👤 Name", "name?"),
        ("ORG.", "organization"),
        ("Company contact", "name"),
        ("Contact at the company", "name"),
        ("Person's company", "organization"),
        ("Nome dell'azienda", "organization"),
        ("Person, mit der ich gesprochen habe", "name"),
        ("Trabajo de la persona", "role"),
    ],
)
def test_what_is_theirs(title: str, means: str) -> None:
    """Words that say whose it is, or which of several, change nothing."""
    assert meaning(title) == means


@pytest.mark.parametrize(
    "title",
    [
        "Date of e-mail",
        "Answered by mail",
        "Phone Call Date",
        "Profile of the firm",
        "Company LinkedIn",
        "Company website",
        "Link to posting",
        "Email (date sent)",
        "Email Status",
        "LinkedIn message sent",
        "Contact method",
        "Contact Date",
        "Student Name",
        "Counselor email",
        "Emergency contact phone",
        "Position applied for",
        "Datum der E-Mail",
        "Date de l'e-mail",
        "Fecha del correo",
        "Data da resposta por e-mail",
    ],
)
def test_what_happened_and_what_is_not_theirs(title: str) -> None:
    """A day, an answer, a firm's page or somebody else's address belong to no field."""
    assert meaning(title) == OTHER


@pytest.mark.parametrize(
    "title",
    [
        "First contact",
        "Who will call",
        "E-mail vom",
        "Interviewed by",
        "Firmenprofil",
        "Telefontermin",
        "Key takeaways",
        "Interviewer",
        "Size",
        "Called",
        "",
    ],
)
def test_what_cannot_be_told(title: str) -> None:
    """The title alone says nothing; the cells may."""
    assert meaning(title) is None
