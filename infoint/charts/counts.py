"""Counts in words: small numbers are told as counts, since a share of few says little."""

FEW = 10
"""Below so many, no percentages."""


def share(part: int, whole: int) -> str:
    """Such as "3 of 5", from ten on "12 of 20 (60%)"; "" of nothing."""
    if not whole:
        return ""
    count = f"{part:,} of {whole:,}"
    return count if whole < FEW else f"{count} ({round(100 * part / whole)}%)"


def many(count: int, noun: str, nouns: str = "") -> str:
    """A number with its noun, such as "1 talk" or "3 talks"."""
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"
