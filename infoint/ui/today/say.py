"""What one could say or write to the person just named: to read, to say aloud, to send."""

from collections.abc import Callable

import streamlit as st

from infoint.advice.speakers import fields_of, own_fields
from infoint.domain import Contact, Letter
from infoint.domain.kinds import Channel
from infoint.domain.letters import said_first, text_in_use
from infoint.entries.drafts import read_draft
from infoint.i18n import _, listed, ngettext
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.today.first_questions import DRAFT, lacks_name
from infoint.today.first_words import WORDS, put_words_in
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.bottom_bar import Way, bottom_bar
from infoint.ui.frame.columns import work_and_side
from infoint.ui.outreach.how_known import how_known
from infoint.ui.outreach.take_way import rather_button
from infoint.ui.outreach.typed_words import go_on_job, was_typed_here
from infoint.ui.session.plain_text import plain_text, show_with_gaps
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.boxes import found_in, text
from infoint.ui.worksheet.place import on_contact, on_draft
from infoint.ui.worksheet.run_and_undo import action_button
from infoint.words.people_names import greeting_name


def say_it(visit: Visit) -> bool:
    """Draw the text; False where there is nobody to say it to, or no text."""
    asked = whereabouts.in_address("contact") or whereabouts.chosen("contact")
    contact = visit.ws.contacts.get(asked)
    letter = _text_for(visit, asked)
    if contact is None or letter is None:
        return False
    work, side = work_and_side()
    with work:
        _say(visit, contact, letter)
    with side:
        meets = letter.channel is Channel.IN_PERSON
        drawing("interview" if meets else "call-or-write", width=280)
    back = visit.ws.page_state.drafts.get(DRAFT)
    bottom_bar(Way(_("Back"), "today", "who") if back else Way(_("Back to today"), "today"))
    return True


def _text_for(visit: Visit, contact: str) -> Letter | None:
    letters = visit.ws.letters.all()
    return text_in_use(one for one in letters if one.contact == contact and one.kind == "script")


def _say(visit: Visit, contact: Contact, letter: Letter) -> None:
    name = plain_text(greeting_name(contact.name))
    st.title(
        _("Here is what you could say to {name}", name=name)
        if letter.channel.spoken
        else _("Here is what you could write to {name}", name=name),
        anchor=False,
    )
    _also_on_list(visit, contact)

    def lead_to(part: str) -> Callable[[None], None]:
        return lambda _nothing: whereabouts.go("phone-script", part, contact=contact.id)

    was_typed_here()
    taken = (go_on_job(visit.library, letter.id, sends=False),)
    with st.container(border=True, key="words-to-say"):
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            st.markdown(f":gray[{letter.channel.label}]", width="content")
            with st.container(horizontal=True, width="content"):
                rather_button(visit, contact, letter)
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
        _own_words(visit, contact, letter)
    is_whole = not letter.open_gaps
    with st.container(horizontal=True):
        if letter.channel.spoken:
            action_button(
                _("Go through it once"),
                "say-aloud",
                taken,
                icon="record_voice_over",
                type="primary" if _has_name_alone_open(letter) else "secondary",
                then=lead_to("practise"),
            )
        action_button(
            _onward(letter),
            "send-it",
            (go_on_job(visit.library, letter.id, sends=True),),
            icon="send",
            type="primary" if is_whole and not letter.channel.spoken else "secondary",
            then=lead_to("send"),
        )
    with st.container():
        how_known(visit, contact)


def _onward(letter: Letter) -> str:
    """What one does with the text next."""
    if letter.channel is Channel.IN_PERSON:
        return _("On to meeting them")
    return _("Call, or send it") if letter.channel.spoken else _("Send it")


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


def _own_words(visit: Visit, contact: Contact, letter: Letter) -> None:
    """What the text still lacks, one box each, and one press puts it in."""
    asked = _lacking(visit, letter)
    if not asked:
        return
    draft = on_draft(WORDS)
    with st.container(
        horizontal=True, vertical_alignment="bottom", key=enter_adds("put-name-in"), gap="small"
    ):
        if "name" in asked:
            text(_("Your name"), draft.at("name"), live=True, width=200)
        if "found" in asked:
            found_in(_("Where did you find them?"), on_contact(contact).at("where_found"))
        if "field" in asked:
            text(
                _("What would you like to hear about?"),
                draft.at("field"),
                placeholder=_("A guess is enough"),
                live=True,
                width=280,
            )
        action_button(
            _("Put it in"),
            "put-name-in",
            (put_words_in, visit.library, letter.id),
            type="secondary" if _goes_first(letter) else "primary",
        )


def _has_name_alone_open(letter: Letter) -> bool:
    """Whether one can say it aloud: one knows one's own name."""
    return set(letter.open_gaps) <= {TEMPLATE_VALUES["my_name"].label}


def _goes_first(letter: Letter) -> bool:
    """Whether one goes on with the text as it is: said aloud without a name, or sent whole."""
    return _has_name_alone_open(letter) if letter.channel.spoken else not letter.open_gaps


_BOXES = 2
"""More gaps are asked for later."""


def _lacking(visit: Visit, letter: Letter) -> set[str]:
    """What one can type beside the text: one's name, how one found them, the kind of work."""
    asked = {"name"} if lacks_name(letter) else set()
    if TEMPLATE_VALUES["connection"].label in letter.open_gaps:
        asked.add("found")
    fields, contact = visit.ws.fields.all(), visit.ws.contacts.get(letter.contact)
    is_told = own_fields(fields, visit.ws.page_state) or (contact and fields_of(contact, fields))
    if not is_told and len(asked) < _BOXES:
        asked.add("field")
    return asked
