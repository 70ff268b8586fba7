"""What single lines of a card say: a field behind its label, who named somebody, what is next."""

import re

from infoint.imports.person import Person, one_line, web_address
from infoint.imports.tables.cells.cells import addresses_in
from infoint.imports.tables.titles.meaning import meaning, plain
from infoint.imports.tables.titles.shapes import is_phone
from infoint.imports.tracker.days import names_a_day
from infoint.imports.tracker.found import Mark
from infoint.imports.tracker.titles import role_of_title
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("cells")
_NAMED_BY, _KNOWS, _NEXT = (
    frozenset(map(plain, phrases_in(_LISTS[each]))) for each in ("named-by", "knows-them", "next")
)
_TITLES, _FAMILY = words_in(_LISTS["titles"]), words_in(_LISTS["family"])
_LABEL = re.compile(r"([^\W\d_][\w /'-]{1,24}?)\s*[:=]\s+(.+)")
_BELL = re.compile("^[\u23f0\u23f3\U0001f514\U0001f51c\U0001f4cc\u27a1\u2192]")
_NAME = re.compile(
    r"(?:(?:[Mm]y |[Tt]he )?[^\W\d_]+\.? )?"
    r"[^\W\d_a-z][\w'\u2019.-]*(?: [^\W\d_a-z][\w'\u2019.-]*){0,3}"
)
_MOST_WORDS, _LONGEST = 4, 80


def told_on_line(person: Person, line: str) -> bool:
    """Take what a line says by its label, or of who named the person; whether it says it."""
    if len(line) > _LONGEST:
        return False
    if found := _LABEL.fullmatch(line):
        return _labelled(person, found[1], found[2])
    if whom := _named_by(line):
        person.more.setdefault("referred_by", one_line(whom))
        return True
    return False


def without_bell(line: str) -> str:
    """A line without the sign before it that says that one is reminded."""
    return _BELL.sub("", line).strip("\ufe0f :")


def is_next(line: str) -> bool:
    """Whether a line with a day says what is to be done on it."""
    if _BELL.match(line):
        return True
    words = plain(line).split()
    return any(" ".join(words[:count]) in _NEXT for count in range(1, _MOST_WORDS + 1))


def _labelled(person: Person, label: str, value: str) -> bool:
    """Take a value by the title before it, as in a column of this title."""
    if role := role_of_title(label):
        person.marks.append(Mark(role, label, value, person.row))
        return True
    match meaning(label):
        case "organization" | "role" as name:
            person.put(name, label, value)
        case "email" if addresses_in(value):
            person.add_email(label, "; ".join(addresses_in(value)))
        case "phone" if is_phone(value):
            person.add_phone(label, value)
        case "profile_url" if web_address(value):
            person.add_link(label, value)
        case "referred_by" | "where_found" as name:
            person.more.setdefault(name, one_line(value))
        case _:
            return False
    return True


def _named_by(line: str) -> str:
    """Whom a line such as Found via Dr. Pratt, or Dr. Pratt knows him, says to have named them."""
    words = line.split()
    for count in range(1, min(_MOST_WORDS, len(words))):
        name = " ".join(words[count:]).strip(" .!")
        if plain(" ".join(words[:count])) in _NAMED_BY and _is_whom(name):
            return name
        name, said = " ".join(words[:count]), plain(" ".join(words[count:]))
        if said in _KNOWS and _is_whom(name):
            return name
    return ""


def _is_whom(name: str) -> bool:
    """Whether words are written as a name, or are one of the family."""
    words = plain(name).split()
    if not words or names_a_day(name):
        return False
    return bool(_NAME.fullmatch(name)) or (len(words) < _MOST_WORDS and words[-1] in _FAMILY)
