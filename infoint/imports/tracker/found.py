"""What a tracker says has been with its people, with nothing added: what it does not say is None.

Days and times stand as in the file. Only when they are stored, the zone of the person makes
moments of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal, get_args

from infoint.domain.interviews import Format
from infoint.domain.kinds import Channel, Outcome
from infoint.i18n import N_

Role = Literal[
    "contacted",
    "followed_up",
    "channel",
    "status",
    "answered",
    "dated",
    "next",
    "next_step",
    "interview",
    "interview_time",
    "interview_format",
    "interview_place",
    "interview_notes",
    "named",
    "thanked",
    "happened",
]
"""What a column of a tracker says beyond who somebody is. `dated` is a bare day, of which the
status tells what happened on it; `next` a day, `next_step` words; `named` are people whom this one
named; `happened` is what a row of a log tells, with its day in another column."""
ROLES: tuple[Role, ...] = get_args(Role)
NEXT_STEP = N_("Next step with {name}")
"""What stands on a day for the next contact of which the file says no more."""


@dataclass(frozen=True, slots=True)
class FoundAttempt:
    """A try to reach somebody. `contact` is the id of one of the people of the preview.

    `day` None: it was made, and nothing says when. `channel` None: nothing says how.
    """

    contact: str
    day: date | None = None
    hour: time | None = None
    channel: Channel | None = None
    outcome: Outcome = Outcome.WAITING
    answered: date | None = None
    next_date: date | None = None
    again: str = ""
    """After a not now: the words for the time at which one may ask again."""
    words: str = ""
    """What the file calls the way of a text message, such as WhatsApp."""


@dataclass(frozen=True, slots=True)
class FoundInterview:
    """A talk that was, or is to be: `held`, called off, or neither, which a day ahead means.

    A day that is over and of which the file does not say that one talked is left to the person.
    """

    contact: str
    day: date | None = None
    hour: time | None = None
    held: bool = False
    cancelled: bool = False
    format: Format | None = None
    place: str = ""
    notes: str = ""
    named: tuple[str, ...] = ()
    """Names of those whom they named in it."""
    by_weekday: bool = False
    """Whether only the name of a weekday tells the day, so that it holds where no talk is known."""


@dataclass(frozen=True, slots=True)
class FoundLetter:
    """A thank-you that was sent; its words are not in the file, and its day may not be."""

    contact: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class FoundAction:
    """Something that is to be done, in the words of the file.

    `text` "": the file names a day for the next contact, and says no more.
    """

    contact: str
    text: str
    due: date | None = None
    done: date | None = None
    talk: date | None = None
    """The day of the talk out of which it came."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A cell of which it cannot be told what it means; it is in the person's notes.

    `row` counts as the spreadsheet does.
    """

    row: int
    column: str
    text: str
    contact: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class UnknownStatus:
    """A status that nobody knows, of somebody of whom nothing else tells how they stand."""

    contact: str
    keeps_days: bool = False
    """Whether days of contact stand beside it, which go to the notes with it."""


@dataclass(slots=True)
class History:
    """All that was found of this kind in one file, and what could not be told."""

    attempts: list[FoundAttempt] = field(default_factory=list)
    interviews: list[FoundInterview] = field(default_factory=list)
    letters: list[FoundLetter] = field(default_factory=list)
    actions: list[FoundAction] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    unknown_statuses: dict[str, int] = field(default_factory=dict)
    """Words of a status that are not known, with how many rows have them."""
    unknown: list[UnknownStatus] = field(default_factory=list)
    """The same, one by one, by person."""
    shown: dict[str, str] = field(default_factory=dict)
    """By the key of such words how they stood in the first row that has them."""
    over: list[str] = field(default_factory=list)
    """For each day of a next contact that is over, and stays a note: the person (id)."""
    referrers: dict[str, str] = field(default_factory=dict)
    """For people (id) whose referrer is one of the file by few words: these words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What tells how a tracker is to be read.

    `statuses` are keys of words of a status -> one of STATUSES, as the person said, or "" for none
    of them. `today` tells which year a day without one is of, and what is over; without it such a
    day is not read.
    """

    statuses: Mapping[str, str] = field(default_factory=dict)
    today: date | None = None
    no_thanks_tells: bool = False
    """Whether a no under a title of thank-yous stands only with those who have a day of a talk, so
    that one has talked with them and still owes it."""
    talks_have_days: bool = False
    """Whether somebody of the file has a day under a column of talks, so that one without a day
    has not talked by what was noted alone."""
    is_of_acquaintances: bool = False
    """Whether the file tells of days only when one was last in touch with somebody, and nothing of
    how one stands with them: that was no asking, and waits for no answer."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A cell of a tracker, on its way into the history of a person."""

    role: Role
    column: str
    text: str
    row: int
    month_first: bool | None = None
    """Whether this column writes the month before the day; None where that is not told."""
