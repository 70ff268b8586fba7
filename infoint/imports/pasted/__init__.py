"""What was pasted: a table, names one a line, a profile page, or the signature of a mail."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from infoint.domain import Contact
from infoint.i18n import N_
from infoint.imports.aligned import with_tabs
from infoint.imports.pasted.kept import all_left
from infoint.imports.pasted.lines import is_talk, lines_of
from infoint.imports.pasted.listed import listed_in
from infoint.imports.pasted.names.naming import named_in
from infoint.imports.pasted.names.told import Told, told_beside, told_in, told_within
from infoint.imports.pasted.names.two_lines import with_whole_names
from infoint.imports.pasted.nobody import is_of_nobody, is_written_as_name
from infoint.imports.pasted.one.advised import advised_in
from infoint.imports.pasted.one.contact import own_addresses
from infoint.imports.pasted.one.entry import entries_in
from infoint.imports.pasted.one.found import Found
from infoint.imports.pasted.one.person import person_in
from infoint.imports.pasted.one.portrait import portrait_in
from infoint.imports.pasted.page import is_of_firm, is_page
from infoint.imports.pasted.several import (
    blocks_in,
    is_about_one,
    may_name_several,
    people_in,
)
from infoint.imports.pasted.staff import results_in, staff_in
from infoint.imports.pasted.together import under_one_signature
from infoint.imports.pasted.words import flat
from infoint.imports.preview import ImportProblem, Preview
from infoint.imports.reading import read_contacts
from infoint.imports.tables.cells.cells import addresses_in

NOBODY = N_(
    "Nobody was found in this text: paste names, one a line, a table, a profile page or the "
    "signature of a mail."
)
SENTENCE = N_("a line that names nobody")
_HEAD = 25
_FEWEST_OF_CHAT = 2
_QUOTED_AGAIN = re.compile(r"\s*>\s?>|\s*>\s.*<[^<>@\s]+@[^<>\s]+>.*:\s*$")
_SENT_FROM = re.compile(
    r"\A\s*(?:sent from my |sent via |get outlook for |gesendet von |von meinem \w+ gesendet"
    r"|envoy\u00e9 de mon |enviado desde |inviato da )[^\n]*\n",
    re.IGNORECASE,
)
"""What a device puts above the name."""
_DAY = r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?"
_CHAT = re.compile(
    rf"^\u200e?(?:\[(?:{_DAY},?\s{_CLOCK}|{_CLOCK},?\s{_DAY})\]|(?:{_DAY},?\s)?{_CLOCK}\s-)"
    r"\s[^:\n]{1,60}:[ \u200e]+",
    re.IGNORECASE,
)
"""Before each message of a chat: when, and from whom."""
_SENTENCE = re.compile(r"(?<=\w[.!?])\s+(?=[A-Z+])")
_MOST_COMPARED = 300
_LONGEST = 600
"""Characters of a line that may say who somebody is."""
NAME = "pasted.csv"
_NAMES = {"name", "first_name", "last_name"}
Meant = Literal["", "person", "people"]
"""What the person says a text is; "" leaves it to the text."""


def read_pasted(
    text: str,
    *,
    mapping: Mapping[str, str] | None = None,
    region: str | None = None,
    statuses: Mapping[str, str] | None = None,
    today: date | None = None,
    meant: Meant = "",
) -> Preview:
    """The people of a pasted text: rows under titles, one person, or one a line.

    Of one person `open` holds what could be their role or organization, and `left` the other lines.
    Raises ImportProblem where nobody is in it.
    """
    text = with_tabs(text)
    if not (mapping or meant) and (of_entries := _of_entries(text)):
        return of_entries
    problem: ImportProblem | None = None
    table: Preview | None = None
    try:
        table = read_contacts(
            text.encode(), NAME, mapping=mapping, region=region, statuses=statuses, today=today
        )
    except ImportProblem as found:
        problem = found
    if table and table.people and not meant and _is_meant(text, table, mapping):
        return table
    if not mapping and (told := _of_words(text, meant)):
        return told
    if table and (mapping or _has_titles(text, table) or _may_be_rows(text, table)):
        return table
    raise ImportProblem(NOBODY) from problem


def _is_meant(text: str, table: Preview, mapping: Mapping[str, str] | None) -> bool:
    """Whether it is a table: one with titles in a row of its own, where it may be one person."""
    if mapping or table.source == "vcard":
        return True
    named = bool(_NAMES & set(table.mapping.values()))
    if not named or (_has_titles(text, table) and not is_page(lines_of(text))):
        return named
    if is_about_one(text) or not _may_be_rows(text, table):
        return False
    return len(table.people) > _MOST_COMPARED or not _says_less(table, _of_words(text, ""))


def _may_be_rows(text: str, table: Preview) -> bool:
    """Whether rows with no titles may list people: most are named so, and it is no receipt."""
    people = table.people[:_MOST_COMPARED]
    named = sum(is_written_as_name(each.name) for each in people)
    return named * 2 >= len(people) and not is_of_nobody(text)


def _says_less(table: Preview, told: Preview | None) -> bool:
    """Whether rows with no titles say less of as many people than their words do."""
    named = sum(is_written_as_name(each.name) for each in table.people)
    if told is None or len(told.people) < named:
        return False
    return _filled(table.people) < _filled(told.people)


def _filled(people: Sequence[Contact]) -> int:
    values = ((each.role, each.organization, each.email, each.phone) for each in people)
    return sum(bool(value) for each in values for value in each)


def _has_titles(text: str, table: Preview) -> bool:
    titled = len(table.columns) > 1 and all(each in text for each in table.columns)
    return titled and any(
        all(each in line for each in table.columns) and not addresses_in(line)
        for line in text.splitlines()[:_HEAD]
    )


def _unquoted(lines: list[str]) -> list[str]:
    """The lines without what a quoted answer quotes itself, which is of somebody else."""
    return [line for line in lines if not _QUOTED_AGAIN.match(line)]


def _of_words(text: str, meant: Meant) -> Preview | None:
    """The people of a text that is no table; None for nobody."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "\n".join(line[:_LONGEST] for line in _unquoted(whole.split("\n")))
    chat = sum(bool(_CHAT.match(line)) for line in text.split("\n")) >= _FEWEST_OF_CHAT
    found, skipped = _found(with_whole_names(_of_chat(_SENT_FROM.sub("", text))), meant, chat=chat)
    return _preview(whole, found, skipped) if found else None


