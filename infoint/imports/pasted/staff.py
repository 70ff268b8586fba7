"""Several people on one page, each with lines of their own: a team, a directory, a programme."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from infoint.domain import Contact
from infoint.domain.web_profiles import profile_key
from infoint.imports.pasted.lines import (
    is_greeting,
    is_legal,
    is_noise,
    is_place,
    is_talk,
    lines_of,
)
from infoint.imports.pasted.names.judging import PLAIN, Around, is_of_place, stands_again, weight
from infoint.imports.pasted.names.likeness import likeness
from infoint.imports.pasted.names.naming import Named, named_in
from infoint.imports.pasted.names.told import Told, told_about, told_in
from infoint.imports.pasted.one.contact import is_office
from infoint.imports.pasted.one.elsewhere import in_full
from infoint.imports.pasted.one.found import Found
from infoint.imports.pasted.one.person import person_in
from infoint.imports.pasted.page import begins_the_end
from infoint.imports.pasted.programme import (
    are_guests,
    guests_in,
    is_byline,
    is_programme,
    on_programme,
    posted_in,
    presented_in,
    several_posted,
    work_of,
    wrote,
)
from infoint.imports.pasted.reach import reached_in
from infoint.imports.pasted.words import SIGNS, flat, is_one
from infoint.imports.pasted.work.card import work_in
from infoint.imports.pasted.work.kinds import kind_of
from infoint.imports.pasted.work.sites import site_names

_MOST_ROLE_WORDS = 6
_FEWEST = 2
_OF_SEVERAL = 5
_MOST_TOLD, _MOST_BELOW = 4, 2
_YEAR = "\u00a9"
_INTO = re.compile(
    r"^\s*(?:contact|about|welcome to|kontakt"
    r"|(?:meet )?(?:the|our) (?:team|people|staff) (?:at|behind|of))\s+(?-i:(?=[^\W\d_a-z]))",
    re.IGNORECASE,
)
"""What a heading says before the name of the place."""
_BEHIND_PLACE = re.compile(r",\s|\sis an?\s|\sist ein|\s[\u00b7|]\s|(?<=\w{4})\.\s(?=[A-Z])")


@dataclass(slots=True)
class _Block:
    """Where somebody begins, whose name it is, and the lines up to the next one."""

    at: int
    named: Named
    lines: list[str]
    sure: bool = False
    guests: tuple[Contact, ...] = ()
    post: str = ""
    """What the label before the name says they are."""


def staff_in(text: str, *, doubtful: bool = False) -> list[Found]:
    """The people of a page that names several, in their order; [] where it is no such page.

    With `doubtful` only those count who have an address of their own, or are on a programme.
    """
    lines = lines_of(text)
    blocks = _blocks(lines)
    presented = any(each.sure for each in blocks)
    blocks = _spoken_for(blocks, lines, doubtful=doubtful)
    if not presented and sum(len(each.lines) > 1 for each in blocks) < _FEWEST:
        return []
    found = [each for block in blocks for each in _people(block, blocks, lines)]
    return _with_place(found, blocks, lines)


_ALT = re.compile(
    r"^(?:view (.+?)['\u2019]s profile|profil von (.+?) (?:an|auf)(?:sehen|rufen)"
    r"|(?:voir le|ver) (?:profil|perfil) de (.+)|visualizza il profilo di (.+)"
    r"|bekijk het profiel van (.+))$",
    re.IGNORECASE,
)
"""What a site calls the link to somebody's page in a list of results."""


def results_in(text: str) -> list[Found]:
    """The people of a list of cards, each with a link to their page, or named twice in a row.

    [] where it is no such list.
    """
    lines = lines_of(text)
    linked = [next(filter(None, found.groups()), "") for found in map(_ALT.match, lines) if found]
    names = {flat(each) for each in linked} or _doubled(lines)
    starts = [at for at, line in enumerate(lines) if flat(line) in names]
    if len(names) < _FEWEST or {flat(lines[at]) for at in starts} != names:
        return []
    found = []
    starts = [at for at, before in zip(starts, [-2, *starts], strict=False) if at - before > 1]
    for at, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        own = [line for line in lines[at:end] if line and not _ALT.match(line)]
        over = next((n for n, line in enumerate(own) if is_one("noise", line)), 0)
        found.append(person_in("\n".join(own[: over or len(own)]), sure=True))
    return [each for each in found if each and each.contact.name]


def _doubled(lines: Sequence[str]) -> set[str]:
    """The names that stand twice in a row; none where it is the page of the first of them."""
    pairs = ((at, line) for at, line in enumerate(lines[1:]) if line and line == lines[at])
    named = {at: flat(line) for at, line in pairs if named_in(line)}
    behind = lines[min(named, default=0) :]
    own = any(begins_the_end(line) or is_one("jobs", line) for line in behind)
    known = sum(likeness(lines[at]) > 0 for at in named)
    return set() if own or known * 2 < len(named) else set(named.values())


