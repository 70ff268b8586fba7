"""What the lines about one person hold: names, work, and the ways to reach them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from infoint.imports.pasted.lines import (
    is_greeting,
    is_legal,
    is_noise,
    is_place,
    is_talk,
)
from infoint.imports.pasted.mail import is_closing
from infoint.imports.pasted.names.likeness import likeness
from infoint.imports.pasted.names.naming import (
    Named,
    is_first_name,
    named_in,
    pronouns_alone,
)
from infoint.imports.pasted.names.told import ASK, told_in
from infoint.imports.pasted.programme import is_byline, wrote
from infoint.imports.pasted.reach import Reached, label_of, reached_in
from infoint.imports.pasted.words import flat, is_one, phrases
from infoint.words.name_words import is_everyday, is_family, may_be_given, name_words
from infoint.words.people_names import TITLES


@dataclass(slots=True)
class Read:
    """What the lines hold, in their order."""

    emails: list[str] = field(default_factory=list)
    phones: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    """Label, or "" for none, and text."""
    twice: set[str] = field(default_factory=set)
    """Texts that stand twice in a row, as a name does on a page."""
    left: list[str] = field(default_factory=list)
    pronouns: str = ""
    posts: dict[str, str] = field(default_factory=dict)
    """Name -> what the label before it says they are."""
    spoken: set[str] = field(default_factory=set)
    """Names that stand in sentences."""
    done: set[str] = field(default_factory=set)
    """Names of which sentences tell only what somebody does."""
    lines: Sequence[str] = ()
    handles: list[str] = field(default_factory=list)
    """What somebody is called on a site, without the sign before it."""
    housed: set[str] = field(default_factory=set)
    """Texts below which a postal address stands."""
    on_page: bool = False
    """Whether they are those of a profile's page."""
    told: tuple[str, str] = ("", "")
    """Role and organization that they say themselves."""


def read_lines(lines: Sequence[str], *, closed: bool = False) -> Read:
    """What lines hold; `closed` says that they are a signature, in which nobody tells of others."""
    read = Read(lines=lines)
    waits = ""
    before = ""
    over = False
    for line in filter(None, lines):
        if waits and not reached_in(f"{waits}: {line}").says_how:
            waits = ""
            read.left.append(line)
            continue
        said, waits = waits, _waits(line)
        read.pronouns = read.pronouns or pronouns_alone(line.split("\u00b7")[0])
        if not closed and _tells(read, line):
            continue
        if waits or _says_nothing(read, line):
            over |= not waits and is_legal(line)
            read.left.append(line)
            continue
        line = line.rstrip(",\u060c")
        if flat(line) == before:
            read.twice.add(before)
            continue
        if is_place(line) and not _has_degree(line):
            read.housed.add(before)
        before = flat(line)
        if _labelled(read, line, closed=closed):
            continue
        _take(read, reached_in(f"{said}: {line}" if said else line), line, over=over)
    return read


def _says_nothing(read: Read, line: str) -> bool:
    """Whether a line says nothing of who somebody is and how one reaches them."""
    if _HANDLE.fullmatch(line):
        read.handles.append(line[1:])
    if is_noise(line) or pronouns_alone(line) or is_greeting(line) or line.startswith(_POST_CODE):
        return True
    if is_legal(line) or (is_closing(line) and not read.texts):
        return True
    if _is_sentence(line.rstrip(",")) and not reached_in(line).says_how:
        return True
    return _is_farewell(line, read) or (_says_more(line) and not _owner(line))


def _is_sentence(line: str) -> bool:
    """Whether a line, or a piece of it between bars, is a sentence."""
    pieces = line.split(" | ")
    return any(map(is_talk, pieces)) if len(pieces) > 1 else is_talk(line)


def _tells(read: Read, line: str) -> bool:
    """Take what somebody says of themselves in a sentence of the line."""
    told = told_in(line)
    if told is None:
        return False
    if told.named:
        read.texts.append(("names", told.named.name))
        (read.done if told.by_deed else read.spoken).add(flat(told.named.name))
    role, place = read.told
    read.told = (role or told.role, place or told.organization)
    _take_ways(read, reached_in(line))
    read.left.append(line)
    return True


def _take_ways(read: Read, found: Reached) -> None:
    """Take the addresses, numbers and links of a line, each once."""
    read.emails += [each for each in found.emails if each not in read.emails]
    read.phones += [each for each in found.phones if each not in read.phones]
    read.links += [each for each in found.links if each not in read.links]


_LONGEST_FAREWELL = 3
_LABEL = re.compile(r"^([^\W\d_][^:\uff1a]{1,30}?)\s*[:\uff1a]\s*(\S.*)$")


