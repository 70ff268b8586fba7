"""What to do next: what is suggested, in which order, and what is left out."""

from datetime import date, datetime, timedelta

import pytest

from infoint.coaching import NextAction, follow_up_dates, next_actions
from infoint.debrief.questions import QUESTIONS, done_for_now, nobody_named
from infoint.domain import Action, CareerField, Contact, Debrief, Interview, OutreachAttempt
from infoint.library import Library
from infoint.store import Workspace
from tests.worlds.records import (
    DAY,
    HOUR,
    NOW,
    ann,
    attempt,
    bob,
    held,
    interview,
    put,
    running,
    thanks,
)

WRITTEN = Debrief(learned="A lot.")
TODAY = NOW.date()


def keys(ws: Workspace, library: Library, now: datetime = NOW) -> list[str]:
    """The keys of the suggestions, most urgent first."""
    return [action.key for action in next_actions(ws, library, now=now)]


def one(ws: Workspace, library: Library, key: str, now: datetime = NOW) -> NextAction:
    """The suggestion with this key."""
    return next(action for action in next_actions(ws, library, now=now) if action.key == key)


def urgent(ws: Workspace, library: Library, now: datetime = NOW) -> list[str]:
    """The keys of the suggestions apart from the two steps that stand on their own."""
    own = ("step:choose-field", "step:identify-people", "start", "names")
    return [key for key in keys(ws, library, now) if key not in own]


def test_a_new_person_gets_one_clear_start(ws: Workspace, library: Library) -> None:
    """With nothing there yet the only suggestion is to write down what interests one."""
    (action,) = next_actions(ws, library, now=NOW)
    assert (action.key, action.step, action.text) == (
        "start",
        "choose-field",
        "Write down what interests you",
    )


def test_after_the_start_comes_the_first_missing_line(ws: Workspace, library: Library) -> None:
    """Once interests are noted, the two steps that stand on their own say what they miss."""
    with ws.edit("interests", now=NOW) as tx:
        tx.profile.update(interests="Plants")
    assert keys(ws, library) == ["step:choose-field", "step:identify-people"]


def test_first_of_all_the_person_whom_one_knows(ws: Workspace, library: Library) -> None:
    """Before anybody was asked, the first task names the person and the field they speak about."""
    put(ws, Contact(id="vera", name="Vera Lind", fields=("care",)))
    with ws.edit("field", now=NOW) as tx:
        tx.fields.put(CareerField(id="care", title="Nursing"))
    first = next_actions(ws, library, now=NOW)[0]
    assert (first.text, first.contact) == ("Write to Vera Lind about nursing", "vera")


def test_without_a_person_the_field_that_was_named(ws: Workspace, library: Library) -> None:
    """Who has named a field alone is asked about it, and not about themselves."""
    with ws.edit("field", now=NOW) as tx:
        tx.fields.put(CareerField(id="care", title="Nursing"))
    first = next_actions(ws, library, now=NOW)[0]
    assert first.text == "Write down what you want to find out about nursing"
    assert (first.step, first.field) == ("choose-field", "care")


@pytest.mark.parametrize("outcome", ["no answer", "message left", "declined", "wrong person"])
def test_after_a_logged_call_interests_come_last(
    ws: Workspace, library: Library, outcome: str
) -> None:
    """Once somebody was called, what one brings oneself is not what comes first."""
    put(
        ws,
        Contact(id="vera", name="Vera Lind"),
        OutreachAttempt(contact="vera", at=NOW - HOUR, channel="phone", outcome=outcome),
    )
    first, *_ = next_actions(ws, library, now=NOW)
    assert "interests" not in first.text


def test_the_whole_order(ws: Workspace, library: Library) -> None:
    """Talk, debrief, thanks, appointment and confirmation, action, follow-up, the next steps."""
    people = [Contact(id=key, name=key) for key in "abcdefgh"]
    put(
        ws,
        *people,
        OutreachAttempt(id="old", contact="f", at=NOW - 15 * DAY),
        Action(id="act", text="Read the report", due=TODAY - DAY),
        Interview(id="soon", contact="d", start=NOW + DAY),
        held(2 * DAY, id="unwritten", contact="c"),
        thanks(id="sent", contact="c", interview="unwritten", sent=NOW),
        held(3 * HOUR, id="unthanked", contact="b", debrief=WRITTEN),
        running(HOUR / 10, id="now", contact="a"),
    )
    assert keys(ws, library) == [
        "talk:now",
        "debrief:unwritten",
        "thank-you:unthanked",
        "confirm:soon",
        "appointment:soon",
        "action:act",
        "nudge:old",
        "step:phone-script:e",
        "step:phone-script:g",
        "step:phone-script:h",
        "step:choose-field",
        "step:identify-people",
    ]


