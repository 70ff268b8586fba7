"""What one expects: the assumptions about a field, for talks to test."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from infoint.domain import Assumption, CareerField, Interview
from infoint.entries.lists import ASSUMPTIONS, remove_entry
from infoint.i18n import N_, _, ngettext
from infoint.interviews.assumptions import add_assumption
from infoint.interviews.question_plan import ask_about_assumption, asked_about
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import dots_menu, go_button
from infoint.ui.components.paging import paged, turn_to_place
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import back_to_part, opening_row
from infoint.ui.interviews.prepare import choose_field_of
from infoint.ui.interviews.questions.plan import open_question
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import FieldPath, on, on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.field_phrases import spoken_of

_PAGE = 6


@dataclass(frozen=True)
class _Opened(DataState):
    """The assumption that is open to change, by id."""

    assumption: str = ""


def expectations(visit: Visit) -> None:
    """What one expects of the field of the talk, in a line, and the way to it."""
    interview = visit.the_interview
    field = visit.ws.fields.get(interview.field)
    line = f":gray[{_in_a_line(visit, interview, field)}]"
    title = _("What you expect")
    if field:
        opening_row("expect", title, line)
        return
    with (
        st.container(border=True, key="know-expect"),
        st.container(horizontal=True, vertical_alignment="center"),
    ):
        row_text(f"**{title}**  \n{line}")
        if len(visit.ws.fields):
            st.button(
                _("Choose it"),
                key="choose-its-field",
                type="tertiary",
                on_click=choose_field_of,
                args=(interview,),
            )
        else:
            go_button(_("Choose a field"), "choose-field", key="to-fields", type="tertiary")


def _in_a_line(visit: Visit, interview: Interview, field: CareerField | None) -> str:
    if field is None:
        return (
            _("Say which field this talk is about; then it can test what you expect of it.")
            if len(visit.ws.fields)
            else _("List a field of work first; a talk can test what you expect of it.")
        )
    written = [each for each in field.assumptions if each.text.strip()]
    asked = sum(bool(asked_about(interview, each.text)) for each in written)
    if not written:
        return _("Nothing yet. What do you take for true? This talk can test it.")
    if asked:
        return ngettext(
            "{n} thing you take for true; you ask about {asked}",
            "{n} things you take for true; you ask about {asked}",
            len(written),
            asked=asked,
        )
    return ngettext("{n} thing you take for true", "{n} things you take for true", len(written))


def _pages(field: str) -> str:
    return f"assumptions-{field}"


def expectations_view(visit: Visit) -> None:
    """The assumptions about the field as rows, each with a way to ask about it."""
    back_to_part(_("Back to what you know"))
    interview = visit.the_interview
    field = visit.ws.fields.get(interview.field)
    if field is None:
        st.markdown(_in_a_line(visit, interview, field))
        return
    title = plain_text(spoken_of(field.title) if field.title.strip() else _("this field"))
    st.markdown(
        _(
            "What do you take for true about {field}? The talk can confirm it or upset it; "
            "afterwards you say which.",
            field=title,
        )
    )
    assumption_rows(field, partial(_ask_about, interview, visit))


def assumption_rows(
    field: CareerField, beside: Callable[[Assumption], None] = lambda _one: None
) -> None:
    """What one takes for true about a field, as rows to read, one of them open to change.

    `beside` draws a button into the row of one that is there to read.
    """
    place = on("fields", field.id, N_("Changed an assumption"))
    for _place, one in paged(field.assumptions, _PAGE, _pages(field.id)):
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"expect-{one.id}"
        ):
            if _Opened.read().assumption == one.id:
                _to_change(place.at("assumptions", one.id, "text"), one)
            else:
                _to_read(field, one, beside)
    _add(field)


def _to_read(field: CareerField, one: Assumption, beside: Callable[[Assumption], None]) -> None:
    nothing = _("Nothing written")
    row_text(plain_text(one.text) if one.text.strip() else f":gray[{nothing}]")
    beside(one)
    dots_menu(
        _("Change: {what}", what=plain_text(one.text)),
        f"menu-{one.id}",
        {"change": _("Change it"), "remove": _("Remove")},
        partial(_chosen, field.id, one.id),
    )


def _ask_about(interview: Interview, visit: Visit, one: Assumption) -> None:
    if interview.status == "held":
        return
    asked = asked_about(interview, one.text)
    action_button(
        _("In your plan") if asked else _("Ask about it"),
        f"ask-about-{one.id}",
        (ask_about_assumption, visit.library, interview.id, one.id),
        icon="check" if asked else "add_comment",
        disabled=bool(asked) or not one.text.strip(),
        said=_("A question about it is in your plan. Say it in your own words there."),
        then=lambda item: open_question(interview.id, item.id),
    )


def _chosen(field: str, one: str, choice: Hashable) -> None:
    if choice == "change":
        _Opened(one).keep()
    else:
        said = _("The assumption was removed.")
        run_action(remove_entry, ASSUMPTIONS, field, one, said=said)


def _to_change(here: FieldPath, one: Assumption) -> None:
    text(_("What you take for true"), here)
    st.button(_("Done"), key=f"close-{one.id}", icon=":material/check:", on_click=_Opened().keep)


def _add(field: CareerField) -> None:
    add = f"add-assumption-{field.id}"
    with st.container(horizontal=True, vertical_alignment="bottom", key=enter_adds(add)):
        text(
            _("What else do you take for true?"),
            on_draft(f"assumption-{field.id}").at("text"),
            placeholder=_("Such as: everyone works nights"),
            label_visibility="collapsed",
        )
        action_button(
            _("Add it"),
            add,
            (add_assumption, field.id),
            icon="add",
            then=lambda _new: turn_to_place(len(field.assumptions), _PAGE, _pages(field.id)),
        )
