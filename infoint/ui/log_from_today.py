"""Logging from Today: an answer that came, a text that went out, a talk that begins now."""

import streamlit as st

from infoint.domain import OutreachAttempt
from infoint.domain.contacts import Channel
from infoint.services import outreach
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.attempt_words import ANSWERS, CHANNEL_WORDS, OUTCOME_WORDS, outcomes_of
from infoint.ui.literal import literal
from infoint.ui.visit import Visit
from infoint.ui.what_follows import what_follows

_SHOWN = 5
_JUST = "just-logged"
_LEADS_ON = ("agreed", "wrong person")


def log_something(visit: Visit) -> None:
    """What came of a message in two taps, and what follows from it on the spot."""
    st.subheader("Log something", anchor=False)
    _just_logged(visit)
    written = _written(visit)[:_SHOWN]
    waiting = _waiting(visit)[: _SHOWN - len(written)]
    for contact, channel in written:
        _row(
            f"{literal(_name(visit, contact))}: your text ({CHANNEL_WORDS[channel].lower()}) is "
            "ready",
            "Log it",
            f"log-{contact}",
            list(outcomes_of(channel)),
            (visit, contact, channel),
        )
    for attempt in waiting:
        _row(
            f"{literal(_name(visit, attempt.contact))}: {CHANNEL_WORDS[attempt.channel].lower()} "
            f"on {moments.day(attempt.at)}",
            "What came of it?",
            f"answer-{attempt.id}",
            list(ANSWERS),
            (attempt.id,),
        )
    if not waiting and not written:
        st.markdown("No message is waiting for an answer.")
    with st.container(horizontal=True):
        st.button(
            "Add someone",
            key="log-person",
            icon=":material/person_add:",
            on_click=session.go,
            args=("identify-people",),
        )
        st.button(
            "Talk to someone now",
            key="log-talk",
            icon=":material/play_circle:",
            on_click=_talk_now,
        )


def _row(words: str, label: str, key: str, outcomes: list[str], about: tuple[object, ...]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(words)
        st.menu_button(
            label,
            outcomes,
            format_func=lambda name: OUTCOME_WORDS.get(name, name),
            key=key,
            on_click=_logged if len(about) > 1 else _answered,
            args=(key, *about),
        )


def _waiting(visit: Visit) -> list[OutreachAttempt]:
    """The last tries that still wait, newest first, to people who are on the list."""
    newest = _newest(visit)
    return [
        one
        for one in newest.values()
        if one.outcome in ("waiting", "message left") and visit.ws.contacts.get(one.contact)
    ][::-1]


def _written(visit: Visit) -> list[tuple[str, Channel]]:
    """People with a finished script whom nobody tried to reach yet: (contact, channel)."""
    tried = _newest(visit)
    last: dict[str, Channel] = {}
    for letter in visit.ws.letters.all():
        if letter.kind == "script" and letter.contact not in tried and not letter.open_gaps:
            last.pop(letter.contact, None)
            last[letter.contact] = letter.channel
    return [pair for pair in reversed(last.items()) if visit.ws.contacts.get(pair[0])]


def _newest(visit: Visit) -> dict[str, OutreachAttempt]:
    return {one.contact: one for one in sorted(visit.ws.attempts.all(), key=lambda one: one.at)}


def _name(visit: Visit, contact: str) -> str:
    found = visit.ws.contacts.get(contact)
    return found.name if found else ""


def _answered(key: str, attempt: str) -> None:
    outcome = session.box(key)
    if outcome:
        act(outreach.log_answer, attempt, outcome, said="Logged.", undo=True, then=_remember)


def _logged(key: str, visit: Visit, contact: str, channel: Channel) -> None:
    outcome = session.box(key)
    if outcome:
        act(
            outreach.log_attempt,
            contact,
            channel,
            outcome,
            library=visit.library,
            said="Logged.",
            undo=True,
            then=_remember,
        )


def _remember(attempt: OutreachAttempt) -> None:
    leads_on = attempt.outcome in _LEADS_ON
    session.set_flag(_JUST, attempt.contact if leads_on else None)


def _just_logged(visit: Visit) -> None:
    """After a yes the date, after a wrong person whom instead: right here, until closed."""
    contact = visit.ws.contacts.get(session.flag(_JUST) or "")
    if contact is None:
        return
    last = _newest(visit).get(contact.id)
    if last is None or last.outcome not in _LEADS_ON:
        return
    what_follows(visit, contact)
    st.button(
        "Close",
        key="close-follows",
        type="tertiary",
        icon=":material/close:",
        on_click=session.set_flag,
        args=(_JUST, None),
    )


def _talk_now() -> None:
    session.set_flag("on-the-spot", True)
    session.go("interview")
