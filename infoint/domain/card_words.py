"""Names that a practice card may put into what is heard and answered: `{{ person | words }}`.

The words after the bar stand where nothing is known, so that a card names nobody who is not there.
"""

import re
from collections.abc import Iterator, Mapping

CARD_NAMES = ("person", "greeting", "place", "work", "me", "my_number")
"""The contact in full; how to greet them; where they work; their kind of work, such as "work in
nursing"; the caller's name and telephone number."""

_NAMED = re.compile(r"\{\{\s*(?P<name>\w*)\s*(?:\|\s*(?P<else>[^{}|]*[^{}|\s])\s*)?\}\}")


def card_said(text: str, known: Mapping[str, str]) -> str:
    """The text with what is known by name, else with the words after the bar."""

    def said(found: re.Match[str]) -> str:
        return " ".join(known.get(found["name"], "").split()) or found["else"] or ""

    return _NAMED.sub(said, text)


def card_problems(text: str) -> Iterator[str]:
    """What is wrong with the names in a text of a card, one sentence each."""
    for found in _NAMED.finditer(text):
        if found["name"] not in CARD_NAMES:
            yield f'unknown name "{found["name"]}", there are {", ".join(CARD_NAMES)}'
        elif not found["else"]:
            yield f"write what stands there without a person: {{{{ {found['name']} | words }}}}"
    if re.search(r"\{\{|\}\}", _NAMED.sub("", text)):
        yield "a name is written {{ name | words }}"
