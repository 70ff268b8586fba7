"""What to keep of a talk: one kind at a time, each thing in a box of its own."""

import streamlit as st

from infoint.debrief import takeaways
from infoint.domain import Interview, Takeaway
from infoint.domain.kinds import TakeawayKind
from infoint.i18n import N_
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import remove_button
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.actions import action_button, run_action
from infoint.ui.worksheet.boxes import checkbox, select, text, text_area
from infoint.ui.worksheet.place import on, on_draft
from infoint.words.amounts import currencies, currency_name
from infoint.words.takeaways import range_words


def row_of(takeaway: Takeaway) -> None:
    """Whether it is private, where else it belongs, and away with it."""
    place = on("takeaways", takeaway.id, N_("Changed a takeaway"))
    with st.container(horizontal=True, vertical_alignment="center"):
        checkbox("Private", place.at("private"))
        key = f"move-{takeaway.id}"
        st.menu_button(
            "Move to",
            [kind for kind in TakeawayKind if kind != takeaway.kind],
            format_func=lambda kind: TakeawayKind(kind).label,
            key=key,
            type="tertiary",
            on_click=_moved,
            args=(takeaway.id, key),
        )
        remove_button(
            f"remove-{takeaway.id}",
            (takeaways.remove_takeaway, takeaway.id),
            said="The takeaway was removed.",
        )


def _moved(takeaway: str, key: str) -> None:
    kind = session.box(key)
    if kind in takeaways.TAKEAWAY_KINDS:
        said = f"Moved to {TakeawayKind(kind).label.lower()}."
        run_action(takeaways.move_takeaway, takeaway, kind, said=said)


def add_key(kind: TakeawayKind) -> str:
    """Key of the button that keeps what stands in the boxes of a kind."""
    return f"add-takeaway-{kind.replace(' ', '-')}"


def add_button(interview: Interview, kind: TakeawayKind, label: str) -> None:
    """Keep what stands in the boxes of a kind."""
    action_button(label, add_key(kind), (takeaways.add_takeaway, interview.id, kind), icon="add")


def pay(interview: Interview, kept: list[Takeaway]) -> None:
    """Ranges that were kept, and boxes for one more or for the one being changed."""
    st.markdown("What the field pays in a year, never what this person earns.")
    draft = on_draft(takeaways.draft_name(interview.id, TakeawayKind.SALARY_RANGE))
    changing = draft.at("changes").read()
    for each in kept:
        if each.id != changing:
            _range(each)
    with st.container(border=bool(changing), key=enter_adds(add_key(TakeawayKind.SALARY_RANGE))):
        with st.grid(2, min_column_width=200):
            select(
                "Currency",
                draft.at("currency"),
                currencies(session.locale_name()),
                currency_name,
                placeholder="Choose or search",
            )
            text("For which level?", draft.at("level"), placeholder="Such as: first job")
            text("Low, a year", draft.at("low"), placeholder="Such as: 38000")
            text("High, a year", draft.at("high"), placeholder="Such as: 52000")
        words = TakeawayKind.SALARY_RANGE
        text(words.asks, draft.at("takeaway"), placeholder=f"Such as: {words.example}")
        checkbox("Private", draft.at("private"))
        with st.container(horizontal=True):
            add_button(
                interview, TakeawayKind.SALARY_RANGE, "Keep the change" if changing else "Add it"
            )
            if changing:
                action_button(
                    "Leave it as it was",
                    "leave-unchanged",
                    (takeaways.leave_unchanged, interview.id, "salary range"),
                    type="tertiary",
                )


def _range(takeaway: Takeaway) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{plain_text(range_words(takeaway))}**")
        more = takeaway.text if takeaway.low is not None or takeaway.high is not None else ""
        for line in (more, takeaway.amounts):
            if line.strip():
                st.text(line)
        with st.container(horizontal=True):
            action_button(
                "Change",
                f"change-{takeaway.id}",
                (takeaways.begin_to_change, takeaway.id),
                icon="edit",
                type="tertiary",
            )
        row_of(takeaway)


_CHOSEN = "takeaway-kind"


def of_interview(visit: Visit, interview: Interview) -> list[Takeaway]:
    """The takeaways of one talk, in the order in which they were kept."""
    return [each for each in visit.ws.takeaways.all() if each.interview == interview.id]


def takeaways_by_kind(visit: Visit, interview: Interview) -> None:
    """Choose a kind; then its takeaways, notes that may be one, and a line to add."""
    kept = of_interview(visit, interview)
    counts = {kind: sum(each.kind == kind for each in kept) for kind in TakeawayKind}
    kind = st.radio(
        "What was it about?",
        list(TakeawayKind),
        format_func=lambda one: f"{TakeawayKind(one).label} ({counts[one]})",
        key=_CHOSEN,
        horizontal=True,
    )
    kind = kind or TakeawayKind.SKILL
    mine = [each for each in kept if each.kind == kind]
    if kind == "salary range":
        pay(interview, mine)
    else:
        for each in mine:
            _kept(each)
        _add(interview, kind)
    _offers(visit, interview, kind, kept)


def _kept(takeaway: Takeaway) -> None:
    place = on("takeaways", takeaway.id, N_("Changed a takeaway"))
    with st.container(border=True, gap="xsmall"):
        text_area(takeaway.kind.asks, place.at("text"), height="content")
        if takeaway.kind == "vocabulary":
            text_area("What does it mean?", place.at("meaning"), height="content")
        row_of(takeaway)


def _add(interview: Interview, kind: TakeawayKind) -> None:
    draft = on_draft(takeaways.draft_name(interview.id, kind))
    with st.container(horizontal=True, vertical_alignment="bottom", key=enter_adds(add_key(kind))):
        text(kind.asks, draft.at("takeaway"), placeholder=f"Such as: {kind.example}")
        if kind == "vocabulary":
            text("What does it mean?", draft.at("meaning"))
        add_button(interview, kind, "Add it")


def _offers(visit: Visit, interview: Interview, kind: TakeawayKind, kept: list[Takeaway]) -> None:
    """Notes of the talk that may be takeaways of this kind, so that nothing is typed twice."""
    offered = takeaways.notes_for(interview, visit.library, kind, kept)
    if not offered:
        return
    st.markdown("**From what you wrote already**")
    for item_id, _, note in offered:
        with st.container(horizontal=True, vertical_alignment="center"):
            with st.container():
                show(note)
            action_button(
                "Keep it",
                f"offer-{item_id}",
                (takeaways.takeaway_from_note, visit.library, interview.id, item_id),
                icon="bookmark_add",
                said="Kept as a takeaway.",
            )
