"""Tables with dates: shown as everywhere else on the screen, and still sorted by date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from infoint.charts.columns import DAYS, FOR_FILES, MOMENTS, in_words
from infoint.dates import written
from infoint.ui.session import local_dates, session

if TYPE_CHECKING:
    from pandas import DataFrame


def dated_table(table: DataFrame, *, alt: str, **how: Any) -> None:
    """Draw a table of ours, in words; its dates are `date` values or text as it stands in files.

    Every column of dates has the year where one of them is not of this year.
    """
    from pandas import to_datetime

    shown = in_words(table)
    config: dict[str, Any] = {}
    locale, this_year = session.locale_name(), local_dates.today().year
    for key, name in zip(table.columns, shown.columns, strict=True):
        if key in FOR_FILES:
            config[name] = None
        if key not in DAYS | MOMENTS:
            continue
        shown[name] = to_datetime(table[key].replace("", None))
        other = any(day.year != this_year for day in shown[name].dropna())
        wanted = written.column_format(locale, year=other, clock=key in MOMENTS)
        kind = st.column_config.DatetimeColumn if key in MOMENTS else st.column_config.DateColumn
        config[name] = kind(format=wanted)
    st.dataframe(shown, hide_index=True, alt=alt, column_config=config, **how)
