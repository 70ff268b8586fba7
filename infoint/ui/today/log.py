"""Logging from Today: an answer that came, a text that went out, a talk that begins now."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Interview, OutreachAttempt
from infoint.domain.kinds import Channel, Outcome
from infoint.i18n import _
from infoint.letters.thank_you import thanked_already
from infoint.outreach import attempts
from infoint.today.due_interviews import asks_for_thanks
from infoint.today.to_log import answers_awaited, texts_ready
from infoint.ui.components.buttons import go_button, menu_button
from infoint.ui.components.choose_contact import labels, narrowed
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.how_it_stands import how_it_stands
from infoint.ui.outreach.next_after_attempt import next_after_attempt
from infoint.ui.outreach.not_now import asked_in_words
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.run_and_undo import action_button, run_action

_SHOWN = 5
_LEADS_ON = ("agreed", "not now", "declined", "wrong person", "no answer")


_HEARD = (
    Outcome.AGREED,
    Outcome.REPLIED,
    Outcome.NOT_NOW,
    Outcome.DECLINED,
    Outcome.WRONG_PERSON,
    Outcome.WAITING,
)
"""What can have happened with anybody, the gladdest first."""
_TALKED = "talked"


@dataclass(frozen=True)
class _About(DataState):
    """About whom else, by id, one notes what happened."""

    contact: str = ""


@dataclass(frozen=True)
class _JustLogged(DataState):
    """Whom the last answer came from, by id, where something follows from it on the spot."""

    contact: str = ""


def log_something(visit: Visit) -> None:
    """What came of a message in two taps, and what follows from it on the spot."""
    followed = _just_logged(visit)
    waiting = answers_awaited(visit.ws)[:_SHOWN]
    written = texts_ready(visit.ws)[: _SHOWN - len(waiting)]
    for attempt in waiting:
        _row(
            asked_in_words(attempt, _name(visit, attempt.contact)),
            _when(visit, attempt),
            _("What came of it?"),
            f"answer-{attempt.id}",
            {one: attempt.channel.says(one) for one in attempt.channel.answers},
            attempts.log_answer,
            attempt.id,
        )
    for contact, channel in written:
        _row(
            _("Your text to {name} is ready", name=_name(visit, contact)),
            channel.label,
            _("How did it go?") if channel.spoken else _("Did it go out?"),
            f"log-{contact}",
            {one: _label(channel, one) for one in channel.outcomes if _may_be(channel, one)},
            attempts.log_attempt,
            contact,
            channel,
            library=visit.library,
        )
    index = index_of(visit.ws)
    unthanked = asks_for_thanks(index, local_dates.today())
    unthanked = unthanked[: max(0, _SHOWN - len(waiting) - len(written))]
    for interview in unthanked:
        _not_thanked(visit, interview)
    if not waiting and not written and not followed and not unthanked:
        with st.container(horizontal=True, vertical_alignment="center"):
            drawing("no-messages", width=120)
            st.markdown(_("No message is waiting for an answer."))
    _somebody_else(visit, {*(one.contact for one in waiting), *(who for who, _way in written)})
    with st.container(horizontal=True):
        go_button(_("Add someone"), "identify-people", key="log-person", icon="person_add")
        st.button(
            _("Talk to someone now"),
            key="log-talk",
            icon=":material/play_circle:",
            on_click=_interview_now,
        )


def _somebody_else(visit: Visit, shown: Collection[str]) -> None:
    """Anybody else on the list, also one who was never asked here: chosen, then what happened."""
    others = [one for one in visit.ws.contacts.all() if one.id not in shown]
    if not others:
        return
    about = next((one for one in others if one.id == _About.read().contact), None)
    drop_down(
        _("Somebody else"),
        labels(narrowed(others, key="find-log")),
        key="log-about",
        start=about.id if about else None,
        follows=True,
        placeholder=_("Choose someone"),
        on_pick=lambda contact: _About(contact).keep(),
    )
    if about is None:
        return

    def happened(choice: Outcome | str) -> None:
        if choice == _TALKED:
            whereabouts.go("interview", "after", contact=about.id)
        else:
            run_action(attempts.heard_from, about.id, choice, said=_("Noted."), then=_remember)

    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-heard-{about.id}"
    ):
        stands = how_it_stands(visit, about)
        st.markdown(f"{shown_name(about.name)}  \n:gray[{stands}]", width="stretch")
        menu_button(
            _("What happened?"),
            f"heard-{about.id}",
            {one: Channel.IN_PERSON.says(one) for one in _HEARD} | {_TALKED: _("We talked")},
            happened,
            type="secondary",
        )


def _not_thanked(visit: Visit, interview: Interview) -> None:
    """A talk whose thanks may have gone out by another way."""
    when = local_dates.day(interview.when) if interview.when else _("day not noted")
    words = _("You talked with {name}", name=_name(visit, interview.contact))
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-{interview.id}"
    ):
        st.markdown(f"{words}  \n:gray[{when}]", width="stretch")
        action_button(
            _("I have thanked them"),
            f"thanked-{interview.id}",
            (thanked_already, interview.id),
            said=_("Noted: your thank-you is sent."),
        )


def _may_be(channel: Channel, outcome: Outcome) -> bool:
    """A text that went to nobody yet has no answer: that it is sent comes first; a call has one."""
    return channel.spoken or outcome is Outcome.WAITING


def _label(channel: Channel, outcome: Outcome) -> str:
    return _("It is sent") if outcome is Outcome.WAITING else channel.says(outcome)


def _when(visit: Visit, attempt: OutreachAttempt) -> str:
    """How and when it went out; what follows, and when, stands on Today."""
    if not index_of(visit.ws).is_dated(attempt):
        return _("day not noted")
    day, channel = local_dates.day(attempt.at), attempt.channel.label
    if attempt.earlier:
        return day
    return _("{channel}, {day}", channel=channel, day=day)


def _row(
    words: str,
    when: str,
    label: str,
    key: str,
    options: Mapping[Outcome, str],
    log: Callable[..., OutreachAttempt],
    *about: str,
    **how: Any,
) -> None:
    """What happened, and a menu whose choice logs with `log` what came of it."""

    def logged(outcome: Outcome) -> None:
        run_action(log, *about, outcome, said=_("Noted."), then=_remember, **how)

    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"row-{key}"):
        st.markdown(f"{words}  \n:gray[{when}]", width="stretch")
        menu_button(label, key, options, logged, type="secondary")


def _name(visit: Visit, contact: str) -> str:
    found = visit.ws.contacts.get(contact)
    return plain_text(found.name) if found else ""


def _remember(attempt: OutreachAttempt) -> None:
    leads_on = attempt.outcome in _LEADS_ON
    _About().keep()
    whereabouts.begin_at_top()
    _JustLogged(attempt.contact if leads_on else "").keep()


def _just_logged(visit: Visit) -> bool:
    """What follows from an answer, right here, until closed: the date after a yes, when to ask
    again after "not now", a kind word after a no or no answer, whom instead after the wrong person.
    """
    contact = visit.ws.contacts.get(_JustLogged.read().contact)
    if contact is None:
        return False
    tries = index_of(visit.ws).attempts_of.get(contact.id, ())
    if not tries or tries[-1].outcome not in _LEADS_ON:
        return False
    next_after_attempt(visit, contact)
    st.button(
        _("Close"),
        key="close-follows",
        type="tertiary",
        icon=":material/close:",
        on_click=_JustLogged().keep,
    )
    return True


def _interview_now() -> None:
    whereabouts.OnTheSpot(True).keep()
    whereabouts.go("interview")
