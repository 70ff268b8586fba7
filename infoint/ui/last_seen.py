"""What a window last saw stored in its boxes: how it finds out that it is not out of date.

A digest for each box is left in the window, and comes back with it when it has lost its server.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

_NOT_IN_A_CLASS = re.compile(r"[^a-zA-Z0-9_-]")


@dataclass(frozen=True)
class Brought:
    """What a window brings along to a new server.

    `marks`: by key of the box, the digest of what it last saw stored there. `sent`: by key as it
    is written in a class name, the texts that it sent in the last seconds; the old server may have
    stored one of them without telling the window.
    """

    marks: Mapping[str, str] = field(default_factory=dict)
    sent: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def knows(self, key: str, stored: Any) -> bool:
        """Whether the window has seen the stored value, or has written it itself."""
        if key not in self.marks:
            return False
        sent = self.sent.get(_NOT_IN_A_CLASS.sub("-", key), ())
        return mark(stored) == self.marks[key] or stored in sent


def mark(value: Any) -> str:
    """The digest of a stored value. Nothing is as good as an empty text, a list as a tuple."""
    text = "" if value is None else str(list(value) if isinstance(value, tuple) else value)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