def test_every_suggestion_is_whole(ws: Workspace, library: Library) -> None:
    """Each has words, a reason, and a source that the library knows; keys are unique."""
    test_the_whole_order(ws, library)
    put(
        ws,
        ann(),
        bob(),
        interview(start=NOW - DAY),
        attempt(9 * DAY, contact="bob", outcome="replied"),
    )
    found = next_actions(ws, library, now=NOW)
    assert len({action.key for action in found}) == len(found)
    for action in found:
        assert action.text[0].isupper()
        assert action.why.endswith((".", "?"))
        assert action.source in library.sources
        assert action.due is None or action.due.utcoffset() == timedelta(0)


def test_of_two_letters_the_one_due_sooner_comes_first(ws: Workspace, library: Library) -> None:
    """While both can still be on time, the earlier talk is thanked for first."""
    put(ws, ann(), bob(), held(HOUR, id="later", debrief=WRITTEN))
    put(ws, held(9 * HOUR, id="sooner", contact="bob", debrief=WRITTEN))
    assert urgent(ws, library)[:2] == ["thank-you:sooner", "thank-you:later"]


def test_the_last_interview_is_thanked_for_first(ws: Workspace, library: Library) -> None:
    """A letter that can still be on time comes before one that is long due."""
    put(ws, ann(), bob(), held(9 * DAY, id="old", debrief=WRITTEN))
    put(ws, held(2 * DAY, id="amber", contact="bob", debrief=WRITTEN))
    put(ws, held(HOUR, id="fresh", debrief=WRITTEN))
    assert urgent(ws, library)[:3] == ["thank-you:fresh", "thank-you:amber", "thank-you:old"]
    fresh, amber = one(ws, library, "thank-you:fresh"), one(ws, library, "thank-you:amber")
    assert (fresh.colour, amber.colour) == ("green", "amber")
    assert fresh.due == NOW - HOUR + DAY


def test_sending_the_letter_ends_the_suggestion(ws: Workspace, library: Library) -> None:
    """A letter for another talk does not count, an unsent one neither, a sent one does."""
    put(ws, ann(), held(debrief=WRITTEN), thanks(), thanks(id="x", interview="other", sent=NOW))
    assert "thank-you:talk" in keys(ws, library)
    put(ws, thanks(id="general", interview="", sent=NOW))
    assert "thank-you:talk" not in keys(ws, library)


@pytest.mark.parametrize(
    ("start", "text"),
    [
        (NOW + 2 * HOUR, "Today you talk with Ann Lee"),
        (NOW + 2 * DAY, "Get ready for the talk with Ann Lee"),
        (NOW - HOUR / 10, "Start the talk with Ann Lee"),
    ],
)
def test_an_appointment_comes_near(
    ws: Workspace, library: Library, start: datetime, text: str
) -> None:
    """Up to three days before, an unfinished preparation is brought up; then the start."""
    put(ws, ann(), interview(start=start))
    assert one(ws, library, "appointment:talk").text == text


@pytest.mark.parametrize(
    ("zone", "words"), [("Asia/Tokyo", "It begins at 14:00 in your time. "), ("", "")]
)
def test_whose_clock_an_interview_goes_by(
    ws: Workspace, library: Library, zone: str, words: str
) -> None:
    """Where it was agreed by other clocks, the time is said to be one's own; else the day of the
    suggestion says it, and the reason does not say it again.
    """
    put(ws, ann(), interview(start=NOW + 2 * HOUR, time_zone=zone))
    where = "Where you meet is not written down yet: ask them."
    assert one(ws, library, "appointment:talk").why == words + where


