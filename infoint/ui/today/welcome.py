"""The first ten minutes of somebody new: one question a view, then at once what one could say."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import streamlit as st

from infoint.i18n import _, listed, ngettext, pgettext
from infoint.interviews.told_appointment import when_told
from infoint.library.settings import settings_of
from infoint.people.told import readings_of
from infoint.today.first_questions import (
    DRAFT,
    Begun,
    begin,
    settle_field,
    take_field,
    unplaced,
)
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import Drawing, drawing
from infoint.ui.components.navigation import side_button
from infoint.ui.components.told_box import as_read, is_unclear, unless_unclear
from infoint.ui.frame.bottom_bar import Way, bottom_bar
from infoint.ui.frame.columns import work_and_side
from infoint.ui.people.finder import begin_to_think
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.today.say import say_it
from infoint.ui.worksheet.boxes import buttons, text
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import Call, action_button, run_action
from infoint.words.field_phrases import in_sentences, spoken_of
from infoint.words.mid_sentence import in_a_sentence
from infoint.words.people_names import greeting_name
from infoint.words.told.fields import (
    Titles,
    field_readings,
    is_short,
    tells_of_a_talk,
    titles_meant,
)
from infoint.words.told.people import People, chosen_reading, people_readings

_DRAWINGS: Mapping[str, Drawing] = {
    "who": "identify-people",
    "nudge": "identify-people",
    "agreed": "a-yes",
    "about": "a-yes",
}
Readings = TypeVar("Readings", Sequence[Titles], Sequence[People])
_LIVE = True
"""Saved while one types, after Streamlit's own pause: to read another one it loads pandas."""


@dataclass(frozen=True)
class _Nudge(DataState):
    """Which place to think of is shown, counted from the first."""

    place: int = -1


def is_new(visit: Visit) -> bool:
    """Whether the person has entered nothing at all, but perhaps answers to these questions."""
    ws = visit.ws
    profile = ws.profile
    words = (profile.interests, profile.skills, profile.values, profile.expertise)
    begun = any(words) or profile.criteria or ws.page_state.drafts.keys() - {DRAFT}
    return not (begun or ws.fields.all() or ws.contacts.all())


def welcome(visit: Visit, part: str) -> bool:
    """Draw the question of this part; False where it was answered long ago and is not asked."""
    if part == "say" and say_it(visit):
        return True
    if not is_new(visit) and not visit.ws.page_state.drafts.get(DRAFT):
        return False
    work, side = work_and_side()
    with work:
        match part:
            case "ideas":
                _ideas(visit)
            case "who":
                _who(visit)
            case "nudge":
                _nudge(visit)
            case "agreed":
                _agreed(visit)
            case "about":
                _about(visit)
            case _:
                _field(visit)
    with side:
        drawing(_DRAWINGS.get(part, "choose-field"), width=280)
    return True


def _question(title: str, hint: str) -> None:
    st.title(title, anchor=False)
    st.markdown(hint)


def _answer(
    label: str,
    name: str,
    example: str,
    read: Callable[[str], Readings],
    go: Callable[[], None],
    *,
    whole: bool = False,
) -> Readings:
    """The box of a question, and how what stands in it is read; in doubt a press goes on."""
    draft = on_draft(DRAFT)
    typed = text(
        label,
        draft.at(name),
        placeholder=example,
        live=_LIVE,
        label_visibility="collapsed",
    )
    readings = read(typed)
    with st.container():
        as_read(draft.at(f"{name}_as"), typed, readings, go, whole=whole)
    return readings


def _continue(key: str, go: Callable[[], None], *, waits: bool) -> None:
    """The button that goes on; it waits where a question is still to be answered."""
    st.button(
        _("Continue"),
        key=key,
        type="primary",
        icon=":material/arrow_forward:",
        disabled=waits,
        on_click=go,
    )


