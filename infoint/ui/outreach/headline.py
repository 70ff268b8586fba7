"""What the person is doing now in step 3, as the heading of each part says it."""

from infoint.advice.index import index_of
from infoint.domain import Contact, Letter, OutreachAttempt
from infoint.domain.kinds import Channel, LetterKind, Outcome
from infoint.domain.outreach_counts import answered_at, rang_out
from infoint.i18n import _
from infoint.outreach.follow_up_messages import AS_A_TRY
from infoint.outreach.waiting import has_appointment, noted_day
from infoint.today.due_again import asks_which_time
from infoint.ui.outreach import reach
from infoint.ui.outreach.follow_up_text import stays_silent
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.words.people_names import greeting_name

_WITH_TIMES = (LetterKind.TWO_TIMES, LetterKind.NEW_DATE)


def headline(visit: Visit, part: str) -> str:
    """Of a part; while nobody is on the list only practising has one."""
    contact = visit.contact
    match part:
        case "practise":
            return _("Go through it once")
        case _ if contact is None and visit.ws.contacts.all():
            return _("Who comes next?")
        case "how" if contact:
            return _reaching(visit, contact)
        case "write" if contact:
            return _writing(visit, contact)
        case "send" if contact:
            return _sending(visit, contact)
    return ""


def _reaching(visit: Visit, contact: Contact) -> str:
    """Of the message at hand: once they answered one does not reach out to them any more."""
    name = plain_text(greeting_name(contact.name))
    match reach.message_at_hand(visit, contact):
        case LetterKind.CONFIRMATION:
            return _("How will you confirm the talk with {name}?", name=name)
        case LetterKind.NEW_DATE:
            return _("How will you ask {name} for another date?", name=name)
        case LetterKind.TWO_TIMES | LetterKind.ANSWER_TO_A_NO:
            return _("How will you answer {name}?", name=name)
    return _("How will you reach {name}?", name=name)


def _writing(visit: Visit, contact: Contact) -> str:
    name = plain_text(greeting_name(contact.name))
    kind = reach.message_at_hand(visit, contact)
    channel = reach.channel_at_hand(visit, contact, kind)
    spoken, giver = channel.spoken, visit.ws.contacts.get(contact.referred_by)
    match kind:
        case LetterKind.SCRIPT if channel is Channel.INTRODUCTION and giver:
            asked = plain_text(greeting_name(giver.name))
            return _("Write to {giver} about {name}", giver=asked, name=name)
        case LetterKind.SCRIPT:
            return (
                _("What you will say to {name}", name=name)
                if spoken
                else _("Write to {name}", name=name)
            )
        case LetterKind.AGAIN:
            return _("Ask {name} again", name=name)
        case LetterKind.REMINDER if spoken:
            return _("Call {name} once more", name=name)
        case LetterKind.REMINDER:
            return _("Write to {name} once more", name=name)
        case LetterKind.CONFIRMATION:
            return _("Confirm the talk with {name}", name=name)
        case LetterKind.NEW_DATE:
            return _("Ask {name} for another date", name=name)
        case _kind:
            return _("Answer {name}", name=name)


def _sending(visit: Visit, contact: Contact) -> str:
    """After the last try what came of it, or what follows from that; else that it goes out."""
    index = index_of(visit.ws)
    tries = index.attempts_of.get(contact.id, ())
    name = plain_text(greeting_name(contact.name))
    letter = reach.text_at_hand(visit, contact)
    if letter and letter.kind is LetterKind.CONFIRMATION and letter.sent:
        return _("Confirmed with {name}", name=name)
    is_dated = has_appointment(index, contact.id)
    if letter and letter.kind in _WITH_TIMES and letter.sent and not is_dated:
        return _choosing(visit, contact, letter, name)
    if letter and reach.is_answer_to_send(letter):
        return _answering(letter, name)
    answered = _answered(visit, contact, tries[-1], name) if tries else ""
    if answered:
        return answered
    return _of_the_last(visit, contact, letter, name) or _going_out(
        reach.channel_at_hand(visit, contact, reach.message_at_hand(visit, contact)), name
    )