def test_the_talk_of_today_comes_first(ws: Workspace, library: Library) -> None:
    """Before what is due from older talks, until it ended; its page shows where and when."""
    put(ws, ann(), Contact(id="b", name="Bo"), held(2 * HOUR, contact="b", id="old"))
    put(ws, interview(start=NOW + 2 * HOUR))
    for now in (NOW, NOW + 2 * HOUR, NOW + 2 * HOUR + timedelta(minutes=5)):
        first = next_actions(ws, library, now=now)[0]
        assert (first.key, first.step, first.check) == ("appointment:talk", "interview", "")
    assert next_actions(ws, library, now=NOW - DAY)[0].key != "appointment:talk"


def test_a_distant_appointment_presses_nobody(ws: Workspace, library: Library) -> None:
    """Four days before, preparing is a next step like others."""
    put(ws, ann(), interview(start=NOW + 4 * DAY))
    assert urgent(ws, library) == ["step:prepare:ann"]


def test_a_passed_appointment_is_asked_about(ws: Workspace, library: Library) -> None:
    """When the agreed time is over and no clock ran, one is asked how it went."""
    put(ws, ann(), interview(start=NOW - DAY))
    action = one(ws, library, "passed:talk")
    assert (action.step, action.overdue) == ("interview", True)
    with ws.edit("cancel", now=NOW) as tx:
        tx.interviews.update("talk", cancelled=True)
    assert "passed:talk" not in keys(ws, library)


@pytest.mark.parametrize(
    ("due", "shown", "overdue"),
    [(TODAY - DAY, True, True), (TODAY, True, False), (TODAY + DAY, False, False)],
)
def test_actions_with_a_date(
    ws: Workspace, library: Library, due: date, shown: bool, overdue: bool
) -> None:
    """An action is suggested from its day on, and overdue from the next."""
    put(ws, ann(), Action(id="act", text="Read on", due=due, interview="gone"))
    assert ("action:act" in keys(ws, library)) is shown
    if shown:
        assert one(ws, library, "action:act").overdue is overdue


def test_a_done_action_is_not_suggested(ws: Workspace, library: Library) -> None:
    """What is done, or has no date, does not press."""
    put(ws, Action(id="a", text="x", due=TODAY, done=NOW), Action(id="b", text="y"))
    assert urgent(ws, library) == []


@pytest.mark.parametrize(
    ("business_days", "expected"),
    [(2, []), (3, ["second:try"]), (6, ["second:try"]), (7, ["nudge:try"])],
)
def test_follow_up_after_three_and_seven_business_days(
    ws: Workspace, library: Library, business_days: int, expected: list[str]
) -> None:
    """First a second person, then one reminder."""
    sent = NOW - {2: 2 * DAY, 3: 5 * DAY, 6: 8 * DAY, 7: 9 * DAY}[business_days]
    put(ws, ann(), OutreachAttempt(id="try", contact="ann", at=sent))
    assert urgent(ws, library) == expected


@pytest.mark.parametrize("which", [0, 1])
def test_a_stored_date_that_follows_the_rule_changes_nothing(
    ws: Workspace, library: Library, which: int
) -> None:
    """With the date for the second person or for the nudge kept, both still come in their turn."""
    sent = NOW - 5 * DAY
    by_rule = follow_up_dates(sent, tz="")[which]
    put(ws, ann(), OutreachAttempt(id="try", contact="ann", at=sent, next_date=by_rule))
    assert urgent(ws, library, NOW - DAY) == []
    assert urgent(ws, library) == ["second:try"]
    assert urgent(ws, library, NOW + 5 * DAY) == ["second:try"]
    assert urgent(ws, library, NOW + 6 * DAY) == ["nudge:try"]


def test_a_second_person_was_already_written_to(ws: Workspace, library: Library) -> None:
    """The advice to write to a second person falls away once that happened."""
    put(ws, ann(), bob(), attempt(5 * DAY, id="try"), attempt(DAY, contact="bob"))
    assert urgent(ws, library) == []


def test_a_date_of_ones_own_rules(ws: Workspace, library: Library) -> None:
    """A date set by the person for the next try is the day of the reminder."""
    put(ws, ann(), attempt(DAY, id="try", next_date=TODAY))
    assert urgent(ws, library) == ["nudge:try"]
    put(ws, ann(), attempt(20 * DAY, id="try", next_date=TODAY + DAY))
    assert urgent(ws, library) == []


