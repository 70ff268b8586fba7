"""Whom to ask next: the list with its reasons, what counts, and who was put off."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from infoint.domain import Contact
from infoint.i18n import N_
from infoint.people.ranking import (
    PutAside,
    Reason,
    Suggestion,
    ask_next,
    choices,
    put_aside,
    tie_at_the_top,
)
from infoint.people.ranking.parts import ASK_PARTS, MOST_WEIGHT, WEIGHT_WORDS
from infoint.ui.components.buttons import go_button, menu_button
from infoint.ui.components.fold import fold
from infoint.ui.components.paging import page_slice
from infoint.ui.people.contact_boxes import practice_rung, ratings, referral
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import buttons, text_area
from infoint.ui.worksheet.place import on_contact, on_profile
from infoint.ui.worksheet.run_and_undo import action_button, run_action

_ENTER = {
    "motivation": "how keen you are to talk to one or two of them: open **Change what counts** "
    "below a name",
    "field": "the field that you look into, in step 1: people who work there come first",
    "shared": "your schools and employers, in the settings: people from the same place come first",
    "rung": "which of them love to talk: easy talks come first",
}
_LEADS_TO = {"field": ("Choose a field", "choose-field"), "shared": ("Settings", "settings")}


@dataclass(frozen=True)
class _Shown(DataState):
    """The cards that stood on the page last: the place of the first, and contacts by id."""

    first: int = 0
    contacts: tuple[str, ...] = ()


def nobody_leads(visit: Visit, ranked: Sequence[Suggestion]) -> None:
    """Says that the first ones are equal so far; nothing where one is ahead."""
    tie = tie_at_the_top(visit.ws, ranked)
    if tie is None:
        return
    whom = "All of them" if tie.everybody else f"The first {tie.count}"
    with st.container(border=True):
        st.markdown(
            f":material/balance: **{whom} are equal so far**, so they stand in the order in which "
            "you added them. Begin with anyone"
            + (", or enter what tells them apart:" if tie.missing else ".")
        )
        if tie.missing:
            st.markdown("\n".join(f"- {_ENTER[part]}" for part in tie.missing))
        with st.container(horizontal=True):
            for part in tie.missing:
                if part in _LEADS_TO:
                    label, page = _LEADS_TO[part]
                    go_button(label, page, key=f"tie-{part}")


_PAGE = 10
_ASIDE_SHOWN = 20
_PAUSE_WORDS: dict[choices.Pause, str] = {"week": "In a week", "month": "In a month"}


def nobody_listed(visit: Visit) -> bool:
    """Whether the list is empty; then this says what would stand here, and how to begin."""
    if visit.ws.contacts.all():
        return False
    st.markdown(
        "Once there are people on your list, they stand here in the order in which to ask them: "
        "whom you are keen to hear, who is easy to reach, whom somebody named to you, who went to "
        "your school, and how easy a start they are."
    )
    with st.container(horizontal=True):
        go_button(
            "Identify people", "identify-people", key="to-people", icon="groups", type="primary"
        )
        go_button(
            "Bring people in",
            "identify-people",
            part="bring",
            key="to-bring",
            icon="upload_file",
        )
    return True


def suggestions(visit: Visit) -> None:
    """Ten people at a time, the best one to ask first."""
    st.header("Ask next", anchor=False)
    ranked = ask_next(visit.ws, visit.library, now=visit.now)
    if not ranked:
        st.markdown(
            "Everybody on your list was asked, or is put off for now. Add someone new, or bring "
            "someone back below."
        )
        go_button("Identify people", "identify-people", key="to-people")
        return
    _what_counts(visit)
    with st.container():
        nobody_leads(visit, ranked)
    page = page_slice(len(ranked), _PAGE, "ask-page")
    first = page.start
    shown, held = _in_a_calm_order(ranked, first, ranked[page])
    with st.container():
        if held:
            st.markdown("The order is kept while you change something. Fold it up to sort again.")
    for place, one in enumerate(shown):
        _card(visit, one, first + place + 1)
    if len(ranked) > _PAGE:
        st.markdown(f"{first + 1} to {first + len(shown)} of {len(ranked)} people you can ask.")


def _in_a_calm_order(
    ranked: list[Suggestion], first: int, fresh: list[Suggestion]
) -> tuple[list[Suggestion], bool]:
    """While a part of a card is unfolded the cards stay where they are, so that no box jumps.

    Gives the cards to show, and whether they would stand otherwise by now.
    """
    kept = _Shown.read()
    if kept.first == first and any(_is_unfolded(contact) for contact in kept.contacts):
        by_id = {one.contact.id: one for one in ranked}
        stay = [by_id[contact] for contact in kept.contacts if contact in by_id]
        if stay:
            return stay, [one.contact.id for one in stay] != [one.contact.id for one in fresh]
    _Shown(first, tuple(one.contact.id for one in fresh)).keep()
    return fresh, False


def _unfolding(contact: str) -> str:
    return f"ask-change-{contact}"


def _is_unfolded(contact: str) -> bool:
    key = _unfolding(contact)
    return session.box_is_alive(key) and bool(session.box(key))


def _card(visit: Visit, one: Suggestion, place: int) -> None:
    contact = one.contact
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            name = plain_text(contact.name.strip() or "(no name)")
            st.subheader(f"{place}. {name}", anchor=False, width="content")
            st.badge(f"Score {one.score} of 100", color="green" if place == 1 else "gray")
        about = [text for text in (contact.role, contact.organization) if text.strip()]
        if about:
            st.markdown(plain_text(", ".join(about)))
        st.markdown("\n".join(["What counts:", *map(_reason, one.parts)]))
        _decide(contact, first=place == 1)
        fold("Change what counts", _unfolding(contact.id), lambda: _change(visit, contact))


def _reason(part: Reason) -> str:
    share = f"{part.points} of {part.most}" if part.weight else "not counted"
    return f"- **{part.title}** ({share}): {plain_text(part.words)}"


def _decide(contact: Contact, first: bool) -> None:
    name = plain_text(contact.name.strip() or "this person")
    with st.container(horizontal=True):
        go_button(
            "Write to them",
            "phone-script",
            key=f"ask-write-{contact.id}",
            icon="edit_note",
            type="primary" if first else "secondary",
            about={"contact": contact.id},
        )
        menu_button(
            "Later",
            f"ask-later-{contact.id}",
            _PAUSE_WORDS,
            lambda pause: _later(contact.id, name, pause),
            icon="snooze",
            type="secondary",
        )
        action_button(
            "Not today",
            f"ask-not-today-{contact.id}",
            (choices.not_today, contact.id),
            type="tertiary",
            said=f"Not today: {name}. Back tomorrow.",
        )
        action_button(
            "Not this person",
            f"ask-never-{contact.id}",
            (choices.set_aside, contact.id),
            type="tertiary",
            said=f"{name} stays on your list and is not suggested any more.",
        )


def _later(contact: str, name: str, pause: choices.Pause) -> None:
    until = choices.pause_until(local_dates.today(), pause)
    said = f"{name} is suggested again on {local_dates.day(until)}."
    run_action(choices.snooze, contact, until, said=said)


def _change(visit: Visit, contact: Contact) -> None:
    place = on_contact(contact)
    ratings(place)
    practice_rung(place)
    referral(visit, place)
    text_area(
        "Schools and employers in common, one a line", place.at("shared_background"), height=100
    )


def _what_counts(visit: Visit) -> None:
    """How much each part counts, to be changed; and why it counts so much by default."""
    with st.expander("What counts, and how much", icon=":material/tune:", key="ask-weights"):
        for part in ASK_PARTS:
            buttons(
                part.title,
                on_profile(N_("Changed what counts")).at("ask_weights", part.key),
                range(MOST_WEIGHT + 1),
                WEIGHT_WORDS.__getitem__,
                start=part.weight,
            )
            source = visit.library.source_title(part.source)
            st.markdown(f"{part.why} *{source}*")
        if visit.ws.profile.ask_weights:
            action_button(
                "Count as usual",
                "ask-usual",
                (choices.weigh_as_usual,),
                icon="restart_alt",
                said="Everything counts as usual.",
            )


def people_put_aside(visit: Visit) -> None:
    """Who is not suggested now, and the way back."""
    aside = put_aside(visit.ws, visit.library, now=visit.now)
    if not aside:
        return
    with st.expander(f"Put off or set aside: {len(aside)}", icon=":material/snooze:", key="aside"):
        for one in aside[:_ASIDE_SHOWN]:
            with st.container(horizontal=True, vertical_alignment="center"):
                name = plain_text(one.contact.name.strip() or "(no name)")
                st.markdown(f"**{name}**: {_how_long(one)}")
                action_button(
                    "Bring back",
                    f"ask-back-{one.contact.id}",
                    (choices.suggest_again, one.contact.id),
                    said=f"{name} is suggested again.",
                )
        if len(aside) > _ASIDE_SHOWN:
            st.markdown(f"And {len(aside) - _ASIDE_SHOWN} more, whom you find in step 2.")


def _how_long(one: PutAside) -> str:
    if one.kind == "today":
        return "not today."
    return f"later, from {local_dates.day(one.until)}." if one.until else "not this person."
