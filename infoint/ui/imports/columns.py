"""What the columns of a table are: one at a time, with examples, for the person to change."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

import streamlit as st

from infoint.domain.contact_fields import CONTACT_FIELDS
from infoint.i18n import N_, _
from infoint.imports.preview import Preview
from infoint.imports.remembered import forget_columns, remember_columns
from infoint.imports.tables.mapped import LEFT_OUT
from infoint.imports.tables.titles.meaning import WORK
from infoint.store import StoreError
from infoint.ui.imports.file import ImportState, LoadedFile
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.window import box_state, notices

_NOTE = "note"
MEANINGS: Mapping[str, str] = {
    "name": N_("Name, first and last in one"),
    "first_name": N_("First name"),
    "middle_name": N_("Middle name"),
    "last_name": N_("Last name"),
    **{field.name: field.column for field in CONTACT_FIELDS if field.offered},
    WORK: N_("What they do, and where they work"),
    "fields": N_("Field, industry or sector"),
    "referred_by": N_("Who named them to you"),
    "status": N_("How it stands"),
    "contacted": N_("When you wrote or called"),
    "channel": N_("How you wrote or called"),
    "followed_up": N_("When you wrote again"),
    "answered": N_("When they answered"),
    "interview": N_("When you talk, or talked"),
    "interview_time": N_("At what time you talk"),
    "interview_format": N_("By phone, by video or in person"),
    "interview_place": N_("Where you talk"),
    "interview_notes": N_("Notes of the talk"),
    "thanked": N_("When you said thank you"),
    "named": N_("Whom they named to you"),
    "next": N_("The day of the next thing to do"),
    "next_step": N_("The next thing to do"),
    "dated": N_("A day; the status says of what"),
    "happened": N_("What happened, row by row"),
    _NOTE: N_("Something for the notes"),
    LEFT_OUT: N_("Leave it out"),
}
"""What a column may be, in the order in which one looks for it."""
_RARE: Mapping[str, str] = {
    "prefix": N_("Title before the name"),
    "suffix": N_("What follows the name"),
    **{field.name: field.column or field.label for field in CONTACT_FIELDS},
}
"""What only files of other programs, and our own, have columns for."""
_EXAMPLES = 3
_LONGEST = 60
_ROW, _HEAD, _TALLEST, _NARROW = 66, 38, 470, 98
"""In pixels; from a row of more than 64 on Streamlit breaks the lines in it."""
_ONE_COLUMN = (
    *("name", "first_name", "middle_name", "last_name", "organization", "role", "relationship"),
    *("where_found", "shared_background", "referred_by", "status"),
)
"""What only one column is: the one that is chosen last."""


def meaning_of(preview: Preview, column: str) -> str:
    """What a column was read as; one that was not told goes to the notes."""
    return preview.mapping.get(column, _NOTE)


def _words(preview: Preview) -> dict[str, str]:
    """What a column may be, in words; with the rarer things as which this file was read."""
    words = {each: _(label) for each, label in MEANINGS.items()}
    for known in preview.mapping.values():
        if known not in words:
            words[known] = _(_RARE[known]) if known in _RARE else known
    return words


def columns_of_the_file(found: LoadedFile, preview: Preview) -> None:
    """One column with its first values and what it is; all of them in a table below."""
    at = min(ImportState.read().column, len(preview.columns) - 1)
    column = preview.columns[at]
    count = len(preview.columns)
    st.caption(_("Column {number} of {count}", number=str(at + 1), count=str(count)))
    with st.container(gap="small"):
        st.subheader(plain_text(column), anchor=False)
        st.markdown(_examples(preview, at) or f":gray[{_('The first rows are empty here.')}]")
        _what_it_is(preview, at, column)
    with st.container(horizontal=True):
        _step(at - 1, _("Previous column"), "column-before", "arrow_back", disabled=at == 0)
        _step(at + 1, _("Next column"), "column-next", "arrow_forward", disabled=at == count - 1)
        told = dict(found.told)
        if meaning_of(preview, column) != told.get(column, _NOTE):
            st.button(
                _("As it was read at first"),
                key="column-anew",
                icon=":material/undo:",
                type="tertiary",
                on_click=_anew,
                args=(preview, column, told),
            )
    _all_columns(preview)


def first_to_ask(preview: Preview) -> int:
    """The place of the first column that was not told; the first one where all were."""
    open_ones = (n for n, each in enumerate(preview.columns) if each not in preview.mapping)
    return next(open_ones, 0)


def _values(preview: Preview, at: int) -> list[str]:
    values = (" ".join(row[at].split()) for row in preview.samples if len(row) > at)
    return list(islice(dict.fromkeys(value[:_LONGEST] for value in values if value), _EXAMPLES))


def _examples(preview: Preview, at: int) -> str:
    return "\n".join(f"- {plain_text(value)}" for value in _values(preview, at))


def _what_it_is(preview: Preview, at: int, column: str) -> None:
    """The box shows what was read from the file, also after another column took its place."""
    words = _words(preview)
    key, options, now = f"column-is-{at}", list(words), meaning_of(preview, column)
    if box_state.is_alive(key) and box_state.shown(key) != now:
        box_state.put(key, now)
    st.selectbox(
        _("What is in this column?"),
        options,
        index=options.index(now),
        format_func=lambda each: words.get(each, each),
        key=key,
        on_change=_changed,
        args=(preview, key, column),
    )


def _step(at: int, label: str, key: str, icon: str, *, disabled: bool) -> None:
    st.button(
        label,
        key=key,
        icon=f":material/{icon}:",
        disabled=disabled,
        on_click=turn_to_column,
        args=(at,),
    )


def turn_to_column(at: int) -> None:
    """Look at the column in this place. Only from a callback."""
    replace(ImportState.read(), column=at).keep()


def _changed(preview: Preview, key: str, column: str) -> None:
    """Keep what the person said, for this file and for the next one of the same columns."""
    mapping = _with(preview, column, box_state.shown(key))
    replace(ImportState.read(), mapping=mapping).keep()
    try:
        session.work(remember_columns, preview.columns, mapping)
    except StoreError as error:
        notices.set_trouble(error.worded())


def _with(preview: Preview, column: str, said: str) -> dict[str, str]:
    """What the columns are when this one is what was said."""
    mapping = {
        each: known
        for each, known in preview.mapping.items()
        if each != column and not (said in _ONE_COLUMN and known == said)
    }
    if said != _NOTE:
        mapping[column] = said
    return mapping


def _anew(preview: Preview, column: str, told: Mapping[str, str]) -> None:
    """Read this column as it was while nobody had said what it is; the others stay."""
    mapping = _with(preview, column, told.get(column, _NOTE))
    state, is_all = ImportState.read(), mapping == told
    replace(
        state, mapping=None if is_all else mapping, loaded=None if is_all else state.loaded
    ).keep()
    try:
        if is_all:
            session.work(forget_columns, preview.columns)
        else:
            session.work(remember_columns, preview.columns, mapping)
    except StoreError as error:
        notices.set_trouble(error.worded())


def _all_columns(preview: Preview) -> None:
    """Every column with its first value and what it is; a tick before one looks at it."""
    words = _words(preview)
    st.caption(_("Tick a line to look at that column."))
    rows = [
        {
            "column": each,
            "is": words[meaning_of(preview, each)],
            "example": next(iter(_values(preview, at)), ""),
        }
        for at, each in enumerate(preview.columns)
    ]
    st.dataframe(
        rows,
        hide_index=True,
        height=min(_ROW * len(rows) + _HEAD, _TALLEST),
        alt=_("Columns of the file"),
        key="columns-table",
        row_height=_ROW,
        column_config={
            "column": _narrow(_("Column")),
            "is": _narrow(_("What it is")),
            "example": _narrow(_("Example")),
        },
        on_select=_picked,
        selection_mode="single-row",
    )


def _narrow(label: str) -> Any:
    """A column that fits a phone together with the others; what is longer takes a second line."""
    return st.column_config.TextColumn(label, width=_NARROW)


def _picked() -> None:
    rows = box_state.shown("columns-table").selection.rows
    if rows:
        turn_to_column(rows[0])
