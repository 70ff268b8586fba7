"""What a talk asks for: going on with it, thanking, writing it down, getting ready; and the loops
that are open after it: reporting back, and telling the one who named them.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta, tzinfo
from math import ceil
from typing import TypeVar

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, index_of, remembered
from infoint.advice.suggestion import AdviceContext, NextAction, Suggestions
from infoint.advice.thank_you_clock import (
    FRESH_FOR,
    ThankYouClock,
    colour_after,
    thank_you_clock,
    thanks_within,
)
from infoint.dates.local_time import local_day, zone_named
from infoint.debrief.questions import TEXTS, is_settled
from infoint.domain import Interview, Profile
from infoint.domain.interviews import Format
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.outreach_counts import answered_at
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.interviews.clock import interview_ends_at, interview_now
from infoint.interviews.in_writing import own_address, questions_sent
from infoint.outreach.next_message import sent_message
from infoint.outreach.offered_times import answers_wanted_by
from infoint.outreach.way_at_hand import verb
from infoint.people.referrals import Referral, referrals
from infoint.store import Workspace
from infoint.today.step_status import status_in

Day = TypeVar("Day", bound=date)
Dated = TypeVar("Dated")
LAST_HOUR = timedelta(hours=1)
NO_PLACE_YET: dict[Format, str] = {
    "in person": Message(N_("Where you meet is not written down yet: ask them.")),
    "phone": Message(N_("Their number is not written down yet.")),
    "video": Message(N_("The link is not written down yet: look in your mail, or ask them.")),
    "in writing": Message(N_("Where you write to them is not written down yet.")),
}
"""What is said on the day of the talk where no place is known."""
ON_TIME = timedelta(minutes=5)
"""So long after its hour a talk begins now; later it was to begin."""
SOON = timedelta(days=3)
"""So many days before an appointment an unfinished preparation is brought up: that of a Monday on
the Friday before."""
EVENING, REST_WITHIN = 18, 2
"""From this hour on, and so many days after a talk, the rest of it is asked for."""
FROM_FILE_FRESH = timedelta(days=14)
"""So long after a talk that came in from a file it is asked for as one that was held here."""
TELL_WITHIN = timedelta(days=7)
"""So long after the talk the one who named somebody should have heard how it went."""


def _known(index: WorkspaceIndex) -> Iterator[Interview]:
    return (interview for interview in index.interviews if interview.contact in index.contacts)


def by_date(dated: Iterable[tuple[Day | None, Dated]]) -> list[tuple[Day, Dated]]:
    """What has a date, the earliest first."""
    return sorted(((day, one) for day, one in dated if day), key=lambda pair: pair[0])


@remembered()
def held_interviews(index: WorkspaceIndex) -> list[tuple[datetime, Interview]]:
    """Talks that ended with their end, the last one first; kept by the index, do not change."""
    return by_date((one.held_at, one) for one in _known(index))[::-1]


def thanked_at(index: WorkspaceIndex, interview: Interview) -> datetime | None:
    """When the first thank-you for a held talk went out (UTC); None while none has."""
    return sent_at(index, interview, LetterKind.THANK_YOU)


def thanked_on(index: WorkspaceIndex, interview: Interview) -> datetime | None:
    """As `thanked_at`; None as well where one was sent before, and nobody knows when."""
    sent = thanked_at(index, interview)
    person = index.contacts.get(interview.contact)
    return None if person and sent == person.created else sent


def sent_at(index: WorkspaceIndex, interview: Interview, kind: LetterKind) -> datetime | None:
    """When the first letter of a kind went out for a held talk (UTC); None while none has.

    That is a letter for this talk, or one for no talk in particular after its end.
    """
    ended = interview.held_at
    sent = [
        letter.sent
        for letter in index.letters_of.get(interview.contact, ())
        if ended and letter.kind == kind and letter.sent
        if letter.interview == interview.id or (not letter.interview and letter.sent >= ended)
    ]
    return min(sent, default=None)


def is_long_past(index: WorkspaceIndex, interview: Interview, today: date) -> bool:
    """Whether a talk came in from a file and was weeks ago, or nobody knows when: then nothing of
    it is fresh any more.
    """
    ended = interview.held_at
    if ended is None or not interview.has_no_clock:
        return False
    return interview.when is None or local_day(ended, index.zone) < today - FROM_FILE_FRESH


def is_written_down(index: WorkspaceIndex, interview: Interview) -> bool:
    """Whether a question after the talk is answered, or it came in with its notes."""
    if interview.debrief.any_text:
        return True
    kept = index.takeaways_of_interview.get(interview.id)
    return interview.has_no_clock and bool(interview.debrief.notes.strip() or kept)


def asks_to_write(index: WorkspaceIndex, interview: Interview, today: date) -> bool:
    """Whether a held talk still waits to be written down."""
    return not (is_written_down(index, interview) or is_long_past(index, interview, today))


def asks_for_thanks(index: WorkspaceIndex, today: date) -> list[Interview]:
    """Held talks that still wait for a thank-you, the last one first; those of a file that are
    weeks ago do not: nobody knows whether one thanked.
    """
    return [one for one in unthanked_interviews(index) if not is_long_past(index, one, today)]


@remembered()
def unthanked_interviews(index: WorkspaceIndex) -> list[Interview]:
    """Held talks without a letter that was sent, the last one first; do not change the list."""
    return [one for _, one in held_interviews(index) if thanked_at(index, one) is None]


def open_clock(
    ws: Workspace, contact_id: str, *, now: datetime, profile: Profile | None = None
) -> ThankYouClock | None:
    """The clock of the last talk with a contact that waits for a thank-you; None without one.

    Times are written as the `profile` wants them, without one as that of the workspace.
    """
    index = index_of(ws)
    unthanked = asks_for_thanks(index, local_day(now, index.zone))
    last = next((one for one in unthanked if one.contact == contact_id), None)
    if last is None:
        return None
    return thank_you_clock(last, now=now, letter_sent=None, profile=profile or ws.profile)


@remembered()
def _running(index: WorkspaceIndex) -> list[Interview]:
    return [one for one in _known(index) if one.status == "running"]


def running_interviews(context: AdviceContext) -> Suggestions:
    """A talk whose clock runs."""
    for interview in _running(context.index):
        left = interview_now(interview, now=context.now)
        yield NextAction(
            key=f"talk:{interview.id}",
            text=Message(
                N_("Go on with the talk with {name}"), name=context.name(interview.contact)
            ),
            why=N_("The agreed time is over. Ask whom else to talk to before you end it.")
            if left.over
            else N_("The clock is running. Ask whom else to talk to before you end it."),
            step="interview",
            source="pitzer",
            due=interview_ends_at(interview, now=context.now),
            overdue=left.over,
        ).about(interview)


def thank_yous(context: AdviceContext) -> Suggestions:
    """Letters still to send: first those that can be on time, the most pressing one on top."""
    unthanked = asks_for_thanks(context.index, context.today)
    late = context.now - thanks_within(context.index.settings)
    fresh = [one for one in unthanked if one.held_at and one.held_at > late]
    for interview in [*reversed(fresh), *unthanked[len(fresh) :]]:
        clock = thank_you_clock(
            interview, now=context.now, letter_sent=None, profile=context.index.profile
        )
        if clock is None:
            continue
        yield NextAction(
            key=f"thank-you:{interview.id}",
            text=Message(
                N_("Send {name} a thank-you letter"), name=context.name(interview.contact)
            ),
            why=clock.text,
            step="thank-you",
            source="kumar-epley" if clock.colour == "red" else "pitzer",
            due=clock.due,
            overdue=clock.colour == "red",
            colour=clock.colour,
        ).about(interview)


@remembered()
def _unwritten(index: WorkspaceIndex) -> list[tuple[datetime, Interview]]:
    return [(at, one) for at, one in held_interviews(index) if not is_written_down(index, one)]


def debriefs(context: AdviceContext) -> Suggestions:
    """Talks of which nothing is written down yet, the last one first.

    The letter lives on these notes, and one has the words for a day. Of a talk that came in from a
    file weeks after it nobody is asked to remember it.
    """
    for ended, interview in _unwritten(context.index):
        if is_long_past(context.index, interview, context.today):
            continue
        colour = colour_after(ended, context.now)
        yield NextAction(
            key=f"debrief:{interview.id}",
            text=Message(
                N_("Write down what you learned from {name}"), name=context.name(interview.contact)
            ),
            why=N_("Straight after a talk you still have the words and the impression.")
            if colour == "green"
            else N_("Write down what you still have. A few words are enough."),
            step="track",
            source="seven-steps",
            due=ended + FRESH_FOR,
            overdue=colour == "red",
            colour=colour,
        ).about(interview)


@remembered()
def talks_with_raw_notes(index: WorkspaceIndex) -> list[Interview]:
    """Held talks that came in with notes of which nothing was laid to a question yet, the last one
    first; do not change the list.
    """
    return [
        one
        for _, one in held_interviews(index)
        if one.has_no_clock and one.debrief.notes.strip() and not one.debrief.any_text
        if not index.takeaways_of_interview.get(one.id)
        if not any(item.note.strip() for item in one.plan)
    ]


def from_a_file(context: AdviceContext) -> Suggestions:
    """What may be done about talks that came in from a file, in a row each: their notes, and
    thanks for those that are weeks ago. Nothing of it presses.
    """
    noted = talks_with_raw_notes(context.index)
    if noted:
        yield NextAction(
            key=NOTES_OF_FILE,
            text=Message(
                N_("Lay the notes of your talk with {name} to questions"),
                name=context.name(noted[0].contact),
            )
            if len(noted) == 1
            else Message(
                N_("Lay the notes of {n} talk to questions"),
                N_("Lay the notes of {n} talks to questions"),
                n=len(noted),
            ),
            why=N_("They came with your file and are not lost. Do it when you like."),
            step="track",
            source="ours",
            contact=noted[0].contact if len(noted) == 1 else "",
            interview=noted[0].id if len(noted) == 1 else "",
        )
    unthanked = [
        one
        for one in unthanked_interviews(context.index)
        if is_long_past(context.index, one, context.today)
    ]
    if unthanked:
        yield NextAction(
            key=f"late-thanks:{unthanked[0].id}",
            text=Message(
                N_("Thank {name} for the talk, if you have not yet"),
                name=context.name(unthanked[0].contact),
            ),
            why=N_("Your file names no thank-you. A late one is welcome too.")
            if len(unthanked) == 1
            else Message(
                N_("Your file names none for {n} talk. A late thank-you is welcome too."),
                N_("Your file names none for {n} talks. A late thank-you is welcome too."),
                n=len(unthanked),
            ),
            step="thank-you",
            source="ours",
        ).about(unthanked[0])


NOTES_OF_FILE = "notes-of-file"
"""The key of the suggestion to lay notes that came in from a file to questions."""


@remembered()
def _only_first_words(index: WorkspaceIndex) -> list[tuple[datetime, Interview]]:
    """Held talks of which only what came to mind first is written, and the rest was to wait."""
    state = index.page_state
    return [
        (at, one)
        for at, one in held_interviews(index)
        if one.debrief.impressions.strip()
        and not any(getattr(one.debrief, name).strip() for name in TEXTS if name != "impressions")
        and not any(is_settled(state, one.id, name) for name in TEXTS if name != "impressions")
    ]


def what_can_wait(context: AdviceContext) -> Suggestions:
    """The rest of what was said: on the evening of the talk, and on the two days after."""
    for ended, interview in _only_first_words(context.index):
        local = ended.astimezone(context.zone)
        days = (context.today - local.date()).days
        is_evening = context.now.astimezone(context.zone).hour >= EVENING
        if days > REST_WITHIN or (not days and not (is_evening and context.now > ended)):
            continue
        yield NextAction(
            key=f"rest:{interview.id}",
            text=Message(
                N_("Write down the rest of what {name} said"), name=context.name(interview.contact)
            ),
            why=N_("Your first lines are there. The other questions take ten minutes."),
            step="track",
            source="seven-steps",
            due=context.end_of(context.today),
        ).about(interview)


def appointments(context: AdviceContext) -> Suggestions:
    """Appointments that are near, and those that passed without a word, the nearest first."""
    yield from _in_writing(context)
    planned = [
        (start, one) for start, one in planned_interviews(context.index) if not one.is_written
    ]
    for start, interview in planned:
        if local_day(start, context.zone) > context.today + SOON:
            break
        is_ahead = ends_at(start, interview) > context.now
        suggestion = _before(context, start, interview) if is_ahead else None
        if suggestion:
            yield suggestion
    for start, interview in reversed(planned):
        if ends_at(start, interview) <= context.now:
            yield NextAction(
                key=f"passed:{interview.id}",
                text=Message(
                    N_("How was it with {name}?"), name=context.first_name(interview.contact)
                ),
                why=N_("A few words are enough. If it did not take place, set a new date."),
                step="interview",
                source="ours",
                due=ends_at(start, interview),
                overdue=True,
            ).about(interview)


def waits_for_answers(index: WorkspaceIndex, contact_id: str) -> bool:
    """Whether they have one's questions in writing, and their answers are not there yet."""
    letters = index.letters_of.get(contact_id, ())
    return any(
        one.is_written
        and one.status in ("planned", "unscheduled")
        and questions_sent(letters, one.id)
        for one in index.interviews_of.get(contact_id, ())
    )


