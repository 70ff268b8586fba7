"""What to take along to a talk."""

from datetime import datetime

from infoint.domain import Interview
from infoint.domain.letters import GAP_MARK
from infoint.interviews.opening import PARTS
from infoint.letters.values import template_values
from infoint.library import Library
from infoint.store import Workspace


def ready_for_kit(
    ws: Workspace, library: Library, interview: Interview, *, now: datetime
) -> Interview:
    """The talk with an opening and a closing: where none is written, as the screen would write it.

    Nothing is stored. What is not known stands in brackets.
    """
    empty = [part for part in PARTS if not getattr(interview, part).strip()]
    if not empty or ws.contacts.get(interview.contact) is None:
        return interview
    values = template_values(ws, interview.contact, now=now, interview=interview.id)
    words = {str(part): library.words_for(part).fill(values).text for part in empty}
    return interview.model_copy(
        update={part: text.replace(GAP_MARK, "") for part, text in words.items()}
    )
