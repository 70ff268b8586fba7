"""What follows from the last try to reach someone: a plan, a date, another person."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Contact, Interview, OutreachAttempt
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.outreach_counts import UNANSWERED, answered_at
from infoint.entries.page_state import NEVER, put_off
from infoint.i18n import _, ngettext
from infoint.interviews.appointment import Appointment, agree_on_moment
from infoint.interviews.in_writing import questions_sent
from infoint.letters.links import tel_link
from infoint.outreach import attempts
from infoint.outreach.next_message import asked_anew, interview_ahead, sent_message, waits_for_words
from infoint.outreach.offered_times import names_no_time, offered_times
from infoint.outreach.waiting import WaitingPlan, talk_of_a_day, waiting_plan
from infoint.people.stages import is_shut
from infoint.today.due_again import asks_which_time, choice_key
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.how_it_stands import is_called_off
from infoint.ui.frame.small_view import back_to_part, turn_to_view, view_button
from infoint.ui.interviews.calendar import calendar_box
from infoint.ui.interviews.prepare import ask_how, note_on_the_clocks
from infoint.ui.interviews.said_yes import set_talk
from infoint.ui.outreach import reach
from infoint.ui.outreach.follow_up_text import draft_button, open_message
from infoint.ui.outreach.not_now import after_not_now
from infoint.ui.people.contact_boxes import may_use_name
from infoint.ui.people.turn_to import someone_else
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import on_contact, on_draft
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button
from infoint.words.people_names import greeting_name

_ENOUGH_FOR_A_PLAN = 3


def next_after_attempt(visit: Visit, contact: Contact) -> None:
    """The next thing after the last try, on the spot; nothing where nothing was tried."""
    tries = index_of(visit.ws).attempts_of.get(contact.id, [])
    if not tries:
        return
    last = tries[-1]
    match last.outcome:
        case "agreed":
            _agreed(visit, contact)
        case "wrong person":
            _wrong_person(visit, contact, last)
        case "declined":
            _declined(visit, contact)
        case "replied":
            _replied(visit, contact)
        case "not now":
            after_not_now(contact, last)
            if last.next_date and last.next_date > local_dates.today():
                someone_else(visit, contact)
            elif last.next_date and not _is_written(visit, contact, LetterKind.AGAIN):
                draft_button(visit, contact, LetterKind.AGAIN, _("Ask again"))
        case _waiting_still:
            plan = waiting_plan(visit.ws, contact.id)
            if plan:
                _waiting(visit, contact, last, plan)


def _name(contact: Contact) -> str:
    return plain_text(greeting_name(contact.name))


def _ask_which_time(visit: Visit, contact: Contact) -> None:
    """The two times went unanswered until the day of a reminder: a line to ask with."""
    if not asks_which_time(index_of(visit.ws), contact.id, local_dates.today()):
        return
    st.markdown(
        _(
            "**No word on your day yet.** It is easily overlooked. One line is enough, answering "
            "your last message:"
        )
        if visit.ws.profile.only_in_writing
        else _(
            "**No word on your two times yet.** They are easily overlooked. One line is enough, "
            "answering your last message:"
        )
    )
    name = greeting_name(contact.name)
    st.code(
        _(
            "Dear {name}, does that day suit you for your answers, or is another one better?",
            name=name,
        )
        if visit.ws.profile.only_in_writing
        else _(
            "Dear {name}, does one of the two times suit you, or shall I name others?", name=name
        ),
        language=None,
        wrap_lines=True,
    )
    action_button(
        _("I have asked"),
        f"asked-which-{contact.id}",
        (put_off, choice_key(contact.id), NEVER),
        icon="send",
        said=_("Noted."),
    )


def _replied(visit: Visit, contact: Contact) -> None:
    sent = sent_message(index_of(visit.ws), contact.id, LetterKind.TWO_TIMES)
    if sent:
        _ask_which_time(visit, contact)
        if visit.ws.profile.only_in_writing:
            _questions_next(contact)
            return
        st.markdown(
            _(
                "You offered {name} two times. Once they choose one, set the date.",
                name=_name(contact),
            )
        )
        _one_of_two(visit, contact)
        return
    if visit.ws.profile.only_in_writing:
        st.markdown(
            _(
                "Answer {name} soon, and say by when you would like the answers: the draft is "
                "ready.",
                name=_name(contact),
            )
        )
        draft_button(visit, contact, LetterKind.TWO_TIMES, _("Say by when"))
        return
    st.markdown(
        _(
            "Answer {name} soon, and offer two times: the draft is ready. Once they agree, note "
            "it here and set the date.",
            name=_name(contact),
        )
    )
    draft_button(visit, contact, LetterKind.TWO_TIMES, _("Offer two times"))


def _waiting(visit: Visit, contact: Contact, last: OutreachAttempt, plan: WaitingPlan) -> None:
    name, today = _name(contact), local_dates.today()
    if is_shut(visit.ws, contact.id, today) and not plan.call:
        st.markdown(
            _(
                "**That door stays shut for now, and you have done your part.** Asking kindly "
                "is enough. Silence can have many reasons, and it is no measure of you."
            )
        )
        someone_else(visit, contact)
        return
    if plan.call:
        _nobody_picked_up(plan.call)
        if names_come_next(visit, contact):
            _more_names(visit)
        else:
            someone_else(visit, contact)
        return
    _of_its_day(visit, last)
    if last.outcome == "no answer" and not last.channel.live:
        st.markdown(_("**No answer is common, and it is rarely about you.**"))
    st.markdown(_plan_in_words(name, plan, today), help=_rhythm())
    is_reminder_due = plan.is_nudge_due(today)
    if last.outcome == "message left" and not is_reminder_due:
        _to_call_again(visit, contact)
    if is_reminder_due and not _is_written(visit, contact, LetterKind.REMINDER):
        draft_button(visit, contact, LetterKind.REMINDER, _("Write the reminder"))
    elif names_come_next(visit, contact) and not is_reminder_due:
        _more_names(visit)
    elif plan.is_second_due(today):
        someone_else(visit, contact)


def _of_its_day(visit: Visit, last: OutreachAttempt) -> None:
    """That it went out today; or that nobody knows when, and from when one counts."""
    if not index_of(visit.ws).is_dated(last):
        st.markdown(_("When you asked is not noted: these days count from when you began here."))
    elif local_dates.is_today(last.at) and not last.channel.spoken:
        drawing("letter-sent", width=120)


def _to_call_again(visit: Visit, contact: Contact) -> None:
    """While one waits for them to call back: their number, and the words to call with again."""
    if reach.message_at_hand(visit, contact) is LetterKind.REMINDER:
        return
    link = tel_link(contact.phone)
    with st.container(horizontal=True):
        if link:
            number = plain_text(contact.phone)
            st.link_button(
                _("Call {number}", number=number),
                link,
                key=f"number-{contact.id}",
                icon=":material/call:",
            )
        st.button(
            _("What to say when you call again"),
            key=f"call-again-{contact.id}",
            type="tertiary",
            icon=":material/record_voice_over:",
            on_click=partial(
                open_message, contact.id, LetterKind.REMINDER, Channel.VOICEMAIL, to_call=True
            ),
        )


def _nobody_picked_up(day: date) -> None:
    """They know nothing of the call: it is made again, with the same words."""
    st.markdown(
        _("**Nobody picked up.** Try again tomorrow at another hour.")
        if day == local_dates.today() + timedelta(days=1)
        else _(
            "**Nobody picked up.** Try again on {day} at another hour.", day=local_dates.day(day)
        )
        if day > local_dates.today()
        else _("**Nobody picked up last time.** Another hour is often the right one.")
    )


def _is_written(visit: Visit, contact: Contact, kind: LetterKind) -> bool:
    """Whether a message of this kind waits to be sent."""
    return any(
        one.kind is kind and not one.sent
        for one in index_of(visit.ws).letters_of.get(contact.id, ())
    )


def _rhythm() -> str:
    return _(
        "Weekends and public holidays do not count. The country is the one in your settings. This "
        "rhythm comes from a method for a job search: Dalton, The 2-Hour Job Search."
    )


def _plan_in_words(name: str, plan: WaitingPlan, today: date) -> str:
    if plan.is_nudge_due(today):
        return _(
            "No answer from {name} yet. One short, friendly reminder is welcome now; then you have "
            "done your part.",
            name=name,
        )
    if plan.nudge and plan.is_second_due(today):
        return _(
            "{name} may just be busy. Meanwhile ask one more person; on {nudge} remind {name} "
            "once, briefly.",
            name=name,
            nudge=local_dates.day(plan.nudge),
        )
    if plan.second and plan.nudge:
        return _(
            "Now it is their turn, and many take a few days. If nothing comes by {second}, ask "
            "one more person; on {nudge} remind {name} once.",
            name=name,
            second=local_dates.day(plan.second),
            nudge=local_dates.day(plan.nudge),
        )
    if plan.nudge:
        return _(
            "Now it is their turn. If nothing comes, one short reminder on {nudge}.",
            nudge=local_dates.day(plan.nudge),
        )
    return _(
        "You have asked {name} once more. If nothing comes by {stop}, let it rest and turn to "
        "someone else.",
        name=name,
        stop=local_dates.day(plan.stop) if plan.stop else "",
    )


def names_come_next(visit: Visit, contact: Contact) -> bool:
    """Whether more names are the next thing: one was told of the first try ever, and nobody else
    can be asked yet. Where a day is to be agreed on, that comes first.
    """
    tries = index_of(visit.ws).attempts_of.get(contact.id, [])
    alone = len(visit.ws.attempts) == 1 and len(visit.ws.contacts) < _ENOUGH_FOR_A_PLAN
    return alone and bool(tries) and tries[-1].outcome in UNANSWERED


def _more_names(visit: Visit, kind: ButtonType = "primary") -> None:
    """That the hardest part is behind, and the one thing that follows."""
    missing = _ENOUGH_FOR_A_PLAN - len(visit.ws.contacts)
    if len(visit.ws.attempts) != 1 or missing < 1:
        return
    words = ngettext(
        "**That was the hardest part.** One more name and you have a plan.",
        "**That was the hardest part.** Two more names and you have a plan.",
        missing,
    )
    st.markdown(words)
    go_button(
        ngettext("Add one more name", "Add two more names", missing),
        "identify-people",
        part="think",
        key="two-more-names",
        icon="person_add",
        type=kind,
    )


def _declined(visit: Visit, contact: Contact) -> None:
    sent = sent_message(index_of(visit.ws), contact.id, LetterKind.ANSWER_TO_A_NO)
    st.markdown(
        _(
            "**{name} said no, and that is all right.** You need not know why. You have thanked "
            "{name}: now ask the next person.",
            name=_name(contact),
        )
        if sent
        else _(
            "**{name} said no, and that is all right.** You need not know why. Thank {name}, "
            "then ask the next person.",
            name=_name(contact),
        )
    )
    with st.container(horizontal=True):
        if not sent:
            draft_button(
                visit, contact, LetterKind.ANSWER_TO_A_NO, _("Thank {name}", name=_name(contact))
            )
        someone_else(visit, contact)


def _wrong_person(visit: Visit, contact: Contact, attempt: OutreachAttempt) -> None:
    known = visit.ws.contacts.get(attempt.instead)
    name = plain_text(contact.name)
    with st.container(border=True, key=enter_adds(f"add-instead-{attempt.id}")):
        if known is None:
            text(
                _("Whom should you ask instead?"),
                on_draft(f"instead-{attempt.id}").at("line"),
                placeholder=_("Such as: Bo Ek, head of exhibitions"),
            )
            action_button(
                _("Add them to my list"),
                f"add-instead-{attempt.id}",
                (attempts.name_instead, attempt.id),
                icon="person_add",
                said=_("Added to your list, with who named them."),
            )
            return
        st.markdown(_("{name} named **{other}** instead.", name=name, other=plain_text(known.name)))
        may_use_name(on_contact(known), _("May you say that {name} sent you?", name=name))
        go_button(
            _("Write to {name}", name=plain_text(known.name)),
            "phone-script",
            key=f"write-instead-{attempt.id}",
            icon="arrow_forward",
            type="primary",
            about={"contact": known.id},
        )


def _agreed(visit: Visit, contact: Contact) -> None:
    """A yes is a moment, on its day and until one knows when: what it means, and the day. How one
    meets is asked when one prepares.
    """
    dated = [
        interview
        for interview in visit.ws.interviews.all()
        if interview.contact == contact.id
        and (interview.start or interview.is_written)
        and not interview.cancelled
    ]
    anew = asked_anew(index_of(visit.ws), contact.id)
    last = index_of(visit.ws).attempts_of[contact.id][-1]
    if anew and anew.sent and not dated:
        _asked_for_another_day(visit, contact, anew.sent)
    elif not dated or _is_a_moment(dated[-1], last):
        if not is_called_off(index_of(visit.ws), contact.id):
            drawing("a-yes", width=140)
        st.markdown(_what_a_yes_means(visit, contact))
    if not dated:
        if waits_for_words(index_of(visit.ws), contact.id):
            in_writing = visit.ws.profile.only_in_writing
            words = _("Say by when") if in_writing else _("Offer two times")
            draft_button(visit, contact, LetterKind.TWO_TIMES, words)
        _ask_which_time(visit, contact)
        _appointment(visit, contact)
        return
    _dated(visit, contact, dated[-1])
    _more_names(visit, "secondary")


def _is_a_moment(talk: Interview, last: OutreachAttempt) -> bool:
    """Whether the yes came today, and the talk is no second one after it did not take place."""
    heard = answered_at(last) or (None if last.earlier else last.at)
    is_today = heard is not None and local_dates.is_today(heard)
    return is_today and not (talk.times_missed or talk.held_at)


def _asked_for_another_day(visit: Visit, contact: Contact, sent: datetime) -> None:
    """The talk did not take place: now it is their turn to name a day."""
    if local_dates.is_today(sent):
        drawing("letter-sent", width=120)
    if names_no_time(visit.ws, contact.id):
        words = _(
            "**You told {name} that you will write again.** There is no hurry, and your questions "
            "stay. Once you have agreed on a day, set the date.",
            name=_name(contact),
        )
        st.markdown(words)
        return
    st.markdown(
        _(
            "**You asked {name} for another day.** Now it is their turn, and your questions stay. "
            "Once they choose one, set the date.",
            name=_name(contact),
        )
    )


def _dated(
    visit: Visit, contact: Contact, interview: Interview, kind: ButtonType = "primary"
) -> None:
    if interview.held_at:
        day = local_dates.day(interview.held_at)
        is_known = interview.when is not None
        st.markdown(_("You talked on **{day}**.", day=day) if is_known else _("You have talked."))
        go_button(
            _("See what has been with {name}", name=_name(contact)),
            "person",
            key=f"talked-{contact.id}",
            icon="arrow_forward",
            type="tertiary",
            about={"contact": contact.id},
        )
        return
    st.markdown(
        _of_the_questions(visit, interview)
        if interview.is_written
        else _("You talk on **{when}**.", when=local_dates.appointment_of(interview))
        if not interview.length_is_told
        else ngettext(
            "You talk on **{when}**, {n} minute.",
            "You talk on **{when}**, {n} minutes.",
            interview.minutes,
            when=local_dates.appointment_of(interview),
        )
    )
    go_button(
        _("Your questions") if interview.is_written else _("Prepare the talk"),
        "prepare",
        key=f"prepare-{contact.id}",
        icon="arrow_forward",
        type=kind,
        part="when",
        about={"contact": contact.id, "interview": interview.id},
        does=partial(ask_how, interview),
    )
    if not (interview.is_written and questions_sent(visit.ws.letters.all(), interview.id)):
        calendar_box(visit, interview)


def _of_the_questions(visit: Visit, interview: Interview) -> str:
    sent = questions_sent(visit.ws.letters.all(), interview.id)
    if sent:
        return _("Now it is their turn.")
    if interview.start:
        return _("Your questions go out on **{when}**.", when=local_dates.day(interview.start))
    return _("Your questions are not sent yet.")


DATE = "date"
"""The view of Send in which the date is set while one's answer still waits to go out."""


