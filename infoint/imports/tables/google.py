"""Google Contacts CSV: the header of before and after 2024, and mixtures of both."""

import re
from collections.abc import Collection, Mapping, Sequence

from infoint.imports.gathering import Gathering
from infoint.imports.person import LONGEST_LINE, Person, joined, one_line, whole_text
from infoint.imports.tables.cells.phones import Habit, damage
from infoint.imports.tables.filling import Filler
from infoint.imports.tables.mapped import LEFT_OUT, check_end, fill_in, places, tell_of_quotes
from infoint.imports.tables.table import Header, Table, data_rows, key_of

_NUMBERED = re.compile(r"(.{1,60}?) (\d{1,3}) - (.{1,60})")
_BETWEEN = " ::: "
_PLAIN = {
    "name": "name",
    "name prefix": "prefix",
    "given name": "first_name",
    "first name": "first_name",
    "additional name": "middle_name",
    "middle name": "middle_name",
    "family name": "last_name",
    "last name": "last_name",
    "name suffix": "suffix",
    "organization name": "organization",
    "organization title": "role",
    "notes": "notes",
    "labels": "tags",
    "group membership": "tags",
    "photo": LEFT_OUT,
    "file as": LEFT_OUT,
    "yomi name": LEFT_OUT,
    "organization type": LEFT_OUT,
}
_ORGANIZATION = {"name": "organization", "title": "role", "type": LEFT_OUT}
_ADDRESS_PARTS = (
    "street",
    "city",
    "po box",
    "region",
    "postal code",
    "country",
    "extended address",
)
_OWN_PAGES = re.compile(r"(?:linkedin|xing)\.com/", re.IGNORECASE)
_PARTS = ("prefix", "first_name", "middle_name", "last_name", "suffix")


def is_google(titles: Sequence[str]) -> bool:
    """Whether a row is the header of a Google export, old, new or mixed."""
    keys = {key_of(title) for title in titles}
    if {"given name", "family name"} <= keys and ("name" in keys or "group membership" in keys):
        return True
    named = {"first name", "last name"} <= keys or "name" in keys
    return named and (
        {"organization name", "labels"} <= keys
        or bool(keys & {"e-mail 1 - value", "phone 1 - value", "e-mail 1 - label"})
    )


def google_mapping(columns: Sequence[str]) -> dict[str, str]:
    """Column -> meaning, for those that go into a field."""
    found: dict[str, str] = {}
    for column in columns:
        key = key_of(column)
        numbered = _NUMBERED.fullmatch(key)
        if key in _PLAIN:
            found[column] = _PLAIN[key]
        elif numbered and numbered[1] == "organization" and numbered[3] in _ORGANIZATION:
            found[column] = _ORGANIZATION[numbered[3]]
        elif numbered and numbered[3] == "value" and numbered[1] in ("e-mail", "phone"):
            found[column] = "email" if numbered[1] == "e-mail" else "phone"
    return {column: meaning for column, meaning in found.items() if meaning != LEFT_OUT}


class _Layout:
    """Which cells hold what: plain columns, and numbered ones with their labels."""

    def __init__(self, columns: Sequence[str], changed: Collection[str] = ()) -> None:
        self.plain: list[tuple[int, str, str]] = []
        self.values: list[tuple[int, int, str]] = []
        """Cell of the value, of its label (-1 for none), family such as `e-mail`."""
        groups: dict[tuple[str, int], dict[str, int]] = {}
        for at, column in enumerate(columns):
            if column in changed:
                continue
            numbered = _NUMBERED.fullmatch(key_of(column))
            if numbered:
                group = groups.setdefault((numbered[1], int(numbered[2])), {})
                group.setdefault(numbered[3], at)
            elif (meaning := _PLAIN.get(key_of(column), "note")) != LEFT_OUT:
                self.plain.append((at, meaning, column))
        for (family, _), group in groups.items():
            self._place(family, group, columns)

    def _place(self, family: str, group: Mapping[str, int], columns: Sequence[str]) -> None:
        label = group.get("label", group.get("type", -1))
        for part, at in group.items():
            if family == "organization":
                meaning = _ORGANIZATION.get(part, "note")
                if meaning != LEFT_OUT:
                    self.plain.append((at, meaning, columns[at]))
            elif part == "value" or (part == "formatted" and family == "address"):
                self.values.append((at, label, family))
            elif part not in ("label", "type") and not (
                "formatted" in group and part in _ADDRESS_PARTS
            ):
                self.plain.append((at, "note", columns[at]))


