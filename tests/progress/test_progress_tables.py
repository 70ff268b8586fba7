"""What progress counts, gathered from a workspace with known answers."""

from datetime import timedelta
from typing import Any

import pandas as pd
import pytest

from infoint.advice.index import index_of
from infoint.charts.columns import in_words
from infoint.domain import CareerField, Clock, Debrief, Interview, PlannedQuestion
from infoint.library import Library, load_library
from infoint.progress.filter import kept
from infoint.progress.standing import standing
from infoint.store import Workspace
from infoint.today.journey import journey
from infoint.today.step_status import status_in, step_status
from tests.worlds.progress import tables
from tests.worlds.records import DAY, HOUR, NOW, ann, attempt, bob, held, interview, put, thanks


def cells(table: pd.DataFrame) -> list[tuple[Any, ...]]:
    """The rows of a table."""
    return list(table.itertuples(index=False, name=None))


@pytest.fixture
def two_fields(ws: Workspace) -> Workspace:
    """Ann can speak about art, and a talk with Bob was about law; a third talk was called off."""
    put(
        ws,
        CareerField(id="art", title="Art"),
        CareerField(id="law", title="Law"),
        ann(fields=("art",), created=NOW - 100 * DAY, rung="volunteer"),
        bob(created=NOW - 100 * DAY, rung="unknown"),
        attempt(40 * DAY, id="old", channel="phone", outcome="agreed", situation="friend"),
        attempt(2 * DAY, id="new", contact="bob"),
        held(30 * DAY, id="a", field="art", confidence_before=2, confidence_after=4),
        held(HOUR, id="b", contact="bob", field="law"),
        interview(id="off", contact="bob", field="art", cancelled=True, start=NOW),
        thanks(id="t", interview="a", sent=NOW - 29 * DAY - HOUR),
    )
    return ws


def ids(found: tuple[Any, ...]) -> list[str]:
    """Ids of records."""
    return [one.id for one in found]


def test_without_a_filter_everything_counts_but_what_was_called_off(two_fields: Workspace) -> None:
    """All people and messages, and the talks that were not cancelled."""
    found = kept(two_fields)
    assert (ids(found.contacts), ids(found.attempts)) == (["ann", "bob"], ["old", "new"])
    assert ids(found.interviews) == ["a", "b"]


def test_a_field_has_its_people_and_interviews(two_fields: Workspace) -> None:
    """People who can speak about it, people with a talk about it, and only its own talks."""
    art, law = kept(two_fields, field="art"), kept(two_fields, field="law")
    assert (ids(art.contacts), ids(art.interviews), ids(art.attempts)) == (["ann"], ["a"], ["old"])
    assert (ids(law.contacts), ids(law.interviews), ids(law.attempts)) == (["bob"], ["b"], ["new"])


def test_a_stretch_of_time_has_those_with_whom_something_happened(two_fields: Workspace) -> None:
    """Ann was added and met before; Bob was written to since."""
    found = kept(two_fields, since=NOW - 10 * DAY)
    assert (ids(found.contacts), ids(found.attempts)) == (["bob"], ["new"])
    assert ids(found.interviews) == ["b"]
    put(two_fields, ann(id="cy", created=NOW - DAY))
    assert ids(kept(two_fields, since=NOW - 10 * DAY).contacts) == ["bob", "cy"]


def test_the_funnel_follows_the_filter(two_fields: Workspace) -> None:
    """Both came as far as a talk, one of them was thanked."""
    counts = tables(two_fields).funnel()["contacts"].tolist()
    assert counts == [2, 2, 2, 2, 2, 1, 0, 0, 0]
    assert tables(two_fields, field="art").funnel()["contacts"].tolist()[5] == 1
    assert tables(two_fields, field="law").funnel()["contacts"].tolist()[5] == 0


def test_weeks_are_those_of_the_zone(two_fields: Workspace) -> None:
    """A message and a talk this week; in Auckland the talk ends on the next day."""
    table = tables(two_fields).weekly()
    assert cells(table)[-1][2:5] == (1, 1, 0)
    put(two_fields, held(NOW - (NOW + timedelta(days=4, hours=10)), id="late"))
    assert tables(two_fields).weekly()["talks"].iloc[-1] == 2
    assert tables(two_fields, tz="Pacific/Auckland").weekly()["week"].iloc[-1] == "2026-W48"


def test_answers_by_channel_and_situation(ws: Workspace) -> None:
    """A person counts once a channel; who may still answer is waiting, who was nudged is not.

    Who was talked to on the spot has a row of their own.
    """
    put(
        ws,
        ann(),
        bob(),
        attempt(60 * DAY, id="1", channel="email"),
        attempt(50 * DAY, id="2", channel="email"),
        attempt(40 * DAY, id="3", channel="phone", outcome="replied", situation="friend"),
        attempt(DAY, id="4", contact="bob", channel="email"),
        ann(id="cy", name="Cy"),
        held(DAY, id="c", contact="cy"),
    )
    by_channel = tables(ws).responses()
    assert cells(in_words(by_channel)) == [
        ("Phone", 1, 1, 0, 0, 0, "1 of 1"),
        ("E-mail", 2, 0, 0, 1, 1, "0 of 2, 1 waiting"),
        ("No message logged", 1, 1, 1, 0, 0, "1 of 1"),
    ]
    by_situation = tables(ws).responses(by="situation")
    assert list(in_words(by_situation)["Situation"]) == [
        "Friend or family",
        "Not noted how you know them",
        "No message logged",
    ]
    with pytest.raises(ValueError, match="channel or situation"):
        tables(ws).responses(by="colour")


