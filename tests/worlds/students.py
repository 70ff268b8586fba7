"""Students with copies for a counselor, made from the demos."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from infoint.library import load_library
from infoint.library.demos import load_demos
from infoint.presenting.demo import fill_demo
from infoint.sharing.choice import CopyChoice, shareable
from infoint.sharing.making import MadeCopy, keep_copy, make_copy
from infoint.store import Workspace, open_workspace

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
ZONE = "Europe/London"
UNTIL = date(2027, 2, 28)


def demo_workspace(key: str, name: str = "", now: datetime = NOW) -> Workspace:
    """The data of a demo, in memory, under another name where one is given."""
    ws = open_workspace(None)
    demo = next(each for each in load_demos() if each.key == key)
    fill_demo(ws, demo, load_library(), now=now, tz=UTC)
    if name:
        with ws.edit("", now=now) as tx:
            tx.profile.update(name=name)
    return ws


def everything(ws: Workspace, **more: Any) -> CopyChoice:
    """A choice of all that can be shared one by one, for Dr Okafor."""
    items = frozenset(one.key for one in shareable(ws))
    return CopyChoice(**{"counselor": "Dr Okafor", "until": UNTIL, "items": items, **more})


def progress_only(**more: Any) -> CopyChoice:
    """A choice of the progress and nothing else, for Dr Okafor."""
    return CopyChoice(**{"counselor": "Dr Okafor", "until": UNTIL, **more})


def made(ws: Workspace, choice: CopyChoice, now: datetime = NOW) -> MadeCopy:
    """A copy of these data, which the student keeps a note of."""
    found = make_copy(ws, load_library(), choice, now=now, tz=ZONE)
    keep_copy(ws, found, now=now)
    return found


def days(count: int) -> datetime:
    """So many days after the usual moment of the tests, which is noon."""
    return NOW + timedelta(days=count)
