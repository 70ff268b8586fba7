"""Every text box of every page: where it stands, how to get there, and typing into many at once."""

import json
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from string import ascii_lowercase

from playwright.sync_api import Browser, Locator

from infoint.domain import Assumption, CareerField, Contact, ResearchNote
from infoint.store import Workspace
from infoint.store.schema import RECORD_TYPES
from tests import examples
from tests.browser.looks import VIEWS, at
from tests.browser.running import RunningApp
from tests.browser.screen import Screen, button_name
from tests.browser.typist import comes_true
from tests.titles import ABOUT_A_CONTACT
from tests.worlds.pages import one_of_everything

LETTERS = 24 if examples.nightly else 8
FASTEST, SLOWEST = 0.06, 0.2
"""Seconds from one key to the next."""
CROWD = 65
"""So many people that every page offers a box to find someone."""
STORED = tuple(name for name in RECORD_TYPES if name != "other_texts")
"""The tables whose records are shown in boxes."""
SAVED = tuple(f"st-key-{name}-" for name in STORED)
"""How the keys of boxes begin that save what is typed."""
_BOX = ':is([data-testid="stTextArea"] textarea, [data-testid="stTextInput"] input)'
_BOXES = f"""() => [...document.querySelectorAll('{_BOX}')]
    .filter((one) => one.checkVisibility() && one.getClientRects().length)
    .filter((one) => !one.disabled && !one.readOnly)
    .map((one) => (one.closest('[class*="st-key-"]')?.className.match(/st-key-\\S+/) || [''])[0])"""
_WHERE = """(one) => ({ focused: document.activeElement === one, value: one.value,
    title: document.querySelector('h1')?.textContent, address: location.search })"""

Step = Callable[[Screen], None]


def nothing(screen: Screen) -> None:
    """The box is in sight as the page opens."""


def _unfold(screen: Screen) -> None:
    screen.unfold_all()


def _press(label: str, nth: int = 0) -> Step:
    return lambda screen: screen.press(label, nth)


def _change(what: str) -> Step:
    """Open one of the blocks of the menu that changes what is known of a person."""

    def chosen(screen: Screen) -> None:
        screen.press("Change", nth=2)
        screen.page.get_by_role("menuitem", name=what).click()
        screen.settle()

    return chosen


def _menu(option: str) -> Step:
    """Choose in the menu at the end of the first row; before a talk was held there is none."""

    def chosen(screen: Screen) -> None:
        if screen.page.get_by_role("button", name=button_name("More")).count():
            screen.from_menu("More", option)

    return chosen


def _upload(screen: Screen) -> None:
    people = "".join(f"Person {n},p{n}@example.org,House {n},Nurse\n" for n in range(300))
    screen.page.locator('input[type="file"]').first.set_input_files(
        {
            "name": "people.csv",
            "mimeType": "text/csv",
            "buffer": ("Name,E-mail,Organization,Role\n" + people).encode(),
        }
    )
    screen.page.get_by_role("heading", name="people.csv").wait_for()
    screen.settle()
    screen.press("Choose whom to take")


MORE: Mapping[str, Sequence[Step]] = {
    "identify_people": (_press("Several at once"),),
    "person": (
        _press("Change"),
        _press("Change", 1),
        _change("Notes, and how you know them"),
        _change("Where you found them, who named them"),
    ),
    "identify_people/bring": (_upload,),
    "track/people": (_menu("Change"),),
    "track/next": (_menu("Change it, or set a day"),),
    "action_plan": (_menu("Change it, or set a day"),),
}
"""By page or part: what opens more boxes."""
ANY = ""
"""In place of a key: any of the boxes in sight."""


@dataclass(frozen=True)
class Spot:
    """One box: the address of its page, what to do there first, and its key."""

    address: str
    key: str
    steps: tuple[Step, ...] = field(default=(), compare=False)

    @property
    def page(self) -> str:
        return self.address.partition("?")[0] or "today"

    def box(self, screen: Screen) -> Locator:
        """The box in a window that stands on its page."""
        return screen.page.locator(f".{self.key} {_BOX}").first


def full_world(ws: Workspace) -> list[str]:
    """Three people of all kinds and a crowd; ids: nothing agreed yet, talking, talked."""
    ws.erase()
    ids = [
        one_of_everything(ws, interview, name, now=datetime.now(UTC))
        for interview, name in (
            ("unscheduled", "Ada Otis"),
            ("running", "Bo Ek"),
            ("held", "Ida Berg"),
        )
    ]
    notes = (ResearchNote(kind="paper", title="A note", link="https://example.org", text="News"),)
    with ws.edit("More") as tx:
        tx.fields.put(
            CareerField(title="Archives", assumptions=(Assumption(text="Quiet"),), research=notes)
        )
        for one in ids:
            tx.contacts.update(one, research=notes)
        for number in range(CROWD):
            tx.contacts.put(Contact(name=f"Person {number:02}", organization="House"))
    return ids


def addresses(ids: Sequence[str]) -> list[str]:
    """The addresses of all pages, those about somebody once for each of these people."""
    return [
        at(page, contact)
        for page in VIEWS
        for contact in (ids if page.partition("/")[0] in ABOUT_A_CONTACT else ("",))
    ]


