"""The first screen: what is due, what to do next and why, the next talks, log in one tap."""

from datetime import date, datetime, timedelta
from typing import Literal

import streamlit as st

from infoint.advice.suggestion import NextAction
from infoint.advice.thank_you_clock import Colour
from infoint.domain import STEP_KEYS
from infoint.entries.page_state import NEVER, dismiss, put_off
from infoint.i18n import N_, _, ngettext
from infoint.outreach.follow_up_messages import likely_channel
from infoint.today.due_interviews import by_date
from infoint.today.first_questions import DRAFT
from infoint.today.suggestion_order import next_actions
from infoint.ui.components.buttons import go_button
from infoint.ui.components.later import day_for_later, later, pause_until
from infoint.ui.components.navigation import side_button
from infoint.ui.frame.other_page import main_page
from infoint.ui.outreach.follow_up_text import open_message
from infoint.ui.session import local_dates, session, workspaces
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.today.first_questions import first_questions
from infoint.ui.worksheet.run_and_undo import action_button, run_action

_SHOWN = 5
_URGENCY: dict[Colour, tuple[str, Literal["gray", "orange", "red"]]] = {
    "green": (N_("Due {day}"), "gray"),
    "amber": (N_("Due since {day}"), "orange"),
    "red": (N_("Overdue since {day}"), "red"),
}


def is_new(visit: Visit) -> bool:
    """Whether the person has entered nothing at all."""
    ws = visit.ws
    profile = ws.profile
    words = (profile.interests, profile.skills, profile.values, profile.expertise)
    begun = any(words) or profile.criteria or ws.page_state.drafts.keys() - {DRAFT}
    return not (begun or ws.fields.all() or ws.contacts.all())


def welcome(visit: Visit) -> None:
    """A short welcome and one clear start."""
    st.title(_("Find out what work suits you"), anchor=False)
    st.markdown(
        _(
            "Talk to people about their work before you decide on yours. Infoint takes you through "
            "it in seven steps: whom to ask, what to say, what to ask, and the thank-you after."
        )
    )
    first_questions(visit)
    side_button("demo", type="tertiary")
    st.markdown(
        _(
            "Everything you type is saved at once, in one file on this computer. Nothing is sent "
            "anywhere."
        )
    )
    st.subheader(_("The seven steps"), anchor=False)
    with st.container(border=True):
        for number, guide in enumerate(visit.library.steps, 1):
            first, stop = guide.summary.partition(". ")[:2]
            st.markdown(
                f":material/{guide.icon}: **{number}. {guide.title}.** {first}{stop.strip()}"
            )


def go_on(visit: Visit) -> None:
    """Title, and the offer to go on at the same step and contact as last time."""
    main_page(visit)
    state = visit.ws.page_state
    if state.page not in STEP_KEYS:
        return
    contact = visit.ws.contacts.get(state.contact)
    title = visit.library.step(state.page).title
    go_button(
        _(
            "Go on where you were: {step} with {name}",
            step=title,
            name=plain_text(contact.name),
        )
        if contact and state.page in STEP_KEYS[2:]
        else _("Go on where you were: {step}", step=title),
        state.page,
        key="go-on",
        icon="history",
        about={"contact": contact.id if contact else ""},
    )


def due(visit: Visit) -> None:
    """The one next thing with its reason, then what else is due."""
    found = next_actions(visit.ws, visit.library, now=visit.now)
    st.subheader(_("Do next"), anchor=False)
    if not found:
        st.markdown(_("Nothing is due. Add someone you could talk to, or look at your progress."))
        go_button(_("Identify people"), "identify-people", key="more-people")
        return
    _card(visit, found[0], first=True)
    if found[1:]:
        st.subheader(_("Then"), anchor=False)
        for action in found[1 : 1 + _SHOWN]:
            _card(visit, action, first=False)


def _card(visit: Visit, action: NextAction, first: bool) -> None:
    with st.container(border=True):
        st.markdown(f"**{plain_text(action.text)}**")
        st.markdown(plain_text(action.why))
        if action.due:
            words, colour = _URGENCY[action.urgency]
            st.badge(_(words, day=_day_or_moment(action.due)), color=colour)
        with st.container(horizontal=True):
            st.button(
                _("Do it now"),
                key=f"do-{action.key}",
                type="primary" if first else "secondary",
                on_click=_do,
                args=(action,),
            )
            action_button(
                _("Not today"),
                f"dismiss-{action.key}",
                (dismiss, action.key),
                type="tertiary",
                said=_("It comes back tomorrow."),
            )
            _later(visit, action)
        day_for_later(f"later-{action.key}", lambda until: _put_off(action.key, until))


def _do(action: NextAction) -> None:
    """Go where it is done; a message to write is then there as a draft, in the likely channel."""
    if action.message is None:
        session.go(
            action.step, contact=action.contact, field=action.field, interview=action.interview
        )
        return
    ws, library = session.workspace(), workspaces.library()
    channel = likely_channel(ws, library, action.contact, action.message)
    open_message(action.contact, action.message, channel)


def _day_or_moment(due: datetime) -> str:
    """What is due by the end of a day is due on that day; anything else has its time."""
    local = due.astimezone(session.zone())
    ends_the_day = (local.hour, local.minute) == (23, 59)
    return local_dates.day(due) if ends_the_day else local_dates.day_and_clock(due)


def _later(visit: Visit, action: NextAction) -> None:
    """Put this off, or everything about the person."""
    contact = visit.ws.contacts.get(action.contact)
    also = {}
    if contact:
        week = local_dates.today() + timedelta(days=7)
        words = _("Nothing about {name} for a week", name=plain_text(contact.name))
        also["pause"] = (words, lambda: pause_until(contact.id, week))
    later(
        _("Later"),
        f"later-{action.key}",
        lambda until: _put_off(action.key, until),
        _("Do not show this again"),
        also,
        tomorrow=False,
    )


def _put_off(key: str, until: date) -> None:
    said = (
        _("It is not shown again.")
        if until == NEVER
        else _("It comes back {day}.", day=local_dates.day(until))
    )
    run_action(put_off, key, until, said=said)


def interviews_ahead(visit: Visit) -> None:
    """The next talks with their date and place."""
    planned = (one for one in visit.ws.interviews.all() if one.status == "planned")
    dated = by_date((one.start, one) for one in planned)
    ahead = [interview for start, interview in dated if start >= visit.now]
    if not ahead:
        return
    st.subheader(_("Next talks"), anchor=False)
    for interview in ahead[:_SHOWN]:
        contact = visit.ws.contacts.get(interview.contact)
        name = plain_text(contact.name) if contact else _("someone")
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(
                ngettext(
                    "**{appointment}**, {n} minute with {name}. {place}",
                    "**{appointment}**, {n} minutes with {name}. {place}",
                    interview.minutes,
                    appointment=local_dates.appointment_of(interview),
                    name=name,
                    place=plain_text(interview.place),
                )
            )
            go_button(
                _("Prepare"),
                "prepare",
                key=f"ahead-{interview.id}",
                about={"contact": interview.contact},
            )
