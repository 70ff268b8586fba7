"""Step 6, judge: what one feels and thinks after a talk, each in a small view of its own."""

import streamlit as st

from infoint.debrief.evaluation import evaluation_picture
from infoint.domain import CareerField, Interview
from infoint.fields.scores import named_criteria
from infoint.i18n import _, ngettext
from infoint.ui.debrief.evaluation import first_unanswered
from infoint.ui.debrief.headline import ELEVEN
from infoint.ui.frame.small_view import back_to_part, opening_row
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.ratings import ENERGY, SURE, rating


def field_of(visit: Visit, interview: Interview) -> CareerField | None:
    """The field that a talk was about."""
    return visit.ws.fields.get(interview.field) if interview.field else None


def judge(visit: Visit) -> None:
    """Four short looks at it, each with what was said so far."""
    interview = visit.the_interview
    field = field_of(visit, interview)
    opening_row("felt", _("How you felt"), _felt(interview))
    opening_row("assumed", _("What you had assumed"), _assumed(interview, field))
    after = first_unanswered(visit, interview)
    view = f"{ELEVEN}{after.id}" if after else "eleven"
    opening_row(view, _("More to think about"), _eleven(visit, interview))
    title = (
        _("How {field} fits now", field=plain_text(field.title))
        if field
        else _("Which field it was about")
    )
    opening_row("field", title, _fits(visit, interview, field))


def _grey(words: str) -> str:
    return f":gray[{words}]"


def _felt(interview: Interview) -> str:
    before, after = interview.confidence_before, interview.confidence_after
    if before and after:
        if after > before:
            return _grey(_("Surer of yourself after it than before."))
        if after < before:
            return _grey(_("Less sure of yourself after it than before."))
        return _grey(_("As sure of yourself after it as before."))
    if before or after or interview.energy:
        return _grey(_("Begun."))
    return _grey(_("How sure you were, and how much energy it gave you."))


def _assumed(interview: Interview, field: CareerField | None) -> str:
    if field is None:
        return _grey(_("Say first which field this talk was about."))
    known = [each for each in field.assumptions if each.text.strip()]
    if not known:
        return _grey(_("Nothing was written down before."))
    judged = sum(1 for each in known if (v := interview.verdicts.get(each.id)) and v.outcome)
    if not judged:
        return _grey(_("What did the talk say of it?"))
    return _grey(
        ngettext(
            "{some} of {n} assumption looked at.",
            "{some} of {n} assumptions looked at.",
            len(known),
            some=judged,
        )
    )


def _eleven(visit: Visit, interview: Interview) -> str:
    picture = evaluation_picture(interview, visit.library)
    if picture.answered == 0:
        return _grey(_("Six answers are enough for a clearer picture."))
    words = _("{some} of {all} answered.", some=picture.answered, all=picture.of)
    if not picture.majority:
        return _grey(words)
    clearer = _("Your picture is getting clearer.")
    return _grey(f"{words} {clearer}")


def _fits(visit: Visit, interview: Interview, field: CareerField | None) -> str:
    if field is None:
        return _grey(_("Not said yet."))
    if not named_criteria(visit.ws.profile):
        return _grey(_("Say in step 1 what matters to you in work, to see how it fits."))
    rated = len(interview.ratings)
    if not rated:
        return _grey(_("Tap only what this talk has changed."))
    return _grey(
        ngettext("{n} thing looks different now.", "{n} things look different now.", rated)
    )


def felt_view(visit: Visit) -> None:
    """How sure one felt before and after, and one's energy; each can be taken back."""
    interview = visit.the_interview
    back_to_part(_("Back to what you think"))
    with st.container(gap="medium"):
        rating(interview, "confidence_before", _("How sure were you before it?"), SURE)
        rating(interview, "confidence_after", _("How sure are you after it?"), SURE)
        rating(interview, "energy", _("How much energy did it give you?"), ENERGY)
