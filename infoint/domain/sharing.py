"""What goes to a counselor with the person's consent, and what comes back from there."""

from datetime import date
from typing import Literal

from infoint.domain.record import Record, UtcDatetime

NamesInCopy = Literal["first", "initials", "full"]
NAMES_IN_COPY: tuple[NamesInCopy, ...] = ("first", "initials", "full")
"""How other people are named in a copy; the first is what one begins with."""
ItemKind = Literal["script", "letter", "plan", "debrief", "field", "actions", "profile"]
"""What can be shared one by one, beside the progress: a message before the talk, a letter after it,
the plan of a talk, its notes, the notes on a field; what one plans to do; about oneself."""
CommentState = Literal["open", "taken", "set aside"]


class SharedCopy(Record):
    """A copy that was made for a counselor. Its id is that of the copy."""

    counselor: str = ""
    made: UtcDatetime
    until: date
    group: str = ""
    """The class or the group in which the counselor counts the person; "" for none."""
    names: NamesInCopy = "first"
    items: tuple[str, ...] = ()
    """What was shared, as `item_key` names it."""
    private: bool = False
    """Whether private notes were part of it."""
    reach: bool = False
    """Whether phones and addresses of others were part of it."""
    content: str = ""
    """A checksum of what it held of the person's data; "" for a copy of before it was kept."""
    employer: bool = False
    """Whether it names today's employer, which must not know."""
    withdrawn: UtcDatetime | None = None


class Comment(Record):
    """What a counselor says of a text that was shared, with the passage it is about.

    `record` is the id of the text's record, `quote` the passage as it stood there; "" is the whole.
    `copy_id` is the copy that it was made on ("" where that is not known), `title` and `passage`
    are the title of the text and what stood there then: the passage, else how the text began.
    """

    kind: ItemKind
    record: str = ""
    copy_id: str = ""
    title: str = ""
    passage: str = ""
    quote: str = ""
    words: str = ""
    by: str = ""
    at: UtcDatetime
    state: CommentState = "open"


class Meeting(Record):
    """An appointment with a counselor: what was talked about, what was agreed, by when."""

    on: date
    by: str = ""
    """The counselor."""
    about: str = ""
    agreed: str = ""
    due: date | None = None


def item_key(kind: ItemKind, record: str = "") -> str:
    """How a thing that can be shared is named: its kind, and the id of its record if it has one."""
    return f"{kind}/{record}" if record else kind
