"""A text to say or send: editable, with its gaps, and ways to take it along."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

import streamlit as st

from infoint.documents.file_names import safe_file_name
from infoint.documents.scripts import script_words
from infoint.domain import Contact, Letter, Profile
from infoint.domain.letters import FOLLOW_UPS, said_first
from infoint.entries.drafts import read_draft
from infoint.i18n import N_, _, ngettext
from infoint.i18n.messages import Message
from infoint.letters.gaps import value_of, where_to_enter
from infoint.letters.links import LONGEST_MAILTO, mailto, safe_link, tel_link
from infoint.letters.links.web import letter_links
from infoint.letters.writing import can_fill, fill_gaps, refill
from infoint.outreach.attempts import went_out
from infoint.today.first_words import WORDS, put_words_in
from infoint.ui.browser.copy_button import copy_button
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import file_button, on_the_web
from infoint.ui.letters.review import length_note, review_notes
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.sharing.comments import comments_beside
from infoint.ui.worksheet.boxes import found_in, text, text_area
from infoint.ui.worksheet.place import on, on_contact, on_draft, on_profile
from infoint.ui.worksheet.run_and_undo import Call, action_button


def draft_links(letter: Letter, contact: Contact | None, profile: Profile) -> None:
    """As `_open_it`, and for an e-mail the same as a draft to download."""
    _open_it(letter, contact)
    if letter.channel == "email":
        _draft(letter, contact, profile)


def _open_it(
    letter: Letter,
    contact: Contact | None,
    on_take: Callable[[], None] | None = None,
    *,
    primary: bool = False,
) -> bool:
    """For an e-mail: open it prefilled; for a call: dial the number.

    A text too long for a link that opens a mail program is copied or downloaded instead.

    For a LinkedIn note: open the profile that it goes to. Draws nothing for other channels, nor
    where there is no number or link. For a text without gaps. Whether it was drawn.
    """
    link, label, does, icon = "", "", "", ""
    if letter.channel == "email":
        link = mailto(letter, contact)
        label, does, icon = _("Open in your mail program"), "mailto", "mail"
    elif letter.channel in ("phone", "voicemail") and contact:
        link = tel_link(contact.phone) or ""
        label, does, icon = _("Call {number}", number=plain_text(contact.phone)), "call", "call"
    elif letter.channel == "note" and contact:
        page = safe_link(contact.profile_url) or ""
        link = page if page.lower().startswith("http") else ""
        label, does, icon = _("Open their profile"), "profile", "open_in_new"
    too_long = letter.channel == "email" and len(link) > LONGEST_MAILTO
    if link and not too_long:
        st.link_button(
            label,
            link,
            key=f"{does}-{letter.id}",
            icon=f":material/{icon}:",
            type="primary" if primary else "secondary",
            on_click=on_take or "ignore",
        )
    if too_long:
        st.markdown(
            _(
                ":material/info: This text is too long to be handed to a mail program by a link. "
                "Copy it, or download it as a draft and open that."
            )
        )
    return bool(link) and not too_long


def webmail(
    letter: Letter, contact: Contact | None, on_take: Callable[[], None] | None = None
) -> None:
    """Mailboxes on the web, in which the letter stands as a new mail once one is opened."""
    links = letter_links(letter, contact)
    on_the_web(
        _("Gmail or Outlook"),
        links,
        key=f"webmail-{letter.id}",
        says=_("Opens their website: address and text leave this computer. You send it there."),
        too_long=_("The text is too long for Outlook’s link: copy it first, and paste it there.")
        if any(link.has_text for link in links)
        else _("The text is too long for a link: copy it first, and paste it there."),
        google=_("Gmail"),
        on_take=on_take,
    )


def _draft(letter: Letter, contact: Contact | None, profile: Profile) -> None:
    def make() -> bytes:
        from infoint.letters.eml import letter_eml

        return letter_eml(letter, profile=profile, contact=contact, now=session.now())

    file_button(
        _("Download as a draft (.eml)"),
        make,
        name=safe_file_name(letter.kind.sent, contact.name if contact else "", ending=".eml"),
        key=f"eml-{letter.id}",
        icon="drafts",
    )


_WITH_SUBJECT = ("email",)
_ON_PAPER = ("email", "letter")
_SIGNS_SHOWN = 20


def letter_box(visit: Visit, letter: Letter, contact: Contact) -> Letter:
    """The text with what to change beside it, its gaps, ways to take it along, starting over.

    What was sent is shown as sent. Gives the letter as it is stored now.
    """
    words, notes = st.columns((3, 2), gap="medium")
    with words:
        fresh = text_boxes(visit, letter, contact)
    sent = sent_at(visit, fresh)
    with notes:
        if sent:
            st.success(
                _("Sent on {day}.", day=local_dates.day(sent)), icon=":material/check_circle:"
            )
        else:
            review_notes(visit, fresh, contact)
    gaps_to_fill(visit, fresh)
    with st.container(horizontal=True):
        take_along(visit, fresh, contact)
        start_over(visit, fresh)
    missing_fonts(visit, fresh, contact)
    return fresh


def text_boxes(visit: Visit, letter: Letter, contact: Contact, height: int = 400) -> Letter:
    """Subject and text, with the length below; the letter as it is stored now."""
    place = on("letters", letter.id, Message(N_("Changed a text for {name}"), name=contact.name))
    if letter.channel in _WITH_SUBJECT or letter.subject:
        text(_("Subject"), place.at("subject"))
    text_area(_("Your text"), place.at("text"), height=height)
    fresh = visit.ws.letters.get(letter.id) or letter
    length_note(fresh)
    comments_on_letter(visit, fresh)
    return fresh


def comments_on_letter(visit: Visit, letter: Letter) -> None:
    """What a counselor said of this text; nothing where it was not shared."""
    comments_beside(visit, "script" if letter.kind.in_outreach else "letter", letter.id)


def take_along(
    visit: Visit,
    letter: Letter,
    contact: Contact,
    *,
    downloads_open: bool = True,
    on_take: Callable[[], None] | None = None,
    primary: bool = False,
) -> None:
    """Copy the text, open it where it is sent from, download it; nothing of it with gaps.

    The downloads stand beside the other two, or open from a button. `on_take` is called once it
    was copied or opened; with `primary` that is what to do first.
    """
    if letter.open_gaps:
        st.button(_("Copy the text"), key=f"no-copy-{letter.id}", disabled=True)
        return
    words = letter.clean_text
    is_sent, profile = sent_at(visit, letter) is not None, visit.ws.profile
    opens = not (downloads_open or is_sent) and _open_it(letter, contact, on_take, primary=primary)
    copy_button(
        said_first(words) if letter.channel.spoken else words,
        key=f"copy-{letter.id}",
        on_copy=on_take,
        primary=primary and not (opens or letter.channel.spoken),
    )
    if downloads_open:
        if not is_sent:
            draft_links(letter, contact, profile)
        if letter.channel in _ON_PAPER:
            _documents(visit, letter, contact)
        return
    if letter.channel == "email" and not is_sent:
        webmail(letter, contact, on_take)
    if letter.channel in _ON_PAPER:
        with st.popover(_("Download"), icon=":material/download:", type="tertiary"):
            if letter.channel == "email" and not is_sent:
                _draft(letter, contact, profile)
            _documents(visit, letter, contact)


def start_over(visit: Visit, letter: Letter) -> None:
    """Begin again from the template; what was written can be brought back."""
    action_button(
        _("Start over from the template"),
        f"refill-{letter.id}",
        (refill, visit.library, letter.id),
        type="tertiary",
        icon="restart_alt",
        said=_("The text was written anew."),
    )


def first_version_button(key: str, call: Call, **how: Any) -> None:
    """Begin a text with a call, before there is one to change."""
    action_button(_("Write a first version"), key, call, type="primary", icon="edit_note", **how)


def not_sent_button(key: str, call: Call, *, spoken: bool = False, **how: Any) -> None:
    """Take back that a text was sent, or said."""
    words = _("I did not say it after all") if spoken else _("It was not sent after all")
    action_button(words, key, call, type="tertiary", **how)


def sent_at(visit: Visit, letter: Letter) -> datetime | None:
    """When a message before the talk went out; a letter after it tells that by its own mark."""
    if letter.kind not in ("script", *FOLLOW_UPS):
        return None
    return went_out(letter, visit.ws.attempts.all())


def gaps_to_fill(visit: Visit, letter: Letter) -> None:
    """What is still missing in a text, boxes for it or where one enters it, and one press."""
    if not letter.open_gaps:
        return
    gaps = list(dict.fromkeys(letter.open_gaps))
    names_field = any(one.title.strip() for one in visit.ws.fields.all())
    asked = [
        gap for gap in gaps if is_asked_here(gap) or (value_of(gap) == "field" and not names_field)
    ][:_BOXES]
    with st.container(key=enter_adds(f"fill-{letter.id}")):
        for gap in asked:
            if value_of(gap) in _PUT_IN:
                _box_until_put_in(value_of(gap))
            else:
                box_for(visit, letter, gap)
        rest = [gap for gap in gaps if gap not in asked and value_of(gap) not in _BOXES_ABOVE]
        _where_the_rest_is_entered(rest)
        filling = can_fill(visit.ws, visit.library, letter, now=visit.now)
        if filling or asked:
            typed = _PUT_IN & set(map(value_of, asked))
            action_button(
                _("Put it in"),
                f"fill-{letter.id}",
                (put_words_in if typed else fill_gaps, visit.library, letter.id),
                icon="auto_fix_high",
                disabled=not (filling or (typed and any(read_draft(visit.ws, WORDS).values()))),
            )


_BOXES = 2
_BOXES_ABOVE = {"first_time", "second_time"}
"""What has boxes of its own above the text: that it lacks is seen there."""
_PUT_IN = {"my_name", "field"}
"""What counts once it is put in: half a word is nobody's name."""


