"""Whatever the bytes: people or one sentence, within a bound of time, and fit to be stored."""

import random
import time
from collections.abc import Callable
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from infoint.imports import ImportProblem, Preview, read_contacts
from infoint.imports.preview import LARGEST_TABLE
from tests.examples import examples
from tests.imports.reading import zipped
from tests.imports.tables.test_google import NEW, OLD, OLD_ANNA
from tests.imports.tables.test_linkedin import ANNA, HEADER, PREAMBLE
from tests.imports.tables.test_linkedin_messages import INVITATIONS, MESSAGES, _message
from tests.imports.tables.test_outlook import ANNA as OUTLOOK_ANNA
from tests.imports.tables.test_outlook import table
from tests.imports.tables.test_own_export import exported
from tests.imports.vcard.test_vcard import FULL, card

SECONDS = 5.0
REAL = {
    "connections": (PREAMBLE + HEADER + ANNA * 3).encode(),
    "utf-16": (HEADER + ANNA).encode("utf-16"),
    "invitations": (INVITATIONS + "Anna,Maya,x,,INCOMING,,\n").encode(),
    "messages": (MESSAGES + _message("1", "Maya Haddad", "Anna Lee, Bo Ray")).encode(),
    "google old": (OLD + OLD_ANNA).encode(),
    "google new": (NEW + "Anna" + "," * 21 + "x\n").encode(),
    "outlook": table(OUTLOOK_ANNA).encode("cp1252"),
    "other": b'Name;E-mail;Notes\nAnna;a@example.org;"one\ntwo"\n',
    "vcard": FULL + card("N;ENCODING=QUOTED-PRINTABLE:M=C3=BC=", "ller;A", "AGENT:", version="2.1"),
    "archive": zipped({"Connections.csv": HEADER + ANNA, "messages.csv": MESSAGES}),
    "cards in an archive": zipped({"a.vcf": FULL, "b.vcf": FULL}),
}
CARD_LINES = [
    "BEGIN:VCARD",
    "END:VCARD",
    "VERSION:2.1",
    "VERSION:4.0",
    "AGENT:",
    "FN:Anna",
    "N:a;b;c",
    "N:\\",
    ";;",
    "KIND:group",
    "NOTE;ENCODING=QUOTED-PRINTABLE:a=",
    "=C3=BC=",
    "PHOTO;BASE64:",
    "/9j/4AA",
    " folded",
    "\tx",
    ":",
    ";",
    "=",
    "item1.EMAIL;PREF=1:a@b.example",
    "item1.X-ABLabel:_$!<Work>!$_",
    "TEL;VALUE=uri:tel:+1",
    'X;Y="a:b',
    "ORG:a\\;b;c,d",
    "N;CHARSET=UTF-7:+AGE-",
    "FN;PREF=999999999:x",
    "CATEGORIES:a,\\,,b",
    "\x00",
]
FIELDS = ["name", "email", "notes", "tags", "phone", "rung", "first_name", "", "id", "created"]


def outcome(data: bytes, **how: Any) -> Preview | None:
    """The preview, checked to be sound; None where the file was refused."""
    try:
        found = read_contacts(data, "file", **how)
    except ImportProblem:
        return None
    for person in found.people:
        assert person.name.strip()
        orjson.dumps(person.model_dump(mode="json"))
    assert all(count > 0 and reason for reason, count in found.skipped.items())
    assert all(problem.row > 0 for problem in found.problems)
    assert len(set(found.columns)) == len(found.columns)
    assert all(len(row) == len(found.columns) for row in found.samples)
    return found


@pytest.mark.parametrize("name", REAL)
def test_the_files_themselves_are_read(name: str) -> None:
    """The files that the other tests here break are whole."""
    found = outcome(REAL[name])
    assert found is not None
    assert found.people


@settings(max_examples=examples(300), deadline=None)
@given(st.binary(max_size=600), st.sampled_from([None, "DE", "JP"]))
def test_any_bytes(data: bytes, region: str | None) -> None:
    """Arbitrary bytes give a sound preview or one sentence."""
    outcome(data, region=region)


@settings(max_examples=examples(300), deadline=None)
@given(
    st.text(alphabet="ab,;\t|\"\n\r' =@.:\\é\x00\ufeff1", max_size=300),
    st.sampled_from(["", "Name,Email\n", HEADER, OLD, INVITATIONS, MESSAGES, "sep=;\n"]),
)
def test_any_table(rows: str, header: str) -> None:
    """Delimiters, quotation marks and line breaks in any order under any header."""
    outcome((header + rows).encode())


