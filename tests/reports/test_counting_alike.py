"""What counts as sent, as asked and as answered is the same in every place that counts it."""

from datetime import timedelta
from itertools import count

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from infoint.advice.index import index_of
from infoint.coaching import stages
from infoint.domain import CHANNELS, OUTCOMES, Contact, Interview, Letter, OutreachAttempt
from infoint.domain.kinds import Channel
from infoint.domain.outreach_counts import UNANSWERED, answered_try, asked_again, messages_sent
from infoint.library import Library, load_library
from infoint.outreach import attempts
from infoint.progress.charts.funnel import funnel_takeaway
from infoint.progress.filter import kept
from infoint.progress.moved import moved_since
from infoint.progress.standing import standing
from infoint.reports import report
from infoint.reports.appointment_sheet import appointment_sheet
from infoint.reports.drawn_charts import Bars
from infoint.reports.parts import Chart, Figures, Report
from infoint.reports.sentences.takeaways import asking_told
from infoint.store import Workspace, open_workspace
from tests.worlds.progress import tables
from tests.worlds.records import DAY, HOUR, NOW, ann, attempt, held, interview, put

LIBRARY = load_library()


def test_a_reply_and_a_yes_are_no_messages_sent(ws: Workspace, library: Library) -> None:
    """One e-mail, then "They replied", then "They agreed": 3 entries, 1 message sent."""
    put(ws, ann())
    for hours, outcome in ((50, "waiting"), (30, "replied"), (2, "agreed")):
        at = NOW - hours * HOUR
        attempts.log_attempt(ws, "ann", "email", outcome, now=NOW, at=at)
    assert len(ws.attempts.all()) == 3
    assert tables(ws).weekly()["messages"].sum() == 1
    moved = {one.kind: one.text for one in moved_since(ws, since=NOW - 9 * DAY, now=NOW)}
    assert moved["asked"] == "You wrote or called once: Ann Lee"
    assert moved["answered"] == "1 person answered: Ann Lee"
    assert "You asked 1 person, who has answered." in standing(ws, library, now=NOW).sentence
    assert [row[:4] for row in rows(ws, "channel")] == [("email", 1, 1, 1)]


def test_an_answer_names_its_message_and_takes_no_text(ws: Workspace) -> None:
    """The text as sent stays with the message; the answer has its situation and none of its own."""
    put(ws, ann())
    put(ws, Letter(id="s", contact="ann", channel="email", text="Dear Ann", template="email"))
    sent = attempts.log_attempt(ws, "ann", "email", "waiting", now=NOW - DAY)
    answer = attempts.log_attempt(ws, "ann", "email", "agreed", now=NOW)
    assert (sent.text, sent.answers) == ("Dear Ann", "")
    assert (answer.text, answer.answers) == ("", sent.id)


def test_a_message_with_words_of_its_own_is_one(ws: Workspace) -> None:
    """An outcome logged with the text that was sent is a second message, not an answer."""
    put(ws, ann())
    attempts.log_attempt(ws, "ann", "email", "waiting", now=NOW - DAY)
    again = attempts.log_attempt(ws, "ann", "email", "agreed", now=NOW, text="Once more")
    assert (again.text, again.answers) == ("Once more", "")


@pytest.mark.parametrize(
    ("entries", "sent"),
    [
        ([("email", "waiting"), ("email", "replied"), ("email", "agreed")], 1),
        ([("email", "replied")], 1),
        ([("email", "waiting"), ("email", "waiting"), ("email", "declined")], 2),
        ([("email", "waiting"), ("phone", "agreed")], 2),
        ([("phone", "no answer"), ("phone", "agreed")], 2),
        ([("voicemail", "message left"), ("voicemail", "replied")], 1),
        ([("note", "wrong person"), ("note", "replied")], 1),
        ([("in person", "replied"), ("in person", "agreed")], 2),
        ([], 0),
    ],
)
def test_older_entries_are_read_the_same_way(entries: list[tuple[Channel, str]], sent: int) -> None:
    """In writing an answer needs a message before it in its channel; calls always count."""
    found = [
        attempt((9 - n) * DAY, id=str(n), channel=channel, outcome=outcome)
        for n, (channel, outcome) in enumerate(entries)
    ]
    assert len(messages_sent(found)) == sent


def test_who_calls_back_was_called_once(ws: Workspace) -> None:
    """After a message left, an answer from Today is an answer; another silence is another call."""
    put(ws, ann())
    first = attempts.log_attempt(ws, "ann", "phone", "message left", now=NOW - 2 * DAY)
    second = attempts.log_answer(ws, first.id, "no answer", now=NOW - DAY)
    assert second.answers == ""
    third = attempts.log_answer(ws, first.id, "agreed", now=NOW)
    assert third.answers == first.id
    assert tables(ws).weekly()["messages"].sum() == 2


def rows(ws: Workspace, by: str) -> list[tuple[object, ...]]:
    """The rows of the table of answers."""
    return list(tables(ws).responses(by=by).itertuples(index=False, name=None))


entry = st.tuples(
    st.sampled_from(CHANNELS),
    st.sampled_from(OUTCOMES),
    st.sampled_from(("", "cold", "friend")),
    st.integers(0, 60),
)
person = st.tuples(
    st.lists(entry, max_size=4),
    st.sampled_from(("", "held", "planned", "cancelled", "unscheduled")),
    st.booleans(),
)


