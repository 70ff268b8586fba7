"""A sheet of next steps that names whom each is about, such as the one beside our own tracker.

Its people stand on another sheet of the workbook: a step goes to the only one of that name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from infoint.domain import Contact
from infoint.i18n import N_, _, choose
from infoint.i18n.catalogs import languages
from infoint.imports.names.referrers import People
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tracker.cells import answer_of, read_cell
from infoint.imports.tracker.found import NEXT_STEP, FoundAction, History, Mark, Reading
from infoint.imports.tracker.titles import role_of_title
from infoint.words.word_lists import phrases_in, word_lists

STEP_COLUMNS: Mapping[str, str] = {
    "step": N_("What"),
    "due": N_("By when"),
    "done": N_("Done on"),
    "whom": N_("With whom"),
    "talk": N_("Talk on"),
}
"""What a column of the sheet says -> its title in our own file, where it is in the language in use.
"""
_HEADER_WITHIN = 25
_MOST_COLUMNS = 30
_WORDS = {
    key: frozenset(map(plain, phrases_in(word_lists("tracker")[f"steps/{key}"])))
    for key in STEP_COLUMNS
}


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as the sheet has it; `row` counts as a spreadsheet does."""

    row: int
    sheet: str
    text: str
    whom: str
    due: date | None = None
    done: date | None = None
    talk: date | None = None


def lists_steps(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a sheet has a column of steps and one of the people whom they are about."""
    return _header_of(rows) is not None


def are_own_steps(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the sheet is the one of our own tracker, in any language."""
    return any(_of_ours(row) for row in rows[:_HEADER_WITHIN])


def steps_of(rows: Sequence[Sequence[str]], sheet: str, reading: Reading) -> Iterator[StepRow]:
    """The steps of a sheet that `lists_steps`."""
    header = _header_of(rows)
    if header is None:
        return
    at, columns = header
    for number, row in enumerate(rows[at + 1 :], at + 2):
        cells = {key: row[place] for key, place in columns.items() if place < len(row)}
        if cells.get("step", "").strip():
            yield _step(number, sheet, cells, reading)


def _header_of(rows: Sequence[Sequence[str]]) -> tuple[int, Mapping[str, int]] | None:
    """Where the titles stand, and the place of each column by what it says."""
    for at, row in enumerate(rows[:_HEADER_WITHIN]):
        if columns := _of_ours(row) or _of_any(row):
            return at, columns
    return None


def _of_ours(row: Sequence[str]) -> Mapping[str, int]:
    for titles in _own_titles():
        columns = {
            titles[cell.strip()]: at for at, cell in enumerate(row) if cell.strip() in titles
        }
        if {"step", "whom", "due"} <= columns.keys():
            return columns
    return {}


@cache
def _own_titles() -> Sequence[Mapping[str, str]]:
    """For each language that has a catalog what the titles of our own file say."""
    found = []
    for language in languages():
        with choose(language):
            found.append({_(title): key for key, title in STEP_COLUMNS.items()})
    return found


def _of_any(row: Sequence[str]) -> Mapping[str, int]:
    """Of titles in one's own words; of two that say the same the first one counts."""
    columns: dict[str, int] = {}
    for at, cell in enumerate(row[:_MOST_COLUMNS]):
        said = next((key for key, words in _WORDS.items() if plain(cell) in words), "")
        said = said or ("step" if role_of_title(cell) == "next_step" else "")
        if said:
            columns.setdefault(said, at)
    return columns if {"step", "whom"} <= columns.keys() else {}


def _step(number: int, sheet: str, cells: Mapping[str, str], reading: Reading) -> StepRow:
    """A day that cannot be read stays beside the words of the step."""
    text, due_cell = cells["step"], cells.get("due", "").strip()
    due = _day(due_cell, reading, past=False)
    if due_cell and due is None:
        text = f"{text.rstrip()} ({due_cell})"
    talk = _day(cells.get("talk", ""), reading, past=True)
    whom = cells.get("whom", "")
    done = _done(cells.get("done", ""), due, reading)
    return StepRow(number, sheet, text, whom, due, done, talk)


def _day(cell: str, reading: Reading, *, past: bool) -> date | None:
    """The only day that a cell names, where it says nothing else."""
    if not cell.strip():
        return None
    found = read_cell(Mark("next", "", cell, 0), reading.today, past=past)
    return found.days[0].day if len(found.days) == 1 and not found.rest else None


def _done(cell: str, due: date | None, reading: Reading) -> date | None:
    """The day on which a step was done; where only a tick says so that of the step, or today."""
    if not cell.strip():
        return None
    if day := _day(cell, reading, past=True):
        return day
    is_done = answer_of(cell) or plain(cell) in _WORDS["done"]
    return min((day for day in (due, reading.today) if day), default=None) if is_done else None


def add_steps(
    history: History, people: Iterable[Contact], steps: Iterable[StepRow]
) -> list[StepRow]:
    """Add the steps of those who stand among the people by one name alone; gives the others.

    A bare step on a day that the row of its person has as well is that one; a row's bare day on
    which a step in words is due is that step.
    """
    people = list(people)
    by_id, named = {one.id: one for one in people}, People(people)
    alike: dict[str, set[str]] = defaultdict(set)
    for one in people:
        alike[_plain_name(one.name)].add(one.id)
    left, found = [], []
    for step in steps:
        meant = alike.get(_plain_name(step.whom)) or named.meant(step.whom, small=True)
        person = by_id[min(meant)] if len(meant) == 1 else None
        if person is None:
            left.append(step)
            continue
        text = "" if step.due and step.text.strip() in bare_steps(person.name) else step.text
        found.append(FoundAction(person.id, text, step.due, step.done, step.talk))
    days = {(one.contact, one.due) for one in history.actions if not one.text} | {
        (one.contact, one.next_date) for one in history.attempts if one.outcome.unanswered
    }
    told = {(one.contact, one.due) for one in found if one.text}
    history.actions = [
        one for one in history.actions if one.text or (one.contact, one.due) not in told
    ]
    history.actions += [one for one in found if one.text or (one.contact, one.due) not in days]
    return left


def _plain_name(name: str) -> str:
    return " ".join(name.casefold().split())


def bare_steps(name: str) -> frozenset[str]:
    """The words of a step of which no more is known than its day, in every language."""
    return frozenset(sentence.replace("{name}", name.strip()) for sentence in _bare_sentences())


@cache
def _bare_sentences() -> frozenset[str]:
    found = set()
    for language in languages():
        with choose(language):
            found.add(_(NEXT_STEP))
    return frozenset(found)
