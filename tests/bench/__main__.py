"""Measure everything and print it as Markdown: `python -m tests.bench`; `--help` has more."""

import argparse
import gc
import json
import os
import platform
import statistics
import tempfile
import time
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

from tests.bench import (
    against,
    caseload,
    cold,
    documents,
    duplicates,
    edits,
    imports,
    interview,
    review,
    serving,
)
from tests.bench import report as reports
from tests.bench.recorded import failed, tree_of
from tests.bench.wire import Window, medians, work_of
from tests.bench.workspace import build
from tests.browser.looks import VIEWS

SIZES = {"small": (60, 15, 1.5), "large": (5000, 300, 3.0)}
"""Contacts, talks, and how many times the bare page a page may take."""
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


def name_of(view: str) -> str:
    """How a view is named in the tables, and its page in the app of bare widgets."""
    return view.replace("/", "-") or "today"


def window_on(port: int, view: str, query: str) -> Window:
    """A window on a page or one of its parts."""
    page, _, part = view.partition("/")
    return Window(port, page, f"{query}&part={part}")


def measure_pages(size: str, folder: Path, rounds: int) -> list[str]:
    """Rows: page; work of the bare page, of ours, and ours by bare; then the time until it is drawn
    (p50) of the blank stock page, the bare page and ours, and ours by bare. All in ms.

    A page is measured in the one window of its server, as a person has it.
    """
    contacts, interviews, budget = SIZES[size]
    data = folder / size
    _, contact = build(data / "infoint.json", contacts, interviews)
    query = f"contact={contact}"
    with ExitStack() as stack:
        command, port = serving.ours(data)
        pid = stack.enter_context(serving.serving(command, folder, port))
        trees = {}
        for view in VIEWS:
            with closing(window_on(port, view, query)) as window:
                trees[name_of(view)] = tree_of(window.rerun().messages)
        recorded = folder / f"{size}.json"
        recorded.write_text(json.dumps(trees), encoding="utf-8")
        command, bare_port = serving.stock(serving.bare_script(folder / f"bare-{size}"))
        more = {"BENCH_PAGES": str(recorded)}
        bare_pid = stack.enter_context(serving.serving(command, folder, bare_port, more))
        command, blank_port = serving.stock(serving.blank_script(folder / f"blank-{size}"))
        stack.enter_context(serving.serving(command, folder / f"blank-{size}", blank_port))
        blank = Window(blank_port)
        rows = []
        for view in VIEWS:
            name = name_of(view)
            bare = Window(bare_port, "" if name == "today" else name)
            with closing(bare), closing(window_on(port, view, query)) as own:
                for window in (bare, own):
                    assert not failed(window.rerun().messages), f"{name} ends in an exception"
                until_drawn = medians([blank, bare, own], rounds)
                work = work_of({bare_pid: bare, pid: own}, rounds)
                rows.append(_row(name, until_drawn, work, budget))
        return rows


def _row(name: str, until_drawn: list[float], work: list[float], budget: float) -> str:
    blank, bare, own = until_drawn
    kept = work[1] <= budget * work[0] and own < blank
    return (
        f"| {name.replace('_', ' ')} | {work[0]:.1f} | {work[1]:.1f} | {work[1] / work[0]:.2f} "
        f"| {blank:.0f} | {bare:.1f} | {own:.1f} | {own / bare:.2f} "
        f"| {'yes' if kept else '**no**'} |"
    )


