"""What a cell of a log says happened: a try, a call, a talk, a thank-you, an answer."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tracker.cells import channel_of, format_of, says_more
from infoint.imports.tracker.statuses import is_a_no, is_of_others, status_of
from infoint.imports.tracker.statuses import says_more as status_says_more
from infoint.words.word_lists import phrases_in, word_lists, words_in

Kind = Literal["try", "call", "talk", "thanks", "answer", "way"]
"""A `call` is a try or a talk, as its row says; a `way` such as Zoom is a talk in a column of what
happened, and says nothing of that in any other."""

_LISTS = word_lists("log")
_ASK, _NOT_YET = words_in(_LISTS["ask"]), words_in(_LISTS["not yet"])
_LETTERS = words_in(_LISTS["with thanks"])
_FAIRS = words_in(word_lists("cells")["places to find people"])
"""Where one met somebody at one of these, it was how one came to know them."""
_TOLD_OF = ("talked", "talk", "call", "thanks", "answered", "moved")
_OF_TIMES = ("suits them", "new day", "moved on")
_KINDS = (*_TOLD_OF, *_OF_TIMES, "automatic", "said yes", "picked up", "gave up")
_PHRASES = {
    kind: {phrase: len(phrase.split()) for phrase in map(plain, phrases_in(_LISTS[kind]))}
    for kind in _KINDS
}
_DID = words_in(_LISTS["did"])
_NO_TIME = words_in(_LISTS["no time"])
_TO_BE, _BETWEEN = words_in(_LISTS["to be"]), words_in(_LISTS["between"])
_FROM = words_in(_LISTS["from"])
_CALLS = words_in("call phone ring introduce anrufen appeler llamar chiamare bellen ligar")
_THEY = words_in(word_lists("statuses")["they"]) - {"we"}
_PART = re.compile(r"[,;:.!\u2013\u2014]+\s")
_LONGEST, _MOST_WORDS, _FEW = 160, 24, 6
_FOUR = 4
_PERSON = re.compile(r"(?:\s+|^)(?:with|mit|con|avec|w/)\s.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Event:
    """What a cell says happened, with the status of it where it says one."""

    kind: Kind
    status: str | None = None


def _holds(kind: str, words: list[str], within: int = _MOST_WORDS) -> int:
    """The place behind the first phrase of a kind that begins among so many words; 0 for none."""
    known = _PHRASES[kind]
    for at in range(min(within, len(words))):
        for length in range(_FOUR, 0, -1):
            if " ".join(words[at : at + length]) in known:
                return min(at + length, len(words))
    return 0


@lru_cache(maxsize=4096)
def event_of(text: str) -> Event | None:
    """What a cell says happened; None where it tells no such thing, or one that is to be."""
    words = _without_whom(plain(text).split())
    if not words or len(text) > _LONGEST or len(words) > _MOST_WORDS:
        return None
    status = status_of(text)
    if status == "cancelled" and words[0] in ("no", "didn"):  # such as no show
        return Event("answer", status)
    if words[0] in _NOT_YET or status == "to contact":
        return None
    if _holds("thanks", words, _FOUR) and "?" not in text and not _ASK & set(words[:1]) - _LETTERS:
        return Event("thanks")
    if _holds("talked", words):
        met = "met" in words and _FAIRS & set(words)
        return Event("try") if met or is_of_others(plain(text)) else Event("talk", "talked")
    if at := _holds("automatic", words):
        return Event("try") if _ASK & set(words[: at - 2]) else None
    if status in ("scheduled", "cancelled"):
        return Event("answer", status)
    behind = _holds("answered", words)
    if (behind or status in _ANSWERS) and not _ASK & set(words[behind:]):
        status = "declined" if status not in _ANSWERS[1:] and is_a_no(text) else status
        is_link = "accepted" in words and not _holds("talk", words)  # of a request to connect
        return Event("answer", status if status in _ANSWERS and not is_link else "replied")
    verb = [word for word in words[1:3] if word not in _BETWEEN]  # she emailed, he proposed Dec 7
    if words[0] in _THEY and _ASK & set(verb[:1]):
        return Event("answer", "replied")
    return _of_a_noun(text, words) or _of_a_try(text, words, status)


def _without_whom(words: list[str]) -> list[str]:
    """Words without I or We before what was done."""
    return words[1:] if words[:1] in (["i"], ["we"]) and _DID & set(words[1:2]) else words


_ANSWERS = ("replied", "agreed", "not now", "declined", "wrong person")


def _of_a_noun(text: str, words: list[str]) -> Event | None:
    """A talk or a call that is named and nothing more is said of it than how, and with whom."""
    bare = plain(_PERSON.sub("", text)).split()
    if "?" in text or not bare or len(bare) > _FEW or _ASK & set(bare):
        return None
    if format_of(text) and not says_more(text, "format") and not _holds("call", words):
        named = _PHRASES["talk"].keys() & set(words) - _WAYS
        return Event("talk" if named else "way")
    if _holds("talk", bare):
        return Event("talk")
    return Event("call") if _holds("call", bare) else None


_WAYS = words_in("zoom teams skype facetime meet visio")


def _of_a_try(text: str, words: list[str], status: str | None) -> Event | None:
    if _ASK & set(words) or channel_of(text) or status in ("asked", "message left", "no answer"):
        if they_answered(text):
            return Event("try", "replied")  # both stand in one cell
        told = status in ("message left", "no answer") and "cold" not in words
        return Event("try", status if told else None)
    return None


@lru_cache(maxsize=4096)
def they_answered(text: str) -> bool:
    """Whether right behind a word such as she stands that they answered, and not only linked."""
    words = plain(text).split()
    return "accepted" not in words and any(
        word in _THEY and _holds("answered", words[at + 1 : at + 1 + _FOUR], 1)
        for at, word in enumerate(words)
    )


@lru_cache(maxsize=4096)
def is_a_plan(text: str) -> bool:
    """Whether the first words of a cell speak of a message that is only to be, such as Ana will
    intro us. Will and May alone may be a name or a month.
    """
    words = plain(_PART.split(f"{text} ")[0]).split()
    words = [word for word in words if word not in _BETWEEN]
    return any(one in _TO_BE and after in _ASK | _CALLS for one, after in pairwise(words))


@lru_cache(maxsize=4096)
def picks_up(text: str) -> bool:
    """Whether words say that somebody took the call."""
    words = plain(text).split()
    return bool(_holds("picked up", words)) and not _NO_TIME & set(words)


@lru_cache(maxsize=4096)
def says_yes(text: str) -> bool:
    """Whether words say yes and hardly anything else, be it who said it."""
    words = plain(text).split()
    begins = bool(_holds("said yes", words, _FEW)) and not (_ASK | _NO_TIME) & set(words)
    return len(words) <= _FEW and begins


@lru_cache(maxsize=4096)
def says_one_talked(text: str) -> bool:
    """Whether words say that one talked, and not only that something is done."""
    words = plain(text).split()
    return len(words) <= _FEW and bool(_holds("talked", words))


@lru_cache(maxsize=4096)
def gives_up(text: str) -> bool:
    """Whether words say that one stopped trying to reach somebody."""
    return bool(_holds("gave up", plain(text).split(), _FEW))


@lru_cache(maxsize=4096)
def moves(text: str) -> bool:
    """Whether words beside two days say that a talk was moved from the one to the other."""
    return bool(_holds("moved on", plain(text).split(), len(text)))


@lru_cache(maxsize=512)
def is_of_before(word: str) -> bool:
    """Whether behind a word such as from or was stands the day on which a talk was to be."""
    return plain(word) in _FROM


@lru_cache(maxsize=4096)
def names_a_new_day(text: str) -> bool:
    """Whether words beside a talk that was not on its day say on which one it is to be."""
    return bool(_holds("new day", plain(text).split(), len(text)))


@lru_cache(maxsize=4096)
def sets_a_time(text: str) -> bool:
    """Whether an answer says that one talks on the day in it: that they will, or can then. Where
    one asked or wrote in the same cell only a yes of theirs counts.
    """
    words = plain(text).split()
    if len(text) > _LONGEST or "?" in text or _NO_TIME & set(words):
        return False
    if not _ASK & set(words):
        return bool(_holds("said yes", words) or _holds("suits them", words))
    parts = [plain(part).split() for part in _PART.split(text)[1:]]
    return any(_holds("said yes", part, _FEW) and not _ASK & set(part) for part in parts)


@lru_cache(maxsize=4096)
def was_moved(text: str) -> bool:
    """Whether words beside a talk say that it was not on its day."""
    return bool(_holds("moved", plain(text).split()))


@lru_cache(maxsize=4096)
def tells_more(text: str) -> bool:
    """Whether a cell says more of what happened than was taken from it, so that it is kept."""
    if event_of(text) is None or len(text) > _LONGEST:
        return True
    if status_of(text) and not status_says_more(text):
        return False
    words = plain(text).split()
    known = {word for kind in _TOLD_OF for phrase in _PHRASES[kind] for word in phrase.split()}
    rest = [word for word in words if word not in known | _ASK | _LETTERS]
    return any(len(word) > 3 for word in rest) and status_says_more(" ".join(rest))
