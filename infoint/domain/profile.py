"""The person who uses the workspace."""

from typing import Literal

from pydantic import Field

from infoint.domain.fields import Criterion
from infoint.domain.record import Record

PROFILE_ID = "profile"
FOLLOW_UP_DAYS = (3, 7)
"""Business days until one writes to a second person, and until the one reminder (Dalton)."""


TextSize = Literal["normal", "large", "largest"]
TEXT_SIZES: tuple[TextSize, ...] = ("normal", "large", "largest")


class Profile(Record):
    """Who is asking. One to a workspace. Texts with several entries hold one entry a line."""

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
    criteria: tuple[Criterion, ...] = ()
    weekly_goal: int = Field(default=0, ge=0, le=50)
    """How many talks one wants to hold in a week; 0 where one set no goal."""
    follow_up_days: tuple[int, int] = FOLLOW_UP_DAYS
    """Business days until one writes to a second person, and until one nudges the first."""
    time_zone: str = ""
    """IANA name such as Europe/Berlin; empty means: take the browser's."""
    locale: str = ""
    language: str = ""
    """In which the windows of the person speak, such as es; empty: that of the browser."""
    country: str = ""
    """ISO 3166 code such as DE, whose public holidays are skipped; empty: none are."""
    ask_weights: dict[str, int] = Field(default_factory=dict)
    """What counts how much when people to ask next are ranked; what is not here has its default."""
    paper_size: Literal["A4", "Letter"] = "A4"
    default_minutes: int = Field(default=20, ge=5, le=240)
    text_size: TextSize = "normal"
    """How large the app writes on screen."""
