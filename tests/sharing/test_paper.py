"""A copy on paper: the same words as on the screen."""

import pytest

from infoint.library import load_library
from infoint.sharing.paper import copy_pdf, copy_report
from infoint.sharing.shown import texts_of
from infoint.sharing.words import standing_words
from tests.worlds.students import NOW, demo_workspace, everything, made, progress_only


@pytest.mark.parametrize("key", ["starter", "middle"])
def test_paper_holds_what_the_counselor_sees(key: str) -> None:
    """Where things stand, each shared text, and the consent are on it."""
    ws, library = demo_workspace(key), load_library()
    copy = made(ws, everything(ws)).opened
    said = copy_report(copy, library, now=NOW).all_text
    assert copy.heading.summary is not None
    assert standing_words(copy.heading.summary, library) in said
    assert copy.heading.consent.words in said
    for item in copy.heading.items:
        assert item.title in said
        for one in texts_of(copy.ws, library, item.kind, item.record):
            assert one.text in said


def test_a_copy_of_progress_alone_is_a_pdf() -> None:
    """Without any text it is a short document that opens."""
    ws = demo_workspace("starter")
    data = copy_pdf(made(ws, progress_only()).opened, load_library(), now=NOW)
    assert data.startswith(b"%PDF")
