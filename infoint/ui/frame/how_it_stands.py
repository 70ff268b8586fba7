"""How it stands with a person, in one line: what was last, and what is due."""

from datetime import datetime, timedelta

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.suggestion import is_snoozed
from infoint.domain import Contact, Interview, OutreachAttempt
from infoint.domain.kinds import Channel
from infoint.domain.letters import text_in_use
from infoint.domain.outreach_counts import answered_at, day_is_known
from infoint.i18n import _, ngettext
from infoint.interviews.clock import minutes_taken
from infoint.interviews.in_writing import questions_sent
from infoint.outreach.next_message import asked_anew, interview_ahead
from infoint.outreach.waiting import talk_of_a_day, waiting_plan
from infoint.people.ranking import SET_ASIDE
from infoint.people.stages import is_shut
from infoint.today.next_with import is_unsure
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit


def how_it_stands(visit: Visit, contact: Contact) -> str:
    """A sentence or two about the last thing and the next one, the nearest first."""
    index = index_of(visit.ws)
    talks = _talks(visit, index, contact.id)
    if talks:
        return talks
    if is_snoozed(contact, local_dates.today()):
        return _resting(contact)
    attempts = index.attempts_of.get(contact.id, ())
    if is_called_off(index, contact.id):
        return _("A new date is still open.")
    anew = asked_anew(index, contact.id)
    if anew and anew.sent:
        return _("You asked for another day on {day}.", day=local_dates.day(anew.sent))
    if is_unsure(index, contact):
        return _("Perhaps asked: see your notes.")
    return _after_try(visit, attempts[-1]) if attempts else _not_asked(index, contact.id)


def is_called_off(index: WorkspaceIndex, contact: str) -> bool:
    """Whether a talk with them was called off, and no other is set or was held."""
    mine = index.interviews_of.get(contact, ())
    off = any(one.cancelled and not one.held_at for one in mine)
    return off and not any(one.held_at or (one.when and not one.cancelled) for one in mine)


def _resting(contact: Contact) -> str:
    until = contact.snoozed_until
    if until is None or until == SET_ASIDE:
        return _("Set aside.")
    return _("Resting until {day}.", day=local_dates.day(until))


def _talks(visit: Visit, index: WorkspaceIndex, contact: str) -> str:
    """The talk that runs, the next one, or the last one; "" where none is."""
    mine = [one for one in index.interviews_of.get(contact, ()) if not one.cancelled]
    if any(one.status == "running" for one in mine):
        return _("You talk now.")
    written = next((one for one in mine if one.is_written and not one.held_at), None)
    if written:
        return _in_writing(index, written)
    ahead = interview_ahead(index, contact, visit.now)
    if ahead and ahead.start and local_dates.is_today(ahead.start):
        return _("You talk today at {time}.", time=local_dates.clock(ahead.start))
    if ahead:
        return _("You talk on {when}.", when=local_dates.agreed(ahead))
    noted = talk_of_a_day(index, contact)
    if noted and index.noted_days[noted.id] >= local_dates.today():
        day = local_dates.day(index.noted_days[noted.id])
        if has_time_typed(index, noted):
            return _("{day} and a time are noted. Set them, and they count.", day=day)
        return _("You talk on {day}. The time is still open.", day=day)
    last = max((one for one in mine if one.when), key=_began, default=None)
    return _last_talk(visit, last) if last else ""


def has_time_typed(index: WorkspaceIndex, talk: Interview) -> bool:
    """Whether a time was typed for a talk beside its day, and neither is set yet."""
    typed = index.page_state.drafts.get(f"appointment-{talk.id}", {})
    return bool(str(typed.get("time") or "").strip())


def _in_writing(index: WorkspaceIndex, talk: Interview) -> str:
    """Where nobody speaks: that one's questions are out, or when they go."""
    sent = questions_sent(index.letters_of.get(talk.contact, ()), talk.id)
    if sent:
        return _("Questions sent {day}.", day=local_dates.day(sent))
    if talk.start:
        return _("Your questions go out {day}.", day=local_dates.day(talk.start))
    return _("Your questions are not sent yet.")


def _began(interview: Interview) -> datetime:
    assert interview.when is not None
    return interview.when