def _box_until_put_in(value: str) -> None:
    label = _("Your name") if value == "my_name" else _("What would you like to hear about?")
    text(label, on_draft(WORDS).at(value.removeprefix("my_")), live=True)


_ASKED_HERE: Mapping[str, str] = {
    "my_name": N_("Your name"),
    "my_about": N_("Two sentences about you"),
    "my_phone": N_("Your phone"),
    "my_email": N_("Your e-mail"),
    "connection": N_("Where did you find them?"),
}
"""What is entered beside the text that lacks it, by template value."""


def is_asked_here(gap: str) -> bool:
    """Whether there is a box, beside the text, for what this gap stands for."""
    return value_of(gap) in _ASKED_HERE


def box_for(visit: Visit, letter: Letter, gap: str) -> None:
    """The box for what a gap stands for, bound to where that is kept."""
    value = value_of(gap)
    label = _(_ASKED_HERE[value])
    contact = visit.ws.contacts.get(letter.contact)
    me = replace(on_profile(), beside=letter.id)
    if value == "connection":
        if contact:
            found_in(label, replace(on_contact(contact).at("where_found"), beside=letter.id))
    elif value == "my_about":
        text_area(label, me.at("about"), height=80)
    else:
        text(label, me.at(value.removeprefix("my_")))