@settings(max_examples=examples(300), deadline=None)
@given(
    st.lists(
        st.sampled_from(CARD_LINES),
        max_size=25,
    ),
    st.sampled_from(["\r\n", "\n", "\r", "\r\r\n"]),
)
def test_any_cards(lines: list[str], line_break: str) -> None:
    """Lines of cards in any order."""
    outcome(line_break.join(["BEGIN:VCARD", *lines]).encode())


@settings(max_examples=examples(400), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(REAL)), st.integers(0, 2**32), st.integers(1, 12))
@example("archive", 0, 12)
def test_broken_files(name: str, seed: int, changes: int) -> None:
    """Real files with bytes changed, cut out, put in twice, or cut off."""
    chance = random.Random(seed)
    data = bytearray(REAL[name])
    for _ in range(changes):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + chance.randrange(40)]
            case 2:
                data[at:at] = data[max(0, at - 30) : at] * chance.randrange(4)
            case 3:
                data[at:at] = chance.choice(
                    [b'"', b"\r", b"\n", b",", b";", b"\x00", b"\xff", b":"]
                )
            case 4 if len(data) > 50:
                del data[at + 50 :]
    outcome(bytes(data))


@settings(max_examples=examples(150), deadline=None)
@given(
    st.sampled_from(sorted(REAL)),
    st.dictionaries(
        st.text(max_size=5) | st.sampled_from(["Name", "First Name", "E-mail", "Notes"]),
        st.sampled_from(FIELDS) | st.text(max_size=5),
        max_size=4,
    ),
)
def test_any_mapping(name: str, mapping: dict[str, str]) -> None:
    """A mapping that does not fit the file does no harm."""
    outcome(REAL[name], mapping=mapping)


ROW = '"%s",' % ('""' * 500)
SLOW: dict[str, Callable[[], bytes]] = {
    "quotation marks": lambda: b"Name,Email\n" + b'"' * 8_000_000,
    "deep quotation": lambda: ("Name,Email\n" + f"{ROW}a\n" * 7_000).encode(),
    "stray quotation marks": lambda: b"Name,Email,Firm\n" + b'a,"b,c\nd,e,f\n' * 15_000,
    "one huge cell": lambda: b'Name,Notes\nA,"' + b"x\n" * 5_000_000 + b'"\n',
    "one huge name": lambda: b"Name,Notes\n" + b"x" * 11_000_000 + b",a\n",
    "at signs": lambda: b"Name,Email\n" + b"@" * 11_000_000,
    "addresses in a cell": lambda: b"Name,Email\n" + b"a," + b"a@b.cd " * 1_500_000 + b"\n",
    "addresses in cells": lambda: b"Name,Email\n" + (b"a," + b"a@b " * 19 + b"\n") * 31_000,
    "links": lambda: b"Name,URL\n" + (b"a," + b"a." * 120 + b"\n") * 31_000,
    "numbers in cells": lambda: b"Name,Phone\n" + (b"a," + b"123456;" * 19 + b"\n") * 31_000,
    "dates": lambda: HEADER.encode() + b"".join(b"A,b,,,,,day %d\n" % n for n in range(31_000)),
    "wide": lambda: (
        b"Name," + b",".join(b"c%d" % n for n in range(900)) + b"\n" + b"x,," * 330 * 2_000
    ),
    "wide rows": lambda: (
        b"Name,"
        + b",".join(b"c%d" % n for n in range(900))
        + b"\n"
        + (b"a" + b",x" * 900 + b"\n") * 750
    ),
    "wide google": lambda: (
        b"Name,"
        + b",".join(b"E-mail %d - Value" % n for n in range(1, 900))
        + b"\n"
        + (b"a" + b",a@b.cd" * 899 + b"\n") * 750
    ),
    "titles": lambda: b",".join(b"first name %d" % n for n in range(290_000)) + b"\na,b\n",
    "old code page": lambda: b'Name,Notes\nA,"' + b"\xdf\x96a" * 3_690_000 + b'"\n',
    "control characters": lambda: b'Name,Notes\nA,"' + "\x85a".encode() * 3_690_000 + b'"\n',
    "blank lines": lambda: b"Name\n" + b"\n" * 590_000,
    "people": lambda: HEADER.encode() + ANNA.encode().replace(b"anna@example.org", b"") * 31_000,
    "people of all kinds": lambda: (
        HEADER.encode()
        + b"".join(
            b"A%d,L,https://www.linkedin.com/in/a%d,a%d@b.cd,C,P,1 May 2020\n" % (n, n, n)
            for n in range(31_000)
        )
    ),
    "messages": lambda: (
        MESSAGES.encode()
        + b"".join(
            b"%d,,A%d,https://www.linkedin.com/in/a%d,M,https://www.linkedin.com/in/m,2024,,x,I\n"
            % (n, n, n)
            for n in range(120_000)
        )
    ),
    "cards": lambda: b"".join(
        b"BEGIN:VCARD\nFN:A%d\nN:%d;A;;;\nORG:C;D\nTEL;TYPE=CELL:+1 2%d\nEMAIL:a%d@b.cd\nNOTE:x\\,"
        b"y\nEND:VCARD\n" % (n, n, n, n)
        for n in range(24_900)
    ),
    "begun cards": lambda: b"BEGIN:VCARD\n" * 690_000,
    "nested cards": lambda: b"BEGIN:VCARD\nAGENT:\n" * 340_000,
    "folds": lambda: b"BEGIN:VCARD\nNOTE:x\n" + b" y\n" * 690_000 + b"END:VCARD\n",
    "soft breaks": lambda: (
        b"BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:" + b"a=\n" * 690_000 + b"END:VCARD"
    ),
    "properties": lambda: b"BEGIN:VCARD\n" + b"X-A:b\n" * 690_000 + b"END:VCARD\n",
    "properties of many": lambda: (
        (b"BEGIN:VCARD\n" + b"TEL:123456\nX-A:b\n" * 240 + b"END:VCARD\n") * 600
    ),
    "semicolons": lambda: (b"BEGIN:VCARD\nN:" + b";" * 90_000 + b"\nEND:VCARD\n") * 250,
    "escapes": lambda: (b"BEGIN:VCARD\nNOTE:" + b"\\,\\;" * 20_000 + b"\nEND:VCARD\n") * 250,
    "parameters": lambda: (b"BEGIN:VCARD\nTEL" + b";TYPE=a" * 1_000 + b":1\nEND:VCARD\n") * 3_000,
    "quoted parameters": lambda: (
        (b'BEGIN:VCARD\nTEL;X="' + b'";"' * 1_500 + b":1\nEND:VCARD\n") * 3_000
    ),
    "archive": lambda: zipped({f"{n}.vcf": FULL for n in range(4_900)}),
    "tables in an archive": lambda: zipped({f"{n}.csv": HEADER + ANNA * 50 for n in range(200)}),
}


