"""Where the person was, what is half written, and what two windows wrote differently."""

from typing import Any

from pydantic import Field

from infoint.domain.record import Record, UtcDatetime

PAGE_STATE_ID = "page-state"


class PageState(Record):
    """One to a workspace. `drafts` holds half-written records by the name of their worksheet."""

    id: str = PAGE_STATE_ID
    page: str = ""
    contact: str = ""
    field: str = ""
    at: UtcDatetime | None = None
    drafts: dict[str, dict[str, Any]] = Field(default_factory=dict)
    dismissals: dict[str, str] = Field(default_factory=dict)


class OtherText(Record):
    """A text that another window had written into the same place before it was overwritten."""

    collection: str
    record: str
    path: tuple[str, ...]
    text: str
    at: UtcDatetime
