"""One thing to do next, and the small matters that all kinds of them share."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, tzinfo
from typing import Self

from infoint.advice.index import WorkspaceIndex
from infoint.advice.thank_you_clock import Colour
from infoint.dates.local_time import local_day
from infoint.dates.written import clock, screen_day
from infoint.domain import Contact, Interview, within_reach
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.steps import StepKey
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.library import Library
from infoint.words.people_names import greeting_name


@dataclass(frozen=True, slots=True)
class NextAction:
    """Something to do. `text` starts with a verb, `why` is a sentence, `source` a source's key.

    `key` names the same matter as long as it stands, for dismissing it. `due` is in UTC.
    `contact`, `field` and `interview` are ids, or "". `colour` is that of the thank-you clock,
    where it runs. `message` is the kind of message to write to the contact, where it is not the
    first one; `way` is how one reaches them, where that is known. `check` is the line of the step's
    list that it is about, where it is about one.
    Text and reason are sentences to be worded (`infoint.i18n.messages.worded`).
    """

    key: str
    text: str
    why: str
    step: StepKey
    source: str
    due: datetime | None = None
    overdue: bool = False
    contact: str = ""
    field: str = ""
    interview: str = ""
    colour: Colour | None = None
    message: LetterKind | None = None
    way: Channel | None = None
    check: str = ""

    def about(self, interview: Interview) -> Self:
        """The same thing to do, of this talk: with its id, its contact and its field."""
        return replace(
            self, contact=interview.contact, field=interview.field, interview=interview.id
        )


Suggestions = Iterator[NextAction]


@dataclass(frozen=True)
class AdviceContext:
    """What the suggestions are made from: the data, the words, and the time in the person's day."""

    index: WorkspaceIndex
    library: Library
    now: datetime
    today: date = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "today", local_day(self.now, self.zone))

    @property
    def zone(self) -> tzinfo:
        """The person's zone."""
        return self.index.zone

    def name(self, contact_id: str) -> str:
        """The contact's name as written."""
        contact = self.index.contacts.get(contact_id)
        return (contact.name.strip() if contact else "") or Message(N_("this person"))

    def first_name(self, contact_id: str) -> str:
        """The contact's first name, as one would say it."""
        contact = self.index.contacts.get(contact_id)
        return greeting_name(contact.name) if contact else self.name(contact_id)

    def end_of(self, day: date) -> datetime:
        """The last minute of a day in the person's zone, in UTC."""
        return datetime.combine(day, time(23, 59), self.zone).astimezone(UTC)

    def clock_time(self, moment: datetime) -> str:
        """Hours and minutes in the person's zone."""
        return clock(moment.astimezone(self.zone), self.index.profile.locale)

    def day(self, moment: datetime) -> str:
        """A day in the person's zone, as it stands on the screen."""
        local = moment.astimezone(self.zone).date()
        return screen_day(local, self.today, self.index.profile.locale)


def is_snoozed(contact: Contact | None, today: date) -> bool:
    """Whether the person does not want to hear of this contact before a later day."""
    return bool(contact and contact.snoozed_until and contact.snoozed_until > today)


def dismissed_keys(context: AdviceContext) -> set[str]:
    """Keys that were put away for today, or until a day that is not over.

    The page state holds a day, or the context of the dismissal; what cannot be read as either
    hides nothing.
    """
    return {
        key
        for key, text in context.index.page_state.dismissals.items()
        if (day := _day_in(text, context.zone)) is not None and day >= context.today
    }


def _day_in(text: str, zone: tzinfo) -> date | None:
    try:
        if len(text) == len("2026-01-31"):
            return date.fromisoformat(text)
        at = datetime.fromisoformat(text)
        return local_day(within_reach(at), zone) if at.tzinfo else at.date()
    except ValueError:
        return None
