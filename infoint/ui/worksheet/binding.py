"""Widgets bound to one attribute of one record: they save themselves when they change.

The server never pushes text into a box; where another window wrote something else, that text is
shown beside it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from infoint.domain.page_state import OtherText
from infoint.i18n import N_, _
from infoint.store import GoneError, StoreError
from infoint.ui.session import redraw, session
from infoint.ui.session.plain_text import show
from infoint.ui.session.reconnect import Brought, digest
from infoint.ui.session.uninterrupted import uninterrupted
from infoint.ui.session.window import box_state, notices
from infoint.ui.session.workspaces import DataSource
from infoint.ui.worksheet.place import FieldPath

Convert = Callable[[Any], Any]


def same(value: Any) -> Any:
    """The value as it is."""
    return value


@dataclass(frozen=True)
class WidgetCodec:
    """How a kind of widget turns a stored value into what its box shows, and back.

    What the box of a kind that `types_text` shows is a text in any case.
    """

    to_box: Convert = same
    from_box: Convert = same
    types_text: bool = False
    text_to_box: Convert = same
    """For a text that was kept of what another window had stored."""


TEXT = WidgetCodec(lambda value: value or "", lambda value: value or "", types_text=True)


@uninterrupted()
def save(place: FieldPath, kind: WidgetCodec) -> None:
    """Store what stands in the box: the callback of every bound widget."""
    value = kind.from_box(box_state.shown(place.key))
    now = session.now()
    seen = box_state.seen()
    known = {"seen": seen[place.key]} if place.key in seen else {}
    if _first(place.key) in seen and _is_strange(place, kind):
        known = {"seen": ""}
    try:
        place.keep()
        with session.workspace_of(place.of).edit(place.label, now=now) as tx:
            place.write(tx, value, **known)
    except StoreError as error:
        notices.set_trouble(error.worded())
        if not isinstance(error, GoneError):
            box_state.unsaved()[place.key] = (place, kind, value)
        return
    seen[place.key] = value
    if not kind.types_text and box_state.shown(place.key) is None:
        box_state.put(place.key, kind.to_box(value))  # nothing chosen may stand for something
    box_state.unsaved().pop(place.key, None)
    notices.mark_saved(now)
    _settled(place)
    _fill(place.written_too(value))
    place.settle()
    save_unsaved()


def _fill(places: tuple[FieldPath, ...]) -> None:
    """Let other boxes show what was typed for them into this one."""
    for place in places:
        known = box_state.bound().get(place.key)
        if known and box_state.is_alive(place.key):
            stored = place.read()
            box_state.put(place.key, known[1].to_box(stored))
            box_state.seen()[place.key] = stored
        _settled(place)


@uninterrupted()
def save_unsaved() -> None:
    """Store what could not be stored before, on this page or on others; stops at new trouble.

    It is kept in the window until then. Only from a callback.
    """
    seen, left = box_state.seen(), box_state.unsaved()
    for key, (place, kind, kept) in list(left.items()):
        value = kind.from_box(box_state.shown(key)) if box_state.is_alive(key) else kept
        known = {"seen": seen[key]} if key in seen else {}
        try:
            place.keep()
            with session.workspace_of(place.of).edit(place.label, now=session.now()) as tx:
                place.write(tx, value, **known)
        except GoneError:
            pass  # the record was removed, with whatever stood in this place
        except StoreError as error:
            notices.set_trouble(error.worded())
            return
        seen[key] = value
        left.pop(key, None)
        notices.mark_saved(session.now())


def _is_strange(place: FieldPath, kind: WidgetCodec) -> bool:
    """Whether the window comes from another server and has never seen what is stored here."""
    brought = redraw.brought()
    comes = place.key in brought.marks or brought.texts(place.key)
    return bool(comes) and not _knows(place, kind, place.read())


def _settled(place: FieldPath) -> None:
    """What was wrong with an entry of a half-written record is over once it is changed."""
    found = notices.problems()
    if "drafts" in place.path and place.path[-1] in found:
        left = {name: text for name, text in found.items() if name != place.path[-1]}
        notices.set_problems(left)


def refresh_boxes() -> None:
    """Let every box show what is stored now, after a button of this window changed it.

    Only from a callback: the person pressed a button, so no box is being typed in. A box whose
    own text could not be saved keeps it.
    """
    seen = box_state.seen()
    for key, (place, kind) in box_state.bound().items():
        if key not in seen or not box_state.is_alive(key):
            continue
        stored = place.read()
        known = seen[key] if seen[key] is not None else kind.from_box(kind.to_box(None))
        if stored != seen[key] and _same(kind.from_box(box_state.shown(key)), known):
            box_state.put(key, kind.to_box(stored))
            seen[key] = stored


def bound(place: FieldPath, kind: WidgetCodec, draw: Callable[..., Any], **how: Any) -> Any:
    """Draw a widget with the key of its place, save it when it changes, show what it collides with.

    `draw` takes key, on_change and args beside `how`. Returns the value in the box.
    """
    key, stored, seen = place.key, place.read(), box_state.seen()
    box_state.bound()[key] = (place, kind)
    alive = box_state.is_alive(key) and _first(key) not in seen
    unsaved = box_state.unsaved().get(key)
    if not alive and unsaved:
        box_state.put(key, kind.to_box(unsaved[2]))
    elif not alive:
        seen[key] = seen[_first(key)] = stored
    elif not kind.types_text and not unsaved and not _same(stored, seen.get(key)):
        box_state.put(key, kind.to_box(stored))
        seen[key] = stored
    found = kind.from_box(draw(key=key, on_change=save, args=(place, kind), **how))
    if not alive and not unsaved:
        if _is_to_save(place, kind, stored, found):
            redraw.write_after_drawing(partial(_save_first, place, kind))
            return found
        seen.pop(_first(key), None)
    if kind.types_text:
        _collisions(place, kind, kind.to_box(found))
    elif unsaved:
        _unsaved(place, kind)
    return found


def _first(key: str) -> str:
    """Stands in what is seen while the first drawing of a box is not through.

    A newer run may break it off; what the window brought is settled in that one then.
    """
    return f"first {key}"


def _is_to_save(place: FieldPath, kind: WidgetCodec, stored: Any, found: Any) -> bool:
    """A window that outlived the server brings its boxes along: changed meanwhile, or just old.

    Where the window knows the stored value its box is to be saved. So it is where its text was
    typed later than the stored one, which is kept beside it. Else that would overwrite something
    newer: a text stays in its box and the person decides, the rest gives way.
    """
    if _same(found, kind.from_box(kind.to_box(stored))):
        return False
    brought = redraw.brought()
    if place.key not in brought.marks and not kind.types_text:
        return False
    if _knows(place, kind, stored):
        return True
    if kind.types_text and _typed_later(place, brought):
        box_state.seen()[place.key] = ""
        return True
    box_state.seen()[place.key] = found
    if not kind.types_text:
        redraw.draw_again()
    return False


@uninterrupted()
def _save_first(place: FieldPath, kind: WidgetCodec) -> None:
    """Save what a window brought along; its first drawing is through then."""
    save(place, kind)
    box_state.seen().pop(_first(place.key), None)


def _knows(place: FieldPath, kind: WidgetCodec, stored: Any) -> bool:
    """Whether a window from another server has seen the stored value, or has written it itself."""
    brought = redraw.brought()
    if brought.marks.get(place.key) == _mark(kind, stored):
        return True
    texts = brought.texts(place.key) if kind.types_text else ()
    return any(digest(kind.from_box(text)) == digest(stored) for text in texts)


def _mark(kind: WidgetCodec, value: Any) -> str:
    return digest(kind.to_box(value) if kind.types_text else value)


def _typed_later(place: FieldPath, brought: Brought) -> bool:
    """Whether the window's text was typed after the stored one was saved, as far as is known."""
    typed = brought.typed_at(place.key)
    ws = session.workspace_of(place.of)
    saved = ws.changed_at(place.collection, place.record, *place.path)
    return typed is not None and saved is not None and typed > saved


