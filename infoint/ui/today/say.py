"""What one could say to the person just named: to read, to say aloud, to send, to change."""

import re

import streamlit as st

from infoint.domain import Contact, Letter
from infoint.domain.letters import GAP_MARK, said_first, text_in_use
from infoint.i18n import _
from infoint.today.first_questions import DRAFT, forget_answers
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.bottom_bar import Way, bottom_bar
from infoint.ui.frame.columns import work_and_side
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button
from infoint.words.people_names import greeting_name

_GAP = re.compile(f"{GAP_MARK}(.*?){GAP_MARK}", re.DOTALL)


def say_it(visit: Visit) -> bool:
    """Draw the text; False where there is nobody to say it to, or no text."""
    asked = session.in_address("contact") or session.chosen("contact")
    contact = visit.ws.contacts.get(asked)
    letter = _text_for(visit, asked)
    if contact is None or letter is None:
        return False
    work, side = work_and_side()
    with work:
        _say(contact, letter)
    with side:
        drawing("call-or-write", width=280)
    back = visit.ws.page_state.drafts.get(DRAFT)
    bottom_bar(Way(_("Back"), "today", "who") if back else Way(_("Back to today"), "today"))
    return True


def _text_for(visit: Visit, contact: str) -> Letter | None:
    letters = visit.ws.letters.all()
    return text_in_use(one for one in letters if one.contact == contact and one.kind == "script")


def _say(contact: Contact, letter: Letter) -> None:
    name = plain_text(greeting_name(contact.name))
    st.title(_("Here is what you could say to {name}", name=name), anchor=False)
    about = {"contact": contact.id}
    with st.container(border=True, key="words-to-say"):
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            st.markdown(f":gray[{letter.channel.label}]", width="content")
            go_button(
                _("Change it"),
                "phone-script",
                part="write",
                key="change-it",
                icon="edit",
                type="tertiary",
                about=about,
            )
        for paragraph in said_first(letter.text).split("\n"):
            if paragraph.strip():
                st.markdown(_with_gaps(paragraph))
    with st.container(horizontal=True):
        go_button(
            _("Say it aloud once"),
            "phone-script",
            part="practise",
            key="say-aloud",
            icon="record_voice_over",
            type="primary",
            about=about,
        )
        action_button(
            _("Call, or send it") if letter.channel.spoken else _("Send it"),
            "send-it",
            (forget_answers,),
            icon="send",
            then=lambda _nothing: session.go("phone-script", "send", contact=contact.id),
        )


def _with_gaps(paragraph: str) -> str:
    """Markdown of a paragraph, letter for letter, with what is still open marked."""
    pieces = _GAP.split(paragraph)
    return "".join(
        f":orange-background[{plain_text(piece)}]" if number % 2 else _kept(piece)
        for number, piece in enumerate(pieces)
    )


def _kept(piece: str) -> str:
    """A piece with the spaces at its ends, which `plain_text` leaves out."""
    before = " " if piece[:1].isspace() else ""
    after = " " if piece[-1:].isspace() and piece.strip() else ""
    return f"{before}{plain_text(piece)}{after}"
