"""Practising a call: the opening aloud, the answers that may come, and how sure one feels."""

from dataclasses import dataclass

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Letter, Rehearsal
from infoint.domain.kinds import Channel
from infoint.domain.letters import said_first
from infoint.domain.template_values import card_said
from infoint.i18n import _
from infoint.library import PracticeCard
from infoint.outreach import practice
from infoint.ui.browser.large_text import large_type
from infoint.ui.components.buttons import go_button
from infoint.ui.components.radio_row import radio_row
from infoint.ui.frame.guidance import sources
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import many, plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import buttons
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import FieldPath, on_draft
from infoint.ui.worksheet.ratings import how_sure
from infoint.ui.worksheet.run_and_undo import action_button

_WENT = {1: "1 I got stuck", 2: "2", 3: "3", 4: "4", 5: "5 It came easily"}
_SPOKEN = tuple(one for one in Channel if one.spoken and one is not Channel.IN_PERSON)
_SHOWN = 5
_CARD = "practice-card"


@dataclass(frozen=True)
class _Answer(DataState):
    """The practice card whose answer is on screen, by key."""

    card: str = ""


def practise(visit: Visit) -> None:
    """How sure one feels, the opening aloud, the answers that may come, keeping the round."""
    before(visit)
    opening(visit)
    cards(visit)
    after(visit)


def before(visit: Visit) -> None:
    """Whom the call is for, what is known of those who ask, and how sure one feels."""
    for fact in visit.library.facts_for("phone-script")[:1]:
        st.markdown(f":material/lightbulb: {fact.text} {sources(visit, fact)}")
    how_sure("How sure of yourself do you feel about this call?", _round(visit).at("before"))


def opening(visit: Visit) -> None:
    """The opening as it is kept, large enough to read while speaking, with its time."""
    st.header("Say your opening", anchor=False)
    texts = _openings(visit)
    if not texts:
        _no_opening(visit)
        return
    channel = next(iter(texts))
    if len(texts) > 1:
        labels = {channel: channel.label for channel in texts}
        channel = radio_row("Which one?", labels, key="opening-to-say")
    letter = texts[channel]
    words = letter.clean_text.strip()
    first = said_first(words)
    with st.container(border=True):
        large_type(first, key=f"opening-{letter.id}")
    time = practice.spoken_time(first)
    st.markdown(f"At a calm pace it takes **{time}**. Stand up, smile, and say it aloud.")
    if letter.open_gaps:
        st.markdown("Put your own words where there are brackets.")
    if first != words:
        with st.expander("What you say after their answer", icon=":material/alt_route:"):
            show(words.removeprefix(first).strip())
    _recorder(f"recorded-{letter.id}", told=False)
    _how_it_went("How did your opening go?", _rating(visit, practice.OPENING))
    _to_the_script("Change the words")


def _openings(visit: Visit) -> dict[Channel, Letter]:
    """By spoken channel: the text written last for this contact."""
    mine = {
        one.channel: one
        for one in index_of(visit.ws).letters_of.get(_contact(visit), [])
        if one.kind == "script" and one.clean_text.strip()
    }
    return {channel: mine[channel] for channel in _SPOKEN if channel in mine}


def _no_opening(visit: Visit) -> None:
    if visit.contact is None:
        st.markdown("Choose someone to practise your own words. The answers below work without.")
        return
    st.markdown(
        f"You have not written yet what to say to {plain_text(visit.contact.name)} on the phone. "
        "Write it first, then come back and say it aloud."
    )
    _to_the_script("Write your opening")


def _to_the_script(label: str) -> None:
    go_button(label, "phone-script", key="to-script", icon="edit_note", part="write")


def _recorder(key: str, *, told: bool) -> None:
    """A microphone whose recording nothing here reads. `told`: what becomes of it was said."""
    st.audio_input("Record yourself and listen back", key=key, on_change="ignore")
    if not told:
        st.markdown(
            ":small[A recording is held in memory for this window only. Infoint never writes it to "
            "disk and sends it nowhere.]"
        )


