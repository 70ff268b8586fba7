"""How things stand, in one heading and one sentence."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from infoint.advice.index import index_of
from infoint.dates.local_time import local_day
from infoint.fields.comparison import compare_fields
from infoint.fields.decisions import decided_for
from infoint.fields.said import FEW
from infoint.i18n import N_, _, ngettext
from infoint.progress.difference import what_differs
from infoint.progress.numbers import numbers
from infoint.progress.road import Place, Road
from infoint.progress.stuck.case import field_name
from infoint.ui.fields.compare import headline as who_leads
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.words.people_names import greeting_name

_HEADINGS: Mapping[Place, str] = {
    "beginning": N_("Your way begins here"),
    "no people": N_("Next comes the first name"),
    "nobody asked": N_("The first question comes next"),
    "waiting": N_("Your question is on its way"),
    "silent": N_("The first yes is still to come"),
    "answered": N_("Somebody has answered"),
    "agreed": N_("Your first talk is coming up"),
    "first talk": N_("Your first talk is behind you"),
    "no field": N_("You have begun to listen"),
    "enough": N_("You have heard enough to decide"),
    "decided": N_("You have decided"),
}
_ENOUGH_OF_ONE = 3
"""So many talks about one field, with nothing to compare it with, are called enough."""
_MISSING = {
    1: N_("You are one talk from a decision"),
    2: N_("You are two talks from a decision"),
    3: N_("You are three talks from a decision"),
    4: N_("You are four talks from a decision"),
}
_BEFORE: Mapping[Place, str] = {
    "nobody asked": N_("Names are there. One question to one of them, and it begins."),
    "waiting": N_("Many people need a week. Meanwhile, ask one more."),
    "silent": N_("Silence is rarely about you. People are busy; somebody else will answer."),
    "answered": N_("Offer two times, and it becomes a talk."),
    "agreed": N_("That was the hardest part. Now get ready for it."),
}


def headline(visit: Visit, road: Road, part: str) -> str:
    """What the heading of a part says."""
    if part == "messages":
        return _who_answers(visit)
    if part == "talks":
        if road.talks < 2:
            return _("What your talks will show")
        return _("How your talks come about")
    if part == "you":
        return _how_sure(visit, road)
    if road.place == "talks missing" and road.unsaid:
        return _("What were your talks about?")
    if road.place == "talks missing":
        return _(_MISSING[road.missing])
    if road.place == "enough":
        return _enough(visit, road)
    if road.place == "decided":
        return _decided(visit)
    return _(_HEADINGS[road.place])


def _enough(visit: Visit, road: Road) -> str:
    """That one could decide, and what one is waiting for all the same.

    Where what weighs most is still a guess, that it is.
    """
    if road.rests_on_guesses:
        return _guessed(visit, road)
    if road.ahead and road.ahead.start:
        contact = visit.ws.contacts.get(road.ahead.contact)
        name = shown_name(greeting_name(contact.name) if contact else "")
        today, day = (local_day(one, session.zone()) for one in (visit.now, road.ahead.start))
        if day == today:
            return _("You could decide; {name} is today", name=name)
        if day == today + timedelta(days=1):
            return _("You could decide; {name} is tomorrow", name=name)
        return _(
            "You could decide; {name} is on {day}",
            name=name,
            day=local_dates.day(road.ahead.start),
        )
    if road.goes_on:
        return _("You could decide; you wanted to hear more")
    return _of_few(road) or _(_HEADINGS["enough"])


def _of_few(road: Road) -> str:
    """What two talks about the only field are, which nobody calls enough; "" for others."""
    if road.fields == 1 and road.talks < _ENOUGH_OF_ONE:
        return _("Two talks. What else do you want to know?")
    return ""


def _guessed(visit: Visit, road: Road) -> str:
    """What weighs most and no talk has rated; whom to ask about it, where a talk is ahead."""
    few = _of_few(road)
    if few or not road.unheard:
        return few or _("Talks enough. What matters most to you?")
    field, moves = next(
        (one for one in road.unheard if road.ahead and one[0].id == road.ahead.field),
        road.unheard[0],
    )
    matter = plain_text(moves.criterion.name.strip())
    contact = visit.ws.contacts.get(road.ahead.contact) if road.ahead else None
    if contact and road.ahead and road.ahead.field == field.id:
        name = shown_name(greeting_name(contact.name))
        return _("Ask {name} about “{matter}”", name=name, matter=matter)
    if moves.before is None:
        return _("“{matter}” has no stars yet", matter=matter)
    return _("“{matter}” is still your own guess", matter=matter)


def _decided(visit: Visit) -> str:
    field = decided_for(index_of(visit.ws))
    if field is None or not field.title.strip():
        return _(_HEADINGS["decided"])
    return _("You decided for {field}", field=plain_text(field.title.strip()))


def _how_sure(visit: Visit, road: Road) -> str:
    sure = numbers(visit.ws, now=visit.now).sure
    if len(sure) > 1 and sure[-1] > sure[0]:
        if road.talks <= FEW:
            return ngettext("Surer after one talk", "Surer after {n} talks", road.talks)
        return _("How you have grown braver")
    return _("You, and what you take along")


def _who_answers(visit: Visit) -> str:
    index = index_of(visit.ws)
    found = what_differs(index, local_day(visit.now, index.zone)).differences
    if any((one.by, one.value) == ("situation", "referred") for one in found):
        return _("A name opens doors")
    return _("What those who answer have in common") if found else _("Who answers, and when")


def sentences(visit: Visit, road: Road) -> Iterator[str]:
    """Markdown under the heading of the first part, in whole sentences."""
    if road.place in _BEFORE:
        if road.place == "answered" and visit.ws.profile.only_in_writing:
            yield _("Say by when, and send your questions.")
            return
        yield _(_BEFORE[road.place])
        return
    if road.place == "first talk":
        yield _("One talk says little in a chart. After the second one this page begins to speak.")
        return
    if road.unsaid < road.talks or road.place == "no field":
        yield _talks(road)
    if road.unsaid and road.place != "no field":
        yield ngettext(
            "{n} talk is about no field yet.", "{n} talks are about no field yet.", road.unsaid
        )
    if road.place == "no field":
        yield _("Name the kind of work they were about, and they can be compared.")
        return
    yield from _what_helps(visit, road)


def _what_helps(visit: Visit, road: Road) -> Iterator[str]:
    """What is missing before one decides, and who leads once no talk is."""
    for field, count in road.wanting:
        yield ngettext(
            "One more talk about {field} would help.",
            "{n} more talks about {field} would help.",
            count,
            field=plain_text(field_name(field)),
        )
    for field, _moves in road.unheard[:1]:
        yield _(
            "Say after a talk about {field} how it fits, or ask about it next.",
            field=plain_text(field_name(field)),
        )
    if not road.wanting:
        compared = compare_fields(visit.ws, visit.library)
        if len(compared.order) > 1 and not compared.by_guess:
            yield _("{sentence}.", sentence=who_leads(compared))


def _talks(road: Road) -> str:
    about = road.talks - road.unsaid
    if road.fields > 1:
        return ngettext(
            "{n} talk about {fields} fields.",
            "{n} talks about {fields} fields.",
            about,
            fields=road.fields,
        )
    return ngettext("You have held {n} talk.", "You have held {n} talks.", road.talks)
