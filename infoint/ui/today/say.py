"""What one could say to the person just named: to read, to say aloud, to send, to change."""

from collections.abc import Callable, Mapping

import streamlit as st

from infoint.domain import Contact, Letter
from infoint.domain.letters import said_first, text_in_use
from infoint.entries.drafts import read_draft
from infoint.i18n import N_, _, listed, ngettext
from infoint.today.first_questions import (
    DRAFT,
    lacks_name,
    put_name_in,
    send_text,
    take_text,
)
from infoint.today.how_known import HOW_KNOWN, HowKnown, asks_how_known, tell_how_known
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.bottom_bar import Way, bottom_bar
from infoint.ui.frame.columns import work_and_side
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, show_with_gaps
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import on_profile
from infoint.ui.worksheet.run_and_undo import action_button
from infoint.words.people_names import greeting_name

_HOW_WORDS: Mapping[HowKnown, str] = {
    "family": N_("Family"),
    "friend": N_("A friend"),
    "from work": N_("From work"),
    "from school": N_("From school"),
    "unknown": N_("We have not met"),
}


def say_it(visit: Visit) -> bool:
    """Draw the text; False where there is nobody to say it to, or no text."""
    asked = session.in_address("contact") or session.chosen("contact")
    contact = visit.ws.contacts.get(asked)
    letter = _text_for(visit, asked)
    if contact is None or letter is None:
        return False
    work, side = work_and_side()
    with work:
        _say(visit, contact, letter)
    with side:
        drawing("call-or-write", width=280)
    back = visit.ws.page_state.drafts.get(DRAFT)
    bottom_bar(Way(_("Back"), "today", "who") if back else Way(_("Back to today"), "today"))
    return True


def _text_for(visit: Visit, contact: str) -> Letter | None:
    letters = visit.ws.letters.all()
    return text_in_use(one for one in letters if one.contact == contact and one.kind == "script")


def _say(visit: Visit, contact: Contact, letter: Letter) -> None:
    name = plain_text(greeting_name(contact.name))
    st.title(_("Here is what you could say to {name}", name=name), anchor=False)
    _also_on_list(visit, contact)

    def lead_to(part: str) -> Callable[[None], None]:
        return lambda _nothing: session.go("phone-script", part, contact=contact.id)

    taken = (take_text, visit.library, letter.id)
    with st.container(border=True, key="words-to-say"):
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            st.markdown(f":gray[{letter.channel.label}]", width="content")
            action_button(
                _("Change it"),
                "change-it",
                taken,
                icon="edit",
                type="tertiary",
                then=lead_to("write"),
            )
        show_with_gaps(said_first(letter.text))
    with st.container():
        if lacks_name(letter):
            _own_name(visit, letter)
    with st.container():
        if asks_how_known(contact):
            _how_known(visit, letter, name)
    with st.container(horizontal=True):
        action_button(
            _("Say it aloud once"),
            "say-aloud",
            taken,
            icon="record_voice_over",
            type="primary",
            then=lead_to("practise"),
        )
        action_button(
            _("Call, or send it") if letter.channel.spoken else _("Send it"),
            "send-it",
            (send_text, visit.library, letter.id),
            icon="send",
            then=lead_to("send"),
        )


def _also_on_list(visit: Visit, contact: Contact) -> None:
    """The others who were named in the same breath, so that nobody seems to be lost."""
    made = str(read_draft(visit.ws, DRAFT).get("made_people") or "").split()
    others = [one for one in map(visit.ws.contacts.get, made) if one and one.id != contact.id]
    if others:
        st.markdown(
            ngettext(
                "{names} is on your list, too.",
                "{names} are on your list, too.",
                len(others),
                names=plain_text(listed([one.name for one in others])),
            )
        )


def _own_name(visit: Visit, letter: Letter) -> None:
    """Where one's own name is still open: one box, and it stands in the text."""
    with st.container(
        horizontal=True, vertical_alignment="bottom", key=enter_adds("put-name-in"), gap="small"
    ):
        text(
            _("Your name"),
            on_profile(N_("Changed the profile")).at("name"),
            live=True,
            width=200,
        )
        action_button(_("Put it in"), "put-name-in", (put_name_in, visit.library, letter.id))


def _how_known(visit: Visit, letter: Letter, name: str) -> None:
    """One tap, for whoever likes: what the text says of it is then true."""
    st.markdown(_(":gray[How do you know {name}? If you like, one tap.]", name=name))
    with st.container(horizontal=True, gap="small", key="how-known"):
        for how in HOW_KNOWN:
            action_button(
                _(_HOW_WORDS[how]),
                f"how-known-{how.replace(' ', '-')}",
                (tell_how_known, visit.library, letter.id, how),
            )
