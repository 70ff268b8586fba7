"""Archives: LinkedIn's own, Google's, and those that are meant to do harm."""

import io
import struct
import zipfile

import pytest

from infoint.imports import ImportProblem
from infoint.imports.preview import LARGEST
from tests.imports.reading import names, read, zipped
from tests.imports.sheets import xlsx
from tests.imports.tables.test_linkedin import ANNA, HEADER, PREAMBLE
from tests.imports.tables.test_linkedin_messages import INVITATIONS, MESSAGES, _message

CONNECTIONS = PREAMBLE + HEADER + ANNA
PROFILE = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nMaya,Haddad,,,,Analyst\n"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nEMAIL:{}@example.org\r\nEND:VCARD\r\n"


def test_the_whole_archive_is_one_list() -> None:
    """All files of people in it, wherever they lie, each person once, oneself left out."""
    found = read(
        zipped(
            {
                "Basic/Profile.csv": PROFILE,
                "Basic/Connections.csv": CONNECTIONS,
                "Basic/Invitations.csv": INVITATIONS + "Bo Ray,Maya Haddad,x,,INCOMING,,\n",
                "Basic/messages.csv": MESSAGES + _message("1", "Maya Haddad", "Anna Lee"),
                "Basic/Company Follows.csv": "Organization,Followed On\nAcme,Wed Jan 01\n",
                "Basic/Recommendations_Given.csv": "First Name,Last Name,Company,Job Title,Text\n",
                "__MACOSX/Basic/._Connections.csv": b"\0\1\2",
            }
        ),
        "Basic_LinkedInDataExport.zip",
    )
    assert found.source == "linkedin"
    assert names(found) == ["Anna Lee", "Bo Ray"]
    assert found.skipped == {"yourself": 1, "the same person in another file of this archive": 1}
    assert "Messages on LinkedIn: 1" in found.people[0].notes


def test_problems_name_their_file() -> None:
    """In an archive a row number alone would not say where to look."""
    found = read(zipped({"Connections.csv": HEADER + "Anna,Lee,,,,,someday\n"}))
    assert found.problems[0].text.startswith("Connections.csv: ")


def test_cards_of_a_phone_one_file_each() -> None:
    """Many files with one card each are one list."""
    found = read(zipped({"a.vcf": CARD.format("Anna", "a"), "sub/b.vcf": CARD.format("Bo", "b")}))
    assert (names(found), found.source) == (["Anna", "Bo"], "vcard")


def test_googles_archive_counts_nobody_twice() -> None:
    """Of Google's folders only the one with everybody is read."""
    found = read(
        zipped(
            {
                "Takeout/Contacts/All Contacts/All Contacts.vcf": CARD.format("Anna", "a") * 2,
                "Takeout/Contacts/Friends/Friends.vcf": CARD.format("Cy", "c"),
            }
        )
    )
    assert names(found) == ["Anna"]


def test_a_single_table_in_an_archive() -> None:
    """Any list may come packed."""
    assert names(read(zipped({"list.csv": "Name,Email\nAnna,a@example.org\n"}))) == ["Anna"]
    google = "Given Name,Family Name,Group Membership\nBo,Ray,* myContacts\n"
    assert read(zipped({"x/contacts.csv": google, "readme.txt": "hello"})).source == "google"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped({"photo.jpg": b"\xff\xd8\xff"}), "holds no file of contacts"),
        (zipped({}), "holds no file of contacts"),
        (zipped({"inner.zip": zipped({"Connections.csv": CONNECTIONS})}), "unpack it"),
        (zipped({"Connections.csv": CONNECTIONS})[:-30], "download it again"),
        (zipped({"Connections.csv": CONNECTIONS * 50})[:200], "download it again"),
        (zipped({"xl/workbook.xml": "<a/>", "[Content_Types].xml": ""}), "is damaged"),
        (zipped({"word/document.xml": "<a/>"}), "Word"),
        (zipped({"Index/Document.iwa": "x"}), "Numbers.*Export To and CSV"),
    ],
)
def test_one_sentence_for_what_cannot_be_read(data: bytes, words: str) -> None:
    """Nested, cut off, empty, or another document altogether."""
    with pytest.raises(ImportProblem, match=words):
        read(data, "file.zip")


