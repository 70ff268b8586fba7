"""What is still unknown about each field, the question that would tell, and whom to ask."""

import streamlit as st

from infoint.fields import decisions
from infoint.fields.comparison import FieldCompared, FieldsCompared
from infoint.fields.unknowns import Unknown, Whom
from infoint.i18n import listed
from infoint.ui.components.buttons import go_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button

_SHOWN = 4


def still_unknown(visit: Visit, compared: FieldsCompared) -> None:
    """For each field: whom to ask, and the questions that weigh most."""
    st.header("What you still do not know", anchor=False)
    for one in compared.ranked:
        with st.container(border=True, gap="small"):
            _field(visit, one)


def _field(visit: Visit, one: FieldCompared) -> None:
    st.subheader(plain_text(one.field.title), anchor=False)
    if one.field.want_to_know.strip():
        st.markdown(f"You wanted to find out: {plain_text(one.field.want_to_know)}")
    if not one.unknown:
        st.markdown(":material/check: Nothing on your list is open. What else would you ask?")
        return
    _whom(one)
    st.markdown("\n".join(_line(one, each) for each in one.unknown[:_SHOWN]))
    rest = one.unknown[_SHOWN:]
    if rest:
        with st.expander(f"And {len(rest)} more", key=f"unknown-more-{one.field.id}"):
            st.markdown("\n".join(_line(one, each) for each in rest))
    with st.container(horizontal=True):
        _next_step(visit, one)


def _line(one: FieldCompared, unknown: Unknown) -> str:
    """What is open and why, and the question; the people only where they are not the same."""
    end = "" if unknown.what.endswith(("?", "!", ".")) else "."
    line = f"- **{plain_text(unknown.what)}{end}** {plain_text(unknown.why)}"
    if unknown.question != unknown.what:
        line += f"  \n  Ask: *{plain_text(unknown.question)}*"
    asked = one.ask(unknown)
    if asked and asked != one.whom:
        line += f"  \n  Best asked of {listed([plain_text(each.name) for each in asked])}"
    return line


def _whom(one: FieldCompared) -> None:
    if not one.whom:
        st.markdown(
            ":material/person_search: Nobody on your list can speak about this field yet. Find "
            "someone in step 2."
        )
        return
    names = listed([_person(each) for each in one.whom])
    st.markdown(f":material/record_voice_over: Ask {names}.")


def _person(whom: Whom) -> str:
    name = f"**{plain_text(whom.name)}**"
    if whom.standing == "talk ahead":
        day = f"talk on {local_dates.day(whom.when)}" if whom.when else "talk ahead"
        return f"{name} ({day})"
    if whom.standing == "named":
        return f"{name} (named to you, not on your list yet)"
    return f"{name} (once more)" if whom.standing == "talked to" else name


def _next_step(visit: Visit, one: FieldCompared) -> None:
    key = f"ask-{one.field.id}"
    if not one.whom:
        go_button("Identify people", "identify-people", key=key)
        return
    first = one.whom[0]
    name = plain_text(first.name)
    if first.standing == "talk ahead":
        _into_the_plan(visit, one, first, key)
    elif first.standing == "on the list":
        go_button(
            f"Write to {name}",
            "phone-script",
            key=key,
            icon="edit",
            about={"contact": first.contact, "field": one.field.id},
        )
    else:
        interview = visit.ws.interviews.get(first.interview)
        go_button(
            f"Add {name} to your list" if first.standing == "named" else f"Ask {name} again",
            "track" if first.standing == "named" else "thank-you",
            key=key,
            about={"contact": interview.contact, "interview": interview.id} if interview else {},
        )


def _into_the_plan(visit: Visit, one: FieldCompared, whom: Whom, key: str) -> None:
    """Put the first questions into the talk ahead; what became of it stands in the same place."""
    interview = visit.ws.interviews.get(whom.interview)
    plan = {item.text for item in interview.plan} if interview else set()
    asked = {each.question: each.bank for each in one.unknown[:_SHOWN]}
    left = {question: bank for question, bank in asked.items() if question not in plan}
    if not left:
        st.markdown(f":material/check: In the plan of the talk with {plain_text(whom.name)}.")
    else:
        action_button(
            "Add these to that talk's plan",
            key,
            (decisions.ask_in_interview, visit.library, whom.interview, left),
            icon="playlist_add",
            said="The questions are in the plan.",
        )
    go_button(
        "Prepare the talk",
        "prepare",
        key=f"{key}-prepare",
        type="tertiary",
        about={"contact": whom.contact, "interview": whom.interview},
    )
