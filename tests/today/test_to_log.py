"""What is waiting to be logged."""

from infoint.domain import Letter
from infoint.domain.letters import gap_text
from infoint.store import Workspace
from infoint.today.to_log import answers_awaited, texts_ready
from tests.worlds.records import DAY, HOUR, ann, attempt, bob, put


def test_only_the_last_try_of_each_person_waits(ws: Workspace) -> None:
    """An answer ends the waiting; the newest try stands first; who is gone is left out."""
    put(
        ws,
        ann(),
        bob(),
        attempt(5 * DAY, id="old"),
        attempt(DAY, id="new", outcome="message left"),
        attempt(HOUR, id="bobs", contact="bob"),
        attempt(HOUR, id="nobodys", contact="gone"),
    )
    assert [one.id for one in answers_awaited(ws)] == ["bobs", "new"]
    put(ws, attempt(id="bobs", contact="bob", outcome="agreed"))
    assert [one.id for one in answers_awaited(ws)] == ["new"]


def test_a_finished_script_waits_until_a_first_try(ws: Workspace) -> None:
    """With a gap, a try, or nobody it belongs to, it does not."""
    gap = gap_text("name")
    put(
        ws,
        ann(),
        bob(),
        ann(id="cy"),
        Letter(id="1", contact="ann", text="Dear Ann", channel="letter"),
        Letter(id="2", contact="bob", text=f"Dear {gap}", gaps=(gap,)),
        Letter(id="3", contact="cy", text="Dear Cy"),
        Letter(id="4", contact="gone", text="Dear you"),
        attempt(contact="cy"),
    )
    assert texts_ready(ws) == [("ann", "letter")]
