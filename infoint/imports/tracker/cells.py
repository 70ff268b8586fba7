"""What one cell of a tracker says: days, yes or no, a way to reach somebody, a way to talk."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from infoint.domain.interviews import FORMATS, Format
from infoint.domain.kinds import Channel
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tracker.days import days_in
from infoint.imports.tracker.found import Mark
from infoint.imports.tracker.statuses import furthest, status_of
from infoint.imports.tracker.statuses import says_more as status_says_more
from infoint.words.word_lists import Lists, group, phrases_in, word_lists, words_in

_LISTS = word_lists("tracker")
_YES, _NO = words_in(_LISTS["cell/yes"]), words_in(_LISTS["cell/no"])
_ONLY_YES = words_in("yes y ja oui si sim da ok okay true 1 received sent")
_NOT_YET = phrases_in(_LISTS["cell/not yet"])
_FILLING = words_in(word_lists("statuses").get("filling", "")) | words_in(
    "message sent meet video phone link using over through"
)
_VARIANTS = re.compile("[\ufe0e\ufe0f\u200d]")
_BEHIND = re.compile(r"\s*\([^()]*\)$")
"""What is said in brackets behind a yes or a no, such as how."""
_LONGEST = 60
_NO_MESSENGER = re.compile(r"[()\n]")
"""These part the words of our own tracker."""
_SPAN = "\u2192"
"""Between the first and the last day of one thing, as Notion writes it."""
_THEN = re.compile(r"[,;/&+|]|\b(?:and|then|und|dann|et|puis|y|e|en)\b", re.IGNORECASE)
_IN_TURN = ("talked", "thanked")
_EITHER = re.compile(r"\b(?:or|oder|ou|either)\b", re.IGNORECASE)
"""Between days of which one is still to be chosen."""


@dataclass(frozen=True, slots=True)
class Said:
    """A day with what is said beside it: a way to reach somebody, or to talk, or a status."""

    day: date
    hour: time | None = None
    channel: Channel | None = None
    status: str | None = None
    format: Format | None = None
    done: bool = False
    """Whether a tick or a word such as done stands beside it, and not only yes."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says; what it does not say is None. `rest` are words that say none of it."""

    days: tuple[Said, ...] = ()
    answer: bool | None = None
    channel: Channel | None = None
    status: str | None = None
    rest: str = ""
    more: bool = False
    """Whether words stand beside those that were understood, so that the cell is kept as well."""

    @property
    def says_no(self) -> bool:
        """Whether it says that it was not, or not yet."""
        return self.answer is False or self.status == "to contact"


def read_cell(mark: Mark, today: date | None, *, past: bool) -> Cell:
    """All that a cell says. `past` is whether its days are over: one without its year is then."""
    return _read(mark.text, mark.month_first, today, past)


@lru_cache(maxsize=4096)
def _read(text: str, month_first: bool | None, today: date | None, past: bool) -> Cell:
    found = days_in(text, month_first=month_first, today=today, past=past)
    if not found.days:
        return _of_words(found.rest)
    if len(found.days) > 1 and _EITHER.search(text):
        return Cell(rest=text)
    days, statuses, rest = [], [], []
    more = False
    is_span = _SPAN in text and not any(day.words for day in found.days[1:])
    for each in found.days[: 1 if is_span else None]:
        said = _of_words(each.words)
        how = format_of(said.rest) if said.rest else None
        if how and not says_more(said.rest, "format"):
            said = Cell()
        told = _of_the_day(each.words, said)
        done = said.answer is True and plain(each.words) not in _ONLY_YES
        days.append(Said(each.day, each.hour, said.channel, told, how, done))
        statuses += [said.status] if said.status else []
        rest += [said.rest] if said.rest else []
        more |= said.more
    return Cell(tuple(days), None, None, furthest(statuses), "; ".join(rest), more)


def _of_the_day(words: str, said: Cell) -> str | None:
    """Which status a day has; of talked 10/8, thanked it is the first one."""
    if said.status != "thanked":
        return said.status
    told = [each for part in _THEN.split(words) if (each := status_of(part)) in _IN_TURN]
    return told[0] if told else said.status