def _go(job: Call, then: Callable[[Any], None]) -> Callable[[], None]:
    """What a press does: the job, and where it goes from there unless one has to ask first."""

    def landed(result: Any) -> None:
        if result is not None:
            then(result)

    return partial(run_action, unless_unclear, *job, then=landed)


def _field(visit: Visit) -> None:
    question = _("What kind of work are you curious about?")
    _question(
        question,
        _(
            "A guess is enough. Then ask somebody who does it to talk with you for {n} minutes: "
            "that tells you more than any brochure. Here you find whom to ask, and what to say.",
            n=settings_of(visit.ws.profile).minutes,
        ),
    )
    with st.container(key=enter_adds("to-who")):
        example = _("Such as nursing, or people who design parks")
        go = _go((settle_field,), _after_field)
        readings = _answer(question, "field", example, field_readings, go, whole=True)
        with st.container(horizontal=True):
            _continue("to-who", go, waits=_titles() is None and len(readings) > 1)
            go_button(_("I don't know yet"), "today", part="ideas", key="ideas", type="tertiary")
    with st.container(horizontal=True, vertical_alignment="center", key="foot"):
        _somebody_agreed()
        bring_in_button()
        side_button("demo", type="tertiary")
        if st.button(_("How it works"), key="how", icon=":material/route:", type="tertiary"):
            _how_it_works(visit)
        st.caption(
            _(
                "Everything stays in one file on this computer. If others can read it, take it "
                "along and delete it here: Settings, Your data."
            )
        )
    bottom_bar(None)


def bring_in_button() -> None:
    """For whoever keeps a list or a tracker of their own already."""
    go_button(
        _("Bring in my own list"),
        "identify-people",
        part="bring",
        key="to-bring",
        icon="upload_file",
        type="tertiary",
    )


def _after_field(titles: Titles) -> None:
    """Without an answer there are ideas to choose from; a talk that is agreed comes first."""
    typed = str(on_draft(DRAFT).at("field").read() or "")
    agreed = "agreed" if tells_of_a_talk(typed) else "ideas"
    whereabouts.go("today", "who" if titles else agreed)


def _ideas(visit: Visit) -> None:
    _question(
        _("Which of these would you like to hear about?"),
        _("Take one. It is a guess to begin with, no more."),
    )
    with st.container(horizontal=True, gap="small"):
        for number, idea in enumerate(visit.library.first_fields):
            action_button(idea.text, f"idea-{number}", (take_field, idea.text), then=_after_idea)
    go_button(
        _("None of these yet"),
        "today",
        part="who",
        key="no-idea",
        icon="skip_next",
        type="tertiary",
    )
    bottom_bar(Way(_("Back"), "today", "field"))


def _after_idea(_nothing: None) -> None:
    whereabouts.go("today", "who")


def _who(visit: Visit) -> None:
    draft = on_draft(DRAFT)
    titles = _titles() or ()
    question = _who_knows(titles)
    _question(question, _("A teacher, a neighbour, somebody from work. One name is enough."))
    if len(titles) > 1:
        _which_were_named(titles)
    with st.container(key=enter_adds("start")):
        example = _("Such as Vera Lind, nurse; my aunt Rosa")
        go = _go((begin, visit.library), _land)
        readings = _answer(_("Who comes to mind?"), "knows", example, readings_of, go)
        with st.container():
            _knows_which(titles, chosen_reading(readings, draft.at("knows_as").read()) or ())
        with st.container(horizontal=True):
            _continue("start", go, waits=is_unclear(draft.at("knows_as"), readings))
            action_button(
                _("Nobody comes to mind"),
                "nobody",
                (begin, visit.library),
                type="tertiary",
                then=_think,
            )
    _somebody_agreed()
    bottom_bar(Way(_("Back"), "today", "field"))


def _somebody_agreed() -> None:
    """For whoever has a talk ahead already, and begins in the middle."""
    go_button(
        _("Somebody said yes"),
        "today",
        part="agreed",
        key="to-agreed",
        icon="event_available",
        type="tertiary",
    )


