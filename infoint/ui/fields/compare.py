"""Fields side by side: which ones, where they stand, and everything that a decision rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import CareerField
from infoint.fields.comparison import INTERVIEWS_NEEDED, FieldsCompared, compare_fields
from infoint.fields.ratings import held_interviews
from infoint.fields.tables import own_titles
from infoint.i18n import _, listed
from infoint.ui.components.buttons import go_button
from infoint.ui.components.navigation import MAIN_PAGES
from infoint.ui.fields.cards import field_cards
from infoint.ui.fields.decisions import decide
from infoint.ui.fields.interviews import what_interviews_say
from infoint.ui.fields.unknowns import still_unknown
from infoint.ui.fields.weights import what_matters
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import many, named_checkbox, plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState

AT_FIRST = 4
"""So many fields are compared unless the person chooses."""
_CHOSEN = "fields-compared"
_ADDRESS = "fields"


@dataclass(frozen=True)
class _Compared(DataState):
    """The fields that the person chose to compare, by id."""

    fields: tuple[str, ...] = ()


def compare_page(visit: Visit) -> None:
    """The whole page, from what stands in front down to the decision."""
    st.title(_(MAIN_PAGES["compare-fields"][0]), anchor=False)
    st.markdown(
        "How each field fits what you want, what your talks changed about that, and what is still "
        "open. The numbers are your own; the decision is, too."
    )
    moment = session.saved_at()  # always a line: one that comes later would take the focus away
    st.caption(
        f":material/check: Saved {local_dates.clock(moment)}"
        if moment
        else "Everything is saved as you change it."
    )
    fields = visit.ws.fields.all()
    if not fields:
        _nothing_yet()
        return
    compared = compare_fields(visit.ws, visit.library, fields=_chosen(visit, fields))
    if compared.fields:
        with st.container():
            _standing(compared)
        field_cards(compared)
        what_matters(visit, compared)
        what_interviews_say(compared)
        still_unknown(visit, compared)
    else:
        st.markdown("Choose a field above to see it here.")
    decide(visit, [one.field.id for one in compared.fields])


def _nothing_yet() -> None:
    st.markdown(
        "There is nothing to compare yet. List two or three fields in step 1, say what matters to "
        f"you in work, and talk to {INTERVIEWS_NEEDED} people about each. What they change in your "
        "mind then stands here, field beside field."
    )
    go_button("Choose a field", "choose-field", key="to-fields", type="primary")


def _chosen(visit: Visit, fields: Sequence[CareerField]) -> list[str]:
    """Ids of the fields to compare: by the address, else as this window chose, else the first few
    in the running.
    """
    titles = own_titles({field.id: field.title for field in fields})
    asked = str(st.query_params.get(_ADDRESS, "")).split(",")
    kept = _Compared.read().fields
    start = (
        [each for each in asked if each in titles]
        or [each for each in kept if each in titles]
        or _at_first(visit, fields)
    )
    if len(fields) < 3 and len(start) == len(fields):
        return start
    st.markdown("Fields to compare:")
    with st.container(horizontal=True):
        return [
            key
            for key, title in titles.items()
            if named_checkbox(
                title,
                value=key in start,
                key=f"{_CHOSEN}-{key}",
                on_change=_keep_in_address,
                args=(tuple(titles),),
            )
        ]


def _keep_in_address(fields: tuple[str, ...]) -> None:
    chosen = [key for key in fields if session.box(f"{_CHOSEN}-{key}")]
    _Compared(tuple(chosen)).keep()
    st.query_params[_ADDRESS] = ",".join(chosen)


def _at_first(visit: Visit, fields: Sequence[CareerField]) -> list[str]:
    """Those not set aside, the most talked about first, in the order of the list."""
    index = index_of(visit.ws)
    running = [field.id for field in fields if field.status != "set aside"]
    running.sort(key=lambda field: -len(held_interviews(index, field)))
    taken = set(running[:AT_FIRST])
    return [field.id for field in fields if field.id in taken]


def _standing(compared: FieldsCompared) -> None:
    """Who is in front and by how much, and who does not count yet."""
    titles = {key: plain_text(title) for key, title in compared.titles.items()}
    if not compared.criteria:
        st.markdown(
            "Say in step 1 what matters to you in work: then each field can be rated on it, before "
            "and after the talks."
        )
        go_button("Say what matters", "choose-field", key="to-criteria")
    elif compared.order and not compared.by_guess:
        st.markdown(_in_front(compared, titles))
    elif len(compared.fields) == 1:
        st.markdown(
            "One field is no choice yet. List another one in step 1 to set them side by side."
        )
    waiting = [one for one in compared.fields if not one.compared]
    if waiting:
        st.info(_not_yet(compared, titles), icon=":material/group_add:")
    for one in compared.unevenly_rated:
        st.markdown(
            f":material/info: **{titles[one.field.id]}** is rated on {one.rated} of "
            f"{many(len(compared.criteria), 'point')}. Rate the rest in step 1, so that the "
            "scores can be set side by side."
        )


def _in_front(compared: FieldsCompared, titles: dict[str, str]) -> str:
    first = [each for each in compared.order if each.place == 1]
    rest = [each for each in compared.order if each.place > 1]
    names = listed([f"**{titles[each.field]}**" for each in first])
    score = round(first[0].score)
    head = (
        f"{names} fits what matters to you best, with {score} of 100."
        if len(first) == 1
        else f"{names} are level, with {score} of 100."
    )
    if not rest:
        return head
    others = listed([f"{titles[each.field]} ({round(each.score)})" for each in rest])
    return f"{head} {'Then' if len(rest) > 1 else 'Next'}: {others}."


def _not_yet(compared: FieldsCompared, titles: dict[str, str]) -> str:
    parts = [
        f"{titles[one.field.id]} has {many(len(one.interviews), 'talk')}"
        for one in compared.fields
        if not one.compared
    ]
    rule = (
        f"A field counts as compared after {INTERVIEWS_NEEDED} talks: one opinion is not a picture."
    )
    words = f"{rule} {listed(parts)} so far."
    if compared.by_guess and compared.order and len(compared.fields) > 1:
        words += " Until two fields count, what you see rests on your own guesses."
    return words
