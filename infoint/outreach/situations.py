"""How one comes to a person: the likely situation, and the script that fits it."""

import re
from datetime import datetime

from infoint.domain import Contact
from infoint.domain.kinds import Channel
from infoint.entries.lookup import require
from infoint.letters.values import template_values
from infoint.library import Library, Template, load_library
from infoint.library.fillable import Situation
from infoint.library.where_found import found_words, named_circle
from infoint.store import Workspace
from infoint.words.came_across import whose
from infoint.words.field_phrases import is_role
from infoint.words.people_names import is_called_so, plain_name, says_who
from infoint.words.told.how_met import found_at, said_to_them
from infoint.words.told.people import says_one_knows
from infoint.words.told.pieces import has_title

SITUATIONS: tuple[Situation, ...] = ("referred", "alumnus", "event", "read", "friend", "cold")
"""The situations to choose from; a script for "any" stands in where one has no own script."""

_NOT_THEIRS = r"(?![\w'’])"
_FRIEND = re.compile(
    r"\b(?:friends?|family|relatives?|mothers?|mum|mom|fathers?|dad|parents?|sisters?|brothers?|"
    r"siblings?|(?:grand|god|step)(?:mother|father|parent)|aunt|uncle|cousin|niece|nephew|"
    r"husband|wife|in-law|neighbou?rs?|neighbou?rhood|flatmate|roommate|housemate)" + _NOT_THEIRS,
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"\b(?:alumn(?:i|us|a|ae)|classmates?|same school|our school)\b", re.IGNORECASE
)
_EVENT = re.compile(
    r"\b(?:fairs?(?! trade)|open (?:house|day|evening)s?|conferences?|congress|convention|expo|"
    r"events?|meet-?ups?|workshops?(?! (?:with|from)\b)|"
    r"met (?:(?:her|him|them) )?(?:at|in|on|during))\b",
    re.IGNORECASE,
)
_READ = re.compile(
    r"\b(?:articles?|newspapers?|magazines?|journals?|podcasts?|radio|television|news|"
    r"(?<!address )books?|blogs?|columns?|videos?)\b",
    re.IGNORECASE,
)
_WORDS: tuple[tuple[re.Pattern[str], Situation], ...] = (
    (_SCHOOL, "alumnus"),
    (_EVENT, "event"),
    (_READ, "read"),
    (_FRIEND, "friend"),
)
_BY_RUNG: dict[str, Situation] = {"loves to talk": "friend", "open house": "event"}


def likely_situation(ws: Workspace, contact_id: str, *, now: datetime) -> Situation:
    """What the record of a contact suggests; "cold" where it suggests nothing.

    A referral counts only with permission to use the name. What the person wrote about the
    relationship goes before where they found them: one does not write to one's aunt as to an
    alumna. Raises GoneError where the contact is not there.
    """
    contact = require(ws.contacts, contact_id)
    if contact.may_use_name is True and ws.contacts.get(contact.referred_by):
        return "referred"
    if written := _written(contact) or _by_circle(contact):
        return written
    return _shared(ws, contact, now) or _BY_RUNG.get(contact.rung, "cold")


def is_close(words: str) -> bool:
    """Whether the words name family, a friend or a neighbour."""
    return bool(_FRIEND.search(words))


def first_situation(ws: Workspace, contact_id: str, *, now: datetime) -> Situation:
    """As `likely_situation`; of whom nothing is said, they came to mind: one knows them.

    Who is told of by what they do and where, by a title, or without a name, is not met until one
    says so: a friend needs none of it.
    """
    contact = require(ws.contacts, contact_id)
    if says_nothing_of_it(contact):
        return "cold" if _is_told_as_a_stranger(contact) else "friend"
    return likely_situation(ws, contact_id, now=now)


def _is_told_as_a_stranger(contact: Contact) -> bool:
    has_place = bool(contact.role.strip() and contact.organization.strip())
    name = contact.name
    is_unnamed = says_who(name) and "next door" not in name.casefold()
    return has_place or is_unnamed or has_title(plain_name(name).split())


