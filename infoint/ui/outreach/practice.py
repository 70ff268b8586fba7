"""Practising: one's own words aloud, the answers that may come, and how sure one feels."""

from dataclasses import dataclass

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Letter, Rehearsal
from infoint.domain.kinds import Channel
from infoint.domain.letters import said_first
from infoint.i18n import _, ngettext
from infoint.library import PracticeCard
from infoint.library.template_values import card_said
from infoint.outreach import practice
from infoint.ui.browser.large_text import large_type
from infoint.ui.components.buttons import go_button, menu_button
from infoint.ui.frame.small_view import turn_to_view, view_now
from infoint.ui.frame.step_page import Work
from infoint.ui.outreach import reach
from infoint.ui.session import local_dates
from infoint.ui.session.browser_facts import may_hear_and_copy
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import buttons
from infoint.ui.worksheet.place import FieldPath, on_draft
from infoint.ui.worksheet.ratings import how_sure
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.people_names import greeting_name

_SPOKEN = tuple(one for one in Channel if one.spoken and one is not Channel.IN_PERSON)
_SHOWN = 5
_ROUND = "round"


@dataclass(frozen=True)
class _Answer(DataState):
    """The practice card whose answer is on screen, by key."""

    card: str = ""


@dataclass(frozen=True)
class _Recorder(DataState):
    """The key of the microphone that was asked for."""

    asked: str = ""


def practise(visit: Visit, work: Work) -> None:
    """First one's own words aloud, alone; what may be answered comes when it is asked for."""
    cards = {card.key: card for card in visit.library.practice_cards}
    stations = ["", *cards, _ROUND]
    here = view_now(stations)
    if here:
        _turn(visit, stations, here)
    with st.container(key="practice", gap="xsmall"):
        if here in cards:
            _card(visit, cards[here])
        elif here == _ROUND:
            _after(visit)
        else:
            _opening(visit, work)


def _opening(visit: Visit, work: Work) -> None:
    """The words as they are kept, large enough to read while speaking, with their time."""
    letter = _words_to_say(visit)
    if letter is None:
        work.is_list = True
        _no_opening(visit)
        return
    words = letter.clean_text.strip()
    first = said_first(words)
    _if_you_like(visit, f"recorded-{letter.id}")
    st.markdown(
        _(
            "Go through it once in your own way: aloud, signed, typed or in your head. Spoken, it "
            "takes {time}; take the time you need.",
            time=practice.spoken_time(first),
        )
        if letter.channel.spoken
        else _("Read it through once more: what sounds odd reads odd, too.")
    )
    rating = _rating(visit, practice.OPENING)
    with st.container():
        if practice.text_said(visit.ws, letter.contact) == letter.id or rating.read() is not None:
            st.markdown(_("**Gone through once.** For many the second time is easier."))
            _how_it_went(_("How did it go?"), rating)
        else:
            st.button(
                _("Done once"),
                key="said-it",
                icon=":material/check:",
                on_click=run_action,
                args=(practice.note_said, letter.contact, letter.id),
            )
    with st.container(border=True):
        large_type(first, key=f"opening-{letter.id}")
    if letter.open_gaps:
        st.markdown(_("Put your own words where there are brackets."))
    if first != words:
        with st.expander(_("What you say after their answer"), icon=":material/alt_route:"):
            show(words.removeprefix(first).strip())


def _if_you_like(visit: Visit, recorder: str) -> None:
    """What else there is to practise with: nobody has to."""
    with st.container(horizontal=True, gap="small"):
        _to_the_cards(visit)
        if not visit.ws.profile.only_in_writing:
            _record_button(recorder)
    with st.container():
        _recorder(recorder)


def _to_the_cards(visit: Visit) -> None:
    first = next(iter(visit.library.practice_cards), None)
    if first:
        st.button(
            _("Practise their answers"),
            key="to-cards",
            icon=":material/forum:",
            type="tertiary",
            on_click=_turn_to,
            args=(first.key,),
        )


def _record_button(key: str) -> None:
    if _Recorder.read().asked != key:
        st.button(
            _("Record yourself"),
            key=f"ask-{key}",
            icon=":material/mic:",
            type="tertiary",
            on_click=_Recorder(key).keep,
        )


def _why_not_to_hesitate(visit: Visit) -> None:
    """What is known of those who ask, once, where somebody hesitates."""
    for fact in visit.library.facts_for("phone-script")[:1]:
        named = ", ".join(visit.library.source_title(key) for key in fact.all_sources)
        st.markdown(f":small[:material/lightbulb: {fact.text}]", help=plain_text(named))


def _words_to_say(visit: Visit) -> Letter | None:
    """The text at hand where it is spoken, else one for the phone, else the text at hand."""
    if visit.contact is None:
        return None
    at_hand = reach.text_turned_to(visit, visit.contact)
    if at_hand and at_hand.channel.spoken and at_hand.clean_text.strip():
        return at_hand
    spoken = {
        one.channel: one
        for one in index_of(visit.ws).letters_of.get(_contact(visit), [])
        if one.kind == "script" and one.clean_text.strip() and one.channel in _SPOKEN
    }
    return next((spoken[each] for each in _SPOKEN if each in spoken), at_hand)


def _no_opening(visit: Visit) -> None:
    if visit.contact is None:
        st.markdown(_("Choose someone to practise your own words. What they may answer works now."))
        _why_not_to_hesitate(visit)
        _to_the_cards(visit)
        return
    st.markdown(
        _(
            "There is no text for {name} yet. Write it first, then come back and say it aloud.",
            name=plain_text(greeting_name(visit.contact.name)),
        )
    )
    if not index_of(visit.ws).interviews_of.get(visit.contact.id):
        _why_not_to_hesitate(visit)
    go_button(_("Write it"), "phone-script", part="write", key="to-script", icon="edit_note")
    _to_the_cards(visit)