def _of_words(words: str) -> Cell:
    """What words without a day say."""
    if not words:
        return Cell()
    answer, channel = answer_of(words), channel_of(words)
    status = status_of(words) if answer is None else None
    if answer is None and not channel and not status:
        return Cell(rest=words)
    if answer is not None and _says_why(words):
        return Cell((), answer, channel, more=True)
    return Cell((), answer, channel, status, "", _is_more(words, channel, status))


def _says_why(answer: str) -> bool:
    """Whether in brackets behind a yes or a no stands more than a way to reach somebody."""
    behind = _BEHIND.search(answer)
    if behind is None:
        return False
    return says_more(behind[0], "channel") and says_more(behind[0], "format")


def _is_more(words: str, channel: Channel | None, status: str | None) -> bool:
    """Whether words say more than the way and the status that were found in them."""
    if not channel and not status:
        return False
    beyond_channel = not channel or says_more(words, "channel")
    return beyond_channel and (not status or status_says_more(words))


@lru_cache(maxsize=4096)
def answer_of(text: str) -> bool | None:
    """Yes or no, in words, ticks or signs; None for neither."""
    bare = _BEHIND.sub("", _VARIANTS.sub("", text.strip())) or text.strip()
    words = plain(bare)
    for known, answer in ((_YES, True), (_NO, False), (_NOT_YET, False)):
        if (words or bare) in known:
            return answer
    return None


def _table(lists: Lists) -> Mapping[str, str]:
    """Phrase -> value, for words and for signs."""
    return {
        plain(phrase) or phrase: value
        for value, phrases in lists.items()
        for phrase in phrases_in(phrases)
    }


_CHANNELS = _table(group(_LISTS, "channel"))
_FORMATS = _table(group(_LISTS, "format"))


@lru_cache(maxsize=4096)
def channel_of(text: str) -> Channel | None:
    """The one way to reach somebody that the words name; None for none, or for several."""
    found = _values(text, _CHANNELS)
    if found == {Channel.PHONE, Channel.VOICEMAIL}:
        return Channel.VOICEMAIL
    return Channel(found.pop()) if len(found) == 1 else None


_LONGEST_MESSENGER = 30
_PLAIN_MESSAGE = frozenset(("message", "text message", "text", "msg", "dm"))
"""What says no more than that it was a text message."""


def messenger_in(text: str) -> str:
    """What a text message went through, as it is written; "" of another way, and of a plain one."""
    words = " ".join(text.split())
    if len(words) > _LONGEST_MESSENGER or channel_of(words) is not Channel.MESSAGE:
        return ""
    is_plain = plain(words) in _PLAIN_MESSAGE or _NO_MESSENGER.search(words)
    return "" if is_plain else words


@lru_cache(maxsize=4096)
def format_of(text: str) -> Format | None:
    """The one way to talk that the words name; None for none, or for several."""
    found = _values(text, _FORMATS)
    return next((one for one in FORMATS if one in found), None) if len(found) == 1 else None


@lru_cache(maxsize=4096)
def says_more(text: str, known: str) -> bool:
    """Whether a cell says more than a way to reach somebody, or to talk (`channel`, `format`)."""
    table = _CHANNELS if known == "channel" else _FORMATS
    words = plain(text).split()
    for length in range(4, 0, -1):
        for at in range(len(words) - length + 1):
            if " ".join(words[at : at + length]) in table:
                words[at : at + length] = ["a"] * length
    return any(len(word) > 2 and word not in _FILLING for word in words)


def _values(text: str, known: Mapping[str, str]) -> set[str]:
    """The values whose phrases stand in a text; of phrases within each other the longer one."""
    bare = _VARIANTS.sub("", text)
    if len(bare) > _LONGEST:
        return set()
    words = plain(bare).split()
    if not words:
        return {value for sign, value in known.items() if sign in bare.strip() and not plain(sign)}
    found: set[str] = set()
    for length in range(min(4, len(words)), 0, -1):
        for at in range(len(words) - length + 1):
            phrase = " ".join(words[at : at + length])
            if phrase in known:
                found.add(known[phrase])
                words[at : at + length] = ["|"] * length
    return found
