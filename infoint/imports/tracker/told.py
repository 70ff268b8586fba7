"""What the cells of one person say, each by itself, before it is put together."""

from dataclasses import dataclass, field
from datetime import date, time

from infoint.domain.interviews import Format
from infoint.domain.kinds import Channel
from infoint.imports.tracker.cells import Said
from infoint.imports.tracker.found import Mark
from infoint.imports.tracker.statuses import furthest


@dataclass(frozen=True, slots=True)
class Asked:
    """A day on which one tried, and the cell that says so."""

    day: date
    hour: time | None
    channel: Channel | None
    mark: Mark


@dataclass(slots=True)
class Told:
    """What the cells say, cell by cell, before it is put together."""

    asked: list[Asked] = field(default_factory=list)
    was_asked: bool = False
    channels: dict[int, Channel] = field(default_factory=dict)
    statuses: list[tuple[int, str]] = field(default_factory=list)
    """Each with its row: of a log with several rows for a person each tells what its day was."""
    answered: list[date] = field(default_factory=list)
    dated: list[tuple[Said, Mark]] = field(default_factory=list)
    next_days: list[tuple[date, str]] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    talks: list[Said] = field(default_factory=list)
    talk_rows: set[int] = field(default_factory=set)
    hour: time | None = None
    format: Format | None = None
    place: str = ""
    notes: list[str] = field(default_factory=list)
    learned: bool = False
    """Whether a cell says what was learned in a talk, which then took place."""
    named: list[str] = field(default_factory=list)
    thanked: list[date | None] = field(default_factory=list)
    unplaced: list[Mark] = field(default_factory=list)
    kept: list[Mark] = field(default_factory=list)
    """Cells of which the person said that they mean nothing of the kind."""
    of_tries: list[Mark] = field(default_factory=list)
    of_talks: list[Mark] = field(default_factory=list)
    """Cells that say how a try or a talk was; where there is none they have no place."""

    @property
    def status(self) -> str | None:
        """The furthest that a status says, or what an answer or a talk implies."""
        return furthest(said for _, said in self.statuses)

    def status_in(self, row: int) -> str | None:
        """What the status of a row says; that of all rows where this one has none."""
        return furthest(said for at, said in self.statuses if at == row) or self.status
