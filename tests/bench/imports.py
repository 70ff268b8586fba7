"""Reading LinkedIn's connections against pandas reading the same table: `-m tests.bench.imports`.

pandas gives columns of text; ours finds the kind of file and gives people that can be stored, each
checked, with their dates read and the doubles found.
"""

import io
import statistics
import time
from collections.abc import Callable

from infoint.imports import read_contacts

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
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        job()
        taken.append(time.perf_counter() - began)
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


def line() -> str:
    """The figures as a row of a Markdown table."""
    own, pandas = compare()
    return (
        f"| import of {ROWS:,} rows of LinkedIn, as people that can be stored | {own:.0f} ms; "
        f"pandas.read_csv of the bare table {pandas:.0f} ms ({own / pandas:.1f} times) "
        "| a few seconds |"
    )


if __name__ == "__main__":
    print(line())
