"""What boxes of every kind of takeaway have in common: their words, and their buttons."""

from dataclasses import dataclass

import streamlit as st

from infoint.domain import Interview, Takeaway
from infoint.domain.interviews import TakeawayKind
from infoint.services import takeaways as services
from infoint.ui import session
from infoint.ui.acting import act
from infoint.ui.bind import on
from infoint.ui.boxes import tick
from infoint.ui.buttons import remove_button


@dataclass(frozen=True)
class KindWords:
    """How a kind of takeaway is called, what its box asks for, and an example."""

    title: str
    asks: str
    example: str


KINDS: dict[TakeawayKind, KindWords] = {
    "skill": KindWords("Skills", "A skill they use or look for", "reading a balance sheet"),
    "vocabulary": KindWords("Words", "A word or an abbreviation", "triage"),
    "reading": KindWords("Reading", "Something to read or watch", "the trade's weekly"),
    "association": KindWords("Associations", "A group or an association", "the local guild"),
    "salary range": KindWords("Pay", "What they said about it", "nights are paid on top"),
    "training": KindWords("Training", "A course or a degree", "an evening course in law"),
    "challenge": KindWords("Challenges", "What is hard about the work", "shifts at weekends"),
    "trend": KindWords("Trends", "Where the field is going", "more is done from home"),
    "advice": KindWords("Advice", "What they advised", "start as a volunteer"),
}


def row_of(takeaway: Takeaway) -> None:
    """Whether it is private, where else it belongs, and away with it."""
    place = on("takeaways", takeaway.id, "Changed a takeaway")
    with st.container(horizontal=True, vertical_alignment="center"):
        tick("Private", place.at("private"))
        key = f"move-{takeaway.id}"
        st.menu_button(
            "Move to",
            [kind for kind in KINDS if kind != takeaway.kind],
            format_func=lambda kind: KINDS[kind].title,
            key=key,
            type="tertiary",
            on_click=_moved,
            args=(takeaway.id, key),
        )
        remove_button(
            f"remove-{takeaway.id}",
            services.remove_takeaway,
            takeaway.id,
            said="The takeaway was removed.",
        )


def _moved(takeaway: str, key: str) -> None:
    kind = session.box(key)
    if kind in KINDS:
        said = f"Moved to {KINDS[kind].title.lower()}."
        act(services.move_takeaway, takeaway, kind, said=said, undo=True)


def add_key(kind: TakeawayKind) -> str:
    """Key of the button that keeps what stands in the boxes of a kind."""
    return f"add-takeaway-{kind.replace(' ', '-')}"


def add_button(talk: Interview, kind: TakeawayKind, label: str) -> None:
    """Keep what stands in the boxes of a kind."""
    st.button(
        label,
        key=add_key(kind),
        icon=":material/add:",
        on_click=act,
        args=(services.add_takeaway_from_draft, talk.id, kind),
    )
