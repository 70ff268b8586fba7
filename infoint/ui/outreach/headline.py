"""What the person is doing now in step 3, as the heading of the page says it."""

from infoint.domain.kinds import LetterKind
from infoint.i18n import _
from infoint.ui.outreach import reach
from infoint.ui.session.visit import Visit
from infoint.words.people_names import greeting_name


def headline(visit: Visit) -> str:
    """The heading; "" where nobody is chosen, which is the name of the step then."""
    contact = visit.contact
    if contact is None:
        return ""
    name = greeting_name(contact.name)
    kind = reach.message_at_hand(visit, contact)
    spoken = reach.channel_at_hand(visit, contact, kind).spoken
    match kind:
        case LetterKind.SCRIPT:
            return _("Call {name}", name=name) if spoken else _("Write to {name}", name=name)
        case LetterKind.REMINDER:
            return (
                _("Call {name} once more", name=name)
                if spoken
                else _("Write to {name} once more", name=name)
            )
        case LetterKind.CONFIRMATION:
            return _("Confirm the talk with {name}", name=name)
        case LetterKind.NEW_DATE:
            return _("Ask {name} for another date", name=name)
        case _:
            return _("Answer {name}", name=name)
