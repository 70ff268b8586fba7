"""What a letter about a talk can name, and the sentence with which it does."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from infoint.domain import Interview, Takeaway
from infoint.domain.kinds import TakeawayKind
from infoint.entries.drafts import read_draft
from infoint.i18n import N_, _
from infoint.letters import sentences
from infoint.letters.as_you import names_of
from infoint.letters.note_forms import quoted, sentences_of
from infoint.letters.sentences import Reader, Said
from infoint.store import Workspace
from infoint.words.people_names import plain_name

What = Literal["learned", "appreciated", "next_step"]
_LABELS = {TakeawayKind.VOCABULARY: N_("Word")}


@dataclass(frozen=True, slots=True)
class LetterPart:
    """Something a letter can name: where it comes from, its words there, and how a letter says it.

    `key` tells it from the others. One that does not fit is named only where it was chosen.
    """

    label: str
    text: str
    said: str
    fits: bool = True
    is_advice: bool = False
    is_begun: bool = False

    @property
    def key(self) -> str:
        """What stands for it where it is chosen."""
        return f"begun: {self.text}" if self.is_begun else self.text


NOTHING = "nothing"
"""Chosen for what one is glad of: the letter says nothing of it."""


def reader_of(ws: Workspace, interview: Interview, kind: str) -> Reader:
    """To whom a letter about a talk goes, seen from the one talked to."""
    contact = ws.contacts.get(interview.contact)
    return Reader(names_of(contact.name) if contact else (), kind in ("thank-you", "report back"))


def things_learned(ws: Workspace, interview: Interview, reader: Reader) -> list[LetterPart]:
    """What the debrief and the takeaways of a talk offer to name, the one to begin with first.

    A note of several lines or sentences is offered one by one and whole. Private takeaways and
    salary ranges are left out: they are nothing to thank for. What they advised comes last.
    """
    notes = interview.debrief
    kept = [
        one
        for one in ws.takeaways.all()
        if one.interview == interview.id and not one.private and one.kind != "salary range"
    ]
    return _once(
        [
            *_pieces(
                _("What you learned"), notes.learned, partial(sentences.learned, reader=reader)
            ),
            *_pieces(
                _("What surprised you"),
                notes.surprised,
                partial(sentences.learned, reader=reader, surprised=True),
            ),
            *(
                _part(_(_LABELS.get(one.kind, one.kind.one)), _said(one), _taken(one, reader))
                for one in kept
                if one.text.strip()
            ),
            *_advice(ws, interview, reader),
        ]
    )


def things_valued(interview: Interview, reader: Reader) -> list[LetterPart]:
    """What one wants to thank for, as it was written down."""
    note = interview.debrief.appreciated
    label, say = _("What you want to thank for"), partial(sentences.glad_of, reader=reader)
    lines = _pieces(label, note, say)
    whole = [_part(label, note.strip(), say(note))] if len(lines) > 1 and note.strip() else []
    fitting = [one for one in whole if one.fits]
    last = [
        replace(one, label=_("{label}, all of it", label=label)) for one in whole if not one.fits
    ]
    return _once([*fitting, *lines, *last])


def steps_taken(
    ws: Workspace, interview: Interview, reader: Reader, *, reporting: bool = False
) -> list[LetterPart]:
    """What is to be done after a talk, then what was done, then what they advised.

    When `reporting` only what was done counts, the last first: a report tells of nothing else.
    """
    actions = [action for action in ws.actions.all() if action.interview == interview.id]
    done = [
        _part(_("Done"), one.text, sentences.step(one.text, reader, is_done=True))
        for one in actions
        if one.done
    ][::-1]
    if reporting:
        return _once(done)
    ahead = [one.text for one in actions if not one.done]
    to_do = [_part(_("To do"), text, sentences.step(text, reader)) for text in ahead]
    begun = [
        _part(_("Begun"), text, sentences.step(text, reader, is_begun=True), is_begun=True)
        for text, plain in zip(ahead, to_do, strict=True)
        if sentences.step(text, reader, is_begun=True).text != plain.said
    ]
    advice = [
        replace(one, said=_("{advice} I have taken that to heart.", advice=one.said))
        for one in _advice(ws, interview, reader)
    ]
    return _once([*to_do, *done, *begun, *advice])


def _advice(ws: Workspace, interview: Interview, reader: Reader) -> list[LetterPart]:
    contact = ws.contacts.get(interview.contact)
    name = plain_name(contact.name) if contact and not contact.private else ""
    say = partial(sentences.advised, reader=reader, name=name)
    return [
        replace(one, is_advice=True)
        for one in _pieces(_("What they advised"), interview.debrief.advice, say)
    ]


def offered(
    ws: Workspace, interview: Interview, what: What, reader: Reader, *, reporting: bool = False
) -> list[LetterPart]:
    """All that a letter can name of one kind."""
    if what == "learned":
        return things_learned(ws, interview, reader)
    if what == "appreciated":
        return things_valued(interview, reader)
    return steps_taken(ws, interview, reader, reporting=reporting)


def chosen_part(
    ws: Workspace, interview: Interview, what: What, kind: str = "thank-you"
) -> LetterPart | None:
    """What a letter of a kind names: what was chosen, else the first that fits; None without one.

    A piece of advice counts as the thing learned only where it was chosen, since the next step
    falls back on it.
    """
    reporting = kind == "report back"
    parts = offered(ws, interview, what, reader_of(ws, interview, kind), reporting=reporting)
    key = str(read_draft(ws, draft_name(interview.id)).get(what, ""))
    if not (reporting and what == "next_step"):
        for part in parts:
            if part.key == key:
                return part
        if what == "appreciated" and key == NOTHING:
            return None
    fitting = (part for part in parts if part.fits)
    if what == "learned":
        return next((one for one in fitting if not one.is_advice), None)
    named = chosen_part(ws, interview, "learned", kind) if what == "next_step" else None
    return next((one for one in fitting if named is None or one.text != named.text), None)


def named_in_letter(
    ws: Workspace, interview: Interview, what: What, kind: str = "thank-you"
) -> str:
    """The sentence with which a letter of a kind names it; "" where it names nothing."""
    part = chosen_part(ws, interview, what, kind)
    return part.said if part else ""


def left_out(ws: Workspace, interview: Interview, what: What) -> LetterPart | None:
    """What was written down for the thanks and is not in them, as it can be put in; else None.

    What was chosen instead, or chosen to be left out, is no loss.
    """
    if str(read_draft(ws, draft_name(interview.id)).get(what, "")):
        return None
    reader = reader_of(ws, interview, "thank-you")
    named = chosen_part(ws, interview, what)
    if what == "next_step":
        ahead = [one for one in steps_taken(ws, interview, reader) if not one.is_advice]
        return ahead[0] if ahead and named not in ahead else None
    parts = things_valued(interview, reader)
    note = interview.debrief.appreciated.strip()
    whole = next((one for one in parts if one.text == note), None)
    return whole if whole and (named is None or named.said != whole.said) else None


def draft_name(interview_id: str) -> str:
    """Under which name the choices for the letters of a talk are kept."""
    return f"letter-{interview_id}"


def _pieces(label: str, note: str, say: Callable[[str], Said]) -> list[LetterPart]:
    """A note as a letter may say it: each line, or each sentence of one line; all of it last.

    A note that is said whole is offered whole first.
    """
    lines = [line.strip() for line in note.splitlines() if line.strip(" -•*")]
    if not lines:
        return []
    whole = _part(label, note.strip(), say(" ".join(note.split())))
    if len(lines) > 1:
        whole = replace(whole, said=" ".join(say(line).text for line in lines))
    if len(lines) == 1:
        lines = sentences_of(lines[0])
        if len(lines) < 2:
            return [whole]
        if whole.fits:
            return [whole, *(_part(label, one, say(one)) for one in lines)]
    whole = replace(whole, label=_("{label}, all of it", label=label), fits=False)
    return [*(_part(label, line, say(line)) for line in lines), whole]


def _part(label: str, text: str, said: Said, *, is_begun: bool = False) -> LetterPart:
    return LetterPart(label, text.strip(), said.text, said.fits, is_begun=is_begun)


def _taken(takeaway: Takeaway, reader: Reader) -> Said:
    """How a letter names what was taken away."""
    if takeaway.kind == TakeawayKind.ADVICE:
        return sentences.advised(takeaway.text, reader)
    if takeaway.kind == TakeawayKind.VOCABULARY:
        return Said(_("I learned a new word: {word}", word=quoted(_said(takeaway))))
    return sentences.learned(takeaway.text, reader)


def _said(takeaway: Takeaway) -> str:
    text, meaning = takeaway.text.strip(), takeaway.meaning.strip()
    return f"{text}: {meaning}" if text and meaning else text


def _once(parts: Iterable[LetterPart]) -> list[LetterPart]:
    """Each text once, those left out of which a letter can say nothing."""
    found: dict[str, LetterPart] = {}
    for part in parts:
        if part.text and part.said:
            found.setdefault(part.key, part)
    return list(found.values())
