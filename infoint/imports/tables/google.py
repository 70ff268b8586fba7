"""Google Contacts CSV: the header of before and after 2024, and mixtures of both."""

import re
from collections.abc import Collection, Mapping, Sequence

from infoint.i18n.messages import Message
from infoint.imports.gathering import Gathering
from infoint.imports.person import LONGEST_LINE, Person, joined, one_line, whole_text
from infoint.imports.tables.cells.phones import Habit, damage
from infoint.imports.tables.filling import Filler, tell_no_address
from infoint.imports.tables.mapped import LEFT_OUT, Place, fill_in, places
from infoint.imports.tables.table import Sheet, key_of
from infoint.words.word_lists import phrases_in

_NUMBERED = re.compile(r"(.{1,60}?) (\d{1,3}) - (.{1,60})")
_BETWEEN = " ::: "
_MEANINGS = {
    "name": "name",
    "prefix": "name prefix",
    "first_name": "given name, first name",
    "middle_name": "additional name, middle name",
    "last_name": "family name, last name",
    "suffix": "name suffix",
    "organization": "organization name",
    "role": "organization title",
    "notes": "notes",
    "tags": "labels, group membership",
    LEFT_OUT: "photo, file as, yomi name, organization type",
}
_PLAIN = {title: meant for meant, titles in _MEANINGS.items() for title in titles.split(", ")}
_VALUES = {"e-mail": "email", "phone": "phone"}
_ADDRESS_PARTS = phrases_in("street, city, po box, region, postal code, country, extended address")
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


def _parted(column: str) -> tuple[str, int, str]:
    """Family, number and part of a column such as `E-mail 1 - Value`.

    The number of an organization does not count: it has no family, and neither has any other
    column, of which the part is the whole title.
    """
    key = key_of(column)
    found = _NUMBERED.fullmatch(key)
    if found and found[1] == "organization":
        return "", 0, f"organization {found[3]}"
    return (found[1], int(found[2]), found[3]) if found else ("", 0, key)


def _mapping(columns: Sequence[str]) -> dict[str, str]:
    """Column -> meaning, for those that go into a field."""
    found: dict[str, str] = {}
    for column in columns:
        family, _, part = _parted(column)
        known = _PLAIN if not family else _VALUES if part == "value" else {}
        if meant := known.get(family or part, LEFT_OUT):
            found[column] = meant
    return found


_Value = tuple[int, int, str]
"""Cell of a value, of its label (-1 for none), family such as `e-mail`."""


def _layout(columns: Sequence[str], changed: Collection[str]) -> tuple[list[Place], list[_Value]]:
    """Which cells hold what: plain columns, and numbered ones with their labels."""
    plain: list[Place] = []
    values: list[_Value] = []
    groups: dict[tuple[str, int], dict[str, int]] = {}
    for at, column in enumerate(columns):
        family, number, part = _parted(column)
        if column in changed:
            continue
        if family:
            groups.setdefault((family, number), {}).setdefault(part, at)
        elif (meaning := _PLAIN.get(part, "note")) != LEFT_OUT:
            plain.append((at, meaning, column))
    for (family, _), group in groups.items():
        label = group.pop("label", -1)
        kind = group.pop("type", -1)
        for part, at in group.items():
            if part == "value" or (part == "formatted" and family == "address"):
                values.append((at, kind if label < 0 else label, family))
            elif "formatted" not in group or part not in _ADDRESS_PARTS:
                plain.append((at, "note", columns[at]))
    return plain, values


def add_google(sheet: Sheet, mapping: Mapping[str, str] | None) -> Mapping[str, str]:
    """Add everyone of a Google export; what the person says otherwise is read so."""
    sheet.check_end()
    read = _mapping(sheet.columns)
    changed = {} if mapping is None else _changed(read, mapping)
    layout = _layout(sheet.columns, changed)
    order = [place for place in places(sheet.columns, changed) if place[2] in changed]
    filler = Filler(sheet.gathering, {place[0]: Habit(sheet.region) for place in order})
    for number, row in sheet.rows():
        person = _person(sheet.gathering, number, row, *layout)
        fill_in(filler, person, row, order)
        sheet.gathering.add(person)
    sheet.tell_of_quotes()
    return read if mapping is None else mapping


def _changed(read: Mapping[str, str], mapping: Mapping[str, str]) -> dict[str, str]:
    """The columns that the person says are something else; "note" is for the notes."""
    return {
        column: mapping.get(column, "note")
        for column in dict.fromkeys((*read, *mapping))
        if mapping.get(column, "note") != read.get(column, "note")
    }


def _person(
    gathering: Gathering, number: int, row: list[str], plain: list[Place], values: list[_Value]
) -> Person:
    person = Person(number)
    parts: dict[str, str] = {}
    for at, meaning, label in plain:
        if at >= len(row) or not (value := row[at]) or value.isspace():
            continue
        if meaning in _PARTS:
            parts[meaning] = one_line(value)
        else:
            _add_plain(person, meaning, label, value)
    if not person.name and parts:
        person.name = joined(*(parts.get(part, "") for part in _PARTS))
    for at, label_at, family in values:
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
    for each in reversed(values) if first else values:  # each goes in front, so the first is last
        if family == "phone" and (sentence := damage(each, Habit())):
            person.keep(title, each)
            gathering.tell(person.row, Message(sentence, text=one_line(each)[:40]))
        elif family == "phone":
            person.add_phone(title, each, first=first)
        elif family == "e-mail":
            if not person.add_email(title, each, first=first):
                tell_no_address(gathering, person, each)
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
