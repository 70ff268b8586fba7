"""Searching in what people said about a field."""

from dataclasses import replace

from infoint.fields.said import Answers, FieldPicture, Said, Tally
from infoint.i18n import _


def matching(picture: FieldPicture, needle: str) -> FieldPicture:
    """The picture with only what holds every word of `needle`, in any of its texts or names.

    Large and small letters are the same. An empty needle leaves everything. A question stays whole
    if its own words match, else with the answers that do.
    """
    words = needle.casefold().split()
    if not words:
        return picture

    def holds(*texts: str) -> bool:
        whole = " ".join(texts).casefold()
        return all(word in whole for word in words)

    def answers(found: Answers) -> Answers | None:
        if found.said and holds(found.text, _(found.heading)):
            return found
        said = tuple(each for each in found.said if holds(found.text, each.who, each.text))
        return replace(found, said=said) if said else None

    def tally(found: Tally) -> bool:
        said: list[Said] = [each for _, each in found.said]
        return holds(found.assumption.text, *(part for one in said for part in (one.who, one.text)))

    return replace(
        picture,
        questions=tuple(filter(None, map(answers, picture.questions))),
        evaluation=tuple(filter(None, map(answers, picture.evaluation))),
        assumptions=tuple(filter(tally, picture.assumptions)),
        skills=tuple(each for each in picture.skills if holds(each.text, *each.who)),
        terms=tuple(each for each in picture.terms if holds(each.text, *each.meanings, *each.who)),
        lists={
            kind: tuple(each for each in found if holds(kind, each.text, *each.who))
            for kind, found in picture.lists.items()
        },
        salaries=tuple(
            each
            for each in picture.salaries
            if holds(each.who, each.currency, each.level, each.text)
        ),
        unanswered=tuple(
            each
            for each in picture.unanswered
            if holds(each.text, picture.topics[each.topic].title)
        ),
    )
