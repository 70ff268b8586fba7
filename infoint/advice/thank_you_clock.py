"""How much time the thank-you letter has.

`pitzer` says within 24 hours, `how-to` within a week: due after 24 hours, amber until the seventh
day is over, red from then on, and a letter is welcome whenever it comes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from infoint.domain import Interview

Colour = Literal["green", "amber", "red"]
DUE_AFTER = timedelta(hours=24)
RED_AFTER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ThankYouClock:
    """`due` is in UTC. A letter that was sent is green, whenever that was.

    `short` is what fits into a table, such as "5 hours left".
    """

    due: datetime
    colour: Colour
    sent: bool
    text: str
    short: str


def _span(delta: timedelta) -> str:
    """A length of time in the largest whole unit: minutes, hours or days."""
    minutes = max(int(delta.total_seconds() // 60), 1)
    for size, unit in ((48 * 60, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            count = minutes // (24 * 60 if unit == "day" else size)
            return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
    raise AssertionError("at least one minute")  # pragma: no cover


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
        text = f"Sent {_span(letter_sent - ended)} after the talk."
        return ThankYouClock(due, "green", True, text, "Sent")
    colour = colour_after(ended, now)
    if colour == "green":
        left = f"{_span(due - now)} left"
        return ThankYouClock(due, colour, False, f"{left} of the first 24 hours.", left)
    ago = f"{_span(now - ended)} ago"
    if colour == "amber":
        text = f"The talk was {ago}. Send your letter soon: within a week it is still timely."
        return ThankYouClock(due, colour, False, text, f"Send it soon, {ago}")
    text = f"The talk was {ago}. A thank-you is still welcome: send it today."
    return ThankYouClock(due, colour, False, text, f"Still welcome, {ago}")
