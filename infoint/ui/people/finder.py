"""Thinking of people on step 2: circle by circle, a name a line, towards the two hundred."""

from collections.abc import Mapping

import streamlit as st

from infoint.domain.contacts import Rung, circle_id
from infoint.i18n import _
from infoint.library.entries import Circle
from infoint.people import contacts
from infoint.people.circles import PEOPLE_ONE_KNOWS, names_by_circle, note_circle
from infoint.people.referrals import referrals
from infoint.ui.components.buttons import go_button
from infoint.ui.components.navigation import side_button
from infoint.ui.people.contact_boxes import practice_rung
from infoint.ui.people.ladder import ThinkingOf, practice
from infoint.ui.session import session, workspaces
from infoint.ui.session.plain_text import many, plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.inline_notice import inline_notice, say_here
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button, run_action
from infoint.words.name_lines import read_name_lines

_CIRCLE = "circle"


def ways_in(visit: Visit) -> None:
    """The pages beside this step, those that make sense for the list as it is."""
    known = len(visit.ws.contacts)
    if not known:
        st.markdown(
            "Are your contacts in LinkedIn, Google, Outlook or your phone? Bring them in together, "
            "or begin below with the people who come to mind."
        )
        to_part(_("Bring people in"), "bring", "upload_file", "primary")
        return
    with st.container(horizontal=True):
        to_part(_("Whom to ask next"), "next", "format_list_numbered", "primary")
        to_part(_("Bring people in"), "bring", "upload_file")
        if known > 1:
            side_button("find-duplicates")
        if referrals(visit.ws):
            side_button("who-named-whom")


def to_part(label: str, part: str, icon: str, type: ButtonType = "secondary") -> None:
    """A button that leads to another part of this step."""
    go_button(label, "identify-people", part=part, key=f"to-{part}", icon=icon, type=type)


def think_of_people(visit: Visit) -> None:
    """Prompts that help to think of people; the names go on the list with their circle."""
    st.subheader("Think of people, circle by circle", anchor=False)
    practice(visit)
    known = len(visit.ws.contacts)
    st.progress(
        min(1.0, known / PEOPLE_ONE_KNOWS),
        text=f"You have listed **{known}** of about {PEOPLE_ONE_KNOWS} people that most of us "
        "know.",
    )
    circles = {circle.key: circle for circle in visit.library.people_finder}
    picked = _choose_circle(circles)
    counts = names_by_circle(visit.ws, visit.library)
    if picked:
        _circle(picked, counts[picked.key], last=picked.key == list(circles)[-1])
    _so_far(circles, counts)


def _choose_circle(circles: dict[str, Circle]) -> Circle | None:
    order = list(circles)
    kept = ThinkingOf.read().circle
    picked = st.selectbox(
        "Circle",
        order,
        index=order.index(kept) if kept in circles else None,
        format_func=lambda key: circles[key].title if key in circles else "",
        placeholder="Pick a circle to think about",
        key=_CIRCLE,
        on_change=_picked_circle,
    )
    place = order.index(picked) if picked in circles else -1
    onward = "Next circle" if picked else "Start with the first circle"
    with st.container(horizontal=True):
        for label, icon, other in (
            ("Circle before", "arrow_back", place - 1),
            (onward, "arrow_forward", place + 1),
        ):
            if 0 <= other < len(order):
                st.button(
                    label,
                    key=f"circle-{icon}",
                    icon=f":material/{icon}:",
                    on_click=_go_to_circle,
                    args=(order[other],),
                )
    return circles.get(picked or "")


def _go_to_circle(key: str) -> None:
    session.put_in_box(_CIRCLE, key)
    _picked_circle()


def _picked_circle() -> None:
    circles = {circle.key: circle for circle in workspaces.library().people_finder}
    circle = circles.get(session.box(_CIRCLE) or "")
    ThinkingOf(circle.key if circle else "").keep()
    if circle:
        run_action(note_circle, circle.key, _sure_rung(circle))


def _sure_rung(circle: Circle) -> Rung:
    """The rung that everybody of the circle stands on. Not every relative loves to talk."""
    return "" if circle.rung == "loves to talk" else circle.rung


def _circle(circle: Circle, count: int, last: bool) -> None:
    st.markdown(circle.prompt)
    st.markdown("\n".join(f"- {example}" for example in circle.examples))
    if last:
        st.markdown(":material/last_page: Keep this one for the end, after all other circles.")
    place = on_draft(f"names-{circle.key}")
    with st.container(border=True):
        written = text_area(
            "Names, one a line",
            place.at("names"),
            height=140,
            placeholder="Ana Ruiz\nBo Berg, nurse, City Hospital",
        )
        _as_read(written)
        practice_rung(place, usual=_sure_rung(circle))
        with st.container(horizontal=True, vertical_alignment="center"):
            action_button(
                "Add these names",
                "add-names",
                (contacts.add_contacts_by_name, place.path[-1]),
                type="primary",
                icon="group_add",
                where_found=circle_id(circle.key),
                rung=_sure_rung(circle),
                then=_say_what_was_added,
            )
            so_far = many(count, "name") if count else "No names"
            st.markdown(f"{so_far} from this circle so far.")
        inline_notice("names")


def _as_read(written: str) -> None:
    """What a line with commas becomes, so that nobody is surprised."""
    lines = read_name_lines(written)
    if not any(line.role or line.organization for line in lines):
        st.markdown(
            "A name is enough. If you know more, write it after a comma: name, what they do, "
            "organization."
        )
        return
    st.dataframe(
        [
            {"Name": line.name, "What they do": line.role, "Organization": line.organization}
            for line in lines
        ],
        hide_index=True,
        alt="How your lines are read",
    )
    st.markdown("Does a name itself hold a comma? Use a semicolon after it: Ruiz, Ana; nurse.")


def _say_what_was_added(found: contacts.NamesAdded) -> None:
    said = []
    if found.added:
        said.append(f"{many(len(found.added), 'name')} added to your list.")
    if found.known:
        names = plain_text(", ".join(found.known[:5]))
        more = f" and {len(found.known) - 5} more" if len(found.known) > 5 else ""
        said.append(f"Skipped, as on your list already: {names}{more}.")
    session.say(" ".join(said), session.workspace().edits()[0].id if found.added else "")
    say_here("names")


def _so_far(circles: dict[str, Circle], counts: Mapping[str, int]) -> None:
    begun = [circle for key, circle in circles.items() if counts[key]]
    if not begun:
        return
    with st.expander(f"{len(begun)} of {len(circles)} circles have brought names", key="so-far"):
        lines = [f"- {circle.title}: {counts[circle.key]}" for circle in begun]
        st.markdown("\n".join(lines))
        empty = [circle.title for key, circle in circles.items() if not counts[key]]
        if empty:
            st.markdown(f"Still without a name: {'; '.join(empty)}.")
