"""What the talks say of each field: my evaluation, assumptions, pay, skills."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from infoint.fields.comparison import FieldCompared, FieldsCompared
from infoint.fields.said import Answers, Tally
from infoint.fields.said_takeaways import Skill
from infoint.fields.tables import evaluation_rows, pay_rows
from infoint.ui.components.fold import fold
from infoint.ui.components.navigation import side_button
from infoint.ui.fields.cards import AT_LEAST, columns
from infoint.ui.fields.tables import STANDING
from infoint.ui.session.plain_text import many, plain_text, show

_WORDS_SHOWN = 5
_SKILLS_SHOWN = 8


def what_interviews_say(compared: FieldsCompared) -> None:
    """Everything that was heard, a part at a time, field beside field."""
    st.header("What your talks say", anchor=False)
    if not any(one.interviews for one in compared.fields):
        st.markdown(
            "No talk about these fields was held yet. After each one, step 6 keeps what you "
            "learned and how you see the work then; it comes together here."
        )
        return
    _evaluation(compared)
    _assumptions(compared)
    _pay(compared)
    _skills(compared)
    side_button("what-people-say", key="compare-what-people-say")


def _evaluation(compared: FieldsCompared) -> None:
    st.subheader("How you judge the work", anchor=False)
    rows = evaluation_rows(compared)
    worded = [
        n
        for n, asked in enumerate(compared.fields[0].evaluation)
        if not asked.scale and any(one.evaluation[n].said for one in compared.fields)
    ]
    if not rows and not worded:
        st.markdown("Answer the evaluation questions in step 6: they come together here.")
        return
    if rows:
        st.markdown("\n".join(map(_scales, rows)))
        st.markdown(
            "The mean of your answers from 1 to 5, with the lowest and the highest; n is how many "
            "talks it rests on."
        )
    for n in worded:
        asked = compared.fields[0].evaluation[n]
        answers = sum(len(one.evaluation[n].said) for one in compared.fields)
        label = f"{plain_text(asked.text)} ({many(answers, 'answer')})"
        fold(label, f"compare-words-{asked.key}", partial(_worded, compared, n))


def _scales(row: Mapping[str, str]) -> str:
    """A line of a list: the question, and below it the figures of each field that has any."""
    figures = [
        f"{plain_text(title)} **{figure}**"
        for title, figure in row.items()
        if title != "Question" and figure
    ]
    return f"- {plain_text(row['Question'])}  \n  {', '.join(figures)}"


def _beside(compared: FieldsCompared, words: Callable[[FieldCompared], str]) -> None:
    """A column for each field, its title above: one text each, which is drawn fast."""
    with st.grid(columns(compared), min_column_width=AT_LEAST):
        for one in compared.ranked:
            st.markdown(f"**{plain_text(one.field.title)}**\n\n{words(one)}")


def _worded(compared: FieldsCompared, n: int) -> None:
    with st.grid(columns(compared), min_column_width=AT_LEAST):
        for one in compared.ranked:
            with st.container(gap="small"):
                st.markdown(f"**{plain_text(one.field.title)}**")
                _written(one.evaluation[n])


def _written(answers: Answers) -> None:
    if not answers.said:
        st.markdown("Nothing written yet.")
    for said in answers.said[-_WORDS_SHOWN:]:
        with st.container(gap="xxsmall"):
            show(said.text)
            st.markdown(f":small[After the talk with {plain_text(said.who)}]")
    left = len(answers.said) - _WORDS_SHOWN
    if left > 0:
        st.markdown(f":small[{many(left, 'earlier answer')} in What people say]")


def _assumptions(compared: FieldsCompared) -> None:
    st.subheader("What you assumed", anchor=False)
    if not any(one.assumptions for one in compared.fields):
        st.markdown("Write down in step 1 what you assume about a field, for talks to test.")
        return
    _beside(compared, _tested)


def _tested(one: FieldCompared) -> str:
    if not one.assumptions:
        return "No assumption written down."
    head = f":small[{one.settled} of {len(one.assumptions)} settled by your talks]"
    return "\n\n".join([head, *(_assumption(each) for each in one.assumptions)])


def _assumption(tally: Tally) -> str:
    said, colour = STANDING[tally.standing]
    counts = [f"{count} {outcome}" for outcome, count in tally.counts.items() if count]
    more = f" :small[{', '.join(counts)}]" if len(counts) > 1 else ""
    return f"{plain_text(tally.assumption.text)}  \n:{colour}-badge[{said}]{more}"


def _pay(compared: FieldsCompared) -> None:
    st.subheader("What the fields pay", anchor=False)
    rows = pay_rows(compared)
    if not rows:
        st.markdown("Ask for the range of the field, never for their own pay; keep it in step 6.")
        return
    st.markdown("\n".join(map(_range, rows)))
    st.markdown("A year, as people named it. Currencies and levels do not mix.")


def _range(row: Mapping[str, str]) -> str:
    """A line of a list: field and level, the range, what was said about it, and by whom."""
    about = ", ".join(plain_text(row[name]) for name in ("Field", "Level") if row[name])
    more = f" {plain_text(row['Note'])}." if row["Note"] else ""
    return f"- {about}: **{plain_text(row['A year'])}**.{more} *{plain_text(row['Said by'])}*"


def _skills(compared: FieldsCompared) -> None:
    st.subheader("Skills that you have and lack", anchor=False)
    if not any(one.have or one.lack for one in compared.fields):
        st.markdown("Keep the skills that people name in step 6: they come together here.")
        return
    _beside(compared, _have_and_lack)
    st.markdown(
        "You have a skill if the whole of it stands in one line of your own skills or expertise in "
        "step 1."
    )


def _have_and_lack(one: FieldCompared) -> str:
    if not (one.have or one.lack):
        return "No skill was named."
    have = _list(":green[:material/check_circle:]", "have", one.have)
    return f"{have}\n\n{_list(':gray[:material/radio_button_unchecked:]', 'lack', one.lack)}"


def _list(icon: str, word: str, skills: Sequence[Skill]) -> str:
    if not skills:
        return f":small[You {word} none of them]"
    lines = [f"{icon} {plain_text(skill.text)}{_how_often(skill)}" for skill in skills]
    if len(lines) > _SKILLS_SHOWN:
        lines[_SKILLS_SHOWN:] = [f"and {len(lines) - _SKILLS_SHOWN} more, in What people say"]
    return f":small[You {word} {len(skills)}]  \n" + "  \n".join(lines)


def _how_often(skill: Skill) -> str:
    return f" ({len(skill.who)} people)" if len(skill.who) > 1 else ""