def _view_at(address: str) -> str:
    """The page of an address, with the part where it names one."""
    page, _, query = address.partition("?")
    part = next((one for one in query.split("&") if one.startswith("part=")), "")
    return "/".join(filter(None, (page, part.removeprefix("part="))))


def boxes_of(
    browser: Browser, app: RunningApp, address: str, *, entered: bool = True
) -> Iterator[Spot]:
    """The boxes that stand on a page or can be opened there, each once; `entered`: not empty."""
    found: set[str] = set()
    ways: list[tuple[Step, ...]] = [(), (_unfold,)]
    ways += [(more, _unfold) for more in MORE.get(_view_at(address), ()) if entered]
    for steps in ways:
        screen = Screen.open(browser, app.url, address)
        for step in steps:
            step(screen)
        keys = _keys(screen)
        screen.close()
        for key in keys:
            if key not in found:
                found.add(key)
                yield Spot(address, key, steps)


@contextmanager
def _windows(browser: Browser, app: RunningApp, spots: Sequence[Spot]) -> Iterator[list[Screen]]:
    opened: list[Screen] = []
    try:
        for spot in spots:
            opened.append(Screen.open(browser, app.url, spot.address))
            for step in spot.steps:
                step(opened[-1])
        yield opened
    finally:
        for screen in opened:
            screen.close()


def type_cold(
    browser: Browser, app: RunningApp, spots: Sequence[Spot], chance: random.Random
) -> list[str]:
    """Open each page in a window of its own, type some letters into its box; all that went wrong.

    A page without any box is passed over.
    """
    with _windows(browser, app, spots) as screens:
        typed, gone = [], []
        for spot, screen in zip(spots, screens, strict=True):
            keys = [spot.key] if spot.key else sorted(set(_keys(screen)))
            here = replace(spot, key=chance.choice(keys)) if keys else spot
            if here.key and not comes_true(here.box(screen).is_visible):
                gone.append(f"{here.address} {here.key}: the box is not there")
            elif here.key:
                typed.append(_Typed.begun(here, screen, chance))
        _type(typed, chance)
        return gone + [
            f"{one.spot.address} {one.spot.key}: {wrong}"
            for one in typed
            for wrong in _faults(one, app.file)
        ]


@dataclass
class _Typed:
    """A window with the cursor in a box, how it was then, and the letters that come into it."""

    spot: Spot
    screen: Screen
    box: Locator
    was: Mapping[str, str]
    word: str

    @classmethod
    def begun(cls, spot: Spot, screen: Screen, chance: random.Random) -> "_Typed":
        """Click into the box and go to its end."""
        box = spot.box(screen)
        box.click()
        screen.page.keyboard.press("ControlOrMeta+End")
        word = "".join(chance.choices(ascii_lowercase, k=LETTERS))
        return cls(spot, screen, box, box.evaluate(_WHERE), word)


def _keys(screen: Screen) -> list[str]:
    return [key for key in screen.page.evaluate(_BOXES) if key]


def _type(typed: Sequence[_Typed], chance: random.Random) -> None:
    """All letters into all boxes, each at a pace of its own."""
    keys = []
    for one in typed:
        due = 0.0
        for letter in one.word:
            keys.append((due, len(keys), one, letter))
            due += chance.uniform(FASTEST, SLOWEST)
    began = time.monotonic()
    for due, _, one, letter in sorted(keys, key=lambda key: key[:2]):
        time.sleep(max(0.0, began + due - time.monotonic()))
        one.screen.page.keyboard.type(letter)


def _faults(one: _Typed, file: Path) -> Iterator[str]:
    wanted, kept = one.was["value"] + one.word, one.spot.key.startswith(SAVED)
    if kept:
        comes_true(lambda: _is_stored(file, wanted))
    one.screen.settle()
    if not one.box.count():
        now = one.screen.page.locator("body").inner_text()
        yield f"the box is gone; {one.screen.page.url} shows {now[:600]!r}"
        return
    now = one.box.evaluate(_WHERE)
    if now["value"] != wanted:
        yield f"{wanted!r} became {now['value']!r}"
    if not now["focused"]:
        yield "the cursor is elsewhere"
    named_anew = one.spot.page == "person" and one.was["title"] in now["title"]
    if (now["title"] != one.was["title"] and not named_anew) or _about(now["address"]) != _about(
        one.was["address"]
    ):
        yield f"another page: {now['title']} {now['address']}"
    if kept and not _is_stored(file, wanted):
        yield f"{wanted!r} is not in the file"


def _about(address: str) -> str:
    """Whom the page is about, of its address."""
    return next((one for one in address.lstrip("?").split("&") if one.startswith("contact=")), "")


def _is_stored(file: Path, text: str) -> bool:
    """Whether a value in the file is this text, other than as the text of another window."""
    tables = json.loads(file.read_bytes())
    return any(_holds(table, text) for name, table in tables.items() if name in STORED)


def _holds(value: object, text: str) -> bool:
    if isinstance(value, dict):
        return any(_holds(each, text) for each in value.values())
    if isinstance(value, list):
        return any(_holds(each, text) for each in value)
    return value == text
