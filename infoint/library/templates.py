"""Scripts and letters: texts with named values, filled letter for letter.

A template may hold `{{ name }}`, `{% if name %} ... {% elif %} ... {% else %} ... {% endif %}`
with `not`, `and`, `or`, and `{# notes #}`; nothing else of jinja2. So filling one can neither
compute nor loop, whatever a changed copy of the content holds. A line that holds such conditions
and notes only leaves no empty line behind; anywhere else they leave every line break in place.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Strict

from infoint.domain.contacts import Channel
from infoint.domain.letters import GAP_MARK, LetterKind, gap_text
from infoint.domain.template_values import TEMPLATE_VALUES
from infoint.library.entries import Key, Part, Sourced, Text
from infoint.library.template_check import compiled, template_problems

if TYPE_CHECKING:
    import jinja2

__all__ = ["Fillable", "Filled", "Situation", "TalkWords", "Template", "template_problems"]

Situation = Literal["any", "cold", "referred", "alumnus", "event", "read", "friend"]


class Filled(Part):
    """A template with a person's values in it.

    `gaps` are the marked gaps that stand in subject or text, as `Letter.gaps` keeps them, in
    the order of the template values; `gap_labels` are the same in plain words.
    """

    subject: str
    text: str
    gaps: tuple[str, ...]

    @property
    def gap_labels(self) -> tuple[str, ...]:
        """What is still to be filled in, in words."""
        return tuple(gap.strip(GAP_MARK)[1:-1] for gap in self.gaps)


class Fillable(Sourced):
    """Any text with named values, before it is filled."""

    id: Key
    title: Text
    subject: Annotated[str, Strict()] = ""
    body: Text

    def fill(self, values: Mapping[str, str]) -> Filled:
        """Insert the values letter for letter; only our invisible mark is taken out of them.

        A required value that is missing or blank becomes a marked gap, an optional one is
        empty. Names that no template knows are ignored. In the subject, line breaks of a value
        become spaces.
        """
        known: dict[str, str] = {}
        gaps: list[str] = []
        for name, value in TEMPLATE_VALUES.items():
            given = values.get(name, "").replace(GAP_MARK, "")
            if given.strip():
                known[name] = given
            elif value.optional:
                known[name] = ""
            else:
                known[name] = gap_text(value.label)
                gaps.append(known[name])
        text = _compiled(self.body).render(known)
        subject = " ".join(_compiled(self.subject).render(known).splitlines())
        standing = tuple(gap for gap in gaps if gap in text or gap in subject)
        return Filled(subject=subject, text=text, gaps=standing)


class Template(Fillable):
    """A script to say or a letter to send."""

    kind: LetterKind
    channel: Channel
    situation: Situation = "any"
    wording: Annotated[str, Strict()] = ""
    """In which tone, such as warm or brief: letters of one kind and title differ in it."""


class TalkWords(Fillable):
    """What to say at the beginning or at the end of a talk; the id says which."""


@lru_cache(maxsize=512)
def _compiled(source: str) -> "jinja2.Template":
    return compiled(source)
