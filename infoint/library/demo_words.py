"""The words of a demo file: keys that stand for ids, references to them, and counted days."""

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from hashlib import blake2b
from typing import Any

from infoint.library.demo_days import moment_of
from infoint.library.problems import Problems, meant

Raw = dict[str, Any]
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
_MOMENTS = ("at", "start", "created", "written", "sent", "done")
_DAYS = ("due", "next_date", "snoozed_until", "report_back_on", "referrer_told")


class WordsOfADemo:
    """Reads entries of one demo as plain data and notes what does not fit.

    Ids are made of the keys, so that they are the same each time the demo is made. `questions`
    are the texts of the bank by id; `now` is aware, and days are those of `tz`.
    """

    def __init__(
        self,
        file: str,
        data: Mapping[str, Any],
        questions: Mapping[str, str],
        problems: Problems,
        *,
        now: datetime,
        tz: tzinfo,
    ) -> None:
        self._file, self._data, self._questions = file, data, questions
        self._problems, self._now, self._tz = problems, now, tz
        self._known = {
            "contacts": self._keys("contacts"),
            "fields": self._keys("fields"),
            "criteria": self._keys("criteria"),
            "assumptions": [
                key for one in self._list(data, "fields") for key in _keys(one, "assumptions")
            ],
            "interviews": [
                key for one in self._list(data, "contacts") for key in _keys(one, "interviews")
            ],
        }

    def _note_twice(self) -> None:
        for kind, keys in self._known.items():
            for key in {key for key in keys if keys.count(key) > 1}:
                self._note(f"{kind}, {key}", "this key is there twice")

    def _dated(self, raw: Raw, place: str, talk: datetime | None = None) -> Raw:
        whole = dict(raw)
        for name in (*_MOMENTS, *_DAYS):
            words = whole.get(name)
            if not isinstance(words, str):
                continue
            moment = self._moment(words, f"{place}, {name}", talk)
            if moment and name in _DAYS:
                whole[name] = moment.astimezone(self._tz).date()
            else:
                whole[name] = moment
        return whole

    def _moment(self, words: str, place: str, talk: datetime | None) -> datetime | None:
        try:
            return moment_of(words, now=self._now, tz=self._tz, talk=talk)
        except ValueError as problem:
            self._note(place, f'"{words}" is no time: {problem}')
            return None

    def _refer(self, kind: str, key: object, place: str) -> str:
        known = self._known.get(kind, [])
        if key not in known:
            hint = meant(str(key), known)
            self._note(place, f'there is no "{key}" among the {kind}{hint}')
        return self._id(kind, str(key))

    def _keyed(self, raw: Raw, name: str, kind: str, place: str) -> Raw:
        given = self._mapping(raw, name)
        where = f"{place}, {name}"
        return {self._refer(kind, key, where): value for key, value in given.items()}

    def _parts(self, raw: Mapping[str, Any], name: str, kind: str) -> list[Raw]:
        """Entries with a key, such as criteria, with the id in its place."""
        return [
            {"id": self._id(kind, str(each.get("key", ""))), **_without(each, "key")}
            for each in self._list(raw, name)
        ]

    def _numbered(self, raw: Mapping[str, Any], name: str, owner: str) -> list[Raw]:
        """Entries without a key: their place in the list stands for it."""
        return [
            {"id": self._id(name, f"{owner}-{number}"), **each}
            for number, each in enumerate(self._list(raw, name), 1)
        ]

    # -- plain data

    def _list(self, raw: Mapping[str, Any], name: str) -> list[Raw]:
        found = raw.get(name, [])
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            self._note(name, "must be a list, each entry lines of key: value after a dash")
            return []
        return found

    def _mapping(self, raw: Mapping[str, Any], name: str) -> Raw:
        found = raw.get(name, {})
        if not isinstance(found, dict):
            self._note(name, "must be lines of key: value")
            return {}
        return found

    def _keys(self, name: str) -> list[str]:
        return list(_keys(self._data, name))

    def _note(self, place: str, what: str) -> None:
        self._problems.add(self._file, place, what)

    def _id(self, kind: str, key: str) -> str:
        digest = int.from_bytes(blake2b(f"{self._file}/{kind}/{key}".encode()).digest()[:10])
        letters = []
        for _ in range(10):
            digest, place = divmod(digest, len(_ALPHABET))
            letters.append(_ALPHABET[place])
        return "".join(letters)


def _keys(raw: Mapping[str, Any], name: str) -> Iterator[str]:
    entries = raw.get(name, [])
    for each in entries if isinstance(entries, list) else ():
        if isinstance(each, dict) and each.get("key"):
            yield str(each["key"])


def _without(raw: Raw, name: str) -> Raw:
    return {key: value for key, value in raw.items() if key != name}
