"""Where the passage of a comment stands in one's own text today.

In the copy other people had other names, so that a passage of it may be nowhere in the own text
letter for letter: it is then looked for in the text as a copy would show it, and from there in the
own one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.domain import Comment, Letter
from infoint.domain.letters import text_in_use
from infoint.domain.sharing import NamesInCopy
from infoint.i18n import choose, language
from infoint.i18n.catalogs import languages
from infoint.library import Library
from infoint.sharing.choice import CopyChoice, shareable
from infoint.sharing.filtered import copy_for_counselor
from infoint.sharing.shown import ShownText, texts_of
from infoint.sharing.taking import passage_in
from infoint.store import Workspace

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of one's own, and where in it the passage stands."""

    label: str
    text: str
    start: int
    end: int


def is_at_hand(ws: Workspace, comment: Comment) -> bool:
    """Whether the text that a comment is about is the one that its page shows.

    Of several texts for one person that is the one in use; the others cannot be gone to.
    """
    index = index_of(ws)
    match comment.kind:
        case "script" | "letter":
            letter = ws.letters.get(comment.record)
            return letter is not None and _in_use(index, letter).id == letter.id
        case "plan" | "debrief":
            return comment.record in index.interviews_by_id
        case "field":
            return comment.record in index.fields
        case _:
            return True


def _in_use(index: WorkspaceIndex, letter: Letter) -> Letter:
    """Of the texts for the same purpose as this one, the one that is used."""
    others = [
        one
        for one in index.letters
        if (one.contact, one.kind) == (letter.contact, letter.kind)
        and (letter.kind == "script" or one.interview == letter.interview)
    ]
    if letter.kind == "script":
        return text_in_use(others) or letter
    return others[-1]


def has_changed(ws: Workspace, library: Library, comment: Comment) -> bool:
    """Whether what a comment is about does not stand there any more, as far as that is known."""
    if comment.quote.strip():
        return passage_now(ws, library, comment) is None
    if not comment.passage.strip():
        return False
    whole = comment.model_copy(update={"quote": comment.passage})
    texts = texts_of(ws, library, comment.kind, comment.record)
    joined = "\n".join(one.text for one in texts)
    return not passage_in(joined, comment.passage) and passage_now(ws, library, whole) is None


def passage_now(ws: Workspace, library: Library, comment: Comment) -> Passage | None:
    """The passage in the text as it is now; None where it is gone, or none is named."""
    if not comment.quote.strip():
        return None
    own = texts_of(ws, library, comment.kind, comment.record)
    for one in own:
        if place := passage_in(one.text, comment.quote):
            return Passage(one.label, one.text, *place)
    for shown in _as_shared(ws, library, comment):
        if len(shown) != len(own):
            continue
        for there, here in zip(shown, own, strict=True):
            if place := passage_in(there.text, comment.quote):
                return Passage(here.label, here.text, *carried_over(there.text, here.text, *place))
    return None


def _as_shared(
    ws: Workspace, library: Library, comment: Comment
) -> Iterator[tuple[ShownText, ...]]:
    """The texts as copies show them, in each way of naming others that was used.

    What stands in the place of names and addresses was in the language of that day.
    """
    used = dict.fromkeys(
        (one.names, one.reach, one.employer)
        for one in sorted(ws.copies.all(), key=lambda one: one.made)[::-1]
    )
    for tongue in dict.fromkeys((language(), *languages())):
        for names, reach, employer in used:
            with choose(tongue):
                copy = _copy(ws, names, reach, employer, tongue)
            yield texts_of(copy, library, comment.kind, comment.record)


def _copy(ws: Workspace, names: NamesInCopy, reach: bool, employer: bool, tongue: str) -> Workspace:
    """All of the own data as a copy shows them; made once until something changes."""
    index = index_of(ws)
    items = frozenset(one.key for one in shareable(ws))
    choice = CopyChoice(
        "", date.max, names=names, items=items, private=True, reach=reach, employer=employer
    )
    return index.remember(
        (_copy, names, reach, employer, tongue), lambda: copy_for_counselor(ws, choice)
    )


def carried_over(shown: str, own: str, start: int, end: int) -> tuple[int, int]:
    """Where what stands from `start` to `end` in the shown text stands in the own one."""
    there, here = list(_WORD.finditer(shown)), list(_WORD.finditer(own))
    if not here:
        return 0, len(own)
    first = next((n for n, word in enumerate(there) if word.end() > start), 0)
    last = max((n for n, word in enumerate(there) if word.start() < end), default=first)
    matched = SequenceMatcher(
        None, [word[0] for word in there], [word[0] for word in here], autojunk=False
    )
    begins, ends = len(here) - 1, 0
    for _tag, a, a_end, b, b_end in matched.get_opcodes():
        if a_end > first and a <= last and b_end > b:
            begins = min(begins, b + max(0, first - a) if a_end - a == b_end - b else b)
            ends = max(ends, b_end - max(0, a_end - 1 - last) if a_end - a == b_end - b else b_end)
    if ends <= begins:
        return 0, len(own)
    return here[begins].start(), here[ends - 1].end()
