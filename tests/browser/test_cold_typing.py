"""Every page, opened by its address in a new window: what is typed first arrives, all of it."""

import random
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

import pytest
from playwright.sync_api import Browser

from infoint.store import open_workspace
from tests import examples
from tests.browser.cold_boxes import ANY, Spot, addresses, boxes_of, full_world, type_cold
from tests.browser.looks import VIEWS, at
from tests.browser.running import RunningApp
from tests.titles import ABOUT_A_CONTACT

AT_ONCE = 6 if examples.nightly else 4
"""So many windows are typed in at the same time."""
DAYS = 9
"""After so many days each view has had its turn."""


def in_groups(spots: Iterable[Spot]) -> Iterator[list[Spot]]:
    """As many as are typed in at once, none of them twice: that would be two windows in a box."""
    waiting = list(spots)
    while waiting:
        group: dict[str, Spot] = {}
        for spot in waiting:
            if len(group) < AT_ONCE:
                group.setdefault(spot.key or spot.address, spot)
        waiting = [spot for spot in waiting if spot not in group.values()]
        yield list(group.values())


def by_page(spots: Iterable[Spot]) -> dict[str, list[Spot]]:
    """The boxes of each page."""
    ordered = sorted(spots, key=lambda spot: spot.page)
    return {page: list(found) for page, found in groupby(ordered, lambda spot: spot.page)}


def of_the_day() -> list[str]:
    """A ninth of the views, of the others the next days."""
    views = random.Random(10).sample(VIEWS, len(VIEWS))
    return views[date.today().toordinal() % DAYS :: DAYS]


def is_about_someone(view: str) -> bool:
    """Whether the page of a view is about one person."""
    return view.partition("/")[0] in ABOUT_A_CONTACT


def test_a_box_of_each_page_of_the_day(browser: Browser, app: RunningApp) -> None:
    """On each of these pages that has boxes one of them takes 8 letters and stores them."""
    chance = random.Random(1)
    ids = full_world(open_workspace(app.file))
    spots = [
        Spot(at(view, chance.choice(ids) if is_about_someone(view) else ""), ANY)
        for view in of_the_day()
    ]
    said = [each for group in in_groups(spots) for each in type_cold(browser, app, group, chance)]
    assert not said, "\n".join(said)


@pytest.mark.nightly
def test_every_box_of_every_page(browser: Browser, app: RunningApp) -> None:
    """Every box of every page, folded away or not, takes 24 letters and stores them."""
    chance = random.Random()
    ids = full_world(open_workspace(app.file))
    spots = [spot for address in addresses(ids) for spot in boxes_of(browser, app, address)]
    chance.shuffle(spots)
    said = [each for group in in_groups(spots) for each in type_cold(browser, app, group, chance)]
    moved = [each for each in said if each.startswith("ask_next ") and each.endswith("not there")]
    wrong = [each for each in said if each not in moved]
    assert not wrong, "\n".join(wrong)
    assert len(moved) < 6, "what was typed moves somebody to the next page of the ranking, but few"
    assert len(spots) > 80


@pytest.mark.nightly
def test_every_box_before_anything_is_entered(browser: Browser, app: RunningApp) -> None:
    """The same, where nothing else is entered: each page by itself."""
    chance = random.Random()
    spots = [spot for view in VIEWS for spot in boxes_of(browser, app, at(view), entered=False)]
    wrong = []
    for found in by_page(spots).values():
        for group in in_groups(found):
            open_workspace(app.file).erase()
            wrong += type_cold(browser, app, group, chance)
    assert not wrong, "\n".join(wrong)
