"""How much time the thank-you letter has.

`pitzer` says within 24 hours, `how-to` within a week: due after 24 hours, unless the person or
their content folder says otherwise; then amber until the seventh day is over, red from then on. A
letter is welcome whenever it comes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Literal

from infoint.dates.local_time import local_day, zone_of
from infoint.dates.told_moment import told_moment
from infoint.dates.written import screen_day
from infoint.domain import Interview, Profile
from infoint.domain.profile import Settings
from infoint.i18n import N_, _, ngettext
from infoint.library.settings import settings_of

Colour = Literal["green", "amber", "red"]
RED_AFTER = timedelta(days=7)
FRESH_FOR = timedelta(hours=24)
"""So long one still has the words of a talk: notes are written down by then, whenever the thanks
are due."""


_TOLD: dict[Colour, tuple[str, str, str]] = {
    "green": (
        N_("You talked {when}. Send it by {due}, while it is fresh."),
        N_("Send it by {due}"),
        N_("Thank-you: by {due}"),
    ),
    "amber": (
        N_("You talked {when}. Your next free hour is good; later is still welcome."),
        N_("Send it soon: you talked {when}"),
        N_("Thank-you: send it soon, you talked {when}"),
    ),
    "red": (
        N_("You talked {when}. A thank-you is still welcome: a few lines are enough."),
        N_("Still welcome: you talked {when}"),
        N_("Thank-you: still welcome, you talked {when}"),
    ),
}
"""Of a clock that runs: `text`, `short` and `badge`; when the talk was, when the letter is due."""


@dataclass(frozen=True, slots=True)
class ThankYouClock:
    """`due` is in UTC. A letter that was sent is green, whenever that was.

    `short` is what fits into a table, such as "Send it by tomorrow at 15:00"; `badge` says what it
    is about, too.
    """

    due: datetime
    colour: Colour
    sent: bool
    text: str
    short: str
    badge: str


def thanks_within(settings: Settings) -> timedelta:
    """How long after the end of a talk the thank-you is due."""
    return timedelta(hours=settings.thanks_within)


def colour_after(ended: datetime, now: datetime, within: timedelta = FRESH_FOR) -> Colour:
    """Green as long as it is in time after the end of the talk, then amber, red after 7 days.

    Every place that speaks of a letter still to be sent takes its colour from here.
    """
    since = now - ended
    if since < within:
        return "green"
    return "amber" if since <= RED_AFTER else "red"


def thank_you_clock(
    interview: Interview,
    *,
    now: datetime,
    letter_sent: datetime | None,
    profile: Profile | None = None,
) -> ThankYouClock | None:
    """The clock from the end of the talk; `letter_sent` is when the letter went out, if it did.

    Days and times are those of the `profile`'s zone, written its way. None for a talk that has not
    ended: nothing is due yet.
    """
    ended = interview.held_at
    if ended is None:
        return None
    profile = profile or Profile()
    within, zone = thanks_within(settings_of(profile)), zone_of(profile)
    due = ended + within
    if letter_sent is not None:
        text = _sent(local_day(letter_sent, zone) - local_day(ended, zone))
        return ThankYouClock(due, "green", True, text, _("Sent"), _("Thank-you: sent"))
    colour = colour_after(ended, now, within)
    locale = profile.locale or "en_GB"
    when = _told(interview, interview.when or ended, now, zone, locale)
    by = _evening(due, now, zone, locale) if colour == "green" else ""
    text, short, badge = (_(words, when=when, due=by) for words in _TOLD[colour])
    return ThankYouClock(due, colour, False, text, short, badge)


def _told(interview: Interview, at: datetime, now: datetime, zone: tzinfo, locale: str) -> str:
    """When one talked; of a talk that nobody measured no hour is told."""
    if interview.has_no_clock and interview.when is None:
        return _("before you began here")
    return told_moment(at, now=now, zone=zone, locale=locale, hour=not interview.has_no_clock)


def _evening(due: datetime, now: datetime, zone: tzinfo, locale: str) -> str:
    """By when, as one says it: nobody looks at the minute."""
    day, today = local_day(due, zone), local_day(now, zone)
    match (day - today).days:
        case 0:
            return _("this evening")
        case 1:
            return _("tomorrow evening")
    return screen_day(day, today, locale)


def _sent(after: timedelta) -> str:
    if after.days < 1:
        return _("Sent on the day of the talk.")
    if after.days == 1:
        return _("Sent the day after the talk.")
    return ngettext("Sent {n} day after the talk.", "Sent {n} days after the talk.", after.days)
