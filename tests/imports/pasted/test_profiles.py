"""Profile pages and signatures of mails, in several languages."""

import pytest

from infoint.imports.pasted import read_pasted
from tests.imports.pasted.cases import Case, cases

FORTY = tuple(cases("forty.txt"))
ALL = (
    *FORTY,
    *cases("twenty.txt"),
    *cases("twenty_more.txt"),
    *cases("pages.txt"),
    *cases("last.txt"),
)


@pytest.mark.parametrize("case", ALL, ids=[case.text[:24] for case in ALL])
def test_one_person_is_read(case: Case) -> None:
    """Name, e-mail, phone and profile are those of the text; nothing else is made of it."""
    found = read_pasted(case.text)
    assert len(found.people) == 1
    assert not case.differs(found.people[0], "name", "email", "phone", "profile_url")
    assert not case.wrong(found.people[0], "role", "organization")


def test_what_they_do_and_where_is_mostly_told() -> None:
    """Of the forty nine in ten roles and organizations are placed; the rest is left open."""
    asked = placed = 0
    for case in FORTY:
        person = read_pasted(case.text).people[0]
        said = [name for name in ("role", "organization") if case.says.get(name)]
        asked += len(said)
        placed += len(said) - len(case.differs(person, *said))
    assert placed >= 0.9 * asked
