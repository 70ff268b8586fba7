"""Workbooks of Excel and LibreOffice: their cells as texts, and one sentence for broken ones."""

import io
import struct
import time as clock
import tracemalloc
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.imports import ImportProblem
from infoint.imports.old_bounds import check_old_bounds
from infoint.imports.open_document import Beneath, beneath
from infoint.imports.workbook import open_workbook
from tests.bench.imports import tracker
from tests.examples import examples
from tests.imports.old_sheets import xls, xls_sharing
from tests.imports.reading import names, only, read, zipped
from tests.imports.sheets import Formula, Page, Rows, Tag, Value, ods, xlsx
from tests.imports.taking import trackers

DAY, MOMENT = date(2025, 11, 3), datetime(2025, 11, 3, 15, 30)


def rows_in(data: bytes, name: str = "Sheet1") -> list[list[str]]:
    book = open_workbook(data)
    assert book is not None
    return book.rows(name)


def test_cells_as_texts() -> None:
    """Days as ISO, whole numbers without .0, times, ticks, and what formulas came to."""
    row = [DAY, MOMENT, time(9, 5), 2125550144, 3.0, 2.5, True, Formula('"a"&"b"', "ab"), None, "x"]
    assert rows_in(xlsx([row])) == [
        [
            "2025-11-03",
            "2025-11-03 15:30",
            "09:05",
            "2125550144",
            "3",
            "2.5",
            "TRUE",
            "ab",
            "",
            "x",
        ]
    ]


def test_an_open_document() -> None:
    """An .ods is read as an .xlsx is."""
    rows = [["Name", "Company", "Met"], ["Ana Prima", "Harbor Lab", DAY]]
    assert rows_in(ods(rows)) == [
        ["Name", "Company", "Met"],
        ["Ana Prima", "Harbor Lab", "2025-11-03"],
    ]
    found = read(ods(rows), "people.ods")
    assert (names(found), found.source) == (["Ana Prima"], "ods")


def test_an_old_workbook() -> None:
    """An .xls is read as well."""
    data = xls([["Name", "Company", "Contacted"], ["Ána Prima", "Harbor Lab", DAY]])
    found = read(data, today=trackers.TODAY)
    assert (names(found), found.source) == (["Ána Prima"], "xls")
    assert found.attempts[0].day == DAY


def test_rows_count_from_the_first_one() -> None:
    """Empty rows and columns before a table stay, so that rows count as the spreadsheet does."""
    data = xlsx([[], [], [None, "Name", "Email"], [None, "Ana", "no address"]])
    assert rows_in(data)[:3] == [[""] * 3, [""] * 3, ["", "Name", "Email"]]
    assert read(data).problems[0].row == 4


def test_merged_downwards_each_row_has_the_text() -> None:
    """An organization over three rows is that of all three; a title over columns stands once."""
    data = xlsx(
        {
            "People": Page(
                [
                    ["My list", None, None],
                    ["Company", "Name", "Email"],
                    ["Harbor Lab", "Ana Prima", "a@x.example"],
                    [None, "Bo Ek", "b@x.example"],
                    [None, "Cy Dee", "c@x.example"],
                    ["Pier", "Di Fox", "d@x.example"],
                ],
                merged=["A1:C1", "A3:A5"],
            )
        }
    )
    found = read(data)
    assert [(one.name, one.organization) for one in found.people] == [
        ("Ana Prima", "Harbor Lab"),
        ("Bo Ek", "Harbor Lab"),
        ("Cy Dee", "Harbor Lab"),
        ("Di Fox", "Pier"),
    ]


