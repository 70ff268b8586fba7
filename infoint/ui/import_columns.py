"""For a table that the app does not know: which column is what."""

import streamlit as st

from infoint.imports import Preview
from infoint.ui import session
from infoint.ui.import_file import choose_mapping

_FIELDS = {
    "name": "Name, first and last in one",
    "first_name": "First name",
    "last_name": "Last name",
    "organization": "Organization",
    "role": "What they do",
    "email": "E-mail",
    "phone": "Phone",
    "profile_url": "Profile or web page",
    "relationship": "How you know them",
    "notes": "Notes",
}
_NOWHERE = ""


def columns_of_the_file(preview: Preview, unsure: bool) -> None:
    """A drop-down for each field, with what stands in the columns; open where it is unsure."""
    guess: dict[str, str] = {}
    for column, field in preview.mapping.items():
        guess.setdefault(field, column)
    title = "Say what the columns are" if unsure else "Check what the columns are"
    with st.expander(title, icon=":material/view_column:", expanded=unsure):
        st.markdown(
            "Choose the column for each line. Columns that you do not choose go to the notes."
        )
        with st.grid(2, min_column_width=240):
            for field, label in _FIELDS.items():
                _column(preview, field, label, guess.get(field, _NOWHERE))


def _column(preview: Preview, field: str, label: str, guess: str) -> None:
    columns = [_NOWHERE, *preview.columns]
    st.selectbox(
        label,
        columns,
        index=columns.index(guess) if guess in columns else 0,
        format_func=lambda column: _with_sample(preview, column),
        key=_key(field),
        on_change=_changed,
        args=(preview, field),
    )


def _with_sample(preview: Preview, column: str) -> str:
    """The column with its first value: options of a drop-down are plain text."""
    if column not in preview.columns:
        return "Not in this file"
    place = preview.columns.index(column)
    values = (row[place] for row in preview.samples if len(row) > place)
    sample = next((" ".join(value.split()) for value in values if value.strip()), "")
    return f"{column}: {sample[:40]}" if sample else column


def _key(field: str) -> str:
    return f"column-for-{field}"


def _changed(preview: Preview, field: str) -> None:
    """A column is one thing only: the line chosen last wins."""
    mine = session.box(_key(field))
    rest = {
        column: known
        for column, known in preview.mapping.items()
        if known != field and column != mine
    }
    choose_mapping({**rest, **({mine: field} if mine else {})})
    for other in _FIELDS:
        if other != field and mine and session.box(_key(other)) == mine:
            session.put_in_box(_key(other), _NOWHERE)
