"""Where somebody is stuck, and what moved since last time."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from infoint.domain import (
    Action,
    CareerField,
    Contact,
    Debrief,
    DecisionNote,
    Interview,
    Letter,
    OutreachAttempt,
)
from infoint.domain.interviews import Clock
from infoint.library import Library
from infoint.progress.moved import moved_since
from infoint.progress.stuck import stuck
from infoint.progress.stuck.case import Blocker
from infoint.store import Workspace
from tests.worlds.records import DAY, HOUR, NOW, ann, bob, held, interview, put, thanks

TODAY = date(2026, 11, 18)
WRITTEN = Debrief(learned="A lot.")
SCRIPT = "Dear {}, I am finding out about work in a museum. Could we talk for twenty minutes?"


def found(ws: Workspace, library: Library, now: datetime = NOW) -> dict[str, Blocker]:
    """What is said, by kind."""
    return {one.kind: one for one in stuck(ws, library, now=now)}


def asked(name: str, ago: int, text: str = SCRIPT, **values: Any) -> list[Any]:
    """Somebody who was written to so many days ago."""
    contact = Contact(id=name, name=f"{name} Lee", created=NOW - 30 * DAY)
    given = {"contact": name, "at": NOW - ago * DAY, "text": text.format(name), **values}
    return [contact, OutreachAttempt(**given)]


def test_nothing_entered_is_not_being_stuck(ws: Workspace, library: Library) -> None:
    """A new person, and one to whom everything moves, are told nothing."""
    assert stuck(ws, library, now=NOW) == []
    put(ws, ann(created=NOW - DAY), held(debrief=WRITTEN))
    assert stuck(ws, library, now=NOW) == []


def test_nobody_was_added_for_fourteen_days(ws: Workspace, library: Library) -> None:
    """On the fourteenth day without a new person, it is said without a reproach, with what to do
    until when."""
    put(ws, ann(created=NOW - 40 * DAY), bob(created=NOW - 13 * DAY))
    assert "no-new-people" not in found(ws, library)
    one = found(ws, library, NOW + DAY)["no-new-people"]
    assert one.description == "Your list has not grown for a while."
    assert one.step == "identify-people"
    assert one.due == date(2026, 11, 23)  # two business days after a Thursday
    assert one.remedy.startswith("Add three people")


def test_a_field_without_anybody_counts_from_the_field(ws: Workspace, library: Library) -> None:
    """With a field and nobody on the list, the days run from when the field was noted."""
    put(ws, CareerField(title="Nursing", created=NOW - 14 * DAY))
    assert "nobody to talk to" in found(ws, library)["no-new-people"].description


def test_who_has_decided_needs_nobody_new(ws: Workspace, library: Library) -> None:
    """Once a field is chosen, or a note says so, nobody is sent to look for more people."""
    for chosen in (
        CareerField(id="f", title="Law", status="chosen"),
        CareerField(id="f", title="Law", decisions=(DecisionNote(at=NOW, outcome="decide"),)),
    ):
        put(ws, ann(created=NOW - 40 * DAY), chosen)
        assert "no-new-people" not in found(ws, library)


def test_three_sent_none_answered_same_script(ws: Workspace, library: Library) -> None:
    """Three people silent after nearly the same words: change the words, with what the review of
    messages says about them."""
    put(ws, *asked("Ann", 20), *asked("Bo", 15), *asked("Cy", 10))
    one = found(ws, library)["same-script"]
    assert one.description == (
        "3 messages in nearly the same words, and no answer so far: Cy Lee, Bo Lee and Ann Lee."
    )
    assert one.remedy.startswith("Change one thing in the message")
    assert one.due == TODAY + timedelta(days=1)
    assert "nobody-answers" not in found(ws, library)
    put(ws, *asked("Dan", 9, "hi", channel="email"))
    long = SCRIPT + "\n\nMore words, and some more." * 30
    put(ws, *asked("Eve", 8, long), *asked("Fay", 8, long), *asked("Gus", 8, long))
    assert "Cut it to" in found(ws, library)["same-script"].reason


def test_different_words_and_silence_ask_for_another_way_in(
    ws: Workspace, library: Library
) -> None:
    """Three people silent after three different messages: the way in is changed, not the words."""
    put(
        ws,
        *asked("Ann", 20, "How did you come to make violins?"),
        *asked("Bo", 15, "Your lecture last spring stayed with me; may I ring you?"),
        *asked("Cy", 10, "My aunt Maria says hello. Could she bring us together?"),
    )
    assert found(ws, library)["nobody-answers"].source == "seven-steps"
    assert "same-script" not in found(ws, library)


@pytest.mark.parametrize(
    "last",
    [
        {"outcome": "agreed"},
        {"outcome": "declined"},
        {"outcome": "replied"},
        {"ago": 1},
        {"channel": "phone", "outcome": "no answer"},
    ],
)
def test_two_silent_people_are_no_pattern(
    ws: Workspace, library: Library, last: dict[str, Any]
) -> None:
    """An answer of any kind breaks the row; who had no time yet, or never heard, counts not."""
    values = dict(last)
    put(ws, *asked("Ann", 20), *asked("Bo", 15), *asked("Cy", values.pop("ago", 10), **values))
    assert not {"same-script", "nobody-answers"} & set(found(ws, library))


def test_two_messages_to_one_person_are_one(ws: Workspace, library: Library) -> None:
    """A reminder says nothing about the words: people are counted, not messages."""
    put(ws, *asked("Ann", 20), *asked("Bo", 15))
    put(ws, OutreachAttempt(contact="Bo", at=NOW - 8 * DAY, text=SCRIPT.format("Bo")))
    assert "same-script" not in found(ws, library)


def test_without_texts_the_template_counts(ws: Workspace, library: Library) -> None:
    """Where only the situation was noted, three of the same one are the same script."""
    for name, ago in (("Ann", 20), ("Bo", 15), ("Cy", 10)):
        put(ws, *asked(name, ago, "", situation="read"))
    assert "same-script" in found(ws, library)


def test_an_interview_held_and_the_letter_overdue(ws: Workspace, library: Library) -> None:
    """From 24 hours after the talk until a letter went out; the names are those without one."""
    put(ws, ann(), held(23 * HOUR, debrief=WRITTEN))
    assert "letter-overdue" not in found(ws, library)
    one = found(ws, library, NOW + HOUR)["letter-overdue"]
    assert (one.due, one.contact, one.interview, one.step) == (TODAY, "ann", "talk", "thank-you")
    assert one.description == "1 talk held, and no thank-you sent: Ann Lee."
    put(ws, thanks(sent=NOW))
    assert "letter-overdue" not in found(ws, library, NOW + DAY)


def test_talks_of_longer_ago_are_told_with_the_letter_overdue(
    ws: Workspace, library: Library
) -> None:
    """Those of a file that nobody is pressed about are counted too, so no number contradicts."""
    put(ws, ann(), bob(), held(2 * DAY, debrief=WRITTEN))
    assert "longer ago" not in found(ws, library)["letter-overdue"].reason
    long_ago = Clock(started=NOW - 60 * DAY, ended=NOW - 60 * DAY)
    put(ws, Interview(id="old", contact="bob", clock=long_ago))
    told = found(ws, library)["letter-overdue"]
    assert told.description == "1 talk held, and no thank-you sent: Ann Lee."
    assert told.reason.endswith("For 1 talk longer ago none is noted either: Bob Roe.")


def test_two_fields_one_interview(ws: Workspace, library: Library) -> None:
    """Two fields to choose between and talks about one: a talk about the other, with somebody on
    the list who knows it."""
    put(
        ws,
        CareerField(id="law", title="Law", status="exploring"),
        CareerField(id="art", title="Art", status="exploring"),
        ann(created=NOW - DAY),
        held(field="law", debrief=WRITTEN),
    )
    one = found(ws, library)["one-talk"]
    assert one.description == "2 fields to choose between, and 1 talk: about Law only."
    assert (one.step, one.field) == ("identify-people", "art")
    put(ws, bob(created=NOW, fields=("art",)))
    assert found(ws, library)["one-talk"].remedy == "Ask Bob Roe for a talk about Art"
    put(ws, OutreachAttempt(contact="bob", at=NOW - HOUR))
    assert "one-talk" not in found(ws, library)


def test_many_thoughts_beside_one_explored_field_are_fine(ws: Workspace, library: Library) -> None:
    """Fields only thought of count beside a first talk, and no longer after a second one."""
    put(
        ws,
        CareerField(id="law", title="Law", status="exploring"),
        CareerField(title="Art"),
        CareerField(title="Set aside", status="set aside"),
        ann(created=NOW - DAY),
        held(field="law", debrief=WRITTEN),
    )
    assert "2 fields" in found(ws, library)["one-talk"].description
    put(ws, held(2 * HOUR, id="second", field="law", debrief=WRITTEN))
    assert "one-talk" not in found(ws, library)


def test_people_listed_and_nobody_asked(ws: Workspace, library: Library) -> None:
    """After a week with names and no message, the best person to ask is named."""
    put(ws, ann(created=NOW - 7 * DAY, motivation=1), bob(created=NOW, motivation=5))
    one = found(ws, library)["asked-nobody"]
    assert (one.contact, one.source) == ("bob", "flynn-lake")
    assert "asked-nobody" not in found(ws, library, NOW - DAY)


def test_names_from_an_interview_are_not_used(ws: Workspace, library: Library) -> None:
    """Somebody whom a contact named two weeks ago and who was never asked is brought up."""
    put(ws, ann(created=NOW), bob(created=NOW - 14 * DAY, referred_by="ann"))
    assert found(ws, library)["names-unused"].contact == "bob"
    put(ws, bob(created=NOW - 14 * DAY, referred_by="ann", snoozed_until=TODAY + DAY))
    assert "names-unused" not in found(ws, library)


def test_a_yes_without_a_date(ws: Workspace, library: Library) -> None:
    """An answer that has led to no appointment after five days asks for two times to choose."""
    put(ws, *asked("Ann", 5, outcome="agreed"))
    assert found(ws, library)["yes-without-date"].remedy == (
        "Offer Ann Lee two times for a talk of 20 minutes"
    )
    put(ws, interview(contact="Ann", start=NOW + DAY))
    assert "yes-without-date" not in found(ws, library)


def test_interviews_without_a_word_about_them(ws: Workspace, library: Library) -> None:
    """An appointment that passed, and a talk without notes, come before everything else."""
    put(
        ws,
        ann(created=NOW - 20 * DAY),
        interview(start=NOW - 3 * DAY),
        held(3 * DAY, id="blank"),
        thanks(interview="blank", sent=NOW),
    )
    kinds = [one.kind for one in stuck(ws, library, now=NOW)]
    assert kinds[:3] == ["talk-not-entered", "notes-unwritten", "no-new-people"]


def test_three_interviews_and_nothing_decided(ws: Workspace, library: Library) -> None:
    """Three weeks after the third talk about a field a decision is asked for, until it is noted."""
    field = CareerField(id="law", title="Law", status="exploring")
    interviews = [held(n * DAY, id=f"t{n}", field="law", debrief=WRITTEN) for n in (21, 30, 40)]
    letters = [thanks(id=one.id, interview=one.id, sent=NOW) for one in interviews]
    put(ws, field, ann(created=NOW), *interviews, *letters)
    assert (
        "3 talks about Law, the last one 21 days ago"
        in found(ws, library)["nothing-decided"].description
    )
    note = DecisionNote(at=NOW - DAY, outcome="go on", text="One more hospital.")
    put(ws, field.model_copy(update={"decisions": (note,)}))
    assert "nothing-decided" not in found(ws, library)


def test_late_actions_count_from_three(ws: Workspace, library: Library) -> None:
    """Two late things are life; three that are late by a week are said, as one matter."""
    late = [Action(text="x", due=TODAY - timedelta(days=7)) for _ in range(3)]
    put(ws, *late[:2])
    assert "actions-overdue" not in found(ws, library)
    put(ws, late[2])
    assert found(ws, library)["actions-overdue"].description.startswith("3 things")


def test_names_are_told_letter_for_letter_and_counted_from_four(
    ws: Workspace, library: Library
) -> None:
    """At most three names stand in a sentence, as typed; a contact who is gone stands in none."""
    for number, name in enumerate(("**A**", "{b}", "<c>", " ")):
        put(ws, Contact(id=f"c{number}", name=name, created=NOW))
        put(ws, held((30 + number) * HOUR, id=f"t{number}", contact=f"c{number}"))
    put(ws, held(99 * HOUR, id="gone", contact="gone"))
    assert found(ws, library)["letter-overdue"].description == (
        "4 talks held, and no thank-you sent: **A**, {b}, <c> and 1 more."
    )


def test_every_source_is_one_of_the_contents(ws: Workspace, library: Library) -> None:
    """What is said names a source that the library knows."""
    put(ws, *asked("Ann", 20), *asked("Bo", 15), *asked("Cy", 10), held(3 * DAY, contact="Ann"))
    said = stuck(ws, library, now=NOW)
    assert said
    assert {one.source for one in said} <= set(library.sources)
    assert all(one.description.endswith(".") and not one.remedy.endswith(".") for one in said)


def test_what_moved_since_last_time(ws: Workspace) -> None:
    """Everything between the two moments is counted by kind with its names, nothing outside."""
    put(
        ws,
        ann(created=NOW - 3 * DAY),
        bob(created=NOW - 30 * DAY),
        OutreachAttempt(contact="ann", at=NOW - 2 * DAY, outcome="agreed"),
        OutreachAttempt(contact="bob", at=NOW - 2 * DAY),
        OutreachAttempt(contact="bob", at=NOW - 20 * DAY, outcome="replied"),
        OutreachAttempt(contact="gone", at=NOW - 2 * DAY),
        interview(id="next", start=NOW + DAY, created=NOW - DAY),
        held(DAY, contact="bob"),
        thanks(contact="bob", sent=NOW - HOUR),
        Letter(kind="report back", contact="ann", sent=NOW - 9 * DAY),
        Action(text="Read a book", done=NOW - DAY),
        CareerField(title="Law", decisions=(DecisionNote(at=NOW - DAY), DecisionNote(at=NOW))),
    )
    moved = moved_since(ws, since=NOW - 7 * DAY, now=NOW)
    assert [(step.kind, step.text) for step in moved] == [
        ("people", "You put 1 person on your list: Ann Lee"),
        ("asked", "You wrote or called 2 times: Ann Lee and Bob Roe"),
        ("answered", "1 person answered: Ann Lee"),
        ("arranged", "You agreed on 1 talk, with Ann Lee"),
        ("talks", "You held 1 talk, with Bob Roe"),
        ("thanks", "You said thank you once, to Bob Roe"),
        ("actions", "You did 1 thing that you had planned: Read a book"),
        ("decisions", "You noted 2 times what you think of a field: Law"),
    ]
    assert moved_since(ws, since=NOW, now=NOW + DAY) == ()
