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
    evaluated = f"{picture.answered} of {picture.of} answered"
    kept = (bool(takeaways), f"{len(takeaways)} kept")
    return (
        DebriefPart("impressions", "First impressions", *_impressions(interview)),
        DebriefPart("notes", "Notes by question", *_notes(interview)),
        DebriefPart("takeaways", "What to keep", *kept),
        DebriefPart("assumptions", "What you assumed", *_assumptions(interview, field)),
        DebriefPart("evaluation", "Your evaluation", picture.majority, evaluated),
        DebriefPart("named", "Whom they named", *_named(interview)),
        DebriefPart("actions", "What you will do next", *_actions(actions)),
    )


def _impressions(interview: Interview) -> tuple[bool, str]:
    notes = interview.debrief
    texts = (notes.impressions, notes.learned, notes.surprised, notes.appreciated, notes.advice)
    written = sum(bool(text.strip()) for text in texts)
    done = bool(notes.learned.strip() and notes.impressions.strip())
    return done, f"{written} of {len(texts)} written"


def _notes(interview: Interview) -> tuple[bool, str]:
    told = [item for item in interview.plan if item.state == "asked" or item.note.strip()]
    noted = sum(bool(item.note.strip()) for item in told)
    words = f"{noted} of {len(told)} with a note" if told else "nothing marked as asked"
    return bool(told) and noted == len(told), words


def _assumptions(interview: Interview, field: CareerField | None) -> tuple[bool, str, bool]:
    if field is None:
        return False, "no field chosen", False
    known = [each for each in field.assumptions if each.text.strip()]
    if not known:
        return False, "nothing written before", False
    judged = sum(1 for each in known if (v := interview.verdicts.get(each.id)) and v.outcome)
    return judged == len(known), f"{judged} of {len(known)} judged", True


def _named(interview: Interview) -> tuple[bool, str]:
    named = [person for person in interview.named if person.name.strip() or person.contact]
    kept = sum(bool(person.contact) for person in named)
    if named:
        return kept == len(named), f"{kept} of {len(named)} on your list"
    asked = interview.asked_who_else
    return asked, "asked, nobody named" if asked else "nobody yet"


def _actions(actions: Sequence[Action]) -> tuple[bool, str]:
    dated = sum(action.due is not None for action in actions)
    return dated > 0, f"{dated} of {len(actions)} with a date" if actions else "none yet"
