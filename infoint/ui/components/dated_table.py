"""Tables with dates: shown as everywhere else on the screen, and still sorted by date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from infoint.dates import written
from infoint.ui.session import local_dates, session

if TYPE_CHECKING:
    from pandas import DataFrame

_DAYS = ("From Monday", "First message", "Talk")
_MOMENTS = ("When",)
_FOR_FILES = ("Week",)
"""Names of weeks such as 2026-W49, which stand in files alone."""


def dated_table(table: DataFrame, *, alt: str, **how: Any) -> None:
    """Draw a table of ours whose dates are `date` values or text as it stands in files.

    Every column of dates has the year where one of them is not of this year.
    """
    from pandas import to_datetime

    shown = table.copy(deep=False)
    config: dict[str, Any] = {}
    locale = session.locale_name()
    for name in table.columns:
        if name in _FOR_FILES:
            config[name] = None
        if name not in (*_DAYS, *_MOMENTS):
            continue
        shown[name] = to_datetime(table[name].replace("", None))
        other = any(day.year != local_dates.today().year for day in shown[name].dropna())
        wanted = written.column_format(locale, year=other, clock=name in _MOMENTS)
        kind = st.column_config.DatetimeColumn if name in _MOMENTS else st.column_config.DateColumn
        config[name] = kind(format=wanted)
    st.dataframe(shown, hide_index=True, alt=alt, column_config=config, **how)
