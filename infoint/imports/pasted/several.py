"""Several people in what was pasted, one a line or one a block, and whether there are several."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from infoint.domain import Contact
from infoint.domain.identity import different_emails
from infoint.imports.pasted.lines import is_place, lines_of, without_quote
from infoint.imports.pasted.mail import mail_in
from infoint.imports.pasted.names.judging import is_of_place
from infoint.imports.pasted.names.likeness import likeness
from infoint.imports.pasted.names.naming import ALSO_WORDS, is_first_name, named_in, without_year
from infoint.imports.pasted.names.told import told_in
from infoint.imports.pasted.nobody import (
    is_headline,
    is_told,
    is_written_as_name,
    may_be_somebody,
)
from infoint.imports.pasted.one.found import Found
from infoint.imports.pasted.one.person import person_in
from infoint.imports.pasted.page import is_page
from infoint.imports.pasted.programme import is_byline, work_of
from infoint.imports.pasted.reach import Reached, reached_in
from infoint.imports.pasted.words import flat, holds, is_one
from infoint.imports.pasted.work.card import work_in
from infoint.imports.pasted.work.kinds import kind_of
from infoint.words.name_lines import read_name_line
from infoint.words.people_names import says_who

_ADDRESS = r"<[^<>\s]{1,100}@[^<>\s]{1,100}>"
_WITH_ADDRESS = re.compile(rf"\"[^\"<>\n]{{1,80}}\"\s*{_ADDRESS}|[^<>;,\n@]{{1,80}}{_ADDRESS}")
_MOST_LINES = 2_000
"""Lines of a page that is about one person; what is longer is a list."""
_MOST_LOOKED_AT = 300
"""Lines of a list of which each is read as a page of its own as well."""
_MOST_WORDS, _LONG_LISTED = 10, 2
_ODD, _FEW = 0.5, 3
"""Share of odd lines, and how many, from which on a text is no list: then only names count."""
_LEAST_HEADLINES, _SHARE_OF_HEADLINES = 2, 0.2
_FEWEST_BELOW = 2
_ODD_MARKS = re.compile(
    r"[$\u20ac\u00a3]\s?\d|\d\s?[$\u20ac\u00a3]|\b\d{1,2}:\d{2}\b|^\d{1,2}\s?x\s"
    r"|\b\d{1,2}\s?(?:am|pm|[ap]\.m\.|uhr|h)\b|^\d{1,2}\.\s.*\?$|^@\w|^\w[\w -]{2,40}:\s",
    re.IGNORECASE,
)
_PRESENTED = re.compile(
    r"^\s*(?:speaker|moderator|host|presenter|guest|panel(?:l?ist)?|referent(?:in)?|moderation|ponente"
    r"|intervenante?|relatore|orador)\s*:\s+(?=\w)",
    re.IGNORECASE,
)
"""Before the name of somebody on a programme."""
_LETTER = re.compile(r"[^\W\d_]")


def is_about_one(text: str) -> bool:
    """Whether a text is a page or a signature of one person, not a list with one in each line."""
    raw = text.split("\n")
    if len(raw) > _MOST_LINES:
        return False
    lines = lines_of(text)
    mail = mail_in(raw, lines)
    if is_page(lines) or mail.closed or mail.sender or mail.address:
        return True
    filled = [line for line in lines if line]
    if _names_one(filled):
        return True
    ways = [reached_in(line) for line in filled]
    if len(filled) < 2:
        return any(way.says_how for way in ways) and len(_addressed(text)) < 2
    if all(way.emails and not way.words for way in ways):
        return False
    if any(way.says_how and not way.words for way in ways) or any(
        label for way in ways for label, _ in way.words
    ):
        return True
    if any(way.says_how for way in ways) and all(way.says_how for way in ways):
        return False
    first, *others = filled
    if named_in(first) is None or any(_begins_with_somebody(line) for line in others):
        return False
    return any(_says_what_or_where(line) for line in others)


def _names_one(lines: Sequence[str]) -> bool:
    """Whether a sentence, a byline, or a name that stands twice in a row says whom it is about."""
    if any(told.named for told in map(told_in, lines) if told):
        return True
    if any(line == before and named_in(line) for before, line in pairwise(lines)):
        return True
    return sum(is_byline(line, lines[:at]) for at, line in enumerate(lines)) == 1


def _begins_with_somebody(line: str) -> bool:
    return named_in(line) is not None


def _says_what_or_where(line: str) -> bool:
    found = work_in([line], ())
    return bool(found.role or found.organization) or is_place(line) or bool(kind_of(line))


def blocks_in(text: str) -> list[Found]:
    """The people of several signatures with empty lines between them; [] where it is not that."""
    grouped = groupby(text.split("\n"), key=lambda line: bool(line.strip()))
    blocks = ["\n".join(lines) for filled, lines in grouped if filled]
    if len(blocks) < 2:
        return []
    found = [person_in(block) for block in blocks]
    whole = [each for each in found if each and each.contact.name and _reachable(each.contact)]
    return whole if len(whole) == len(blocks) else []


def may_name_several(text: str) -> bool:
    """Whether a text may be a page of several people: no mail, and no profile."""
    raw = text.split("\n")
    if len(raw) > _MOST_LINES:
        return False
    lines = lines_of(text)
    mail = mail_in(raw, lines)
    return not (mail.closed or mail.sender or mail.address or is_page(lines))


def _reachable(contact: Contact) -> bool:
    return bool(contact.email or contact.phone or contact.profile_url)


def people_in(text: str) -> tuple[list[Contact], int]:
    """The people of a list, one a line, each with what their line says of them.

    And how many lines are sentences, which name nobody.
    """
    lines = [_PRESENTED.sub("", line) for line in _addressed(text) or text.splitlines()]
    odd = [_is_no_name(line) for line in lines]
    filled = sum(bool(line.strip()) for line in lines)
    likely = [line for line, no_name in zip(lines, odd, strict=True) if line and not no_name]
    written = sum(is_written_as_name(line) or "@" in line for line in likely)
    is_list = (sum(odd) < _FEW or sum(odd) < _ODD * filled) and written >= _ODD * len(likely)
    sure = [
        line
        for line in likely
        if (is_list and may_be_somebody(line)) or _is_plain_name(line.partition(" (")[0].strip())
    ]
    sure = [line for line in sure if not _is_town(line)]
    if any(holds("sponsors", line) for line in lines):
        return [], filled
    if sum(map(_is_place_named, likely)) >= _LEAST_HEADLINES:
        sure = [line for line in sure if not _is_place_named(line)]
    if _are_headlines(likely):
        sure = [line for line in sure if _is_surely_name(line)]
    if headed := _is_headed(sure):
        sure = sure[1:]
    doubtful = headed or len(sure) < filled or _has_headlines(sure)
    sure = [line for line in sure if _is_said(line)] if len(sure) * 2 < filled else sure
    if doubtful and sum(map(_is_sure, sure)) * 2 < max(len(sure), 1):
        return [], filled
    closely = len(sure) <= _MOST_LOOKED_AT
    found = [_one(line, closely=closely) for line in sure]
    people = [each for each in found if each]
    named = [each for each in people if not _is_sentence(each.name)]
    left_out = filled - sum(bool(line.strip()) for line in sure)
    return named, left_out + len(people) - len(named)


_STATE = re.compile(r"([^,]+), [A-Z]{2}(?: \d{5})?")
_SURELY_NAME = 2
"""More points than these has a name by its words that stands before a degree, as before a state."""


def _is_town(line: str) -> bool:
    """Whether a line is a town with its state: Cedar Rapids, IA."""
    found = _STATE.fullmatch(line.strip())
    return found is not None and is_place(line) and likeness(found[1]) <= _SURELY_NAME


def _is_place_named(line: str) -> bool:
    """Whether a line is the name of a building, a street or a firm: Rosa Lee Hall."""
    words = line.split()
    last = is_one("place-words", words[-1]) if words else False
    return (last or is_of_place(line)) and "@" not in line and "," not in line


def _are_headlines(lines: Sequence[str]) -> bool:
    """Whether so many lines are headings that what is written like a name may be one as well."""
    return sum(map(is_headline, lines)) >= max(_LEAST_HEADLINES, len(lines) * _SHARE_OF_HEADLINES)


def _is_surely_name(line: str) -> bool:
    """Whether a line among headings begins with a name: by a first name that is no word as well."""
    if is_headline(line) or not _is_sure(line):
        return False
    if "@" in line:
        return True
    named = named_in(line.strip())
    first, *others = flat(line).split() or [""]
    known = bool(others) and is_first_name(line) and first not in ALSO_WORDS
    return known or bool(named and (named.aside or named.rest))


def _is_headed(lines: Sequence[str]) -> bool:
    """Whether one word, which is no first name, stands over lines that all have more."""
    first, *others = lines or [""]
    more = len(others) >= _FEWEST_BELOW and all(len(line.split()) > 1 for line in others)
    said = sum(map(_is_said, others))
    if more and said * 2 > len(others) and not _is_said(first) and likeness(first) <= 0:
        return True
    return more and len(first.split()) == 1 and not is_first_name(first) and "@" not in first


def _has_headlines(lines: Sequence[str]) -> bool:
    """Whether of some lines one has more words than a name mostly has."""
    return len(lines) > _FEW and any(len(line.split()) >= _MOST_OF_A_NAME for line in lines)


def _is_sure(line: str) -> bool:
    """Whether more than its capitals speaks for a line of a list."""
    return is_first_name(line) or _is_said(line)


def _is_said(line: str) -> bool:
    """Whether a line says more of somebody than a name, or who they are."""
    named = named_in(line.strip())
    known = "@" in line or says_who(line.strip()) or is_told(line)
    return known or bool(named and (named.aside or named.rest))


def _is_plain_name(text: str) -> bool:
    """Whether a line among others that name nobody begins with a name of few words."""
    named = named_in(text)
    return named is not None and len(named.name.split(",")[0].split()) <= _MOST_OF_A_NAME


_MOST_OF_A_NAME = 4


def _is_no_name(line: str) -> bool:
    """Whether a line holds what no line about somebody does: a price, a clock, a count."""
    words = reached_in(line).words if "@" in line or "://" in line else [("", line)]
    text = " ".join(said for _label, said in words).strip()
    return bool(_ODD_MARKS.search(text)) or _is_sentence(text)


def _is_sentence(name: str) -> bool:
    words = name.split()
    listed = named_in(name) if "," in name else None
    most = _MOST_WORDS * _LONG_LISTED if listed and listed.rest else _MOST_WORDS
    if len(words) > most or name.endswith(("!", "?", ":")):
        return True
    said = len(words) > 1 and words[-1][:1].islower() and len(words[-1]) > _LONGEST_SHORT_FORM
    return name.endswith(".") and (len(words) > 3 or said)


_LONGEST_SHORT_FORM = 4


def _addressed(text: str) -> list[str]:
    """The people of a head such as To, each with the address behind the name; [] for none."""
    if "<" not in text:
        return []
    found = [each.strip(" ,;\t") for each in _WITH_ADDRESS.findall(text)]
    left = _WITH_ADDRESS.sub("", text)
    return found if len(found) > 1 and not _LETTER.search(left) else []


def _one(line: str, *, closely: bool) -> Contact | None:
    line = without_quote(line)
    if (known := _with_brackets(line)) is not None:
        return known
    reached = (
        reached_in(line) if "@" in line or "://" in line or any(map(str.isdigit, line)) else None
    )
    if reached is None or not reached.says_how:
        read = read_name_line(_with_commas(line))
        if not _LETTER.search(read.name):
            return None
        name, year = without_year(read.name)
        role, place, notes = read.role, read.organization, year
        if role and not place and kind_of(role) in ("organization", "unit"):
            role, place = "", role
        if place and name.endswith(")") and (named := named_in(name)) and named.rest:
            name, notes = named.name, ", ".join((*named.aside, named.rest))
        return Contact(name=name, role=role, organization=place, notes=notes)
    known = _with_ways(reached)
    whole = person_in(line, sure=True) if known and closely else None
    return whole.contact if whole and whole.contact.name and whole.contact.role else known


def _with_brackets(line: str) -> Contact | None:
    """Ana Ruiz (nurse, City Hospital), where the brackets plainly hold that."""
    named = named_in(line.strip())
    if not named or not named.rest or not line.rstrip().endswith(")"):
        return None
    role, place = work_of(named.rest)
    if not (role and place) and not work_in([named.rest], ()).role:
        return None
    notes = ", ".join(named.aside)
    return Contact(name=named.name, role=role, organization=place, notes=notes)


_DASH = re.compile(r"\s+[-\u2013\u2014|\u2022\u00b7]\s+")


def _with_commas(line: str) -> str:
    """Ana Ruiz - nurse - City Hospital, as one writes it with commas."""
    first, *rest = _DASH.split(line.strip())
    return ", ".join((first, *rest)) if rest and named_in(first) else line


def _with_ways(reached: Reached) -> Contact | None:
    words = [text for _label, text in reached.words]
    read = read_name_line(("\t" if len(words) > 1 else "").join(_bare(words)))
    email, *others = different_emails(reached.emails) or ("",)
    if not _LETTER.search(read.name) and not email:
        return None
    return Contact(
        name=read.name.strip(" ,;:-\"'") if _LETTER.search(read.name) else email,
        role=read.role,
        organization=read.organization,
        email=email,
        other_emails=tuple(others),
        phone=reached.phones[0][1] if reached.phones else "",
        profile_url=next(iter(reached.links), ""),
        notes="\n".join(f"{label}: {number}" for label, number in reached.phones[1:]),
    )


def _bare(words: Sequence[str]) -> list[str]:
    """The words of a line without the commas and brackets that stood around an address."""
    cleaned = (re.sub(r"[\s,;]*[<(\[]?\s*[>)\]]?[\s,;]*$", "", text) for text in words)
    return [re.sub(r"\s*,(?:\s*,)+", ",", text) for text in cleaned if text]
