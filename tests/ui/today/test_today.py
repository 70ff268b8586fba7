"""The first screen: the welcome, what to do next, the next talks, logging in one tap."""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import (
    Action,
    CareerField,
    Clock,
    Contact,
    Debrief,
    DecisionNote,
    Interview,
    Letter,
    OutreachAttempt,
)
from infoint.domain.letters import gap_text
from infoint.store import Workspace
from infoint.ui.session import session
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, drawn, fill, has, mine, options, page_of, press, read, text_on


def ann(ws: Workspace) -> None:
    """Ann and Bob are on the list."""
    with ws.edit("People", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.contacts.put(Contact(id="bob", name="Bob"))


def held(ws: Workspace) -> None:
    """A talk with Ann ended two hours ago, and the debrief is written."""
    ann(ws)
    ended = NOW - timedelta(hours=2)
    with ws.edit("A talk", now=NOW) as tx:
        tx.interviews.put(
            Interview(
                id="talk",
                contact="ann",
                clock=Clock(started=ended - timedelta(minutes=20), ended=ended),
                debrief=Debrief(learned="A lot"),
            )
        )


def due(app: AppTest) -> list[str]:
    """The keys of the buttons that lead to what is to be done, in their order."""
    return [str(button.key) for button in app.button if str(button.key).startswith("do-")]


def test_no_welcome_twice(ws: Workspace, open_page: OpenPage) -> None:
    """As soon as something is entered, the first screen greets and says what to do next."""
    fill(open_page("choose_field", part="you"), {mine("interests"): "Maps"})
    app = open_page("today")
    assert page_of(app) == "Today"
    assert not has(app, "to-who")


@pytest.mark.parametrize(
    ("hour", "name", "words"),
    [
        (8, "Farida Rahmani", "Good morning, Farida"),
        (14, "", "Good afternoon"),
        (21, "Bo *x*", "Good evening, Bo"),
        (23, "Bo", "Hello, Bo"),
        (3, "", "Hello"),
        (5, "", "Good morning"),
        (22, "", "Good evening"),
    ],
)
def test_the_greeting_goes_by_the_clock(
    hour: int,
    name: str,
    words: str,
    ws: Workspace,
    open_page: OpenPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By name where there is one, and by the person's own time of day."""
    with ws.edit("Me", now=NOW) as tx:
        tx.profile.update(name=name, interests="Maps", time_zone="Europe/London")
    at = NOW.replace(month=1, hour=hour)
    monkeypatch.setattr(session, "now", lambda: at)
    assert open_page("today").title[0].value == words


def test_half_a_word_is_enough_to_go_on(ws: Workspace, open_page: OpenPage) -> None:
    """Someone who typed a name and left before adding it is led back to it."""
    fill(open_page("identify_people"), {draft("new-contact", "name"): "Ann"})
    app = press(open_page("today"), "go-on")
    assert page_of(app) == "Identify people"
    assert app.text_input(key=draft("new-contact", "name")).value == "Ann"


def test_going_on_where_one_was(ws: Workspace, open_page: OpenPage) -> None:
    """In a new window one press leads to the same step and the same person."""
    ann(ws)
    open_page("phone_script", contact="bob")
    open_page("settings")
    app = open_page("today")
    assert app.button(key="go-on").label.endswith("Write or call with Bob")
    press(app, "go-on")
    assert ws.page_state.page == "phone-script"
    assert app.query_params["contact"] == "bob"


def test_going_on_without_the_person(ws: Workspace, open_page: OpenPage) -> None:
    """Where the person was removed since, the step alone is offered."""
    ann(ws)
    open_page("phone_script", contact="bob")
    with ws.edit("Removed", now=NOW) as tx:
        tx.contacts.remove("bob")
    assert open_page("today").button(key="go-on").label.endswith("Write or call")


def test_the_next_thing_and_why(ws: Workspace, open_page: OpenPage) -> None:
    """After a talk the letter comes first, with its reason and date, and one press leads there."""
    held(ws)
    app = open_page("today")
    assert due(app)[0] == "do-thank-you:talk"
    assert "Send Ann Lee a thank\\-you letter" in read(app)
    assert "while it is fresh" in read(app)
    press(app, "do-thank-you:talk")
    assert app.title[0].value == "Thank Ann"
    assert app.selectbox(key="contact-of-the-page").value == "ann"
    assert has(app, "kind-thank-you-talk-ann")


@pytest.mark.parametrize(
    ("key", "title"),
    [("report-back:talk", "Tell Ann what came of it"), ("referrer:ann", "Tell Bo how it went")],
)
def test_telling_somebody_leads_to_its_letter(
    key: str, title: str, ws: Workspace, open_page: OpenPage
) -> None:
    """What came of the advice, and how a talk went: one press opens the letter that tells it."""
    held(ws)
    with ws.edit("Thanked", now=NOW) as tx:
        tx.contacts.put(Contact(id="bo", name="Bo Ek"))
        tx.contacts.update("ann", referred_by="bo")
        tx.letters.put(Letter(kind="thank-you", contact="ann", interview="talk", sent=NOW))
        tx.interviews.update("talk", report_back_on=(NOW - timedelta(days=1)).date())
    app = press(open_page("today", part="all"), f"do-{key}")
    assert app.title[0].value == title


def test_not_today(ws: Workspace, open_page: OpenPage) -> None:
    """What is put off until tomorrow is gone for today, and something else comes first."""
    held(ws)
    app = fill(open_page("today"), {"later-thank-you:talk": "Tomorrow"})
    assert due(app)
    assert "do-thank-you:talk" not in due(app)
    assert "thank-you:talk" in ws.page_state.dismissals
    assert not has(open_page("today"), "do-thank-you:talk")


def test_one_thing_is_large_and_two_more_are_rows(ws: Workspace, open_page: OpenPage) -> None:
    """Of many things three are there; all of them stand behind one button, in pages."""
    ann(ws)
    today = NOW.date()
    with ws.edit("Actions", now=NOW) as tx:
        for number in range(4):
            day = today - timedelta(days=number + 1)
            tx.actions.put(Action(id=f"act{number}", text=f"Thing *{number}*", due=day))
        tx.interviews.put(Interview(id="soon", contact="ann", start=NOW + timedelta(days=2)))
    app = open_page("today")
    assert len(due(app)) == 3
    primary = [one.key for one in app.button if one.proto.type == "primary"]
    assert primary == due(app)[:1]
    assert app.button(key="all").label == "All 8 things"
    app = press(app, "all")
    assert app.title[0].value == "8 things you could do"
    assert len(due(app)) == 8
    assert has(app, "back")


def test_nothing_scolds(ws: Workspace, open_page: OpenPage) -> None:
    """What was left is no reproach: no red, no day since when it is open, but why it is there."""
    with ws.edit("Actions", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        for number in (1, 2, 3):
            day = NOW.date() - timedelta(days=number)
            tx.actions.put(Action(id=f"act{number}", text=f"Thing {number}", due=day))
    words = read(open_page("today"))
    assert ":red" not in words
    assert "open since" not in words
    assert words.count(":gray[You set yourself this\\.]") == 2


def test_a_thing_of_ones_own_is_ticked_off_here(ws: Workspace, open_page: OpenPage) -> None:
    """One press and it is done, with an offer to take it back; the menu leads to its place."""
    with ws.edit("Actions", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.actions.put(Action(id="act", text="Read the report", due=NOW.date()))
    app = press(open_page("today"), "do-action:act")
    assert ws.actions.get("act").done
    assert not has(app, "do-action:act")
    app = press(app, "undo-notice")
    assert not ws.actions.get("act").done
    app = fill(app, {"later-action:act": "See where I noted it"})
    assert page_of(app) == "Action plan"


def test_nothing_to_do_is_a_good_state(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever waits for an answer has done their part: no task is large, and it says so."""
    with ws.edit("All under way", now=NOW) as tx:
        for key in ("ann", "bob", "cem"):
            tx.contacts.put(Contact(id=key, name=key.title()))
            tx.attempts.put(OutreachAttempt(id=key, contact=key, at=NOW, channel="letter"))
    app = open_page("today")
    words = read(app)
    assert "Nothing to do today" in words
    assert "All is on its way" in words
    assert app.button(key="ahead-ann").label.endswith("a reminder to Ann, if nothing comes")
    assert not [one for one in app.button if one.proto.type == "primary"]


def test_a_talk_of_today_that_was_put_off_is_still_seen(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever wants to hear of nothing more today still finds the talk, which has no Later, and
    its place.
    """
    at = NOW.replace(hour=9)
    monkeypatch.setattr(session, "now", lambda: at)
    ann(ws)
    with ws.edit("Today", now=at) as tx:
        tx.interviews.put(
            Interview(id="soon", contact="ann", start=at + timedelta(hours=3), place="4 Mill Lane")
        )
        tx.page_state.update(dismissals=dict.fromkeys(EVERYTHING, "9999-12-31"))
    app = open_page("today")
    assert due(app) == ["do-appointment:soon"]
    assert not has(app, "later-appointment:soon")
    assert "You have a talk today" in read(app)
    assert "4 Mill Lane" in read(app)
    assert has(app, "ahead-soon")


EVERYTHING = (
    "appointment:soon",
    "step:phone-script:bob",
    "step:prepare:ann",
    "step:choose-field",
    "step:identify-people",
    "names",
)


def test_what_lies_ahead_is_seen(ws: Workspace, open_page: OpenPage) -> None:
    """Own things with a day and answers one waits for stand there, and each leads to its place: a
    reminder to its letter.
    """
    ann(ws)
    with ws.edit("Ahead", now=NOW) as tx:
        day = NOW.date() + timedelta(days=1)
        tx.actions.put(Action(id="act", text="Ring the [guild]", due=day))
        tx.attempts.put(OutreachAttempt(id="try", contact="ann", at=NOW, channel="email"))
    app = open_page("today")
    assert "Ring the \\[guild\\]" in app.button(key="ahead-act").label
    assert app.button(key="ahead-try").label.endswith("a reminder to Ann, if nothing comes")
    assert has(app, "ahead-calendar")
    app = press(app, "ahead-try")
    assert app.title[0].value == "Write to Ann once more"
    assert text_on(app)[1]
    assert not ws.letters.all()
    assert (app.query_params["contact"], app.query_params["part"]) == ("ann", "write")
    assert page_of(press(open_page("today"), "ahead-act")) == "Action plan"


def test_what_is_due_today_is_among_the_rows(ws: Workspace, open_page: OpenPage) -> None:
    """Also where other things come first."""
    with ws.edit("", now=NOW) as tx:
        for number in range(4):
            who = f"p{number}"
            tx.contacts.put(Contact(id=who, name=f"Person {number}"))
            at = NOW - timedelta(days=2)
            tx.attempts.put(OutreachAttempt(contact=who, at=at, channel="email", outcome="agreed"))
        tx.actions.put(Action(id="act", text="Thing", due=NOW.date()))
    app = open_page("today")
    assert "One of these things is due today." in read(app)
    assert len(due(app)) == 3
    assert due(app)[2] == "do-action:act"
    assert len(set(due(app)[:2])) == 2


@pytest.mark.parametrize("nearer", [0, 3])
def test_with_things_due_the_next_talk_is_told_once(
    nearer: int, ws: Workspace, open_page: OpenPage
) -> None:
    """The head of the page names it where nearer things leave no row for it among what comes."""
    ann(ws)
    today = NOW.date()
    with ws.edit("", now=NOW) as tx:
        days = [0, 0, 0, *range(1, nearer + 1)]
        for number, day in enumerate(days):
            due_on = today + timedelta(days=day)
            tx.actions.put(Action(id=f"act{number}", text=f"Thing {number}", due=due_on))
        tx.interviews.put(Interview(id="far", contact="ann", start=NOW + timedelta(days=9)))
    app = open_page("today")
    assert due(app) == ["do-action:act0", "do-action:act1", "do-action:act2"]
    assert has(app, "ahead-far") is not bool(nearer)
    assert ("Your next talk is with Ann." in read(app)) is bool(nearer)


def test_more_of_what_lies_ahead_has_its_days(ws: Workspace, open_page: OpenPage) -> None:
    """Behind "1 more" stands all that is coming, each with its day, and the way back."""
    ann(ws)
    with ws.edit("Ahead", now=NOW) as tx:
        for n in range(4):
            day = NOW.date() + timedelta(days=n + 1)
            tx.actions.put(Action(id=f"act{n}", text=f"Step {n}", due=day, contact="ann"))
    app = open_page("today")
    assert app.button(key="ahead-more").label == "1 more"
    assert not has(app, "ahead-act3")
    app = press(app, "ahead-more")
    assert app.title[0].value == "Coming up"
    rows = [str(app.button(key=f"ahead-act{n}").label) for n in range(4)]
    said = [row.replace("\\:", ":").split(": ", 1)[1] for row in rows]
    assert said == [f"Step {n}: Ann Lee" for n in range(4)]
    assert "do-act0" not in due(app)


def test_notes_of_a_file_wait_in_one_row(ws: Workspace, open_page: OpenPage) -> None:
    """Two old talks of a file with notes are one row, which opens the notes as they came."""
    ann(ws)
    with ws.edit("From a file", now=NOW) as tx:
        for contact, days in (("ann", 30), ("bob", 40)):
            at = NOW - timedelta(days=days)
            tx.interviews.put(
                Interview(
                    id=contact,
                    contact=contact,
                    clock=Clock(started=at, ended=at),
                    debrief=Debrief(notes=f"[R] of {contact}"),
                )
            )
    app = open_page("today", part="all")
    assert not [key for key in due(app) if "debrief" in key or "do-thank-you" in key]
    app = press(app, "do-notes-of-file")
    assert page_of(app) == "What people say"
    assert "\\[R\\] of ann" in read(app)
    assert "Not yet laid to a question" in read(app)


def test_a_sent_letter_is_not_due(ws: Workspace, open_page: OpenPage) -> None:
    """Once the thank-you went out, it is asked for no more."""
    held(ws)
    with ws.edit("Sent", now=NOW) as tx:
        tx.letters.put(Letter(kind="thank-you", contact="ann", interview="talk", sent=NOW))
    assert not has(open_page("today"), "do-thank-you:talk")


def test_a_running_interview_comes_first(ws: Workspace, open_page: OpenPage) -> None:
    """Someone who comes back in the middle of a talk is led straight into it."""
    held(ws)
    with ws.edit("Running", now=NOW) as tx:
        tx.interviews.put(Interview(id="now", contact="bob", clock=Clock(started=NOW)))
    app = open_page("today")
    assert due(app)[:2] == ["do-talk:now", "do-thank-you:talk"]
    press(app, "do-talk:now")
    assert has(app, "end-talk")


def test_the_next_interviews(ws: Workspace, open_page: OpenPage) -> None:
    """Talks that lie ahead are listed, the nearest first, and each leads to preparing it.

    What is to be done for one says its day: the head of the page does not say it as well.
    """
    ann(ws)
    with ws.edit("Talks", now=NOW) as tx:
        for key, contact, days in (("far", "ann", 9), ("near", "bob", 2), ("past", "ann", -2)):
            start = NOW + timedelta(days=days)
            tx.interviews.put(Interview(id=key, contact=contact, start=start))
    app = open_page("today")
    ahead = [button.key for button in app.button if str(button.key).startswith("ahead-")]
    assert ahead == ["ahead-near", "ahead-far"]
    assert "do-appointment:near" in due(app)
    assert "Your next talk is with Bob" not in read(app)
    press(app, "ahead-near")
    assert app.query_params["contact"] == "bob"
    assert ws.page_state.page == "prepare"


@pytest.mark.parametrize("outcome", ["replied", "agreed", "declined", "no answer"])
def test_an_answer_is_logged(outcome: str, ws: Workspace, open_page: OpenPage) -> None:
    """What came of a message is logged from the menu, and can be taken back."""
    ann(ws)
    with ws.edit("Asked", now=NOW) as tx:
        asked = tx.attempts.put(OutreachAttempt(contact="ann", at=NOW - timedelta(days=1)))
    app = open_page("today", part="log")
    menu = f"answer-{asked.id}"
    fill(app, {menu: outcome})
    assert ws.attempts.all()[0].outcome == outcome
    assert not has(app, menu)
    press(app, "undo-notice")
    assert ws.attempts.all()[0].outcome == "waiting"
    assert has(app, menu)


def test_an_answer_to_a_message_left(ws: Workspace, open_page: OpenPage) -> None:
    """That a message was left stays in the log; the answer gets an entry of its own."""
    ann(ws)
    yesterday = NOW - timedelta(days=1)
    with ws.edit("Asked", now=NOW) as tx:
        asked = OutreachAttempt(contact="ann", at=yesterday, channel="voicemail")
        asked = tx.attempts.put(asked.model_copy(update={"outcome": "message left"}))
    app = fill(open_page("today", part="log"), {f"answer-{asked.id}": "agreed"})
    assert [one.outcome for one in ws.attempts.all()] == ["message left", "agreed"]
    assert ws.attempts.all()[1].channel == "voicemail"
    assert not has(app, f"answer-{asked.id}")


def test_only_the_newest_message_waits(ws: Workspace, open_page: OpenPage) -> None:
    """Of two messages to one person the last one waits; an answered one waits no more."""
    ann(ws)
    with ws.edit("Asked", now=NOW) as tx:
        for key, contact, outcome in (
            ("one", "ann", "waiting"),
            ("two", "ann", "message left"),
            ("three", "bob", "waiting"),
            ("four", "bob", "agreed"),
        ):
            tx.attempts.put(OutreachAttempt(id=key, contact=contact, at=NOW, outcome=outcome))
    app = open_page("today", part="log")
    assert [has(app, f"answer-{key}") for key in ("one", "two", "three", "four")] == [
        False,
        True,
        False,
        False,
    ]


def test_nothing_waits(ws: Workspace, open_page: OpenPage) -> None:
    """Without an open message the page says so, and leads to someone new or a talk right now."""
    ann(ws)
    app = open_page("today", part="log")
    assert "No message is waiting" in read(app)
    press(app, "log-person")
    assert page_of(app) == "Identify people"
    app = press(open_page("today", part="log"), "log-talk")
    assert has(app, "on-the-spot")


def test_another_window_answers_first(ws: Workspace, open_page: OpenPage) -> None:
    """An attempt that is gone since gets a sentence, and the page goes on."""
    ann(ws)
    with ws.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(id="one", contact="ann", at=NOW))
    app = open_page("today", part="log")
    with ws.edit("Removed", now=NOW) as tx:
        tx.attempts.remove("one")
    fill(app, {"answer-one": "agreed"})
    assert "no longer there" in app.error[0].value
    assert not drawn(app).exception


def with_script(ws: Workspace, **values: object) -> None:
    """Ann has a finished script and nobody tried to reach her yet."""
    ann(ws)
    with ws.edit("Script", now=NOW) as tx:
        tx.letters.put(Letter(**{"contact": "ann", "template": "email", "text": "Hi", **values}))


def test_a_text_that_went_out_is_logged(ws: Workspace, open_page: OpenPage) -> None:
    """A finished text waits to be logged; two taps do it, and undo takes it back."""
    with_script(ws)
    app = open_page("today", part="log")
    assert "Your text to Ann Lee is ready" in read(app)
    fill(app, {"log-ann": "waiting"})
    (attempt,) = ws.attempts.all()
    assert (attempt.contact, attempt.channel, attempt.text) == ("ann", "email", "Hi")
    assert not has(app, "log-ann")
    assert has(app, f"answer-{attempt.id}")
    press(app, "undo-notice")
    assert has(app, "log-ann")


def test_whoever_waits_comes_before_a_text_that_never_went_out(
    ws: Workspace, open_page: OpenPage
) -> None:
    """A letter that went to nobody has no answer: all that can have come of it is that it went."""
    with_script(ws)
    with ws.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="bob", at=NOW - timedelta(days=1)))
    app = open_page("today", part="log")
    words = read(app)
    bob = ws.contacts.get("bob").name.split()[0]
    assert words.index(bob) < words.index("Your text to Ann Lee is ready")
    assert app.get_by_key("log-ann").options == ["It is sent"]


def test_a_text_with_gaps_is_not_ready(ws: Workspace, open_page: OpenPage) -> None:
    """A text that still has gaps cannot have gone out."""
    with_script(ws, text=f"Hi {gap_text('name')}", gaps=(gap_text("name"),))
    assert not has(open_page("today", part="log"), "log-ann")


def test_a_yes_from_today_leads_to_the_date_in_place(ws: Workspace, open_page: OpenPage) -> None:
    """The boxes for the talk open right there; once it is set, its calendar file is offered."""
    with_script(ws, channel="phone", template="phone")
    app = fill(open_page("today", part="log"), {"log-ann": "agreed"})
    day = NOW.date() + timedelta(days=9)
    here = {"date": day, "time": "09:30"}
    fill(app, {draft("agreed-ann", name): value for name, value in here.items()})
    press(app, "set-talk-ann")
    (interview,) = ws.interviews.all()
    assert interview.status == "planned"
    assert has(app, f"ics-{interview.id}")
    press(app, "close-follows")
    assert not has(app, f"ics-{interview.id}")
    assert has(open_page("today"), f"ahead-{interview.id}")


def test_a_wrong_person_from_today(ws: Workspace, open_page: OpenPage) -> None:
    """Whom to ask instead is entered right there."""
    with_script(ws, channel="phone", template="phone")
    app = fill(open_page("today", part="log"), {"log-ann": "wrong person"})
    (attempt,) = ws.attempts.all()
    fill(app, {draft(f"instead-{attempt.id}", "line"): "Cem Ak"})
    press(app, f"add-instead-{attempt.id}")
    assert ws.contacts.all()[-1].name == "Cem Ak"


@pytest.mark.parametrize(("choice", "days"), [("In a week", 7), ("Do not show this again", None)])
def test_later(choice: str, days: int | None, ws: Workspace, open_page: OpenPage) -> None:
    """Any suggestion is put off for a day, a week or for good, and brought back in one tap."""
    held(ws)
    key = "thank-you:talk"
    app = fill(open_page("today"), {f"later-{key}": choice})
    assert f"do-{key}" not in due(app)
    hidden_to = NOW.astimezone(ZoneInfo("Europe/London")).date() + timedelta(days=(days or 0) - 1)
    assert ws.page_state.dismissals[key] == (str(hidden_to) if days else "9999-12-31")
    press(app, "undo-notice")
    assert f"do-{key}" in due(app)


def test_later_on_a_day_of_ones_own(ws: Workspace, open_page: OpenPage) -> None:
    """The box for the day opens below, and is gone once a day is typed and taken."""
    held(ws)
    key = "later-thank-you:talk"
    app = fill(open_page("today"), {key: "On a day that I choose"})
    day = NOW.date() + timedelta(days=10)
    fill(app, {draft(f"day-{key}", "day"): day})
    press(app, f"{key}-until")
    assert ws.page_state.dismissals["thank-you:talk"] == str(day - timedelta(days=1))
    assert not has(app, f"{key}-until")


def test_nothing_about_someone_for_a_week(ws: Workspace, open_page: OpenPage) -> None:
    """The person rests as a whole, and undo brings them back."""
    held(ws)
    app = fill(open_page("today"), {"later-thank-you:talk": "Nothing about Ann Lee for a week"})
    assert ws.contacts.get("ann").snoozed_until is not None
    assert not any("ann" in key or "talk" in key for key in due(app))
    press(app, "undo-notice")
    assert ws.contacts.get("ann").snoozed_until is None
    assert "do-thank-you:talk" in due(app)


def test_a_week_of_silence_leads_to_the_second_person(ws: Workspace, open_page: OpenPage) -> None:
    """It says for how long and who named whom; one press opens the draft that fits."""
    with ws.edit("Silence", now=NOW) as tx:
        tx.contacts.put(Contact(id="edith", name="Edith Brown", created=NOW))
        tx.contacts.put(Contact(id="ingrid", name="Ingrid Berg"))
        named = {"referred_by": "edith", "may_use_name": True, "email": "s@example.org"}
        tx.contacts.put(Contact(id="sunita", name="Sunita Rao", **named))
        tx.letters.put(Letter(kind="report back", contact="edith", sent=NOW))
        at = NOW - timedelta(days=6)
        tx.attempts.put(OutreachAttempt(id="try", contact="ingrid", at=at, channel="letter"))
    app = open_page("today")
    assert re.search(r"Ingrid has had your letter for \d days", read(app))
    assert "a second person\\: Sunita\\, whom Edith named" in read(app)
    assert app.button(key="ahead-try").label.endswith("a reminder to Ingrid, if nothing comes")
    assert ":red-badge" not in read(app)
    press(app, "do-second:try")
    assert "Edith Brown" in text_on(app)[1]
    assert (app.query_params["contact"], app.query_params["part"]) == ("sunita", "write")


def test_the_numbers_lead_to_their_steps(ws: Workspace, open_page: OpenPage) -> None:
    """Each of the seven rows is a link: with what there is, else with what to do there."""
    held(ws)
    links = [one.proto.label for one in open_page("today").main.get("page_link")]
    assert links == [
        "Choose a field",
        "2 people",
        "1 asked, 1 answered",
        "Prepare for the talk",
        "1 talk held",
        "1 written down",
        "1 letter to send",
    ]


def test_silence_leads_to_someone_else(ws: Workspace, open_page: OpenPage) -> None:
    """After two messages the next person is named kindly, and one press is about them."""
    ann(ws)
    with ws.edit("Asked", now=NOW) as tx:
        for days in (30, 12):
            at = NOW - timedelta(days=days)
            tx.attempts.put(OutreachAttempt(id=f"try{days}", contact="ann", at=at))
    app = open_page("today")
    assert "Turn to Bob" in read(app)
    assert "it is rarely about you" in read(app)
    press(app, "do-turn:try12")
    assert app.selectbox(key="contact-of-the-page").value == "bob"


def test_a_note_that_comes_back_stands_on_top(ws: Workspace, open_page: OpenPage) -> None:
    """On its day it is due, above all else that could be done."""
    ann(ws)
    note = DecisionNote(id="old", at=session.now() - timedelta(days=30), text="One more *talk*")
    with ws.edit("Note", now=NOW) as tx:
        tx.fields.put(CareerField(id="law", title="Law", decisions=(note,)))
    app = open_page("today")
    lines = read(app)
    assert "due today" in lines
    assert has(app, "again-decided:old::month")
    assert lines.index("What you noted about Law") < lines.index("**Then**")
    (large,) = [one.key for one in app.button if one.proto.type == "primary"]
    assert large == "again-decided:old::month"


@pytest.mark.parametrize(
    ("outcome", "said"),
    [("decide", "You decided for Law"), ("set aside", "You set Law aside")],
)
def test_a_decision_that_comes_back_is_called_one(
    ws: Workspace, open_page: OpenPage, outcome: str, said: str
) -> None:
    """What stands there says whether one had decided."""
    ann(ws)
    note = DecisionNote(at=session.now() - timedelta(days=30), text="So it is", outcome=outcome)
    with ws.edit("Note", now=NOW) as tx:
        tx.fields.put(CareerField(id="law", title="Law", decisions=(note,)))
    assert said in read(open_page("today"))


def test_all_that_is_due_is_seen_and_nothing_else_is_large(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Where two notes come back, both stand there; what is not due stands small below them."""
    ann(ws)
    with ws.edit("Notes", now=NOW) as tx:
        for key in ("law", "art"):
            at = session.now() - timedelta(days=30)
            note = DecisionNote(id=f"note-{key}", at=at, text=f"More of {key}")
            tx.fields.put(CareerField(id=key, title=key.title(), decisions=(note,)))
    app = open_page("today")
    lines = read(app)
    assert "2 things are due today" in lines
    assert "What you noted about Law" in lines
    assert "What you noted about Art" in lines
    cards = [one for one in app.button if str(one.key).startswith("do-")]
    assert not [one for one in cards if one.proto.type == "primary"]


def test_thanks_that_went_out_elsewhere_are_noted_here(ws: Workspace, open_page: OpenPage) -> None:
    """Where one notes what happened, a talk without a thank-you stands; also in its row's menu."""
    ended = times.now() - timedelta(hours=2)
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee", created=ended - timedelta(days=5)))
        clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
        tx.interviews.put(Interview(id="talk", contact="ann", clock=clock))
    there = options(open_page("today"), "later-thank-you:talk")
    assert "I have thanked them already" in there
    app = press(open_page("today", part="log"), "thanked-talk")
    assert "You talked with" not in read(app)
    assert ws.letters.all()[0].sent
