"""How many made-up examples a property is tried with: daily a part of those that nightly ones get.

Every test of a property runs with `-m nightly` too, and has all its examples there.
"""

PART = 5
LEAST = 12
nightly = False
"""Whether only the heavy checks run; set before the files of tests are read."""


def examples(most: int) -> int:
    """So many nightly, a fifth of them daily."""
    return most if nightly else min(most, max(LEAST, most // PART))
