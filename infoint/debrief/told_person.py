"""Who was named in a talk, as one line tells it: name, role, place, address, and the permission."""

import re
from dataclasses import dataclass, replace

from infoint.entries.form import one_line
from infoint.words.people_names import says_who
from infoint.words.told.asking import asks_first
from infoint.words.told.fields import says_nothing
from infoint.words.told.people import PersonTold, people_readings
from infoint.words.told.pieces import begins_with_first_name, is_small_name, looks_like_name
from infoint.words.word_lists import phrases_in, word_lists, words_in

_ADDRESS = re.compile(r"<?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?")
_LED_IN = re.compile(
    r"^\W*(?:(?:name|person|contact)\s*:|(?:(?:you should|i should|should)\s+)?"
    r"(?:talk|speak|write)\s+(?:to|with)\b"
    r"|(?:ask|call|contact|meet|phone|ring)\s+(?=(?:mr|mrs|ms|dr|prof)\b|(?-i:[A-Z][\w'’-]+\s+[A-Z])))"
    r"\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"[,;(]?\s*(?:\b(?:phone|tel|mobile|cell|number|nr|no|on)\b\.?:?\s*)?"
    r"(\+?\(?\d[\d /().-]{6,}\d)\s*\)?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s*\(([^()]{2,60})\)")
_IN_A_PLACE = re.compile(
    r"^(?P<name>\S+(?: \S+){0,3}?) (?=(?:in (?:the|a|her|his|their|our)|who) )"
)
_PERMISSION = re.compile(
    r"(?:i |you |and )*(?:can|may|could)\s+(?:say|tell\s+\w+)\s+(?:that\s+)?\w+\s+sent\s+(?:me|you)"
    r"|(?:i |you )?(?:can|may|could)\s+(?:use|mention|drop)\s+(?:her|his|their)\s+name",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|whether|if|ask)\W+(?:\w+\W+)?$|^\s*\?", re.IGNORECASE)
_AT = re.compile(r"\s+(?:at|from)\s+(?=\S)", re.IGNORECASE)
_ENDS = " \t,;:()-–—."
_TURN_TO = re.compile(r"\b(?:talk|speak|write)\s+(?:to|with)\s+(\w+\s+\w+)", re.IGNORECASE)
_IN_FULL = re.compile(r"\b([^\W\d_]+) (?=[^\W\d_]{2})([^\W\d_]+)")
_BETWEEN = re.compile(r"\s*[;\n•]\s*")
_DASH = re.compile(r"\s+[-–—]\s+")
_LISTS = word_lists("told")
_NOBODY = phrases_in(_LISTS["nobody-named"])
_NO_ONE_BY_NAME = words_in(_LISTS["no-one-by-name"])
_TELLING = words_in(_LISTS["telling"])
_LONGEST = 5
"""Words of a name that a line of notes plainly says."""
_FAR_TOO_LONG, _FIRST_AND_LAST = 7, 2


@dataclass(frozen=True, slots=True)
class NamedTold:
    """One person of a line; `may_use_name` is None where the line does not say it."""

    person: PersonTold
    email: str = ""
    may_use_name: bool | None = None
    phone: str = ""

    @property
    def name(self) -> str:
        """Their name."""
        return self.person.name


def told_of(line: str) -> tuple[NamedTold, ...]:
    """The people that the line plainly tells of; else all of it is the name, with its commas.

    Between people a semicolon may stand, and a dash or "@" before what somebody does.
    """
    pieces = [piece for piece in _BETWEEN.split(line) if piece.strip()]
    if len(pieces) > 1 and all(map(_begins_with_name, pieces)):
        return tuple(one for piece in pieces for one in told_of(piece))
    return _told_of_one(_with_commas(line))


def names_nobody(line: str) -> bool:
    """Whether an answer says that nobody was named, or that one did not ask."""
    low = one_line(line).strip(" .!").casefold()
    return bool(low) and (says_nothing(low) or low in _NOBODY)


def may_name_people(text: str) -> bool:
    """Whether it seems to name somebody in full, or several people one after another."""
    return any(map(_may_name, filter(str.strip, re.split(r"\n|(?<=[.!?])\s+", text))))


def _may_name(line: str) -> bool:
    turned = _TURN_TO.search(line)
    if is_led_in(line) or (turned and is_small_name(turned[1].split())):
        return True
    pairs = (found.groups() for found in _IN_FULL.finditer(line))
    if any(
        begins_with_first_name([one]) and one[0].isupper() and last[0].isupper()
        for one, last in pairs
    ):
        return True
    told = told_of(line)
    return len(told) > 1 and not any(map(_is_long, told))


def _is_long(one: NamedTold) -> bool:
    return len(one.name.split()) > _LONGEST


def is_doubtful(line: str) -> bool:
    """Whether it cannot be told that a line names somebody: it tells something, or of somebody
    whose name one does not have.
    """
    for one in told_of(line):
        words = one.name.casefold().split()
        first = words[0].strip(".,") if words else ""
        if (
            first in _NO_ONE_BY_NAME
            or len(words) > _FAR_TOO_LONG
            or any(word in _TELLING for word in words[1:])
        ):
            return not (says_who(one.name) and first not in _NO_ONE_BY_NAME)
    return False


def _begins_with_name(piece: str) -> bool:
    return _is_name(re.split(r"\s+[-–—]\s+|[,(:@]", piece)[0].strip())


def _with_commas(line: str) -> str:
    """The line with a comma where a dash stands after a name, and with "at" for a lone "@"."""
    line = re.sub(r"\s+@\s+", " at ", line)
    return _DASH.sub(", ", line, count=1) if _begins_with_name(line) else line


def _told_of_one(line: str) -> tuple[NamedTold, ...]:
    bare, email, may = _apart(line)
    phone = ""
    number = _NUMBER.search(bare)
    if number and bare[: number.start()].strip():
        bare = f"{bare[: number.start()].rstrip(' ,;')} {bare[number.end() :]}".strip(" ,;")
        phone = number[1].strip()
    people = _plainly(_with_tail_apart(bare))
    if len(people) > 1:
        *before, last = people
        named = (NamedTold(one, may_use_name=may) for one in before)
        return (*named, NamedTold(last, email, may, phone))
    return (NamedTold(people[0] if people else PersonTold(one_line(line)), email, may, phone),)


def _with_tail_apart(line: str) -> str:
    """The line with a comma after a name where brackets or "in the paint shop" follow it."""
    bracket = _IN_BRACKETS.search(line)
    called = line[: bracket.start()] if bracket else ""
    if bracket and (_is_name(called) or begins_with_first_name(called.split())):
        line = f"{line[: bracket.start()]}, {bracket[1]}{line[bracket.end() :]}"
    tail = _IN_A_PLACE.match(line)
    if tail and "," not in tail["name"] and _is_name(tail["name"]):
        return f"{tail['name']}, {line[tail.end() :].strip()}"
    return line


def _is_name(words: str) -> bool:
    if says_who(words) or (words.split()[:1] and words.split()[0].casefold() in _NO_ONE_BY_NAME):
        return False
    return looks_like_name(words) or looks_like_name(words.title(), least=2)


def is_led_in(line: str) -> bool:
    """Whether a line says by its first words that somebody follows: "talk to Marc Vidal"."""
    found = _LED_IN.match(line)
    if not found:
        return False
    name = told_of(line)[0].name.split()
    return bool(name) and len(name) <= _LONGEST and all(word[:1].isupper() for word in name)


def _apart(line: str) -> tuple[str, str, bool | None]:
    """What is left of a line without its first words, the address and the permission."""
    bare = one_line(line)
    led_in = _LED_IN.match(bare)
    if led_in and bare[led_in.end() :][:1].isupper():
        bare = bare[led_in.end() :]
    may: bool | None = None
    address = _ADDRESS.search(bare)
    if address:
        bare = _without(bare, address)
    said = _PERMISSION.search(bare)
    if said is None and asks_first(bare):
        may = False
    elif said and not (_NOT.search(bare[: said.start()]) or _NOT.match(bare[said.end() :])):
        bare, may = _without(bare, said), True
    return bare.strip(" ,;"), address[1] if address else "", may


def _without(line: str, found: re.Match[str]) -> str:
    return line[: found.start()].rstrip(_ENDS) + line[found.end() :]


def _is_some_place(words: str) -> bool:
    """The city clinic, our school; work, or Berlin, may be part of what one calls them."""
    return len(words.split()) > 1 and words[:1].islower()


def _plainly(line: str) -> tuple[PersonTold, ...]:
    if line.split()[:1] and line.split()[0].casefold() in _NO_ONE_BY_NAME:
        return (PersonTold(line),)
    readings = people_readings(line)
    if len(readings) != 1 or not readings[0]:
        return (PersonTold(line),) if line else ()
    first, *others = people = readings[0]
    if others or first.role or first.organization or first.relationship:
        return people
    name, *place = _AT.split(first.name, maxsplit=1)
    is_name = all(word[:1].isupper() for word in name.split())
    if place and is_name and (len(name.split()) > 1 or _is_some_place(place[0])):
        return (replace(first, name=name, organization=place[0]),)
    if first.notes:
        return people
    return (PersonTold(line.title() if _is_small_name(line) else line),)


def _is_small_name(line: str) -> bool:
    """Whether it is a first and a last name that were typed without capitals."""
    words = line.split()
    return (
        len(words) == _FIRST_AND_LAST
        and line.islower()
        and is_small_name(words)
        and not says_who(line)
    )
