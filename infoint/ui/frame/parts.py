"""The parts of a page: one on screen at a time, a map and no locks, in the address as ?part=."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import streamlit as st

from infoint.i18n import N_, _
from infoint.today.step_status import StepStatus
from infoint.ui.session.window import box_state, whereabouts
from infoint.ui.session.window_state import WindowState


@dataclass(frozen=True)
class Part:
    """A part of a page: its words on the map, and the lines of the step's list that belong to it.

    It has a mark once all of these are ticked, unless it `has_no_mark`: they do not say that it is
    done.
    """

    title: str
    checks: tuple[str, ...] = ()
    has_no_mark: bool = False


_PARTS: Mapping[str, Mapping[str, Part]] = {
    "today": {
        "now": Part(N_("Now")),
        "all": Part(N_("Everything")),
        "log": Part(N_("Note what happened")),
        "ahead": Part(N_("Coming up")),
        "field": Part(N_("Which work")),
        "ideas": Part(N_("Ten ideas")),
        "who": Part(N_("Who knows it")),
        "nudge": Part(N_("Think of somebody")),
        "agreed": Part(N_("Who agreed")),
        "about": Part(N_("What it is about")),
        "say": Part(N_("What to say")),
    },
    "choose_field": {
        "fields": Part(N_("Fields"), ("fields-listed", "field-rated", "field-exploring")),
        "you": Part(N_("You"), ("self-assessed",)),
        "matters": Part(N_("Matters"), ("criteria-weighted",)),
        "questions": Part(N_("Questions"), ("questions-noted", "assumptions-noted")),
        "read": Part(N_("Read"), ("research-noted",)),
    },
    "identify_people": {
        "think": Part(N_("Think"), ("contact-listed",)),
        "bring": Part(N_("Bring in")),
        "list": Part(N_("Your list"), ("circles-varied", "contact-linked")),
        "next": Part(N_("Ask next")),
    },
    "phone_script": {
        "how": Part(N_("How")),
        "write": Part(N_("Write"), ("script-written", "gaps-filled")),
        "practise": Part(N_("Practise")),
        "send": Part(N_("Send"), ("attempt-logged", "outcome-logged")),
    },
    "prepare": {
        "when": Part(N_("When"), ("appointment-set", "place-set")),
        "know": Part(N_("Know them"), ("researched-person", "researched-organization")),
        "questions": Part(N_("Questions"), ("plan-made", "closing-question", "plan-fits")),
        "ready": Part(N_("Get ready"), ("checklist-done",)),
    },
    "compare_fields": {
        "overview": Part(N_("Overview")),
        "weights": Part(N_("Matters")),
        "said": Part(N_("Heard")),
        "unknown": Part(N_("Open")),
        "decide": Part(N_("Decide")),
    },
    "what_people_say": {
        "said": Part(N_("Said")),
        "together": Part(N_("Side by side")),
        "learned": Part(N_("Learned")),
        "open": Part(N_("Open")),
    },
    "track": {
        "write": Part(N_("Write"), ("debrief-written", "impressions-written")),
        "learned": Part(N_("Learned")),
        "judge": Part(N_("Judge"), ("evaluation-majority",)),
        "people": Part(N_("People"), ("named-kept",)),
        "next": Part(N_("Next"), ("next-action",)),
    },
    "interview": {
        "begin": Part(N_("Begin"), ("talk-started",)),
        "talk": Part(N_("The talk"), ("question-asked", "notes-taken", "asked-who-else")),
        "after": Part(N_("After"), ("talk-ended",), has_no_mark=True),
    },
    "progress": {
        "people": Part(N_("People")),
        "messages": Part(N_("Messages")),
        "talks": Part(N_("Talks")),
        "you": Part(N_("You")),
    },
    "thank_you": {
        "letter": Part(N_("The letter"), ("letter-written", "letter-specific")),
        "send": Part(N_("Send"), ("letter-sent",)),
        "loops": Part(N_("Keep in touch")),
    },
    "who_named_whom": {
        "tell": Part(N_("Keep up")),
        "picture": Part(N_("As a picture")),
        "text": Part(N_("As text")),
    },
    "settings": {
        "you": Part(N_("You")),
        "reminders": Part(N_("Reminders")),
        "data": Part(N_("Your data")),
        "class": Part(N_("Show it")),
    },
    "caseload": {
        "students": Part(N_("Students")),
        "together": Part(N_("Together")),
        "copies": Part(N_("Copies")),
    },
    "student": {
        "sheet": Part(N_("Sheet")),
        "progress": Part(N_("Progress")),
        "shared": Part(N_("Shared")),
        "answer": Part(N_("Your answer")),
    },
}
PARTS: Mapping[str, tuple[str, ...]] = {page: tuple(parts) for page, parts in _PARTS.items()}
"""By the name of a page's file: the names of its parts, in their order."""
LISTS: tuple[str, ...] = (
    "identify_people/next",
    "prepare/questions",
    "caseload",
    "caseload/together",
    "student",
    "student/progress",
    "student/shared",
)
"""Views that are lists or reports, as "page" or "page/part"; at most eight."""
REDIRECTS: Mapping[str, tuple[str, str]] = {
    "ask_next": ("identify-people", "next"),
    "bring_people_in": ("identify-people", "bring"),
    "practise_call": ("phone-script", "practise"),
}
"""By the name of a former page's file: the page and the part that its address leads on to."""


