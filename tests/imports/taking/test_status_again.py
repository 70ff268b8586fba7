"""A status that was changed in a tracker which comes in again: a step further is taken."""

from datetime import UTC, date, datetime

import pytest

from infoint.domain import Contact, Interview, OutreachAttempt
from infoint.domain.kinds import Channel, Outcome
from infoint.imports import read_contacts
from infoint.imports.taking import ImportPlan, plan_import, take_people
from infoint.imports.tracker.statuses import status_key
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.sheets import xlsx
from tests.imports.taking.test_brought_in_again import ANA, TODAY, book, differing, plan_of
from tests.imports.taking.test_notes_again import row_of

ASKED = datetime(2026, 2, 10, 9, tzinfo=UTC)


def listed(ws: Workspace, outcome: Outcome | None = Outcome.WAITING) -> None:
    """Ann on the list, asked with this outcome; None: not asked."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone="UTC", locale="en_GB")
        tx.contacts.put(Contact(id="ann", name="Ann Lee", email="ann@x.example", created=NOW))
        if outcome:
            tx.attempts.put(
                OutreachAttempt(
                    id="try", contact="ann", at=ASKED, channel=Channel.EMAIL, outcome=outcome
                )
            )


def changed(ws: Workspace, **cells: str) -> bytes:
    """The app's own tracker with these cells typed over."""
    row = row_of(ws) | {title.replace("_", " "): text for title, text in cells.items()}
    return xlsx({"People": [list(row), list(row.values())]})


def taken(ws: Workspace, plan: ImportPlan, *, as_file: bool = False) -> None:
    keys = [one.key for each in plan.differing for one in each.differs] if as_file else []
    take_people(ws, plan, [each.person.id for each in plan.known], as_file=keys, now=NOW)


def nothing_more(plan: ImportPlan) -> bool:
    return not (plan.new or plan.known or plan.differing)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("yes!!", Outcome.AGREED),
        ("Agreed", Outcome.AGREED),
        ("said yes", Outcome.AGREED),
        ("Ja!", Outcome.AGREED),
        ("Replied", Outcome.REPLIED),
        ("said no", Outcome.DECLINED),
        ("not now", Outcome.NOT_NOW),
        ("ghosted", Outcome.NO_ANSWER),
    ],
)
def test_an_answer_that_came(status: str, outcome: Outcome, ws: Workspace) -> None:
    """Typed over our own word, it is what came of the try that is there, and no second one."""
    listed(ws)
    file = changed(ws, Status=status)
    plan = plan_of(ws, file)
    assert [(one.known, [*one.history.answers]) for one in plan.known] == [("ann", ["try"])]
    taken(ws, plan)
    (attempt,) = ws.attempts.all()
    assert (attempt.id, attempt.outcome) == ("try", outcome)
    assert ws.contacts.all()[0].notes == ""
    assert nothing_more(plan_of(ws, file))


@pytest.mark.parametrize("day", ["2026-02-10", "2026-02-10 09:00"])
def test_with_a_bare_date_beside_it(day: str, ws: Workspace) -> None:
    """The day without its way is still that of the try on the list."""
    listed(ws)
    taken(ws, plan_of(ws, changed(ws, Status="said yes", Contacted_on=day)))
    assert [one.outcome for one in ws.attempts.all()] == [Outcome.AGREED]


@pytest.mark.parametrize("outcome", [Outcome.REPLIED, Outcome.NOT_NOW])
def test_a_no_after_an_answer(outcome: Outcome, ws: Workspace) -> None:
    """An answer that was not the last word gives way to the one that is."""
    listed(ws, outcome)
    taken(ws, plan_of(ws, changed(ws, Status="said no")))
    assert [one.outcome for one in ws.attempts.all()] == [Outcome.DECLINED]


@pytest.mark.parametrize("status", ["To contact", "Asked", "waiting", "Replied", "No answer", ""])
def test_less_far_than_is_known_changes_nothing(status: str, ws: Workspace) -> None:
    """Nor does an empty cell."""
    listed(ws, Outcome.AGREED)
    assert nothing_more(plan_of(ws, changed(ws, Status=status)))


@pytest.mark.parametrize(
    ("here", "status", "there"),
    [
        (Outcome.DECLINED, "Agreed", Outcome.AGREED),
        (Outcome.WRONG_PERSON, "yes!", Outcome.AGREED),
        (Outcome.AGREED, "said no", Outcome.DECLINED),
    ],
)
def test_a_yes_against_a_no_is_asked_about(
    here: Outcome, status: str, there: Outcome, ws: Workspace
) -> None:
    """What stands here stays until the person chooses the file, and is asked once."""
    listed(ws, here)
    file = changed(ws, Status=status)
    plan = plan_of(ws, file)
    assert (plan.known, differing(plan)) == ((), [("answer", here, there)])
    keys = [one.key for each in plan.differing for one in each.differs]
    assert take_people(ws, plan, (), as_here=keys, now=NOW).kept == 1
    assert [one.outcome for one in ws.attempts.all()] == [here]
    assert differing(plan_of(ws, file)) == []