def marks() -> dict[str, str]:
    """By box that stands on the page: the mark of what this window last saw stored there."""
    seen = box_state.seen()
    bound = box_state.bound().items()
    return {key: _mark(of[1], seen[key]) for key, of in bound if box_state.is_alive(key)}


def _same(one: Any, other: Any) -> bool:
    """Equal, where a list read back from a draft is as good as the tuple that was put there."""
    pair = [list(value) if isinstance(value, tuple) else value for value in (one, other)]
    return bool(pair[0] == pair[1])


def _collisions(place: FieldPath, kind: WidgetCodec, found: str) -> None:
    """What another window wrote into this box, and a text that could not be saved."""
    seen = box_state.seen()
    stored, known = kind.to_box(place.read()), kind.to_box(seen.get(place.key))
    if stored == found:
        seen[place.key] = place.read()
    elif stored != known:
        _text_elsewhere(
            _("Another window changed this. It now says:"),
            stored or "(nothing)",
            (
                _("Show the newer text here"),
                f"newer-{place.key}",
                _show_newer,
                (place, kind, stored),
            ),
            (_("Keep the text in the box"), f"keep-{place.key}", save, (place, kind)),
        )
    elif found != known:
        _unsaved(place, kind)
    _beside(place, kind, found)


def _text_elsewhere(
    words: str, text: str, *ways: tuple[str, str, Callable[..., None], Any]
) -> None:
    """A text that does not stand in the box, and buttons: label, key, what it calls with what."""
    with st.container(border=True):
        st.markdown(words)
        show(text)
        with st.container(horizontal=True):
            for label, key, job, args in ways:
                st.button(label, key=key, on_click=job, args=args)