def test_an_open_document_says_what_lies_beneath() -> None:
    """In an .ods too a firm over two rows and a group over four reach each of them, rows that are
    written once for several are counted, and a profile behind a word is read; one in a comment on
    a cell is not.
    """
    link = "https://www.linkedin.com/in/bo"
    comment = (
        f'<office:annotation><text:p><text:a xlink:href="{link}-2"/></text:p></office:annotation>'
    )
    rows = [
        [Tag("<text:p>Field</text:p>", 'table:number-rows-spanned="2"'), "People", None, None],
        [None, "Name", "Company", "Email"],
        [],
        [
            Tag("<text:p>Ports &amp; ships</text:p>", 'table:number-rows-spanned="4"'),
            Tag(f"{comment}<text:p>Ana Prima</text:p>"),
            Tag("<text:p>Harbor Lab</text:p>", 'table:number-rows-spanned="2"'),
            "a@x.example",
        ],
        [
            None,
            Tag(f'<text:p><text:a xlink:href="{link}">Bo Ek</text:a></text:p>'),
            None,
            "b@x.example",
        ],
        [None, "Cy Dee", "Pier", "c@x.example"],
        [None, "Di Fox", None, "d@x.example"],
        [None, "Ed Gil", None, "e@x.example"],
    ]
    content = zipfile.ZipFile(io.BytesIO(ods(rows))).read("content.xml").decode()
    empty = "<table:table-row></table:table-row>"
    content = content.replace(
        empty,
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>',
    )
    found = read(_with(ods(rows), **{"content_DOT_xml": content.encode()}), "people.ods")
    assert [(one.name, one.organization, one.fields) for one in found.people] == [
        ("Ana Prima", "Harbor Lab", ("Ports & ships",)),
        ("Bo Ek", "Harbor Lab", ("Ports & ships",)),
        ("Cy Dee", "Pier", ("Ports & ships",)),
        ("Di Fox", "", ("Ports & ships",)),
        ("Ed Gil", "", ()),
    ]
    assert [one.profile_url for one in found.people] == ["", link, "", "", ""]


def _linked(rows: Rows, links: dict[str, str]) -> bytes:
    """A workbook in which these cells link to these addresses, as Excel writes it."""
    data = io.BytesIO(xlsx(rows))
    tags = "".join(f'<hyperlink ref="{cell}" r:id="r{n}"/>' for n, cell in enumerate(links))
    relations = "".join(
        f'<Relationship Id="r{n}" Type="x/hyperlink" Target="{url}" TargetMode="External"/>'
        for n, url in enumerate(links.values())
    )
    sheet = zipfile.ZipFile(data).read("xl/worksheets/sheet1.xml").decode()
    sheet = sheet.replace("</worksheet>", f"<hyperlinks>{tags}</hyperlinks></worksheet>")
    sheet = sheet.replace("<worksheet ", '<worksheet xmlns:r="x" ', 1)
    data = io.BytesIO(_with(data.getvalue(), **{SHEET: sheet.encode()}))
    with zipfile.ZipFile(data, "a") as archive:
        rels = f"<Relationships>{relations}</Relationships>"
        archive.writestr("xl/worksheets/_rels/sheet1.xml.rels", rels)
    return data.getvalue()


def test_a_profile_behind_a_word() -> None:
    """What a cell links to is read where it is a profile or an address; other links are not."""
    rows = [
        ["Name", "Company", "Link", "Talk date"],
        ["Ana Prima", "Pier", "LinkedIn", DAY],
        ["Bo Ek", "Oak", "x", DAY],
        ["Cy Dee", "bo@oak.example", "LinkedIn", DAY],
    ]
    links = {
        "C2": "https://www.linkedin.com/in/ana-prima?a=1&amp;b=2",
        "A3": "mailto:bo@oak.example",
        "B2": "https://pier.example/jobs",
        "B4": "mailto:bo@oak.example",
        "D99": "https://www.linkedin.com/in/nobody",
    }
    ana, bo, cy = read(_linked(rows, links), today=trackers.TODAY).people
    assert ana.profile_url == "https://www.linkedin.com/in/ana-prima?a=1&b=2"
    assert (ana.name, ana.organization) == ("Ana Prima", "Pier")
    assert (bo.name, bo.email) == ("Bo Ek", "bo@oak.example")
    assert cy.profile_url == ""