def test_after_two_messages_one_turns_elsewhere(ws: Workspace, library: Library) -> None:
    """There is no third message; after a week the advice becomes the next name."""
    put(ws, ann(), attempt(20 * DAY), attempt(DAY, id="last", next_date=TODAY))
    assert urgent(ws, library) == ["turn:last"]
    assert urgent(ws, library, NOW + 7 * DAY) == ["turn:last"]
    assert urgent(ws, library, NOW + 8 * DAY) == ["next:last"]


def test_who_has_turned_elsewhere_is_not_asked_again(ws: Workspace, library: Library) -> None:
    """Once somebody else was tried since that day, the advice falls away; before, it stays."""
    put(ws, ann(), bob(), attempt(20 * DAY), attempt(3 * DAY, id="last", next_date=TODAY - DAY))
    put(ws, attempt(2 * DAY, id="else", contact="bob"))
    assert "turn:last" in urgent(ws, library)
    put(ws, attempt(HOUR, id="else", contact="bob"))
    assert urgent(ws, library) == []


def test_the_best_other_person_is_named(ws: Workspace, library: Library) -> None:
    """While waiting, and after two messages, somebody who can be asked is named, the best first."""
    put(ws, ann(), bob(), Contact(id="cem", name="Cem", motivation=5, access=5))
    put(ws, attempt(5 * DAY, id="try"))
    second = one(ws, library, "second:try")
    assert second.text == "Write to Cem while you wait for Ann"
    assert (second.contact, second.step) == ("cem", "phone-script")
    put(ws, attempt(20 * DAY, id="first"), attempt(DAY, id="try", next_date=TODAY))
    turn = one(ws, library, "turn:try")
    assert turn.text == "Turn to Cem: Ann Lee has not answered"
    assert (turn.contact, turn.step) == ("cem", "phone-script")
    put(ws, Contact(id="cem", name="Cem", snoozed_until=TODAY + DAY))
    assert one(ws, library, "turn:try").contact == "bob"
    with ws.edit("", now=NOW) as tx:
        tx.page_state.update(dismissals={"ask:bob": NOW.isoformat()})
    assert one(ws, library, "turn:try").text == "Add a name: Ann Lee has not answered"


def test_shut_doors_are_one_suggestion(ws: Workspace, library: Library) -> None:
    """Several doors that were shut are one suggestion, with one person to turn to."""
    put(ws, ann(), bob(), *(Contact(id=key, name=key) for key in "xy"))
    for who, last in (("ann", 2), ("bob", 3)):
        put(ws, attempt(20 * DAY, id=f"{who}1", contact=who))
        put(ws, attempt(last * DAY, id=f"{who}2", contact=who, next_date=TODAY))
    found = next_actions(ws, library, now=NOW)
    (turn,) = [one for one in found if one.key.startswith("turn")]
    assert turn.text == "Turn to x: Bob and Ann have not answered"
    assert "You asked kindly, and that is enough. Those doors stay shut for now" in turn.why


def test_after_silence_the_words_are_kind(ws: Workspace, library: Library) -> None:
    """Each word after silence says for how long, blames nobody, and scolds nobody either."""
    put(ws, ann(), bob(), attempt(5 * DAY, id="try", channel="letter"))
    second = one(ws, library, "second:try")
    nudge = one(ws, library, "nudge:try", NOW + 10 * DAY)
    put(ws, attempt(20 * DAY, id="first"), attempt(DAY, id="try", next_date=TODAY))
    turn = one(ws, library, "turn:try")
    assert second.why == (
        "Ann has had your letter for 5 days. The usual next thing is a second person: Bob."
    )
    assert nudge.why.startswith("No answer for 15 days.")
    assert "That door stays shut for now; it is rarely about you." in turn.why
    assert (second.source, turn.source) == ("dalton", "flynn-lake")
    assert not any(action.overdue for action in (second, nudge, turn))


@pytest.mark.parametrize(
    ("channel", "words"),
    [
        ("email", "Ann has had your message for 5 days."),
        ("voicemail", "Ann has had your message for 5 days."),
        ("in person", "You asked Ann 5 days ago."),
    ],
)
def test_who_named_the_second_person_is_said(
    ws: Workspace, library: Library, channel: str, words: str
) -> None:
    """The second person comes with who named them, and how one reached out fits the channel."""
    put(ws, ann(), bob(), Contact(id="cem", name="Cem", referred_by="bob", motivation=5))
    put(ws, attempt(5 * DAY, id="try", channel=channel))
    whom = "The usual next thing is a second person: Cem, whom Bob named."
    assert one(ws, library, "second:try").why == f"{words} {whom}"


