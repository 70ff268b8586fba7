"""One chart with everything that belongs to it: title, takeaway, picture, numbers, file."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from infoint.charts.columns import in_words
from infoint.i18n import _, language
from infoint.ui.components.buttons import file_button
from infoint.ui.components.dated_table import dated_table
from infoint.ui.components.fold import fold
from infoint.ui.session.plain_text import plain_text

if TYPE_CHECKING:
    from pandas import DataFrame


def chart_box(
    title: str,
    key: str,
    table: DataFrame,
    draw: Callable[..., Any],
    takeaway: Callable[[DataFrame], str],
    *,
    dark: bool,
    empty: str,
    counts: str = "",
) -> None:
    """Draw a chart under its title and its takeaway, and its numbers as a table and a file.

    Where there is nothing to draw (no row, or nothing in the column `counts`), `empty` says what
    to do about it.
    """
    with st.container(border=True):
        st.subheader(title, anchor=False)
        if table[counts].any() if counts else len(table):
            chart(title, key, table, draw, takeaway, dark=dark)
        else:
            st.markdown(empty)


def chart(
    title: str,
    key: str,
    table: DataFrame,
    draw: Callable[..., Any],
    takeaway: Callable[[DataFrame], str],
    *,
    dark: bool,
) -> None:
    """What stands in a `chart_box` below the title."""
    said = takeaway(table)
    st.markdown(plain_text(said))
    picture = {"format": "png", "filename": f"infoint-{key}", "scale": 2}
    menu = {"displayModeBar": True, "displaylogo": False, "modeBarButtons": [["toImage"]]}
    st.plotly_chart(
        figure(draw, table, dark),
        key=f"chart-{key}",
        config={**menu, "toImageButtonOptions": picture},
        alt=f"{title}. {said}",
    )

    def numbers() -> None:
        dated_table(table, alt=title)
        file_button(
            _("Download for a spreadsheet (.csv)"),
            lambda: _file(table),
            name=f"infoint-{key}.csv",
            key=f"csv-{key}",
            icon="table",
        )

    fold(_("The numbers"), f"numbers-{key}", numbers)


def _file(table: DataFrame) -> bytes:
    from infoint.backup.spreadsheets import table_csv

    english = in_words(table, str)
    rows = english.astype(object).where(table.notna(), "").itertuples(index=False, name=None)
    return table_csv([str(name) for name in english.columns], [list(map(str, row)) for row in rows])


def figure(draw: Callable[..., Any], table: DataFrame, dark: bool) -> Any:
    """The figure of a table in the language in use, kept once it was drawn."""
    rows = (tuple(table.columns), *table.itertuples(index=False, name=None))
    return _drawn(draw, rows, dark, language())


@lru_cache(maxsize=128)
def _drawn(
    draw: Callable[..., Any], rows: tuple[tuple[Any, ...], ...], dark: bool, language: str
) -> Any:
    """The figure for these numbers in a language, made once, for making it takes long."""
    from pandas import DataFrame

    return draw(DataFrame(rows[1:], columns=rows[0]), dark=dark)
