"""Sender, recipient, title and signature of a letter, the same for Word and PDF."""

from datetime import datetime

from infoint.domain import Contact, Letter, Profile
from infoint.domain.kinds import Channel, LetterKind
from infoint.entries.drafts import read_draft
from infoint.i18n import N_, _
from infoint.store import Transaction, Workspace
from infoint.words.came_across import is_close
from infoint.words.people_names import as_a_name, greeting_name, titled_name

SIGNED = "signed"
"""Under which name it is kept that one signs as one typed the name."""


def sender_lines(profile: Profile) -> list[str]:
    """Name and contact lines; without these e-mail and phone take their place."""
    lines = profile.contact_lines.splitlines() or [profile.email, profile.phone]
    return [line for line in (profile.name, *lines) if line.strip()]


def recipient_lines(contact: Contact | None) -> list[str]:
    """Name, role and organization, as far as they are known."""
    lines = (contact.name, contact.role, contact.organization) if contact else ()
    return [line for line in lines if line.strip()]


def letter_title(letter: Letter, contact: Contact | None) -> str:
    """The subject, else what it is and to whom."""
    if letter.clean_subject:
        return letter.clean_subject
    if letter.kind is LetterKind.THANK_YOU:
        words = N_("Thank-you letter to {name}") if contact else N_("Thank-you letter")
    else:
        words = N_("Letter to {name}") if contact else N_("Letter")
    return _(words, name=contact.name if contact else "")


def body_and_signature(letter: Letter, text: str, profile: Profile) -> tuple[list[str], str]:
    """The paragraphs of `text`, and the name at its end if room to sign belongs above it.

    That is so in a letter on paper whose last line is the sender's name. A blank line begins a
    paragraph.
    """
    if not text.strip():
        return [], ""
    before, _, last = text.rstrip().rpartition("\n")
    name = " ".join(profile.name.split())
    if letter.channel == "letter" and before.strip() and name and " ".join(last.split()) == name:
        return before.rstrip().split("\n\n"), last.strip()
    return text.split("\n\n"), ""


def signed_name(ws: Workspace | Transaction) -> str:
    """The name one signs with: as it was typed where one said so, else with its capitals."""
    name = (ws.profile.get() if isinstance(ws, Transaction) else ws.profile).name
    return name if read_draft(ws, SIGNED).get("as") == name.strip() else as_a_name(name)


def addressed_as(contact: Contact) -> str:
    """The name in a greeting: of somebody who is kept with a title that and the surname, unless
    they are family or a friend; else the first name.
    """
    close = is_close(contact.name, contact.relationship)
    return (not close and titled_name(contact.name)) or greeting_name(contact.name)


def name_said_to(contact: Contact | None, name: str, channel: Channel) -> str:
    """One's own name in a first message: to family and friends the first name, but on paper."""
    is_first = channel is not Channel.LETTER and contact is not None
    close = is_first and contact and is_close(contact.name, contact.relationship)
    return greeting_name(name) if close and name.strip() else name


def name_in_capitals(ws: Workspace) -> str:
    """How letters sign for somebody whose name was typed in small letters; "" where it was not,
    or where they said that it is right so.
    """
    signed = signed_name(ws)
    return "" if signed.split() == ws.profile.name.split() else signed


def sign_as(ws: Workspace, name: str, *, now: datetime) -> None:
    """Sign with this name: in the profile, and at the end of letters that are not sent."""
    with ws.edit(N_("Changed how you sign"), now=now) as tx:
        before = tx.profile.get().name
        tx.page_state.write(("drafts", SIGNED, "as"), name)
        tx.profile.update(name=name)
        stood = (before.strip().casefold(), name.casefold())
        for letter in tx.letters.all() if before.strip() else ():
            head, _break, last = letter.text.rstrip().rpartition("\n")
            if not letter.sent and head and last.strip().casefold() in stood:
                tx.letters.update(letter.id, text=f"{head}\n{name}")
