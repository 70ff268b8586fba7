"""What is known of a person: facts, who named them, how to reach them; to read, or as a card."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from infoint.advice.asked_about import NO_FIELD, asked_about, likely_field
from infoint.advice.speakers import fields_of
from infoint.documents.file_names import safe_file_name
from infoint.domain import Contact
from infoint.domain.contacts import Career, Rung
from infoint.entries.form import lines_of, web_link
from infoint.i18n import N_, _, listed
from infoint.letters.links import mail_address, mailto_link, safe_link, tel_link
from infoint.letters.writing import ask_about
from infoint.library.where_found import found_words
from infoint.people.contacts import say_field
from infoint.ui.components.buttons import file_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, show, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button
from infoint.words.people_names import greeting_name

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
    perhaps_about(visit, contact)
    if not texts and not facts:
        st.markdown(_(":gray[Nothing yet. What you read or hear of them goes here.]"))


def perhaps_about(visit: Visit, contact: Contact) -> None:
    """The field that somebody is likely to know, called so, with one press for yes and for no."""
    likely = likely_field(visit.ws, contact)
    if likely is None:
        return
    by = visit.ws.contacts.get(contact.referred_by)
    field = plain_text(likely.title)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(
            _(
                "Perhaps can speak about {field}: {name} named them.",
                field=field,
                name=shown_name(greeting_name(by.name)),
            )
            if by
            else _("Perhaps can speak about {field}.", field=field),
            width="content",
        )
        action_button(
            _("Yes"),
            f"speaks-about-{contact.id}",
            (say_field, visit.library, contact.id, likely.id),
            icon="check",
            type="tertiary",
        )
        action_button(
            _("No"),
            f"not-about-{contact.id}",
            (ask_about, visit.library, contact.id, NO_FIELD),
            icon="close",
            type="tertiary",
        )


def _facts(visit: Visit, contact: Contact) -> Iterator[str]:
    if contact.relationship.strip():
        yield _("How you know them: {how}", how=plain_text(contact.relationship.strip()))
    yield from _what_about(visit, contact)
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


def _what_about(visit: Visit, contact: Contact) -> Iterator[str]:
    """What they can speak about, and what else the person said that they are asked about."""
    fields = [visit.ws.fields.get(key) for key in fields_of(contact, visit.ws.fields.all())]
    titles = [plain_text(field.title) for field in fields if field]
    if titles:
        yield _("Can speak about {fields}.", fields=listed(titles))
    asked = asked_about(visit.ws, contact)
    if asked.why == "said" and asked.field and asked.field not in fields:
        yield _("You ask them about {field}.", field=plain_text(asked.field.title))


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
        name=safe_file_name(name, _("older phone"), ending=".vcf"),
        key=f"old-card-{key}",
        icon="contact_phone",
        type="tertiary",
    )


def _made(people: Callable[[], Iterable[Contact]], version: "Version") -> bytes:
    from infoint.backup.vcards import contact_cards

    return contact_cards(people(), version=version, now=session.now())
