"""What matters, with weights to change and what that changes; which talk moved each rating."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Criterion
from infoint.fields import decisions
from infoint.fields.comparison import FieldCompared, FieldsCompared
from infoint.fields.ratings import RatingMoves
from infoint.fields.scores import WEIGHTS, weighed_anew
from infoint.fields.tables import moves_table
from infoint.i18n import N_, listed
from infoint.ui.browser.dark_mode import dark_look
from infoint.ui.components.chart_box import chart
from infoint.ui.fields.cards import AT_LEAST, columns
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import many, plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import buttons
from infoint.ui.worksheet.place import FieldPath, on_profile
from infoint.ui.worksheet.run_and_undo import action_button

_CHANGES_SHOWN = 4
_STEPS_SHOWN = 4


@dataclass(frozen=True)
class _AtFirst(DataState):
    """By criterion, its weight when the page was opened."""

    weights: Mapping[str, int] = field(default_factory=dict)


def what_matters(visit: Visit, compared: FieldsCompared) -> None:
    """Ratings before and after as a chart, then each criterion with its weight and its ratings."""
    if not compared.criteria:
        return
    st.header("What matters to you", anchor=False)
    _ratings_chart(visit, compared)
    st.subheader("Try other weights", anchor=False)
    st.markdown(
        "1 is nice to have, 5 is a must. A weight counts at once, here and in step 1. "
        + _what_would_change(compared)
    )
    earlier = _weights_at_first(compared)
    for criterion in compared.criteria:
        with st.container(border=True, gap="small"):
            _criterion(compared, criterion, earlier)


def _ratings_chart(visit: Visit, compared: FieldsCompared) -> None:
    key = ("moves table", tuple(compared.titles))
    table = index_of(visit.ws).remember(key, lambda: moves_table(compared))
    if table["now"].isna().all():
        st.markdown(
            "Rate each field on these points in step 1. After a talk, step 6 asks how the field "
            "stands then; what moved is drawn here."
        )
        return
    from infoint.fields.chart import moves_figure, moves_takeaway

    title = "Your ratings before the talks and now"
    st.subheader(title, anchor=False)
    st.markdown("A ring is before the talks, a dot is now; 5 is the best fit.")
    chart(title, "moves", table, moves_figure, moves_takeaway, dark=dark_look())


def _what_would_change(compared: FieldsCompared) -> str:
    """How firm the first place is, and the single weights that would change it, nearest first."""
    if compared.firmness is None:
        return ""
    changes = compared.changes[:_CHANGES_SHOWN]
    lines = [f"- {change.sentence(compared.titles, plain_text)}" for change in changes]
    return "\n\n".join(filter(None, [_how_firm(compared), "\n".join(lines)]))


def _how_firm(compared: FieldsCompared) -> str:
    """The sentence that the numbers bear out; see `firmness`."""
    if compared.firmness == "level":
        first = [each for each in compared.order if each.place == 1]
        names = listed([plain_text(compared.titles[each.field]) for each in first])
        score = round(first[0].score)
        if compared.changes:
            return f"{names} are level, with {score} of 100. What would change who comes first:"
        return f"{names} are level, with {score} of 100, and no single weight would part them."
    if compared.firmness == "by weights":
        return "What would change who comes first:"
    if compared.firmness == "by a rating":
        return (
            "No single weight would put another field first, but one rating changed by a point "
            "would: the first place is a close one."
        )
    if compared.unevenly_rated:
        return "No single weight would put another field first."
    if compared.by_guess:
        return (
            "No single weight would put another field first, nor one rating changed by a point: "
            "as far as your guesses go, the first place is a firm one."
        )
    return (
        "No single weight would put another field first, nor one rating changed by a point: "
        "the first place is a firm one."
    )


def _weights_at_first(compared: FieldsCompared) -> dict[str, int]:
    """The weights as they were when this page was opened, for saying what a change did."""
    kept = _AtFirst.read().weights
    if not session.box_is_alive(_place(compared.criteria[0]).key):
        kept = {}
    found = {each.id: kept.get(each.id, each.weight) for each in compared.criteria}
    _AtFirst(found).keep()
    return found


def _place(criterion: Criterion) -> FieldPath:
    return on_profile(N_("Changed a weight")).at("criteria", criterion.id, "weight")


def _criterion(compared: FieldsCompared, criterion: Criterion, earlier: dict[str, int]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{plain_text(criterion.name)}**", width="stretch")
        st.markdown("Weight", width="content")
        buttons(
            f"Weight of {criterion.name}",
            _place(criterion),
            WEIGHTS,
            label_visibility="collapsed",
            width="content",
        )
    was = earlier[criterion.id]
    if was != criterion.weight:
        _what_it_changed(compared, criterion, was)
    with st.grid(columns(compared), min_column_width=AT_LEAST):
        for one in compared.ranked:
            moves = next(each for each in one.ratings if each.criterion.id == criterion.id)
            st.markdown(_rating(one, moves))


def _what_it_changed(compared: FieldsCompared, criterion: Criterion, was: int) -> None:
    """Beside the weight that was changed, since the top of the page may be out of sight."""
    did = weighed_anew(compared.contest, compared.criteria, {criterion.id: was})
    with st.container(horizontal=True, vertical_alignment="center"):
        words = did.sentence(compared.titles, plain_text)
        icon = ":material/swap_vert:" if did.new_first else ":material/check:"
        st.markdown(f"{icon} From {was} to {criterion.weight}. {words}", width="stretch")
        action_button(
            "Put it back",
            f"weight-back-{criterion.id}",
            (decisions.set_weights, {criterion.id: was}),
            type="tertiary",
            icon="undo",
        )


def _rating(one: FieldCompared, moves: RatingMoves) -> str:
    """Where one rating stands, how far it moved, and which talks moved it: one text, drawn fast."""
    if moves.now is None:
        return f"{plain_text(one.field.title)}  \nNot rated yet"
    lines = [plain_text(one.field.title), f"**{moves.now}** of 5 {_badge(moves)}"]
    return "  \n".join([*lines, *(f":small[{line}]" for line in _way(moves))])


def _badge(moves: RatingMoves) -> str:
    if not moves.steps:
        return ":gray-badge[Your guess]"
    if moves.to_and_fro:
        return f":orange-badge[To and fro, {_signed(moves.moved or 0)}]"
    if moves.moved is None:
        return ":gray-badge[Rated after the talks]"
    if not moves.moved:
        return ":gray-badge[As before]"
    return f":{'green' if moves.moved > 0 else 'orange'}-badge[{_signed(moves.moved)}]"


def _signed(points: int) -> str:
    return f"{points:+d}".replace("-", "\N{MINUS SIGN}") if points else "0"


def _way(moves: RatingMoves) -> list[str]:
    """The first guess and the last talks that moved it, one a line; who left it is passed over."""
    shown = moves.movers or moves.steps[-1:] if moves.before is None else moves.movers
    lines = [f"{moves.before} before the talks"] if shown and moves.before is not None else []
    left = len(shown) - _STEPS_SHOWN
    if left > 0:
        lines.append(f"moved by {many(left, 'talk')}, then")
    for step in shown[-_STEPS_SHOWN:]:
        interview = f"after {plain_text(step.who)}" if step.who else "after the talks"
        day = f", {local_dates.day(step.at)}" if step.at else ""
        lines.append(f"{step.rating} {interview}{day}")
    return lines
