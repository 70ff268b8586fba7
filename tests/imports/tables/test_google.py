"""Google Contacts CSV: the old header, the new one, and files that mix both."""

import pytest

from infoint.imports import ImportProblem
from tests.imports.reading import names, note_lines, only, read

OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,"
    "E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,"
    "Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Organization 1 - Type,"
    "Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value,Notes\n"
)
NEW = (
    "First Name,Middle Name,Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
    "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
    "E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value\n"
)
OLD_ANNA = (
    "Anna B. Lee,Anna,B.,Lee,,* myContacts ::: Alumni ::: Fair,Work,a@work.example ::: "
    "b@work.example,* Home,anna@home.example,Mobile,+1 212 555 0100 ::: +1 212 555 0101,Home,"
    '"1 Elm St\nBoston","1 Elm St",,Acme,Engineer,Profile,https://www.linkedin.com/in/anna,'
    '"met at\nthe fair"\n'
)


def test_old_header() -> None:
    """Everything of a full row: the marked address first, the rest line by line."""
    found = read(OLD + OLD_ANNA)
    person = only(found)
    assert found.source == "google"
    assert (person.name, person.organization, person.role) == ("Anna B. Lee", "Acme", "Engineer")
    assert (person.email, person.phone) == ("anna@home.example", "+1 212 555 0100")
    assert person.other_emails == ("a@work.example", "b@work.example")
    assert person.profile_url == "https://www.linkedin.com/in/anna"
    assert person.tags == ("Alumni", "Fair")
    assert person.where_found == ""
    assert note_lines(person) == [
        "met at",
        "the fair",
        "Phone (Mobile): +1 212 555 0101",
        "Home: 1 Elm St, Boston",
    ]


def test_new_header() -> None:
    """The parts of the name in speaking order, labels as tags, own fields as notes."""
    found = read(
        NEW + "Anna,B.,Lee,Dr.,PhD,Annie,x,Acme,Engineer,Research,1990-01-02,hello,http://p,"
        "* myContacts ::: Alumni,* Work,anna@example.org,,+1 212 555 0100,,https://anna.example,"
        "Allergy,nuts\n"
    )
    person = only(found)
    assert found.source == "google"
    assert person.name == "Dr. Anna B. Lee PhD"
    assert (person.organization, person.role) == ("Acme", "Engineer")
    assert person.tags == ("Alumni",)
    assert note_lines(person) == [
        "hello",
        "Nickname: Annie",
        "Organization Department: Research",
        "Birthday: 1990-01-02",
        "Website: https://anna.example",
        "Allergy: nuts",
    ]


def test_mixture_of_both_headers() -> None:
    """Columns are matched by pattern, so that a merged file is read as well."""
    found = read(
        "Name,First Name,Family Name,Organization 1 - Name,Organization Title,Labels,"
        "E-mail 1 - Label,E-mail 1 - Value,E-mail 7 - Type,E-mail 7 - Value\n"
        ",Anna,Lee,Acme,Engineer,Fair,Work,a@example.org,* Home,b@example.org\n"
    )
    person = only(found)
    assert found.source == "google"
    assert (person.name, person.organization, person.role) == ("Anna Lee", "Acme", "Engineer")
    assert person.email == "b@example.org"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings_of_googles_ages(encoding: str) -> None:
    """UTF-8 with and without its mark, and the UTF-16 of early files."""
    assert names(read((OLD + OLD_ANNA.replace("Anna", "Zoë")).encode(encoding))) == ["Zoë B. Lee"]


def test_thin_rows() -> None:
    """Only a phone or a label gives nobody, only an organization is a company."""
    comma = NEW.count(",")
    rows = {
        "Phone 1 - Value": "+1 212 555 0100",
        "Labels": "* myContacts",
        "Organization Name": "Acme",
        "E-mail 1 - Value": "anna@example.org",
    }
    titles = NEW.strip().split(",")
    lines = []
    for title, value in rows.items():
        cells = [""] * (comma + 1)
        cells[titles.index(title)] = value
        lines.append(",".join(cells) + "\n")
    found = read(NEW + "".join(lines))
    assert names(found) == ["anna@example.org"]
    assert found.skipped == {"no name and no address": 2, "company, not a person": 1}


def test_an_address_for_a_name() -> None:
    """Google writes the address as the name where it has no other."""
    found = read("Name,Given Name,Family Name,E-mail 1 - Value\na@example.org,,,a@example.org\n")
    assert (only(found).name, only(found).email) == ("a@example.org", "a@example.org")


def test_systems_own_groups_are_no_tags() -> None:
    """Groups that begin with an asterisk are Google's."""
    found = read(
        "Given Name,Family Name,Group Membership\n"
        "Anna,Lee,* myContacts ::: * starred ::: Book club ::: * friends\n"
    )
    assert only(found).tags == ("Book club",)


def test_two_values_and_the_marked_family() -> None:
    """Of a marked cell with two values the first one is the person's, the rest stand beside it."""
    found = read(
        "Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        "E-mail 2 - Type,E-mail 2 - Value\n"
        "Anna,Lee,,Work,w@example.org,* Home,h1@example.org ::: h2@example.org\n"
    )
    assert only(found).email == "h1@example.org"
    assert only(found).other_emails == ("h2@example.org", "w@example.org")
    assert only(found).notes == ""


def test_cut_off_is_refused() -> None:
    """A row that ends early at the end of the file."""
    with pytest.raises(ImportProblem, match="cut off"):
        read(OLD + OLD_ANNA + "Bo Ray,Bo")


def test_cut_off_within_a_note_of_several_lines() -> None:
    """The lines of half a note are no rows of their own."""
    with pytest.raises(ImportProblem, match="cut off"):
        read(OLD + OLD_ANNA + OLD_ANNA.rpartition("fair")[0])
