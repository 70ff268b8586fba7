"""The part "think" of step 2: a name, Enter, the next one; ideas for whoever is stuck."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import streamlit as st

from infoint.domain import Contact
from infoint.domain.contacts import Rung, circle_id
from infoint.entries.drafts import forget_draft, read_draft
from infoint.entries.form import lines_of
from infoint.i18n import _, listed, ngettext
from infoint.library.entries import Circle, WebLink
from infoint.people import contacts
from infoint.people.circles import names_by_circle
from infoint.people.told import WHO_COMES_TO_MIND, PeopleTold, add_told, readings_of, typed_before
from infoint.store import Workspace
from infoint.today.first_questions import first_text
from infoint.today.next_steps import NAMES_OF_A_PLAN
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import go_button
from infoint.ui.components.told_box import as_read, unless_unclear, what_is_known
from infoint.ui.frame import guidance
from infoint.ui.people.ladder import ThinkingOf
from infoint.ui.people.plan import plan_of_names
from infoint.ui.people.rows import rows
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, notices, whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import line, select, text_area, with_problem
from infoint.ui.worksheet.inline_notice import inline_notice, say_here
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.people_names import greeting_name

_IDEAS = 4
_KNOWN_SAID = 5
_NEWEST = 2
_LINES_SHOWN = 3
_IDEA = "idea"
_OPEN_TO_ALL = (
    "services",
    "programs",
    "faith-and-language",
    "alumni",
    "volunteers",
    "open-houses",
)
"""Places where one may ask without knowing anybody."""
_FOR_WHO_KNOWS_FEW = ("first-in-family", "few-contacts")
"""The notes of the content that are one press away where nobody comes to mind."""


@dataclass(frozen=True)
class _Thinking(DataState):
    """Whether nobody came to mind, whether several names are written at once, and the place of
    the first idea in sight.
    """

    is_stuck: bool = False
    writes_several: bool = False
    first: int = 0


def who_comes_to_mind(visit: Visit) -> bool:
    """The box, what helps to think, and who was added last.

    Gives whether something here is what to do first: adding, as long as there are too few names
    for a plan, then the first of it.
    """
    idea = _idea(visit)
    if _Thinking.read().writes_several:
        _several(visit, idea)
    else:
        _one_line(visit, idea)
    with st.container():
        inline_notice("names")
    with st.container():
        has_first = plan_of_names(visit)
    with st.container():
        _newest(visit)
    _ideas(visit, idea)
    return has_first or _lacks_names(visit)


def _lacks_names(visit: Visit) -> bool:
    return len(visit.ws.contacts.all()) < NAMES_OF_A_PLAN


def _one_line(visit: Visit, idea: Circle | None) -> None:
    draft = on_draft(WHO_COMES_TO_MIND)
    with st.container(key=enter_adds("add-contact"), gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            typed = line(
                _("A name is enough"),
                draft.at("name"),
                placeholder=""
                if visit.ws.contacts.all()
                else _("Such as: Vera Lind, nurse, City Hospital"),
            )
            add = partial(
                run_action,
                unless_unclear,
                _add_told,
                _field_meant(visit),
                circle_id(idea.key) if idea else "",
                sure_rung(idea),
                then=_say_who_was_added,
            )
            st.button(
                _("Add"),
                key="add-contact",
                icon=":material/add:",
                type="primary" if _lacks_names(visit) else "secondary",
                on_click=add,
            )
        with with_problem(draft.at("name")):
            pass  # here it does not part the box from its button
        with st.container():
            as_read(draft.at("name_as"), typed, readings_of(typed) if typed.strip() else (), add)
        with st.container():
            _where_from(idea, typed)
    _typed_before()
    _which_field(visit)


def _where_from(idea: Circle | None, typed: str, may_go: bool = True) -> None:
    """With an idea chosen, whoever is typed is kept as found there: say so, and let it go."""
    if idea is None or not typed.strip():
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(_(":small[:material/label: Kept under: {idea}]", idea=idea.title))
        if may_go:
            st.button(_("Not from there"), key="no-idea", type="tertiary", on_click=_no_idea)


def _no_idea() -> None:
    ThinkingOf().keep()


def _add_told(
    ws: Workspace, field: str, where_found: str, rung: Rung, *, now: datetime
) -> PeopleTold:
    return add_told(ws, field=field, where_found=where_found, rung=rung, now=now)


def _say_who_was_added(found: PeopleTold | None) -> None:
    """Say it below the box, where one looks, and not at the top, which would move the box."""
    if found is None:
        return
    said = []
    if found.added:
        _came_to_mind()
        names = listed([shown_name(one.name) for one in found.added])
        said.append(_("{names}: on your list.", names=names))
    if found.known:
        names = listed([shown_name(one.name) for one in found.known])
        said.append(_("On your list already: {names}.", names=names))
    _say_below(said)


def _say_below(said: list[str]) -> None:
    notices.say(" ".join(said), session.workspace().edits()[0].id)
    say_here("names")
    notices.say("")


def _typed_before() -> None:
    """What an earlier worksheet had taken down for the next person, so that it goes with them."""
    draft = read_draft(session.workspace(), WHO_COMES_TO_MIND)
    kept = [str(value) for value in typed_before(draft).values()]
    if not kept:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        words = plain_text(listed(kept))
        st.markdown(_("You had written **{words}**. It goes with the next name.", words=words))
        action_button(
            _("Forget it"), "forget-typed", (forget_draft, WHO_COMES_TO_MIND), type="tertiary"
        )


def _field_meant(visit: Visit) -> str:
    known = visit.ws.fields.get(str(on_draft("think").at("field").read() or ""))
    return known.id if known else ""


def _which_field(visit: Visit) -> None:
    """With two fields or more one can say which one the next people know."""
    fields = {one.id: one.title for one in visit.ws.fields.all() if one.title.strip()}
    if len(fields) > 1:
        words = {"": _("I don't know yet"), **fields}
        select(
            _("Which field?"),
            on_draft("think").at("field"),
            list(words),
            lambda key: words.get(key, ""),
            start="",
        )


def _several(visit: Visit, idea: Circle | None) -> None:
    """A name a line, for whoever has a list at hand."""
    place = on_draft(f"names-{idea.key if idea else 'any'}")
    with st.container(gap="xsmall"):
        written = text_area(
            _("Names, one a line"),
            place.at("names"),
            height=140,
            placeholder=_("Ana Ruiz\nBo Berg, nurse, City Hospital"),
        )
        _lines_as_read(written)
        with st.container():
            _where_from(idea, written, may_go=False)  # each idea has a box of its own
        with st.container(horizontal=True, vertical_alignment="center"):
            action_button(
                _("Add these names"),
                "add-names",
                (contacts.add_contacts_by_name, place.path[-1]),
                icon="group_add",
                type="primary" if _lacks_names(visit) else "secondary",
                field=_field_meant(visit),
                where_found=circle_id(idea.key) if idea else "",
                rung=sure_rung(idea),
                then=_say_which_were_added,
            )
            st.button(
                _("One at a time"),
                key="one-name",
                type="tertiary",
                on_click=_write_several,
                args=(False,),
            )
    _which_field(visit)


def _write_several(wanted: bool) -> None:
    _Thinking(_Thinking.read().is_stuck, wanted, _Thinking.read().first).keep()


def _lines_as_read(written: str) -> None:
    """What lines with commas become, so that nobody is surprised."""
    people = contacts.read_lines(written)
    has_several = len(people) > len(lines_of(written))
    if not has_several and not any(map(what_is_known, people)):
        return
    words = [
        f":material/check: **{plain_text(one.name)}** {plain_text(what_is_known(one))}"
        for one in people
    ]
    more = len(words) - _LINES_SHOWN
    if more > 0:
        words[_LINES_SHOWN:] = [ngettext("and {n} more", "and {n} more", more)]
    st.markdown("  \n".join(f":small[{each}]" for each in words))
    st.markdown(
        _(":small[Does a name itself hold a comma? Use a semicolon after it: Ruiz, Ana; nurse.]")
    )


def _say_which_were_added(found: contacts.NamesAdded) -> None:
    said = []
    if found.added:
        _came_to_mind()
        said.append(
            ngettext(
                "{n} name is on your list now.",
                "{n} names are on your list now.",
                len(found.added),
            )
        )
    if found.known:
        names = plain_text(listed(found.known[:_KNOWN_SAID]))
        more = len(found.known) - _KNOWN_SAID
        said.append(
            ngettext(
                "On your list already: {names} and {n} more.",
                "On your list already: {names} and {n} more.",
                more,
                names=names,
            )
            if more > 0
            else _("On your list already: {names}.", names=names)
        )
    _say_below(said)


def sure_rung(idea: Circle | None) -> Rung:
    """How easy a start everybody of the circle is. Not every relative loves to talk."""
    return "" if idea is None or idea.rung == "loves to talk" else idea.rung


def _idea(visit: Visit) -> Circle | None:
    kept = ThinkingOf.read().circle
    return next((one for one in visit.library.people_finder if one.key == kept), None)


def _ideas(visit: Visit, idea: Circle | None) -> None:
    """A few places to think of, as short words; the one that was chosen with its question."""
    is_stuck = _Thinking.read().is_stuck
    circles = _in_order(visit, is_stuck)
    order, first = list(circles), _Thinking.read().first
    if idea and not first <= order.index(idea.key) < first + _IDEAS:
        first = order.index(idea.key) // _IDEAS * _IDEAS
    offered = order[first : first + _IDEAS]
    if box_state.is_alive(_IDEA) and box_state.shown(_IDEA) != (idea.key if idea else None):
        box_state.put(_IDEA, idea.key if idea else None)
    with st.container(border=True, gap="small"):
        if is_stuck:
            st.markdown(
                _(
                    "**Nobody comes to mind?** So it is for many people at first. At these "
                    "places you can ask without knowing anybody."
                )
            )
        st.pills(
            _("Think of"),
            offered,
            default=idea.key if idea else None,
            format_func=lambda key: circles[key].title if key in circles else "",
            key=_IDEA,
            on_change=_choose_idea,
        )
        if idea:
            _question(visit, idea, last=idea.key == order[-1])
        if is_stuck:
            _for_who_knows_few(visit)
        with st.container(horizontal=True):
            st.button(
                _("Other ideas"),
                key="other-ideas",
                type="tertiary",
                icon=":material/refresh:",
                on_click=_turn_ideas,
                args=(first, len(order)),
            )
            if not is_stuck and idea is None:
                st.button(
                    _("Nobody comes to mind"),
                    key="nobody",
                    type="tertiary",
                    icon=":material/sentiment_neutral:",
                    on_click=_is_stuck,
                    args=(next(iter(_in_order(visit, True)), ""),),
                )
            if not _Thinking.read().writes_several:
                st.button(
                    _("Several at once"),
                    key="several-names",
                    type="tertiary",
                    icon=":material/list:",
                    on_click=_write_several,
                    args=(True,),
                )


def _for_who_knows_few(visit: Visit) -> None:
    notes = {note.key: note for note in visit.library.notes}
    for note in filter(None, map(notes.get, _FOR_WHO_KNOWS_FEW)):
        words = f"{note.text} {guidance.sources(visit, note)}"
        st.expander(note.title, key=f"few-{note.key}").markdown(words)


def _in_order(visit: Visit, is_stuck: bool) -> Mapping[str, Circle]:
    """Places to think of; to whom nobody comes to mind first those where one knows nobody."""
    circles = {one.key: one for one in visit.library.people_finder}
    first = [one for one in _OPEN_TO_ALL if one in circles] if is_stuck else []
    return {key: circles[key] for key in (*first, *(one for one in circles if one not in first))}


def _question(visit: Visit, idea: Circle, last: bool) -> None:
    such_as = _("Such as: {examples}.", examples=listed(idea.examples))
    st.markdown(f"{idea.prompt}  \n:gray[{such_as}]")
    count = names_by_circle(visit.ws, visit.library)[idea.key]
    if count:
        st.markdown(ngettext("{n} name came from here.", "{n} names came from here.", count))
    if last:
        st.markdown(_("Keep this one for the end, after all the others."))
    for number, link in enumerate(idea.links):
        _out_of_here(link, f"out-{idea.key}-{number}")


def _out_of_here(link: WebLink, key: str) -> None:
    """A page of the school's own: where it leads is said, and only a press opens it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.link_button(
            plain_text(link.title),
            link.url,
            key=key,
            icon=":material/open_in_new:",
            type="tertiary",
        )
        site = plain_text(link.site)
        st.markdown(_(":small[This leaves your computer, for {site}]", site=site), width="content")


