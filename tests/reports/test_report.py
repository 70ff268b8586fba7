"""What stands in a report, on known numbers; and what stays out of it."""

from datetime import UTC, datetime, timedelta

import pytest

from infoint.domain import (
    Action,
    Assumption,
    CareerField,
    Clock,
    Contact,
    Criterion,
    Debrief,
    DecisionNote,
    Interview,
    Letter,
    NamedPerson,
    OutreachAttempt,
    PlannedQuestion,
    Takeaway,
    Verdict,
)
from infoint.library import Library
from infoint.presenting.private import NAME_INSTEAD, without_private
from infoint.reports import report
from infoint.reports.drawn_charts import Bars, Dots, Shifts, Spans, Weeks, texts_in
from infoint.reports.parts import Callout, Chart, Figures, Points, Report, Section
from infoint.store import Workspace

NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)
DAY = timedelta(days=1)
HIDDEN = "Zyxwv"
"""Stands in every text that is private."""


def interview(who: str, days: int, **values: object) -> Interview:
    """A talk of twenty minutes that was held so many days ago."""
    began = NOW - days * DAY
    clock = Clock(started=began, ended=began + timedelta(minutes=20))
    entries = {"id": f"talk-{who}", "contact": who, "field": "f", "clock": clock}
    return Interview.model_validate(entries | values)


@pytest.fixture
def filled(ws: Workspace) -> Workspace:
    """Two talks about museums: one with Anna, one with a private person; a private takeaway."""
    plan = (PlannedQuestion(question="way-in", text="How?", state="asked", note="By chance."),)
    secret = (PlannedQuestion(question="way-in", text="How?", state="asked", note=HIDDEN),)
    with ws.edit("filled", now=NOW) as tx:
        tx.profile.update(name="Mia", criteria=(Criterion(id="c", name="Hours", weight=4),))
        tx.fields.put(
            CareerField(
                id="f",
                title="Museums",
                why="I like them.",
                status="exploring",
                ratings_before={"c": 2},
                assumptions=(Assumption(id="a", text="Low pay."),),
                decisions=(DecisionNote(at=NOW - DAY, outcome="go on", text="One more talk."),),
            )
        )
        tx.contacts.put(Contact(id="anna", name="Anna Lee", fields=("f",), notes="Met on a train"))
        tx.contacts.put(
            Contact(
                id="priv",
                name=HIDDEN,
                organization=HIDDEN,
                role=HIDDEN,
                notes=HIDDEN,
                fields=("f",),
                private=True,
            )
        )
        tx.attempts.put(OutreachAttempt(contact="anna", at=NOW - 9 * DAY, outcome="agreed"))
        tx.attempts.put(
            OutreachAttempt(contact="priv", at=NOW - 9 * DAY, text=HIDDEN, outcome="agreed")
        )
        tx.interviews.put(
            interview(
                "anna",
                5,
                plan=plan,
                ratings={"c": 4},
                evaluation={"qualified": 4, "impression": "Warm place."},
                verdicts={"a": Verdict(outcome="confirmed", said="Very low.")},
                debrief=Debrief(learned="Grants pay for it."),
                confidence_before=2,
                confidence_after=4,
                named=(NamedPerson(name=HIDDEN, contact="priv"), NamedPerson(name="Cy Roe")),
            )
        )
        tx.interviews.put(
            interview(
                "priv",
                3,
                plan=secret,
                evaluation={"qualified": 2, "impression": HIDDEN},
                evaluation_reasons={"qualified": HIDDEN},
                verdicts={"a": Verdict(outcome="contradicted", said=HIDDEN)},
                debrief=Debrief(learned=HIDDEN, advice=HIDDEN),
                named=(NamedPerson(name=HIDDEN),),
                place=HIDDEN,
            )
        )
        tx.takeaways.put(Takeaway(interview="talk-anna", kind="advice", text="Volunteer."))
        tx.takeaways.put(Takeaway(interview="talk-anna", text=HIDDEN, private=True))
        tx.takeaways.put(Takeaway(interview="talk-priv", kind="skill", text=HIDDEN))
        tx.takeaways.put(
            Takeaway(interview="talk-anna", kind="salary range", low=20, high=30, currency="EUR")
        )
        tx.actions.put(Action(text="Read it", due=NOW.date(), interview="talk-anna"))
        tx.actions.put(Action(text=HIDDEN, interview="talk-priv"))
        tx.letters.put(
            Letter(
                kind="thank-you",
                contact="priv",
                interview="talk-priv",
                text=HIDDEN,
                sent=NOW - 3 * DAY + timedelta(hours=2),
            )
        )
    return ws


