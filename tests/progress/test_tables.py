"""The tables that charts are drawn from, and what is said about them, on known numbers."""

from datetime import date, timedelta

import pytest

from infoint.charts.columns import NO_MESSAGE, in_words
from infoint.charts.counts import share
from infoint.domain.kinds import Stage
from infoint.domain.outreach_counts import Responses
from infoint.i18n import listed
from infoint.library.entries import Topic
from infoint.people.ladder_chart import ladder_table, ladder_takeaway
from infoint.progress.charts.confidence import confidence_table, confidence_takeaway
from infoint.progress.charts.funnel import funnel_table, funnel_takeaway
from infoint.progress.charts.matrix import matrix_table, matrix_takeaway
from infoint.progress.charts.responses import (
    responses_figure,
    responses_table,
    responses_takeaway,
)
from infoint.progress.charts.thanks import (
    TO_SEND,
    UNDATED,
    UNKNOWN,
    thanks_counts,
    thanks_table,
    thanks_takeaway,
)
from infoint.progress.charts.topics import topics_table, topics_takeaway
from infoint.progress.charts.waiting import days_table, days_takeaway
from infoint.progress.charts.weekly import weekly_table, weekly_takeaway

DAY = timedelta(hours=24)

TODAY = date(2026, 11, 18)


def weeks(**days: list[date]) -> list[tuple[object, ...]]:
    """Week, Messages, Talks and Thank-yous of the last three weeks."""
    table = weekly_table(today=TODAY, goal=1, **days).tail(3)
    columns = ["week", "messages", "talks", "thank_yous"]
    return list(table[columns].itertuples(index=False, name=None))


def test_small_numbers_are_counts() -> None:
    """A share is told as a count, and nothing is said of nothing."""
    assert (share(3, 9), share(6, 10), share(0, 0)) == ("3 of 9", "6 of 10", "")
    assert share(1000, 4000) == "1,000 of 4,000"
    assert (listed([]), listed(["a"]), listed(["a", "b", "c"])) == ("", "a", "a, b and c")


def test_everyone_counts_at_every_stage_that_they_came_to() -> None:
    """The funnel grows narrower; declined were asked and replied, silent were asked."""
    now: list[Stage] = [
        Stage.IDENTIFIED,
        Stage.ASKED,
        Stage.SILENT,
        Stage.DECLINED,
        Stage.TALKED,
        Stage.REPORTED_BACK,
    ]
    table = funnel_table(now)
    assert list(table["contacts"]) == [6, 5, 3, 2, 2, 1, 1, 1, 1]
    assert list(table["of_stage_before"])[:4] == ["", "5 of 6", "3 of 5", "2 of 3"]
    assert list(table["stage"])[-2:] == ["declined", "silent"]
    assert funnel_takeaway(table) == (
        "6 people are on the list. "
        "You asked 5 people: 3 answered, 1 may still answer, 1 did not. "
        "2 talked with you. 1 said no."
    )


def test_a_list_that_nobody_was_asked_from() -> None:
    """An untouched list and an empty one say so, without a rate of nothing."""
    assert "You have asked nobody yet." in funnel_takeaway(funnel_table([Stage.IDENTIFIED]))
    assert funnel_takeaway(funnel_table([])) == "Nobody is on the list yet."


def test_weeks_run_without_a_break() -> None:
    """A week without anything counts too, and the turn of the year has its ISO week."""
    found = weeks(
        messages=[date(2026, 11, 2), date(2026, 11, 8)],
        interviews=[date(2026, 11, 17)],
        thanks=[date(2026, 11, 18)],
    )
    assert found == [("2026-W45", 2, 0, 0), ("2026-W46", 0, 0, 0), ("2026-W47", 0, 1, 1)]
    late = weekly_table(interviews=[date(2027, 1, 2)], today=date(2027, 1, 5), goal=0)
    assert list(late["week"])[-2:] == ["2026-W53", "2027-W01"]


