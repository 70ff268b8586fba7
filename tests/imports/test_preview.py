"""Files that are no list of contacts: one plain sentence each, and never anything else."""

import re

import pytest

from infoint.imports import ImportProblem
from infoint.imports.preview import LARGEST, LARGEST_TABLE, MOST_PEOPLE
from tests.imports.reading import read


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\x00" * 100, "empty"),
        (b"a" * 50_000_000, "larger than 24 MB"),
        (b"Name\n" + b"a" * LARGEST_TABLE, "larger than the 12 MB"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Outlook or Office file"),
        (b"!BDN1234", "Outlook data file"),
        (b"\x1f\x8b\x08\x00", "packed"),
        (b"SQLite format 3\x00", "database"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "calendar"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"<html>\n<table>", "web page"),
        (b'{"name": "Anna"}', "JSON"),
        (b'[{"name": "Anna"}]', "JSON"),
        (b'{"url": "https://docs.google.com/spreadsheets/d/1", "doc_id": "1"}', "File, Download"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "old form of XML"),
        (bytes(range(256)) * 40, "not a list of contacts"),
        (b"Name\n" + b"a\n" * (MOST_PEOPLE + 1), "more than 32,000 people"),
        (b"Name\n" + b"a\n" * 700_000, "too many rows"),
        (b"a," * 1_300_000, "too many rows or columns"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_plain_sentence(data: bytes, words: str) -> None:
    """It says what the file is or what was expected, and ends like a sentence."""
    with pytest.raises(ImportProblem, match=words) as found:
        read(data)
    said = str(found.value)
    assert re.fullmatch(r"[A-Z][^\n]{20,250}\.", said)
    assert not re.search(r"please|invalid|oops|error|!", said, re.IGNORECASE)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a"])
def test_a_document_or_a_picture_is_answered_with_a_spreadsheet(data: bytes) -> None:
    """Whoever brings a PDF or a photo is told that a spreadsheet will do."""
    with pytest.raises(ImportProblem, match=r"spreadsheet \(\.xlsx, \.ods\)"):
        read(data)


def test_what_was_expected_is_named() -> None:
    """Someone with the wrong file learns which one is right."""
    with pytest.raises(ImportProblem) as found:
        read(b"hello\nworld\n")
    for word in ("LinkedIn", "Google", "Outlook", "vCard", "CSV"):
        assert word in str(found.value)


def test_pictures_do_not_count_against_cards() -> None:
    """An address book with pictures is larger than any table, and is read."""
    picture = b"PHOTO;ENCODING=b;TYPE=JPEG:" + b"A" * 30_000
    cards = b"".join(b"BEGIN:VCARD\nFN:Anna %d\n%s\nEND:VCARD\n" % (n, picture) for n in range(500))
    assert LARGEST_TABLE < len(cards) < LARGEST
    assert len(read(cards).people) == 500
