"""The days in a cell, one or several, between words and with a time behind them."""

import re
from dataclasses import dataclass
from datetime import date, time

from infoint.domain.identity import without_accents
from infoint.imports.dates import MONTHS, date_of, read_date, year_of

_LONGEST = 400
_MOST = 20
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_COUNTED = "min|mins|minutes?|minuten|minutos|hours?|hrs?|days?|weeks?|people|questions?|slides?"
"""Before one of these two digits are no year."""
_DAYS = re.compile(
    r"(?<![\w/.:-])(?:"
    r"(?P<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)"
    r"|(?P<numbers>\d{1,2}([-/.])\s?\d{1,2}\3(?:\s?\d{4}|\d{2}))(?!\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|re|o)?[\s.-]{{0,3}}(?:of |de )?(?P<m1>{_MONTH})\b\.?"
    r"(?:[\s,'-]{1,3}(?:de )?(?P<y1>(?:19|20)\d{2}|(?<!, )\d{2})"
    rf"(?![\d:/]|\s?[ap]\.?m|[ap]\b|\s?uhr|\s?h(?![^\W\d])|\s?(?:{_COUNTED})\b))?"
    rf"|(?P<m2>{_MONTH})\b\.?[\s-]{{0,2}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]|/\d)"
    r"(?:[\s,'-]{1,3}(?P<y2>(?:19|20)\d{2}|'\d{2})(?![\d:]))?"
    r"|(?P<n1>\d{1,2})(?:/(?P<n2>\d{1,2})(?![\d/:])|\.\s?(?P<n3>\d{1,2})\.(?!\d|\s?\d{4}))"
    r")",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"[\sT,]*(?:at|@|um|a las|a|\u00e0|alle|om|[-\u2013])?\s*"
    r"(?:(?P<h12>\d{1,2})(?:[:.](?P<m12>\d{2})(?::\d{2})?)?(?:\s?(?P<half>[ap])\.?m\b\.?|(?P<short>[ap])\b)"
    r"|(?P<h24>\d{1,2})(?:(?::|\s?h\s?)(?P<m24>\d{2})(?::\d{2}(?:\.\d+)?)?(?:\s?uhr\b)?|\s?(?:uhr|h)\b"
    r"|\.(?P<dot>[0-5]\d)(?![.\d/])(?:\s?uhr\b)?"
    r"|(?=\s?[-\u2013]\s?\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b|uhr\b)))"
    r"|(?P<clock>(?:0\d|1[0-8]|2[1-3])[0-5]\d)(?![\d:/.]))",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(?<![\w:.])(?:(?:at|um|a las|\u00e0)\s+|@\s?)?"
    r"\d{1,2}(?:[:.h]\d{2}(?!\d)|\s?[ap]\.?m\b\.?|\s?uhr\b)(?:\s?[ap]\.?m\b\.?|\s?uhr\b)?",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\s*(?:[A-Z]{1,4}T\b|UTC|GMT|Z\b|\((?:[A-Z]{1,4}T|UTC|GMT)\)|[+-]\d{2}:?\d{2}\b)"
)
_OWN_ZONE = re.compile(r"\s*\([ECMP][SD]T\)|\s*\(CES?T\)|\s*\((?:GMT|BST)\)")
"""As Notion writes the zone of whoever keeps the list, in brackets behind each of its times."""
_RANGE = re.compile(
    r"\s*(?:-|\u2013|to|bis|\u2192)\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:(?P<half>[ap])\.?m\b\.?|uhr\b)?",
    re.IGNORECASE,
)
_NOON = (
    "noon",
    "at noon",
    "mittags",
    "12 uhr mittags",
    "midi",
    "mediodia",
    "mezzogiorno",
    "12 noon",
)
_AT_NOON = re.compile(
    r"[\s,]*(?:at |@ ?|um |a )?(?:12 )?(?:noon|midday|mittags|midi|mediod[i\u00ed]a|mezzogiorno)\b",
    re.IGNORECASE,
)
_BARE_SPAN = re.compile(r"(\d{1,2})(:\d{2})?\s?[-\u2013]\s?\d{1,2}:\d{2}")
_MORNING = 7
"""An earlier hour without a.m. or p.m. may be one of the afternoon."""
_WEEKDAY = re.compile(
    r"(?:(?<!\d)(?<!\d\s)\b(?:on|the|am|den|dem|le|el|il|op|em|al)\s+)?"
    r"(?:\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag"
    r"|sonntag|lun|mar|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|mi[e\u00e9]rcoles|jueves|viernes|s[a\u00e1]bado|domingo|luned[i\u00ec]|marted[i\u00ec]"
    r"|mercoled[i\u00ec]|gioved[i\u00ec]|venerd[i\u00ec]|sabato|domenica|maandag|dinsdag|woensdag|donderdag"
    r"|vrijdag|zaterdag|zondag|segunda|ter[c\u00e7]a|quarta|quinta|sexta)(?:-feira)?\b\.?,?\s*)?"
    r"(?:\b(?:the|den|dem|le|el|il|o|dia|d\u00eda)\s+)?$",
    re.IGNORECASE,
)
"""What goes before a day and says no more than it does."""
_WEEKDAY_ALONE = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*$", re.IGNORECASE)
_VAGUE = re.compile(
    r"(?:\b(?:around|about|approx\.?|circa|ca\.?|before|after|by|until|since|early|late|mid"
    r"|not|vor|nach|bis|seit|um den)\b|[~<>])\s*$",
    re.IGNORECASE,
)
"""Words after which a day is not the one on which something was."""
WEEK_OF = re.compile(
    r"(?:\b(?:week|wk\.?)(?: of| commencing| starting| beginning| from)?(?: the)?|\bw/?c"
    r"|\b(?:semaine|sem\.?) du|\bwoche (?:vom|ab|ab dem)|\bsemana de(?:l)?|\bsettimana del"
    r"|\bweek van)\s*[:(]?\s*$",
    re.IGNORECASE,
)
"""Words behind which a day only names its week."""
_TO = re.compile(r"\s*(?:[-\u2013\u2014]|to|bis|au|al|a|tot)\s*", re.IGNORECASE)
_PLAIN = re.compile(r"\d{4}-\d\d-\d\d")
_SERIAL = re.compile(r"\s*\d{5}(?:[.,]\d+)?\s*")


