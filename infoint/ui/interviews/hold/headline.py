"""The head of step 5: what the person is doing there."""

from collections.abc import Mapping
from datetime import timedelta

from infoint.domain import Interview
from infoint.i18n import N_, _
from infoint.interviews.in_writing import questions_sent
from infoint.ui.interviews.headline import name_of
from infoint.ui.session import local_dates
from infoint.ui.session.visit import Visit

VIEWS: Mapping[str, tuple[str, ...]] = {
    "begin": ("day", "along", "spot", "missed"),
    "talk": (),
    "after": ("named", "list"),
}
"""By part: the small views that open in it."""
_OF_VIEWS: Mapping[str, str] = {
    "day": N_("Before you talk with {name}"),
    "along": N_("Take it along"),
    "missed": N_("You did not talk with {name}"),
    "spot": N_("Whom are you talking to?"),
    "named": N_("Whom did {name} name?"),
    "list": N_("While it is fresh"),
}


def headline(visit: Visit, view: str, *, on_the_spot: bool) -> dict[str, str]:
    """By part, or for the view that is open in it: what the person is doing there."""
    if visit.contact is None or on_the_spot:
        asked = _("Whom are you talking to?")
        was = _("Whom did you talk to?") if visit.ws.contacts.all() else _("After a talk")
        return {"begin": asked, "talk": asked, "after": was}
    name, interview = name_of(visit), visit.interview
    if view:
        return dict.fromkeys(VIEWS, _(_OF_VIEWS[view], name=name))
    if interview is None:
        now = _("Talk with {name}", name=name)
        return {"begin": now, "talk": now, "after": _("Did you talk with {name}?", name=name)}
    if interview.status == "held":
        return {
            "begin": _("You talked with {name}", name=name),
            "talk": _("What {name} told you", name=name),
            "after": _("How was it with {name}?", name=name),
        }
    return {
        "begin": _begin(visit, interview, name),
        "talk": _("What you will ask {name}", name=name),
        "after": _("Did {name} answer?", name=name)
        if interview.is_written
        else _("Did you talk with {name}?", name=name),
    }


def has_passed(visit: Visit, interview: Interview) -> bool:
    """Whether the agreed time is over, and nobody said that the interview took place.

    In writing no time is over: an answer comes when it comes.
    """
    if interview.is_written:
        return False
    start, took = interview.start, timedelta(minutes=interview.minutes)
    return bool(start and interview.status == "planned" and start + took <= visit.now)


def has_come(visit: Visit, interview: Interview) -> bool:
    """Whether the agreed hour has come, and the talk has not begun; in writing none is agreed."""
    if interview.is_written:
        return False
    return bool(interview.start and interview.status == "planned" and interview.start <= visit.now)


def _begin(visit: Visit, interview: Interview, name: str) -> str:
    if interview.status == "cancelled":
        return _("The talk with {name} is called off", name=name)
    if interview.is_written and questions_sent(visit.ws.letters.all(), interview.id):
        return _("Your questions are with {name}", name=name)
    if interview.is_written:
        return _("Your questions to {name}", name=name)
    if has_passed(visit, interview):
        return _("Did you talk with {name}?", name=name)
    if interview.start and local_dates.is_today(interview.start):
        return _("Today you talk with {name}", name=name)
    return _("Your talk with {name}", name=name)
