"""Referrers and career fields that a file gives in words, found again on the list."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from infoint.domain import CareerField, Contact
from infoint.i18n import N_
from infoint.imports.names.referrers import People as Named
from infoint.imports.names.referrers import told_in_a_cell

NO_REFERRER = N_("named by someone who is not on your list")
NO_FIELD = N_("a field that is not among yours")


_BESIDE = re.compile(r"\s*[(\[,].*$|\s+(?:from|at)\s.*$")
_COURTESY = re.compile(r"^\s*(?:(?:mr|mrs|ms|mx|dr|prof|professor)\b\.?\s*)+", re.IGNORECASE)
"""What people write around the name of somebody who named another: Dr. Bo Ek (Kestrel)."""


class Links:
    """Looks up ids of the file, names and titles; a name that two people have leads to nobody.

    `matches` gives for people of the file (id) who they are on the list; it may still grow. `said`
    has the words of those referrers whom the file names by few, such as a first name: they count
    where nobody else of the list may be meant.
    """

    def __init__(
        self,
        people: Iterable[Contact],
        fields: Iterable[CareerField],
        given: Sequence[Contact],
        matches: Mapping[str, Contact],
        said: Mapping[str, str],
    ) -> None:
        listed = list(people)
        self._ids = {person.id for person in listed}
        self._on_list, self._in_file = _by_name(listed), _by_name(given)
        self._given_ids = {person.id for person in given}
        self._fields = {_plain(field.title): field.id for field in fields}
        self._fields |= {field.id: field.id for field in fields}
        self._matches, self._said = matches, said
        self._people = listed
        self._given = given
        self._listed: Named | None = None
        self._in_the_file: Named | None = None

    def linked(self, person: Contact, left_out: Counter[str]) -> Contact:
        """The person with ids in the place of words; what is not found is left out and counted.

        The name of a referrer who is on no list stays in the notes, and so does a field.
        """
        if not person.referred_by and (told := told_in_a_cell(person)):
            referrer = self._who_told(told)
            mine = referrer == self._on(person.id)
            person = person.model_copy(update={"referred_by": "" if mine else referrer})
        if not person.referred_by and not person.fields:
            return person
        changes: dict[str, object] = {}
        notes = person.notes
        if person.referred_by:
            known = self._on(person.id)
            words = self._said.get(person.id, person.referred_by)
            referrer = self._referrer(person.referred_by)
            if not referrer or person.id in self._said:
                referrer = self._only_one(words, referrer)
            if not referrer:
                left_out[NO_REFERRER] += 1
            changes["referred_by"] = referrer if referrer != known else ""
            if not changes["referred_by"]:
                changes["may_use_name"] = None
            if not referrer and words not in self._given_ids:
                notes = _with_lines(notes, [f"Named by: {words}"])
        found = {
            each: self._fields.get(each) or self._fields.get(_plain(each)) for each in person.fields
        }
        unknown = [each for each, known in found.items() if not known]
        if unknown:
            left_out[NO_FIELD] += len(unknown)
        changes["fields"] = tuple(dict.fromkeys(each for each in found.values() if each))
        changes["notes"] = with_fields(notes, unknown)
        return person.model_copy(update=changes)

    def _only_one(self, words: str, referrer: str) -> str:
        """The one whom few words mean, on the list or as `referrer` in the file; "" for several."""
        if words in self._ids or words in self._given_ids:
            return referrer
        self._listed = self._listed or Named(self._people)
        found = self._listed.meant(words) | ({referrer} if referrer else set())
        return next(iter(found)) if len(found) == 1 else ""

    def _who_told(self, words: str) -> str:
        """The one of the file and the list whom words mean; "" for nobody, and for several."""
        self._listed = self._listed or Named(self._people)
        self._in_the_file = self._in_the_file or Named(self._given)
        found = self._listed.meant(words) | set(map(self._on, self._in_the_file.meant(words)))
        return next(iter(found)) if len(found) == 1 else ""

    def _on(self, key: str) -> str:
        """Who that person of the file is on the list; the same id for one who is not there."""
        return self._matches[key].id if key in self._matches else key

    def _referrer(self, words: str) -> str:
        if words in self._ids:
            return words
        if words in self._given_ids:
            return self._on(words)
        for name in dict.fromkeys((_plain(words), _bare(words))):
            in_file = {self._on(key) for key in self._in_file.get(name, ())}
            for found in (in_file, self._on_list.get(name, set())):
                if len(found) == 1:
                    return next(iter(found))
        return ""


def with_fields(notes: str, titles: Iterable[str]) -> str:
    """The notes of a person with a line for each field that is none of one's own."""
    return _with_lines(notes, [f"Field: {title}" for title in titles])


def _with_lines(notes: str, lines: Sequence[str]) -> str:
    """The notes with those of the lines that do not stand in them."""
    there = notes.splitlines() if lines else ()
    return "\n".join(filter(None, (notes, *(one for one in lines if one not in there))))


def _by_name(people: Iterable[Contact]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for name in {_plain(person.name), _bare(person.name)}:
            found[name].add(person.id)
    return found


def _bare(name: str) -> str:
    """A name without the title before it and the degrees behind it."""
    return _plain(_BESIDE.sub("", _COURTESY.sub("", name)))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
