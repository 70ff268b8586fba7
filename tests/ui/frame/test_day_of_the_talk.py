"""What the frame says of a talk on its day, and whom step 5 is about then."""

from datetime import timedelta

import pytest

from infoint.domain import Clock, Contact, Interview, OutreachAttempt
from infoint.domain.kinds import Outcome
from infoint.store import Workspace
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, fill, has, press, read

MINUTE = timedelta(minutes=1)


def a_talk(ws: Workspace, **values: object) -> None:
    """A talk with Ann, and an older one with Bo."""
    long_ago = times.now() - timedelta(days=3)
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.contacts.put(Contact(id="bo", name="Bo Ek"))
        old = Clock(started=long_ago, ended=long_ago + 20 * MINUTE)
        tx.interviews.put(Interview(id="old", contact="bo", clock=old))
        tx.interviews.put(Interview.model_validate({"id": "talk", "contact": "ann", **values}))
        tx.profile.put(tx.profile.get().model_copy(update={"time_zone": _zone_at_noon()}))


def _zone_at_noon() -> str:
    """A zone in which it is about noon, so that some minutes more are the same day."""
    hours = 12 - times.now().hour
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"


@pytest.mark.parametrize(
    ("begins", "said"),
    [
        (30, "You talk today at "),
        (-5, "It was set for today at "),
        (-40, "How did it go?"),
    ],
)
def test_nothing_is_over_before_it_began(
    begins: int, said: str, ws: Workspace, open_page: OpenPage
) -> None:
    """From the minute of the appointment on nobody talked yet: the clock has not begun."""
    a_talk(ws, start=times.now() + begins * MINUTE)
    words = read(open_page("prepare", contact="ann"))
    assert said in words
    assert "You talked" not in words


def test_a_talk_on_the_spot_was_today(ws: Workspace, open_page: OpenPage) -> None:
    """It took its own minutes, on a day that is known."""
    now = times.now()
    clock = Clock(started=now - 21 * MINUTE, ended=now)
    a_talk(ws, on_the_spot=True, clock=clock)
    words = read(open_page("interview", part="begin", contact="ann"))
    assert "Today at " in words
    assert "21 minutes, in person" in words
    assert "No day agreed yet" not in words


@pytest.mark.parametrize(("hours", "leads"), [(1, True), (30, False)])
def test_step_5_of_the_list_is_about_todays_talk(
    hours: int, leads: bool, ws: Workspace, open_page: OpenPage
) -> None:
    """On its day the list leads to it, whoever one was at before; on others to them."""
    a_talk(ws, start=times.now() + timedelta(hours=hours))
    app = open_page("thank_you", contact="bo")
    (link,) = [one for one in app.get("page_link") if one.proto.label.startswith("5.")]
    assert ("contact=ann" in link.proto.query_string) is leads


def test_the_steps_begin_at_somebody(ws: Workspace, open_page: OpenPage) -> None:
    """Opened at nobody, steps 4 and 5 are about the next talk; with somebody who was asked, the
    list leads to what came of it.
    """
    a_talk(ws, start=times.now() + timedelta(days=3))
    for step in ("prepare", "interview"):
        with ws.edit("Nobody", now=NOW) as tx:
            tx.page_state.update(contact="")
        assert "Ann Lee" in read(open_page(step))

    def step_3() -> str:
        shown = open_page("prepare", contact="bo").get("page_link")
        return str(next(one.proto.query_string for one in shown if "3." in one.proto.label))

    assert "part=" not in step_3()
    with ws.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="bo", at=NOW))
    assert "part=send" in step_3()


def test_todays_card_leads_to_the_talk(ws: Workspace, open_page: OpenPage) -> None:
    """The talk is on top, and its button leads to where, when and what to say first."""
    a_talk(ws, start=times.now() + 60 * MINUTE)
    app = press(open_page("today"), "do-appointment:talk")
    assert "Today you talk with Ann" in [one.value for one in app.title]