ANSWER_WITHIN = 7
"""So many days after questions went out in writing one looks for an answer, unless one asked for
them by another day."""


def _looks_on(context: AdviceContext, contact: str, sent: datetime) -> date:
    day = answers_wanted_by(context.index, contact)
    went_out = local_day(sent, context.zone)
    return day + timedelta(days=1) if day else went_out + timedelta(days=ANSWER_WITHIN)


def _in_writing(context: AdviceContext) -> Suggestions:
    """Questions whose day to go out has come, and answers that may be there by now."""
    for interview in _known(context.index):
        if not interview.is_written or interview.status not in ("planned", "unscheduled"):
            continue
        letters = context.index.letters_of.get(interview.contact, ())
        sent = questions_sent(letters, interview.id)
        name = context.name(interview.contact)
        if sent is None:
            day = interview.start and local_day(interview.start, context.zone)
            if day and day <= context.today:
                yield NextAction(
                    key=f"questions:{interview.id}",
                    text=Message(N_("Send {name} your questions"), name=name),
                    why=N_("Short ones, about five: they are answered when it suits."),
                    step="prepare",
                    source="ours",
                    due=context.end_of(context.today),
                ).about(interview)
        elif context.today >= _looks_on(context, interview.contact, sent):
            yield NextAction(
                key=f"answers:{interview.id}",
                text=Message(N_("Look whether {name} has answered"), name=name),
                why=N_("Once an answer is there, note it. If none came, one kind line is welcome."),
                step="interview",
                source="ours",
                due=context.end_of(context.today),
            ).about(interview)


