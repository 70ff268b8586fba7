"""A list that was pasted: a table copied from a spreadsheet, or names, one a line."""

from collections.abc import Mapping
from datetime import date

from infoint.domain import Contact
from infoint.imports.preview import ImportProblem, Preview
from infoint.imports.reading import read_contacts
from infoint.words.name_lines import read_name_lines

NAME = "pasted.csv"
_NAMES = {"name", "first_name", "last_name"}


def read_pasted(
    text: str,
    *,
    mapping: Mapping[str, str] | None = None,
    region: str | None = None,
    statuses: Mapping[str, str] | None = None,
    today: date | None = None,
) -> Preview:
    """The people of a pasted list. Without a row that names the columns, each line is a person.

    What is said of the list is as for `read_contacts`.
    Raises ImportProblem where neither gives anybody.
    """
    problem: ImportProblem | None = None
    table: Preview | None = None
    try:
        table = read_contacts(
            text.encode(), NAME, mapping=mapping, region=region, statuses=statuses, today=today
        )
    except ImportProblem as found:
        problem = found
    if table and table.people and (mapping or _NAMES & set(table.mapping.values())):
        return table
    people = [
        Contact(name=line.name, role=line.role, organization=line.organization)
        for line in read_name_lines(text)
        if any(map(str.isalpha, line.name))
    ]
    if people and not mapping:
        return Preview(people, {}, [], "csv")
    if table:
        return table
    assert problem is not None
    raise problem
