"""What somebody is asked about: said, or likely and called so."""

from hypothesis import given
from hypothesis import strategies as st

from infoint.advice.asked_about import NO_FIELD, about_draft, asked_about, likely_field
from infoint.domain import CareerField, Contact, NamedPerson
from infoint.interviews.appointment import plan_interview
from infoint.library import load_library
from infoint.store import Workspace, open_workspace
from tests.worlds.records import NOW, ann, attempt, bob, held, put

NURSING = CareerField(id="nursing", title="Nursing")
ENERGY = CareerField(id="energy", title="Energy")


def answered(ws: Workspace, contact: str, answer: str) -> None:
    """The person said what somebody is asked about."""
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", about_draft(contact), "field"), answer)


def of_bob(ws: Workspace) -> tuple[str, str]:
    """What Bob is asked about, and why."""
    contact = ws.contacts.get("bob")
    assert contact is not None
    found = asked_about(ws, contact)
    return (found.field.id if found.field else "", found.why)


def test_from_what_is_said_to_what_is_likely(ws: Workspace) -> None:
    """The answer counts first, then a link, then who named them, then the only one explored."""
    put(ws, bob())
    assert of_bob(ws) == ("", "")
    put(ws, NURSING)
    assert of_bob(ws) == ("nursing", "only")
    put(ws, ENERGY)
    assert of_bob(ws) == ("", "")
    put(ws, ann(), held(field="energy", named=(NamedPerson(name="Bob", contact="bob"),)))
    assert of_bob(ws) == ("energy", "named")
    put(ws, bob(fields=("nursing", "energy")))
    assert of_bob(ws) == ("nursing", "speaks")
    answered(ws, "bob", "energy")
    assert of_bob(ws) == ("energy", "said")
    answered(ws, "bob", NO_FIELD)
    assert of_bob(ws) == ("", "said")
    answered(ws, "bob", "a field that is gone")
    assert of_bob(ws) == ("nursing", "speaks")


def test_who_was_named_instead_is_likely_to_know_it(ws: Workspace) -> None:
    """Somebody to whom one was sent on may know what one had asked the other about."""
    put(ws, NURSING, ENERGY, ann(fields=("energy",)), bob())
    put(ws, attempt(outcome="wrong person", instead="bob"))
    assert of_bob(ws) == ("energy", "named")


def test_a_field_set_aside_is_not_likely(ws: Workspace) -> None:
    """Nobody is thought to be asked about what is out of the running."""
    put(ws, NURSING.model_copy(update={"status": "set aside"}), ann(), bob())
    put(ws, held(field="nursing", named=(NamedPerson(name="Bob", contact="bob"),)))
    assert of_bob(ws) == ("", "")


FIELDS = ("nursing", "energy")


@st.composite
def worlds(draw: st.DrawFn) -> Workspace:
    """One field or two, and Bob, of whom something is said, told, or nothing."""
    ws = open_workspace(None)
    fields = [NURSING, ENERGY][: draw(st.integers(1, 2))]
    put(ws, *fields, ann(), Contact(id="bob", name="Bob", fields=draw(st.sampled_from(LINKS))))
    if draw(st.booleans()):
        named = (NamedPerson(name="Bob", contact="bob"),)
        put(ws, held(field=draw(st.sampled_from(FIELDS)), named=named))
    answer = draw(st.sampled_from(("", NO_FIELD, *FIELDS)))
    if answer:
        answered(ws, "bob", answer)
    return ws


LINKS: tuple[tuple[str, ...], ...] = ((), ("nursing",), ("energy", "nursing"))


@given(worlds())
def test_what_is_likely_never_counts_as_said(ws: Workspace) -> None:
    """A talk is about what was said of it, and about nothing where that is merely likely."""
    contact = ws.contacts.get("bob")
    assert contact is not None
    asked, likely = asked_about(ws, contact), likely_field(ws, contact)
    talk = plan_interview(ws, load_library(), "bob", now=NOW)
    said = asked.field.id if asked.field and not asked.is_likely else ""
    assert talk.field == said
    assert (likely is not None) == (asked.why == "named")
    assert contact.fields == ws.contacts.all()[1].fields
