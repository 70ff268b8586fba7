"""LinkedIn's invitations.csv and messages.csv: whom one wrote with, without oneself."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infoint.domain.web_profiles import profile_key
from infoint.imports.gathering import Gathering
from infoint.imports.person import Person, one_line, web_address
from infoint.imports.preview import MOST_PEOPLE, TOO_MANY, ImportProblem
from infoint.imports.tables.linkedin import WHERE_FOUND, day_of, squeezed
from infoint.imports.tables.mapped import check_end
from infoint.imports.tables.table import Header, Table, data_rows

NOBODY = "a member who is no longer on LinkedIn"
MYSELF = "yourself"
SPONSORED = "an advertisement"

_GONE = ("linkedin member", "")


def is_invitations(titles: Sequence[str]) -> bool:
    """Whether a row is the header of Invitations.csv."""
    return {"from", "to", "sentat", "direction"} <= {squeezed(title) for title in titles}


def is_messages(titles: Sequence[str]) -> bool:
    """Whether a row is the header of messages.csv."""
    return {"conversationid", "from", "to"} <= {squeezed(title) for title in titles}


class _Row:
    """Cells of a row by the squeezed title of their column."""

    def __init__(self, header: Header) -> None:
        self._places = {squeezed(title): at for at, title in enumerate(header.columns)}
        self._row: list[str] = []

    def at(self, row: list[str]) -> "_Row":
        self._row = row
        return self

    def __getitem__(self, key: str) -> str:
        place = self._places.get(key, -1)
        return self._row[place].strip() if 0 <= place < len(self._row) else ""


@dataclass(slots=True)
class _Other:
    """Someone at the other end of a message."""

    row: int
    name: str
    url: str
    messages: int = 0
    last: str = ""


def add_invitations(gathering: Gathering, table: Table, header: Header) -> None:
    """Add the other person of each invitation, with the day and the words."""
    check_end(table, header)
    cells = _Row(header)
    for number, row in data_rows(table, header):
        cells.at(row)
        sent = cells["direction"].upper() != "INCOMING"
        name = cells["to" if sent else "from"]
        url = cells["inviteeprofileurl" if sent else "inviterprofileurl"]
        person = Person(number, where_found=WHERE_FOUND)
        if name.casefold() not in _GONE:
            person.put("name", "Name", name)
        person.add_link("Profile", url)
        day = day_of(cells["sentat"])
        said = "You invited them on LinkedIn" if sent else "Invited you on LinkedIn"
        person.keep(said, day.isoformat() if day else cells["sentat"])
        person.keep("Invitation", cells["message"])
        if person.name:
            gathering.add(person)
        else:
            gathering.skip(NOBODY)


def add_messages(gathering: Gathering, table: Table, header: Header, own_name: str = "") -> None:
    """Add everyone with whom messages were exchanged; `own_name` helps to leave oneself out."""
    check_end(table, header)
    cells = _Row(header)
    others: dict[str, _Other] = {}
    talks: dict[str, set[str]] = {}
    senders: Counter[str] = Counter()
    profiles: dict[str, str] = {}
    rows = enumerate(table.rows[header.at + 1 :], header.at + 2)
    for number, row in ((number, row) for number, row in rows if any(row)):
        cells.at(row)
        if "sponsored" in cells["conversationtitle"].casefold():
            gathering.skip(SPONSORED)
            continue
        for place, (name, url) in enumerate(_ends(cells)):
            if name.casefold() in _GONE:
                continue
            if url not in profiles:
                profiles[url] = profile_key(url)
            key = profiles[url] or name.casefold()
            other = others.setdefault(key, _Other(number, name, url))
            other.messages += 1
            other.last = max(other.last, cells["date"])
            talks.setdefault(key, set()).add(cells["conversationid"])
            senders[key] += place == 0
        if len(others) > MOST_PEOPLE:
            raise ImportProblem(TOO_MANY)
    myself = _myself(others, talks, senders, own_name)
    if others and not myself:
        gathering.tell(header.at + 1, "It cannot be told which of these people is you.")
    for key, other in others.items():
        if key == myself:
            gathering.skip(MYSELF)
        else:
            gathering.add(_person(other))


def _person(other: _Other) -> Person:
    person = Person(other.row, where_found=WHERE_FOUND)
    person.put("name", "Name", other.name)
    if web_address(other.url):
        person.add_link("Profile", other.url)
    person.keep("Messages on LinkedIn", str(other.messages))
    day = day_of(other.last)
    person.keep("Last message on LinkedIn", day.isoformat() if day else "")
    return person


def _ends(cells: _Row) -> Iterator[tuple[str, str]]:
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


def _myself(
    others: dict[str, _Other], talks: dict[str, set[str]], senders: Counter[str], own_name: str
) -> str:
    """The key of the one whose archive it is: by name, else who is in every talk; "" if unsure."""
    named = [key for key, other in others.items() if own_name and other.name == own_name]
    if named:
        return named[0]
    ranked = sorted(others, key=lambda key: (-len(talks[key]), -senders[key]))
    if len(ranked) < 2:
        return ""
    first, second = ranked[0], ranked[1]
    return first if len(talks[first]) > len(talks[second]) else ""
