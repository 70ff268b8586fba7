"""The base of every record: frozen, strict about unknown fields, with a short random id."""

import secrets
from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # no 0/o or 1/i/l: ids are read aloud in support
_LENGTH = 10
_IDS = len(_ALPHABET) ** _LENGTH


def new_id() -> str:
    """A short random id: ten characters, about fifty bits. Drawn in one go: imports need many."""
    return id_from(secrets.randbelow(_IDS))


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
