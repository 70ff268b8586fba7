"""Ways from a finished text to the program that sends it."""

import streamlit as st

from infoint.documents.file_names import safe_file_name
from infoint.documents.links import LONGEST_MAILTO, mailto, safe_link, tel_link
from infoint.domain import Contact, Letter, Profile
from infoint.ui import session
from infoint.ui.buttons import file_button
from infoint.ui.literal import literal

EML = "message/rfc822"


def draft_links(letter: Letter, contact: Contact | None, profile: Profile) -> None:
    """For an e-mail: open it prefilled, or download it as a draft; for a call: dial the number.

    A text too long for a link that opens a mail program is copied or downloaded instead.

    For a LinkedIn note: open the profile that it goes to. Draws nothing for other channels, nor
    where there is no number or link. For a text without gaps.
    """
    if letter.channel == "email":
        link = mailto(letter, contact)
        if len(link) <= LONGEST_MAILTO:
            st.link_button(
                "Open in your mail program",
                link,
                key=f"mailto-{letter.id}",
                icon=":material/mail:",
            )
        _draft(letter, contact, profile)
        if len(link) > LONGEST_MAILTO:
            st.markdown(
                ":material/info: This text is too long to be handed to a mail program by a link. "
                "Copy it, or download it as a draft and open that."
            )
    elif letter.channel in ("phone", "voicemail") and contact:
        call = tel_link(contact.phone)
        if call:
            st.link_button(
                f"Call {literal(contact.phone)}",
                call,
                key=f"call-{letter.id}",
                icon=":material/call:",
            )
    elif letter.channel == "note" and contact:
        page = safe_link(contact.profile_url) or ""
        if page.lower().startswith("http"):
            st.link_button(
                "Open their profile",
                page,
                key=f"profile-{letter.id}",
                icon=":material/open_in_new:",
            )


def _draft(letter: Letter, contact: Contact | None, profile: Profile) -> None:
    def make() -> bytes:
        from infoint.documents import letter_eml

        return letter_eml(letter, profile=profile, contact=contact, now=session.now())

    file_button(
        "Download as a draft (.eml)",
        make,
        name=safe_file_name(letter.kind, contact.name if contact else "", ending=".eml"),
        mime=EML,
        key=f"eml-{letter.id}",
        icon="drafts",
    )
