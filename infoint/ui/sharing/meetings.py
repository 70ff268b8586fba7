"""Meetings with a counselor: what was talked about, what was agreed, and one more to note."""

import streamlit as st

from infoint.domain import Meeting
from infoint.i18n import _, ngettext
from infoint.sharing.meetings import (
    MEETING,
    add_meeting,
    begin_meeting,
    meetings_of,
    remove_meeting,
)
from infoint.ui.components.buttons import dots_menu
from infoint.ui.components.fold import fold
from infoint.ui.frame.small_view import turn_to_view
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, show, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text, text_area
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action

MET = "met"
"""The view in which a meeting is noted."""
_SHOWN = 3


def meetings(visit: Visit) -> None:
    """The last meetings as text to read, older ones folded, and the way to note one."""
    found = meetings_of(visit.ws)
    if found:
        st.subheader(_("Your meetings"), anchor=False)
    for one in found[:_SHOWN]:
        _meeting(one)
    rest = found[_SHOWN:]

    def older() -> None:
        for one in rest:
            _meeting(one)

    if rest:
        label = ngettext("{n} earlier meeting", "{n} earlier meetings", len(rest))
        fold(label, "meetings-earlier", older, icon="history")
    action_button(
        _("Note a meeting"),
        "meeting-begin",
        (begin_meeting,),
        icon="edit_note",
        then=lambda _begun: turn_to_view(MET),
    )


def _meeting(one: Meeting) -> None:
    with st.container(border=True, gap="small", key=f"meeting-{one.id}"):
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"row-met-{one.id}"
        ):
            on = local_dates.day(one.on)
            words = _("{day}, with {name}", day=on, name=shown_name(one.by)) if one.by else on
            st.markdown(f"**{words}**", width="stretch")
            dots_menu(
                _("More"),
                f"meeting-menu-{one.id}",
                {"remove": _("Remove")},
                lambda _choice: run_action(remove_meeting, one.id, said=_("The meeting is gone.")),
            )
        if one.about.strip():
            show(one.about)
        if one.agreed.strip():
            st.markdown(_agreed(one))


def _agreed(one: Meeting) -> str:
    what = plain_text(one.agreed)
    if one.due:
        return _("Agreed: {what}, by {day}", what=what, day=local_dates.day(one.due))
    return _("Agreed: {what}", what=what)


def note_meeting(visit: Visit) -> None:
    """When and with whom, what came of it; what was agreed on is then a step on Today."""
    del visit
    draft = on_draft(MEETING)
    with st.container(horizontal=True, gap="small"):
        text(_("With whom"), draft.at("by"), placeholder=_("Dr Okafor"), width=280)
        day(_("When you met"), draft.at("on"), past=True, width=280)
    text_area(_("What you talked about"), draft.at("about"), height=90)
    with st.container(horizontal=True, gap="small"):
        text(_("What you agreed on"), draft.at("agreed"), width=280)
        day(_("By when"), draft.at("due"), width=280)
    said = _("What you agreed on stands on Today, first where it has a day.")
    st.markdown(f":gray[{said}]")
    action_button(
        _("Keep it"),
        "meeting-keep",
        (add_meeting,),
        type="primary",
        icon="check",
        said=_("The meeting is noted."),
        then=lambda _kept: turn_to_view("meeting"),
    )
