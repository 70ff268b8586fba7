"""Gaps of a text: where to enter what is missing, what was typed over a gap elsewhere, and what a
letter does without, as the person said after the talk that they do not know it yet.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Literal

from infoint.domain import Interview, Letter
from infoint.domain.letters import GAP_MARK, gap_text
from infoint.domain.page_state import text_place
from infoint.entries.lookup import require
from infoint.i18n import N_, _
from infoint.letters.letter_parts import letter_parts, value_in_letter
from infoint.library import Library
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.store import Workspace

Home = Literal["learned", "next_step"]
"""By which value of a template a letter has a gap for an answer."""
ANSWERED_IN: Mapping[Home, str] = {"learned": "learned", "next_step": "next"}
"""By what a letter would have a gap for: the question of the debrief that fills it."""
_TELLS_OF_STEPS = ("report back",)
"""Letters that are written because of a step: without one there is nothing to tell."""
_IN_THE_TEXT = N_("Type it into the text.")
_HOMES = {
    **dict.fromkeys(
        ("my_name", "my_about", "my_email", "my_phone"),
        N_("Enter it under How, in your own words."),
    ),
    "connection": N_("Say under How how you came to this person."),
    "field": N_("Choose under How what they can speak about."),
    "my_goals": N_("Enter it in the settings."),
    "my_school": N_("Enter it on the page of this person, under what you have in common."),
    "introducer": N_("Say on the page of this person who named them."),
    "named_by": N_("Say on the page of this person who named them, and that you may use the name."),
    **dict.fromkeys(("greeting_name", "contact_name"), N_("Enter it on the page of this person.")),
    "wrote_on": N_("Note under Send that your first message went out."),
    **dict.fromkeys(("first_time", "second_time", "answer_by"), N_("Enter it above the text.")),
    "talk_when": N_("Set the date in step 4."),
    "questions": N_("Choose in step 4 which questions matter most."),
    **dict.fromkeys(("learned", "next_step"), N_("Write it down in step 6.")),
}
_OF_ONE_MESSAGE = (
    "wrote_on",
    "first_time",
    "second_time",
    "answer_by",
    "talk_when",
    "talk_place",
    "talk_how",
)
_LABELS = {value.label: name for name, value in TEMPLATE_VALUES.items()}
_TAG = re.compile(r"\{\{\s*(\w+)\s*\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_LONGEST = 200
_AROUND = 40
_LEAST_AROUND = 4


def value_of(label: str) -> str:
    """The name of the template value that a gap with this label stands for; "" for another text."""
    return _LABELS.get(label, "")


def gap_of(value: str) -> str:
    """How a template value looks in a text where it is missing."""
    return gap_text(TEMPLATE_VALUES[value].label)


def where_to_enter(label: str) -> str:
    """A sentence that says where one enters what a gap with this label stands for."""
    return _(_HOMES.get(value_of(label), _IN_THE_TEXT))


def typed_over_gaps(letters: Iterable[Letter], library: Library) -> dict[str, str]:
    """By template value: what the person typed into the texts where a gap had been.

    It is found between the words of the template that stand before and after the gap; where these
    were changed, or where nothing stands there, nothing is found. Later texts count first. Days and
    times are those of their own message: once it went out they say nothing about another.
    """
    found: dict[str, str] = {}
    for letter in letters:
        template = library.template(letter.template)
        if template is None:
            continue
        for name, before, after in _places_of(template.body):
            gap = gap_of(name)
            is_past = letter.sent is not None and name in _OF_ONE_MESSAGE
            is_open = gap in letter.gaps and gap not in letter.text and not is_past
            if is_open and (words := _between(letter.text, before, after)):
                found[name] = words
    return found


def put_in_place(text: str, body: str, name: str, before: str, now: str) -> str:
    """The text of a template with another value for `name`, in the words where the last one stood.

    `before` and `now` may be empty: that is the gap. Where the words around it were changed by
    hand, or stand there several times, the text stays as it is. A place without words around it is
    known by the gap, or by the value itself.
    """
    gap = gap_of(name)
    for found, left, right in _places_of(body):
        old = f"{left}{before.strip() or gap}{right}"
        if found == name and text.count(old) == 1:
            return text.replace(old, f"{left}{now.strip() or gap}{right}")
    is_alone = all(found != name for found, _left, _right in _places_of(body))
    if is_alone and text.count(before.strip() or gap) == 1:
        return text.replace(before.strip() or gap, now.strip() or gap)
    return text


def _between(text: str, before: str, after: str) -> str:
    begin = re.escape(before) if before else "^"
    end = re.escape(after) if after else "$"
    hit = re.search(rf"{begin}([^\n{GAP_MARK}]{{1,{_LONGEST}}}?){end}", text, re.MULTILINE)
    return hit[1].strip() if hit else ""


@lru_cache(maxsize=512)
def _places_of(body: str) -> tuple[tuple[str, str, str], ...]:
    """Each value of a template with the words that stand right before and after it."""
    tags = list(_TAG.finditer(body))
    places = []
    for number, tag in enumerate(tags):
        if tag[1] not in TEMPLATE_VALUES:
            continue
        start = tags[number - 1].end() if number else 0
        stop = tags[number + 1].start() if number + 1 < len(tags) else len(body)
        before = body[start : tag.start()][-_AROUND:]
        after = body[tag.end() : stop][:_AROUND]
        if sum(map(str.isalnum, before + after)) >= _LEAST_AROUND:
            places.append((tag[1], before, after))
    return tuple(places)


def not_known(ws: Workspace, interview: Interview, kind: str) -> list[Home]:
    """What a letter of a kind about a talk leaves out: the question was done with, and no answer
    goes into the letter. What it does not say is listed below it, so it needs no gap.
    """
    done = ws.page_state.done
    return [
        what
        for what, question in ANSWERED_IN.items()
        if (
            (what == "next_step" and kind == "thank-you" and _is_advised(ws, interview))
            or text_place("interviews", interview.id, question) in done
            or _has_words(ws, interview, what)
        )
        and not value_in_letter(ws, interview, what, kind)
        and not (what == "next_step" and kind in _TELLS_OF_STEPS)
    ]


def _is_advised(ws: Workspace, interview: Interview) -> bool:
    """Whether a thank-you says what they advised: then it needs no step of one's own."""
    return bool(letter_parts(ws, interview, "thank-you")["advice"].said)


