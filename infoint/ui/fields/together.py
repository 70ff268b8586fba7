"""Answers of several people to one question, side by side; and what nobody has answered."""

from collections.abc import Sequence

import streamlit as st

from infoint.fields.said import Answers
from infoint.fields.unknowns import CLOSING
from infoint.i18n import N_, _, ngettext
from infoint.library import REFERRAL_TOPIC
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import page_slice
from infoint.ui.fields.what_people_say import field_of_the_page
from infoint.ui.session.plain_text import plain_text, show, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import buttons
from infoint.ui.worksheet.place import on

_PAGE = 2
_OPEN = 5
_NOT_THE_WORK = (REFERRAL_TOPIC, CLOSING)
"""Topics of questions that say nothing about a field: whom else to ask, how to stay in touch."""


def side_by_side(visit: Visit) -> None:
    """Questions with more than one answer; whether people agree is said by the person."""
    found = field_of_the_page(visit)
    if found is None:
        return
    field, picture = found
    several = [each for each in picture.questions if len(each.said) > 1]
    if not several:
        st.markdown(
            _(
                "One opinion is no picture. Once two people answer the same question, you see here "
                "whether they agree."
            )
        )
        go_button(_("What to ask next"), "compare-fields", part="unknown", key="to-unknown")
        return
    several.sort(key=lambda each: not each.can_agree)
    st.markdown(_how_many(several))
    for each in several[page_slice(len(several), _PAGE, "answers-page")]:
        _question(field.id, each)


def _how_many(several: Sequence[Answers]) -> str:
    """How many questions more than one person answered, and what one said of them so far."""
    count = len(several)
    agree, differ = (
        sum(each.agreement == mark for each in several) for mark in ("agree", "differ")
    )
    if agree and differ:
        return ngettext(
            "You asked {n} question of more than one person. They agree on {agree} and differ on "
            "{differ}.",
            "You asked {n} questions of more than one person. They agree on {agree} and differ on "
            "{differ}.",
            count,
            agree=agree,
            differ=differ,
        )
    if agree:
        return ngettext(
            "You asked {n} question of more than one person. They agree on {agree}.",
            "You asked {n} questions of more than one person. They agree on {agree}.",
            count,
            agree=agree,
        )
    if differ:
        return ngettext(
            "You asked {n} question of more than one person. They differ on {differ}.",
            "You asked {n} questions of more than one person. They differ on {differ}.",
            count,
            differ=differ,
        )
    return ngettext(
        "You asked {n} question of more than one person. Do they agree?",
        "You asked {n} questions of more than one person. Do they agree?",
        count,
    )


def _question(field: str, answers: Answers) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(f"**{plain_text(answers.text)}**")
        with st.grid(min(3, len(answers.said)), min_column_width=180):
            for said in answers.said:
                with st.container(gap=None):
                    st.markdown(f":gray[{shown_name(said.who)}]")
                    show(said.text)
        place = on("fields", field, N_("Judged answers")).at("agreement", answers.key)
        if answers.can_agree:
            buttons(_("Do they agree?"), place, ("agree", "differ"), _mark)


def _mark(mark: str) -> str:
    return _("They agree") if mark == "agree" else _("They differ")


def not_answered(visit: Visit) -> None:
    """The questions of the bank that no talk about the field has answered."""
    found = field_of_the_page(visit)
    if found is None:
        return
    _field, picture = found
    unanswered = [each for each in picture.unanswered if each.topic not in _NOT_THE_WORK]
    if not unanswered:
        st.markdown(_(":material/check: Every question of the bank has an answer."))
        return
    page = page_slice(len(unanswered), _OPEN, "open-page")
    st.markdown("\n".join(f"- {plain_text(each.text)}" for each in unanswered[page]))
    go_button(
        _("Plan the next talk"), "prepare", part="questions", key="plan-next", icon="checklist"
    )
