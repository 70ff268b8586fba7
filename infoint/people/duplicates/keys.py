"""What a contact is compared by, worked out once for each of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from infoint.domain import Contact
from infoint.domain.identity import dialled_ways, email_key, phone_key
from infoint.domain.web_profiles import page_key, profile_key, profile_site
from infoint.people.duplicates.words import NameForm, name_form, organization_form, whole_names
from infoint.words.word_lists import words_in

_WORDS = words_in(
    """
    info information office contact contacts hello hi mail email post admin administration
    administrator webmaster postmaster sales hr jobs job career careers recruiting recruitment
    recruiter talent people team staff support service services help helpdesk press media marketing
    events alumni admissions registrar library welcome enquiries enquiry inquiries inquiry feedback
    noreply billing accounts accounting reception frontdesk desk secretary secretariat general
    membership members volunteer volunteers newsletter
    kontakt buero büro bewerbung bewerbungen personal personalabteilung empfang sekretariat
    verwaltung presse anfrage zentrale
    contacto informacion información oficina empleo rrhh ventas
    bonjour accueil recrutement secretariat rh presse
    informazioni ufficio segreteria lavoro
    contato contacto escritorio vagas
    """
)
_LIKE = {"c": "k", "j": "y", "i": "y", "v": "w", "f": "w"}
"""First letters that stand for one another in different spellings of a name."""
_PARTED = re.compile(r"[._+\-\d]+")


def is_shared_mailbox(email: str) -> bool:
    """Whether an address, as `email_key` gives it, is one that several people read.

    The first or the last word before the @ tells, such as info@, hr.berlin@ or the-office2@.
    """
    words = [word for word in _PARTED.split(email.partition("@")[0]) if word]
    if words == ["no", "reply"] or words == ["do", "not", "reply"]:
        return True
    return bool(words) and (words[0] in _WORDS or words[-1] in _WORDS)


Sign = tuple[str, str]
"""Of which kind it is (profile, email, phone, mailbox, page), and the value in one notation.

A profile, an e-mail address and a phone are one person's own, as far as their shape tells; a
mailbox such as info@ and a page of any other kind belong to many.
"""
OWN = ("profile", "email", "phone")


@dataclass(frozen=True)
class Keys:
    """Profile, page, e-mail addresses and phone in one notation; empty where there is none.

    `profile` is a page that is the person's own by its shape, `page` any other. `emails` are
    personal addresses, `mailboxes` those that several people read. `signs` are all of these as they
    are looked up: two contacts with one in common may be the same person. `phones` holds every way
    in which the number may be written. `named` is False where an address stands for the name.
    """

    name: NameForm
    organization: tuple[str, ...]
    profile: str = ""
    page: str = ""
    emails: frozenset[str] = frozenset()
    mailboxes: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    named: bool = True

    @cached_property
    def signs(self) -> list[Sign]:
        """What may be shared with someone else, what says most first."""
        found = [("profile", self.profile)] * bool(self.profile)
        found += [("email", each) for each in sorted(self.emails)]
        found += [("phone", each) for each in sorted(self.phones)]
        found += [("mailbox", each) for each in sorted(self.mailboxes)]
        return found + [("page", self.page)] * bool(self.page)

    @cached_property
    def name_blocks(self) -> set[tuple[str, str]]:
        """Each word of the name with the first letter of each other word; and a name in one."""
        if self.name.text not in self.name.words and " " not in self.name.text:
            return {(self.name.text, "")}  # of signs that stand with a space and without
        words = [word for word in self.name.words if len(word) > 1]
        if len(self.name.words) == 1:
            return {(word, "") for word in self.name.words}
        return {
            (word, _LIKE.get(whole[0], whole[0]))
            for word in words
            for other in self.name.words
            if other is not word
            for whole in whole_names(other)
        }


def signs_of(profile: str, emails: Iterable[str]) -> list[Sign]:
    """The signs of somebody with this profile or page and these addresses, without a phone."""
    found: dict[Sign, None] = {}
    if own := profile_key(profile):
        found["profile", own] = None
    elif page := page_key(profile):
        found["page", page] = None
    for email in filter(None, map(email_key, emails)):
        found["mailbox" if is_shared_mailbox(email) else "email", email] = None
    return list(found)


def profiles_differ(one: Keys, other: Keys) -> bool:
    """Whether both have a profile on one site, and not the same one."""
    return (
        one.profile != other.profile
        and bool(one.profile and other.profile)
        and profile_site(one.profile) == profile_site(other.profile)
    )


def keys_of(people: Sequence[Contact], region: str | None) -> list[Keys]:
    """The keys of all of them. Numbers without a country code are those of the region (ISO 3166).

    Where some number's country cannot be told, the others can be met without theirs too.
    """
    phones = [phone_key(person.phone, region) for person in people]
    bare = any(phone and not phone.startswith("+") for phone in phones)
    return [
        keys_by_text(
            person.name,
            person.organization,
            person.profile_url,
            person.emails,
            _ways(phone, bare),
        )
        for person, phone in zip(people, phones, strict=True)
    ]


@lru_cache(maxsize=65536)
def keys_by_text(
    name: str, organization: str, profile: str, emails: tuple[str, ...], phones: frozenset[str]
) -> Keys:
    """The keys of these entries; `phones` as the ways in which the number may be written."""
    addresses = set(filter(None, map(email_key, emails)))
    shared = set(filter(is_shared_mailbox, addresses))
    own = profile_key(profile)
    return Keys(
        name=name_form(name),
        organization=organization_form(organization) if organization else (),
        profile=own,
        page="" if own else page_key(profile),
        emails=frozenset(addresses - shared),
        mailboxes=frozenset(shared),
        phones=phones,
        named="@" not in name or not email_key(name),
    )


def _ways(phone: str, bare: bool) -> frozenset[str]:
    whole = frozenset([phone] if phone else [])
    return whole | dialled_ways(phone) if bare and phone else whole
