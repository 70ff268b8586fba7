"""Choosing among the ways in which a line can be meant."""

from collections.abc import Sequence
from typing import TypeVar

from infoint.i18n import N_
from infoint.words.told.fields import Titles
from infoint.words.told.people import People

SAY_FIRST = N_("Choose below how you mean this.")

Reading = TypeVar("Reading", Titles, People)


def reading_key(reading: Titles | People) -> str:
    """Tells one way of reading a line from the others."""
    return " | ".join(one if isinstance(one, str) else one.name for one in reading)


def chosen_reading(readings: Sequence[Reading], choice: object) -> Reading | None:
    """The only reading, or the one that was chosen; None where there is none, or one has to ask."""
    if len(readings) == 1:
        return readings[0]
    return next((one for one in readings if reading_key(one) == choice), None)
