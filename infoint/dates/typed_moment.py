"""A day and a time of day together, as people write them: Friday at 3 pm, Dec 9, 14:00.

`read_moment` reads words that say when; `without_moments` finds such words among others.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from infoint.dates.typed_day import read_day
from infoint.dates.typed_time import clock_time, is_half_open


@dataclass(frozen=True, slots=True)
class MomentRead:
    """What words say of a day and a time; None for what they do not say. `left` is the rest."""

    day: date | None = None
    hour: time | None = None
    left: str = ""


_GLUE = frozenset(("on", "at", "@", "from", "um", "am", "the", ",", "-", "–", "of"))
"""Words that only join a day and a time; German has "am" before a day."""
_BEFORE_HOUR = frozenset(("at", "@", "from", "around", "about", "um"))
_PARTS_OF_DAY = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm"}
_LONGEST = 7
_STRETCH = re.compile(
    r"(?<![\w/.-])(?:from\s+|between\s+)?(\d{1,2}(?:[:.]\d{2})?)\s*(?:[-–]|\b(?:to|until|till|and)\b)\s*"
    r"((\d{1,2})(?:[:.]\d{2})?(?:\s*([ap]\.?m\.?))?)(?![\w/.-])",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?<=\d)T(?=\d\d:\d\d)")


def read_moment(text: str, *, today: date, locale: str = "en_GB", past: bool = False) -> MomentRead:
    """Day and time in words that say when, in either order; `left` is what is neither.

    Of a stretch of time it is the beginning. Where several days can be meant, all of it is left.
    An hour of the night without am or pm is taken for the afternoon.
    """
    words = _words(_STRETCH.sub(_its_beginning, _JOINED.sub(" ", text)))
    if "or" in words:
        return MomentRead(left=_plain(text))
    hour_at = _hour_in(words)
    day_at, day = _day_in(words, hour_at, today, locale, past)
    if hour_at is None:
        hour_at = _hour_in(words, beside=day_at)
    rest = [word for place, word in enumerate(words) if not _is_in(place, day_at, hour_at)]
    if day and _day_in(rest, None, today, locale, past)[1]:
        return MomentRead(left=_plain(text))
    hour, rest = _of_the_day(" ".join(words[slice(*hour_at)]) if hour_at else "", rest)
    if day is None and hour is None:
        return MomentRead(left=_plain(text))
    return MomentRead(day, hour, _plain(" ".join(_without_glue(rest))))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> list[str]:
    return re.findall(r"[^\s,]+|,", text)


def _its_beginning(found: re.Match[str]) -> str:
    """At 3 pm to 4 pm for 3-4 pm, and at 11 am to 1 pm for 11-1 pm."""
    words, half = found[0].casefold(), found[4] or ""
    if not words.startswith(("from", "between")) and not re.search("[-–]", words):
        return found[0]
    begins, ends = (int(re.split("[:.]", found[n])[0]) % 12 for n in (1, 3))
    first = "am" if half.casefold().startswith("p") and begins > ends else half
    return f"at {found[1]} {first} to {found[2]}"


_Span = tuple[int, int]


def _spans(words: Sequence[str]) -> Iterator[_Span]:
    """Where stretches of words begin and end, the longest first."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for begin in range(len(words) - length + 1):
            yield begin, begin + length


def _hour_in(words: Sequence[str], beside: _Span | None = None) -> _Span | None:
    """The words of a time of day; `beside` those of a day also where a day could be meant."""
    for begin, end in _spans(words):
        piece = words[begin:end]
        said = " ".join(piece)
        if piece[0].casefold() in _GLUE or "," in piece or not clock_time(said):
            continue
        if beside is not None and (begin >= beside[1] or end <= beside[0]):
            if not _is_bare(said):
                return begin, end
        elif beside is None and _is_surely_hour(said, words[begin - 1] if begin else ""):
            return begin, end
    return None


def _is_bare(said: str) -> bool:
    """3 or three, which may count anything."""
    return said.isdecimal() or (said.isalpha() and said.casefold() not in _NOON)


_NOON = ("noon", "midday", "midnight")


