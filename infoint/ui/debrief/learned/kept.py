"""Step 6, learned: what one keeps of a talk, as rows; one box to add to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.debrief import takeaways
from infoint.domain import Interview, Takeaway
from infoint.domain.kinds import TakeawayKind
from infoint.entries.form import lines_of
from infoint.i18n import N_, _, ngettext
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import dots_menu
from infoint.ui.components.notes.raw_notes import raw_notes
from infoint.ui.components.paging import paged
from infoint.ui.debrief.beside import CameFrom, lines_beside, say_beside
from infoint.ui.debrief.learned.pay import begin_to_change_pay
from infoint.ui.debrief.open_rows import open_row, opened_row
from infoint.ui.frame.small_view import opening_row, turn_to_view
from infoint.ui.frame.step_page import Work
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import checkbox, text, text_area
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on, on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.takeaways import takeaway_words

KEPT_UNDER: Mapping[TakeawayKind, str] = {
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
_MOVED_TO: Mapping[TakeawayKind, str] = {
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
_PAGE = 3
_LIST = "takeaways"


@dataclass(frozen=True)
class _LeftOff(DataState):
    """By talk: the kind that was chosen last in this window."""

    kinds: Mapping[str, TakeawayKind] = field(default_factory=dict)


def learned(visit: Visit, work: Work) -> None:
    """A line to add, what was kept, and the ways to the notes."""
    interview = visit.the_interview
    kept = index_of(visit.ws).takeaways_of_interview.get(interview.id, [])
    CameFrom().keep()
    _add(visit, interview)
    rows, pages = st.container(gap="small"), st.container()
    with pages:
        shown = paged(kept[::-1], _PAGE, f"kept-page-{interview.id}")
    with rows:
        for _number, takeaway in shown:
            _row(takeaway)
    raw_notes(visit, interview)
    _ways_to_notes(interview)
    _beside(visit, work, interview, kept)


# -- one more


def _add(visit: Visit, interview: Interview) -> None:
    kinds = {kind: kind.label for kind in TakeawayKind}
    start = _LeftOff.read().kinds.get(interview.id)
    if start is None:
        start = _kind(interview.id) or takeaways.first_to_fill(visit.ws, visit.library, interview)
    box, about = st.container(), st.container(width=220)
    with about:
        kind = drop_down(
            _("Kept under"),
            kinds,
            key=_key(interview.id),
            start=start,
            on_pick=partial(_turn, interview.id, start),
        )
    with box:
        _line(interview, kind or start)


def _key(interview: str) -> str:
    return f"takeaway-kind-{interview}"


def _kind(interview: str) -> TakeawayKind | None:
    """What the next thing is about, as it stands in its box; it stays so while one adds to it."""
    key = _key(interview)
    held = box_state.shown(key) if box_state.is_alive(key) else None
    return next((kind for kind in TakeawayKind if kind == held), None)


def _turn(interview: str, before: TakeawayKind, kind: TakeawayKind) -> None:
    """What was typed so far goes along to another kind, unless something waits there."""
    run_action(takeaways.turn_half_written, interview, before, kind)
    if kind == TakeawayKind.SALARY_RANGE:
        box_state.put(_key(interview), before)
        turn_to_view("pay")
    else:
        _LeftOff({**_LeftOff.read().kinds, interview: kind}).keep()


def _line(interview: Interview, kind: TakeawayKind) -> None:
    draft = on_draft(takeaways.draft_name(interview.id, kind))
    key = f"add-takeaway-{kind.replace(' ', '-')}"
    with st.container(
        horizontal=True, vertical_alignment="bottom", gap="small", key=enter_adds(key)
    ):
        text(
            kind.asks,
            draft.at("takeaway"),
            placeholder=_("Such as: {example}", example=kind.example),
        )
        if kind == TakeawayKind.VOCABULARY:
            text(_("What does it mean?"), draft.at("meaning"))
        action_button(_("Keep"), key, (takeaways.add_takeaway, interview.id, kind), icon="add")


# -- what was kept


def _row(takeaway: Takeaway) -> None:
    with st.container(gap="small", key=f"kept-{takeaway.id}"):
        if opened_row(_LIST) == takeaway.id and takeaway.kind != TakeawayKind.SALARY_RANGE:
            _to_change(takeaway)
            return
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"row-of-{takeaway.id}"
        ):
            with st.container(gap=None):
                st.markdown(plain_text(takeaway_words(takeaway)))
                under = f":small[:gray[{takeaway.kind.label}]]"
                private = _("only for you")
                locked = f":small[:material/lock: {private}]"
                st.markdown(f"{under} {locked}" if takeaway.private else under)
            words = {
                "change": _("Change, or move it"),
                "private": _("Show it to others") if takeaway.private else _("Keep it to yourself"),
                "remove": _("Remove"),
            }
            label = _("More: {what}", what=plain_text(takeaway_words(takeaway)))
            dots_menu(label, f"kept-menu-{takeaway.id}", words, partial(_chosen, takeaway))


def _chosen(takeaway: Takeaway, choice: str) -> None:
    if choice == "remove":
        said = _("The takeaway was removed.")
        run_action(takeaways.remove_takeaway, takeaway.id, said=said)
    elif choice == "private":
        run_action(takeaways.keep_private, takeaway.id, not takeaway.private)
    elif takeaway.kind == TakeawayKind.SALARY_RANGE:
        begin_to_change_pay(takeaway)
    else:
        open_row(_LIST, takeaway.id)


def _to_change(takeaway: Takeaway) -> None:
    place = on("takeaways", takeaway.id, N_("Changed a takeaway"))
    text_area(takeaway.kind.asks, place.at("text"), height=80)
    if takeaway.kind == TakeawayKind.VOCABULARY:
        text_area(_("What does it mean?"), place.at("meaning"), height=80)
    drop_down(
        _("Kept under"),
        {kind: kind.label for kind in TakeawayKind},
        key=f"move-{takeaway.id}",
        start=takeaway.kind,
        follows=True,
        on_pick=partial(_move, takeaway.id),
    )
    checkbox(_("Only for you: in no letter and no report"), place.at("private"))
    st.button(
        _("Done"),
        key=f"close-{takeaway.id}",
        icon=":material/check:",
        on_click=open_row,
        args=(_LIST,),
    )


def _move(takeaway: str, kind: TakeawayKind) -> None:
    run_action(takeaways.move_takeaway, takeaway, kind, said=_(_MOVED_TO[kind]))


# -- the notes


def _ways_to_notes(interview: Interview) -> None:
    noted = sum(bool(item.note.strip()) for item in interview.plan)
    loose = len(lines_of(interview.debrief.notes))
    if noted:
        said = ngettext("{n} question with a note", "{n} questions with a note", noted)
    elif loose:
        said = ngettext("{n} line in your notes", "{n} lines in your notes", loose)
    else:
        said = _("Nothing is noted yet. Write at each question what you still hear.")
    opening_row("notes", _("Your notes, question by question"), f":gray[{said}]")
    elsewhere = _("From paper, a document, a transcript.")
    opening_row("paste", _("Bring in other notes"), f":gray[{elsewhere}]")


def _beside(visit: Visit, work: Work, interview: Interview, kept: Sequence[Takeaway]) -> None:
    """Notes that are not kept yet, each a tap away from the kind that it is likely to be."""
    offered = takeaways.notes_to_keep(interview, kept)
    if not offered:
        return
    lines_beside(
        work.side,
        "keep",
        [(f"keep-{item}", note) for item, note in offered],
        partial(keep_note, visit, interview),
        _("From your notes"),
        most=2,
    )


def keep_note(visit: Visit, interview: Interview, key: str) -> None:
    """From a callback: turn a note into a takeaway, and say under what it is kept."""
    kept: list[Takeaway] = []
    run_action(
        takeaways.takeaway_from_note,
        visit.library,
        interview.id,
        key.removeprefix("keep-"),
        said=_("Kept as a takeaway."),
        then=kept.append,
    )
    if kept:
        say_beside(_(KEPT_UNDER[kept[0].kind]))