def made(ws: Workspace, library: Library, **how: object) -> Report:
    """The report, in London."""
    return report(ws, library, now=NOW, tz="Europe/London", **how)  # type: ignore[arg-type]


def section(found: Report, title: str) -> Section:
    """The section with this title."""
    return next(each for each in found.sections if each.title == title)


def chart(found: Report, title: str) -> Chart:
    """The chart with this title."""
    return next(each for each in found.charts if each.title == title)


@pytest.mark.parametrize("field", ["f", ""])
def test_private_words_come_only_with_the_tick(
    filled: Workspace, library: Library, field: str
) -> None:
    """Of a private person and of private takeaways no word is in it, unless it is wanted."""
    assert HIDDEN not in made(filled, library, field=field).all_text
    assert NAME_INSTEAD in made(filled, library, field=field).all_text
    assert HIDDEN in made(filled, library, field=field, private=True).all_text


@pytest.mark.parametrize("field", ["f", ""])
def test_notes_on_people_come_only_with_the_tick(
    filled: Workspace, library: Library, field: str
) -> None:
    """Your own notes on anybody are not for others either."""
    assert "Met on a train" not in made(filled, library, field=field).all_text
    assert "Met on a train" in made(filled, library, field=field, private=True).all_text


def test_nothing_private_is_left_in_the_copy(filled: Workspace) -> None:
    """No text of the copy holds a private word, in whatever record it stood; the rest is as was."""
    copy = without_private(filled).snapshot()
    for name in ("contacts", "interviews", "takeaways", "actions", "attempts", "letters"):
        for record in getattr(copy, name).all():
            assert HIDDEN not in record.model_dump_json()
    assert copy.contacts.get("anna") == filled.contacts.get("anna")
    assert copy.fields.all() == filled.fields.all()
    assert copy.profile == filled.profile


def test_without_anything_private_nothing_is_copied(ws: Workspace) -> None:
    """The workspace itself is used where there is nothing to leave out."""
    assert without_private(ws) is ws


def test_numbers_are_the_same_without_private_words(filled: Workspace, library: Library) -> None:
    """Stages, answers, thank-yous and scales count for everybody, with the tick and without."""
    with_all, without = (made(filled, library, private=tick) for tick in (True, False))
    for title in ("From the list to the report back", "When thank-yous went out"):
        assert chart(with_all, title) == chart(without, title)
    assert with_all.opening[1] == without.opening[1]
    assert isinstance(with_all.opening[1], Figures)


def test_a_field_says_where_it_stands(filled: Workspace, library: Library) -> None:
    """With whom one talked, how it fits and what was decided; the numbers that count."""
    found = made(filled, library, field="f")
    callout, figures = found.opening[:2]
    assert isinstance(callout, Callout)
    assert isinstance(figures, Figures)
    assert callout.text == (
        "I talked with Anna Lee and Someone kept private about Museums. It fits what matters to me "
        "with 75 of 100; before the talks it was 25. On 2 March 2026 I decided to go on with it."
    )
    assert figures.items[:3] == (
        ("2", "talks held"),
        ("75 of 100", "how well it fits"),
        ("0 of 1", "expectations settled"),
    )
    assert found.line == f"2 talks: Anna Lee, {NAME_INSTEAD}"


def test_ratings_show_which_interview_moved_them(filled: Workspace, library: Library) -> None:
    """From before to after, with the name of the one who moved it and how far."""
    drawing = chart(made(filled, library, field="f"), "Ratings before and after the talks")
    assert isinstance(drawing.drawing, Shifts)
    (row,) = drawing.drawing.rows
    assert (row.label, row.before, row.after) == ("Hours (weight 4)", 2, 4)
    assert row.said == "Anna Lee +2"
    said = "It fits what matters to me with 75 of 100; before the talks it was 25."
    assert drawing.takeaway == f"{said} So far from 2 talks."


def test_scales_and_ranges_are_those_of_the_interviews(filled: Workspace, library: Library) -> None:
    """One dot for each answer on a scale; a range from its lowest to its highest."""
    found = made(filled, library, field="f")
    dots = chart(found, "Judged after the talks").drawing
    assert isinstance(dots, Dots)
    assert [sorted(row.values) for row in dots.rows] == [[2, 4]]
    spans = chart(found, "A year, in EUR").drawing
    assert isinstance(spans, Spans)
    assert [(row.low, row.high) for row in spans.rows] == [(20, 30)]


