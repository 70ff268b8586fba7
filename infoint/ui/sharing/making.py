"""A copy is made: for whom, what goes, how it looks there, consent; then the files to hand on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.todays_employer import must_not_know
from infoint.domain import SharedCopy
from infoint.domain.sharing import NAMES_IN_COPY, ItemKind, NamesInCopy
from infoint.entries.drafts import read_draft
from infoint.i18n import N_, _, language, ngettext
from infoint.sharing.choice import CopyChoice, Shareable, last_copy, shareable
from infoint.sharing.copy_file import StudentCopy
from infoint.sharing.drafted import (
    COPY,
    begin_copy,
    check_whom,
    consent_mark,
    drafted_choice,
    finish_copy,
    tick_items,
)
from infoint.sharing.making import MadeCopy, consent_words, made_again, make_copy
from infoint.sharing.titles import title_of
from infoint.ui.components.buttons import file_button
from infoint.ui.components.fold import fold
from infoint.ui.components.paging import paged
from infoint.ui.frame.small_view import turn_to_view, view_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import named_checkbox, show, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.sharing.shown import ICONS, student_copy
from infoint.ui.worksheet.binding import WidgetCodec, bound
from infoint.ui.worksheet.boxes import buttons, checkbox, text, with_problem
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import FieldPath, on_draft, on_profile
from infoint.ui.worksheet.run_and_undo import action_button, run_action

HUB = "counselor"
"""The view from which all of this begins."""
MAKING = ("copy", "copy-what", "copy-look", "copy-agree")
MADE = "copy-made"
_PAGE = 15


@dataclass(frozen=True)
class _Made(DataState):
    """The copy that was made last in this window; its files are made of it."""

    copy: MadeCopy | None = None


def title_of_view(visit: Visit, view: str) -> str:
    """What the heading says while a copy is made; "" where it is no such view."""
    choice = drafted_choice(visit.ws, local_dates.today())
    made = _Made.read().copy
    record = made.record if made else made_before(visit)
    whom = choice.counselor if choice else record.counselor if record else ""
    name = shown_name(whom)
    match view:
        case "copy":
            return _("For whom is the copy?")
        case "copy-what":
            return _("What may {name} read?", name=name)
        case "copy-look":
            return _("Just what {name} will see", name=name)
        case "copy-agree":
            return _("Do you agree?")
        case "copy-made":
            return _("The copy for {name} is ready", name=name)
    return ""


def can_be_made(visit: Visit, view: str) -> bool:
    """Whether this view has something to show: a draft, from its second view on for somebody."""
    if view == MADE:
        return _Made.read().copy is not None or made_before(visit) is not None
    choice = drafted_choice(visit.ws, local_dates.today())
    return choice is not None and (view == MAKING[0] or bool(choice.counselor.strip()))


def making(visit: Visit, view: str) -> None:
    """One decision a view, and the one button that goes on."""
    choice = drafted_choice(visit.ws, local_dates.today())
    if view == MADE or choice is None:
        _made(visit)
        return
    place = MAKING.index(view)
    before = MAKING[place - 1] if place else HUB
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        view_button(_("Back"), before, icon="arrow_back", type="tertiary", key="copy-back")
        where = _("{n} of {all}", n=place + 1, all=len(MAKING))
        st.markdown(f":gray[{where}]", width="content")
    _VIEWS[view](visit, choice)


def _whom(visit: Visit, _choice: CopyChoice) -> None:
    draft = on_draft(COPY)
    text(_("Name of your counselor"), draft.at("counselor"), placeholder=_("Dr Okafor"))
    day(_("They may look until"), draft.at("until"))
    text(_("Class or group, if you like"), draft.at("group"))
    if read_draft(visit.ws, COPY).get("asks_name"):
        text(_("Your own name"), on_profile(N_("Changed the profile")).at("name"))
    action_button(
        _("Go on: what goes"),
        "copy-next",
        (check_whom,),
        type="primary",
        icon="arrow_forward",
        then=lambda _checked: _go_to("copy-what"),
    )


def _go_to(view: str) -> None:
    turn_to_view(view)
    whereabouts.begin_at_top()


_KINDS: Mapping[ItemKind, str] = {
    "script": N_("First messages"),
    "letter": N_("Letters"),
    "plan": N_("Questions for a talk"),
    "debrief": N_("Notes of a talk"),
    "field": N_("Fields"),
    "actions": N_("What I plan to do"),
    "profile": N_("What I wrote about myself"),
}
_ALONE = ("actions", "profile")
"""Of these there is one of a kind: it needs no fold."""
_NAMES: Mapping[NamesInCopy, str] = {
    "first": N_("First names"),
    "initials": N_("Initials"),
    "full": N_("Full names"),
}


def _what(visit: Visit, choice: CopyChoice) -> None:
    st.markdown(
        _("Where you stand always goes: steps, counts and dates. A text goes only if you tick it.")
    )
    found = shareable(visit.ws)
    for kind, title in _KINDS.items():
        items = [one for one in found if one.kind == kind]
        if kind in _ALONE:
            for one in items:
                checkbox(_(title), _tick_of(one))
        elif items:
            gone = sum(one.key in choice.items for one in items)
            label = _("{kind}: {n} of {all}", kind=_(title), n=gone, all=len(items))
            fold(label, f"copy-{kind}", partial(_items, visit, items, gone), icon=ICONS[kind])
    draft = on_draft(COPY)
    buttons(
        _("Other people with their"),
        draft.at("names"),
        NAMES_IN_COPY,
        lambda one: _(_NAMES[one]),
        start=NAMES_IN_COPY[0],
    )
    with st.container(gap="xsmall", key="copy-more"):
        checkbox(_("With my private notes"), draft.at("private"))
        checkbox(_("With phones and addresses of others"), draft.at("reach"))
        if must_not_know(visit.ws.profile):
            checkbox(_("With the name of my employer"), draft.at("employer"))
    _next(_("Go on: see it first"), "copy-look")


def _tick_of(one: Shareable) -> FieldPath:
    return on_draft(COPY).at("items", one.key)


def _items(visit: Visit, items: Sequence[Shareable], gone: int) -> None:
    index = index_of(visit.ws)
    for _place, one in paged(items, _PAGE, f"copy-page-{items[0].kind}"):
        place = _tick_of(one)
        title = title_of(index, one)
        if one.at:
            title = _("{title}, {day}", title=title, day=local_dates.day(one.at))
        ticked = bool(place.read())
        bound(
            place,
            WidgetCodec(bool, bool),
            partial(_named, title, ticked),
        )
    if len(items) > 1:
        is_all = gone == len(items)
        action_button(
            _("Take all ticks away") if is_all else _("Tick all of them"),
            f"copy-all-{items[0].kind}",
            (tick_items, tuple(one.key for one in items), not is_all),
            type="tertiary",
        )


def _named(title: str, ticked: bool, **how: object) -> bool:
    return named_checkbox(title, value=ticked, **how)


def _look(visit: Visit, choice: CopyChoice) -> None:
    student_copy(_preview(visit, choice), visit.library, local_dates.today(), key="look")
    _next(_("Go on: agree to it"), "copy-agree")


def _preview(visit: Visit, choice: CopyChoice) -> StudentCopy:
    """The copy as it would be now, made anew only once something changes."""
    ws, library, now, tz = visit.ws, visit.library, visit.now, session.zone_name()
    key = ("copy as it would be", choice, local_dates.today(), language(), tz)
    return index_of(ws).remember(key, lambda: make_copy(ws, library, choice, now=now, tz=tz).opened)


def _next(label: str, view: str) -> None:
    st.button(
        label,
        key="copy-next",
        type="primary",
        icon=":material/arrow_forward:",
        on_click=_go_to,
        args=(view,),
    )


def _agree(visit: Visit, choice: CopyChoice) -> None:
    tz = session.zone_name()
    words = consent_words(visit.ws, choice, now=visit.now, tz=tz)
    with st.container(border=True, key="consent"):
        show(words)
        place = on_draft(COPY).at("agreed")
        mark = consent_mark(choice, words)
        kind = WidgetCodec(lambda value: value == mark, lambda ticked: mark if ticked else "")
        ticked = place.read() == mark
        with with_problem(place):
            bound(place, kind, lambda **kw: st.checkbox(_("I agree to this"), ticked, **kw))
    st.markdown(
        ngettext(
            "Where you stand, and {n} text.",
            "Where you stand, and {n} texts.",
            len(choice.items),
        )
        if choice.items
        else _("Only where you stand, and no text.")
    )
    st.markdown(_("The file is not encrypted: whoever has it can read it."))
    action_button(
        _("Make the copy"),
        "copy-make",
        (finish_copy, visit.library, words, tz),
        type="primary",
        icon="assignment_turned_in",
        then=_keep,
    )


def _keep(made: MadeCopy) -> None:
    _Made(made).keep()
    _go_to(MADE)


def _made(visit: Visit) -> None:
    made = _Made.read().copy
    if made is None:
        if record := made_before(visit):
            st.markdown(_("The file is no longer in this window. What you chose is kept."))
            st.button(
                _("Get the file again"),
                key="copy-again",
                icon=":material/refresh:",
                type="primary",
                on_click=get_again,
                args=(visit, record),
            )
            view_button(_("Done"), HUB, icon="check", type="tertiary", key="copy-done")
        return
    st.markdown(
        _(
            "Download it, and hand it over as you like: by mail, or on a stick. It is not "
            "encrypted: whoever has the file can read it."
        )
    )
    with st.container(horizontal=True, gap="small"):
        file_button(
            _("Download the copy"),
            made.data,
            name=made.name,
            key="copy-file",
            icon="download",
            type="primary",
        )
        file_button(
            _("The same as PDF"),
            partial(_pdf, visit, made),
            name=made.name.removesuffix(".infoint") + ".pdf",
            key="copy-pdf",
            icon="print",
        )
    st.markdown(_("The PDF is for somebody who has no Infoint."))
    view_button(_("Done"), HUB, icon="check", type="tertiary", key="copy-done")


def made_before(visit: Visit) -> SharedCopy | None:
    """The copy that was made last, where its file can be made again: consent holds."""
    last = last_copy(visit.ws)
    is_open = last and not last.withdrawn and last.until >= local_dates.today()
    return last if is_open else None


def get_again(visit: Visit, record: SharedCopy) -> None:
    """The file of a copy once more; where the data are others since, they are to be seen first."""
    tz = session.zone_name()
    made = made_again(visit.ws, visit.library, record, now=visit.now, tz=tz)
    if made:
        _keep(made)
        return
    run_action(
        begin_copy,
        record.id,
        said=_("What you wrote has changed since: see first what goes now."),
        then=lambda _begun: _go_to("copy-look"),
    )


def _pdf(visit: Visit, made: MadeCopy) -> bytes:
    from infoint.sharing.paper import copy_pdf

    return copy_pdf(made.opened, visit.library, now=made.record.made)


_VIEWS: Mapping[str, Callable[[Visit, CopyChoice], None]] = {
    "copy": _whom,
    "copy-what": _what,
    "copy-look": _look,
    "copy-agree": _agree,
}


def until_words(until: date) -> str:
    """Until when a counselor may look, or that this is over."""
    if until < local_dates.today():
        return _("over since {day}", day=local_dates.day(until))
    return _("until {day}", day=local_dates.day(until))
