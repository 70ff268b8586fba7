"""A caseload of four hundred copies: how long it takes to list them, and to draw their table."""

import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import sync_playwright

from infoint import paths
from infoint.caseload.folder import FolderOfCopies
from tests.bench import cold, serving
from tests.browser.conftest import FLAGS
from tests.browser.running import find_chromium
from tests.worlds.students import NAMES, many_copies

COPIES = 400
LISTED = 3.0
"""Seconds in which all are listed, read for the first time."""
VIEWS = ("caseload", "caseload?part=together", "student?student={student}")


def table(folder: Path, rounds: int) -> Iterator[str]:
    """Rows as those of `cold`, of the caseload's pages; before them how long the listing takes."""
    copies, data = folder / "copies", folder / "own"
    copies.mkdir()
    data.mkdir()
    for name, content in many_copies(COPIES, datetime.now(UTC)):
        (copies / name).write_bytes(content)
    seconds, student = _listed(copies)
    yield f"{COPIES} copies listed in {seconds:.2f} s (wanted: {LISTED:g} s)"
    yield ""
    path = find_chromium()
    if path is None:
        yield "no Chromium or Chrome is installed"
        return
    (data / paths.CASELOAD_NOTE).write_text(str(copies), "utf-8")
    mine, port = serving.ours(data)
    blank, other = serving.stock(serving.blank_script(folder / "blank-caseload"))
    yield "| view | blank | Infoint | times blank | kept |"
    yield "| --- | ---: | ---: | ---: | --- |"
    with (
        serving.serving(mine, folder, port),
        serving.serving(blank, folder / "blank-caseload", other),
        sync_playwright() as started,
    ):
        browser = started.chromium.launch(executable_path=path, args=FLAGS)
        for view in VIEWS:
            address = view.format(student=student)
            found = [
                (cold.drawn(browser, other, ""), cold.drawn(browser, port, address))
                for _ in range(rounds + 1)
            ][1:]
            bare, ours = (statistics.median(each) for each in zip(*found, strict=True))
            kept = "yes" if ours / bare <= cold.BUDGET else "no"
            yield f"| {view} | {bare:.0f} | {ours:.0f} | {ours / bare:.2f} | {kept} |"
        browser.close()


def _listed(copies: Path) -> tuple[float, str]:
    """Seconds of a first listing, and the id of a student who shares all."""
    began = time.perf_counter()
    listing = FolderOfCopies(copies).listing()
    seconds = time.perf_counter() - began
    assert len(listing.students) == COPIES
    return seconds, next(one.id for one in listing.students if one.name == NAMES[0])