def _is_surely_hour(said: str, before: str) -> bool:
    if before.casefold() in _BEFORE_HOUR:
        return True
    return not _is_bare(said) and not re.fullmatch(r"\d{1,2}\.\d{1,2}\.?", said)


def _day_in(
    words: Sequence[str], hour: _Span | None, today: date, locale: str, past: bool
) -> tuple[_Span | None, date | None]:
    """The words of a day, which the hour does not stand among, and the day that they say."""
    for begin, end in _spans(words):
        if hour and begin < hour[1] and end > hour[0]:
            continue
        piece = words[begin:end]
        said = " ".join(piece)
        if said.isdecimal() or said.casefold() == "now" or {piece[0], piece[-1]} & {",", "-"}:
            continue
        day = read_day(said, today=today, locale=locale, past=past).day
        if day:
            return (begin, end), day
    return None, None


def _is_in(place: int, *spans: _Span | None) -> bool:
    return any(span and span[0] <= place < span[1] for span in spans)


def _of_the_day(said: str, rest: list[str]) -> tuple[time | None, list[str]]:
    """The hour, by the part of the day that stands beside it: at 7 in the evening."""
    hour = clock_time(said) if said else None
    if hour is None:
        return None, rest
    part = next((word for word in rest if word.casefold() in _PARTS_OF_DAY), "")
    if part:
        told = clock_time(f"{said} {_PARTS_OF_DAY[part.casefold()]}")
        return told or hour, [word for word in rest if word not in (part, "in")]
    return (hour.replace(hour=hour.hour + 12) if is_half_open(said) else hour), rest


def _without_glue(words: Sequence[str]) -> list[str]:
    """The words, where any of them says something; what only joined day and hour goes."""
    says = [word for word in words if word.casefold() not in _GLUE]
    if not says:
        return []
    kept = list(words)
    while kept[0].casefold() in _GLUE - {"the", "of"}:
        del kept[0]
    while kept[-1].casefold() in _GLUE:
        del kept[-1]
    return kept


# -- words that say when, among others

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SHORT_DAY = r"(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?\b"
_COUNT = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_HALF_DAY = r"(?:[ap]m\b|[ap]\.\s?m\.?)"
_FIGURES = r"\d{1,2}(?:[:.h]\d{2})?"
_SPOKEN_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_CLOCK = rf"""(?:
    (?:{_FIGURES}\s*(?:[-–]|to|until|till|and)\s*)?{_FIGURES}\s*{_HALF_DAY}
    | \d{{1,2}}[:h]\d{{2}}\b | \d{{1,2}}h\b | {_SPOKEN_HOUR}\s*(?:o['’]?\s?clock|uhr)\b
    | (?:12\s)?noon\b | midday\b | midnight\b
    | (?:half|(?:a\s)?quarter|five|ten|twenty(?:[-\s]five)?|\d{{1,2}})
      \s(?:past|to)\s{_SPOKEN_HOUR}\b
)"""
_BARE_HOUR = rf"(?:{_FIGURES}|{_SPOKEN_HOUR})\b(?!\s*(?-i:[A-Z0-9/]))"
_PART = r"(?:(?:in\sthe\s|at\s)?(?:early\s|late\s)?(?:morning|afternoon|evening|night|lunchtime)\b)"
_HOUR = rf"(?:(?:at|@|from|between|around|about)\s*(?:{_CLOCK}|{_BARE_HOUR})|{_CLOCK})"
_DATE = rf"""(?:
    \d{{4}}-\d{{2}}-\d{{2}}(?:T\d\d:\d\d)?
    | (?:(?:{_WEEKDAY}|{_SHORT_DAY}),?\s)?(?:the\s)?{_NUMBER}\s(?:of\s)?{_MONTH}(?:,?\s\d{{4}}\b)?
    | (?:(?:{_WEEKDAY}|{_SHORT_DAY}),?\s)?{_MONTH}\s{_NUMBER}(?:,?\s\d{{4}}\b)?
    | \d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}}\b|\.)?(?!\d)
)"""
_NEAR = r"(?:next|this\scoming|this|coming|the\scoming)"
_RELATIVE = rf"""(?:
    (?:the\s)?day\safter\stomorrow\b | tomorrow\b | today\b | tonight\b
    | in\s{_COUNT}\s(?:day|week|fortnight|month)s?\b | {_NEAR}\s(?:week|weekend|month)\b
)"""
_NAMED_DAY = rf"(?:{_NEAR}\s)?{_WEEKDAY}\b(?:\sweek\b|,?\sthe\s\d{{1,2}}(?:st|nd|rd|th)\b)?"
_ENDS = r"(?=\s(?:at\s)?\d|\s*(?:[,;)]|$))"
_DAY = rf"(?:{_DATE}|{_RELATIVE}|{_NAMED_DAY}|{_NEAR}\s{_SHORT_DAY}|{_SHORT_DAY}{_ENDS})"
_THE_NTH = r"on\sthe\s\d{1,2}(?:st|nd|rd|th)\b"
_SEP = r"(?:\s*,\s*|\s+)"
_WHEN = re.compile(
    rf"""(?<![\w/.-])(?:
        (?:on\s)?(?:{_THE_NTH}|{_DAY})(?:{_SEP}{_PART})?(?:{_SEP}{_HOUR})?(?:{_SEP}{_PART})?
        | on\s{_SHORT_DAY}(?:{_SEP}{_PART})?(?:{_SEP}{_HOUR})?
        | {_HOUR}(?:{_SEP}{_PART})?(?:{_SEP}(?:on\s)?(?:{_THE_NTH}|{_DAY}))?
    )(?![\w/-])""",
    re.IGNORECASE | re.VERBOSE,
)
_OR = re.compile(r"\s*,?\s+or\s+", re.IGNORECASE)


