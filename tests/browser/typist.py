"""Typing as a person does, with an eye on the box and on the file while it goes on."""

import threading
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Locator, Page

from infoint.store import Workspace, open_workspace
from tests.browser.screen import Screen

PACE = 12
"""Keys in a second."""

_GUARD = """box => {
    const here = () => [box.isConnected, document.activeElement === box, box.value,
                        box.selectionStart, box.selectionEnd].join('|');
    let right = here();
    window.offences = [];
    const after = () => { right = here(); };
    box.addEventListener('input', after);
    const look = () => {
        if (here() !== right) { window.offences.push(`${right} became ${here()}`); right = here(); }
        window.guard = requestAnimationFrame(look);
    };
    look();
}"""


def guard(box: Locator) -> None:
    """From now on, every frame, note if text or cursor of the box change without a key."""
    box.evaluate(_GUARD)


def offences(page: Page) -> list[str]:
    """What the guard noted, as "before became after"."""
    found: list[str] = page.evaluate("window.offences")
    return found


def type_at_pace(page: Page, text: str, pace: int = PACE) -> list[float]:
    """Type into the box that has the cursor; the moment (monotonic) after each key."""
    moments: list[float] = []
    due = time.monotonic()
    for letter in text:
        time.sleep(max(0.0, due - time.monotonic()))
        due = time.monotonic() + 1 / pace
        page.keyboard.type(letter)
        moments.append(time.monotonic())
    return moments


def type_in_both(
    pages: tuple[Page, Page], texts: tuple[str, str], pace: int = PACE
) -> tuple[list[float], list[float]]:
    """Type into the boxes that have the cursor in two windows at once, texts of the same length.

    For each window the moment (monotonic) after each key.
    """
    moments: tuple[list[float], list[float]] = [], []
    due = time.monotonic()
    for letters in zip(*texts, strict=True):
        time.sleep(max(0.0, due - time.monotonic()))
        due = time.monotonic() + 1 / pace
        for page, letter, seen in zip(pages, letters, moments, strict=True):
            page.keyboard.type(letter)
            seen.append(time.monotonic())
    return moments


def a_second(moments: list[float]) -> float:
    """A second as a quiet machine keeps it; the bound of a test allows for a busy one.

    The measured time is printed and kept with the test's results; it is not what makes it fail.
    """
    stall = max(later - earlier for earlier, later in pairwise(moments)) - 1 / PACE
    return 2.5 + 3 * max(0.0, stall)


class Disk:
    """Reads one value from the file again and again in a thread of its own, as if cold."""

    def __init__(self, file: Path, read: Callable[[Workspace], str]) -> None:
        self.file, self.read = file, read
        self.seen: list[tuple[float, str]] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Disk":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def now(self) -> str:
        """What is stored at this moment."""
        return self.read(open_workspace(self.file)) if self.file.exists() else ""

    def _watch(self) -> None:
        stamp = 0
        while not self._stop.wait(0.01):
            if not self.file.exists() or self.file.stat().st_mtime_ns == stamp:
                continue
            stamp = self.file.stat().st_mtime_ns
            self.seen.append((time.monotonic(), self.now()))

    def longest_delay(self, text: str, moments: list[float]) -> float:
        """The longest time in seconds from a key to the moment when its letter was on disk."""
        return max(self.delays(text, moments))

    def delays(self, text: str, moments: list[float]) -> list[float]:
        """By key: the time in seconds until its letter was on disk; below 0 counts as nothing."""
        return [
            max(0.0, self._arrival(text[: place + 1]) - moment)
            for place, moment in enumerate(moments)
        ]

    def _arrival(self, beginning: str) -> float:
        return next((moment for moment, stored in self.seen if beginning in stored), float("inf"))

    def most_unsaved(self, text: str, moments: list[float]) -> int:
        """The most letters that were typed but not on disk at any moment."""
        worst = 0
        for (_, stored), (until, _) in pairwise([(0.0, ""), *self.seen]):
            kept = sum(1 for place in range(len(text)) if text[: place + 1] in stored)
            worst = max(worst, sum(1 for moment in moments if moment < until) - kept)
        return worst


def comes_true(fact: Callable[[], bool], seconds: float = 20) -> bool:
    """Wait until something is so; False if it never is."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if fact():
            return True
        time.sleep(0.05)
    return False


def put_cursor(screen: Screen, label: str, nth: int = 0) -> Locator:
    """Click into a box and go to its end."""
    box = screen.box(label, nth)
    box.click()
    box.press("ControlOrMeta+End")
    return box