def _has_words(ws: Workspace, interview: Interview, what: Home) -> bool:
    if what == "learned":
        return bool(interview.debrief.learned.strip())
    return any(one.interview == interview.id for one in ws.actions.all())


def without_gaps(subject: str, text: str, gaps: Iterable[str]) -> tuple[str, str]:
    """Subject and text without some gaps; a line goes where nothing else stands on it."""
    for gap in gaps:
        mark = re.escape(gap)
        text = re.sub(rf"(?m)^[ \t]*{mark}[ \t]*$\n*", "", text)
        text, subject = (re.sub(rf" ?{mark}", "", one) for one in (text, subject))
    return subject, text


def leave_not_known_out(ws: Workspace, interview_id: str, *, now: datetime) -> list[Letter]:
    """Take out of the letters about a talk, not sent yet, what nobody knows; gives the changed.

    The gaps stay noted with the letter: once it is known, it is offered.
    """
    interview = require(ws.interviews, interview_id)
    changed = {}
    for letter in ws.letters.all():
        if letter.interview != interview_id or letter.sent or letter.kind.in_outreach:
            continue
        gaps = [gap_of(what) for what in not_known(ws, interview, letter.kind)]
        subject, text = without_gaps(letter.subject, letter.text, gaps)
        if (subject, text) != (letter.subject, letter.text):
            changed[letter.id] = {"subject": subject, "text": text}
    if not changed:
        return []
    with ws.edit(N_("Left a gap out"), now=now) as tx:
        return [tx.letters.update(key, **words) for key, words in changed.items()]
