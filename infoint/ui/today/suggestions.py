"""One thing to do: its words, when it is due, the one button that does it, and putting it off."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.suggestion import NextAction
from infoint.advice.thank_you_clock import FRESH_FOR
from infoint.debrief.actions import set_action_done
from infoint.debrief.thirty_days import where_it_is_done
from infoint.domain import Interview
from infoint.domain.kinds import LetterKind
from infoint.entries.page_state import NEVER, put_off
from infoint.i18n import N_, _
from infoint.i18n.messages import worded
from infoint.letters.thank_you import thanked_already
from infoint.outreach.first_message import first_text_at_hand
from infoint.outreach.follow_up_messages import likely_channel
from infoint.outreach.way_at_hand import verb
from infoint.today.due_interviews import NOTES_OF_FILE
from infoint.today.next_steps import OUTCOME
from infoint.today.suggestion_order import is_talk_of_today
from infoint.ui.components.buttons import dots_menu, go_button
from infoint.ui.components.later import day_for_later, later, pause_until
from infoint.ui.fields.what_people_say import read_raw_notes
from infoint.ui.frame import parts
from infoint.ui.interviews.appointment_words import link_to, where_one_meets
from infoint.ui.outreach.follow_up_text import open_message
from infoint.ui.session import local_dates, session, workspaces
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import unkept, whereabouts
from infoint.ui.worksheet.run_and_undo import ButtonType, run_action

_OWN, _AGREED = "action", "agreed"
_BUTTONS = {
    "talk": (N_("Open the talk"), "play_circle"),
    "debrief": (N_("Write it down"), "edit_note"),
    "rest": (N_("Write it down"), "edit_note"),
    NOTES_OF_FILE: (N_("See them"), "notes"),
    "late-thanks": (N_("Write it"), "edit"),
    "thank-you": (N_("Write it"), "edit"),
    "appointment": (N_("Prepare"), "checklist"),
    "passed": (N_("Say how it went"), "edit_note"),
    "questions": (N_("Send them"), "send"),
    "answers": (N_("Have a look"), "mark_email_read"),
    "confirm": (N_("Write"), "edit"),
    "report-back": (N_("Write"), "edit"),
    "referrer": (N_("Write"), "edit"),
    "second": (N_("Write"), "edit"),
    "next": (N_("Write"), "edit"),
    "nudge": (N_("Write"), "edit"),
    "call": (N_("Call"), "call"),
    "again": (N_("Ask again"), "edit"),
    "choose": (N_("Ask"), "edit"),
    "turn": (N_("Write"), "edit"),
    "thank-for-no": (N_("Write"), "edit"),
    "unsure": (N_("Say"), "edit_note"),
    _OWN: (N_("Done"), "check"),
    _AGREED: (N_("Done"), "check"),
}
"""By kind of a suggestion: the words and the icon of its button."""
_BUTTONS_OF_STEPS = {
    "phone-script": (N_("Write"), "edit"),
    "prepare": (N_("Prepare"), "checklist"),
    "interview": (N_("Open the talk"), "play_circle"),
    "track": (N_("Write it down"), "edit_note"),
    "identify-people": (N_("Add names"), "person_add"),
}
_CALL, _TALK = (N_("Call"), "call"), (N_("Get ready"), "record_voice_over")
_TO_THE_TALK = (N_("To the talk"), "arrow_forward")
_SAY_WHEN = (N_("Say when"), "event_repeat")
_SET_DATE = (N_("Set the date"), "event")
_OPEN = (N_("Open"), "arrow_forward")
_PLACES = {
    "report-back": ("loops", "report"),
    "referrer": ("loops", "referrer"),
    "appointment": ("begin", ""),
    "questions": ("ready", "ahead"),
    "answers": ("begin", ""),
}
"""By kind of a suggestion: the part and the view of its step where it is followed."""
_SAID_WHOLE = (
    "second",
    "nudge",
    "turn",
    "call",
    "again",
    "next",
    "choose",
    NOTES_OF_FILE,
    "late-thanks",
    _AGREED,
)
"""Of these kinds a row says all that is said, which is kind."""
_SAYS_WHY = ("confirm",)
"""Of these it says why it is for today, in a sentence."""
_MISSED = ("interview", "begin", "missed")
"""Where one says that nobody came: page, part and view."""
_BY_DAY = ("debrief", "thank-you")
"""Of these the day counts, and no minute of it."""


def one_thing(visit: Visit, action: NextAction) -> None:
    """The thing to do now, large: what, why, when."""
    with st.container(border=True, key="now"):
        when = _when(action, visit.now)
        if when:
            st.badge(when, color="gray", icon=":material/schedule:")
        st.markdown(f"### {plain_text(worded(action.text))}")
        st.markdown(plain_text(worded(action.why)))
        talk = _talk_of_today(visit, action)
        if talk and not link_to(visit, talk):
            where_one_meets(visit, talk)
        with st.container(horizontal=True, vertical_alignment="center"):
            _do_button(action, "primary")
            if talk and link_to(visit, talk):
                where_one_meets(visit, talk, key="now-link")
            _did_not_talk(action)
            _later(visit, action)
        day_for_later(f"later-{action.key}", partial(_put_off, action.key))


def _talk_of_today(visit: Visit, action: NextAction) -> Interview | None:
    """The talk of today, or one that runs, of which it is said where one meets."""
    talk = index_of(visit.ws).interviews_by_id.get(action.interview)
    is_today = is_talk_of_today(action, local_dates.today(), session.zone())
    return talk if is_today else None


def row(visit: Visit, action: NextAction) -> None:
    """One more thing in a line or two: when it is due, or why, in plain grey words."""
    with st.container(gap="xsmall"):
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"row-{action.key}"
        ):
            second = plain_text(_second_line(action)) or _when(action, visit.now)
            second = second or plain_text(_first_sentence(action))
            words = f"{plain_text(worded(action.text))}  \n:gray[{second}]"
            st.markdown(words, width="stretch")
            with st.container(horizontal=True, gap="small", width="content"):
                _do_button(action, "secondary")
                _later(visit, action, in_a_row=True)
        day_for_later(f"later-{action.key}", partial(_put_off, action.key))


def _second_line(action: NextAction) -> str:
    """All that is said, where that is kind; else, with no day to tell, one sentence."""
    why = worded(action.why)
    kind = action.key.partition(":")[0]
    if kind in _SAID_WHOLE:
        return why
    if action.due is not None and kind not in _SAYS_WHY:
        return ""
    return _first_sentence(action)


def _first_sentence(action: NextAction) -> str:
    first, stop, _rest = worded(action.why).partition(". ")
    return first + stop.strip()


def _do_button(action: NextAction, kind: ButtonType) -> None:
    label, icon = _button_of(action)
    st.button(
        _(label),
        key=f"do-{action.key}",
        type=kind,
        icon=f":material/{icon}:" if kind == "primary" else None,
        on_click=do_it,
        args=(action,),
    )


def _did_not_talk(action: NextAction) -> None:
    """That nobody came, or called."""
    page, part, view = _MISSED
    if _may_not_have_been(action):
        go_button(
            _("We did not talk"),
            page,
            key=f"missed-{action.key}",
            part=part,
            view=view,
            icon="person_off",
            type="tertiary",
            about=_about(action),
        )


def _may_not_have_been(action: NextAction) -> bool:
    """Whether it is about a talk whose agreed hour has come, and which did not begin."""
    kind = action.key.partition(":")[0]
    return kind == "passed" or (kind == "appointment" and action.overdue)


def _about(action: NextAction) -> dict[str, str]:
    return {"contact": action.contact, "interview": action.interview}


def _button_of(action: NextAction) -> tuple[str, str]:
    kind = action.key.partition(":")[0]
    does = verb(action.way)
    if kind == "unsure":
        return _BUTTONS[kind]
    if does != "write" and action.step == "phone-script":
        return _TALK if does == "talk" else _CALL
    if kind == "again" and action.message is None:
        return _SAY_WHEN
    if action.key.startswith("step:prepare:") and action.check == OUTCOME:
        return _SET_DATE
    if kind == "appointment" and action.step == "interview":
        return _TO_THE_TALK
    if kind in _BUTTONS and (action.step != "identify-people"):
        return _BUTTONS[kind]
    return _BUTTONS_OF_STEPS.get(action.step, _OPEN)


def do_it(action: NextAction) -> None:
    """Do it, or go where it is done; a message to write is then there as a draft."""
    kind, _colon, record = action.key.partition(":")
    if kind in (_OWN, _AGREED):
        run_action(set_action_done, record, True, said=_("Done. One thing less."))
        return
    if kind == "unsure":
        whereabouts.go("person", contact=record)
        return
    ws, library = session.workspace(), workspaces.library()
    if action.message is None:
        if action.step == "phone-script" and action.check != OUTCOME:
            unkept.turn_to(action.contact, LetterKind.SCRIPT)
        if kind == "call" or (action.step == "phone-script" and _can_be_called(action)):
            whereabouts.go("phone-script", "send", contact=action.contact)
        else:
            go_to(action)
        return
    channel = likely_channel(ws, library, action.contact, action.message)
    open_message(action.contact, action.message, channel, to_call=verb(channel) == "call")


def _can_be_called(action: NextAction) -> bool:
    """Whether one calls with words that are whole: they stand where the number is."""
    if verb(action.way) != "call" or action.check == OUTCOME:
        return False
    ws, library, now = session.workspace(), workspaces.library(), session.now()
    said = first_text_at_hand(ws, library, action.contact, action.way, now=now)
    return said is not None and not said.open_gaps


def go_to(action: NextAction) -> None:
    """Lead to the part of the page where a suggestion is followed. Only from a callback."""
    if action.key == NOTES_OF_FILE and not action.interview:
        read_raw_notes()
        whereabouts.go("what-people-say", "said")
        return
    part, view = _PLACES.get(action.key.partition(":")[0], ("", ""))
    if action.check:
        part = parts.part_about(action.step, action.check)
    if action.step == "phone-script" and not part:
        part = "write"
    about = {"contact": action.contact, "field": action.field, "interview": action.interview}
    whereabouts.go(action.step, part, view, **about)


def _when(action: NextAction, now: datetime) -> str:
    """By when; "" where nothing hangs on a day, where no days count, and of what was left."""
    if action.due is None:
        return ""
    local = action.due.astimezone(session.zone())
    days = (local.date() - local_dates.today()).days
    if action.due < now:
        return ""
    kind = action.key.partition(":")[0]
    if kind == _AGREED:
        return ""  # its sentence says by when
    if kind == "debrief" and local_dates.is_today(action.due - FRESH_FOR):
        return _("tonight")
    ends_the_day = kind in _BY_DAY or (local.hour, local.minute) == (23, 59)
    clock = local_dates.time_of_day(local.time())
    if kind == "talk":
        return _("until {time}", time=clock)
    if days == 0:
        return _("today") if ends_the_day else _("today, {time}", time=clock)
    if days == 1:
        return _("tomorrow") if ends_the_day else _("tomorrow, {time}", time=clock)
    return local_dates.day(action.due) if ends_the_day else local_dates.day_and_clock(action.due)


def _later(visit: Visit, action: NextAction, *, in_a_row: bool = False) -> None:
    """Put this off, or everything about the person; see where a thing of one's own stands.

    The talk of today is not put off: of it one can say that it did not take place.
    """
    if is_talk_of_today(action, local_dates.today(), session.zone()):
        if in_a_row and _may_not_have_been(action):
            dots_menu(
                _("More"),
                f"later-{action.key}",
                {"missed": _("We did not talk")},
                lambda _choice: whereabouts.go(*_MISSED, **_about(action)),
            )
        return
    contact = visit.ws.contacts.get(action.contact)
    also: dict[str, tuple[str, Callable[[], None]]] = {}
    if in_a_row and _may_not_have_been(action):
        also["missed"] = (_("We did not talk"), partial(whereabouts.go, *_MISSED, **_about(action)))
    if contact:
        week = local_dates.today() + timedelta(days=7)
        words = _("Nothing about {name} for a week", name=plain_text(contact.name))
        also["pause"] = (words, lambda: pause_until(contact.id, week))
    if action.key.startswith("thank-you:"):
        words = _("I have thanked them already")
        also["thanked"] = (words, partial(_thanked, action.interview))
    page, part = where_it_is_done(visit.library, action.key.removeprefix(f"{_OWN}:"))
    if page:
        also["there"] = (_("Go where it is done"), partial(whereabouts.go, page, part))
    if action.key.startswith((f"{_OWN}:", f"{_AGREED}:")):
        also["open"] = (_("See where I noted it"), partial(whereabouts.go, "action-plan"))
    later(
        _("Later"),
        f"later-{action.key}",
        partial(_put_off, action.key),
        _("Do not show this again"),
        also,
    )


def _thanked(interview: str) -> None:
    run_action(thanked_already, interview, said=_("Noted: your thank-you is sent."))


def _put_off(key: str, until: date) -> None:
    said = (
        _("It is not shown again.")
        if until == NEVER
        else _("It comes back {day}.", day=local_dates.day(until))
    )
    run_action(put_off, key, until, said=said)
