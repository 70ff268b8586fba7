"""How much time the thank-you letter has.

`pitzer` says within 24 hours, `how-to` within a week: due after 24 hours, amber until the seventh
day is over, red from then on, and a letter is welcome whenever it comes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from infoint.domain import Interview
from infoint.i18n import N_, _, ngettext

Colour = Literal["green", "amber", "red"]
DUE_AFTER = timedelta(hours=24)
RED_AFTER = timedelta(days=7)


_TOLD: dict[Colour, tuple[str, str, str]] = {
    "green": (
        N_("{span} left of the first 24 hours."),
        N_("{span} left"),
        N_("Thank-you: {span} left"),
    ),
    "amber": (
        N_("The talk was {span} ago. Send it soon: within a week it is still timely."),
        N_("Send it soon, {span} ago"),
        N_("Thank-you: send it soon, {span} ago"),
    ),
    "red": (
        N_("The talk was {span} ago. A thank-you is still welcome: send it today."),
        N_("Still welcome, {span} ago"),
        N_("Thank-you: still welcome, {span} ago"),
    ),
}
"""Of a clock that runs: `text`, `short` and `badge`; the span is what is left or has gone by."""


@dataclass(frozen=True, slots=True)
class ThankYouClock:
    """`due` is in UTC. A letter that was sent is green, whenever that was.

    `short` is what fits into a table, such as "5 hours left"; `badge` says what it is about too.
    """

    due: datetime
    colour: Colour
    sent: bool
    text: str
    short: str
    badge: str


def _span(delta: timedelta) -> str:
    """A length of time in the largest whole unit: minutes, hours or days."""
    minutes = max(int(delta.total_seconds() // 60), 1)
    if minutes >= 48 * 60:
        return ngettext("{n} day", "{n} days", minutes // (24 * 60))
    if minutes >= 60:
        return ngettext("{n} hour", "{n} hours", minutes // 60)
    return ngettext("{n} minute", "{n} minutes", minutes)


def colour_after(ended: datetime, now: datetime) -> Colour:
    """Green in the first 24 hours after the end of the talk, then amber, red after 7 days.

    Every place that speaks of a letter still to be sent takes its colour from here.
    """
    since = now - ended
    if since < DUE_AFTER:
        return "green"
    return "amber" if since <= RED_AFTER else "red"


def thank_you_clock(
    interview: Interview, *, now: datetime, letter_sent: datetime | None
) -> ThankYouClock | None:
    """The clock from the end of the talk; `letter_sent` is when the letter went out, if it did.

    None for a talk that has not ended: nothing is due yet.
    """
    ended = interview.held_at
    if ended is None:
        return None
    due = ended + DUE_AFTER
    if letter_sent is not None:
        text = _("Sent {span} after the talk.", span=_span(letter_sent - ended))
        return ThankYouClock(due, "green", True, text, _("Sent"), _("Thank-you: sent"))
    colour = colour_after(ended, now)
    span = _span(due - now if colour == "green" else now - ended)
    text, short, badge = (_(words, span=span) for words in _TOLD[colour])
    return ThankYouClock(due, colour, False, text, short, badge)
