"""Channels in the words of screen and paper."""

from infoint.domain.contacts import Channel

CHANNEL_WORDS: dict[Channel, str] = {
    "phone": "Phone",
    "voicemail": "Voicemail",
    "email": "E-mail",
    "letter": "Letter",
    "note": "LinkedIn note",
    "introduction": "Through someone",
    "in person": "In person",
}
