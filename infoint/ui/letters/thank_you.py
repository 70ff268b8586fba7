"""Step 7: the letter to read, sending it, and what it means once it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.thank_you_clock import thank_you_clock
from infoint.debrief.named_people import contact_from_named
from infoint.domain import Contact, Interview, Letter, NamedPerson
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import sent_on_a_day
from infoint.i18n import N_, _, ngettext
from infoint.outreach.first_message import first_message, first_text_at_hand
from infoint.today.due_interviews import asks_for_thanks, held_interviews, thanked_at
from infoint.today.next_with import next_with
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.parts import part_of
from infoint.ui.frame.small_view import view_now
from infoint.ui.frame.step_page import Work
from infoint.ui.letters.at_hand import AtHand, keep, kept_letter, letter_at_hand, take_as_it_is
from infoint.ui.letters.in_letter import (
    can_be_finished,
    how_you_sign,
    left_out_rows,
    look_once_more,
    missing_in,
    nothing_in_it_yet,
    says_nothing_yet,
)
from infoint.ui.letters.keep_in_touch import touch_headline
from infoint.ui.letters.names import has_choice, shall_hear_again, what_it_says, write_again
from infoint.ui.letters.send import send_letter, sent_already, sent_line
from infoint.ui.letters.text import change_letter, read_letter
from infoint.ui.letters.whom_to_thank import headlines_without_a_name, others_to_thank, when_due
from infoint.ui.people.contact_boxes import may_use_name
from infoint.ui.people.rows import person_button, role_and_place, text_or_next
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.place import on_contact
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.people_names import greeting_name

_CHANGE, _NAME = "change", "name"
_MOST_NAMED = 4
LETTER_VIEWS = (_CHANGE, _NAME)
_MEANS = (
    N_("That is your first thank-you. {name} may well remember it."),
    N_("That is your second thank-you. {name} may well remember it."),
    N_("That is your third thank-you. {name} may well remember it."),
    N_("That is your fourth thank-you. {name} may well remember it."),
    N_("That is your fifth thank-you. {name} may well remember it."),
)


@dataclass(frozen=True)
class _Led(DataState):
    """The talks of whose letter this window has shown what is not in it."""

    interviews: frozenset[str] = frozenset()


def name_of(contact: Contact) -> str:
    """How one calls the person, letter for letter."""
    return plain_text(greeting_name(contact.name) or _("them"))


def headlines(visit: Visit) -> Mapping[str, str]:
    """By part what the person is doing there."""
    if visit.contact is None:
        return headlines_without_a_name(visit)
    name = name_of(visit.contact)
    if not is_held(visit):
        return dict.fromkeys(("letter", "send", "loops"), _("Thank {name}", name=name))
    kept, part = kept_letter(visit, LetterKind.THANK_YOU, visit.contact), part_of("thank-you")
    view = view_now(LETTER_VIEWS) if part == "letter" else ""
    is_sent = bool(kept and kept.sent)
    of_view = {
        _CHANGE: _("Your letter to {name}", name=name),
        _NAME: _("What shall your letter say?"),
    }
    return {
        "letter": of_view.get(view)
        or (_("You thanked {name}", name=name) if is_sent else _("Thank {name}", name=name)),
        "send": _("Sent to {name}", name=name) if is_sent else _("Send it to {name}", name=name),
        "loops": touch_headline(visit) if part == "loops" else "",
    }


def is_held(visit: Visit) -> bool:
    """Whether there is a talk to thank for."""
    return visit.interview is not None and visit.interview.status == "held"


def no_interview_yet(visit: Visit, work: Work) -> None:
    """There is nothing to thank for yet."""
    st.markdown(
        _(
            "You have not talked with {name} yet. The letter comes after the talk, made of what "
            "you write down then.",
            name=name_of(visit.the_contact),
        )
    )
    go_button(_("Go to the talk"), "interview", key="to-interview", type="primary")
    work.has_primary = True
    if not others_to_thank(visit, work):
        drawing("thank-you", width=200)


def _at_hand(visit: Visit) -> AtHand | None:
    return letter_at_hand(visit, LetterKind.THANK_YOU, visit.the_contact)


def letter(visit: Visit, work: Work) -> None:
    """The letter to read first; its boxes and its choices are views of their own."""
    view, found = view_now(LETTER_VIEWS), _at_hand(visit)
    if found is None:
        st.markdown(_("This content has no draft for it. Write it in your own words."))
    elif view == _CHANGE and found.is_kept:
        change_letter(visit, work, found, "")
    elif view == _NAME:
        what_it_says(visit, found.letter)
        work.on_continue = partial(keep, found)
    else:
        work.is_list = True
        _when(visit)
        interview = visit.the_interview
        if not found.is_kept and not interview.debrief.any_text:
            _nothing_written()
        choices = _NAME if not found.letter.sent and has_choice(visit, interview) else ""
        above = None if found.letter.sent else partial(_before_the_text, visit, interview, found)
        read_letter(visit, found, _CHANGE, choices, above)
        if not found.letter.sent:
            how_you_sign(visit, found.letter)
            if found.letter.open_gaps:
                sent_already(found.letter)
            with work.side:
                shall_hear_again(interview)
            work.onward = _what_is_missing_first(visit, interview, found)
        work.on_continue = partial(keep, found)


def _before_the_text(visit: Visit, interview: Interview, found: AtHand) -> None:
    look_once_more(found.letter)
    left_out_rows(visit, interview, found)


def _what_is_missing_first(visit: Visit, interview: Interview, found: AtHand) -> Way | None:
    """Once in a window Continue leads to what is not in the letter and could be; then on."""
    is_led = interview.id in _Led.read().interviews
    if is_led or not can_be_finished(missing_in(visit, interview, found.letter)):
        return None
    return Way(
        _("Continue: what is missing"),
        "thank-you",
        "letter",
        view=_NAME,
        does=partial(_lead_there, found, interview.id),
    )


def _lead_there(found: AtHand, interview: str) -> None:
    keep(found)
    _Led(_Led.read().interviews | {interview}).keep()


def _when(visit: Visit) -> None:
    """How long ago the talk ended, said kindly; nothing once the thanks are sent."""
    sent = thanked_at(index_of(visit.ws), visit.the_interview)
    state = thank_you_clock(
        visit.the_interview, now=visit.now, letter_sent=sent, profile=session.profile()
    )
    if state and not state.sent:
        st.markdown(when_due(state))


def _nothing_written() -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(_("The letter takes its words from what you write down after the talk."))
        go_button(_("Write that first"), "track", key="to-debrief", part="write")


def send(visit: Visit, work: Work) -> None:
    """Ways to send it and that it is sent; once it is, what that means and what comes next."""
    found = _at_hand(visit)
    if found is None:
        st.markdown(_("This content has no draft for it. Write it in your own words."))
    elif found.letter.sent:
        _is_sent(visit, found.letter)
    elif not found.is_kept and not found.letter.open_gaps:
        work.has_primary = True
        _take_it(visit, found)
        drawing("thank-you", width=200)
    else:
        if says_nothing_yet(visit, visit.the_interview, found):
            nothing_in_it_yet()
        look_once_more(found.letter)
        send_letter(visit, work, found, _("Noted: your thank-you is sent."), _to_letter)
        _how_welcome(visit, work)


def _take_it(visit: Visit, found: AtHand) -> None:
    """The way to keep a letter that is only shown so far; one that says nothing is read first."""
    is_empty = says_nothing_yet(visit, visit.the_interview, found)
    if is_empty:
        nothing_in_it_yet()
    elif can_be_finished(missing_in(visit, visit.the_interview, found.letter)):
        st.markdown(_("It can go as it stands. Some of what you wrote is not in it."))
    else:
        st.markdown(_("It is ready as it stands."))
    with st.container(horizontal=True, gap="small"):
        if is_empty:
            go_button(_("Put something in"), "thank-you", key="to-letter", type="primary")
            take_as_it_is(found, "tertiary")
        else:
            take_as_it_is(found)
            go_button(_("Read the letter"), "thank-you", key="to-letter", type="tertiary")


def _to_letter() -> None:
    go_button(_("To the letter"), "thank-you", key="to-letter", icon="edit_note")


def _how_welcome(visit: Visit, work: Work) -> None:
    with work.side:
        for fact in visit.library.facts_for("thank-you")[:1]:
            with st.container(border=True, gap="xsmall", key="in-doubt"):
                st.markdown(_(":material/favorite: **In doubt whether to send it?**"))
                st.markdown(fact.text)


def _is_sent(visit: Visit, sent: Letter) -> None:
    name = name_of(visit.the_contact)
    index = index_of(visit.ws)
    held = [one for _at, one in held_interviews(index)]
    thanked = [one for one in held if thanked_at(index, one)]
    is_dated = sent_on_a_day(sent, visit.the_contact)
    if sent.sent and is_dated and local_dates.is_today(sent.sent):
        with st.container(
            horizontal=True, vertical_alignment="center", gap="medium", key="letter-is-sent"
        ):
            drawing("letter-sent", width=160)
            with st.container(width="stretch"):
                st.markdown(_meaning(len(thanked), name))
                waiting = len(asks_for_thanks(index, local_dates.today()))
                if waiting:
                    st.markdown(
                        ngettext("One more thank-you waits.", "{n} more thank-yous wait.", waiting)
                    )
                elif len(thanked) == len(held):
                    st.markdown(_("Everyone you talked with has heard from you."))
    sent_line(visit, sent)
    _next(visit)


def _meaning(count: int, name: str) -> str:
    words = (
        _(_MEANS[count - 1], name=name)
        if 0 < count <= len(_MEANS)
        else _("That is thank-you number {n}. {name} may well remember it.", n=count, name=name)
    )
    return f"##### {words}" if words else ""


def _next(visit: Visit) -> None:
    """What comes next: writing again in some weeks, and those who were named."""
    st.markdown(_("**What comes next**"))
    write_again(visit.the_interview, "write-again")
    found = _people_named(visit)
    asked = next(
        (one for one in found if one.may_use_name is None and _is_still_to_ask(visit, one)), None
    )
    for contact in found:
        _named(visit, contact, is_asked=contact == asked)
    for person in visit.the_interview.named:
        if person.name.strip() and visit.ws.contacts.get(person.contact) is None:
            _not_listed(visit, person)


def _people_named(visit: Visit) -> list[Contact]:
    """Those named in this talk, then others whom the same person named; each once."""
    found = {
        one.contact: contact
        for one in visit.the_interview.named
        if (contact := visit.ws.contacts.get(one.contact))
    }
    for contact in visit.ws.contacts.all():
        if contact.referred_by == visit.the_contact.id:
            found.setdefault(contact.id, contact)
    return list(found.values())[:_MOST_NAMED]


def _not_listed(visit: Visit, person: NamedPerson) -> None:
    """Somebody who was named and is not on the list yet: one press, and a first text is there."""
    with st.container(
        border=True,
        horizontal=True,
        vertical_alignment="center",
        gap="small",
        key=f"row-named-{person.id}",
    ):
        row_text(f"**{shown_name(person.name)}**")
        action_button(
            _("Put on your list"),
            f"contact-{person.id}",
            (contact_from_named, visit.the_interview.id, person.id),
            icon="person_add",
            then=lambda contact: run_action(first_message, visit.library, contact.id),
        )


def _is_still_to_ask(visit: Visit, contact: Contact) -> bool:
    """Whether the one who was just thanked named somebody to whom one has not written yet."""
    is_named = contact.referred_by == visit.the_contact.id
    return is_named and next_with(visit.ws, contact, now=visit.now).kind == "write"


def _asks_to_introduce(visit: Visit, contact: Contact) -> bool:
    """Whether the first text to somebody goes to the one who was just thanked."""
    text = first_text_at_hand(visit.ws, visit.library, contact.id, None, now=visit.now)
    return text is not None and text.channel is Channel.INTRODUCTION and not text.sent


def _named(visit: Visit, contact: Contact, *, is_asked: bool) -> None:
    """Somebody who was named, with the way to their first text. With `is_asked` it is still to be
    said whether one may say who sent one.
    """
    giver = name_of(visit.the_contact)
    with st.container(border=True, gap="small", key=f"named-{contact.id}"):
        with st.container(
            horizontal=True,
            vertical_alignment="center",
            gap="small",
            key=f"row-named-{contact.id}",
        ):
            with st.container(gap=None):
                person_button(contact, f"**{shown_name(contact.name)}**")
                known = role_and_place(contact)
                if known:
                    st.markdown(f":gray[{known}]")
                if _is_still_to_ask(visit, contact):
                    _by_whose_name(visit, contact, giver)
            text_or_next(visit, contact)
        if is_asked:
            may_use_name(on_contact(contact), _("May you say that {giver} sent you?", giver=giver))


def _by_whose_name(visit: Visit, contact: Contact, giver: str) -> None:
    """That one may say who sent one; or that the first text asks that person."""
    if contact.may_use_name is True:
        words = _("You may say that {giver} sent you.", giver=giver)
        st.markdown(f":gray[:material/check: {words}]")
    elif _asks_to_introduce(visit, contact):
        st.markdown(_("Your first text is to {giver}. It asks for an introduction.", giver=giver))