def test_the_evening_opens_the_first_question(ws: Workspace, open_page: OpenPage) -> None:
    """What was put off is asked at once, and it is for tonight, not for a minute of tomorrow."""
    now = times.now()
    a_talk(ws, clock=Clock(started=now - 30 * MINUTE, ended=now - 10 * MINUTE))
    after = open_page("interview", part="after", contact="ann")
    primary = [one.key for one in after.button if one.proto.type == "primary"]
    assert len(primary) == 1
    assert primary[0].startswith("done-")
    app = press(after, primary[0])
    assert not has(app, primary[0])
    assert app.button(key="continue").proto.type == "primary"
    app = open_page("today")
    assert "tonight" in read(app)
    assert press(app, "do-debrief:talk").title[0].value == "How was it?"


def test_a_talk_called_off_is_not_agreed(ws: Workspace, open_page: OpenPage) -> None:
    """The bar of the person says that it is off, until a new day is set."""
    a_talk(ws, start=times.now() + 30 * MINUTE, cancelled=True)
    with ws.edit("A yes", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(id="yes", contact="ann", outcome=Outcome.AGREED, at=NOW))
    words = read(open_page("prepare", contact="ann"))
    assert "badge[Called off]" in words
    assert "badge[Agreed]" not in words
    with ws.edit("A new day", now=NOW) as tx:
        tx.interviews.update("talk", cancelled=False)
    assert "badge[Agreed]" in read(open_page("prepare", contact="ann"))


@pytest.mark.parametrize(("begins", "offers"), [(30, False), (-5, True)])
def test_from_its_hour_on_one_may_not_have_talked(
    begins: int, offers: bool, ws: Workspace, open_page: OpenPage
) -> None:
    """The card of a talk whose hour has come knows that somebody may not come."""
    a_talk(ws, start=times.now() + begins * MINUTE)
    app = open_page("today")
    assert has(app, "missed-appointment:talk") == offers
    if offers:
        app = press(app, "missed-appointment:talk")
        assert app.title[0].value == "You did not talk with Ann"


def test_a_row_knows_it_too(ws: Workspace, open_page: OpenPage) -> None:
    """Where something else comes first, it stands in the menu of the row."""
    a_talk(ws, start=times.now() - 40 * MINUTE)
    app = open_page("today")
    assert not has(app, "missed-passed:talk")
    app = fill(app, {"later-passed:talk": "missed"})
    assert app.title[0].value == "You did not talk with Ann"


@pytest.mark.parametrize("page", ["prepare", "interview"])
def test_what_is_over_is_not_gone_on_with(page: str, ws: Workspace, open_page: OpenPage) -> None:
    """After a talk Today does not offer to go on with it, or to get ready for it."""
    now = times.now()
    a_talk(ws, start=now + 30 * MINUTE)
    open_page(page, contact="ann")
    assert has(open_page("today"), "go-on")
    with ws.edit("Held", now=NOW) as tx:
        clock = Clock(started=now - 30 * MINUTE, ended=now)
        tx.interviews.update("talk", clock=clock)
    assert not has(open_page("today"), "go-on")


def test_what_was_held_leads_on(ws: Workspace, open_page: OpenPage) -> None:
    """Once one has talked the way on is to how it was, and not into the talk again."""
    now = times.now()
    a_talk(ws, clock=Clock(started=now - 30 * MINUTE, ended=now))
    app = press(open_page("interview", part="begin", contact="ann"), "continue")
    assert app.title[0].value == "How was it with Ann?"


@pytest.mark.parametrize(("hour", "until"), [(12, " until tonight."), (20, ".")])
def test_in_the_evening_nothing_waits_for_it(
    hour: int, until: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Nobody is told to wait for the evening that is there."""
    now = times.now()
    a_talk(ws, clock=Clock(started=now - 30 * MINUTE, ended=now))
    off = (hour - now.hour + 11) % 24 - 11
    with ws.edit("A zone", now=NOW) as tx:
        zone = f"Etc/GMT{-off:+d}" if off else "Etc/GMT"
        tx.profile.put(tx.profile.get().model_copy(update={"time_zone": zone}))
    app = open_page("interview", part="after", contact="ann")
    assert f"The rest can wait{until}" in read(app)


def test_a_new_date_is_for_what_was_prepared(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever comes back to somebody whose talk is off goes on with it, not with an empty one."""
    a_talk(ws, start=times.now() + 30 * MINUTE, cancelled=True)
    app = press(open_page("prepare", contact="ann"), "new-day")
    assert has(app, "set-appointment")
    fill(app, {draft("appointment-talk", "date"): "tomorrow"})
    assert ws.page_state.drafts["appointment-talk"]["date"]
