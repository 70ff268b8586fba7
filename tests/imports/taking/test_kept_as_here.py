"""What was kept as it is here is not asked again until a file says something new."""

from datetime import timedelta

import pytest

from infoint.domain import Contact
from infoint.imports.remembered import all_as_here, ask_again
from infoint.imports.taking import ImportPlan, Taken, is_current, take_people
from infoint.people.contact_removal import remove_contact
from infoint.people.duplicates.merging import merge_contacts
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.sheets import xlsx
from tests.imports.taking.test_brought_in_again import (
    AHEAD,
    ANA,
    at_home,
    book,
    differing,
    plan_of,
    take,
)
from tests.imports.taking.test_notes_again import row_of

OTHER = (*ANA[:2], "a.prima@y.example", "0151 9999999", *ANA[4:])


def keep(ws: Workspace, plan: ImportPlan, *kinds: str) -> Taken:
    """Keep what differs as it is here, where it is of one of these kinds."""
    keys = [one.key for each in plan.differing for one in each.differs if one.kind in kinds]
    return take_people(ws, plan, [], as_here=keys, now=NOW)


def kinds(plan: ImportPlan) -> list[str]:
    return [kind for kind, _, _ in differing(plan)]


def test_it_is_not_asked_again(ws: Workspace) -> None:
    """The same value is settled, another one of the file is asked about; nothing of it is an edit
    that one would take back.
    """
    at_home(ws)
    take(ws, book((*ANA, AHEAD)))
    before, edits = ws.contacts.all(), len(ws.edits())
    plan = plan_of(ws, book((*OTHER, AHEAD)))
    assert keep(ws, plan, "email", "phone") == Taken(0, 0, kept=1)
    assert (ws.contacts.all(), len(ws.edits())) == (before, edits)
    assert not is_current(plan, ws)
    again = plan_of(ws, book((*OTHER, AHEAD)))
    assert (again.differing, again.known, again.new) == ((), (), ())
    assert [[one.kind for one in each.settled] for each in again.settled] == [["email", "phone"]]
    later = (*OTHER[:3], "0151 7777777", *OTHER[4:], AHEAD + timedelta(minutes=90))
    assert kinds(plan_of(ws, book(later))) == ["talk", "phone"]


def test_only_what_was_kept_is_settled(ws: Workspace) -> None:
    """What was not shown yet is asked about; what is taken as in the file differs no more."""
    at_home(ws)
    take(ws, book((*ANA, AHEAD)))
    later = book((*OTHER, AHEAD + timedelta(minutes=90)))
    keep(ws, plan_of(ws, later), "phone")
    plan = plan_of(ws, later)
    assert kinds(plan) == ["talk", "email"]
    assert take(ws, later, as_file=True).replaced == 1
    plan = plan_of(ws, later)
    assert (plan.differing, len(plan.settled)) == ((), 1)
    assert [one.phone for one in ws.contacts.all()] == [ANA[3]]


def test_it_is_asked_again_where_one_wants(ws: Workspace) -> None:
    """For those about whom something was kept."""
    at_home(ws)
    take(ws, book(ANA))
    keep(ws, plan_of(ws, book(OTHER)), "email", "phone")
    ask_again(ws, [each.known for each in plan_of(ws, book(OTHER)).settled], now=NOW)
    assert kinds(plan_of(ws, book(OTHER))) == ["email", "phone"]
    assert all_as_here(ws) == {}


def test_undo_asks_again(ws: Workspace) -> None:
    """What was kept together with what was taken goes back with it."""
    at_home(ws)
    take(ws, book((*ANA, AHEAD)))
    later = book((*OTHER, AHEAD + timedelta(minutes=90)))
    plan = plan_of(ws, later)
    (each,) = plan.differing
    talk, *rest = each.differs
    as_here = [one.key for one in rest]
    taken = take_people(ws, plan, [], as_file=[talk.key], as_here=as_here, now=NOW)
    assert (taken.replaced, taken.kept) == (1, 1)
    assert plan_of(ws, later).differing == ()
    assert ws.undo(now=NOW)
    assert kinds(plan_of(ws, later)) == ["talk", "email", "phone"]


def test_it_goes_with_its_person(ws: Workspace) -> None:
    """Nothing is left once they are removed; after a merge it is that of the one who stays."""
    at_home(ws)
    take(ws, book(ANA))
    keep(ws, plan_of(ws, book(OTHER)), "phone")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="other", name="A. Prima", created=NOW))
    (ana, _) = ws.contacts.all()
    merge_contacts(ws, "other", ana.id, {"name": "drop"}, now=NOW)
    assert [name.endswith("other") for name in all_as_here(ws)] == [True]
    remove_contact(ws, "other", now=NOW)
    assert all_as_here(ws) == {}


@pytest.mark.parametrize("moved", [False, True])
def test_a_file_is_compared_anew_once_a_talk_changed(moved: bool, ws: Workspace) -> None:
    """Not only where the people of the list did."""
    at_home(ws)
    take(ws, book((*ANA, AHEAD)))
    plan = plan_of(ws, book((*ANA, AHEAD)))
    if moved:
        with ws.edit("", now=NOW) as tx:
            (talk,) = tx.interviews.all()
            tx.interviews.update(talk.id, minutes=45)
    assert is_current(plan, ws) is not moved


def test_two_rows_of_one_person_are_asked_about_in_turn(ws: Workspace) -> None:
    """Each thing is one choice at a time, and what was kept for both is asked again for neither."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone="UTC")
        mail = {"email": "ann@x.example", "phone": "0151 2345678"}
        tx.contacts.put(Contact(id="ann", name="Ann Lee", created=NOW, **mail))
    cells = row_of(ws)
    phones = ("0151 8888888", "0151 9999999")
    both = xlsx(
        {"People": [list(cells), *(list((cells | {"Phone": one}).values()) for one in phones)]}
    )
    plan = plan_of(ws, both)
    assert differing(plan) == [("phone", "0151 2345678", phones[0])]
    keep(ws, plan, "phone")
    plan = plan_of(ws, both)
    assert differing(plan) == [("phone", "0151 2345678", phones[1])]
    keep(ws, plan, "phone")
    assert plan_of(ws, both).differing == ()
