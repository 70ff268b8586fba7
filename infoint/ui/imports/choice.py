"""Whom of the file to take, and to which fields of one's own to link them."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from infoint.advice.speakers import role_names
from infoint.domain import Contact
from infoint.imports.taking import ImportPlan
from infoint.ui.components.paging import page_slice
from infoint.ui.components.radio_row import radio_row
from infoint.ui.imports.file import ImportState, LoadedFile
from infoint.ui.session import session
from infoint.ui.session.plain_text import named_checkbox, plain_text, so_many
from infoint.ui.session.visit import Visit

PAGE = 50
_WHOM = "take-whom"
_NAMED = 20
_HOW = {
    "all": "Everyone who is new",
    "search": "Everyone whom a search finds",
    "tick": "Only those whom I tick",
}
_NAMESAKE = "Same name on your list"
_SHARER = "Same address on your list"


def forget_choice() -> None:
    """Begin anew with a file: nobody is ticked. Only from a callback."""
    replace(ImportState.read(), ticked=frozenset()).keep()


def chosen_people(visit: Visit, found: LoadedFile, plan: ImportPlan) -> list[str]:
    """Draw the choice; ids of those who would be taken now, also of those only filled in."""
    chosen: list[str] = []
    if plan.new:
        start = _start(found, plan)
        how = radio_row(
            "Whom do you want to take?",
            _HOW,
            key=_WHOM,
            start=start,
            on_change=partial(_chose, found),
        )
        people = list(plan.new) if how == "all" else _searched(found, plan)
        _table(visit, plan, people, ticking=how == "tick")
        ticked = ImportState.read().ticked
        chosen = [
            person.id
            for person in (people if how == "search" else plan.new)
            if how != "tick" or person.id in ticked
        ]
        if how == "tick":
            _name_those_ticked(plan, chosen)
    people_known = so_many(len(plan.known))
    fill_in = f"Also fill in what is empty for {people_known} already on your list"
    if plan.known and st.checkbox(fill_in, value=True, key="fill-in"):
        chosen += [each.person.id for each in plan.known]
    return chosen


def _start(found: LoadedFile, plan: ImportPlan) -> str:
    """What is chosen at first: nobody, but in a file of one person, who is plainly meant.

    A new file begins anew; taking some of it changes nothing.
    """
    file, start = ImportState.read().begun
    if file != found.key[0]:
        start = "all" if len(plan.preview.people) == 1 else "tick"
        replace(ImportState.read(), begun=(found.key[0], start)).keep()
        if session.box_is_alive(_WHOM):
            session.put_in_box(_WHOM, start)
    return start


def _chose(found: LoadedFile) -> None:
    """Keep the choice for this file, also while there is nobody to choose."""
    replace(ImportState.read(), begun=(found.key[0], session.box(_WHOM))).keep()


def _name_those_ticked(plan: ImportPlan, chosen: list[str]) -> None:
    wanted = set(chosen)
    people = [person for person in plan.new if person.id in wanted]
    if not people:
        return
    names = ", ".join(
        plain_text(one.name or one.email or one.organization) for one in people[:_NAMED]
    )
    more = f" and {len(people) - _NAMED:,} more" if len(people) > _NAMED else ""
    st.markdown(f"Ticked: {names}{more}")


def how_to_choose(plan: ImportPlan) -> str:
    """What to do where nobody is chosen."""
    if not plan.new:
        return "Tick the line above to fill in what the file knows."
    if session.box(_WHOM) == "search":
        return "Change the search so that it finds somebody, or choose in another way."
    return "Tick people in the table, or choose everyone above it."


def _searched(found: LoadedFile, plan: ImportPlan) -> list[Contact]:
    with st.grid(3, min_column_width=180):
        words = st.text_input("Search", key="import-search", type="search", live="300ms")
        place = st.text_input("Organization", key="import-organization", live="300ms")
        role = st.text_input("Role", key="import-role", live="300ms")
    wanted = [(0, word) for word in words.casefold().split()]
    wanted += [(1, place.casefold().strip()), (2, role.casefold().strip())]
    return [
        person
        for person, texts in zip(plan.new, found.haystack, strict=True)
        if all(word in texts[part] for part, word in wanted)
    ]


def _table(visit: Visit, plan: ImportPlan, people: list[Contact], ticking: bool) -> None:
    if not people:
        st.markdown("Nobody matches. Change the search to see more people.")
        return
    shown = people[page_slice(len(people), PAGE, "import-page")]
    rows = [_row(visit, plan, person) for person in shown]
    ids = [person.id for person in shown]
    if ticking:
        _table_to_tick(rows, ids)
    else:
        st.dataframe(rows, hide_index=True, alt="People of the file")
    more = f", {len(ImportState.read().ticked):,} ticked" if ticking else ""
    st.markdown(f"{len(people):,} of {len(plan.new):,} new people{more}.")


def _row(visit: Visit, plan: ImportPlan, person: Contact) -> dict[str, Any]:
    row = {"Name": person.name}
    if plan.namesakes:
        same = visit.ws.contacts.get(plan.namesakes.get(person.id, ""))
        row[_NAMESAKE] = f"\N{WARNING SIGN} {same.organization or same.name}" if same else ""
    if plan.sharers:
        other = visit.ws.contacts.get(plan.sharers.get(person.id, ""))
        row[_SHARER] = f"\N{WARNING SIGN} {other.name}" if other else ""
    return {
        **row,
        "Organization": person.organization,
        "Role": person.role,
        "E-mail": person.email,
    }


def _table_to_tick(rows: list[dict[str, Any]], ids: list[str]) -> None:
    """The rows ticked before are ticked when the page is shown again."""
    key = f"tick-{ids[0]}-{len(ids)}"
    before = [place for place, person in enumerate(ids) if person in ImportState.read().ticked]
    st.dataframe(
        rows,
        hide_index=True,
        alt="People of the file to tick",
        key=key,
        on_select=lambda: _tick(key, ids),
        selection_mode="multi-row",
        selection_default={"selection": {"rows": before}},
    )
    st.markdown("Tick the box before a name. With the keyboard: the arrow keys, then Shift+Space.")


def _tick(key: str, ids: list[str]) -> None:
    rows = session.box(key).selection.rows
    now = {ids[row] for row in rows if row < len(ids)}
    replace(ImportState.read(), ticked=ImportState.read().ticked - set(ids) | now).keep()


def fields_to_link(
    visit: Visit, found: LoadedFile, plan: ImportPlan, chosen: Collection[str]
) -> list[str]:
    """Draw a tick for each field that somebody chosen works in; ids of the fields still ticked."""
    wanted = set(chosen)
    ticked = []
    for field, (title, people) in _working_in(visit, found, plan).items():
        count = len(people & wanted)
        if count and named_checkbox(_offer(title, count), value=True, key=f"link-{field}"):
            ticked.append(field)
    return ticked


def _offer(title: str, count: int) -> str:
    if count == 1:
        return f"Link the 1 who works in {title} to that field"
    return f"Link the {count:,} who work in {title} to that field"


def _working_in(
    visit: Visit, found: LoadedFile, plan: ImportPlan
) -> dict[str, tuple[str, frozenset[str]]]:
    """By field: its title, and the new people whose role names it and who are not linked to it.

    Looked up once for a file and for each change of the fields.
    """
    fields = {
        field.id: field.title.strip()
        for field in visit.ws.fields.all()
        if field.title.strip() and field.status != "set aside"
    }
    key = (found.key, fields, len(plan.new))
    kept = ImportState.read().working_in
    if kept is None or kept[0] != key:
        named = {
            field: (
                title,
                frozenset(
                    one.id
                    for one in plan.new
                    if one.role and field not in one.fields and role_names(one.role, title)
                ),
            )
            for field, title in fields.items()
        }
        kept = (key, named)
        replace(ImportState.read(), working_in=kept).keep()
    return dict(kept[1])
