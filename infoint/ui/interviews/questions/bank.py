"""Ways to fill a question plan: own questions, the bank, a suggestion, an earlier plan."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from infoint.domain import Interview, PlannedQuestion
from infoint.i18n import N_, _, listed, ngettext
from infoint.interviews import question_plan
from infoint.interviews.plan_advice import unanswered_questions
from infoint.interviews.question_plan import copy_plan, plans_to_copy, suggest_whole_plan
from infoint.interviews.wanted_questions import plan_wanted, wanted_questions
from infoint.library import Question
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import menu_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.paging import paged
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import back_to_part, turn_to_view, view_button
from infoint.ui.letters.review import question_notes
from infoint.ui.people.contact_boxes import place_in_career
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.field_phrases import spoken_of

_KINDS = {
    "trends": N_("Where it is going"),
    "insights": N_("What it is like"),
    "advice": N_("Advice"),
    "resources": N_("Where to read and look"),
    "assignments": N_("What to try"),
}
"""What a question may bring, by the content's word for it."""
_PAGE = 7


def _back() -> None:
    back_to_part(_("Back to your questions"))


def add_own(interview: Interview, then: Callable[[PlannedQuestion], None]) -> None:
    """A question of one's own, with what to change in it while it is typed; `then` shows it."""
    with st.container(horizontal=True, vertical_alignment="bottom", key=enter_adds("add-own")):
        typed = text(
            _("Add a question of your own"),
            on_draft(f"question-{interview.id}").at("text"),
            placeholder=_("Such as: What does a good week look like for you?"),
        )
        action_button(
            _("Add it"),
            "add-own",
            (question_plan.add_own_question, interview.id),
            icon="add",
            then=then,
        )
    question_notes(typed)


# -- what one noted in step 1


def wanted_line(visit: Visit, interview: Interview) -> None:
    """What one wants to find out and the plan does not ask yet: how much, and the way to it."""
    found = wanted_questions(visit.ws, interview)
    with st.container(horizontal=True, vertical_alignment="center", key="wanted"):
        if found:
            fields = dict.fromkeys(field.title.strip() for field, _words in found)
            about = listed(
                [plain_text(spoken_of(title) if title else _("a field")) for title in fields]
            )
            words = ngettext(
                "One thing you want to find out about {field} is not asked yet.",
                "{n} things you want to find out about {field} are not asked yet.",
                len(found),
                field=about,
            )
            row_text(f":material/lightbulb: {words}")
            view_button(_("Look at it") if len(found) == 1 else _("Look at them"), "wanted")


