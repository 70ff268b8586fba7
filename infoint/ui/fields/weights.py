"""How much each thing matters, as in step 1, and what a change of it does to the order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Criterion
from infoint.fields import decisions
from infoint.fields.comparison import FieldsCompared
from infoint.fields.scores import weighed_anew
from infoint.fields.tables import moves_table, so_far
from infoint.i18n import _, language, ngettext
from infoint.ui.browser.dark_mode import dark_look
from infoint.ui.components.buttons import go_button
from infoint.ui.components.chart_box import chart
from infoint.ui.fields.choose_field import criteria
from infoint.ui.fields.compare import Comparing
from infoint.ui.fields.words import (
    for_a_fair_comparison,
    rests_on,
    tip_words,
    titles_of,
    what_it_did,
)
from infoint.ui.frame.small_view import view_button
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import action_button

_TIPS = 3
_MOVED = "view-moved"
"""The key of a button that stands in this part alone."""


@dataclass(frozen=True)
class _AtFirst(DataState):
    """By criterion, how much it mattered when the part was opened."""

    weights: Mapping[str, int] = field(default_factory=dict)


def what_matters(visit: Visit, now: Comparing) -> None:
    """The rows of step 1, below a row what its change did, and beside them what would tip it."""
    earlier = _at_first(visit)
    criteria(visit, partial(_what_it_did, now.compared, earlier))
    words = _("Before the talks, and now")
    view_button(words, "moved", icon="show_chart", type="tertiary", key=_MOVED)
    with now.side:
        _tips(now.compared)


def _at_first(visit: Visit) -> Mapping[str, int]:
    """How much each thing mattered as the part was opened, for saying what a change did."""
    kept = _AtFirst.read().weights if box_state.is_alive(_MOVED) else {}
    found = {each.id: kept.get(each.id, each.weight) for each in visit.ws.profile.criteria}
    _AtFirst(found).keep()
    return found


def _what_it_did(compared: FieldsCompared, earlier: Mapping[str, int], one: Criterion) -> None:
    """Beside the stars that were changed, since the top of the page may be out of sight."""
    was = earlier.get(one.id, one.weight)
    with st.container(horizontal=True, vertical_alignment="center", key=f"did-{one.id}"):
        if was == one.weight or not one.name.strip():
            return
        did = weighed_anew(compared.contest, compared.criteria, {one.id: was})
        icon = ":material/swap_vert:" if did.new_first else ":material/check:"
        words = what_it_did(did, titles_of(compared))
        st.markdown(f"{icon} {words}", width="stretch")
        action_button(
            ngettext("Back to {n} star", "Back to {n} stars", was),
            f"weight-back-{one.id}",
            (decisions.set_weights, {one.id: was}),
            type="tertiary",
            icon="undo",
        )


def _tips(compared: FieldsCompared) -> None:
    """The smallest changes that would put another field in front."""
    if len(compared.order) > 1 and compared.by_guess:
        st.markdown(" ".join((_as_yet(compared), for_a_fair_comparison(compared))))
        return
    if len(compared.order) < 2:
        st.markdown(_("Once two fields have stars, it says here what would tip it."))
        return
    with st.container(border=True, gap="small"):
        title = _("What would tip it")
        st.markdown(f"**{title}**")
        titles = titles_of(compared)
        lines = [f"- {tip_words(tip, titles)}" for tip in compared.tips[:_TIPS]]
        few = rests_on(compared)
        nothing = (
            _("No change of stars for one thing alone.")
            if few
            else _("No change of stars for one thing alone. The first place is a firm one.")
        )
        st.markdown("\n".join(lines) or nothing)
        if few:
            st.markdown(few)


def _as_yet(compared: FieldsCompared) -> str:
    """How firm the first place is while the talks are too few to say."""
    if compared.firm is None:
        return _("It is too early to say what would tip it.")
    field = titles_of(compared)[compared.firm.field.id]
    return _("{field} is in front so far.", field=field)


def what_moved(visit: Visit, now: Comparing) -> None:
    """How each field fitted before the talks and fits now, as a chart with its numbers."""
    compared = now.compared
    key = ("moves table", tuple(compared.titles), language())
    table = index_of(visit.ws).remember(key, lambda: moves_table(compared))
    if not len(table) or table["now"].isna().all():
        st.markdown(_("Give each field its stars first. After a talk you say how it stands then."))
        go_button(_("Give stars"), "choose-field", part="fields", key="to-stars")
        return
    from infoint.fields.chart import moves_figure, moves_takeaway

    said = _("A ring is before the talks, a dot is now; 5 is the best fit.")
    few = so_far(sum(len(one.interviews) for one in compared.ranked))
    st.markdown(f"{said} {few}")
    title = _("Before the talks, and now")
    chart(title, "moves", table, moves_figure, moves_takeaway, dark=dark_look())
