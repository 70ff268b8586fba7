"""The head of Today: a greeting by name and time of day, and in a sentence how things stand."""

from collections.abc import Collection

import streamlit as st

from infoint.domain.outreach_counts import rang_out
from infoint.i18n import _, ngettext
from infoint.today.standing import Ahead, Standing
from infoint.ui.outreach.not_now import said_not_now
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.words.people_names import greeting_name

_MORNING, _NOON, _EVENING, _NIGHT = 5, 12, 18, 23


def head(
    visit: Visit, now: Standing, *, first_is_due: bool = True, told: Collection[str] = ()
) -> None:
    """Greeting and sentence; without `first_is_due` another thing stands above what is due.

    Talks whose ids are `told` stand below anyway.
    """
    st.title(_greeting(visit), anchor=False)
    st.markdown(_sentences(visit, now, first_is_due, told))


def _greeting(visit: Visit) -> str:
    hour = visit.now.astimezone(session.zone()).hour
    name = plain_text(greeting_name(visit.ws.profile.name))
    if _MORNING <= hour < _NOON:
        return _("Good morning, {name}", name=name) if name else _("Good morning")
    if _NOON <= hour < _EVENING:
        return _("Good afternoon, {name}", name=name) if name else _("Good afternoon")
    if _EVENING <= hour < _NIGHT:
        return _("Good evening, {name}", name=name) if name else _("Good evening")
    return _("Hello, {name}", name=name) if name else _("Hello")


def _sentences(visit: Visit, now: Standing, first_is_due: bool, told: Collection[str]) -> str:
    """What is for today and the next talk; with nothing to do, what comes next."""
    first, ahead = _first(now, first_is_due), _next_of(visit, now.ahead, told)
    if not first:
        return ahead
    if now.state in ("talk runs", "talk today"):
        return first
    return _("{sentence} {next}", sentence=first, next=ahead) if ahead else first


def _first(now: Standing, first_is_due: bool) -> str:
    match now.state:
        case "talk runs":
            return _("Your talk is on. All the rest can wait.")
        case "talk today":
            return _("You have a talk today. It comes first.")
        case "due":
            if not first_is_due:
                return ngettext(
                    "One of these things is due today.",
                    "{n} of these things are due today.",
                    now.today,
                )
            return ngettext("One thing is due today.", "{n} things are due today.", now.today)
        case "left":
            return (
                _("Nothing is due today. One thing from before is still open.")
                if now.late == 1
                else _("Nothing is due today. Some things from before are still open.")
            )
        case "ready":
            return _("One small step today is enough.")
        case _:
            return _("All is on its way.") if now.out else ""


def _next_of(visit: Visit, ahead: tuple[Ahead, ...], told: Collection[str]) -> str:
    """The next talk; its day stands beside it, under what is coming up, as all else does."""
    talk = next((one.interview for one in ahead if one.interview), None)
    if talk and talk.id not in told:
        return _("Your next talk is with {name}.", name=name_of(visit, talk.contact))
    return ""


def look(visit: Visit, ahead: Ahead) -> str:
    """What follows if nobody answers, and when."""
    assert ahead.attempt is not None
    name, day = name_of(visit, ahead.attempt.contact), local_dates.day(ahead.day)
    if ahead.attempt.outcome == "not now":
        return said_not_now(ahead.attempt, name)
    if rang_out(ahead.attempt):
        return _("{day}: call {name} again", name=name, day=day)
    if ahead.rests:
        return _("{day}: let it rest, if {name} has not answered", day=day, name=name)
    return _("{day}: a reminder to {name}, if nothing comes", day=day, name=name)


def name_of(visit: Visit, contact: str) -> str:
    """The first name of somebody on the list, ready to be shown."""
    found = visit.ws.contacts.get(contact)
    return plain_text(greeting_name(found.name)) if found else _("someone")
