"""The index follows the data, whatever it takes over from the revision before."""

import gc
import weakref
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from infoint.advice.index import _GROUPED_FROM, CONTACTS, WorkspaceIndex, index_of, remembered
from infoint.coaching import next_actions, referral_tree, stages, step_status
from infoint.domain import Action, CareerField, Contact, Interview, Letter, OutreachAttempt
from infoint.domain.interviews import Clock
from infoint.domain.kinds import OUTCOMES
from infoint.library import Library, load_library
from infoint.store import Workspace, open_workspace
from tests.examples import examples
from tests.worlds.records import DAY, NOW, ann, attempt, held, put, thanks

IDS = st.sampled_from(["a", "b"])
AGO = st.integers(-3, 20).map(lambda days: NOW - days * DAY)


def everything(ws: Workspace, library: Library) -> list[Any]:
    """All that coaching says about a workspace."""
    return [
        stages(ws, now=NOW),
        step_status(ws, library, now=NOW),
        step_status(ws, library, now=NOW, contact="a"),
        next_actions(ws, library, now=NOW),
        referral_tree(ws),
    ]


class AnyEdits(RuleBasedStateMachine):
    """Edits of every kind; after each, a new copy of the same data must get the same advice."""

    def __init__(self) -> None:
        super().__init__()
        self.ws = open_workspace(None)
        self.library = load_library()
        people = [Contact(id=key, name=key) for key in "ab"]
        put(self.ws, *people, held(DAY, id="a", contact="a"), attempt(2 * DAY, contact="b"))

    def store(self, table: str, record: Any) -> None:
        with self.ws.edit("", now=NOW) as tx:
            getattr(tx, table).put(record)

    @rule(key=IDS, by=IDS, motivation=st.sampled_from([None, 1, 5]))
    def contact(self, key: str, by: str, motivation: int | None) -> None:
        """A contact comes or changes."""
        self.store("contacts", Contact(id=key, name=key, referred_by=by, motivation=motivation))

    @rule(key=IDS)
    def no_contact(self, key: str) -> None:
        """A contact goes, and leaves its records behind."""
        with self.ws.edit("", now=NOW) as tx:
            if tx.contacts.get(key):
                tx.contacts.remove(key)

    @rule(key=IDS, contact=IDS, at=AGO, outcome=st.sampled_from(OUTCOMES))
    def attempt(self, key: str, contact: str, at: Any, outcome: Any) -> None:
        """An attempt comes or changes."""
        made = OutreachAttempt(id=key, contact=contact, at=at, outcome=outcome)
        self.store("attempts", made)

    @rule(key=IDS, contact=IDS, at=AGO, begun=st.booleans(), cancelled=st.booleans())
    def interview(self, key: str, contact: str, at: Any, begun: bool, cancelled: bool) -> None:
        """A talk comes or changes."""
        clock = Clock(started=at, ended=at + timedelta(minutes=9)) if begun else Clock()
        made = Interview(id=key, contact=contact, start=at, clock=clock, cancelled=cancelled)
        self.store("interviews", made)

    @rule(key=IDS, sent=st.booleans(), kind=st.sampled_from(["script", "thank-you"]))
    def letter(self, key: str, sent: bool, kind: Any) -> None:
        """A letter comes or changes."""
        made = Letter(id=key, kind=kind, contact=key, interview=key, sent=NOW if sent else None)
        self.store("letters", made)

    @rule(key=IDS, at=AGO)
    def action(self, key: str, at: Any) -> None:
        """An action comes or changes."""
        self.store("actions", Action(id=key, text="Read", due=at.date(), interview=key))

    @rule(key=IDS)
    def field(self, key: str) -> None:
        """A field comes or changes."""
        self.store("fields", CareerField(id=key, title="Nursing", status="exploring"))

    @rule(zone=st.sampled_from(["", "Pacific/Auckland"]), days=st.sampled_from([(3, 7), (1, 2)]))
    def calendar(self, zone: str, days: tuple[int, int]) -> None:
        """The person's zone and follow-up days change."""
        with self.ws.edit("", now=NOW) as tx:
            tx.profile.update(time_zone=zone, follow_up_days=days)

    @rule(key=IDS)
    def dismissal(self, key: str) -> None:
        """Suggestions about a talk are put away."""
        with self.ws.edit("", now=NOW) as tx:
            tx.page_state.update(dismissals={f"thank-you:{key}": NOW.isoformat()})

    @invariant()
    def the_same_as_from_scratch(self) -> None:
        """What was taken over is what one would have computed anew."""
        copy = open_workspace(None)
        with copy.edit("", now=NOW) as tx:
            for table in ("contacts", "fields", "attempts", "interviews", "letters", "actions"):
                for record in getattr(self.ws, table).all():
                    getattr(tx, table).put(record)
            tx.profile.put(self.ws.profile)
            tx.page_state.put(self.ws.page_state)
        assert everything(self.ws, self.library) == everything(copy, self.library)


