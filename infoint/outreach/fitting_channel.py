"""The way to reach somebody that fits what is known of them, and why."""

from enum import Enum, auto

from infoint.domain import Contact, Profile
from infoint.domain.interviews import Format
from infoint.domain.kinds import Channel
from infoint.domain.letters import text_in_use
from infoint.entries.lookup import require
from infoint.outreach.situations import is_ones_own
from infoint.store import Workspace
from infoint.words.people_names import says_who

_OWN_WORDS = frozenset(("a", "an", "my", "our", "his", "her", "their", "some"))


class Why(Enum):
    """Why a channel fits: what is known of the person, or that nothing is known yet."""

    HAS_EMAIL = auto()
    HAS_PHONE = auto()
    HAS_NUMBER = auto()
    HAS_PROFILE = auto()
    WAS_NAMED = auto()
    IS_MET = auto()
    ON_PAPER = auto()
    IS_ONES_OWN = auto()
    AT_WORK = auto()
    NOTHING_KNOWN = auto()


def fitting_channel(ws: Workspace, contact_id: str) -> tuple[Channel, Why]:
    """The channel to begin with: the one for which there is an address, else one in writing.

    The documents begin with a call; today a message or an e-mail comes first, and one calls where
    there is a number. Whom one knows gets a text message, everybody else an e-mail, whose address
    is found later. Whose name one does not know, such as the woman at the bakery, is met.

    Who cannot talk by phone, or not in person, is led to neither.

    Whoever named them is asked to introduce one only where one may not use the name oneself.
    Raises GoneError where the contact is not there.
    """
    contact = require(ws.contacts, contact_id)
    if contact.email.strip():
        return Channel.EMAIL, Why.HAS_EMAIL
    profile = ws.profile
    if contact.phone.strip():
        if "phone" in profile.can_talk:
            return Channel.PHONE, Why.HAS_PHONE
        return Channel.MESSAGE, Why.HAS_NUMBER
    if contact.profile_url.strip():
        return Channel.NOTE, Why.HAS_PROFILE
    if ws.contacts.get(contact.referred_by) and contact.may_use_name is not True:
        return Channel.INTRODUCTION, Why.WAS_NAMED
    if says_who(contact.name):
        if "in person" in profile.can_talk:
            return Channel.IN_PERSON, Why.IS_MET
        return Channel.LETTER, Why.ON_PAPER
    if is_ones_own(contact):
        return Channel.MESSAGE, Why.IS_ONES_OWN
    known = _has_a_name(contact.organization)
    return Channel.EMAIL, Why.AT_WORK if known else Why.NOTHING_KNOWN


def _has_a_name(organization: str) -> bool:
    """Whether it is a name, such as City Hospital, and not words of one's own: my pharmacy."""
    words = organization.split()
    return bool(words) and words[0].casefold() not in _OWN_WORDS and words[0][0].isupper()


def may_use(profile: Profile, channel: Channel) -> bool:
    """Whether this channel asks for nothing but what one can do: no call of who cannot call."""
    needs: dict[Channel, Format] = {
        Channel.PHONE: "phone",
        Channel.VOICEMAIL: "phone",
        Channel.IN_PERSON: "in person",
    }
    return channel not in needs or needs[channel] in profile.can_talk


def channel_instead(ws: Workspace, contact_id: str, channel: Channel) -> Channel | None:
    """For who would rather write than speak the written way that fits, and the other way round.

    The way that was written for before comes first. None where one cannot call. Raises GoneError
    where the contact is not there.
    """
    contact = require(ws.contacts, contact_id)
    if not channel.spoken:
        return Channel.PHONE if may_use(ws.profile, Channel.PHONE) else None
    kept = [one for one in ws.letters.all() if one.contact == contact_id and one.kind == "script"]
    before = text_in_use(one for one in kept if not Channel(one.channel).spoken)
    if before:
        return Channel(before.channel)
    if contact.email.strip():
        return Channel.EMAIL
    if contact.profile_url.strip():
        return Channel.NOTE
    return Channel.MESSAGE if contact.phone.strip() or is_ones_own(contact) else Channel.EMAIL


def lacks_address(contact: Contact, channel: Channel) -> bool:
    """Whether this channel needs something that is not noted: a number, an address, a profile."""
    needed = {
        Channel.PHONE: contact.phone,
        Channel.VOICEMAIL: contact.phone,
        Channel.EMAIL: contact.email,
        Channel.NOTE: contact.profile_url,
    }
    return channel in needed and not needed[channel].strip()