def set_date(visit: Visit, contact: Contact) -> None:
    """They named a time already: the date, and back to the answer that waits."""
    back_to_part(_("Back to your answer"))
    _appointment(visit, contact)


def beside_an_answer(visit: Visit, contact: Contact) -> None:
    """Below an answer that waits to go out: the date of the talk, or the next person after a no."""
    index = index_of(visit.ws)
    tries = index.attempts_of.get(contact.id, ())
    ahead = interview_ahead(index, contact.id, visit.now)
    if ahead:
        _dated(visit, contact, ahead, "secondary")
    elif tries and tries[-1].outcome == "agreed":
        words = _("{name} named a time already", name=_name(contact))
        view_button(words, DATE, icon="event_available", type="tertiary")
    elif tries and tries[-1].outcome == "declined":
        someone_else(visit, contact)


def _is_set(done: Appointment) -> None:
    """The page begins with when one talks."""
    turn_to_view()
    whereabouts.begin_at_top()
    note_on_the_clocks(_("The talk is set."), done)


def _what_a_yes_means(visit: Visit, contact: Contact) -> str:
    if index_of(visit.ws).attempts_of[contact.id][-1].earlier:
        return _("**{name} has said yes.** So the hardest part is behind you.", name=_name(contact))
    yeses = len({one.contact for one in visit.ws.attempts.all() if one.outcome == "agreed"})
    return ngettext(
        "**{name} said yes.** That is your first yes: you asked, and somebody gives you their "
        "time.",
        "**{name} said yes.** You asked, and {n} people give you their time.",
        yeses,
        name=_name(contact),
    )


