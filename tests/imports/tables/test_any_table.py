"""Other tables: what the columns mean is guessed, or said by the person."""

import pytest

from infoint.imports import ImportProblem
from infoint.imports.tables.titles.columns import guessed
from tests.imports.reading import names, note_lines, only, read

TABLE = "Who,Firm,Reach them at,Colour\nAnna Lee,Acme,anna@example.org,red\nBo Ray,Bolt,,blue\n"


def test_guess_with_columns_and_samples() -> None:
    """What the screen needs so that the person can look the guess over."""
    found = read(TABLE)
    assert found.source == "csv"
    assert found.columns == ("Who", "Firm", "Reach them at", "Colour")
    assert found.mapping == {"Who": "name", "Firm": "organization", "Reach them at": "email"}
    assert found.samples == (
        ("Anna Lee", "Acme", "anna@example.org", "red"),
        ("Bo Ray", "Bolt", "", "blue"),
    )
    assert names(found) == ["Anna Lee", "Bo Ray"]
    assert found.people[0].notes == "Colour: red"
    assert found.people[0].where_found == ""


def test_own_mapping_is_followed() -> None:
    """The person's word counts: other columns go to the notes, an empty word leaves one out."""
    found = read(TABLE, mapping={"Firm": "name", "Colour": "tags", "Who": ""})
    assert names(found) == ["Acme", "Bolt"]
    assert found.people[0].tags == ("red",)
    assert found.people[0].notes == "Reach them at: anna@example.org"
    assert found.mapping == {"Firm": "name", "Colour": "tags", "Who": ""}


def test_mapping_of_a_table_that_says_nothing() -> None:
    """Without a guess nobody is found yet; with a word everybody is."""
    text = "A1,B1\nx,1\ny,2\n"
    found = read(text)
    assert (found.people, found.mapping, found.columns) == ([], {}, ("A1", "B1"))
    assert names(read(text, mapping={"A1": "name"})) == ["x", "y"]


@pytest.mark.parametrize("mapping", [{}, {"nothing": "name"}, {"Who": "no such field"}])
def test_mappings_that_lead_nowhere(mapping: dict[str, str]) -> None:
    """A mapping without a name gives nobody and no error."""
    assert read(TABLE, mapping=mapping).people == []


def test_other_fields_by_mapping() -> None:
    """Every field that a person could type can be mapped to; what does not fit is a note."""
    text = "Name,a,b,c,d,e\nAnna,5,yes,Volunteer,Elm School,my aunt\nBo,9,maybe,none,,\n"
    mapping = {
        "Name": "name",
        "a": "motivation",
        "b": "may_use_name",
        "c": "rung",
        "d": "shared_background",
        "e": "relationship",
    }
    anna, bo = read(text, mapping=mapping).people
    assert (anna.motivation, anna.may_use_name, anna.rung) == (5, True, "volunteer")
    assert (anna.shared_background, anna.relationship) == ("Elm School", "my aunt")
    assert note_lines(bo) == ["a: 9", "b: maybe", "c: none"]


@pytest.mark.parametrize(
    ("header", "meanings"),
    [
        ("Name,E-Mail,Firma,Telefon", "name email organization phone"),
        ("Vorname;Name;E-Mail;Firma", "first_name last_name email organization"),
        ("Nom;Prénom;Courriel;Entreprise", "last_name first_name email organization"),
        ("Nom,Courriel,Poste", "name email role"),
        ("Nombre,Apellidos,Correo electrónico,Empresa", "first_name last_name email organization"),
        ("Nome,Cognome,E-mail,Azienda", "first_name last_name email organization"),
        ("Nome completo,Email,Empresa,Cargo", "name email organization role"),
        ("Naam,E-mailadres,Bedrijf,Functie", "name email organization role"),
        ("Förnamn,Efternamn,E-post,Företag", "first_name last_name email organization"),
        ("Имя,Фамилия,Электронная почта", "first_name last_name email"),
        ("姓,名,会社名,メール", "last_name first_name organization email"),
        ("Full Name,Title,Company", "name role organization"),
        ("Title,First Name,Last Name,Job Title", "prefix first_name last_name role"),
        ("name,work e-mail (2),mobile phone no.", "name email phone"),
        ("Name,LinkedIn profile of the person", "name profile_url"),
    ],
)
def test_titles_in_many_languages(header: str, meanings: str) -> None:
    """What a column is called tells what it holds; its neighbours settle words of two meanings."""
    separator = ";" if ";" in header else ","
    columns = header.split(separator)
    assert list(guessed(columns).values()) == meanings.split()


