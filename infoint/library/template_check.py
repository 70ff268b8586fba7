"""What is wrong with the text of a template.

Nearly every template holds nothing but named values and conditions on them, which can be seen
without jinja2. It is loaded for the others, to say what is wrong, and when a template is filled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from infoint.domain.template_values import TEMPLATE_VALUES
from infoint.library.problems import meant

if TYPE_CHECKING:
    import jinja2
    from jinja2 import nodes
    from jinja2.sandbox import SandboxedEnvironment

_LONGEST_NESTING = 20
_MOST_TAGS = 300
"""Values, conditions and notes in one template: more of them take long, or cannot be compiled."""
_MOST_NAMES = 10
"""Names in one condition that are taken without asking jinja2: it makes a bracket of each."""
_LINE_OF_TAGS = re.compile(
    r"^[ \t]*((?:\{%[^\n%]*%\}|\{#[^\n#]*#\})+)[ \t]*(?:\n|\Z)", re.MULTILINE
)
_OPENING = re.compile(r"\{[{%#]")
_NAME = r"(?:not\s+)?(?!(?:not|and|or)\b)[a-z_]+"
_PLAIN_TAG = re.compile(
    r"\{\{\s*(?P<value>[a-z_]+)\s*\}\}"
    r"|\{#(?:(?!#\}).)*#\}"
    rf"|\{{%\s*(?P<word>if|elif)\s+(?P<condition>{_NAME}(?:\s+(?:and|or)\s+{_NAME})*)\s*%\}}"
    r"|\{%\s*(?P<bare>else|endif)\s*%\}",
    re.DOTALL,
)


@cache
def environment() -> SandboxedEnvironment:
    """What templates are read and filled with. Loads jinja2."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(autoescape=False, undefined=StrictUndefined)


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
    open_ones: list[str] = []
    at = 0
    while opening := _OPENING.search(source, at):
        tag = _PLAIN_TAG.match(source, opening.start())
        if tag is None or not _fits(tag, open_ones):
            return False
        at = tag.end()
    return not open_ones


def _fits(tag: re.Match[str], open_ones: list[str]) -> bool:
    """Whether a tag may stand where it does; `open_ones` has "if" or "else" for each condition."""
    if tag["value"]:
        return tag["value"] in TEMPLATE_VALUES
    if tag["condition"] and not _are_known(tag["condition"]):
        return False
    match tag["word"] or tag["bare"]:
        case "if":
            open_ones.append("if")
            return len(open_ones) <= _LONGEST_NESTING // 2
        case "elif":
            return open_ones[-1:] == ["if"]
        case "else":
            if open_ones[-1:] != ["if"]:
                return False
            open_ones[-1] = "else"
        case "endif":
            return bool(open_ones and open_ones.pop())
    return True


def _are_known(condition: str) -> bool:
    names = [word for word in condition.split() if word not in ("not", "and", "or")]
    return len(names) <= _MOST_NAMES and all(name in TEMPLATE_VALUES for name in names)


def _told_by_jinja(source: str) -> Iterator[str]:
    from jinja2 import TemplateSyntaxError, nodes

    allowed = (
        nodes.Template,
        nodes.Output,
        nodes.TemplateData,
        nodes.Name,
        nodes.If,
        nodes.Not,
        nodes.And,
        nodes.Or,
    )
    try:
        tree = environment().parse(source)
        depth = _nesting(tree)
    except TemplateSyntaxError as error:
        yield f"line {error.lineno} of the text: {error.message}"
        return
    except (RecursionError, OverflowError, ValueError, MemoryError):
        yield "the text cannot be read as a template"
        return
    if depth > _LONGEST_NESTING:
        yield f"more than {_LONGEST_NESTING} conditions inside each other"
        return
    for node in _walk(tree):
        if not isinstance(node, allowed):
            yield (
                f"line {node.lineno} of the text: only {{{{ name }}}} and {{% if name %}} "
                "can be used in a template"
            )
            return
        if isinstance(node, nodes.Name) and node.name not in TEMPLATE_VALUES:
            hint = meant(node.name, TEMPLATE_VALUES)
            yield f'line {node.lineno} of the text: unknown value "{node.name}"{hint}'
    if not _can_be_compiled(source):
        yield "the text cannot be made into a template; write its conditions more simply"


def _can_be_compiled(source: str) -> bool:
    try:
        compiled(source)
    except (SyntaxError, RecursionError, OverflowError, ValueError, MemoryError):
        return False
    return True


def _walk(tree: nodes.Node) -> Iterator[nodes.Node]:
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(list(node.iter_child_nodes())))


def _nesting(tree: nodes.Node) -> int:
    from jinja2 import nodes

    deepest = 0
    waiting = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        deepest = max(deepest, depth)
        inner = depth + (not isinstance(node, (nodes.Template, nodes.Output)))
        waiting.extend((child, inner) for child in node.iter_child_nodes())
    return deepest