@pytest.mark.parametrize(
    ("people", "text"),
    [(1, "Write down two more names"), (2, "Write down one more name"), (3, None)],
)
def test_after_the_first_message_more_names_make_a_plan(
    ws: Workspace, library: Library, people: int, text: str | None
) -> None:
    """Until there are three, names come first once somebody was asked, and no longer after."""
    put(ws, *(Contact(id=key, name=key) for key in "abc"[:people]))
    put(ws, attempt(HOUR, contact="a"))
    found = [one for one in next_actions(ws, library, now=NOW) if "more name" in one.text]
    assert [one.text for one in found] == ([text] if text else [])
    assert not any("hardest" in one.why for one in found)


def test_names_are_asked_for_once(ws: Workspace, library: Library) -> None:
    """Where a second person is wanted and nobody is there, that is the one way to add names."""
    put(ws, ann(), attempt(5 * DAY, id="try"))
    assert one(ws, library, "second:try").step == "identify-people"
    assert "names" not in keys(ws, library)


def test_all_who_wait_are_named_once(ws: Workspace, library: Library) -> None:
    """Of two who are silent both are named, in the order in which one asked, in one suggestion."""
    put(ws, ann(), bob(), Contact(id="cem", name="Cem", motivation=5))
    put(ws, attempt(6 * DAY, id="first", contact="bob"), attempt(5 * DAY, id="try"))
    assert urgent(ws, library) == ["second:first"]
    second = one(ws, library, "second:first")
    assert second.text == "Write to Cem while you wait for Bob and Ann"
    assert second.why == (
        "Bob and Ann have had your messages for 5 days. "
        "The usual next thing is one more person: Cem."
    )


def test_no_second_person_while_somebody_else_is_asked(ws: Workspace, library: Library) -> None:
    """Not once somebody else was asked, nor while somebody has agreed."""
    put(ws, ann(), bob(), attempt(5 * DAY, id="try"))
    assert urgent(ws, library) == ["second:try"]
    put(ws, attempt(20 * DAY, id="old", contact="bob"))
    assert urgent(ws, library) == ["nudge:old", "second:try"]
    put(ws, attempt(HOUR, id="again", contact="bob", outcome="declined"))
    assert "second:try" not in urgent(ws, library)
    put(ws, attempt(6 * DAY, id="old", contact="bob", outcome="agreed"))
    with ws.edit("", now=NOW) as tx:
        tx.attempts.remove("again")
    assert "second:try" not in keys(ws, library)


def test_one_more_person_comes_when_it_was_said(ws: Workspace, library: Library) -> None:
    """On the day that the page of the newest message names, one more is suggested, and once."""
    put(ws, ann(), bob(), Contact(id="cem", name="Cem"))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(follow_up_days=(3, 20))
    put(ws, attempt(11 * DAY, id="try"), attempt(6 * DAY, id="then", contact="bob"))
    found = one(ws, library, "second:try")
    assert found.text == "Write to Cem while you wait for Ann and Bob"
    put(ws, attempt(HOUR, id="third", contact="cem"))
    assert not any(key.startswith("second") for key in keys(ws, library))


def test_who_held_a_talk_has_a_plan(ws: Workspace, library: Library) -> None:
    """After a talk nobody counts names."""
    put(ws, ann(), attempt(DAY, outcome="agreed"), held(2 * HOUR, debrief=WRITTEN))
    assert not any("more name" in one.text for one in next_actions(ws, library, now=NOW))


def test_silence_of_a_snoozed_person_rests(ws: Workspace, library: Library) -> None:
    """While somebody is snoozed, nobody else is suggested on their account either."""
    put(ws, ann(snoozed_until=TODAY + DAY), bob(), attempt(5 * DAY, id="try"))
    assert "second:try" not in keys(ws, library)
    assert "second:try" in keys(ws, library, NOW + DAY)


@pytest.mark.parametrize("outcome", ["replied", "agreed", "declined", "wrong person"])
def test_an_answer_ends_the_follow_up(ws: Workspace, library: Library, outcome: str) -> None:
    """Nobody who answered is reminded."""
    put(ws, ann(), attempt(20 * DAY, id="try", outcome=outcome))
    assert not any(key.startswith(("nudge", "second", "turn")) for key in keys(ws, library))


