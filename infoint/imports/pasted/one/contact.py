"""The contact that is made of what was found about one person."""

from collections.abc import Iterable, Sequence

from infoint.domain import Contact
from infoint.domain.identity import different_emails
from infoint.domain.web_profiles import profile_key
from infoint.imports.pasted.names.naming import (
    Named,
    fits_address,
)
from infoint.imports.pasted.one.read import Read
from infoint.imports.pasted.reach import reached_in
from infoint.imports.pasted.words import flat, is_one
from infoint.imports.pasted.work.card import Work
from infoint.imports.tables.cells.cells import addresses_in


def is_personal(emails: Sequence[str], sure: bool) -> bool:
    """Whether an address may be that of one person, not of an office or of a machine."""
    return any(sure or not is_one("machines", each.partition("@")[0]) for each in emails)


def is_office(address: str) -> bool:
    """Whether an address is that of an office, or one that nobody reads."""
    return is_one("offices", address.partition("@")[0])


def own_profiles(lines: Iterable[str], name: str, known: Sequence[str]) -> list[str]:
    """Profiles anywhere in a text that are made of the name, or the only one that it holds."""
    every = list(dict.fromkeys(each for line in lines for each in reached_in(line).links))
    every = [each for each in every if profile_key(each)]
    own = [each for each in every if fits_address(name, profile_key(each))]
    return [each for each in own or (every if len(every) == 1 else []) if each not in known]


def own_addresses(lines: Iterable[str], name: str, known: Sequence[str]) -> list[str]:
    """Addresses among the other lines that are made of the name."""
    found = (each for line in lines for each in addresses_in(line))
    return [each for each in dict.fromkeys(found) if fits_address(name, each) and each not in known]


def contact_of(named: Named | None, read: Read, work: Work) -> Contact:
    """The contact of this name with the ways to reach them; what stood beside it is a note."""
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
    fitting = (
        each
        for each in links
        if _is_own_site(each, name) or (fits_address(name, each) and _may_be_page(each))
    )
    return next((each for each in own if fits_address(name, each)), "") or next(fitting, "")


def _is_own_site(link: str, name: str) -> bool:
    """Whether a domain is made of the whole name, given name and surname."""
    host = link.partition("://")[2].split("/")[0].replace("-", "").casefold()
    return " " in name and flat(name).replace(" ", "") in host.split(".")


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
