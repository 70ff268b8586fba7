"""The person whom a friend's message names, with what its other sentences tell of them."""

import re
from collections.abc import Iterable, Sequence

from infoint.domain import Contact
from infoint.imports.pasted.lines import lines_of
from infoint.imports.pasted.names.naming import Named, fits_address
from infoint.imports.pasted.names.recommended import SENDER, recommended_in
from infoint.imports.pasted.names.told import (
    Told,
    place_told,
    told_about,
    told_from_name,
    work_told,
)
from infoint.imports.pasted.one.found import Found
from infoint.imports.pasted.reach import label_of, reached_in
from infoint.imports.pasted.words import begins, is_one
from infoint.imports.pasted.work.kinds import kind_of

_SENTENCE = re.compile(
    r"(?<=[.!?])\s+|\s+(?=who\s|(?:s?he|they)(?:['\u2019]s|['\u2019]re|s| is| runs| works)\s)"
    r"|,\s+(?=(?:and\s+)?(?:s?he|they|er|sie|d(?:er|ie)\s+(?=arbeitet|leitet|ist)|elle|il|ella|\u00e9l|lei|lui|ze|hij|zij|ela|ele)\b)"
)
_SHORT_FORM = re.compile(r"\b(he|she)(?:['\u2019]s|s)\b(?=\s+(?:an?|the|head|in)\b)", re.IGNORECASE)
_TITLE = re.compile(
    r"\b(?:title|job|role|position|beruf|titel|poste|puesto|ruolo)\s+(?:is|ist|est|es|\u00e8)\s+"
    r"(?:(?:something|sth|sowas|etwas)\s+(?:like|wie)\s+)?([^.,;!?\n]{3,60})",
    re.IGNORECASE,
)
_IS_NOW = re.compile(
    r"\b(?:is|are|ist|est|es|\u00e8)\s+(?:now|currently|jetzt|heute|maintenant|actuellement|ahora|ora)"
    r"\s+(?=an?\s|the\s|une?\s|una\s|eine?\s|bei\s|at\s)(.+)",
    re.IGNORECASE,
)
"""Before what somebody is today, who was something else."""
_FIRST, _FEWEST_SENDERS, _MOST_LINES, _SHORT, _MOST_OF_ROLE = 8, 2, 60, 3, 5


def advised_in(text: str, *, chat: bool = False) -> Found | None:
    """The one whom a message says to talk to; None where it is no message, or tells of nobody."""
    lines = [line for line in lines_of(text) if line]
    found = recommended_in(lines) if chat or _is_message(lines) else None
    if found is None:
        return None
    named, at = found
    after = lines[at:]
    told = _work_of(named, after)
    ways = [reached_in(line) for line in after]
    emails = [each for way in ways for each in way.emails]
    emails = [each for each in emails if fits_address(named.name, each)] or emails[:1]
    phone = next((number for way in ways for _label, number in way.phones), "")
    if not (told.role or told.organization or emails or phone):
        return None
    contact = Contact(
        name=named.name,
        role=told.role,
        organization=told.organization,
        email=emails[0] if emails else "",
        phone=phone,
        notes=", ".join(named.aside),
    )
    return Found(contact)


def _is_message(lines: Sequence[str]) -> bool:
    """Whether lines were written to somebody: they greet, they are a chat, or they are few."""
    if len(lines) > _MOST_LINES:
        return False
    sent = filter(None, map(SENDER.match, lines))
    senders = sum(not label_of(each[0].rstrip(": ")) for each in sent)
    greets = any(begins("greetings", line) for line in lines[:_FIRST])
    return greets or senders >= _FEWEST_SENDERS or len(lines) <= _SHORT or _is_chatty(lines)


def _is_chatty(lines: Sequence[str]) -> bool:
    """Whether most lines are sentences that begin in small letters, as one writes to a friend."""
    small = sum(line[:1].islower() and len(line.split()) > _SHORT for line in lines)
    return small * 2 > len(lines)


def _work_of(named: Named, lines: Iterable[str]) -> Told:
    role = place = ""
    for line in lines:
        text = _SHORT_FORM.sub(r"\1 is", SENDER.sub("", line))
        if (said := _TITLE.search(text)) and not (role and place):
            role = said[1].strip() if kind_of(said[1]) == "role" else role
        for sentence in _SENTENCE.split(text):
            told = told_about(named.name, sentence) or _of_sentence(sentence)
            told = told or told_from_name(named.name, sentence)
            role = role or (told.role if told else "")
            place = place or (told.organization if told else "")
        if role and place:
            break
    return Told(role=role, organization=place)


def _of_sentence(sentence: str) -> Told | None:
    """What words tell that begin with she is, or with at."""
    if (now := _IS_NOW.search(sentence)) and (told := work_told(now[1])):
        return told
    words = sentence.split()
    for head, behind in ((" ".join(words[:n]), " ".join(words[n:])) for n in (2, 1)):
        told = work_told(behind) if is_one("they-are", head) else None
        if told and (
            kind_of(told.role) == "role"
            or kind_of(told.organization) == "organization"
            or (told.organization and is_one("articles", behind.split()[0]))
        ):
            return told
    told = work_told(sentence)
    if told and told.organization and kind_of(told.role) == "role":
        return told if len(told.role.split()) <= _MOST_OF_ROLE else None
    place = place_told(sentence)
    return Told(organization=place) if place else None