_LONG_BACK = 200
"""Days: a day without its year that would lie so long before the one in front of it in its cell is
the next one of that name, as in wrote 11/3, talk 12/3.
"""


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a cell, with its time as far as it is said, and the words that go with it."""

    day: date
    hour: time | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a cell in their order; `rest` is its text where it names none."""

    days: tuple[Day, ...] = ()
    rest: str = ""


def days_in(
    text: str, *, month_first: bool | None = None, today: date | None = None, past: bool = False
) -> Days:
    """All days that a cell names.

    `month_first` says how 03/04 is meant. A day without its year is the one nearest to `today`, of
    what is `past` the last one; without `today` it is not read. A time with the name of a zone is
    left among the words, for it is not that of the clocks here.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return Days((), text)
    is_bare = _PLAIN.fullmatch(text) or _SERIAL.fullmatch(text)  # as in a workbook, and fast
    if is_bare and (found := read_date(text)):
        return Days((Day(found),))
    plain = without_accents(text)
    if len(plain) != len(text):
        plain = text.casefold() if len(text.casefold()) == len(text) else text
    days: list[tuple[date, time | None]] = []
    between, end, week = [], 0, 0
    for match in _DAYS.finditer(plain):
        if match.start() < end or len(days) == _MOST:
            continue
        before = text[end : match.start()]
        if _is_of_a_week(text, before, week, match.start()):
            week = match.end()
            continue
        day = _day(match, month_first, today, past)
        if day is None or (past and _VAGUE.search(before)):
            continue
        if past and days:
            ahead = _day(match, month_first, today, False)
            day = ahead if ahead and goes_on(days[-1][0], day, ahead) else day
        hour, end = _hour(text, match.end())
        days.append((day, hour))
        between.append(_WEEKDAY.sub("", before))
    between.append(text[end:])
    if not days:
        return Days((), " ".join(text.split()))
    words = _words(between)
    return Days(
        tuple(
            Day(day, hour, said) if hour else Day(day, *_time_among(said))
            for (day, hour), said in zip(days, words, strict=True)
        )
    )


def _is_of_a_week(text: str, before: str, week: int, start: int) -> bool:
    """Whether a day only names its week, be it as the last one of it behind the first."""
    return bool(WEEK_OF.search(before) or (week and _TO.fullmatch(text[week:start])))


def goes_on(before: date, day: date, ahead: date | None) -> bool:
    """Whether a day without its year, which may also be the one `ahead`, is that one, since the
    day in front of it would be long after it.
    """
    return ahead is not None and ahead >= before and (before - day).days > _LONG_BACK


def _time_among(words: str) -> tuple[time | None, str]:
    """The one time that stands among the words of a day, as in 3 Dec (Zoom, 9:15), and the rest."""
    found = list(_LATER.finditer(words))
    if len(found) != 1:
        return None, words
    at = found[0].start()
    hour, end = _hour(words, at)
    rest = f"{words[:at]} {words[end:]}"
    return (None, words) if hour is None else (hour, " ".join(rest.split()).strip(_EDGES))


_NO_HOUR = frozenset(("about", "of", "the", "a", "her", "his", "their", "until", "to", "from"))
_FEW_BEFORE = 3


def hour_behind(text: str) -> time | None:
    """The hour that stands behind the first words of a text, as in Talked 1pm, 35 min; a number
    alone is none.
    """
    found = _LATER.search(text)
    before = text[: found.start()].casefold().split() if found else []
    if not found or len(before) > _FEW_BEFORE or _NO_HOUR & set(before[-1:]):
        return None
    return _hour(text, found.start())[0]


def names_a_day(text: str) -> bool:
    """Whether a day seems to stand in a text, with its year or without."""
    return bool(_DAYS.search(without_accents(text[:_LONGEST])) or _SERIAL.fullmatch(text))


def where_a_day_is(text: str) -> tuple[int, int] | None:
    """Where the first day of a text begins, and where it ends with its time; None for no day."""
    bare = without_accents(text)
    found = _DAYS.search(bare if len(bare) == len(text) else text)
    return (found.start(), _hour(text, found.end())[1]) if found else None


def words_before_days(text: str) -> list[str]:
    """For each day that a text names the last word before it, "" for none."""
    bare = without_accents(text)
    found = _DAYS.finditer(bare if len(bare) == len(text) else text)
    before = (_WEEKDAY_ALONE.sub("", text[: each.start()]).split()[-1:] for each in found)
    return ["".join(words).strip(_EDGES) for words in before]


_PART = re.compile(r"[;,\n/&+|]|\b(?:and|then|und|et|y|e)\b|\u2192|->", re.IGNORECASE)
_STRONG = re.compile(r"[;\n]|\u2192|->")
"""Where one of these stands between days, a comma parts nothing."""
_EDGES = " \t\n,;:()[]-\u2013\u2014|/&+.@"


def _words(between: list[str]) -> list[str]:
    """What stands beside each day: up to a comma behind it, and from there to it.

    Without a comma it belongs to the day behind it, as the words before the first one do.
    """
    found = [[between[0]], *([] for _ in between[2:])]
    leads = bool(between[0].strip(_EDGES))
    for at, words in enumerate(between[1:-1]):
        mark = _STRONG if _STRONG.search(words) else _PART
        parts = mark.split(words, maxsplit=1)
        if len(parts) == 2:
            found[at].append(parts[0])
            found[at + 1].append(parts[1])
        else:
            found[at + 1 if leads else at].append(words)
    found[-1].append(between[-1])
    return [" ".join(" ".join(each).split()).strip(_EDGES) for each in found]


def hour_in(text: str) -> time | None:
    """The time of day that a cell says and nothing else; None where it says none.

    Of a span it is the beginning; a mark of doubt behind it counts for nothing.
    """
    bare = text.strip().rstrip("? ")
    if without_accents(bare) in _NOON:
        return time(12)
    if span := _BARE_SPAN.fullmatch(bare):
        return hour_in(span[1] + (span[2] or ":00"))
    if not _TIME.match(bare):
        return None
    hour, end = _hour(bare, 0)
    return hour if end >= len(bare) else None


def _day(
    match: re.Match[str], month_first: bool | None, today: date | None, past: bool
) -> date | None:
    if match["iso"] or match["numbers"]:
        return read_date(match["iso"] or match["numbers"], us_order=month_first)
    if match["n1"]:
        order = False if match["n3"] else month_first
        month, day = _month_and_day(int(match["n1"]), int(match["n2"] or match["n3"]), order)
        year = ""
    else:
        month = MONTHS[(match["m1"] or match["m2"]).casefold()]
        day = int(match["d1"] or match["d2"])
        year = (match["y1"] or match["y2"] or "").strip("'")
    if year:
        return date_of(year_of(year), month, day)
    return _nearest(month, day, today, past) if today else None


def _month_and_day(first: int, second: int, month_first: bool | None) -> tuple[int, int]:
    if second > 12 or (month_first is not False and first <= 12):
        return first, second
    return second, first


def _nearest(month: int, day: int, today: date, past: bool) -> date | None:
    """The day of this name nearest to today; of what is past none that lies ahead."""
    found = [date_of(today.year + more, month, day) for more in (-1, 0, 1)]
    near = [each for each in found if each and not (past and each > today)]
    return min(near, key=lambda each: abs(each - today), default=None) or None


def _hour(text: str, at: int) -> tuple[time | None, int]:
    """The time that stands behind a day, and where the words go on; of a span its beginning."""
    found = _TIME.match(text, at)
    if not found:
        noon = _AT_NOON.match(text, at)
        return (time(12), noon.end()) if noon else (None, at)
    if found["dot"] and text[at - 1 : at] == ".":
        return None, at  # as likely another day
    span = _RANGE.match(text, found.end())
    end = span.end() if span else found.end()
    hour = _time(found, span["half"] if span else "")
    if own := _OWN_ZONE.match(text, end):
        end = own.end()
        after = _RANGE.match(text, end)
        end = after.end() if after else end
    return (None, at) if hour is None or _ZONE.match(text, end) else (hour, end)


def _time(found: re.Match[str], half_after: str | None) -> time | None:
    """The time of a match. Of 2:30-3 PM the half of the day behind it counts; 2:30 alone may be
    in the night or in the afternoon, so it is none.
    """
    if found["clock"]:
        return time(int(found["clock"][:2]), int(found["clock"][2:]))
    own = found["half"] or found["short"]
    half = (own or half_after or "").casefold()
    hours = int(found["h12"] or found["h24"])
    minutes = int(found["m12"] or found["m24"] or found["dot"] or 0)
    if minutes > 59 or hours > 23 or (found["h12"] and not 1 <= hours <= 12):
        return None
    if half and hours <= 12:
        late = half == "p" and not (not own and hours in (10, 11))
        return time(hours % 12 + 12 * late, minutes)
    return time(hours, minutes) if hours >= _MORNING else None
