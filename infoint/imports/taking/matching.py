"""Finding people of a file on the list: by profile, e-mail and phone, never by a name alone."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from infoint.domain import Contact
from infoint.domain.contact_fields import SHAPES, same_research, shaped
from infoint.domain.identity import different_emails, email_key, phone_key
from infoint.domain.web_profiles import page_key
from infoint.imports.taking.notes import goes_on
from infoint.people.duplicates.keys import OWN, Sign, keys_of, profiles_differ
from infoint.people.duplicates.same_person import same_people
from infoint.people.duplicates.words import name_form, same_name, same_organization

FILLED = tuple(
    name for name, kind in SHAPES.items() if kind not in ("hidden", "answer") and name != "name"
)
"""Fields of a contact that a file may fill in. `may_use_name` goes with `referred_by`."""
_TEXTS = shaped("text")


def fills_for(known: Contact, given: Contact, source: str) -> dict[str, object]:
    """The fields that are empty in the known contact and not in the given one, and the texts that
    go on in this one.

    Nobody is their own referrer, and one whom we know was not found through a contact list.
    """
    found = {
        name: getattr(given, name)
        for name in FILLED
        if getattr(given, name) not in _EMPTY and getattr(known, name) in _EMPTY
    }
    found |= {
        name: getattr(given, name)
        for name in _TEXTS
        if goes_on(getattr(known, name), getattr(given, name))
    }
    found.pop("other_emails", None)
    found |= _addresses(known, given.emails)
    if is_address(known.name) and not is_address(given.name):
        found["name"] = given.name
    if source == "linkedin":
        found.pop("where_found", None)
    if found.get("referred_by") == known.id:
        del found["referred_by"]
    if "referred_by" in found:
        found["may_use_name"] = given.may_use_name
    return found


def still_missing(known: Contact, fills: Mapping[str, object]) -> dict[str, object]:
    """Of what was to be filled in what is still empty, with addresses beside those there now.

    Two people of a file may turn out to be the same one on the list.
    """
    return fills_for(known, known.model_copy(update=dict(fills)), "")


def _addresses(known: Contact, given: tuple[str, ...]) -> dict[str, object]:
    """The e-mail addresses of both, if there are any that the known contact lacks."""
    have = different_emails(known.emails)
    whole = different_emails((known.email or "".join(given[:1]), *have, *given))
    if len(whole) == len(have) and (known.email or not given):
        return {}
    found: dict[str, object] = {} if known.email else {"email": whole[0]}
    return {**found, "other_emails": whole[1:]} if whole[1:] != known.other_emails else found


def is_address(name: str) -> bool:
    """Whether an e-mail address stands in the place of a name."""
    return "@" in name and email_key(name) == name.strip().casefold()


_EMPTY = ("", None, ())


def says_nothing_more(given: Contact, known: Contact) -> bool:
    """Whether all that the given contact says, but for where it was found, is in the known one."""
    return all(
        _within(name, getattr(given, name), getattr(known, name))
        for name in FILLED
        if name not in ("where_found", "email", "other_emails")
    ) and len(different_emails((*known.emails, *given.emails))) == len(
        different_emails(known.emails)
    )


def _within(name: str, given: object, known: object) -> bool:
    if given in _EMPTY or given == known:
        return True
    if isinstance(given, tuple) and isinstance(known, tuple):
        said = same_research if name == "research" else str
        return set(map(said, given)) <= set(map(said, known))
    if not isinstance(given, str) or not isinstance(known, str):
        return False
    if name == "notes":
        return set(given.splitlines()) <= set(known.splitlines())
    return _plain(name, given) == _plain(name, known)


def _plain(name: str, text: str) -> str:
    key = page_key(text) if name == "profile_url" else ""
    if name == "phone":
        key = phone_key(text, None)
    return key or " ".join(text.casefold().split())


def _differ(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether both have e-mail addresses, and none in common."""
    mine, theirs = set(map(email_key, some)), set(map(email_key, others))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


_WHOLE = 2
"""Words of a whole name."""
CONNECTED = "Connected on LinkedIn:"
"""The line in the notes that holds the day of a connection, which with the name tells a person."""


