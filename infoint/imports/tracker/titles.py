"""What the title of a column says that a tracker keeps beyond who somebody is."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from infoint.imports.tables.rows.sign_key import bare, key_at, signs_told
from infoint.imports.tables.titles.meaning import VACANCIES, meaning, plain
from infoint.imports.tables.titles.shapes import Cells
from infoint.imports.tracker.by_cells import by_cells, names_an_hour, tells_a_way
from infoint.imports.tracker.cells import answer_of, channel_of, format_of
from infoint.imports.tracker.days import names_a_day
from infoint.imports.tracker.found import Role
from infoint.imports.tracker.log_columns import beside_a_step, log_roles
from infoint.imports.tracker.statuses import status_of
from infoint.words.word_lists import group, word_lists, words_in

_LISTS = word_lists("tracker")
_WORDS = {kind: words_in(words) for kind, words in group(_LISTS, "title").items()}
_WHOLE = {
    plain(title): role
    for role, titles in group(_LISTS, "whole").items()
    for title in titles.split("|")
}
_SAID = frozenset(map(plain, _LISTS["said"].split("|")))
_MOST_WORDS = 8
_NO_ROLE = "none"
_ORDERS = tuple(
    frozenset(names.split())
    for names in ("1 1st 1a 1o 1er first initial", "2 2nd 2a 2o second", "3 3rd 3a 3o third")
)
_ONE_WORD = ((re.compile(r"\be mail"), "email"), (re.compile(r"\bf ?u\b|\bfu(?=\d)"), "followup "))
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_REMINDERS = 10
_DONE = words_in(
    "followed reminded nudged bumped chased nachgehakt nachgefasst insisti ricontattato herinnerd"
)
_ASKED_FOR = re.compile(r"\b(?:asked|requested|wrote|emailed|messaged)\b.*\bfor\b")
"""Such as Asked for a chat, which is no talk yet."""
_UP = {"up", "ups"}


@lru_cache(maxsize=4096)
def role_of_title(title: str) -> Role | None:
    """What a title says by itself; None where it says nothing of the kind."""
    text = plain(title)
    for pattern, word in _ONE_WORD:
        text = pattern.sub(word, text)
    if text in _WHOLE:
        whole = _WHOLE[text]
        return None if whole == _NO_ROLE else whole  # type: ignore[return-value]
    if meaning(title) == "where_found":
        return None
    if _ASKED_FOR.search(text):
        return "contacted"
    parts = {role_of_title(part) for part in _parts(title)}
    if "status" in parts and parts <= {"status", "next_step", None}:
        return "status"
    if "interview_notes" in parts and parts <= {"interview_notes", None}:
        return "interview_notes"
    words = frozenset(text.split()) - _WORDS["plain"]
    found = _of_words(words) if words and len(words) <= _MOST_WORDS else None
    bare = _BRACKETS.sub(" ", title)
    return found or (role_of_title(bare) if bare != title and bare.strip() else None)


def _parts(title: str) -> list[str]:
    """The two titles of a column such as Status / Next action."""
    parts = [part for part in re.split(r"\s*[/|&]\s*", title) if part.strip()]
    return parts if len(parts) == 2 else []


@lru_cache(maxsize=512)
def is_the_last(title: str) -> bool:
    """Whether a title such as Last contact is about whatever was last, be it a talk."""
    return not {"last", "latest", "recent", "letzter"}.isdisjoint(plain(title).split())


@lru_cache(maxsize=512)
def is_in_touch(title: str) -> bool:
    """Whether a title such as Last contact, unlike Last e-mailed, leaves open who asked whom."""
    return is_the_last(title) and not (_WORDS["asked"] | _DONE) & set(plain(title).split())


@lru_cache(maxsize=512)
def order_of(title: str) -> int:
    """Which of several the title speaks of: 2 for Outreach 2 or Second e-mail; 0 for none.

    Reminders are counted by themselves: the first one is not the first message.
    """
    words = plain(title).split()
    reminder = _REMINDERS * bool(_WORDS["follow"] & set(words))
    for number, names in enumerate(_ORDERS, 1):
        if not names.isdisjoint(words):
            return number + reminder
    return reminder


@lru_cache(maxsize=512)
def says_it_was(title: str) -> bool:
    """Whether a title such as Talked on says that the talk took place, and not only when it is."""
    words = set(plain(title).split())
    return bool(_WORDS["talked"] & words) and not _WORDS["ahead"] & words


@lru_cache(maxsize=512)
def says_it_was_done(title: str) -> bool:
    """Whether a title such as Chased on or Reminder sent says that it was, not only when it is."""
    return bool((_DONE | _WORDS["asked"] | _WORDS["order"]) & set(plain(title).split()))


@lru_cache(maxsize=512)
def says_no_asking(title: str) -> bool:
    """Whether a title such as What happened leaves open what was on its days."""
    return plain(title) in _WHAT_HAPPENED - _OF_TRIES


@lru_cache(maxsize=512)
def says_what_was_learned(title: str) -> bool:
    """Whether a title such as Takeaways asks for what came of a talk, which notes may not."""
    words = set(plain(title).split())
    told = bool(words & _WORDS["told"]) and not words & _WORDS["date"]
    return told or (bool(_WORDS["learned"] & words) and not words & {"notes", "note", "comments"})


_OF_MESSAGES: frozenset[Role] = frozenset(("contacted", "followed_up", "answered"))
_LONGEST_TITLE = 60
_HAPPENED = "what happened"
"""A title that says nothing by itself, and was one of how things stand by its cells."""
_NOT_YET = re.compile(
    r"\b(?:want(?:s|ed)? to|idea|ideas|plan|plans|planned|should|to (?:write|ask|call|contact|do)|"
    r"todo|not yet|never|nothing|later|next)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def may_have_asked(notes: str) -> bool:
    """Whether the notes on somebody speak of a message to them, or of what came of it: lines that a
    file left there, such as When I wrote: about 10 Nov, whose cell could not be told.
    """
    return any(map(_tells_of_one, notes.splitlines()))


def _tells_of_one(line: str) -> bool:
    title, colon, words = line.partition(":")
    words = words.strip()
    if not colon or not words or len(title) > _LONGEST_TITLE:
        return False
    role = role_of_title(title.strip())
    if role not in _OF_MESSAGES and role != "status" and plain(title) != _HAPPENED:
        return False
    is_open = answer_of(words) is False or status_of(words) == "to contact"
    return not is_open and not _NOT_YET.search(words)


def _of_words(words: frozenset[str]) -> Role | None:
    """The meaning of a title all of whose words are accounted for, the plainest first."""
    if words & _WORDS["thank"]:
        fits = _fits(words, "thank", "ask", "date", "talked", "notes", "letter")
        return "thanked" if fits else None
    if words & _WORDS["follow"]:
        return _of_follow_up(words)
    if words & _WORDS["next"]:
        return _of_next(words)
    if words & _WORDS["talk"] and (found := _of_talk(words)):
        return found
    if words & _WORDS["learned"] and _fits(words, "learned", "things", "notes"):
        return "interview_notes"
    if words & _WORDS["status"] and _fits(words, "status", "ask", "talk", "answer", "follow"):
        return "status"
    if words & _WORDS["answer"] and _fits(words, "answer", "date", "ask", "order"):
        return "answered"
    first_message = words & _WORDS["first"] and words & _WORDS["message"]
    if first_message and _fits(words, "first", "message", "date"):
        return "contacted"
    return _of_asking(words) if words & _WORDS["ask"] else None


def _fits(words: frozenset[str], *kinds: str) -> bool:
    """Whether all words are of these kinds."""
    return words <= frozenset().union(*(_WORDS.get(kind, frozenset({kind})) for kind in kinds))


def _of_follow_up(words: frozenset[str]) -> Role | None:
    done = bool(words & _DONE)
    words = words - _UP - _WORDS["follow"]
    if words & _WORDS["step"] or words & _WORDS["notes"]:
        return "next_step"
    if words & _WORDS["date"] and words & _WORDS["channel"] and _fits(words, *_HOW_IT_WAS):
        return "followed_up"  # such as Follow-up (date & method), which asks for what was
    if words & _WORDS["channel"] and _fits(words, "channel", "order"):
        return "channel" if not words <= {"type", "source"} else None
    if words & _WORDS["next"] or (words <= _WORDS["date"] and not done):
        return "next"
    if words <= _WORDS["order"] | _WORDS["asked"] | _WORDS["date"] | _WORDS["ask"]:
        return "followed_up"
    return None


_HOW_IT_WAS = ("date", "channel", "order", "asked", "ask")


def _of_next(words: frozenset[str]) -> Role | None:
    rest = words - _WORDS["next"]
    if rest & _WORDS["date"]:
        return "next" if _fits(rest, "date", "step", "ask", "talk") else None
    if rest & _WORDS["step"]:
        return "next_step" if _fits(rest, "step") else None
    return "next" if rest and _fits(rest, "ask") else None


def _of_talk(words: frozenset[str]) -> Role | None:
    rest = words - _WORDS["talk"]
    if rest & _WORDS["notes"]:
        return "interview_notes"
    if rest & _WORDS["status"] and _fits(rest, "status"):
        return "status"
    if not rest - _WORDS["talked"] - _WORDS["date"] - _WORDS["time"] - _WORDS["ahead"]:
        bare = rest & _WORDS["time"] and not rest & _WORDS["date"]
        return "interview_time" if bare else "interview"
    if rest & _WORDS["place"] and rest <= _WORDS["place"] | _WORDS["format"]:
        return "interview_place"
    if rest <= _WORDS["format"]:
        return "interview_format"
    return None


def _of_asking(words: frozenset[str]) -> Role | None:
    rest = words - _WORDS["ask"]
    if rest & _WORDS["channel"] and _fits(rest, "channel", "order"):
        return "channel" if not rest <= {"type", "source"} else None
    if rest & _WORDS["answer"]:
        return "status" if rest & _WORDS["order"] and _fits(rest, "answer", "order") else None
    done = words & _WORDS["asked"] or rest & (_WORDS["date"] | _WORDS["order"])
    return "contacted" if done and _fits(rest, "date", "order") else None


def role_of(title: str, column: Cells) -> Role | None:
    """What a column of a tracker holds, by its title, unless its cells are plainly no such thing.

    Names under Spoke with are whom one spoke with, addresses under Contacted are no days.
    """
    found = role_of_title(title)
    if found is None and plain(title) in _CODES and _are_codes(column):
        return "status"
    if found is None and plain(title) in _BY_CELLS:
        found = _by_cells(column, is_place=plain(title) in _PLACES_OR_WAYS)
    if found is None and plain(title) in _SAID and column.values and not _are_answers(column):
        return "interview_notes"
    if found is None or not column.values:
        return found
    if found in ("interview_notes", "interview_place", "next_step", "named"):
        return found
    if column.mostly("email", "phone", "link") or (column.mostly("name") and found in _NO_NAMES):
        return None
    return found


def _are_answers(column: Cells) -> bool:
    """Whether every other cell says how things stand, as yes and no do under What they said."""
    answers = sum(bool(status_of(one)) or answer_of(one) is not None for one in column.values)
    return 2 * answers >= len(column.values)


_CODES = ("code", "codes", "st", "stat")
_LONGEST_CODE, _MOST_CODES, _SHARE_OF_CODES = 4, 8, 0.8


def _are_codes(column: Cells) -> bool:
    """Whether a few short words stand again and again, of which the person is asked the meaning."""
    words = {value.casefold() for value in column.values if value.isalpha()}
    short = all(len(word) <= _LONGEST_CODE for word in words)
    mostly = sum(map(str.isalpha, column.values)) >= _SHARE_OF_CODES * len(column.values)
    return short and mostly and 1 < len(words) <= min(_MOST_CODES, len(column.values) - 1)


_PLACES_OR_WAYS = ("where", "location", "wo", "ou", "donde", "dove", "onde", "waar")
_BY_CELLS = ("type", "how", "by", "wie", "weg", "medium", "kind", "format", *_PLACES_OR_WAYS)
_MOSTLY = 0.6


def _by_cells(column: Cells, *, is_place: bool) -> Role | None:
    """What a title such as Type or Where is about: ways to talk, or to reach somebody, or else."""
    values = column.values
    talks = sum(format_of(value) is not None for value in values)
    tries = sum(channel_of(value) is not None for value in values)
    known = sum(bool(format_of(value) or channel_of(value)) for value in values)
    if not values or known < _MOSTLY * len(values):
        return None
    if is_place:
        return "interview_place" if talks else None
    return "interview_format" if talks > tries else "channel"


_COUNTERS = frozenset(
    ("", "nr", "no", "n", "num", "number", "row", "lfd nr", "pos", "numero", "id")
)


def _numbers_rows(title: str, column: Cells) -> bool:
    """Whether a column such as # only counts the rows, each one more than the one before."""
    values = [value for value in column.values if value.isdecimal()]
    if plain(title) not in _COUNTERS or len(values) < len(column.values) - 1:  # a sum beneath
        return False
    numbers = list(map(int, values))
    return len(numbers) > 1 and all(0 < after - one <= 3 for one, after in pairwise(numbers))


