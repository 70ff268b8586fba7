"""What one thinks of a field now, kept and dated; it comes back with a talk or in a month."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

import streamlit as st

from infoint.advice.index import index_of
from infoint.dates.local_time import local_day
from infoint.domain import CareerField, DecisionNote
from infoint.domain.fields import Decision
from infoint.entries.lists import DECISION_NOTES, remove_entry
from infoint.fields import decisions
from infoint.fields.comparison import INTERVIEWS_NEEDED
from infoint.fields.decisions import DecidedBefore, decided_before, latest_decision
from infoint.fields.ratings import interviews_about, partner_name
from infoint.fields.tables import own_titles
from infoint.i18n import N_, _, listed, ngettext
from infoint.ui.components.buttons import dots_menu, go_button, menu_button
from infoint.ui.components.paging import DECISIONS_A_PAGE, DECISIONS_PAGES, paged
from infoint.ui.fields.compare import Comparing
from infoint.ui.fields.telling import whom_to_tell
from infoint.ui.frame.guidance import notes_by_title
from infoint.ui.frame.small_view import turn_to_view, view_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, show, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import buttons, text_area, with_problem
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button, run_action

Colour = Literal["blue", "gray", "green"]

OUTCOMES: dict[Decision, tuple[str, Colour, str]] = {
    "go on": (N_("Go on"), "blue", ":material/trending_flat:"),
    "set aside": (N_("Set aside"), "gray", ":material/inventory_2:"),
    "decide": (N_("Decided for it"), "green", ":material/flag:"),
    "": (N_("A thought"), "gray", ":material/edit_note:"),
}
"""By way that a note goes: words, colour and icon of its badge."""
CHOICES: dict[Decision, str] = {
    "": N_("I don't know yet"),
    "go on": N_("Go on: talk to more people"),
    "set aside": N_("Set it aside for now"),
    "decide": N_("Decide for it"),
}
"""What one can choose."""
AGAIN = "again"
"""The view in which one notes something more about a field that one has decided for."""
_WAITS = timedelta(days=7)
"""So long a note that came back stands first."""
_NAMED = 3


def decide(visit: Visit, now: Comparing) -> None:
    """Choose a field, say what one will do about it and why.

    What was noted last stands there instead, with a note more a tap away.
    """
    field = _field(visit, [one.field.id for one in now.compared.ranked])
    notes = sorted(field.decisions, key=lambda note: note.at, reverse=True)
    typed = on_draft(decisions.draft_name(field.id)).at("text").read()
    writes = now.view == AGAIN or bool(typed)
    back = None if writes else _has_come_back(visit, field)
    if field.status == "chosen" and not back:
        _decided_for(visit, field)
    if back:
        _look_again(visit, back)
    elif writes or not notes:
        _new(visit, field)
    else:
        _as_it_stands(visit, field, notes)
    with now.side:
        for note in _worth_seeing(field, notes) if writes else ():
            _last(visit, field, note)
        if sum(len(one.decisions) for one in visit.ws.fields.all()) > 1:
            view_button(_("All you noted"), "notes", icon="history", type="tertiary")
        if field.status != "chosen":
            notes_by_title(visit, "decide")


def _as_it_stands(visit: Visit, field: CareerField, notes: Sequence[DecisionNote]) -> None:
    """What was noted last, when it comes back, and the way to note more."""
    for note in _worth_seeing(field, notes):
        _last(visit, field, note)
        comes_back = decisions.comes_back_on(note, session.zone())
        if local_day(visit.now, session.zone()) < comes_back:
            day = local_dates.day(comes_back)
            st.markdown(f":gray[{_('On {day} you look at it again.', day=day)}]")
    if field.status == "chosen":
        whom_to_tell(visit)
        view_button(_("Note something more"), AGAIN, icon="edit_note", type="tertiary")
    else:
        view_button(_("Say what you think now"), AGAIN, icon="edit_note", type="primary")


def _has_come_back(visit: Visit, field: CareerField) -> DecidedBefore | None:
    """The note on a field that comes up today, after its month or after a talk since then."""
    found = (one for one in decisions_that_come_up(visit) if one.field.id == field.id)
    return next((one for one in found if one.why != "ahead"), None)


def _look_again(visit: Visit, back: DecidedBefore) -> None:
    """What one thought then, and whether it still stands; to write anew is a press away."""
    with st.container(border=True, gap="small"):
        title = _("This is what you thought")
        st.markdown(f"**{title}**")
        _note(visit, back.field, back.note)
    with st.container(horizontal=True, gap="small"):
        action_button(
            _("It still stands"),
            f"still-{back.key}",
            (decisions.still_stands, back),
            type="primary",
            icon="check",
            said=_("Good. The note stays where it is."),
        )
        view_button(_("I think differently now"), AGAIN, icon="edit_note")


def _worth_seeing(field: CareerField, notes: Sequence[DecisionNote]) -> Sequence[DecisionNote]:
    """Of a field that was decided for the decision, else the newest note."""
    decided = latest_decision(field) if field.status == "chosen" else None
    return [decided] if decided else notes[:1]


def _decided_for(visit: Visit, field: CareerField) -> None:
    """That one has decided, since when, and what comes now."""
    note, title = latest_decision(field), shown_name(field.title)
    decided = (
        _("You decided for {field} on {day}.", field=title, day=local_dates.day(note.at))
        if note and note.outcome == "decide"
        else _("You decided for {field}.", field=title)
    )
    with st.container(border=True, gap="small"):
        st.markdown(f"**{decided}**")
        others = [one for one in visit.ws.fields.all() if one.id != field.id]
        if any(one.status != "set aside" for one in others):
            action_button(
                _("Let the other fields rest"),
                "decided-rest",
                (decisions.let_others_rest, field.id),
                type="tertiary",
                said=_("The other fields rest. What you noted about them stays."),
            )


def _field(visit: Visit, first: Sequence[str]) -> CareerField:
    fields = {field.id: field for field in visit.ws.fields.all()}
    order = list(dict.fromkeys((*(key for key in first if key in fields), *fields)))
    titles = own_titles({key: fields[key].title for key in order})
    start = visit.field.id if visit.field and visit.field.id in fields else order[0]
    if len(order) == 1:
        st.markdown(_("About **{field}**", field=plain_text(titles[order[0]])))
        return fields[order[0]]
    picked = drop_down(_("Which field?"), titles, key="decide-field", start=start)
    return fields[picked or start]


def _new(visit: Visit, field: CareerField) -> None:
    place = on_draft(decisions.draft_name(field.id))
    interviews = len(interviews_about(index_of(visit.ws), field.id))
    way, is_chosen = place.at("outcome"), field.status == "chosen"
    with with_problem(way):
        buttons(
            _("What will you do about it?"),
            way,
            tuple(one for one in CHOICES if not (is_chosen and one == "decide")),
            lambda way: _("Just a thought") if way == "" and is_chosen else _(CHOICES[way]),
            start="",
        )
    text_area(_("Why? What speaks for it, and what against?"), place.at("text"), height=120)
    if interviews < INTERVIEWS_NEEDED:
        few = (
            _("One talk stands behind it: fine for a thought, little for a decision.")
            if interviews
            else _("No talk stands behind it yet: fine for a thought, little for a decision.")
        )
        st.caption(few)
    action_button(
        _("Keep this note"),
        f"keep-decision-{field.id}",
        (decisions.keep_decision, field.id),
        type="primary",
        icon="edit_note",
        said=_what_was_kept(visit, field, way.read()),
        then=lambda _note: turn_to_view(),
    )


def _what_was_kept(visit: Visit, field: CareerField, outcome: Decision) -> str:
    """What a note means, by what one will do, and when it comes back."""
    name, day = shown_name(field.title), local_dates.day(visit.now + decisions.MONTH)
    if outcome == "decide":
        return _("You decided for {field}. On {day} you look at it again.", field=name, day=day)
    if outcome == "set aside":
        return _("{field} rests. On {day} you look at it again.", field=name, day=day)
    if outcome == "go on":
        return _("You go on with {field}. On {day} you look at it again.", field=name, day=day)
    return _("Your thought is kept. On {day} you look at it again.", day=day)


def _last(visit: Visit, field: CareerField, note: DecisionNote) -> None:
    with st.container(border=True, gap="small"):
        is_decision = field.status == "chosen" and note.outcome == "decide"
        title = _("What you decided") if is_decision else _("What you noted last")
        st.markdown(f"**{title}**")
        _note(visit, field, note)


def all_notes(visit: Visit) -> None:
    """Every note on every field, the newest first."""
    fields = visit.ws.fields.all()
    found = [(note, field) for field in fields for note in field.decisions]
    found.sort(key=lambda pair: pair[0].at, reverse=True)
    for _place, (note, field) in paged(found, DECISIONS_A_PAGE, DECISIONS_PAGES):
        with st.container(border=True, gap="small"):
            st.markdown(f"**{shown_name(field.title)}**")
            _note(visit, field, note)


def _note(visit: Visit, field: CareerField, note: DecisionNote) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _badge_and_day(note, width="stretch")
        dots_menu(
            _("More"),
            f"note-{note.id}",
            {"remove": _("Remove")},
            lambda _choice: run_action(
                remove_entry, DECISION_NOTES, field.id, note.id, said=_("The note was removed.")
            ),
        )
    if _is_only_opened(note):
        return
    show(note.text)
    st.markdown(f":small[:gray[{rested_on(visit, field, note)}]]")


def _is_only_opened(note: DecisionNote) -> bool:
    """A field was taken up again: that is kept with its day, without a word of one's own."""
    return note.outcome == "go on" and not note.text.strip()


