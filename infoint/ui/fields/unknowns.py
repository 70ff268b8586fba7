"""What is still open about each field, and whom to ask."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain.kinds import Channel
from infoint.fields import decisions
from infoint.fields.comparison import FieldCompared
from infoint.fields.unknowns import Unknown, Whom, questions_in, who_told
from infoint.i18n import _, listed, ngettext
from infoint.outreach.way_at_hand import way_at_hand
from infoint.today.next_with import Kind, NextWith, next_with
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import paged
from infoint.ui.fields.compare import Comparing
from infoint.ui.fields.words import short, titles_of
from infoint.ui.frame.small_view import view_about, view_button
from infoint.ui.people.next_words import Worded, in_words
from infoint.ui.people.rows import person_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button

_FIRST, _PAGE, _ROWS = 2, 5, 4
OPEN = "open-"
"""How the view of all that is open about a field is named, before its id."""


_TALKED: Collection[Kind] = ("thanked", "told", "report later")
"""What stands with people whom one has talked to and owes nothing."""
_RESTS: Collection[Kind] = ("waiting", "rests", "put off", "silent", "declined", "set aside")
"""What stands with people whose turn it is, or whom one leaves alone."""


@dataclass(frozen=True, slots=True)
class _Way:
    """Whom to ask, how it stands with them, and where a button leads to ask them.

    `talk` is the id of the talk ahead in which one asks. Without `label` it is their turn.
    """

    whom: Whom | None
    standing: str
    label: str
    page: str
    part: str
    about: Mapping[str, str]
    talk: str = ""
    short: str = ""
    """What the button says beside the person's name, where that is less."""


def still_unknown(visit: Visit, now: Comparing) -> None:
    """A row for each field: whom to ask, the first things to ask, and the way there."""
    opened = next((one for one in now.compared.fields if one.field.id == view_about(OPEN)), None)
    if opened:
        _all_of(visit, opened)
        return
    titles = titles_of(now.compared)
    for _place, one in paged(now.compared.ranked, _ROWS, "unknown-fields"):
        with st.container(border=True, gap="small", key=f"unknown-{one.field.id}"):
            _field(visit, one, titles[one.field.id])


def _field(visit: Visit, one: FieldCompared, title: str) -> None:
    if not one.unknown:
        nothing = _("Nothing on your list is open. What else would you ask?")
        st.markdown(f"**{title}**  \n:gray[{nothing}]")
        return
    count = len(one.unknown)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{title}**", width="stretch")
        view_button(
            ngettext("Look at it", "All {n}", count),
            f"{OPEN}{one.field.id}",
            type="tertiary",
        )
    st.markdown("  \n".join(map(_in_short, one.unknown[:_FIRST])))
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-ask-{one.field.id}"
    ):
        way = way_to_ask(visit, one)
        _whom(visit, one, way)
        go_button(
            way.short or way.label,
            way.page,
            part=way.part,
            key=f"ask-{one.field.id}",
            about=way.about,
        )


def _in_short(unknown: Unknown) -> str:
    """What is open in a line, and in a word why."""
    what = plain_text(short(unknown.what))
    why = {
        "disputed": _("people differ") if unknown.is_split else _("not clear yet"),
        "differ": _("people differ"),
        "guess": _("your guess"),
        "assumption": _("unanswered"),
        "pay": _("unanswered"),
        "question": _("unanswered"),
    }[unknown.kind]
    return f"{what} :gray[{why}]"


def _whom(visit: Visit, one: FieldCompared, way: _Way) -> None:
    """The person to ask, whose name leads to their page."""
    if way.whom is None:
        st.markdown(_("Nobody on your list can speak about it yet."), width="stretch")
        return
    contact = visit.ws.contacts.get(way.whom.contact)
    name = f"**{shown_name(way.whom.name)}**"
    words = f"{name} :gray[{way.standing}]" if way.standing else name
    with st.container(gap=None):
        if contact:
            person_button(contact, words, key=f"person-{one.field.id}-{contact.id}")
        else:
            st.markdown(words)


def way_to_ask(visit: Visit, one: FieldCompared) -> _Way:
    """How the first person whose turn it is not is asked: in the talk ahead, in the way that is
    at hand, or once listed. Where all are to answer first, somebody else is looked for.
    """
    if not one.whom:
        return _Way(None, "", _("Find someone"), "identify-people", "think", {})
    ways = [_way(visit, one, each) for each in one.whom]
    elsewhere = replace(
        ways[0], label=_("Find someone else"), page="identify-people", part="think", about={}
    )
    return next((each for each in ways if each.label), elsewhere)