def wanted_view(visit: Visit) -> None:
    """The questions of step 1 as rows, each with a tap into the plan, and all at once."""
    interview = visit.the_interview
    found = [question for _field, question in wanted_questions(visit.ws, interview)]
    _back()
    if not found:
        st.markdown(_("All of it is in your plan."))
        drawing("prepare")
        return
    for place, question in paged(found, _PAGE, f"wanted-{interview.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            row_text(plain_text(question))
            _plan_wanted(_("Add: it matters most"), f"wanted-{place}", visit, interview, [question])
    if len(found) > 1:
        label = ngettext("Add all {n}", "Add all {n}", len(found))
        _plan_wanted(label, "wanted-all", visit, interview, found)


def _plan_wanted(
    label: str, key: str, visit: Visit, interview: Interview, questions: list[str]
) -> None:
    action_button(
        label,
        key,
        (plan_wanted, visit.library, interview.id, questions),
        icon="add",
        said=_("It is in the plan, among what matters most.")
        if len(questions) == 1
        else _("They are in the plan, among what matters most."),
    )


# -- the bank


@dataclass(frozen=True)
class _Wanted:
    """What is looked for in the bank."""

    words: str
    topic: str | None
    kind: str | None
    unanswered: bool


def bank_view(visit: Visit) -> None:
    """The bank's questions as rows, narrowed by words, topic and more; one tap puts one in."""
    interview = visit.the_interview
    planned = {item.question for item in interview.plan}
    left = [each for each in visit.library.questions if each.id not in planned]
    unanswered = unanswered_questions(visit.ws, visit.library, interview.field)
    _back()
    place_in_career(visit.the_contact)
    wanted = _narrowing(visit, interview, left, unanswered)
    fitting = _fitting(visit, left, unanswered, wanted)
    if not fitting:
        st.markdown(_("No question is left here. Try another word, or all topics."))
        drawing("nothing-found")
    for _place, each in paged(fitting, _PAGE, f"bank-{interview.id}"):
        _bank_row(visit, interview, each, each.id in unanswered)


def _narrowing(
    visit: Visit, interview: Interview, left: Sequence[Question], unanswered: frozenset[str]
) -> _Wanted:
    topics = visit.library.topics
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(
            _("Find a question"),
            key=f"find-{interview.id}",
            type="search",
            live="300ms",
            placeholder=_("A word in it"),
        )
        topic = drop_down(
            _("Topic"),
            {each.topic: topics[each.topic].title for each in left if each.topic in topics},
            key=f"topic-{interview.id}",
            placeholder=_("All topics"),
        )
        with st.popover(_("More"), type="tertiary"):
            kind = drop_down(
                _("What it may bring"),
                {each: _(words_of) for each, words_of in _KINDS.items()},
                key=f"kind-{interview.id}",
                placeholder=_("Anything"),
            )
            some = any(each.id not in unanswered for each in left)
            only = some and st.checkbox(
                _("Only what nobody in this field has answered yet"),
                key=f"unanswered-{interview.id}",
            )
    return _Wanted(words or "", topic, kind, bool(only))


def _fitting(
    visit: Visit, left: Sequence[Question], unanswered: frozenset[str], wanted: _Wanted
) -> list[Question]:
    """Those that fit: what suits the other's place in their career first, what is for others last;
    in each what nobody has answered first.
    """
    needles = wanted.words.casefold().split()
    topics = visit.library.topics

    def fits(each: Question) -> bool:
        title = topics[each.topic].title if each.topic in topics else ""
        line = f"{each.text} {title}".casefold()
        return (
            wanted.topic in (None, each.topic)
            and wanted.kind in (None, each.tiara)
            and not (wanted.unanswered and each.id not in unanswered)
            and all(word in line for word in needles)
        )

    career = visit.the_contact.career

    def comes_later(each: Question) -> tuple[bool, bool, bool]:
        return each.is_for_others(career), not each.fits(career), each.id not in unanswered

    return sorted(filter(fits, left), key=comes_later)


def _bank_row(visit: Visit, interview: Interview, each: Question, is_new: bool) -> None:
    topics = visit.library.topics
    topic = topics[each.topic].title if each.topic in topics else ""
    n = each.minutes
    about = (
        ngettext("{topic}, {n} minute", "{topic}, {n} minutes", n, topic=topic)
        if is_new
        else ngettext(
            "{topic}, {n} minute, answered before",
            "{topic}, {n} minutes, answered before",
            n,
            topic=topic,
        )
    )
    suits = f" :green-badge[{_('suits them')}]" if each.fits(visit.the_contact.career) else ""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        row_text(f"{plain_text(each.text)}  \n:small[:gray[{about}]]{suits}")
        action_button(
            _("Add"),
            f"take-{each.id}",
            (question_plan.add_bank_question, visit.library, interview.id, each.id),
            icon="add",
            said=_("In the plan: {question}", question=plain_text(each.text)),
        )


# -- a whole plan


def suggest_button(visit: Visit, interview: Interview) -> None:
    """Take the suggested plan, for a plan that is empty."""
    if interview.status != "held":
        action_button(
            _("Take the suggested plan"),
            "suggest-plan",
            (suggest_whole_plan, visit.library, interview.id),
            type="primary",
            icon="auto_awesome",
            said=_suggested(visit) or _("This is the suggested plan. Change what you like."),
        )
        if plans_to_copy(visit.ws, interview.id):
            view_button(_("Copy the plan of another talk"), "copy", type="tertiary")


def _suggested(visit: Visit) -> str:
    """That the suggested plan looks at where the other is in their career; "" where unknown."""
    if not visit.the_contact.career:
        return ""
    return _("This is the suggested plan, with questions for their place in their career.")


def another_plan(visit: Visit, interview: Interview) -> None:
    """A menu of whole plans: suggested, or that of another talk."""
    if interview.status == "held":
        return
    words = {"suggested": _("Take the suggested plan")}
    if plans_to_copy(visit.ws, interview.id):
        words["copy"] = _("Copy the plan of another talk")

    def chosen(choice: str) -> None:
        if choice == "copy":
            turn_to_view("copy")
            return
        run_action(
            suggest_whole_plan,
            visit.library,
            interview.id,
            said=_suggested(visit)
            or _("This is the suggested plan. Your own questions stayed in."),
        )

    menu_button(_("Another plan"), f"another-plan-{interview.id}", words, chosen)


def copy_view(visit: Visit) -> None:
    """The plans of other talks as rows, each to copy without its notes."""
    interview = visit.the_interview
    _back()
    others = plans_to_copy(visit.ws, interview.id)
    if interview.status == "held" or not others:
        st.markdown(_("There is no other plan to copy."))
        return
    for _place, other in paged(others, _PAGE, f"plans-{interview.id}"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            row_text(_plan_of(visit, other))
            action_button(
                _("Copy it"),
                f"copy-{other.id}",
                (copy_plan, interview.id, other.id),
                icon="content_copy",
                said=_("The plan was copied, without its notes. Your own questions stayed in."),
                then=lambda _done: turn_to_view(),
            )


def _plan_of(visit: Visit, other: Interview) -> str:
    contact = visit.ws.contacts.get(other.contact)
    who = plain_text(contact.name) if contact else _("Someone no longer on the list")
    day = local_dates.day(other.when) if other.when else _("no date yet")
    count = ngettext("{n} question", "{n} questions", len(other.plan))
    named = _("{person}, {day}", person=who, day=day)
    return f"{named}  \n:small[:gray[{count}]]"
