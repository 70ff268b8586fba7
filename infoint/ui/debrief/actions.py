"""What to do after a talk, each with a date; and the action plan, the actions of all talks."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.debrief import actions as follow_through
from infoint.domain import Action, Interview
from infoint.i18n import N_
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import file_button, remove_button
from infoint.ui.components.paging import page_slice
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import many, plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import on, on_draft
from infoint.ui.worksheet.run_and_undo import action_button

_PAGE = 15


def actions(visit: Visit, interview: Interview) -> None:
    """What was decided so far, and a line for more."""
    for action in index_of(visit.ws).actions_of_interview.get(interview.id, []):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            done = ":material/check_circle: " if action.done else ""
            due = f", by {local_dates.day(action.due)}" if action.due else ""
            st.markdown(f"{done}{plain_text(action.text)}{due}", width="stretch")
            if not action.due:
                _due_box(action)
            action_button(
                "Not done yet" if action.done else "Done",
                f"done-{action.id}",
                (follow_through.set_action_done, action.id, not action.done),
            )
            _remove_button(action)
    draft = on_draft(f"action-{interview.id}")
    with st.container(key=enter_adds("add-action")):
        with st.grid(2, min_column_width=220):
            text(
                "What will you do?", draft.at("text"), placeholder="Such as: read the annual report"
            )
            day("By when?", draft.at("due"))
        action_button(
            "Add this action",
            "add-action",
            (follow_through.add_action, f"action-{interview.id}"),
            icon="add_task",
            interview=interview.id,
            contact=interview.contact,
        )


def action_plan(visit: Visit) -> None:
    """Open actions by date, those without one after them; done ones folded; all as a file."""
    found = visit.ws.actions.all()
    if not found:
        st.markdown(
            "Nothing is planned yet. After a talk, step 6 asks what you will do next and by when; "
            "small dated steps are what helps most (Liu, Huang and Wang)."
        )
        return
    today = local_dates.today()
    waiting = [one for one in found if not one.done]
    waiting.sort(key=lambda one: (one.due is None, one.due or today))
    done = [(one.done, one) for one in found if one.done]
    done.sort(key=lambda pair: pair[0], reverse=True)
    late = sum(bool(one.due and one.due < today) for one in waiting)
    said = f"{many(len(waiting), 'action')} to do, {len(done)} done."
    st.markdown(f"{said} {late} of them past the day." if late else said)
    _download(visit)
    st.header("To do", anchor=False)
    if not waiting:
        st.success("Everything is done.", icon=":material/check:")
    for one in waiting[page_slice(len(waiting), _PAGE, "plan-page")]:
        _open(visit, one)
    if done:
        with st.expander(f"Done ({len(done)})", icon=":material/task_alt:"):
            for _, one in done[:_PAGE]:
                _closed(visit, one)
            if len(done) > _PAGE:
                st.markdown(f"These are the latest {_PAGE}; the file holds all of them.")


def _download(visit: Visit) -> None:
    def make() -> bytes:
        from infoint.backup.spreadsheets import actions_csv

        return actions_csv(visit.ws)

    file_button(
        "Download all actions (CSV)",
        make,
        name="infoint-actions.csv",
        key="download-actions",
        icon="download",
    )


def _whom(visit: Visit, one: Action) -> str:
    interview = visit.ws.interviews.get(one.interview)
    contact = visit.ws.contacts.get(one.contact or (interview.contact if interview else ""))
    return f"From the talk with {plain_text(contact.name)}." if contact else ""


def _open(visit: Visit, one: Action) -> None:
    with st.container(border=True):
        st.markdown(f"**{plain_text(one.text)}**  \n{_whom(visit, one)}")
        if one.due and one.due < local_dates.today():
            st.badge(f"Was due {local_dates.day(one.due)}", color="red")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            _due_box(one)
            action_button(
                "Done",
                f"done-{one.id}",
                (follow_through.set_action_done, one.id, True),
                icon="check",
                said="Ticked off.",
            )
            _remove_button(one)


def _closed(visit: Visit, one: Action) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        when = local_dates.day(one.done) if one.done else ""
        st.markdown(f"{plain_text(one.text)}, {when}. {_whom(visit, one)}", width="stretch")
        action_button(
            "Not done yet",
            f"done-{one.id}",
            (follow_through.set_action_done, one.id, False),
            type="tertiary",
        )


def _due_box(one: Action) -> None:
    day("By when?", on("actions", one.id, N_("Changed an action")).at("due"), width=250)


def _remove_button(one: Action) -> None:
    remove_button(
        f"remove-{one.id}",
        (follow_through.remove_action, one.id),
        said="The action was removed.",
    )
