"""Counts in words: they are told as counts, which everybody can picture."""

from infoint.i18n import _, ngettext


def share(part: int, whole: int) -> str:
    """Such as "3 of 5"; "" of nothing."""
    return _("{part} of {whole}", part=f"{part:,}", whole=f"{whole:,}") if whole else ""


def talks(count: int) -> str:
    """1 talk, 2 talks."""
    return ngettext("{n} talk", "{n} talks", count)


def days(count: int) -> str:
    """1 day, 2 days."""
    return ngettext("{n} day", "{n} days", count)


def many(count: int, noun: str, nouns: str = "") -> str:
    """A number with its noun, such as "1 talk" or "3 talks"."""
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"
