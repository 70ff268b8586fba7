"""The worksheet of step 1: what one brings, what counts, the fields, and what to find out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import CareerField, Criterion
from infoint.domain.fields import FieldStatus, ResearchKind
from infoint.fields import listing
from infoint.fields.ratings import RatingMoves, rating_moves
from infoint.fields.scores import FieldScore, Fit, field_scores, fit_of, named_criteria
from infoint.i18n import N_, _
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import dots_menu, go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.told_box import as_read, unless_unclear
from infoint.ui.fields.decisions import decided_here
from infoint.ui.frame.small_view import back_to_part, turn_to_view, view_about
from infoint.ui.interviews.assumptions import assumption_rows
from infoint.ui.interviews.research import KINDS, found_about_field
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, show, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.sharing.comments import comments_beside
from infoint.ui.worksheet.boxes import buttons, stars, text
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import FieldPath, on, on_draft, on_profile
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.ui.worksheet.situations import situations
from infoint.ui.worksheet.texts_in_turn import LongText, texts_in_turn
from infoint.words.told.fields import field_readings

_HINTS: dict[ResearchKind, str] = {
    "pc": N_("Web pages, recorded talks with people at work, descriptions of occupations."),
    "paper": N_("Books, magazines of the trade, newspapers, leaflets from a career center."),
    "people": N_("What people told you in passing. Your talks have their own place, in step 6."),
    "participation": N_("What you did yourself: volunteering, a class, a day at work."),
}
_STATUS: dict[FieldStatus, str] = {
    "considering": N_("Wondering about it"),
    "exploring": N_("Exploring"),
    "chosen": N_("Chosen"),
    "set aside": N_("Set aside"),
}
_FIT: dict[Fit, str] = {
    "very well": N_("fits very well so far"),
    "well": N_("fits well so far"),
    "partly": N_("fits in part so far"),
    "hardly": N_("hardly fits so far"),
}
_FIELD = "field-"
"""How the view of one field is named, before its id."""


@dataclass(frozen=True)
class _Renaming(DataState):
    """The id of the field, or of what matters, whose words are being changed."""

    record: str = ""


def titles() -> dict[str, str]:
    """By part: what the person is doing there."""
    return {
        "you": _("What do you bring?"),
        "matters": _("What matters to you in work?"),
        "fields": _("What kinds of work are you curious about?"),
        "questions": _("What do you want to find out?"),
        "read": _("What have you read or seen?"),
    }


def self_assessment(visit: Visit) -> None:
    """What the person brings, on the profile: four texts, one after the other, and what holds for
    them.
    """
    me = on_profile(N_("Changed the self-assessment"))
    texts = (
        ("interests", _("Interests"), _("What do you like to read, do and talk about?")),
        ("skills", _("Skills"), _("What can you do? Ask a friend if nothing comes to mind.")),
        ("values", _("Values"), _("What must your work stand for, or leave room for?")),
        ("expertise", _("Expertise"), _("What do you know more about than most people?")),
    )
    texts_in_turn("you", [LongText(title, asked, me.at(name)) for name, title, asked in texts])
    situations(me, visit.library)


# -- what matters


def criteria(visit: Visit, below: Callable[[Criterion], None] = lambda _one: None) -> None:
    """What counts for the person, with one to five stars each; `below` draws what its row wants."""
    st.markdown(_("Name three to six things. Five stars go to those you would not do without."))
    with st.container(
        horizontal=True, vertical_alignment="bottom", key=enter_adds("add-criterion")
    ):
        text(
            _("Add something that matters"),
            on_draft("new-criterion").at("name"),
            placeholder=_("Such as: home for dinner on most days"),
        )
        action_button(_("Add"), "add-criterion", (listing.add_criterion,), icon="add")
    place = on_profile(N_("Changed what matters"))
    for criterion in visit.ws.profile.criteria:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _criterion(criterion, place.at("criteria", criterion.id))
        below(criterion)


def _criterion(criterion: Criterion, here: FieldPath) -> None:
    is_open = _Renaming.read().record == criterion.id
    with st.container():
        if is_open or not criterion.name.strip():
            text(_("In your words"), here.at("name"), label_visibility="collapsed")
        else:
            show(criterion.name)
    stars(here.at("weight"), none=1)
    _words_or_remove(
        criterion.id, is_open, _("Change the words"), _("Remove"), listing.remove_criterion
    )


def _words_or_remove(
    record: str, is_open: bool, change: str, remove: str, job: Callable[..., None]
) -> None:
    """A menu to change the words of a record (an id) or to remove it with `job`."""

    def chosen(way: str) -> None:
        if way == "words":
            _Renaming("" if is_open else record).keep()
        else:
            turn_to_view()
            run_action(job, record, said=_("Removed."))

    words = {"words": _("Done") if is_open else change, "remove": remove}
    dots_menu(_("More"), f"more-{record}", words, chosen)


# -- the fields


def fields(visit: Visit) -> None:
    """The fields under consideration, and a line to add one; or the one that was opened."""
    opened = visit.ws.fields.get(view_about(_FIELD))
    if opened:
        _one_field(visit, opened)
    else:
        _add_field()
        _all_fields(visit)


def _add_field() -> None:
    draft = on_draft("new-field")
    with st.container(key=enter_adds("add-field")):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            typed = text(
                _("Name a kind of work"),
                draft.at("title"),
                placeholder=_("Such as museum education"),
            )
            add = partial(run_action, unless_unclear, listing.add_fields, then=_added)
            st.button(_("Add"), key="add-field", icon=":material/add:", on_click=add)
        as_read(draft.at("title_as"), typed, field_readings(typed), add, whole=True)


def _added(fields: list[CareerField] | None) -> None:
    """The first field is looked into at once; later ones wait, so that no answer goes astray."""
    if not fields:
        return
    known = session.workspace().fields.all()
    if len(known) == len(fields):
        whereabouts.choose("field", fields[0].id)


def _all_fields(visit: Visit) -> None:
    scores = field_scores(visit.ws)
    if not scores:
        drawing("choose-field", width=140)
        st.markdown(_("A guess is enough. You can change it whenever you like."))
    for score in sorted(scores, key=lambda one: -(one.score or 0)):
        with st.container(horizontal=True, vertical_alignment="center", border=True, gap="small"):
            stands = _how_it_stands(score)
            st.markdown(f"**{_title_of(score.field)}**  \n:gray[{stands}]", width="stretch")
            st.button(
                _("Look into it"),
                key=f"open-field-{score.field.id}",
                on_click=_look_into,
                args=(score.field.id,),
            )
    if len(scores) > 1:
        go_button(_("Compare fields"), "compare-fields", key="to-compare", type="tertiary")


def _how_it_stands(score: FieldScore) -> str:
    status = _(_STATUS[score.field.status])
    if score.score is None:
        return status
    return _("{status}; {fit}", status=status, fit=_(_FIT[fit_of(score.score)]))


def _look_into(field: str) -> None:
    whereabouts.choose("field", field)
    turn_to_view(f"{_FIELD}{field}")


def _one_field(visit: Visit, field: CareerField) -> None:
    """One field: its name and why, where one stands with it, ratings."""
    back_to_part(_("All your fields"))
    place = on("fields", field.id, N_("Changed a field"))
    is_open = _Renaming.read().record == field.id
    with st.container(horizontal=True, vertical_alignment="top"):
        with st.container():
            if is_open:
                text(_("What you call it"), place.at("title"))
                text(_("Why this one?"), place.at("why"))
            else:
                st.subheader(_title_of(field), anchor=False)
                show(field.why)
        _words_or_remove(
            field.id,
            is_open,
            _("Change name and reason"),
            _("Remove this field"),
            listing.remove_field,
        )
    buttons(
        _("Where do you stand with it?"),
        place.at("status"),
        tuple(_STATUS),
        lambda status: _(_STATUS[status]),
    )
    decided_here(field)
    comments_beside(visit, "field", field.id)
    _ratings(visit, field)


def _title_of(field: CareerField) -> str:
    return shown_name(field.title)


def _ratings(visit: Visit, field: CareerField) -> None:
    wanted = named_criteria(visit.ws.profile)
    if not wanted:
        st.markdown(_("Once you have said what matters to you in work, you can rate it here."))
        go_button(_("Say what matters"), "choose-field", part="matters", key="to-matters")
        return
    st.markdown(
        _("**How well does it fit, as far as you know today?** Five stars: just what you want.")
    )
    place = on("fields", field.id, N_("Rated a field"))
    for moves in rating_moves(index_of(visit.ws), field, wanted):
        criterion = moves.criterion
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            words = "  \n".join(filter(None, (plain_text(criterion.name), _later(moves))))
            st.markdown(words, width="stretch")
            stars(place.at("ratings_before", criterion.id))


def _later(moves: RatingMoves) -> str:
    if not moves.steps:
        return ""
    last = moves.steps[-1]
    sentence = (
        _("Now {rating}, after the talk with {name}", rating=last.rating, name=plain_text(last.who))
        if last.who
        else _("Now {rating}, after the talks", rating=last.rating)
    )
    return f":small[:gray[{sentence}]]"


# -- one field: what to find out, and what was found


def _field_looked_into(visit: Visit) -> CareerField | None:
    """The field that the parts about one field are about, chosen at their top; None without any."""
    listed_fields = visit.ws.fields.all()
    if not listed_fields:
        drawing("choose-field", width=140)
        st.markdown(_("No field is on your list yet. Name one first; a guess is enough."))
        go_button(_("Name a field"), "choose-field", part="fields", key="to-fields", type="primary")
        return None
    titles = {one.id: one.title for one in listed_fields}
    current = visit.field.id if visit.field and visit.field.id in titles else listed_fields[0].id
    if len(titles) == 1:
        st.markdown(_("About **{field}**", field=plain_text(titles[current])))
    else:
        drop_down(
            _("Field"),
            titles,
            key="field-of-the-page",
            start=current,
            follows=True,
            on_pick=lambda one: whereabouts.choose("field", one),
        )
    return visit.ws.fields.get(current)


def what_to_find_out(visit: Visit) -> None:
    """What the person wants to know about one field, and what they assume now."""
    field = _field_looked_into(visit)
    if field is None:
        return
    place = on("fields", field.id, N_("Changed a field"))
    asked = _("Whatever you would ask a friend who does it. One question a line.")
    texts_in_turn(
        f"questions-{field.id}", [LongText(_("Your questions"), asked, place.at("want_to_know"))]
    )
    st.markdown(f"**{_('What do you believe today?')}**")
    assumption_rows(field)
    comments_beside(visit, "field", field.id)


def read_up(visit: Visit) -> None:
    """What the person found about one field, and where one can look."""
    field = _field_looked_into(visit)
    if field is None:
        return
    found_about_field(field)
    if st.button(
        _("Where could you look?"), key="where-to-look", icon=":material/search:", type="tertiary"
    ):
        st.dialog(_("Where could you look?"), width="medium")(_where_to_look)()


def _where_to_look() -> None:
    st.markdown("\n".join(f"- **{_(KINDS[kind])}**: {_(hint)}" for kind, hint in _HINTS.items()))
