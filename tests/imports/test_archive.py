"""Archives: LinkedIn's own, Google's, and those that are meant to do harm."""

import io
import struct
import zipfile

import pytest

from infoint.imports import ImportProblem
from infoint.imports.preview import LARGEST
from tests.imports.reading import names, read, zipped
from tests.imports.test_linkedin import ANNA, HEADER, PREAMBLE
from tests.imports.test_linkedin_talk import INVITATIONS, MESSAGES, _message

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
        (zipped({"xl/workbook.xml": "<a/>", "[Content_Types].xml": ""}), "Excel"),
        (zipped({"word/document.xml": "<a/>"}), "Word"),
        (zipped({"mimetype": "x", "content.xml": "<a/>"}), "OpenDocument"),
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
