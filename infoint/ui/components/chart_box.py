"""One chart with everything that belongs to it: takeaway, picture, numbers, file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import streamlit as st

from infoint.advice.index import index_of
from infoint.charts.columns import in_words
from infoint.i18n import _, language
from infoint.ui.components.buttons import file_button
from infoint.ui.components.dated_table import dated_table
from infoint.ui.components.fold import fold
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text

if TYPE_CHECKING:
    from pandas import DataFrame


def chart(
    title: str,
    key: str,
    table: DataFrame,
    draw: Callable[..., Any],
    takeaway: Callable[[DataFrame], str],
    *,
    dark: bool,
) -> None:
    """Draw a chart under its sentence, and its numbers as a table and a file."""
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

    worded = in_words(table)
    rows = worded.astype(object).where(table.notna(), "").itertuples(index=False, name=None)
    return table_csv([str(name) for name in worded.columns], [list(map(str, row)) for row in rows])


def figure(draw: Callable[..., Any], table: DataFrame, dark: bool) -> Any:
    """The figure of a table in the language in use, drawn once for each state of the data.

    The table is one that is remembered as well, so that it is told by which one it is, and not by
    all its cells.
    """
    index = index_of(session.workspace())
    kept: dict[str, Any] = index.remember(("figure", draw, dark, language()), dict)
    if kept.get("table") is not table:
        kept.update(table=table, figure=draw(table, dark=dark))
    return kept["figure"]
