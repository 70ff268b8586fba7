"""The parts of a debrief in the order that helps memory, with what is written and what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from infoint.debrief.evaluation import evaluation_picture
from infoint.domain import Action, CareerField, Interview, Takeaway

if TYPE_CHECKING:
    from infoint.library import Library

PartKey = Literal[
    "impressions", "notes", "takeaways", "assumptions", "evaluation", "named", "actions"
]


@dataclass(frozen=True, slots=True)
class DebriefPart:
    """One part: its title, whether it holds enough, and in a few words what is in it.

    `wanted`: whether it counts as left while it is not done; a part with nothing to do does not.
    """

    key: PartKey
    title: str
    done: bool
    words: str
    wanted: bool = True


def debrief_parts(
    interview: Interview,
    library: Library,
    *,
    takeaways: Sequence[Takeaway],
    actions: Sequence[Action],
    field: CareerField | None,
) -> tuple[DebriefPart, ...]:
    """What stands in each part; takeaways and actions are those of this talk."""
    picture = evaluation_picture(interview, library)
    return (
        _impressions(interview),
        _notes(interview),
        DebriefPart("takeaways", "What to keep", bool(takeaways), f"{len(takeaways)} kept"),
        _assumptions(interview, field),
        DebriefPart(
            "evaluation",
            "Your evaluation",
            picture.majority,
            f"{picture.answered} of {picture.of} answered",
        ),
        _named(interview),
        _actions(actions),
    )


def _impressions(interview: Interview) -> DebriefPart:
    notes = interview.debrief
    texts = (notes.impressions, notes.learned, notes.surprised, notes.appreciated, notes.advice)
    written = sum(bool(text.strip()) for text in texts)
    done = bool(notes.learned.strip() and notes.impressions.strip())
    return DebriefPart(
        "impressions", "First impressions", done, f"{written} of {len(texts)} written"
    )


def _notes(interview: Interview) -> DebriefPart:
    told = [item for item in interview.plan if item.state == "asked" or item.note.strip()]
    noted = sum(bool(item.note.strip()) for item in told)
    words = f"{noted} of {len(told)} with a note" if told else "nothing marked as asked"
    return DebriefPart("notes", "Notes by question", bool(told) and noted == len(told), words)


def _assumptions(interview: Interview, field: CareerField | None) -> DebriefPart:
    title = "What you assumed"
    if field is None:
        return DebriefPart("assumptions", title, False, "no field chosen", wanted=False)
    known = [each for each in field.assumptions if each.text.strip()]
    if not known:
        return DebriefPart("assumptions", title, False, "nothing written before", wanted=False)
    judged = sum(1 for each in known if (v := interview.verdicts.get(each.id)) and v.outcome)
    words = f"{judged} of {len(known)} judged"
    return DebriefPart("assumptions", title, judged == len(known), words)


def _named(interview: Interview) -> DebriefPart:
    named = [person for person in interview.named if person.name.strip() or person.contact]
    kept = sum(bool(person.contact) for person in named)
    words = f"{kept} of {len(named)} on your list" if named else "nobody yet"
    if not named and interview.asked_who_else:
        words = "asked, nobody named"
    done = kept == len(named) if named else interview.asked_who_else
    return DebriefPart("named", "Whom they named", done, words)


def _actions(actions: Sequence[Action]) -> DebriefPart:
    dated = sum(action.due is not None for action in actions)
    words = f"{dated} of {len(actions)} with a date" if actions else "none yet"
    return DebriefPart("actions", "What you will do next", dated > 0, words)
