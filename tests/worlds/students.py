"""Students with copies for a counselor, made from the demos."""

import sys
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from infoint.library import load_library
from infoint.library.demos import load_demos
from infoint.presenting.demo import fill_demo
from infoint.sharing.choice import CopyChoice, shareable
from infoint.sharing.copy_file import ENDING, copy_bytes
from infoint.sharing.making import MadeCopy, keep_copy, make_copy, withdrawal
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


NAMES = (
    "Ana Silva",
    "Bo Ek",
    "Chidi Obi",
    "Dana Weiss",
    "Emre Kaya",
    "Fatima Noor",
    "Gabriel Costa",
    "Hana Mori",
    "Ines Roche",
    "Jonas Lind",
    "Kavya Rao",
    "Leo Brandt",
)
GROUPS = ("Biology, year 2", "Evening class")
"""The groups of the students, in turn; every fifth student names none."""


def student(number: int, now: datetime = NOW) -> Workspace:
    """The data of the student of this number: a demo under another name, as it was on some day."""
    demos = load_demos()
    demo = demos[-1 - number % len(demos)].key
    first, last = NAMES[number % len(NAMES)].split()
    name = f"{first} {last}" if number < len(NAMES) else f"{first} {last} {number}"
    return demo_workspace(demo, name, now)


def made_days_ago(number: int) -> int:
    """So many days ago the student of this number made their copy; the first did so today."""
    return number * 3 % 40


def copies(count: int, now: datetime = NOW) -> list[MadeCopy]:
    """Copies of so many students, each made some days before `now`; every second shares all.

    The first shares all.
    """
    return [copy_of(student(n, _at(n, now)), n, now) for n in range(count)]


def copy_of(ws: Workspace, number: int, now: datetime = NOW, ends: int = 60) -> MadeCopy:
    """The copy of the student of this number; consent ends so many days after `now`."""
    choice = progress_only if number % 2 else partial(everything, ws)
    group = "" if number % 5 == 4 else GROUPS[number % 2]
    until = (now + timedelta(days=ends)).date()
    return made(ws, choice(until=until, group=group), _at(number, now))


def _at(number: int, now: datetime) -> datetime:
    return now - timedelta(days=made_days_ago(number))


WITHDREW, EXPIRED = 6, 9
"""Of the afternoon: who took consent back in a newer copy, and whose has ended."""


def afternoon(folder: Path, now: datetime) -> list[Workspace]:
    """Twelve students' copies in a folder, as a counselor has them; the students' own data.

    One has withdrawn by a newer copy, of one consent ended yesterday.
    """
    folder.mkdir(parents=True, exist_ok=True)
    everyone = [student(n, _at(n, now)) for n in range(len(NAMES))]
    for number, ws in enumerate(everyone):
        copy = copy_of(ws, number, now, ends=-1 if number == EXPIRED else 60)
        (folder / copy.name).write_bytes(copy.data)
    back = withdrawal(everyone[WITHDREW], now=now, tz=ZONE)
    assert back is not None
    (folder / back[0]).write_bytes(back[1])
    return everyone


def many_copies(
    count: int, now: datetime = NOW, known: int = len(NAMES)
) -> list[tuple[str, bytes]]:
    """Files of so many students: `known` that are made, and the others with another heading."""
    made_ones = copies(min(count, known), now)
    found = [(one.name, one.data) for one in made_ones]
    for number in range(len(made_ones), count):
        one = made_ones[number % len(made_ones)]
        heading = one.opened.heading
        name = f"{heading.consent.student} {number}"
        heading = heading.model_copy(
            update={
                "student": f"{number:032x}",
                "made": heading.made - timedelta(days=number % 30),
                "consent": heading.consent.model_copy(update={"student": name}),
            }
        )
        body = one.data.partition(b"\n")[2].strip(b"\n")
        found.append((f"{name}{ENDING}", copy_bytes(heading, body)))
    return found


def main() -> None:
    """Write copies into a folder: `python -m tests.worlds.students FOLDER [COUNT]`."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else len(NAMES)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in many_copies(count, datetime.now(UTC)):
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
