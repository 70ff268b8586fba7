"""Which column of a table is what: as it was read, for the person to look over and to change."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from infoint.domain.contact_fields import CONTACT_FIELDS
from infoint.i18n import N_, _
from infoint.imports.preview import Preview
from infoint.ui.imports.file import ImportState, choose_mapping
from infoint.ui.session import session

_FIELDS = {
    "name": N_("Name, first and last in one"),
    "first_name": N_("First name"),
    "last_name": N_("Last name"),
    **{field.name: field.column for field in CONTACT_FIELDS if field.offered},
    "referred_by": N_("Who named them to you"),
}
_NOWHERE = ""
_FOLD = "columns-fold"
_MANY = 60
"""Columns from which on the drop-downs are sent to the browser only when they are looked at."""


def columns_of_the_file(file: str, preview: Preview, unsure: bool) -> None:
    """A drop-down for each field, with what stands in the columns; open where it is unsure.

    `file` tells one upload from the next: each begins with what was read from it.
    """
    guess: dict[str, str] = {}
    for column, field in preview.mapping.items():
        guess.setdefault(field, column)
    _begin(file, guess)
    title = "Say what the columns are" if unsure else "Check what the columns are"
    large = len(preview.columns) > _MANY
    fold = st.expander(
        title,
        icon=":material/view_column:",
        expanded=unsure,
        key=f"{_FOLD}-{unsure:d}",
        on_change="rerun" if large else "ignore",
    )
    if large and not fold.open:
        return
    labels = _labels(preview)
    with fold:
        st.markdown(
            "Choose the column for each line. Columns that you do not choose go to the notes."
        )
        with st.grid(2, min_column_width=240):
            for field, label in _FIELDS.items():
                _column(preview, field, _(label), guess.get(field, _NOWHERE), labels)


def _begin(file: str, guess: Mapping[str, str]) -> None:
    """With another file the boxes show what was read from it, not what stood in them before."""
    if ImportState.read().columns_of == file:
        return
    replace(ImportState.read(), columns_of=file).keep()
    for field in _FIELDS:
        if session.box_is_alive(_key(field)):
            session.put_in_box(_key(field), guess.get(field, _NOWHERE))


def _column(
    preview: Preview, field: str, label: str, guess: str, labels: Mapping[str, str]
) -> None:
    columns = [_NOWHERE, *preview.columns]
    st.selectbox(
        label,
        columns,
        index=columns.index(guess) if guess in columns else 0,
        format_func=lambda column: labels.get(column, "Not in this file"),
        key=_key(field),
        on_change=_changed,
        args=(preview, field, guess),
    )


def _labels(preview: Preview) -> dict[str, str]:
    """Each column with its first value: options of a drop-down are plain text."""
    found = {}
    for place, column in enumerate(preview.columns):
        values = (row[place] for row in preview.samples if len(row) > place)
        sample = next((" ".join(value.split()) for value in values if value.strip()), "")
        found[column] = f"{column}: {sample[:40]}" if sample else column
    return found


def _key(field: str) -> str:
    return f"column-for-{field}"


def _changed(preview: Preview, field: str, before: str) -> None:
    """A column is one thing only: the line chosen last wins.

    Further columns of a field, such as a second e-mail, stay with it unless it is in no column.
    """
    mine = session.box(_key(field))
    rest = {
        column: known
        for column, known in preview.mapping.items()
        if column not in (before, mine) and (mine or known != field)
    }
    choose_mapping({**({mine: field} if mine else {}), **rest})
    for other in _FIELDS:
        if other != field and mine and session.box(_key(other)) == mine:
            session.put_in_box(_key(other), _NOWHERE)
