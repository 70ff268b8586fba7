"""What the cells of one person say, each by itself, before it is put together."""

from dataclasses import dataclass, field
from datetime import date, time

from infoint.domain.interviews import Format
from infoint.domain.kinds import Channel
from infoint.imports.tracker.cells import Said
from infoint.imports.tracker.found import Mark
from infoint.imports.tracker.statuses import furthest
from infoint.imports.tracker.titles import order_of


@dataclass(frozen=True, slots=True)
class Asked:
    """A day on which one tried, and the cell that says so."""

    day: date
    hour: time | None
    channel: Channel | None
    mark: Mark
    status: str | None = None
    """What stands beside this day of how it was."""


@dataclass(frozen=True, slots=True)
class SaidStatus:
    """What a cell says of how things stand, and which of several tries it is about (0 for all)."""

    row: int
    order: int
    status: str


@dataclass(slots=True)
class Told:
    """What the cells say, cell by cell, before it is put together."""

    asked: list[Asked] = field(default_factory=list)
    was_asked: bool = False
    channels: dict[tuple[int, int], Channel] = field(default_factory=dict)
    """By row, and by the number in the title of a column such as Outreach 2 Method."""
    left_by: Channel | None = None
    """By which way a status says that a message was left."""
    messenger: str = ""
    """What a text message went through, as its cell says it, such as WhatsApp."""
    statuses: list[SaidStatus] = field(default_factory=list)
    scheduled: list[Mark] = field(default_factory=list)
    """Cells of a status that mean that the talk has its day, which their words may tell."""
    put_off: list[Mark] = field(default_factory=list)
    """Cells of a status that mean not now, which may say when one may ask again."""
    has_talked: bool = False
    """Whether a status says in plain words that one talked, with no day of its own."""
    unknown: list[Mark] = field(default_factory=list)
    """Cells of a status of which nobody knows yet what they mean."""
    said_yes: bool = False
    """Whether a tick says that an answer came."""
    answered: list[date] = field(default_factory=list)
    dated: list[tuple[Said, Mark]] = field(default_factory=list)
    next_days: list[tuple[date, Mark]] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    step_days: dict[str, date] = field(default_factory=dict)
    """For a step whose words name its day: that day."""
    again: dict[date, str] = field(default_factory=dict)
    """By the day on which one asks once more: the words that say so."""
    talks: list[tuple[Said, int]] = field(default_factory=list)
    """Each with its row: of a log with several rows for a person each tells what its day was."""
    called_off: list[Said] = field(default_factory=list)
    """Talks of which it is said beside their own day that they were not, where others were."""
    hour: time | None = None
    format: Format | None = None
    place: str = ""
    notes: list[Mark] = field(default_factory=list)
    learned: bool = False
    """Whether a cell says what was learned in a talk, which then took place."""
    named: list[str] = field(default_factory=list)
    thanked: list[date | None] = field(default_factory=list)
    owes_thanks: bool = False
    """Whether a cell says that no thank-you was sent yet."""
    unplaced: list[Mark] = field(default_factory=list)
    kept: list[Mark] = field(default_factory=list)
    """Cells of which the person said that they mean nothing of the kind."""
    of_tries: list[Mark] = field(default_factory=list)
    of_talks: list[Mark] = field(default_factory=list)
    """Cells that say how a try or a talk was; where there is none they have no place."""

    @property
    def status(self) -> str | None:
        """The furthest that a status says, or what an answer or a talk implies.

        A yes without a day does not outweigh that nothing more came.
        """
        said = [each.status for each in self.statuses]
        if self.said_yes and "no answer" not in said:
            said.append("replied")
        return furthest(said)

    def status_in(self, row: int) -> str | None:
        """What the status of a row says; that of all rows where this one has none."""
        return furthest(each.status for each in self.statuses if each.row == row) or self.status

    def status_of_try(self, mark: Mark) -> str | None:
        """What is said of one of several tries: where the titles number them, or of a log with a
        row for each.
        """
        is_log = len({one.mark.row for one in self.asked}) > 1
        return furthest(
            each.status
            for each in self.statuses
            if each.row == mark.row
            and (each.order == order_of(mark.column) if each.order else is_log)
        )

    def add_status(self, mark: Mark, status: str) -> None:
        """Note what a cell says of how things stand."""
        self.statuses.append(SaidStatus(mark.row, order_of(mark.column), status))

    def add_step(self, text: str, due: date | None) -> None:
        """Note what is to be done, with the day that its words name."""
        self.steps.append(text)
        if due:
            self.step_days[text] = due

    def add_channel(self, mark: Mark, channel: Channel) -> bool:
        """Note a way to reach somebody for the tries of this row; False where it has another."""
        return self.channels.setdefault((mark.row, order_of(mark.column)), channel) == channel

    def channel_of_try(self, mark: Mark) -> Channel | None:
        """The way that the row says, for the try of the same number first."""
        own = self.channels.get((mark.row, order_of(mark.column)))
        return own or self.channels.get((mark.row, 0))