def test_a_profile_behind_a_formula() -> None:
    """A name that a formula links to a profile is the name, with that profile; any other link of a
    formula is kept, and a part of one is none.
    """
    rows = [
        ["Name", "Company", "Talk date", "Status"],
        [
            Formula(
                'HYPERLINK("https://www.linkedin.com/in/ana?a=1&b=2","Ana Prima")', "Ana Prima"
            ),
            "Pier",
            DAY,
            Formula('HYPERLINK("https://pier.example/doc", "talked")', "talked"),
        ],
        [
            Formula('IF(B3="","",hyperlink("https://www.linkedin.com/in/bo";"Bo Ek"))', "Bo Ek"),
            Formula('HYPERLINK("https://oak.example","Oak")', "Oak"),
            DAY,
            "talked",
        ],
        [Formula('HYPERLINK("https://www.linkedin.com/in/"&F4,"Cy Dee")', "Cy Dee"), "Elm", DAY],
    ]
    for data in (xlsx(rows), ods(rows)):
        found = read(data, today=trackers.TODAY)
        ana, bo, cy = found.people
        assert [one.name for one in (ana, bo, cy)] == ["Ana Prima", "Bo Ek", "Cy Dee"]
        assert ana.profile_url == "https://www.linkedin.com/in/ana?a=1&b=2"
        assert bo.profile_url == "https://www.linkedin.com/in/bo"
        assert (cy.profile_url, cy.notes) == ("", "")
        assert (bo.organization, bo.notes) == ("Oak", "Company: https://oak.example")
        assert "https://pier.example/doc" in ana.notes
        assert [one.held for one in found.interviews] == [True, True, False]


def test_a_formula_with_a_link_far_down() -> None:
    """What stands on the edge of two pieces of a long sheet is found too."""
    rows: list[list[Value]] = [["Name", "Words"]]
    rows += [
        [
            Formula(f'HYPERLINK("https://www.linkedin.com/in/p-{n}","Ana {n}")', f"Ana {n}"),
            "x" * 900,
        ]
        for n in range(2500)
    ]
    found = rows_in(xlsx(rows))
    assert all(row[0].endswith(f"/in/p-{n})") for n, row in enumerate(found[1:]))


SEVERAL: dict[str, Page | Rows] = {
    "Read me": [["How to use this template"], ["Fill in one row for each person."]],
    "Companies": [["Company", "Sector"], ["Harbor Lab", "Research"]],
    "People": [["Name", "Company", "Email"], ["Ana Prima", "Harbor Lab", "a@x.example"]],
    "Old": Page([["Name", "Email"], ["Bo Ek", "b@x.example"]], hidden=True),
}


def test_the_sheet_that_lists_people() -> None:
    """Of several sheets the one with people is read; another may be named. Hidden ones are last."""
    data = xlsx({"Old": SEVERAL["Old"], **SEVERAL})
    found = read(data)
    assert (found.sheets, found.sheet) == (("Read me", "Companies", "People", "Old"), "People")
    assert names(found) == ["Ana Prima"]
    assert names(read(data, sheet="Old")) == ["Bo Ek"]
    assert names(read(data, sheet="gone")) == ["Ana Prima"]
    with pytest.raises(ImportProblem, match="No list of people"):
        read(data, sheet="Read me")


def test_our_own_and_linkedins_columns_in_a_workbook() -> None:
    """A known export that was saved as a workbook is read as what it is."""
    found = read(
        xlsx(
            [
                [
                    "First Name",
                    "Last Name",
                    "URL",
                    "Email Address",
                    "Company",
                    "Position",
                    "Connected On",
                ],
                ["Ana", "Prima", "https://www.linkedin.com/in/ana", None, "Harbor", "Head", DAY],
            ]
        )
    )
    assert (found.source, only(found).name) == ("linkedin", "Ana Prima")


