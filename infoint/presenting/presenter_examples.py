"""Whom a step's page is best shown with, so that something can be seen there at once."""

from collections.abc import Callable
from datetime import datetime

from infoint.domain import Interview
from infoint.store import Workspace


def who_shows(ws: Workspace, page: str, *, now: datetime, wanted: str = "") -> str:
    """Id of the contact with whom the page shows most; "" where there is nobody at all.

    `wanted` is kept where there is something to show with them. Pages that are about nobody in
    particular give "".
    """
    if page not in _ABLE:
        return ""
    found = [contact for contact in _ABLE[page](ws, now) if contact in ws.contacts]
    if wanted in found:
        return wanted
    everybody = [contact.id for contact in ws.contacts.all()]
    return next(iter(found), everybody[-1] if everybody else "")


def _written_to(ws: Workspace, now: datetime) -> list[str]:
    """Those with a script or a message, the latest message first."""
    sent = sorted(ws.attempts.all(), key=lambda attempt: attempt.at, reverse=True)
    scripts = [letter.contact for letter in ws.letters.all() if letter.kind == "script"]
    return [*(attempt.contact for attempt in sent if attempt.text.strip()), *scripts[::-1]]


def _to_prepare(ws: Workspace, now: datetime) -> list[str]:
    """Those with a talk ahead, the nearest first; without any, those whose talk had a plan."""
    ahead = [interview for interview in ws.interviews.all() if interview.status == "planned"]
    ahead.sort(key=lambda interview: (not interview.plan, abs((interview.start or now) - now)))
    return [each.contact for each in ahead] or _held(ws, lambda each: bool(each.plan))


def _to_hold(ws: Workspace, now: datetime) -> list[str]:
    """Whoever one is talking with, else as for preparing."""
    running = [each.contact for each in ws.interviews.all() if each.status == "running"]
    return running or _to_prepare(ws, now)


def _written_down(ws: Workspace, now: datetime) -> list[str]:
    return _held(ws, lambda each: each.debrief.any_text, lambda each: len(each.evaluation))


def _to_thank(ws: Workspace, now: datetime) -> list[str]:
    """First those whose letter is still to be sent: there the clock runs."""
    letters = [letter for letter in ws.letters.all() if letter.kind == "thank-you"]
    sent = {letter.interview for letter in letters if letter.sent}
    written = {letter.interview for letter in letters}
    return _held(ws, lambda each: each.id not in sent, lambda each: each.id in written)


def _held(
    ws: Workspace,
    fits: Callable[[Interview], bool],
    most: Callable[[Interview], int] = lambda interview: 0,
) -> list[str]:
    """Contacts of the held talks that fit, else of all: those that have most, then the latest."""
    held = [(each.held_at, each) for each in ws.interviews.all() if each.held_at]
    held.sort(key=lambda pair: (most(pair[1]), pair[0]), reverse=True)
    fitting = [each.contact for _, each in held if fits(each)]
    return fitting or [each.contact for _, each in held]


_ABLE: dict[str, Callable[[Workspace, datetime], list[str]]] = {
    "phone-script": _written_to,
    "prepare": _to_prepare,
    "interview": _to_hold,
    "track": _written_down,
    "thank-you": _to_thank,
}
