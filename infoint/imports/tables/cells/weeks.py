"""Weeks in place of days: Week of Oct 5 names no day on which something was, but with a weekday."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from infoint.domain.identity import without_accents
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tracker.days import WEEK_OF, days_in, names_a_day
from infoint.imports.tracker.found import Mark
from infoint.words.word_lists import phrases_in, word_lists

_LISTS = word_lists("tracker")
_TITLES = frozenset(map(plain, phrases_in(_LISTS["week/titles"])))
_WEEK = re.compile(
    r"\W*(?:the )?(?:weeks?|wks?\.?|w/?c|semaines?|sem\.?|wochen?|kw|semanas?|settiman[ae])\b", re.I
)
_NUMBER = re.compile(
    r"\W*(?:week|wk\.?|semaine|sem\.?|woche|kw|semana|settimana)\s*#?\d{1,2}\b", re.I
)
_NAMES = (
    "mon monday mo montag lun lundi lunes lunedi maandag segunda",
    "tue tues tuesday di dienstag mar mardi martes martedi dinsdag terca",
    "wed weds wednesday mi mittwoch mer mercredi miercoles mercoledi woensdag quarta",
    "thu thur thurs thursday do donnerstag jeu jeudi jueves giovedi donderdag quinta",
    "fri friday fr freitag ven vendredi viernes venerdi vrijdag sexta",
    "sat saturday sa samstag sam samedi sabado sabato zaterdag",
    "sun sunday so sonntag dim dimanche domingo domenica zondag",
)
_WEEKDAYS = {name: number for number, names in enumerate(_NAMES) for name in names.split()}
_SHORT = 3
_PLAIN = {
    name: number
    for name, number in _WEEKDAYS.items()
    if (name in _NAMES[number].split()[:3] and len(name) >= _SHORT) or len(name) > _SHORT + 2
}
"""Of these the ones that one knows by themselves among other words."""
_FIRST = re.compile(r"\W*(?:on )?([^\W\d_]{3,10})\.?(?=\s*[,:;.\u2013-])", re.I)
_LAST = re.compile(r"(?:\bon |\s|\()([^\W\d_]{3,10})\.?\s*[).!]*$", re.I)
_WITHIN = re.compile(r"\b([^\W\d_]{3,10})\b\.?(?=\s*[,;:.(\u2013-])", re.I)
_NOT_BEFORE = re.compile(
    r"\b(?:next|for|until|till|by|before|after|can|could|will|free|coming|fur|bis|pour|para)\s+$",
    re.I,
)
_TO_BE = re.compile(r"\b(?:will|should|must|to|gonna|wants?|werde|muss|vais|voy)\b", re.I)
_LONGEST, _LONGEST_WORDS = 80, 60
_A_WEEK = timedelta(days=7)


@lru_cache(maxsize=512)
def names_weeks(title: str) -> bool:
    """Whether under a title such as Week of stand weeks."""
    text = plain(title)
    return text in _TITLES or bool(re.match(r"(?:week|wk) (?:of|starting|beginning)\b", text))


def is_week(text: str) -> bool:
    """Whether a cell names a week and nothing more: Week of Oct 5, Week 3 (10/5-10/9)."""
    if text[:1].isdecimal() or len(text) > _LONGEST or not _WEEK.match(text):
        return False
    return bool(_NUMBER.match(text)) or names_a_day(text)


def of_a_week(mark: Mark) -> bool:
    """Whether a cell of days holds a week, by its title or its words."""
    return names_weeks(mark.column) or is_week(mark.text)


_ANYWHERE = re.compile(WEEK_OF.pattern.removesuffix("$") + r"(?=[\w/(])", re.I)


def is_in_a_week(mark: Mark) -> bool:
    """Whether words of a cell name a week by its first day: emailed week of 10/5."""
    return any(names_a_day(mark.text[found.end() :]) for found in _ANYWHERE.finditer(mark.text))


def in_that_week(mark: Mark) -> Mark:
    """A cell of what is next, where the first day of a week is the day to begin with."""
    return replace(mark, text=_ANYWHERE.sub("", mark.text)) if is_in_a_week(mark) else mark


def first_day(mark: Mark, today: date | None) -> date | None:
    """The day with which a week begins, as far as its cell says it."""
    days = days_in(_ANYWHERE.sub(" ", mark.text), month_first=mark.month_first, today=today).days
    return days[0].day if days else None


def week_told(mark: Mark) -> str:
    """A week as one says it: with the title, unless its words say by themselves that it is one."""
    words = " ".join(mark.text.split())
    return words if _WEEK.match(words) else f"{' '.join(mark.column.split())} {words}"


def weekday_alone(text: str) -> int | None:
    """The weekday that a cell names and nothing else, Monday 0."""
    words = without_accents(text.strip(" .,:")).removesuffix("-feira")
    return _WEEKDAYS.get(words)


def weekday_in(text: str) -> int | None:
    """The one weekday on which words say that something was done; None where it may be another
    day that they speak of.
    """
    if len(text) > _LONGEST_WORDS:
        return None
    bare = without_accents(text)
    named = [word for word in plain(text).split() if word in _PLAIN]
    if len({_PLAIN[word] for word in named}) != 1 or _TO_BE.search(bare):
        return None
    for pattern in (_FIRST, _LAST, _WITHIN):
        for found in [pattern.match(bare)] if pattern is _FIRST else pattern.finditer(bare):
            if found and found[1] in _PLAIN and not _NOT_BEFORE.search(bare[: found.start(1)]):
                return _PLAIN[found[1]]
    return None


def day_in_week(first: date, weekday: int) -> date:
    """The day of that name in the seven days from the first one on."""
    return first + timedelta(days=(weekday - first.weekday()) % 7)


def with_days(marks: Sequence[Mark], today: date | None) -> list[Mark]:
    """The cells of a person, where a weekday beside a week, or among what happened in it, has
    become its day. A week beside the day of its row says no more, and is left out.
    """
    weeks = {mark.row: mark for mark in marks if mark.role in OF_DAYS and of_a_week(mark)}
    if not weeks:
        return list(marks)
    return [told for mark in marks for told in _told(mark, weeks.get(mark.row), marks, today)]


OF_DAYS = ("dated", "contacted")


def _told(mark: Mark, week: Mark | None, marks: Sequence[Mark], today: date | None) -> list[Mark]:
    if week is None or mark.role not in OF_DAYS:
        return [mark]
    row = [one for one in marks if one.row == mark.row]
    first = first_day(week, today)
    if mark is week:
        others = [one for one in row if one.role in OF_DAYS and not of_a_week(one)]
        if any(names_a_day(one.text) or (first and _number(one) is not None) for one in others):
            return []
        told = [weekday_in(one.text) for one in row if one.role in ("happened", "status")]
        said = [each for each in told if each is not None]
        return [_on(mark, first, said[0])] if first and said else [mark]
    number = _number(mark)
    return [mark] if first is None or number is None else [_on(mark, first, number)]


def _number(mark: Mark) -> int | None:
    return weekday_alone(mark.text)


def _on(mark: Mark, first: date, weekday: int) -> Mark:
    return replace(mark, column="Day", text=day_in_week(first, weekday).isoformat())