@pytest.mark.parametrize("outcome", ["replied", "agreed"])
def test_after_an_answer_one_agrees_on_a_time(
    ws: Workspace, library: Library, outcome: str
) -> None:
    """As long as no appointment is set, that is the next step."""
    put(ws, ann(), attempt(outcome=outcome))
    action = one(ws, library, "step:prepare:ann")
    assert action.text == "Agree on a time with Ann Lee"


def test_the_wrong_person_is_not_asked_for_a_time(ws: Workspace, library: Library) -> None:
    """Who sent one on is left in peace, unless there is a talk with them."""
    put(ws, ann(), attempt(outcome="wrong person"))
    assert urgent(ws, library) == []
    put(ws, interview(start=NOW + 4 * DAY))
    assert urgent(ws, library) == ["step:prepare:ann"]


def test_promising_people_come_first(ws: Workspace, library: Library) -> None:
    """An answer counts first, then motivation and access, then a referral; three follow it."""
    put(
        ws,
        Contact(id="plain", name="P"),
        Contact(id="named", name="N", referred_by="plain"),
        Contact(id="low", name="L", motivation=1, access=1),
        Contact(id="high", name="H", motivation=5, access=4),
        ann(motivation=1),
        attempt(outcome="replied"),
    )
    theirs = [key for key in keys(ws, library) if key.count(":") == 2]
    assert theirs == [
        "step:prepare:ann",
        "step:phone-script:high",
        "step:phone-script:named",
        "step:phone-script:plain",
    ]


def test_snoozed_people_rest(ws: Workspace, library: Library) -> None:
    """Until the day comes nothing about a snoozed contact is said; on the day it is again."""
    put(ws, ann(snoozed_until=TODAY + DAY), held(), attempt(30 * DAY))
    assert urgent(ws, library) == []
    assert "thank-you:talk" in keys(ws, library, NOW + DAY)


def test_a_running_interview_is_never_hidden_by_a_snooze(ws: Workspace, library: Library) -> None:
    """Whoever sits in a talk needs its screen."""
    put(ws, ann(snoozed_until=TODAY + DAY), running(HOUR / 10))
    assert urgent(ws, library) == ["talk:talk"]


@pytest.mark.parametrize(
    ("text", "back_after"),
    [
        (NOW.isoformat(), DAY),
        (TODAY.isoformat(), DAY),
        ((TODAY + 2 * DAY).isoformat(), 3 * DAY),
        ("2026-11-18T09:00:00", DAY),
        ("2026-11-17", 0 * DAY),
        ("some day", 0 * DAY),
        ("", 0 * DAY),
    ],
)
def test_what_was_dismissed_is_gone_for_the_day(
    ws: Workspace, library: Library, text: str, back_after: timedelta
) -> None:
    """A dismissal holds through its day; what is no date hides nothing."""
    put(ws, ann(), held(debrief=WRITTEN))
    with ws.edit("", now=NOW) as tx:
        tx.page_state.update(dismissals={"thank-you:talk": text})
    if back_after:
        assert "thank-you:talk" not in keys(ws, library, NOW + back_after - DAY)
    assert "thank-you:talk" in keys(ws, library, NOW + back_after)


def test_dismissing_makes_room_for_the_next(ws: Workspace, library: Library) -> None:
    """With more than are shown of one kind, the next one moves up."""
    put(ws, ann(), *(Action(id=f"a{n}", text="x", due=TODAY - n * DAY) for n in range(6)))
    assert "action:a1" not in keys(ws, library)
    with ws.edit("", now=NOW) as tx:
        tx.page_state.update(dismissals={"action:a5": NOW.isoformat()})
    assert "action:a1" in keys(ws, library)


def test_never_more_than_twenty(ws: Workspace, library: Library) -> None:
    """However much is open, the list stays readable, and no kind crowds out the others."""
    for n in range(30):
        put(
            ws,
            Contact(id=f"c{n}", name=f"C{n}"),
            Contact(id=f"d{n}", name=f"D{n}"),
            OutreachAttempt(contact=f"d{n}", at=NOW - 20 * DAY),
            held(n * DAY, id=f"held{n}", contact=f"c{n}"),
            Interview(id=f"plan{n}", contact=f"c{n}", start=NOW + n * HOUR),
            Action(text="x", due=TODAY - n * DAY),
        )
    found = keys(ws, library)
    assert len(found) <= 20
    kinds = {key.split(":")[0] for key in found}
    assert {"thank-you", "debrief", "appointment", "action", "nudge"} <= kinds


