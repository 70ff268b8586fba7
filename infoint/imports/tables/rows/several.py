"""Several people in one row, such as Ana Ruiz & Tom Beck: each by their own name, and never a firm.

Where the names are plainly people's, everybody gets what the row says. Where they may be, the row
stays one and is told, for the person to look at.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from infoint.domain.record import new_id
from infoint.domain.web_profiles import profile_key
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.gathering import Gathering
from infoint.imports.person import Person
from infoint.imports.tables.cells.told_name import AND, is_firm, is_work
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tables.titles.shapes import GROUPS, is_name, named_in
from infoint.words.people_names import FIRST_NAMES, TITLES, name_parts
from infoint.words.word_lists import word_lists, words_in

SEVERAL = N_("“{text}” was read as several people; each of them has what the row says.")
UNSURE = N_("“{text}” may be more than one person; if so, change the name and add the other one.")

_LISTS = word_lists("cells")
_COURTESY = words_in(_LISTS["courtesy"])
_BETWEEN = re.compile(rf"\s*[&+/;]\s*|,?\s+(?:{'|'.join(sorted(AND))})\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_MOST, _MOST_WORDS, _LONGEST = 4, 4, 160


@dataclass(frozen=True, slots=True)
class Several:
    """Names that stand in one cell; `sure` says whether they are plainly people's."""

    names: tuple[str, ...]
    sure: bool


def add_each(gathering: Gathering, person: Person) -> None:
    """Take in everybody who stands in the place of one name, and tell it."""
    found = several_in(person)
    if found is None:
        gathering.add(person)
        return
    said = SEVERAL if found.sure else UNSURE
    gathering.tell(person.row, Message(said, text=person.name[:80]))
    for one in _each_of(person, found.names) if found.sure else [person]:
        gathering.add(one)


def several_in(person: Person) -> Several | None:
    """The people in the place of one name; None where it is one name, or that of a firm."""
    if "," not in person.name and not _BETWEEN.search(person.name):  # the usual case, a fast one
        return None
    text = " ".join(_BRACKETS.sub("", person.name).split())
    if plain(text) == plain(person.organization) or is_firm(text) or len(text) > _LONGEST:
        return None
    parts = _BETWEEN.split(text)
    if len(parts) == 1:  # a comma may as well turn one name around
        listed = _of_a_list(text)
        told = 2 <= len(listed) <= _MOST and all(map(_is_known, listed))
        return Several(tuple(listed), False) if told else None
    parts = [part for each in parts for part in _of_a_list(each)]
    placed = bool(person.organization) and "/" not in text  # behind it a place may stand as well
    return _of_parts(parts, placed) if len(parts) <= _MOST else None


def _of_a_list(text: str) -> list[str]:
    """Names with a comma between; whatever else stands behind a comma belongs to the name."""
    parts = text.split(", ")
    return parts if all(map(_is_whole, parts)) else [text]


def _of_parts(parts: Sequence[str], placed: bool) -> Several | None:
    *before, last = parts
    known = [_is_known(part) for part in parts]
    if all(map(_is_whole, parts)):
        sure = all(known) or (any(known) and placed)
        return Several(tuple(parts), sure) if any(known) or placed else None
    if _are_courtesy(before) and last[:1].isupper():
        return Several(tuple(parts), False)
    if not all(part and (_is_word(part) or _is_whole(part)) for part in parts):
        return None
    if all(map(_is_word, before)) and _is_whole(last):
        family = name_parts(last).family
        sure = placed and all(known) and bool(family)  # a shop may be called so too
        names = tuple(f"{part} {family}" for part in before)
        return Several((*names, last), sure) if any(known) else None
    return Several(tuple(parts), False) if placed and all(known) else None


def _is_whole(text: str) -> bool:
    """Whether a text is a first name and a family name, or a title and a name."""
    words = text.partition(",")[0].split()
    if not 2 <= len(words) <= _MOST_WORDS or not is_name(text) or GROUPS & set(plain(text).split()):
        return False
    return _is_known(text) or not is_work(text)


def _is_word(text: str) -> bool:
    return " " not in text and text.replace("-", "").isalpha() and text[:1].isupper()


def _is_known(text: str) -> bool:
    """Whether a text begins with a first name that many have, or with a title of people."""
    first, *rest = plain(text).split() or [""]
    return first in FIRST_NAMES or (first in TITLES and bool(rest))


def _are_courtesy(parts: Sequence[str]) -> bool:
    return all(plain(part) in _COURTESY | TITLES for part in parts)


def _each_of(person: Person, names: Sequence[str]) -> list[Person]:
    """Everybody with what the row says; an address with the name of one of them is theirs alone."""
    theirs = {each: _whose(each, names) for each in (*person.emails, person.profile_url)}
    found = []
    for name in names:
        one = replace(
            person,
            id=new_id(),
            name=name,
            profile_url=person.profile_url if name in theirs[person.profile_url] else "",
            emails={key: each for key, each in person.emails.items() if name in theirs[key]},
            phones=dict(person.phones),
            tags=list(person.tags),
            notes=list(person.notes),
            lines=dict(person.lines),
            more=dict(person.more),
            marks=list(person.marks),
        )
        if one.profile_url and len(theirs[one.profile_url]) > 1 and profile_key(one.profile_url):
            one.keep("Web page", one.profile_url)  # one of them has it, and nobody knows who
            one.profile_url = ""
        one.keep("Together with", ", ".join(each for each in names if each != name))
        found.append(one)
    return found


def _whose(address: str, names: Sequence[str]) -> list[str]:
    """Those of whose names the most words stand in an address or a link; everybody if none does."""
    end = address.partition("?")[0].rstrip("/").rpartition("/")[2]
    told = {name: sum(named_in(word, [end]) for word in name.split()) for name in names}
    most = max(told.values())
    return [name for name, count in told.items() if count == most]