@dataclass(frozen=True)
class _AnotherTime(DataState):
    """About whom, by id, the boxes are asked for beside the times one offered."""

    contact: str = ""


def _one_of_two(visit: Visit, contact: Contact) -> bool:
    """The times that one offered, to tap the one they chose; whether only these are asked for."""
    index, zone = index_of(visit.ws), session.zone()
    now = visit.now.astimezone(zone)
    ahead = [
        one
        for one in offered_times(index, contact.id)
        if datetime.combine(one.day, one.hour, zone) > now
    ]
    if not ahead:
        return False
    st.markdown(_("Which time did {name} choose?", name=_name(contact)))
    with st.container(horizontal=True, key="offered"):
        for place, one in enumerate(ahead):
            day, hour = local_dates.day(one.day), local_dates.time_of_day(one.hour)
            action_button(
                _("{day} at {time}", day=day, time=hour),
                f"chose-{place}-{contact.id}",
                (agree_on_moment, visit.library, contact.id, one.day, one.hour),
                icon="event_available",
                zone=session.zone_name(),
                said=_("The talk is set."),
                then=_is_set,
            )
        is_other = _AnotherTime.read().contact == contact.id
        if not is_other:
            st.button(
                _("Another time"),
                key=f"another-time-{contact.id}",
                type="tertiary",
                on_click=_AnotherTime(contact.id).keep,
            )
    return not is_other


