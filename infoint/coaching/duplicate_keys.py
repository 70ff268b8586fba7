"""What a contact is compared by, worked out once for each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from infoint.coaching.duplicate_words import NameForm, first_letters, name_form, organization_form
from infoint.domain import Contact
from infoint.domain.identity import dialled_ways, email_key, phone_key, profile_key


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OF_AN_OFFICE = _words(
    """
    info office contact hello hi mail email admin administration sales hr jobs job career careers
    recruiting recruitment team support service press kontakt buero bewerbung personal empfang
    reception secretary sekretariat enquiries inquiries help noreply no-reply contacto bonjour
    accueil welcome alumni events
    """
)


Sign = tuple[str, str]
"""Of which kind it is (profile, email, phone), and the value in one notation."""


@dataclass(frozen=True)
class Keys:
    """Profile, e-mail addresses and phone in one notation; "" or empty where there is none.

    `signs` are those three as they are looked up: two contacts with one in common may be the same
    person. `phones` holds every way in which the number may be written.
    """

    name: NameForm
    organization: tuple[str, ...]
    profile: str = ""
    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()

    @cached_property
    def signs(self) -> list[Sign]:
        """What may be shared with someone else, what says most at the end."""
        found = [("phone", each) for each in sorted(self.phones)]
        found += [("email", each) for each in sorted(self.emails)]
        return found + [("profile", self.profile)] * bool(self.profile)

    @cached_property
    def name_blocks(self) -> set[tuple[str, str]]:
        """Each word of the name with the first letter of each other word."""
        words = [word for word in self.name.words if len(word) > 1]
        if len(self.name.words) == 1:
            return {(word, "") for word in self.name.words}
        return {
            (word, _letter(first))
            for word in words
            for other in self.name.words
            if other is not word
            for first in first_letters(other)
        }


def is_of_an_office(email: str) -> bool:
    """Whether an e-mail address, as `email_key` gives it, is one that several people read."""
    return email.split("@")[0].split("+")[0] in _OF_AN_OFFICE


def _letter(word: str) -> str:
    return {"c": "k", "j": "y", "i": "y", "v": "w", "f": "w"}.get(word[0], word[0])


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
    return Keys(
        name=name_form(name),
        organization=organization_form(organization),
        profile=profile_key(profile),
        emails=frozenset(filter(None, map(email_key, emails))),
        phones=phones,
    )


def _ways(phone: str, bare: bool) -> frozenset[str]:
    whole = frozenset([phone] if phone else [])
    return whole | dialled_ways(phone) if bare and phone else whole
