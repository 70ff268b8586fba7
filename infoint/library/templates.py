"""Scripts and letters: texts with named values, filled letter for letter.

A template may hold `{{ name }}`, `{% if name %} ... {% elif %} ... {% else %} ... {% endif %}`
with `not`, `and`, `or`, and `{# notes #}`; nothing else of jinja2. So filling one can neither
compute nor loop, whatever a changed copy of the content holds. A line that holds such conditions
and notes only leaves no empty line behind; anywhere else they leave every line break in place.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Annotated, Literal

import jinja2
from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment
from pydantic import Strict

from infoint.domain.contacts import Channel
from infoint.domain.letters import GAP_MARK, LetterKind, gap_text
from infoint.domain.template_values import TEMPLATE_VALUES
from infoint.library.entries import Key, Part, Sourced, Text
from infoint.library.problems import meant

Situation = Literal["any", "cold", "referred", "alumnus", "event", "read", "friend"]

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.If,
    nodes.Not,
    nodes.And,
    nodes.Or,
)
_ENVIRONMENT = SandboxedEnvironment(autoescape=False, undefined=jinja2.StrictUndefined)
_LINE_OF_TAGS = re.compile(
    r"^[ \t]*((?:\{%[^\n%]*%\}|\{#[^\n#]*#\})+)[ \t]*(?:\n|\Z)", re.MULTILINE
)
_LONGEST_NESTING = 20


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
def _compiled(source: str) -> jinja2.Template:
    return _ENVIRONMENT.from_string(_LINE_OF_TAGS.sub(r"\1", source))


def template_problems(source: str) -> Iterator[str]:
    """What is wrong with the text of a template, one sentence each; nothing if it can be filled."""
    try:
        tree = _ENVIRONMENT.parse(source)
        depth = _nesting(tree)
    except jinja2.TemplateSyntaxError as error:
        yield f"line {error.lineno} of the text: {error.message}"
        return
    except (RecursionError, OverflowError, ValueError, MemoryError):
        yield "the text cannot be read as a template"
        return
    if depth > _LONGEST_NESTING:
        yield f"more than {_LONGEST_NESTING} conditions inside each other"
        return
    for node in _walk(tree):
        if not isinstance(node, _ALLOWED):
            yield (
                f"line {node.lineno} of the text: only {{{{ name }}}} and {{% if name %}} "
                "can be used in a template"
            )
            return
        if isinstance(node, nodes.Name) and node.name not in TEMPLATE_VALUES:
            hint = meant(node.name, TEMPLATE_VALUES)
            yield f'line {node.lineno} of the text: unknown value "{node.name}"{hint}'


def _walk(tree: nodes.Node) -> Iterator[nodes.Node]:
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(list(node.iter_child_nodes())))


def _nesting(tree: nodes.Node) -> int:
    deepest = 0
    waiting = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        deepest = max(deepest, depth)
        inner = depth + (not isinstance(node, (nodes.Template, nodes.Output)))
        waiting.extend((child, inner) for child in node.iter_child_nodes())
    return deepest
