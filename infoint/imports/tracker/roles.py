"""Each cell of a tracker read by its role: what it says is told, what it does not stays a note."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from infoint.domain.kinds import Channel
from infoint.imports.person import LONGEST_LINE, LONGEST_TEXT, one_line, whole_text
from infoint.imports.tables.cells.card_lines import is_next
from infoint.imports.tables.cells.weeks import in_that_week, is_in_a_week, of_a_week
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tables.titles.shapes import is_name
from infoint.imports.tracker.cells import (
    Cell,
    Said,
    channel_of,
    format_of,
    messenger_in,
    read_cell,
    says_more,
)
from infoint.imports.tracker.days import hour_in, words_before_days
from infoint.imports.tracker.events import (
    is_a_plan,
    is_of_before,
    moves,
    names_a_new_day,
    says_one_talked,
)
from infoint.imports.tracker.found import History, Mark, Reading, Role, UnknownStatus
from infoint.imports.tracker.narrated.cell import read_narrated
from infoint.imports.tracker.next_steps.due import again_on, due_in
from infoint.imports.tracker.statuses import (
    STATUSES,
    has_several_words,
    is_a_no,
    is_a_yes,
    is_put_off,
    status_key,
    status_of,
)
from infoint.imports.tracker.statuses import says_more as status_says_more
from infoint.imports.tracker.titles import (
    says_it_was,
    says_it_was_done,
    says_no_asking,
    says_what_was_learned,
)
from infoint.imports.tracker.told import Asked, Told

_MOST_NAMED = 20
_LONGEST_PLACE = 500
_SHORTEST_VERB = 3
_LONGEST_STATUS = 60
"""Characters of words that are asked about; what is longer is a note."""
_OF_ONE_TRY = ("asked", "message left", "no answer")
"""What stands beside one of several days is of that day alone, unless an answer came."""
_WAS = (*_OF_ONE_TRY, "replied", "agreed", "declined", "talked", "thanked")
"""With one of these beside it a day without its year is over."""
_NONE = frozenset(
    ("none", "nothing", "nada", "keine", "nichts", "aucune", "rien", "ninguna", "niente")
)
"""As an answer these say that there was none."""
_SENTENCE = re.compile(r"[;,!\n]+|\.\s")
_NO_VERB = frozenset(("next", "due", "proximo", "prochain"))
_SEVERAL = re.compile(r"[;,\n&/]|\b(?:and|und|et|y|e)\b", re.IGNORECASE)


def read_mark(told: Told, mark: Mark, reading: Reading, history: History) -> None:
    """Add what a cell says to what is told of its person."""
    _READERS[mark.role](told, mark, reading, history)


def next_in_notes(
    notes: Iterable[str], like: Mark, reading: Reading
) -> Iterator[tuple[date, Mark]]:
    """The days ahead on which notes say that one will write again, such as check back 1/8.

    `like` is a cell of the same row, which tells how days are written.
    """
    for part in (part for text in notes for part in _SENTENCE.split(text) if part.strip()):
        if not is_next(part) or {*plain(part).split()[:1]} & _NO_VERB or not reading.today:
            continue
        mark = Mark("next", "Notes", one_line(part), like.row, like.month_first)
        days = read_cell(mark, reading.today, past=False).days
        if len(days) == 1 and days[0].day > reading.today:
            yield days[0].day, mark


def _contacted(told: Told, mark: Mark, reading: Reading, _history: History) -> None:
    if not read_narrated(told, mark, reading.today):
        _asked(told, mark, reading, read_cell(mark, reading.today, past=True))


def _asked(told: Told, mark: Mark, reading: Reading, cell: Cell) -> None:
    if (cell.days or cell.channel) and is_a_plan(mark.text):
        told.unplaced.append(mark)
        return
    if not cell.days and is_in_a_week(mark):
        told.was_asked = True
        told.kept.append(mark)
        if cell.channel:
            told.add_channel(mark, cell.channel)
        return
    is_open = bool(cell.rest or cell.more) and says_no_asking(mark.column)
    for said in cell.days:
        if not is_open or said.channel or said.format or said.status not in (None, "to contact"):
            _on_its_day(told, mark, reading, said)
    if not cell.days:
        if cell.channel:
            told.add_channel(mark, cell.channel)
        told.was_asked |= bool(cell.answer or cell.channel)
    of_one = len(cell.days) > 1 and cell.status in _OF_ONE_TRY
    if len(cell.days) < 2 and is_a_no(mark.text):
        told.add_status(mark, "declined")
        told.kept.append(mark)
        return
    if cell.status and not of_one and not (is_open and cell.status == "to contact"):
        told.add_status(mark, cell.status)
    _unless_placed(told, mark, cell)


def _on_its_day(told: Told, mark: Mark, reading: Reading, said: Said) -> None:
    """Add what was on one day of a cell about messages: one, a talk, a thank-you, or the next."""
    if said.status == "talked" or said.format:
        told.format = told.format or said.format
        told.talks.append((said, mark.row))
    elif reading.today and said.day > reading.today:
        told.next_days.append((said.day, mark))
    elif said.status == "thanked":
        told.thanked.append(said.day)
    else:
        channel = said.channel or channel_of(mark.column)
        told.asked.append(Asked(said.day, said.hour, channel, mark, said.status))


def _followed_up(told: Told, mark: Mark, reading: Reading, _history: History) -> None:
    """Tries once more. Under a title such as Nudge, which does not say that it was done, a day
    without its year may lie ahead.
    """
    cell = read_cell(mark, reading.today, past=says_it_was_done(mark.column))
    if cell.days:
        _asked(told, mark, reading, cell)
    elif not cell.says_no:
        told.unplaced.append(mark)


def _channel(told: Told, mark: Mark, _reading: Reading, _history: History) -> None:
    found, how = channel_of(mark.text), format_of(mark.text)
    if status_of(mark.text) == "message left":
        told.add_status(mark, "message left")
    if found and told.add_channel(mark, found):
        told.of_tries.append(mark)
        told.messenger = told.messenger or messenger_in(mark.text)
    elif how and not found:
        told.format = told.format or how
        told.of_talks.append(mark)
    else:
        told.unplaced.append(mark)
        return
    if says_more(mark.text, "channel") and says_more(mark.text, "format"):
        told.kept.append(mark)


def meaning_of(mark: Mark, reading: Reading) -> str | None:
    """What a status means, as the person said or as it is known; None where nobody knows."""
    said = reading.statuses.get(status_key(mark.text))
    if said is not None:
        return said
    words = read_cell(mark, reading.today, past=False).status or status_of(mark.text)
    if words is None and is_a_yes(mark.text):
        return "agreed"
    if words is None and is_put_off(mark.text):
        return "not now"
    return "declined" if words is None and is_a_no(mark.text) else words


def tells_more(mark: Mark, reading: Reading) -> bool:
    """Whether a status says more than what it means, so that its words stay as a note. One word
    that was given a meaning is that; of a way to reach somebody a status tells nothing.
    """
    if reading.statuses.get(status_key(mark.text)) is not None:
        return has_several_words(mark.text)
    has_parts = len(plain(mark.text).split()) > 1 and bool(_SENTENCE.search(mark.text))
    return status_says_more(mark.text) or (has_parts and channel_of(mark.text) is not None)


def ask_about(
    marks: Iterable[Mark], contact: str, history: History, *, keeps_days: bool = False
) -> None:
    """Count words of a status of which nobody knows what they mean, unless they are a note."""
    for mark in marks:
        if len(mark.text) <= _LONGEST_STATUS:
            _count(mark, history)
            history.unknown.append(UnknownStatus(contact, keeps_days))


def _count(mark: Mark, history: History) -> None:
    shown = history.shown.setdefault(status_key(mark.text), one_line(mark.text)[:80])
    history.unknown_statuses[shown] = history.unknown_statuses.get(shown, 0) + 1


def _status(told: Told, mark: Mark, reading: Reading, _history: History) -> None:
    cell = read_cell(mark, reading.today, past=False)
    said = reading.statuses.get(status_key(mark.text))
    words = meaning_of(mark, reading)
    if words in STATUSES:
        told.add_status(mark, words)
        if words == "message left" and channel_of(mark.text) is Channel.VOICEMAIL:
            told.left_by = Channel.VOICEMAIL
        if words == "scheduled":
            told.scheduled.append(mark)
        if words == "not now":
            told.put_off.append(mark)
        told.has_talked |= not cell.days and _has_talked(words, mark)
        if tells_more(mark, reading):
            told.kept.append(mark)
        told.dated += [(day, mark) for day in cell.days]
    elif said is None:
        told.unplaced.append(mark)
        told.unknown.append(mark)
    else:
        told.kept.append(mark)


def _has_talked(status: str, mark: Mark) -> bool:
    return status == "thanked" or (status == "talked" and says_one_talked(mark.text))


def _answered(told: Told, mark: Mark, reading: Reading, _history: History) -> None:
    cell = read_cell(mark, reading.today, past=True)
    if not cell.days and is_in_a_week(mark):
        told.add_status(mark, "replied")
        told.kept.append(mark)
        return
    if plain(mark.text) in _NONE:
        told.add_status(mark, "no answer")
    days = _over(told, mark, cell, reading)
    told.answered += days
    if days:
        told.add_status(mark, "replied")
    told.said_yes |= cell.answer is True
    if is_a_no(mark.text):
        told.add_status(mark, "declined")
        told.kept.append(mark)
        return
    if cell.status:
        told.add_status(mark, cell.status)
    _unless_placed(told, mark, cell, channel=False)


def _over(told: Told, mark: Mark, cell: Cell, reading: Reading) -> list[date]:
    """The days of a cell that are over; one ahead on which something was is a slip."""
    days = [each.day for each in cell.days]
    found = [day for day in days if reading.today is None or day <= reading.today]
    if len(found) < len(days):
        told.unplaced.append(mark)
    return found


def _dated(told: Told, mark: Mark, reading: Reading, _history: History) -> None:
    if of_a_week(mark) or is_in_a_week(mark):
        told.kept.append(mark)
        return
    cell = read_cell(mark, reading.today, past=False)
    was = read_cell(mark, reading.today, past=True).days
    for at, day in enumerate(cell.days):
        is_over = day.status in _WAS and len(was) == len(cell.days)
        told.dated.append((was[at] if is_over else day, mark))
    if not cell.days or cell.rest:
        told.unplaced.append(mark)


def _next(told: Told, mark: Mark, reading: Reading, _history: History) -> None:
    mark = in_that_week(mark)
    if _asks_again(told, mark, reading):
        return
    cell = read_cell(mark, reading.today, past=False)
    told.next_days += [(day.day, mark) for day in cell.days]
    if cell.days and not (cell.rest or cell.more):
        return
    words = cell.rest or cell.channel or cell.status == "asked" or cell.more
    if words and _is_a_step(mark, cell, reading) and len(mark.text) <= LONGEST_LINE:
        told.add_step(one_line(mark.text), None)
    else:
        told.unplaced.append(mark)


def _is_a_step(mark: Mark, cell: Cell, reading: Reading) -> bool:
    """Whether words under a title of days are what is to be done, and none beside several days."""
    if not cell.days or (len(cell.days) == 1 and (" " in cell.rest or cell.more)):
        return True
    return len(cell.rest) > _SHORTEST_VERB and due_in(mark, reading.today) is not None


def _asks_again(told: Told, mark: Mark, reading: Reading) -> bool:
    """Take a step that is only to ask once more on a day; whether it is one."""
    day = again_on(mark, reading.today)
    if day:
        told.next_days.append((day, mark))
        told.again[day] = one_line(mark.text)
    return bool(day)


def _next_step(told: Told, mark: Mark, reading: Reading, history: History) -> None:
    if _asks_again(told, mark, reading):
        return
    cell = read_cell(mark, reading.today, past=False)
    if cell.days and not (cell.rest or cell.more):
        _next(told, mark, reading, history)
    elif cell.answer is None and len(mark.text) <= LONGEST_LINE:
        told.add_step(whole_text(mark.text), due_in(mark, reading.today))
    else:
        told.unplaced.append(mark)


def _interview(told: Told, mark: Mark, reading: Reading, _history: History) -> None:
    cell = read_cell(mark, reading.today, past=False)
    if not cell.days and is_in_a_week(mark):
        told.kept.append(mark)
        return
    off = _called_off(mark, cell)
    told.called_off += [day for day in cell.days if day in off and day.status == "cancelled"]
    told.talks += [(day, mark.row) for day in cell.days if day not in off]
    ended = bool(cell.days) and cell.status in ("cancelled", "declined")  # of that talk
    was = says_it_was(mark.column)
    over = reading.today is None or all(day.day <= reading.today for day in cell.days)
    done = any(day.done for day in cell.days)
    if over and ((was and (cell.answer or cell.days)) or done):
        told.add_status(mark, "talked")
    elif cell.answer:
        told.add_status(mark, "agreed")
    if cell.status and not off and not (ended and names_a_new_day(mark.text)):
        told.add_status(mark, "cancelled" if ended else cell.status)
    how = format_of(cell.rest or mark.text)
    told.format = told.format or how
    placed = cell.days or cell.status or cell.answer is not None
    if not placed or (cell.rest and not how):
        told.unplaced.append(mark)
    elif cell.more:
        told.kept.append(mark)


def _called_off(mark: Mark, cell: Cell) -> list[Said]:
    """Of several days of talks those on which there was none: called off, or moved to the next."""
    off = [day for day in cell.days if day.status == "cancelled"]
    if not off and len(cell.days) > 1 and moves(mark.text):
        before = zip(cell.days, words_before_days(mark.text), strict=False)
        was = [day for day, word in before if is_of_before(word)]
        return was if 0 < len(was) < len(cell.days) else list(cell.days[:-1])
    return off if len(off) < len(cell.days) else []


def _interview_time(told: Told, mark: Mark, _reading: Reading, _history: History) -> None:
    hour = hour_in(mark.text)
    (told.unplaced if hour is None else told.of_talks).append(mark)
    told.hour = told.hour or hour


def _interview_format(told: Told, mark: Mark, _reading: Reading, _history: History) -> None:
    found = format_of(mark.text)
    (told.unplaced if found is None else told.of_talks).append(mark)
    if found and says_more(mark.text, "format"):
        told.kept.append(mark)
    told.format = told.format or found


def _interview_place(told: Told, mark: Mark, _reading: Reading, _history: History) -> None:
    told.format = told.format or format_of(mark.text)
    place = one_line(mark.text)
    if status_of(re.split(r"[,;:(]", place)[0]) == "cancelled":
        told.add_status(mark, "cancelled")
        told.kept.append(mark)
        return
    placed = not told.place and len(place) <= _LONGEST_PLACE
    (told.of_talks if placed else told.unplaced).append(mark)
    told.place = told.place or place[:_LONGEST_PLACE]


def _interview_notes(told: Told, mark: Mark, _reading: Reading, _history: History) -> None:
    if len(mark.text) > LONGEST_TEXT:
        told.unplaced.append(mark)
        return
    told.notes.append(mark)
    told.learned |= says_what_was_learned(mark.column)


def _named(told: Told, mark: Mark, _reading: Reading, _history: History) -> None:
    names = [one_line(part) for part in _SEVERAL.split(mark.text) if part.strip()]
    if len(names) <= _MOST_NAMED and all(map(is_name, names)):
        told.named += names
        told.of_talks.append(mark)
    else:
        told.unplaced.append(mark)


def _thanked(told: Told, mark: Mark, reading: Reading, _history: History) -> None:
    cell = read_cell(mark, reading.today, past=True)
    told.owes_thanks |= cell.says_no
    if not cell.days and is_in_a_week(mark):
        told.thanked.append(None)
        told.kept.append(mark)
        return
    if cell.days:
        told.thanked += _over(told, mark, cell, reading)
    elif cell.answer or cell.status == "thanked" or (cell.channel and cell.answer is not False):
        told.thanked.append(None)
    elif not cell.says_no:
        told.unplaced.append(mark)
        return
    if cell.rest:
        told.unplaced.append(mark)
    elif cell.more:
        told.kept.append(mark)


def _happened(told: Told, mark: Mark, _reading: Reading, _history: History) -> None:
    """What happened on no day that is told, and cannot be told itself."""
    told.unplaced.append(mark)


def _unless_placed(told: Told, mark: Mark, cell: Cell, *, channel: bool = True) -> None:
    """Keep a cell that says more than was taken from it, or nothing that could be taken."""
    placed = cell.days or cell.answer is not None or cell.status or (channel and cell.channel)
    if not placed or cell.rest:
        told.unplaced.append(mark)
    elif cell.more:
        told.kept.append(mark)


_READERS: Mapping[Role, Callable[[Told, Mark, Reading, History], None]] = {
    "contacted": _contacted,
    "followed_up": _followed_up,
    "channel": _channel,
    "status": _status,
    "answered": _answered,
    "dated": _dated,
    "next": _next,
    "next_step": _next_step,
    "interview": _interview,
    "interview_time": _interview_time,
    "interview_format": _interview_format,
    "interview_place": _interview_place,
    "interview_notes": _interview_notes,
    "named": _named,
    "thanked": _thanked,
    "happened": _happened,
}
