"""LinkedIn's files of people: connections, contacts, invitations and messages."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from infoint.domain.contacts import circle_id
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.dates import US_ORDER, month_first, read_date
from infoint.imports.person import Person, one_line
from infoint.imports.tables.mapped import LEFT_OUT, add_rows, places
from infoint.imports.tables.table import Sheet
from infoint.imports.tables.titles.columns import guessed
from infoint.imports.tables.titles.meaning import OTHER, meaning
from infoint.imports.tracker.titles import with_roles

WHERE_FOUND = circle_id("linkedin")

_MEANINGS = {
    "first_name": "firstname",
    "middle_name": "middlename",
    "last_name": "lastname",
    "name": "fullname",
    "profile_url": "url linkedinurl linkedin linkedinprofile profileurl publicprofileurl profiles",
    "email": "emailaddress emailaddresses email emails",
    "organization": "company companies companyname",
    "role": "position jobtitle title",
    "phone": "phonenumber phonenumbers phone",
    "notes": "notes",
    "tags": "tags",
}
_CONNECTIONS = {title: meant for meant, titles in _MEANINGS.items() for title in titles.split()}
_PARTS = ("name", "first_name", "middle_name", "last_name", "prefix", "suffix")
_DATES = {
    "connectedon": "Connected on LinkedIn",
    "createdat": "Added to LinkedIn",
    "bookmarkedat": LEFT_OUT,
}


@lru_cache(maxsize=4096)
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


def _mapping(columns: Sequence[str], *, added: bool) -> dict[str, str]:
    """Column -> meaning; the dates are read on their own.

    `added` reads columns that people added to Connections.csv by their titles.
    """
    known = _CONNECTIONS | dict.fromkeys(_DATES, LEFT_OUT)
    keys = {column: squeezed(column) for column in columns}
    found = {column: known[key] for column, key in keys.items() if key in known}
    own = with_roles(guessed(columns, by_values=False), columns, ()) if added else {}
    for column, meant in own.items():
        if column not in found and meant not in _PARTS:
            found[column] = meant
    return found


def add_connections(sheet: Sheet, mapping: Mapping[str, str] | None) -> Mapping[str, str]:
    """Add everyone of Connections.csv; columns that people added are read by their titles."""
    return _add(sheet, mapping, added=True)


def add_contacts(sheet: Sheet, mapping: Mapping[str, str] | None) -> Mapping[str, str]:
    """Add everyone of Contacts.csv or Imported Contacts.csv."""
    return _add(sheet, mapping, added=False)


def _add(sheet: Sheet, mapping: Mapping[str, str] | None, *, added: bool) -> Mapping[str, str]:
    sheet.check_end()
    if mapping is None:
        mapping = _mapping(sheet.columns, added=added)
    dated = [
        (at, label, _us_order(sheet, at))
        for at, column in enumerate(sheet.columns)
        if (label := _DATES.get(squeezed(column)))
    ]

    def complete(person: Person, row: list[str]) -> None:
        person.where_found = WHERE_FOUND
        for at, label, us_order in dated:
            if at < len(row) and (text := row[at].strip()):
                day = read_date(text, us_order=us_order)
                person.keep(label, day.isoformat() if day else text)
                if day is None and person.title():
                    said = N_("The date “{text}” cannot be read; it is kept.")
                    sheet.gathering.tell(person.row, Message(said, text=one_line(text)[:40]))

    add_rows(sheet, places(sheet.columns, mapping), complete)
    return mapping


def _us_order(sheet: Sheet, at: int) -> bool:
    """Whether months stand first: as the column shows, else as in the country, else as LinkedIn."""
    told = month_first(row[at] for row in sheet.table.rows[sheet.header.at + 1 :] if len(row) > at)
    return (sheet.region or "US").upper() in US_ORDER if told is None else told
