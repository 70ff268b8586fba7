"""From the words of a demo to records: keys become ids, counted days become dates."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from hashlib import blake2b
from typing import Any

from infoint.domain import COLLECTIONS, PageState, Profile, Record
from infoint.domain.contacts import circle_key
from infoint.domain.page_state import written_places
from infoint.domain.record import id_from
from infoint.library.demos.words import moment_of
from infoint.library.problems import Problems, meant
from infoint.library.shaping import shape
from infoint.library.where_found import found_from_words

Raw = dict[str, Any]
_KINDS = {name: kind for name, kind in COLLECTIONS.items() if name != "other_texts"}
_REFERENCES = {
    "contact": "contacts",
    "referred_by": "contacts",
    "instead": "contacts",
    "field": "fields",
    "interview": "interviews",
}
_OF_A_CONTACT = ("attempts", "rehearsals", "letters", "actions")
_OF_AN_INTERVIEW = ("takeaways", "actions", "letters")
_MOMENTS = ("at", "start", "created", "written", "sent", "done")
_DAYS = ("due", "next_date", "snoozed_until", "report_back_on", "referrer_told")


class RecordsOfADemo:
    """Builds all records of one demo as they are at one moment; notes what does not fit.

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
        self._built: dict[str, list[Record]] = {
            kind: [] for kind in ("profile", "page_state", *_KINDS)
        }
        self._known = {
            **{kind: list(_keys(data, kind)) for kind in ("contacts", "fields", "criteria")},
            "assumptions": self._keys_within("fields", "assumptions"),
            "interviews": self._keys_within("contacts", "interviews"),
        }

    def _keys_within(self, kind: str, name: str) -> list[str]:
        return [key for one in self._list(self._data, kind) for key in _keys(one, name)]

    def build(self) -> dict[str, tuple[Record, ...]]:
        """The records by collection, in the order in which they came about."""
        for kind, keys in self._known.items():
            for key in {key for key in keys if keys.count(key) > 1}:
                self._note(f"{kind}, {key}", "this key is there twice")
        self._profile()
        for field in self._list(self._data, "fields"):
            self._field(field)
        for contact in self._list(self._data, "contacts"):
            self._contact(contact)
        for kind in ("rehearsals", "actions"):
            for number, raw in enumerate(self._list(self._data, kind), 1):
                self._put(kind, f"{kind}, entry {number}", f"{kind}-{number}", raw)
        self._all_texts_are_done()
        return {kind: tuple(sorted(found, key=_began)) for kind, found in self._built.items()}

    def _all_texts_are_done(self) -> None:
        rows = {kind: {one.id: vars(one) for one in found} for kind, found in self._built.items()}
        done = dict.fromkeys(written_places(rows), "")
        states = self._built["page_state"]
        states[:] = [state.model_copy(update={"done": done}) for state in states]

    def _profile(self) -> None:
        raw = dict(self._mapping(self._data, "profile"))
        raw["criteria"] = self._parts(self._data, "criteria", "criteria")
        self._keep("profile", Profile, "profile", raw)
        place = self._mapping(self._data, "place")
        about = {name: self._refer(f"{name}s", key, "place") for name, key in place.items()}
        self._keep("page_state", PageState, "place", about)

    def _field(self, given: Raw) -> None:
        raw, place = dict(given), f"fields, {given.get('key', '')}"
        key = str(raw.pop("key", ""))
        raw["assumptions"] = self._parts(raw, "assumptions", "assumptions")
        raw["research"] = self._numbered(raw, "research", key)
        raw["decisions"] = self._numbered(raw, "decisions", key)
        raw["decisions"] = [self._dated(each, place) for each in raw["decisions"]]
        for name in ("ratings_before", "ratings_after"):
            raw[name] = self._keyed(raw, name, "criteria", place)
        self._put("fields", place, key, raw)

    def _contact(self, given: Raw) -> None:
        raw, place = dict(given), f"contacts, {given.get('key', '')}"
        key = str(raw.pop("key", ""))
        inside = {kind: self._taken(raw, kind) for kind in _OF_A_CONTACT}
        interviews = self._taken(raw, "interviews")
        fields = raw.get("fields", [])
        if not isinstance(fields, list):
            self._note(f"{place}, fields", "must be a list of keys, such as [food]")
            fields = []
        raw["fields"] = [self._refer("fields", each, place) for each in fields]
        raw["research"] = self._numbered(raw, "research", key)
        place_found = str(raw.get("where_found", ""))
        if not circle_key(place_found):
            raw["where_found"] = found_from_words(place_found)
        self._put("contacts", place, key, raw)
        for kind, entries in inside.items():
            for number, entry in enumerate(entries, 1):
                where = f"{place}, {kind} {number}"
                whole = {**entry, "contact": key}
                if kind == "attempts":
                    self._script(whole, where, f"{key}-script-{number}")
                self._put(kind, where, f"{key}-{number}", whole)
        for number, interview in enumerate(interviews, 1):
            self._interview(interview, key, f"{place}, interviews {number}")

    def _script(self, attempt: Raw, place: str, key: str) -> None:
        """The script that the words of an attempt come from, where it names a template."""
        template, subject = attempt.pop("script", ""), attempt.pop("subject", "")
        if template:
            copied = {name: attempt.get(name, "") for name in ("contact", "channel", "text")}
            own = {"kind": "script", "template": template, "subject": subject}
            self._put("letters", place, key, {**copied, **own, "written": attempt.get("at")})

    def _interview(self, given: Raw, contact: str, place: str) -> None:
        raw = {**given, "contact": contact}
        key = str(raw.pop("key", f"{contact}-talk"))
        inside = {kind: self._taken(raw, kind) for kind in _OF_AN_INTERVIEW}
        ended = self._clock(raw, place)
        if ended and isinstance(raw.get("debrief"), dict):
            written = raw["debrief"].get("written", "1 hours after the talk")
            at = self._moment(str(written), place, ended)
            raw["debrief"] = {**raw["debrief"], "written": at}
        raw["plan"] = [self._planned(each) for each in self._numbered(raw, "plan", key)]
        raw["named"] = self._numbered(raw, "named", key)
        for person in raw["named"]:
            if person.get("contact"):
                person["contact"] = self._refer("contacts", person["contact"], place)
        raw["verdicts"] = self._keyed(raw, "verdicts", "assumptions", place)
        raw["ratings"] = self._keyed(raw, "ratings", "criteria", place)
        self._put("interviews", place, key, raw, ended)
        for kind, entries in inside.items():
            for number, entry in enumerate(entries, 1):
                whole = {**entry, "interview": key}
                if kind != "takeaways":
                    whole.setdefault("contact", contact)
                where = f"{place}, {kind} {number}"
                self._put(kind, where, f"{key}-{kind}-{number}", whole, ended)

    def _clock(self, raw: Raw, place: str) -> datetime | None:
        """`began` and `lasted` (minutes) as the talk's clock; the end, if it was held."""
        began, lasted = raw.pop("began", None), raw.pop("lasted", None)
        if began is None:
            return None
        started = self._moment(str(began), place, None)
        if started is None or not isinstance(lasted, int):
            self._note(place, 'a talk that was held needs "began" and "lasted", in minutes')
            return None
        ended = started + timedelta(minutes=lasted)
        raw["clock"] = {"started": started, "ended": ended}
        raw.setdefault("start", started)
        return ended

    def _planned(self, raw: Raw) -> Raw:
        asked = raw.get("question")
        if asked and "text" not in raw:
            text = self._questions.get(str(asked))
            if text is None:
                hint = meant(str(asked), self._questions)
                self._note("plan", f'unknown question "{asked}"{hint}')
            raw["text"] = text or ""
        return raw

    def _put(
        self, kind: str, place: str, key: str, raw: Raw, interview: datetime | None = None
    ) -> None:
        if not key:
            self._note(place, '"key" is missing')
        whole = self._dated(raw, place, interview)
        for name, referred in _REFERENCES.items():
            if whole.get(name):
                whole[name] = self._refer(referred, whole[name], place)
        if kind == "letters" and whole.get("sent"):
            whole.setdefault("written", whole["sent"])
        self._keep(kind, _KINDS[kind], place, {"id": self._id(kind, key), **whole})

    def _keep(self, kind: str, model: type[Record], place: str, raw: Raw) -> None:
        record = shape(model, raw, self._file, place, self._problems)
        if record is not None:
            self._built[kind].append(record)

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


def _began(record: Record) -> datetime:
    """When a record came about; those without any moment stay where they stand, before the rest."""
    for name in ("created", "at", "when", "sent", "written"):
        moment = getattr(record, name, None)
        if isinstance(moment, datetime):
            return moment
    return datetime.min.replace(tzinfo=UTC)