SLOWEST = (
    "addresses in cells",
    "archive",
    "at signs",
    "blank lines",
    "cards",
    "control characters",
    "dates",
    "links",
    "messages",
    "numbers in cells",
    "one huge name",
    "people",
    "people of all kinds",
    "properties of many",
    "wide google",
    "wide rows",
)
"""Those that take nine tenths of the time of all: nightly."""


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.nightly if name in SLOWEST else ()) for name in SLOW],
)
def test_no_file_takes_long(name: str) -> None:
    """Files that are made to take long end within five seconds of work, refused or read."""
    data = SLOW[name]()
    began = time.process_time()
    outcome_or_none(data)
    assert time.process_time() - began < SECONDS


def outcome_or_none(data: bytes) -> None:
    """Read, without the checks, which would take longer than the reading."""
    try:
        read_contacts(data, "file")
    except ImportProblem:
        return


def test_our_own_export_broken() -> None:
    """Each cut of our own file gives people or a sentence."""
    from infoint.domain import Contact

    data = exported(Contact(name="Anna", notes="one\ntwo"), Contact(name="=Bo", tags=("a", "b")))
    for end in range(0, len(data), 3):
        outcome(data[:end])


WIDE = [
    ("Extra", lambda row, at: f"value {row} {at}"),
    ("Email", lambda row, at: "ask"),
    ("Email", lambda row, at: f"p{row}.{at}@x.example (work)"[:22]),
    ("Phone", lambda row, at: str(1711234567 + row * 7 + at)),
    ("Phone", lambda row, at: "212 555 0147 x"),
]


@pytest.mark.parametrize(
    ("title", "cell"),
    [pytest.param(*each, marks=pytest.mark.nightly) for each in WIDE],
)
def test_the_widest_table_there_is(title: str, cell: Callable[[int, int], str]) -> None:
    """A thousand columns by six hundred rows, or as many as fit, end within the bound of time."""
    columns = ",".join(["Name", *(f"{title} {at}" for at in range(999))])
    rows = [",".join([f"Ana P{row}", *(cell(row, at) for at in range(999))]) for row in range(600)]
    data = "\n".join([columns, *rows]).encode()
    begun = time.process_time()
    found = outcome(data[: data.rfind(b"\n", 0, LARGEST_TABLE)] + b"\n", region="DE")
    assert time.process_time() - begun < SECONDS
    assert found is not None
    assert len(found.people) > 400
