"""Whom of the file to take, and to which fields of one's own to link them."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

import streamlit as st

from infoint.advice.speakers import role_names
from infoint.domain import Contact
from infoint.i18n import N_, _, listed, ngettext
from infoint.imports.taking import ImportPlan
from infoint.ui.components.paging import page_slice
from infoint.ui.components.radio_row import radio_row
from infoint.ui.imports.file import ImportState, LoadedFile
from infoint.ui.imports.what_is_new import whom_and_what
from infoint.ui.session.plain_text import named_checkbox, plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state

PAGE = 50
_WHOM = "take-whom"
_NAMED = 12
_HOW = {
    "tick": N_("Those whom I tick"),
    "search": N_("Those whom a search finds"),
    "all": N_("Everyone who is new"),
}
_SEARCH = ("import-search", "import-organization", "import-role")


def grouped(count: int) -> str:
    """A number as it is read: 3,000."""
    return f"{count:,}"


def chosen_people(visit: Visit, found: LoadedFile, plan: ImportPlan) -> list[str]:
    """Draw the choice; ids of those who would be taken now, also of those only filled in."""
    chosen: list[str] = []
    if plan.new:
        how = radio_row(
            _("Whom do you want to take?"),
            {how: _(words) for how, words in _HOW.items()},
            key=_WHOM,
            start=ImportState.read().how or _usual(plan),
            on_change=_chose,
        )
        people = list(plan.new) if how == "all" else _searched(found, plan, how == "search")
        _table(visit, plan, people, ticking=how == "tick")
        ticked = ImportState.read().ticked
        chosen = [
            person.id
            for person in (people if how == "search" else plan.new)
            if how != "tick" or person.id in ticked
        ]
        if how == "tick":
            _name_those_ticked(plan, chosen)
    if plan.known:
        if _left_in("fill-in", st.checkbox, _fill_in(len(plan.known))):
            chosen += [each.person.id for each in plan.known]
        whom_and_what(visit, plan)
    return chosen


def _usual(plan: ImportPlan) -> str:
    """What is chosen at first: nobody, but in a file of one person, and in a tracker of one's own,
    whose people are plainly meant.
    """
    preview = plan.preview
    own = preview.attempts or preview.interviews or preview.letters
    return "all" if len(preview.people) == 1 or own else "tick"


def _chose() -> None:
    """Keep the choice for this file, also while there is nobody to choose."""
    replace(ImportState.read(), how=box_state.shown(_WHOM)).keep()


def _fill_in(count: int) -> str:
    return ngettext(
        "Also add what is new about {n} person already on your list",
        "Also add what is new about {n} people already on your list",
        count,
        n=grouped(count),
    )


def _left_in(key: str, box: Callable[..., bool], label: str) -> bool:
    """A box that is ticked until the person unticks it, also after a look elsewhere."""

    def turned() -> None:
        left_out = ImportState.read().left_out
        left_out = left_out - {key} if box_state.shown(key) else left_out | {key}
        replace(ImportState.read(), left_out=left_out).keep()

    return box(label, value=key not in ImportState.read().left_out, key=key, on_change=turned)


def _name_those_ticked(plan: ImportPlan, chosen: list[str]) -> None:
    wanted = set(chosen)
    people = [person for person in plan.new if person.id in wanted]
    if not people:
        return
    names = [plain_text(one.name or one.email or one.organization) for one in people[:_NAMED]]
    more = len(people) - len(names)
    if more:
        names.append(ngettext("{n} more", "{n} more", more, n=grouped(more)))
    st.markdown(_("Ticked: {names}", names=listed(names)))


def how_to_choose(plan: ImportPlan) -> str:
    """What to do where nobody is chosen."""
    if not plan.new:
        return _("Tick the line above to add what is new.")
    if box_state.shown(_WHOM) == "search":
        return _("Change the search so that it finds somebody, or choose in another way.")
    return _("Tick people in the table, or choose everyone above it.")


def _searched(found: LoadedFile, plan: ImportPlan, is_close: bool) -> list[Contact]:
    """Those whom the search finds; `is_close` adds a box each for organization and role."""
    labels = (_("Search"), _("Organization"), _("Role"))
    if is_close:
        with st.grid(3, min_column_width=140):
            words, place, role = map(_search_box, range(3), labels)
    else:
        words, place, role = _search_box(0, labels[0]), "", ""
    wanted = [(0, word) for word in words.casefold().split()]
    wanted += [(1, place.casefold().strip()), (2, role.casefold().strip())]
    return [
        person
        for person, texts in zip(plan.new, found.haystack, strict=True)
        if all(word in texts[part] for part, word in wanted)
    ]


def _search_box(place: int, label: str) -> str:
    return st.text_input(
        label,
        value=ImportState.read().search[place],
        key=_SEARCH[place],
        type="default" if place else "search",
        live="300ms",
        placeholder="" if place else _("Any word of a name, place or role"),
        on_change=_searched_for,
        args=(place,),
    )


def _searched_for(place: int) -> None:
    kept = list(ImportState.read().search)
    kept[place] = box_state.shown(_SEARCH[place])
    replace(ImportState.read(), search=(kept[0], kept[1], kept[2])).keep()


def _table(visit: Visit, plan: ImportPlan, people: list[Contact], ticking: bool) -> None:
    if not people:
        st.markdown(_("Nobody matches. Change the search to see more people."))
        return
    _how_many(plan, people, ticking)  # above the table, whose tools cover what is there
    shown = people[page_slice(len(people), PAGE, "import-page")]
    rows = _without_empty([_row(visit, plan, person) for person in shown])
    ids = [person.id for person in shown]
    if ticking:
        _table_to_tick(rows, ids)
    else:
        st.dataframe(
            rows, hide_index=True, alt=_("People of the file"), column_config=_columns(rows[0])
        )


def _how_many(plan: ImportPlan, people: list[Contact], ticking: bool) -> None:
    found, total = grouped(len(people)), grouped(len(plan.new))
    ticked = len(ImportState.read().ticked)
    st.markdown(
        ngettext(
            "{found} of {n} new person, {ticked} ticked.",
            "{found} of {n} new people, {ticked} ticked.",
            len(plan.new),
            n=total,
            found=found,
            ticked=grouped(ticked),
        )
        if ticking
        else ngettext(
            "{found} of {n} new person.",
            "{found} of {n} new people.",
            len(plan.new),
            n=total,
            found=found,
        )
    )


def _row(visit: Visit, plan: ImportPlan, person: Contact) -> dict[str, Any]:
    row = {"name": person.name}
    if plan.namesakes:
        same = visit.ws.contacts.get(plan.namesakes.get(person.id, ""))
        row["namesake"] = f"\N{WARNING SIGN} {same.organization or same.name}" if same else ""
    if plan.sharers:
        other = visit.ws.contacts.get(plan.sharers.get(person.id, ""))
        row["sharer"] = f"\N{WARNING SIGN} {other.name}" if other else ""
    return {
        **row,
        "organization": person.organization,
        "role": person.role,
        "email": person.email,
        "been": _been(plan, person),
    }


def _been(plan: ImportPlan, person: Contact) -> str:
    """How often one wrote and talked, as the file says."""
    been = plan.histories.get(person.id)
    if been is None:
        return ""
    tries = len(been.attempts)
    ahead = sum(not (one.held or one.cancelled) for one in been.interviews)
    talks = sum(one.held for one in been.interviews)
    counted = (
        (tries, ngettext("{n} message", "{n} messages", tries, n=grouped(tries))),
        (talks, ngettext("{n} talk", "{n} talks", talks, n=grouped(talks))),
        (ahead, ngettext("{n} talk ahead", "{n} talks ahead", ahead, n=grouped(ahead))),
    )
    return listed([words for count, words in counted if count])


_MAY_GO = ("role", "email", "been")


def _without_empty(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without the columns in which a file says nothing of anybody."""
    gone = [name for name in _MAY_GO if not any(row[name] for row in rows)]
    return [{name: row[name] for name in row if name not in gone} for row in rows]


