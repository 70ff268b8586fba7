"""The messages to a person until the talk: the draft that fits, beside what went out so far."""

from datetime import time, timedelta
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Contact, Letter
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import ABOUT_AN_INTERVIEW, BEFORE_THE_INTERVIEW, FOLLOW_UPS
from infoint.letters.values import offered_draft
from infoint.outreach import follow_up_messages
from infoint.outreach.chosen_way import choose_way
from infoint.outreach.next_message import interview_ahead, is_reminded, next_message
from infoint.ui.components.radio_row import radio_row
from infoint.ui.letters.editor import first_version_button, letter_box, not_sent_button
from infoint.ui.outreach import reach
from infoint.ui.session import local_dates, session, workspaces
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.ui.worksheet.suggested import follow

_SHOWN = 6


def choose_message(visit: Visit, contact: Contact) -> LetterKind:
    """Which message to write: the one that is due, until another is chosen."""
    due = next_message(visit.ws, contact.id, now=visit.now)
    key = f"message-{contact.id}"
    at_hand = reach.message_at_hand(visit, contact)
    follow(key, at_hand)
    words = {kind: kind.to_write for kind in BEFORE_THE_INTERVIEW}

    def picked(kind: LetterKind) -> None:
        chosen = {reach.MESSAGE: str(kind), reach.DUE: str(due)}
        run_action(choose_way, contact.id, chosen)

    return drop_down("Which message?", words, key=key, start=at_hand, on_pick=picked) or due


def open_message(contact: str, kind: LetterKind, channel: Channel) -> None:
    """From a button: write the draft, where it can be written, and go to it, due or not."""
    ws, library, now = session.workspace(), workspaces.library(), session.now()
    kept = follow_up_messages.kept_message(ws, contact, kind, channel, now=now)
    if kept is None and follow_up_messages.follow_up_template(library, kind, channel):
        run_action(follow_up_messages.write_message, library, contact, kind, channel)
    due = next_message(ws, contact, now=now)
    way = {
        reach.MESSAGE: str(kind),
        reach.DUE: str(due),
        reach.channel_entry(kind): str(channel),
    }
    run_action(choose_way, contact, way)
    session.go("phone-script", "write", contact=contact)


def follow_up(visit: Visit, contact: Contact, kind: LetterKind) -> None:
    """How it goes out, what it needs, the text, and one press to log it."""
    channels = follow_up_messages.channels_of(visit.library, kind)
    if not channels:
        st.markdown("This content has no draft for it. Write it in your own words.")
        return
    at_hand = reach.channel_at_hand(visit, contact, kind)
    key = f"{reach.channel_entry(kind)}-{contact.id}"
    follow(key, at_hand)

    def chose() -> None:
        run_action(choose_way, contact.id, {reach.channel_entry(kind): str(session.box(key))})

    channel = radio_row(
        "How will you send it?",
        {channel: channel.label for channel in channels},
        key=key,
        start=at_hand,
        on_change=chose,
    )
    _what_it_needs(visit, contact, kind)
    letter = follow_up_messages.kept_message(visit.ws, contact.id, kind, channel, now=visit.now)
    if letter:
        _kept(visit, contact, letter)
        return
    if kind == "reminder" and is_reminded(visit.ws, contact.id):
        st.markdown(
            f"You asked {plain_text(contact.name)} twice, and that is enough (Dalton). Let it "
            "rest, and turn to someone else."
        )
    else:
        first_version_button(
            f"write-{kind.replace(' ', '-')}",
            (follow_up_messages.write_message, visit.library, contact.id, kind, channel),
        )
    so_far(visit, contact)


def _what_it_needs(visit: Visit, contact: Contact, kind: LetterKind) -> None:
    if kind in ("two times", "new date"):
        offered = on_draft(offered_draft(contact.id))
        monday = local_dates.today() + timedelta(days=7 - local_dates.today().weekday())
        with st.grid(2, min_column_width=240):
            for name, label, day, hour in (
                ("first", "One day and time that suits you", 1, time(10)),
                ("second", "Another day and time", 3, time(15, 30)),
            ):
                example = local_dates.in_a_letter(monday + timedelta(days=day), hour)
                text(label, offered.at(name), placeholder=f"Such as: {example}")
    interview = interview_ahead(index_of(visit.ws), contact.id, visit.now)
    if kind in ABOUT_AN_INTERVIEW and interview is None:
        st.info(
            "No talk with a date lies ahead. Set the date in step 4, and it goes into the text.",
            icon=":material/event:",
        )
    elif kind in ABOUT_AN_INTERVIEW and interview and interview.start:
        st.markdown(f"The talk: **{local_dates.appointment_of(interview)}**.")


def _kept(visit: Visit, contact: Contact, letter: Letter) -> None:
    beside = partial(so_far, visit, contact)
    fresh = letter_box(visit, letter, contact, beside=beside)
    with st.container(horizontal=True):
        if fresh.sent:
            not_sent_button(
                f"unsend-{letter.id}",
                (follow_up_messages.take_back_message, letter.id),
                said="Noted: it was not sent.",
            )
            return
        action_button(
            "Log it as left" if letter.channel == "voicemail" else "Log it as sent",
            f"log-sent-{letter.id}",
            (follow_up_messages.log_message, letter.id),
            type="primary",
            icon="send",
            disabled=bool(fresh.open_gaps),
            said="Logged.",
        )


def so_far(visit: Visit, contact: Contact) -> None:
    """What went out to them and what came back, the newest first, with the words as sent."""
    lines = _log(visit, contact)
    if not lines:
        return
    st.markdown("**What has happened so far**")
    for number, (words, sent) in enumerate(lines[:_SHOWN]):
        if sent.strip():
            with st.expander(words, key=f"so-far-{contact.id}-{number}"):
                show(sent)
        else:
            st.markdown(words)


def _log(visit: Visit, contact: Contact) -> list[tuple[str, str]]:
    entries = [
        (one.at, f"{one.channel.label}. {one.outcome.label}.", one.text)
        for one in visit.ws.attempts.all()
        if one.contact == contact.id
    ]
    entries += [
        (one.sent, f"{one.channel.label}. {one.kind.sent}.", one.clean_text)
        for one in messages_sent(visit, contact)
        if one.sent
    ]
    newest = sorted(entries, key=lambda entry: entry[0], reverse=True)
    return [(f"{local_dates.day(at)}: {words}", sent) for at, words, sent in newest]


def messages_sent(visit: Visit, contact: Contact) -> list[Letter]:
    """Messages that are no try to reach them: answers, confirmations and the like, as sent."""
    letters = index_of(visit.ws).letters_of.get(contact.id, [])
    kinds = [kind for kind in FOLLOW_UPS if kind != "reminder"]
    return [one for one in letters if one.sent and one.kind in kinds]
