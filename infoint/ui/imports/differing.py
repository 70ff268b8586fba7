"""What a file says otherwise than the list: told before taking, and chosen one by one."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import streamlit as st

from infoint.i18n import N_, _, ngettext
from infoint.imports.taking import ImportPlan
from infoint.imports.taking.differing import Difference
from infoint.imports.taking.history import When
from infoint.ui.components.paging import paged
from infoint.ui.components.radio_row import radio_row
from infoint.ui.imports.choice import grouped
from infoint.ui.imports.file import ImportState
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state

_HERE, _FILE = "here", "file"
_PAGE = 5
_TOLD = 3
"""So many are told one by one; more are counted."""
_WHAT = {
    "talk": N_("Talk with {name}"),
    "off": N_("Talk with {name}"),
    "email": N_("E-mail of {name}"),
    "phone": N_("Phone of {name}"),
    "next": N_("Next date with {name}"),
}
_SAID = {
    "talk": N_("{name}: talk {here} here, {file} in the file."),
    "off": N_("{name}: talk {here} here, called off in the file."),
    "email": N_("{name}: e-mail {here} here, {file} in the file."),
    "phone": N_("{name}: phone {here} here, {file} in the file."),
    "next": N_("{name}: next date {here} here, {file} in the file."),
}


def what_differs(visit: Visit, plan: ImportPlan) -> list[str]:
    """How many people stand otherwise in the file, and where they are few, how; in sentences."""
    count = len(plan.differing)
    if not count:
        return []
    whole = ngettext("**{n}** person differs.", "**{n}** people differ.", count, n=grouped(count))
    told = list(_differences(visit, plan))
    if len(told) > _TOLD:
        return [whole]
    return [whole, *(_(_SAID[one.kind], name=name, **_both(one)) for name, one in told)]


def choose_what_holds(visit: Visit, plan: ImportPlan) -> list[str]:
    """Draw a choice for each thing that differs, with what stands here preset.

    Gives the keys of those for which the file holds.
    """
    told = list(_differences(visit, plan))
    if not told:
        return []
    st.markdown(f"**{_('Which holds?')}**")
    for _place, (name, one) in paged(told, _PAGE, "differing-page"):
        both = _both(one)
        radio_row(
            _(_WHAT[one.kind], name=name),
            {
                _HERE: _("{what}, as here", what=both["here"]),
                _FILE: _("{what}, as in the file", what=both["file"]),
            },
            key=_box(one),
            start=_FILE if one.key in ImportState.read().as_file else _HERE,
            on_change=_chosen(one),
        )
    keys = {one.key for _name, one in told}
    return [key for key in ImportState.read().as_file if key in keys]


def _chosen(one: Difference) -> Callable[[], None]:
    def keep() -> None:
        kept = ImportState.read().as_file - {one.key}
        if box_state.shown(_box(one)) == _FILE:
            kept |= {one.key}
        replace(ImportState.read(), as_file=kept).keep()

    return keep


def _box(one: Difference) -> str:
    return f"differs-{one.kind}-{one.record}"


def _differences(visit: Visit, plan: ImportPlan) -> Iterator[tuple[str, Difference]]:
    """Each with the name of its person."""
    for each in plan.differing:
        known = visit.ws.contacts.get(each.known)
        for one in each.differs:
            yield plain_text(known.name if known else each.person.name), one


def _both(one: Difference) -> dict[str, str]:
    """What stands here and in the file, as one reads it."""
    if one.kind == "off" and not isinstance(one.here, str):
        return {"here": _when(one.here, False), "file": _("Called off")}
    if isinstance(one.here, str) or isinstance(one.file, str):
        return {"here": plain_text(str(one.here)), "file": plain_text(str(one.file))}
    same_day = one.here[0] == one.file[0] and one.here[1] and one.file[1]
    return {"here": _when(one.here, same_day), "file": _when(one.file, same_day)}


def _when(at: When, same_day: object) -> str:
    """A day, with its hour where it is known; the hour alone where the other is that day's."""
    day, hour = at
    if hour is None:
        return local_dates.day(day)
    return (
        local_dates.time_of_day(hour)
        if same_day
        else _("{day} at {time}", day=local_dates.day(day), time=local_dates.time_of_day(hour))
    )
