"""What a window last saw stored in its boxes: how it finds out that it is not out of date.

A mark for each box is left in the window, and comes back with it when it has lost its server. The
window makes the same marks, and so knows which of the texts that it sent were drawn meanwhile.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zlib import crc32

_NOT_IN_A_CLASS = re.compile(r"[^a-zA-Z0-9_-]")


@dataclass(frozen=True)
class Brought:
    """What a window brings along to a new server.

    `marks`: by key of the box, the mark of what it last saw stored there. The others by key as it
    is written in a class name. `sent`: the text that stood in the box as the cursor came in, and
    those that were sent since; the old server may have stored one of them without telling the
    window. `typed`: when the last key was pressed in the
    box, in seconds since 1970 by the clock of the window.
    """

    marks: Mapping[str, str] = field(default_factory=dict)
    sent: Mapping[str, Sequence[str]] = field(default_factory=dict)
    typed: Mapping[str, float] = field(default_factory=dict)

    def texts(self, key: str) -> Sequence[str]:
        """The texts that the window sent from the box since it last saw what is stored."""
        return self.sent.get(_in_a_class(key), ())

    def typed_at(self, key: str) -> datetime | None:
        """When the last key was pressed in the box (UTC); None where nothing was typed."""
        seconds = self.typed.get(_in_a_class(key))
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def digest(value: Any) -> str:
    """The mark of a stored value: checksum and length of its UTF-8 bytes.

    Nothing is as good as an empty text, a list as a tuple.
    """
    text = "" if value is None else str(list(value) if isinstance(value, tuple) else value)
    data = text.encode("utf-8", "surrogatepass")
    return f"{crc32(data):08x}-{len(data)}"


def _in_a_class(key: str) -> str:
    return _NOT_IN_A_CLASS.sub("-", key)