class Matcher:
    """The list and the file, side by side. People of the file are addressed by their place."""

    def __init__(
        self, people: Sequence[Contact], given: Sequence[Contact], region: str | None
    ) -> None:
        self._keys = keys_of([*people, *given], region)
        self._people, self._given = people, given
        self.given_keys = self._keys[len(people) :]
        """Of each of the file, by place, what they are compared by."""
        self._places: dict[Sign, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._parts: dict[Sign, dict[int, tuple[int, ...]]] = {}
        for place, key in enumerate(self._keys):
            for sign in key.signs:
                self._places[sign].append(place)
            if place < len(people):
                self._by_name[key.name.text].append(place)

    def match(self, place: int, taken: Collection[str] = ()) -> Contact | None:
        """Who of the list this person of the file is: same profile, else e-mail, else phone.

        A sign that people of different names share, on the list or in the file, tells nobody, but
        for those of the very same name; see `same_people`. The day of a LinkedIn connection counts
        with the same name.
        """
        mine = self.given_keys[place]

        def closeness(one: int) -> tuple[bool, int, bool, int]:
            """Of several who are the same: the same name, the most in common, one whom no other
            row has taken (ids), the first.
            """
            theirs = self._keys[one]
            common = set(mine.signs) & set(theirs.signs)
            free = self._people[one].id not in taken
            return same_name(mine.name, theirs.name), len(common), free, -one

        for _, signs in groupby(mine.signs, key=lambda sign: sign[0]):
            if found := {one for sign in signs for one in self._same(sign, place)}:
                return self._people[max(found, key=closeness)]
        return self._by_day(place)

    def _same(self, sign: Sign, place: int) -> list[int]:
        """Those of the list who have this sign in common with one of the file and are the same."""
        sharing = self._places[sign]
        if sharing[0] >= len(self._people):  # nobody of the list has it
            return []
        if sign not in self._parts:
            parts = same_people(sign, sharing, self._keys.__getitem__)
            self._parts[sign] = {one: part for part in parts for one in part}
        part = self._parts[sign][len(self._people) + place]
        return [one for one in part if one < len(self._people)]

    def sharers(self, new: Iterable[tuple[int, Contact]]) -> dict[str, str]:
        """For those of the new people (place, contact) who have a profile, an address or a phone
        of somebody on the list and another name: whose it is there. Ids.
        """
        found = {}
        for place, person in new:
            for sign in self.given_keys[place].signs:
                first = self._places[sign][0]
                if sign[0] in OWN[:2] and first < len(self._people):
                    found[person.id] = self._people[first].id
                    break
        return found

    def _by_day(self, place: int) -> Contact | None:
        days = _connected(self._given[place])
        mine = self.given_keys[place]
        for found in self._by_name.get(mine.name.text, ()) if days else ():
            same_day = not days.isdisjoint(_connected(self._people[found]))
            if same_day and not profiles_differ(mine, self._keys[found]):
                return self._people[found]
        return None

    def is_named_there(self, place: int) -> bool:
        """Whether somebody of the list has the name of this person of the file."""
        return self.given_keys[place].name.text in self._by_name

    def same_entry(
        self, place: int, linked: Contact, taken: Collection[str] = ()
    ) -> Contact | None:
        """Someone of the very same name of whom the list says all that the file says.

        Of several alike one who is not among `taken` (ids) goes first: each row is somebody else.
        """
        alike = [
            known
            for found in self._by_name.get(self.given_keys[place].name.text, ())
            if _plain("name", (known := self._people[found]).name) == _plain("name", linked.name)
            and says_nothing_more(linked, known)
        ]
        free = (one for one in alike if one.id not in taken)
        return next(free, next(iter(alike), None))

    def same_in_tracker(self, place: int) -> Contact | None:
        """The one of the list with this name at this organization, where no profile speaks against
        it, and nobody else of the file has both.

        In a tracker one writes more about somebody from week to week, and their address changes.
        """
        given, mine = self._given[place], self.given_keys[place]
        firm = _plain("organization", given.organization)
        found = [
            known
            for at in self._by_name.get(mine.name.text, ())
            if firm
            and _plain("organization", (known := self._people[at]).organization) == firm
            and not profiles_differ(mine, self._keys[at])
        ]
        if len(found) != 1:
            return None
        if _differ(given.emails, found[0].emails) and self._alike[mine.name.text, firm] > 1:
            return None
        return found[0]

    def same_row(self, place: int) -> Contact | None:
        """The only one of the list with this whole name, where nobody else of the file has it and
        neither organization nor address speak against it.
        """
        mine, firm = self.given_keys[place], self._given[place].organization
        known = self.only_namesake(place)
        if known is None or self._names[mine.name.text] > 1:
            return None
        firms = {_plain("organization", each) for each in (firm, known.organization)} - {""}
        return known if len(firms) < _WHOLE else None

    def same_by_name(self, place: int) -> Contact | None:
        """The only one of the list with this whole name, where nobody else of the file has it and
        nothing speaks against it: no other organization, address of their own, phone or profile.
        """
        mine = self.given_keys[place]
        found = self._by_name.get(mine.name.text, [])
        is_one = len(found) == 1 and self._names[mine.name.text] == 1
        if not is_one or len(mine.name.words) < _WHOLE:
            return None
        theirs = self._keys[found[0]]
        firms = mine.organization and theirs.organization
        if firms and not same_organization(mine.organization, theirs.organization):
            return None
        ways = ((mine.emails, theirs.emails), (mine.phones, theirs.phones))
        others = any(one and other and one.isdisjoint(other) for one, other in ways)
        return None if others or profiles_differ(mine, theirs) else self._people[found[0]]

    @cached_property
    def _names(self) -> Counter[str]:
        """How many of the file have a name."""
        return Counter(key.name.text for key in self.given_keys)

    @cached_property
    def _alike(self) -> Counter[tuple[str, str]]:
        """How many of the file have a name at an organization."""
        return Counter(
            (key.name.text, _plain("organization", one.organization))
            for key, one in zip(self.given_keys, self._given, strict=True)
        )

    def only_namesake(self, place: int) -> Contact | None:
        """The only one of the list with this whole name, unless an address speaks against it."""
        mine = self.given_keys[place]
        found = self._by_name.get(mine.name.text, ())
        if len(found) != 1 or len(mine.name.words) < _WHOLE:
            return None
        known = self._people[found[0]]
        if profiles_differ(mine, self._keys[found[0]]):
            return None
        return None if _differ(self._given[place].emails, known.emails) else known

    def namesakes(self, new: Iterable[Contact], taken: Collection[str] = ()) -> dict[str, str]:
        """For those of the new people whose name is on the list: who has it there, sooner one whom
        no other row has taken. Ids.
        """
        same = ((person.id, self._by_name.get(name_form(person.name).text)) for person in new)
        found = {key: [self._people[one].id for one in places] for key, places in same if places}
        return {
            key: next((one for one in ids if one not in taken), ids[0])
            for key, ids in found.items()
        }


def _connected(person: Contact) -> set[str]:
    return {line for line in person.notes.splitlines() if line.startswith(CONNECTED)}
