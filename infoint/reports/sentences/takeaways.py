"""What each chart of a report says in a sentence or two, of nobody in particular.

The screen tells the person ("You asked 3 people"); a report is read by others, too. The counts are
those of the same tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from infoint.charts.columns import cell_words
from infoint.charts.counts import days as days_words
from infoint.charts.counts import talks
from infoint.domain.kinds import Stage
from infoint.domain.outreach_counts import Responses
from infoint.i18n import N_, _, listed, ngettext
from infoint.people.ladder_chart import ladder_takeaway
from infoint.progress.charts.confidence import confidence_moves
from infoint.progress.charts.responses import RATE, best_ways
from infoint.progress.charts.thanks import (
    LATER,
    ON_TIME,
    TO_SEND,
    UNDATED,
    UNKNOWN,
    WITHIN_A_WEEK,
    thanks_takeaway,
)
from infoint.progress.charts.topics import topics_missing
from infoint.progress.charts.waiting import days_takeaway
from infoint.progress.charts.weekly import weeks_shown

if TYPE_CHECKING:
    from pandas import DataFrame

_OF_ONE: Mapping[tuple[bool, bool, bool], str] = {
    (True, False, False): N_("1 person was asked and has answered."),
    (False, True, False): N_("1 person was asked and may still answer."),
    (False, False, True): N_("1 person was asked and did not answer."),
}
_OF_SEVERAL: Mapping[tuple[bool, bool, bool], str] = {
    (True, False, False): N_("{asked} people were asked, and all have answered."),
    (False, True, False): N_("{asked} people were asked, and all may still answer."),
    (False, False, True): N_("{asked} people were asked, and none of them answered."),
    (True, True, False): N_(
        "{asked} people were asked: {answered} answered, {waiting} may still answer."
    ),
    (True, False, True): N_("{asked} people were asked: {answered} answered, {silent} did not."),
    (False, True, True): N_(
        "{asked} people were asked: {waiting} may still answer, {silent} did not."
    ),
    (True, True, True): N_(
        "{asked} people were asked: {answered} answered, {waiting} may still answer, "
        "{silent} did not."
    ),
}
"""By whether anybody answered, may still answer, did not answer."""


def asking_told(found: Responses) -> str:
    """How many were asked and what came of it."""
    if not found.asked:
        return _("Nobody has been asked yet.")
    words = _OF_ONE if found.asked == 1 else _OF_SEVERAL
    came = bool(found.answered), bool(found.waiting), bool(found.silent)
    counts = {name: f"{count:,}" for name, count in asdict(found).items()}
    return _(words[came], **counts)


def funnel_told(table: DataFrame) -> str:
    """Where the people on the list have come to."""
    came = dict(zip(map(Stage, table["stage"]), table["contacts"].tolist(), strict=True))
    on_list, asked, held = came[Stage.IDENTIFIED], came[Stage.ASKED], came[Stage.TALKED]
    if not on_list:
        return _("Nobody is on the list yet.")
    answered, silent = came[Stage.REPLIED], came[Stage.SILENT]
    said = [
        ngettext("{n} person is on the list.", "{n} people are on the list.", on_list),
        asking_told(Responses(on_list, asked, answered, asked - answered - silent, silent)),
    ]
    if held:
        said.append(
            ngettext("With {n} of them a talk was held.", "With {n} of them a talk was held.", held)
        )
    if came[Stage.DECLINED]:
        no = came[Stage.DECLINED]
        said.append(ngettext("{n} said no.", "{n} said no.", no))
    return " ".join(said)


def weekly_told(table: DataFrame) -> str:
    """What was done in the weeks shown, and how often the goal was met, if it was."""
    weeks, sent, held = weeks_shown(table), int(table["messages"].sum()), int(table["talks"].sum())
    said = [
        ngettext(
            "One message or call in {weeks}.",
            "{n} messages and calls in {weeks}.",
            sent,
            weeks=ngettext("{n} week", "{n} weeks", weeks),
        ),
        ngettext("{n} talk was held.", "{n} talks were held.", held),
    ]
    goal = int(table["goal"].iloc[-1])
    met = int((table["talks"] >= goal).sum()) if goal else 0
    if met:
        words = ngettext(
            "The goal of {talks} a week was met in {n} week.",
            "The goal of {talks} a week was met in {n} weeks.",
            met,
            talks=talks(goal),
        )
        said.append(words)
    return " ".join(said)


def responses_told(table: DataFrame, people: Responses) -> str:
    """What came of asking, by people; the way by which most answered, where that can be said."""
    said = [asking_told(people)]
    if table["asked"].sum() > people.asked:
        said.append(_("Who was asked in two ways stands in both."))
    best = best_ways(table)
    if best:
        by = str(table.columns[0])
        rates = dict(zip(table[by], table[RATE], strict=True))
        ways = [_("{way} ({rate})", way=cell_words(by, way), rate=rates[way]) for way in best]
        said.append(_("Most often answered: {ways}.", ways=listed(ways)))
    return " ".join(said)


def days_told(table: DataFrame) -> str:
    """How long it took from the first message to the talk, as the middle of all."""
    took = sorted(int(each) for each in table["days"])
    if len(took) == 1:
        return _("The talk took place {days} after the first message.", days=days_words(took[0]))
    if len(took) == 2 and took[0] == took[1]:
        return _("Both talks took place {days} after the first message.", days=days_words(took[0]))
    return days_takeaway(table)


_ONE_THANKS: Mapping[str, str] = {
    ON_TIME: N_("The thank-you for the one talk went out on time."),
    WITHIN_A_WEEK: N_("The thank-you for the one talk went out within a week."),
    LATER: N_("The thank-you for the one talk went out after more than a week."),
    UNDATED: N_("The thank-you for the one talk was sent; the day is not noted."),
    TO_SEND: N_("The thank-you for the one talk is still to send, and still welcome."),
    UNKNOWN: N_("Whether the thank-you for the one talk was sent is not noted."),
}


def thanks_told(table: DataFrame) -> str:
    """How many went out in time, and what is still to send."""
    if len(table) == 1:
        return _(_ONE_THANKS[str(table["thank_you"].iloc[0])])
    return thanks_takeaway(table)


def confidence_told(table: DataFrame) -> str:
    """After how many talks the person was surer, and after how many less sure."""
    rated, up, down = confidence_moves(table)
    if not rated:
        return _("No talk has a rating both before and after it yet.")
    said = ngettext(
        "Surer than before after {up} of {n} talk.",
        "Surer than before after {up} of {n} talks.",
        rated,
        up=up,
    )
    if down:
        less = ngettext("Less sure after {n}.", "Less sure after {n}.", down)
        return f"{said} {less}"
    return said


def topics_told(table: DataFrame) -> str:
    """How many topics were asked about, and which were not."""
    count, missing = topics_missing(table)
    if len(missing) == count:
        return _("No question of the question bank has been asked yet.")
    said = ngettext(
        "{asked} of {n} topic was asked about.",
        "{asked} of {n} topics were asked about.",
        count,
        asked=count - len(missing),
    )
    if not missing:
        return said
    return _("{sentence} Not yet: {topics}.", sentence=said, topics=listed(missing))


def ladder_told(table: DataFrame) -> str:
    """Which rungs are climbed, and which comes next."""
    held = [int(count) for count in table["talked"]]
    return _("Talks were held with people of every kind.") if all(held) else ladder_takeaway(table)


def referrals_told(named: int, met: int) -> str:
    """How many people came through somebody, and with how many of them a talk was held."""
    return ngettext(
        "{n} person came through somebody else; talks with {met} of them were held. Full: talked.",
        "{n} people came through somebody else; talks with {met} of them were held. Full: talked.",
        named,
        met=met,
    )