def is_ones_own(contact: Contact) -> bool:
    """Whether one knows them well enough for a text message, as far as their entry tells.

    A friend, family, whoever came to mind without a word more; one does not text Mr Keller.
    """
    if contact.referred_by or has_title(plain_name(contact.name).split()):
        return False
    if says_nothing_of_it(contact):
        return not _is_told_as_a_stranger(contact)
    written = _written(contact)
    if written is None and not contact.shared_background.strip():
        return _BY_RUNG.get(contact.rung) == "friend"
    return written == "friend" and not said_to_them(contact.relationship)


def is_untold(contact: Contact) -> bool:
    """Whether something is noted of how one knows somebody and it is not understood, so that it
    does not say that one has not met.
    """
    known = contact.relationship.strip()
    if not known or contact.rung == "unknown" or contact.referred_by:
        return False
    return _written(contact) is None and not (found_at(known) or whose(known))


def noted_words(contact: Contact) -> str:
    """What is noted of how one knows somebody and does not say which link that is: their words as
    in `is_untold`, else the sentence of the notes that says where one met or knows them from.

    "" where nothing is noted of it, or something else tells it already.
    """
    if is_untold(contact):
        return contact.relationship.strip()
    told = (contact.relationship, contact.shared_background, contact.referred_by)
    if any(map(str.strip, told)) or contact.rung == "unknown":
        return ""
    pieces = (one.strip(" -•*\t") for one in _SENTENCES.split(contact.notes))
    return next((one for one in pieces if _says_one_met(one)), "")


_SENTENCES = re.compile(r"[\n;.!?]+")
_MET = re.compile(
    r"^(?:(?:i|we|have|i've|we've|first|once)\s+)*(?:met|know|known|knew)\b"
    r"(?:\s+(?:her|him|them|each other|one another))?\s+"
    r"(?:at|in|on|through|from|during|via|when|by|since|back)\b",
    re.IGNORECASE,
)


def _says_one_met(words: str) -> bool:
    return bool(_MET.match(words) or said_to_them(words))


def says_nothing_of_it(contact: Contact) -> bool:
    """Whether nothing is noted of how one comes to somebody; of Mum one need not be asked."""
    noted = (contact.relationship, contact.where_found, contact.shared_background)
    if is_called_so(contact.name):
        return False
    return not (any(map(str.strip, noted)) or contact.referred_by or contact.rung)


def _written(contact: Contact) -> Situation | None:
    if _FRIEND.search(contact.relationship) or is_called_so(contact.name):
        return "friend"
    place, in_english = contact.where_found, load_library()
    for text in (contact.relationship, found_words(place), found_words(place, in_english)):
        for words, situation in _WORDS:
            if words.search(text):
                return situation
    known = contact.relationship.strip()
    is_met = says_one_knows(known) or _is_their_work(known) or said_to_them(known)
    return "friend" if is_met else None


def _by_circle(contact: Contact) -> Situation | None:
    """People of a circle whom one knows, unless one said that one has not met."""
    circle = named_circle(contact.where_found)
    return "friend" if circle and circle.known and contact.rung != "unknown" else None


def _is_their_work(known: str) -> bool:
    """My hairdresser, my postman: what somebody does, as what they are to one."""
    words = known.split()
    is_another = any(word.endswith(("'s", "’s")) or word == "of" for word in words)
    return len(words) in (1, 2) and not is_another and is_role(known)


def _shared(ws: Workspace, contact: Contact, now: datetime) -> Situation | None:
    if not contact.shared_background.strip():
        return None
    return "alumnus" if template_values(ws, contact.id, now=now)["my_school"] else None


def script_template(library: Library, channel: Channel, situation: Situation) -> Template | None:
    """The script one begins with in a channel: for a situation, else for any or for a stranger.

    Ours go before those that a content folder adds. None where the content has no script for the
    channel.
    """
    fitting = [each for each in library.scripts if each.channel == channel]
    for added in (False, True):
        some = [each for each in fitting if (each.id in library.added) is added]
        first = {each.situation: each for each in reversed(some)}
        known = (first[each] for each in (situation, "any", "cold") if each in first)
        if found := next(known, None):
            return found
    return fitting[0] if fitting else None
