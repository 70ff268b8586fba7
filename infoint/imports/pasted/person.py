"""One person out of a profile page or the signature of a mail. What is not plain stays open."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from infoint.domain import Contact
from infoint.domain.identity import different_emails
from infoint.domain.web_profiles import profile_key
from infoint.imports.pasted.lines import is_legal, is_noise, is_place, is_talk, lines_of
from infoint.imports.pasted.mail import is_closing, mail_in
from infoint.imports.pasted.naming import (
    Named,
    fits_address,
    is_first_name,
    named_in,
    pronouns_alone,
)
from infoint.imports.pasted.page import is_page, parted, present_job
from infoint.imports.pasted.reach import Reached, label_of, reached_in
from infoint.imports.pasted.words import SIGNS, flat, is_one, phrases
from infoint.imports.pasted.work import Work, kind_of, site_names, work_in
from infoint.imports.tables.cells.cells import addresses_in

_MOST_TEXTS = 8
_FEW = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A person with what the text says of them, and its lines that say nothing, or nothing plain.

    `name` of the contact is "" where the text does not say it plainly.
    """

    contact: Contact
    open: tuple[str, ...] = ()
    """Short texts beside the name of which it is not plain whether they say what or where."""
    left: tuple[str, ...] = ()


@dataclass(slots=True)
class _Read:
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


def person_in(text: str) -> Found | None:
    """The person that a text is about; None where it gives neither a name nor an address."""
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = lines_of(text)
    mail = mail_in(raw, lines)
    left, job = list(mail.left), ("", "")
    if is_page(lines) and not mail.closed:
        page = parted(mail.lines)
        here, job = page.top, present_job(page.jobs)
        left += page.jobs + page.left
    else:
        here = mail.lines
    read = _read(here)
    if mail.address:
        read.emails = [mail.address, *(each for each in read.emails if each != mail.address)]
    named, texts = _name(read, mail.sender, mail.closed)
    if named is None and not read.emails and not any(map(profile_key, read.links)):
        return None
    if named:
        read.emails += _own_addresses(left, named.name, read.emails)
    work = _work(read, texts, named, job)
    return Found(_contact(named, read, work), tuple(work.open), (*left, *read.left))


def _own_addresses(lines: Iterable[str], name: str, known: Sequence[str]) -> list[str]:
    """Addresses among the other lines that are made of the name."""
    found = (each for line in lines for each in addresses_in(line))
    return [each for each in dict.fromkeys(found) if fits_address(name, each) and each not in known]


def _read(lines: Sequence[str]) -> _Read:
    read = _Read()
    waits = ""
    before = ""
    over = False
    for line in lines:
        if not line:
            continue
        if waits and not reached_in(f"{waits}: {line}").says_how:
            waits = ""
            read.left.append(line)
            continue
        said, waits = waits, _waits(line)
        read.pronouns = read.pronouns or pronouns_alone(line.split("\u00b7")[0])
        if waits or is_noise(line) or pronouns_alone(line) or (is_closing(line) and not read.texts):
            read.left.append(line)
            continue
        if is_legal(line) or (is_talk(line.rstrip(",")) and not reached_in(line).says_how):
            over |= is_legal(line)
            read.left.append(line)
            continue
        if _is_farewell(line, read) or _says_more(line) or line.startswith(_POST_CODE):
            read.left.append(line)
            continue
        line = line.rstrip(",")
        if flat(line) == before:
            read.twice.add(before)
            continue
        before = flat(line)
        _take(read, reached_in(f"{said}: {line}" if said else line), line, over=over)
    return read


_POST_CODE = "\u3012"
"""Before a post code in Japan, which is no phone."""
_SAYS_MORE = re.compile(r"([^\W\d_][\w .-]{1,20}):\s+[^\s\d+@]")


def _says_more(line: str) -> bool:
    """Whether a label that is not known stands over it: when somebody is there, what they like."""
    found = _SAYS_MORE.match(line)
    return found is not None and not (label_of(found[1]) or reached_in(line).says_how)


def _is_farewell(line: str, read: _Read) -> bool:
    """A word or three over the name, with a comma behind them, in whatever language."""
    if read.texts or not line.endswith(",") or len(line.split()) > _FEW:
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


def _take(read: _Read, found: Reached, line: str, *, over: bool) -> None:
    read.emails += [each for each in found.emails if each not in read.emails]
    read.phones += [each for each in found.phones if each not in read.phones]
    read.links += [each for each in found.links if each not in read.links]
    kept = False
    for label, text in found.words:
        if said := pronouns_alone(text):
            read.pronouns = read.pronouns or said
            continue
        if over or is_noise(text) or is_legal(text) or (not label and is_place(text)):
            continue
        read.texts.append((label, text))
        kept = True
    if not kept and not found.says_how:
        read.left.append(line)


