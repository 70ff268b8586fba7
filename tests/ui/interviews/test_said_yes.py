"""Somebody who was never asked here says yes: one press, and the day is set in one form."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Contact, Interview, OutreachAttempt
from infoint.domain.kinds import Outcome, Stage
from infoint.people.stages import stage_of
from infoint.store import Workspace
from tests.times import NOW
from tests.titles import TITLES
from tests.ui.conftest import OpenPage
from tests.ui.interviews.test_prepare import in_days
from tests.ui.playing import draft, fill, has, page_of, press, read, shown


@pytest.fixture(autouse=True)
def martin(ws: Workspace) -> None:
    """Martin and Bo are on the list, and nobody was asked."""
    with ws.edit("People", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/London", locale="en-GB")
        tx.contacts.put(Contact(id="martin", name="Martin Kowal", created=NOW))
        tx.contacts.put(Contact(id="bo", name="Bo Ek", created=NOW))


def from_the_person(open_page: OpenPage) -> AppTest:
    """Beside what comes next with somebody."""
    return press(open_page("person", contact="martin"), "said-yes")


def from_step_four(open_page: OpenPage) -> AppTest:
    """Where a talk is prepared that nobody has agreed to."""
    return press(open_page("prepare", contact="martin"), "said-yes")


@pytest.mark.parametrize("press_it", [from_the_person, from_step_four])
def test_one_press_leads_to_the_day(
    press_it: Callable[[OpenPage], AppTest], ws: Workspace, open_page: OpenPage
) -> None:
    """The yes is noted, the boxes for day and hour open, and once it is set one asks how."""
    app = press_it(open_page)
    assert page_of(app) == TITLES["prepare"]
    assert app.title[0].value == "When do you meet Martin?"
    assert stage_of(ws, "martin", now=NOW) is Stage.AGREED
    day, app = in_days(9), open_page("prepare", contact="martin")
    fill(app, {draft("agreed-martin", "date"): day, draft("agreed-martin", "time"): "14:30"})
    press(app, "set-talk-martin")
    (talk,) = ws.interviews.all()
    assert (talk.contact, talk.status) == ("martin", "planned")
    assert app.title[0].value == "How do you meet Martin?"
    assert shown(day) in read(open_page("person", contact="martin"))


def test_the_day_may_follow(ws: Workspace, open_page: OpenPage) -> None:
    """Without a day one prepares all the same, and the yes alone is taken back by undo."""
    app = press(from_the_person(open_page), "undo-notice")
    assert not ws.attempts.all()
    press(from_the_person(open_page), "plan-talk")
    assert [one.status for one in ws.interviews.all()] == ["unscheduled"]
    assert not app.exception


def test_a_talk_that_was_prepared_is_asked_for_its_day(ws: Workspace, open_page: OpenPage) -> None:
    """Also where one had said that no day is agreed: its boxes open, and no second talk comes."""
    with ws.edit("A plan", now=NOW) as tx:
        tx.interviews.put(Interview(id="talk", contact="martin"))
        tx.page_state.write(("drafts", "appointment-talk", "later"), True)
    app = from_the_person(open_page)
    assert app.title[0].value == "When do you meet Martin?"
    assert has(app, "set-appointment")


def test_silence_that_is_broken(ws: Workspace, open_page: OpenPage) -> None:
    """Of somebody who was asked a yes is noted in the menu, as the answer to that message."""
    with ws.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="martin", at=NOW))
    app = open_page("person", contact="martin")
    assert not has(app, "said-yes")
    fill(app, {"more": "yes"})
    assert [one.outcome for one in ws.attempts.all()] == ["agreed"]
    app = open_page("person", contact="martin")
    assert "yes" not in app.get_by_key("more").options


def test_who_only_writes_is_asked_for_no_day(ws: Workspace, open_page: OpenPage) -> None:
    """In writing nobody agrees on an hour: the plan of questions is one tap away."""
    with ws.edit("In writing", now=NOW) as tx:
        tx.profile.update(ways=("in writing",))
    app = from_step_four(open_page)
    assert has(app, "plan-talk")
    assert not has(app, "set-talk-martin")


@pytest.mark.parametrize("outcome", ["agreed", "declined", "waiting"])
def test_what_happened_can_be_about_anybody(
    outcome: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Below those who were asked stands everybody else; a yes leads to the day on the spot."""
    with ws.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(id="one", contact="bo", at=NOW))
    app = open_page("today", part="log")
    assert app.selectbox(key="log-about").options == ["Martin Kowal"]
    fill(fill(app, {"log-about": "martin"}), {"heard-martin": outcome})
    (noted,) = [one for one in ws.attempts.all() if one.contact == "martin"]
    assert noted.outcome == outcome
    assert has(app, "set-talk-martin") == (outcome == "agreed")
    assert not has(app, "heard-martin")


def test_a_talk_that_was_held_is_entered_from_there(ws: Workspace, open_page: OpenPage) -> None:
    """Of somebody with whom one talked, step 5 asks when it was."""
    fill(fill(open_page("today", part="log"), {"log-about": "martin"}), {"heard-martin": "talked"})
    app = open_page("interview", part="after", contact="martin")
    assert has(app, "enter-talk")


def test_a_yes_has_its_day_though_nobody_knows_when_one_asked(
    ws: Workspace, open_page: OpenPage
) -> None:
    """What has been tells the day of the yes, and claims none for the message before it."""
    with ws.edit("Listed", now=NOW) as tx:
        tx.contacts.update("martin", created=NOW.replace(year=NOW.year - 1))
    from_the_person(open_page)
    (noted,) = ws.attempts.all()
    assert (noted.outcome, noted.earlier) == (Outcome.AGREED, True)
    words = read(open_page("person", contact="martin"))
    assert "They said yes." in words
    assert "when is not noted" not in words