def add_google(
    gathering: Gathering,
    table: Table,
    header: Header,
    changed: Mapping[str, str],
    region: str | None = None,
) -> None:
    """Add everyone of a Google export.

    `changed` are columns that the person says are something else: column -> field of Contact or
    part of a name, "note" for the notes, "" to leave it out.
    """
    check_end(table, header)
    layout = _Layout(header.columns, changed)
    order = [place for place in places(header.columns, changed) if place[2] in changed]
    filler = Filler(gathering, {place[0]: Habit(region) for place in order})
    for number, row in data_rows(table, header):
        person = _person(gathering, number, row, layout)
        fill_in(filler, person, row, order)
        gathering.add(person)
    tell_of_quotes(gathering, table)


def _person(gathering: Gathering, number: int, row: list[str], layout: _Layout) -> Person:
    person = Person(number)
    parts: dict[str, str] = {}
    for at, meaning, label in layout.plain:
        if at >= len(row) or not (value := row[at]) or value.isspace():
            continue
        if meaning in _PARTS:
            parts[meaning] = one_line(value)
        else:
            _add_plain(person, meaning, label, value)
    if not person.name and parts:
        person.name = joined(*(parts.get(part, "") for part in _PARTS))
    for at, label_at, family in layout.values:
        if at < len(row) and (value := row[at].strip()):
            label = row[label_at].strip() if 0 <= label_at < len(row) else ""
            _add_value(gathering, person, family, label, value)
    return person


def _add_plain(person: Person, meaning: str, label: str, value: str) -> None:
    if meaning in ("name", "organization", "role"):
        first, *others = value.split(_BETWEEN)
        person.put(meaning, label, first)
        for other in others:
            person.keep(label, other)
    elif meaning == "notes":
        person.notes.append(whole_text(value))
    elif meaning == "tags":
        person.tags += _labels(value)
    else:
        person.keep(label, value.replace(_BETWEEN, ", "))


def _add_value(gathering: Gathering, person: Person, family: str, label: str, value: str) -> None:
    """A value of a numbered family; `* ` before its label marks the one that comes first."""
    first = label.startswith("* ")
    kind = one_line(label.removeprefix("* ").removeprefix("*"))[:60]
    title = family.capitalize() + (f" ({kind})" if kind else "")
    values = value.split(_BETWEEN)
    if first and len(values) > 1:
        values.reverse()  # each goes in front, so the first comes last
    for each in values:
        if family == "phone" and (sentence := damage(each, Habit())):
            person.keep(title, each)
            gathering.tell(person.row, sentence.format(one_line(each)[:40]))
        elif family == "phone":
            person.add_phone(title, each, first=first)
        elif family == "e-mail":
            if not person.add_email(title, each, first=first):
                shown = one_line(each)[:80]
                gathering.tell(
                    person.row, f"“{shown}” is not an e-mail address; it is in the notes."
                )
        elif family == "website" and _OWN_PAGES.search(each[:LONGEST_LINE]):
            person.add_link(title, each)
        elif family in ("address", "custom field", "relation", "event"):
            person.keep(kind or title, ", ".join(filter(None, map(one_line, each.splitlines()))))
        else:
            person.keep(title, each)


def _labels(value: str) -> list[str]:
    """The person's own labels; Google's own groups begin with an asterisk."""
    found = [label.strip() for label in value[:10_000].split(":::")]
    return [one_line(label) for label in found if label and not label.startswith("*")]
