"""A run in front of a group: which one, where it stands, and what is on the projector.

It lives on the server, in one place for the window of the leader and the one on the projector, so
that both are in step, also after one of them is loaded anew. In their addresses it stands as
`class=50-0915-3-hidden-deciding` (minutes, the time of day in UTC at which it began, the part,
whether names are hidden, and the demo, if it is one), to survive a server that died.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from infoint.library.loading import sound_content
from infoint.presenting.slides import Slide, Stage, slide_of
from infoint.ui.frame.data_source import write_anew
from infoint.ui.session import session, workspaces
from infoint.ui.session.shared import SharedState
from infoint.ui.session.uninterrupted import uninterrupted
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import WindowState
from infoint.ui.session.workspaces import OWN, DataSource

if TYPE_CHECKING:
    from infoint.library.presenter import Presenter, PresenterPart, Run

Shown = Literal["example", "question", "exercise"]
ADDRESS = "class"
"""Under this name the run stands in the address."""
_NAMES = {"hidden": True, "shown": False}
_LONGEST = timedelta(hours=12)
WEIGHTS = (1, 5)
"""The least and the most that something can count."""


@dataclass(frozen=True)
class Class:
    """A run under way. `began` is aware, UTC; `place` the number of the part, from 0.

    `shown` is on the projector, `step` how far its example has gone on. `weights` are tried out and
    never stored. `ends` is when the time for an exercise is over, while it is counted down.
    """

    run: "Run"
    began: datetime
    data: DataSource = OWN
    place: int = 0
    shown: Shown = "example"
    step: int = 0
    weights: Mapping[str, int] = field(default_factory=dict)
    ends: datetime | None = None

    @property
    def mark(self) -> str:
        """How it stands in the address."""
        names = "hidden" if self.data.anonymized else "shown"
        began = f"{self.began.hour:02}{self.began.minute:02}"
        return f"{self.run}-{began}-{self.place + 1}-{names}-{self.data.demo}"

    @property
    def parts(self) -> "tuple[PresenterPart, ...]":
        """The parts of the run."""
        return presenter().run(self.run)

    @property
    def part(self) -> "PresenterPart":
        """The part at hand."""
        return self.parts[min(self.place, len(self.parts) - 1)]

    @property
    def ways(self) -> tuple[Shown, ...]:
        """What the part has to put on the projector, in the order of the notes."""
        if self.part.exercise_in(self.run):
            return ("example", "question", "exercise")
        return ("example", "question")


@dataclass(frozen=True)
class _Presenting(SharedState):
    """The run of this folder of data. `ended` is when the last one that ended had begun."""

    current: Class | None = None
    ended: datetime | None = None


@dataclass(frozen=True)
class _Pressed(WindowState):
    """Whether this window changed the run and was not drawn since."""

    is_so: bool = False


def class_of(mark: str, now: datetime) -> Class | None:
    """The run that an address means; None where it means none. `now` is aware."""
    minutes, clock, place, names, demo = [*mark.split("-", 4), *[""] * 4][:5]
    run = next((one for one in presenter().runs if str(one) == minutes), None)
    known = not demo or any(each.key == demo for each in workspaces.demos())
    if run is None or names not in _NAMES or not known or not place.isdecimal():
        return None
    try:
        began = datetime.strptime(clock, "%H%M").time()
    except ValueError:
        return None
    at = datetime.combine(now.astimezone(UTC).date(), began, UTC)
    if at > now + timedelta(minutes=1):
        at -= timedelta(days=1)
    number = int(place) - 1
    if now - at >= _LONGEST or not 0 <= number < len(presenter().run(run)):
        return None
    return Class(run, at, DataSource(demo, _NAMES[names]), number)


def follow_class() -> Class | None:
    """The run of this folder; one that a new server does not know is taken from the address.

    The address follows the run from then on.
    """
    known = _Presenting.read()
    if known.current is None:
        asked = class_of(whereabouts.in_address(ADDRESS), session.now())
        if asked and asked.began != _to_the_minute(known.ended):
            _Presenting.change(lambda one: one if one.current else replace(one, current=asked))
    _Pressed().keep()
    here = current_class()
    whereabouts.keep_in_address(ADDRESS, here.mark if here else "")
    return here


def _to_the_minute(moment: datetime | None) -> datetime | None:
    return moment.replace(second=0, microsecond=0) if moment else None


def current_class() -> Class | None:
    """The run of this folder of data, if any."""
    return _Presenting.read().current


def presenter() -> "Presenter":
    """The notes: the counselor's own if they are sound, else the built-in ones."""
    return _presenter()[0]