def _of_entries(text: str) -> Preview | None:
    """The people of entries of a directory; None where it holds none, or not whose they are."""
    found = [each for each in map(person_in, entries_in(text)) if each and each.contact.name]
    return _preview(text, found, {}) if found else None


def _preview(whole: str, found: Sequence[Found], skipped: dict[str, int]) -> Preview:
    """Those who were found in a text, with what of it is left."""
    text = "\n".join(line[:_LONGEST] for line in whole.split("\n"))
    people = [_with_told(each.contact, text) for each in found]
    open_ = found[0].open if len(found) == 1 else ()
    left = (each for one in found for each in (*one.left, *(() if len(found) == 1 else one.open)))
    return Preview(
        people, skipped, [], "pasted", open=open_, left=all_left(whole, people, open_, left)
    )


def _quoted(text: str) -> list[Found]:
    """The people whom sentences name with what they do and where; [] for none."""
    found: dict[str, Found] = {}
    for line in filter(is_talk, text.split("\n")):
        for told in told_within(line):
            name = told.named.name if told.named else ""
            email = next(iter(own_addresses(text.split("\n"), name, ())), "") if name else ""
            contact = Contact(
                name=name, role=told.role, organization=told.organization, email=email
            )
            found.setdefault(name, Found(contact))
    return list(found.values())