_LONGEST_SPOKEN = 5
_WORK = ("work", "jobs", "careers")


def _who_knows(titles: Titles) -> str:
    """The question, with the fields in it where they are named in a word or two."""
    if not titles:
        return _("Whose work would you like to hear about?")
    if not all(map(_is_a_name, titles)):
        spoken = [spoken_of(one) for one in titles]
        if any(one[0] == "“" or len(one.split()) > _LONGEST_SPOKEN for one in spoken):
            return _("Who does such work, or might know somebody who does?")
        return _(
            "Who can tell you about {field}, or might know somebody who can?",
            field=plain_text(_one_of(spoken)),
        )
    return _(
        "Who works in {field}, or might know somebody who does?",
        field=plain_text(_one_of([in_a_sentence(one) for one in titles])),
    )


def _is_a_name(title: str) -> bool:
    """Whether "works in" may stand before it: nursing, social work."""
    said = in_a_sentence(title)
    is_named = in_sentences(title).work == f"work in {said}" or said.split()[-1] in _WORK
    return is_short(title) and is_named


def _which_were_named(titles: Titles) -> None:
    """What became of a line that names several, and the way back to it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        words = ngettext(
            "One kind of work: {titles}",
            "{n} kinds of work: {titles}",
            len(titles),
            titles="; ".join(plain_text(one) for one in titles),
        )
        st.markdown(f":small[:material/check: {words}]", width="content")
        go_button(_("Change"), "today", part="field", key="to-field", type="tertiary")


def _one_of(titles: list[str]) -> str:
    """Nursing or law."""
    if len(titles) != 2:
        return listed(titles)
    return pgettext("one of two", "{one} or {other}", one=titles[0], other=titles[1])


def _titles() -> Titles | None:
    """The fields that were named; None where it is not plain which."""
    draft = on_draft(DRAFT)
    return titles_meant(str(draft.at("field").read() or ""), draft.at("field_as").read())


def _knows_which(titles: Titles, people: People) -> None:
    """Of several fields, which one those can speak about of whom nothing says it."""
    open_ones = unplaced(titles, people)
    if not open_ones:
        return
    unsure = ""
    words = {title: plain_text(title) for title in titles} | {unsure: _("I don't know yet")}
    buttons(
        _(
            "What can {names} tell you about?",
            names=plain_text(listed([told.name for told in open_ones])),
        ),
        on_draft(DRAFT).at("knows_about"),
        list(words),
        lambda title: words[title],
    )


def _agreed(visit: Visit) -> None:
    _question(
        _("Who has agreed to talk with you?"),
        _("Then that talk comes first. If you know the day, say it too."),
    )
    with st.container(key=enter_adds("start")):
        example = _("Such as Bo Ek, paramedic, on Friday at 3 pm")
        go = _go((begin, visit.library), _land)
        readings = _answer(_("Who has agreed?"), "agreed", example, people_readings, go)
        with st.container():
            _when_as_read(visit, chosen_reading(readings, on_draft(DRAFT).at("agreed_as").read()))
        unclear = is_unclear(on_draft(DRAFT).at("agreed_as"), readings)
        _continue("start", go, waits=unclear)
    bottom_bar(Way(_("Back"), "today", "who"))


def _about(visit: Visit) -> None:
    """Whoever begins with a yes is asked for the kind of work too; not knowing is an answer."""
    contact = visit.ws.contacts.get(
        whereabouts.in_address("contact") or whereabouts.chosen("contact")
    )
    name = plain_text(greeting_name(contact.name)) if contact else ""
    _question(
        _("What would you like to hear about from {name}?", name=name)
        if name
        else _("What would you like to hear about?"),
        _("A kind of work is enough. It goes into your questions, and a guess will do."),
    )
    with st.container(key=enter_adds("to-talk")):
        example = _("Such as nursing, or people who design parks")
        go = _go((begin, visit.library), _to_the_talk)
        label = _("What would you like to hear about?")
        readings = _answer(label, "field", example, field_readings, go, whole=True)
        with st.container(horizontal=True):
            _continue("to-talk", go, waits=_titles() is None and len(readings) > 1)
            st.button(
                _("I don't know yet"),
                key="no-field",
                type="tertiary",
                on_click=whereabouts.go,
                args=("prepare", "when"),
                kwargs={"contact": contact.id} if contact else {},
            )
    bottom_bar(Way(_("Back"), "today", "agreed"))


def _to_the_talk(begun: Begun) -> None:
    about = {"contact": begun.agreed[0]} if begun.agreed else {}
    whereabouts.go("prepare", "when", **about)


def _when_as_read(visit: Visit, people: People | None) -> None:
    """Where a day or a time was told: what stands in the calendar then."""
    for told in people or ():
        when = when_told(told.when, visit.ws.profile, now=visit.now)
        name = plain_text(greeting_name(told.name))
        if when.day and when.hour:
            words = _(
                "You meet {name} on {day} at {time}.",
                name=name,
                day=local_dates.day(when.day),
                time=local_dates.time_of_day(when.hour),
            )
        elif when.day:
            day = local_dates.day(when.day)
            words = _("You meet {name} on {day}. The time comes next.", name=name, day=day)
        elif when.hour:
            time = local_dates.time_of_day(when.hour)
            words = _("You meet {name} at {time}. The day comes next.", name=name, time=time)
        else:
            continue
        st.markdown(f":small[:material/event: {words}]")


def _land(begun: Begun) -> None:
    """Whoever has agreed is prepared for; else one sees what one could say to the first named.

    What the talk is about is asked for before, where nothing says it.
    """
    if begun.agreed:
        known = begun.fields or any(one.title.strip() for one in session.workspace().fields.all())
        place = ("prepare", "when") if known else ("today", "about")
        whereabouts.go(*place, contact=begun.agreed[0])
    elif begun.people:
        whereabouts.go("today", "say", contact=begun.people[0])
    else:
        _think(begun)


def _think(_begun: Begun) -> None:
    """Nobody came to mind: a nudge, and with every press another one."""
    _Nudge(_Nudge.read().place + 1).keep()
    whereabouts.go("today", "nudge")


def _nudge(visit: Visit) -> None:
    """One place to think of, one box, another idea; the whole page comes when asked for."""
    circles = visit.library.people_finder
    idea = circles[max(_Nudge.read().place, 0) % len(circles)]
    _question(_("Who comes to mind?"), _("{place}: {prompt}", place=idea.title, prompt=idea.prompt))
    draft = on_draft(DRAFT)
    with st.container(key=enter_adds("start")):
        such_as = _("Such as {examples}", examples=listed(idea.examples))
        go = _go((begin, visit.library), _land)
        readings = _answer(_("Who comes to mind?"), "knows", such_as, readings_of, go)
        with st.container():
            titles = _titles() or ()
            _knows_which(titles, chosen_reading(readings, draft.at("knows_as").read()) or ())
        with st.container(horizontal=True):
            _continue("start", go, waits=is_unclear(draft.at("knows_as"), readings))
            st.button(
                _("Another idea"),
                key="another-idea",
                type="tertiary",
                icon=":material/refresh:",
                on_click=_Nudge(_Nudge.read().place + 1).keep,
            )
    go_button(
        _("More ways to find people"),
        "identify-people",
        part="think",
        key="more-ways",
        type="tertiary",
        icon="groups",
        does=begin_to_think,
    )
    bottom_bar(Way(_("Back"), "today", "who"))


def _how_it_works(visit: Visit) -> None:
    @st.dialog(_("The seven steps"), width="medium")
    def shown() -> None:
        for number, guide in enumerate(visit.library.steps, 1):
            first, stop = guide.summary.partition(". ")[:2]
            st.markdown(
                f":material/{guide.icon}: **{number}. {guide.title}.** {first}{stop.strip()}"
            )

    shown()
