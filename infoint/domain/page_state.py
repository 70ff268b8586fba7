"""Where the person was, what is half written or done for now, what two windows wrote differently,
and what stands in the person's calendar.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from pydantic import Field

from infoint.domain.record import Record, UtcDatetime

PAGE_STATE_ID = "page-state"
LONG_TEXTS: Mapping[str, tuple[str, ...]] = {
    "profile": ("interests", "skills", "values", "expertise"),
    "fields": ("want_to_know",),
    "contacts": ("research_person", "research_organization"),
}
"""By collection: texts that count once somebody says that they are done for now."""


def text_place(collection: str, record: str, name: str) -> str:
    """How `PageState.done` names the text of a record (an id)."""
    return f"{collection}/{record}/{name}"


def written_places(rows: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> list[str]:
    """The places of all long texts that hold something, of records as they are stored."""
    return [
        text_place(collection, key, name)
        for collection, names in LONG_TEXTS.items()
        for key, row in rows.get(collection, {}).items()
        for name in names
        if str(row.get(name) or "").strip()
    ]


_APPOINTMENT, _HELD = "appointment-", "held-"
"""Before the id of a talk: what is typed for its appointment, and of it once it was held."""


class PageState(Record):
    """One to a workspace. `drafts` holds half-written records by the name of their worksheet.

    `done` says of long texts, by `text_place`, when they were done for now, and of a question plan
    when somebody went on with it as it is; `read` of the guidance
    of steps when it was folded away (ISO 8601, UTC).
    """

    id: str = PAGE_STATE_ID
    page: str = ""
    contact: str = ""
    field: str = ""
    at: UtcDatetime | None = None
    drafts: dict[str, dict[str, Any]] = Field(default_factory=dict)
    dismissals: dict[str, str] = Field(default_factory=dict)
    done: dict[str, str] = Field(default_factory=dict)
    read: dict[str, str] = Field(default_factory=dict)

    @property
    def noted_days(self) -> dict[str, date]:
        """By id of a talk: the day that stands in the box of its appointment, where one does."""
        return self._days(_APPOINTMENT)

    @property
    def days_to_enter(self) -> dict[str, date]:
        """By id of a talk: the day on which it may have been, as it stands in the box for that."""
        return self._days(_HELD)

    def _days(self, begins: str) -> dict[str, date]:
        found: dict[str, date] = {}
        for name, draft in self.drafts.items():
            talk = name.removeprefix(begins)
            if talk != name and not draft.get("later"):
                with suppress(ValueError):
                    found[talk] = date.fromisoformat(str(draft.get("date") or ""))
        return found


class OtherText(Record):
    """A text that another window had written into the same place before it was overwritten."""

    collection: str
    record: str
    path: tuple[str, ...]
    text: str
    at: UtcDatetime


class CalendarEntry(Record):
    """Something that a calendar file held which was taken, as it stood there then.

    Its id names the same matter in every file; the UID is made of it. `start` and `end` are those
    of a talk or another event with an hour; the rest stands on its `day`, a to-do perhaps on none.
    """

    title: str = ""
    day: date | None = None
    start: UtcDatetime | None = None
    end: UtcDatetime | None = None
    sequence: int = Field(default=0, ge=0)
    told: UtcDatetime | None = None
    """When a file first said that it is over; None while it stands."""
