"""The messages to a person until the talk: the draft that fits, beside what went out so far."""

from collections.abc import Mapping
from datetime import time, timedelta

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Contact, Letter, OutreachAttempt
from infoint.domain.kinds import Channel, LetterKind, Outcome, Stage
from infoint.domain.letters import ABOUT_AN_INTERVIEW, FOLLOW_UPS
from infoint.domain.outreach_counts import answered_at, is_untold
from infoint.i18n import _
from infoint.letters.values import in_writing_alone
from infoint.library import Library
from infoint.outreach import follow_up_messages
from infoint.outreach.chosen_way import choose_way
from infoint.outreach.next_message import (
    interview_ahead,
    interview_to_move,
    is_reminded,
    next_message,
)
from infoint.outreach.offered_times import name_no_time, names_no_time
from infoint.people.stages import stage_of
from infoint.store import Workspace
from infoint.ui.letters.editor import not_sent_button
from infoint.ui.outreach import reach
from infoint.ui.outreach.offered_times import on_offered
from infoint.ui.session import local_dates, session, workspaces
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import unkept, whereabouts
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button, run_action
from infoint.words.people_names import greeting_name

_SHOWN = 6


def open_message(
    contact: str, kind: LetterKind, channel: Channel, *, to_call: bool = False
) -> None:
    """From a button: go to the draft, due or not.

    Where one is about `to_call` and nothing is missing, the number stands beside the words. It is
    noted which message, and by which channel, where that is another than what stands there anyhow.
    """
    ws, library, now = session.workspace(), workspaces.library(), session.now()
    unkept.turn_to(contact, kind)
    due = next_message(ws, contact, now=now)
    way = {
        reach.MESSAGE: str(kind),
        reach.DUE: str(due),
        reach.channel_entry(kind): str(channel),
    }
    if _is_another(ws, library, contact, way, kind):
        run_action(choose_way, contact, way)
    found = follow_up_messages.kept_message(
        ws, contact, kind, channel, now=now
    ) or follow_up_messages.shown_message(ws, library, contact, kind, channel, now=now)
    is_ready = found is not None and not found.open_gaps
    whereabouts.go("phone-script", "send" if to_call and is_ready else "write", contact=contact)


def _is_another(
    ws: Workspace, library: Library, contact: str, way: Mapping[str, str], kind: LetterKind
) -> bool:
    """Whether it is not what is due, or not the channel that is at hand for it."""
    place = reach.chosen(contact)
    due, entry = way[reach.DUE], reach.channel_entry(kind)
    is_chosen = place.at(reach.DUE).read() == due and bool(place.at(reach.MESSAGE).read())
    at_hand = place.at(reach.MESSAGE).read() if is_chosen else due
    likely = follow_up_messages.likely_channel(ws, library, contact, kind)
    channel = place.at(entry).read() or likely
    return (at_hand, channel) != (kind, way[entry])


def draft_button(visit: Visit, contact: Contact, kind: LetterKind, label: str) -> None:
    """To the text of this kind to somebody, whoever was looked at last."""
    st.button(
        label,
        key="to-draft",
        icon=":material/edit_note:",
        on_click=open_message,
        args=(contact.id, kind, reach.channel_at_hand(visit, contact, kind)),
    )


def no_follow_up(visit: Visit, contact: Contact, kind: LetterKind) -> None:
    """Why there is no draft: the one reminder is used up, or the content has none."""
    if kind == "reminder" and is_reminded(visit.ws, contact.id):
        asked_twice(contact)
    else:
        st.markdown(_("This content has no draft for it. Write it in your own words."))


def asked_twice(contact: Contact) -> None:
    """That two messages without an answer are enough."""
    st.markdown(
        _(
            "You asked {name} twice, and that is enough. Let it rest, and turn to someone else.",
            name=plain_text(greeting_name(contact.name)),
        )
    )


