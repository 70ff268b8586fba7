"""Sending the questions before the talk, for those who like to think first."""

import streamlit as st

from infoint.i18n import _
from infoint.interviews.questions_ahead import (
    ahead_letter,
    mark_ahead_sent,
    unmark_ahead_sent,
    write_ahead,
)
from infoint.ui.components.buttons import menu_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.letters.editor import letter_box, not_sent_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button, run_action


def may_send_ahead(visit: Visit) -> bool:
    """Whether there is still something to send, or something was written."""
    interview = visit.the_interview
    return interview.status not in ("running", "held") or bool(ahead_letter(visit.ws, interview.id))


def ahead_in_a_line(visit: Visit) -> str:
    """How far the mail with the questions is."""
    letter = ahead_letter(visit.ws, visit.the_interview.id)
    if letter is None:
        is_all = visit.the_interview.is_written
        return _("They are your talk") if is_all else _("If it helps them")
    if letter.sent:
        return _("Sent {when}", when=local_dates.day_and_clock(letter.sent))
    return _("Written, not sent")


def ahead_view(visit: Visit) -> None:
    """The mail with the must asks, to change and to send."""
    interview = visit.the_interview
    letter = ahead_letter(visit.ws, interview.id)
    back_to_part(_("Back to getting ready"))
    if letter is None:
        st.markdown(
            _(
                "The text takes the questions that matter most, as they stand in the plan. About "
                "five are easily answered."
            )
            if interview.is_written
            else _(
                "Some people like to think beforehand, others would rather talk freely. The mail "
                "takes your musts as they stand in the plan."
            )
        )
        has_musts = any(item.must for item in interview.plan)
        with st.container(horizontal=True):
            action_button(
                _("Write the mail"),
                "write-ahead",
                (write_ahead, visit.library, interview.id),
                icon="edit_note",
                disabled=not has_musts,
            )
            if has_musts:
                _in_other_words(visit)
        if not has_musts:
            st.markdown(_("Say first which questions matter most: these are sent."))
        drawing("no-messages")
        return
    fresh = letter_box(visit, letter, visit.the_contact)
    if fresh.sent:
        sent = _("Sent {when}", when=local_dates.day_and_clock(fresh.sent))
        st.markdown(f":material/check: {sent}")
        not_sent_button("unsend-ahead", (unmark_ahead_sent, letter.id))
        return
    action_button(
        _("Mark as sent"),
        "ahead-sent",
        (mark_ahead_sent, letter.id),
        icon="send",
        disabled=bool(fresh.open_gaps),
        said=_("Noted, and ticked on your list."),
    )


def _in_other_words(visit: Visit) -> None:
    """The other mails of this kind that a content folder adds, by title."""
    templates = [one for one in visit.library.letters if one.kind == "ahead"]
    if len(templates) < 2:
        return
    menu_button(
        _("In other words"),
        "other-ahead",
        {one.id: plain_text(one.title) for one in templates[1:]},
        lambda template: run_action(
            write_ahead, visit.library, visit.the_interview.id, template_id=template
        ),
    )
