"""LinkedIn's Connections.csv, raw and after spreadsheets and people have been at it."""

import pytest

from infoint.imports import ImportProblem
from tests.imports.reading import names, note_lines, only, read

PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some addresses are missing, '
    'because ""members"" choose, see https://example.org/help."\n'
    "\n"
)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANNA = "Anna,Lee,https://www.linkedin.com/in/anna-lee,anna@example.org,Acme,Engineer,17 Dec 2014\n"
RAW = PREAMBLE + HEADER + ANNA


def test_raw_file_gives_the_whole_person() -> None:
    """Every column of today's export stands in its field, the date in the notes."""
    found = read(RAW, "Connections.csv")
    person = only(found)
    assert found.source == "linkedin"
    assert (person.name, person.organization, person.role) == ("Anna Lee", "Acme", "Engineer")
    assert person.email == "anna@example.org"
    assert person.profile_url == "https://www.linkedin.com/in/anna-lee"
    assert person.where_found == "circle:linkedin"
    assert person.notes == "Connected on LinkedIn: 2014-12-17"


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Notes:\n",
        'Notes:\n"One long, quoted paragraph."\n',
        PREAMBLE,
        "\n\n",
        PREAMBLE + "something\n" * 15,
    ],
)
def test_header_is_found_behind_any_preamble(before: str) -> None:
    """With all three lines before the header, with fewer, or with others: the same person."""
    assert names(read(before + HEADER + ANNA)) == ["Anna Lee"]


def test_a_column_called_notes_is_not_the_preamble() -> None:
    """Notes that people added to the table belong to the person."""
    found = read("Notes," + HEADER + "met at the fair," + ANNA)
    assert note_lines(only(found))[0] == "met at the fair"


def test_file_of_before_2022_has_no_url() -> None:
    """Without the URL column everything else is read."""
    found = read(
        "First Name,Last Name,Email Address,Company,Position,Connected On\n"
        "Anna,Lee,,Acme,Engineer,17 Dec 2014\n"
    )
    assert (only(found).name, only(found).profile_url, found.source) == ("Anna Lee", "", "linkedin")


def test_renamed_reordered_and_added_columns() -> None:
    """What people do to the table: other titles, another order, a column of their own."""
    found = read(
        "company, Last Name ,LinkedIn URL,FIRST NAME,Email,Priority,Position\n"
        "Acme,Lee,www.linkedin.com/in/anna,Anna,anna@example.org,high,Engineer\n"
    )
    person = only(found)
    assert found.source == "linkedin"
    assert person.profile_url == "https://www.linkedin.com/in/anna"
    assert person.notes == "Priority: high"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_resaved_files_read_the_same(separator: str, line_break: str, encoding: str) -> None:
    """Any delimiter, line break and encoding of a spreadsheet gives the same people."""
    lines = (HEADER + ANNA.replace("Anna", "Zoë") + ANNA).replace("anna-lee", "z-l", 1)
    text = lines.replace(",", separator).replace("\n", line_break)
    assert names(read(text.encode(encoding))) == ["Zoë Lee", "Anna Lee"]


def test_two_encodings_in_one_file() -> None:
    """Rows of two programs, each in its own encoding, come out right, even within a row."""
    rows = [
        HEADER.encode(),
        "Zoë,Brontë,,,,,\n".encode(),
        "José,Ñandú,,,,,\n".encode("cp1252"),
        "Jürgen,".encode() + "Groß,,,,,\n".encode("cp1252"),
    ]
    assert names(read(b"".join(rows))) == ["Zoë Brontë", "José Ñandú", "Jürgen Groß"]