@pytest.mark.parametrize(
    "title", ["Fax", "Assistant's phone", "Phone type", "E-Mail-Typ 2", "Size"]
)
def test_titles_that_are_left_alone(title: str) -> None:
    """A fax number or the kind of a number is no phone of the person."""
    assert guessed(["Name", title]).get(title) in (None, "")


def test_a_table_without_a_header() -> None:
    """Where the first row holds an address the columns are numbered."""
    found = read("Anna Lee,anna@example.org,Acme\nBo Ray,bo@example.org,Bolt\n")
    assert found.columns == ("Column 1", "Column 2", "Column 3")
    assert found.mapping == {"Column 1": "name", "Column 2": "email"}
    assert names(found) == ["Anna Lee", "Bo Ray"]
    mapped = read("Anna,anna@example.org\nBo,b@example.org\n", mapping={"Column 2": "email"})
    assert names(mapped) == ["anna@example.org", "b@example.org"]


def test_one_column_of_names() -> None:
    """The shortest list there is."""
    assert names(read("Name\nAnna\nBo\n")) == ["Anna", "Bo"]


def test_columns_of_one_title_and_of_none() -> None:
    """Each column can be told from the others on screen."""
    found = read("Name,Phone,Phone,,\nAnna,+1 212 555 0100,+1 212 555 0101,x,y\n")
    assert found.columns == ("Name", "Phone", "Phone (2)")
    assert found.people[0].phone == "+1 212 555 0100"
    assert note_lines(found.people[0]) == [
        "Phone (2): +1 212 555 0101",
        "Column 4: x",
        "Column 5: y",
    ]


def test_lines_above_the_header() -> None:
    """A title over the table is no header; rows count from the top of the file."""
    found = read("My contacts,,\n,,\nName,Email,Firm\nAnna,a@example.org,Acme\nBo,bad,Bolt\n")
    assert names(found) == ["Anna", "Bo"]
    assert [each.row for each in found.problems] == [5]


def test_the_line_that_names_the_delimiter() -> None:
    """Spreadsheets write it for themselves."""
    assert names(read("sep=;\nName;Email\nAnna;a,b\n")) == ["Anna"]


def test_several_addresses_in_a_cell() -> None:
    """The first is the person's, with or without a name around it."""
    found = read('Name,Email\nAnna,"Anna Lee <anna@example.org>"\nBo,b@x.example; c@x.example\n')
    assert [each.email for each in found.people] == ["anna@example.org", "b@x.example"]
    assert found.people[1].other_emails == ("c@x.example",)


def test_an_apostrophe_of_a_foreign_file_stays() -> None:
    """Marks against formulas are taken off our own file alone."""
    assert names(read("Name,Email\n'=Anna,a@example.org\n")) == ["'=Anna"]


def test_a_stray_quotation_mark_costs_one_row() -> None:
    """A mark that nobody closes does not swallow the rest of the file."""
    text = 'Name,Email,Firm\nAnna,a@example.org,A\nBo,"bo@example.org,B\nCy,c@example.org,C\n'
    found = read(text)
    assert names(found) == ["Anna", "Bo", "Cy"]
    assert 3 in [each.row for each in found.problems]


