"""Those whom a line of a programme names: Ana Ruiz (Nurse, City Hospital), Bo Berg (Tate)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from infoint.domain import Contact
from infoint.imports.pasted.names.naming import (
    Named,
    is_first_name,
    is_said_so,
    named_in,
    pronouns_alone,
)
from infoint.imports.pasted.reach import label_of, reached_in
from infoint.imports.pasted.words import flat, is_one, phrases
from infoint.imports.pasted.work.card import work_in
from infoint.imports.pasted.work.kinds import kind_of
from infoint.imports.tables.titles.shapes import SMALL_IN_NAMES

_GROUP = re.compile(r"([^()]{3,200}?)\s*\(([^()]{2,90})\)")
_LABEL = re.compile(r"^\s*([^\W\d_][^:\uff1a]{1,40}?)\s*[:\uff1a]\s*(\S.*)$")
_LABEL_DASH = re.compile(r"^\s*([^\W\d_][^:\u2013\u2014-]{1,40}?)\s+[-\u2013\u2014]\s+(\S.*)$")
_MOST_WORDS = 6
_LONGEST_LEAD = 4
_ENDS = (
    "?",
    "!",
    ",",
    ";",
    ":",
    "\u2013",
    "\u2014",
    "|",
    "&",
    "-",
    "\u2022",
    "\u00b7",
    "\u00bb",
    "\u201d",
)


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody whom a line names."""

    contact: Contact
    led: bool
    """Whether a word before the name says that they take part: with, chair."""


def guests_in(line: str) -> list[Guest]:
    """The people of one line with what stands in brackets behind each name."""
    found = []
    for before, inside in _GROUP.findall(line):
        name, led = _name_at_end(before)
        named = named_in(name) if name else None
        if named and not named.rest and _may_be_work(inside):
            role, organization = work_of(inside)
            also = [inside] if not (role or organization) else []
            notes = ", ".join((*named.aside, *also))
            contact = Contact(name=named.name, role=role, organization=organization, notes=notes)
            found.append(Guest(contact, led))
    return found


_CLOCK = re.compile(r"^\s*\d{1,2}[:.h]\d{2}\b|^\s*\d{1,2}\s?(?:[ap]\.?m\.?|uhr)\b", re.IGNORECASE)
_DASH = re.compile(r"\s+[-\u2013\u2014|\u00b7]\s+")
_FEWEST_CLOCKS = 2


def is_programme(lines: Sequence[str]) -> bool:
    """Whether lines begin with the time of day, as those of a programme do."""
    return sum(bool(_CLOCK.match(line)) for line in lines) >= _FEWEST_CLOCKS


def on_programme(line: str, *, others: bool) -> Guest | None:
    """Who stands behind the title of what begins at some time, or in the line below it.

    Where others stand there already, somebody's work need not be known as such.
    """
    timed = bool(_CLOCK.match(line))
    parts = _DASH.split(line)
    named = named_in(parts[-1]) if len(parts) > 1 or not timed else None
    if named is None:
        return None
    role, organization = work_of(named.rest) if named.rest else ("", "")
    alike = others and not timed and named.rest.count(", ") == 1
    likely = alike or (timed and is_first_name(named.name))
    if not (likely or (role and kind_of(role) == "role")):
        return None
    notes = ", ".join(named.aside)
    contact = Contact(name=named.name, role=role, organization=organization, notes=notes)
    return Guest(contact, led=True)


def _name_at_end(text: str) -> tuple[str, bool]:
    """The name with which a text ends, and whether a word leads to it."""
    kept: list[str] = []
    words = text.split()
    while words and len(kept) < _MOST_WORDS and _is_of_name(words[-1]):
        if kept and words[-1].endswith(_ENDS):
            break
        kept.insert(0, words.pop())
    while kept and (is_one("leads", kept[0]) or flat(kept[0]) in SMALL_IN_NAMES):
        words.append(kept.pop(0))
    return " ".join(kept), _leads(" ".join(words[-_LONGEST_LEAD:]))


def _is_of_name(word: str) -> bool:
    return (
        word[:1].isupper()
        or flat(word) in SMALL_IN_NAMES
        or not (word[:1].islower() or word in _ENDS)
    )