def test_one_interview_is_one_bar_among_eight() -> None:
    """A first talk does not fill the chart; half a year is the most that is drawn."""
    assert len(weekly_table(interviews=[TODAY], today=TODAY, goal=1)) == 8
    assert len(weekly_table(interviews=[date(2025, 1, 1)], today=TODAY, goal=1)) == 26
    assert len(weekly_table(today=TODAY, goal=1)) == 0


def test_a_day_ahead_of_today_is_not_lost() -> None:
    """A clock that was ahead does not drop the talk."""
    ahead = weekly_table(interviews=[date(2026, 11, 26)], today=TODAY, goal=1)
    assert (ahead["week"].iloc[-1], ahead["talks"].iloc[-1]) == ("2026-W48", 1)


def test_what_the_weeks_say() -> None:
    """Messages, talks, and how often the goal was met; without a goal nothing is said of it."""
    days = [date(2026, 11, 16), date(2026, 11, 17)]
    table = weekly_table(messages=days[:1], interviews=days, today=TODAY, goal=2)
    assert weekly_takeaway(table) == (
        "You wrote or called once this week. You held 2 talks. "
        "Your goal of 2 talks a week was met in 1 week."
    )
    before = [date(2026, 11, 3), *days]
    assert "3 times in 3 weeks" in weekly_takeaway(
        weekly_table(messages=before, today=TODAY, goal=0)
    )
    without = weekly_table(interviews=days, today=TODAY, goal=0)
    assert "goal" not in weekly_takeaway(without)


def test_who_may_still_answer_is_no_failure() -> None:
    """The rate is of all asked, as long as the bar, and names those who are waited for."""
    rows = [
        ("E-mail", True, True, False),
        ("E-mail", True, False, False),
        ("E-mail", False, False, False),
        ("E-mail", False, False, True),
        ("Phone", False, False, True),
        ("Pigeon", True, False, False),
    ]
    table = responses_table(rows, by="channel", order=["Phone", "E-mail"])
    assert list(table.itertuples(index=False, name=None)) == [
        ("Phone", 1, 0, 0, 1, 0, "0 of 1, 1 waiting"),
        ("E-mail", 4, 2, 1, 1, 1, "2 of 4, 1 waiting"),
        ("Pigeon", 1, 1, 0, 0, 0, "1 of 1"),
    ]
    assert responses_takeaway(table, Responses(9, 6, 3, 2, 1)) == (
        "You asked 6 people: 3 answered, 2 may still answer, 1 did not."
    )
    assert responses_takeaway(table, Responses(9, 5, 3, 1, 1)).endswith(
        "1 did not. Whom you asked in two ways stands in both."
    )
    figure = responses_figure(table)
    drawn = [sum(bar.x[row] or 0 for bar in figure.data[:3]) for row in range(3)]
    assert drawn == list(table["asked"])


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((0, 0, 0), "You have asked nobody yet."),
        ((1, 0, 0), "You asked 1 person, who has answered."),
        ((0, 1, 0), "You asked 1 person, who may still answer."),
        ((0, 0, 1), "You asked 1 person, who did not answer."),
        ((3, 0, 0), "You asked 3 people, and all have answered."),
        ((0, 3, 0), "You asked 3 people, and all may still answer."),
        ((0, 0, 3), "You asked 3 people, and none of them answered."),
        ((2, 1, 0), "You asked 3 people: 2 answered, 1 may still answer."),
        ((2, 0, 1), "You asked 3 people: 2 answered, 1 did not."),
        ((0, 1, 2), "You asked 3 people: 1 may still answer, 2 did not."),
        ((13, 2, 4), "You asked 19 people: 13 answered, 2 may still answer, 4 did not."),
    ],
)
def test_asking_is_told_in_one_sentence(counts: tuple[int, int, int], said: str) -> None:
    """Each mixture of answered, waiting and silent has a whole sentence of its own."""
    assert Responses(30, sum(counts), *counts).sentence == said


