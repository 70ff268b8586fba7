"""Boxes that show what is suggested until the person chooses something else."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState


@dataclass(frozen=True)
class _Suggested(DataState):
    """By box, what was suggested when it was drawn last."""

    values: Mapping[str, Hashable] = field(default_factory=dict)


def follow(key: str, suggested: Hashable, *, follows: bool = True) -> None:
    """Before the box is drawn: where another value is suggested than before, it turns to that."""
    known = _Suggested.read().values
    if follows and box_state.is_alive(key) and known.get(key) != suggested:
        box_state.put(key, suggested)
    _Suggested({**known, key: suggested}).keep()
