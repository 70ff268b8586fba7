"""Cards one below the other in a sheet: on each line a label, and beside it what it says."""

from collections.abc import Sequence
from dataclasses import replace

from infoint.imports.tables.quotes import Table
from infoint.imports.tables.rows.loose import is_loose
from infoint.imports.tables.titles.columns import NAMES
from infoint.imports.tables.titles.meaning import meaning, plain
from infoint.imports.tracker.titles import role_of_title

_LEAST, _MOSTLY, _WIDEST, _LONGEST, _SAMPLE = 2, 0.7, 4, 40, 80
Row = Sequence[str]


def cards_as_rows(table: Table) -> Table:
    """The table with a row for each card, under the labels as titles; else as it is.

    They are cards where a label for the name comes again, each time before other labels that are
    understood, and hardly any line has another one.
    """
    rows = table.rows
    if not _may_be_cards(rows):  # the usual case, and a fast one
        return table
    names = [at for at, row in enumerate(rows) if _is_name(_label(row)) and _value(row)]
    labels = [_label(row) for row in rows if _value(row)]
    if len(names) < _LEAST or len({plain(_label(rows[at])) for at in names}) > 1:
        return table
    known = sum(_is_known(label) for label in labels)
    if known < max(_MOSTLY * len(labels), 2 * len(names)):
        return table
    columns = list(dict.fromkeys(_label(row) for row in rows[names[0] :] if _is_known(_label(row))))
    found: list[list[str]] = [[] for _ in rows]
    for at, end in zip(names, [*names[1:], len(rows)], strict=True):
        found[at], left = _card(rows, at, end, columns)
        for n in left:
            found[n] = [" ".join(filter(None, (cell.strip() for cell in rows[n])))]
    first = names[0]
    if first:
        found[first - 1] = columns
    else:
        found.insert(0, columns)
    return replace(table, rows=found)


def _may_be_cards(rows: Sequence[Row]) -> bool:
    """Whether few columns are filled, and a label for the name comes again among the first rows."""
    if any(len(row) > _WIDEST and any(row[_WIDEST:]) for row in rows[:_SAMPLE]):
        return False
    return sum(_is_name(_label(row)) for row in rows[:_SAMPLE]) >= _LEAST


def _card(
    rows: Sequence[Row], at: int, end: int, columns: Sequence[str]
) -> tuple[list[str], list[int]]:
    """The cells of one card, and the lines that say something of the list."""
    cells = dict.fromkeys(columns, "")
    left: list[int] = []
    last = ""
    for n in range(at, end):
        label, value = _label(rows[n]), _value(rows[n])
        if label in cells:
            last = label
            cells[label] = "\n".join(filter(None, (cells[label], value)))
        elif is_loose(f"{label}: {value}") or (label and not value):
            left.append(n)
        elif value and last:
            words = f"{label}: {value}" if label else value
            cells[last] = "\n".join(filter(None, (cells[last], words)))
    return list(cells.values()), left


def _label(row: Row) -> str:
    return row[0].strip().rstrip(":").strip() if row else ""


def _value(row: Row) -> str:
    return " ".join(cell.strip() for cell in row[1:] if cell.strip())


def _is_name(label: str) -> bool:
    return str(meaning(label)).startswith(NAMES) and len(label) <= _LONGEST


def _is_known(label: str) -> bool:
    return bool(label) and (meaning(label) is not None or role_of_title(label) is not None)