def measure_memory(folder: Path, reruns: int) -> str:
    """The resident set after a warm-up and after many reruns through all pages."""
    data = folder / "memory"
    _, contact = build(data / "infoint.json", *SIZES["small"][:2])
    command, port = serving.ours(data)
    with serving.serving(command, folder, port) as pid:
        windows = [window_on(port, view, f"contact={contact}") for view in VIEWS]
        seen = []
        for n in range(reruns + 1):
            if n in (reruns // 10, reruns // 2, reruns):
                seen.append(f"{serving.resident(pid):.0f} MB after {n:,}")
            windows[n % len(windows)].rerun()
    return f"Memory while pages are drawn: {', '.join(seen)} reruns."


def measure_start(folder: Path, times: int) -> str:
    """Seconds from the command to the end of the first page, ours and a blank app's, in turn."""
    taken: dict[str, list[float]] = {"blank": [], "ours": []}
    script = serving.blank_script(folder / "start")
    data = folder / "start-data"
    for _ in range(times):
        for name in taken:
            command, port = serving.ours(data) if name == "ours" else serving.stock(script)
            began = time.perf_counter()
            with serving.serving(command, script.parent, port):
                Window(port).close()
                taken[name].append(time.perf_counter() - began)
    blank, own = (statistics.median(taken[name]) for name in ("blank", "ours"))
    return (
        f"First screen, from the command to the page: {own:.2f} s; a blank Streamlit app "
        f"{blank:.2f} s ({own / blank:.2f} times, at most 1.3)."
    )


def measure_edits(folder: Path) -> str:
    """One edit of one field, ours and stock TinyDB's, for both sizes."""
    said = []
    for size, (contacts, interviews, _) in SIZES.items():
        place = folder / f"edit-{size}"
        place.mkdir()
        _, contact = build(place / "infoint.json", contacts, interviews)
        gc.collect()
        own, stock = edits.compare(place / "infoint.json", contact, place)
        said.append(f"{size} {own:.1f} ms (stock TinyDB {stock:.1f} ms)")
    return f"One edit, written safely to the disk: {', '.join(said)}."


def report(rounds: int, reruns: int, times: int, sizes: list[str]) -> str:
    """Everything as Markdown."""
    lines = [f"{datetime.now(UTC):%d %B %Y}, {os.cpu_count()} cores, {platform.system()}, "]
    lines[0] += f"Python {platform.python_version()}. One rerun, in ms: what the server works for "
    lines[0] += "it, and the time until all is drawn, p50."
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in sizes:
            contacts, interviews, budget = SIZES[size]
            lines += [
                "",
                f"{contacts:,} contacts and {interviews} talks; "
                f"at most {budget:g} times the work of the bare page:",
                "",
                "| page | work: bare | Infoint | times | drawn: blank, stock | bare | Infoint "
                "| times | kept |",
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
                *measure_pages(size, folder, rounds),
            ]
        lines += ["", measure_edits(folder), "", measure_memory(folder, reruns)]
        lines += ["", measure_start(folder, times)]
    lines += ["", review.measure(), "", "| what | measured | wanted |", "| --- | --- | --- |"]
    lines += [
        imports.line(),
        *imports.tracker_lines(),
        duplicates.line(),
        *interview.lines(),
        *documents.lines(),
    ]
    lines += reports.lines()
    return "\n".join(lines)


def main() -> None:
    """Read the options, measure, print, and put it into docs/performance.md if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few rounds only")
    parser.add_argument("--size", choices=list(SIZES), action="append", help="only this size")
    parser.add_argument("--against", type=Path, help="only beside another checkout")
    parser.add_argument("--cold", action="store_true", help="only first drawings in a browser")
    parser.add_argument("--write", action="store_true", help="put them into docs/performance.md")
    parser.add_argument("--caseload", action="store_true", help="only a counselor's pages")
    asked = parser.parse_args()
    rounds, reruns, times = (5, 100, 1) if asked.quick else (40, 2000, 3)
    if asked.cold:
        with tempfile.TemporaryDirectory() as name:
            for row in cold.table(Path(name), 3 if asked.quick else 7):
                print(row, flush=True)
        return
    if asked.caseload:
        with tempfile.TemporaryDirectory() as name:
            for row in caseload.table(Path(name), 3 if asked.quick else 7):
                print(row, flush=True)
        return
    if asked.against:
        for size in asked.size or list(SIZES):
            with tempfile.TemporaryDirectory() as name:
                found = against.compare(asked.against, SIZES[size][:2], rounds, Path(name))
            print(f"{size}\n", *found, "", sep="\n")
        return
    text = report(rounds, reruns, times, asked.size or list(SIZES))
    print(text)
    if asked.write:
        page = serving.ROOT / "docs" / "performance.md"
        whole = page.read_text(encoding="utf-8")
        before, after = whole.split(BEGIN)[0], whole.split(END)[1]
        page.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
