"""The columns of our tables: each has a key, which code goes by, and a title, which people see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from infoint.domain.kinds import Channel, Stage
from infoint.i18n import N_, _

if TYPE_CHECKING:
    from pandas import DataFrame

TITLES: Mapping[str, str] = {
    "contact": N_("Contact"),
    "with": N_("With"),
    "field": N_("Field"),
    "when": N_("When"),
    "talk_day": N_("Talk"),
    "first_message": N_("First message"),
    "days": N_("Days"),
    "stage": N_("Stage"),
    "contacts": N_("Contacts"),
    "of_stage_before": N_("Of the stage before"),
    "channel": N_("Channel"),
    "situation": N_("Situation"),
    "asked": N_("Asked"),
    "answered": N_("Answered"),
    "agreed": N_("Agreed"),
    "waiting": N_("Waiting"),
    "no_answer": N_("No answer"),
    "answered_of_asked": N_("Answered, of those asked"),
    "week": N_("Week"),
    "monday": N_("From Monday"),
    "messages": N_("Messages and calls"),
    "talks": N_("Talks"),
    "thank_yous": N_("Thank-yous"),
    "goal": N_("Goal"),
    "thank_you": N_("Thank-you"),
    "before": N_("Before"),
    "after": N_("After"),
    "topic": N_("Topic"),
    "times_asked": N_("Times asked"),
    "questions_asked": N_("Questions asked"),
    "in_bank": N_("In the bank"),
    "rung": N_("Rung"),
    "people": N_("People"),
    "talked": N_("Talked"),
    "criterion": N_("What matters"),
    "weight": N_("How much"),
    "now": N_("Now"),
    "moved_by": N_("Moved by"),
    "status": N_("State"),
    "evaluated": N_("Evaluated"),
    "mean": N_("Mean"),
    "sure_before": N_("Sure before"),
    "sure_after": N_("Sure after"),
    "learned": N_("Learned"),
}
"""By key. A column that is not here bears words of the content, and is called by them."""
DAYS = frozenset({"monday", "first_message", "talk_day"})
MOMENTS = frozenset({"when"})
FOR_FILES = frozenset({"week"})
"""Names of weeks such as 2026-W49, which stand in files alone."""
IN_TIME: Mapping[str, str] = {
    "day": N_("On time"),
    "week": N_("Within 7 days"),
    "later": N_("Later"),
    "undated": N_("Sent, day not noted"),
    "to send": N_("Still to send"),
    "unknown": N_("Not noted"),
}
"""When a thank-you went out, in words; not noted of a talk of weeks ago that came from a file."""
STATUSES: Mapping[str, str] = {
    "unscheduled": N_("Unscheduled"),
    "planned": N_("Planned"),
    "running": N_("Running"),
    "held": N_("Held"),
    "cancelled": N_("Cancelled"),
}
"""What a talk can be, in words."""
NO_MESSAGE = "no message"
"""In place of a channel or a situation: of those who were asked on the spot, or whose message was
never logged."""
STATES: Mapping[str, str] = {
    "done": N_("Done"),
    "started": N_("Begun"),
    "not started": N_("Open"),
}
"""How far a step is, in words."""
_CELLS: Mapping[str, Mapping[str, str]] = {
    "stage": {stage: stage.words for stage in Stage},
    "thank_you": IN_TIME,
    "status": STATUSES,
    "channel": {
        **{channel: channel.words for channel in Channel},
        "": N_("Way not noted"),
        NO_MESSAGE: N_("No message logged"),
    },
    "situation": {
        "referred": N_("Named by someone"),
        "alumnus": N_("Same school"),
        "event": N_("Met at an event"),
        "read": N_("Read or heard of them"),
        "friend": N_("Friend or family"),
        "cold": N_("Strangers"),
        "": N_("Not noted how you know them"),
        NO_MESSAGE: N_("No message logged"),
    },
    "rung": {
        "loves to talk": N_("Loves to talk"),
        "volunteer": N_("Volunteer"),
        "open house": N_("Open house or fair"),
        "unknown": N_("Not known before"),
    },
}
"""By column whose cells are ids: the words for each."""


def cell_words(column: str, cell: str) -> str:
    """What a cell of a column of ids says; what is no id of ours is shown as it is.

    A column that bears a step's title holds how far that step is.
    """
    words = STATES if column not in TITLES else _CELLS.get(column, {})
    return _(words[cell]) if cell in words else cell


def in_words(table: DataFrame) -> DataFrame:
    """A copy with titles for keys and words for ids, in the language in use."""
    shown = table.copy(deep=False)
    for key in shown.columns:
        if key in _CELLS or key not in TITLES:
            shown[key] = [cell_words(key, cell) for cell in shown[key]]
    return shown.rename(columns={key: _(title) for key, title in TITLES.items()})
