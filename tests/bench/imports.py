"""Reading lists of people against bare readers of the same cells: `-m tests.bench.imports`.

LinkedIn's connections beside pandas, which gives columns of text; trackers beside python-calamine
and the csv module, which give rows of cells. Ours finds the kind of file and gives people that can
be stored, each checked, with their dates read, the doubles found and what has been with them.
"""

import csv
import io
import statistics
import time
from collections.abc import Callable

from infoint.imports import read_contacts
from infoint.imports.preview import Preview
from infoint.imports.taking import plan_import, take_people
from infoint.store import open_workspace
from tests.bench.workspace import NOW
from tests.imports.sheets import xlsx
from tests.imports.taking import trackers

TRACKED = 5_000
LISTED = 2_000
SECONDS = 3
"""So long may it take from the chosen file until its people are shown, and then until they are
taken."""
ROWS = 10_000
PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice a few things."\n\n'
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def connections(rows: int = ROWS) -> bytes:
    """A file as LinkedIn writes it, of made-up people; few have an address, some only a date."""
    lines = [PREAMBLE, HEADER]
    for n in range(rows):
        day = f"{n % 28 + 1:02} {('Jan', 'May', 'Oct')[n % 3]} {2008 + n % 17}"
        if n % 40 == 39:
            lines.append(f",,,,,,{day}\n")
            continue
        email = f"anna.{n}@example.org" if n % 30 == 0 else ""
        last = f'"Lee-{n % 977}, MBA"' if n % 12 == 0 else f"Lee-{n % 977}"
        url = f"https://www.linkedin.com/in/anna-lee-{n:x}"
        lines.append(f"Anna {n % 89},{last},{url},{email},Firm {n % 400},Engineer {n % 60},{day}\n")
    return "".join(lines).encode("utf-8")


def _median(job: Callable[[], object], times: int) -> float:
    """Milliseconds of the processor, which other work on the machine touches little."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        job()
        taken.append(time.process_time() - began)
    return statistics.median(taken) * 1000


def compare(rows: int = ROWS, times: int = 7) -> tuple[float, float]:
    """Milliseconds, medians of the same run: ours, pandas. The first reading does not count."""
    import pandas as pd

    data = connections(rows)

    def ours() -> int:
        return len(read_contacts(data, "Connections.csv").people)

    def theirs() -> int:
        return len(pd.read_csv(io.BytesIO(data), skiprows=3, dtype=str, keep_default_na=False))

    assert ours() == rows - rows // 40
    assert theirs() == rows
    return _median(ours, times), _median(theirs, times)


def tracker(rows: int = TRACKED) -> list[list[object]]:
    """A tracker with tries, talks and notes: the forty rows of the tests, with other names."""
    whole = trackers.rows()
    return [
        whole[0],
        *(
            [f"{row[0]} {n}", *row[1:3], f"p{n}@x.example", *row[4:]]
            for n in range(rows)
            for row in [whole[1 + n % 40]]
        ),
    ]


def as_csv(rows: list[list[object]]) -> bytes:
    """The same rows as a file of text."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(["" if cell is None else cell for cell in row] for row in rows)
    return out.getvalue().encode()


def _bare_xlsx(data: bytes) -> list[list[object]]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return [list(row) for row in book.get_sheet_by_index(0).to_python()]


def _bare_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def _steps(data: bytes, times: int) -> tuple[float, float, float, float]:
    """Milliseconds (medians): the file read, compared with an empty list, with one of LISTED, half
    of them of the file, and all of it taken.
    """

    def read() -> Preview:
        return read_contacts(data, "tracker", today=trackers.TODAY, region="US")

    found = read()
    assert found.counts.people == TRACKED
    assert found.counts.messages > TRACKED / 2

    def take() -> None:
        ws = open_workspace(None)
        plan = plan_import(ws, found)
        take_people(ws, plan, [each.id for each in plan.new], now=NOW)
        assert len(ws.contacts) == TRACKED

    listed = open_workspace(None)
    with listed.edit("", now=NOW) as tx:
        for n, each in enumerate(found.people[:LISTED]):
            other = {"id": f"listed-{n}", "referred_by": "", "fields": ()}
            name = {} if n % 2 else {"name": f"Zed {each.name}", "email": f"z{n}@x.example"}
            tx.contacts.put(each.model_copy(update={**other, **name}))
    planned = _median(lambda: plan_import(open_workspace(None), found), times)
    beside = _median(lambda: plan_import(listed, found), times)
    return _median(read, times), planned, beside, _median(take, times) - planned


def tracker_lines(times: int = 5) -> list[str]:
    """The figures of trackers as rows of a Markdown table."""
    rows = tracker()
    lines = []
    for kind, data, reader, bare in (
        ("xlsx", xlsx(rows), "python-calamine", _bare_xlsx),
        ("csv", as_csv(rows), "the csv module", _bare_csv),
    ):
        cells = _median(lambda data=data, bare=bare: bare(data), times)  # type: ignore[misc]
        read, planned, beside, taken = _steps(data, times)
        lines.append(
            f"| tracker of {TRACKED:,} people, .{kind}: read, compared with nobody and with "
            f"{LISTED:,}, taken | {read:.0f}, {planned:.0f}, {beside:.0f}, {taken:.0f} ms of the "
            f"processor; {reader} reading the cells alone {cells:.0f} ms ({read / cells:.1f} "
            f"times) | shown in {SECONDS} s |"
        )
    return lines


def line() -> str:
    """The figures of LinkedIn's connections as a row of a Markdown table."""
    own, pandas = compare()
    return (
        f"| import of {ROWS:,} rows of LinkedIn, as people that can be stored | {own:.0f} ms; "
        f"pandas.read_csv of the bare table {pandas:.0f} ms ({own / pandas:.1f} times) "
        "| a few seconds |"
    )


if __name__ == "__main__":
    print(line(), *tracker_lines(), sep="\n")