def talk_of_today(ws: Workspace, *, now: datetime) -> Interview | None:
    """The next talk that is agreed for today and is not over; None while another one runs."""
    index = index_of(ws)
    if _running(index):
        return None
    today = local_day(now, index.zone)
    of_today = (
        one
        for start, one in planned_interviews(index)
        if local_day(start, index.zone) == today and ends_at(start, one) > now
        if not one.is_written
    )
    return next(of_today, None)


@remembered()
def planned_interviews(index: WorkspaceIndex) -> list[tuple[datetime, Interview]]:
    """Talks with an appointment that did not begin, the earliest first; do not change the list."""
    return by_date((one.start, one) for one in _known(index) if one.status == "planned")


def ends_at(start: datetime, interview: Interview) -> datetime:
    """When an agreed talk that did not begin would be over (UTC)."""
    return start + timedelta(minutes=interview.minutes)


def _is_agreed_elsewhere(interview: Interview, start: datetime, own: tzinfo) -> bool:
    """Whether clocks where the talk was agreed show another time than one's own."""
    if not interview.time_zone.strip():
        return False
    there = start.astimezone(zone_named(interview.time_zone))
    return there.utcoffset() != start.astimezone(own).utcoffset()


def _before(context: AdviceContext, start: datetime, interview: Interview) -> NextAction | None:
    preparing = status_in(context.index, context.library, "prepare", interview=interview.id)
    missing = preparing.first_missing
    is_late = start <= context.now
    is_today = start.astimezone(context.zone).date() == context.today
    if not (is_late or missing or is_today):
        return None
    is_near = is_late or is_today
    text = Message(
        N_("Start the talk with {name}")
        if is_late
        else N_("Today you talk with {name}")
        if is_today
        else N_("Get ready for the talk with {name}"),
        name=context.name(interview.contact),
    )
    return NextAction(
        key=f"appointment:{interview.id}",
        text=text,
        why=_why_now(context, start, interview, missing.missing if missing else ""),
        step="interview" if is_near else "prepare",
        source="handbook",
        due=start,
        overdue=is_late,
        check=missing.key if missing and not is_near else "",
    ).about(interview)


