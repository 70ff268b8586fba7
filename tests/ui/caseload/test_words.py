"""What a caseload calls the things that stand still."""

from infoint.progress.stuck import KINDS
from infoint.ui.caseload.words import REASONS


def test_each_kind_of_standstill_has_words() -> None:
    """Short ones, no two alike, in the order in which they are told."""
    assert tuple(REASONS) == KINDS
    assert len(set(REASONS.values())) == len(KINDS)
    assert all(len(words) <= 28 for words in REASONS.values())