def _badge_and_day(note: DecisionNote, width: Literal["stretch", "content"]) -> None:
    words, colour, icon = OUTCOMES[note.outcome]
    if _is_only_opened(note):
        words = N_("Opened again")
    st.badge(_(words), color=colour, icon=icon)
    st.markdown(local_dates.day(note.at), width=width)


def rested_on(visit: Visit, field: CareerField, note: DecisionNote) -> str:
    """How many talks a note rested on, the last of them by name, and how many came since."""
    index = index_of(visit.ws)
    interviews = interviews_about(index, field.id)
    before = [one for one in interviews if one.held_at and one.held_at <= note.at]
    names = [shown_name(partner_name(index, one)) for one in before[-_NAMED:]]
    sentences = [_talks_before(len(before), listed(list(dict.fromkeys(names))))]
    since = len(interviews) - len(before)
    if since:
        sentences.append(
            ngettext(
                "Since then you had {n} more talk.", "Since then you had {n} more talks.", since
            )
        )
    return " ".join(sentences)


def _talks_before(count: int, names: str) -> str:
    if not count:
        return _("No talk was held then.")
    if count <= _NAMED:
        return ngettext(
            "It rested on {n} talk: {names}.",
            "It rested on {n} talks: {names}.",
            count,
            names=names,
        )
    return ngettext(
        "It rested on {n} talk, last with {names}.",
        "It rested on {n} talks, last with {names}.",
        count,
        names=names,
    )


