"""LinkedIn's files of people: connections, contacts, invitations and messages."""

from collections.abc import Mapping, Sequence
from datetime import date

from infoint.domain.contacts import circle_id
from infoint.imports.dates import month_first, read_date
from infoint.imports.gathering import Gathering
from infoint.imports.person import Person, one_line
from infoint.imports.tables.mapped import LEFT_OUT, add_rows, check_end, places
from infoint.imports.tables.table import Header, Table
from infoint.imports.tables.titles.columns import guessed
from infoint.imports.tables.titles.meaning import OTHER, meaning

WHERE_FOUND = circle_id("linkedin")

_CONNECTIONS = {
    "firstname": "first_name",
    "middlename": "middle_name",
    "lastname": "last_name",
    "fullname": "name",
    "url": "profile_url",
    "linkedinurl": "profile_url",
    "linkedin": "profile_url",
    "linkedinprofile": "profile_url",
    "profileurl": "profile_url",
    "publicprofileurl": "profile_url",
    "emailaddress": "email",
    "emailaddresses": "email",
    "email": "email",
    "emails": "email",
    "company": "organization",
    "companies": "organization",
    "companyname": "organization",
    "position": "role",
    "jobtitle": "role",
    "title": "role",
    "phonenumber": "phone",
    "phonenumbers": "phone",
    "phone": "phone",
    "notes": "notes",
    "tags": "tags",
    "profiles": "profile_url",
}
_PARTS = ("name", "first_name", "middle_name", "last_name", "prefix", "suffix")
_DATES = {
    "connectedon": "Connected on LinkedIn",
    "createdat": "Added to LinkedIn",
    "bookmarkedat": LEFT_OUT,
}


def squeezed(title: str) -> str:
    """A title in lower case, letters and digits only: `First Name` and `FirstName` are one."""
    return "".join(mark for mark in title.casefold() if mark.isalnum())


def is_connections(titles: Sequence[str]) -> bool:
    """Whether a row is the header of Connections.csv, renamed and reordered as it may be.

    The date of the connection tells it. Without it, as after someone took that column out, the
    address of the profile must be there and hardly a column more: a list of one's own has the names
    of many of these columns, and others that LinkedIn never had.
    """
    found = {squeezed(title) for title in titles if title.strip()}
    if not {"firstname", "lastname"} <= found:
        return False
    if "connectedon" in found:
        return True
    more = found - set(_CONNECTIONS) - set(_DATES)
    own = found & _NOT_THERE or any(
        meaning(title) not in (None, OTHER) for title in titles if squeezed(title) in more
    )
    whole = {"company", "position"} <= found and bool(found & _LINKS)
    return whole and not own and len(more) <= 1


_LINKS = frozenset(["url", "linkedinurl", "linkedin", "linkedinprofile", "publicprofileurl"])
_NOT_THERE = frozenset(["phone", "phonenumber", "phonenumbers", "notes", "tags"])
"""Columns that Connections.csv never had by itself."""


def is_contacts(titles: Sequence[str]) -> bool:
    """Whether a row is the header of Contacts.csv or Imported Contacts.csv."""
    found = {squeezed(title) for title in titles}
    return {"firstname", "lastname", "companies"} <= found and bool(
        {"phonenumbers", "emails", "bookmarkedat"} & found
    )


def connections_mapping(columns: Sequence[str], *, added: bool) -> dict[str, str]:
    """Column -> meaning; the dates are read on their own.

    `added` reads columns that people added to Connections.csv by their titles.
    """
    found: dict[str, str] = {}
    for column in columns:
        key = squeezed(column)
        if key in _CONNECTIONS:
            found[column] = _CONNECTIONS[key]
        elif key in _DATES:
            found[column] = LEFT_OUT
    for column, meant in guessed(columns, by_values=False).items() if added else ():
        if column not in found and meant not in _PARTS:
            found[column] = meant
    return found


def add_connections(
    gathering: Gathering,
    table: Table,
    header: Header,
    mapping: Mapping[str, str],
    region: str | None,
) -> None:
    """Add everyone of Connections.csv, Contacts.csv or Imported Contacts.csv."""
    check_end(table, header)
    dated = [
        (at, label, _us_order(table, header, at, region))
        for at, column in enumerate(header.columns)
        if (label := _DATES.get(squeezed(column)))
    ]

    def complete(person: Person, row: list[str]) -> None:
        person.where_found = WHERE_FOUND
        for at, label, us_order in dated:
            if at < len(row) and (text := row[at].strip()):
                day = read_date(text, us_order=us_order)
                person.keep(label, day.isoformat() if day else text)
                if day is None and person.title():
                    gathering.tell(
                        person.row, f"The date “{one_line(text)[:40]}” cannot be read; it is kept."
                    )

    add_rows(gathering, table, header, places(header.columns, mapping), complete, region=region)


def _us_order(table: Table, header: Header, at: int, region: str | None) -> bool:
    """Whether months stand first: as the column shows, else as in the country, else as LinkedIn."""
    told = month_first(row[at] for row in table.rows[header.at + 1 :] if len(row) > at)
    if told is not None:
        return told
    return (region or "US").upper() in ("US", "PH", "FM", "MH", "PW")


def day_of(text: str) -> date | None:
    """The day of a moment as LinkedIn writes it in messages and invitations."""
    return read_date(text, us_order=True)
