"""What a stage, a channel, an outcome, a takeaway or a text can be: one entry each.

The values are those of data files and content; the order is that of every list on screen.
"""

from enum import StrEnum
from typing import Literal, Self

from infoint.domain.steps import StepKey
from infoint.i18n import N_, _

Medium = Literal["live", "recorded", "written"]


class Named(StrEnum):
    """A value with its name on screen."""

    words: str

    def __new__(cls, value: str, words: str = "", *_described: str) -> Self:
        """A member with its name, in English until it is worded."""
        member = str.__new__(cls, value)
        member._value_, member.words = value, words
        return member

    @property
    def label(self) -> str:
        """Its name on screen, in the window's language."""
        return _(self.words)


class NamedInside(Named):
    """A value that also has a name for the inside of a sentence."""

    def __init__(self, value: str, words: str = "", inside: str = "", *_described: str) -> None:
        self._inside = inside

    @property
    def inside(self) -> str:
        """Its name where it stands inside a sentence, in the window's language."""
        return _(self._inside)


class Stage(Named):
    """How far a contact has come, always computed. The last two stand beside the row, not in it."""

    IDENTIFIED = "identified", N_("On your list")
    ASKED = "asked", N_("Asked")
    REPLIED = "replied", N_("Answered")
    AGREED = "agreed", N_("Agreed")
    TALKED = "talked", N_("Talked")
    THANKED = "thanked", N_("Thanked")
    REPORTED_BACK = "reported back", N_("Reported back")
    DECLINED = "declined", N_("Said no")
    SILENT = "silent", N_("No answer")

    @property
    def came_to(self) -> "Stage | None":
        """The stage of the row up to which somebody came who stands beside it."""
        return {"declined": Stage.REPLIED, "silent": Stage.ASKED}.get(self)

    @property
    def after_interview(self) -> bool:
        """Whether the talk has taken place."""
        return self in (Stage.TALKED, Stage.THANKED, Stage.REPORTED_BACK)


class Outcome(Named):
    """What has come of an attempt to reach somebody."""

    WAITING = "waiting", N_("Sent, waiting")
    NO_ANSWER = "no answer", N_("No answer")
    MESSAGE_LEFT = "message left", N_("I left a message")
    REPLIED = "replied", N_("They replied")
    AGREED = "agreed", N_("They said yes")
    NOT_NOW = "not now", N_("Not now")
    DECLINED = "declined", N_("They said no")
    WRONG_PERSON = "wrong person", N_("The wrong person")

    @property
    def unanswered(self) -> bool:
        """Whether one is still waiting after it."""
        return self in (Outcome.WAITING, Outcome.NO_ANSWER, Outcome.MESSAGE_LEFT)


_ANSWERS = (
    Outcome.REPLIED,
    Outcome.AGREED,
    Outcome.NOT_NOW,
    Outcome.DECLINED,
    Outcome.WRONG_PERSON,
)
_OUTCOMES: dict[Medium, tuple[Outcome, ...]] = {
    "live": (Outcome.NO_ANSWER, Outcome.MESSAGE_LEFT, *_ANSWERS),
    "recorded": (Outcome.MESSAGE_LEFT, *_ANSWERS),
    "written": (Outcome.WAITING, *_ANSWERS, Outcome.NO_ANSWER),
}


class Channel(NamedInside):
    """A way to reach somebody: its words travel live, as a recording, or in writing."""

    def __init__(
        self, value: str, words: str = "", inside: str = "", medium: Medium = "written"
    ) -> None:
        super().__init__(value, words, inside)
        self._medium = medium

    PHONE = "phone", N_("Phone"), N_("phone"), "live"
    VOICEMAIL = "voicemail", N_("Voicemail"), N_("voicemail"), "recorded"
    EMAIL = "email", N_("E-mail"), N_("e-mail")
    MESSAGE = "message", N_("Text message"), N_("text message")
    LETTER = "letter", N_("Letter"), N_("letter")
    NOTE = "note", N_("LinkedIn note"), N_("LinkedIn note")
    INTRODUCTION = "introduction", N_("Through someone"), N_("through someone")
    IN_PERSON = "in person", N_("In person"), N_("in person"), "live"

    @property
    def live(self) -> bool:
        """Here an answer needs a try of one's own: a call that was taken, a word on the spot."""
        return self._medium == "live"

    @property
    def spoken(self) -> bool:
        """Whether its words are said aloud."""
        return self._medium != "written"

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What can come of an attempt, the most common first."""
        if self is Channel.IN_PERSON:
            return (*_ANSWERS, Outcome.WAITING)
        return _OUTCOMES[self._medium]

    @property
    def answers(self) -> tuple[Outcome, ...]:
        """What can come of a message that waits, once it went out this way."""
        asked = (Outcome.WAITING, Outcome.MESSAGE_LEFT)
        return tuple(one for one in self.outcomes if one not in asked)

    def says(self, outcome: Outcome) -> str:
        """What an outcome is called here, in the window's language, on every page."""
        if outcome is Outcome.NO_ANSWER and self._medium == "live":
            return _("Nobody picked up")
        if outcome is Outcome.WAITING and self is Channel.IN_PERSON:
            return _("I asked, no answer yet")
        return outcome.label


