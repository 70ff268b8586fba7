"""Which people and which time the charts are about."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from infoint.i18n import N_, _
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.drop_down import drop_down

if TYPE_CHECKING:
    from infoint.progress.tables import ProgressTables

_EVERYTHING = ""
_STRETCHES = {
    _EVERYTHING: N_("Everything so far"),
    "30": N_("The last 30 days"),
    "90": N_("The last 90 days"),
    "365": N_("The last year"),
}


def tables_of(visit: Visit) -> ProgressTables:
    """The tables of the field and the time that stand in the address."""
    from infoint.progress.tables import ProgressTables

    field, days = _asked("field", _fields(visit)), _asked("since", _STRETCHES)
    midnight = visit.now.astimezone(session.zone()).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    since = midnight - timedelta(days=int(days)) if days else None
    return ProgressTables(visit.ws, visit.library, visit.now, session.zone_name(), field, since)


def choose_look(visit: Visit) -> None:
    """Field and time behind one button, which says what is chosen."""
    fields, stretches = _fields(visit), {key: _(words) for key, words in _STRETCHES.items()}
    field, days = _asked("field", fields), _asked("since", _STRETCHES)
    label = _("{field}: {time}", field=plain_text(fields[field]), time=stretches[days])
    if not field and not days:
        label = _("Field and time")
    with st.popover(label, icon=":material/tune:", type="tertiary", key="progress-look"):
        _choice(_("Field"), "field", fields)
        _choice(_("Time"), "since", stretches)


def _fields(visit: Visit) -> dict[str, str]:
    return {
        _EVERYTHING: _("Every field"),
        **{field.id: field.title for field in visit.ws.fields.all()},
    }


def _asked(name: str, options: dict[str, str]) -> str:
    """What is chosen stands in the address."""
    asked = whereabouts.in_address(name)
    return asked if asked in options else _EVERYTHING


def _choice(label: str, name: str, options: dict[str, str]) -> None:
    drop_down(
        label,
        options,
        key=f"progress-{name}",
        start=_asked(name, options),
        follows=True,
        on_pick=partial(whereabouts.keep_in_address, name),
    )
