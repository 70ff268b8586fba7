"""What lies ahead: talks, things of one's own with a day, answers one waits for; a row each."""

from collections.abc import Sequence

import streamlit as st

from infoint.debrief.actions import words_beside_day
from infoint.domain import OutreachAttempt
from infoint.domain.kinds import LetterKind, Outcome
from infoint.domain.outreach_counts import rang_out
from infoint.entries.drafts import read_draft
from infoint.i18n import _, ngettext
from infoint.i18n.messages import worded
from infoint.letters.values import offered_draft
from infoint.outreach.follow_up_messages import likely_channel
from infoint.outreach.way_at_hand import verb
from infoint.today.standing import Ahead
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import paged
from infoint.ui.interviews.calendar import reminders_button, still_there
from infoint.ui.outreach.follow_up_text import open_message
from infoint.ui.session import local_dates, session, workspaces
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.today.standing import look, name_of

_PAGE = 7


def coming_up(visit: Visit, ahead: Sequence[Ahead], most: int) -> None:
    """A row for each of the nearest, which leads to it as a whole, and how many more there are."""
    if not ahead:
        return
    with st.container(gap="xsmall", key="ahead"):
        title = _("Coming up")
        st.markdown(f"**{title}**")
        for one in ahead[:most]:
            _row(visit, one)
        more = len(ahead) - most
        with st.container(horizontal=True, gap="small"):
            if more > 0:
                words = ngettext("{n} more", "{n} more", more)
                go_button(words, "today", part="ahead", key="ahead-more", type="tertiary")
            if not all(one.rests for one in ahead):
                reminders_button(
                    visit,
                    _("Download calendar"),
                    key="ahead-calendar",
                    help=_(
                        "A file: all that is due, with alarms. Take it again when things change."
                    ),
                    type="tertiary",
                )
        still_there(visit, in_short=True)


def all_that_comes(visit: Visit, ahead: Sequence[Ahead]) -> None:
    """A row for each thing that lies ahead, the nearest first, as many as a page holds."""
    if not ahead:
        st.markdown(_("Nothing with a day lies ahead."))
    with st.container(gap="xsmall", key="all-ahead"):
        for _place, one in paged(ahead, _PAGE, "ahead-page"):
            _row(visit, one)


def _row(visit: Visit, one: Ahead) -> None:
    if one.interview:
        name = name_of(visit, one.interview.contact)
        words = (
            _("{day}: talk with {name}", day=local_dates.agreed(one.interview), name=name)
            if one.interview.start
            else _("{day}: talk with {name}, time open", day=local_dates.day(one.day), name=name)
        )
        about = {"contact": one.interview.contact, "interview": one.interview.id}
        key = f"ahead-{one.interview.id}"
        go_button(words, "prepare", key=key, icon="event", type="tertiary", about=about)
    elif one.action:
        person = visit.ws.contacts.get(one.action.contact)
        what = plain_text(worded(words_beside_day(one.action, person, visit.ws.profile.locale)))
        words = _("{day}: {what}", day=local_dates.day(one.day), what=what)
        key = f"ahead-{one.action.id}"
        go_button(words, "action-plan", key=key, icon="task_alt", type="tertiary")
    elif one.attempt:
        _message_row(visit, one, one.attempt)
    elif one.offered:
        go_button(
            _choosing(visit, one.offered),
            "phone-script",
            part="send",
            key=f"ahead-{one.offered}",
            icon="hourglass_top",
            type="tertiary",
            about={"contact": one.offered},
        )
    elif one.field:
        field = visit.ws.fields.get(one.field)
        title = plain_text(field.title) if field else ""
        go_button(
            _("{day}: your note on {field}", day=local_dates.day(one.day), field=title),
            "compare-fields",
            part="decide",
            key=f"ahead-{one.field}",
            icon="edit_note",
            type="tertiary",
            about={"field": one.field},
        )
    elif one.contact:
        day, name = local_dates.day(one.day), name_of(visit, one.contact)
        go_button(
            _("{day}: back to {name}", day=day, name=name),
            "person",
            key=f"ahead-{one.contact}",
            icon="snooze",
            type="tertiary",
            about={"contact": one.contact},
        )


def _message_row(visit: Visit, one: Ahead, attempt: OutreachAttempt) -> None:
    """What follows a message, which opens what its words say: the reminder, the number to call, or
    the person where nothing is written.
    """
    key = f"ahead-{attempt.id}"
    if rang_out(attempt) or one.rests or attempt.outcome is Outcome.NOT_NOW:
        to_call = rang_out(attempt)
        go_button(
            look(visit, one),
            "phone-script" if to_call else "person",
            part="send" if to_call else "",
            key=key,
            icon="hourglass_top",
            type="tertiary",
            about={"contact": attempt.contact},
        )
        return
    st.button(
        look(visit, one),
        key=key,
        icon=":material/hourglass_top:",
        type="tertiary",
        on_click=_open_reminder,
        args=(attempt.contact,),
    )


def _open_reminder(contact: str) -> None:
    ws, library = session.workspace(), workspaces.library()
    channel = likely_channel(ws, library, contact, LetterKind.REMINDER)
    open_message(contact, LetterKind.REMINDER, channel, to_call=verb(channel) == "call")


def _choosing(visit: Visit, contact: str) -> str:
    """Who chooses a time for the talk, and from which, as they were typed."""
    name, offered = name_of(visit, contact), read_draft(visit.ws, offered_draft(contact))
    first, second = (plain_text(str(offered.get(one, "")).strip()) for one in ("first", "second"))
    if first and second:
        return _("{name} chooses: {first}, or {second}", name=name, first=first, second=second)
    return _("{name} chooses a time", name=name)
