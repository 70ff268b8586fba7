"""Logging on step 3: a try in two taps, what follows from it, and all tries so far."""

from typing import Any

import streamlit as st

from infoint.domain import CHANNELS, Contact, OutreachAttempt
from infoint.domain.kinds import Channel, Outcome
from infoint.domain.outreach_counts import UNANSWERED
from infoint.i18n import N_
from infoint.outreach import attempts as services
from infoint.ui.components.buttons import remove_button
from infoint.ui.outreach import reach
from infoint.ui.outreach.follow_up_text import messages_sent
from infoint.ui.outreach.next_after_attempt import next_after_attempt
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.inline_notice import inline_notice, say_here
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.run_and_undo import run_action


def log_attempt(visit: Visit) -> None:
    """Channel, as in the script at hand, then what came of it: that tap logs it.

    An answer of one's own is logged beside its text; here stands what they say to it.
    """
    contact = visit.the_contact
    st.subheader("Log what happened", anchor=False)
    with st.container(border=True):
        kind = reach.message_at_hand(visit, contact)
        at_hand = reach.channel_at_hand(visit, contact, kind)
        answering = kind not in ("script", "reminder")
        picked = drop_down(
            "How did they answer?" if answering else "How did you try?",
            {channel: channel.label for channel in CHANNELS},
            key=f"log-channel-{contact.id}-{at_hand}",
            start=at_hand,
        )
        channel = picked or at_hand
        st.markdown("What came of it? One tap logs it.")
        with st.container(horizontal=True):
            for outcome in channel.outcomes:
                if answering and outcome in UNANSWERED:
                    continue
                st.button(
                    outcome.label,
                    key=f"log-{outcome.replace(' ', '-')}",
                    on_click=_log,
                    args=(visit, contact.id, channel, outcome),
                )
        inline_notice("log")
    next_after_attempt(visit, contact)


def _log(visit: Visit, contact: str, channel: Channel, outcome: Outcome) -> None:
    """Log it once, also where the button is tapped twice."""
    waiting = _sent_and_waiting(contact, channel)
    words = f"Logged: {channel.label}. {outcome.label}."
    how: dict[str, Any] = {"said": "Logged."}
    how["then"] = lambda _: say_here("log", words)
    if outcome == "no answer" and waiting:
        run_action(services.log_answer, waiting, outcome, **how)
        return
    args = (contact, channel, outcome)
    if session.just_done(services.log_attempt, args):
        return
    run_action(services.log_attempt, *args, library=visit.library, **how)


def _sent_and_waiting(contact: str, channel: Channel) -> str:
    """Id of the last try where it is a message that waits: silence is about that one."""
    mine = [one for one in session.workspace().attempts.all() if one.contact == contact]
    last = max(mine, key=lambda one: one.at, default=None)
    waits = last is not None and (last.channel, last.outcome) == (channel, "waiting")
    return last.id if last and waits and not channel.spoken else ""


def _tries(visit: Visit, contact: Contact) -> list[OutreachAttempt]:
    mine = [one for one in visit.ws.attempts.all() if one.contact == contact.id]
    return sorted(mine, key=lambda one: one.at, reverse=True)


def attempts(visit: Visit) -> None:
    """All attempts to reach this contact, newest first; the newest with its note and next day.

    Messages that are no attempt, such as a confirmation, stand below with their words.
    """
    contact = visit.the_contact
    _attempts(visit, contact)
    for one in reversed(messages_sent(visit, contact)):
        with st.container(border=True):
            st.markdown(
                f"{local_dates.day_and_clock(one.sent or visit.now)}: "
                f"{one.channel.label}. {one.kind.sent}."
            )
            show(one.clean_text)


def _attempts(visit: Visit, contact: Contact) -> None:
    for place, one in enumerate(_tries(visit, contact)):
        with st.container(border=True):
            st.markdown(
                f"{local_dates.day_and_clock(one.at)}: {one.channel.label}. {one.outcome.label}."
            )
            if place == 0:
                here = on("attempts", one.id, N_("Changed an attempt"))
                with st.grid(2, min_column_width=220):
                    text("A note for yourself", here.at("note"))
                    if one.next_date:
                        day("Look at it again on", here.at("next_date"))
            elif one.note:
                show(one.note)
            remove_button(
                f"remove-{one.id}", (services.remove_attempt, one.id), said="The entry was removed."
            )