def _tells_ways(title: str, column: Cells) -> bool:
    """Whether LinkedIn and its like stand under Where: that is where one found them."""
    known = sum(bool(channel_of(value)) for value in column.values)
    return plain(title) in _PLACES_OR_WAYS and known >= _MOSTLY * (len(column.values) or 1)


_NO_NAMES = ("contacted", "interview", "answered", "dated", "next", "followed_up", "thanked")


_WHO = ("name", "first_name", "last_name", "email", "phone", "profile_url")
_PLACES = frozenset(["city", "zip", "country", "street", "postcode", "address"])


_CHOICES = frozenset(
    f"{kind}{words}"
    for kind in ("", "status ", "channel ", "dropdown ", "drop down ")
    for words in ("options", "choices", "legend", "drop down list", "dropdown list", "dropdown")
)


def with_roles(
    read: Mapping[str, str], columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> dict[str, str]:
    """What the columns mean, with those that say what has been; in a list of applications none.

    Whom a column names, or how one reaches them, stays; a state beside a city is a place.
    """
    words = frozenset(chain.from_iterable(plain(column).split() for column in columns))
    if words & VACANCIES:
        return {**read, **_of_people_alone(read, columns, rows)}
    found = dict(read)
    for at, column in enumerate(columns):
        if plain(column) in _CHOICES:
            found[column] = ""  # words to choose from beside the table: nothing of the person
            continue
        cells = Cells(rows, at)
        if _numbers_rows(column, cells):
            found[column] = ""
            continue
        role = role_of(column, cells) if read.get(column) not in _WHO else None
        if not role and read.get(column) == "organization" and _tells_ways(column, cells):
            found[column] = "where_found"
        if role and not (plain(column) == "state" and words & _PLACES):
            found[column] = role
    found |= _notes_and_keys(found, columns, rows)
    found |= _by_days(found, columns, rows)
    for step, column in pairwise(columns):
        if found.get(column) == "dated" and found.get(step) == "next_step":
            found[column] = "next"  # such as When behind What next
        if found.get(column) == "dated" and found.get(step) == "channel" and plain(column) in _WHEN:
            found[column] = "contacted"  # such as When behind How reached
    found |= beside_a_step(found, columns, rows)
    found |= log_roles(found, columns, rows)
    found |= by_cells(found, columns, rows)
    return {**found, **_when_one_talked(found, columns, rows)}


def _when_one_talked(
    found: Mapping[str, str], columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> dict[str, Role]:
    """Where another column says when one asked, bare days are those of talks if a column such as
    Done stands behind them, or hours beside a good part of them.
    """
    told: dict[str, Role] = {}
    if not any(found.get(name) == "contacted" for name in columns):
        return told
    for at, column in enumerate(columns):
        beside = columns[at + 1] if at + 1 < len(columns) else ""
        ticks = beside not in found and says_it_was(beside) and Cells(rows, at + 1).mostly("answer")
        if found.get(column) == "dated" and (ticks or _with_hours(Cells(rows, at))):
            told[column] = "interview"
        if ticks and found.get(column) in ("dated", "interview"):
            told[beside] = "interview"
    return told


def _with_hours(column: Cells) -> bool:
    return sum(map(names_an_hour, column.values)) >= _SOME_HOURS * (len(column.values) or 1)


def _notes_and_keys(
    found: Mapping[str, str], columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> dict[str, str]:
    """Columns of notes that may say what is next; the key to the signs of another column, which
    say how it stands.
    """
    told = {each: "notes" for each in columns if each not in found and _are_notes_and_steps(each)}
    key = key_at(columns, rows)
    if key is None:
        return told
    signs = signs_told(columns, rows).keys()
    for at, column in enumerate(columns):
        values = Cells(rows, at).values
        known = sum(bare(value) in signs for value in values)
        if known and known >= _MOSTLY * len(values):
            told[column] = "status"
    return {**told, columns[key]: ""}


def _are_notes_and_steps(title: str) -> bool:
    """Whether a title such as Comments / Next steps asks for both in one cell."""
    parts = _parts(title)
    steps = [part for part in parts if role_of_title(part) == "next_step"]
    return len(steps) == 1 and any(meaning(part) == "notes" for part in parts if part not in steps)


_NO_VACANCY = words_in("chat chats coffee informational thank thanks thx thankyou")


def _of_people_alone(
    read: Mapping[str, str], columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> dict[str, str]:
    """Of a list of applications the columns that can only be about talks with people."""
    found: dict[str, str] = {}
    for at, column in enumerate(columns):
        if _NO_VACANCY & set(plain(column).split()) and column not in read:
            role = role_of(column, Cells(rows, at))
            found |= {column: role} if role else {}
    return found


_SOME_HOURS = 0.4
_WHEN = ("when", "wann", "cuando", "quand", "quando", "wanneer")
_SEVERAL_TIMES = frozenset(
    map(
        plain,
        ("follow ups", "followups", "relances", "relance s", "reminders", "nudges", "chases"),
    )
)
_MESSAGES = words_in("message messages msg msgs text texts dm dms mails pings nachrichten mensajes")
_WHAT_HAPPENED = frozenset(
    ("dates", "what happened", "dates what happened", "tried", "timeline", "when and how", "log")
)
_OF_TRIES = frozenset(("dates", "dates what happened", "tried", "when and how"))
"""Of these the ones whose days are those of messages whatever stands beside them."""
_CALLS = frozenset(("call", "calls", "phone call", "video call", "zoom call", "the call"))


def _by_days(
    found: Mapping[str, str], columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> dict[str, Role]:
    """Columns that only the days under them and their neighbours tell.

    Follow-ups are over where another column says when to write next, or where they say how; a
    Call is the talk where another column says when one asked for it; Messages with days are tries.
    """
    told: dict[str, Role] = {}
    roles = set(found.values())
    for at, column in enumerate(columns):
        title = plain(column)
        again = title in _SEVERAL_TIMES or _is_a_follow_up(title, found.get(column))
        if not again and title not in _MESSAGES | _CALLS | _WHAT_HAPPENED:
            continue
        if not _holds_days(Cells(rows, at)):
            continue
        elsewhere = {role for name, role in found.items() if name != column}
        if again and ("next" in elsewhere or _say_how(Cells(rows, at))):
            told[column] = "followed_up"
        elif title in _MESSAGES | _WHAT_HAPPENED and _is_the_first(found, column):
            told[column] = "contacted"
        elif title in _CALLS and column not in found and _is_the_talk(roles):
            told[column] = "interview"
    return told


def _say_how(column: Cells) -> bool:
    """Whether beside most days stands how it was done."""
    return sum(map(tells_a_way, column.values)) >= _MOSTLY * len(column.values)


def _is_a_follow_up(title: str, role: str | None) -> bool:
    """Whether a title such as Follow-up, read as a day to come, may be one of what was as well."""
    words = set(title.split())
    return role == "next" and bool(words & _WORDS["follow"]) and not words & _WORDS["next"]


def _is_the_first(found: Mapping[str, str], column: str) -> bool:
    """Whether nothing else says when one tried, and the column means nothing yet."""
    return column not in found and "contacted" not in found.values()


def _is_the_talk(roles: set[str]) -> bool:
    return "contacted" in roles and not {"interview", "dated"} & roles


def _holds_days(column: Cells) -> bool:
    days = sum(map(names_a_day, column.values))
    return bool(days) and days >= _MOSTLY * len(column.values)
