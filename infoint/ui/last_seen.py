"""Digests of what a window last saw stored, small enough to leave in the window.

They tell a text that goes on from what is stored from one that would overwrite something newer.
"""

from hashlib import blake2b
from typing import Any


def mark(value: Any) -> str:
    """The digest of a stored value, with the length of its text: `length:digest`."""
    text = _text(value)
    return f"{len(text)}:{_digest(text)}"


def is_marked(value: Any, marked: str) -> bool:
    """Whether this is the value that was marked."""
    return mark(value) == marked


def goes_on_from(text: str, marked: str) -> bool:
    """Whether the text begins with the marked one, as after more of it was typed and saved."""
    length = int(marked.partition(":")[0])
    return is_marked(text[:length], marked)


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(list(value)) if isinstance(value, (list, tuple)) else str(value)


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
