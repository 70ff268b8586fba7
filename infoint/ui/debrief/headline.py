"""The head of step 6: the question that is asked now, or what the person is doing there."""

from collections.abc import Mapping

import streamlit as st

from infoint.advice.index import index_of
from infoint.debrief.questions import QUESTIONS, Question
from infoint.domain import Interview
from infoint.i18n import N_, _
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.debrief.whose_talk import headline_without_a_name, others_to_write_down
from infoint.ui.frame.how_it_stands import is_called_off
from infoint.ui.frame.step_page import Work
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.words.people_names import greeting_name

ALL = "all"
"""The view of part write that shows all seven questions."""
ELEVEN = "eleven-"
"""How the views begin in which one of the questions to oneself is asked."""
VIEWS: Mapping[str, tuple[str, ...]] = {
    "write": (*QUESTIONS, ALL),
    "learned": ("notes", "paste", "laid", "pay"),
    "judge": ("felt", "assumed", "eleven", "field"),
    "people": (),
    "next": ("talks",),
}
"""By part: the small views that open in it."""
ASKED: Mapping[Question, str] = {
    "impressions": N_("How was it?"),
    "surprised": N_("What surprised you?"),
    "learned": N_("What did you learn?"),
    "advice": N_("What did {name} advise you to do?"),
    "appreciated": N_("What do you want to thank {name} for?"),
    "named": N_("Whom did {name} name?"),
    "next": N_("What will you do next?"),
}
_OF_PARTS: Mapping[str, str] = {
    "learned": N_("What do you want to keep?"),
    "judge": N_("What do you think now?"),
    "people": N_("Whom did {name} name?"),
    "next": N_("What will you do next?"),
}
_OF_VIEWS: Mapping[str, str] = {
    "notes": N_("Your notes of the talk"),
    "paste": N_("Bring in other notes"),
    "laid": N_("Where does each line belong?"),
    "pay": N_("What does the work pay?"),
    "felt": N_("How did you feel?"),
    "assumed": N_("What had you assumed?"),
    "eleven": N_("What you thought about it"),
    "field": N_("How does it fit now?"),
    "talks": N_("All your talks"),
}


def views_of(visit: Visit, part: str) -> tuple[str, ...]:
    """The views that a part has."""
    each = tuple(f"{ELEVEN}{one.id}" for one in visit.library.evaluation)
    return VIEWS.get(part, ()) + (each if part == "judge" else ())


def headline(visit: Visit, view: str, question: Question | None) -> dict[str, str]:
    """By part, or for the view that is open: what the person is doing there."""
    if visit.contact is None:
        return dict(headline_without_a_name(visit))
    name = name_of(visit)
    if looked_back_on(visit) is None:
        return dict.fromkeys(VIEWS, _("After your talk with {name}", name=name))
    if view.startswith(ELEVEN):
        found = (one for one in visit.library.evaluation if one.id == view.removeprefix(ELEVEN))
        return {"judge": next(found).text}
    field = visit.ws.fields.get(visit.interview.field) if visit.interview else None
    if view == "field" and field and field.title.strip():
        return {"judge": _("How does {field} fit now?", field=plain_text(field.title))}
    if view == "field" and field is None:
        return {"judge": _("Which field was it about?")}
    if view in _OF_VIEWS:
        return dict.fromkeys(VIEWS, _(_OF_VIEWS[view]))
    parts = {part: _(words, name=name) for part, words in _OF_PARTS.items()}
    return {"write": _writing(name, question), **parts}


def _writing(name: str, question: Question | None) -> str:
    if question:
        return asked(question, name)
    return _("Your talk with {name}", name=name)


def asked(question: Question, name: str) -> str:
    """A question as it is asked about a talk with somebody of this name."""
    return _(ASKED[question], name=name)


def name_of(visit: Visit) -> str:
    """How one calls the person, letter for letter."""
    return plain_text(greeting_name(visit.the_contact.name) or _("them"))


def looked_back_on(visit: Visit) -> Interview | None:
    """The talk that this page is about: one that was held, or that runs."""
    found = visit.interview
    return found if found and found.status in ("running", "held") else None


def as_question(view: str) -> Question | None:
    """The question that a view asks, if it is one."""
    return next((one for one in QUESTIONS if one == view), None)


def nothing_to_look_back_on(visit: Visit, work: Work) -> None:
    """Before there was a talk, the way to it; of one that was called off enough is said above."""
    work.has_primary = True
    work.is_list = is_called_off(index_of(visit.ws), visit.the_contact.id)
    name = name_of(visit)
    st.markdown(_("There is no talk with {name} to look back on yet.", name=name))
    go_button(
        _("Go to the talk"), "interview", key="to-interview", type="primary", icon="arrow_forward"
    )
    if not others_to_write_down(visit, work):
        drawing("track", width=200)
