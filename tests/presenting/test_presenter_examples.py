"""Whom a page is shown with in front of a group."""

from datetime import datetime, timedelta

import pytest

from infoint.domain import Clock, Contact, Debrief, Interview, Letter, OutreachAttempt
from infoint.domain.interviews import PlannedQuestion
from infoint.presenting.presenter_examples import who_shows
from infoint.store import Workspace

DAY = timedelta(days=1)


@pytest.fixture
def full(ws: Workspace, now: datetime) -> Workspace:
    """Five people: one written to, one with a talk ahead, two talked to, one only listed."""
    ended = {name: now - days * DAY for name, days in (("old", 9), ("new", 2))}
    with ws.edit("People", now=now) as tx:
        for name in ("asked", "ahead", "old", "new", "listed"):
            tx.contacts.put(Contact(id=name, name=name))
        tx.attempts.put(OutreachAttempt(contact="asked", at=now - DAY, text="Dear you"))
        tx.interviews.put(
            Interview(contact="ahead", start=now + DAY, plan=(PlannedQuestion(text="Why?"),))
        )
        tx.interviews.put(Interview(contact="listed", start=now + 2 * DAY))
        for name, end in ended.items():
            tx.interviews.put(
                Interview(
                    id=name,
                    contact=name,
                    clock=Clock(started=end - timedelta(minutes=20), ended=end),
                    debrief=Debrief(learned="A lot" if name == "old" else ""),
                )
            )
        tx.letters.put(Letter(kind="thank-you", contact="new", interview="new", sent=now))
    return ws


@pytest.mark.parametrize(
    ("page", "whom"),
    [
        ("phone-script", "asked"),
        ("prepare", "ahead"),
        ("interview", "ahead"),
        ("track", "old"),
        ("thank-you", "old"),
        ("today", ""),
        ("compare-fields", ""),
    ],
)
def test_a_page_is_shown_with_whom_it_shows_most(
    full: Workspace, now: datetime, page: str, whom: str
) -> None:
    """The script of the last message, the next talk that has a plan, the talk that was written
    down, the letter that is still to be sent; other pages are about nobody."""
    assert who_shows(full, page, now=now) == whom


def test_whoever_was_chosen_stays_where_there_is_something_to_show(
    full: Workspace, now: datetime
) -> None:
    """The one on screen is kept for the next page, unless that page would be empty with them."""
    assert who_shows(full, "prepare", now=now, wanted="listed") == "listed"
    assert who_shows(full, "prepare", now=now, wanted="new") == "ahead"
    assert who_shows(full, "track", now=now, wanted="new") == "old"
    assert who_shows(full, "thank-you", now=now, wanted="gone") == "old"


def test_without_anything_to_show_the_last_one_added_is_taken(ws: Workspace, now: datetime) -> None:
    """An early workspace shows its newest contact; an empty one nobody."""
    assert who_shows(ws, "track", now=now) == ""
    with ws.edit("", now=now) as tx:
        tx.contacts.put(Contact(id="a", name="A"))
        tx.contacts.put(Contact(id="b", name="B"))
    assert who_shows(ws, "track", now=now) == "b"
