"""Outlook CSV: classic, new, and in other languages."""

import pytest

from tests.imports.reading import names, note_lines, only, read

CLASSIC = [
    "Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Department",
    "Job Title", "Business Street", "Business City", "Assistant's Phone", "Business Fax",
    "Business Phone", "Company Main Phone", "Home Phone", "Mobile Phone", "Primary Phone",
    "Account", "Anniversary", "Birthday", "Categories", "E-mail Address", "E-mail Type",
    "E-mail Display Name", "E-mail 2 Address", "E-mail 2 Type", "Gender", "Initials", "Notes",
    "Priority", "Private", "Sensitivity", "Web Page",
]  # fmt: skip
ANNA = {
    "Title": "Ms.", "First Name": "Anna", "Last Name": "Lee", "Company": "Acme",
    "Job Title": "Engineer", "Department": "R&D", "Business City": "Boston",
    "Assistant's Phone": "+1 1", "Business Phone": "+1 2", "Mobile Phone": "+1 3",
    "Anniversary": "0/0/00", "Birthday": "0/0/00", "Categories": "Alumni;Fair",
    "E-mail Address": "anna@example.org", "E-mail Type": "SMTP",
    "E-mail Display Name": "Anna Lee (anna@example.org)", "E-mail 2 Address": "a@home.example",
    "E-mail 2 Type": "SMTP", "Gender": "Unspecified", "Initials": "A.L.", "Notes": "one\r\ntwo",
    "Priority": "Normal", "Private": "False", "Sensitivity": "Normal",
    "Web Page": "www.linkedin.com/in/anna",
}  # fmt: skip


def table(*rows: dict[str, str], columns: list[str] = CLASSIC) -> str:
    """A file as Outlook writes it: every cell quoted, CRLF."""
    lines = [columns, *([row.get(column, "") for column in columns] for row in rows)]
    return "".join(",".join(f'"{cell}"' for cell in line) + "\r\n" for line in lines)


def test_classic() -> None:
    """The job is Job Title, Title the courtesy one; default values are no notes."""
    found = read(table(ANNA).encode("cp1252"))
    person = only(found)
    assert found.source == "outlook"
    assert (person.name, person.organization, person.role) == ("Anna Lee", "Acme", "Engineer")
    assert (person.email, person.phone) == ("anna@example.org", "+1 2")
    assert person.other_emails == ("a@home.example",)
    assert person.profile_url == "https://www.linkedin.com/in/anna"
    assert person.tags == ("Alumni", "Fair")
    assert note_lines(person) == [
        "one",
        "two",
        "Mobile Phone: +1 3",
        "Title: Ms.",
        "Department: R&D",
        "Business City: Boston",
        "Assistant's Phone: +1 1",
    ]


def test_windows_code_page() -> None:
    """Accents of the old code page."""
    row = {**ANNA, "First Name": "Zoë", "Last Name": "Groß–Müller"}
    assert names(read(table(row).encode("cp1252"))) == ["Zoë Groß–Müller"]


def test_new_outlook() -> None:
    """Fewer columns, UTF-8 with its mark, no quotes."""
    text = (
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,"
        "Home Phone,Mobile Phone,Company,Job Title,Notes\r\n"
        "Anna,,Lee,,,Annie,anna@example.org,,,+1 212,Acme,Engineer,\r\n"
    )
    found = read(text.encode("utf-8-sig"))
    assert found.source == "outlook"
    assert (only(found).name, only(found).role) == ("Anna Lee", "Engineer")
    assert (only(found).phone, only(found).notes) == ("+1 212", "Nickname: Annie")


def test_exchange_name_is_no_address() -> None:
    """What the mail server calls a person is kept, and the next address is taken."""
    row = {
        "First Name": "Anna",
        "Last Name": "Lee",
        "E-mail Address": "/o=ExchangeLabs/ou=Exchange Group/cn=Recipients/cn=anna",
        "E-mail 2 Address": "anna@example.org",
    }
    found = read(table(row))
    assert only(found).email == "anna@example.org"
    assert only(found).notes.startswith("E-mail Address: /o=ExchangeLabs")
    assert found.problems[0].row == 2


@pytest.mark.parametrize(
    ("header", "separator"),
    [
        ("Vorname,Nachname,Firma,Position,E-Mail-Adresse,Telefon geschäftlich,Notizen", ","),
        (
            "Prénom,Nom,Société,Fonction,Adresse de messagerie,Téléphone (bureau),Notes",
            ";",
        ),
        ("Nombre,Apellidos,Organización,Puesto,E-mail Address,Teléfono del trabajo,Notes", ","),
        ("Nome,Cognome,Società,Posizione,Indirizzo posta elettronica,Ufficio,Notes", ";"),
        ("Voornaam,Achternaam,Bedrijf,Functie,E-mailadres,Telefoon op werk,Notities", ";"),
        (
            "Primeiro nome,Apelido,Empresa,Cargo,Endereço de correio electrónico,"
            "Telefone da empresa,Notas",
            ",",
        ),
        ("Primeiro nome,Sobrenome,Empresa,Cargo,Endereço de email,Telefone comercial,Notas", ";"),
    ],
)
def test_localised_headers(header: str, separator: str) -> None:
    """German, French, Spanish, Italian, Dutch and both kinds of Portuguese."""
    row = "Anna,Lée,Acme,Chefin,anna@example.org,+49 30 1234567,hallo"
    text = f"{header}\r\n{row}\r\n".replace(",", separator)
    found = read(text.encode("cp1252"))
    person = only(found)
    assert found.source == "outlook"
    assert (person.name, person.organization, person.role) == ("Anna Lée", "Acme", "Chefin")
    assert (person.email, person.phone) == ("anna@example.org", "+49 30 1234567")
    assert person.notes == "hallo"


def test_french_has_two_columns_of_one_title() -> None:
    """The first Titre is the courtesy one, the second the job."""
    found = read(
        '"Titre","Prénom","Nom","Société","Titre","Adresse de messagerie","Anniversaire"\r\n'
        '"Mme","Zoé","Dupont","Acme","Ingénieure","zoe@example.org","0/0/00"\r\n'.encode("cp1252")
    )
    assert (only(found).name, only(found).role) == ("Zoé Dupont", "Ingénieure")
    assert only(found).notes == "Titre: Mme"


def test_german_noise_is_left_out() -> None:
    """How Outlook keeps an entry is nothing about the person."""
    found = read(
        "Anrede,Vorname,Nachname,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,Geschlecht,"
        "Priorität,Privat,Vertraulichkeit,Geburtstag,Kategorien\r\n"
        "Frau,Anna,Groß,a@example.org,SMTP,Anna (a@example.org),Keine Angabe,Normal,Falsch,Normal,"
        "0.0.00,Messe\r\n".encode("cp1252")
    )
    assert (only(found).name, only(found).tags) == ("Anna Groß", ("Messe",))
    assert only(found).notes == "Anrede: Frau"


def test_a_company_without_a_person() -> None:
    """An entry with nothing but a company is counted as one."""
    found = read(table({"Company": "Acme"}, ANNA))
    assert names(found) == ["Anna Lee"]
    assert found.skipped == {"company, not a person": 1}