@uninterrupted()
def _show_newer(place: FieldPath, kind: WidgetCodec, stored: str) -> None:
    box_state.put(place.key, stored)
    box_state.seen()[place.key] = kind.from_box(stored)


def _unsaved(place: FieldPath, kind: WidgetCodec) -> None:
    st.button(
        _("Save this again"),
        key=f"again-{place.key}",
        icon=":material/save:",
        on_click=save,
        args=(place, kind),
    )


def _beside(place: FieldPath, kind: WidgetCodec, found: str) -> None:
    """Texts that another window had written here, before this one was saved over them."""
    here = (place.collection, place.record, place.path)
    for other in session.workspace_of(place.of).other_texts.all():
        text = kind.text_to_box(other.text)
        if (other.collection, other.record, other.path) != here or text == found:
            continue
        _text_elsewhere(
            _("You had also written here:"),
            text,
            (_("Use this text"), f"use-{other.id}", _use_other, (place, kind, other)),
            (_("Remove it"), f"drop-{other.id}", _drop_other, (place.of, other.id)),
        )


@uninterrupted()
def _use_other(place: FieldPath, kind: WidgetCodec, other: OtherText) -> None:
    """Put the other text in the place of the one in the box, in one edit of its own."""
    now, text = session.now(), kind.text_to_box(other.text)
    try:
        ws = session.workspace_of(place.of)
        place.keep()
        with ws.edit(N_("Used the other text"), now=now) as tx:
            place.write(tx, kind.from_box(text))
            tx.other_texts.remove(other.id)
    except StoreError as error:
        notices.set_trouble(error.worded())
        return
    box_state.put(place.key, text)
    box_state.seen()[place.key] = kind.from_box(text)
    notices.mark_saved(now)
    with session.drawing(place.of):
        notices.say(_("The other text stands there now."), ws.edits()[0].id)


@uninterrupted()
def _drop_other(of: DataSource, other: str) -> None:
    try:
        with session.workspace_of(of).edit("", now=session.now()) as tx:
            tx.other_texts.remove(other)
    except StoreError as error:
        notices.set_trouble(error.worded())
