"""What to keep of a talk: one kind at a time, each thing in a box of its own."""

import streamlit as st

from infoint.domain import Interview, Takeaway
from infoint.domain.interviews import TakeawayKind
from infoint.services import takeaways as services
from infoint.ui.acting import act
from infoint.ui.bind import on, on_draft
from infoint.ui.boxes import area, text
from infoint.ui.enter_adds import enter_adds
from infoint.ui.literal import show
from infoint.ui.takeaway_boxes import KINDS, add_button, add_key, row_of
from infoint.ui.takeaway_pay import pay
from infoint.ui.visit import Visit

_CHOSEN = "takeaway-kind"


def of_talk(visit: Visit, talk: Interview) -> list[Takeaway]:
    """The takeaways of one talk, in the order in which they were kept."""
    return [each for each in visit.ws.takeaways.all() if each.interview == talk.id]


def takeaways_by_kind(visit: Visit, talk: Interview) -> None:
    """Choose a kind; then its takeaways, notes that may be one, and a line to add."""
    kept = of_talk(visit, talk)
    counts = {kind: sum(each.kind == kind for each in kept) for kind in KINDS}
    kind = st.radio(
        "What was it about?",
        list(KINDS),
        format_func=lambda one: f"{KINDS[one].title} ({counts[one]})",
        key=_CHOSEN,
        horizontal=True,
    )
    kind = kind or "skill"
    mine = [each for each in kept if each.kind == kind]
    if kind == "salary range":
        pay(talk, mine)
    else:
        for each in mine:
            _kept(each)
        _add(talk, kind)
    _offers(visit, talk, kind, kept)


def _kept(takeaway: Takeaway) -> None:
    place = on("takeaways", takeaway.id, "Changed a takeaway")
    with st.container(border=True, gap="xsmall"):
        area(KINDS[takeaway.kind].asks, place.at("text"), height="content")
        if takeaway.kind == "vocabulary":
            area("What does it mean?", place.at("meaning"), height="content")
        row_of(takeaway)


def _add(talk: Interview, kind: TakeawayKind) -> None:
    words = KINDS[kind]
    draft = on_draft(services.draft_name(talk.id, kind))
    with st.container(horizontal=True, vertical_alignment="bottom", key=enter_adds(add_key(kind))):
        text(words.asks, draft.at("takeaway"), placeholder=f"Such as: {words.example}")
        if kind == "vocabulary":
            text("What does it mean?", draft.at("meaning"))
        add_button(talk, kind, "Add it")


def _offers(visit: Visit, talk: Interview, kind: TakeawayKind, kept: list[Takeaway]) -> None:
    """Notes of the talk that may be takeaways of this kind, so that nothing is typed twice."""
    offered = services.notes_for(talk, visit.library, kind, kept)
    if not offered:
        return
    st.markdown("**From what you wrote already**")
    for item_id, _, note in offered:
        with st.container(horizontal=True, vertical_alignment="center"):
            with st.container():
                show(note)
            st.button(
                "Keep it",
                key=f"offer-{item_id}",
                icon=":material/bookmark_add:",
                on_click=act,
                args=(services.takeaway_from_note, visit.library, talk.id, item_id),
                kwargs={"said": "Kept as a takeaway.", "undo": True},
            )