@dataclass(frozen=True)
class _Drawn(WindowState):
    """The page whose parts are drawn, the part that was in the address, and which map this is.

    A map that is overruled by the address becomes another one, which begins at the part asked for:
    told to move, a map that is alive may miss it where a drawing is broken off.
    """

    page: str = ""
    part: str = ""
    number: int = 0


def turn_to(page: str) -> str:
    """The part of a page that is to be drawn; "" where it has none. Before anything is drawn.

    It is the one that was chosen on the map, else that of the address, else the first.
    """
    drawn, asked = _Drawn.read(), whereabouts.in_address(whereabouts.PART)
    if (drawn.page, drawn.part) != (page, asked):
        _Drawn(page, asked, drawn.number + 1).keep()
    return part_of(page)


def choose_part(page: str, status: StepStatus | None, done: Collection[str] = ()) -> str:
    """Draw the map of a page's parts and return the one that is chosen; "" where it has none.

    Parts that are `done` have a mark, whatever the step's list says.

    The first part leaves the address bare. What stands there is kept in step with the box by hand:
    bound to the address, Streamlit would write the words of a part there instead of its name.
    """
    parts = _parts_of(page)
    if not parts:
        return ""
    ticks = {line.key: line.ok for line in status.lines} if status else {}
    chosen = st.segmented_control(
        _("Parts"),
        list(parts),
        default=part_of(page),
        required=True,
        format_func=lambda name: _on_map(parts[name], ticks, is_done=name in done),
        key=_box(page),
        label_visibility="collapsed",
        width="stretch",
        wrap=False,
    )
    in_address = "" if chosen == next(iter(parts)) else chosen
    replace(_Drawn.read(), part=in_address).keep()
    whereabouts.keep_in_address(whereabouts.PART, in_address)
    return chosen


def _box(page: str) -> str:
    return f"part-{page.replace('_', '-')}-{_Drawn.read().number}"


def _on_map(part: Part, ticks: Mapping[str, bool], *, is_done: bool) -> str:
    """Its words, with a mark where all of its lines that are asked for are ticked."""
    title, asked = _(part.title), [one for one in part.checks if one in ticks]
    is_done |= bool(asked) and not part.has_no_mark and all(ticks[one] for one in asked)
    return f":material/done: {title}" if is_done else title


def part_of(page: str) -> str:
    """The part of a page that is drawn, also before its map is; "" where it has none."""
    parts = _parts_of(page)
    if not parts:
        return ""
    box = _box(page)
    if box_state.is_alive(box):
        return str(box_state.shown(box))
    asked = _Drawn.read().part
    return asked if asked in parts else next(iter(parts))


def part_about(page: str, check: str) -> str:
    """The part of a page to which a line of the step's list belongs; "" where none has it."""
    parts = _parts_of(page)
    return next((name for name, part in parts.items() if check in part.checks), "")


def part_after(page: str, part: str, by: int = 1) -> str:
    """The next part of a page, or with `by` -1 the one before; "" where there is none."""
    names = list(_parts_of(page))
    place = names.index(part) + by if part in names else -1
    return names[place] if 0 <= place < len(names) else ""


def first_part(page: str) -> str:
    """The first part of a page; "" where it has none."""
    return next(iter(_parts_of(page)), "")


def last_part(page: str) -> str:
    """The last part of a page; "" where it has none."""
    return list(_parts_of(page))[-1] if _parts_of(page) else ""


def title_of(page: str, part: str) -> str:
    """A part as it stands on the map."""
    return _(_parts_of(page)[part].title)


def _parts_of(page: str) -> Mapping[str, Part]:
    return _PARTS.get(page.replace("-", "_"), {})