def _last_talk(visit: Visit, last: Interview) -> str:
    """Held, its time come and not begun, or passed without a word."""
    begin = _began(last)
    if last.status == "planned":
        if begin + timedelta(minutes=last.minutes) > visit.now:
            return _("It was set for today at {time}.", time=local_dates.clock(begin))
        return _("Your talk was set for {day}. How did it go?", day=local_dates.day(begin))
    if last.is_written:
        return _("Answers came on {day}.", day=local_dates.day(begin))
    if not local_dates.is_today(begin):
        return _("You talked on {day}.", day=local_dates.day(begin))
    took = minutes_taken(last)
    if took < _A_TALK or last.has_no_clock:
        return _("You talked today.")
    return ngettext("You talked today, {n} minute.", "You talked today, {n} minutes.", took)


_A_TALK = 3
"""Fewer minutes are those of somebody who began the clock late, and are not told."""


def _not_asked(index: WorkspaceIndex, contact: str) -> str:
    written = [one for one in index.letters_of.get(contact, ()) if one.kind == "script"]
    used = text_in_use(written)
    if used is None or not used.text.strip():
        return _("Not asked yet.")
    if used.open_gaps:
        return _("A first text is there, with a gap.")
    return _("Ready to say.") if used.channel.spoken else _("A first text is ready to send.")


def _after_try(visit: Visit, last: OutreachAttempt) -> str:
    if last.outcome.unanswered:
        return _waiting(visit, last, local_dates.day(last.at))
    heard = answered_at(last)
    return _answered(last, local_dates.day(heard) if heard else "")


def _answered(last: OutreachAttempt, day: str) -> str:
    """What the answer was, and when it came, where that is known."""
    match last.outcome:
        case "agreed" if session.workspace().profile.only_in_writing:
            if day:
                return _("A yes on {day}. Your questions can go out.", day=day)
            return _("A yes. Your questions can go out.")
        case "agreed":
            return (
                _("A yes on {day}. The date is still open.", day=day)
                if day
                else _("A yes. The date is still open.")
            )
        case "not now":
            return _not_now(last)
        case "declined":
            return (
                _("A no on {day}, and that is all right.", day=day)
                if day
                else _("A no, and that is all right.")
            )
        case "wrong person":
            return (
                _("Not the right person, as you heard on {day}.", day=day)
                if day
                else _("Not the right person.")
            )
    return _replied(day)


def _replied(day: str) -> str:
    """In writing alone nobody agrees on a time."""
    if session.workspace().profile.only_in_writing:
        if day:
            return _("An answer on {day}. Say by when you would like theirs.", day=day)
        return _("An answer. Say by when you would like theirs.")
    if day:
        return _("An answer on {day}. Offer two times.", day=day)
    return _("An answer. Offer two times.")


def _not_now(last: OutreachAttempt) -> str:
    if last.next_date is None:
        return _("Not now, they said.")
    if last.next_date > local_dates.today():
        return _("Not now, they said. Resting until {day}.", day=local_dates.day(last.next_date))
    return _("Not now, they said. Now you can ask again.")


def _waiting(visit: Visit, last: OutreachAttempt, day: str) -> str:
    plan, today = waiting_plan(visit.ws, last.contact), local_dates.today()
    how = _("Asked") if last.earlier else last.channel.label
    if not day_is_known(last, visit.ws.contacts.get(last.contact)):
        return _("Asked before you began here, no answer yet.")
    if plan and plan.call:
        return _("Nobody picked up on {day}. Try at another hour.", day=day)
    if plan is None or is_shut(visit.ws, last.contact, today):
        return _(
            "{channel} on {day}, no answer. That door stays shut for now.", channel=how, day=day
        )
    if plan.stop:
        return _(
            "{channel} on {day}, no answer yet. If nothing comes by {next}, let it rest.",
            channel=how,
            day=day,
            next=local_dates.day(plan.stop),
        )
    if plan.nudge and plan.nudge > today:
        again = local_dates.day(plan.nudge)
        return (
            _(
                "{channel} on {day}, no answer yet. Call again on {next}.",
                channel=how,
                day=day,
                next=again,
            )
            if last.channel.spoken and last.channel is not Channel.IN_PERSON
            else _("Asked on {day}, no answer yet. Ask again on {next}.", day=day, next=again)
            if last.channel is Channel.IN_PERSON
            else _(
                "{channel} on {day}, no answer yet. Write again on {next}.",
                channel=how,
                day=day,
                next=again,
            )
        )
    return (
        _("{channel} on {day}, no answer yet. Today you may call again.", channel=how, day=day)
        if last.channel.spoken
        else _(
            "{channel} on {day}, no answer yet. Today you may write again.", channel=how, day=day
        )
    )
