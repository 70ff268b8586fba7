"""What would help most now: one thing, why, and a button that leads to the very thing advised."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from infoint.domain.kinds import Channel
from infoint.i18n import N_, _, ngettext
from infoint.i18n.messages import worded
from infoint.progress.stuck import stuck
from infoint.progress.stuck.case import Blocker
from infoint.progress.stuck.people import INTRODUCTION
from infoint.today.suggestion_order import next_actions
from infoint.ui.components.buttons import go_button
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import view_button
from infoint.ui.outreach import reach
from infoint.ui.outreach.take_way import take_way, write_first_version
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit


@dataclass(frozen=True, slots=True)
class _Lead:
    """Where a thing to do is done, and the words on the button that leads there."""

    label: str
    page: str = ""
    part: str = ""


_LEADS: Mapping[str, _Lead] = {
    "talk-not-entered": _Lead(N_("Say how it went"), "interview"),
    "letter-overdue": _Lead(N_("Write it"), "thank-you"),
    "notes-unwritten": _Lead(N_("Write it down"), "track", "write"),
    "yes-without-date": _Lead(N_("Offer two times"), "phone-script", "write"),
    "same-script": _Lead(N_("Change the words"), "phone-script", "write"),
    "nobody-answers": _Lead(N_("Write to somebody else")),
    INTRODUCTION: _Lead(N_("Ask for an introduction"), "phone-script", "write"),
    "asked-nobody": _Lead(N_("Write"), "phone-script"),
    "names-unused": _Lead(N_("Write"), "phone-script"),
    "no-new-people": _Lead(N_("Think of names"), "identify-people", "think"),
    "one-talk": _Lead(N_("Ask for a talk")),
    "nothing-decided": _Lead(N_("What do you think now?"), "compare-fields", "decide"),
    "actions-overdue": _Lead(N_("Look at them"), "action-plan"),
}


def what_would_help(visit: Visit) -> None:
    """The most pressing place where things stand still, else the next thing to do; only one."""
    found = stuck(visit.ws, visit.library, now=visit.now)
    if found:
        _one(visit, found[0], more=len(found) - 1)
        return
    action = next(iter(next_actions(visit.ws, visit.library, now=visit.now)), None)
    if action is None:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="helps"):
        row_text(_("**Next:** {what}", what=plain_text(worded(action.text))))
        go_button(
            _("Do it now"),
            action.step,
            key="do-next",
            about={
                "contact": action.contact,
                "field": action.field,
                "interview": action.interview,
            },
        )


def standing_still(visit: Visit) -> None:
    """Every place where things stand still, the most pressing first."""
    found = stuck(visit.ws, visit.library, now=visit.now)
    if not found:
        st.markdown(_("Nothing stands still just now."))
    for one in found:
        _one(visit, one)
    known = {one.source for one in found if one.source in visit.library.sources}
    titles = [visit.library.source_title(one) for one in known if one != "ours"]
    if titles:
        with st.popover(_("Where this comes from"), icon=":material/menu_book:", type="tertiary"):
            for title in sorted(titles):
                st.markdown(plain_text(title))


def _one(visit: Visit, one: Blocker, more: int = 0) -> None:
    with st.container(border=True, gap="small", key=f"helps-{one.kind}"):
        st.markdown(f"**{plain_text(one.description)}** {plain_text(one.reason)}")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _lead(visit, one)
            if more:
                words = ngettext("{n} more", "{n} more", more)
                view_button(words, "still", icon="list", type="tertiary")


def _lead(visit: Visit, one: Blocker) -> None:
    lead = _LEADS[one.kind]
    in_writing = one.kind == "yes-without-date" and visit.ws.profile.only_in_writing
    go_button(
        _("Say by when") if in_writing else _(lead.label),
        lead.page or one.step,
        key=f"stuck-{one.kind}",
        icon="arrow_forward",
        part=lead.part,
        about={"contact": one.contact, "field": one.field, "interview": one.interview},
        does=_on_the_way(visit, one),
    )


def _on_the_way(visit: Visit, one: Blocker) -> Callable[[], None] | None:
    """Asking for an introduction is a way of its own: it is chosen, and its text is there."""
    contact = visit.ws.contacts.get(one.contact)
    if one.kind != INTRODUCTION or contact is None:
        return None
    if Channel.INTRODUCTION not in {script.channel for script in visit.library.scripts}:
        return None

    def ask() -> None:
        take_way(visit, contact, {reach.CHANNEL: str(Channel.INTRODUCTION)})
        write_first_version(visit, contact)

    return ask
