"""What to say first and last in a talk: a first version from the profile, to change."""

from datetime import datetime
from typing import Literal

from infoint.domain import Interview
from infoint.domain.letters import GAP_MARK
from infoint.domain.problems import InputError
from infoint.domain.template_values import TEMPLATE_VALUES
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.letters.values import template_values
from infoint.library import Library
from infoint.store import Workspace

Part = Literal["opening", "closing"]
PARTS: tuple[Part, ...] = ("opening", "closing")
_WROTE: dict[Part, str] = {
    "opening": N_("Wrote the opening of a talk"),
    "closing": N_("Wrote the closing of a talk"),
}


def write_words(
    ws: Workspace, library: Library, interview_id: str, part: Part, *, now: datetime
) -> Interview:
    """Write the first version of an opening or closing with what is known; what stood there goes.

    What is missing stands in brackets, see `words_missing`. Problem `part` for another part.
    """
    if part not in PARTS:
        raise InputError({"part": "Choose the opening or the closing."})
    with ws.edit(_WROTE[part], now=now) as tx:
        interview = require(tx.interviews, interview_id, "talk")
        values = template_values(ws, interview.contact, now=now, interview=interview_id)
        text = library.words_for(part).fill(values).text.replace(GAP_MARK, "")
        return tx.interviews.write(interview_id, (part,), text)


def words_missing(text: str) -> list[str]:
    """What still stands in brackets as the templates put it there, in plain words.

    Only the exact words of our own gaps count: a person may write brackets of their own.
    """
    return [value.label for value in TEMPLATE_VALUES.values() if f"[{value.label}]" in text]