def _questions_next(contact: Contact) -> None:
    """In writing nobody waits for an hour: the questions are made ready, and go out."""
    go_button(
        _("Prepare your questions"),
        "prepare",
        key=f"prepare-{contact.id}",
        part="questions",
        icon="arrow_forward",
        type="primary",
        about={"contact": contact.id},
    )


def _at_what_time(visit: Visit, contact: Contact) -> bool:
    """The day that is noted, and the way to its time; whether there is one."""
    index = index_of(visit.ws)
    talk = talk_of_a_day(index, contact.id)
    if talk is None or index.noted_days[talk.id] < local_dates.today():
        return False
    day = local_dates.day(index.noted_days[talk.id])
    st.markdown(_("**{day}** is noted. The time is still open.", day=day))
    go_button(
        _("Set the time"),
        "prepare",
        key=f"set-time-{contact.id}",
        part="when",
        icon="event_available",
        type="primary",
        about={"contact": contact.id, "interview": talk.id},
    )
    return True


def _appointment(visit: Visit, contact: Contact) -> None:
    if visit.ws.profile.only_in_writing:
        _questions_next(contact)
        return
    if _one_of_two(visit, contact):
        return
    if _at_what_time(visit, contact):
        return
    with set_talk(visit, contact, _is_set):
        go_button(
            _("Prepare the talk, set the date later"),
            "prepare",
            key=f"prepare-{contact.id}",
            type="tertiary",
            about={"contact": contact.id},
        )
