"""The running app is killed at random moments while somebody types: nothing is lost or disputed."""

import random
import threading
import time

import pytest
from playwright.sync_api import Browser, expect

from infoint.store import open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.typist import comes_true, put_cursor

DONE = "What you are proud of"
NAME = "Your name"
PLACES = {DONE: "settings?view=about", NAME: "settings"}
"""A box of several lines and one of a single line, and where they stand."""
BACK = 60_000
NOTICES = ("Another window changed this", "You had also written here")


class Killed:
    """Kills the server after some seconds, and at once starts it again, once or twice."""

    def __init__(self, app: RunningApp, waits: list[float]) -> None:
        self.app, self.waits = app, waits
        self._thread = threading.Thread(target=self._rounds)

    def __enter__(self) -> "Killed":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join()

    def _rounds(self) -> None:
        for wait in self.waits:
            time.sleep(wait)
            self.app.kill()
            self.app.start()


def type_on(screen: Screen, letters: int, chance: random.Random) -> None:
    """Type into the box; while it is locked, because the server is gone, the keys go nowhere."""
    for letter in chance.choices("abcdefghijklmnopqrstuvwxyz ", k=letters):
        screen.page.keyboard.type(letter)
        time.sleep(chance.uniform(0.02, 0.2))


def stored(app: RunningApp, label: str) -> str:
    """What the file holds of the box."""
    profile = open_workspace(app.file).profile
    return profile.accomplishments if label == DONE else profile.name


def one_round(
    screen: Screen, app: RunningApp, chance: random.Random, most: int, letters: int
) -> list[str]:
    """Type while the server dies, `most` times at most, and comes back; all that is wrong after."""
    label = chance.choice((DONE, NAME))
    screen.go(PLACES[label])
    box = put_cursor(screen, label)
    waits = [chance.uniform(0.0, letters * 0.075), *([chance.uniform(0.0, 1.5)] * (most - 1))]
    with Killed(app, waits[: chance.randint(1, most)]):
        type_on(screen, letters, chance)
    gone = screen.page.get_by_role("alert").filter(has_text="Infoint is not running")
    expect(gone).to_be_hidden(timeout=BACK)
    expect(box).to_be_enabled(timeout=BACK)
    comes_true(lambda: stored(app, label) == box.input_value())
    screen.settle()
    wrong = [words for words in NOTICES if words in screen.text()]
    if stored(app, label) != box.input_value():
        wrong.append(f"the page shows {box.input_value()}, the file holds {stored(app, label)}")
    if open_workspace(app.file).other_texts.all():
        wrong.append("a text of another window is kept")
    return wrong


def some_rounds(
    browser: Browser, app: RunningApp, rounds: int, most: int, letters: int
) -> list[list[str]]:
    """So many rounds in one window; what is wrong after each."""
    chance = random.Random()
    screen = Screen.open(browser, app.url, "settings")
    found = [one_round(screen, app, chance, most, letters) for _ in range(rounds)]
    screen.close()
    return found


def test_a_kill(browser: Browser, app: RunningApp) -> None:
    """After a kill the file holds what the page shows, and a lone window is told of no other."""
    assert some_rounds(browser, app, 1, most=1, letters=24) == [[]]


@pytest.mark.nightly
def test_twenty_kills(browser: Browser, app: RunningApp) -> None:
    """The same after each of twenty kills, half of them followed by another while it comes back."""
    assert some_rounds(browser, app, 20, most=2, letters=40) == [[]] * 20
