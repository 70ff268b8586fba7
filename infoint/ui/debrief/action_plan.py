"""The action plan: what one set oneself in all talks, and besides; open ones by date, then done."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from infoint.domain import Action
from infoint.i18n import _, ngettext
from infoint.ui.components.buttons import file_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.paging import page_slice
from infoint.ui.debrief.actions import add_line, is_one_open, rows
from infoint.ui.debrief.thirty_days import thirty_days
from infoint.ui.frame.small_view import back_to_part, view_button
from infoint.ui.session import local_dates
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.sharing.comments import comments_beside

VIEWS = ("done", "thirty")
_PAGE = 8


@dataclass(frozen=True)
class _Order(DataState):
    """The open actions, by id, as they stood on the page last."""

    actions: tuple[str, ...] = ()


def headline(visit: Visit, view: str) -> str:
    """What the person is doing here."""
    if view == "done":
        return _("What you have done")
    if view == "thirty":
        return _("Thirty days, one small step at a time")
    return _("What you set out to do") if visit.ws.actions.all() else _("Set out to do one thing")


def action_plan(visit: Visit) -> None:
    """A line to add; what is open by date, those without one after it; ways to the rest."""
    found = visit.ws.actions.all()
    waiting = _in_a_calm_order([one for one in found if not one.done])
    add_line("new-action")
    listed, pages = st.container(gap="small"), st.container()
    with pages:
        shown = waiting[page_slice(len(waiting), _PAGE, "plan-page")]
    with listed:
        if not waiting:
            drawing("nothing-due")
            st.markdown(
                _("Everything is done.")
                if found
                else _("Nothing is planned yet. A small step with a day to it is what helps most.")
            )
        comments_beside(visit, "actions")
        rows(visit, shown)
    done = len(found) - sum(not one.done for one in found)
    with st.container(horizontal=True, vertical_alignment="center"):
        if done:
            view_button(
                ngettext("{n} done", "{n} done", done), "done", icon="task_alt", type="tertiary"
            )
        if found:
            _download(visit)
        thirty_days(visit)


def done_view(visit: Visit) -> None:
    """What was done, the latest first."""
    back_to_part(_("Back to what is open"))
    found = [(one.done, one) for one in visit.ws.actions.all() if one.done]
    done = [one for _at, one in sorted(found, key=lambda pair: pair[0], reverse=True)]
    listed, pages = st.container(gap="small"), st.container()
    with pages:
        shown = done[page_slice(len(done), _PAGE, "done-page")]
    with listed:
        rows(visit, shown)


def _in_a_calm_order(waiting: Sequence[Action]) -> list[Action]:
    """By date; while a row stands open, none moves away under the hand that changes its day."""
    by_id = {one.id: one for one in waiting}
    kept = _Order.read().actions
    if not is_one_open(by_id) or not set(kept) <= by_id.keys():
        today = local_dates.today()
        kept = tuple(
            one.id for one in sorted(waiting, key=lambda one: (one.due is None, one.due or today))
        )
        _Order(kept).keep()
    order = [*(one for one in by_id if one not in kept), *kept]
    return [by_id[one] for one in order]


def _download(visit: Visit) -> None:
    def make() -> bytes:
        from infoint.backup.spreadsheets import actions_csv

        return actions_csv(visit.ws)

    file_button(
        _("Take the list along (.csv)"),
        make,
        name="infoint-actions.csv",
        key="download-actions",
        icon="table",
    )
