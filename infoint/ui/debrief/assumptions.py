"""What one had assumed of a field, and what a talk said of it: one assumption at a time."""

from collections.abc import Mapping

import streamlit as st

from infoint.advice.asked_about import likely_field
from infoint.debrief import notes
from infoint.domain import Assumption, CareerField, Interview
from infoint.domain.interviews import Verdict, VerdictOutcome
from infoint.i18n import N_, _
from infoint.interviews.about_field import keep_typed_field, say_about
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import paged
from infoint.ui.debrief.open_rows import open_next, open_row, opened_row
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import buttons, text_area
from infoint.ui.worksheet.field_of_interview import another_field, field_drop_down
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.ratings import take_back_button
from infoint.ui.worksheet.run_and_undo import action_button

_OUTCOMES: Mapping[VerdictOutcome, str] = {
    "confirmed": N_("Confirmed"),
    "contradicted": N_("Contradicted"),
    "mixed": N_("Mixed"),
    "not touched": N_("Not touched"),
}
_PAGE = 5


def field_of(visit: Visit, interview: Interview) -> CareerField | None:
    """The field that a talk was about; where it was not said, the boxes to say so."""
    found = visit.ws.fields.get(interview.field) if interview.field else None
    if found:
        return found
    likely = likely_field(visit.ws, visit.the_contact)
    if likely:
        action_button(
            _("It was about {field}", field=plain_text(likely.title)),
            "was-about-likely",
            (say_about, interview.id, likely.id),
            icon="label",
        )
    if len(visit.ws.fields):
        field_drop_down(visit, interview.id, _("Which field was this talk about?"))
    typed = another_field(interview.id)
    action_button(
        _("It was about this"),
        "keep-field",
        (keep_typed_field, interview.id),
        type="primary",
        disabled=not typed,
    )
    return None


def assumed_view(visit: Visit) -> None:
    """Each assumption of the talk's field; the first that is not looked at yet stands open."""
    interview = visit.the_interview
    back_to_part(_("Back to what you think"))
    with st.container():
        field = field_of(visit, interview)
    if field is None:
        return
    known = [each for each in field.assumptions if each.text.strip()]
    if not known:
        _nothing(field)
        return
    of = f"assumed-{interview.id}"
    waiting = (one.id for one in known if not _verdict(interview, one).outcome)
    opened = opened_row(of, next(waiting, ""))
    rows, pages = st.container(gap="small"), st.container()
    with pages:
        shown = paged(known, _PAGE, f"assumed-page-{interview.id}")
    with rows:
        for _number, each in shown:
            with st.container(border=True, gap="xsmall", key=f"assumed-{each.id}"):
                if each.id == opened:
                    _judge(interview, each, of)
                else:
                    _to_read(interview, each, of)


def _nothing(field: CareerField) -> None:
    st.markdown(
        _(
            "You wrote down nothing about {field} before. Step 1 has a place for it, so that the "
            "next talk can test it.",
            field=plain_text(field.title),
        )
    )
    go_button(
        _("Write down an assumption"),
        "choose-field",
        key="to-assumptions",
        part="questions",
        about={"field": field.id},
    )


def _verdict(interview: Interview, each: Assumption) -> Verdict:
    return interview.verdicts.get(each.id, Verdict())


def _judge(interview: Interview, each: Assumption, of: str) -> None:
    here = on("interviews", interview.id, N_("Judged an assumption")).at("verdicts", each.id)
    st.markdown(f"**{plain_text(each.text)}**")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = buttons(
            _("What became of: {assumption}", assumption=each.text),
            here.at("outcome"),
            tuple(_OUTCOMES),
            lambda outcome: _(_OUTCOMES[outcome]),
            label_visibility="collapsed",
        )
        if chosen:
            take_back_button(each.id, (notes.take_back_verdict, interview.id, each.id))
    with st.container():
        if chosen and chosen != "not touched":
            text_area(_("What was said about it?"), here.at("said"), height=80)
    st.button(
        _("Done"),
        key="close-assumed",
        icon=":material/check:",
        disabled=not chosen,
        on_click=open_next,
        args=(of,),
    )


def _to_read(interview: Interview, each: Assumption, of: str) -> None:
    verdict = _verdict(interview, each)
    with st.container(
        horizontal=True, vertical_alignment="top", gap="small", key=f"row-of-assumed-{each.id}"
    ):
        with st.container(gap=None):
            st.markdown(f"**{plain_text(each.text)}**")
            if verdict.outcome:
                st.markdown(f":gray[{_(_OUTCOMES[verdict.outcome])}]")
            if verdict.said.strip():
                show(verdict.said)
        with st.container(width="content", key=f"more-assumed-{each.id}"):
            st.button(
                _("Change") if verdict.outcome else _("Look at it"),
                key=f"open-assumed-{each.id}",
                icon=":material/edit:",
                type="tertiary",
                on_click=open_row,
                args=(of, each.id),
            )
