"""Finding people of a file on the list: by profile, e-mail and phone, never by a name alone."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from infoint.coaching.duplicate_keys import OWN, Sign, keys_of, profiles_differ
from infoint.coaching.duplicate_words import name_form, same_name
from infoint.coaching.same_person import same_people
from infoint.domain import Contact
from infoint.services.import_fills import says_nothing_more

CONNECTED = "Connected on LinkedIn:"
"""The line in the notes that holds the day of a connection, which with the name tells a person."""


class Matcher:
    """The list and the file, side by side. People of the file are addressed by their place."""

    def __init__(
        self, people: Sequence[Contact], given: Sequence[Contact], region: str | None
    ) -> None:
        self._keys = keys_of([*people, *given], region)
        self._people, self._given = people, given
        self._places: dict[Sign, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._parts: dict[Sign, dict[int, tuple[int, ...]]] = {}
        for place, key in enumerate(self._keys):
            for sign in key.signs:
                self._places[sign].append(place)
            if place < len(people):
                self._by_name[key.name.text].append(place)

    def match(self, place: int) -> Contact | None:
        """Who of the list this person of the file is: same profile, else e-mail, else phone.

        A sign that people of different names share, on the list or in the file, tells nobody, but
        for those of the very same name; see `same_people`. The day of a LinkedIn connection counts
        with the same name.
        """
        for _, signs in groupby(self._keys[self._at(place)].signs, key=lambda sign: sign[0]):
            found = {one for sign in signs for one in self._same(sign, place)}
            if found:
                return self._people[max(found, key=lambda one: self._closeness(place, one))]
        return self._by_day(place)

    def _closeness(self, place: int, one: int) -> tuple[bool, int, int]:
        """Of several who are the same: the same name, the most in common, the first."""
        mine, theirs = self._keys[self._at(place)], self._keys[one]
        common = set(mine.signs) & set(theirs.signs)
        return same_name(mine.name, theirs.name), len(common), -one

    def _at(self, place: int) -> int:
        return len(self._people) + place

    def _same(self, sign: Sign, place: int) -> list[int]:
        """Those of the list who have this sign in common with one of the file and are the same."""
        sharing = self._places[sign]
        if sharing[0] >= len(self._people):  # nobody of the list has it
            return []
        if sign not in self._parts:
            parts = same_people(sign, sharing, self._keys.__getitem__)
            self._parts[sign] = {one: part for part in parts for one in part}
        part = self._parts[sign][self._at(place)]
        return [one for one in part if one < len(self._people)]

    def sharers(self, new: Iterable[tuple[int, Contact]]) -> dict[str, str]:
        """For those of the new people (place, contact) who have a profile, an address or a phone
        of somebody on the list and another name: whose it is there. Ids."""
        found = {}
        for place, person in new:
            for sign in self._keys[self._at(place)].signs:
                first = self._places[sign][0]
                if sign[0] in OWN[:2] and first < len(self._people):
                    found[person.id] = self._people[first].id
                    break
        return found

    def _by_day(self, place: int) -> Contact | None:
        days = _connected(self._given[place])
        mine = self._keys[self._at(place)]
        for found in self._by_name.get(mine.name.text, ()) if days else ():
            differ = profiles_differ(mine, self._keys[found])
            if not differ and not days.isdisjoint(_connected(self._people[found])):
                return self._people[found]
        return None

    def same_entry(self, place: int, linked: Contact) -> Contact | None:
        """Someone of the very same name of whom the list says all that the file says."""
        for found in self._by_name.get(self._keys[self._at(place)].name.text, ()):
            known = self._people[found]
            if _plain(known.name) == _plain(linked.name) and says_nothing_more(linked, known):
                return known
        return None

    def namesakes(self, new: Iterable[Contact]) -> dict[str, str]:
        """For those of the new people whose name is on the list: who has it there. Ids."""
        found = {}
        for person in new:
            same = self._by_name.get(name_form(person.name).text)
            if same:
                found[person.id] = self._people[same[0]].id
        return found


def _connected(person: Contact) -> set[str]:
    return {line for line in person.notes.splitlines() if line.startswith(CONNECTED)}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