def test_the_file_holds_where_it_is_chosen(ws: Workspace) -> None:
    """What came of the try is then what the file says, and nothing differs any more."""
    listed(ws, Outcome.DECLINED)
    file = changed(ws, Status="yes!!")
    taken(ws, plan_of(ws, file), as_file=True)
    assert [one.outcome for one in ws.attempts.all()] == [Outcome.AGREED]
    assert nothing_more(plan_of(ws, file))


def test_somebody_who_was_not_asked_here(ws: Workspace) -> None:
    """A yes of theirs is one try without a day, also when it comes in again."""
    listed(ws, None)
    file = changed(ws, Status="Agreed")
    taken(ws, plan_of(ws, file))
    (attempt,) = ws.attempts.all()
    assert (attempt.outcome, attempt.earlier) == (Outcome.AGREED, True)
    assert nothing_more(plan_of(ws, file))


@pytest.mark.parametrize("has_talk", [False, True])
def test_a_talk_without_a_day(has_talk: bool, ws: Workspace) -> None:
    """It was held, and they had agreed; one whose day was open is that one."""
    listed(ws)
    if has_talk:
        with ws.edit("", now=NOW) as tx:
            tx.interviews.put(Interview(contact="ann"))
    file = changed(ws, Status="talked")
    taken(ws, plan_of(ws, file))
    (talk,) = ws.interviews.all()
    assert (talk.status, talk.clock.started) == ("held", None)
    assert [one.outcome for one in ws.attempts.all()] == [Outcome.AGREED]
    assert nothing_more(plan_of(ws, file))


def test_a_talk_whose_day_is_over(ws: Workspace) -> None:
    """It was held on that day."""
    listed(ws, Outcome.AGREED)
    with ws.edit("", now=NOW) as tx:
        tx.interviews.put(Interview(contact="ann", start=datetime(2026, 2, 20, 9, tzinfo=UTC)))
    taken(ws, plan_of(ws, changed(ws, Status="Talked")))
    (talk,) = ws.interviews.all()
    assert talk.held_at
    assert talk.held_at.date() == date(2026, 2, 20)


def test_words_that_nobody_knows(ws: Workspace) -> None:
    """They are asked about, and stay with the person as a note."""
    listed(ws)
    plan = plan_of(ws, changed(ws, Status="her boss decides"))
    assert plan.preview.unknown_statuses == {"her boss decides": 1}
    taken(ws, plan)
    assert ws.contacts.all()[0].notes == "Status: her boss decides"


@pytest.mark.parametrize("status", ["yes!!", "YES", "oui", "said yes"])
def test_in_a_tracker_of_ones_own(status: str, ws: Workspace) -> None:
    """Waiting in the first version, a yes in the second: one try, which was answered."""
    first = plan_of(ws, book((*ANA[:6], "waiting")))
    take_people(ws, first, [one.id for one in first.new], now=NOW)
    file = book((*ANA[:6], status))
    plan = plan_of(ws, file)
    assert plan.preview.unknown_statuses == {}
    taken(ws, plan)
    assert [one.outcome for one in ws.attempts.all()] == [Outcome.AGREED]
    assert nothing_more(plan_of(ws, file))


def test_a_day_in_the_words_of_a_status(ws: Workspace) -> None:
    """In the app's own tracker as well: the talk is set on it, and the words stay beside it."""
    listed(ws)
    words = "yes!! Friday 10am"
    statuses = {status_key(words): "scheduled"}
    file = changed(ws, Status=words)
    plan = plan_import(ws, read_contacts(file, "x.xlsx", today=TODAY, statuses=statuses))
    taken(ws, plan)
    (talk,) = ws.interviews.all()
    assert talk.start == datetime(2026, 3, 6, 10, tzinfo=UTC)
    assert [one.outcome for one in ws.attempts.all()] == [Outcome.AGREED]
    assert ws.contacts.all()[0].notes == f"Status: {words}"


def test_a_talk_behind_a_no(ws: Workspace) -> None:
    """It shows that they agreed after all, and the app says so: nothing is to be chosen."""
    listed(ws, Outcome.DECLINED)
    with ws.edit("", now=NOW) as tx:
        tx.interviews.put(Interview(contact="ann", start=datetime(2026, 2, 20, 9, tzinfo=UTC)))
    assert row_of(ws)["Status"] == "Agreed"
    assert nothing_more(plan_of(ws, changed(ws)))
