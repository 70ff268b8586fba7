"""LinkedIn's invitations.csv and messages.csv: whom one wrote with, without oneself."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from infoint.domain.web_profiles import profile_key
from infoint.i18n import N_
from infoint.imports.dates import read_date
from infoint.imports.person import Person, one_line, web_address
from infoint.imports.preview import MOST_PEOPLE, TOO_MANY, ImportProblem
from infoint.imports.tables.linkedin import WHERE_FOUND, squeezed
from infoint.imports.tables.mapped import add_rows, places
from infoint.imports.tables.table import Sheet

NOBODY = N_("a member who is no longer on LinkedIn")
MYSELF = N_("yourself")
SPONSORED = N_("an advertisement")

_GONE = ("linkedin member", "")


def is_invitations(titles: Sequence[str]) -> bool:
    """Whether a row is the header of Invitations.csv."""
    return {"from", "to", "sentat", "direction"} <= {squeezed(title) for title in titles}


def is_messages(titles: Sequence[str]) -> bool:
    """Whether a row is the header of messages.csv."""
    return {"conversationid", "from", "to"} <= {squeezed(title) for title in titles}


Cells = Mapping[str, str]
"""The cells of a row by the squeezed titles of their columns; "" for any other title."""


def _cells(sheet: Sheet, row: list[str]) -> Cells:
    titles = map(squeezed, sheet.columns)
    return defaultdict(str, zip(titles, map(str.strip, row), strict=False))


@dataclass(slots=True)
class _Other:
    """Someone at the other end of a message."""

    row: int
    name: str
    url: str
    messages: int = 0
    sent: int = 0
    last: str = ""
    talks: set[str] = field(default_factory=set)


def add_invitations(sheet: Sheet, mapping: Mapping[str, str] | None) -> Mapping[str, str]:
    """Add the other person of each invitation, with the day and the words."""
    if mapping is not None:
        return _add_as_told(sheet, mapping)
    sheet.check_end()
    for number, row in sheet.rows():
        cells = _cells(sheet, row)
        sent = cells["direction"].upper() != "INCOMING"
        name = cells["to" if sent else "from"]
        person = Person(number, where_found=WHERE_FOUND)
        if name.casefold() not in _GONE:
            person.put("name", "Name", name)
        person.add_link("Profile", cells["inviteeprofileurl" if sent else "inviterprofileurl"])
        said = "You invited them on LinkedIn" if sent else "Invited you on LinkedIn"
        person.keep(said, _day(cells["sentat"]) or cells["sentat"])
        person.keep("Invitation", cells["message"])
        if person.name:
            sheet.gathering.add(person)
        else:
            sheet.gathering.skip(NOBODY)
    return {}


def add_messages(sheet: Sheet, mapping: Mapping[str, str] | None) -> Mapping[str, str]:
    """Add everyone with whom messages were exchanged, but not oneself."""
    if mapping is not None:
        return _add_as_told(sheet, mapping)
    sheet.check_end()
    others = _others(sheet)
    myself = _myself(others, sheet.own_name)
    if others and not myself:
        unknown = N_("It cannot be told which of these people is you.")
        sheet.gathering.tell(sheet.header.at + 1, unknown)
    for other in others:
        if other is myself:
            sheet.gathering.skip(MYSELF)
        else:
            sheet.gathering.add(_person(other))
    return {}


def _others(sheet: Sheet) -> list[_Other]:
    """Everyone at an end of a message, oneself too. ImportProblem where these are too many."""
    others: dict[str, _Other] = {}
    key_of = cache(profile_key)
    first = sheet.header.at + 1
    for number, row in enumerate(sheet.table.rows[first:], first + 1):
        cells = _cells(sheet, row)
        if "sponsored" in cells["conversationtitle"].casefold():
            sheet.gathering.skip(SPONSORED)
            continue
        for place, (name, url) in enumerate(_ends(cells)):
            if name.casefold() in _GONE:
                continue
            other = others.setdefault(key_of(url) or name.casefold(), _Other(number, name, url))
            other.messages += 1
            other.sent += place == 0
            other.last = max(other.last, cells["date"])
            other.talks.add(cells["conversationid"])
        if len(others) > MOST_PEOPLE:
            raise ImportProblem(TOO_MANY)
    return list(others.values())


def _add_as_told(sheet: Sheet, mapping: Mapping[str, str]) -> Mapping[str, str]:
    """Row by row, as the person says what the columns mean."""
    add_rows(sheet, places(sheet.columns, mapping))
    return mapping


def _person(other: _Other) -> Person:
    person = Person(other.row, where_found=WHERE_FOUND)
    person.put("name", "Name", other.name)
    if web_address(other.url):
        person.add_link("Profile", other.url)
    person.keep("Messages on LinkedIn", str(other.messages))
    person.keep("Last message on LinkedIn", _day(other.last))
    return person


def _day(text: str) -> str:
    """The day of a moment as LinkedIn writes it here; "" where it cannot be read."""
    day = read_date(text, us_order=True)
    return day.isoformat() if day else ""


def _ends(cells: Cells) -> Iterator[tuple[str, str]]:
    """Name and profile of the sender, then of each one written to, where these can be parted."""
    yield one_line(cells["from"]), cells["senderprofileurl"]
    urls = cells["recipientprofileurls"][:20_000].replace(";", ",").split(",")
    urls = [url.strip() for url in urls if url.strip()]
    name = one_line(cells["to"])
    if len(urls) <= 1:
        yield name, urls[0] if urls else ""
        return
    names = [part.strip() for part in name.split(",")]
    if len(names) == len(urls):  # else a name holds a comma, and nobody can tell whose it is
        yield from zip(names, urls, strict=True)


def _myself(others: list[_Other], own_name: str) -> _Other | None:
    """Whose archive it is: by name, else who is in every talk; None if unsure."""
    if named := [other for other in others if own_name and other.name == own_name]:
        return named[0]
    ranked = sorted(others, key=lambda other: (-len(other.talks), -other.sent))
    unsure = len(ranked) < 2 or len(ranked[0].talks) == len(ranked[1].talks)
    return None if unsure else ranked[0]
