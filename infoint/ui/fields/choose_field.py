"""The worksheet of step 1: what one brings, the fields, what counts, and what to find out."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import CareerField
from infoint.domain.fields import FieldStatus, ResearchKind
from infoint.entries.lists import FIELD_RESEARCH, add_entry, remove_entry
from infoint.fields import listing
from infoint.fields.ratings import RatingMoves, rating_moves
from infoint.fields.scores import field_scores, named_criteria
from infoint.i18n import N_, _
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import go_button, remove_button
from infoint.ui.components.told_box import as_read
from infoint.ui.fields.decisions import decided_here
from infoint.ui.interviews.assumptions import assumption_boxes
from infoint.ui.interviews.research import KINDS, kind_row, note_boxes
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import buttons, number, text, text_area
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import FieldPath, on, on_draft, on_profile
from infoint.ui.worksheet.run_and_undo import action_button
from infoint.words.told.fields import field_readings

_HINTS: dict[ResearchKind, str] = {
    "pc": "Web pages, recorded interviews with people at work, occupation profiles.",
    "paper": "Books, trade journals, newspaper cuttings, leaflets from a career centre.",
    "people": "What people told you. Your interviews land in step 6; short chats fit here.",
    "participation": "What you did yourself: volunteering, a class, a day at work.",
}
_STATUS: dict[FieldStatus, str] = {
    "considering": N_("Considering"),
    "exploring": N_("Exploring"),
    "chosen": N_("Chosen"),
    "set aside": N_("Set aside"),
}
_RATES = (1, 2, 3, 4, 5)


def self_assessment() -> None:
    """What the person brings, on the profile."""
    st.subheader("Write down what you bring", anchor=False)
    me = on_profile(N_("Changed the self-assessment"))
    with st.grid(2, min_column_width=260):
        text_area("Interests: what do you like to read, do, talk about?", me.at("interests"))
        text_area("Skills: what can you do?", me.at("skills"))
        text_area("Values: what must your work stand for or allow?", me.at("values"))
        text_area("Expertise: what do you know more about than most?", me.at("expertise"))


def fields(visit: Visit) -> None:
    """The fields under consideration with their scores, and a line to add one."""
    st.subheader("List the fields that you could imagine", anchor=False)
    draft = on_draft("new-field")
    with st.container(border=True, key=enter_adds("add-field")):
        typed = text(
            "Name a field of work", draft.at("title"), placeholder="Such as museum education"
        )
        as_read(draft.at("title_as"), typed, field_readings(typed))
        text("Why this one?", draft.at("why"))
        action_button("Add this field", "add-field", (listing.add_fields,), icon="add", then=_added)
    scores = field_scores(visit.ws)
    if scores:
        rows = [
            {
                "Field": score.field.title,
                "Where you stand": _(_STATUS[score.field.status]),
                "Score of 100": None if score.score is None else round(score.score),
                "Rated": f"{score.rated} of {score.of}",
            }
            for score in scores
        ]
        st.dataframe(rows, hide_index=True, placeholder="", alt="Your fields, by weighted score")
    if len(scores) > 1:
        go_button("Compare fields", "compare-fields", key="to-compare", icon="balance")


def _added(fields: list[CareerField]) -> None:
    """The first field is looked into at once; later ones wait, so that no answer goes astray."""
    known = session.workspace().fields.all()
    if len(known) == len(fields):
        session.choose("field", fields[0].id)
        return
    titles = plain_text(", ".join(field.title for field in fields))
    session.say(
        f"Added: {titles}. To look into it, choose it below.", session.workspace().edits()[0].id
    )


def criteria(visit: Visit) -> None:
    """What counts for the person, with weights."""
    st.subheader("Say what matters to you in work", anchor=False)
    place = on_profile(N_("Changed what matters"))
    for criterion in visit.ws.profile.criteria:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            here = place.at("criteria", criterion.id)
            text("What matters", here.at("name"), width=260)
            number("Weight, 1 to 5", here.at("weight"), 1, 5, width=140)
            remove_button(
                f"remove-criterion-{criterion.id}",
                (listing.remove_criterion, criterion.id),
                said="Removed.",
            )
    with st.container(
        horizontal=True, vertical_alignment="bottom", key=enter_adds("add-criterion")
    ):
        text(
            "Add something that matters",
            on_draft("new-criterion").at("name"),
            placeholder="Such as time with people",
            width=340,
        )
        action_button("Add it", "add-criterion", (listing.add_criterion,), icon="add")


def _field_looked_into(visit: Visit) -> CareerField | None:
    """The field that the parts about one field are about, chosen at their top; None without any."""
    listed = visit.ws.fields.all()
    if not listed:
        return None
    titles = {field.id: field.title for field in listed}
    current = visit.field.id if visit.field and visit.field.id in titles else listed[0].id
    drop_down(
        "Field to look into",
        titles,
        key="field-of-the-page",
        start=current,
        follows=True,
        on_pick=lambda field: session.choose("field", field),
    )
    return visit.ws.fields.get(current) or listed[0]


def _no_field_yet() -> None:
    st.markdown(_("No field is on your list yet. Name one first; a guess is enough."))


def what_to_find_out(visit: Visit) -> None:
    """What the person wants to know about one field, and what they assume now."""
    field = _field_looked_into(visit)
    if field is None:
        return _no_field_yet()
    place = on("fields", field.id, N_("Changed a field"))
    text_area("What do you want to find out?", place.at("want_to_know"))
    st.markdown("**What do you assume now, that a talk could confirm or upset?** One at a time.")
    return assumption_boxes(field, enumerate(field.assumptions))


def read_up(visit: Visit) -> None:
    """What the person found about one field."""
    field = _field_looked_into(visit)
    if field is None:
        return _no_field_yet()
    return _research(field, on("fields", field.id, N_("Changed a research note")))


def one_field(visit: Visit) -> None:
    """One field: why, where one stands with it, ratings."""
    field = _field_looked_into(visit)
    if field is None:
        return
    place = on("fields", field.id, N_("Changed a field"))
    with st.container(border=True):
        text("Field", place.at("title"))
        text("Why?", place.at("why"))
        buttons(
            "Where do you stand with it?",
            place.at("status"),
            tuple(_STATUS),
            lambda status: _(_STATUS[status]),
        )
        decided_here(field)
        _ratings(visit, field)
        remove_button(
            f"remove-field-{field.id}",
            (listing.remove_field, field.id),
            said="The field was removed.",
            label="Remove this field",
        )


def _ratings(visit: Visit, field: CareerField) -> None:
    wanted = named_criteria(visit.ws.profile)
    if not wanted:
        st.markdown("Say above what matters to you in work, to rate this field on it.")
        return
    st.markdown(
        "**How well does it fit, as you see it before the talks?** 1 is hardly, 5 is just what you "
        "want; a guess will do. After each talk, step 6 asks how it stands then."
    )
    place = on("fields", field.id, N_("Rated a field"))
    with st.grid(2, min_column_width=240):
        for moves in rating_moves(index_of(visit.ws), field, wanted):
            criterion = moves.criterion
            with st.container(gap="xsmall"):
                show(criterion.name)
                buttons(
                    criterion.name,
                    place.at("ratings_before", criterion.id),
                    _RATES,
                    label_visibility="collapsed",
                )
                _after_interviews(moves)


def _after_interviews(moves: RatingMoves) -> None:
    if moves.steps:
        last = moves.steps[-1]
        who = f"the talk with {plain_text(last.who)}" if last.who else "the talks"
        st.markdown(f":small[Now **{last.rating}**, after {who}]")


def _research(field: CareerField, place: FieldPath) -> None:
    kind = kind_row(
        "Keep what you found: on the PC, on paper, from people, by taking part (the 4 P's)",
        f"research-{field.id}",
        field.research,
    )
    st.markdown(_HINTS[kind])
    for note in (note for note in field.research if note.kind == kind):
        note_boxes(
            note, place.at("research", note.id), (remove_entry, FIELD_RESEARCH, field.id, note.id)
        )
    action_button(
        f"Add a {KINDS[kind]} note",
        f"add-note-{field.id}-{kind}",
        (add_entry, FIELD_RESEARCH, field.id),
        icon="note_add",
        kind=kind,
    )