def world(people: list[tuple[list[tuple[str, str, str, int]], str, bool]]) -> Workspace:
    """A workspace with these people: their attempts, at most one talk, and whether thanked."""
    ws, number = open_workspace(None), count()
    records: list[object] = []
    for n, (entries, kind, thanked) in enumerate(people):
        who = f"p{n}"
        records.append(Contact(id=who, name=f"Person {n}", created=NOW - 70 * DAY))
        records += [
            OutreachAttempt(
                id=f"a{next(number)}",
                contact=who,
                at=NOW - days * DAY,
                channel=channel,
                outcome=outcome,
                situation=situation,
            )
            for channel, outcome, situation, days in entries
        ]
        made: dict[str, Interview] = {
            "held": held(2 * DAY, id=who, contact=who),
            "planned": interview(id=who, contact=who, start=NOW + DAY),
            "cancelled": interview(id=who, contact=who, start=NOW + DAY, cancelled=True),
            "unscheduled": interview(id=who, contact=who),
        }
        if kind in made:
            records.append(made[kind])
        if kind == "held" and thanked:
            at = NOW - DAY - HOUR
            records.append(Letter(kind="thank-you", contact=who, interview=who, sent=at))
    put(ws, *records)  # type: ignore[arg-type]
    return ws


@given(people=st.lists(person, max_size=7))
@example(people=[([("phone", "no answer", "", 9)], "held", False)])
def test_all_places_count_alike(
    people: list[tuple[list[tuple[str, str, str, int]], str, bool]],
) -> None:
    """Progress, both charts of answers, funnel, report, sheet: the same asked and answered."""
    ws = world(people)
    one = tables(ws).asked_people()
    assert one.asked == one.answered + one.waiting + one.silent
    found = standing(ws, LIBRARY, now=NOW).sentence
    funnel = tables(ws).funnel()
    by_stage = dict(zip(funnel["stage"], funnel["contacts"], strict=True))
    assert (by_stage["asked"], by_stage["replied"]) == (one.asked, one.answered)
    assert by_stage["silent"] == one.silent
    if ws.contacts.all():
        assert one.sentence in found
        assert one.sentence in funnel_takeaway(funnel)
    sheet = appointment_sheet(ws, LIBRARY, now=NOW, tz="", since=NOW - 90 * DAY)
    assert _asked_of(sheet) == one.asked
    whole = report(ws, LIBRARY, now=NOW, tz="")
    assert _asked_of(whole) == one.asked
    for chart in (*_charts(whole, "Answers by"), *_charts(whole, "From the list")):
        assert asking_told(one) in chart.takeaway
    at = stages(ws, now=NOW)
    for by in ("channel", "situation"):
        table = tables(ws).responses(by=by)
        assert (table["answered"] + table["waiting"] + table["no_answer"] == table["asked"]).all()
        assert table["asked"].sum() >= one.asked
        assert table["answered"].sum() >= one.answered
        assert table["waiting"].sum() >= one.waiting
    sent = kept(ws).sent
    shown = tables(ws).weekly()
    assert (shown["messages"].sum() if len(shown) else 0) == len(sent)
    moved = {each.kind: each.count for each in moved_since(ws, since=NOW - 90 * DAY, now=NOW)}
    assert moved.get("asked", 0) == len(sent)
    noted = {each.contact for each in ws.attempts.all() if each.outcome not in UNANSWERED}
    assert moved.get("answered", 0) == len(noted)
    index = index_of(ws)
    again = {who for who in noted if asked_again(index.attempts_of[who])}
    assert all(at[who] not in ("identified", "asked", "silent") for who in noted - again)


@given(people=st.lists(person, max_size=5), channel=st.sampled_from(CHANNELS))
def test_a_bar_is_as_long_as_its_label_says(
    people: list[tuple[list[tuple[str, str, str, int]], str, bool]], channel: Channel
) -> None:
    """In the report the bar of a way is as long as its asked, full up to its answered."""
    ws = world([*people, ([(channel, "waiting", "", 1)], "", False)])
    for chart in _charts(report(ws, LIBRARY, now=NOW, tz=""), "Answers by"):
        assert isinstance(chart.drawing, Bars)
        for bar in chart.drawing.bars:
            assert bar.said.startswith(f"Answered: {bar.value} of {bar.of}")


@given(entries=st.lists(entry, max_size=6), outcome=st.sampled_from(OUTCOMES))
def test_an_answer_never_counts_as_a_message(
    entries: list[tuple[Channel, str, str, int]], outcome: str
) -> None:
    """Logging an outcome adds a message exactly where it answers none that was sent before."""
    before = [
        attempt((99 - n) * DAY, id=str(n), channel=each[0], outcome=each[1])
        for n, each in enumerate(entries)
    ]
    for channel in CHANNELS:
        message = answered_try(before, channel, outcome)  # type: ignore[arg-type]
        after = attempt(
            timedelta(0),
            id="new",
            channel=channel,
            outcome=outcome,
            answers=message.id if message else "",
        )
        grown = len(messages_sent([*before, after])) - len(messages_sent(before))
        assert grown == (0 if message else 1)


def _asked_of(found: Report) -> int:
    figures = next(part for part in found.opening if isinstance(part, Figures))
    return next(int(number) for number, words in figures.items if words == "asked")


def _charts(found: Report, title: str) -> list[Chart]:
    return [
        part
        for section in found.sections
        for part in section.parts
        if isinstance(part, Chart) and part.title.startswith(title)
    ]


def test_who_was_met_on_the_spot_was_not_asked(ws: Workspace) -> None:
    """Neither the table of who was asked nor the chart, the report or the sentence counts them."""
    put(ws, ann(), held(DAY, on_the_spot=True))
    assert tables(ws).asked_people().asked == 0
    assert rows(ws, "channel") == []
    funnel = tables(ws).funnel()
    assert dict(zip(funnel["stage"], funnel["contacts"], strict=True))["asked"] == 0
    assert _asked_of(report(ws, LIBRARY, now=NOW, tz="")) == 0
    put(ws, attempt(2 * DAY))
    assert tables(ws).asked_people().asked == 1
