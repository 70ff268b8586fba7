"""What things are: records and pure rules. Imports nothing else of Infoint."""

from collections.abc import Mapping

from infoint.domain.contacts import CAREERS, RUNGS, Contact, OutreachAttempt, Rehearsal
from infoint.domain.fields import (
    DECISIONS,
    Assumption,
    CareerField,
    Criterion,
    Decision,
    DecisionNote,
    ResearchNote,
)
from infoint.domain.interviews import (
    Action,
    Clock,
    Debrief,
    Interview,
    NamedPerson,
    Pause,
    PlannedQuestion,
    Takeaway,
    Verdict,
)
from infoint.domain.kinds import (
    CHANNELS,
    OUTCOMES,
    STAGES,
    Channel,
    LetterKind,
    Outcome,
    Stage,
    TakeawayKind,
)
from infoint.domain.letters import Letter
from infoint.domain.page_state import CalendarEntry, OtherText, PageState
from infoint.domain.profile import Profile
from infoint.domain.record import Record, new_id, within_reach
from infoint.domain.sharing import Comment, Meeting, SharedCopy
from infoint.domain.steps import STEP_KEYS

COLLECTIONS: Mapping[str, type[Record]] = {
    "contacts": Contact,
    "fields": CareerField,
    "attempts": OutreachAttempt,
    "rehearsals": Rehearsal,
    "interviews": Interview,
    "takeaways": Takeaway,
    "actions": Action,
    "letters": Letter,
    "other_texts": OtherText,
    "copies": SharedCopy,
    "comments": Comment,
    "meetings": Meeting,
    "calendar_entries": CalendarEntry,
}
"""What a workspace holds many of, by the name of the list; one of Profile and of PageState."""
