"""Where one stands: stages and talks as charts and tables, steps for each contact and field."""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from infoint.coaching import status_of_step
from infoint.ui import session
from infoint.ui.choosing import people_matching
from infoint.ui.look import dark_look
from infoint.ui.visit import Visit

if TYPE_CHECKING:
    from pandas import DataFrame

_PAGE = 25


def stage_chart(visit: Visit) -> None:
    """Contacts by stage, as a chart and as the same numbers."""
    st.title("See progress", anchor=False)
    if not visit.ws.contacts.all():
        st.markdown(
            "Charts appear here as soon as you have listed someone. Begin with step 2, and come "
            "back after your first talk."
        )
        st.button(
            "Identify people",
            key="to-people",
            type="primary",
            on_click=session.go,
            args=("identify-people",),
        )
        return
    from infoint.charts import stage_figure
    from infoint.services.progress import contacts_by_stage

    st.subheader("Contacts by stage", anchor=False)
    table = contacts_by_stage(visit.ws, now=visit.now)
    _chart(stage_figure, table, "Contacts by stage", dark_look())


def talks_chart(visit: Visit) -> None:
    """Talks over time, as a chart and as the same numbers."""
    if not any(talk.status == "held" for talk in visit.ws.interviews.all()):
        return
    from infoint.charts import talks_figure
    from infoint.services.progress import talks_by_week

    st.subheader("Talks over time", anchor=False)
    table = talks_by_week(visit.ws, tz=session.zone_name(), now=visit.now)
    _chart(talks_figure, table, "Talks by week", session.dark())


def _chart(draw: Callable[..., Any], table: "DataFrame", name: str, dark: bool) -> None:
    rows = (tuple(table.columns), *table.itertuples(index=False, name=None))
    st.plotly_chart(
        _drawn(draw, rows, dark),
        key=f"chart-{draw.__name__}",
        config={"displayModeBar": False},
        alt=f"Bar chart: {name.lower()}; the same numbers are in the table below",
    )
    with st.expander("The same as a table"):
        st.dataframe(table, hide_index=True, alt=name)


@lru_cache(maxsize=32)
def _drawn(draw: Callable[..., Any], rows: tuple[tuple[Any, ...], ...], dark: bool) -> Any:
    """The figure for these numbers, made once: making it takes longer than all else here."""
    from pandas import DataFrame

    return draw(DataFrame(rows[1:], columns=rows[0]), dark=dark)


def by_field(visit: Visit) -> None:
    """Step 1 for each field."""
    fields = visit.ws.fields.all()
    if not fields:
        return
    st.subheader("Fields", anchor=False)
    rows = []
    for field in fields:
        status = status_of_step(visit.ws, visit.library, "choose-field", field=field.id)
        talks = sum(
            talk.field == field.id and talk.status == "held" for talk in visit.ws.interviews.all()
        )
        rows.append(
            {
                "Field": field.title,
                "Where you stand": field.status.capitalize(),
                "Step 1": f"{status.done} of {status.total}",
                "Talks held": talks,
            }
        )
    st.dataframe(rows, hide_index=True, alt="Fields and their progress")


def by_contact(visit: Visit) -> None:
    """The seven steps for each contact, paged."""
    people = visit.ws.contacts.all()
    if not people:
        return
    from infoint.services.progress import steps_by_contact

    st.subheader("Steps for each contact", anchor=False)
    needle = st.text_input("Search", key="search-progress", type="search", live="300ms")
    kept = people_matching(people, needle)[::-1]
    pages = max(1, -(-len(kept) // _PAGE))
    page = st.pagination(pages, key="progress-page") if pages > 1 else 1
    shown = kept[(min(page, pages) - 1) * _PAGE :][:_PAGE]
    table = steps_by_contact(
        visit.ws, visit.library, now=visit.now, contacts=[one.id for one in shown]
    )
    titles = [guide.title for guide in visit.library.steps]
    st.dataframe(
        table,
        hide_index=True,
        column_config={title: str(number) for number, title in enumerate(titles, 1)},
        alt="Steps for each contact",
    )
    st.markdown("Columns 1 to 7 are the seven steps. 2 of 5 means: two of five lines are ticked.")
