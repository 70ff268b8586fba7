"""Ways to fill a question plan: own questions, the bank, a suggestion, an earlier plan."""

from collections.abc import Mapping, Sequence

import streamlit as st

from infoint.domain import Interview
from infoint.i18n import _, listed
from infoint.interviews import question_plan
from infoint.interviews.plan_advice import unanswered_questions
from infoint.interviews.question_plan import copy_plan, plans_to_copy, suggest_whole_plan
from infoint.interviews.wanted_questions import plan_wanted, wanted_questions
from infoint.library import Question
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.letters.review import question_notes
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import many, plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import Call, action_button, run_action

_TIARA = ("trends", "insights", "advice", "resources", "assignments")
_MOST_PLANS = 50
_MOST_WANTED = 12


def wanted_from_step_1(visit: Visit, interview: Interview) -> None:
    """What one wants to find out, offered first as must asks, until all of it is planned."""
    found = wanted_questions(visit.ws, interview)
    if not found:
        return
    with st.container(border=True):
        fields = dict.fromkeys(field.title.strip() for field, _words in found)
        about = listed([plain_text(title or "a field without a name") for title in fields])
        st.markdown(f"**You noted in step 1 what you want to find out about {about}**")
        for place, (_, question) in enumerate(found[:_MOST_WANTED]):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain_text(question), width="stretch")
                _plan_wanted("Add as a must ask", f"wanted-{place}", visit, interview, [question])
        if len(found) > 1:
            label = f"Add all {len(found)} as must asks"
            _plan_wanted(label, "wanted-all", visit, interview, [question for _, question in found])


def _plan_wanted(
    label: str, key: str, visit: Visit, interview: Interview, questions: list[str]
) -> None:
    action_button(
        label,
        key,
        (plan_wanted, visit.library, interview.id, questions),
        icon="add",
        said="In the plan, as must asks.",
    )


def add_own(interview: Interview) -> None:
    """A question of one's own, with what to change in it while it is typed."""
    with st.container(horizontal=True, vertical_alignment="bottom", key=enter_adds("add-own")):
        typed = text(
            "Add a question of your own",
            on_draft(f"question-{interview.id}").at("text"),
            placeholder="Such as: What does a good week look like for you?",
        )
        action_button(
            "Add it", "add-own", (question_plan.add_own_question, interview.id), icon="add"
        )
    question_notes(typed)


def add_from_bank(visit: Visit, interview: Interview) -> None:
    """One of the bank's questions, by topic and TIARA letter, those that nobody answered first."""
    planned = {item.question for item in interview.plan}
    left = [each for each in visit.library.questions if each.id not in planned]
    if not left:
        return
    unanswered = unanswered_questions(visit.ws, visit.library, interview.field)
    with st.container(border=True):
        fitting = _filtered(visit, interview, left, unanswered)
        _choose_and_take(
            f"Add one of {len(fitting)} more from the question bank",
            {
                each.id: each.text if each.id in unanswered else f"{each.text} (answered before)"
                for each in fitting
            },
            f"bank-{interview.id}",
            "Choose a question" if fitting else "None left here: change topic or letter",
            ("Add this question", "add-from-bank", "library_add"),
            (question_plan.add_bank_question, visit.library, interview.id),
        )


def _filtered(
    visit: Visit, interview: Interview, left: Sequence[Question], unanswered: frozenset[str]
) -> list[Question]:
    topics = visit.library.topics
    with st.grid(2, min_column_width=200):
        topic = drop_down(
            _("Topic"),
            {each.topic: topics[each.topic].title for each in left if each.topic in topics},
            key=f"topic-{interview.id}",
            placeholder=_("All topics"),
        )
        letter = drop_down(
            "Letter of TIARA",
            {word: f"{word[0].upper()}: {word}" for word in _TIARA},
            key=f"tiara-{interview.id}",
            placeholder="All letters",
        )
    only = any(each.id not in unanswered for each in left) and st.checkbox(
        "Only what nobody in this field has answered yet", key=f"unanswered-{interview.id}"
    )
    fitting = [
        each
        for each in left
        if topic in (None, each.topic)
        and letter in (None, each.tiara)
        and not (only and each.id not in unanswered)
    ]
    return sorted(fitting, key=lambda each: each.id not in unanswered)


def _choose_and_take(
    label: str,
    words: Mapping[str, str],
    key: str,
    placeholder: str,
    button: tuple[str, str, str],
    call: Call,
    said: str = "",
) -> None:
    """A drop-down, and beside it a button that does the call with what is chosen and empties it.

    `button` is its label, key and icon.
    """

    def take() -> None:
        chosen = session.box(key)
        if chosen:
            run_action(*call, chosen, said=said)
            session.put_in_box(key, None)

    with st.container(horizontal=True, vertical_alignment="bottom"):
        drop_down(label, words, key=key, placeholder=placeholder)
        action, action_key, icon = button
        st.button(
            action,
            key=action_key,
            icon=f":material/{icon}:",
            disabled=not words,
            on_click=take,
        )


def whole_plans(visit: Visit, interview: Interview) -> None:
    """A whole plan at once: suggested, or copied from another talk."""
    if interview.status == "held":
        return
    with st.expander(
        "Begin with another plan", icon=":material/playlist_add_check:", expanded=not interview.plan
    ):
        st.markdown(
            "The suggested plan puts first what nobody in this field has told you yet, and fits "
            f"your {many(interview.minutes, 'minute')}. Your own questions stay in either way."
        )
        action_button(
            "Take the suggested plan",
            "suggest-plan",
            (suggest_whole_plan, visit.library, interview.id),
            icon="auto_awesome",
            said="This is the suggested plan. Change what you like.",
        )
        _earlier(visit, interview)


def _earlier(visit: Visit, interview: Interview) -> None:
    others = plans_to_copy(visit.ws, interview.id)[:_MOST_PLANS]
    if others:
        _choose_and_take(
            "Plan of another talk",
            {other.id: _plan_of(visit, other) for other in others},
            f"copy-from-{interview.id}",
            "Choose a talk",
            ("Copy this plan", "copy-plan", "content_copy"),
            (copy_plan, interview.id),
            said="The plan was copied, without its notes.",
        )


def _plan_of(visit: Visit, interview: Interview) -> str:
    contact = visit.ws.contacts.get(interview.contact)
    who = contact.name if contact else "Someone no longer on the list"
    day = local_dates.day(interview.when) if interview.when else "no date yet"
    return f"{who}, {day}: {many(len(interview.plan), 'question')}"