def test_a_short_last_row_is_told() -> None:
    """In a table by hand the last cells may be missing: it is read, with a word."""
    found = read("Name,Email,Firm\nAnna,a@example.org,A\nBo")
    assert names(found) == ["Anna", "Bo"]
    assert "cut off" in found.problems[0].text


def test_control_characters_are_removed() -> None:
    """What cannot be seen or stored well does not come in; line breaks in notes do."""
    found = read('Name,Notes\n"An\x00na\x07\nLee","one\r\ntwo\x1b\x85"\n')
    assert (only(found).name, only(found).notes) == ("Anna Lee", "one\ntwo")


def test_long_values_are_kept_within_bounds() -> None:
    """A name of a page is none, a title of a page is a note, endless notes end."""
    found = read(f"Name,Title,Notes\nAnna,{'x' * 600},{'y' * 150_000}\n{'z' * 600},,\n")
    person = only(found)
    assert (person.role, len(person.notes)) == ("", 100_000)
    assert found.skipped == {"no name and no address": 1}
    assert "too long" in found.problems[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Dear all,\nthis is a letter, not a list.\nIt has some, but not many, commas.\n",
        "just one line",
        "a,b,c",
        "lorem ipsum dolor\nsit amet\nconsectetur\n",
        "1\n2\n3\n",
    ],
)
def test_text_that_is_no_table(text: str) -> None:
    """One sentence says what was expected."""
    with pytest.raises(ImportProblem, match="not a list of contacts"):
        read(text)


def test_a_table_cut_off_within_a_note_of_several_lines() -> None:
    """The second line of half a note is nobody's name."""
    with pytest.raises(ImportProblem, match="cut off"):
        read('Name,Email,Notes\nAnna,a@example.org,x\nBo,b@example.org,"one\ntwo\nthree\n')


def test_a_job_behind_a_name_where_the_others_have_one() -> None:
    """Where most names stand with a job behind a comma, what stands there is one, known or not; a
    degree, what was or a part of a name is none.
    """
    found = read(
        'Contact name and title,Organization\n"Ana Prima, Senior Planner",Oak\n'
        '"Bo Ek, Transit Scheduler",Elm\n"Cy Dee, Housing Analyst",Ash\n"Di Fox, PhD",Ivy\n'
        '"Ed Gil, Traffic Engineer",Yew\n"Fay Hu, met at the fair 2025",Fir\n'
        '"Gus Ito - Bike Coordinator",Bay\n"Hal Jo, Nurse, RN",Fig\n"Ivy Koh, Editor",Box\n'
        '"Jo Kim, Chef",Oak\n"Kit Lim, Pilot Manager",Elm\n"Lou Mai, Curator",Ash\n'
    )
    told = {one.name: one.role for one in found.people}
    assert told["Bo Ek"] == "Transit Scheduler"
    assert told["Gus Ito"] == "Bike Coordinator"
    assert told["Di Fox, PhD"] == ""
    assert "Fay Hu, met at the fair 2025" in told


def test_a_job_in_brackets_behind_a_name() -> None:
    """It is one where no column holds jobs; a remark goes to the notes."""
    rows = "Ana Prima (pastry chef),Oak\nBo Ek (bread guy),Elm\nCy Dee (Chef),Ash\nDi Fox,Ivy\n"
    people = read(f"Who,Where\n{rows}").people
    assert [(one.name, one.role, one.organization) for one in people] == [
        ("Ana Prima", "pastry chef", "Oak"),
        ("Bo Ek", "", "Elm"),
        ("Cy Dee", "Chef", "Ash"),
        ("Di Fox", "", "Ivy"),
    ]
    assert people[1].notes == "Who: Bo Ek (bread guy)"
    ana = read(f"Who,Role,Where\n{rows.replace(',', ',,')}").people[0]
    assert (ana.name, ana.role) == ("Ana Prima", "pastry chef")
