"""Where those who stand first are equal: how many they are, and what would tell them apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from infoint.people.ranking import Suggestion
from infoint.people.ranking.parts import ask_weights
from infoint.store import Workspace

Missing = Literal["motivation", "field", "shared", "rung"]
FEWEST = 3
"""So many equals at the top make the order of the list a matter of chance."""


@dataclass(frozen=True, slots=True)
class Tie:
    """`count` people (3 at least) share the first place; `missing` would tell them apart.

    `everybody` says that nobody else can be asked.
    """

    count: int
    everybody: bool
    missing: tuple[Missing, ...]


def tie_at_the_top(ws: Workspace, ranked: Sequence[Suggestion]) -> Tie | None:
    """Whether the first ones on the list are equal in all that counts; None where one leads.

    What is missing: how keen one is, a field of one's own, one's schools and employers, the rung;
    only what counts for something and is not known of anybody in the tie.
    """
    if not ranked:
        return None
    first = _counted(ranked[0])
    equal = sum(1 for _ in takewhile(lambda one: _counted(one) == first, ranked))
    if equal < FEWEST:
        return None
    return Tie(equal, equal == len(ranked), _missing(ws, ranked[:equal]))


def _counted(one: Suggestion) -> list[int]:
    return [value for value, weight in zip(one.values, one.weights, strict=True) if weight > 0]


def _missing(ws: Workspace, equal: Sequence[Suggestion]) -> tuple[Missing, ...]:
    weights, profile = ask_weights(ws.profile), ws.profile
    people = [one.contact for one in equal]
    unknown: dict[Missing, bool] = {
        "motivation": all(one.motivation is None for one in people),
        "field": not any(field.title.strip() for field in ws.fields.all()),
        "shared": not (profile.schools.strip() or profile.employers.strip()),
        "rung": not any(one.rung for one in people),
    }
    return tuple(part for part, is_missing in unknown.items() if is_missing and weights[part])
