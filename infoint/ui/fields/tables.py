"""The parts of a comparison that are tallies, tables and lists."""

from typing import Literal

import streamlit as st

from infoint.domain.kinds import TakeawayKind
from infoint.fields.said import LISTS, Answers, FieldPicture, Tally
from infoint.fields.said_takeaways import SalaryRange
from infoint.ui.session.plain_text import plain_text, show

_Colour = Literal["gray", "green", "red", "orange"]
STANDING: dict[str, tuple[str, _Colour]] = {
    "open": ("Not settled", "gray"),
    "confirmed": ("Confirmed", "green"),
    "contradicted": ("Contradicted", "red"),
    "disputed": ("Disputed", "orange"),
}


def assumptions_part(picture: FieldPicture) -> None:
    """Each assumption with its tally and what was said."""
    for tally in picture.assumptions:
        _assumption(tally)


def _assumption(tally: Tally) -> None:
    words, colour = STANDING[tally.standing]
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{plain_text(tally.assumption.text)}**", width="stretch")
            st.badge(words, color=colour)
        counts = [f"{count} {outcome}" for outcome, count in tally.counts.items() if count]
        st.markdown(f"Talks: {', '.join(counts)}." if counts else "No talk has touched it yet.")
        for outcome, said in tally.said:
            with st.container(gap="xsmall"):
                st.markdown(f"*{plain_text(said.who)}*, {outcome}")
                if said.text:
                    show(said.text)


def evaluation_part(picture: FieldPicture) -> None:
    """Scales as numbers with their spread; words side by side."""
    scales = [each for each in picture.evaluation if each.scale and each.said]
    words = [each for each in picture.evaluation if each.said and not each.scale]
    if scales:
        st.dataframe(
            [_scale_row(each) for each in scales],
            hide_index=True,
            alt="Evaluation questions on a scale, over all talks",
        )
        st.markdown("They agree where the ratings lie at most one apart. 5 is the most.")
    for each in scales:
        reasons = [said for said in each.said if said.text]
        if reasons:
            with st.expander(plain_text(each.text)):
                for said in reasons:
                    st.markdown(f"*{plain_text(said.who)}*, {said.score}")
                    show(said.text)
    for each in words:
        with st.container(border=True):
            st.markdown(f"**{plain_text(each.text)}**")
            for said in each.said:
                with st.container(gap="xsmall"):
                    st.markdown(f"*After the talk with {plain_text(said.who)}*")
                    show(said.text)


def _scale_row(answers: Answers) -> dict[str, object]:
    scores = [said.score for said in answers.said if said.score is not None]
    return {
        "Question": answers.text,
        "Talks": len(scores),
        "Mean": round(answers.mean or 0, 1),
        "Ratings": ", ".join(map(str, scores)),
        "Together": {"agree": "They agree", "differ": "They differ"}.get(answers.agreement, ""),
    }


def skills_part(picture: FieldPicture) -> None:
    """Skills named most, against those one has."""
    missing = sum(not skill.have for skill in picture.skills)
    st.markdown(
        f"{len(picture.skills) - missing} of {len(picture.skills)} stand among your own skills "
        "in step 1."
    )
    rows = [
        {
            "Skill": skill.text,
            "Named by": len(skill.who),
            "Mine": "Yes" if skill.have else "Not yet",
            "Who": ", ".join(skill.who),
        }
        for skill in picture.skills
    ]
    st.dataframe(rows, hide_index=True, alt="Skills, the most often named first")


def terms_part(picture: FieldPicture) -> None:
    """The glossary of the field."""
    rows = [
        {"Word": term.text, "Meaning": " / ".join(term.meanings), "Who": ", ".join(term.who)}
        for term in picture.terms
    ]
    st.dataframe(rows, hide_index=True, alt="Words of the field and what they mean")


def lists_part(picture: FieldPicture) -> None:
    """Reading, associations, training, challenges, trends, advice."""
    for kind in LISTS:
        if picture.lists[kind]:
            st.subheader(
                "Reading list" if kind is TakeawayKind.READING else kind.label, anchor=False
            )
            st.markdown(
                "\n".join(
                    f"- {plain_text(each.text)} *({', '.join(map(plain_text, each.who))})*"
                    for each in picture.lists[kind]
                )
            )


def salaries_part(picture: FieldPicture) -> None:
    """What is paid in the field, as each person said it."""
    rows = [
        {
            "Who": each.who,
            "Level": each.level,
            "From": _amount(each.low, each),
            "To": _amount(each.high, each),
            "Note": each.text,
        }
        for each in picture.salaries
    ]
    st.dataframe(rows, hide_index=True, alt="Salary ranges as people named them")
    st.markdown("Ranges stay apart: currencies and levels do not mix.")


def _amount(value: float | None, each: SalaryRange) -> str:
    return "" if value is None else f"{value:,.0f} {each.currency}".strip()
