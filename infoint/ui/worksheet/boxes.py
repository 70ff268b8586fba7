"""The widgets of a worksheet, each bound to a place and saving itself."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import streamlit as st

from infoint.entries.form import email_address, listed_addresses, web_link
from infoint.i18n import N_, _
from infoint.library.where_found import found_from_words, found_words
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.window import notices
from infoint.ui.worksheet.binding import TEXT, WidgetCodec, bound
from infoint.ui.worksheet.drop_down import meant, own_words, put_right
from infoint.ui.worksheet.place import FieldPath


@contextmanager
def with_problem(place: FieldPath, **width: Any) -> Iterator[None]:
    """Draw a box with what is said about it right below, in one cell of a grid.

    That is what is wrong with it, and what another window wrote. Only half-written records are
    checked as a whole; elsewhere a box of the same name means another thing. The cell is there
    without anything said too: a box that changed its place in the page would be made anew, and what
    is being typed in it lost. `width` is that of the box, where it has one.
    """
    with st.container(**width):
        yield
        drafted = "drafts" in place.path
        sentence = notices.problems().get(place.path[-1]) if drafted else None
        if sentence:
            st.error(sentence, icon=":material/error:")


def width_of(how: dict[str, Any]) -> dict[str, Any]:
    """The part of a box's arguments that says how wide it is."""
    return {"width": how["width"]} if "width" in how else {}


def line(label: str, place: FieldPath, kind: WidgetCodec = TEXT, **how: Any) -> Any:
    """A box of one line for a kind that types text, and nothing around it; the value in it."""
    shown = kind.to_box(place.read())
    how = {"live": "500ms", "icon": "", "validate": "", **how}
    return bound(place, kind, lambda **kw: st.text_input(label, shown, **kw), **how)


def text(label: str, place: FieldPath, kind: WidgetCodec = TEXT, **how: Any) -> str:
    """One line of text."""
    with with_problem(place, **width_of(how)):
        return str(line(label, place, kind, **how))


def found_in(label: str, place: FieldPath) -> None:
    """Where somebody was found: the words of a circle, or own ones."""
    text(label, place, _WHERE_FOUND)


_WHERE_FOUND = WidgetCodec(
    lambda value: found_words(value or ""),
    lambda value: found_from_words(value or ""),
    types_text=True,
    text_to_box=found_words,
)


def address(label: str, place: FieldPath, kind: str, **how: Any) -> str:
    """An e-mail address or a link. What was typed is kept; a hint says if it cannot work so."""
    fits, hint = _ADDRESSES[kind]
    stored = place.read()
    with st.container(gap="xsmall"):
        found = text(label, place, **how)
        if stored and not fits(str(stored)):
            _hint(_(hint))
    return found


def _hint(text: str) -> None:
    """What to write instead, below the box. Its examples are no links."""
    st.markdown(f":orange[:material/edit: {plain_text(text)}]")


def addresses(label: str, place: FieldPath, **how: Any) -> tuple[str, ...]:
    """E-mail addresses on one line, parted by commas. What was typed is kept; a hint as above."""
    kind = WidgetCodec(lambda value: ", ".join(value or ()), listed_addresses, types_text=True)
    stored = place.read() or ()
    with st.container(gap="xsmall"):
        with with_problem(place):
            found = line(label, place, kind, **how)
        if not all(email_address(each) for each in stored):
            _hint(_("Write them like a@example.org, b@example.org."))
    return tuple(found)


_ADDRESSES: dict[str, tuple[Callable[[str], str | None], str]] = {
    "email": (email_address, N_("Write it like name@example.org.")),
    "link": (web_link, N_("Write it like https://example.org.")),
}


def text_area(label: str, place: FieldPath, **how: Any) -> str:
    """A text of several lines, saved while the person types."""
    stored = place.read() or ""
    with with_problem(place, **width_of(how)):
        found = bound(place, TEXT, lambda **kw: st.text_area(label, stored, **kw), **how)
    return str(found)


def checkbox(label: str, place: FieldPath, **how: Any) -> bool:
    """A check box."""
    ticked = bool(place.read())
    kind = WidgetCodec(bool, bool)
    return bool(bound(place, kind, lambda **kw: st.checkbox(label, ticked, **kw), **how))


def number(
    label: str, place: FieldPath, low: int, high: int, *, start: int | None = None, **how: Any
) -> int:
    """A whole number between two bounds; `start` is shown while nothing is stored."""
    nothing = low if start is None else start
    kind = WidgetCodec(
        lambda value: nothing if value is None else value,
        lambda value: int(value) if value is not None else low,
    )
    shown = kind.to_box(place.read())
    found = bound(
        place, kind, lambda **kw: st.number_input(label, low, high, shown, 1, **kw), **how
    )
    return int(found)


def select(
    label: str,
    place: FieldPath,
    options: Sequence[Any],
    words: Callable[[Any], str],
    *,
    start: Any = None,
    **how: Any,
) -> Any:
    """One of a list, in a drop-down whose options are shown letter for letter.

    `start` is shown while nothing is stored.
    """

    def to_box(value: Any) -> Any:
        return value if value in options else start

    shown_now = to_box(place.read())
    index = list(options).index(shown_now) if shown_now in options else None
    shown = own_words(place.key, {option: words(option) for option in options})
    put_right(place.key, options)
    kind = WidgetCodec(to_box, lambda value: meant(place.key, value, options, place.read))
    with with_problem(place, **width_of(how)):
        return bound(
            place,
            kind,
            lambda **kw: st.selectbox(
                label, options, index, format_func=lambda one: shown.get(one, ""), **kw
            ),
            **how,
        )


def buttons(
    label: str,
    place: FieldPath,
    options: Sequence[Any],
    words: Callable[[Any], str] = str,
    *,
    start: Any = None,
    **how: Any,
) -> Any:
    """One of a few, all in sight; `start` is shown while nothing is stored.

    Radio buttons: the chosen one of Streamlit's pills and segments is too pale in the dark look.
    """
    stored = place.read()
    shown_now = stored if stored in options else start
    index = list(options).index(shown_now) if shown_now in options else None
    return bound(
        place,
        WidgetCodec(lambda value: value if value in options else start),
        lambda **kw: st.radio(label, options, index, format_func=words, horizontal=True, **kw),
        **how,
    )


def stars(place: FieldPath, *, none: int | None = None) -> int | None:
    """One to five stars; `none` is stored where they are taken away. What they say of stands
    before them: Streamlit gives them no label of their own.
    """
    stored = place.read()
    kind = WidgetCodec(
        lambda value: None if value is None else value - 1,
        lambda value: none if value is None else value + 1,
    )
    shown = kind.to_box(stored)
    found = bound(place, kind, lambda **kw: st.feedback("stars", default=shown, **kw))
    return None if found is None else int(found) + 1


def multiselect(
    label: str,
    place: FieldPath,
    options: Sequence[str],
    words: Callable[[str], str] = str,
    **how: Any,
) -> tuple[str, ...]:
    """Any number of a list."""
    stored = [value for value in (place.read() or ()) if value in options]
    shown = own_words(place.key, {option: words(option) for option in options})
    put_right(place.key, options)

    def chosen(value: Any) -> tuple[str, ...]:
        found = (meant(place.key, item, options) for item in value or ())
        return tuple(item for item in found if item is not None)

    found = bound(
        place,
        WidgetCodec(lambda value: [item for item in value or () if item in options], chosen),
        lambda **kw: st.multiselect(
            label, options, default=stored, format_func=lambda one: shown.get(one, ""), **kw
        ),
        **how,
    )
    return tuple(found)
