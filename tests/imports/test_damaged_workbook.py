"""A workbook that is none: what the file is and what to do is said in one sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.imports import read_contacts
from infoint.imports.preview import ImportProblem
from infoint.imports.workbook import NO_WORKBOOK
from tests.imports.reading import zipped
from tests.imports.sheets import ods, xlsx

ROWS = [["Name", "Email"], *([f"Person {n}", f"p{n}@x.org"] for n in range(40))]


@given(st.randoms(use_true_random=False), st.sampled_from(["x.xlsx", "X.XLSX", "x.ods"]))
@settings(max_examples=60, deadline=None)
def test_any_bytes_under_the_ending_of_a_workbook(random: object, name: str) -> None:
    """Whatever the bytes are, nobody is told to choose an export of LinkedIn."""
    data = b"\x9c\x01\x00" + random.randbytes(600)  # type: ignore[attr-defined]
    with pytest.raises(ImportProblem) as told:
        read_contacts(data, name)
    assert str(told.value) == NO_WORKBOOK


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3, 0.5, 0.8, 0.99])
@pytest.mark.parametrize("name", ["x.xlsx", "x.ods"])
def test_a_workbook_that_is_cut_off(name: str, share: float) -> None:
    """Wherever it ends, also within its first part."""
    whole = xlsx(ROWS) if name == "x.xlsx" else ods(ROWS)
    with pytest.raises(ImportProblem) as told:
        read_contacts(whole[: max(4, int(len(whole) * share))], name)
    assert str(told.value) == NO_WORKBOOK


@pytest.mark.parametrize(
    "files",
    [{"a.txt": "hi"}, {}, {"inner.zip": zipped({"a.txt": "hi"})}, {"xl/a.xml": "<a/>"}],
)
def test_an_archive_under_the_ending_of_a_workbook(files: dict[str, str | bytes]) -> None:
    """One without sheets is no workbook; a document of another program is still named as such."""
    with pytest.raises(ImportProblem) as told:
        read_contacts(zipped(files), "x.xlsx")
    assert str(told.value) == NO_WORKBOOK
    with pytest.raises(ImportProblem, match="Word document"):
        read_contacts(zipped({"word/document.xml": "<a/>"}), "x.xlsx")


@pytest.mark.parametrize("text", ["Name\tEmail\nAnn Lee\tann@x.org\n", "Name,Email\nAnn Lee,a@x.y"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_table_under_the_ending_of_a_workbook_is_read(text: str, encoding: str) -> None:
    """As programs on the web name what they export."""
    found = read_contacts(text.encode(encoding), "x.xls")
    assert [one.name for one in found.people] == ["Ann Lee"]


def test_a_damaged_workbook_in_an_archive_is_named() -> None:
    """The other files of the archive are read."""
    found = read_contacts(
        zipped({"a.xlsx": zipped({"a.txt": "hi"}), "b.csv": "Name,Email\nAnn Lee,a@x.org"}), "x.zip"
    )
    assert [one.name for one in found.people] == ["Ann Lee"]
    assert any(one.of_file for one in found.problems)