def test_a_bomb_is_not_unpacked() -> None:
    """A few bytes that unpack to more than is read."""
    bomb = zipped({"Connections.csv": HEADER.encode() + b"\0" * (LARGEST + 1)})
    assert len(bomb) < 100_000
    with pytest.raises(ImportProblem, match="unpacks to more"):
        read(bomb)


def test_a_bomb_that_lies_about_its_size() -> None:
    """The size that the archive gives is not believed."""
    bomb = bytearray(zipped({"Connections.csv": HEADER.encode() + b"a" * (LARGEST + 10)}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = bomb.find(mark)
        bomb[place + at : place + at + 4] = struct.pack("<I", 100)
    with pytest.raises(ImportProblem):
        read(bytes(bomb))


def test_an_archive_of_very_many_files() -> None:
    """Thousands of entries are refused before they are listed."""
    files: dict[str, str | bytes] = {f"{n}.txt": b"" for n in range(5001)}
    with pytest.raises(ImportProblem, match="unpack"):
        read(zipped(files))


def test_a_locked_archive() -> None:
    """An archive with a password asks to be unpacked first."""
    data = bytearray(zipped({"Connections.csv": CONNECTIONS}))
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ImportProblem, match="password"):
        read(bytes(data))


def test_a_rare_packing() -> None:
    """Only the two usual ways of packing are unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("Connections.csv", CONNECTIONS)
    with pytest.raises(ImportProblem, match="rare way"):
        read(out.getvalue())


def test_messages_that_are_too_large_cost_only_themselves() -> None:
    """The connections are read, and it is said what was left out."""
    long = MESSAGES + _message("1", "Anna Lee", "Maya Haddad") + "x" * (13 * 1024**2)
    found = read(zipped({"Connections.csv": CONNECTIONS, "messages.csv": long}))
    assert names(found) == ["Anna Lee"]
    assert [each.text for each in found.problems] == [
        "messages.csv: This file is too large and was left out."
    ]


PAGE = "https://www.notion.so/Harbor-Lab-0123456789abcdef0123456789abcdef?pvs=21"
KEY = "0123456789abcdef0123456789abcdef"
NOTION = (
    "\ufeffName,Company,Email,Status\n"
    f"Ana Prima,Harbor Lab ({PAGE}),ana@x.example,Replied\n"
    f"Bo Secundo,Pier Co (Firms%20{KEY}/Pier%20Co%20{KEY}.md),bo@x.example,\n"
)


def test_notions_two_files_are_one_table() -> None:
    """X.csv is a view of X_all.csv: everybody once, without the links behind the words."""
    view = "Name,Email\nAna Prima,ana@x.example\n"
    for files in (
        {f"Net {KEY}.csv": NOTION, f"Net {KEY}_all.csv": NOTION},
        {f"Net {KEY}.csv": view, f"Net {KEY}_all.csv": NOTION, f"Net {KEY}/Ana Prima.md": "# Ana"},
    ):
        found = read(zipped(dict(files)))
        assert names(found) == ["Ana Prima", "Bo Secundo"]
        assert [one.organization for one in found.people] == ["Harbor Lab", "Pier Co"]
        assert (found.source, found.problems, found.skipped) == ("csv", [], {})


def test_two_files_that_only_seem_one() -> None:
    """A file with somebody who is not in the other one is read as well."""
    found = read(
        zipped(
            {
                "list.csv": "Name,Email\nCy Dee,cy@x.example\n",
                "list_all.csv": "Name,Email\nAna Prima,ana@x.example\n",
            }
        )
    )
    assert sorted(names(found)) == ["Ana Prima", "Cy Dee"]


def test_every_file_of_people_is_read() -> None:
    """Connections, another address book, cards and a table of one's own, each person once."""
    found = read(
        zipped(
            {
                "Connections.csv": CONNECTIONS,
                "google.csv": "Given Name,Family Name,Group Membership\nBo,Ray,* myContacts\n",
                "phone/cy.vcf": CARD.format("Cy Dee", "cy"),
                "tracker.csv": (
                    "Interviewee,Employer,Email\nDi Ek,Pier,di@x.example\n"
                    "Cy Dee,Mill,cy@example.org\n"
                ),
            }
        )
    )
    assert names(found) == ["Anna Lee", "Bo Ray", "Cy Dee", "Di Ek"]
    assert found.people[2].organization == "Mill"
    assert found.skipped == {"the same person in another file of this archive": 1}


def test_files_that_are_left_out_are_named() -> None:
    """Whatever may hold people and is not read is told by its name."""
    found = read(
        zipped(
            {
                "tracker.csv": "Interviewee,Employer,Email\nDi Ek,Pier,di@x.example\n",
                "budget.csv": "Name,Amount\nCoffee,12\nTrain,30\n",
                "firms.csv": "Name,Website\nHarbor Lab,https://harbor.example\n",
                "more.xlsx": b"PK",
                "older.zip": b"PK",
                "copy.csv": "Interviewee,Employer,Email\nDi Ek,Pier,di@x.example\n",
                "readme.txt": "hello",
            }
        )
    )
    assert names(found) == ["Di Ek"]
    told = sorted(each.text.partition(":")[0] for each in found.problems)
    assert told == ["budget.csv", "firms.csv", "more.xlsx", "older.zip", "tracker.csv"]
    assert any("same file as copy.csv" in each.text for each in found.problems)


def test_what_linkedin_says_of_oneself_is_no_person() -> None:
    """One's own addresses, positions and applications are neither people nor told."""
    found = read(
        zipped(
            {
                "Connections.csv": CONNECTIONS,
                "Profile.csv": PROFILE,
                "Email Addresses.csv": "Email Address,Confirmed\nmaya@x.example,Yes\n",
                "Positions.csv": "Company Name,Title\nAcme,Analyst\n",
                "Jobs/Job Applications.csv": "Contact Email,Company Name\nmaya@x.example,Acme\n",
                "Recommendations_Received.csv": (
                    "First Name,Last Name,Company,Job Title,Text\nBo,Ray,Acme,Boss,Great\n"
                ),
            }
        )
    )
    assert names(found) == ["Anna Lee"]
    assert [each.text.partition(":")[0] for each in found.problems] == [
        "Recommendations_Received.csv"
    ]


def test_one_broken_file_does_not_cost_the_others() -> None:
    """A table that is cut off is named with what to do; the rest is read."""
    found = read(
        zipped(
            {
                "a.csv": 'Name,Email,Firm\nAna,a@x.example,"one\ntwo\nthree\n',
                "b.csv": "Name,Email,Firm\nBo Ek,b@x.example,Pier\n",
            }
        )
    )
    assert names(found) == ["Bo Ek"]
    assert [each.text.startswith("a.csv: ") for each in found.problems] == [True]


def test_columns_of_a_packed_table_can_be_named() -> None:
    """A table that says nothing gives its columns, and a word of the person gives the people."""
    data = zipped({"x/list.csv": "Alpha,Beta\nBlue,Ana Prima\nGrey,Bo Secundo\n"})
    assert (read(data).people, read(data).columns) == ([], ("Alpha", "Beta"))
    assert names(read(data, mapping={"Beta": "name"})) == ["Ana Prima", "Bo Secundo"]


def test_columns_of_several_tables() -> None:
    """One mapping is about the columns of all tables together."""
    files = {
        "a.csv": "Name,Email,City\nAna Prima,a@x.example,Rome\n",
        "b.csv": "Who,Phone,City\nBo Ek,212 555 0147,Oslo\n",
    }
    found = read(zipped(dict(files)))
    assert found.columns == ("Name", "Email", "City", "Who", "Phone")
    again = read(zipped(dict(files)), mapping={**found.mapping, "City": "where_found"})
    assert [(one.name, one.where_found) for one in again.people] == [
        ("Ana Prima", "Rome"),
        ("Bo Ek", "Oslo"),
    ]


def test_a_workbook_in_an_archive() -> None:
    """It is read as the tables beside it are; one that lists nobody is named."""
    people = xlsx([["Name", "Company", "Email"], ["Ana Prima", "Harbor", "ana@x.example"]])
    other = xlsx([["Task", "Hours"], ["Write", 3]])
    found = read(zipped({"a/people.xlsx": people, "b/hours.xlsx": other}))
    assert [(one.name, one.organization) for one in found.people] == [("Ana Prima", "Harbor")]
    assert [each.text.startswith("hours.xlsx") for each in found.problems] == [True]
