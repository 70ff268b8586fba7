"""Finding duplicates among five thousand people. `python -m tests.bench.duplicates` prints a line.

One person in fifty stands on the list twice, in another notation; the rest share first names,
family names and organizations, as people do.
"""

import random
import statistics
import time

from infoint.domain import Contact, identity
from infoint.people.duplicates import find_duplicates, keys, words
from infoint.store import Workspace, open_workspace
from tests.bench.workspace import NOW

SIZE = 5000
ROUNDS = 5
_START = "Ab Bel Cor Dan El Fa Gri Hol Is Jo Kas Lor Ma Nor Ol Pet Ri San Ter Ul Vin Wes Ya Zo"
_END = "a an ard as e el en er i ia ic in is o on or us y"


def _names(chance: random.Random, count: int) -> list[str]:
    starts, ends = _START.split(), _END.split()
    return [
        "".join((chance.choice(starts), chance.choice("bdklmnrst"), chance.choice(ends)))
        for _ in range(count)
    ]


def people(size: int = SIZE, seed: int = 5) -> list[Contact]:
    """So many contacts, the same for the same seed."""
    chance = random.Random(seed)
    first, last = _names(chance, 300), _names(chance, 900)
    places = [f"{name} {kind}" for name in _names(chance, 150) for kind in ("Inc", "Works")]
    made: list[Contact] = []
    for n in range(size * 49 // 50):
        name = f"{chance.choice(first)} {chance.choice(last)}"
        made.append(
            Contact(
                id=f"c{n}",
                name=name,
                organization=chance.choice(places),
                email=f"p{n}@example.org" if n % 2 else "",
                phone=f"+1 415 {200 + n // 10000} {n % 10000:04}" if n % 3 else "",
                profile_url=f"https://www.linkedin.com/in/p{n}" if n % 4 else "",
            )
        )
    for n, twin in enumerate(chance.sample(made, size - len(made))):
        made.append(_again(twin, f"d{n}"))
    return made


def _again(twin: Contact, key: str) -> Contact:
    family = twin.name.split()[-1]
    given = twin.name.split()[0]
    return Contact(
        id=key,
        name=f"{family.upper()}, {given}",
        organization=twin.organization.replace(" Inc", ""),
        phone=twin.phone.replace("+1 ", "001-"),
    )


def workspace(found: list[Contact]) -> Workspace:
    """These contacts in memory."""
    ws = open_workspace(None)
    with ws.edit("bench", now=NOW) as tx:
        for person in found:
            tx.contacts.put(person)
    return ws


def _forget() -> None:
    identity.phone_key.cache_clear()
    for kept in (
        words.name_form,
        words.organization_form,
        words.likeness,
        keys.keys_by_text,
        identity.dialled_ways,
    ):
        kept.cache_clear()


def measure(size: int = SIZE, rounds: int = ROUNDS) -> tuple[float, float, int]:
    """Seconds from nothing, seconds after one contact was changed, and how many pairs there are."""
    ws = workspace(people(size))
    cold, warm = [], []
    for n in range(rounds):
        _forget()
        for kept in (cold, warm):
            with ws.edit("bench", now=NOW) as tx:
                tx.contacts.update("c0", notes=f"{n}{len(cold)}{len(warm)}")
            began = time.perf_counter()
            pairs = find_duplicates(ws)
            kept.append(time.perf_counter() - began)
    return statistics.median(cold), statistics.median(warm), len(pairs)


def line() -> str:
    """The figures as a row of a Markdown table."""
    cold, warm, pairs = measure()
    return (
        f"| duplicates among {SIZE:,} people ({pairs} pairs) | {cold * 1000:.0f} ms, "
        f"{warm * 1000:.0f} ms after a change | under 1 s |"
    )


if __name__ == "__main__":
    print(line())
