"""The words of a demo file: keys that stand for ids, references to them, and counted days."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from hashlib import blake2b
from typing import Any

from infoint.domain.record import id_from
from infoint.library.problems import Problems, meant

_COUNTED = re.compile(
    r"(?P<ahead>in )?(?P<count>\d{1,4}) (?P<unit>working days?|days?|hours?|minutes?)"
    r"(?P<past> ago| after the talk)?(?:, (?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d))?"
)
_NOON = time(12)
_SATURDAY = 5
HINT = (
    'write for example "3 working days ago, 14:30", "in 2 days", "5 hours ago" or, for what '
    'belongs to a talk, "4 hours after the talk"'
)


def moment_of(
    words: str, *, now: datetime, tz: tzinfo, interview: datetime | None = None
) -> datetime:
    """The moment (UTC) that the words name, seen from `now`; ValueError with a hint if none.

    `talk` is the end of the talk for words such as "4 hours after the talk". Hours and minutes
    are counted exactly; days are those of `tz`, at the given time or at noon.
    """
    found = _COUNTED.fullmatch(words.strip())
    if found is None or bool(found["ahead"]) == bool(found["past"]):
        raise ValueError(HINT)
    count, unit, after = int(found["count"]), found["unit"].rstrip("s"), found["past"] or ""
    if "talk" in after and interview is None:
        raise ValueError("only what belongs to a talk can come after it")
    start = interview if interview and "talk" in after else now
    forward = bool(found["ahead"]) or "talk" in after
    if unit in ("hour", "minute"):
        span = timedelta(**{f"{unit}s": count})
        return (start + span if forward else start - span).astimezone(UTC)
    at = time(int(found["hour"]), int(found["minute"])) if found["hour"] else _NOON
    day = _day(start.astimezone(tz).date(), count, unit == "working day", forward)
    return datetime.combine(day, at, tz).astimezone(UTC)


def _day(start: date, count: int, working: bool, forward: bool) -> date:
    step = timedelta(days=1 if forward else -1)
    if not working:
        return start + count * step
    day = start
    while count == 0 and day.weekday() >= _SATURDAY:
        day += step
    while count > 0:
        day += step
        count -= day.weekday() < _SATURDAY
    return day


Raw = dict[str, Any]
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
            **{kind: list(_keys(data, kind)) for kind in ("contacts", "fields", "criteria")},
            "assumptions": self._keys_within("fields", "assumptions"),
            "interviews": self._keys_within("contacts", "interviews"),
        }

    def _keys_within(self, kind: str, name: str) -> list[str]:
        return [key for one in self._list(self._data, kind) for key in _keys(one, name)]

    def _note_twice(self) -> None:
        for kind, keys in self._known.items():
            for key in {key for key in keys if keys.count(key) > 1}:
                self._note(f"{kind}, {key}", "this key is there twice")

    def _dated(self, raw: Raw, place: str, interview: datetime | None = None) -> Raw:
        whole = dict(raw)
        for name in (*_MOMENTS, *_DAYS):
            words = whole.get(name)
            if not isinstance(words, str):
                continue
            moment = self._moment(words, f"{place}, {name}", interview)
            whole[name] = moment.astimezone(self._tz).date() if moment and name in _DAYS else moment
        return whole

    def _moment(self, words: str, place: str, interview: datetime | None) -> datetime | None:
        try:
            return moment_of(words, now=self._now, tz=self._tz, interview=interview)
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
            {"id": self._id(kind, str(each.pop("key", ""))), **each}
            for each in map(dict, self._list(raw, name))
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

    def _taken(self, raw: Raw, name: str) -> list[Raw]:
        """The same, out of the entry."""
        found = self._list(raw, name)
        raw.pop(name, None)
        return found

    def _mapping(self, raw: Mapping[str, Any], name: str) -> Raw:
        found = raw.get(name, {})
        if not isinstance(found, dict):
            self._note(name, "must be lines of key: value")
            return {}
        return found

    def _note(self, place: str, what: str) -> None:
        self._problems.add(self._file, place, what)

    def _id(self, kind: str, key: str) -> str:
        digest = blake2b(f"{self._file}/{kind}/{key}".encode()).digest()[:10]
        return id_from(int.from_bytes(digest))


def _keys(raw: Mapping[str, Any], name: str) -> Iterator[str]:
    entries = raw.get(name, [])
    for each in entries if isinstance(entries, list) else ():
        if isinstance(each, dict) and each.get("key"):
            yield str(each["key"])