_COLUMNS = {
    "name": N_("Name"),
    "namesake": N_("Same name on your list"),
    "sharer": N_("Same address on your list"),
    "organization": N_("Organization"),
    "role": N_("Role"),
    "email": N_("E-mail"),
    "been": N_("What has been"),
}


def _columns(row: Collection[str]) -> dict[str, Any]:
    return {column: _(title) for column, title in _COLUMNS.items() if column in row}


def _table_to_tick(rows: list[dict[str, Any]], ids: list[str]) -> None:
    """The rows ticked before are ticked when the page is shown again."""
    key = f"tick-{ids[0]}-{len(ids)}"
    before = [place for place, person in enumerate(ids) if person in ImportState.read().ticked]
    st.dataframe(
        rows,
        hide_index=True,
        alt=_("People of the file to tick"),
        column_config=_columns(rows[0]),
        key=key,
        on_select=lambda: _tick(key, ids),
        selection_mode="multi-row",
        selection_default={"selection": {"rows": before}},
    )
    st.caption(
        _("Tick the box before a name. With the keyboard: the arrow keys, then Shift+Space.")
    )


def _tick(key: str, ids: list[str]) -> None:
    rows = box_state.shown(key).selection.rows
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
        if count and _left_in(f"link-{field}", named_checkbox, _offer(title, count)):
            ticked.append(field)
    return ticked


def _offer(title: str, count: int) -> str:
    return ngettext(
        "Link the {n} who works in {field} to that field",
        "Link the {n} who work in {field} to that field",
        count,
        n=grouped(count),
        field=title,
    )


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
