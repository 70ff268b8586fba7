"""A name on two lines: the surname in capitals, as cards have it, and the given name beside it."""

from infoint.imports.pasted.lines import is_noise, is_place
from infoint.imports.pasted.names.judging import is_of_place
from infoint.imports.pasted.words import flat, holds, is_one
from infoint.imports.pasted.work.kinds import kind_of
from infoint.imports.tables.cells.cells import addresses_in
from infoint.imports.tables.titles.shapes import SMALL_IN_NAMES
from infoint.words.name_words import is_everyday, is_family, may_be_given, name_words

_MOST_OF_SURNAME, _MOST_GIVEN, _SHORTEST = 5, 2, 3


def with_whole_names(text: str) -> str:
    """A text in which a name that stood on two lines stands on one, the given name first."""
    lines = text.split("\n")
    mailboxes = " ".join(flat(each.partition("@")[0]) for each in addresses_in(text))
    at = 0
    while at < len(lines) - 1:
        first, second = lines[at].strip(), lines[at + 1].strip()
        behind = lines[at + 2].strip() if at + 2 < len(lines) else ""
        alone = not (_is_given(behind, "") or _is_surname(behind))
        if alone and _are_one(first, second, mailboxes):
            lines[at : at + 2] = [
                f"{second} {first}" if _is_surname(first) else f"{first} {second}"
            ]
        at += 1
    return "\n".join(lines)


def _are_one(first: str, second: str, mailboxes: str) -> bool:
    if _is_surname(first):
        return _is_given(second, mailboxes)
    return _is_given(first, mailboxes) and _is_surname(second)


def _is_surname(line: str) -> bool:
    """Whether a line may be a surname alone, in capitals, which is no heading."""
    words = line.split()
    if not 0 < len(words) <= _MOST_OF_SURNAME or not line.isupper() or len(line) < _SHORTEST:
        return False
    if not line.replace("-", "").replace("'", "").replace("\u2019", "").replace(" ", "").isalpha():
        return False
    if is_noise(line) or is_place(line) or is_of_place(line) or kind_of(line) or _is_nobody(line):
        return False
    telling = [each for each in name_words(line) if each not in SMALL_IN_NAMES]
    return bool(telling) and all(is_family(each) or not is_everyday(each) for each in telling)


def _is_given(line: str, mailboxes: str) -> bool:
    """Whether a line is one or two given names, known ones or those of an address."""
    words = line.split()
    if not 0 < len(words) <= _MOST_GIVEN or line.isupper():
        return False
    if not all(each[:1].isupper() and each.replace("-", "").isalpha() for each in words):
        return False
    known = all(may_be_given(each) or each in mailboxes for each in name_words(line))
    return known and not _is_nobody(line)


def _is_nobody(line: str) -> bool:
    return holds("no-person", line) or is_one("menu", line) or is_one("plain-words", flat(line))
