"""Whether more answers on one side say anything: one rule for every sentence that compares."""

from math import comb

CHANCE = 0.2
"""What comes about by chance more often than that is no difference."""


def chance(answered: int, of: int, others_answered: int, others: int) -> float:
    """How often at least so many of these would have answered, had it made no difference."""
    came, all_of_them = answered + others_answered, of + others
    ways = sum(
        comb(came, hit) * comb(all_of_them - came, of - hit)
        for hit in range(answered, min(of, came) + 1)
    )
    return ways / comb(all_of_them, of)