def test_records_of_a_removed_contact_press_nobody(ws: Workspace, library: Library) -> None:
    """A talk or attempt whose contact is gone is passed over."""
    put(ws, CareerField(title="Nursing"), held(), attempt(30 * DAY), interview(id="t", start=NOW))
    assert urgent(ws, library) == []


def test_the_person_is_named_letter_for_letter(ws: Workspace, library: Library) -> None:
    """Names are put into the text as they are, also with braces; a blank one gets a stand-in."""
    put(ws, ann(name="**A** {x} <b>"), held(debrief=WRITTEN))
    assert "**A** {x} <b>" in one(ws, library, "thank-you:talk").text
    put(ws, ann(name=" "))
    assert "this person" in one(ws, library, "thank-you:talk").text


@pytest.mark.parametrize(
    "text", ["Write to Cleo Day", "ask cleo about the course", "Ring Cleo Day's office", "Cleo!"]
)
def test_who_is_named_for_today_is_not_named_once_more(
    text: str, ws: Workspace, library: Library
) -> None:
    """Something of one's own that names a person stands alone: the app suggests somebody else."""
    put(
        ws,
        ann(),
        Contact(id="cleo", name="Cleo Day", motivation=5, access=5),
        Action(id="own", text=text, due=TODAY),
    )
    found = [one for one in next_actions(ws, library, now=NOW) if "Cleo" in one.text]
    assert [one.key for one in found if one.key != "action:own"] == []
    assert "step:phone-script:ann" in keys(ws, library)


def test_a_shared_first_name_names_nobody(ws: Workspace, library: Library) -> None:
    """Of two who are called Cleo nobody can tell who is meant."""
    put(
        ws,
        Contact(id="cleo", name="Cleo Day"),
        Contact(id="other", name="Cleo Night"),
        Action(id="own", text="Write to Cleo", due=TODAY),
    )
    assert {"step:phone-script:cleo", "step:phone-script:other"} <= set(keys(ws, library))


def test_answered_questions_are_not_asked_again(ws: Workspace, library: Library) -> None:
    """Once all short questions after a talk are answered, that talk asks for no more words."""
    put(ws, ann(), held(debrief=WRITTEN), thanks(sent=NOW))
    assert "step:track:ann" in keys(ws, library)
    talk = next(iter(ws.interviews.all()))
    for question in QUESTIONS:
        assert "step:track:ann" in keys(ws, library)
        if question == "named":
            nobody_named(ws, talk.id, now=NOW)
        else:
            done_for_now(ws, talk.id, question, now=NOW)
    assert "step:track:ann" not in keys(ws, library)


def test_of_many_who_wait_two_are_named(ws: Workspace, library: Library) -> None:
    """The card stays short: of more than three the first two, and how many more."""
    for number, key in enumerate(("ann", "bea", "cem", "dov")):
        put(ws, Contact(id=key, name=key.title()))
        put(ws, attempt((9 - number) * DAY, id=f"try-{key}", contact=key))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(follow_up_days=(3, 20))
    assert one(ws, library, "second:try-ann").text == (
        "Add a name while you wait for Ann, Bea and 2 more"
    )


@pytest.mark.parametrize("outcome", ["not now", "wrong person"])
@pytest.mark.parametrize("day", [None, DAY, -DAY])
def test_after_a_not_now_no_time_is_agreed_on(
    outcome: str, day: timedelta | None, ws: Workspace, library: Library
) -> None:
    """Though a talk was begun to be prepared, nobody agrees on a time with who said not now: from
    their day on one asks again, before it nothing is asked of them.
    """
    again = (NOW + day).date() if day else None
    put(ws, ann(), interview(), attempt(outcome=outcome, next_date=again, id="try"))
    found = keys(ws, library)
    assert not any(key.endswith(":ann") and key.startswith("step:") for key in found)
    assert ("again:try" in found) is (outcome == "not now" and day != DAY)
    with ws.edit("Appointed all the same", now=NOW) as tx:
        tx.interviews.update("talk", start=NOW + 3 * DAY)
    assert "again:try" not in keys(ws, library)
    assert "appointment:talk" in keys(ws, library)
