"""What is known of a person: facts, who named them, how to reach them; to read, or as a card."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from infoint.advice.speakers import fields_of
from infoint.documents.file_names import safe_file_name
from infoint.domain import Contact
from infoint.domain.contacts import Career, Rung
from infoint.entries.form import lines_of, web_link
from infoint.i18n import N_, _, listed
from infoint.letters.links import mail_address, mailto_link, safe_link, tel_link
from infoint.library.where_found import found_words
from infoint.ui.components.buttons import file_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, show, shown_name
from infoint.ui.session.visit import Visit

if TYPE_CHECKING:
    from infoint.backup.vcards import Version

_STARTS: Mapping[Rung, str] = {
    "loves to talk": N_("Loves to talk: an easy first talk."),
    "volunteer": N_("A volunteer, glad to tell."),
    "open house": N_("Met at an open house or fair."),
    "unknown": N_("You do not know each other yet."),
}
"""How easy a start they are."""


_CAREERS: Mapping[Career, str] = {
    "beginner": N_("New in their work."),
    "middle": N_("Well in their work."),
    "leading": N_("Leads others."),
    "changed": N_("Came to it from other work."),
}
"""Where they are in their career."""


def who_named_them(visit: Visit, contact: Contact) -> str:
    """Who gave one their name, and whether that may be said; "" where nobody did."""
    by = visit.ws.contacts.get(contact.referred_by)
    if by is None:
        return ""
    sentences = {
        True: _("Named by {name}; you may say so.", name=shown_name(by.name)),
        False: _("Named by {name}; keep that to yourself.", name=shown_name(by.name)),
        None: _("Named by {name}. Ask whether you may say so.", name=shown_name(by.name)),
    }
    return f":gray[{sentences[contact.may_use_name]}]"


def what_is_known(visit: Visit, contact: Contact) -> None:
    """Notes and findings as they were written, then the facts, a line each."""
    texts = [contact.notes, contact.research_person, contact.research_organization]
    texts = [text for text in texts if text.strip()]
    for text in texts:
        show(text)
    facts = list(_facts(visit, contact))
    if facts:
        st.markdown("  \n".join(facts))
    if not texts and not facts:
        st.markdown(_(":gray[Nothing yet. What you read or hear of them goes here.]"))


def _facts(visit: Visit, contact: Contact) -> Iterator[str]:
    if contact.relationship.strip():
        yield _("How you know them: {how}", how=plain_text(contact.relationship.strip()))
    fields = [visit.ws.fields.get(key) for key in fields_of(contact, visit.ws.fields.all())]
    titles = [plain_text(field.title) for field in fields if field]
    if titles:
        yield _("Can speak about {fields}.", fields=listed(titles))
    shared = [plain_text(line) for line in lines_of(contact.shared_background)]
    if shared:
        yield _("You share {places}.", places=listed(shared))
    if contact.where_found.strip():
        yield _("Found through {place}.", place=plain_text(found_words(contact.where_found)))
    if contact.rung:
        yield _(_STARTS[contact.rung])
    if contact.career:
        yield _(_CAREERS[contact.career])
    if contact.tags:
        yield _("Marked {tags}.", tags=listed([plain_text(tag) for tag in contact.tags]))
    if contact.private:
        yield _("Kept out of what you show to others.")
    if contact.created:
        yield _(":gray[On your list since {day}.]", day=local_dates.day(contact.created))


def how_to_reach(_visit: Visit, contact: Contact) -> None:
    """Addresses that can be followed; what is none is shown as it was written."""
    lines = [_mail(text) for text in contact.emails]
    if contact.phone.strip():
        lines.append(_linked(contact.phone, tel_link(contact.phone)))
    if contact.profile_url.strip():
        link = web_link(contact.profile_url)
        shown = contact.profile_url.split("://")[-1].removeprefix("www.").rstrip("/")
        lines.append(_linked(shown, safe_link(link) if link else None))
    if lines:
        st.markdown("  \n".join(lines))
    else:
        st.markdown(_(":gray[No address yet. An e-mail or a profile is enough.]"))


def _mail(text: str) -> str:
    return _linked(text, mailto_link(text) if mail_address(text) else None)


def _linked(text: str, link: str | None) -> str:
    shown = plain_text(text.strip())
    return f"[{shown}](<{link}>)" if link else shown


def card_buttons(
    name: str, people: Callable[[], Iterable[Contact]], *, key: str, for_old_ones: bool = True
) -> None:
    """The cards as a file named so, and the same for a phone that is too old for it."""
    file_button(
        _("For your address book (.vcf)"),
        partial(_made, people, "4.0"),
        name=safe_file_name(name, ending=".vcf"),
        key=f"card-{key}",
        icon="contact_page",
    )
    if not for_old_ones:
        return
    file_button(
        _("For an older phone (.vcf)"),
        partial(_made, people, "3.0"),
        name=safe_file_name(name, ending=".vcf"),
        key=f"old-card-{key}",
        icon="contact_phone",
        type="tertiary",
    )


def _made(people: Callable[[], Iterable[Contact]], version: "Version") -> bytes:
    from infoint.backup.vcards import contact_cards

    return contact_cards(people(), version=version, now=session.now())