class TakeawayKind(Named):
    """What kind of thing was learned in a talk; `label` is the heading above several.

    `one` names a single one, in English until it is worded.
    """

    def __init__(
        self, value: str, words: str = "", one: str = "", asks: str = "", example: str = ""
    ) -> None:
        self.one, self._asks, self._example = one, asks, example

    SKILL = (
        "skill",
        N_("Skills"),
        N_("Skill"),
        N_("A skill they look for"),
        N_("bookkeeping"),
    )
    VOCABULARY = (
        "vocabulary",
        N_("Words"),
        N_("Vocabulary"),
        N_("A word or an abbreviation"),
        N_("triage"),
    )
    READING = (
        "reading",
        N_("Reading"),
        N_("Reading"),
        N_("Something to read or watch"),
        N_("the trade's weekly"),
    )
    ASSOCIATION = (
        "association",
        N_("Associations"),
        N_("Association"),
        N_("A group or an association"),
        N_("the local guild"),
    )
    SALARY_RANGE = (
        "salary range",
        N_("Pay"),
        N_("Salary range"),
        N_("What they said about it"),
        N_("nights are paid on top"),
    )
    TRAINING = (
        "training",
        N_("Training"),
        N_("Training"),
        N_("A course or a degree"),
        N_("an evening course"),
    )
    CHALLENGE = (
        "challenge",
        N_("Challenges"),
        N_("Challenge"),
        N_("What is hard"),
        N_("weekend shifts"),
    )
    TREND = (
        "trend",
        N_("Trends"),
        N_("Trend"),
        N_("Where it is going"),
        N_("more from home"),
    )
    ADVICE = (
        "advice",
        N_("Advice"),
        N_("Advice"),
        N_("What they advised"),
        N_("start as a volunteer"),
    )

    @property
    def asks(self) -> str:
        """What its box asks for, in the window's language."""
        return _(self._asks)

    @property
    def example(self) -> str:
        """An example of what to write, in the window's language."""
        return _(self._example)


class LetterKind(Named):
    """What a text is for. `label` names one that is found again, and `step` the page it is on."""

    def __init__(
        self,
        value: str,
        words: str = "",
        step: StepKey = "thank-you",
        to_write: str = "",
        sent: str = "",
    ) -> None:
        self.step: StepKey = step
        self._to_write, self._sent = to_write, sent or words

    SCRIPT = "script", N_("Script"), "phone-script", N_("First message"), N_("First message")
    REMINDER = "reminder", N_("Reminder"), "phone-script", N_("One reminder, after silence")
    AGAIN = (
        "again",
        N_("Asking again"),
        "phone-script",
        N_("Ask again, at the time they named"),
    )
    TWO_TIMES = (
        "two times",
        N_("Answer to a yes"),
        "phone-script",
        N_("Answer to a yes: when it suits you"),
        N_("Answer to a yes"),
    )
    CONFIRMATION = (
        "confirmation",
        N_("Confirmation of the talk"),
        "phone-script",
        N_("Confirmation, the day before"),
        N_("Confirmation"),
    )
    ANSWER_TO_A_NO = "answer to a no", N_("Answer to a no"), "phone-script", N_("Answer to a no")
    NEW_DATE = (
        "new date",
        N_("Asking for another date"),
        "phone-script",
        N_("Ask for another date"),
        N_("Request for another date"),
    )
    AHEAD = "ahead", N_("Questions sent ahead"), "prepare"
    THANK_YOU = "thank-you", N_("Thank-you letter")
    REPORT_BACK = "report back", N_("Report back")
    REFERRER = "referrer", N_("Thanks to who named them")
    HELPER = "helper", N_("Thanks to a helper")

    @property
    def in_outreach(self) -> bool:
        """Whether it is written to a contact before the talk: the first message or a later one."""
        return bool(self._to_write)

    @property
    def to_write(self) -> str:
        """What one writes, to choose from, in the window's language; "" outside outreach."""
        return _(self._to_write)

    @property
    def sent(self) -> str:
        """What went out, in the log, in the window's language."""
        return _(self._sent)


CHANNELS, OUTCOMES, STAGES = tuple(Channel), tuple(Outcome), tuple(Stage)