def _with(data: bytes, **parts: bytes) -> bytes:
    """The archive with some of its parts in other words; __ stands for /, _DOT_ for a dot."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            key = name.replace("/", "__").replace(".", "_DOT_")
            new.writestr(name, parts.get(key, old.read(name)))
    return out.getvalue()


WHOLE = xlsx([["Name", "Email"], ["Ana Prima", "a@x.example"]])
SHEET = "xl__worksheets__sheet1_DOT_xml"
FAR = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    b"</sheetData></worksheet>"
)


def _ods_with(row: str) -> bytes:
    whole = zipfile.ZipFile(io.BytesIO(ods([["Name"]]))).read("content.xml")
    table = whole.replace(b"</table:table>", row.encode() + b"</table:table>")
    return _with(ods([["Name"]]), content_DOT_xml=table)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (WHOLE[:-100], "is damaged"),
        (WHOLE[: len(WHOLE) // 2], "is damaged"),
        (_with(WHOLE, **{SHEET: b"<worksheet><sheetData><row"}), "is damaged|nothing in"),
        (_with(WHOLE, xl__workbook_DOT_xml=b"no xml"), "is damaged|nothing in"),
        (zipped({"xl/workbook.xml": "<a/>"}), "is damaged|nothing in"),
        (zipped({"xl/workbook.bin": b"\0"}), "binary Excel"),
        (zipped({"mimetype": "x", "content.xml": "<a/>"}), "is damaged|nothing in"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Outlook or Office file"),
        (xlsx([[]]), "empty"),
        (xlsx([["just words"], ["and more of them"]]), "No list of people"),
        (_with(WHOLE, **{SHEET: FAR}), "far outside"),
        (_with(WHOLE, **{SHEET: b"\0" * 200_000_000}), "unpacks to more"),
        (
            _ods_with(
                '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
                'office:value-type="string" table:number-columns-repeated="16384"><text:p>x'
                "</text:p></table:table-cell></table:table-row>"
            ),
            "far outside",
        ),
        (
            _ods_with(
                '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/>'
                "</table:table-row><table:table-row><table:table-cell "
                'table:number-columns-repeated="1000"/><table:table-cell '
                'office:value-type="float" office:value="1"/></table:table-row>'
            ),
            "far outside",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_sentence_for_what_cannot_be_read(data: bytes, words: str) -> None:
    """Cut off, broken, of another kind, empty, or made to fill the memory."""
    began = clock.monotonic()
    with pytest.raises(ImportProblem, match=words) as found:
        read(data, "tracker.xlsx")
    assert str(found.value).endswith(".")
    assert clock.monotonic() - began < 2


CELL = '<c r="{}"><f>"Ana"</f>{}</c>'
ROWS = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2">{}</row>'
    "</sheetData></worksheet>"
)


@pytest.mark.parametrize("value", ["", "<v/>", "<v></v>"])
def test_formulas_that_no_program_worked_out(value: str) -> None:
    """Where nobody is found for that reason, the sentence says so."""
    sheet = ROWS.format(CELL.format("A2", value)).encode()
    with pytest.raises(ImportProblem, match="never worked out"):
        read(_with(WHOLE, **{SHEET: sheet}))
    come_to = ROWS.format('<c r="A2" t="str"><f>"Ana"</f><v>Ana Prima</v></c>').encode()
    assert names(read(_with(WHOLE, **{SHEET: come_to}))) == ["Ana Prima"]


@pytest.mark.parametrize("many", [(), range(40)], ids=["small", "large"])
def test_a_far_cell_of_an_old_workbook(many: Sequence[int]) -> None:
    """It is told by the records of the file, before a reader makes room for all cells up to it."""
    people: list[list[object]] = [["Name", "Company"]]
    people += [[f"Ana P{n}", "Harbor"] for n in many]
    check_old_bounds(xls(people))
    nothing: list[list[object]] = [[]]
    far = xls([*people, *nothing * 60_000, [None] * 255 + ["x"]])
    with pytest.raises(ImportProblem, match="far outside"):
        check_old_bounds(far)
    with pytest.raises(ImportProblem, match="far outside"):
        read(far)


def test_a_long_text_that_many_cells_of_an_old_workbook_share() -> None:
    """It is held once in the file, over several of its records, and counts for each cell."""
    check_old_bounds(xls_sharing(["first", "a" * 30_000], 1_000))
    with pytest.raises(ImportProblem, match="unpacks to more"):
        check_old_bounds(xls_sharing(["first", "a" * 30_000], 4_000))


@pytest.mark.parametrize("cut", [20, 60, 600, 1_100, 3_000])
def test_an_old_workbook_that_is_damaged(cut: int) -> None:
    """One that ends early gets a sentence, wherever it ends."""
    with pytest.raises(ImportProblem):
        read(xls([["Name", "Company"], ["Ana Prima", "Harbor"]])[:cut])


def test_telling_how_large_it_is_takes_little_memory() -> None:
    """A text of 48 MB in a cell is refused without being held."""
    begin, end = ROWS.format("").encode().split(b"Name")
    bomb = _with(WHOLE, **{SHEET: begin + b"row>" * 12_000_000 + end})
    tracemalloc.start()
    with pytest.raises(ImportProblem, match="more text than"):
        read(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30_000_000


def test_many_rows_are_too_many_people() -> None:
    """Rows by the hundred thousand are refused by their number, not for being far away."""
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(2, 120_000))
    with pytest.raises(ImportProblem, match="more than 32,000 people"):
        read(_with(WHOLE, **{SHEET: ROWS.replace('<row r="2">{}</row>', rows).encode()}))


def test_a_bomb_that_lies_about_its_size() -> None:
    """The size that the file gives is not believed."""
    bomb = bytearray(_with(WHOLE, **{SHEET: b" " * 200_000_000}))
    at = bomb.rfind(b"PK\x01\x02", 0, bomb.rfind(b"xl/worksheets/sheet1.xml"))
    bomb[at + 24 : at + 28] = struct.pack("<I", 100)
    with pytest.raises(ImportProblem):
        read(bytes(bomb))


def test_a_locked_workbook() -> None:
    """One with a password gets its own sentence."""
    locked = bytearray(WHOLE)
    at = 0
    while (at := locked.find(b"PK\x01\x02", at)) >= 0:
        locked[at + 8] |= 1
        at += 4
    packed = b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    for data in (bytes(locked), packed):
        with pytest.raises(ImportProblem, match="locked with a password"):
            read(data)


def test_five_thousand_rows_in_time() -> None:
    """A tracker of 5,000 people is read within three seconds, and says how far it is."""
    data, told = xlsx(tracker()), list[float]()
    began = clock.process_time()
    found = read(data, today=trackers.TODAY, progress=told.append)
    assert clock.process_time() - began < 3
    assert (found.counts.people, found.counts.interviews) == (5_000, 1_875)
    assert told == sorted(told)
    assert (told[0], len(told)) == (0, 40)


_PIECES = st.sampled_from(
    [
        *('<table:table table:name="a">', "</table:table>", "<table:table-row>", "<text:a ", ">"),
        *('<table:table-row table:number-rows-repeated="9999999999">', "</table:table-cell>", '"'),
        *('<table:table-cell table:number-rows-spanned="3">', "<table:covered-table-cell/>", "<"),
        *('<text:a xlink:href="mailto:a@x.example">', "<office:annotation>", "</text:a>"),
        '<table:table-cell table:formula="of:=HYPERLINK(&quot;https://x.example&quot;)"/>',
    ]
)


@settings(max_examples=examples(200), deadline=None)
@given(st.lists(_PIECES, max_size=30))
def test_whatever_an_open_document_holds(pieces: list[str]) -> None:
    """What lies beneath its cells is told at places of the table, or not at all."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("content.xml", "".join(pieces))
    found = beneath(data.getvalue(), "a")
    assert all(row >= 0 and at >= 0 for row, at in found.links)
    assert all(start[0] < end[0] and start[1] <= end[1] for start, end in found.merged)


def test_no_open_document_at_all() -> None:
    """Other bytes have nothing beneath."""
    assert beneath(b"PK", "a") == Beneath()
