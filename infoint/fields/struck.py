"""Reasons that a talk has struck: what one gave stars for, and heard since that it is not so."""

from collections.abc import Sequence

from infoint.domain import Criterion
from infoint.fields.said import FieldPicture, Said
from infoint.fields.unknowns import roots

_ALIKE = 2
"""So many words in common make a belief and what matters the same matter."""


def struck_by(picture: FieldPicture, criterion: Criterion) -> Said | None:
    """What was said against something that matters, in a belief that the talks contradicted and
    that is about the same; None where nothing was.
    """
    wanted = roots(criterion.name)
    enough = min(_ALIKE, len(wanted))
    for tally in picture.assumptions:
        if tally.standing != "contradicted" or not enough:
            continue
        for outcome, said in tally.said:
            words = roots(tally.assumption.text) | roots(said.text)
            if outcome == "contradicted" and len(wanted & words) >= enough:
                return said
    return None


def struck(picture: FieldPicture, criteria: Sequence[Criterion]) -> dict[str, Said]:
    """By id of what matters: what was said against it, where a talk struck it."""
    found = {each.id: struck_by(picture, each) for each in criteria}
    return {key: said for key, said in found.items() if said}