def test_the_best_way_is_named_only_where_it_can_be_known() -> None:
    """Two ways with three settled answers each are needed, and more than chance between them."""

    def said(*found: tuple[str, int, int]) -> str:
        rows = [
            (way, n < answered, False, False)
            for way, answered, asked in found
            for n in range(asked)
        ]
        answered, asked = (sum(each[n] for each in found) for n in (1, 2))
        people = Responses(asked, asked, answered, 0, asked - answered)
        return responses_takeaway(responses_table(rows, by="channel", order=[]), people)

    assert "Most often answered: Phone (4 of 5)." in said(("E-mail", 1, 4), ("Phone", 4, 5))
    assert "Most often" not in said(("Phone", 2, 4), ("In person", 4, 4), ("E-mail", 5, 7))
    for few in ((("E-mail", 1, 3), ("Phone", 2, 2)), (("E-mail", 1, 3), ("Phone", 1, 3))):
        assert "Most often" not in said(*few)
    third = said(("E-mail", 1, 5), ("Phone", 4, 5), ("In person", 1, 1))
    assert "Most often answered: Phone (4 of 5)." in third
    assert said() == "Nobody has been asked in this time."
    assert said(("Phone", 1, 1)) == "You asked 1 person, who has answered."
    assert "Most often" not in said((NO_MESSAGE, 3, 3), ("Phone", 1, 3))


def test_the_best_way_is_the_one_whose_label_says_so() -> None:
    """4 of 5 by phone beats 4 of 11 by e-mail, but not where five waiting could turn it round."""
    phone = [("Phone", n < 4, False, False) for n in range(5)]
    for waiting, named in ((0, True), (5, False)):
        mail = [("E-mail", n < 4, False, n >= 11 - waiting) for n in range(11)]
        table = responses_table([*phone, *mail], by="channel", order=[])
        people = Responses(16, 16, 8, waiting, 8 - waiting)
        said = responses_takeaway(table, people)
        assert ("Most often answered: Phone (4 of 5)." in said) is named


def test_the_middle_of_the_days() -> None:
    """Half of the talks took place within so many days; one talk speaks for itself."""
    rows = [("A", "", "", 2), ("B", "", "", 9), ("C", "", "", 30)]
    assert days_takeaway(days_table(rows)) == (
        "Half of 3 talks took place within 9 days of the first message; the longest took 30 days."
    )
    assert days_takeaway(days_table(rows[:2])) == (
        "One talk took place 2 days after the first message, the other 9 days after it."
    )
    assert days_takeaway(days_table(rows[:1])) == (
        "Your talk took place 2 days after the first message."
    )
    assert "No talk" in days_takeaway(days_table([]))


@pytest.mark.parametrize(
    ("hours", "when"),
    [
        (0.5, "On time"),
        (24, "On time"),
        (24.1, "Within 7 days"),
        (168, "Within 7 days"),
        (169, "Later"),
        (None, "Still to send"),
    ],
)
def test_when_a_thank_you_went_out(hours: float | None, when: str) -> None:
    """24 hours and seven days are the borders, and belong to the earlier side."""
    table = in_words(thanks_table([("Ann", "2026-11-18", hours)], DAY))
    assert list(table["Thank-you"]) == [when]


def test_a_thank_you_is_never_too_late() -> None:
    """What is still to send is called welcome, and nothing left to send is said as well."""
    table = thanks_table([("A", "", 3.0), ("B", "", 50.0), ("C", "", None)], DAY)
    assert thanks_takeaway(table) == (
        "After 1 of 3 talks the thank-you went out on time. 1 more went out within a week. "
        "1 is still to send, and still welcome."
    )
    assert thanks_takeaway(table.head(2)).endswith("None is left to send.")


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (3.0, "went out on time."),
        (50.0, "went out within a week."),
        (999.0, "went out after more than a week."),
        (None, "is still to send, and still welcome."),
    ],
)
def test_one_thank_you_is_spoken_of_as_one(hours: float | None, said: str) -> None:
    """After a single talk nothing is counted."""
    sentence = thanks_takeaway(thanks_table([("A", "", hours)], DAY))
    assert sentence == f"The thank-you for your one talk {said}"


