"""What of the own data can go to a counselor, and what a person chose of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.domain.sharing import ItemKind, NamesInCopy, SharedCopy, item_key
from infoint.store import Workspace

USUAL_DAYS = 120
"""So long, about a term, a consent holds where the person sets no other day."""
LONGEST_DAYS = 730
"""Nobody keeps a copy for longer without asking again."""


@dataclass(frozen=True, slots=True)
class Shareable:
    """A thing that can be shared: the contact and the field it is about by id, and when it is from.

    `at` is in UTC; None where it has no day.
    """

    kind: ItemKind
    record: str = ""
    contact: str = ""
    field: str = ""
    at: datetime | None = None

    @property
    def key(self) -> str:
        """As `item_key` names it."""
        return item_key(self.kind, self.record)


@dataclass(frozen=True, slots=True)
class CopyChoice:
    """What goes: the progress always, `items` by `item_key`, and how other people are named.

    `until` is the last day on which the counselor may look. `employer` says that today's employer
    is named, where that must not know.
    """

    counselor: str
    until: date
    group: str = ""
    names: NamesInCopy = "first"
    items: frozenset[str] = field(default_factory=frozenset)
    private: bool = False
    reach: bool = False
    employer: bool = False

    def has(self, kind: ItemKind, record: str = "") -> bool:
        """Whether this thing goes."""
        return item_key(kind, record) in self.items


def shareable(ws: Workspace) -> list[Shareable]:
    """Everything that can be shared one by one, by kind; within a kind the newest first.

    Texts without a word are not among them.
    """
    index = index_of(ws)
    found = [*_letters(index), *_talks(index), *_others(index)]
    order = {kind: n for n, kind in enumerate(dict.fromkeys(one.kind for one in found))}
    found.sort(key=lambda one: (order[one.kind], -(one.at.timestamp() if one.at else 0)))
    return found


def _letters(index: WorkspaceIndex) -> Iterator[Shareable]:
    for kind in ("script", "letter"):
        for one in index.letters:
            is_before = one.kind.in_outreach
            if one.text.strip() and is_before == (kind == "script"):
                yield Shareable(
                    kind, one.id, one.contact, at=one.sent or one.taken_up or one.written
                )


def _talks(index: WorkspaceIndex) -> Iterator[Shareable]:
    for one in index.interviews:
        if one.plan:
            yield Shareable("plan", one.id, one.contact, one.field, one.when)
    for one in index.interviews:
        noted = any(item.note.strip() for item in one.plan) or one.debrief.notes.strip()
        if one.debrief.any_text or noted or index.takeaways_of_interview.get(one.id):
            yield Shareable("debrief", one.id, one.contact, one.field, one.when)


def _others(index: WorkspaceIndex) -> Iterator[Shareable]:
    for one in index.field_list:
        if one.title.strip():
            yield Shareable("field", one.id, field=one.id, at=one.created)
    if any(one.text.strip() for one in index.actions):
        yield Shareable("actions")
    if any(text.strip() for text in about_oneself(index)):
        yield Shareable("profile")


def about_oneself(index: WorkspaceIndex) -> tuple[str, ...]:
    """The texts of the profile that say who one is and what one can."""
    one = index.profile
    texts = (one.about, one.goals, one.accomplishments, one.interests, one.skills)
    return (*texts, one.values, one.expertise, one.schools, one.employers)


def first_choice(ws: Workspace, today: date) -> CopyChoice:
    """What the boxes begin with: the choice of the last copy, else progress alone."""
    last = last_copy(ws)
    if last is None:
        return CopyChoice("", today + timedelta(days=USUAL_DAYS))
    return chosen_before(ws, last, today)


def chosen_before(ws: Workspace, copy: SharedCopy, today: date) -> CopyChoice:
    """The choice of an earlier copy, as far as its things are still there.

    Where its last day is over, the consent is asked for as long as usual again.
    """
    known = {one.key for one in shareable(ws)}
    return CopyChoice(
        counselor=copy.counselor,
        until=copy.until if copy.until > today else today + timedelta(days=USUAL_DAYS),
        group=copy.group,
        names=copy.names,
        items=frozenset(copy.items) & known,
        private=copy.private,
        reach=copy.reach,
        employer=copy.employer,
    )


def last_copy(ws: Workspace, counselor: str = "") -> SharedCopy | None:
    """The copy that was made last, for this counselor if one is named; None before the first."""
    wanted = counselor.casefold()
    found = (one for one in ws.copies.all() if wanted in ("", one.counselor.casefold()))
    return max(found, key=lambda one: one.made, default=None)
