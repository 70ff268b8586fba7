"""What a letter about a talk says of it: each answer, and the sentence that it makes there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from infoint.advice.index import CONTACTS, WorkspaceIndex, remembered
from infoint.domain import Contact, Interview, Takeaway
from infoint.domain.kinds import TakeawayKind
from infoint.entries.drafts import read_draft
from infoint.letters import sentences
from infoint.letters.as_you import names_of
from infoint.letters.sentences import WHATS, Reader, What, Why, says_the_same
from infoint.store import Transaction, Workspace
from infoint.words.people_names import plain_name

_TO_THEM = ("thank-you", "report back")
"""Kinds of letters that go to the one who was talked to."""
TOGETHER: tuple[What, ...] = ("learned", "surprised", "advice")
"""What one paragraph says."""
_MOST_OF_A_PARAGRAPH = 40
_TO_OTHERS: tuple[What, ...] = ("learned", "surprised", "next_step")
"""What one tells others of a talk."""


@dataclass(frozen=True, slots=True)
class LetterPart:
    """An answer, and how a letter says it.

    `said` is "" where the answer does not go on for sure from its beginning, or is kept out.
    """

    what: What
    note: str
    said: str
    is_kept_out: bool = False
    is_own: bool = False
    """Whether the person finished the sentence."""
    is_half: bool = False
    """Whether the sentence says only a part of the answer."""
    why: Why | None = None
    """Why nothing of it goes in by itself, where that is so."""


def reader_of(ws: Workspace | Transaction, interview: Interview, kind: str) -> Reader:
    """To whom a letter about a talk goes, seen from the one talked to."""
    contact = ws.contacts.get(interview.contact)
    names = names_of(contact.name) if contact else frozenset()
    named = {one.name for one in interview.named if one.contact != interview.contact}
    known = (
        _known_but(ws, interview.contact)
        if isinstance(ws, Workspace)
        else _names_but(ws.contacts.all(), interview.contact)
    )
    others = known | named if named - known else known
    sent = (
        _sent_by(ws, interview.contact)
        if isinstance(ws, Workspace)
        else _names_sent(ws.contacts.all(), interview.contact)
    )
    sent_to = sent | named | frozenset(map(plain_name, named))
    return Reader(names, kind in _TO_THEM, others, sent_to)


@remembered(CONTACTS)
def _known_but(index: WorkspaceIndex, contact_id: str) -> frozenset[str]:
    """The names of all contacts but one, as one writes them."""
    return _names_but(index.contact_list, contact_id)


def _names_but(contacts: Iterable[Contact], contact_id: str) -> frozenset[str]:
    names = (plain_name(one.name) for one in contacts if one.id != contact_id)
    return frozenset(name for name in names if name.strip())


@remembered(CONTACTS)
def _sent_by(index: WorkspaceIndex, contact_id: str) -> frozenset[str]:
    """The names of those to whom a contact sent one, as one writes them."""
    return _names_sent(index.contact_list, contact_id)


def _names_sent(contacts: Iterable[Contact], contact_id: str) -> frozenset[str]:
    names = (plain_name(one.name) for one in contacts if one.referred_by == contact_id)
    return frozenset(name for name in names if contact_id and name.strip())


def letter_part(
    ws: Workspace | Transaction, interview: Interview, what: What, reader: Reader
) -> LetterPart:
    """How a letter to this reader says one answer of the debrief.

    Of several next steps it is the first that makes a sentence.
    """
    kept = read_draft(ws, draft_name(interview.id))
    notes = _notes(ws, interview, what)
    is_out, own = bool(kept.get(f"out-{what}")), str(kept.get(f"own-{what}") or "").strip()
    first = next(iter(notes), "")
    if is_out:
        return LetterPart(what, first, "", is_kept_out=True)
    if own and reader.is_the_one:
        return LetterPart(what, first, own, is_own=True)
    for note in notes:
        if said := sentences.sentence(what, note, reader):
            return LetterPart(what, note, said, is_half=sentences.leaves_out(note, said))
    why = sentences.why_left(what, first, reader) if first else None
    return LetterPart(what, first, "", why=why)


def letter_parts(
    ws: Workspace | Transaction, interview: Interview, kind: str
) -> Mapping[What, LetterPart]:
    """All that a letter of a kind can say of a talk; what two answers say it says once."""
    reader = reader_of(ws, interview, kind)
    wanted: Iterable[What] = WHATS if kind in _TO_THEM else _TO_OTHERS
    parts: dict[What, LetterPart] = {}
    for what in wanted:
        part = letter_part(ws, interview, what, reader)
        parts[what] = _once(part, parts.values())
    return parts


def _once(part: LetterPart, before: Iterable[LetterPart]) -> LetterPart:
    """A part that says nothing by itself where one before it says the same."""
    is_said = part.said and not part.is_own
    if is_said and any(one.said and says_the_same(part.note, one.note) for one in before):
        return replace(part, said="", is_half=False, why="again")
    return part


def _notes(ws: Workspace | Transaction, interview: Interview, what: What) -> list[str]:
    if what == "next_step":
        mine = (one for one in ws.actions.all() if one.interview == interview.id)
        found = [one.text for one in mine if not one.done]
    else:
        found = [getattr(interview.debrief, what)]
    if what == "learned" and not found[0].strip():
        found = [one.text for one in ws.takeaways.all() if _is_learned(one, interview)]
    return [note.strip() for note in found if note.strip()]


def _is_learned(one: Takeaway, interview: Interview) -> bool:
    """Whether it was kept of this talk as something that one can say one learned, and not for
    oneself alone.
    """
    return one.interview == interview.id and one.kind in _SAYS_SOMETHING and not one.private


_SAYS_SOMETHING = (TakeawayKind.ADVICE, TakeawayKind.CHALLENGE, TakeawayKind.TREND)
"""Kinds of takeaways that are sentences; under advice stands what nobody said a kind of."""


def value_in_letter(ws: Workspace, interview: Interview, name: str, kind: str) -> str:
    """A value of a template: what was learned, with what was a surprise and advised, which is a
    paragraph of its own where all that is long; the thanks; the next step. Of the first three,
    others than the one talked to read one alone. In a report the step is the last one that was
    done.
    """
    if kind == "report back" and name == "next_step":
        return _last_done(ws, interview)
    wanted = TOGETHER if name == "learned" else (name,)
    parts = letter_parts(ws, interview, kind)
    said = {what: part.said for what, part in parts.items() if what in wanted and part.said}
    if kind not in _TO_THEM:
        return next(iter(said.values()), "")
    told = " ".join(words for what, words in said.items() if what != "advice")
    advice = said.get("advice", "")
    is_long = len(f"{told} {advice}".split()) > _MOST_OF_A_PARAGRAPH
    return ("\n\n" if is_long else " ").join(filter(None, (told, advice)))


def _last_done(ws: Workspace, interview: Interview) -> str:
    reader = reader_of(ws, interview, "report back")
    done = [one for one in ws.actions.all() if one.interview == interview.id and one.done]
    said = (sentences.done_step(one.text, reader) for one in reversed(done))
    return next((one for one in said if one), "")


def draft_name(interview_id: str) -> str:
    """Under which name it is kept how the letters of a talk say each answer.

    By `out-` and an answer: that it is for the person alone; `own-`: the sentence that they wrote;
    `typed-`: the sentence that they are writing; `stands-`: what went into the last letter.
    """
    return f"letter-{interview_id}"
