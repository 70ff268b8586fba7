"""What to say first and last in a talk: a first version from the profile, to change."""

import re
from datetime import datetime
from typing import Literal

from infoint.domain import Interview
from infoint.domain.letters import GAP_MARK
from infoint.domain.problems import InputError
from infoint.entries.lookup import edit_interview
from infoint.i18n import N_
from infoint.letters.field_in_text import filled_text
from infoint.letters.values import template_values
from infoint.library import Library
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.store import Workspace
from infoint.words.field_phrases import names_one
from infoint.words.mid_sentence import in_a_sentence

_SENTENCE = re.compile(r".+?(?:[!?…]|\w{3}(?<!Mrs)(?<!Prof)\.)(?=\s|$)")
"""A first sentence; a dot after a short word, as in "Dr. Ito", does not end it."""
_PARAGRAPH = re.compile(r"\n\s*\n")
_SHORT, _LONG, _BREATH = 8, 30, 40
"""Words of a thanks, of a paragraph that can be said in one breath, and of all one says first."""
Part = Literal["opening", "closing"]
PARTS: tuple[Part, ...] = ("opening", "closing")
_WROTE: dict[Part, str] = {
    "opening": N_("Wrote the opening of a talk"),
    "closing": N_("Wrote the closing of a talk"),
}


def write_words(
    ws: Workspace, library: Library, interview_id: str, part: Part, *, now: datetime
) -> Interview:
    """Write the first version of an opening or closing with what is known; what stood there goes.

    What is missing stands in brackets, see `words_missing`. Problem `part` for another part.
    """
    if part not in PARTS:
        raise InputError({"part": N_("Choose the opening or the closing.")})
    with edit_interview(ws, interview_id, _WROTE[part], now=now) as (tx, interview):
        text = first_words(ws, library, interview, part, now=now)
        return tx.interviews.write(interview_id, (part,), text)


def first_words(
    ws: Workspace, library: Library, interview: Interview, part: Part, *, now: datetime
) -> str:
    """The content's opening or closing with what is known; what is not stands in brackets."""
    profile, field = ws.profile, ws.fields.get(interview.field)
    title = in_a_sentence(field.title) if field and names_one(field.title) else ""
    values = {"my_name": profile.name, "my_about": profile.about, "field": title}
    if ws.contacts.get(interview.contact):
        values = template_values(ws, interview.contact, now=now, field=interview.field)
    in_person = "yes" if interview.format == "in person" else ""
    in_writing = "yes" if interview.is_written else ""
    values |= {"minutes": str(interview.minutes), "in_person": in_person, "in_writing": in_writing}
    return filled_text(library.words_for(part), values).text.replace(GAP_MARK, "")


def suggested_opening(
    ws: Workspace, library: Library, interview: Interview, *, now: datetime
) -> str:
    """What matters of the first words that the app would write, and can be said as it stands."""
    return main_sentence(first_words(ws, library, interview, "opening", now=now))


def in_one_breath(text: str) -> str:
    """A short text whole; of a longer one how it begins, and what says why one came."""
    whole = " ".join(text.split())
    if len(whole.split()) <= _BREATH:
        return whole
    begin, main = first_sentence(whole), main_sentence(text)
    return main if begin in main or len(begin.split()) > _SHORT else f"{begin} {main}"


def main_sentence(text: str) -> str:
    """What says why one came: the first sentence, or after a short thanks what follows it.

    What still has one of our gaps is passed over.
    """
    first, *more = [" ".join(part.split()) for part in _PARAGRAPH.split(text.strip())]
    begin = first_sentence(first)
    if len(begin.split()) > _SHORT:
        return begin
    if begin != first or not more:
        return max(begin, first_sentence(first[len(begin) :].strip()), key=len)
    then = next((part for part in more if not words_missing(part)), more[0])
    return then if len(then.split()) <= _LONG else _longest_sentence(then)


def _longest_sentence(text: str) -> str:
    """The one that tells most: who sent one is said in fewer words than why one came."""
    sentences = []
    while text:
        sentences.append(first_sentence(text))
        text = text[len(sentences[-1]) :].strip()
    return max(sentences, key=len)


def words_missing(text: str) -> list[str]:
    """What still stands in brackets as the templates put it there, in plain words.

    Only the exact words of our own gaps count: a person may write brackets of their own.
    """
    return [value.label for value in TEMPLATE_VALUES.values() if f"[{value.label}]" in text]


def first_sentence(text: str) -> str:
    """The first sentence of a text in one line; all of it where it has no end."""
    line = " ".join(text.split())
    found = _SENTENCE.match(line)
    return found[0] if found else line