def _why_now(context: AdviceContext, start: datetime, interview: Interview, missing: str) -> str:
    """What is missing for it, and as far as its day does not say it, when it begins."""
    time = context.clock_time(start)
    elsewhere = _is_agreed_elsewhere(interview, start, context.zone)
    if elsewhere:
        time = Message(N_("{time} in your time"), time=time)
    where = _no_place_yet(context, interview)
    if abs(start - context.now) <= LAST_HOUR:
        return _in_the_last_hour(context, start, time, where)
    if start <= context.now:
        return Message(N_("It was to begin at {time}."), time=time)
    if start.astimezone(context.zone).date() == context.today:
        missing = where or missing or Message(N_("You are prepared."))
    if elsewhere:
        return Message(N_("It begins at {time}. {missing}"), time=time, missing=missing)
    return missing


def _no_place_yet(context: AdviceContext, interview: Interview) -> str:
    """That one does not know yet where one meets, or whom to call; "" where one does."""
    is_known = interview.place.strip() or own_address(interview, context.index.contacts)
    return "" if is_known else NO_PLACE_YET[interview.format]


def _in_the_last_hour(context: AdviceContext, start: datetime, time: str, missing: str) -> Message:
    """In how many minutes it begins, that it begins now, or should have, and what is missing."""
    n = ceil((start - context.now) / timedelta(minutes=1))
    if n == LAST_HOUR / timedelta(minutes=1):
        return Message(N_("It begins in an hour, at {time}. {missing}"), time=time, missing=missing)
    if n > 0:
        return Message(
            N_("It begins in {n} minute, at {time}. {missing}"),
            N_("It begins in {n} minutes, at {time}. {missing}"),
            n=n,
            time=time,
            missing=missing,
        )
    if context.now - start < ON_TIME:
        return Message(N_("It begins now. {missing}"), missing=missing)
    return Message(N_("It was to begin at {time}. {missing}"), time=time, missing=missing)