AnyEdits.TestCase.settings = settings(
    max_examples=examples(40), stateful_step_count=30, deadline=None
)
TestAnyEdits = AnyEdits.TestCase


def test_new_follow_up_days_count_at_once(ws: Workspace, library: Library) -> None:
    """What was worked out with the old days is not taken over."""
    put(ws, ann(), attempt(2 * DAY, id="try"))
    assert "nudge:try" not in [action.key for action in next_actions(ws, library, now=NOW)]
    with ws.edit("days", now=NOW) as tx:
        tx.profile.update(follow_up_days=(1, 2))
    assert "nudge:try" in [action.key for action in next_actions(ws, library, now=NOW)]


def test_a_letter_counts_at_once(ws: Workspace, library: Library) -> None:
    """What was worked out from the old letters is not taken over."""
    put(ws, ann(), held())
    assert "thank-you:talk" in [action.key for action in next_actions(ws, library, now=NOW)]
    put(ws, thanks(sent=NOW))
    assert "thank-you:talk" not in [action.key for action in next_actions(ws, library, now=NOW)]


def test_a_page_visit_keeps_the_index(ws: Workspace) -> None:
    """An edit of the page state alone makes nothing anew."""
    put(ws, ann())
    before = index_of(ws)
    with ws.edit("", now=NOW) as tx:
        tx.page_state.update(page="prepare")
    assert index_of(ws) is before
    assert before.page_state.page == "prepare"


def test_another_process_is_noticed(tmp_path: Path) -> None:
    """A change that came through another workspace on the same file shows at once."""
    one, other = (open_workspace(tmp_path / "infoint.json") for _ in range(2))
    put(one, ann())
    assert stages(one, now=NOW) == {"ann": "identified"}
    put(other, attempt())
    assert stages(one, now=NOW) == {"ann": "asked"}


def test_the_index_goes_with_its_workspace() -> None:
    """Nothing is kept of a workspace that is no longer used."""
    ws = open_workspace(None)
    kept: weakref.ref[WorkspaceIndex] = weakref.ref(index_of(ws))
    del ws
    gc.collect()
    assert kept() is None


def test_what_is_remembered_is_made_anew_when_its_part_changes(ws: Workspace) -> None:
    """Asked with the workspace or its index, a list is made once until a contact changes."""

    @remembered(CONTACTS)
    def names(index: WorkspaceIndex, before: str = "") -> list[str]:
        return [before + contact.name for contact in index.contact_list]

    put(ws, ann())
    found = names(ws)
    put(ws, attempt())
    assert names(index_of(ws)) is found
    assert names(ws, "Dr. ") == ["Dr. Ann Lee"]
    put(ws, ann(name="Anna"))
    assert names(ws) == ["Anna"]


def test_everything_grouped_can_be_taken_over() -> None:
    """Each grouping names the part that it was made from, so that it is kept while that stays."""
    grouped = {
        name for name, value in vars(WorkspaceIndex).items() if isinstance(value, cached_property)
    }
    assert set(_GROUPED_FROM) == grouped
