"""Where one stands: a sentence, the next step, then charts of one field or a stretch of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from infoint.dates.written import screen_day
from infoint.people.contacts import people_matching
from infoint.progress.standing import standing
from infoint.ui.browser.dark_mode import dark_look
from infoint.ui.components.buttons import go_button
from infoint.ui.components.chart_box import chart, chart_box
from infoint.ui.components.navigation import side_button
from infoint.ui.components.paging import page_slice
from infoint.ui.frame.other_page import main_page
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.drop_down import drop_down

if TYPE_CHECKING:
    from infoint.progress.tables import ProgressTables
    from infoint.store import Workspace

_PAGE = 12
_EVERYTHING = ""
_STRETCHES = {
    _EVERYTHING: "Everything so far",
    "30": "The last 30 days",
    "90": "The last 90 days",
    "365": "The last year",
}


@dataclass(frozen=True, slots=True)
class Look:
    """The tables that the charts show, and whether they are drawn for the dark look."""

    tables: ProgressTables
    dark: bool


def where_you_stand(visit: Visit) -> bool:
    """The sentence and the one next step; whether there is anyone to draw charts of."""
    main_page(visit)
    found = standing(visit.ws, visit.library, now=visit.now)
    st.markdown(f"**{plain_text(found.sentence)}**")
    if not visit.ws.contacts.all():
        st.markdown(
            "Charts appear here as soon as you have listed someone. Begin with step 2, and come "
            "back after your first talk."
        )
        go_button("Identify people", "identify-people", key="to-people", type="primary")
        return False
    action = found.next
    if action:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"Next: {plain_text(action.text)}")
            go_button(
                "Do it now",
                action.step,
                key="do-next",
                icon="arrow_forward",
                type="primary",
                about={
                    "contact": action.contact,
                    "field": action.field,
                    "interview": action.interview,
                },
            )
    return True


def filters(visit: Visit) -> Look:
    """Field and time, kept in the address."""
    from infoint.progress.tables import ProgressTables

    dark = dark_look()
    fields = {_EVERYTHING: "Every field"}
    fields |= {field.id: field.title for field in visit.ws.fields.all()}
    with st.grid(2, min_column_width=220):
        field = _choice("Field", "field", fields)
        days = _choice("Time", "since", _STRETCHES)
    midnight = visit.now.astimezone(session.zone()).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    since = midnight - timedelta(days=int(days)) if days else None
    tz = session.zone_name()
    return Look(ProgressTables(visit.ws, visit.library, visit.now, tz, field, since), dark)


def _choice(label: str, name: str, options: dict[str, str]) -> str:
    """One of the options; what is chosen stands in the address under `name`."""
    asked = str(st.query_params.get(name, ""))
    picked = drop_down(
        label,
        options,
        key=f"progress-{name}",
        start=asked if asked in options else _EVERYTHING,
        on_pick=partial(session.keep_in_address, name),
    )
    return picked if picked in options else _EVERYTHING


def people(look: Look) -> None:
    """How far people have come, and on which rung of the ladder they stand."""
    from infoint.people import ladder_chart
    from infoint.progress.charts import funnel

    st.header("People", anchor=False)
    draw = partial(chart_box, dark=look.dark)
    draw(
        "How far people have come",
        "funnel",
        look.tables.funnel(),
        funnel.funnel_figure,
        funnel.funnel_takeaway,
        counts="contacts",
        empty=_NOBODY,
    )
    draw(
        "Talks on the ladder of practice",
        "ladder",
        look.tables.practice_ladder(),
        ladder_chart.ladder_figure,
        ladder_chart.ladder_takeaway,
        counts="people",
        empty="Say how easy a talk with somebody is on their own page, under “Change”: easy talks "
        "come first.",
    )
    _matrix(look)
    _network(look.tables.ws)


_NOBODY = "Nobody is left with this field and time. Choose another field, or a longer time."


def _matrix(look: Look) -> None:
    """The seven steps for each contact, those added last first, searched and paged."""
    from infoint.progress.charts.matrix import matrix_figure, matrix_takeaway

    found = list(look.tables.kept.contacts)
    title = "The seven steps, person by person"
    with st.container(border=True):
        st.subheader(title, anchor=False)
        if not found:
            st.markdown(_NOBODY)
            return
        needle = ""
        if len(found) > _PAGE:
            needle = st.text_input(
                "Search people", key="search-progress", type="search", live="300ms"
            )
        matching = tuple(one.id for one in people_matching(found, needle)[::-1])
        shown = matching[page_slice(len(matching), _PAGE, "progress-page")]
        if not shown:
            st.markdown("Nobody matches. Clear the search to see everyone.")
            return
        through = look.tables.through_to_the_end(matching)
        takeaway = partial(matrix_takeaway, people=len(matching), through=through)
        table = look.tables.steps_matrix(shown)
        chart(title, "steps", table, matrix_figure, takeaway, dark=look.dark)


def _network(ws: Workspace) -> None:
    from infoint.people.referrals import referrals

    with st.container(border=True):
        st.subheader("Who named whom", anchor=False)
        named = len(referrals(ws))
        if named:
            came = "person" if named == 1 else "people"
            st.markdown(f"{named} {came} on your list came to you through somebody else.")
        else:
            st.markdown(
                "Nobody on your list was named by somebody else yet. At the end of each talk, ask "
                "whom else you could talk to."
            )
        side_button("who-named-whom", key="to-network")


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


def messages(look: Look) -> None:
    """What was sent, who answered, and how long it took."""
    from infoint.progress.charts import responses, waiting, weekly

    st.header("Messages and talks", anchor=False)
    draw = partial(chart_box, dark=look.dark)
    draw(
        "Messages, calls and talks by week",
        "weeks",
        look.tables.weekly(),
        _Weeks(session.locale_name(), local_dates.today()),
        weekly.weekly_takeaway,
        empty="Log the first message in step 3: each week then stands here.",
    )
    for by, title in (
        ("channel", "Answers by channel"),
        ("situation", "Answers by how you come to people"),
    ):
        draw(
            title,
            f"answers-by-{by}",
            look.tables.responses(by),
            responses.responses_figure,
            partial(responses.responses_takeaway, people=look.tables.asked_people()),
            empty="Nobody was asked in this time. Write a first message in step 3.",
        )
    draw(
        "Days from the first message to the talk",
        "days-to-talk",
        look.tables.days_to_interview(),
        waiting.days_figure,
        waiting.days_takeaway,
        empty="No talk came about by a message yet. Two tries are usual before you turn elsewhere.",
    )


def interviews(look: Look) -> None:
    """What the talks were like, and what came after them."""
    from infoint.progress.charts import confidence, thanks, topics

    st.header("In the talks and after", anchor=False)
    draw = partial(chart_box, dark=look.dark)
    draw(
        "How sure you felt before and after each talk",
        "confidence",
        look.tables.confidence(),
        confidence.confidence_figure,
        confidence.confidence_takeaway,
        empty="Say how sure you feel before a talk in step 4, and again after it in step 6.",
    )
    draw(
        "Questions asked, by topic",
        "topics",
        look.tables.topics_asked(),
        topics.topics_figure,
        topics.topics_takeaway,
        counts="times_asked",
        empty="Mark the questions that you asked, during a talk or in step 6.",
    )
    draw(
        "Thank-yous on time",
        "thanks",
        look.tables.thanks_on_time(),
        thanks.thanks_figure,
        thanks.thanks_takeaway,
        empty="After your first talk, the thank-you is due within a day.",
    )
