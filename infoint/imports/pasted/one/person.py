"""One person out of a profile page or the signature of a mail. What is not plain stays open."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from infoint.domain.web_profiles import profile_key
from infoint.imports.pasted.lines import (
    is_place,
    is_talk,
    lines_of,
)
from infoint.imports.pasted.mail import mail_in
from infoint.imports.pasted.names.judging import (
    PLAIN,
    TAKEN,
    Around,
    is_of_place,
    is_whole,
    stands_again,
    weight,
)
from infoint.imports.pasted.names.likeness import likeness
from infoint.imports.pasted.names.mentions import mentions_in
from infoint.imports.pasted.names.naming import (
    Named,
    named_in,
)
from infoint.imports.pasted.names.told import told_about
from infoint.imports.pasted.one.contact import (
    contact_of,
    is_office,
    is_personal,
    own_addresses,
    own_profiles,
)
from infoint.imports.pasted.one.elsewhere import place_elsewhere
from infoint.imports.pasted.one.found import Found
from infoint.imports.pasted.one.read import Read, read_lines
from infoint.imports.pasted.page import Page, is_page, parted, present_job
from infoint.imports.pasted.reach import reached_in
from infoint.imports.pasted.words import flat, holds
from infoint.imports.pasted.work.card import Around as Beside
from infoint.imports.pasted.work.card import Work, work_in
from infoint.imports.pasted.work.kinds import kind_of
from infoint.imports.pasted.work.sites import site_names
from infoint.words.name_words import is_everyday, may_be_given
from infoint.words.nicknames import SHORT_FORMS
from infoint.words.people_names import TITLES

_MOST_TEXTS, _MOST_LOOKED_AT = 8, 24
_FEW = 3
_SHORT_TEXT = 12
"""Lines of a text that may be the card of a place, of which one asks who it is."""


def person_in(
    text: str, *, sure: bool = False, doubtful: bool = False, among: bool = False
) -> Found | None:
    """The person that a text is about; None where it gives neither a name nor an address.

    With `sure` a name is taken of which nothing else speaks, and an office's address will do. With
    `doubtful` only a name counts that a label, an address or the one who writes says. With `among`
    they are one of several of a page, which tells where they all work.
    """
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = lines_of(text)
    mail = mail_in(raw, lines)
    left = list(mail.left)
    on_page = is_page(lines) and not mail.closed
    page = parted(mail.lines) if on_page else Page(top=mail.lines)
    job = present_job(page.jobs)
    left += page.jobs + page.left
    read = read_lines(page.top, closed=mail.closed)
    read.twice |= page.twice
    read.on_page = on_page
    if mail.address:
        read.emails = [mail.address, *(each for each in read.emails if each != mail.address)]
    framed = on_page or mail.closed or mail.sender
    least = _SURE if sure else _FRAMED if framed else PLAIN if doubtful else TAKEN
    named, texts = _name(read, mail.sender, mail.closed, least)
    if named is None and not doubtful and (named := _by_address(mail.lines, read.emails)):
        texts = [each for each in read.texts if named.name not in each[1]]
    if doubtful and not framed and not named:
        return None
    if named is None and not (is_personal(read.emails, sure) or any(map(profile_key, read.links))):
        return None
    if named:
        read.emails += own_addresses([*left, *read.left], named.name, read.emails)
        read.links += own_profiles(lines, named.name, read.links)
    work = _work(read, texts, named, job)
    if named and not (work.organization or among):
        work.organization = place_elsewhere(named.name, read, _sites(read, named))
    if on_page and not work.organization:
        _take_handle(work)
    if not (named or sure) and any(_is_of_line(each, lines) for each in read.emails):
        return None
    short = sum(map(bool, lines)) <= _SHORT_TEXT
    if not (named or sure or (short and work.organization)) and all(map(is_office, read.emails)):
        return None
    return Found(contact_of(named, read, work), tuple(work.open), (*left, *read.left))


def _is_of_line(address: str, lines: Iterable[str]) -> bool:
    """Whether an address is made of a whole line, such as the town of an office, or of a word.

    Of an office one asks whose it is.
    """
    if is_office(address):
        return False
    local = flat(address.partition("@")[0]).replace(" ", "")
    said = is_everyday(local) and not may_be_given(local)
    return said or any(flat(line).replace(" ", "") == local for line in lines)


def _by_address(lines: Iterable[str], emails: Sequence[str]) -> Named | None:
    """The name in the midst of a line of which an address is made, word for word."""
    own = [flat(each.partition("@")[0]).split() for each in emails if not is_office(each)]
    found = (each for line in lines if own for each in _NAMED_WITHIN.findall(line))
    for text in found:
        words = text.split()
        for at in range(len(words) - 1):
            named = named_in(" ".join(words[at : at + _MOST_OF_NAME]))
            if named and any(set(flat(named.name).split()) & set(local) for local in own):
                return named
    return None


_NAMED_WITHIN = re.compile(r"[^\W\d_a-z][\w'\u2019-]*(?: [^\W\d_a-z][\w'\u2019-]*)+")
_MOST_OF_NAME = 3


def _is_work(text: str) -> bool:
    found = work_in([text], ())
    return bool(found.role or found.organization)


_ORGANIZATION = re.compile(r"@[\w-]{2,40}")


def _take_handle(work: Work) -> None:
    """The organization that a page of GitHub writes as @acme."""
    at = next((each for each in work.open if _ORGANIZATION.fullmatch(each)), "")
    if at:
        work.organization = at[1:]
        work.open.remove(at)


def _name(
    read: Read, sender: str, closed: bool, least: int
) -> tuple[Named | None, list[tuple[str, str]]]:
    """The name that is plain, and the texts that are left."""
    best, at, most = None, -1, 0
    for n, (_label, text) in enumerate(read.texts[:_MOST_LOOKED_AT]):
        around = _around(read, sender, closed, n)
        for each in filter(None, (named_in(text), named_in(text, bare=True))):
            named = each if " " in each.name else _given_behind(each, read.emails) or each
            points = weight(named, around)
            if points > most:
                best, at, most = named, n, points
    if most < least:
        best = None
    if best and " " not in best.name:
        whole = _whole_of(read, best.name)
        whole = whole or (_signed_whole(read, best.name, at) if closed else None)
        at, best = whole or (at, best)
    said = named_in(sender, bare=True) if sender else None
    if best is None or (said and most < _FRAMED):
        return said, read.texts
    rest = [("", behind)] if (behind := _THEY_ARE.sub("", best.rest)) else []
    aside = best.aside
    if said and len(best.name.split()) < len(said.name.split()) and "," not in said.name:
        aside = (*aside, *said.aside)
        best = Named(said.name, best.pronouns or said.pronouns, best.rest, aside)
    same = flat(best.name)
    known = {same, same.split(" ", 1)[0], flat(best.name.split(",")[0])}
    others = [
        each
        for n, each in enumerate(read.texts)
        if n != at and flat(each[1]) not in known and not _is_only(each[1], best.name)
    ]
    place = sum(1 for each in read.texts[:at] if flat(each[1]) not in known)
    sites = site_names(_domains(read))
    own = flat(best.name)
    above = [
        each
        for each in others[:place]
        if each[0] or kind_of(each[1], sites) or flat(each[1]).startswith(f"{own} ")
    ]
    if any(kind_of(text) == "role" for _label, text in (*rest, *others[place:])):
        above = [each for each in above if each[0] or kind_of(each[1], sites) != "role"]
    return best, [*above, *rest, *others[place:]]


def _given_behind(named: Named, emails: Sequence[str]) -> Named | None:
    """Vang, Pa Houa: the given name behind a surname alone, where an address is made of both."""
    family = flat(named.name)
    locals_ = {flat(each.partition("@")[0]).replace(" ", "") for each in emails}
    pieces = named.rest.split(", ")
    for given in pieces:
        joined = flat(given).replace(" ", "")
        if joined and locals_ & {joined + family, family + joined}:
            rest = ", ".join(each for each in pieces if each != given)
            return replace(named, name=f"{named.name}, {given}", rest=rest)
    return None


def _is_only(text: str, name: str) -> bool:
    """Whether a text is the name again, with titles before it or degrees behind it."""
    again = named_in(text)
    return again is not None and not again.rest and flat(again.name) == flat(name)


_THEY_ARE = re.compile(
    r"^(?:(?:he|she)['\u2019]?s|(?:he|she) is|they are|who is)\s+(?:an?\s+|the\s+)?", re.IGNORECASE
)
"""Before what somebody is, as one tells it."""


def _whole_of(read: Read, first: str) -> tuple[int, Named] | None:
    """The whole name that stands below a first name, or in the midst of a line such as a foot."""
    for n, (label, text) in enumerate(read.texts[:_MOST_TEXTS]):
        named = named_in(text) if label in ("", "names") else None
        if named and flat(first) in flat(named.name).split():
            return n, named
    if flat(first) not in read.spoken:
        return None
    mentioned = (each.named for line in read.lines for each in mentions_in(line))
    whole = (each for each in mentioned if flat(each.name).split()[0] == flat(first))
    found = next((each for each in whole if is_whole(each.name)), None)
    return (-1, found) if found else None


def _signed_whole(read: Read, short: str, at: int) -> tuple[int, Named] | None:
    """The whole name right below a short form of it, as in Mike over Michael Okoro."""
    for n, (label, text) in enumerate(read.texts[at + 1 : at + 1 + _FEW], start=at + 1):
        named = named_in(text) if label in ("", "names") else None
        if named and likeness(named.name) > 0 and not is_of_place(named.name):
            first = flat(named.name).split()[0]
            alike = first[0] == flat(short)[0] or flat(short) in SHORT_FORMS.get(first, ())
            return (n, named) if alike and is_whole(named.name) else None
    return None


_SURE, _FRAMED = 1, 3
"""Points of a name where others said that it is one; and in a mail or a page, which has one."""


def _around(read: Read, sender: str, closed: bool, n: int) -> Around:
    """What stands around the text at this place, for the name that it begins with."""
    label, text = read.texts[n]
    named = named_in(text) or named_in(text, bare=True)
    name = flat(named.name) if named else ""
    below = [text for _label, text in read.texts[n + 1 : n + 1 + _FEW]]
    behind = [named.rest] if named and named.rest else []
    handles = read.handles if name in read.twice else ()
    return Around(
        ways=(*read.emails, *handles, *filter(profile_key, read.links)),
        label="" if name in read.done else label,
        sender=sender,
        twice=name in read.twice,
        first=n == 0 and name not in read.done,
        signed=closed,
        pronouns=bool(read.pronouns) and n == 0,
        work=any(map(_is_work, (*behind, *below))),
        told=name in read.spoken or (name in read.done and _is_reached(read, name)),
        about=named is not None and not sender and _is_told_of(read, named),
        organization=is_of_place(name)
        or (" " in name and (_is_of_site(name, _domains(read)) or _is_worked_at(read, name))),
        again=0 if sender or closed or read.twice else stands_again(name, read.lines),
        address=name in read.housed,
    )


def _is_reached(read: Read, name: str) -> bool:
    """Whether there are ways to reach somebody, and not those of a firm of this name."""
    firm = _is_of_site(name, _domains(read)) and all(map(is_office, read.emails))
    return bool(read.emails or read.phones) and not firm


def _is_worked_at(read: Read, name: str) -> bool:
    """Whether a line has the name behind the word that stands before a place of work."""
    for line in read.lines:
        before, found, _behind = f" {flat(line)} ".partition(f" {name} ")
        if found and before.split()[-1:] and before.split()[-1] in _AT:
            return True
    return False


_AT = frozenset(("at", "bei", "beim", "chez", "presso", "hos", "bij"))


def _is_told_of(read: Read, named: Named) -> bool:
    """Whether a sentence below begins with the whole name, or the given one, and what they do."""
    if flat(named.name) in read.spoken | read.done:
        return False
    own = flat(named.name).split()
    firsts = {own[0], next((each for each in own if each not in TITLES), "")}
    ended = (line.split() for line in read.lines if is_talk(line) or line.endswith("."))
    said = (" ".join(words) for words in ended if flat(words[0]) in firsts)
    return any(told_about(named.name, line) for line in said)


def _is_of_site(name: str, domains: Sequence[str]) -> bool:
    """Whether a domain holds the whole name, as that of a firm does."""
    whole = _bare(name)
    return any(whole in site.replace("-", "") for site in site_names(domains))


def _is_signed(read: Read, name: str) -> bool:
    """Whether the first name stands alone above, as one signs."""
    return any(flat(text) == flat(name).split()[0] for _label, text in read.texts[:_FEW])


def _bare(name: str) -> str:
    return flat(name).replace(" ", "")


def _domains(read: Read) -> list[str]:
    pages = [each for each in read.links if not profile_key(each) and "linkedin.com" not in each]
    return [each.rpartition("@")[2] for each in read.emails] + pages


def _sites(read: Read, named: Named | None) -> list[str]:
    """Names of the domains beside somebody, without one that is made of their name."""
    sites = site_names(_domains(read))
    return [each for each in sites if not named or each.replace("-", "") not in _bare(named.name)]


def _work(
    read: Read, texts: Sequence[tuple[str, str]], named: Named | None, job: tuple[str, str]
) -> Work:
    sites = _sites(read, named)
    said = {label: text for label, text in texts if label in ("roles", "organizations")}
    schools = read.on_page or any(holds("alumni-pages", line) for line in read.lines)
    beside = Beside(
        lines=tuple(read.lines),
        above_street=_above_streets(read.lines),
        on_page=schools,
        name=named.name.split(",")[0] if named else "",
    )
    work = work_in([text for label, text in texts if not label][:_MOST_TEXTS], sites, beside)
    if "organizations" not in said and ", " in said.get("roles", ""):
        labelled = work_in([said["roles"]], sites)
        if labelled.role and labelled.organization:
            said |= {"roles": labelled.role, "organizations": labelled.organization}
    post = read.posts.get(flat(named.name), "") if named else ""
    work.role = said.get("roles", "") or post or job[0] or read.told[0] or work.role
    place = said.get("organizations", "") or job[1] or read.told[1]
    work.organization = place or work.organization
    if named and not work.organization and _is_labelled(read, named):
        work.organization = _heading(read)
    known = flat(f"{work.role} {work.organization}")
    work.open = [each for each in dict.fromkeys(work.open) if flat(each) not in known]
    if work.role and work.organization:  # nothing is left to ask
        read.left += work.open
        work.open = []
    return work


def _above_streets(lines: Sequence[str]) -> frozenset[str]:
    """The lines right above a postal address with a number."""
    pairs = pairwise(filter(None, lines))
    return frozenset(
        flat(above)
        for above, line in pairs
        if is_place(line) and any(map(str.isdigit, line)) and not reached_in(line).says_how
    )


def _is_labelled(read: Read, named: Named) -> bool:
    """Whether a label of a list stands before the name, not a sentence of theirs."""
    name = flat(named.name)
    own = any(label == "names" and flat(text).startswith(name) for label, text in read.texts)
    return own and name not in read.spoken | read.done


def _heading(read: Read) -> str:
    """The first line of an entry, which is the name of the place."""
    label, text = read.texts[0]
    return "" if label or kind_of(text) == "role" or is_place(text) else text