def cards(visit: Visit) -> None:
    """One thing that may be said to you at a time: hear it, answer aloud, look, rate yourself."""
    st.header("Answer what may come", anchor=False)
    all_cards = {card.key: card for card in visit.library.practice_cards}
    first = next(iter(all_cards))
    key = drop_down(
        "Choose a card",
        {name: card.title for name, card in all_cards.items()},
        key=_CARD,
        start=first,
        on_pick=lambda _: _Answer().keep(),
    )
    card = all_cards[key or first]
    with st.container(border=True):
        st.markdown("You hear:")
        large_type(card_said(card.they_say, _names(visit)), key=f"heard-{card.key}")
        st.markdown("Answer aloud, as you would on the phone.")
        _recorder(f"answer-{card.key}", told=bool(_openings(visit)))
        if _Answer.read().card == card.key:
            _answer(visit, card)
        else:
            st.button(
                "Show what a good answer does",
                key="show-answer",
                type="primary",
                icon=":material/visibility:",
                on_click=_Answer(card.key).keep,
            )
    _turn(visit, list(all_cards), card.key)


def _answer(visit: Visit, card: PracticeCard) -> None:
    lines = [f"- {point.text} {sources(visit, point)}" for point in card.good_answer]
    st.markdown("\n".join(["**A good answer**", "", *lines]))
    example = card_said(card.example, _names(visit))
    st.markdown(f"**For example**\n\n> {plain_text(example)}\n\n{sources(visit, card)}")
    _how_it_went("How did yours go?", _rating(visit, card.key))


def _how_it_went(question: str, place: FieldPath) -> None:
    buttons(question, place, list(_WENT), _WENT.__getitem__)


def _names(visit: Visit) -> dict[str, str]:
    """Whom and what the cards name: the one chosen at the top, and the person themselves."""
    return practice.card_names(visit.ws, _contact(visit), now=visit.now)


def _turn(visit: Visit, keys: list[str], current: str) -> None:
    place = keys.index(current)
    with st.container(horizontal=True, vertical_alignment="center"):
        for key, label, icon, other in (
            ("previous-card", _("Previous card"), "arrow_back", place - 1),
            ("next-card", _("Next card"), "arrow_forward", place + 1),
        ):
            st.button(
                label,
                key=key,
                icon=f":material/{icon}:",
                disabled=not 0 <= other < len(keys),
                on_click=_turn_to,
                args=(keys[other % len(keys)],),
            )
        rated = sum(_rating(visit, key).read() is not None for key in keys)
        st.markdown(f"Card {place + 1} of {len(keys)}, {rated} rated")


def _turn_to(card: str) -> None:
    session.put_in_box(_CARD, card)
    _Answer().keep()


def after(visit: Visit) -> None:
    """How sure one feels now, and keeping the round."""
    st.header("Keep this round", anchor=False)
    how_sure("How sure of yourself do you feel now?", _round(visit).at("after"))
    action_button(
        "Keep this round",
        "keep-round",
        (practice.keep_rehearsal, _contact(visit)),
        type="primary",
        icon="check",
        said="This round is kept. You can go again at any time.",
    )
    _earlier(visit)


def _earlier(visit: Visit) -> None:
    rounds = practice.rounds_of(visit.ws, _contact(visit))
    if not rounds:
        return
    lines = [
        f"- {local_dates.day_and_clock(one.at)}: "
        f"{_felt(one)}{many(len(one.ratings), 'answer')} rated"
        for one in rounds[:_SHOWN]
    ]
    st.markdown("\n".join(["**Earlier rounds, and how sure you felt**", "", *lines]))
    if len(rounds) > _SHOWN:
        st.markdown(f"And {many(len(rounds) - _SHOWN, 'more round')}.")


def _felt(one: Rehearsal) -> str:
    before, after = one.confidence_before, one.confidence_after
    if before and after:
        return f"{before} → {after} of 5, "
    return f"{before} of 5 before, " if before else f"{after} of 5 after, " if after else ""


def _contact(visit: Visit) -> str:
    return visit.contact.id if visit.contact else ""


def _round(visit: Visit) -> FieldPath:
    return on_draft(practice.rehearsal_draft(_contact(visit)))


def _rating(visit: Visit, card: str) -> FieldPath:
    return _round(visit).at(practice.rating_name(card))
