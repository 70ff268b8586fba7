"""A list that was pasted."""

import pytest

from infoint.imports.pasted import read_pasted
from infoint.imports.preview import ImportProblem, Preview


def told(preview: Preview) -> list[tuple[str, str, str]]:
    """Name, role and organization of the people read."""
    return [(one.name, one.role, one.organization) for one in preview.people]


def test_names_one_a_line() -> None:
    """Each line is a person; marks of a list and empty lines do not count."""
    text = "- Ana Ruiz, nurse, City Hospital\n\n2. Bo Berg\nCem Kaya; cook; Tate"
    assert told(read_pasted(text)) == [
        ("Ana Ruiz", "nurse", "City Hospital"),
        ("Bo Berg", "", ""),
        ("Cem Kaya", "cook", "Tate"),
    ]


@pytest.mark.parametrize("mark", ["\t", ",", ";"])
def test_rows_of_a_spreadsheet(mark: str) -> None:
    """A first row that names the columns makes it a table."""
    rows = (("Company", "Full Name"), ("Tate", "Ana Ruiz"), ("", "Bo Berg"))
    found = read_pasted("\n".join(mark.join(row) for row in rows))
    assert told(found) == [("Ana Ruiz", "", "Tate"), ("Bo Berg", "", "")]
    assert found.columns == ("Company", "Full Name")


def test_columns_that_were_said_are_taken() -> None:
    """With a mapping the text is a table, whatever its first row says."""
    text = "Alpha\tBeta\nTate\tAna Ruiz"
    found = read_pasted(text, mapping={"Beta": "name", "Alpha": "organization"})
    assert told(found) == [("Ana Ruiz", "", "Tate")]


@pytest.mark.parametrize("text", ["", "\n \n", "--- ...", "1\n2"])
def test_nobody_in_it(text: str) -> None:
    """Where no line has a letter a sentence says what was expected."""
    with pytest.raises(ImportProblem, match=r"\.$"):
        read_pasted(text)
