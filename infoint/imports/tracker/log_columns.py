"""Which column of a log says what happened: a table with a row for each thing, not each person."""

from collections import Counter
from collections.abc import Mapping, Sequence

from infoint.imports.tables.cells.bracketed import bare_name
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tables.titles.shapes import SAMPLE, Cells
from infoint.imports.tracker.days import names_a_day
from infoint.imports.tracker.events import event_of
from infoint.imports.tracker.found import Role
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("log")
_TITLES = frozenset(map(plain, phrases_in(_LISTS["titles"])))
_WORDS = frozenset(map(plain, phrases_in(_LISTS["words"])))
_SAYS_MORE = (None, "notes", "interview_notes")
_BY = frozenset(map(plain, phrases_in(_LISTS["by"])))
_NEXT = words_in("next nachster nachste prochaine prochain proximo proxima prossimo todo do")
_STAMPS = frozenset(map(plain, phrases_in(_LISTS["stamps"])))
_DAYS = ("dated", "contacted")
_MAY_BE = (None, "channel", "next_step", "interview_format", "interview", "notes", "tags", "role")
_FREE = (None, "next_step", "channel", "notes")
"""What a column may have been read as that says what happened in each row."""
_AGAIN, _LEAST = 0.15, 2
_SHARE, _TITLED = 0.7, 0.45
_FEW = 4


def log_roles(
    found: Mapping[str, str], columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> dict[str, Role]:
    """What the columns of a log mean beyond what their titles say; {} where a table is no log.

    Its people come again, each row has a day, and a column tells talks or thanks beside tries.
    """
    names = [at for at, column in enumerate(columns) if found.get(column) == "name"]
    days = [column for column in columns if found.get(column) in _DAYS]
    stamps = [] if days else [column for column in columns if plain(column) in _STAMPS]
    if not names or not (days or stamps) or not _come_again(rows, names[0]):
        return {}
    told = max(
        (
            (score, -at)
            for at, column in enumerate(columns)
            if (score := _tells(column, found, rows, at))
        ),
        default=None,
    )
    if told is None:
        return {}
    roles: dict[str, Role] = {columns[-told[1]]: "happened"}
    roles |= dict.fromkeys(stamps[:1], "dated")
    for column in columns:
        if column not in roles and plain(column) in _WORDS and found.get(column) in _SAYS_MORE:
            roles[column] = "interview_notes"
    return roles | beside_a_step({**found, **roles}, columns, rows)


def _come_again(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Whether names stand in several rows, be it shorter."""
    names = [plain(bare_name(row[at])).split() for row in rows[:SAMPLE] if at < len(row)]
    names = [name for name in names if name]
    whole = Counter(" ".join(name) for name in names)
    parts = {word for name in names if len(name) > 1 for word in (name[0], name[-1])}
    short = sum(len(name) == 1 and name[0] in parts for name in names)
    again = sum(whole.values()) - len(whole) + short
    return again >= max(_LEAST, _AGAIN * len(names))


def _tells(
    column: str, found: Mapping[str, str], rows: Sequence[Sequence[str]], at: int
) -> tuple[bool, int, float] | None:
    """How plainly a column says what happened; None where it does not."""
    title, role = plain(column), found.get(column)
    titled = title in _TITLES
    if role not in (_MAY_BE if titled else _FREE) or _NEXT & set(title.split()):
        return None
    values = Cells(rows, at).values
    told = [event for value in values if (event := event_of(value))]
    kinds = Counter(event.kind for event in told if event.kind != "way")
    plainly = ("talk" in kinds or "thanks" in kinds) and len(kinds) > 1
    enough = len(told) >= (_TITLED if titled else _SHARE) * len(values) and len(values) >= _FEW
    return (titled, len(kinds), len(told) / len(values)) if plainly and enough else None


def beside_a_step(
    found: Mapping[str, str], columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> dict[str, Role]:
    """A column of days right behind the next step, under a title such as By."""
    told: dict[str, Role] = {}
    for at in range(1, len(columns)):
        values = Cells(rows, at).values
        beside = found.get(columns[at - 1]) == "next_step" and columns[at] not in found
        if beside and plain(columns[at]) in _BY and any(map(names_a_day, values)):
            told[columns[at]] = "next"
    return told
