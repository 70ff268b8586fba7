"""Drop-downs whose words may change while they stand on the page.

A drop-down of Streamlit's sends the words of what was chosen, and its window holds on to them.
Where they are a name or a title, they change while somebody types it, in this window or in
another, and the old words come back as if something else had been chosen. So a window remembers
which record its words stood for, and never gives them to another one.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import streamlit as st

from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState

Option = TypeVar("Option", bound=Hashable)


@dataclass(frozen=True)
class _Words(DataState):
    """By drop-down and by words that it showed in this window: the option they stood for."""

    stood_for: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def own_words(key: str, wanted: Mapping[Option, str]) -> dict[Option, str]:
    """By option the words to show in the drop-down `key`: as wanted, with a number if taken.

    Taken by another option, or by one that the drop-down showed under these words before.
    """
    known = _Words.read().stood_for
    stood_for = dict(known.get(key, {}))
    found: dict[Option, str] = {}
    for option, line in wanted.items():
        words, number = line, 2
        while stood_for.setdefault(words, option) != option:
            words, number = f"{line} ({number})", number + 1
        found[option] = words
    _Words({**known, key: stood_for}).keep()
    return found


def meant(
    key: str, value: Any, options: Iterable[Any], otherwise: Callable[[], Any] = lambda: None
) -> Any:
    """The option that stands in the drop-down `key`, None where nothing stands there.

    `value` is an option, or words under which one was shown before; `otherwise` gives what is
    returned for anything else.
    """
    known = list(options)
    if value is None or value in known:
        return value
    older = _Words.read().stood_for.get(key, {}).get(value) if isinstance(value, str) else None
    return older if older in known else otherwise()


def put_right(key: str, options: Iterable[Any]) -> None:
    """Before a drop-down is drawn: let it hold the option that its words stand for."""
    if not box_state.is_alive(key):
        return
    held = box_state.shown(key)
    known = list(options)
    if isinstance(held, (list, tuple)):
        right: Any = [one for one in (meant(key, each, known) for each in held) if one is not None]
        changed = list(held) != right
    else:
        right = meant(key, held, known)
        changed = held is not None and held != right
    if changed:
        box_state.put(key, right)


def drop_down(
    label: str,
    words: Mapping[Option, str],
    *,
    key: str,
    start: Option | None = None,
    follows: bool = False,
    on_pick: Callable[[Option], None] | None = None,
    placeholder: str | None = None,
) -> Option | None:
    """A drop-down over `words`, by option, shown letter for letter; the chosen option or None.

    `start` is chosen at first, nothing where it is no option; with `follows` the box turns to it
    whenever it is another one. `on_pick` is called from a callback, and only where one of the
    options was chosen.
    """
    shown = own_words(key, words)
    if follows and box_state.is_alive(key) and box_state.shown(key) != start:
        box_state.put(key, start)
    put_right(key, shown)
    found: Option | None = st.selectbox(
        label,
        list(shown),
        index=list(shown).index(start) if start in shown else None,
        format_func=lambda option: shown.get(option, str(option)),
        key=key,
        placeholder=placeholder,
        on_change=_picked if on_pick else None,
        args=(key, tuple(shown), on_pick),
    )
    return found


def _picked(key: str, options: tuple[Any, ...], on_pick: Callable[[Any], None]) -> None:
    found = meant(key, box_state.shown(key), options)
    if found is not None:
        on_pick(found)