def without_moments(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the words that say when, and these words, in their order.

    April Jones, Joe Friday and USA Today stay: what only sounds like a day is no moment.
    """
    spans = moments_in(text)
    said, left, place = [], "", 0
    for begin, end in spans:
        said.append(text[begin:end].strip())
        left += text[place:begin].rstrip() + " "
        place = end
    return (tidied(left + text[place:]), tuple(said)) if said else (text, ())


def moments_in(text: str) -> list[tuple[int, int]]:
    """Where words that say when begin and end in a text."""
    spans = [found.span() for found in _WHEN.finditer(text) if _says_when(text, *found.span())]
    return _around_or(text, spans)


def _around_or(text: str, spans: list[_Span]) -> list[_Span]:
    """Tuesday or Thursday is one answer."""
    found: list[_Span] = []
    for begin, end in spans:
        if found and _OR.fullmatch(text[found[-1][1] : begin]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def _says_when(text: str, begin: int, end: int) -> bool:
    """Whether words that look like a day say one, by what stands around them."""
    said, before, after = text[begin:end], text[:begin].rstrip(), text[end:]
    is_parted = not before or before.endswith((",", ":", "(", "-", "–", ";"))
    last = "" if is_parted else before.split()[-1]
    follows = after[1:2] if after[:1] == " " else ""
    if re.fullmatch(r"[\d/.]+", said):
        return is_parted
    if re.match(r"on\b|at\b|@|next\b|this\b", said, re.IGNORECASE):
        return True
    if re.search(r"\d", said) or said.islower():
        return last.casefold() not in ("the", "a", "an", "of", "every") or said[:1].isdigit()
    if follows.isupper() or last.casefold() in ("at", "of", "the", "a", "an", "in", "every"):
        return False
    is_weekday = re.match(_WEEKDAY, said, re.IGNORECASE)
    return is_parted or bool(is_weekday and len(re.findall(r"\b[A-Z]", before)) > 1)


def tidied(text: str) -> str:
    """The text without the commas, brackets and dashes that nothing stands between any more."""
    text = re.sub(r"\(\s*[,;]?\s*\)", " ", text)
    text = re.sub(r"(?:\s*,)+(?=\s*(?:[,;)]|$))|^\s*[,:;–-]+\s*", "", text)
    text = re.sub(r"\s+[-–:]\s*(?=$|[,;])", "", text)
    text = re.sub(r"^\s*(?:with|and)\s+", "", text)
    return " ".join(re.sub(r"\s+(?=[,;)])", "", text).split())
