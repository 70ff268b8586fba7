"""What goes into the kit where nothing is written yet."""

from datetime import UTC, datetime

from infoint.documents import interview_kit_pdf
from infoint.domain import Contact, Interview, Profile
from infoint.interviews.kit import ready_for_kit
from infoint.interviews.opening import write_words
from infoint.library import load_library
from infoint.store import Workspace, open_workspace
from tests.documents.pages import pdf_text

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
    ready = ready_for_kit(ws, LIBRARY, interview, now=NOW)
    assert ws.interviews.get("talk") == interview
    for part in ("opening", "closing"):
        write_words(ws, LIBRARY, "talk", part, now=NOW)  # type: ignore[arg-type]
        written = ws.interviews.get("talk")
        assert written
        assert getattr(ready, part) == getattr(written, part) != ""
    assert "Thank you for making time, Anna" in pdf_text(
        interview_kit_pdf(ready, ws=ws, library=LIBRARY, now=NOW)
    )


def test_own_words_stay() -> None:
    """What is written is kept, what is empty is filled."""
    ws, interview = workspace(opening="Hello")
    ready = ready_for_kit(ws, LIBRARY, interview, now=NOW)
    assert ready.opening == "Hello"
    assert ready.closing
    ws, interview = workspace(opening="Hello", closing="Bye")
    assert ready_for_kit(ws, LIBRARY, interview, now=NOW) is interview


def test_a_contact_who_is_gone() -> None:
    """Without the contact the talk stays as it is."""
    interview = Interview(contact="gone")
    assert ready_for_kit(open_workspace(None), LIBRARY, interview, now=NOW) is interview
