"""What notes say of messages, in lines that a file left there."""

import pytest

from infoint.imports.tracker.titles import may_have_asked


@pytest.mark.parametrize(
    ("notes", "may"),
    [
        ("prefers voice notes\nWhen I wrote: about 10 Nov", True),
        ("What happened: maybe in December", True),
        ("Last contact: some time in summer", True),
        ("Date emailed: early Nov", True),
        ("Status: in progress", True),
        ("What happened: want to write", False),
        ("What happened: idea only", False),
        ("Contacted: no", False),
        ("Contacted: not yet", False),
        ("Who sent me: my cousin Ana", False),
        ("Next step: call her", False),
        ("He wrote a book: the grid, explained", False),
        ("", False),
    ],
)
def test_notes_that_speak_of_a_message(notes: str, may: bool) -> None:
    """A day that could not be read, or an outcome: then nobody may say that one has not asked."""
    assert may_have_asked(notes) is may