def _way(visit: Visit, one: FieldCompared, whom: Whom) -> _Way:
    name = shown_name(whom.name)
    here = {"contact": whom.contact, "interview": whom.interview}
    if whom.standing == "named":
        listed_in = visit.ws.interviews.get(whom.interview)
        there = {"contact": listed_in.contact if listed_in else "", "interview": whom.interview}
        words = _("Named to you, not on your list yet")
        label = _("Put {name} on your list", name=name)
        return _Way(whom, words, label, "track", "people", there, short=_("Put on your list"))
    if whom.standing == "talked to":
        return _once_more(whom, name, whom.interview)
    if whom.standing == "talk ahead" and not (whom.when and whom.when <= visit.now):
        day = local_dates.day(whom.when) if whom.when else ""
        words = _("Talk on {day}", day=day) if day else _("A talk is agreed")
        label = _("Prepare")
        return _Way(whom, words, label, "prepare", "questions", here, whom.interview)
    return _what_comes_next(visit, one, whom, name)


def _once_more(whom: Whom, name: str, interview: str) -> _Way:
    words = _("You talked once; ask once more")
    there = {"contact": whom.contact, "interview": interview}
    label = _("Ask {name} again", name=name)
    return _Way(whom, words, label, "thank-you", "loops", there, short=_("Ask again"))


def _what_comes_next(visit: Visit, one: FieldCompared, whom: Whom, name: str) -> _Way:
    """What comes next with somebody on the list, who may have been asked already."""
    contact = index_of(visit.ws).contacts[whom.contact]
    found = next_with(visit.ws, contact, now=visit.now)
    if found.kind in _TALKED:
        return _once_more(whom, name, found.interview)
    worded = in_words(visit.ws, contact, found)
    about = {"field": one.field.id, **worded.about}
    if found.kind == "write":
        short, label = _first_words(visit, whom, name)
        return _Way(whom, "", label, worded.page, "write", about, short=short)
    label = "" if found.kind in _RESTS else worded.doing
    return _Way(whom, _stands(found, worded), label, worded.page, worded.part, about)


def _stands(found: NextWith, worded: Worded) -> str:
    if found.kind not in ("waiting", "remind") or found.at is None:
        return worded.short
    return _("You wrote on {day}", day=local_dates.day(found.at))


def _first_words(visit: Visit, whom: Whom, name: str) -> tuple[str, str]:
    """What one does to reach somebody for the first time, as the way at hand wants it; in short,
    and with the name.
    """
    way = way_at_hand(index_of(visit.ws), whom.contact)
    if way is None or not way.spoken:
        return _("Write"), _("Write to {name}", name=name)
    if way is Channel.IN_PERSON:
        return _("Speak to them"), _("Speak to {name}", name=name)
    return _("Call"), _("Call {name}", name=name)


# -- all that is open about one field


def _all_of(visit: Visit, one: FieldCompared) -> None:
    title = plain_text(one.field.title.strip() or _("(no title)"))
    st.markdown(f"**{title}**")
    if one.field.want_to_know.strip():
        st.markdown("\n".join(_wanted(one)))
    page = paged(one.unknown, _PAGE, f"unknown-{one.field.id}")
    for _place, each in page:
        st.markdown(_line(one, each))
    way = way_to_ask(visit, one)
    with st.container(horizontal=True):
        if way.whom and way.talk:
            _into_the_plan(visit, one, way.whom, [each for _place, each in page])
        go_button(way.label, way.page, part=way.part, key=f"ask-{one.field.id}", about=way.about)


def _wanted(one: FieldCompared) -> Iterator[str]:
    """What one wanted to find out, a line for each question, with who has said something of it."""
    yield f":small[:gray[{_('You wanted to find out')}]]"
    yield ""
    for question in questions_in(one.field.want_to_know):
        who = listed([shown_name(name) for name in who_told(one.picture, question)])
        mark = f" :small[:gray[{_('see what {names} said', names=who)}]]" if who else ""
        yield f"- {plain_text(question)}{mark}"


def _line(one: FieldCompared, unknown: Unknown) -> str:
    """What is open and why, the question, and the people where they are not the first ones."""
    lines = [f"**{plain_text(unknown.what)}**", f":gray[{plain_text(unknown.why)}]"]
    if unknown.question != unknown.what:
        lines.append(_("Ask: {question}", question=plain_text(unknown.question)))
    asked = one.ask(unknown)
    if asked:
        names = listed([shown_name(each.name) for each in asked])
        lines.append(_(":small[:gray[Best asked of {names}]]", names=names))
    return "  \n".join(lines)


def _into_the_plan(visit: Visit, one: FieldCompared, whom: Whom, unknown: list[Unknown]) -> None:
    """Put these questions into the talk ahead; what became of it stands in the same place."""
    interview = visit.ws.interviews.get(whom.interview)
    plan = {item.text for item in interview.plan} if interview else set()
    left = {each.question: each.bank for each in unknown if each.question not in plan}
    name = shown_name(whom.name)
    if not left:
        st.markdown(
            _(":material/check: In the plan of your talk with {name}.", name=name), width="content"
        )
        return
    action_button(
        _("Add these to your talk with {name}", name=name),
        f"plan-{one.field.id}",
        (decisions.ask_in_interview, visit.library, whom.interview, left),
        icon="playlist_add",
        said=_("The questions are in the plan."),
    )
