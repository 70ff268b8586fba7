"""The four parts of progress: people, messages, talks, and you."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import streamlit as st

from infoint.advice.index import index_of
from infoint.charts.columns import cell_words
from infoint.dates.local_time import local_day
from infoint.i18n import N_, _, listed
from infoint.progress.difference import FEWEST, By, Compared, Difference, what_differs
from infoint.progress.numbers import numbers
from infoint.ui.components.drawing import drawing
from infoint.ui.components.navigation import side_button
from infoint.ui.fields.which_talk import say_which_field
from infoint.ui.frame.small_view import view_button
from infoint.ui.progress.charts import CHARTS, seen
from infoint.ui.progress.figures import four_figures
from infoint.ui.progress.glance import Glance, Row, bars, card
from infoint.ui.progress.help import what_would_help
from infoint.ui.progress.look import choose_look, tables_of
from infoint.ui.progress.page import Looking
from infoint.ui.progress.words import sentences
from infoint.ui.session.visit import Visit

if TYPE_CHECKING:
    from infoint.progress.tables import ProgressTables

_NARROW = 280
"""Pixels that a card needs."""
_FEW_TALKS = 2


def people(visit: Visit, now: Looking) -> None:
    """A sentence, four figures, what would help most, and two charts."""
    st.markdown(" ".join(sentences(visit, now.road)))
    if now.road.unsaid and now.road.talks > 1:
        say_which_field()
    four_figures(numbers(visit.ws, now=visit.now))
    drawn = now.road.place != "first talk" and _cards(visit, "people")
    what_would_help(visit)
    with st.container(horizontal=True, gap="small"):
        if drawn:
            choose_look(visit)
        view_button(_("Person by person"), "steps", icon="grid_on", type="tertiary")
        side_button("who-named-whom", key="to-network", type="tertiary")


def messages(visit: Visit) -> None:
    """What differs between those who answered and those who did not, then two charts."""
    index = index_of(visit.ws)
    found = what_differs(index, local_day(visit.now, index.zone))
    with st.container(border=True, gap=None, key="differs"):
        st.markdown(_what_it_means(visit, found))
        for one in found.differences:
            st.markdown(f"**{_(_BY[one.by])}**")
            st.html(bars(_beside(one)))
        if any(one.waiting or one.others_waiting for one in found.differences):
            st.caption(_("Full: answered. Striped: no answer. Empty: may still answer."))
    if not found.answered and not found.unanswered:
        drawing("no-messages")
    if _cards(visit, "messages"):
        choose_look(visit)


def _names_a_way(visit: Visit) -> bool:
    """Whether a chart below names a way, or a tie, by which most answered."""
    from infoint.progress.charts.responses import best_ways

    tables = tables_of(visit)
    return any(best_ways(tables.responses(by)) for by in ("channel", "situation"))


def _what_it_means(visit: Visit, found: Compared) -> str:
    answered, unanswered = found.answered, found.unanswered
    if found.differences:
        return _("Look at this before you write again. It is a hint: the numbers are small.")
    if not answered and not unanswered:
        return _("Nobody has had time to answer yet. Many people need about a week.")
    if not unanswered:
        return _("Everybody who had time to answer has answered. Go on like that.")
    if not answered:
        return _(
            "Nobody has answered so far. That is rarely about you: after two tries, turn to "
            "somebody else."
        )
    if min(answered, unanswered) < FEWEST:
        return _(
            "Of {asked} people who had time to answer, {answered} answered. Once three have and "
            "three have not, you see here what differs.",
            answered=answered,
            asked=answered + unanswered,
        )
    if _names_a_way(visit):
        return _("One thing was answered more often: see below. It is a hint, no rule.")
    return _nothing_differs(found)


def _nothing_differs(found: Compared) -> str:
    """That nothing sets the answered ones apart, in that of which enough is noted."""
    known = [by for by in _TRAITS if by in found.compared]
    if len(known) == len(_TRAITS):
        return _(
            "Nothing sets the answered messages apart: not the way, not the length, not the day. "
            "So it is rarely about you."
        )
    if not known:
        return _(
            "Too little is noted of these messages to say what sets the answered ones apart: how "
            "you came to them, which way, which words."
        )
    return _(
        "Nothing sets the answered messages apart in what is noted of enough of them: {traits}. "
        "So it is rarely about you.",
        traits=listed([_(_TRAITS[by]) for by in known]),
    )


_TRAITS: Mapping[By, str] = {
    "channel": N_("the way"),
    "length": N_("the length"),
    "weekday": N_("the day"),
}


_BY: Mapping[By, str] = {
    "situation": N_("How you came to them"),
    "channel": N_("Which way you took"),
    "length": N_("How much you wrote"),
    "weekday": N_("On which day"),
}
_NAMES = {
    ("length", "short"): N_("Up to 100 words"),
    ("length", "long"): N_("More than 100 words"),
    ("weekday", "0"): N_("Sent on a Monday"),
    ("weekday", "1"): N_("Sent on a Tuesday"),
    ("weekday", "2"): N_("Sent on a Wednesday"),
    ("weekday", "3"): N_("Sent on a Thursday"),
    ("weekday", "4"): N_("Sent on a Friday"),
    ("weekday", "5"): N_("Sent on a Saturday"),
    ("weekday", "6"): N_("Sent on a Sunday"),
}


def _beside(one: Difference) -> Iterator[Row]:
    """Those of whom more answered, and all others."""
    known = _NAMES.get((one.by, one.value))
    name = _(known) if known else cell_words(one.by, one.value)
    for title, came, of, waiting in (
        (name, one.answered, one.of, one.waiting),
        (_("All others"), one.others_answered, one.others, one.others_waiting),
    ):
        said = _("{part} of {whole}", part=came, whole=of)
        yield Row(title, came, said, striped=of - came - waiting, empty=waiting)


def talks(visit: Visit, now: Looking) -> None:
    """How talks come about and what comes after them; in words while there is one or none."""
    if now.road.talks < _FEW_TALKS:
        _too_early(now)
    if _cards(visit, "talks"):
        choose_look(visit)


def _too_early(now: Looking) -> None:
    if now.road.talks:
        st.markdown(
            _(
                "You have held one talk. After the second one you see here how long it took, what "
                "you asked about, and how soon you said thank you."
            )
        )
        drawing("talk-held")
    else:
        st.markdown(
            _("No talk yet, and that is fine. Once you have held two, they are set side by side.")
        )
        drawing("no-talks")


def you(visit: Visit, now: Looking) -> None:
    """How sure one feels, with whom one has practised, and what to take along."""
    if now.road.talks < _FEW_TALKS:
        st.markdown(
            _("After your second talk you see here how sure you felt before and after each.")
        )
    drawn = _cards(visit, "you")
    with st.container(horizontal=True, gap="small"):
        if drawn:
            choose_look(visit)
        view_button(_("For your counselor"), "meeting", icon="print", type="tertiary")
        view_button(_("The whole report"), "report", icon="description", type="tertiary")


def _cards(visit: Visit, part: str) -> bool:
    """The charts of a part that say something; whether field and time have anything to change."""
    tables = tables_of(visit)
    shown = [(name, found) for name in CHARTS if (found := _glance(tables, name, part))]
    if not shown and (tables.field or tables.since):
        st.markdown(
            _("Too little is left with this field and time. Choose another one, or a longer time.")
        )
    if not shown:
        return bool(tables.field or tables.since)
    with st.grid(min(2, len(shown)), min_column_width=_NARROW):
        for name, found in shown:
            card(_(CHARTS[name].title), name, found)
    return True


def _glance(tables: ProgressTables, name: str, part: str) -> Glance | None:
    return seen(tables, name) if CHARTS[name].part == part else None