def _choose_idea() -> None:
    ThinkingOf(box_state.shown(_IDEA) or "").keep()


def _turn_ideas(first: int, total: int) -> None:
    ThinkingOf().keep()
    onward = first + _IDEAS
    state = _Thinking.read()
    _Thinking(state.is_stuck, state.writes_several, onward if onward < total else 0).keep()


def _to_first_text(visit: Visit, contact: Contact) -> None:
    """Before anybody was written to: what one could say is one press away, with nothing asked."""
    action_button(
        _("See what you could say to {name}", name=plain_text(greeting_name(contact.name))),
        "first-text",
        (first_text, visit.library, contact.id),
        icon="record_voice_over",
        then=lambda _nothing: whereabouts.go("today", "say", contact=contact.id),
    )


def _came_to_mind() -> None:
    """Somebody did come to mind: the comfort has done its work, and so has the idea. Whoever is
    typed next need not be from there.
    """
    state = _Thinking.read()
    _Thinking(False, state.writes_several, state.first).keep()
    ThinkingOf().keep()


def begin_to_think() -> None:
    """Nobody came to mind, and that was said already: it is not asked again."""
    _Thinking(is_stuck=True).keep()


def _is_stuck(first: str) -> None:
    ThinkingOf(first).keep()
    _Thinking(True, _Thinking.read().writes_several, 0).keep()


def _newest(visit: Visit) -> None:
    """Who was added last, each a row, and the way to all."""
    everyone = visit.ws.contacts.all()
    if not everyone:
        return
    rows(visit, everyone[: -_NEWEST - 1 : -1], menu=True)
    if not (visit.ws.letters.all() or visit.ws.attempts.all()):
        _to_first_text(visit, everyone[-1])
    go_button(
        ngettext("See who is on your list", "See all {n} people", len(everyone)),
        "identify-people",
        key="see-all",
        part="list",
        icon="groups",
        type="tertiary",
    )