def presenter_problems() -> tuple[str, ...]:
    """Why the counselor's own notes were refused; empty if they were not."""
    return _presenter()[1]


def _presenter() -> "tuple[Presenter, tuple[str, ...]]":
    from infoint.library.presenter import load_presenter

    return sound_content(load_presenter)


def slide(here: Class) -> Slide:
    """What the part at hand shows as its example."""
    ws = session.workspace_of(here.data)
    stage = Stage(ws, workspaces.library(), session.now(), here.step, here.weights)
    return slide_of(here.part.key, here.part.title, stage)


@uninterrupted()
def begin_class(run: "Run", showing: DataSource, anew: bool = False) -> None:
    """The callback of a button: show these data to a group, from the first part on.

    A demo is put back to how it was written before, if `anew`.
    """
    if anew and not write_anew(showing.demo):
        return
    here = Class(run, session.now(), showing)
    _Presenting.change(lambda one: replace(one, current=here))


@uninterrupted()
def end_class() -> None:
    """The callback of a button: the run is over in both windows."""
    _Presenting.change(
        lambda one: _Presenting(None, one.current.began if one.current else one.ended)
    )


def is_to_be_drawn(drawn: Class | None) -> bool:
    """Whether the run moved on from what a window shows; for its clock, every second.

    A press that Streamlit handed to the clock's own run would be carried out once more if the clock
    asked for a drawing in the same run. So it waits for the next second.
    """
    if current_class() == drawn:
        return False
    is_pressed = _Pressed.read().is_so
    _Pressed().keep()
    return not is_pressed


def _change(how: Callable[[Class], Class]) -> None:
    _Pressed(True).keep()
    _Presenting.change(lambda one: replace(one, current=how(one.current)) if one.current else one)


@uninterrupted()
def go_to_part(place: int) -> None:
    """The callback of a button: another part, from its example on."""
    _change(lambda here: _at(here, place))


def _at(here: Class, place: int) -> Class:
    place = max(0, min(place, len(here.parts) - 1))
    return replace(here, place=place, shown="example", step=0, ends=None)


@uninterrupted()
def go_on(by: int, drawn: Class) -> None:
    """The callback of a button: on or back by one, through what a part shows and the parts.

    `drawn` is what the window showed: where the run has moved on meanwhile, by the other window or
    by the first of two taps, it stays.
    """
    at = (drawn.began, drawn.place, drawn.shown)
    _change(lambda here: _further(here, by) if (here.began, here.place, here.shown) == at else here)


def _further(here: Class, by: int) -> Class:
    at = here.ways.index(here.shown) + by if here.shown in here.ways else 0
    if 0 <= at < len(here.ways):
        return replace(here, shown=here.ways[at], step=0, ends=None)
    if by > 0 and here.place + 1 < len(here.parts):
        return _at(here, here.place + 1)
    if by < 0 and here.place:
        before = _at(here, here.place - 1)
        return replace(before, shown=before.ways[-1])
    return here


@uninterrupted()
def show_on_projector(what: Shown) -> None:
    """The callback of a button: the example, the question for the group, or the exercise."""
    _change(lambda here: replace(here, shown=what, step=0, ends=None))


@uninterrupted()
def step_to(step: int) -> None:
    """The callback of a button: this one of what the example has to show, from 0."""
    _change(lambda here: replace(here, step=step))


@uninterrupted()
def weigh(criterion: str, weight: int) -> None:
    """The callback of a button: try out that something counts so much, from 1 to 5."""
    _change(lambda here: replace(here, weights={**here.weights, criterion: weight}))


@uninterrupted()
def weigh_as_before() -> None:
    """The callback of a button: everything counts what it did."""
    _change(lambda here: replace(here, weights={}))


@uninterrupted()
def count_down(wanted: bool) -> None:
    """The callback of a button: the time for the exercise begins now, or is stopped."""

    def changed(here: Class) -> Class:
        exercise = here.part.exercise_in(here.run)
        if not wanted or not exercise:
            return replace(here, ends=None)
        if here.ends:
            return here
        ends = session.now() + timedelta(minutes=exercise.minutes(here.run))
        return replace(here, ends=ends)

    _change(changed)


@uninterrupted()
def hide_names(wanted: bool) -> None:
    """The callback of a button: names are hidden, or shown again, at the same place of the run."""
    _change(lambda here: replace(here, data=replace(here.data, anonymized=wanted)))


def time_left(here: Class, now: datetime) -> timedelta | None:
    """How long the exercise still has, not below zero; None where nothing is counted down."""
    return max(timedelta(), here.ends - now) if here.ends else None
