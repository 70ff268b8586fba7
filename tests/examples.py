"""How many made-up examples a property is tried with: daily a tenth of those that nightly ones get.

Every test of a property runs with `-m nightly` too, and has all its examples there.
"""

PART = 10
LEAST = 6
nightly = False
"""Whether only the heavy checks run; set before the files of tests are read."""


def examples(most: int) -> int:
    """So many nightly, a tenth of them daily."""
    return most if nightly else min(most, max(LEAST, most // PART))
