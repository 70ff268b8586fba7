"""Who named whom, line by line; whose name may be used; who was told how it went."""

from datetime import UTC, datetime
from typing import Any

import pytest

from infoint.domain import Contact, Letter
from infoint.people import contact_removal
from infoint.people.referrals import referrals, tree_rows
from infoint.store import Workspace
from tests.worlds.records import DAY, HOUR, NOW, ann, bob, held, interview, put

TODAY = NOW.date()


def note(**values: Any) -> Letter:
    """A letter to Bob about the talk with Ann, whom he named, sent yesterday."""
    given = {"kind": "referrer", "contact": "bob", "interview": "talk", "sent": NOW - DAY}
    return Letter(**{**given, **values})


def named_by(**pairs: str) -> list[Contact]:
    """Contacts by id, each with the id of the one who named them."""
    return [Contact(id=key, name=key, referred_by=by) for key, by in pairs.items()]


def lines(ws: Workspace, top: str = "") -> list[tuple[str, int, int | None]]:
    """The rows of the tree: id, depth, place of the parent."""
    return [(row.contact.id, row.depth, row.parent) for row in tree_rows(ws, top)]


def test_nobody_named_anyone(ws: Workspace) -> None:
    """Without a referral there is no tree."""
    put(ws, ann(), bob(), *named_by(selfish="selfish", lost="gone"))
    assert tree_rows(ws) == ()
    assert referrals(ws) == {}


def test_each_person_is_followed_by_those_they_named(ws: Workspace) -> None:
    """Depth first, in the order in which they were added; every row knows its parent's place."""
    put(ws, *named_by(a="", z="", b="a", c="a", d="b", e="z"))
    assert lines(ws) == [
        ("a", 0, None),
        ("b", 1, 0),
        ("d", 2, 1),
        ("c", 1, 0),
        ("z", 0, None),
        ("e", 1, 4),
    ]


def test_one_chain_alone(ws: Workspace) -> None:
    """A chain on its own counts its rows from 0; somebody who stands at no top has none."""
    put(ws, *named_by(a="", z="", b="a", e="z"))
    assert lines(ws, "z") == [("z", 0, None), ("e", 1, 0)]
    assert lines(ws, "e") == lines(ws, "gone") == []


def test_a_ring_has_every_person_once(ws: Workspace) -> None:
    """Three who named one another in a ring: the first stands at the top and keeps the referral."""
    put(ws, *named_by(a="c", b="a", c="b"))
    assert lines(ws) == [("a", 0, None), ("b", 1, 0), ("c", 2, 1)]
    top = tree_rows(ws)[0].referral
    assert top is not None
    assert top.by.id == "c"


def test_a_chain_of_two_thousand(ws: Workspace) -> None:
    """However long a chain is, it ends."""
    put(ws, *named_by(**{f"p{n}": f"p{n - 1}" if n else "" for n in range(2000)}))
    assert lines(ws)[-1] == ("p1999", 1999, 1998)


def test_a_removed_person_leaves_the_tree(ws: Workspace) -> None:
    """Whoever was named by someone who is removed stands on their own; the rest stays."""
    put(ws, *named_by(a="", b="a", c="b", d="c"))
    contact_removal.remove_contact(ws, "b", now=NOW)
    assert lines(ws) == [("c", 0, None), ("d", 1, 0)]
    contact_removal.remove_contact(ws, "c", now=NOW)
    assert lines(ws) == []


@pytest.mark.parametrize("may", [True, False, None])
def test_nothing_is_owed_before_the_interview(may: bool | None, ws: Workspace) -> None:
    """Before a talk was held there is nothing to tell, whatever may be said of the name."""
    put(ws, bob(), ann(referred_by="bob", may_use_name=may), interview(start=NOW + DAY))
    one = referrals(ws)["ann"]
    assert (one.by.id, one.interviewed, one.told, one.owed) == ("bob", None, "", False)
    assert one.contact.may_use_name is may


def test_after_the_interview_it_is_owed(ws: Workspace) -> None:
    """The last talk counts, on the person's own day."""
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(time_zone="Pacific/Auckland")
    late = datetime(2026, 11, 17, 22, tzinfo=UTC)
    put(ws, bob(), ann(referred_by="bob"), held(9 * DAY, id="old"), held(NOW - late))
    one = referrals(ws)["ann"]
    assert one.interviewed == TODAY
    assert one.owed


def test_told_by_a_letter(ws: Workspace) -> None:
    """A letter to the referrer that was sent about this talk settles it, with its day."""
    put(ws, bob(), ann(referred_by="bob"), held(2 * DAY), note(), note(sent=NOW))
    one = referrals(ws)["ann"]
    assert (one.told, one.told_on, one.owed) == ("letter", (NOW - DAY).date(), False)


@pytest.mark.parametrize(
    "letter",
    [
        note(sent=None),
        note(kind="thank-you"),
        note(contact="ann"),
        note(interview="other"),
        note(interview="removed"),
    ],
)
def test_letters_that_do_not_tell(letter: Letter, ws: Workspace) -> None:
    """Not sent, of another kind, to someone else or about someone else: still owed."""
    put(ws, bob(), ann(referred_by="bob"), held(2 * DAY), letter)
    put(ws, Contact(id="cy", name="Cy", referred_by="bob"), held(HOUR, id="other", contact="cy"))
    assert referrals(ws)["ann"].owed


@pytest.mark.parametrize("alone", [True, False])
def test_a_letter_about_no_interview(alone: bool, ws: Workspace) -> None:
    """It counts where they named only one person; among several nobody knows whom it is about."""
    put(ws, bob(), ann(referred_by="bob"), held(2 * DAY), note(interview=""))
    if not alone:
        put(ws, Contact(name="Cy", referred_by="bob"))
    assert referrals(ws)["ann"].owed is not alone


def test_told_otherwise(ws: Workspace) -> None:
    """A day noted on the contact settles it as well; a letter goes before it."""
    put(ws, bob(), ann(referred_by="bob", referrer_told=TODAY), held(2 * DAY))
    one = referrals(ws)["ann"]
    assert (one.told, one.told_on, one.owed) == ("said", TODAY, False)
    put(ws, note())
    assert referrals(ws)["ann"].told == "letter"
