"""After "not now": what was said and when one comes back to it, or the one question when."""

import streamlit as st

from infoint.dates.typed_again import read_again
from infoint.dates.written import month
from infoint.domain import Contact, OutreachAttempt
from infoint.domain.kinds import Channel, Outcome
from infoint.domain.outreach_counts import rang_out
from infoint.i18n import _
from infoint.outreach import not_now as services
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button
from infoint.words.people_names import greeting_name


def said_not_now(attempt: OutreachAttempt, name: str) -> str:
    """What they said, and on which day one comes back to it; `name` ready to be shown."""
    day = attempt.next_date
    if day is None:
        return _("{name} said: not now.", name=name)
    words, back = attempt.again.strip(), local_dates.day(day)
    heard = attempt.answered or attempt.at
    found = words and read_again(
        words, today=heard.astimezone(session.zone()).date(), locale=session.locale_name()
    )
    if not found:
        return _("{name} said: not now. We come back to it on {day}.", name=name, day=back)
    if found.is_month:
        return _(
            "{name} said: not before {month}. We come back to it on {day}.",
            name=name,
            month=month(day).split()[0],
            day=back,
        )
    if found.is_day:
        return _("{name} said: not before {day}. We come back to it then.", name=name, day=back)
    return _(
        "{name} said: “{words}”. We come back to it on {day}.",
        name=name,
        words=plain_text(words),
        day=back,
    )


def asked_in_words(attempt: OutreachAttempt, name: str) -> str:
    """How one tried to reach somebody, by the way one took; `name` ready to be shown."""
    if rang_out(attempt):
        return _("You called {name}, and nobody picked up", name=name)
    if attempt.earlier:
        if attempt.outcome is Outcome.MESSAGE_LEFT:
            return _("You left {name} a message", name=name)
        return _("You asked {name}", name=name)
    match attempt.channel:
        case Channel.PHONE | Channel.VOICEMAIL:
            return _("You called {name}", name=name)
        case Channel.IN_PERSON:
            return _("You asked {name} in person", name=name)
        case Channel.INTRODUCTION:
            return _("You asked to be introduced to {name}", name=name)
    return _("You wrote to {name}", name=name)


def after_not_now(contact: Contact, attempt: OutreachAttempt) -> None:
    """When one comes back to it; as long as nobody said, one box asks for it."""
    name = plain_text(greeting_name(contact.name))
    day = attempt.next_date
    if day is None:
        st.markdown(_("**{name} said: not now.** That is not a no.", name=name))
        _when(attempt)
    elif day > local_dates.today() and attempt.again.strip():
        st.markdown(said_not_now(attempt, name))
    elif day > local_dates.today():
        st.markdown(
            _(
                "{name} said: not now, and named no time. Four weeks are a good while: we come "
                "back to it on {day}.",
                name=name,
                day=local_dates.day(day),
            )
        )
    else:
        st.markdown(
            _("{name} said: not now. Now you can ask again, and the draft is ready.", name=name)
        )


def _when(attempt: OutreachAttempt) -> None:
    place = on_draft(services.again_draft(attempt.id)).at("when")
    with st.container(key=enter_adds(f"ask-again-{attempt.id}")):
        typed = text(
            _("When may you ask again?"),
            place,
            placeholder=_("Such as: in January, in a month"),
            live=True,
        )
        found = read_again(
            str(typed or ""), today=local_dates.today(), locale=session.locale_name()
        )
        if found:
            st.markdown(f":small[:material/check: {local_dates.day(found.day)}]")
        elif str(typed or "").strip():
            st.markdown(
                _(":orange[:material/edit: This is not read as a time yet. Say it in other words.]")
            )
        with st.container(horizontal=True):
            action_button(
                _("Come back to it then"),
                f"ask-again-{attempt.id}",
                (services.ask_again, attempt.id),
                type="primary",
                disabled=found is None,
                icon="event_repeat",
            )
            action_button(
                _("They did not say"),
                f"ask-in-a-while-{attempt.id}",
                (services.ask_again_in_a_while, attempt.id),
                type="tertiary",
            )
