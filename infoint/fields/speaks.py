"""What speaks for a field and against it, in the words of people heard where there are any."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Literal

from infoint.domain.kinds import TakeawayKind
from infoint.fields.ratings import RatingMoves
from infoint.fields.said import FieldPicture

REWARDS, CHALLENGES = "rewards", "challenges"
"""Topics of the bank whose answers speak for a field, and against it."""
_TELLING = 3
"""So many words tell something to who was not there."""
_LONG = 110
"""So many letters are read at a glance; a longer answer stands back behind a shorter one."""
_WELL, _BADLY = 4, 2


@dataclass(frozen=True, slots=True)
class Speaks:
    """One thing that speaks for a field or against it.

    Words: `text` is what was noted from `who`, letter for letter. Moved: the talk with `who` moved
    the rating of the criterion `text`. Rated: the person rated the criterion `text` so. Why: the
    person wrote `text` when the field came on the list.
    """

    kind: Literal["words", "moved", "rated", "why"]
    text: str
    who: str = ""
    at: datetime | None = None


def speaks_for(picture: FieldPicture, moves: Sequence[RatingMoves], why: str = "") -> Speaks | None:
    """What people like about the work, else what a talk made look better, else a good rating.

    Where there is none of it, `why` the person thought of the field.
    """
    found = chain(
        _newest(_answers(picture, REWARDS)),
        _moved(moves, up=True),
        _rated(moves, good=True),
        [Speaks("why", why.strip())] if why.strip() else [],
    )
    return next(found, None)


def speaks_against(
    picture: FieldPicture, moves: Sequence[RatingMoves], heard: str = ""
) -> Speaks | None:
    """What people find hard, else what a talk made look worse, else a bad rating.

    Somebody else than `heard`, the one who speaks for it, is heard first.
    """
    found = chain(
        _newest(_answers(picture, CHALLENGES), heard),
        _kept(picture),
        _moved(moves, up=False),
        _rated(moves, good=False),
    )
    return next(found, None)


def _answers(picture: FieldPicture, topic: str) -> Iterator[Speaks]:
    for each in picture.questions:
        if each.topic == topic:
            for one in each.said:
                yield Speaks("words", one.text, one.who, one.at)


def _newest(said: Iterator[Speaks], heard: str = "") -> list[Speaks]:
    """Those that are read at a glance first, of these those that tell something, then somebody
    else than `heard`, then the latest talk.
    """
    found = sorted(said, key=lambda one: one.at.timestamp() if one.at else 0, reverse=True)
    found.sort(
        key=lambda one: (
            len(one.text) > _LONG,
            len(one.text.split()) < _TELLING,
            bool(heard) and one.who == heard,
        )
    )
    return found


def _kept(picture: FieldPicture) -> Iterator[Speaks]:
    for each in picture.lists[TakeawayKind.CHALLENGE]:
        yield Speaks("words", each.text, each.who[-1])


def _moved(moves: Sequence[RatingMoves], *, up: bool) -> list[Speaks]:
    """Ratings that the talks moved that way, what matters most first; who moved it last."""
    found = []
    for each in sorted(moves, key=lambda one: -one.criterion.weight):
        steps = [one for one in each.movers if (one.moved > 0) == up and one.who]
        if steps and (each.moved is None or (each.moved > 0) == up):
            last = steps[-1]
            found.append(Speaks("moved", each.criterion.name.strip(), last.who, last.at))
    return found


def _rated(moves: Sequence[RatingMoves], *, good: bool) -> list[Speaks]:
    found = sorted(moves, key=lambda one: -one.criterion.weight)
    fitting = (
        one
        for one in found
        if one.now is not None and (one.now >= _WELL if good else one.now <= _BADLY)
    )
    return [Speaks("rated", one.criterion.name.strip()) for one in fitting]
