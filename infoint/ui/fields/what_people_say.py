"""What several people said about one field: side by side, searched, one part at a time."""

from collections.abc import Callable

import streamlit as st

from infoint.domain import CareerField
from infoint.fields.said import Answers, FieldPicture, compare_field, matching
from infoint.i18n import N_, _
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import page_slice
from infoint.ui.components.radio_row import radio_row
from infoint.ui.fields.tables import (
    assumptions_part,
    evaluation_part,
    lists_part,
    salaries_part,
    skills_part,
    terms_part,
)
from infoint.ui.session.plain_text import many, plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import buttons
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on

_PAGE = 8
_OPEN = 12


def what_people_say(visit: Visit) -> None:
    """Choose a field, then look at what its talks say."""
    field = _chosen_field(visit)
    if field is None:
        return
    picture = compare_field(visit.ws, visit.library, field.id)
    if not picture.interviews:
        st.markdown(
            f"No talk about {plain_text(field.title)} was held yet. After each talk, step 6 keeps "
            "what you learned; it then stands here beside what others said."
        )
        return
    people = (visit.ws.contacts.get(interview.contact) for interview in picture.interviews)
    names = dict.fromkeys(person.name for person in people if person)
    who = ", ".join(map(plain_text, names))
    st.markdown(
        f"{many(len(picture.interviews), 'talk')} about **{plain_text(field.title)}**: {who}."
    )
    if len(picture.interviews) < 2:
        st.info(
            "One opinion is not a picture. With a second talk you see what people agree on.",
            icon=":material/group_add:",
        )
    needle = st.text_input("Search", key="search-said", type="search", live="300ms")
    _parts(matching(picture, needle), needle)


def _chosen_field(visit: Visit) -> CareerField | None:
    fields = {field.id: field for field in visit.ws.fields.all()}
    if not fields:
        st.markdown(
            "What people tell you comes together here, one field at a time. List the fields that "
            "you think of first, in step 1."
        )
        go_button("Choose a field", "choose-field", key="to-fields", type="primary")
        return None
    held = [interview.field for interview in visit.ws.interviews.all() if interview.held_at]
    latest = next((key for key in reversed(held) if key in fields), "")
    start = latest or (visit.field.id if visit.field else next(iter(fields)))
    picked = drop_down(
        "Field",
        {key: field.title for key, field in fields.items()},
        key="compare-field",
        start=start,
    )
    return fields.get(picked or "")


def _parts(picture: FieldPicture, needle: str) -> None:
    """One part of the picture at a time; with a search, those in which something was found."""
    parts: dict[str, tuple[int, Callable[[FieldPicture], None], str]] = {
        "Answers": (
            len(picture.questions),
            _answers,
            "Note what people answer, in the talk or in step 6: it comes together here.",
        ),
        "Assumptions": (
            len(picture.assumptions),
            assumptions_part,
            "Write down in step 1 what you assume about this field, for talks to test.",
        ),
        "Evaluation": (
            sum(bool(each.said) for each in picture.evaluation),
            evaluation_part,
            "Answer the evaluation questions in step 6: they come together here.",
        ),
        "Skills": (len(picture.skills), skills_part, _LEARN),
        "Words": (len(picture.terms), terms_part, _LEARN),
        "Reading and advice": (sum(map(len, picture.lists.values())), lists_part, _LEARN),
        "Pay": (len(picture.salaries), salaries_part, _ASK_FOR_THE_RANGE + _LEARN),
        "Not answered yet": (len(picture.unanswered), _unanswered, ""),
    }
    if needle.strip():
        found = {name: draw for name, (count, draw, _) in parts.items() if count}
        if not found:
            st.markdown("Nothing matches. Clear the search to see everything.")
        for name, draw in found.items():
            st.header(name, anchor=False)
            draw(picture)
        return
    words = {name: f"{name} ({count})" for name, (count, *_) in parts.items()}
    picked = radio_row("What do you want to see?", words, key="compare-part")
    st.header(picked, anchor=False)
    count, draw, nothing_yet = parts[picked]
    if nothing_yet and not count:
        st.markdown(nothing_yet)
    else:
        draw(picture)


_LEARN = "In step 6, keep what a talk taught you under its kind: it comes together here."
_ASK_FOR_THE_RANGE = "Ask for the range of the field, never for their own pay. "


def _answers(picture: FieldPicture) -> None:
    found = picture.questions
    several = [each for each in found if len(each.said) > 1]
    counts = {mark: sum(each.agreement == mark for each in several) for mark in ("agree", "differ")}
    if several:
        st.markdown(
            f"{many(len(several), 'question')} with more than one answer: people agree on "
            f"{counts['agree']} and differ on {counts['differ']}, as you judge below."
        )
    above = None
    for each in found[page_slice(len(found), _PAGE, "answers-page")]:
        if each.topic != above:
            above = each.topic
            st.subheader(_(each.heading), anchor=False)
        _side_by_side(picture.field, each)


def _side_by_side(field: str, answers: Answers) -> None:
    with st.container(border=True):
        st.markdown(f"**{plain_text(answers.text)}**")
        with st.grid(3, min_column_width=200):
            for said in answers.said:
                with st.container(gap="xsmall"):
                    st.markdown(f"*{plain_text(said.who)}*")
                    show(said.text)
        if len(answers.said) > 1:
            place = on("fields", field, N_("Judged answers")).at("agreement", answers.key)
            buttons("Do they agree?", place, ("agree", "differ"), _mark)


def _mark(mark: str) -> str:
    return "They agree" if mark == "agree" else "They differ"


def _unanswered(picture: FieldPicture) -> None:
    if not picture.unanswered:
        st.success("Every question of the bank has an answer.", icon=":material/check:")
        return
    st.markdown("Nobody has answered these yet. In step 4 they come first when you choose.")
    st.markdown("\n".join(f"- {plain_text(each.text)}" for each in picture.unanswered[:_OPEN]))
    if len(picture.unanswered) > _OPEN:
        with st.expander(f"And {len(picture.unanswered) - _OPEN} more"):
            lines = [f"- {plain_text(each.text)}" for each in picture.unanswered[_OPEN:]]
            st.markdown("\n".join(lines))
    go_button("Plan the next talk", "prepare", key="plan-next", icon="checklist")
