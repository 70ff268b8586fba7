"""The app as a person uses it who has no mouse: Tab, arrows, space, Enter, and letters."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.screen import Screen

WATCH = """() => {
    if (window.stops) return;
    window.stops = [];
    addEventListener('focusin', (event) => window.stops.push(event.target));
}"""
BACK_TO = """(one) => {
    if (document.activeElement === one) return 0;
    const place = window.stops.lastIndexOf(one);
    return place < 0 ? -1 : window.stops.length - 1 - place;
}"""
HAS_FOCUS = "(one) => one === document.activeElement"
HOLDS_FOCUS = "(one) => one.contains(document.activeElement)"
CHOSEN = "() => document.activeElement.closest('label')?.innerText.trim()"
MOST_STOPS = 400
"""More than any page has, twice."""
AT_ONCE = 8
"""How often Tab is pressed before looking; whoever goes too far goes back."""


class ByKeyboard(Screen):
    """One window in which nothing is clicked, and nothing is focused but by the Tab key."""

    def reach(self, place: Locator) -> None:
        """Press Tab until it has the focus, from wherever the focus is."""
        expect(place).to_be_visible()
        self.page.evaluate(WATCH)
        for _ in range(MOST_STOPS // AT_ONCE):
            back = place.evaluate(BACK_TO)
            if back >= 0 and self._back(place, back):
                return
            self.page.evaluate("window.stops = []")
            for _ in range(AT_ONCE):
                self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {place}")

    def _back(self, place: Locator, stops: int) -> bool:
        """Go back with Shift and Tab; a stop may tell twice that it has the focus, or never."""
        for _ in range(stops + AT_ONCE):
            if place.evaluate(HAS_FOCUS):
                return True
            self.page.keyboard.press("Shift+Tab")
        return False

    def hit(self, place: Locator) -> None:
        """Press Enter on it."""
        self.reach(place)
        self.page.keyboard.press("Enter")

    def type(self, label: str, words: str, nth: int = 0) -> None:
        """Put text into a box and leave it."""
        self.reach(self.box(label, nth))
        self.page.keyboard.press("ControlOrMeta+a")
        for number, line in enumerate(words.split("\n")):
            if number:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(line)
        expect(self.box(label, nth)).to_have_value(words)
        self.page.keyboard.press("Tab")
        self.settle()

    def tick(self, label: str) -> None:
        """Press the space bar on a check box."""
        box = self.page.get_by_role("checkbox", name=label, exact=True).first
        self.reach(box)
        self.page.keyboard.press("Space")
        self.settle()
        expect(box).to_be_checked()

    def choose(self, label: str, option: str, nth: int = 0) -> None:
        """Type an option of a drop-down and take it with Enter."""
        box = self.page.get_by_role("combobox", name=label, exact=True).nth(nth)
        self.reach(box)
        self.page.keyboard.type(option)
        expect(self.page.get_by_role("option", name=option, exact=True).first).to_be_visible()
        self.page.keyboard.press("Enter")
        self.settle()

    def one_of(self, label: str, option: str) -> None:
        """Go to one of a row of options with the arrow keys."""
        group = self.page.get_by_role("radiogroup", name=label).first
        options = group.get_by_role("radio")
        count = options.count()
        for _ in range(MOST_STOPS):
            if group.evaluate(HOLDS_FOCUS):
                break
            self.page.keyboard.press("Tab")
        for _ in range(count + 1):
            if self._chosen() == option:
                break
            self.page.keyboard.press("ArrowRight")
            self.settle()
        assert self._chosen() == option, f"no arrow leads to {option}"
        if not options.nth(self._place(group, option)).is_checked():
            self.page.keyboard.press("Space")
        self.settle()

    def _chosen(self) -> str | None:
        found: str | None = self.page.evaluate(CHOSEN)
        return found

    @staticmethod
    def _place(group: Locator, option: str) -> int:
        labels = [words.strip() for words in group.locator("label").all_inner_texts()]
        return labels.index(option)

    def unfold(self, label: str) -> None:
        """Open a folded part with Enter."""
        folded = self.page.locator("summary").filter(has_text=re.compile(re.escape(label)))
        self.hit(folded.first)
        self.settle()