def test_confidence_is_compared_only_where_both_ratings_are() -> None:
    """A rating that is missing stays missing in the table, and counts for neither side."""
    table = confidence_table(
        [
            ("A", "Art", "2026-11-01", 2, 4),
            ("B", "Art", "2026-11-02", 4, 3),
            ("C", "Art", "2026-11-03", 3, 3),
            ("D", "", "2026-11-04", None, 5),
        ]
    )
    assert table["before"].isna().tolist() == [False, False, False, True]
    assert confidence_takeaway(table) == (
        "After 1 of 3 talks you felt surer than before. After 1 you felt less sure."
    )
    assert "No talk" in confidence_takeaway(table.tail(1))


def test_topics_that_were_not_asked_about_are_named() -> None:
    """Own questions are no topic of the bank."""
    pay, work = (Topic.model_validate({"title": title}) for title in ("pay", "daily work"))
    table = topics_table([(pay, 0, 0, 3), (work, 4, 2, 5), (None, 1, 1, 0)])
    assert list(table["topic"]) == ["Pay", "Daily work", "Own questions"]
    assert topics_takeaway(table) == "You asked about 1 of 2 topics. Not yet: pay."
    assert topics_takeaway(table.head(1)) == "No question of the question bank has been asked yet."


def test_the_ladder_says_what_comes_next() -> None:
    """The lowest rung without a talk is the next one."""
    rungs = [("loves to talk", 3, 2), ("volunteer", 1, 0), ("open house", 0, 0)]
    assert ladder_takeaway(ladder_table(rungs)) == (
        "Talked with: loves to talk. Next, a little braver: volunteer."
    )
    assert ladder_takeaway(ladder_table(rungs[1:])) == (
        "The easiest talks come first. Begin with: volunteer."
    )
    assert ladder_takeaway(ladder_table(rungs[:1])) == (
        "You have talked with people of every kind."
    )


def test_steps_person_by_person() -> None:
    """One column a step in words, and how many are through."""
    table = matrix_table([("Ann", ("done", "started")), ("Bob", ("done", "done"))], ["One", "Two"])
    assert list(in_words(table).itertuples(index=False, name=None)) == [
        ("Ann", "Done", "Begun"),
        ("Bob", "Done", "Done"),
    ]
    assert matrix_takeaway(table, 2, 1) == "1 of 2 people is through to the thank-you."
    assert matrix_takeaway(table, 2, 2) == "2 of 2 people are through to the thank-you."
    assert matrix_takeaway(table.head(1), 1, 0) == "Ann is not yet through to the thank-you."
    assert matrix_takeaway(table.tail(1), 1, 1) == "Bob is through to the thank-you."


def test_a_page_of_people_is_told_with_the_whole_list() -> None:
    """What the caption counts are all pages; how many of them are in sight is said."""
    table = matrix_table([("Ann", ("done",)), ("Bob", ("done",))], ["One"])
    assert matrix_takeaway(table, 40, 7) == (
        "7 of 40 people are through to the thank-you. 2 people are in sight here."
    )


def test_a_series_without_numbers_has_no_place_in_the_legend() -> None:
    """Of three ways to respond only those that occurred are named; a lone one is named too."""
    rows = [("E-mail", True, True, False), ("Phone", False, False, False)]
    for count, names in ((1, ["Answered"]), (2, ["Answered", "No answer"])):
        figure = responses_figure(responses_table(rows[:count], by="channel", order=()))
        assert [one.name for one in figure.data if one.showlegend] == names
        assert figure.layout.showlegend


def test_thanks_without_a_day_are_told_as_such() -> None:
    """They are neither late nor still to send, and do not count among those that were on time."""
    rows = [("A", "", 3.0), ("B", "", UNDATED), ("C", "", UNDATED), ("D", "", UNKNOWN)]
    said = thanks_takeaway(thanks_table(rows, DAY))
    assert said == (
        "After 1 of 1 talk the thank-you went out on time. 2 went out on days that are not noted. "
        "Of 1 it is not noted whether it was sent."
    )
    assert thanks_counts([TO_SEND]) == dict.fromkeys(thanks_counts([]), 0) | {TO_SEND: 1}
