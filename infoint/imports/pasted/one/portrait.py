"""Whom an article, or the page of a place, is about: named in sentences, and nowhere by a label."""

import re
from collections.abc import Iterable, Sequence

from infoint.imports.pasted.lines import lines_of
from infoint.imports.pasted.names.mentions import portrayed_in
from infoint.imports.pasted.names.naming import Named
from infoint.imports.pasted.names.told import (
    Told,
    told_beside,
    told_from_name,
    whose_told,
    work_told,
)
from infoint.imports.pasted.one.contact import contact_of, own_addresses, own_profiles
from infoint.imports.pasted.one.found import Found
from infoint.imports.pasted.one.read import read_lines
from infoint.imports.pasted.words import is_one
from infoint.imports.pasted.work.card import Work
from infoint.imports.pasted.work.kinds import kind_of

_SENTENCE = re.compile(r"(?<=[.!?])[\"'\u201d\u00bb]?\s+(?=[^\W\d_a-z\"'\u201c\u201e\u00ab])")
_AS = re.compile(
    r"(?:as|als|comme|en tant que|como|come|in qualit\u00e0 di)\s+"
    r"(?:(?:an?|the|die|der|la|le|el|il)\s|l['\u2019])?",
    re.IGNORECASE,
)
_THE = re.compile(r"(?:(?:The|Die|Der|La|Le|El|Il)\s|L['\u2019])(.+)")
_GENERATION = re.compile(r", ((?:Jr|Sr)\.?|I{2,3}|IV)(?=\s)")
"""What tells a son from his father, behind a comma within a sentence."""
_YOU_ARE = re.compile(
    r"\b(?:sie sind|du bist|you are|you're|vous \u00eates|tu es|usted es|lei \u00e8)\s+"
    r"(?:an?\s|eine?\s|une?\s|una\s)?(.+?)(?=\s(?:und|and|et|y|e|en)\s|[,.!?]|$)",
    re.IGNORECASE,
)


def portrait_in(text: str) -> Found | None:
    """The person whom sentences of a text are about; None where nobody stands out."""
    text = _GENERATION.sub(r" \1", text)
    lines = lines_of(text)
    named = portrayed_in(lines)
    if named is None:
        return None
    told = _work_of(named, lines, text)
    read = read_lines(lines)
    read.emails = own_addresses(lines, named.name, ())
    read.links = own_profiles(lines, named.name, ())
    read.phones, read.pronouns = [], ""
    work = Work(told.role, told.organization)
    return Found(contact_of(named, read, work), (), ())


def _work_of(named: Named, lines: Sequence[str], text: str) -> Told:
    """What the sentences tell of their work, each of role and organization where it comes first."""
    role = place = ""
    for told in _all_told(named, lines, text):
        if told.role and not role and kind_of(told.role) != "organization":
            role, place = told.role, told.organization or place
        place = place or told.organization
    return Told(role=role, organization=place)


def _all_told(named: Named, lines: Sequence[str], text: str) -> Iterable[Told]:
    post = _post_before(named.name, lines)
    yield from [Told(role=post)] if post else []
    if beside := told_beside(named.name, text):
        yield beside
    for line in lines:
        for sentence in _SENTENCE.split(line):
            yield from filter(None, (told_from_name(named.name, sentence), _of_sentence(sentence)))


def _of_sentence(sentence: str) -> Told | None:
    """As head of sales at Tate, she ...; the head of sales at Tate ...; you are a roofer."""
    found = _AS.match(sentence) or None
    behind = sentence[found.end() :] if found else ""
    if not behind and (the := _the(sentence) or _YOU_ARE.search(sentence)):
        behind = _owner_alone(the[1])
    told = (whose_told(behind) or work_told(behind)) if behind else None
    sure = told and (kind_of(told.role) == "role" or (found and told.organization))
    return told if sure else None


def _owner_alone(text: str) -> str:
    """Owner, of: owner now employs six people. What else follows stays."""
    first, *behind = text.split()
    verb = bool(behind) and behind[0].islower() and not is_one("within", behind[0])
    return first if verb and is_one("runs-it", first) else text


def _the(sentence: str) -> re.Match[str] | None:
    """What stands behind the article; in English a capital there begins the name of a thing."""
    found = _THE.match(sentence)
    return None if found and sentence.startswith("The ") and found[1][:1].isupper() else found


def _post_before(name: str, lines: Iterable[str]) -> str:
    """The word right before a name that says whose place it is: Owner Ana Ruiz."""
    for line in lines:
        before = line.partition(name)[0].split() if name in line else []
        if before and (is_one("owners", before[-1]) or kind_of(before[-1]) == "role"):
            return before[-1]
    return ""
