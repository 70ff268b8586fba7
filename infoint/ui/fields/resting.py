"""Where a field was decided for, or set aside: what was decided, what rests, and the way back."""

from collections.abc import Iterator

import streamlit as st

from infoint.fields import decisions
from infoint.fields.comparison import FieldCompared, FieldsCompared
from infoint.fields.decisions import latest_decision
from infoint.i18n import _
from infoint.ui.fields.decisions import rested_on
from infoint.ui.fields.words import nobody_told, short, titles_of
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button

_RESTING = 2
"""So many fields that rest stand on the overview; the others stand among all fields."""


def decided_head(visit: Visit, one: FieldCompared) -> None:
    """When and why one decided, what it stands on, what would still be good to know, and back."""
    st.markdown("  \n".join(_about_the_decision(visit, one)))
    _open_again(one, _("Take it back"), "decided-back")


def _about_the_decision(visit: Visit, one: FieldCompared) -> Iterator[str]:
    note = latest_decision(one.field)
    if note and note.outcome == "decide":
        when = _("You noted on {day}:", day=local_dates.day(note.at))
        yield f"{when} {plain_text(short(note.text))}" if note.text.strip() else when
        yield rested_on(visit, one.field, note)
    for unknown in one.unknown[:1]:
        title = plain_text(one.field.title.strip() or _("this field"))
        still = nobody_told(unknown, title)
        yield _("Still good to know: {what}", what=still)


def what_rests(compared: FieldsCompared) -> None:
    """The fields that were set aside, quietly, each with why and the way back."""
    titles = titles_of(compared)
    for one in compared.resting[:_RESTING]:
        with st.container(
            horizontal=True,
            vertical_alignment="center",
            gap="small",
            key=f"row-rests-{one.field.id}",
        ):
            lines = [f":gray[**{titles[one.field.id]}** {_since(one)}]", *_why(one)]
            st.markdown("  \n".join(lines), width="stretch")
            _open_again(one, _("Take it up again"), f"rests-back-{one.field.id}")


def _since(one: FieldCompared) -> str:
    note = latest_decision(one.field)
    if note is None or note.outcome != "set aside":
        return _("rests")
    return _("rests since {day}", day=local_dates.day(note.at))


def _why(one: FieldCompared) -> Iterator[str]:
    note = latest_decision(one.field)
    if note and note.outcome == "set aside" and note.text.strip():
        yield f":small[:gray[{plain_text(short(note.text))}]]"


def _open_again(one: FieldCompared, words: str, key: str) -> None:
    action_button(
        words,
        key,
        (decisions.take_up_again, one.field.id),
        type="tertiary",
        icon="undo",
        said=_("{field} is open again. Your notes stay.", field=shown_name(one.field.title)),
    )
