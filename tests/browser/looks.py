"""How a page looks: what axe has against it and what sticks out, in every look."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from infoint.domain import STEP_KEYS
from infoint.imports import read_contacts
from infoint.imports.taking import plan_import, take_people
from infoint.store import Workspace, open_workspace
from infoint.ui.components.navigation import MAIN_PAGES, SIDE_PAGES
from infoint.ui.frame.parts import PARTS
from tests.browser.calm import TO_THE_TOP
from tests.browser.running import RunningApp
from tests.browser.screen import QUIET, Screen
from tests.imports.sheets import xlsx
from tests.worlds.pages import one_of_everything

LISTED = ("", *(name.replace("-", "_") for name in (*STEP_KEYS, *MAIN_PAGES) if name != "today"))
"""The addresses of the pages in the navigation."""
PAGES = (*LISTED, *(name.replace("-", "_") for name in SIDE_PAGES))
"""The addresses of all pages."""
VIEWS = tuple(
    f"{page}/{part}" if number else page
    for page in PAGES
    for number, part in enumerate(PARTS.get(page, ("",)))
)
"""The pages, and after each of them its other parts: "prepare", "prepare/know"."""
Looks = Sequence[tuple[int, bool]]
LOOKS = ((1280, False), (375, True))
"""Both widths and both colours; what they say together does not depend on which goes with which."""
EVERY_LOOK = pytest.mark.parametrize(
    "looks", [LOOKS[1:], pytest.param(LOOKS, marks=pytest.mark.nightly)], ids=["phone", "all"]
)
"""A test that looks at a page looks at it on a dark phone daily, and in all looks nightly."""
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
EVERY_KIND = (
    "",
    "choose_field/you",
    "choose_field/matters",
    "choose_field/read",
    "identify_people",
    "identify_people/bring",
    "identify_people/list",
    "phone_script/write",
    "phone_script/practise",
    "prepare/questions",
    "interview",
    "track",
    "thank_you",
    "progress",
    "settings",
    "settings/reminders",
    "who_named_whom/picture",
    "compare_fields",
    "what_people_say",
    "present",
)
"""Views that hold, in the demo, every kind of widget that any view has."""
LOCKED = ("color-contrast", "scrollable-region-focusable")
"""Rules of axe that a locked part may break."""
STILL = "(quiet) => window.infointIsStill(quiet)"
PAINTED = """(look) =>
    getComputedStyle(document.querySelector('[data-testid="stApp"]')).colorScheme === look
    && document.getAnimations().every((one) => one.playState !== 'running'
        || one.effect.getComputedTiming().iterations === Infinity)"""
KINDS = """() => [...new Set([...document.querySelectorAll(
    '[data-testid="stMain"] [data-testid]')].map((one) => one.dataset.testid))]
    .filter((name) => /^st[A-Z][A-Za-z]*$/.test(name) && name !== 'stSkeleton')"""
COVERED = """() => [...document.querySelectorAll('[data-testid="stMain"] :is(button, a[href])')]
    .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !one.closest('[data-testid="stHeaderActionElements"]'))
    .filter((one) => {
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = one.getClientRects()[0];
        if (!box || box.width < 2 || box.height < 2) return false;
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return hit && hit.closest('button, a[href]') !== one;
    }).map((one) => one.innerText || one.ariaLabel || one.outerHTML.slice(0, 80))"""
STICKING_OUT = """() => {
    const clips = (one) => getComputedStyle(one).overflowX !== 'visible';
    const out = [];
    for (const one of document.querySelectorAll('[data-testid="stMain"] *')) {
        const box = one.getBoundingClientRect();
        if (!box.width || !box.height || box.right <= innerWidth + 1) continue;
        let up = one.parentElement;
        while (up && up.dataset.testid !== 'stMain' && !clips(up)) up = up.parentElement;
        if (up && up.dataset.testid === 'stMain')
            out.push(`${one.tagName} ${one.dataset.testid || ''} ${Math.round(box.right)}`);
    }
    return out;
}"""


FOCUSED = """() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    if (!one || one === document.body) return null;
    return (one.innerText || one.getAttribute('aria-label') || '').trim();
}"""
NOTE_STOPS = """() => {
    window.stops = [];
    addEventListener('focusin', (event) => {
        const one = event.composedPath()[0];
        window.stops.push((one.innerText || one.getAttribute('aria-label') || '').trim());
    });
}"""
TABS_AT_ONCE = 20
MAIN_BUTTONS = '[data-testid="stMain"] button[data-testid="stBaseButton-primary"]:not([disabled])'
UNNAMED = """() => [...document.querySelectorAll(
    '[data-testid="stMain"] :is(input, textarea, select):not([type="file"], [tabindex="-1"])')]
    .filter((box) => box.getClientRects().length && !(box.labels && box.labels.length
        && box.labels[0].textContent.trim()) && !box.getAttribute('aria-label')
        && !box.getAttribute('aria-labelledby')).map((box) => box.outerHTML.slice(0, 200))"""

MARKED_UP = r"""() => [...document.querySelectorAll('[aria-label], [alt], [title], [placeholder]')]
    .flatMap((one) => ['aria-label', 'alt', 'title', 'placeholder'].map((n) => one.getAttribute(n)))
    .filter((words) => words && /:(gray|green|orange|small)\[|:material\/|\\/.test(words))"""


def world_of(app: RunningApp, name: str) -> tuple[Workspace, str]:
    """Bring the data to a state: empty, or one of everything with the talk running or held."""
    ws = open_workspace(app.file)
    contact = next((one.id for one in ws.contacts.all() if one.referred_by), "")
    interview = next((one.status for one in ws.interviews.all()), "empty")
    if interview != name:
        ws.erase()
        contact = "" if name == "empty" else one_of_everything(ws, name, now=datetime.now(UTC))
    return ws, contact


TRACKER = (
    ("Name", "Organization", "Role", "Email", "Emailed on", "Status", "Interview date", "Notes"),
    (
        "Ida Berg",
        "City Hospital",
        "Head of nursing",
        "i@example.org",
        -20,
        "talked",
        -6,
        "R first.",
    ),
    ("Tom Wild", "Oak & Sons", "Joiner", "t@example.org", -9, "emailed, no reply", None, ""),
    ("Ann Lee", "City Museum", "Curator", "", -12, "said yes, need to find a time", None, ""),
    ("Bo Ek", "City Museum", "Registrar", "b@example.org", -14, "maybe, after Christmas", None, ""),
    ("Cy Dow", "", "", "", None, "", None, "Met at the fair"),
    ("Dora Fin", "Quay", "Planner", "d@example.org", -30, "zorped", None, ""),
)
"""A tracker as somebody kept it before; days are counted from today."""


def import_a_tracker(app: RunningApp) -> dict[str, str]:
    """Bring the data to where a filled tracker has just been taken in; ids by first name."""
    ws, now = open_workspace(app.file), datetime.now(UTC)
    ws.erase()
    today = now.date()
    rows = [
        [today + timedelta(days=cell) if isinstance(cell, int) else cell for cell in row]
        for row in TRACKER
    ]
    plan = plan_import(ws, read_contacts(xlsx({"People": rows}), "tracker.xlsx", today=today))
    take_people(ws, plan, [one.id for one in plan.new], now=now)
    return {one.name.split()[0]: one.id for one in ws.contacts.all()}


DEMO = "deciding"
"""The made-up person whose data fill every page."""


WHO = {
    "phone_script": "Maryam",
    "prepare": "Hemi",
    "interview": "Hemi",
    "person": "Hemi",
    "track": "Tom",
    "thank_you": "Tom",
}
"""By page: with whose name a page of the demo is looked at."""


WRITTEN = {
    "prepare": "Amara",
    "prepare/questions": "Amara",
    "prepare/ready": "Amara",
    "interview": "Amara",
    "person": "Amara",
    "phone_script/send": "Amara",
    "track": "Rahul",
    "thank_you": "Rahul",
}
"""By view: with whose name it is looked at once more, as a talk in writing: one waits for answers
of the first, those of the other came."""


def someone(data: Path, view: str, who: str = "") -> str:
    """The id of the person of the demo that a page is looked at with; "" where it is about none."""
    begins = who or WHO.get(view.partition("/")[0])
    everyone = open_workspace(data / "demo" / f"{DEMO}.json").contacts.all()
    return next((one.id for one in everyone if begins and one.name.startswith(begins)), "")


def at(view: str, contact: str = "", demo: str = "") -> str:
    """The address of a page or of one of its parts, about somebody, or of a demo."""
    page, _, part = view.partition("/")
    carried = {"contact": contact, "demo": demo, "part": part}
    query = "&".join(f"{name}={value}" for name, value in carried.items() if value)
    return f"{page}?{query}" if query else page


def put_look(screen: Screen, width: int, dark: bool) -> None:
    screen.page.set_viewport_size({"width": width, "height": 900})
    screen.page.emulate_media(color_scheme="dark" if dark else "light")
    screen.page.wait_for_function(STILL, arg=QUIET)
    screen.page.wait_for_function(PAINTED, arg="dark" if dark else "light")


def open_in_look(
    screen: Screen, app: RunningApp, view: str, width: int, dark: bool, who: str = ""
) -> None:
    """Walk to a view of the demo, about somebody else where `who` names one, in a window that
    already has its width and colour.
    """
    screen.page.set_viewport_size({"width": width, "height": 900})
    screen.page.emulate_media(color_scheme="dark" if dark else "light")
    if f"demo={DEMO}" not in screen.page.url:  # a window turns to a demo as it is opened only
        screen.go(at("", demo=DEMO))
    screen.walk(at(view, someone(app.data, view, who), DEMO))
    screen.page.wait_for_function(PAINTED, arg="dark" if dark else "light")


def misfits(screen: Screen) -> list[str]:
    """What sticks out of the page in a narrow window, and errors in place of a part of it."""
    screen.page.set_viewport_size({"width": 375, "height": 900})
    screen.page.wait_for_function(STILL, arg=QUIET)
    wrong: list[str] = screen.page.evaluate(STICKING_OUT)
    wrong += [f"scrolls sideways by {screen.overflow()}"] * (screen.overflow() > 0)
    return wrong + screen.page.get_by_test_id("stException").all_inner_texts()


def violations(screen: Screen, but_for: str = "") -> list[str]:
    """What axe has against the page as it stands: rule, place and what to do.

    What `but_for` selects may be pale, and out of reach of the keys.
    """
    if not screen.page.evaluate("typeof axe === 'object'"):
        screen.page.evaluate(Axe().axe_script)
    found: dict[str, Any] = screen.page.evaluate("(rules) => axe.run(document, rules)", RULES)
    return [
        f"{one['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for one in found["violations"]
        for node in one["nodes"]
        if not (but_for and one["id"] in LOCKED and _is(screen, node, but_for))
    ]


def _is(screen: Screen, node: dict[str, Any], selector: str) -> bool:
    target = node["target"][0]
    if not isinstance(target, str):
        return False
    return bool(screen.page.locator(target).first.evaluate("(one, s) => one.matches(s)", selector))


def faults(screen: Screen, looks: Looks = LOOKS) -> dict[str, list[str]]:
    """By look: what axe has against it and, in a narrow window, what sticks out of it."""
    found: dict[str, list[str]] = {}
    for width, dark in looks:
        put_look(screen, width, dark)
        wrong = violations(screen)
        if width == 375:
            wrong += misfits(screen)
        if wrong:
            found[f"{width} {'dark' if dark else 'light'}"] = wrong
    return found


def focused(screen: Screen) -> str | None:
    """The words on what has the focus; None where nothing has."""
    words: str | None = screen.page.evaluate(FOCUSED)
    return words


def out_of_reach(screen: Screen, most: int = 250) -> set[str]:
    """The words on the main buttons of the page that the Tab key never stops at."""
    buttons = screen.page.locator(MAIN_BUTTONS).all_inner_texts()
    wanted = {words.strip() for words in buttons}
    screen.page.evaluate(NOTE_STOPS)
    for _ in range(most // TABS_AT_ONCE):
        if not wanted:
            break
        for _ in range(TABS_AT_ONCE):
            screen.page.keyboard.press("Tab")
        wanted -= set(screen.page.evaluate("window.stops"))
    return wanted


def covered(screen: Screen) -> list[str]:
    """The buttons and links of the page that something lies over: pressed, they do nothing."""
    found: list[str] = screen.page.evaluate(COVERED)
    screen.page.evaluate(TO_THE_TOP)
    return found


def without_a_name(screen: Screen) -> list[str]:
    """The boxes of the page that a screen reader has no name for."""
    found: list[str] = screen.page.evaluate(UNNAMED)
    return found


def spoken_markup(screen: Screen) -> list[str]:
    """Names that a screen reader reads out with the marks of Markdown in them, such as :gray[."""
    found: list[str] = screen.page.evaluate(MARKED_UP)
    return found
