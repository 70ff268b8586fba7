"""What all windows of this server remember together about one folder of data.

A record is kept whole and frozen, as in `window_state`; it is forgotten when the server ends, and
nothing of it is ever stored.
"""

import os
from collections.abc import Callable
from threading import Lock
from typing import Self

from infoint import paths

_kept: "dict[tuple[str, type[SharedState]], SharedState]" = {}
_changing = Lock()


class SharedState:
    """Base of records that every window on the same data folder reads and replaces."""

    @classmethod
    def read(cls) -> Self:
        """The record of this folder; its defaults where nothing was kept."""
        found = _kept.get(_place(cls))
        return found if isinstance(found, cls) else cls()

    @classmethod
    def change(cls, how: Callable[[Self], Self]) -> Self:
        """Replace the record by what `how` makes of it; two windows never change it at once."""
        with _changing:
            new = how(cls.read())
            _kept[_place(cls)] = new
            return new


def _place(kind: type[SharedState]) -> tuple[str, type[SharedState]]:
    return os.environ.get(paths.DATA_VARIABLE, ""), kind
