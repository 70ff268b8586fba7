"""Where the person was, and what was dismissed."""

from infoint.services import place


def test_place_is_written_only_when_it_changes(ws, now):
    """The same place twice is one write, and it stays out of the undo list."""
    assert place.remember_place(ws, "prepare", "c", "f", now=now)
    revision = ws.revision
    assert not place.remember_place(ws, "prepare", "c", "f", now=now)
    assert ws.revision == revision
    state = ws.page_state
    assert (state.page, state.contact, state.field, state.at) == ("prepare", "c", "f", now)
    assert not ws.edits()


def test_dismissing_and_bringing_back(ws, now):
    """A dismissed hint keeps when that was said, until it is brought back."""
    place.dismiss(ws, "thank-you:abc", now=now)
    assert ws.page_state.dismissals == {"thank-you:abc": now.isoformat()}
    place.bring_back(ws, "thank-you:abc", now=now)
    assert ws.page_state.dismissals == {}