def _leads(before: str) -> bool:
    words = before.split()
    ends = (" ".join(words[at:]) for at in range(len(words)))
    return any(is_one("leads", each) or is_one("presenters", each) for each in ends)


def _may_be_work(text: str) -> bool:
    """Whether brackets may hold what somebody does or where, and not how they are reached."""
    if not any(map(str.isalpha, text)) or pronouns_alone(text) or is_said_so(text):
        return False
    return not (label_of(text) or reached_in(text).says_how or any(map(str.isdigit, text)))


def work_of(text: str) -> tuple[str, str]:
    """Role and organization out of what stands behind a name: Nurse, City Hospital."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) == 1:
        found = work_in(parts, ())
        if found.role or found.organization:
            return found.role, found.organization
        if parts[0].split()[-1].islower():
            return parts[0], ""
        return "", "" if is_first_name(parts[0]) and " " not in parts[0] else parts[0]
    if kind_of(parts[0]) == "organization" and kind_of(parts[1]) == "role":
        return ", ".join(parts[1:]), parts[0]
    return parts[0], ", ".join(parts[1:])


_BY = re.compile(
    r"^\s*(?:(?:words|text|story|written|posted|reported)\s+)?"
    r"(?:by|von|par|por|di|door|af|av)\s+(?-i:(?=[^\W\d_a-z]))",
    re.IGNORECASE,
)


_SHORTEST_TITLE = 4


def wrote(line: str) -> Named | None:
    """Who wrote an article, behind the word that says so; None where a line says it of nobody."""
    found = _BY.match(line)
    return named_in(line[found.end() :]) if found else None


def is_byline(line: str, above: Sequence[str]) -> bool:
    """Whether a line names who wrote an article, below its title; "by" alone needs no title."""
    titled = line[:3].casefold() == "by " or any(
        len(each.split()) >= _SHORTEST_TITLE for each in above
    )
    return titled and wrote(line) is not None


def presented_in(line: str) -> tuple[str, Named] | None:
    """The words behind a label such as Speaker, with the name that they begin with."""
    if found := _LABEL.match(line):
        text = found[2] if is_one("presenters", found[1]) else ""
    else:
        words = line.split()
        lengths = range(min(_LONGEST_LEAD, len(words) - 1), 0, -1)
        length = next((n for n in lengths if _is_lead(" ".join(words[:n]))), 0)
        text = " ".join(words[length:]) if length else ""
    named = named_in(text) if text else None
    return (text, named) if named else None


def posted_in(line: str, *, known: bool = True) -> tuple[str, str] | None:
    """What a label says that somebody is, and the words behind it: Treasurer: Ana Ruiz.

    Without `known` any word will do as the label, where the line says how to reach them.
    """
    found = _LABEL.match(line) or _LABEL_DASH.match(line)
    if found is None or named_in(found[2]) is None:
        return None
    post = is_one("owners", found[1]) or kind_of(found[1]) == "role"
    likely = not known and named_in(found[1]) is None and reached_in(found[2]).says_how
    return (found[1], found[2]) if post or likely else None


def several_posted(line: str) -> tuple[Contact, ...]:
    """Those whose names stand behind one label: Interns: Ana Ruiz, Bo Berg; () for one or none."""
    found = _LABEL.match(line)
    if found is None or not (is_one("owners", found[1]) or kind_of(found[1]) == "role"):
        return ()
    names = [named_in(each) for each in _NAMES.split(found[2])]
    plain = [each for each in names if each and not each.rest]
    if len(plain) < len(names) or len(plain) == 1:
        return ()
    return tuple(
        Contact(name=each.name, role=found[1], notes=", ".join(each.aside)) for each in plain
    )


_NAMES = re.compile(r",\s+(?:and\s+|und\s+)?|\s+(?:&|and|und|et|y|e|en)\s+")


def _is_lead(text: str) -> bool:
    return flat(text) in phrases("presenters") and len(text.split()) > 1


def are_guests(found: Sequence[Guest]) -> bool:
    """Whether these are people of a programme, not one name with something in brackets."""
    return len(found) > 1 or any(each.led for each in found)
