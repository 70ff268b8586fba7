"""What comes next with one person, in words, and the way to do it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from infoint.advice.index import index_of
from infoint.domain import Contact
from infoint.i18n import N_, _
from infoint.outreach.way_at_hand import is_called, verb, way_at_hand
from infoint.people.ranking import SET_ASIDE
from infoint.store import Workspace
from infoint.today.next_with import Kind, NextWith
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import shown_name


@dataclass(frozen=True)
class Worded:
    """A sentence (Markdown), the same in a few words, and a button that leads on.

    `label` is what the button says in a narrow row, `doing` where there is room; without one
    nothing is to be done.
    """

    sentence: str
    short: str
    label: str = ""
    doing: str = ""
    page: str = ""
    part: str = ""
    about: Mapping[str, str] = field(default_factory=dict)


_PLACES: Mapping[Kind, tuple[str, str]] = {
    "talking": ("interview", ""),
    "begun": ("interview", ""),
    "today": ("prepare", "ready"),
    "ahead": ("prepare", ""),
    "in writing": ("interview", "begin"),
    "passed": ("interview", ""),
    "write down": ("track", ""),
    "thank": ("thank-you", ""),
    "thank late": ("thank-you", ""),
    "report": ("thank-you", "loops"),
    "set date": ("phone-script", "send"),
    "new date": ("phone-script", "send"),
    "time open": ("prepare", "when"),
    "day open": ("phone-script", "send"),
    "spoken": ("phone-script", "send"),
    "waiting": ("phone-script", "send"),
    "when again": ("phone-script", "send"),
    "call again": ("phone-script", "send"),
    "unsure": ("person", ""),
}
"""Where it is done: page and part; all else is written in step 3."""


_SENTENCES: Mapping[Kind, str] = {
    "talking": N_("You are talking right now."),
    "begun": N_("Your talk was to begin at {time}."),
    "today": N_("You talk **today at {time}**."),
    "ahead": N_("You talk on **{day} at {time}**."),
    "in writing": N_("You talk in writing: your questions go out, their answers come back."),
    "passed": N_("Your talk was set for {day}. How did it go?"),
    "write down": N_("You talked on {day}. Write down what you heard while it is fresh."),
    "thank": N_("You talked on {day}. Your thank-you is still to be sent."),
    "thank late": N_("You talked on {day}. If you have not thanked them, a late word is welcome."),
    "report": N_("Tell them what came of their advice."),
    "report later": N_("On {next} you tell them what came of it."),
    "thanked": N_("You have talked, and you said thank you."),
    "told": N_("You have told them what came of it."),
    "offer times": N_("They said yes. Offer them two times."),
    "set date": N_("You offered two times. Once they choose one, set the date."),
    "new date": N_("You asked for another day. Once they choose one, set the date."),
    "day open": N_("They said yes. When do you talk?"),
    "time open": N_("You talk on **{next}**. The time is still open."),
    "spoken": N_("They answered. Once they say yes, note it."),
    "answer": N_("They answered. Offer two times for a talk."),
    "elsewhere": N_("They sent you on to {name}."),
    "whom instead": N_("They are not the one to ask. Whom did they name?"),
    "thank for no": N_("They said no. One friendly line keeps the door open."),
    "declined": N_("They said no, and that is all right."),
    "silent": N_("No answer came. It is rarely about you."),
    "rests": N_("They said: not now. We come back to it on {next}."),
    "ask again": N_("They said: not now. Now you can ask again."),
    "when again": N_("They said: not now. When may you ask again?"),
    "call again": N_("Nobody picked up. Try again on {next}, at another hour."),
    "remind": N_("No answer since {day}. One short reminder is welcome."),
    "waiting": N_("You asked on {day}. Look again on {next}."),
    "put off": N_("Put off until {next}."),
    "set aside": N_("You have set them aside."),
    "unsure": N_("Your notes speak of a message. Have you asked them?"),
    "write": N_("You have not written yet."),
}
_SHORT: Mapping[Kind, str] = {
    "talking": N_("You are talking right now"),
    "begun": N_("Your talk was to begin at {time}"),
    "today": N_("**Today at {time}**"),
    "ahead": N_("**Talk on {day}**"),
    "in writing": N_("In writing"),
    "passed": N_("Talk set for {day}"),
    "write down": N_("Talked on {day}"),
    "thank": N_("Talked on {day}"),
    "thank late": N_("Talked on {day}"),
    "report": N_("They would like to hear from you"),
    "report later": N_("Hears from you on {next}"),
    "thanked": N_("Thanked"),
    "told": N_("Knows what came of it"),
    "offer times": N_("Said yes"),
    "set date": N_("Two times offered"),
    "new date": N_("Another day asked for"),
    "day open": N_("Said yes"),
    "time open": N_("**Talk on {next}**, time open"),
    "spoken": N_("Answered"),
    "answer": N_("Answered"),
    "elsewhere": N_("Named {name}"),
    "whom instead": N_("Not the one to ask"),
    "thank for no": N_("Said no"),
    "declined": N_("Said no"),
    "silent": N_("No answer came"),
    "rests": N_("Not before {next}"),
    "ask again": N_("May be asked again"),
    "when again": N_("Not now"),
    "call again": N_("Nobody picked up"),
    "remind": N_("Asked on {day}"),
    "waiting": N_("Asked on {day}"),
    "put off": N_("Put off until {next}"),
    "set aside": N_("Set aside"),
    "unsure": N_("Perhaps asked: see your notes"),
    "write": N_("Not asked"),
}
_LABELS: Mapping[Kind, str] = {
    "talking": N_("Go on"),
    "begun": N_("Open"),
    "today": N_("Get ready"),
    "ahead": N_("Get ready"),
    "in writing": N_("Open"),
    "passed": N_("Say how"),
    "write down": N_("Write down"),
    "thank": N_("Thank"),
    "thank late": N_("Thank"),
    "report": N_("Tell"),
    "offer times": N_("Answer"),
    "set date": N_("Set date"),
    "new date": N_("Set date"),
    "day open": N_("Set date"),
    "time open": N_("Set time"),
    "spoken": N_("Note it"),
    "answer": N_("Answer"),
    "elsewhere": N_("Write"),
    "whom instead": N_("Say whom"),
    "thank for no": N_("Thank"),
    "remind": N_("Remind"),
    "ask again": N_("Ask again"),
    "when again": N_("Say when"),
    "call again": N_("Call"),
    "unsure": N_("Say"),
    "write": N_("Write"),
}
"""On the button, in a narrow row; kinds without one ask for nothing."""
_DOING: Mapping[Kind, str] = {
    "talking": N_("Go on with the talk"),
    "begun": N_("Open the talk"),
    "passed": N_("Say how it went"),
    "write down": N_("Write it down"),
    "thank": N_("Write the thank-you"),
    "thank late": N_("Write the thank-you"),
    "report": N_("Tell them"),
    "offer times": N_("Offer two times"),
    "set date": N_("Set the date"),
    "new date": N_("Set the date"),
    "day open": N_("Set the date"),
    "time open": N_("Set the time"),
    "spoken": N_("Note what they said"),
    "answer": N_("Offer two times"),
    "elsewhere": N_("Write there"),
    "thank for no": N_("Thank them"),
    "remind": N_("Write once more"),
    "call again": N_("Call again"),
    "write": N_("Write to them"),
}
"""On the button where there is room and where it says more."""


_UNDATED: Mapping[Kind, tuple[str, str]] = {
    "thank late": (
        N_("You have talked. If you have not thanked them, a late word is welcome."),
        N_("Talked"),
    ),
    "waiting": (
        N_("You asked them; when is not noted. A good day to look again: {next}."),
        N_("Asked, day not noted"),
    ),
    "remind": (
        N_("You asked them; when is not noted. One short reminder is welcome, if none went out."),
        N_("Asked, day not noted"),
    ),
}
"""The sentence, and it in a few words, where nobody knows when it was."""
_YOUR_QUESTIONS = (N_("Prepare"), N_("Prepare your questions"))
_IN_WRITING: Mapping[Kind, tuple[str, str, tuple[str, str]]] = {
    "offer times": (
        N_("They said yes. Say by when you would like the answers."),
        N_("Said yes"),
        (N_("Answer"), N_("Say by when")),
    ),
    "answer": (
        N_("They answered. Say by when you would like the answers."),
        N_("Answered"),
        (N_("Answer"), N_("Say by when")),
    ),
    "set date": (
        N_("You named a day. Your questions can go out."),
        N_("Day named"),
        _YOUR_QUESTIONS,
    ),
    "day open": (N_("They said yes. Your questions can go out."), N_("Said yes"), _YOUR_QUESTIONS),
    "new date": (
        N_("You asked for another day. Your questions can go out then."),
        N_("Another day asked for"),
        _YOUR_QUESTIONS,
    ),
}
"""Of who writes and never talks: the sentence, it in a few words, and what the button says, in a
narrow row and where there is room. Nobody agrees on a time."""


def kinds_done_on(*pages: str) -> frozenset[Kind]:
    """What can come next with somebody and is done on one of these pages; on any without pages."""
    on = {kind: _PLACES.get(kind, ("phone-script", ""))[0] for kind in _LABELS}
    return frozenset(kind for kind, page in on.items() if not pages or page in pages)


def in_words(ws: Workspace, person: Contact, found: NextWith) -> Worded:
    """The sentence and the button for what comes next with a person."""
    if ws.profile.only_in_writing and found.kind in _IN_WRITING:
        return _in_writing(ws, person, found)
    kind = found.kind
    undated = _UNDATED.get(kind) if found.at is None else None
    sentence, short = undated or (_SENTENCES[kind], _SHORT[kind])
    label = _(_LABELS.get(found.kind, ""))
    page, part = _PLACES.get(found.kind, ("phone-script", ""))
    about = {"contact": found.whom or person.id}
    if found.interview:
        about["interview"] = found.interview
    if found.kind == "write":
        label = _by_way(ws, person.id) or label
        part = "send" if is_called(index_of(ws), person.id) else part
    doing = _doing(ws, person.id, kind) or label
    return Worded(
        _worded(ws, found, sentence),
        _worded(ws, found, short),
        label,
        doing,
        page,
        part,
        about,
    )


def _in_writing(ws: Workspace, person: Contact, found: NextWith) -> Worded:
    sentence, short, (label, doing) = _IN_WRITING[found.kind]
    is_ready = (label, doing) == _YOUR_QUESTIONS
    return Worded(
        _worded(ws, found, sentence),
        _worded(ws, found, short),
        _(label),
        _(doing),
        "prepare" if is_ready else "phone-script",
        "questions" if is_ready else "",
        {"contact": found.whom or person.id},
    )


def _doing(ws: Workspace, person: str, kind: Kind) -> str:
    said = _by_way(ws, person) if kind == "write" else ""
    return said or _(_DOING.get(kind, ""))


def _by_way(ws: Workspace, person: str) -> str:
    """What one does where one speaks to them first; "" where one writes."""
    match verb(way_at_hand(index_of(ws), person)):
        case "talk":
            return _("Get ready")
        case "call":
            return _("Call")
        case "write":
            return ""


def _worded(ws: Workspace, found: NextWith, sentence: str) -> str:
    other = ws.contacts.get(found.whom)
    ahead = found.day if found.day != SET_ASIDE else None
    values: dict[str, Callable[[], str]] = {
        "day": lambda: local_dates.day(found.at) if found.at else "",
        "time": lambda: local_dates.clock(found.at) if found.at else "",
        "next": lambda: local_dates.day(ahead) if ahead else "",
        "name": lambda: shown_name(other.name) if other else "",
    }
    used = {name: value() for name, value in values.items() if f"{{{name}}}" in sentence}
    return _(sentence, **used)