def confirmations(context: AdviceContext) -> Suggestions:
    """Talks of tomorrow that were not confirmed yet, the earliest first."""
    index, tomorrow = context.index, context.today + timedelta(days=1)
    for start, interview in planned_interviews(index):
        if local_day(start, context.zone) != tomorrow or interview.is_written:
            continue
        if sent_message(index, interview.contact, LetterKind.CONFIRMATION, interview):
            continue
        if _is_set_today(context, interview):
            continue
        yield NextAction(
            key=f"confirm:{interview.id}",
            text=Message(N_("Confirm the talk with {name}"), name=context.name(interview.contact)),
            why=Message(
                N_(
                    "It begins tomorrow at {time}. A short word the day before, and nobody waits "
                    "in vain."
                ),
                time=context.clock_time(start),
            ),
            step="phone-script",
            source="ours",
            due=context.end_of(context.today),
            contact=interview.contact,
            interview=interview.id,
            message=LetterKind.CONFIRMATION,
            way=_spoken_way(index, interview.contact),
        )


def _is_set_today(context: AdviceContext, interview: Interview) -> bool:
    """Whether one has only just agreed on it: then nobody needs a reminder."""
    tries = context.index.attempts_of.get(interview.contact, ())
    moments = [interview.created, *(answered_at(one) for one in tries[-1:])]
    return any(one and local_day(one, context.zone) == context.today for one in moments)


def _spoken_way(index: WorkspaceIndex, contact: str) -> Channel | None:
    """The telephone, where one has called them last; else None: it is written."""
    tries = index.attempts_of.get(contact, ())
    return Channel.VOICEMAIL if tries and verb(tries[-1].channel) == "call" else None


@remembered(OUTREACH | CONTACTS)
def _to_report(index: WorkspaceIndex) -> list[tuple[date, Interview]]:
    held = [one for one in _known(index) if one.held_at]
    to_report = (one for one in held if not sent_at(index, one, LetterKind.REPORT_BACK))
    return by_date((one.report_back_on, one) for one in to_report)


def report_backs(context: AdviceContext) -> Suggestions:
    """Talks whose day to report back has come, the longest overdue first."""
    for day, interview in _to_report(context.index):
        if day > context.today:
            return
        yield NextAction(
            key=f"report-back:{interview.id}",
            text=Message(
                N_("Tell {name} what became of the advice"), name=context.name(interview.contact)
            ),
            why=N_("People who hear what their advice was good for help again."),
            step="thank-you",
            source="pitzer",
            due=context.end_of(day),
            overdue=day < context.today,
        ).about(interview)


@remembered(OUTREACH | CONTACTS)
def _to_tell(index: WorkspaceIndex) -> list[tuple[date, Referral]]:
    owed = ((one.interviewed, one) for one in referrals(index).values() if one.owed)
    dated = [(day, one) for day, one in owed if day]
    return sorted(dated, key=lambda pair: pair[0], reverse=True)


def referrers_to_tell(context: AdviceContext) -> Suggestions:
    """Talks whose referrer has not heard how they went, the last talk first."""
    for day, named in _to_tell(context.index):
        interview = context.index.latest_begun(named.contact.id)
        if interview is None:
            continue
        tell_by = day + TELL_WITHIN
        yield NextAction(
            key=f"referrer:{named.contact.id}",
            text=Message(
                N_("Tell {name} how the talk with {other} went"),
                name=context.name(named.by.id),
                other=context.name(named.contact.id),
            ),
            why=N_(
                "They gave you the name, and like to hear what came of it. Two lines are enough."
            ),
            step="thank-you",
            source="ours",
            due=context.end_of(tell_by),
            overdue=context.today > tell_by,
        ).about(interview)