def _blocks(lines: Sequence[str]) -> list[_Block]:
    """One for each line that may begin somebody; those of a programme are sure."""
    found: list[_Block] = _authors(lines)
    if found:
        return found
    posts = dict(filter(None, ((posted_in(line) or None) for line in lines if line)))
    programme = is_programme(lines) or any(is_one("presenters", line) for line in lines)
    noted = _noted(lines)
    for at, line in enumerate(lines):
        if not line or is_noise(line) or is_greeting(line) or told_in(line):
            continue
        guests = guests_in(line)
        if programme and not guests:
            guest = on_programme(line, others=any(each.sure for each in found))
            guests = [guest] if guest else []
        if are_guests(guests) or (guests and at in noted):
            contacts = tuple(each.contact for each in guests)
            found.append(_Block(at, Named(contacts[-1].name), [], sure=True, guests=contacts))
        elif len(posts) > 1 and (several := several_posted(line)):
            found.append(_Block(at, Named(several[-1].name), [], sure=True, guests=several))
        elif (
            len(posts) > 1
            and (posted := posted_in(line, known=False))
            and (named := named_in(posted[1]))
        ):
            found.append(_Block(at, named, [posted[1]], sure=True, post=posted[0]))
        elif presented := presented_in(line):
            found.append(_Block(at, presented[1], [presented[0]], sure=True))
        elif (named := _beginning(line)) and not _is_in_signs_below(named, found, at):
            found.append(_Block(at, named, [line]))
    return found


def _is_in_signs_below(named: Named, found: Sequence[_Block], at: int) -> bool:
    """Whether it is the name of the line above, as it is written in Japanese, Chinese or Korean."""
    above = found[-1] if found and found[-1].at == at - 1 else None
    return bool(above and SIGNS.search(named.name) and not SIGNS.search(above.named.name))


def _authors(lines: Sequence[str]) -> list[_Block]:
    """Those who wrote the articles of a list, each once; [] where fewer than two are signed."""
    signed = [at for at, line in enumerate(lines) if is_byline(line, lines[:at])]
    found: dict[str, _Block] = {}
    for at in signed if len(signed) >= _FEWEST else ():
        if named := wrote(lines[at]):
            role, place = work_of(named.rest) if named.rest else ("", "")
            if place and not role and kind_of(place) != "organization":
                role, place = place, ""
            contact = Contact(name=named.name, role=role, organization=place)
            found.setdefault(named.name, _Block(at, named, [], sure=True, guests=(contact,)))
    return list(found.values())


def _noted(lines: Sequence[str]) -> set[int]:
    """Where notes begin with a name and, in brackets, what that person does, if several do."""
    found = {
        at
        for at, line in enumerate(lines)
        for guest in guests_in(line)[:1]
        if line.startswith(guest.contact.name) and guest.contact.role
    }
    goes_on = any(not lines[at].endswith(")") for at in found)
    return found if goes_on and len(found) >= _FEWEST else set()


def _beginning(line: str) -> Named | None:
    words = reached_in(line).words
    if not words or words[0][0] or is_talk(words[0][1] if len(words) > 1 else line):
        return None
    return named_in(words[0][1])


def _spoken_for(blocks: list[_Block], lines: Sequence[str], *, doubtful: bool) -> list[_Block]:
    """Those of which something says that somebody begins there, with all of their lines.

    Where others are plainly named, less has to speak for who stands among them in the same way.
    """
    _fill(blocks, lines)
    points = [_points(each, lines) for each in blocks]
    sure = any(each >= PLAIN for each in points)
    least = _OF_SEVERAL if sure or not doubtful else PLAIN
    kept = [each for each, has in zip(blocks, points, strict=True) if each.sure or has >= least]
    if kept and not doubtful and all(map(_is_reached, kept)):
        kept = [each for each in blocks if each in kept or _is_reached(each)]
    if len(kept) * 2 < len(blocks) and not sure:
        kept = [each for each in blocks if each.sure]
    for each in kept:
        each.lines = each.lines[:1]
    _fill(kept, lines)
    for each in kept[:-1]:
        each.lines = _without_heading(each.lines)
    return kept


def _without_heading(lines: list[str]) -> list[str]:
    """The lines of somebody without the last one, where it is the heading of those who follow."""
    before, last = lines[-2:] if len(lines) > _FEWEST else ("", "")
    over = bool(before) and reached_in(before).says_how and not reached_in(last).says_how
    return lines[:-1] if over and kind_of(last) in ("organization", "unit") else lines


def _fill(blocks: Sequence[_Block], lines: Sequence[str]) -> None:
    """Give each the lines that stand between its first one and the next block."""
    ends = [*(each.at for each in blocks[1:]), len(lines)]
    for block, end in zip(blocks, ends, strict=False):
        block.lines = [*block.lines[:1], *(each for each in lines[block.at + 1 : end] if each)]


