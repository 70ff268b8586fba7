"""What the person is doing now in step 3, as the heading of each part says it."""

from infoint.advice.index import index_of
from infoint.domain import Contact
from infoint.domain.kinds import LetterKind
from infoint.i18n import _
from infoint.outreach.waiting import has_appointment
from infoint.ui.outreach import reach
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.words.people_names import greeting_name


def headline(visit: Visit, part: str) -> str:
    """Of a part; without anybody chosen only practising has one, the rest is the step's name."""
    contact = visit.contact
    match part:
        case "practise":
            return _("Say it aloud once")
        case "how" if contact:
            return _("How will you reach {name}?", name=plain_text(greeting_name(contact.name)))
        case "write" if contact:
            return _writing(visit, contact)
        case "send" if contact:
            return _sending(visit, contact)
    return ""


def _writing(visit: Visit, contact: Contact) -> str:
    name = plain_text(greeting_name(contact.name))
    kind = reach.message_at_hand(visit, contact)
    spoken = reach.channel_at_hand(visit, contact, kind).spoken
    match kind:
        case LetterKind.SCRIPT:
            return (
                _("What you will say to {name}", name=name)
                if spoken
                else _("Write to {name}", name=name)
            )
        case LetterKind.REMINDER if spoken:
            return _("Call {name} once more", name=name)
        case LetterKind.REMINDER:
            return _("Write to {name} once more", name=name)
        case LetterKind.CONFIRMATION:
            return _("Confirm the talk with {name}", name=name)
        case LetterKind.NEW_DATE:
            return _("Ask {name} for another date", name=name)
        case _kind:
            return _("Answer {name}", name=name)


def _sending(visit: Visit, contact: Contact) -> str:
    """After the last try what came of it, or what follows from that; else that it goes out."""
    index = index_of(visit.ws)
    tries = index.attempts_of.get(contact.id, ())
    name = plain_text(greeting_name(contact.name))
    if tries and tries[-1].outcome == "agreed":
        dated = has_appointment(index, contact.id)
        return _("A yes from {name}", name=name) if dated else _("When do you talk?")
    letter = reach.text_at_hand(visit, contact)
    if tries and (letter is None or letter.kind is LetterKind.SCRIPT):
        is_fresh = tries[-1].outcome == "waiting" and local_dates.is_today(tries[-1].at)
        return _("On its way to {name}", name=name) if is_fresh else _("What came of it?")
    spoken = reach.channel_at_hand(visit, contact, reach.message_at_hand(visit, contact)).spoken
    return _("Call {name}", name=name) if spoken else _("Send it to {name}", name=name)
