"""What a counselor writes for one student, in a workspace of its own, and the file that goes back.

Nothing of it is in the copy, nor in the counselor's own data.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from infoint.dates.local_time import local_day, zone_of
from infoint.domain import COLLECTIONS, Action, Comment, Record
from infoint.domain.sharing import ItemKind, Meeting
from infoint.entries.drafts import Typed, taken
from infoint.entries.form import Entries
from infoint.i18n import N_
from infoint.letters.note_forms import sentences_of
from infoint.sharing import answer_file, copy_file
from infoint.sharing.answer_file import Answer
from infoint.sharing.copy_file import SharedItem, StudentCopy
from infoint.sharing.making import file_name
from infoint.sharing.meetings import meetings_of, put_meeting
from infoint.sharing.shown import ShownText
from infoint.store import Workspace, open_workspace

STEP, MEETING = "agreed-step", "meeting"
"""Under which names the half-written ones are kept."""
LONGEST_PASSAGE = 300
"""Letters of a sentence that is offered; more would be no passage."""


def begin_comment(
    ws: Workspace, copy: StudentCopy, item: SharedItem, texts: Sequence[ShownText], *, now: datetime
) -> Comment:
    """A comment on a thing of this copy, about all of it and without words so far.

    `texts` are what stands there; how they begin goes along, for the day when they are changed.
    """
    comment = Comment(
        kind=item.kind,
        record=item.record,
        copy_id=copy.heading.copy_id,
        title=item.title,
        passage=beginning(texts),
        by=copy.heading.consent.counselor,
        at=now,
    )
    with ws.edit(N_("Began a comment"), now=now) as tx:
        return tx.comments.put(comment)


def beginning(texts: Iterable[ShownText]) -> str:
    """How these texts begin, letter for letter, cut at a word."""
    whole = "\n".join(one.text.strip() for one in texts if one.text.strip())
    if len(whole) <= LONGEST_PASSAGE:
        return whole
    return whole[:LONGEST_PASSAGE].rpartition(" ")[0] or whole[:LONGEST_PASSAGE]


def remove_comment(ws: Workspace, comment: str, *, now: datetime) -> None:
    """Remove a comment."""
    with ws.edit(N_("Removed a comment"), now=now) as tx:
        tx.comments.remove(comment)


def agree_step(ws: Workspace, typed: Typed = STEP, *, by: str, now: datetime) -> Action:
    """Note a step that was agreed on (`text`), by a date (`due`) or without one.

    Problems: `text` (empty), `due` (no date, or a year far from now).
    """
    with ws.edit(N_("Agreed on a step"), now=now) as tx:
        entries = Entries(taken(tx, typed))
        text = entries.needed("text", N_("Write what was agreed, such as: write to two people."))
        due = entries.day("due", local_day(now, zone_of(tx.profile.get())), locale="en_GB")
        entries.check()
        return tx.actions.put(Action(text=text, due=due, agreed_with=by))


def remove_step(ws: Workspace, step: str, *, now: datetime) -> None:
    """Remove a step that was agreed on."""
    with ws.edit(N_("Removed an agreed step"), now=now) as tx:
        tx.actions.remove(step)


def keep_meeting(
    ws: Workspace, typed: Typed = MEETING, *, by: str, today: date, now: datetime
) -> Meeting:
    """Note a meeting: when (`on`, else `today`), what it was about, what was agreed, by when.

    What was agreed becomes a step of the student's.

    Problems: `about` (both texts are empty), `on`, `due` (no dates).
    """
    with ws.edit(N_("Noted a meeting"), now=now) as tx:
        entries = Entries(taken(tx, typed))
        about, agreed = entries.text("about").strip(), entries.text("agreed").strip()
        if not (about or agreed):
            entries.refuse("about", N_("Write what you talked about, or what was agreed."))
        on = entries.day("on", today, locale="en_GB") or today
        due = entries.day("due", today, locale="en_GB")
        entries.check()
        return put_meeting(tx, Meeting(on=on, by=by, about=about, agreed=agreed, due=due))


def answer_of(ws: Workspace, student: str, *, by: str, now: datetime) -> Answer:
    """All that was written for the student so far; comments without words are left out."""
    return Answer(
        student=student,
        by=by,
        made=now,
        comments=tuple(one for one in ws.comments.all() if one.words.strip()),
        steps=tuple(one for one in ws.actions.all() if one.text.strip() and one.agreed_with),
        meetings=tuple(meetings_of(ws)),
    )


def with_meetings(ws: Workspace, answers: Workspace) -> Workspace:
    """A copy's data with the meetings that the counselor noted, in memory, for the next sheet."""
    known = {one.id for one in ws.meetings.all()}
    new = [one for one in answers.meetings.all() if one.id not in known]
    if not new:
        return ws
    records: dict[str, list[Record]] = {
        name: list(ws.collection(name).all()) for name in COLLECTIONS
    }
    records |= {"profile": [ws.profile], "page_state": [ws.page_state]}
    records["meetings"] += new
    merged = open_workspace(None)
    merged.replace_all(records, "")
    return merged


def comments_on(ws: Workspace, kind: ItemKind, record: str = "") -> list[Comment]:
    """What was said of this thing, in the order in which it was begun."""
    found = [one for one in ws.comments.all() if (one.kind, one.record) == (kind, record)]
    return sorted(found, key=lambda one: one.at)


def answer_name(student: str, day: date) -> str:
    """The name of the file that goes back, such as `Ana Silva 2026-11-29.infoint-answer`."""
    return file_name(student, day.isoformat()).removesuffix(copy_file.ENDING) + answer_file.ENDING


def passages(texts: Iterable[ShownText]) -> list[str]:
    """The sentences of what was shared, each once and letter for letter, to choose from."""
    found: dict[str, None] = {}
    for one in texts:
        for line in one.text.splitlines():
            for piece in sentences_of(line):
                if words := " ".join(piece.split()):
                    found.setdefault(words[:LONGEST_PASSAGE])
    return list(found)
