"""After a talk: how its field stands now on what matters, and what that changed."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import CareerField, Interview
from infoint.fields import decisions
from infoint.fields.ratings import RatingMoves, rating_moves
from infoint.fields.scores import named_criteria
from infoint.i18n import N_, _
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import paged
from infoint.ui.debrief.assumptions import field_of
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import buttons
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.ratings import take_back_button

_RATES = (1, 2, 3, 4, 5)
_PAGE = 4


def field_view(visit: Visit) -> None:
    """Rate the talk's field anew, as far as the talk changed it."""
    interview = visit.the_interview
    back_to_part(_("Back to what you think"))
    with st.container():
        field = field_of(visit, interview)
    if field:
        _rate(visit, interview, field)


def _rate(visit: Visit, interview: Interview, field: CareerField) -> None:
    wanted = named_criteria(visit.ws.profile)
    if not wanted:
        st.markdown(_("Say in step 1 what matters to you in work, to see how it fits."))
        go_button(
            _("Say what matters"),
            "choose-field",
            key="to-criteria",
            part="matters",
            about={"field": field.id},
        )
        return
    st.markdown(_("Tap only what this talk has changed. 5 is just what you want."))
    moves = rating_moves(index_of(visit.ws), field, wanted)
    rows, pages = st.container(), st.container()
    with pages:
        shown = paged(moves, _PAGE, f"field-page-{field.id}")
    with rows, st.grid(2, min_column_width=260):
        for _number, each in shown:
            with st.container(gap="xsmall"):
                _criterion(interview, each)
    go_button(
        _("Compare fields"),
        "compare-fields",
        key="to-compare",
        icon="balance",
        about={"field": field.id},
    )


def _criterion(interview: Interview, moves: RatingMoves) -> None:
    criterion = moves.criterion
    until = _until(moves, interview)
    said = _("{rating} until now", rating=until) if until else _("not rated until now")
    st.markdown(f"{plain_text(criterion.name)} :small[:gray[{said}]]")
    with st.container(horizontal=True, vertical_alignment="center"):
        chosen = buttons(
            _("{criterion}, after this talk", criterion=criterion.name),
            on("interviews", interview.id, N_("Rated a field after a talk")).at(
                "ratings", criterion.id
            ),
            _RATES,
            label_visibility="collapsed",
        )
        if chosen is not None:
            take_back_button(
                f"field-{criterion.id}",
                (decisions.rate_after_interview, interview.id, criterion.id, None),
            )


def _until(moves: RatingMoves, interview: Interview) -> int | None:
    """Where the rating stood before this talk; for a talk that still runs, where it stands."""
    last = moves.before
    for step in moves.steps:
        if interview.held_at is None or step.at is None or step.at < interview.held_at:
            last = step.rating
    return last
