"""Which column of a table is what: as it was read, for the person to look over and to change."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from infoint.domain.contact_fields import CONTACT_FIELDS
from infoint.i18n import N_, _
from infoint.imports.preview import Preview
from infoint.ui.components.radio_row import radio_row
from infoint.ui.imports.file import ImportState
from infoint.ui.session import session

_FIELDS = {
    "name": N_("Name, first and last in one"),
    "first_name": N_("First name"),
    "last_name": N_("Last name"),
    **{field.name: field.column for field in CONTACT_FIELDS if field.offered},
    "referred_by": N_("Who named them to you"),
}
_GROUPS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "names": (N_("Names"), ("name", "first_name", "last_name")),
    "work": (N_("Work"), ("organization", "role", "relationship")),
    "reach": (N_("Reaching them"), ("email", "other_emails", "phone", "profile_url")),
}
_REST = "rest"
_NOWHERE = ""


def columns_of_the_file(preview: Preview) -> None:
    """A drop-down for each thing that a column may hold, a few at a time, with its first value."""
    guess: dict[str, str] = {}
    for column, field in preview.mapping.items():
        guess.setdefault(field, column)
    st.subheader(_("What are the columns?"), anchor=False)
    words = {group: _(title) for group, (title, _fields) in _GROUPS.items()}
    words[_REST] = _("The rest")
    group = radio_row(_("About"), words, key="columns-about")
    labels = _labels(preview)
    for field in _fields_of(group):
        _column(preview, field, _(_FIELDS[field]), guess.get(field, _NOWHERE), labels)
    st.markdown(_("Columns that you do not choose go to the notes."))


def _fields_of(group: str) -> list[str]:
    if group != _REST:
        return [field for field in _GROUPS[group][1] if field in _FIELDS]
    grouped = {field for _title, fields in _GROUPS.values() for field in fields}
    return [field for field in _FIELDS if field not in grouped]


def _column(
    preview: Preview, field: str, label: str, guess: str, labels: Mapping[str, str]
) -> None:
    """The box shows what was read from the file, also after another line took its column."""
    columns = [_NOWHERE, *preview.columns]
    shown = guess if guess in columns else _NOWHERE
    if session.box_is_alive(_key(field)) and session.box(_key(field)) != shown:
        session.put_in_box(_key(field), shown)
    st.selectbox(
        label,
        columns,
        index=columns.index(shown),
        format_func=lambda column: labels.get(column, _("Not in this file")),
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
    mapping = {**({mine: field} if mine else {}), **rest}
    replace(ImportState.read(), mapping=mapping).keep()
