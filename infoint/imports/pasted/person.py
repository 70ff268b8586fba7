"""One person out of a profile page or the signature of a mail. What is not plain stays open."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from infoint.domain import Contact
from infoint.domain.identity import different_emails
from infoint.domain.web_profiles import profile_key
from infoint.imports.pasted.lines import (
    is_greeting,
    is_legal,
    is_noise,
    is_place,
    is_talk,
    lines_of,
)
from infoint.imports.pasted.mail import is_closing, mail_in
from infoint.imports.pasted.naming import (
    Named,
    fits_address,
    is_first_name,
    named_in,
    pronouns_alone,
)
from infoint.imports.pasted.page import Page, is_page, parted, present_job
from infoint.imports.pasted.programme import is_byline, wrote
from infoint.imports.pasted.reach import Reached, label_of, reached_in
from infoint.imports.pasted.told import ASK, told_in
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
    posts: dict[str, str] = field(default_factory=dict)
    """Name -> what the label before it says they are."""
    spoken: set[str] = field(default_factory=set)
    """Names that stand in sentences."""
    done: set[str] = field(default_factory=set)
    """Names of which sentences tell only what somebody does."""
    told: tuple[str, str] = ("", "")
    """Role and organization that they say themselves."""


def person_in(text: str, *, sure: bool = False, doubtful: bool = False) -> Found | None:
    """The person that a text is about; None where it gives neither a name nor an address.

    With `sure` a name is taken of which nothing else speaks, and an office's address will do. With
    `doubtful` only a name counts that a label, an address or the one who writes says.
    """
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = lines_of(text)
    mail = mail_in(raw, lines)
    left = list(mail.left)
    on_page = is_page(lines) and not mail.closed
    page = parted(mail.lines) if on_page else Page(top=mail.lines)
    job = present_job(page.jobs)
    left += page.jobs + page.left
    read = _read(page.top, closed=mail.closed)
    read.twice |= page.twice
    if mail.address:
        read.emails = [mail.address, *(each for each in read.emails if each != mail.address)]
    named, texts = _name(read, mail.sender, mail.closed)
    if named and not (sure or on_page or mail.closed or mail.sender or _speaks(read, named, texts)):
        named, texts = None, read.texts
    if named is None and not doubtful and (named := _by_address(mail.lines, read.emails)):
        texts = [each for each in read.texts if named.name not in each[1]]
    known = on_page or mail.closed or mail.sender
    if doubtful and not known and not (named and _is_said(read, named)):
        return None
    if named is None and not (_personal(read.emails, sure) or any(map(profile_key, read.links))):
        return None
    if named:
        read.emails += _own_addresses([*left, *read.left], named.name, read.emails)
        read.links += _own_profiles(lines, named.name, read.links)
    work = _work(read, texts, named, job)
    if on_page and not work.organization:
        _take_handle(work)
    if not (named or sure or work.organization) and all(map(is_office, read.emails)):
        return None
    return Found(_contact(named, read, work), tuple(work.open), (*left, *read.left))


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


def _personal(emails: Sequence[str], sure: bool) -> bool:
    """Whether an address may be that of one person, not of an office or of a machine."""
    return any(sure or not is_one("machines", each.partition("@")[0]) for each in emails)


def is_office(address: str) -> bool:
    """Whether an address is that of an office, or one that nobody reads."""
    return is_one("offices", address.partition("@")[0])


def _speaks(read: _Read, named: Named, texts: Sequence[tuple[str, str]]) -> bool:
    """Whether something speaks for a name that stands in a text of no known kind."""
    if is_first_name(named.name) or _is_said(read, named):
        return True
    if flat(named.name) in read.done and (read.emails or read.phones):
        return True
    if named.pronouns or read.pronouns or named.aside or flat(named.name) in read.twice:
        return True
    return any(label == "roles" or _is_work(text) for label, text in texts[:_FEW])


def _is_said(read: _Read, named: Named) -> bool:
    """Whether a label stands before a name, or an address is made of it."""
    ways = (*read.emails, *filter(profile_key, read.links))
    if any(fits_address(named.name, each) for each in ways):
        return True
    own = (text for label, text in read.texts if label == "names")
    name = flat(named.name)
    return name not in read.done and any(flat(text).startswith(name) for text in own)


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


def _own_profiles(lines: Iterable[str], name: str, known: Sequence[str]) -> list[str]:
    """Profiles anywhere in a text that are made of the name, or the only one that it holds."""
    every = list(dict.fromkeys(each for line in lines for each in reached_in(line).links))
    every = [each for each in every if profile_key(each)]
    own = [each for each in every if fits_address(name, profile_key(each))]
    return [each for each in own or (every if len(every) == 1 else []) if each not in known]


def _own_addresses(lines: Iterable[str], name: str, known: Sequence[str]) -> list[str]:
    """Addresses among the other lines that are made of the name."""
    found = (each for line in lines for each in addresses_in(line))
    return [each for each in dict.fromkeys(found) if fits_address(name, each) and each not in known]


def _read(lines: Sequence[str], *, closed: bool = False) -> _Read:
    read = _Read()
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
        before = flat(line)
        if _labelled(read, line, closed=closed):
            continue
        _take(read, reached_in(f"{said}: {line}" if said else line), line, over=over)
    return read


def _says_nothing(read: _Read, line: str) -> bool:
    """Whether a line says nothing of who somebody is and how one reaches them."""
    if is_noise(line) or pronouns_alone(line) or is_greeting(line) or line.startswith(_POST_CODE):
        return True
    if is_legal(line) or (is_closing(line) and not read.texts):
        return True
    if is_talk(line.rstrip(",")) and not reached_in(line).says_how:
        return True
    return _is_farewell(line, read) or (_says_more(line) and not _owner(line))


def _tells(read: _Read, line: str) -> bool:
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


def _take_ways(read: _Read, found: Reached) -> None:
    """Take the addresses, numbers and links of a line, each once."""
    read.emails += [each for each in found.emails if each not in read.emails]
    read.phones += [each for each in found.phones if each not in read.phones]
    read.links += [each for each in found.links if each not in read.links]


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
    return named if spoken or is_first_name(named.name) else None


def _author(read: _Read, line: str) -> Named | None:
    """Who wrote an article."""
    above = (*read.left, *(text for _label, text in read.texts))
    return wrote(line) if is_byline(line, above) else None


def _labelled(read: _Read, line: str, *, closed: bool) -> bool:
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
    _take_ways(read, found)
    kept = False
    spoken = found.says_how and len(found.words) == 1 and is_talk(line)
    for label, text in [] if spoken else found.words:
        if said := pronouns_alone(text):
            read.pronouns = read.pronouns or said
            continue
        place = not label and is_place(text) and not (not read.texts and _has_degree(text))
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
    return bool(named and named.aside and not named.rest)


def _firm_in_address(text: str) -> str:
    """What stands before the number of a house, as in Tate Vets, 2 Bridge Terrace; "" for none."""
    first, *behind = text.split(", ")
    street = bool(behind) and behind[0][:1].isdigit() and any(map(str.isalpha, behind[0]))
    return first if street and not any(map(str.isdigit, first)) and " " in first else ""


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
    rest = [("", behind)] if (behind := _THEY_ARE.sub("", best.rest)) else []
    aside = best.aside
    if said and len(best.name.split()) < len(said.name.split()) and "," not in said.name:
        aside = (*aside, *said.aside)
        best = Named(said.name, best.pronouns or said.pronouns, best.rest, aside)
    same = flat(best.name)
    known = {same, same.split(" ", 1)[0], flat(best.name.split(",")[0])}
    others = [each for n, each in enumerate(read.texts) if n != at and flat(each[1]) not in known]
    place = sum(1 for each in read.texts[:at] if flat(each[1]) not in known)
    sites = site_names(_domains(read))
    above = [each for each in others[:place] if each[0] or kind_of(each[1], sites)]
    if any(kind_of(text) == "role" for _label, text in (*rest, *others[place:])):
        above = [each for each in above if each[0] or kind_of(each[1], sites) != "role"]
    return best, [*above, *rest, *others[place:]]


_THEY_ARE = re.compile(
    r"^(?:(?:he|she)['\u2019]?s|(?:he|she) is|they are|who is)\s+(?:an?\s+|the\s+)?", re.IGNORECASE
)
"""Before what somebody is, as one tells it."""


def _whole_of(read: _Read, first: str) -> tuple[int, Named] | None:
    """The whole name that stands below a first name."""
    for n, (label, text) in enumerate(read.texts[:_MOST_TEXTS]):
        named = named_in(text) if label in ("", "names") else None
        if named and flat(first) in flat(named.name).split():
            return n, named
    return None


_PLAIN = 3
_SHORTEST = 2


def _sureness(
    read: _Read, named: Named, label: str, sender: str, *, first: bool, closed: bool
) -> int:
    """How much speaks for a name; 0 where too little does."""
    eastern = bool(SIGNS.search(named.name))
    whole = len(flat(named.name).split()) > 1 or (eastern and len(named.name) > _SHORTEST)
    fits = any(
        fits_address(named.name, each) for each in (*read.emails, *filter(profile_key, read.links))
    )
    known = is_first_name(named.name)
    signs = 4 * fits + 2 * known + 2 * bool(named.pronouns) + 3 * (label == "names")
    signs += 2 * (flat(named.name) in read.twice) + 3 * (flat(named.name) == flat(sender))
    signs += 2 * (closed and whole and _is_signed(read, named.name))
    signs += 2 * bool(named.rest and work_in([named.rest], ()).role)
    signs += 2 * eastern  # few texts in them read as a name
    signs += 2 * first + 1 * (closed and first) + 2 * whole
    signs += 6 * (label == "names" and whole and not closed)
    if (
        label not in ("", "names")
        or kind_of(named.name, site_names(_domains(read))) == "organization"
    ):
        own = fits and any(map(_bare(named.name).__contains__, site_names(_domains(read))))
        signs -= 4 if not fits or not (known or own) else 0
    if not whole and not (fits or known or label == "names" or (closed and first)):
        return 0
    return signs if signs >= _PLAIN else 0


def _is_signed(read: _Read, name: str) -> bool:
    """Whether the first name stands alone above, as one signs."""
    return any(flat(text) == flat(name).split()[0] for _label, text in read.texts[:_FEW])


def _bare(name: str) -> str:
    return flat(name).replace(" ", "")


def _domains(read: _Read) -> list[str]:
    pages = [each for each in read.links if not profile_key(each) and "linkedin.com" not in each]
    return [each.rpartition("@")[2] for each in read.emails] + pages


def _work(
    read: _Read, texts: Sequence[tuple[str, str]], named: Named | None, job: tuple[str, str]
) -> Work:
    sites = site_names(_domains(read))
    if named:
        sites = [each for each in sites if each.replace("-", "") not in _bare(named.name)]
    said = {label: text for label, text in texts if label in ("roles", "organizations")}
    work = work_in([text for label, text in texts if not label][:_MOST_TEXTS], sites)
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


def _is_labelled(read: _Read, named: Named) -> bool:
    """Whether a label of a list stands before the name, not a sentence of theirs."""
    name = flat(named.name)
    own = any(label == "names" and flat(text).startswith(name) for label, text in read.texts)
    return own and name not in read.spoken | read.done


def _heading(read: _Read) -> str:
    """The first line of an entry, which is the name of the place."""
    label, text = read.texts[0]
    return "" if label or kind_of(text) == "role" or is_place(text) else text


def _contact(named: Named | None, read: _Read, work: Work) -> Contact:
    name = named.name if named else ""
    own = [each for each in read.emails if fits_address(name, each)]
    personal = [each for each in read.emails if not is_office(each)]
    chosen = own or personal or read.emails
    email, *others = different_emails((*chosen, *personal)) or ("",)
    notes = [f"{label}: {number}" for label, number in read.phones[1:]]
    pronouns = read.pronouns or (named.pronouns if named else "")
    notes += [f"Pronouns: {pronouns}"] if pronouns else []
    notes += [", ".join(named.aside)] if named and named.aside else []
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


def _profile(links: Sequence[str], name: str) -> str:
    """The page of somebody's own, that of LinkedIn first; elsewhere their name has to be in it."""
    own = [each for each in links if profile_key(each)]
    for site in _SITES:
        if found := next((each for each in own if profile_key(each).startswith(site)), ""):
            return found
    fitting = (each for each in links if fits_address(name, each) and _may_be_page(each))
    return next((each for each in own if fits_address(name, each)), "") or next(fitting, "")


def _may_be_page(link: str) -> bool:
    """Whether a link leads into a site, and not to where one books a time."""
    host, _slash, path = link.partition("://")[2].strip("/").partition("/")
    return bool(path) and not any(each in flat(host).split() for each in _BOOKING)


_BOOKING = (
    "calendar",
    "calendly",
    "cal",
    "booking",
    "bookings",
    "meet",
    "zoom",
    "doodle",
    "acuity",
)
