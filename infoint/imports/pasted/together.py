"""Several people who stand together: two under one signature, or all of a team on its page."""

import re
from collections.abc import Sequence

from infoint.imports.pasted.lines import lines_of
from infoint.imports.pasted.mail import mail_in
from infoint.imports.pasted.names.naming import fits_address, named_in
from infoint.imports.pasted.one.found import Found
from infoint.imports.pasted.one.person import person_in
from infoint.imports.pasted.reach import reached_in
from infoint.imports.pasted.words import flat
from infoint.imports.tables.cells.cells import addresses_in

_AND = re.compile(r"\s+(?:&|\+|and|und|et|y|e|en|og|och|i)\s+|\s*/\s+|\s+/\s*")
_LABEL = re.compile(r"^([^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*)?)\s*[:\u2013(-]\s*")
_MOST = 4
_HIGHEST = 6
"""Lines from the top among which the names stand."""


def under_one_signature(text: str) -> list[Found]:
    """The people whose names one line joins, each with the lines that are theirs; [] for none.

    A line that begins with the name of one, or has an address made of it, is theirs alone; any
    other, such as the place where they work, is that of all.
    """
    raw = text.split("\n")
    mail = mail_in(raw, lines_of(text))
    filled = [line for line in mail.lines if line]
    for at, line in enumerate(filled[:_HIGHEST]):
        if names := _joined(line):
            rest = [each for n, each in enumerate(filled) if n != at]
            found = [person_in("\n".join((name, *_of(name, names, rest)))) for name in names]
            whole = [each for each in found if each and each.contact.name]
            return whole if len(whole) == len(names) and _is_sure(whole, rest) else []
    return []


def _is_sure(found: Sequence[Found], rest: Sequence[str]) -> bool:
    """Whether what stands beside the names is a signature: ways to reach them."""
    return any(reached_in(line).says_how for line in rest) and len(found) > 1


def _joined(line: str) -> list[str]:
    """The whole names that a line joins, as in Ana Prima & Bo Ek; [] where it joins none."""
    names = [part.strip(" ,") for part in _AND.split(line)]
    if not 1 < len(names) <= _MOST or reached_in(line).says_how:
        return []
    read = [named_in(name) for name in names]
    return names if all(one and not one.rest and " " in one.name for one in read) else []


def _of(name: str, names: Sequence[str], lines: Sequence[str]) -> list[str]:
    """The lines that are one's own, without the name before them, and those that are of all."""
    found = []
    for line in lines:
        owners = {each for each in names if _is_theirs(each, line)}
        if not owners or name in owners:
            found.append(_LABEL.sub("", line) if owners and _named_first(name, line) else line)
    return found


def _is_theirs(name: str, line: str) -> bool:
    return _named_first(name, line) or any(fits_address(name, each) for each in addresses_in(line))


def _named_first(name: str, line: str) -> bool:
    """Whether a line begins with the first or the family name of somebody, as a label."""
    label = _LABEL.match(line)
    words = flat(name).split()
    return bool(label) and flat(label[1] if label else "") in (words[0], words[-1], " ".join(words))
