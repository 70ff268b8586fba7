"""Parts of the debrief that fold up, drawn only while they are unfolded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from infoint.ui.components.fold import fold
from infoint.ui.session import session
from infoint.ui.session.window_state import DataState


@dataclass(frozen=True)
class Folds(DataState):
    """By key of a fold, whether the person left it unfolded, and how it was drawn at first."""

    chosen: Mapping[str, bool] = field(default_factory=dict)
    at_first: Mapping[str, bool] = field(default_factory=dict)


def folded(
    key: str, title: str, icon: str, draw: Callable[[], None], *, at_first: bool = False
) -> None:
    """A part that is drawn only while it is unfolded, which this window remembers.

    Label, icon and the state at first make up what the fold is: were one of them to change, the
    boxes in it would be made anew while they are typed in.
    """
    if not session.box_is_alive(key):
        folds = Folds.read()
        start = folds.chosen.get(key, at_first)
        replace(folds, at_first={**folds.at_first, key: start}).keep()

    def turned() -> None:
        folds = Folds.read()
        replace(folds, chosen={**folds.chosen, key: session.box(key)}).keep()

    start = Folds.read().at_first.get(key, False)
    fold(title, key, draw, icon=icon, expanded=start, on_change=turned)