def _points(block: _Block, lines: Sequence[str]) -> int:
    """What speaks for the name of a block; 0 where nothing but its words does."""
    ways = [reached_in(line) for line in block.lines]
    after = [line for line in lines[block.at + 1 :] if line][:_MOST_BELOW]
    after = after[:1] if after and _beginning(after[0]) else after
    around = Around(
        ways=tuple(each for way in ways for each in (*way.emails, *filter(profile_key, way.links))),
        work=any(map(_role, (block.named.rest, *after))),
        told=any(_about(block)),
        organization=is_of_place(block.named.name),
        address=bool(after) and is_place(after[0]),
        again=stands_again(block.named.name, lines),
    )
    said = around.work or around.told or any(way.says_how for way in ways)
    return weight(block.named, around) if said else 0


def _about(block: _Block) -> list[Told]:
    """What the first sentences below a name tell of whose name it is."""
    told = (told_about(block.named.name, line) for line in block.lines[1:_MOST_TOLD])
    return list(filter(None, told))


def _is_reached(block: _Block) -> bool:
    return any(reached_in(line).says_how for line in block.lines)


def _role(line: str) -> str:
    return work_in([line], ()).role if line and not is_talk(line) else ""


def _people(block: _Block, others: Sequence[_Block], lines: Sequence[str]) -> list[Found]:
    if block.guests:
        return [Found(each) for each in block.guests]
    found = person_in("\n".join(block.lines), sure=True, among=True)
    if found is None or not found.contact.name:
        return []
    contact = found.contact
    if len(others) > 1 and block is others[-1] and is_office(contact.email):
        contact = contact.model_copy(update={"email": ""})
    for told in _about(block):
        values = {"role": told.role, "organization": in_full(told.organization, lines)}
        missing = {each: value for each, value in values.items() if not getattr(contact, each)}
        contact = contact.model_copy(update=missing)
    found = replace(found, contact=contact)
    if block.post and not contact.role:
        contact = contact.model_copy(update={"role": block.post})
        return [replace(found, contact=contact)]
    below = block.lines[1] if len(block.lines) > 1 else ""
    if not contact.role and below in found.open and _is_post(below, others):
        open_ = tuple(each for each in found.open if each != below)
        return [replace(found, contact=contact.model_copy(update={"role": below}), open=open_)]
    if block.sure and block.named.rest and not (contact.role or contact.organization):
        role, place = work_of(block.named.rest)
        contact = contact.model_copy(update={"role": role, "organization": place})
        return [replace(found, contact=contact)]
    return [found]


def _is_post(text: str, blocks: Sequence[_Block]) -> bool:
    """Whether a text stands where others of the page have what they do."""
    if len(text.split()) > _MOST_ROLE_WORDS or is_place(text) or any(map(str.isdigit, text)):
        return False
    below = [each.lines[1] for each in blocks if len(each.lines) > 1]
    if any(map(_role, below)):
        return True
    return len(set(below)) == len(blocks) and len(_hosts(blocks)) == 1


def _hosts(blocks: Sequence[_Block]) -> set[str]:
    """The domains of the addresses of all: one, where they work at one place."""
    ways = (reached_in(line) for block in blocks for line in block.lines)
    return {email.rpartition("@")[2] for way in ways for email in way.emails}


def _with_place(found: list[Found], blocks: Sequence[_Block], lines: Sequence[str]) -> list[Found]:
    """Those who have no organization get the one that the page's top or foot names."""
    names = {each.contact.organization for each in found} - {""}
    last = found[-1].contact.organization if found else ""
    if any(block.guests for block in blocks) or len(names) > 1:
        return found
    sites = site_names(
        dict.fromkeys(each.contact.email.rpartition("@")[2] for each in found if each.contact.email)
    )
    around = [*lines[: blocks[0].at], *blocks[-1].lines[2:]]
    told = next((each for each in map(_bare, around) if _is_place(each, sites)), "")
    several = sum(bool(each.contact.organization) for each in found) > 1
    if names and names != {told} and (several or names != {last}):
        return found
    place = last or told
    if not place or len(found) < 2:
        return found
    return [
        replace(each, contact=each.contact.model_copy(update={"organization": place}))
        for each in found
    ]


def _bare(line: str) -> str:
    """A line without the sign and the year of who holds its rights, and without the address."""
    words = _INTO.sub("", line.replace(_YEAR, " ")).split()
    while words and words[0].strip("-\u2013").isdigit():
        words = words[1:]
    return _BEHIND_PLACE.split(" ".join(words))[0] if words else ""


def _is_place(text: str, sites: Sequence[str]) -> bool:
    plain = text and not (is_noise(text) or is_legal(text) or is_talk(text))
    return bool(plain) and not reached_in(text).says_how and kind_of(text, sites) == "organization"
