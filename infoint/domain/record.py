"""The base of every record: frozen, strict about unknown fields, with a short random id."""

import os
import secrets
from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # no 0/o or 1/i/l: ids are read aloud in support
_LENGTH = 10
_IDS = len(_ALPHABET) ** _LENGTH
_DRAWN_AT_ONCE, _BYTES = 256, 12
_drawn: list[int] = []
"""Random numbers for the next ids. Each look at the system's source lets another thread go first,
which takes an import of thousands longer than all else about an id."""
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_drawn.clear)


def new_id() -> str:
    """A short random id: ten characters, about fifty bits."""
    try:
        number = _drawn.pop()
    except IndexError:
        found = secrets.token_bytes(_BYTES * _DRAWN_AT_ONCE)
        starts = range(0, len(found), _BYTES)
        numbers = [int.from_bytes(found[at : at + _BYTES]) % _IDS for at in starts]
        number = numbers.pop()
        _drawn.extend(numbers)
    return id_from(number)


def id_from(number: int) -> str:
    """The id that a number, zero or larger, stands for: always the same one."""
    letters = []
    for _ in range(_LENGTH):
        number, place = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[place])
    return "".join(letters)


EARLIEST = datetime(1800, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
"""Nobody plans beyond these; days, zones, calendars and charts can be counted around them."""


def within_reach(moment: datetime) -> datetime:
    """An aware moment in UTC; before EARLIEST or after LATEST, that end. ValueError if it has no
    moment in UTC, as the first hours of the year 1 in the East.
    """
    try:
        return min(max(moment.astimezone(UTC), EARLIEST), LATEST)
    except OverflowError:
        raise ValueError("a moment that UTC does not have") from None


UtcDatetime = Annotated[AwareDatetime, AfterValidator(within_reach)]
"""A point in time. Aware datetimes of any zone come in; it is kept in UTC, within reach."""


class Part(BaseModel):
    """A frozen piece of a record that has no id of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Record(Part):
    """Something that is stored, addressed by its id."""

    id: str = Field(default_factory=new_id, min_length=1)
