"""The worksheet of step 3: what to say, in which channel, and what came of it."""

import streamlit as st

from infoint.domain import CHANNELS, OUTCOMES, Contact, Letter
from infoint.domain.contacts import Channel
from infoint.library.templates import Situation
from infoint.services import outreach as services
from infoint.services.situations import SITUATIONS, likely_situation, script_template
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.bind import on, on_draft, on_profile
from infoint.ui.boxes import address, area, one_of, several, text
from infoint.ui.letter_box import letter_box
from infoint.ui.literal import show
from infoint.ui.side_page import side_button
from infoint.ui.visit import Visit

CHANNEL_WORDS = {
    "phone": "Phone",
    "voicemail": "Voicemail",
    "email": "E-mail",
    "letter": "Letter",
    "note": "LinkedIn note",
    "introduction": "Through someone",
    "in person": "In person",
}
SITUATION_WORDS = {
    "referred": "Someone referred me",
    "alumnus": "We share a school",
    "event": "We met at an event",
    "read": "I read or heard about them",
    "friend": "Family or friend",
    "cold": "No link yet",
}
OUTCOME_WORDS = {
    "waiting": "Sent, no answer yet",
    "no answer": "Nobody answered",
    "message left": "Left a message",
    "replied": "They replied",
    "agreed": "They agreed to talk",
    "declined": "They said no",
    "wrong person": "The wrong person",
}


def words_of_mine(visit: Visit) -> None:
    """The words that go into every script, and those about this contact."""
    contact = visit.contact
    assert contact is not None
    me = on_profile("Changed the profile")
    them = on("contacts", contact.id, f"Changed {contact.name}")
    known = contact.relationship or contact.where_found or contact.referred_by
    missing = not (me.at("name").read() and me.at("about").read() and known)
    if session.flag(f"words-{contact.id}") is None:
        session.set_flag(f"words-{contact.id}", bool(missing))
    shown = session.flag(f"words-{contact.id}")
    with st.expander("Words that go into it", icon=":material/badge:", expanded=shown):
        with st.grid(2, min_column_width=240):
            text("Your name", me.at("name"))
            text("Your phone", me.at("phone"))
            address("Your e-mail", me.at("email"), "email")
            text("How did you come to this person?", them.at("where_found"))
        area(
            "Two sentences about you",
            me.at("about"),
            placeholder="Such as: I study biology in my second year. Work in museums attracts me.",
        )
        fields = {field.id: field.title for field in visit.ws.fields.all()}
        if fields:
            several(
                "Which of your fields can they speak about?",
                them.at("fields"),
                list(fields),
                lambda key: fields.get(key, ""),
            )


def script(visit: Visit) -> None:
    """Channel and situation, each chosen by itself, and the text that fits both."""
    contact = visit.contact
    assert contact is not None
    st.subheader("Write what you will say", anchor=False)
    kept = [
        letter
        for letter in visit.ws.letters.all()
        if letter.contact == contact.id and letter.kind == "script"
    ]
    channel = _channel(visit, contact, kept)
    template = script_template(visit.library, channel, _situation(visit, contact, channel, kept))
    letter = next((one for one in kept if template and one.template == template.id), None)
    if letter:
        letter_box(visit, letter, contact, services.refill_script)
    elif template:
        st.button(
            "Write a first version",
            key="write-script",
            type="primary",
            icon=":material/edit_note:",
            on_click=act,
            args=(services.script_for, visit.library, contact.id, template.id),
        )
    _left_over(visit, contact, channel, kept)
    side_button("practise-call")


def _channel(visit: Visit, contact: Contact, kept: list[Letter]) -> Channel:
    written = {one.channel for one in visit.library.scripts}
    channels = [name for name in CHANNELS if name in written]
    latest = kept[-1].channel if kept else channels[0]
    picked = st.radio(
        "How will you reach them?",
        channels,
        index=channels.index(latest) if latest in channels else 0,
        format_func=lambda name: CHANNEL_WORDS.get(name, name),
        key=f"channel-{contact.id}",
        horizontal=True,
    )
    return picked or channels[0]


def _situation(visit: Visit, contact: Contact, channel: Channel, kept: list[Letter]) -> Situation:
    """How one comes to this person: as in the text written last, else what is likely.

    Not asked where the channel has one text for all.
    """
    likely = likely_situation(visit.ws, contact.id, now=visit.now)
    if len([one for one in visit.library.scripts if one.channel == channel]) < 2:
        return likely
    last = visit.library.template(kept[-1].template) if kept else None
    start = last.situation if last and last.situation in SITUATIONS else likely
    picked = st.radio(
        "How do you come to them?",
        SITUATIONS,
        index=SITUATIONS.index(start),
        format_func=lambda name: SITUATION_WORDS.get(name, name),
        key=f"situation-{contact.id}",
        horizontal=True,
    )
    return picked or start


def _left_over(visit: Visit, contact: Contact, channel: Channel, kept: list[Letter]) -> None:
    """A text of a template that this content no longer has is not lost."""
    for letter in kept:
        if letter.channel == channel and visit.library.template(letter.template) is None:
            st.markdown("You wrote this earlier, from a template that is no longer there:")
            letter_box(visit, letter, contact, services.refill_script)


def obstacles(visit: Visit) -> None:
    """The three obstacles with good answers."""
    with st.expander("If it does not go smoothly", icon=":material/help:"):
        for one in visit.library.obstacles:
            st.markdown(f"**{one.title}**  \n{one.sign}")
            st.markdown(one.answer)
            st.markdown(f"> {one.say}")


def log_attempt(visit: Visit) -> None:
    """What was tried and what came of it, in a few taps."""
    contact = visit.contact
    assert contact is not None
    st.subheader("Log what happened", anchor=False)
    draft = on_draft(f"attempt-{contact.id}")
    with st.container(border=True):
        one_of(
            "How did you try?",
            draft.at("channel"),
            list(CHANNELS),
            lambda name: CHANNEL_WORDS.get(name, ""),
            placeholder="Choose the channel",
        )
        one_of(
            "What came of it?",
            draft.at("outcome"),
            list(OUTCOMES),
            lambda name: OUTCOME_WORDS.get(name, ""),
            placeholder="Choose what came of it",
        )
        text("A note for yourself", draft.at("note"))
        st.button(
            "Log it",
            key="log-attempt",
            type="primary",
            icon=":material/add_task:",
            on_click=act,
            args=(services.log_attempt_from_draft, contact.id),
            kwargs={"said": "Logged.", "undo": True},
        )


def attempts(visit: Visit) -> None:
    """All attempts to reach this contact, newest first."""
    assert visit.contact is not None
    mine = [one for one in visit.ws.attempts.all() if one.contact == visit.contact.id]
    for one in sorted(mine, key=lambda one: one.at, reverse=True):
        with st.container(border=True):
            st.markdown(
                f"{moments.day_and_clock(one.at)}: {CHANNEL_WORDS[one.channel]}. "
                f"{OUTCOME_WORDS[one.outcome]}."
            )
            if one.note:
                show(one.note)
            if one.next_date:
                st.markdown(f"Look at it again on {moments.day(one.next_date)}.")
            st.button(
                "Remove",
                key=f"remove-{one.id}",
                type="tertiary",
                icon=":material/delete:",
                on_click=act,
                args=(services.remove_attempt, one.id),
                kwargs={"said": "The entry was removed.", "undo": True},
            )
            if one.outcome == "agreed":
                st.button(
                    "Prepare the talk",
                    key=f"prepare-{one.id}",
                    on_click=session.go,
                    args=("prepare",),
                )