def test_days_from_the_first_message_to_the_first_interview(two_fields: Workspace) -> None:
    """Only talks that a message led to, and of those with one person the first."""
    put(
        two_fields,
        held(2 * DAY, id="again"),
        ann(id="cy", name="Cy"),
        held(DAY, id="c", contact="cy"),
    )
    table = tables(two_fields).days_to_interview()
    assert [(row[0], row[3]) for row in cells(table)] == [("Ann Lee", 10), ("Bob Roe", 2)]


def test_thank_yous_on_time(two_fields: Workspace) -> None:
    """23 hours after the talk is in time; the other is still to send."""
    table = tables(two_fields).thanks_on_time()
    assert [(row[0], row[2]) for row in cells(table)] == [
        ("Ann Lee", "day"),
        ("Bob Roe", "to send"),
    ]


def test_confidence_of_interviews_with_a_rating(two_fields: Workspace) -> None:
    """A talk without any rating is left out."""
    assert cells(tables(two_fields).confidence()) == [("Ann Lee", "Art", "2026-10-19", 2, 4)]


def test_questions_asked_by_topic(ws: Workspace) -> None:
    """Only asked questions of held talks count; own ones stand apart; every topic has a row."""
    library = load_library()
    first, other = library.questions[0], library.questions[1]
    plan = (
        PlannedQuestion(question=first.id, text=first.text, state="asked"),
        PlannedQuestion(question=other.id, text=other.text, state="skipped"),
        PlannedQuestion(text="Mine?", state="asked"),
    )
    put(
        ws,
        ann(),
        held(id="a", plan=plan),
        held(DAY, id="b", plan=plan[:1]),
        interview(id="c", plan=plan),
    )
    table = tables(ws).topics_asked().set_index("topic")
    topic = library.topics[first.topic].heading
    assert table.loc[topic, ["times_asked", "questions_asked"]].tolist() == [2, 1]
    assert table.loc["Own questions", "times_asked"] == 1
    assert table["in_bank"].sum() == len(library.questions)
    assert len(table) == len(library.topics) + 1


def test_the_ladder_counts_people_and_interviews(two_fields: Workspace) -> None:
    """One on each of two rungs, and a talk with both."""
    assert cells(in_words(tables(two_fields).practice_ladder())) == [
        ("Loves to talk", 0, 0),
        ("Volunteer", 1, 1),
        ("Open house or fair", 0, 0),
        ("Not known before", 1, 1),
    ]
    assert tables(two_fields, field="art").practice_ladder()["people"].tolist() == [0, 1, 0, 0]


def test_steps_of_each_person(two_fields: Workspace) -> None:
    """One row a person in the order asked for, a column for each step, names as written."""
    library = load_library()
    table = tables(two_fields).steps_matrix(("bob", "ann"))
    assert list(table.columns[1:]) == [guide.title for guide in library.steps]
    assert list(table["contact"]) == ["Bob Roe", "Ann Lee"]
    assert set(table.iloc[:, 1:].to_numpy().ravel()) <= {"done", "started", "not started"}


def test_an_interview_with_someone_who_is_gone_keeps_its_row(ws: Workspace) -> None:
    """A talk whose contact was taken out is counted, under words that say so."""
    put(ws, ann(), Interview(id="x", contact="ann", clock=held().clock))
    with ws.edit("out", now=NOW) as tx:
        tx.contacts.remove("ann")
    assert cells(tables(ws).thanks_on_time())[0][0] == "Someone no longer on the list"


def test_thanks_are_counted_alike_everywhere(ws: Workspace, library: Library) -> None:
    """Talks, Today and the steps person by person: sent without a day, still to send, and of a talk
    of a file of weeks ago not known.
    """
    long_ago, recent = NOW - 60 * DAY, NOW - 3 * DAY
    put(
        ws,
        *(ann(id=who, name=who, created=NOW) for who in ("a", "b", "c")),
        *(
            interview(id=who, contact=who, clock=Clock(started=at, ended=at))
            for who, at in (("a", long_ago), ("b", recent), ("c", long_ago))
        ),
        thanks(contact="a", interview="a", sent=NOW),
    )
    found = tables(ws)
    assert list(found.thanks_on_time()["thank_you"]) == ["undated", "unknown", "to send"]
    now = journey(ws, now=NOW)
    assert (now.thanks_to_send, now.thanks_unknown) == (1, 1)
    assert "1 thank-you is still to send." in standing(ws, library, now=NOW).sentence
    funnel = dict(found.funnel()[["stage", "contacts"]].itertuples(index=False))
    assert found.through_to_the_end(("a", "b", "c")) == funnel["thanked"] == 1
    steps = {one.step: one.state for one in step_status(ws, library, now=NOW)}
    assert (steps["thank-you"], steps["track"]) == ("started", "not started")
    put(
        ws,
        interview(
            id="a",
            contact="a",
            clock=Clock(started=long_ago, ended=long_ago),
            debrief=Debrief(notes="x"),
        ),
    )
    assert status_in(index_of(ws), library, "track").state == "started"