def test_code_page_of_the_region() -> None:
    """Old files of another country are read in its code page."""
    row = (HEADER + "Анна,Ли,,,,,\n").encode("cp1251")
    assert names(read(row, region="bg")) == ["Анна Ли"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("17 Dec 2014", "2014-12-17"),
        ('"9/29/18, 9:27 AM"', "2018-09-29"),
        ("7-Feb-22", "2022-02-07"),
        ("27-juil-25", "2025-07-27"),
        ("16.09.2021", "2021-09-16"),
        ("2014-12-17", "2014-12-17"),
        ("2014-12-17 08:00:00", "2014-12-17"),
        ("41990", "2014-12-17"),
        ("41990.5", "2014-12-17"),
        ("17 déc. 2014", "2014-12-17"),
        ("17. Dezember 2014", "2014-12-17"),
        ("17 de dez. de 2014", "2014-12-17"),
        ('"Dec 17, 2014"', "2014-12-17"),
        ("2014年12月17日", "2014-12-17"),
        ("17/12/2014", "2014-12-17"),
    ],
)
def test_every_notation_of_the_date(written: str, day: str) -> None:
    """The day reads the same however LinkedIn or a spreadsheet wrote it."""
    found = read(HEADER + f"Anna,Lee,,,,,{written}\n")
    assert only(found).notes == f"Connected on LinkedIn: {day}"
    assert not found.problems


@pytest.mark.parametrize("date", ["soon", "31 Feb 2020", "99999", "40/40/2020", "x" * 200])
def test_a_date_that_cannot_be_read_costs_nothing(date: str) -> None:
    """The person stays, the date stays as written, and the row is told."""
    found = read(PREAMBLE + HEADER + f"Anna,Lee,,,,,{date}\n")
    assert only(found).notes == f"Connected on LinkedIn: {date}"
    assert [problem.row for problem in found.problems] == [5]


def test_the_whole_column_tells_the_order_of_day_and_month() -> None:
    """03/04/2021 is in April where another row has a day that no month can be."""
    rows = HEADER + "Anna,Lee,,,,,03/04/2021\nBo,Ray,,,,,25/12/2020\n"
    assert "2021-04-03" in read(rows).people[0].notes
    american = HEADER + "Anna,Lee,,,,,03/04/2021\nBo,Ray,,,,,12/25/2020\n"
    assert "2021-03-04" in read(american).people[0].notes


def test_the_region_tells_the_order_where_the_column_does_not() -> None:
    """LinkedIn writes the month first, a spreadsheet in Germany does not."""
    rows = HEADER + "Anna,Lee,,,,,03/04/2021\n"
    assert "2021-03-04" in only(read(rows)).notes
    assert "2021-04-03" in only(read(rows, region="DE")).notes


def test_rows_with_only_a_date_are_counted() -> None:
    """Closed profiles leave the date alone; they are skipped with their reason."""
    found = read(HEADER + ",,,,,,07 Jun 2022\n" * 3 + ANNA)
    assert names(found) == ["Anna Lee"]
    assert found.skipped == {"no name and no address": 3}


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("Anna", '"Lee, MBA, PMP®"', "Anna Lee, MBA, PMP®"),
        ("Anna 🌱", "Lee", "Anna 🌱 Lee"),
        ("Anna", "Lee (she/her)", "Anna Lee (she/her)"),
        ("Anna", "Lee (née Ray)", "Anna Lee (née Ray)"),
        ("  Anna ", " Lee  ", "Anna Lee"),
        ("**Anna**", ":smile: $x$", "**Anna** :smile: $x$"),
        ("=Anna", "'=Lee", "=Anna '=Lee"),
        ("李", "小龍", "李 小龍"),
        ("", "Cher", "Cher"),
    ],
)
def test_names_stay_letter_for_letter(first: str, last: str, name: str) -> None:
    """Credentials, emoji, pronouns and marks stay; only space around a cell goes."""
    assert names(read(HEADER + f"{first},{last},,,,,\n")) == [name]


def test_the_same_profile_counts_once_and_fills_in() -> None:
    """One person in two rows, by the address without what varies in it."""
    again = "Anna,Lee MBA,http://linkedin.com/in/Anna-Lee/?trk=x,,,Boss,\n"
    found = read(HEADER + "Anna,Lee,https://www.linkedin.com/in/anna-lee,,Acme,,\n" + again)
    assert found.skipped == {"the same person twice in this file": 1}
    assert (only(found).organization, only(found).role) == ("Acme", "Boss")