def _owner(line: str) -> tuple[str, Named] | None:
    """The label and the name of who runs a place, or is on a programme: Owner: Ana Ruiz."""
    found = _LABEL.match(line)
    if found is None or not (is_one("owners", found[1]) or is_one("presenters", found[1])):
        return None
    named = named_in(found[2])
    return (found[1] if is_one("owners", found[1]) else "", named) if named else None


def _to_ask(line: str) -> Named | None:
    """Whom a line says to get in touch with: Ring Ana Ruiz, she is a nurse."""
    found = ASK.match(line)
    named = named_in(line[found.end() :]) if found else None
    if named is None:
        return None
    pieces = (each.split()[0] for each in named.rest.split(", ") if each)
    spoken = any(flat(each) in phrases("pronouns") for each in pieces)
    titled = flat(named.name.split()[0]) in TITLES
    return named if spoken or titled or is_first_name(named.name) else None


def _author(read: Read, line: str) -> Named | None:
    """Who wrote an article."""
    above = (*read.left, *(text for _label, text in read.texts))
    return wrote(line) if is_byline(line, above) else None


def _labelled(read: Read, line: str, *, closed: bool) -> bool:
    """Take a line that says by its beginning what it is: whose place, or how one is employed."""
    owner = None if closed else _owner(line)
    if owner:
        post, named = owner
        read.texts.append(("names", named.name))
        read.texts += [("", named.rest)] if named.rest else []
        read.posts[flat(named.name)] = post
        return True
    if not closed and (asked := _to_ask(line)):
        read.texts.append(("names", asked.name))
        _take_ways(read, reached_in(line))
        read.left.append(line)
        return True
    if not closed and (author := _author(read, line)):
        read.texts.append(("names", author.name))
        read.texts += [("", author.rest)] if author.rest else []
        return True
    kind, *parts = line.split(", ")
    if is_one("employed", kind) and len(parts) > 1:
        read.texts += [("roles", parts[0]), ("organizations", ", ".join(parts[1:]))]
        return True
    return False


_HANDLE = re.compile(r"@[\w.-]{2,40}")
_POST_CODE = "\u3012"
"""Before a post code in Japan, which is no phone."""
_SAYS_MORE = re.compile(r"([^\W\d_][\w .-]{1,20}):\s+[^\s\d+@]")


def _says_more(line: str) -> bool:
    """Whether a label that is not known stands over it: when somebody is there, what they like."""
    found = _SAYS_MORE.match(line)
    return found is not None and not (label_of(found[1]) or reached_in(line).says_how)


def _is_farewell(line: str, read: Read) -> bool:
    """A word or three over the name, with a comma behind them, in whatever language."""
    if read.texts or not line.endswith(",") or len(line.split()) > _LONGEST_FAREWELL:
        return False
    return named_in(line.rstrip(",")) is None


def _waits(line: str) -> str:
    """A line that is a label alone, for what stands in the next one; "" for any other."""
    bare = line.strip().rstrip(":")
    if flat(bare) in phrases("addresses") and flat(bare) not in ("a", "im"):
        return bare
    return (
        bare if flat(bare) in ("phone", "telefon", "mobile", "website", "email", "e mail") else ""
    )


def _take(read: Read, found: Reached, line: str, *, over: bool) -> None:
    _take_ways(read, found)
    kept = False
    spoken = found.says_how and len(found.words) == 1 and is_talk(line)
    for label, text in [] if spoken else found.words:
        if said := pronouns_alone(text):
            read.pronouns = read.pronouns or said
            continue
        place = not label and is_place(text) and not _has_degree(text)
        if not over and place and (firm := _firm_in_address(text)):
            read.texts.append(("", firm))
            continue
        if over or is_noise(text) or is_legal(text) or place:
            continue
        read.texts.append((label, text))
        kept = True
    if not kept and not found.says_how:
        read.left.append(line)


def _has_degree(text: str) -> bool:
    """Whether a degree stands behind a name that is also short for a state: MD, MA."""
    named = named_in(text)
    if not named or not named.aside or named.rest:
        return False
    first = next(iter(name_words(named.name)), "")
    said = is_everyday(first) and not (may_be_given(first) or is_family(first))
    return likeness(named.name) > 0 and not said


def _firm_in_address(text: str) -> str:
    """What stands before the number of a house, as in Tate Vets, 2 Bridge Terrace; "" for none."""
    first, *behind = text.split(", ")
    street = bool(behind) and behind[0][:1].isdigit() and any(map(str.isalpha, behind[0]))
    return first if street and not any(map(str.isdigit, first)) and " " in first else ""
