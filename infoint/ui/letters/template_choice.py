"""Choosing what to write: the kind of letter, and how it should sound."""

from collections.abc import Sequence

from infoint.domain import Interview, Letter
from infoint.domain.kinds import LetterKind
from infoint.library import Template
from infoint.ui.components.radio_row import radio_row
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.drop_down import drop_down


def choose_template(
    templates: Sequence[Template], kept: Sequence[Letter], key: str, label: str = "Kind of letter"
) -> Template:
    """The chosen template: first its title, where there are several, then its wording.

    Begins with the letter written last. The box of the titles holds the id of the first template
    with that title.
    """
    titles: dict[str, list[Template]] = {}
    for template in templates:
        titles.setdefault(template.title, []).append(template)
    firsts = {same[0].id: same for same in titles.values()}
    begun = [one.template for one in kept]
    home = {template.id: first for first, same in firsts.items() for template in same}
    start = next((home[one] for one in reversed(begun) if one in home), next(iter(firsts)))
    picked = start
    if len(firsts) > 1:
        words = {first: same[0].title for first, same in firsts.items()}
        picked = drop_down(label, words, key=key, start=start) or start
    return _wording(firsts.get(picked) or firsts[start], begun, f"{key}-{picked}")


def _wording(same: list[Template], begun: list[str], key: str) -> Template:
    if len(same) == 1:
        return same[0]
    known = {template.id: template for template in same}
    start = next((one for one in reversed(begun) if one in known), same[0].id)
    words = {one: template.wording.capitalize() for one, template in known.items()}
    picked = radio_row("How should it sound?", words, key=f"wording-{key}", start=start)
    return known.get(picked) or same[0]


def letters_about(visit: Visit, interview: Interview, kind: LetterKind) -> list[Letter]:
    """Letters of one kind that belong to a talk, in the order in which they were begun."""
    return [
        one for one in visit.ws.letters.all() if one.interview == interview.id and one.kind == kind
    ]
