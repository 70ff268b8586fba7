"""After a decision: who is told of it, and whom one asks no more."""

import pytest

from infoint.advice.index import index_of
from infoint.domain import CareerField, Contact, Letter
from infoint.fields.after_decision import is_for_what_rests, still_to_tell, who_helped
from infoint.fields.decisions import decided_for, keep_decision, let_others_rest, take_up_again
from infoint.library import Library
from infoint.store import Workspace
from infoint.today.suggestion_order import next_actions
from tests.worlds.records import DAY, NOW, ann, bob, held, put

LAW, ART = (CareerField(id=key, title=key, status="exploring") for key in ("law", "art"))


@pytest.fixture
def decided(ws: Workspace) -> Workspace:
    """A talk about each field, somebody who can speak about art only, and law decided for."""
    lea = Contact(id="lea", name="Lea Frank", email="lea@x.example", fields=("art",))
    put(ws, LAW, ART, ann(), bob(), lea)
    put(ws, held(9 * DAY, id="one", field="art"))
    put(ws, held(20 * DAY, id="two", contact="bob", field="law"))
    keep_decision(ws, "law", {"outcome": "decide", "text": "Quiet"}, now=NOW)
    return ws


def test_all_who_helped_are_told(decided: Workspace, library: Library) -> None:
    """Those of the field first; a letter from before the decision did not tell of it."""
    index = index_of(decided)
    assert [one.contact.id for one in who_helped(index)] == ["bob", "ann"]
    before = Letter(kind="report back", contact="ann", interview="one", sent=NOW - DAY)
    put(decided, before.model_copy(update={"id": "early"}))
    assert [one.contact.id for one in still_to_tell(index_of(decided))] == ["bob", "ann"]
    after = Letter(kind="report back", contact="bob", interview="two", sent=NOW + DAY)
    put(decided, after.model_copy(update={"id": "late"}))
    assert [one.contact.id for one in still_to_tell(index_of(decided))] == ["ann"]
    texts = [str(one.key) for one in next_actions(decided, library, now=NOW + 2 * DAY)]
    assert "report-back:one" in texts


def test_nobody_is_named_for_what_rests(decided: Workspace, library: Library) -> None:
    """Nor is the work of before a decision asked for; once it is taken back, it is."""
    assert is_for_what_rests(index_of(decided), "lea")
    found = next_actions(decided, library, now=NOW)
    assert "lea" not in [one.contact for one in found]
    assert not [one for one in found if one.step in ("choose-field", "identify-people")]
    take_up_again(decided, "law", now=NOW + DAY)
    assert decided_for(index_of(decided)) is None
    assert not is_for_what_rests(index_of(decided), "lea")


def test_a_field_that_rests_is_not_asked_about(ws: Workspace, library: Library) -> None:
    """Set aside alone will do; the other fields go on."""
    put(ws, LAW, ART, ann(fields=("art",)))
    let_others_rest(ws, "law", now=NOW)
    assert "ann" not in [one.contact for one in next_actions(ws, library, now=NOW)]
