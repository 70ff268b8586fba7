"""The parts of a debrief in the order that helps memory, with what is written and what is left."""

from collections.abc import Sequence
from dataclasses import dataclass

from infoint.debrief.evaluation import evaluation_picture
from infoint.domain import Action, CareerField, Interview, Takeaway
from infoint.domain.kinds import NamedInside
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.library import Library


class PartKey(NamedInside):
    """A part, in the order that helps memory."""

    IMPRESSIONS = "impressions", N_("First impressions"), N_("first impressions")
    NOTES = "notes", N_("Notes by question"), N_("notes by question")
    TAKEAWAYS = "takeaways", N_("What to keep"), N_("what to keep")
    ASSUMPTIONS = "assumptions", N_("What you assumed"), N_("what you assumed")
    EVALUATION = "evaluation", N_("Your evaluation"), N_("your evaluation")
    NAMED = "named", N_("Whom they named"), N_("whom they named")
    ACTIONS = "actions", N_("What you will do next"), N_("what you will do next")


@dataclass(frozen=True, slots=True)
class DebriefPart:
    """One part: whether it holds enough, and in a few words what is in it, English until worded.

    `wanted`: whether it counts as left while it is not done; a part with nothing to do does not.
    """

    key: PartKey
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
    evaluated = Message(N_("{some} of {all} answered"), some=picture.answered, all=picture.of)
    kept = (bool(takeaways), Message(N_("{n} kept"), n=len(takeaways)))
    return (
        DebriefPart(PartKey.IMPRESSIONS, *_impressions(interview)),
        DebriefPart(PartKey.NOTES, *_notes(interview)),
        DebriefPart(PartKey.TAKEAWAYS, *kept),
        DebriefPart(PartKey.ASSUMPTIONS, *_assumptions(interview, field)),
        DebriefPart(PartKey.EVALUATION, picture.majority, evaluated),
        DebriefPart(PartKey.NAMED, *_named(interview)),
        DebriefPart(PartKey.ACTIONS, *_actions(actions)),
    )


def _impressions(interview: Interview) -> tuple[bool, str]:
    notes = interview.debrief
    texts = (notes.impressions, notes.learned, notes.surprised, notes.appreciated, notes.advice)
    written = sum(bool(text.strip()) for text in texts)
    done = bool(notes.learned.strip() and notes.impressions.strip())
    return done, Message(N_("{some} of {all} written"), some=written, all=len(texts))


def _notes(interview: Interview) -> tuple[bool, str]:
    told = [item for item in interview.plan if item.state == "asked" or item.note.strip()]
    noted = sum(bool(item.note.strip()) for item in told)
    if not told:
        return False, N_("nothing marked as asked")
    words = Message(N_("{some} of {all} with a note"), some=noted, all=len(told))
    return noted == len(told), words


def _assumptions(interview: Interview, field: CareerField | None) -> tuple[bool, str, bool]:
    if field is None:
        return False, N_("no field chosen"), False
    known = [each for each in field.assumptions if each.text.strip()]
    if not known:
        return False, N_("nothing written before"), False
    judged = sum(1 for each in known if (v := interview.verdicts.get(each.id)) and v.outcome)
    words = Message(N_("{some} of {all} judged"), some=judged, all=len(known))
    return judged == len(known), words, True


def _named(interview: Interview) -> tuple[bool, str]:
    named = [person for person in interview.named if person.name.strip() or person.contact]
    kept = sum(bool(person.contact) for person in named)
    if named:
        words = Message(N_("{some} of {all} on your list"), some=kept, all=len(named))
        return kept == len(named), words
    asked = interview.asked_who_else
    return asked, N_("asked, nobody named") if asked else N_("nobody yet")


def _actions(actions: Sequence[Action]) -> tuple[bool, str]:
    dated = sum(action.due is not None for action in actions)
    if not actions:
        return False, N_("none yet")
    return dated > 0, Message(N_("{some} of {all} with a date"), some=dated, all=len(actions))
