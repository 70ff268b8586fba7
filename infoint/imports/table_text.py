"""The bytes of a table as text."""

from infoint.imports.decoding import as_text, controls_in, without_controls

_TELLING = ("Name", "May use that name", "How keen you are (1 to 5)")
"""Columns of our own export that hardly another file has together."""


def text_of_table(plain: bytes, region: str | None) -> str | None:
    """The text of a table in UTF-8 or an old code page; None where the bytes are no text.

    In our own export every character is kept, in others control characters are taken out. `region`
    (ISO 3166) tells the code page.
    """
    if not _may_be_ours(plain):
        if controls_in(plain) > max(16, len(plain) // 200):
            return None
        plain = without_controls(plain)
    return as_text(plain, region)


def _may_be_ours(data: bytes) -> bool:
    """Whether this may be our own export, in which every character is kept."""
    return all(title.encode() in data[:4096] for title in _TELLING)
