"""The worksheet of step 7: the letter, its clock, and sending it."""

import streamlit as st

from infoint.coaching import thank_you_clock
from infoint.domain import Letter
from infoint.services import thank_you as services
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.letter_box import letter_box
from infoint.ui.literal import literal
from infoint.ui.visit import Visit

_ICONS = {"green": "schedule", "amber": "hourglass_bottom", "red": "notification_important"}


def no_talk_yet(visit: Visit) -> None:
    """There is nothing to thank for yet."""
    assert visit.contact is not None
    st.markdown(
        f"You have not talked with {literal(visit.contact.name)} yet. The letter comes after the "
        "talk, and the clock starts when the talk ends."
    )
    st.button("Go to the interview", key="to-interview", on_click=session.go, args=("interview",))


def _letters(visit: Visit) -> list[Letter]:
    assert visit.interview is not None
    return [
        one
        for one in visit.ws.letters.all()
        if one.interview == visit.interview.id and one.kind == "thank-you"
    ]


def clock(visit: Visit) -> None:
    """How long ago the talk ended, and what that means for the letter."""
    talk = visit.interview
    assert talk is not None
    sent = [one.sent for one in _letters(visit) if one.sent]
    state = thank_you_clock(talk, now=session.now(), letter_sent=min(sent) if sent else None)
    if state is None:
        return
    if state.sent:
        st.success(state.text, icon=":material/mark_email_read:")
    else:
        box = {"green": st.info, "amber": st.warning, "red": st.error}[state.colour]
        box(state.text, icon=f":material/{_ICONS[state.colour]}:")


def letter(visit: Visit) -> None:
    """The letter itself, from the debrief."""
    talk, contact = visit.interview, visit.contact
    assert talk is not None
    assert contact is not None
    st.subheader("Write your thank-you", anchor=False)
    templates = {one.id: one for one in visit.library.letters if one.kind == "thank-you"}
    kept = {one.template: one for one in _letters(visit)}
    start = next((key for key in templates if key in kept), next(iter(templates)))
    picked = st.selectbox(
        "Kind of letter",
        list(templates),
        index=list(templates).index(start),
        format_func=lambda key: templates[key].title if key in templates else "",
        key=f"thank-you-{talk.id}",
    )
    found = kept.get(picked)
    if found is None:
        if not talk.debrief.any_text:
            st.markdown(
                "The letter takes its words from your debrief. Write that first, in step 6."
            )
        st.button(
            "Write a first version",
            key="write-thank-you",
            type="primary",
            icon=":material/edit_note:",
            on_click=act,
            args=(services.thank_you_for, visit.library, talk.id),
            kwargs={"template_id": picked},
        )
        return
    letter_box(visit, found, contact, services.refill_thank_you)
    _sending(visit, visit.ws.letters.get(found.id) or found)


def _sending(visit: Visit, found: Letter) -> None:
    if found.sent:
        st.markdown(f":material/check: Sent {moments.day_and_clock(found.sent)}.")
        st.button(
            "It was not sent after all",
            key="unsend",
            type="tertiary",
            on_click=act,
            args=(services.unmark_sent, found.id),
        )
        return
    st.button(
        "Mark as sent",
        key="mark-sent",
        type="primary",
        icon=":material/send:",
        disabled=bool(found.open_gaps),
        on_click=act,
        args=(services.mark_sent, found.id),
        kwargs={"said": "Noted: your thank-you is sent. Well done.", "undo": True},
    )
