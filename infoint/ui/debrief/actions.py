"""What one will do, as rows: what and by when, one button, the rest in the menu of the row."""

from collections.abc import Container, Mapping, Sequence
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.debrief import actions as follow_through
from infoint.domain import Action, Interview
from infoint.i18n import N_, _
from infoint.letters.sentences import BEGINNINGS
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import dots_menu
from infoint.ui.debrief.open_rows import open_row, opened_row
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import FieldPath, on, on_draft
from infoint.ui.worksheet.read_as_value import is_unread
from infoint.ui.worksheet.run_and_undo import action_button, run_action


def actions_of_talk(visit: Visit, interview: Interview) -> bool:
    """What was decided after a talk, and a line for more; whether there is anything."""
    add_line(action_draft(interview.id), interview)
    found = index_of(visit.ws).actions_of_interview.get(interview.id, [])
    rows(visit, found, with_whom=False)
    return bool(found)


def action_draft(interview: str) -> str:
    """Under which name is kept what one is just setting oneself after a talk."""
    return f"action-{interview}"


def add_step(interview: str) -> None:
    """From a callback: what stands in the box becomes something to do after this talk."""
    run_action(follow_through.add_action, action_draft(interview), interview=interview)


def add_line(draft: str, interview: Interview | None = None) -> None:
    """One box, and Enter adds; the new row then asks for its day."""
    with st.container(
        horizontal=True, vertical_alignment="bottom", gap="small", key=enter_adds("add-action")
    ):
        text(
            _(BEGINNINGS["next_step"]) if interview else _("One small thing"),
            on_draft(draft).at("text"),
            placeholder=_("read the annual report"),
        )
        action_button(
            _("Add"),
            "add-action",
            (follow_through.add_action, draft),
            icon="add",
            then=None if interview else lambda action: open_row(_LIST, action.id),
            interview=interview.id if interview else "",
        )


_LIST = "actions"


def rows(visit: Visit, actions: Sequence[Action], *, with_whom: bool = True) -> None:
    """A row for each; `with_whom` says from which talk it comes."""
    for action in actions:
        with st.container(border=True, gap="small", key=f"action-{action.id}"):
            _row(visit, action, with_whom)
            if not (with_whom or action.due or action.done):
                _when_about(action)
            if opened_row(_LIST) == action.id or is_unread(_place(action).at("due")):
                _boxes(action)


def _row(visit: Visit, action: Action, with_whom: bool) -> None:
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-of-{action.id}"
    ):
        with st.container(gap=None):
            st.markdown(_what(action))
            st.markdown(f":small[{_when(visit, action, with_whom)}]")
        if not is_one_open((action.id,)):
            _tick(action)
        dots_menu(
            _("More: {what}", what=plain_text(action.text)),
            f"action-menu-{action.id}",
            _choices(visit, action, with_whom),
            partial(_chosen, action),
        )


def _when_about(action: Action) -> None:
    """By when, in one tap; a day of one's own is in the menu, and none is an answer too."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for days, label in _ABOUT:
            action_button(
                _(label),
                f"due-{days}-{action.id}",
                (follow_through.set_due, action.id, days),
                type="tertiary",
                icon="event",
            )


_ABOUT = ((7, N_("Within a week")), (30, N_("Within a month")))


def _tick(action: Action) -> None:
    with st.container(width="content", key=f"more-tick-{action.id}"):
        action_button(
            _("Not done yet") if action.done else _("Done"),
            f"done-{action.id}",
            (follow_through.set_action_done, action.id, not action.done),
            icon="undo" if action.done else "check",
            said=_("Open again.") if action.done else _("Ticked off."),
        )


def _what(action: Action) -> str:
    words = f"**{plain_text(action.text)}**"
    return f":green[:material/check_circle:] {words}" if action.done else words


def _when(visit: Visit, action: Action, with_whom: bool) -> str:
    """By when, or when it was done; and from the talk with whom, or about whom."""
    day = _day(action)
    name = _name(visit, action) if with_whom else ""
    if not name:
        return day
    if visit.ws.interviews.get(action.interview):
        return _("{day} · from the talk with {name}", day=day, name=name)
    return _("{day} · about {name}", day=day, name=name)


def _day(action: Action) -> str:
    if action.done:
        return _("Done {day}", day=local_dates.day(action.done))
    if action.due is None:
        return _("No day yet")
    when = local_dates.day(action.due)
    if action.due < local_dates.today():
        passed = _("It was for {day}", day=when)
        return f":orange[{passed}]"
    return _("By {day}", day=when)


def _name(visit: Visit, action: Action) -> str:
    interview = visit.ws.interviews.get(action.interview)
    contact = visit.ws.contacts.get(action.contact or (interview.contact if interview else ""))
    return plain_text(contact.name) if contact else ""


def _choices(visit: Visit, action: Action, with_whom: bool) -> Mapping[str, str]:
    words = {"change": _("Change it, or set a day")}
    if with_whom and _name(visit, action):
        words["person"] = _("See the person")
    return words | {"remove": _("Remove")}


def _chosen(action: Action, choice: str) -> None:
    if choice == "change":
        open_row(_LIST, action.id)
    elif choice == "person":
        interview = session.workspace().interviews.get(action.interview)
        about = action.contact or (interview.contact if interview else "")
        whereabouts.go("person", contact=about)
    else:
        run_action(follow_through.remove_action, action.id, said=_("The action was removed."))


def _place(action: Action) -> FieldPath:
    return on("actions", action.id, N_("Changed an action"))


def _boxes(action: Action) -> None:
    """The row stays open as long as a day stands in it that cannot be read."""
    place = _place(action)
    with st.grid(2, min_column_width=180):
        text(_("What?"), place.at("text"))
        day(_("By when?"), place.at("due"))
    st.button(
        _("Close"),
        key=f"close-{action.id}",
        type="tertiary",
        on_click=open_row,
        args=(_LIST,),
    )


def is_one_open(actions: Container[str]) -> bool:
    """Whether one of these actions (ids) stands open to change."""
    return opened_row(_LIST) in actions
