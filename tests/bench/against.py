"""This tree beside another one, such as the commit before: the same data, in turn, in one run."""

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from infoint.ui.frame.parts import REDIRECTS
from tests.bench import serving
from tests.bench.wire import Window, medians

BUILD = (
    "import sys; from pathlib import Path; from tests.bench.workspace import build; "
    "print(build(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))[1])"
)
STARTS = 5


def _code_of(tree: Path) -> Mapping[str, str]:
    """What makes a command run the code of a tree."""
    return {"PYTHONPATH": str(tree)}


def _data_of(tree: Path, folder: Path, contacts: int, interviews: int) -> str:
    """Data that the code of the older tree wrote, which both read; the id of a contact in it."""
    file = folder / "data" / "infoint.json"
    file.parent.mkdir(parents=True)
    said = subprocess.run(
        [sys.executable, "-c", BUILD, str(file), str(contacts), str(interviews)],
        cwd=tree,
        env={**serving.environment(), **_code_of(tree)},
        capture_output=True,
        text=True,
        check=True,
    )
    return said.stdout.split()[-1]


def compare(tree: Path, size: tuple[int, int], rounds: int, folder: Path) -> list[str]:
    """Markdown: by page the rerun of the other tree and of this one (p50, ms), then the start.

    `tree` holds another checkout, `size` is contacts and interviews.
    """
    contact = _data_of(tree, folder / "theirs", *size)
    shutil.copytree(folder / "theirs", folder / "ours")
    places = {tree: folder / "theirs", serving.ROOT: folder / "ours"}
    names = sorted({path.stem for path in (serving.ROOT / "pages").glob("*.py")})
    names = [name for name in names if (tree / "pages" / f"{name}.py").exists()]
    names = [name for name in names if name not in REDIRECTS]
    lines = ["| page | before, ms | now, ms | now by before |", "| --- | ---: | ---: | ---: |"]
    with ExitStack() as stack:
        windows: dict[Path, dict[str, Window]] = {}
        for code, place in places.items():
            command, port = serving.ours(place / "data")
            stack.enter_context(serving.serving(command, place, port, _code_of(code)))
            windows[code] = {
                name: Window(port, "" if name == "today" else name, f"contact={contact}")
                for name in names
            }
        ratios = []
        for name in names:
            before, now = medians([windows[code][name] for code in places], rounds)
            ratios.append(now / before)
            lines.append(
                f"| {name.replace('_', ' ')} | {before:.1f} | {now:.1f} | {ratios[-1]:.2f} |"
            )
    lines.append(f"| *all, geometric mean* | | | {statistics.geometric_mean(ratios):.2f} |")
    return [*lines, "", _starts(places)]


def _starts(places: Mapping[Path, Path]) -> str:
    """The seconds from the command to an answer, and from there to the end of the first page."""
    taken: dict[Path, list[tuple[float, float]]] = {code: [] for code in places}
    for _ in range(STARTS):
        for code, place in places.items():
            command, port = serving.ours(place / "data")
            began = time.perf_counter()
            with serving.serving(command, place, port, _code_of(code)):
                answered = time.perf_counter()
                Window(port).close()
                taken[code].append((answered - began, time.perf_counter() - answered))
    (up, page), (up_now, page_now) = (
        [statistics.median(each) for each in zip(*pairs, strict=True)] for pairs in taken.values()
    )
    return (
        f"Start: {up:.2f} s before, {up_now:.2f} s now; "
        f"first screen after it: {page:.2f} s before, {page_now:.2f} s now."
    )
