"""Scripts and letters: texts with named values, filled letter for letter.

A template may hold `{{ name }}`, `{% if name %} ... {% elif %} ... {% else %} ... {% endif %}`
with `not`, `and`, `or`, and `{# notes #}`; nothing else of jinja2. So filling one can neither
compute nor loop, whatever a changed copy of the content holds. A line that holds such conditions
and notes only leaves no empty line behind; anywhere else they leave every line break in place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Strict

from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import GAP_MARK, gap_text
from infoint.domain.record import Part
from infoint.library.entries import Key, Sourced, Text
from infoint.library.problems import meant
from infoint.library.template_values import TEMPLATE_VALUES

if TYPE_CHECKING:
    import jinja2
    from jinja2 import nodes
    from jinja2.sandbox import SandboxedEnvironment

_NODES = {"Template", "Output", "TemplateData", "Name", "If", "Not", "And", "Or"}
"""All that jinja2 may find in a template, by the names of its classes."""
_LONGEST_NESTING = 20
_MOST_TAGS = 300
"""Values, conditions and notes in one template: more of them take long, or cannot be compiled."""
_MOST_NAMES = 10
"""Names in one condition that are taken without asking jinja2: it makes a bracket of each."""
_LINE_OF_TAGS = re.compile(
    r"^[ \t]*((?:\{%[^\n%]*%\}|\{#[^\n#]*#\})+)[ \t]*(?:\n|\Z)", re.MULTILINE
)
_OPENING = re.compile(r"\{[{%#]")
_NAME = f"(?:{'|'.join(TEMPLATE_VALUES)})"
_CONDITION = rf"(?:not\s+)?{_NAME}(?:\s+(?:and|or)\s+(?:not\s+)?{_NAME}){{0,{_MOST_NAMES - 1}}}"
_WORDS = r"(?:[^{]|\{(?![{%#]))*"
_VALUE_OR_NOTE = re.compile(
    rf"(?<!\{{)(?:\{{\{{\s*{_NAME}\s*\}}\}}|\{{#(?:(?!#\}}).)*#\}})", re.DOTALL
)
_CHOICE = re.compile(
    rf"(?<!\{{)\{{%\s*if\s+{_CONDITION}\s*%\}}{_WORDS}"
    rf"(?:\{{%\s*elif\s+{_CONDITION}\s*%\}}{_WORDS})*"
    rf"(?:\{{%\s*else\s*%\}}{_WORDS})?\{{%\s*endif\s*%\}}"
)
"""A condition with its end and words alone in between."""


@cache
def environment() -> SandboxedEnvironment:
    """What templates are read and filled with. Loads jinja2."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(autoescape=False, undefined=StrictUndefined)


@lru_cache(maxsize=512)
def compiled(source: str) -> jinja2.Template:
    """The text as a template that can be filled. Loads jinja2.

    Raises what jinja2 and Python raise for a text of which `template_problems` tells something.
    """
    return environment().from_string(_LINE_OF_TAGS.sub(r"\1", source))


def template_problems(source: str) -> Iterator[str]:
    """What is wrong with the text of a template, one sentence each; nothing if it can be filled."""
    if sum(1 for _ in islice(_OPENING.finditer(source), _MOST_TAGS + 1)) > _MOST_TAGS:
        yield f"more than {_MOST_TAGS} values and conditions"
        return
    if not _is_plain(source):
        yield from _told_by_jinja(source)


def _is_plain(source: str) -> bool:
    """Whether there are only known values and conditions that begin and end in order."""
    rest = _VALUE_OR_NOTE.sub("\0", source)
    for _ in range(_LONGEST_NESTING // 2):
        rest = _CHOICE.sub("\0", rest)
    return not _OPENING.search(rest)


def _told_by_jinja(source: str) -> Iterator[str]:
    from jinja2 import TemplateSyntaxError, nodes

    try:
        found = list(_walk(environment().parse(source)))
    except TemplateSyntaxError as error:
        yield f"line {error.lineno} of the text: {error.message}"
        return
    except (RecursionError, OverflowError, ValueError, MemoryError):
        yield "the text cannot be read as a template"
        return
    if max(depth for _, depth in found) > _LONGEST_NESTING:
        yield f"more than {_LONGEST_NESTING} conditions inside each other"
        return
    for node, _ in found:
        if type(node).__name__ not in _NODES:
            yield (
                f"line {node.lineno} of the text: only {{{{ name }}}} and {{% if name %}} "
                "can be used in a template"
            )
            return
        if isinstance(node, nodes.Name) and node.name not in TEMPLATE_VALUES:
            hint = meant(node.name, TEMPLATE_VALUES)
            yield f'line {node.lineno} of the text: unknown value "{node.name}"{hint}'
    try:
        compiled(source)
    except (SyntaxError, RecursionError, OverflowError, ValueError, MemoryError):
        yield "the text cannot be made into a template; write its conditions more simply"


def _walk(tree: nodes.Node) -> Iterator[tuple[nodes.Node, int]]:
    """Every node from the first to the last, and how deep in others it lies."""
    from jinja2 import nodes

    waiting = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        inner = depth + (not isinstance(node, (nodes.Template, nodes.Output)))
        waiting.extend((child, inner) for child in reversed(list(node.iter_child_nodes())))


Situation = Literal["any", "cold", "referred", "alumnus", "event", "read", "friend"]


class Filled(Part):
    """A template with a person's values in it.

    `gaps` are the marked gaps that stand in subject or text, as `Letter.gaps` keeps them, in
    the order of the template values.
    """

    subject: str
    text: str
    gaps: tuple[str, ...]


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
        text = compiled(self.body).render(known)
        subject = " ".join(compiled(self.subject).render(known).splitlines())
        standing = tuple(gap for gap in gaps if gap in text or gap in subject)
        return Filled(subject=subject, text=text, gaps=standing)


class Template(Fillable):
    """A script to say or a letter to send."""

    kind: LetterKind
    channel: Channel
    situation: Situation = "any"
    wording: Annotated[str, Strict()] = ""
    """In which tone, such as warm or brief: letters of one kind and title differ in it."""


class InterviewWords(Fillable):
    """What to say at the beginning or at the end of a talk; the id says which."""
