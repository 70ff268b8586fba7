"""The part "list" of step 2: everybody as rows, to look through, filter and sort."""

from typing import Literal

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.speakers import speakers
from infoint.domain import STAGES, Contact
from infoint.i18n import N_, _, ngettext
from infoint.people.contacts import people_matching
from infoint.people.referrals import referrals
from infoint.people.stages import stages
from infoint.today.next_with import next_first
from infoint.ui.components.buttons import file_button, go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.navigation import side_button
from infoint.ui.components.paging import page_slice
from infoint.ui.people.known_facts import card_buttons
from infoint.ui.people.rows import rows
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.worksheet.drop_down import drop_down

PAGE = 9
Order = Literal["next", "newest", "name", "organization", "stage"]
SORTS: dict[Order, str] = {
    "next": N_("Who is next"),
    "newest": N_("Newest first"),
    "name": N_("Name"),
    "organization": N_("Organization"),
    "stage": N_("Stage"),
}
_STAGE, _FIELD = "stage-filter", "field-filter"


def people_listed(
    visit: Visit, people: list[Contact], stage: str, field: str, order: Order
) -> list[Contact]:
    """Contacts that pass the filters, sorted; "" as stage or field lets all pass."""
    standing = stages(visit.ws, now=visit.now)
    able = speakers(index_of(visit.ws), field)
    kept = [
        person
        for person in people
        if stage in ("", standing.get(person.id)) and (not field or person.id in able)
    ]
    if order == "newest":
        kept.reverse()
    elif order == "next":
        kept = next_first(visit.ws, kept[::-1], now=visit.now)
    elif order == "stage":
        kept.sort(key=lambda person: STAGES.index(standing[person.id]))
    else:
        kept.sort(key=lambda person: str(getattr(person, order)).casefold())
    return kept


def your_people(visit: Visit) -> bool:
    """Search, and behind one button what is rarely needed; nine rows at a time.

    Whether a button of its own is the one to press first, as on an empty list.
    """
    everyone = visit.ws.contacts.all()
    if not everyone:
        _nobody()
        return True
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        needle = st.text_input(
            _("Search your people"),
            key="search-people",
            type="search",
            live="300ms",
            placeholder=ngettext(
                "Search {n} person", "Search {n} people", len(everyone), n=f"{len(everyone):,}"
            ),
            label_visibility="collapsed",
        )
        with st.popover(_("More"), icon=":material/tune:"):
            stage, field, order = _filters(visit)
            _ways_beside(visit, len(everyone))
    found = people_listed(visit, people_matching(everyone, needle), stage, field, order)
    with st.container():
        _how_many(len(found), len(everyone), bool(stage or field))
    listed, pages = st.container(gap="medium"), st.container()
    with pages:
        shown = found[page_slice(len(found), PAGE, "people-page")]
    with listed:
        rows(visit, shown)
    return False


def _nobody() -> None:
    drawing("no-people")
    st.markdown(_("Nobody is on your list yet. A name is enough to begin with."))
    with st.container(horizontal=True):
        go_button(
            _("Think of someone"), "identify-people", key="to-think", part="think", type="primary"
        )
        go_button(_("Bring people in"), "identify-people", key="to-bring", part="bring")


def _filters(visit: Visit) -> tuple[str, str, Order]:
    standing: dict[str, str] = {"": _("All"), **{one: one.label for one in STAGES}}
    fields = {"": _("All"), **{field.id: field.title for field in visit.ws.fields.all()}}
    orders = {order: _(words) for order, words in SORTS.items()}
    return (
        drop_down(_("Stage"), standing, key=_STAGE, start="") or "",
        drop_down(_("Field"), fields, key=_FIELD, start="") or "",
        drop_down(_("Sort by"), orders, key="sort-people", start="next") or "next",
    )


def _ways_beside(visit: Visit, known: int) -> None:
    """What concerns the whole list, where it makes sense for the list as it is."""
    if known > 1:
        side_button("find-duplicates", type="tertiary")
    if referrals(visit.ws):
        side_button("who-named-whom", type="tertiary")
    file_button(
        _("Take the list along (.xlsx)"),
        lambda: _file(visit),
        name="infoint-tracker.xlsx",
        key="tracker-people",
        icon="table",
    )
    card_buttons("infoint-people", visit.ws.contacts.all, key="people", for_old_ones=False)


def _file(visit: Visit) -> bytes:
    from infoint.backup.tracker import tracker_xlsx

    return tracker_xlsx(visit.ws, now=visit.now)


def _how_many(found: int, known: int, is_filtered: bool) -> None:
    """How many are shown of how many, where that is not all; and the way back to all."""
    if not found:
        drawing("nothing-found", width=120)
    if found == known:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            _("{n} of {total} people.", n=f"{found:,}", total=f"{known:,}")
            if found
            else _("Nobody matches.")
        )
        if is_filtered:
            st.button(
                _("Show everyone"), key="show-everyone", type="tertiary", on_click=_show_everyone
            )


def _show_everyone() -> None:
    for key in (_STAGE, _FIELD):
        box_state.put(key, "")
    box_state.put("search-people", "")
