"""What somebody wrote into a text themselves: whether anything, and that it goes along."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import combinations
from types import MappingProxyType

from infoint.domain import Letter
from infoint.domain.letters import answers_in, said_first
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.letters.writing import filled_letter, is_as_made, with_what_is_known
from infoint.library import Library
from infoint.store import Workspace


def is_untouched(
    ws: Workspace,
    library: Library,
    letter: Letter,
    *,
    now: datetime,
    once: Mapping[str, str] | None = None,
) -> bool:
    """Whether a first text has no word of one's own in it, so that another may replace it.

    `once` are template values that held when it was made; they count for texts of which nothing
    tells what the app wrote.
    """
    if is_as_made(ws, letter):
        return letter.sent is None
    subject, text, _left = with_what_is_known(ws, library, letter, now)
    as_made = ((subject, text), (letter.subject, letter.text))
    return not letter.sent and any(
        (made.subject, made.text) in as_made
        for made in _as_made(ws, library, letter, now, once or {})
    )


def _has_own_words(ws: Workspace, library: Library, letter: Letter, now: datetime) -> bool:
    """Whether more was changed in it than gaps that were typed over."""
    text = letter.text.strip()
    return (
        bool(text)
        and not is_as_made(ws, letter)
        and not any(_with_gaps(made).fullmatch(text) for made in _as_made(ws, library, letter, now))
    )


def _with_gaps(made: Letter) -> re.Pattern[str]:
    gaps = "|".join(map(re.escape, made.gaps)) or r"(?!)"
    pieces = re.split(gaps, made.text.strip())
    return re.compile("(?:.+?)".join(map(re.escape, pieces)), re.DOTALL)


def _as_made(
    ws: Workspace,
    library: Library,
    letter: Letter,
    now: datetime,
    once: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Letter]:
    """What its template gives, with what is known by now, and without what was told later."""
    template = library.template(letter.template)
    if template is None:
        return
    for unknown in _ways_it_was():
        known = {**once, **unknown}
        yield filled_letter(ws, template, letter.contact, letter.interview, now=now, known=known)


_LATER = (
    {"my_about": "", "no_about": "yes"},
    {"field": "", "no_field": "yes"},
    {"known_from": "", "known_as": "", "is_kin": "", "is_friend": ""},
)
"""What may have been told after a text was written: without it the text was another one."""


def _ways_it_was() -> Iterator[dict[str, str]]:
    for count in range(len(_LATER) + 1):
        for unknown in combinations(_LATER, count):
            yield {name: value for each in unknown for name, value in each.items()}


def as_sent(library: Library, letter: Letter) -> str:
    """The text of a letter without what one says after an answer, where none comes meanwhile.

    A list under a line of one's own, such as "My questions:", stays.
    """
    if letter.channel.live:
        return letter.text
    live = (each.body for each in library.scripts if each.channel.live)
    answers = {line for body in live for line in answers_in(body)}
    lines = letter.text.splitlines(keepends=True)
    end = next((n for n, line in enumerate(lines) if line.strip() in answers), len(lines))
    first = "".join(lines[:end]).rstrip()
    return first if end < len(lines) and first else letter.text


def carry_own_words(
    ws: Workspace, library: Library, letter_id: str, template_id: str, *, now: datetime
) -> Letter | None:
    """Turn to another template's text, and take along what somebody wrote into this one.

    What one says after an answer ("If they say yes:") goes along only to where an answer comes.
    None where there is nothing of one's own, or the other text has words of one's own too.
    """
    letter, template = require(ws.letters, letter_id, "text"), library.template(template_id)
    if template is None or template.id == letter.template or letter.sent:
        return None
    if not _has_own_words(ws, library, letter, now):
        return None
    mine = [one for one in ws.letters.all() if one.contact == letter.contact]
    kept = next((one for one in mine if one.template == template.id and not one.interview), None)
    if kept and (kept.sent or _has_own_words(ws, library, kept, now)):
        return None
    fresh = kept or filled_letter(ws, template, letter.contact, "", now=now)
    is_sent = letter.channel.live and not template.channel.live
    text = said_first(letter.text) if is_sent else letter.text
    words = {"text": text, "gaps": letter.gaps, "taken_up": now}
    with ws.edit(N_("Took own words along"), now=now) as tx:
        return tx.letters.put(fresh.model_copy(update=words))
