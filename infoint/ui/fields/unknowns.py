"""What is still open about each field, and whom to ask."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from infoint.fields import decisions
from infoint.fields.comparison import FieldCompared
from infoint.fields.unknowns import Unknown, Whom
from infoint.i18n import _, listed, ngettext
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import paged
from infoint.ui.fields.compare import Comparing
from infoint.ui.fields.words import short, titles_of
from infoint.ui.frame.small_view import view_about, view_button
from infoint.ui.people.rows import person_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button

_FIRST, _PAGE, _ROWS = 2, 5, 4
OPEN = "open-"
"""How the view of all that is open about a field is named, before its id."""


@dataclass(frozen=True, slots=True)
class _Way:
    """Where a button leads to ask somebody, and about which records."""

    label: str
    page: str
    part: str
    about: Mapping[str, str]


def still_unknown(visit: Visit, now: Comparing) -> None:
    """A row for each field: whom to ask, the first things to ask, and the way there."""
    opened = next((one for one in now.compared.fields if one.field.id == view_about(OPEN)), None)
    if opened:
        _all_of(visit, opened)
        return
    titles = titles_of(now.compared)
    for _place, one in paged(now.compared.ranked, _ROWS, "unknown-fields"):
        with st.container(border=True, gap="small", key=f"unknown-{one.field.id}"):
            _field(visit, one, titles[one.field.id])


def _field(visit: Visit, one: FieldCompared, title: str) -> None:
    if not one.unknown:
        nothing = _("Nothing on your list is open. What else would you ask?")
        st.markdown(f"**{title}**  \n:gray[{nothing}]")
        return
    count = len(one.unknown)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{title}**", width="stretch")
        view_button(
            ngettext("The {n} question", "All {n} questions", count),
            f"{OPEN}{one.field.id}",
            type="tertiary",
        )
    st.markdown("  \n".join(map(_in_short, one.unknown[:_FIRST])))
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-ask-{one.field.id}"
    ):
        _whom(visit, one)
        way = way_to_ask(visit, one)
        go_button(way.label, way.page, part=way.part, key=f"ask-{one.field.id}", about=way.about)


def _in_short(unknown: Unknown) -> str:
    """What is open in a line, and in a word why."""
    what = plain_text(short(unknown.what))
    why = {
        "disputed": _("disputed"),
        "differ": _("disputed"),
        "guess": _("your guess"),
        "assumption": _("untold"),
        "pay": _("untold"),
        "question": _("untold"),
    }[unknown.kind]
    return f"{what} :gray[{why}]"


def _whom(visit: Visit, one: FieldCompared) -> None:
    """The person to ask, whose name leads to their page."""
    if not one.whom:
        st.markdown(_("Nobody on your list can speak about it yet."), width="stretch")
        return
    first = one.whom[0]
    contact = visit.ws.contacts.get(first.contact)
    words = f"**{shown_name(first.name)}** :gray[{_standing(first)}]"
    with st.container(gap=None):
        if contact:
            person_button(contact, words, key=f"person-{one.field.id}-{contact.id}")
        else:
            st.markdown(words)


def _standing(whom: Whom) -> str:
    if whom.standing == "talk ahead":
        day = local_dates.day(whom.when) if whom.when else ""
        return _("Talk on {day}", day=day) if day else _("A talk is agreed")
    return {
        "named": _("Named to you, not on your list yet"),
        "talked to": _("You talked once; ask once more"),
        "on the list": _("On your list"),
    }[whom.standing]


def way_to_ask(visit: Visit, one: FieldCompared) -> _Way:
    """Where the first person to ask is asked: in the talk ahead, by a message, or once listed."""
    if not one.whom:
        return _Way(_("Find someone"), "identify-people", "think", {})
    first = one.whom[0]
    name = shown_name(first.name)
    about = {"contact": first.contact, "field": one.field.id}
    interview = visit.ws.interviews.get(first.interview)
    if first.standing == "talk ahead":
        here = {"contact": first.contact, "interview": first.interview}
        return _Way(_("Prepare your questions"), "prepare", "questions", here)
    if interview:
        there = {"contact": interview.contact, "interview": interview.id}
        if first.standing == "named":
            return _Way(_("Put {name} on your list", name=name), "track", "people", there)
        return _Way(_("Ask {name} again", name=name), "thank-you", "loops", there)
    return _Way(_("Write to {name}", name=name), "phone-script", "write", about)


# -- all that is open about one field


def _all_of(visit: Visit, one: FieldCompared) -> None:
    title = plain_text(one.field.title.strip() or _("(no title)"))
    st.markdown(f"**{title}**")
    if one.field.want_to_know.strip():
        wanted = plain_text(one.field.want_to_know)
        st.markdown(_("You wanted to find out: {what}", what=wanted))
    page = paged(one.unknown, _PAGE, f"unknown-{one.field.id}")
    for _place, each in page:
        st.markdown(_line(one, each))
    way = way_to_ask(visit, one)
    with st.container(horizontal=True):
        if one.whom and one.whom[0].standing == "talk ahead":
            _into_the_plan(visit, one, one.whom[0], [each for _place, each in page])
        go_button(way.label, way.page, part=way.part, key=f"ask-{one.field.id}", about=way.about)


def _line(one: FieldCompared, unknown: Unknown) -> str:
    """What is open and why, the question, and the people where they are not the first ones."""
    lines = [f"**{plain_text(unknown.what)}**", f":gray[{plain_text(unknown.why)}]"]
    if unknown.question != unknown.what:
        lines.append(_("Ask: {question}", question=plain_text(unknown.question)))
    asked = one.ask(unknown)
    if asked:
        names = listed([shown_name(each.name) for each in asked])
        lines.append(_(":small[:gray[Best asked of {names}]]", names=names))
    return "  \n".join(lines)


def _into_the_plan(visit: Visit, one: FieldCompared, whom: Whom, unknown: list[Unknown]) -> None:
    """Put these questions into the talk ahead; what became of it stands in the same place."""
    interview = visit.ws.interviews.get(whom.interview)
    plan = {item.text for item in interview.plan} if interview else set()
    left = {each.question: each.bank for each in unknown if each.question not in plan}
    name = shown_name(whom.name)
    if not left:
        st.markdown(
            _(":material/check: In the plan of your talk with {name}.", name=name), width="content"
        )
        return
    action_button(
        _("Add these to your talk with {name}", name=name),
        f"plan-{one.field.id}",
        (decisions.ask_in_interview, visit.library, whom.interview, left),
        icon="playlist_add",
        said=_("The questions are in the plan."),
    )
