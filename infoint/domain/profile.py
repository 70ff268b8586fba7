"""The person who uses the workspace."""

from datetime import date
from typing import Literal

from pydantic import Field

from infoint.domain.fields import Criterion
from infoint.domain.interviews import FORMATS, Format
from infoint.domain.record import Part, Record
from infoint.i18n import language

PROFILE_ID = "profile"
FOLLOW_UP_DAYS = (3, 7)
"""Business days until one writes to a second person, and until the one reminder (Dalton)."""
THANKS_HOURS = (6, 168)
LONGEST_WAIT = 60
"""Business days; more than this is taken for a slip of the finger."""
MINUTES = (5, 240)
QUESTIONS = (3, 20)
"""The least and the most that the settings below may be."""


class Settings(Part):
    """What the app goes by where neither the person nor their content folder says otherwise."""

    thanks_within: int = Field(default=24, ge=THANKS_HOURS[0], le=THANKS_HOURS[1])
    """Hours from the end of a talk until the thank-you is due (`pitzer`)."""
    follow_up_days: tuple[int, int] = FOLLOW_UP_DAYS
    """Business days until one writes to a second person, and until one nudges the first."""
    minutes: int = Field(default=20, ge=MINUTES[0], le=MINUTES[1])
    """How many minutes one asks for."""
    questions: int = Field(default=8, ge=QUESTIONS[0], le=QUESTIONS[1])
    """How many must asks a suggested plan has at most, whom else to talk to among them: between
    the 20 of `seven-steps` and not reading out. It has half as many more for if there is time."""

    @property
    def if_time(self) -> int:
        """How many questions of a suggested plan wait for time, at most."""
        return self.questions // 2


Paper = Literal["A4", "Letter"]
PAPERS: tuple[Paper, ...] = ("A4", "Letter")

TextSize = Literal["normal", "large", "largest"]
TEXT_SIZES: tuple[TextSize, ...] = ("normal", "large", "largest")


class Profile(Record):
    """Who is asking. One to a workspace. Texts with several entries hold one entry a line.

    What `Settings` has is None here until the person sets it; `settings_of` says what holds.
    """

    id: str = PROFILE_ID
    name: str = ""
    email: str = ""
    phone: str = ""
    contact_lines: str = ""
    about: str = ""
    """Two sentences about oneself, as one would say them on the phone."""
    goals: str = ""
    accomplishments: str = ""
    interests: str = ""
    skills: str = ""
    values: str = ""
    expertise: str = ""
    schools: str = ""
    employers: str = ""
    works_at: str = ""
    """Today's employer, as it stands among `employers`: nobody from there is moved up. "" where it
    was not said."""
    employer_must_not_know: bool = False
    """Whether one looks around in silence: today's employer is kept out of everything."""
    situations: tuple[str, ...] = ()
    """What holds for the person, by the keys of the content: what they want to know first."""
    ways: tuple[Format, ...] = ()
    """How one can talk with somebody; none means in every way."""
    criteria: tuple[Criterion, ...] = ()
    weekly_goal: int = Field(default=0, ge=0, le=50)
    """How many talks one wants to hold in a week; 0 where one set no goal."""
    thanks_within: int | None = Field(default=None, ge=THANKS_HOURS[0], le=THANKS_HOURS[1])
    follow_up_days: tuple[int, int] | None = None
    time_zone: str = ""
    """IANA name such as Europe/Berlin; empty means: take the browser's."""
    locale: str = ""
    language: str = ""
    """In which the windows of the person speak, such as es; empty: that of the browser."""
    country: str = ""
    """ISO 3166 code such as DE, whose public holidays are skipped; empty: none are."""
    ask_weights: dict[str, int] = Field(default_factory=dict)
    """What counts how much when people to ask next are ranked; what is not here has its default."""
    paper_size: Paper | Literal[""] = ""
    """Empty until the person sets it; `paper_of` says what holds."""
    default_minutes: int | None = Field(default=None, ge=MINUTES[0], le=MINUTES[1])
    questions: int | None = Field(default=None, ge=QUESTIONS[0], le=QUESTIONS[1])
    conclusion: str = ""
    """The sentences at the head of the report on everything, where the person worded them."""
    term_from: date | None = None
    term_to: date | None = None
    """The term that a counselor looks at in a caseload; None leaves that side open."""
    text_size: TextSize = "normal"
    """How large the app writes on screen."""
    copy_id: str = ""
    """By which copies for a counselor are known to be of the same person; "" before the first."""

    @property
    def can_talk(self) -> tuple[Format, ...]:
        """In which ways one can talk, in the order of all of them."""
        return tuple(one for one in FORMATS if one in self.ways) or FORMATS

    @property
    def only_in_writing(self) -> bool:
        """Whether one speaks with nobody aloud."""
        return self.can_talk == ("in writing",)


_LETTER = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"
LETTER_COUNTRIES = frozenset(_LETTER.split())
"""ISO 3166 codes of the countries that print on Letter (CLDR, paperSize); all others on A4."""


def paper_of(profile: Profile) -> Paper:
    """The paper that the person set, else that of their country, else that of their locale."""
    if profile.paper_size:
        return profile.paper_size
    country = profile.country.strip() or territory_of(profile.locale)
    return "Letter" if country.upper() in LETTER_COUNTRIES else "A4"


def territory_of(locale: str) -> str:
    """US of en_US, en-US or zh_Hant_US.UTF-8; "" where a locale names no country."""
    parts = locale.strip().partition(".")[0].replace("-", "_").split("_")[1:]
    return next((part for part in parts if len(part) == 2 and part.isalpha()), "")


def for_our_pages(profile: Profile) -> Profile:
    """The profile for a document in the words of the app, on the paper that is theirs."""
    return profile.model_copy(update={"locale": language(), "paper_size": paper_of(profile)})