def _choosing(visit: Visit, contact: Contact, letter: Letter, name: str) -> str:
    """They have times to choose from, or in writing a day by which to answer."""
    in_writing = visit.ws.profile.only_in_writing
    if asks_which_time(index_of(visit.ws), contact.id, local_dates.today()):
        if in_writing:
            return _("Ask {name} whether the day suits", name=name)
        return _("Ask {name} which time suits", name=name)
    if letter.sent and local_dates.is_today(letter.sent):
        return _("On its way to {name}", name=name)
    if in_writing:
        return _("Your questions to {name}", name=name)
    return _("Which time does {name} choose?", name=name)


def _of_the_last(visit: Visit, contact: Contact, letter: Letter | None, name: str) -> str:
    """What came of the last try, or that it is on its way; "" where the next one goes out."""
    tries = index_of(visit.ws).attempts_of.get(contact.id, ())
    last = tries[-1] if tries else None
    if last and rang_out(last):
        return _("Call {name} again", name=name)
    asks_again = letter is not None and letter.kind in AS_A_TRY and not letter.sent
    if stays_silent(visit, contact) and not asks_again:
        return _("No answer from {name}", name=name)
    if last and last.outcome is Outcome.DECLINED and not _is_out_today(letter):
        return _("{name} said no", name=name)
    if letter and letter.sent and letter.kind not in (LetterKind.SCRIPT, *AS_A_TRY):
        return _("On its way to {name}", name=name)
    if last and (letter is None or letter.sent or letter.kind is LetterKind.SCRIPT):
        return _after(last, name, is_dated=index_of(visit.ws).is_dated(last))
    return ""


def _is_out_today(letter: Letter | None) -> bool:
    return bool(letter and letter.sent and local_dates.is_today(letter.sent))


def _answering(letter: Letter, name: str) -> str:
    """An answer of one's own that waits to go out, or a word about the talk."""
    if letter.kind is LetterKind.CONFIRMATION:
        return _("Confirm the talk with {name}", name=name)
    if letter.kind is LetterKind.NEW_DATE:
        return _("Ask {name} for another date", name=name)
    if letter.open_gaps:
        return _("Answer {name}", name=name)
    return _going_out(letter.channel, name)


def _after(last: OutreachAttempt, name: str, *, is_dated: bool) -> str:
    """Of a first message that went out today that it did; later what came of it is asked."""
    if not (is_dated and local_dates.is_today(last.at)):
        return _("What came of it?")
    if last.outcome == "message left":
        return _("{name} has your message", name=name)
    if last.outcome == "waiting" and last.channel is Channel.IN_PERSON:
        return _("You asked {name}", name=name)
    is_out = last.outcome == "waiting"
    return _("On its way to {name}", name=name) if is_out else _("What came of it?")


def _answered(visit: Visit, contact: Contact, last: OutreachAttempt, name: str) -> str:
    """What they said, where that is what the part is about."""
    match last.outcome:
        case "agreed":
            return _after_a_yes(visit, contact, last, name)
        case "not now" if last.next_date is None:
            return _("When may you ask {name} again?", name=name)
        case "not now" if last.next_date and last.next_date > local_dates.today():
            return _("Not now, says {name}", name=name)
        case "not now":
            return _("Ask {name} again", name=name)
    return ""


def _after_a_yes(visit: Visit, contact: Contact, last: OutreachAttempt, name: str) -> str:
    """On its day it is a moment; later the talk is what counts."""
    index = index_of(visit.ws)
    if not has_appointment(index, contact.id):
        if visit.ws.profile.only_in_writing:
            return _("{name} said yes", name=name)
        noted = noted_day(index, contact.id)
        if noted and noted >= local_dates.today():
            return _("At what time do you talk?")
        return _("When do you talk?")
    talk = index.latest_interview(contact.id)
    if talk and talk.held_at:
        return _("You talked with {name}", name=name)
    if talk and talk.is_written:
        return _("Your questions to {name}", name=name)
    if talk and talk.times_missed:
        return _("A new day with {name}", name=name)
    if index.is_dated(last) and local_dates.is_today(answered_at(last) or last.at):
        return _("A yes from {name}", name=name)
    return _("Your talk with {name}", name=name)


def _going_out(channel: Channel, name: str) -> str:
    """What one does to reach somebody by this way."""
    match channel:
        case Channel.PHONE:
            return _("Call {name}", name=name)
        case Channel.VOICEMAIL:
            return _("Call {name}, or leave a message", name=name)
        case Channel.IN_PERSON:
            return _("Talk to {name}", name=name)
        case Channel.INTRODUCTION:
            return _("Ask to be introduced to {name}", name=name)
    return _("Send it to {name}", name=name)