def what_it_needs(visit: Visit, contact: Contact, kind: LetterKind, letter: Letter | None) -> None:
    """The two times to offer, or the date of the talk that a message speaks of.

    In writing it is a day by which one would like the answers.
    """
    none = kind is LetterKind.NEW_DATE and names_no_time(visit.ws, contact.id)
    find = interview_to_move if kind == "new date" else interview_ahead
    interview = find(index_of(visit.ws), contact.id, visit.now)
    of_talk = interview if kind in ABOUT_AN_INTERVIEW else None
    in_writing = in_writing_alone(visit.ws.profile, of_talk)
    if kind in ("two times", "new date") and not none:
        _when_boxes(visit, contact, letter, in_writing=in_writing)
    if kind is LetterKind.NEW_DATE and not (letter and letter.sent):
        back = _("Name a day after all") if in_writing else _("Name two times after all")
        action_button(
            back if none else _("I cannot name a day yet"),
            f"no-time-{contact.id}",
            (name_no_time, visit.library, contact.id, letter.id if letter else "", not none),
            type="tertiary",
            icon="event_repeat" if none else "event_busy",
            said=_("The text was written anew."),
        )
    if kind in ABOUT_AN_INTERVIEW and interview is None:
        st.info(
            _("No talk with a date lies ahead. Set the date in step 4, and it goes into the text."),
            icon=":material/event:",
        )
    elif of_talk and of_talk.start and of_talk.is_written:
        st.markdown(_("Your questions go out on **{when}**.", when=local_dates.day(of_talk.start)))
    elif of_talk and of_talk.start:
        st.markdown(_("The talk: **{when}**.", when=local_dates.appointment_of(of_talk)))


def _when_boxes(visit: Visit, contact: Contact, letter: Letter | None, *, in_writing: bool) -> None:
    template = visit.library.template(letter.template) if letter else None
    monday = local_dates.today() + timedelta(days=7 - local_dates.today().weekday())
    if in_writing:
        example = local_dates.day_in_a_letter(monday + timedelta(days=4))
        text(
            _("By which day would you like the answers?"),
            on_offered(contact.id, "by", letter, template),
            placeholder=_("Such as: {example}", example=example),
            width=320,
        )
        return
    with st.grid(2, min_column_width=240):
        for name, label, day, hour in (
            ("first", _("One day and time that suits you"), 1, time(10)),
            ("second", _("Another day and time"), 3, time(15, 30)),
        ):
            example = local_dates.in_a_letter(monday + timedelta(days=day), hour)
            offered = on_offered(contact.id, name, letter, template)
            text(label, offered, placeholder=_("Such as: {example}", example=example))


def log_as_sent(letter: Letter, *, is_primary: bool = False) -> None:
    """One press to log a message after the first one, or on that day to take it back.

    Of a call it is asked whether they picked up.
    """
    if letter.sent:
        if local_dates.is_today(letter.sent):
            take_back(letter)
        return
    calls = letter.channel is Channel.VOICEMAIL
    kind: ButtonType = "primary" if is_primary else "secondary"
    if calls:
        _log_button(letter, _("They picked up"), "call", kind, picked_up=True)
    _log_button(letter, _("I left a message") if calls else _("It is sent"), "send", kind)


def _log_button(
    letter: Letter, words: str, icon: str, kind: ButtonType, *, picked_up: bool = False
) -> None:
    action_button(
        words,
        f"log-heard-{letter.id}" if picked_up else f"log-sent-{letter.id}",
        (follow_up_messages.log_message, letter.id),
        icon=icon,
        type=kind,
        disabled=bool(letter.open_gaps),
        said=_("Noted."),
        then=lambda _done: whereabouts.begin_at_top(),
        picked_up=picked_up,
    )


def take_back(letter: Letter) -> None:
    """That a message before the talk did not go out after all."""
    not_sent_button(
        f"unsend-{letter.id}",
        (follow_up_messages.take_back_message, letter.id),
        spoken=letter.channel.spoken,
        said=_("Noted: that is taken back.")
        if letter.channel.spoken
        else _("Noted: it was not sent."),
    )


def so_far(visit: Visit, contact: Contact) -> None:
    """What went out to them and what came back, the newest first, with the words as sent."""
    lines = _log(visit, contact)
    if not lines:
        return
    with st.expander(_("What has happened so far"), icon=":material/history:"):
        for words, sent in lines[:_SHOWN]:
            st.markdown(words)
            if sent.strip():
                show(sent)