def _portrayed(text: str) -> list[Found]:
    """Whom an article is about, or those whom it quotes; [] where somebody tells of themself."""
    told = [each for each in map(told_in, lines_of(text)) if each and each.named]
    if len({each.named for each in told}) > 1:
        return _told_apart(told)
    if told:
        return []
    about, quoted = portrait_in(text), _quoted(text)
    if len(quoted) > 1 or about is None:
        return quoted if len(quoted) > 1 else []
    card = person_in(text, doubtful=True)
    return [_together(card, about) if card else about]


def _told_apart(told: Sequence[Told]) -> list[Found]:
    """Those of whom a text tells one after the other, as the notes of a class do."""
    found = {each.named.name: each for each in told if each.named}
    return [
        Found(Contact(name=name, role=each.role, organization=each.organization))
        for name, each in found.items()
        if each.role or each.organization
    ]


def _together(card: Found, about: Found) -> Found:
    """What the card of somebody says, and what only sentences tell; of another's, the sentences."""
    first, second = (set(flat(each.contact.name).split()) for each in (card, about))
    if not first or not (first <= second or second <= first):
        return about
    told = {"role": about.contact.role, "organization": about.contact.organization}
    missing = {each: value for each, value in told.items() if not getattr(card.contact, each)}
    return replace(card, contact=card.contact.model_copy(update=missing))


def _with_told(contact: Contact, text: str) -> Contact:
    """Somebody whose line says neither role nor place gets what a sentence says behind the name."""
    silent = contact.name and not (contact.role or contact.organization)
    told = told_beside(contact.name, text) if silent else None
    if told is None:
        return contact
    return contact.model_copy(update={"role": told.role, "organization": told.organization})


def _of_chat(text: str) -> str:
    """A text whose lines were copied out of a chat, without who sent them, sentence by sentence."""
    lines: list[str] = []
    for line in text.split("\n"):
        said = _SENTENCE.split(_CHAT.sub("", line)) if _CHAT.match(line) else [line]
        lines += [each.rstrip(".") if len(said) > 1 and named_in(each) else each for each in said]
    return "\n".join(lines)


def _found(text: str, meant: Meant, *, chat: bool) -> tuple[list[Found], dict[str, int]]:
    """Who is in the text, and how many lines of a list are sentences."""
    if meant == "person":
        one = person_in(text, sure=True)
        return [one] if one else [], {}
    if meant == "people":
        return _listed(text)
    if results := results_in(text):
        return results, {}
    if is_of_firm(lines_of(text)):
        return [], {}
    doubtful = is_of_nobody(text)
    if not doubtful and (listed := listed_in(text)):
        return listed, {}
    found = _of_a_page(text, doubtful=doubtful, chat=chat) or _of_one(text, doubtful=doubtful)
    if found or (not doubtful and (found := _quoted(text))):
        return found, {}
    people, sentences = ([], {}) if doubtful or is_about_one(text) else _listed(text)
    if not people and (one := person_in(text, doubtful=True)):
        return [one], {}
    return people, sentences


def _of_a_page(text: str, *, doubtful: bool, chat: bool) -> list[Found]:
    """The people of a page that is no profile and no mail, and whom its sentences are about."""
    if chat and (advised := advised_in(text, chat=True)):
        return [advised]
    if not may_name_several(text):
        return []
    if staff := staff_in(text, doubtful=doubtful):
        return staff
    if portrayed := _portrayed(text):
        return portrayed
    advised = advised_in(text)
    return [advised] if advised else []


def _of_one(text: str, *, doubtful: bool) -> list[Found]:
    """The person of a profile or a signature, or those who sign together."""
    if not is_about_one(text):
        return []
    several = [] if doubtful else under_one_signature(text) or blocks_in(text)
    if len({each.contact.name.casefold() for each in several}) > 1:
        return several
    one = person_in(text, doubtful=doubtful)
    return [one] if one else []


def _listed(text: str) -> tuple[list[Found], dict[str, int]]:
    """The people of a list, one a line."""
    people, sentences = people_in(text)
    return [Found(each) for each in people], {SENTENCE: sentences} if sentences else {}
