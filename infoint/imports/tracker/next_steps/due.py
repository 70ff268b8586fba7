"""The day on which a step is due, where its words name it: send the sample by 12/4."""

import re
from datetime import date

from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tracker.cells import Cell, read_cell
from infoint.imports.tracker.days import where_a_day_is
from infoint.imports.tracker.found import Mark
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("tracker")
_BY, _OF_ELSE = words_in(_LISTS["due/by"]), words_in(_LISTS["due/of something else"])
_PLAINLY_BY = words_in(_LISTS["due/plainly by"])
_AGAIN = frozenset(map(plain, phrases_in(_LISTS["due/again"])))
_MARKS = re.compile(r"^[\s.,;:!)\]]*$")
_PART = re.compile(r"^\s*[,;.:!)(\u2013\u2014-]")


def due_in(mark: Mark, today: date | None) -> date | None:
    """The only day that the words of a step name, where it is that of the step: it stands before
    or behind them, or behind a word such as by. None for a day that is over, or of something else
    such as the fair on 12/4.
    """
    cell: Cell = read_cell(mark, today, past=False)
    if len(cell.days) != 1 or today is None or cell.days[0].day < today:
        return None
    place = where_a_day_is(mark.text)
    if place is None:
        return None
    before, behind = plain(mark.text[: place[0]]).split(), mark.text[place[1] :]
    said = [word for word in before if word not in _BY]
    plainly = bool(before) and before[-1] in _PLAINLY_BY
    if said and said[-1] in _OF_ELSE and len(said) > 1 and not plainly:
        return None
    after = plain(behind).split()
    ends = bool(_MARKS.match(behind)) or bool(_PART.match(behind)) or cell.days[0].hour is not None
    leads = not said and not _OF_ELSE & set(after[:1])
    return cell.days[0].day if leads or ends or plainly else None


def again_on(mark: Mark, today: date | None) -> date | None:
    """The day on which one asks once more, where a step says that and no more: write again 12/4."""
    day, place = due_in(mark, today), where_a_day_is(mark.text)
    if day is None or place is None:
        return None
    words = plain(f"{mark.text[: place[0]]} {mark.text[place[1] :]}").split()
    while words and words[-1] in _BY:
        words.pop()
    while words and words[0] in _BY:
        words.pop(0)
    return day if " ".join(words) in _AGAIN else None
