"""One chart in full: the sentence, the picture to point at and to save, the numbers, the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from infoint.dates.written import screen_day
from infoint.i18n import _
from infoint.people.contacts import people_matching
from infoint.ui.browser.dark_mode import dark_look
from infoint.ui.components.chart_box import chart
from infoint.ui.components.paging import page_slice
from infoint.ui.progress.charts import CHARTS
from infoint.ui.progress.look import choose_look, tables_of
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit

if TYPE_CHECKING:
    from infoint.progress.tables import ProgressTables

_PAGE = 12
_FILES = {
    "far": "funnel",
    "who": "answers-by-situation",
    "ways": "answers-by-channel",
    "days": "days-to-talk",
    "sure": "confidence",
    "practice": "ladder",
}
"""What a file is called where that is not the name of the view."""


@dataclass(frozen=True)
class _Weeks:
    """The figure of the weeks with its days as this person reads them; equal where they are."""

    locale: str
    today: date

    def __call__(self, table: Any, *, dark: bool) -> Any:
        from infoint.progress.charts.weekly import weekly_figure

        return weekly_figure(table, dark, name=self._named)

    def _named(self, day: date) -> str:
        return screen_day(day, self.today, self.locale)


def closer_look(visit: Visit, name: str) -> None:
    """A chart in full, about the chosen field and time."""
    one, tables, dark = CHARTS[name], tables_of(visit), dark_look()
    choose_look(visit)
    table = one.table(tables)
    if not len(table):
        st.markdown(_nobody())
        return
    draw, says = one.figure()
    if name == "weeks":
        draw = _Weeks(session.locale_name(), local_dates.today())
    if name in ("who", "ways"):
        says = partial(says, people=tables.asked_people())
    chart(_(one.title), _FILES.get(name, name), table, draw, says, dark=dark)


def _nobody() -> str:
    return _("Nobody is left with this field and time. Choose another field, or a longer time.")


def seven_steps(visit: Visit) -> None:
    """The seven steps for each contact, those added last first, searched and paged."""
    from infoint.progress.charts.matrix import matrix_figure, matrix_takeaway

    dark, tables = dark_look(), tables_of(visit)
    choose_look(visit)
    found = list(tables.kept.contacts)
    if not found:
        st.markdown(_nobody())
        return
    matching = _searched(tables)
    shown = matching[page_slice(len(matching), _PAGE, "progress-page")]
    if not shown:
        st.markdown(_("Nobody matches. Clear the search to see everyone."))
        return
    through = tables.through_to_the_end(matching)
    takeaway = partial(matrix_takeaway, people=len(matching), through=through)
    title = _("The seven steps, person by person")
    chart(title, "steps", tables.steps_matrix(shown), matrix_figure, takeaway, dark=dark)


def _searched(tables: ProgressTables) -> tuple[str, ...]:
    found, needle = list(tables.kept.contacts), ""
    if len(found) > _PAGE:
        needle = st.text_input(
            _("Search people"), key="search-progress", type="search", live="300ms"
        )
    return tuple(one.id for one in people_matching(found, needle)[::-1])