def _where_the_rest_is_entered(gaps: Sequence[str]) -> None:
    """The other gaps, with the place where each is entered."""
    if not gaps:
        return
    places: dict[str, list[str]] = {}
    for gap in gaps:
        places.setdefault(where_to_enter(gap), []).append(plain_text(gap))
    lines = [
        _("- {gaps}: {where}", gaps=", ".join(gaps), where=where) for where, gaps in places.items()
    ]
    before = _("Fill these in before you copy it. You may type over the brackets, too.")
    st.warning(
        "\n".join([before, "", *lines]),
        title=ngettext("A gap to fill", "{n} gaps to fill", sum(map(len, places.values()))),
        icon=":material/edit:",
    )


def _documents(visit: Visit, letter: Letter, contact: Contact) -> None:
    def made(ending: str) -> bytes:
        from infoint.letters.docx import letter_docx
        from infoint.letters.pdf import letter_pdf

        make = letter_docx if ending == "docx" else letter_pdf
        return make(letter, profile=visit.ws.profile, contact=contact, now=visit.now)

    for label, ending, icon in (
        (_("Download as .docx"), "docx", "description"),
        (_("Download as PDF"), "pdf", "picture_as_pdf"),
    ):
        file_button(
            label,
            partial(made, ending),
            name=safe_file_name(letter.kind.sent, contact.name, ending=f".{ending}"),
            key=f"{ending}-{letter.id}",
            icon=icon,
        )


def missing_fonts(visit: Visit, letter: Letter, contact: Contact) -> None:
    """Which characters the PDF cannot show on this computer, and the font that would."""
    if letter.channel not in _ON_PAPER or letter.open_gaps:
        return
    from infoint.letters.pdf import missing_in_letter

    missing = missing_in_letter(letter, profile=visit.ws.profile, contact=contact, now=visit.now)
    if not missing:
        return
    lines = []
    for one in missing:
        signs = plain_text(" ".join(one.characters[:_SIGNS_SHOWN]))
        lines.append(
            _(
                "- {script}: {signs} Install the free font {font}.",
                script=script_words(one.script),
                signs=signs,
                font=one.family,
            )
            if one.family
            else _(
                "- {script}: {signs} No free font is known.",
                script=script_words(one.script),
                signs=signs,
            )
        )
    st.warning(
        "\n\n".join(
            [
                _(
                    "No font on this computer has these characters, so the PDF would leave them "
                    "out. The .docx and the e-mail keep them."
                ),
                "\n".join(lines),
            ]
        ),
        title=_("Some characters are missing in the PDF"),
        icon=":material/font_download_off:",
    )
