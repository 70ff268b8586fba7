"""Step 3, write: the text, and beside it what it says and the one thing to change."""

from contextlib import AbstractContextManager

from infoint.domain import Contact
from infoint.outreach import attempts
from infoint.ui.letters.editor import first_version_button, letter_box
from infoint.ui.outreach import reach
from infoint.ui.outreach.follow_up_text import choose_message, follow_up
from infoint.ui.session.visit import Visit


def write(visit: Visit, side: AbstractContextManager[object]) -> None:
    """The text at hand."""
    contact = visit.the_contact
    kind = choose_message(visit, contact)
    if kind == "script":
        _first_message(visit, contact)
    else:
        follow_up(visit, contact, kind)


def _first_message(visit: Visit, contact: Contact) -> None:
    letter = reach.text_at_hand(visit, contact)
    template = reach.template_at_hand(visit, contact)
    if letter:
        letter_box(visit, letter, contact)
    elif template:
        call = (attempts.script_for, visit.library, contact.id, template.id)
        first_version_button("write-script", call)
