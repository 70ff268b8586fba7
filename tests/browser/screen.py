"""The app as a person sees it: boxes and buttons by the words on them."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from playwright.sync_api import (
    Browser,
    BrowserContext,
    Download,
    Locator,
    Page,
    TimeoutError,
    expect,
)

from tests.browser import windows
from tests.browser.running import with_key
from tests.titles import heading_of

SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
LOADING = '[data-testid="stSkeleton"]'
"""What Streamlit shows in place of a widget whose script is not there yet."""
RESTS = f"""(quiet) => document.querySelector('{SETTLED}') && window.infointRests(quiet)
    && !document.querySelector('{LOADING}')"""
RUNS = Path(__file__).with_name("runs.js")
"""Counts in every window the runs that it asks for and gets."""
WALK = """(address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
}"""
WAY_ON = ".st-key-bar .st-key-continue button"
QUIET = 80
"""Milliseconds without anything new after which a window whose runs are through is at rest."""
LOOK_EVERY = 25
"""Milliseconds from one look at that to the next; a look in each frame has each frame drawn."""


def button_name(label: str) -> re.Pattern[str]:
    """The words of a button; at the end of a row they also say what it is about."""
    return re.compile(rf"^{re.escape(label)}(: .*)?$", re.DOTALL)


class Screen:
    """One browser window on the app."""

    def __init__(self, context: BrowserContext, page: Page, url: str) -> None:
        self.context, self.page, self.url = context, page, url
        self.touch = self.inside = False
        if windows.is_new(context):
            context.add_init_script(path=RUNS)

    @classmethod
    def open(
        cls,
        browser: Browser,
        url: str,
        path: str = "",
        width: int = 1280,
        dark: bool = False,
        touch: bool = False,
    ) -> Self:
        """A window as a new visitor has it; with `touch` a phone, on which everything is tapped.

        One that was closed before is used again, emptied: the browser has read the scripts of the
        app there, which takes it longer than most pages. It asks for little motion, as some people
        do: what Streamlit moves while a page loads is a quarter of the work of loading it.
        """
        page = windows.take(browser, touch)
        page.set_viewport_size({"width": width, "height": 667 if touch else 900})
        look = "dark" if dark else "light"
        page.emulate_media(color_scheme=look, media="null", reduced_motion="reduce")
        page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=url)
        screen = cls(page.context, page, url)
        screen.touch = touch
        screen.go(path)
        return screen

    def go(self, path: str = "") -> None:
        """Open an address of the app; the first time with the key, as the command does."""
        address = f"{self.url}/{path}"
        self.page.goto(address if self.inside else with_key(address))
        self.inside = True
        self.settle()

    def walk(self, path: str) -> None:
        """Go to an address of the app within the window, as Back and Forward do: nothing is loaded
        anew, which takes a fraction of the time."""
        if not self.inside:
            return self.go(path)
        self.page.evaluate(WALK, f"/{path}")
        return self.settle()

    def settle(self) -> None:
        """Wait until every run that this window asked for is drawn and nothing more comes."""
        self.page.wait_for_function(RESTS, arg=QUIET, polling=LOOK_EVERY)
        self.page.locator(SETTLED).wait_for()

    def heading(self, words: str) -> None:
        """The page's title is this, or the name that stands small above it."""
        title = self.page.get_by_role("heading", name=heading_of(words), exact=True)
        small = self.page.get_by_test_id("stCaptionContainer").get_by_text(words, exact=True)
        expect(title.or_(self._step(words)).or_(small).first).to_be_visible()

    def _step(self, title: str) -> Locator:
        return self.page.get_by_text(re.compile(rf"^Step \d: {re.escape(title)}$"))

    def way_on(self) -> str:
        """What the button that leads on says of what comes next."""
        words = self.page.locator(WAY_ON).get_by_test_id("stMarkdownContainer").inner_text()
        return words.removeprefix("Continue: ")

    def go_on(self) -> None:
        """Press the button that leads on, whatever comes next."""
        self.hit(self.page.locator(WAY_ON))
        self.settle()

    def go_on_to(self, step: str) -> None:
        """Go on through the parts of a step until the next step is there."""
        for _ in range(6):
            if (
                self._step(step)
                .or_(self.page.get_by_role("heading", name=step, exact=True))
                .count()
            ):
                break
            self.go_on()
        self.heading(step)

    def box(self, label: str, nth: int = 0) -> Locator:
        """A text box or area by its label."""
        return self.page.get_by_label(label, exact=True).nth(nth)

    def hit(self, place: Locator) -> None:
        """Click it or, on a phone, tap it."""
        if self.touch:
            place.tap()
        else:
            place.click()

    def type(self, label: str, words: str, nth: int = 0) -> None:
        """Put text into a box and leave it."""
        self.box(label, nth).fill(words)
        self.box(label, nth).blur()
        self.settle()

    def press(self, label: str, nth: int = 0) -> None:
        """Press a button by its words."""
        self.hit(self.page.get_by_role("button", name=button_name(label)).nth(nth))
        self.settle()

    def download(self, label: str) -> Download:
        """Press a button that gives a file, and wait for it; what the page says if none comes."""
        button = self.page.get_by_role("button", name=button_name(label)).first
        try:
            with self.page.expect_download() as waiting:
                self.hit(button)
        except TimeoutError as late:
            raise AssertionError(f"No file came of {label!r}. The page:\n{self.text()}") from late
        self.settle()
        return waiting.value

    def from_menu(self, label: str, option: str, nth: int = 0) -> None:
        """Press a button that opens a menu, and choose in it."""
        self.hit(self.page.get_by_role("button", name=button_name(label)).nth(nth))
        self.hit(self.page.get_by_role("menuitem", name=option, exact=True))
        self.settle()

    def tick(self, label: str) -> None:
        """Tick a check box."""
        self.hit(self.page.get_by_text(label, exact=True).first)
        self.settle()

    def choose(self, label: str, option: str, nth: int = 0) -> None:
        """Choose an option of a drop-down, by typing it as one does in a long list.

        The list finds its place above or below the box only once it is drawn; where it moved away
        under the finger and closed, it is opened once more.
        """
        box = self.page.get_by_role("combobox", name=label, exact=True).nth(nth)
        found = self.page.get_by_role("option", name=option, exact=True).first
        for _ in range(3):
            self.hit(box)
            box.fill(option)
            found.wait_for()
            self.page.wait_for_function("(quiet) => window.infointIsStill(quiet)", arg=QUIET)
            if found.is_visible():
                break
        self.hit(found)
        self.settle()

    def one_of(self, label: str, option: str) -> None:
        """Tap one of a row of options."""
        group = self.page.get_by_role("radiogroup", name=label).or_(
            self.page.get_by_role("group", name=label)
        )
        self.hit(group.first.get_by_text(option, exact=True))
        self.settle()

    def unfold(self, label: str) -> None:
        """Open a folded part."""
        self.hit(self.page.locator("summary").filter(has_text=re.compile(re.escape(label))).first)
        self.settle()

    def fold_side(self) -> None:
        """Fold away what was unfolded at the quiet side: a window keeps that from part to part."""
        opened = self.page.locator(".st-key-side details[open] > summary")
        if opened.count():
            opened.evaluate_all("all => all.forEach((one) => one.click())")
            self.settle()

    def unfold_all(self) -> None:
        """Open every folded part, also those inside others."""
        folded = self.page.locator('[data-testid="stMain"] details:not([open]) > summary')
        for _ in range(3):
            if not folded.count():
                return
            folded.evaluate_all("all => all.forEach((one) => one.click())")
            self.settle()

    def text(self) -> str:
        """All text of the page."""
        return self.page.locator('[data-testid="stMain"]').inner_text()

    def overflow(self) -> int:
        """By how many pixels the page is wider than the window."""
        return int(
            self.page.evaluate(
                """() => {
                    const main = document.querySelector('[data-testid="stMain"]');
                    return Math.max(
                        document.documentElement.scrollWidth - window.innerWidth,
                        main ? main.scrollWidth - main.clientWidth : 0);
                }"""
            )
        )

    def shots(self, path: str, names: Sequence[str] = ()) -> None:
        """Take a picture of the whole page."""
        self.page.screenshot(path=path, full_page=True)

    def close(self) -> None:
        """Close the window."""
        windows.give_back(self.page)
