"""A week of silence, day by day: the card on top, where its button leads, and nothing untrue."""

from collections.abc import Callable
from datetime import UTC
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from infoint.advice.index import index_of
from infoint.domain import CareerField, Contact, Debrief, Interview, Letter, OutreachAttempt
from infoint.domain.kinds import Channel, LetterKind, Outcome
from infoint.domain.outreach_counts import count_responses
from infoint.library import load_library
from infoint.outreach.follow_up_messages import log_message, write_message
from infoint.people.stages import stages_of_asking
from infoint.store import Workspace
from infoint.today.step_status import status_in
from infoint.ui.outreach.pick_up import if_they_pick_up
from infoint.ui.session import session, workspaces
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, fill, has, page_of, part_on, press, read, text_on
from tests.worlds.silence import asked, heard, on_day, reminded

NOBODY = "no card"
NEVER = (
    "That was the hardest part",
    "We look again on",
    "Nobody was added",
    "Write or call with Ingrid",
    "Write down the day and the time you agreed on",
)
"""What is untrue, or out of place, on Today once somebody was asked."""
THEIR_TURN = ("All is on its way", "Now it is their turn")
"""Only true while a message is out."""

Day = Callable[..., AppTest]


@pytest.fixture
def day(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> Day:
    """Open a page on the day with this number."""

    def opened(number: int, page: str = "today", **address: str) -> AppTest:
        at = on_day(number)
        monkeypatch.setattr(session, "now", lambda: at)
        return open_page(page, **address)

    return opened


def top(app: AppTest) -> str:
    """The key of what stands on top, without the id in it; that of nothing where all is calm."""
    first = next((one for one in app.button if str(one.key).startswith("do-")), None)
    if first is None or first.proto.type != "primary":
        return NOBODY
    key = str(first.key).removeprefix("do-")
    return key.rpartition(":")[0] or key


def go(app: AppTest) -> AppTest:
    """Press the button of the card on top."""
    return press(app, next(str(one.key) for one in app.button if str(one.key).startswith("do-")))


def waits(ws: Workspace, contact: str, kind: LetterKind) -> Letter:
    """The text of this kind that was written to somebody and waits to be sent."""
    mine = [one for one in ws.letters.all() if (one.contact, one.kind) == (contact, kind)]
    return mine[-1]


def labels(app: AppTest) -> str:
    """The words of all buttons."""
    return "\n".join(str(one.label) for one in app.button).replace("\\", "")


def words_on(app: AppTest) -> str:
    """What stands on the page, as one sees it."""
    return read(app).replace("\\", "")


ALONE = {0: "names", 3: "second", 4: "second", 8: "second", 9: "nudge", 14: "nudge"}
TWO = {0: NOBODY, 3: "second", 4: "second", 8: "second", 9: "nudge", 14: "nudge"}
PHONE = {0: NOBODY, 3: "second", 9: "nudge", 14: "nudge"}
YES = {4: "step:prepare", 7: "step:prepare", 9: "step:prepare"}
NOT_NOW = {4: "next", 7: "next", 9: "next", 14: "next", 18: "next", 42: "again"}
NO = {4: "thank-for-no", 7: "thank-for-no", 9: "thank-for-no", 18: "thank-for-no"}


@pytest.mark.parametrize("number", ALONE)
def test_alone(ws: Workspace, day: Day, number: int) -> None:
    """Whoever has nobody else adds names while they wait, and reminds once."""
    asked(ws, alone=True)
    assert_card(day(number), ALONE[number], is_out=True)


@pytest.mark.parametrize("number", TWO)
def test_two_wait(ws: Workspace, day: Day, number: int) -> None:
    """One more person after three working days, then the reminders."""
    asked(ws, two=True)
    assert_card(day(number), TWO[number], is_out=True)


@pytest.mark.parametrize("number", PHONE)
def test_by_phone(ws: Workspace, day: Day, number: int) -> None:
    """A message that was left is waited for as a letter is."""
    asked(ws, phone=True)
    assert_card(day(number), PHONE[number], is_out=True)


@pytest.mark.parametrize("number", YES)
def test_a_yes(ws: Workspace, day: Day, number: int) -> None:
    """Who said yes is offered two times, in a text that is there with the press."""
    asked(ws)
    heard(ws, Outcome.AGREED, 4)
    app = day(number)
    assert_card(app, YES[number], is_out=False)
    app = go(app)
    assert (page_of(app), part_on(app)) == ("Write or call", "write")
    assert "Ingrid" in text_on(app)[1]
    assert any(one.label == "Subject" for one in app.text_input)
    assert not any(one.contact == "ingrid" for one in ws.letters.all())


@pytest.mark.parametrize("number", NOT_NOW)
def test_not_now(ws: Workspace, day: Day, number: int) -> None:
    """The second person stands on top with who named her, until one may ask again."""
    asked(ws)
    heard(ws, Outcome.NOT_NOW, 4, next_date=on_day(42).date(), again="in January")
    app = day(number)
    assert_card(app, NOT_NOW[number], is_out=False)
    if number == 42:
        words = text_on(go(app))[1]
        assert "You said that January would suit you better" in words
        assert "as Edith Okafor had suggested" in words
        return
    assert "Sunita, whom Edith named" in words_on(app)
    app = go(app)
    assert part_on(app) == "write"
    assert not app.warning
    assert "Edith Okafor suggested that I write to you" in text_on(app)[1]


@pytest.mark.parametrize("number", NO)
def test_a_no(ws: Workspace, day: Day, number: int) -> None:
    """A line of thanks, and after it the next person."""
    asked(ws)
    heard(ws, Outcome.DECLINED, 4)
    app = day(number)
    assert_card(app, NO[number], is_out=False)
    assert "Sunita, whom Edith named" in words_on(app)
    app = go(app)
    thanks, _words = text_on(app)
    send = press(app, "continue")
    assert str(send.title[0].value) == "Send it to Ingrid"
    assert not has(send, "to-draft")
    press(send, f"log-sent-{thanks}")
    app = day(number)
    assert_card(app, "next", is_out=False)
    person = day(number, "person", contact="ingrid")
    assert "Write to Sunita Rao" in labels(person)


def assert_card(app: AppTest, key: str, *, is_out: bool) -> None:
    """What stands on top, and that no sentence of the page is untrue."""
    said = f"{read(app)}\n{labels(app)}"
    assert top(app) == key
    for words in NEVER if is_out else (*NEVER, *THEIR_TURN):
        assert words not in said


def test_after_two_times_were_sent(ws: Workspace, day: Day) -> None:
    """What was offered comes up, and stands there to tap when the date is set."""
    asked(ws)
    heard(ws, Outcome.AGREED, 4)
    app = go(day(4))
    for name, words in (("first", "Wed 9 Dec at 10:00"), ("second", "Fri 11 Dec at 15:30")):
        box = next(one for one in app.text_input if str(one.key).endswith(f"ingrid-{name}"))
        fill(app, {str(box.key): words})
    letter = waits(ws, "ingrid", LetterKind.TWO_TIMES)
    send = day(4, "phone_script", part="send", contact="ingrid")
    assert str(send.title[0].value) == "Send it to Ingrid"
    assert not has(send, "set-talk-ingrid")
    press(send, "view-date")
    assert has(send, "set-talk-ingrid")
    send = day(4, "phone_script", part="send", contact="ingrid")
    press(send, f"log-sent-{letter.id}")
    app = day(7)
    assert "Ingrid chooses: Wed 9 Dec at 10:00, or Fri 11 Dec at 15:30" in labels(app)
    assert not has(app, "do-step:prepare:ingrid")
    app = press(app, "ahead-ingrid")
    assert (page_of(app), part_on(app)) == ("Write or call", "send")
    assert str(app.title[0].value) == "Which time does Ingrid choose?"
    assert "Wed, 9 Dec at 10:00\nFri, 11 Dec at 15:30\nAnother time" in labels(app)
    assert not has(app, "set-talk-ingrid")
    assert has(press(app, "another-time-ingrid"), "set-talk-ingrid")
    press(day(7, "phone_script", part="send", contact="ingrid"), "chose-1-ingrid")
    (talk,) = [one for one in ws.interviews.all() if one.contact == "ingrid"]
    assert talk.start == on_day(11).replace(hour=15, minute=30)
    words = read(day(7, "prepare", part="when", contact="ingrid"))
    assert "in person" not in words


def test_confirming_by_phone(ws: Workspace, day: Day) -> None:
    """To somebody who has agreed one says that one looks forward to it."""
    asked(ws, phone=True)
    heard(ws, Outcome.AGREED, 4)
    with ws.edit("set", now=on_day(4)) as tx:
        start = on_day(14).replace(hour=14, minute=30)
        tx.interviews.put(Interview(id="soon", contact="ingrid", start=start))
    assert top(day(11)) == "appointment"
    app = day(13)
    assert top(app) == "confirm"
    assert "Call" in labels(app)
    assert "One thing is due today." in words_on(app)
    app = go(app)
    assert part_on(app) == "send"
    assert str(app.title[0].value) == "Confirm the talk with Ingrid"
    words = read(app)
    assert "I look forward to our talk tomorrow at 14:30. Does it still suit you?" in words
    assert "a few questions about your work" not in words
    assert "20 minutes, in person" not in read(day(13, "person", contact="ingrid"))
    assert "They picked up" in labels(app)
    app = press(app, next(one.key for one in app.button if str(one.key).startswith("log-heard-")))
    letter = waits(ws, "ingrid", LetterKind.CONFIRMATION)
    assert str(app.title[0].value) == "Confirmed with Ingrid"
    assert ws.letters.get(letter.id).channel is Channel.PHONE
    assert "said yes" not in read(app)
    assert "I did not say it after all" in labels(app)
    press(app, f"unsend-{letter.id}")
    assert ws.letters.get(letter.id).channel is Channel.VOICEMAIL
    press(day(13, "phone_script", part="send", contact="ingrid"), f"log-sent-{letter.id}")
    assert ws.letters.get(letter.id).channel is Channel.VOICEMAIL


@pytest.mark.parametrize(
    ("pressed", "channel", "outcome"),
    [
        ("log-no-answer", "phone", "no answer"),
        ("log-message-left", "voicemail", "message left"),
        ("log-agreed", "phone", "agreed"),
        ("log-not-now", "phone", "not now"),
    ],
)
def test_calling_once_more(
    ws: Workspace, day: Day, pressed: str, channel: str, outcome: str
) -> None:
    """One button for each thing that can come of it; who was reached was reached by phone."""
    asked(ws, phone=True)
    app = go(day(10))
    assert part_on(app) == "send"
    assert "Edith Okafor suggested that I call you; I left you a message on" in read(app)
    assert "It is sent" not in labels(app)
    assert "Nobody picked up" in labels(app)
    assert "No answer" not in labels(app)
    press(app, pressed)
    last = max(ws.attempts.all(), key=lambda one: one.at)
    assert (last.channel, last.outcome) == (channel, outcome)


def test_no_answer_on_a_text_that_was_not_sent(ws: Workspace, day: Day) -> None:
    """Silence is no answer to what nobody has had; to what was sent it gets a kind word."""
    asked(ws)
    app = go(day(3))
    letter, words = text_on(app)
    fill(app, {box("letters", letter, "text"): f"{words} Thank you."})
    app = day(3, part="log")
    assert "No answer" not in app.get_by_key("log-sunita").options
    fill(app, {"answer-try-ingrid": "no answer"})
    assert "it is rarely about you" in read(app)
    assert [one.contact for one in ws.attempts.all()] == ["ingrid"]


def test_asked_again_is_not_replied(ws: Workspace, day: Day) -> None:
    """While one waits for the second answer, the first one is not the stage."""
    asked(ws)
    heard(ws, Outcome.NOT_NOW, 4, next_date=on_day(42).date(), again="in January")
    with ws.edit("again", now=on_day(42)) as tx:
        tx.attempts.put(OutreachAttempt(contact="ingrid", at=on_day(42), text="Dear Ingrid"))
    words = read(day(42, "phone_script", part="send", contact="ingrid"))
    assert "-badge[Replied]" not in words
    assert "-badge[Asked]" in words


def test_the_field_chosen_under_how_is_in_the_text(ws: Workspace, day: Day) -> None:
    """Chosen where it is asked for, it stands in the text with no further press: in a gap, and in
    place of the field of those who named them.
    """
    asked(ws)
    with ws.edit("unknown", now=on_day(3)) as tx:
        tx.contacts.update("sunita", fields=())
        tx.fields.put(CareerField(id="law", title="Law"))
    press(day(3, "phone_script", part="how", contact="sunita"), "continue")
    assert "work in health planning" in waits(ws, "sunita", LetterKind.SCRIPT).text
    app = day(3, "phone_script", part="how", contact="sunita")
    fill(app, {"change-words": "fields"})
    box = next(one for one in app.multiselect if str(one.key).endswith("sunita-fields"))
    box.set_value(["law"]).run()
    assert "work in law" in waits(ws, "sunita", LetterKind.SCRIPT).text
    with ws.edit("nobody said", now=on_day(3)) as tx:
        tx.contacts.update("sunita", fields=())
        for one in tx.interviews.all():
            tx.interviews.update(one.id, named=())
        for letter in tx.letters.all():
            if letter.contact == "sunita":
                tx.letters.remove(letter.id)
    press(day(3, "phone_script", part="how", contact="sunita"), "continue")
    assert waits(ws, "sunita", LetterKind.SCRIPT).open_gaps == ("the field you are exploring",)
    app = day(3, "phone_script", part="how", contact="sunita")
    box = next(one for one in app.multiselect if str(one.key).endswith("sunita-fields"))
    box.set_value(["planning"]).run()
    letter = waits(ws, "sunita", LetterKind.SCRIPT)
    assert letter.open_gaps == ()
    assert "work in health planning" in letter.text


def test_they_have_the_message(ws: Workspace, day: Day) -> None:
    """Whoever was left a message is waited for: nothing is read out once more."""
    asked(ws, phone=True)
    app = day(0, "phone_script", part="send", contact="ingrid")
    assert str(app.title[0].value) == "Ingrid has your message"
    assert "What do they say?" in read(app)


def test_no_time_was_named(ws: Workspace, day: Day) -> None:
    """Then it says why the day is the one it is."""
    asked(ws)
    heard(ws, Outcome.NOT_NOW, 4, next_date=on_day(32).date())
    words = words_on(day(5, "phone_script", part="send", contact="ingrid"))
    assert "named no time. Four weeks are a good while" in words
    words = text_on(go(day(32)))[1]
    assert "It was not a good moment then" in words


@pytest.mark.parametrize(
    ("kind", "number", "said"),
    [
        (LetterKind.NEW_DATE, 12, "I am sorry: on Monday, 14 December at 14:30 I cannot come"),
        (LetterKind.CONFIRMATION, 14, "our talk today at 14:30. Does it still suit you?"),
        (LetterKind.CONFIRMATION, 13, "our talk tomorrow at 14:30. Does it still suit you?"),
        (
            LetterKind.CONFIRMATION,
            11,
            "our talk on Monday, 14 December at 14:30. Does it",
        ),
        (LetterKind.AGAIN, 8, "Would a short talk suit you now?"),
        (LetterKind.TWO_TIMES, 8, "Thank you for your answer"),
        (LetterKind.SCRIPT, 8, "Edith Okafor suggested that I call you. I would like to ask"),
    ],
)
def test_what_to_say_if_they_pick_up(
    ws: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    kind: LetterKind,
    number: int,
    said: str,
) -> None:
    """The same matter as that of the words for the machine."""
    asked(ws, phone=True)
    with ws.edit("set", now=on_day(4)) as tx:
        start = on_day(14).replace(hour=14, minute=30)
        tx.interviews.put(Interview(id="soon", contact="ingrid", start=start))
    at = on_day(number).replace(hour=9)
    monkeypatch.setattr(session, "now", lambda: at)
    monkeypatch.setattr(session, "zone", lambda: UTC)
    visit = SimpleNamespace(ws=ws, now=at)
    letter = Letter(contact="ingrid", kind=kind, channel=Channel.VOICEMAIL)
    assert said in if_they_pick_up(visit, ws.contacts.get("ingrid"), letter).replace("\\", "")


@pytest.mark.parametrize("number", [17, 18])
def test_nothing_disagrees_on_a_door(ws: Workspace, day: Day, number: int) -> None:
    """Today, the person's page, its pill and Progress say from the same day that it is shut."""
    asked(ws)
    reminded(ws, "ingrid", 9)
    shut = number == 18
    assert (top(day(number)) == "turn") == shut
    person = read(day(number, "person", contact="ingrid"))
    assert ("No answer came. It is rarely about you." in person) == shut
    pill = read(day(number, "phone_script", part="send", contact="ingrid"))
    assert ("-badge[No answer]" in pill) == shut
    responses = count_responses(stages_of_asking(index_of(ws), on_day(number).date()))
    assert (responses.waiting, responses.silent) == ((0, 1) if shut else (1, 0))


def test_nobody_picked_up_is_not_asked(ws: Workspace, day: Day) -> None:
    """They know nothing of it: no pill, no count says that they were asked."""
    asked(ws)
    with ws.edit("rang", now=on_day(0)) as tx:
        tx.attempts.update("try-ingrid", channel=Channel.PHONE, outcome=Outcome.NO_ANSWER)
    words = read(day(0, "phone_script", part="send", contact="ingrid"))
    assert "-badge[Tried]" in words
    today = read(day(0))
    assert "2 asked" not in today
    assert "Now it is their turn" not in today
    assert count_responses(stages_of_asking(index_of(ws), on_day(0).date())).asked == 1
    assert top(day(1)) == "call"


def tried(ws: Workspace, contact: str, day: int, outcome: Outcome = Outcome.WAITING) -> None:
    """Somebody was asked on this day, and this came of it."""
    with ws.edit("tried", now=on_day(day)) as tx:
        heard_at = None if outcome.unanswered else on_day(day)
        told = {"contact": contact, "at": on_day(day), "outcome": outcome, "answered": heard_at}
        tx.attempts.put(OutreachAttempt(id=f"then-{contact}", text="Dear", **told))


def named_too(ws: Workspace) -> None:
    """Edith named Hana as well."""
    with ws.edit("Hana", now=on_day(0)) as tx:
        known = {"referred_by": "edith", "may_use_name": True, "fields": ("planning",)}
        tx.contacts.put(Contact(id="hana", name="Hana Kim", email="h@example.org", **known))


def test_after_a_no_the_next_person_stays(ws: Workspace, day: Day) -> None:
    """Also while others may still answer: the page said so, and Today keeps to it."""
    asked(ws, two=True)
    named_too(ws)
    tried(ws, "sunita", 1)
    with ws.edit("no", now=on_day(4)) as tx:
        tx.attempts.update("then-sunita", outcome=Outcome.DECLINED, answered=on_day(4))
        tx.letters.put(
            Letter(contact="sunita", kind=LetterKind.ANSWER_TO_A_NO, text="Thank", sent=on_day(4))
        )
    for number in (4, 5, 7, 8):
        app = day(number)
        assert top(app) == "next"
        assert "Hana, whom Edith named" in words_on(app)
        assert not [one for one in THEIR_TURN if one in read(app)]
    assert "nudge" in top(day(9))


def test_a_promise_is_kept_on_its_day(ws: Workspace, day: Day) -> None:
    """The page of the second person named a day: on it one more person is suggested."""
    asked(ws)
    named_too(ws)
    tried(ws, "sunita", 3)
    page = read(day(3, "phone_script", part="send", contact="sunita")).replace("\\", "")
    assert "If nothing comes by Tue, 8 Dec, ask one more person" in page
    assert top(day(7)) == NOBODY
    app = day(8)
    assert top(app) == "second"
    assert "The usual next thing is one more person: Hana" in words_on(app)


SILENT = {18: "turn", 25: "turn", 26: "next", 60: "next"}


@pytest.mark.parametrize("number", SILENT)
def test_everybody_was_silent(ws: Workspace, day: Day, number: int) -> None:
    """Shut doors are one card; where all were asked one or two names are the thing to do."""
    asked(ws, two=True)
    for who in ("ingrid", "tom"):
        reminded(ws, who, 9)
    tried(ws, "sunita", 4, Outcome.DECLINED)
    with ws.edit("thanked", now=on_day(4)) as tx:
        answer = {"contact": "sunita", "kind": LetterKind.ANSWER_TO_A_NO, "text": "Thank you."}
        tx.letters.put(Letter(**answer, sent=on_day(4)))
    app = day(number)
    assert_card(app, SILENT[number], is_out=False)
    assert "Enjoy it" not in read(app)
    assert labels(app).count("Add names") == 1
    words = words_on(app)
    if number < 26:
        assert "Add a name: Ingrid and Tom have not answered" in words
        assert "rarely about you" in words
    else:
        assert "Everybody on your list was asked" in words
        assert "Edith, who talked with you, may know one" in words
    named_too(ws)
    assert "Hana Kim" in words_on(day(number)).partition("Then")[0]


def test_asked_three_times(ws: Workspace, day: Day) -> None:
    """Counts in words are true: in autumn, in January, and the reminder make three."""
    asked(ws)
    heard(ws, Outcome.NOT_NOW, 4, next_date=on_day(42).date(), again="in January")
    for number, outcome in ((42, Outcome.NO_ANSWER), (51, Outcome.WAITING)):
        with ws.edit("again", now=on_day(number)) as tx:
            told = {"contact": "ingrid", "at": on_day(number), "outcome": outcome, "text": "Dear"}
            tx.attempts.put(OutreachAttempt(**told))
    assert "You asked 3 times, kindly" in words_on(day(61))


def test_what_is_due_today_stands_on_top(ws: Workspace, day: Day) -> None:
    """What was left from before comes after it; only what is due today is counted."""
    asked(ws)
    with ws.edit("a talk", now=on_day(0)) as tx:
        tx.interviews.update("talk", debrief=Debrief())
    app = day(9)
    assert "One thing is due today." in read(app)
    assert top(app) == "nudge"


def test_a_talk_agreed_today_is_not_confirmed(ws: Workspace, day: Day) -> None:
    """Who said yes on the phone a minute ago knows of the talk of tomorrow."""
    asked(ws, phone=True)
    heard(ws, Outcome.AGREED, 10)
    with ws.edit("set", now=on_day(10)) as tx:
        about = {"contact": "ingrid", "start": on_day(11), "created": on_day(10)}
        tx.interviews.put(Interview(id="soon", **about))
    assert "confirm" not in top(day(10))
    with ws.edit("set before", now=on_day(10)) as tx:
        tx.interviews.update("soon", created=on_day(8))
        tx.attempts.update("try-ingrid", answered=on_day(8))
    assert top(day(10)) == "confirm"


def test_marks_and_rows_are_true(ws: Workspace, day: Day) -> None:
    """A reminder is no answer, so that nothing ticks for it; and they are waited for till its day.

    January stands on the page of who named it.
    """
    asked(ws)
    reminded(ws, "ingrid", 9)
    library = workspaces.library()
    status = status_in(index_of(ws), library, "phone-script", contact="ingrid")
    (line,) = [one for one in status.lines if one.key == "outcome-logged"]
    assert not line.ok
    with ws.edit("not now", now=on_day(12)) as tx:
        tx.attempts.update(
            "again-ingrid", outcome=Outcome.NOT_NOW, next_date=on_day(42).date(), again="in January"
        )
    assert "They said: not now, “in January”." in words_on(day(14, "person", contact="ingrid"))


def test_who_has_a_message_is_not_called_in_vain(ws: Workspace, day: Day) -> None:
    """After a message was left the row asks what they say; that nobody picked up is in the menu."""
    asked(ws, phone=True)
    app = day(1, "phone_script", part="send", contact="ingrid")
    shown = [str(one.key) for one in app.button if str(one.key).startswith("log-")]
    assert shown == ["log-agreed", "log-not-now", "log-declined"]


def test_silence_is_called_silence(ws: Workspace, day: Day) -> None:
    """Once the reminder was in vain, title and row say that no answer came; that it was not sent
    after all is asked on its day alone.
    """
    asked(ws)
    write = (ws, load_library(), "ingrid", LetterKind.REMINDER, Channel.EMAIL)
    reminder = write_message(*write, now=on_day(9))
    log_message(ws, reminder.id, now=on_day(9))
    send = day(9, "phone_script", part="send", contact="ingrid")
    assert str(send.title[0].value) == "On its way to Ingrid"
    assert has(send, f"unsend-{reminder.id}")
    send = day(11, "phone_script", part="send", contact="ingrid")
    assert str(send.title[0].value) == "What came of it?"
    send = day(25, "phone_script", part="send", contact="ingrid")
    assert str(send.title[0].value) == "No answer from Ingrid"
    assert "Sent, waiting" not in read(send)
    assert not has(send, f"unsend-{reminder.id}")


def test_after_its_time_a_talk_asks_how_it_was(ws: Workspace, day: Day) -> None:
    """The card asks how it was; nothing is to be packed any more, and a set date is no question."""
    asked(ws)
    heard(ws, Outcome.AGREED, 4)
    with ws.edit("set", now=on_day(4)) as tx:
        offer = {"contact": "ingrid", "kind": LetterKind.TWO_TIMES, "text": "Two"}
        tx.letters.put(Letter(**offer, sent=on_day(4)))
        tx.interviews.put(Interview(id="soon", contact="ingrid", start=on_day(9)))
    send = day(6, "phone_script", part="send", contact="ingrid")
    assert str(send.title[0].value) == "Your talk with Ingrid"
    assert "said yes" not in read(send)
    assert "How was it with Ingrid?" in words_on(day(10))
    assert "Have with you" in read(day(9, "interview", contact="ingrid"))
    assert "Have with you" not in read(day(10, "interview", contact="ingrid"))
