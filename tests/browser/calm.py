"""How much may stand before a person at once: the budgets of each view, and what is over them."""

from pathlib import Path

from infoint.ui.frame.parts import LISTS
from tests.browser.screen import Screen

COUNT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
TO_THE_TOP = "document.querySelector('[data-testid=stMain]').scrollTo(0, 0)"
"""What stays in sight while one scrolls, such as the side, lies lower then."""
BUDGETS = {
    1280: {"windows": 1.4, "controls": 18, "words": 200, "inView": 150, "first": 400},
    375: {"windows": 2.8, "controls": 18, "words": 200, "inView": 90, "first": 480},
}
"""By width of the window."""
HEIGHTS = {1280: 800, 375: 812}
PAGES_THAT_ARE_LISTS = (
    "today",
    "identify_people",
    "person",
    "who_named_whom",
    "what_people_say",
    "action_plan",
    "settings",
    "progress",
)
MORE = 1.5
"""So many times the budget a list may have, but for the words of the first window."""


def too_much(screen: Screen, width: int, view: str) -> list[str]:
    """What of a view (a page, or page/part) is over its budget in a window of this width."""
    before = screen.page.viewport_size
    screen.page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    screen.settle()
    screen.page.evaluate(TO_THE_TOP)
    found: dict[str, float] = screen.page.evaluate(COUNT)
    if before:
        screen.page.set_viewport_size(before)
    page = view.partition("/")[0] or "today"
    more = MORE if view in LISTS or page in LISTS or page in PAGES_THAT_ARE_LISTS else 1
    most = {
        name: budget * (1 if name == "inView" else more) for name, budget in BUDGETS[width].items()
    }
    return [
        f"{name} {found[name]:.1f} of {most[name]}" for name in most if found[name] > most[name]
    ]