@pytest.mark.parametrize("other", ["http://linkedin.com/in/anna-lee/", "linkedin.com/in/Anna-Lee"])
def test_the_usual_form_of_a_profile_is_no_other_person(other: str) -> None:
    """The short way to compare profiles and the long one agree, in either order."""
    rows = [f"Anna,Lee,{url},,,,\n" for url in ("https://www.linkedin.com/in/anna-lee", other)]
    assert len(read(HEADER + rows[0] + rows[1]).people) == 1
    assert len(read(HEADER + rows[1] + rows[0]).people) == 1


def test_the_same_name_alone_is_not_the_same_person() -> None:
    """Two people may be called alike, and two may share an address."""
    found = read(
        HEADER + "Anna,Lee,,,Acme,,\nAnna,Lee,,,Acme,,\n"
        "Bo,Ray,,office@example.org,,,\nCy,Dee,,office@example.org,,,\n"
    )
    assert names(found) == ["Anna Lee", "Anna Lee", "Bo Ray", "Cy Dee"]


def test_the_same_address_and_name_are_the_same_person() -> None:
    """E-mail in any case and name in any case together make one person."""
    found = read(HEADER + "Anna,Lee,,Anna@example.org,,,\nANNA,lee,,anna@Example.org,,,\n")
    assert names(found) == ["Anna Lee"]


def test_what_is_no_address_goes_to_the_notes() -> None:
    """A cell that holds no e-mail address is kept and told."""
    found = read(HEADER + "Anna,Lee,,ask me,,,\n")
    assert (only(found).email, only(found).notes) == ("", "Email Address: ask me")
    assert [(each.row, "ask me" in each.text) for each in found.problems] == [(2, True)]


def test_a_link_that_is_no_web_address_is_no_profile() -> None:
    """A script in the place of a link never becomes one."""
    person = only(read(HEADER + "Anna,Lee,javascript:alert(1),,,,\n"))
    assert (person.profile_url, person.notes) == ("", "URL: javascript:alert(1)")


def test_row_numbers_are_those_of_a_spreadsheet() -> None:
    """Lines before the header and cells with line breaks count as a spreadsheet counts them."""
    rows = 'Anna,Lee,,,"Acme\nGroup",,\nBo,Ray,,bad,,,\n'
    assert [each.row for each in read(PREAMBLE + HEADER + rows).problems] == [6]
    assert [each.row for each in read(HEADER + rows).problems] == [3]


def test_a_file_cut_off_in_a_row_is_refused() -> None:
    """Half a row at the end means that more is missing: nothing is read."""
    for cut in (RAW[:-30], RAW + 'Bo,"Ra'):
        with pytest.raises(ImportProblem, match="cut off"):
            read(cut)


def test_no_line_break_at_the_end_is_fine() -> None:
    """LinkedIn's older files end with the last cell."""
    assert names(read(RAW.rstrip("\n"))) == ["Anna Lee"]


def test_a_header_alone_gives_nobody() -> None:
    """A member without connections."""
    found = read(PREAMBLE + HEADER)
    assert (found.people, found.source) == ([], "linkedin")


def test_contacts_csv_of_the_archive() -> None:
    """Contacts that the app of LinkedIn uploaded, with several addresses in a cell."""
    found = read(
        "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,"
        "InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles\n"
        'MOBILE,Anna,Lee,Acme,Engineer,"anna@example.org, a@home.example","+1 212 555 0100,'
        '+1 212 555 0101","1/2/20, 9:00 AM",,,,,,Boston,,\n',
        "Contacts.csv",
    )
    person = only(found)
    assert found.source == "linkedin"
    assert (person.email, person.phone) == ("anna@example.org", "+1 212 555 0100")
    assert (person.organization, person.role) == ("Acme", "Engineer")
    assert person.other_emails == ("a@home.example",)
    assert note_lines(person) == [
        "PhoneNumbers: +1 212 555 0101",
        "Source: MOBILE",
        "Location: Boston",
        "Added to LinkedIn: 2020-01-02",
    ]


def test_imported_contacts_csv_of_the_archive() -> None:
    """The older form of the same file, with spaces in its titles."""
    found = read(
        "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,"
        "Instant Message Handles,Addresses,Sites,Full Name,Birthday,Location,Bookmarked At,"
        "Profiles\n,,,,bo@example.org,,,,,,,,,,\n"
    )
    assert (only(found).name, found.source) == ("bo@example.org", "linkedin")