def _recorder(key: str) -> None:
    """A microphone whose recording nothing here reads, once it is asked for, where one is lent."""
    if not may_hear_and_copy() or _Recorder.read().asked != key:
        return
    st.audio_input(_("Record yourself and listen back"), key=key, on_change="ignore")
    st.markdown(
        _(
            ":small[A recording is held in memory for this window only. Infoint never writes it to "
            "disk and sends it nowhere.]"
        )
    )


def _card(visit: Visit, card: PracticeCard) -> None:
    """One thing that may be said to you: hear it, answer aloud, look, say how it went."""
    heard = card_said(card.they_say, _names(visit))
    if _Answer.read().card == card.key:
        with st.container(key=f"heard-{card.key}"):
            st.markdown(f"> {plain_text(heard)}")
        _answer(visit, card)
        return
    st.markdown(_("You hear this. What do you answer?"))
    with st.container(border=True):
        large_type(heard, key=f"heard-{card.key}")
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Show a good answer"),
            key="show-answer",
            icon=":material/visibility:",
            on_click=_Answer(card.key).keep,
        )
        _record_button(f"answer-{card.key}")
    with st.container():
        _recorder(f"answer-{card.key}")


def _answer(visit: Visit, card: PracticeCard) -> None:
    lines = [f"- {point.text}" for point in card.good_answer]
    st.markdown("\n".join([f"**{_('A good answer')}**", "", *lines]))
    example = plain_text(card_said(card.example, _names(visit)))
    st.markdown(f"**{_('For example')}**\n\n> {example}")
    _how_it_went(_("How did yours go?"), _rating(visit, card.key))
    said_by = ", ".join(
        dict.fromkeys(
            visit.library.source_title(key)
            for entry in (*card.good_answer, card)
            for key in entry.all_sources
        )
    )
    st.caption(_("Where this comes from: {sources}", sources=plain_text(said_by)))


def _how_it_went(question: str, place: FieldPath) -> None:
    words = {1: _("1 I got stuck"), 2: "2", 3: "3", 4: "4", 5: _("5 It came easily")}
    buttons(question, place, list(words), words.__getitem__)


def _names(visit: Visit) -> dict[str, str]:
    """Whom and what the cards name: the one chosen at the top, and the person themselves."""
    return practice.card_names(visit.ws, _contact(visit), now=visit.now)


def _turn(visit: Visit, stations: list[str], here: str) -> None:
    """One back, one on, or any of them by its name; the end is keeping the round."""
    titles = {card.key: card.title for card in visit.library.practice_cards}
    titles = {"": _("Your own words"), **titles, _ROUND: _("Keep this round")}
    place = stations.index(here)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _turn_button("previous-card", _("Previous card"), "arrow_back", stations[place - 1 : place])
        label = _("{n} of {total}: {card}", n=place + 1, total=len(stations), card=titles[here])
        menu_button(label, "practice-card", titles, _turn_to)
        _turn_button("next-card", _("Next card"), "arrow_forward", stations[place + 1 :])


def _turn_button(key: str, label: str, icon: str, onward: list[str]) -> None:
    """An arrow to the first of `onward`; its words are for those who cannot see it."""
    st.button(
        label,
        key=key,
        icon=f":material/{icon}:",
        type="tertiary",
        disabled=not onward,
        on_click=_turn_to,
        args=tuple(onward[:1]),
    )


def _turn_to(station: str) -> None:
    turn_to_view(station)
    _Answer().keep()


def _after(visit: Visit) -> None:
    """How sure one feels, before and now, and keeping the round."""
    how_sure(_("How sure did you feel before?"), _round(visit).at("before"))
    how_sure(_("How sure of yourself do you feel now?"), _round(visit).at("after"))
    rated = sum(
        _rating(visit, key).read() is not None
        for key in (practice.OPENING, *(card.key for card in visit.library.practice_cards))
    )
    st.markdown(ngettext("{n} answer rated", "{n} answers rated", rated))
    action_button(
        _("Keep this round"),
        "keep-round",
        (practice.keep_rehearsal, _contact(visit)),
        icon="check",
        said=_("This round is kept. You can go again at any time."),
    )
    _earlier(visit)


def _earlier(visit: Visit) -> None:
    rounds = practice.rounds_of(visit.ws, _contact(visit))
    if not rounds:
        return
    lines = [f"- {_round_in_words(one)}" for one in rounds[:_SHOWN]]
    st.markdown("\n".join([f"**{_('Earlier rounds, and how sure you felt')}**", "", *lines]))
    more = len(rounds) - _SHOWN
    if more > 0:
        st.markdown(ngettext("And {n} more round.", "And {n} more rounds.", more))


def _round_in_words(one: Rehearsal) -> str:
    before, after = one.confidence_before, one.confidence_after
    when = local_dates.day_and_clock(one.at)
    rated = ngettext("{n} answer rated", "{n} answers rated", len(one.ratings))
    if before and after:
        return _(
            "{when}: {before} → {after} of 5, {rated}",
            when=when,
            before=before,
            after=after,
            rated=rated,
        )
    if before:
        return _("{when}: {before} of 5 before, {rated}", when=when, before=before, rated=rated)
    if after:
        return _("{when}: {after} of 5 after, {rated}", when=when, after=after, rated=rated)
    return _("{when}: {rated}", when=when, rated=rated)


def _contact(visit: Visit) -> str:
    return visit.contact.id if visit.contact else ""


def _round(visit: Visit) -> FieldPath:
    return on_draft(practice.rehearsal_draft(_contact(visit)))


def _rating(visit: Visit, card: str) -> FieldPath:
    return _round(visit).at(practice.rating_name(card))
