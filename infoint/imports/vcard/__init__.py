"""vCard 2.1, 3.0 and 4.0 to people."""

import re
from collections.abc import Sequence
from itertools import chain

from infoint.i18n import N_
from infoint.imports.gathering import COMPANY, GROUP, Gathering
from infoint.imports.person import LONGEST_LINE, Person, joined, one_line, whole_text
from infoint.imports.vcard.lines import Card, cards
from infoint.imports.vcard.values import Property

PROFILE_LABEL = "Profile"
"""What a page is labelled that is the person's own, whatever site it is on."""
NOT_A_PERSON = "a place or a device, not a person"

_NO_PEOPLE = {
    b"GROUP": GROUP,
    **dict.fromkeys((b"ORG", b"ORGANIZATION"), COMPANY),
    **dict.fromkeys((b"LOCATION", b"APPLICATION", b"DEVICE"), NOT_A_PERSON),
}
_LABEL = re.compile(r"_\$!<(.{1,60})>!\$_")
_EXTENSION = re.compile(";ext=", re.IGNORECASE)
_PROFILE = re.compile(r"(?:linkedin|xing)\.com/", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+")
_KEPT = {
    "BDAY": "Birthday",
    "IMPP": "Messages",
    "LANG": "Language",
    "X-ABRELATEDNAMES": "Related",
    "X-ABDATE": "Date",
    "X-PHONETIC-FIRST-NAME": "Phonetic first name",
    "X-PHONETIC-LAST-NAME": "Phonetic last name",
    "X-MAIDENNAME": "Maiden name",
    "X-AIM": "AIM",
    "X-ICQ": "ICQ",
    "X-MSN": "MSN",
    "X-SKYPE-USERNAME": "Skype",
}
"""Labels of those that are not called by their name, such as Spouse for X-SPOUSE."""
_ELSEWHERE = frozenset(
    ["VERSION", "KIND", "N", "FN", "AGENT", "ORG", "TITLE", "ROLE", "NICKNAME", "EMAIL", "TEL"]
)
"""What is read by name, or says nothing of the person."""
_OF_PROGRAMS = ("X-AB", "X-ADDRESSBOOK", "X-IMAGE", "X-MS-", "X-EVOLUTION")
_NO_TYPES = frozenset(["PREF", "INTERNET", "VOICE", "OTHER", "X400", "HTTP"])


def add_cards(gathering: Gathering, data: bytes, region: str | None) -> None:
    """Add the people of a file; companies and groups are counted. Raises ImportProblem."""
    for card in cards(data, region):
        reason = _no_person(card)
        if reason:
            gathering.skip(reason)
            continue
        person = _Reader(card).person()
        if not person.title() and not person.organization:
            gathering.tell(
                card.number, N_("This card has no name and no e-mail address; it is left out.")
            )
        gathering.add(person)


def _no_person(card: Card) -> str:
    """Why a card is no person's; "" where it is one's."""
    for found in card.properties:
        value = found.value.strip().upper()
        if found.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND") and value in _NO_PEOPLE:
            return _NO_PEOPLE[value]
        if found.name == "X-ABSHOWAS" and value == b"COMPANY":
            return COMPANY
    return ""


class _Reader:
    """One card on the way to a person."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self._named: dict[str, list[Property]] = {}
        self._labels: dict[str, Property] = {}
        for found in card.properties:
            self._named.setdefault(found.name, []).append(found)
            if found.group and found.name == "X-ABLABEL":
                self._labels[found.group] = found

    def person(self) -> Person:
        """The person of the card; without a name where it has none."""
        person = Person(self._card.number)
        self._name(person)
        for found in self._all("ORG"):
            name, *units = [*found.parts(), ""]
            person.put("organization", "Organization", name)
            person.keep("Department", _on_one_line(units))
        for name in ("TITLE", "ROLE"):
            for found in self._all(name):
                person.put("role", name.capitalize(), found.text())
        for found in self._all("EMAIL"):
            person.add_email(self._label(found, "E-mail"), found.text())
        for found in self._all("TEL"):
            self._phone(person, found)
        for found in self._card.properties:
            self._other(person, found)
        return person

    def _all(self, name: str) -> list[Property]:
        """The properties of a name, the preferred one first."""
        found = self._named.get(name, [])
        return found if len(found) < 2 else sorted(found, key=Property.preference)

    def _name(self, person: Person) -> None:
        """FN as it stands, of several the preferred one; else the parts of N as one says them.

        Where neither says more than an address or a number, it is what the person is called.
        """
        for found in self._all("FN"):
            person.put("name", "Also called", found.text())
        for found in self._named.get("N", ()):
            family, given, middle, prefix, suffix = (*found.parts(), *[""] * 5)[:5]
            if not person.name:
                person.name = joined(prefix, given, middle, family, suffix)
        nicknames = chain.from_iterable(found.listed() for found in self._all("NICKNAME"))
        called = list(filter(None, map(one_line, nicknames)))
        if called and not any(mark.isalpha() for mark in _ADDRESS.sub("", person.name)):
            person.name = called.pop(0)
        person.keep("Nickname", ", ".join(called))

    def _label(self, found: Property, word: str) -> str:
        """Such as `Phone (work)`: the label that the person chose, else the types."""
        if chosen := self._labels.get(found.group):
            text = one_line(chosen.text())[:60]
            apple = _LABEL.fullmatch(text)
            text = apple[1].lower() if apple else text
        else:
            kinds = [each.lower() for each in found.parameters.get("TYPE", ())]
            text = ", ".join(kind for kind in kinds if kind.upper() not in _NO_TYPES)[:60]
        return f"{word} ({text})" if text else word

    def _phone(self, person: Person, found: Property) -> None:
        label = self._label(found, "Phone")
        number = one_line(found.text())
        if number[:4].lower() == "tel:":
            number = _EXTENSION.sub(" ext. ", number[4:]).partition(";")[0]
        if found.types() & {"FAX", "PAGER", "BBS", "MODEM"}:
            person.keep(label, number)
        elif len(number) <= LONGEST_LINE:
            person.add_phone(label, number)

    def _other(self, person: Person, found: Property) -> None:
        if found.name in _ELSEWHERE:
            return
        if found.name == "NOTE":
            person.notes += filter(None, [whole_text(found.text())])
        elif found.name == "CATEGORIES":
            tags = map(one_line, found.listed())
            person.tags += [tag for tag in tags if tag != "myContacts"]
        elif found.name in ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE"):
            self._link(person, found)
        elif found.name == "ADR":
            person.keep(self._label(found, "Address"), _on_one_line(found.parts()))
        elif found.name in _KEPT or not found.name.startswith(_OF_PROGRAMS):
            label = found.name.removeprefix("X-").capitalize()
            person.keep(_KEPT.get(found.name, label), found.text())

    def _link(self, person: Person, found: Property) -> None:
        """LinkedIn and the like, and what is labelled so, are the person's profile; other pages
        become notes.
        """
        text = one_line(found.text())
        label = self._labels.get(found.group)
        if _PROFILE.search(text[:LONGEST_LINE]) or (label and label.text() == PROFILE_LABEL):
            person.add_link("Profile", text)
        else:
            word = "Website" if found.name == "URL" else "Profile"
            person.keep(self._label(found, word), text)


def _on_one_line(parts: Sequence[str]) -> str:
    """The parts in their order, without empty ones."""
    return ", ".join(filter(None, map(one_line, parts)))
