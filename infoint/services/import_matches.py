"""Finding people of a file on the list: by profile, e-mail and phone, never by a name alone."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from infoint.coaching.duplicate_evidence import ALIKE
from infoint.coaching.duplicate_keys import Keys, Sign, is_of_an_office, keys_of
from infoint.coaching.duplicate_words import likeness, name_form
from infoint.domain import Contact
from infoint.services.import_fills import says_nothing_more

CONNECTED = "Connected on LinkedIn:"
"""The line in the notes that holds the day of a connection, which with the name tells a person."""


class Matcher:
    """The list and the file, side by side. People of the file are addressed by their place."""

    def __init__(
        self, people: Sequence[Contact], given: Sequence[Contact], region: str | None
    ) -> None:
        keys = keys_of([*people, *given], region)
        self._people, self._given = people, given
        self._keys, self._given_keys = keys[: len(people)], keys[len(people) :]
        self._by_sign: dict[Sign, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(self._keys):
            for sign in key.signs:
                self._by_sign[sign].append(place)
            self._by_name[key.name.text].append(place)

    def match(self, place: int) -> Contact | None:
        """Who of the list this person of the file is: same profile, else e-mail, else phone.

        With an office's e-mail address, and with a phone, the names must fit as well; two people
        with a profile each are two. The day of a LinkedIn connection counts with the same name.
        """
        mine = self._given_keys[place]
        for sign in reversed(mine.signs):
            for found in self._by_sign.get(sign, ()):
                if self._may_be(sign, mine, self._keys[found]):
                    return self._people[found]
        return self._by_day(place)

    def _may_be(self, sign: Sign, mine: Keys, theirs: Keys) -> bool:
        kind, value = sign
        if kind == "profile":
            return True
        if mine.profile and theirs.profile and mine.profile != theirs.profile:
            return False
        if kind == "email" and not is_of_an_office(value):
            return True
        return _names_fit(mine, theirs)

    def _by_day(self, place: int) -> Contact | None:
        days = _connected(self._given[place])
        for found in self._by_name.get(self._given_keys[place].name.text, ()) if days else ():
            mine, theirs = self._given_keys[place], self._keys[found]
            differ = mine.profile and theirs.profile and mine.profile != theirs.profile
            if not differ and not days.isdisjoint(_connected(self._people[found])):
                return self._people[found]
        return None

    def same_entry(self, place: int, linked: Contact) -> Contact | None:
        """Someone of the very same name of whom the list says all that the file says."""
        for found in self._by_name.get(self._given_keys[place].name.text, ()):
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


def _names_fit(mine: Keys, theirs: Keys) -> bool:
    one, other = set(mine.name.words), set(theirs.name.words)
    return likeness(mine.name, theirs.name) >= ALIKE or one <= other or other <= one


def _connected(person: Contact) -> set[str]:
    return {line for line in person.notes.splitlines() if line.startswith(CONNECTED)}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