def _name(read: _Read, sender: str, closed: bool) -> tuple[Named | None, list[tuple[str, str]]]:
    """The name that is plain, and the texts that are left."""
    best, at, most = None, -1, 0
    for n, (label, text) in enumerate(read.texts[:_MOST_TEXTS]):
        for named in filter(None, (named_in(text), named_in(text, bare=True))):
            sure = _sureness(read, named, label, sender, first=n == 0, closed=closed)
            if sure > most:
                best, at, most = named, n, sure
    if best and " " not in best.name and (whole := _whole_of(read, best.name)):
        at, best = whole
    said = named_in(sender, bare=True) if sender else None
    if best is None or (said and most < _PLAIN):
        return said, read.texts
    rest = [("", best.rest)] if best.rest else []
    if said and len(best.name.split()) < len(said.name.split()) and "," not in said.name:
        best = Named(said.name, best.pronouns or said.pronouns, best.rest)
    same = flat(best.name)
    known = {same, same.split(" ", 1)[0], flat(best.name.split(",")[0])}
    others = [each for n, each in enumerate(read.texts) if n != at and flat(each[1]) not in known]
    place = sum(1 for each in read.texts[:at] if flat(each[1]) not in known)
    sites = site_names(_domains(read))
    above = [each for each in others[:place] if each[0] or kind_of(each[1], sites)]
    return best, [*above, *rest, *others[place:]]


def _whole_of(read: _Read, first: str) -> tuple[int, Named] | None:
    """The whole name that stands below a first name."""
    for n, (label, text) in enumerate(read.texts[:_MOST_TEXTS]):
        named = named_in(text) if label in ("", "names") else None
        if named and flat(first) in flat(named.name).split():
            return n, named
    return None


_PLAIN = 3


def _sureness(
    read: _Read, named: Named, label: str, sender: str, *, first: bool, closed: bool
) -> int:
    """How much speaks for a name; 0 where too little does."""
    whole = len(flat(named.name.split(",")[0]).split()) > 1
    fits = any(
        fits_address(named.name, each) for each in (*read.emails, *filter(profile_key, read.links))
    )
    known = is_first_name(named.name)
    signs = 4 * fits + 2 * known + 2 * bool(named.pronouns) + 3 * (label == "names")
    signs += 2 * (flat(named.name) in read.twice) + 3 * (flat(named.name) == flat(sender))
    signs += 2 * bool(SIGNS.search(named.name))  # few texts in them read as a name
    signs += 2 * first + 1 * (closed and first) + 2 * whole
    if (
        label not in ("", "names")
        or kind_of(named.name, site_names(_domains(read))) == "organization"
    ):
        signs -= 4 if not fits or not known else 0
    if not whole and not (fits or known or label == "names" or (closed and first)):
        return 0
    return signs if signs >= _PLAIN else 0


def _domains(read: _Read) -> list[str]:
    pages = [each for each in read.links if not profile_key(each) and "linkedin.com" not in each]
    return [each.rpartition("@")[2] for each in read.emails] + pages


def _work(
    read: _Read, texts: Sequence[tuple[str, str]], named: Named | None, job: tuple[str, str]
) -> Work:
    sites = site_names(_domains(read))
    if named:
        own = flat(named.name).split()
        sites = [each for each in sites if each.replace("-", "") != "".join(own)]
    said = {label: text for label, text in texts if label in ("roles", "organizations")}
    work = work_in([text for label, text in texts if not label][:_MOST_TEXTS], sites)
    work.role = said.get("roles", "") or job[0] or work.role
    work.organization = said.get("organizations", "") or job[1] or work.organization
    known = flat(f"{work.role} {work.organization}")
    work.open = [each for each in dict.fromkeys(work.open) if flat(each) not in known]
    if work.role and work.organization:  # nothing is left to ask
        read.left += work.open
        work.open = []
    return work


def _contact(named: Named | None, read: _Read, work: Work) -> Contact:
    name = named.name if named else ""
    own = [each for each in read.emails if fits_address(name, each)]
    personal = [each for each in read.emails if not is_one("offices", each.partition("@")[0])]
    chosen = own or personal or read.emails
    email, *others = different_emails((*chosen, *personal)) or ("",)
    notes = [f"{label}: {number}" for label, number in read.phones[1:]]
    pronouns = read.pronouns or (named.pronouns if named else "")
    notes += [f"Pronouns: {pronouns}"] if pronouns else []
    return Contact(
        name=name,
        role=work.role,
        organization=work.organization,
        email=email,
        other_emails=tuple(others),
        phone=read.phones[0][1] if read.phones else "",
        profile_url=_profile(read.links, name),
        notes="\n".join(notes),
    )


_SITES = ("linkedin.com/in/", "xing.com/", "orcid.org/", "researchgate.net/")


def _profile(links: Iterable[str], name: str) -> str:
    """The page of somebody's own, that of LinkedIn first; elsewhere their name has to be in it."""
    own = [each for each in links if profile_key(each)]
    for site in _SITES:
        if found := next((each for each in own if profile_key(each).startswith(site)), ""):
            return found
    return next((each for each in own if fits_address(name, each)), "")
