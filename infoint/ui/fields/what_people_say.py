"""What people said: searched and read one after the other, by field, person and topic."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from infoint.domain import CareerField
from infoint.domain.kinds import TakeawayKind
from infoint.fields.heard import NOTES, OWN, Heard, HeardKind, everything_heard, matching
from infoint.fields.said import FieldPicture, compare_field
from infoint.fields.tables import own_titles
from infoint.i18n import _, ngettext
from infoint.ui.components.buttons import dots_menu, go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.navigation import SIDE_PAGES
from infoint.ui.components.paging import page_slice
from infoint.ui.frame import parts
from infoint.ui.frame.bottom_bar import bottom_bar
from infoint.ui.frame.other_page import way_back
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.drop_down import drop_down
from infoint.words.amounts import range_words

_PAGE = 6
_WRITTEN: Mapping[HeardKind, tuple[str, str]] = {
    "answer": ("learned", "notes"),
    "belief": ("judge", "assumed"),
    "view": ("judge", "eleven"),
    "takeaway": ("learned", ""),
    "notes": ("write", ""),
}
"""By kind: the part of step 6, and the view of it, where that was written down."""
_HERE = "what-people-say"
_ANY = ""


@dataclass(frozen=True)
class _Asked(DataState):
    """What the list is narrowed down to, by id; "" for everything."""

    field: str = _ANY
    contact: str = _ANY
    topic: str = _ANY


def read_about(field: str) -> None:
    """Let the page begin with what was said about a field, "" for all. Only from a callback."""
    _Asked(field).keep()


def read_raw_notes() -> None:
    """Let the page begin with the notes that were laid to no question yet. Only from a callback."""
    _Asked(topic=NOTES).keep()


@contextmanager
def what_people_say(visit: Visit, view: str) -> Iterator[str]:
    """The page around one of its parts, whose name is given; "" where no talk was held."""
    with st.container(key="work"):
        st.caption(_(SIDE_PAGES[_HERE].title))
        heard = any(each.held_at for each in visit.ws.interviews.all())
        part = parts.part_of(_HERE)
        st.title(
            _heading(part, view) if heard else _("Nobody has told you anything yet"), anchor=False
        )
        if not heard:
            _nothing_yet(visit)
            yield ""
        else:
            part = parts.choose_part(_HERE, None)
            if view:
                back_to_part(_("Back to: {page}", page=parts.title_of(_HERE, part)))
            yield part
    bottom_bar(way_back(visit))


def _heading(part: str, view: str) -> str:
    views = {
        "beliefs": _("What you believed, and what people say"),
        "view": _("How the work looks to you"),
        "skills": _("Skills that people name"),
        "terms": _("Words of the field"),
        "lists": _("Reading and advice"),
        "pay": _("What the field pays"),
    }
    titles = {
        "said": _("What people said"),
        "together": _("Where people agree or differ"),
        "learned": _("What you learned about the work"),
        "open": _("What nobody has answered yet"),
    }
    return views.get(view) or titles[part]


def _nothing_yet(visit: Visit) -> None:
    drawing("no-talks")
    st.markdown(
        _("What you note in a talk and after it comes together here, ready to be found again.")
    )
    if visit.ws.contacts.all():
        words = _("Whom could you ask first?")
        go_button(words, "identify-people", part="next", key="to-people", type="primary")
    elif visit.ws.fields.all():
        words = _("Who could tell you something?")
        go_button(words, "identify-people", part="think", key="to-people", type="primary")
    else:
        words = _("Name a kind of work")
        go_button(words, "choose-field", part="fields", key="to-fields", type="primary")


# -- the list


def all_that_was_said(visit: Visit) -> None:
    """The search and what it is narrowed down to, then a row for each thing that was said."""
    heard = everything_heard(visit.ws, visit.library)
    needle = st.text_input(
        _("Search"),
        key="search-said",
        type="search",
        live="300ms",
        placeholder=_("A word, or a name"),
        label_visibility="collapsed",
    )
    with st.grid(3, min_column_width=150):
        field = _narrow(_("Field"), "field", _fields(visit, heard))
        contact = _narrow(_("Person"), "contact", _people(heard))
        topic = _narrow(_("Topic"), "topic", _topics(visit, heard))
    found = matching(heard, needle=needle, field=field, contact=contact, topic=topic)
    if not found:
        _nothing_found(bool(heard))
        return
    st.caption(ngettext("{n} note on what was said", "{n} notes on what was said", len(found)))
    titles = own_titles({one.id: one.title for one in visit.ws.fields.all()})
    page = page_slice(len(found), _PAGE, "said-page")
    for place, one in enumerate(found[page], page.start):
        _row(place, one, titles.get(one.field, ""))


def _narrow(label: str, name: str, words: dict[str, str]) -> str:
    start = getattr(_Asked.read(), name)
    picked = drop_down(
        label,
        words,
        key=f"said-by-{name}",
        start=start if start in words else _ANY,
        on_pick=partial(_keep, name),
    )
    return picked if picked in words else _ANY


def _keep(name: str, picked: str) -> None:
    replace(_Asked.read(), **{name: picked or _ANY}).keep()


def _fields(visit: Visit, heard: Sequence[Heard]) -> dict[str, str]:
    spoken_of = {one.field for one in heard}
    titles = own_titles({one.id: one.title for one in visit.ws.fields.all() if one.id in spoken_of})
    return {_ANY: _("Every field"), **titles}


def _people(heard: Sequence[Heard]) -> dict[str, str]:
    names = {one.contact: one.who.strip() or _("(no name)") for one in heard if one.contact}
    return {
        _ANY: _("Everybody"),
        **dict(sorted(names.items(), key=lambda pair: pair[1].casefold())),
    }


def _topics(visit: Visit, heard: Sequence[Heard]) -> dict[str, str]:
    """The topics that were spoken of, those of the bank in its order, then what was kept."""
    spoken = {one.topic for one in heard}
    words = {key: topic.heading for key, topic in visit.library.topics.items()}
    words |= {
        OWN: _("Questions of my own"),
        "belief": _("What you believed"),
        "view": _("How the work looks to you"),
    }
    words |= {str(kind): kind.label for kind in TakeawayKind}
    words[NOTES] = _("Notes not yet laid to a question")
    return {_ANY: _("Every topic"), **{key: line for key, line in words.items() if key in spoken}}


def _nothing_found(anything: bool) -> None:
    drawing("nothing-found", width=120)
    st.markdown(
        _("Nobody said that. Try one word less, or all fields and everybody.")
        if anything
        else _("Nothing was noted in your talks yet. What you write down after one stands here.")
    )


def _row(place: int, one: Heard, title: str) -> None:
    """Who said it, about what and when, and the words; a press anywhere opens the talk."""
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-said-{place}"
    ):
        with st.container(gap=None):
            about = plain_text(" · ".join(filter(None, (_about(one), title))))
            name = f"**{shown_name(one.who)}** :gray[{_day(one)}]"
            st.button(
                name,
                key=f"person-said-{place}",
                type="tertiary",
                on_click=_open,
                args=(one, "talk"),
            )
            st.markdown(f"{_noted(one)}  \n:small[:gray[{about}]]")
        dots_menu(
            _("More"),
            f"of-said-{place}",
            {"talk": _("Open the talk"), "person": _("Open the person")},
            partial(_open, one),
        )


def _day(one: Heard) -> str:
    return local_dates.day(one.at) if one.at else ""


def _open(one: Heard, choice: str) -> None:
    if choice == "person":
        whereabouts.go("person", contact=one.contact)
    else:
        part, view = _WRITTEN[one.kind]
        whereabouts.go("track", part, view, contact=one.contact, interview=one.interview)


def _about(one: Heard) -> str:
    if one.kind == "notes":
        return _("Not yet laid to a question")
    if one.kind != "takeaway":
        return one.about
    return _(TakeawayKind(one.topic).one)


def _noted(one: Heard) -> str:
    amounts = plain_text(range_words(one.low, one.high, one.currency))
    return ". ".join(filter(None, (amounts, plain_text(one.text))))


# -- one field


def field_of_the_page(visit: Visit) -> tuple[CareerField, FieldPicture] | None:
    """The field that a part is about, chosen at its top, and what its talks say; None without."""
    heard = everything_heard(visit.ws, visit.library)
    spoken = dict.fromkeys(one.field for one in heard if one.field)
    fields = {field.id: field for field in visit.ws.fields.all()}
    order = [key for key in (*spoken, *fields) if key in fields]
    if not order:
        st.markdown(_("List a kind of work first; then your talks come together under it."))
        go_button(_("Name a kind of work"), "choose-field", part="fields", key="to-fields")
        return None
    asked = _Asked.read().field
    start = asked if asked in fields else order[0]
    titles = own_titles({key: fields[key].title for key in dict.fromkeys(order)})
    if len(titles) == 1:
        st.markdown(_("About **{field}**", field=plain_text(titles[start])))
        picked = start
    else:
        picked = (
            drop_down(
                _("Field"),
                titles,
                key="compare-field",
                start=start,
                on_pick=partial(_keep, "field"),
            )
            or start
        )
    return fields[picked], compare_field(visit.ws, visit.library, picked)
