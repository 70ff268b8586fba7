"""All actions of all talks: open ones by date, then those that are done."""

import streamlit as st

from infoint.debrief import actions
from infoint.domain import Action
from infoint.i18n import N_
from infoint.ui.components.buttons import file_button, remove_button
from infoint.ui.components.paging import page_slice
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import many, plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.run_and_undo import action_button

_PAGE = 15


def action_plan(visit: Visit) -> None:
    """Open actions by date, those without one after them; done ones folded; all as a file."""
    found = visit.ws.actions.all()
    if not found:
        st.markdown(
            "Nothing is planned yet. After a talk, step 6 asks what you will do next and by when; "
            "small dated steps are what helps most (Liu, Huang and Wang)."
        )
        return
    waiting = sorted((one for one in found if not one.done), key=_by_date)
    done = sorted((one for one in found if one.done), key=_by_done, reverse=True)
    late = sum(bool(one.due and one.due < local_dates.today()) for one in waiting)
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
            for one in done[:_PAGE]:
                _closed(visit, one)
            if len(done) > _PAGE:
                st.markdown(f"These are the latest {_PAGE}; the file holds all of them.")


def _by_date(one: Action) -> tuple[bool, str]:
    return one.due is None, one.due.isoformat() if one.due else ""


def _by_done(one: Action) -> float:
    return one.done.timestamp() if one.done else 0.0


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
    late = bool(one.due and one.due < local_dates.today())
    with st.container(border=True):
        st.markdown(f"**{plain_text(one.text)}**  \n{_whom(visit, one)}")
        if late and one.due:
            st.badge(f"Was due {local_dates.day(one.due)}", color="red")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            place = on("actions", one.id, N_("Changed an action"))
            day("By when?", place.at("due"), width=250)
            action_button(
                "Done",
                f"done-{one.id}",
                (actions.set_action_done, one.id, True),
                icon="check",
                said="Ticked off.",
            )
            remove_button(
                f"remove-{one.id}", (actions.remove_action, one.id), said="The action was removed."
            )


def _closed(visit: Visit, one: Action) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        when = local_dates.day(one.done) if one.done else ""
        st.markdown(f"{plain_text(one.text)}, {when}. {_whom(visit, one)}", width="stretch")
        action_button(
            "Not done yet",
            f"done-{one.id}",
            (actions.set_action_done, one.id, False),
            type="tertiary",
        )
