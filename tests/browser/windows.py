"""Browser windows that are used again, each as empty as a new one."""

from weakref import WeakKeyDictionary, WeakSet

from playwright.sync_api import Browser, BrowserContext, Error, Page

KEPT = 3
"""So many of a kind wait to be used again; each takes memory."""
FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"

_waiting: WeakKeyDictionary[Browser, dict[bool, list[Page]]] = WeakKeyDictionary()
_known: WeakSet[BrowserContext] = WeakSet()
_touch: WeakKeyDictionary[BrowserContext, bool] = WeakKeyDictionary()


def is_new(context: BrowserContext) -> bool:
    """Whether it is asked for the first time."""
    new = context not in _known
    _known.add(context)
    return new


def take(browser: Browser, touch: bool) -> Page:
    """A window that holds nothing; with `touch` a phone."""
    waiting = _waiting.get(browser, {}).get(touch)
    if waiting:
        return waiting.pop()
    context = browser.new_context(
        timezone_id="Europe/London",
        locale="en-GB",
        accept_downloads=True,
        has_touch=touch,
        is_mobile=touch,
    )
    context.set_default_timeout(30_000)
    _touch[context] = touch
    return context.new_page()


def give_back(page: Page) -> None:
    """Close a window, or leave it empty for the next that takes one."""
    context, browser = page.context, page.context.browser
    touch = _touch.get(context)
    if browser is None or touch is None or context.pages != [page]:
        context.close()
        return
    kept = _waiting.setdefault(browser, {}).setdefault(touch, [])
    if len(kept) >= KEPT:
        context.close()
        return
    try:
        page.evaluate(FORGET)
        page.goto("about:blank")
        context.clear_cookies()
    except Error:
        context.close()
        return
    kept.append(page)


def waiting(browser: Browser) -> list[BrowserContext]:
    """The windows that nobody uses."""
    return [page.context for pages in _waiting.get(browser, {}).values() for page in pages]
