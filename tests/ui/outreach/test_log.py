"""Step 3, after the first message: two taps to log it, and what follows on the spot."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Contact, Interview, Letter, OutreachAttempt
from infoint.people.ranking import SET_ASIDE
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    draft,
    drawn,
    fill,
    has,
    options,
    part_on,
    press,
    read,
    text_on,
)

TODAY = NOW.astimezone(ZoneInfo("Europe/London")).date()
"""In the zone of the pages under test."""


def people(ws: Workspace, **values: object) -> None:
    """Ann, and Bob whom one could ask as well."""
    with ws.edit("People", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann *Lee*", organization="Zoo", **values))
        tx.contacts.put(Contact(id="bob", name="Bob"))


def tried(ws: Workspace, days_ago: float = 1, **values: object) -> None:
    """A try to reach Ann."""
    at = NOW - timedelta(days=days_ago)
    with ws.edit("Tried", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(**{"contact": "ann", "at": at, **values}))


def about_ann(open_page: OpenPage) -> AppTest:
    return open_page("phone_script", part="send", contact="ann")


def by(app: AppTest, channel: str) -> AppTest:
    """Another way of trying than the one at hand, from its menu."""
    return fill(app, {"log-channel-ann": channel})


def choices(app: AppTest) -> list[str]:
    """What can be said of a try that is not in sight."""
    return options(app, "log-other-ann")


def outcomes(app: AppTest) -> set[str]:
    """What can be said of a try in one tap."""
    keys = [str(button.key) for button in app.button]
    return {key.removeprefix("log-") for key in keys if key.startswith("log-")}


def test_one_tap_where_the_channel_is_known(ws: Workspace, open_page: OpenPage) -> None:
    """With an e-mail at hand the channel is chosen: one tap logs it, with words and situation."""
    people(ws)
    with ws.edit("Script", now=NOW) as tx:
        tx.letters.put(Letter(contact="ann", template="email", text="Dear Ann, hello"))
    app = press(about_ann(open_page), "log-waiting")
    (attempt,) = ws.attempts.all()
    assert (attempt.contact, attempt.channel, attempt.outcome) == ("ann", "email", "waiting")
    assert attempt.text == "Dear Ann, hello"
    assert attempt.situation
    assert attempt.next_date is not None
    assert "Noted." in read(app)
    press(app, "undo-notice")
    assert not ws.attempts.all()


def test_the_channel_follows_the_script(ws: Workspace, open_page: OpenPage) -> None:
    """The way chosen for the text is the one that is logged; one may choose otherwise."""
    people(ws)
    fill(open_page("phone_script", contact="ann"), {"channel-ann": "phone"})
    app = about_ann(open_page)
    assert "How did it go?" in read(app)
    assert outcomes(app) == {"no-answer", "message-left", "agreed", "not-now"}
    assert choices(app) == ["They replied", "They said no", "The wrong person"]
    by(app, "Letter")
    assert outcomes(app) == {"waiting"}
    press(app, "log-waiting")
    assert ws.attempts.all()[0].channel == "letter"


def test_a_way_without_an_address_says_so(ws: Workspace, open_page: OpenPage) -> None:
    """What needs an address that is not noted is offered with these words, and is asked for."""
    people(ws, phone="123")
    app = about_ann(open_page)
    offered = options(app, "log-channel-ann")
    assert "E-mail (no address noted yet)" in offered
    assert "Letter" in offered
    with ws.edit("Script", now=NOW) as tx:
        tx.letters.put(Letter(contact="ann", template="email", text="Dear Ann, hello"))
    app = fill(about_ann(open_page), {box("contacts", "ann", "email"): "a@example.org"})
    assert ws.contacts.get("ann").email == "a@example.org"
    assert has(app, box("contacts", "ann", "email"))
    assert app.link_button[0].url.startswith("mailto:a@example.org")


def test_a_double_tap_logs_once(ws: Workspace, open_page: OpenPage) -> None:
    """The second tap on the same button, a moment later, adds nothing."""
    people(ws, phone="123")
    press(press(about_ann(open_page), "log-no-answer"), "log-no-answer")
    assert len(ws.attempts.all()) == 1


def test_the_plan_after_a_message(ws: Workspace, open_page: OpenPage) -> None:
    """The days to write to a second person and to remind are said, with their source."""
    people(ws)
    with ws.edit("Cem", now=NOW) as tx:
        tx.contacts.put(Contact(id="cem", name="Cem"))
    tried(ws, 0, next_date=None)
    app = about_ann(open_page)
    (plan,) = [one for one in app.markdown if "ask one more person" in one.value]
    assert "remind Ann once" in plan.value
    assert "The country is the one in your settings." in plan.proto.help
    assert "Dalton, The 2-Hour Job Search" in plan.proto.help
    assert not has(app, "instead-of-ann")


def test_after_some_days_someone_else_is_named(ws: Workspace, open_page: OpenPage) -> None:
    """Once the day for a second person has come, one tap leads to the best one."""
    people(ws)
    with ws.edit("Cem", now=NOW) as tx:
        tx.contacts.put(Contact(id="cem", name="Cem", snoozed_until=SET_ASIDE))
    tried(ws, 8)
    app = about_ann(open_page)
    assert "Meanwhile ask one more person" in read(app)
    assert app.selectbox(key="contact-of-the-page").value == "ann"
    app = press(app, "instead-of-ann")
    assert app.selectbox(key="contact-of-the-page").value == "bob"


def test_the_day_of_the_reminder_names_no_day_gone_by(ws: Workspace, open_page: OpenPage) -> None:
    """Once a reminder is due it is the one thing to send: no past date, nobody else beside it."""
    people(ws, email="ann@example.org")
    tried(ws, 11, channel="email")
    app = about_ann(open_page)
    assert "One short, friendly reminder is welcome now" in read(app)
    assert "second person" not in read(app)
    assert not has(app, "instead-of-ann")


def test_after_the_reminder_the_words_are_kind(ws: Workspace, open_page: OpenPage) -> None:
    """Two messages without an answer are enough, and Bob is offered."""
    people(ws)
    tried(ws, 40)
    tried(ws, 20)
    app = about_ann(open_page)
    assert "you have done your part" in read(app)
    assert has(app, "instead-of-ann")


def test_a_no_is_taken_kindly(ws: Workspace, open_page: OpenPage) -> None:
    """After a no the next person is one tap away; with nobody left, step 2 is."""
    people(ws)
    with ws.edit("No Bob", now=NOW) as tx:
        tx.contacts.remove("bob")
    tried(ws, outcome="declined")
    app = about_ann(open_page)
    assert "said no, and that is all right" in read(app)
    press(app, "instead-of-ann")
    assert part_on(app) == "think"


def test_the_wrong_person(ws: Workspace, open_page: OpenPage) -> None:
    """One line makes a contact with who named them; the next tap writes to them."""
    people(ws)
    tried(ws, id="wrong", channel="phone", outcome="wrong person")
    app = fill(
        about_ann(open_page), {draft("instead-wrong", "line"): "Cem <b>Ak</b>, keeper of bears"}
    )
    press(app, "add-instead-wrong")
    cem = ws.contacts.all()[-1]
    assert (cem.name, cem.role, cem.referred_by) == ("Cem <b>Ak</b>", "keeper of bears", "ann")
    assert ws.attempts.all()[0].instead == cem.id
    assert "named **Cem \\<b\\>Ak\\<\\/b\\>** instead" in read(app)
    fill(app, {box("contacts", cem.id, "may_use_name"): True})
    assert ws.contacts.get(cem.id).may_use_name is True
    press(app, "write-instead-wrong")
    assert app.selectbox(key="contact-of-the-page").value == cem.id


def test_the_wrong_person_without_a_name(ws: Workspace, open_page: OpenPage) -> None:
    """An empty line is asked for beside the box."""
    people(ws)
    tried(ws, id="wrong", outcome="wrong person")
    app = press(about_ann(open_page), "add-instead-wrong")
    assert "Write the name of the person" in app.error[0].value
    assert len(ws.contacts) == 2


def test_a_yes_leads_to_the_date_at_once(ws: Workspace, open_page: OpenPage) -> None:
    """The tap that logs a yes asks when; that makes a talk, and where comes with preparing."""
    people(ws, phone="123")
    app = press(about_ann(open_page), "log-agreed")
    assert "That is your first yes" in read(app)
    day = TODAY + timedelta(days=30)
    press(app, f"other-{draft('agreed-ann', 'zone')}")
    fill(
        app,
        {
            draft("agreed-ann", "date"): day,
            draft("agreed-ann", "time"): "09:30",
            draft("agreed-ann", "zone"): "Europe/Berlin",
        },
    )
    press(app, "set-talk-ann")
    (interview,) = ws.interviews.all()
    assert interview.start is not None
    assert has(app, f"ics-{interview.id}")
    assert "08:30 (London time), which is 09:30 Berlin time**, 20 minutes" in read(app)
    assert not has(app, "set-talk-ann")
    press(app, "prepare-ann")
    assert app.query_params["contact"] == "ann"
    assert part_on(app)
    fill(app, {box("interviews", interview.id, "place"): "https://example.org/room"})
    assert ws.interviews.all()[0].place == "https://example.org/room"


def test_a_yes_without_a_date_is_asked_for_it(ws: Workspace, open_page: OpenPage) -> None:
    """Each box that is empty is said, at the top and beside it, and nothing is set."""
    people(ws)
    tried(ws, outcome="agreed")
    app = about_ann(open_page)
    assert app.button(key="set-talk-ann").disabled
    press(fill(app, {draft("agreed-ann", "time"): "09:30"}), "set-talk-ann")
    assert len(app.error) == 2
    assert not ws.interviews.all()


def test_a_yes_whose_date_comes_later(ws: Workspace, open_page: OpenPage) -> None:
    """One can go on to prepare at once; nothing is set, and the boxes keep what was typed."""
    people(ws)
    tried(ws, outcome="agreed")
    app = fill(about_ann(open_page), {draft("agreed-ann", "time"): "noonish"})
    press(app, "prepare-ann")
    assert app.query_params["contact"] == "ann"
    assert part_on(app)
    assert app.selectbox(key="contact-of-the-page").value == "ann"
    assert not ws.interviews.all()
    again = about_ann(open_page)
    assert again.text_input(key=draft("agreed-ann", "time")).value == "noonish"


def test_the_next_day_and_the_note(ws: Workspace, open_page: OpenPage) -> None:
    """The newest entry takes a note and another day; older ones show their note."""
    people(ws)
    tried(ws, 9, id="old", note="Rings *late*")
    tried(ws, 1, id="new", next_date=TODAY + timedelta(days=5))
    app = about_ann(open_page)
    for row in ("try-old", "try-new"):
        app.session_state[row] = True
    drawn(app)
    assert "Rings *late*" in [one.value for one in app.text]
    day = TODAY + timedelta(days=12)
    fill(app, {box("attempts", "new", "next_date"): day, box("attempts", "new", "note"): "Hm"})
    assert (ws.attempts.get("new").next_date, ws.attempts.get("new").note) == (day, "Hm")
    assert not has(app, box("attempts", "old", "note"))
    press(app, "remove-new")
    assert not ws.attempts.get("new")
    press(app, "undo-notice")
    assert ws.attempts.get("new")


@pytest.mark.parametrize(
    ("choice", "days"), [("Tomorrow", 1), ("In a week", 7), ("Do not suggest them any more", None)]
)
def test_putting_someone_off(
    choice: str, days: int | None, ws: Workspace, open_page: OpenPage
) -> None:
    """A contact rests for a day, a week or for good, and is brought back in one tap."""
    people(ws)
    app = fill(about_ann(open_page), {"pause-ann": choice})
    until = SET_ASIDE if days is None else TODAY + timedelta(days=days)
    assert ws.contacts.get("ann").snoozed_until == until
    assert not has(app, "pause-ann")
    press(app, "undo-notice")
    assert ws.contacts.get("ann").snoozed_until is None
    press(fill(app, {"pause-ann": choice}), "again-ann")
    assert ws.contacts.get("ann").snoozed_until is None


def test_putting_someone_off_until_a_day(ws: Workspace, open_page: OpenPage) -> None:
    """Any day ahead can be chosen."""
    people(ws)
    app = fill(about_ann(open_page), {"pause-ann": "On a day that I choose"})
    day = TODAY + timedelta(days=20)
    fill(app, {draft("day-pause-ann", "day"): day})
    press(app, "pause-ann-until")
    assert ws.contacts.get("ann").snoozed_until == day
    assert "Ann \\*Lee\\* rests until" in read(app)


def test_an_appointment_made_elsewhere(ws: Workspace, open_page: OpenPage) -> None:
    """Where the talk has its date already, no boxes ask for it again."""
    people(ws)
    tried(ws, outcome="agreed")
    with ws.edit("Set", now=NOW) as tx:
        tx.interviews.put(Interview(id="talk", contact="ann", start=NOW + timedelta(days=2)))
    app = about_ann(open_page)
    assert has(app, "ics-talk")
    assert not has(app, "set-talk-ann")


def test_what_was_logged_is_said_once(ws: Workspace, open_page: OpenPage) -> None:
    """It is said once, with the way back; below it stands as the last thing that was."""
    people(ws, phone="123")
    app = press(about_ann(open_page), "log-message-left")
    assert sum("Noted" in str(one.value) for one in (*app.markdown, *app.success)) == 1
    assert any("Phone: I left a message." in one.label for one in app.expander)
    press(app, "undo-notice")
    assert not ws.attempts.all()


def test_silence_after_a_message_is_no_second_try(ws: Workspace, open_page: OpenPage) -> None:
    """No answer to a message that waits is said of that message; its reminder stays due."""
    people(ws)
    tried(ws, channel="email", outcome="waiting")
    app = about_ann(open_page)
    by(app, "E-mail (no address noted yet)")
    fill(app, {"log-other-ann": "No answer"})
    (kept,) = ws.attempts.all()
    assert kept.outcome == "no answer"


def test_the_first_message_ever_is_a_moment(ws: Workspace, open_page: OpenPage) -> None:
    """With fewer than three people on the list it says what makes a plan, and leads there."""
    people(ws)
    tried(ws, 0)
    app = about_ann(open_page)
    assert "That was the hardest part" in read(app)
    press(app, "two-more-names")
    assert part_on(app) == "think"
    tried(ws, 0, contact="bob")
    assert "hardest part" not in read(about_ann(open_page))


def test_the_bar_says_what_was_last_and_what_is_due(ws: Workspace, open_page: OpenPage) -> None:
    """Above the page stand the last try and the day of the next one."""
    people(ws)
    assert "Not asked yet." in read(about_ann(open_page))
    tried(ws, 0)
    assert "no answer yet. Write again on" in read(about_ann(open_page))
    tried(ws, 0, outcome="agreed", at=NOW + timedelta(seconds=1))
    assert "The date is still open." in read(about_ann(open_page))


def test_the_primary_button_says_that_it_is_sent(ws: Workspace, open_page: OpenPage) -> None:
    """A whole text is opened or copied first; Continue is quiet, nothing claims to be sent."""
    people(ws, email="a@example.org")
    app = about_ann(open_page)
    assert app.button(key="log-waiting").proto.type == "secondary"
    with ws.edit("Script", now=NOW) as tx:
        tx.letters.put(Letter(contact="ann", template="email", text="Dear Ann, hello"))
    app = about_ann(open_page)
    assert app.link_button[0].proto.type == "primary"
    assert app.button(key="log-waiting").proto.type == "secondary"
    assert app.button(key="continue").proto.type == "secondary"
    assert app.button(key="continue").label == "Back to today"


def test_face_to_face_changes_the_whole_part(ws: Workspace, open_page: OpenPage) -> None:
    """Another way before anything went out has its own heading, text and answers, and no number."""
    people(ws, relationship="neighbour")
    fill(open_page("phone_script", contact="ann"), {"channel-ann": "phone"})
    app = by(about_ann(open_page), "In person")
    assert app.title[0].value == "Talk to Ann"
    assert not has(app, box("contacts", "ann", "phone"))
    assert outcomes(app) == {"waiting", "agreed", "not-now", "declined"}
    assert app.button(key="log-waiting").label == "I asked, no answer yet"
    press(app, "log-waiting")
    app = about_ann(open_page)
    press(app, "log-agreed")
    (attempt,) = ws.attempts.all()
    assert (attempt.channel, attempt.outcome) == ("in person", "agreed")


def test_a_text_message_is_a_way_to_write(ws: Workspace, open_page: OpenPage) -> None:
    """It has words of its own, to be copied, and is logged as what it is."""
    people(ws, relationship="neighbour")
    fill(open_page("phone_script", contact="ann"), {"channel-ann": "message"})
    app = open_page("phone_script", part="write", contact="ann")
    letter, words = text_on(app)
    fill(app, {box("letters", letter, "text"): words + "!"})
    (kept,) = ws.letters.all()
    assert kept.template == "message-friend"
    with ws.edit("Whole", now=NOW) as tx:
        tx.letters.update(kept.id, text="Hello Ann, may I ask you?", gaps=())
    app = about_ann(open_page)
    assert has(app, f"copy-{kept.id}")
    assert "may I ask you" in read(app)
    assert app.button(key="log-waiting").label == "It is sent"
    assert app.button(key="continue").label == "Back to today"
    press(app, "log-waiting")
    assert ws.attempts.all()[0].channel == "message"


def test_a_text_with_a_gap_is_shown_with_it(ws: Workspace, open_page: OpenPage) -> None:
    """Without one's name the words stand there all the same, with the box for it."""
    people(ws, phone="123", relationship="neighbour")
    app = press(open_page("phone_script", part="write", contact="ann"), "continue")
    assert not ws.letters.all()
    text = read(press(app, "continue"))
    assert "Do you have a moment" in text
    assert "your name" in text