def decisions_that_come_up(visit: Visit) -> list[DecidedBefore]:
    """What was decided about fields that a talk brings up again, the nearest first."""
    return decided_before(visit.ws, visit.library, now=visit.now)


def comes_back_today(visit: Visit, each: DecidedBefore) -> bool:
    """Whether a note came back by itself, today or in the days before, and waits to be read."""
    zone = session.zone()
    today = local_day(visit.now, zone)
    return each.why == "month" and today - decisions.comes_back_on(each.note, zone) < _WAITS


def decision_row(each: DecidedBefore, *, is_first: bool = False) -> None:
    """On Today: what was decided about a field, why it comes up, and the way to it.

    Where it `is_first`, it is the thing to do now, large.
    """
    if is_first:
        with st.container(border=True, key="now"):
            st.markdown(f"### {_what(each)}")
            show(each.note.text)
            st.markdown(_why(each))
            with st.container(horizontal=True, vertical_alignment="center"):
                _look_again_or_later(each, "primary")
        return
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-{each.key}"
    ):
        with st.container(gap="xsmall", width="stretch"):
            st.markdown(_what(each))
            show(each.note.text)
            st.markdown(f":gray[{_why(each)}]")
        with st.container(horizontal=True, gap="small", width="content"):
            _look_again_or_later(each, "secondary")


def _what(each: DecidedBefore) -> str:
    """What the note is about, and whether one decided."""
    title = plain_text(each.field.title)
    match each.note.outcome:
        case "decide":
            return _("You decided for {field}", field=title)
        case "set aside":
            return _("You set {field} aside", field=title)
    return _("What you noted about {field}", field=title)


def _look_again_or_later(each: DecidedBefore, kind: ButtonType) -> None:
    go_button(
        _("Look again"),
        "compare-fields",
        part="decide",
        key=f"again-{each.key}",
        type=kind,
        about={"field": each.field.id},
    )
    menu_button(
        _("Later"),
        f"stands-{each.key}",
        {"stands": _("It still stands")},
        lambda _choice: _stands(each),
    )


def _stands(each: DecidedBefore) -> None:
    run_action(decisions.still_stands, each, said=_("Good. The note stays where it is."))


def _why(each: DecidedBefore) -> str:
    if each.interview is None:
        day = local_dates.day(each.note.at)
        return _("That was on {day}. What do you think now?", day=day)
    who = shown_name(each.who)
    if each.why == "ahead" and each.interview.start:
        day = local_dates.day(each.interview.start)
        return _("You talk to {name} about it on {day}.", name=who, day=day)
    if each.interview.held_at:
        day = local_dates.day(each.interview.held_at)
        return _("Since then you talked to {name}, on {day}.", name=who, day=day)
    return ""


def _noted(field: CareerField) -> None:
    note = latest_decision(field)
    if note is None:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _badge_and_day(note, width="content")
    show(note.text)


def decided_here(field: CareerField) -> None:
    """In step 1: what was decided about the field that is looked into."""
    if latest_decision(field):
        with st.container(gap="xsmall"):
            title = _("What you decided last")
            st.markdown(f"**{title}**")
            _noted(field)