def test_each_part_of_a_field_is_there(filled: Workspace, library: Library) -> None:
    """First what was learned and where it leads, then what it rests on, then what is open."""
    titles = [each.title for each in made(filled, library, field="f").sections]
    assert titles == [
        "What was learned",
        "What was decided",
        "How well it fits",
        "How it was judged after the talks",
        "What was expected, and what the talks say",
        "What it pays",
        "What people say",
        "Things to know",
        "Still unknown: what to ask, and whom",
        "What comes next",
        "The talks",
        "The people",
    ]


def test_the_journey_has_the_charts_of_progress(filled: Workspace, library: Library) -> None:
    """The same numbers as on the page, each chart with its takeaway."""
    found = made(filled, library)
    funnel = chart(found, "From the list to the report back").drawing
    assert isinstance(funnel, Bars)
    assert [bar.value for bar in funnel.bars[:6]] == [2, 2, 2, 2, 2, 1]
    weeks = chart(found, "Talks held, week by week").drawing
    assert isinstance(weeks, Weeks)
    assert sum(weeks.values) == 2
    sure = chart(found, "Confidence, talk by talk").drawing
    assert isinstance(sure, Shifts)
    assert [(row.before, row.after) for row in sure.rows] == [(2, 4)]
    assert all(each.takeaway for each in found.charts)
    assert "Advice: Volunteer." in found.all_text


def test_actions_are_to_be_ticked(filled: Workspace, library: Library) -> None:
    """What is open stands with its day and an empty box."""
    (points,) = section(made(filled, library), "What comes next").parts
    assert isinstance(points, Points)
    assert [(one.text, one.note, one.done) for one in points.items] == [
        ("Read it", "By 3 March 2026", False)
    ]


def test_nothing_entered_is_a_short_report(ws: Workspace, library: Library) -> None:
    """An empty workspace has a report that says so; nothing fails, nothing is made up."""
    found = made(ws, library)
    assert found.line == "No talk has been held yet"
    assert found.charts == ()


def test_a_field_without_an_interview(ws: Workspace, library: Library) -> None:
    """It is not compared yet, and the report says what that takes."""
    with ws.edit("field", now=NOW) as tx:
        tx.fields.put(CareerField(id="f", title=""))
    found = made(ws, library, field="f")
    assert found.title == "A field without a title"
    assert isinstance(found.opening[0], Callout)
    assert "2 more talks" in found.opening[0].text


def test_no_such_field(ws: Workspace, library: Library) -> None:
    """A field that is gone is a KeyError."""
    with pytest.raises(KeyError):
        made(ws, library, field="gone")


def test_a_report_stores_nothing(filled: Workspace, library: Library) -> None:
    """Making reports leaves the data as they are."""
    before = filled.revision
    made(filled, library)
    made(filled, library, field="f", private=True)
    assert filled.revision == before


def test_names_of_both_directions_keep_their_numbers(filled: Workspace, library: Library) -> None:
    """A name that reads from right to left is held together, so that what follows stays behind."""
    with filled.edit("name", now=NOW) as tx:
        tx.contacts.update("anna", name="דנה לוי")
    drawing = chart(made(filled, library, field="f"), "Ratings before and after the talks")
    assert isinstance(drawing.drawing, Shifts)
    assert drawing.drawing.rows[0].said == "\u2068דנה לוי\u2069 +2"


def test_a_salary_range_is_printed_with_its_amounts(filled: Workspace, library: Library) -> None:
    """The whole journey says what was kept of a range: currency, amounts, level and words."""
    with filled.edit("pay", now=NOW) as tx:
        for values in (
            {"low": 38000, "high": 52000, "currency": "EUR", "level": "first job"},
            {"low": 18.5, "currency": "GBP", "text": "nights on top"},
            {"text": "not much", "level": "trainee"},
        ):
            tx.takeaways.put(Takeaway(interview="talk-anna", kind="salary range", **values))
    found = report(filled, library, now=NOW, tz="")
    words = "\n".join(texts_in(found.sections))
    for said in (
        "38,000 to 52,000 EUR a year, first job",
        "from 18.50 GBP a year: nights on top",
        "trainee: not much",
    ):
        assert said in words
