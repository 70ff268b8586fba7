"""The list of pages at the side: Today, the seven steps with what is done, and looking back."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from infoint import paths
from infoint.advice.index import index_of
from infoint.domain import STEP_KEYS
from infoint.domain.steps import StepKey
from infoint.i18n import _
from infoint.today.due_interviews import (
    asks_for_thanks,
    asks_to_write,
    held_interviews,
    talk_of_today,
)
from infoint.today.step_status import State, status_in
from infoint.ui.browser.around_page import KEYS
from infoint.ui.frame import parts
from infoint.ui.session import local_dates, session, workspaces
from infoint.ui.session.window import whereabouts

MARKS: Mapping[State, str] = {
    "done": ":material/check_circle:",
    "started": ":material/radio_button_partial:",
    "not started": ":material/radio_button_unchecked:",
}


def sidebar(pages: Mapping[str, Any], here: str) -> None:
    """Draw the list; each step has a mark that says done, begun or open, by the stored data.

    `here` is the page on screen. A link to it names its first part: Streamlit leaves the address
    as it is, and what stands there is another part.
    """
    index, library = index_of(session.workspace()), workspaces.library()
    carried = whereabouts.carried()

    def begin(name: str) -> dict[str, str]:
        part = parts.first_part(name) if name == here else ""
        return {whereabouts.PART: part} if part else {}

    def links(*names: str) -> None:
        for name in names:
            st.page_link(pages[name], query_params=carried | begin(name))

    with st.sidebar:
        links("today", "search")
        title = _("Your seven steps")
        st.markdown(f"**{title}**")
        for key in STEP_KEYS:
            state = status_in(index, library, key).state
            about = about_step(key) | begin(key)
            st.page_link(pages[key], icon=MARKS[state], query_params=about)
        title = _("Look back")
        st.markdown(f"**{title}**")
        links("compare-fields", "progress", "settings")
        _keys()
        if paths.is_wiped():
            _download_first(pages["settings"])


def _download_first(settings: Any) -> None:
    """On a computer that forgets, one quiet line with the way to the download."""
    line = _("This computer may forget what you enter.")
    st.markdown(f":small[{line}]")
    st.page_link(
        settings,
        label=_("Download it before you leave"),
        icon=":material/download:",
        query_params=whereabouts.carried() | {whereabouts.PART: "data"},
    )


def about_step(key: StepKey) -> dict[str, str]:
    """What a link to a step takes along: on the day of a talk step 5 is about that one, after a
    look at somebody who was named steps 6 and 7 are about the one who named them, and with somebody
    who was asked step 3 begins at what came of it.
    """
    carried = whereabouts.carried()
    if key in ("track", "thank-you"):
        giver = _talked_to(carried.get("contact", "")) or _owed(carried.get("contact", ""), key)
        return carried | {"contact": giver} if giver else carried
    if key == "phone-script" and _was_tried(carried.get("contact", "")):
        return carried | {whereabouts.PART: "send"}
    talk = talk_of_today(session.workspace(), now=session.now()) if key == "interview" else None
    return carried | {"contact": talk.contact} if talk else carried


def _was_tried(contact_id: str) -> bool:
    """Whether one tried to reach whom the link is about; that is the last one, where none is."""
    ws = session.workspace()
    index = index_of(ws)
    known = (one for one in (contact_id, ws.page_state.contact) if one in index.contacts)
    return bool(index.attempts_of.get(next(known, "")))


def _owed(contact_id: str, key: StepKey) -> str:
    """With whom one talked last and what is owed to, where the link would be about somebody with
    whom one has not talked; "" without anybody.
    """
    ws = session.workspace()
    index, today = index_of(ws), local_dates.today()
    about = contact_id if contact_id in index.contacts else ws.page_state.contact
    now = session.now()
    mine = index.interviews_of.get(about, ())
    if any(one.held_at or (one.when and one.when <= now) for one in mine):
        return ""
    held = [one for _at, one in held_interviews(index)]
    first = (
        asks_for_thanks(index, today)
        if key == "thank-you"
        else [one for one in held if asks_to_write(index, one, today)]
    )
    return next((one.contact for one in (*first, *held)), "")


def _talked_to(contact_id: str) -> str:
    """Who named this contact in a talk, where there was no talk with the contact yet."""
    index = index_of(session.workspace())
    contact = index.contacts.get(contact_id)
    if contact is None or index.latest_begun(contact_id):
        return ""
    return contact.referred_by if index.latest_begun(contact.referred_by) else ""


def _keys() -> None:
    """The list of keys, for who has a keyboard."""
    if st.button(_("Keys"), key=KEYS, type="tertiary", icon=":material/keyboard:"):
        st.dialog(_("Keys"))(_list_of_keys)()


def _list_of_keys() -> None:
    st.markdown(
        "\n".join(
            f"- {line}"
            for line in (
                _("`/` opens Search."),
                _("`?` opens this list."),
                _("`Tab` goes on to the next button or box, `Shift` and `Tab` back."),
                _("`Enter` in a box for a name or a title adds it."),
                _("`Esc` closes a list or this window."),
                _("`Alt` and `←` go back to what you saw before."),
            )
        )
    )
    st.markdown(_("During a talk its own keys stand on the buttons."))
