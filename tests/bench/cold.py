"""How long a view takes in a browser from its address to its last drawing, beside a blank one."""

import statistics
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.bench import serving
from tests.browser.conftest import FLAGS
from tests.browser.looks import DEMO, VIEWS, at, someone
from tests.browser.running import find_chromium

BUDGET = 1.35
"""So many times a blank page of Streamlit's a view of the demo may take."""
_DRAWN = """() => new Promise((found) => {
    let last = performance.now();
    const look = () => {
        const app = document.querySelector('[data-testid="stApp"]');
        const now = performance.now();
        const isDrawn = app?.dataset.testScriptState === 'notRunning' && app.querySelector('p, h1');
        if (!isDrawn) last = now;
        if (now - last > 600) found(last);
        else requestAnimationFrame(look);
    };
    look();
})"""


def table(folder: Path, rounds: int) -> Iterator[str]:
    """Rows: view, blank page and ours (ms, p50 of `rounds` in turn), and ours by blank."""
    path = find_chromium()
    if path is None:
        yield "no Chromium or Chrome is installed"
        return
    data = folder / "cold"
    data.mkdir()
    mine, port = serving.ours(data)
    blank, other = serving.stock(serving.blank_script(folder / "blank-cold"))
    yield "| view | blank | Infoint | times blank | kept |"
    yield "| --- | ---: | ---: | ---: | --- |"
    with (
        serving.serving(mine, folder, port),
        serving.serving(blank, folder / "blank-cold", other),
        sync_playwright() as started,
    ):
        browser = started.chromium.launch(executable_path=path, args=FLAGS)
        drawn(browser, port, at("", demo=DEMO))  # makes the demo
        for view in VIEWS:
            address = at(view, someone(data, view), DEMO)
            found = [
                (drawn(browser, other, ""), drawn(browser, port, address))
                for _ in range(rounds + 1)
            ][1:]
            bare, ours = (statistics.median(each) for each in zip(*found, strict=True))
            kept = "yes" if ours / bare <= BUDGET else "no"
            name = view or "today"
            yield f"| {name} | {bare:.0f} | {ours:.0f} | {ours / bare:.2f} | {kept} |"
        browser.close()


def drawn(browser: Browser, port: int, path: str) -> float:
    """Milliseconds until an address is drawn, in a window that knows nothing yet."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{port}/{path}", wait_until="commit")
    took: float = page.evaluate(_DRAWN)
    context.close()
    return took
