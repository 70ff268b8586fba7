"""Whether somebody wrote into a text, or it still is what the template gave."""

from datetime import datetime

from infoint.domain import Letter
from infoint.letters.writing import filled_letter, with_what_is_known
from infoint.library import Library
from infoint.store import Workspace


def is_untouched(ws: Workspace, library: Library, letter: Letter, *, now: datetime) -> bool:
    """Whether a first text has no word of one's own in it, so that another may replace it."""
    template = library.template(letter.template)
    if template is None or letter.sent:
        return False
    fresh = filled_letter(ws, template, letter.contact, letter.interview, now=now)
    subject, text, _left = with_what_is_known(ws, library, letter, now)
    return (subject, text) == (fresh.subject, fresh.text)