def try_in_words(one: OutreachAttempt, *, is_last: bool = True, is_silent: bool = False) -> str:
    """A try and what came of it; each with its own day, where the answer came on another.

    Only the last one waits, and with somebody who stays silent none; of one before it that it was
    sent is all there is to say.
    """
    waits = one.outcome is Outcome.WAITING
    came = Outcome.NO_ANSWER if waits and is_last and is_silent else one.outcome
    said = _("Sent") if waits and not is_last else one.channel.says(came)
    sent, heard = local_dates.day(one.at), local_dates.day(one.answered) if one.answered else ""
    is_answered = not one.outcome.unanswered
    if one.earlier:
        return _of_before(one, said, is_last=is_last)
    if is_answered and answered_at(one) is None:
        return _(
            "{outcome}; when is not noted. {channel} of {sent}.",
            outcome=said,
            channel=one.channel.label,
            sent=sent,
        )
    if heard and heard != sent:
        return _(
            "{heard}: {outcome}. {channel} of {sent}.",
            heard=heard,
            outcome=said,
            channel=one.channel.label,
            sent=sent,
        )
    return _("{when}, {channel}: {outcome}.", when=sent, channel=one.channel.label, outcome=said)


def _of_before(one: OutreachAttempt, said: str, *, is_last: bool) -> str:
    """A try from before one began here: how it was made nobody knows, and perhaps not when. No day
    is claimed for an answer that has none.
    """
    if not index_of(session.workspace()).is_dated(one):
        return _of_no_day(one, said)
    sent, heard = local_dates.day(one.at), answered_at(one)
    if heard and not one.outcome.unanswered:
        return _("{when}: {outcome}.", when=local_dates.day(heard), outcome=said)
    if not one.outcome.unanswered:
        return _("{outcome}; when is not noted. In touch on {sent}.", outcome=said, sent=sent)
    tries = index_of(session.workspace()).attempts_of.get(one.contact, ())
    if (one.outcome is Outcome.WAITING and not is_last) or is_untold(one, tries):
        return _("{when}: you asked.", when=sent)
    if one.outcome is Outcome.WAITING and said == one.outcome.label:
        return _("{when}: you asked, no answer yet.", when=sent)
    return _("{when}: {outcome}.", when=sent, outcome=said)


def _of_no_day(one: OutreachAttempt, said: str) -> str:
    if one.outcome is Outcome.AGREED:
        return _("They had said yes already.")
    if one.outcome is Outcome.WAITING and said == one.outcome.label:
        return _("You asked, no answer yet. The day is not noted.")
    return _("{outcome}. The day is not noted.", outcome=said)


def stays_silent(visit: Visit, contact: Contact) -> bool:
    """Whether nothing came of all one wrote, and one lets it rest."""
    return stage_of(visit.ws, contact.id, now=visit.now) is Stage.SILENT


def _log(visit: Visit, contact: Contact) -> list[tuple[str, str]]:
    is_silent = stays_silent(visit, contact)
    tries = index_of(visit.ws).attempts_of.get(contact.id, [])
    entries = [
        (
            one.answered or one.at,
            try_in_words(one, is_last=one is tries[-1], is_silent=is_silent),
            one.text,
        )
        for one in tries
    ]
    entries += [
        (
            one.sent,
            _(
                "{when}, {channel}: {message}.",
                when=local_dates.day(one.sent),
                channel=one.channel.label,
                message=one.kind.sent,
            ),
            one.clean_text,
        )
        for one in messages_sent(visit, contact)
        if one.sent
    ]
    newest = sorted(entries, key=lambda entry: entry[0], reverse=True)
    return [(words, sent) for _at, words, sent in newest]


def messages_sent(visit: Visit, contact: Contact) -> list[Letter]:
    """Messages that are no try to reach them: answers, confirmations and the like, as sent."""
    letters = index_of(visit.ws).letters_of.get(contact.id, [])
    kinds = [kind for kind in FOLLOW_UPS if kind not in follow_up_messages.AS_A_TRY]
    return [one for one in letters if one.sent and one.kind in kinds]
