"""The scripts and style sheets of our components, read by a browser: a linter that is there."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.running import ROOT

FILES = sorted((ROOT / "infoint" / "ui" / "browser").glob("*.[jc]s*"))
LOADED = """async (text) => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    try { return typeof (await import(address)).default; } catch (error) { return String(error); }
}"""
RULES = """(text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const count = (rules) => [...rules].reduce(
        (sum, rule) => sum + 1 + (rule.cssRules ? count(rule.cssRules) : 0), 0);
    return count(sheet.cssRules);
}"""
UNKNOWN = "(pairs) => pairs.filter(([name, value]) => !CSS.supports(name, value))"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARATION = re.compile(r"([\w-]+):\s*([^;{}]+?)\s*(?:!important)?;")
Check = Callable[[str, Page], list[str]]
FORBIDDEN = re.compile(r"\b(?:console\.\w+|debugger|eval|innerHTML\s*\+?=\s*data|var )")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    """An empty page."""
    return browser.new_page()


def script(text: str, page: Page) -> list[str]:
    """What is wrong with a script."""
    found = page.evaluate(LOADED, text)
    wrong = [] if found == "function" else [f"it exports no function: {found}"]
    return wrong + FORBIDDEN.findall(text)


def styles(text: str, page: Page) -> list[str]:
    """What is wrong with a style sheet: rules that the browser drops, values it does not know."""
    bare = COMMENT.sub("", text)
    kept, written = page.evaluate(RULES, text), bare.count("{")
    wrong = [] if kept == written == bare.count("}") else [f"{kept} rules of {written} are read"]
    pairs = [list(pair) for pair in DECLARATION.findall(bare)]
    return wrong + [": ".join(pair) for pair in page.evaluate(UNKNOWN, pairs)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_browser_reads_it_whole(path: Path, page: Page) -> None:
    """A script loads as a module that exports a function; every rule of a style sheet is known."""
    check = script if path.suffix == ".js" else styles
    assert check(path.read_text("utf-8"), page) == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (script, "export default function () { if (true { } }"),
        (script, "export const one = 1;"),
        (script, "const one = 1; one = 2; export default () => {};"),
        (script, "export default () => { debugger; };"),
        (styles, "p { colour: red; }"),
        (styles, "p { color: var(--x); margin: 1rme; }"),
        (styles, "p { color: red; } q[ { color: red; }"),
        (styles, "p {{ color: red; }"),
    ],
)
def test_what_is_wrong_is_found(check: Check, text: str, page: Page) -> None:
    """A planted mistake is seen."""
    assert check(text, page)
