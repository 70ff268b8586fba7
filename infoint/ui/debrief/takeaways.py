"""What to keep of a talk: one kind at a time, each thing in a box of its own."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.debrief import takeaways
from infoint.domain import Interview, Takeaway
from infoint.domain.kinds import TakeawayKind
from infoint.entries.drafts import forget_draft
from infoint.i18n import N_, _
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import menu_button, remove_button
from infoint.ui.components.radio_row import radio_row
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import checkbox, select, text, text_area
from infoint.ui.worksheet.place import FieldPath, on, on_draft
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button, run_action
from infoint.words.amounts import currencies, currency_name
from infoint.words.takeaways import range_words

KEPT_UNDER: dict[TakeawayKind, str] = {
    TakeawayKind.SKILL: N_("Kept under skills."),
    TakeawayKind.VOCABULARY: N_("Kept under words."),
    TakeawayKind.READING: N_("Kept under reading."),
    TakeawayKind.ASSOCIATION: N_("Kept under associations."),
    TakeawayKind.SALARY_RANGE: N_("Kept under pay."),
    TakeawayKind.TRAINING: N_("Kept under training."),
    TakeawayKind.CHALLENGE: N_("Kept under challenges."),
    TakeawayKind.TREND: N_("Kept under trends."),
    TakeawayKind.ADVICE: N_("Kept under advice."),
}


def takeaways_by_kind(visit: Visit, interview: Interview) -> None:
    """Choose a kind; then its takeaways, notes that may be one, and a line to add."""
    kept = index_of(visit.ws).takeaways_of_interview.get(interview.id, [])
    counts = {kind: sum(each.kind == kind for each in kept) for kind in TakeawayKind}
    words = {kind: f"{kind.label} ({counts[kind]})" for kind in TakeawayKind}
    kind = TakeawayKind(radio_row("What was it about?", words, key="takeaway-kind"))
    draft = on_draft(takeaways.draft_name(interview.id, kind))
    changing = draft.at("changes").read()
    is_pay = kind == TakeawayKind.SALARY_RANGE
    if is_pay:
        st.markdown("What the field pays in a year, never what this person earns.")
    for each in kept:
        if each.kind == kind and not (is_pay and each.id == changing):
            _kept(each)
    if is_pay:
        _pay(interview, draft, changing=bool(changing))
    else:
        _add(interview, kind, draft)
    _offers(visit, interview, kind, kept)


def _kept(takeaway: Takeaway) -> None:
    """What was kept, to change; whether it is private, where else it belongs, and away with it."""
    place = on("takeaways", takeaway.id, N_("Changed a takeaway"))
    with st.container(border=True, gap="xsmall"):
        if takeaway.kind == TakeawayKind.SALARY_RANGE:
            _range(takeaway)
        else:
            text_area(takeaway.kind.asks, place.at("text"), height="content")
        if takeaway.kind == TakeawayKind.VOCABULARY:
            text_area("What does it mean?", place.at("meaning"), height="content")
        with st.container(horizontal=True, vertical_alignment="center"):
            checkbox("Private", place.at("private"))
            menu_button(
                "Move to",
                f"move-{takeaway.id}",
                {kind: kind.label for kind in TakeawayKind if kind != takeaway.kind},
                lambda kind: _move(takeaway.id, kind),
            )
            remove_button(
                f"remove-{takeaway.id}",
                (takeaways.remove_takeaway, takeaway.id),
                said="The takeaway was removed.",
            )


def _range(takeaway: Takeaway) -> None:
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


_MOVED_TO: dict[TakeawayKind, str] = {
    TakeawayKind.SKILL: N_("Moved to skills."),
    TakeawayKind.VOCABULARY: N_("Moved to words."),
    TakeawayKind.READING: N_("Moved to reading."),
    TakeawayKind.ASSOCIATION: N_("Moved to associations."),
    TakeawayKind.SALARY_RANGE: N_("Moved to pay."),
    TakeawayKind.TRAINING: N_("Moved to training."),
    TakeawayKind.CHALLENGE: N_("Moved to challenges."),
    TakeawayKind.TREND: N_("Moved to trends."),
    TakeawayKind.ADVICE: N_("Moved to advice."),
}


def _move(takeaway: str, kind: TakeawayKind) -> None:
    run_action(takeaways.move_takeaway, takeaway, kind, said=_(_MOVED_TO[kind]))


def _add(interview: Interview, kind: TakeawayKind, draft: FieldPath) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", key=enter_adds(_add_key(kind))):
        text(kind.asks, draft.at("takeaway"), placeholder=f"Such as: {kind.example}")
        if kind == TakeawayKind.VOCABULARY:
            text("What does it mean?", draft.at("meaning"))
        _add_button(interview, kind, "Add it")


def _pay(interview: Interview, draft: FieldPath, *, changing: bool) -> None:
    kind = TakeawayKind.SALARY_RANGE
    with st.container(border=changing, key=enter_adds(_add_key(kind))):
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
        text(kind.asks, draft.at("takeaway"), placeholder=f"Such as: {kind.example}")
        checkbox("Private", draft.at("private"))
        with st.container(horizontal=True):
            _add_button(interview, kind, "Keep the change" if changing else "Add it")
            if changing:
                action_button(
                    "Leave it as it was",
                    "leave-unchanged",
                    (forget_draft, takeaways.draft_name(interview.id, kind)),
                    type="tertiary",
                )


def _add_key(kind: TakeawayKind) -> str:
    return f"add-takeaway-{kind.replace(' ', '-')}"


def _add_button(interview: Interview, kind: TakeawayKind, label: str) -> None:
    action_button(label, _add_key(kind), (takeaways.add_takeaway, interview.id, kind), icon="add")


def _offers(visit: Visit, interview: Interview, kind: TakeawayKind, kept: list[Takeaway]) -> None:
    """Notes of the talk that may be takeaways of this kind, so that nothing is typed twice."""
    offered = takeaways.notes_for(interview, visit.library, kind, kept)
    if not offered:
        return
    st.markdown("**From what you wrote already**")
    for item_id, _question, note in offered:
        with st.container(horizontal=True, vertical_alignment="center"):
            with st.container():
                show(note)
            keep_button(visit, interview, item_id, "Keep it", f"offer-{item_id}")


def keep_button(
    visit: Visit,
    interview: Interview,
    item: str,
    label: str,
    key: str,
    type: ButtonType = "secondary",
) -> None:
    """Turn a note into a takeaway in one tap."""
    action_button(
        label,
        key,
        (takeaways.takeaway_from_note, visit.library, interview.id, item),
        icon="bookmark_add",
        type=type,
        said="Kept as a takeaway.",
    )
