"""What goes into the kit where nothing is written yet."""

from datetime import UTC, datetime

from infoint.domain import Contact, Interview, Profile
from infoint.interviews.kit.words import kit_of
from infoint.interviews.opening import write_words
from infoint.library import load_library
from infoint.store import Workspace, open_workspace

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
LIBRARY = load_library()


def workspace(**interview: str) -> tuple[Workspace, Interview]:
    """A talk with Dr. Anna Lee."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.put(Profile(name="Mia", about="I teach."))
        tx.contacts.put(Contact(id="anna", name="Dr. Anna Lee, PhD"))
        tx.interviews.put(Interview(id="talk", contact="anna", **interview))
    found = ws.interviews.get("talk")
    assert found
    return ws, found


def test_the_words_are_those_of_the_screen() -> None:
    """Opening and closing are what one tap would write, and nothing is stored."""
    ws, interview = workspace()
    kit = kit_of(interview, ws=ws, library=LIBRARY, now=NOW)
    assert ws.interviews.get("talk") == interview
    for part in ("opening", "closing"):
        write_words(ws, LIBRARY, "talk", part, now=NOW)  # type: ignore[arg-type]
        written = ws.interviews.get("talk")
        assert written
        assert getattr(kit, part) == getattr(written, part).strip() != ""
    assert "Thank you for making time, Anna" in kit.opening


def test_own_words_stay() -> None:
    """What is written is kept, what is empty is filled."""
    ws, interview = workspace(opening="Hello")
    kit = kit_of(interview, ws=ws, library=LIBRARY, now=NOW)
    assert kit.opening == "Hello"
    assert kit.closing


def test_a_contact_who_is_gone() -> None:
    """Without the contact their name is a gap, and what one says of oneself stands there."""
    ws, _ = workspace()
    kit = kit_of(Interview(contact="gone"), ws=ws, library=LIBRARY, now=NOW)
    assert kit.name == "someone"
    assert "[" in kit.opening
    assert "I teach." in kit.opening
