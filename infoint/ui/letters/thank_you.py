"""The worksheet of step 7: the letter, its clock, and sending it."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.thank_you_clock import DUE_AFTER, thank_you_clock
from infoint.domain import Interview
from infoint.domain.kinds import LetterKind
from infoint.letters import thank_you
from infoint.library import Template
from infoint.today.due_interviews import thanked_at
from infoint.ui.components.buttons import go_button
from infoint.ui.letters.editor import first_version_button, letter_box
from infoint.ui.letters.from_debrief import letter_parts
from infoint.ui.letters.sent import sent_mark
from infoint.ui.letters.template_choice import choose_template, letters_about
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit

_ICONS = {"green": "schedule", "amber": "hourglass_bottom", "red": "notification_important"}


def no_interview_yet(visit: Visit) -> None:
    """There is nothing to thank for yet."""
    name = plain_text(visit.the_contact.name)
    st.markdown(
        f"You have not talked with {name} yet. The letter comes after "
        "the talk, and the clock starts when the talk ends."
    )
    go_button("Go to the interview", "interview", key="to-interview")


def clock(visit: Visit) -> None:
    """How long ago the talk ended, and what that means for the letter."""
    interview = visit.the_interview
    sent = thanked_at(index_of(visit.ws), interview)
    state = thank_you_clock(
        interview, now=session.now(), letter_sent=sent, profile=visit.ws.profile
    )
    if state is None:
        return
    if state.sent:
        st.success(state.text, icon=":material/mark_email_read:")
    else:
        box = {"green": st.info, "amber": st.warning, "red": st.error}[state.colour]
        box(state.text, icon=f":material/{_ICONS[state.colour]}:")


def letter(visit: Visit) -> None:
    """The letter itself, from the debrief."""
    interview, contact = visit.the_interview, visit.the_contact
    st.subheader("Write your thank-you", anchor=False)
    kept = letters_about(visit, interview, LetterKind.THANK_YOU)
    if not kept and not interview.debrief.any_text:
        st.markdown("The letter takes its words from your debrief. Write that first, in step 6.")
    templates = [one for one in visit.library.letters if one.kind == "thank-you"]
    picked = choose_template(templates, kept, f"thank-you-{interview.id}")
    letter_parts(visit, interview)
    found = next((one for one in kept if one.template == picked.id), None)
    if found is None:
        _first_version(visit, interview, picked)
    else:
        fresh = letter_box(visit, found, contact)
        sent_mark(visit, fresh, "Noted: your thank-you is sent. Well done.")
    waiting = found is not None or session.now() - (interview.held_at or session.now()) > DUE_AFTER
    if waiting and not any(one.sent for one in kept):
        _how_welcome(visit)


def _first_version(visit: Visit, interview: Interview, picked: Template) -> None:
    text = thank_you.preview(
        visit.ws, visit.library, interview.id, picked.id, now=visit.now
    ).clean_text
    with st.container(border=True):
        show(text)
    call = (thank_you.thank_you_for, visit.library, interview.id)
    first_version_button("write-thank-you", call, template_id=picked.id)


def _how_welcome(visit: Visit) -> None:
    for fact in visit.library.facts_for("thank-you")[:1]:
        source = visit.library.source_title(fact.source)
        st.markdown(
            f":material/favorite: **In doubt whether to send it?** {fact.text} *({source})*"
        )
