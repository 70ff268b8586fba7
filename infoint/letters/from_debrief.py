"""Letters after a talk: how they say each answer, when one writes again, and the talk's day."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Literal

from infoint.dates.local_time import local_day, zone_named, zone_of
from infoint.dates.written import month, told_day, weekday
from infoint.domain import Interview, Letter, Profile
from infoint.domain.problems import InputError
from infoint.entries.drafts import read_draft
from infoint.entries.lookup import edit_interview, require
from infoint.i18n import N_, _
from infoint.letters.gaps import gap_of
from infoint.letters.letter_parts import (
    TOGETHER,
    draft_name,
    letter_part,
    letter_parts,
    reader_of,
)
from infoint.letters.note_forms import ended
from infoint.letters.sentences import WHATS, What, begun_with, breaks_off, is_only_begun
from infoint.store import Transaction, Workspace

_KINDS = ("thank-you", "referrer", "helper")
"""Letters that follow a new day to write again; a report back is that writing."""
_GAPS: Mapping[What, str] = {
    **dict.fromkeys(TOGETHER, "learned"),
    "appreciated": "appreciated",
    "next_step": "next_step",
}
"""By answer the value of a template whose gap it fills."""
_PROMISE = N_("I will write to you again {roughly} and tell you what came of it.")
_TWICE = N_("It begins twice. Change a few words, and it can go in.")
_SAID, _KEPT = N_("Changed what a letter says"), N_("Left something out of a letter")
_SOON_DAYS = 7
_WEEK = 7
"""From so many days on "on Sunday" is another Sunday."""
_THIRDS = (
    N_("at the beginning of {month}"),
    N_("in the middle of {month}"),
    N_("at the end of {month}"),
)


def begin_sentence(ws: Workspace, interview_id: str, what: What, *, now: datetime) -> str:
    """Begin to write how a letter says an answer, with what it says or the words to go on from."""
    with edit_interview(ws, interview_id, "", now=now) as (tx, interview):
        reader = reader_of(tx, interview, "thank-you")
        part = letter_part(tx, interview, what, reader)
        words = part.said or begun_with(what, part.note, reader)
        tx.page_state.write(("drafts", draft_name(interview_id), f"typed-{what}"), words)
        return words


def finish_sentence(
    ws: Workspace, interview_id: str, what: What, said: str = "", *, now: datetime
) -> list[Letter]:
    """Let the letters about a talk say an answer, in the words that are being written, or these.

    Without a word of one's own it is the sentence that the answer makes. It takes the place of the
    one that stood there; all other words stay. Gives the letters that changed.
    """
    draft = draft_name(interview_id)
    with edit_interview(ws, interview_id, _SAID, now=now) as (tx, interview):
        words = " ".join((said or str(read_draft(tx, draft).get(f"typed-{what}") or "")).split())
        if is_only_begun(what, words):
            raise InputError({f"typed-{what}": N_("Finish the sentence first.")})
        if breaks_off(what, words):
            raise InputError({f"typed-{what}": _TWICE})
        before = _stood(tx, interview)
        tx.page_state.write(("drafts", draft, f"out-{what}"), None)
        if words:
            tx.page_state.write(("drafts", draft, f"own-{what}"), ended(words))
            tx.page_state.write(("drafts", draft, f"typed-{what}"), None)
        return _changed(tx, interview, what, before)


def keep_out(ws: Workspace, interview_id: str, what: What, *, now: datetime) -> list[Letter]:
    """Keep an answer for oneself: no letter says it; gives the letters that changed."""
    with edit_interview(ws, interview_id, _KEPT, now=now) as (tx, interview):
        before = _stood(tx, interview)
        tx.page_state.write(("drafts", draft_name(interview_id), f"out-{what}"), "yes")
        return _changed(tx, interview, what, before)


def note_what_stands(tx: Transaction, interview: Interview) -> None:
    """Keep which sentences went into a letter, so that they are found there again."""
    for what, part in letter_parts(tx, interview, "thank-you").items():
        tx.page_state.write(("drafts", draft_name(interview.id), f"stands-{what}"), part.said)


def _stood(tx: Transaction, interview: Interview) -> Mapping[What, Sequence[str]]:
    """By answer what may stand in a letter for it: what went in last, and what is said now."""
    kept = read_draft(tx, draft_name(interview.id))
    parts = letter_parts(tx, interview, "thank-you")
    return {
        what: [one for one in (str(kept.get(f"stands-{what}") or ""), part.said) if one]
        for what, part in parts.items()
    }


def _changed(
    tx: Transaction, interview: Interview, what: What, before: Mapping[What, Sequence[str]]
) -> list[Letter]:
    said = letter_parts(tx, interview, "thank-you")[what].said
    changed = []
    for letter in _open_letters(tx.letters.all(), interview.id):
        if letter.kind != "thank-you":
            continue
        text = _exchanged(letter.text, before[what], said, gap_of(_GAPS[what]))
        if said and said not in text:
            text = _put_in(text, said, what, before)
        if text != letter.text:
            changed.append(_with_text(tx, letter, text))
    tx.page_state.write(("drafts", draft_name(interview.id), f"stands-{what}"), said)
    return changed


def _exchanged(text: str, before: Sequence[str], said: str, gap: str) -> str:
    """The text with one sentence in the place of another, or of its gap; without one, that goes."""
    old = next((one for one in (*before, gap) if one in text), None)
    if old is None or old == said or (old == gap and not said):
        return text
    if said:
        return text.replace(old, said, 1)
    left = re.sub(rf"(?:(?<=\n\n)|^){re.escape(old)}(?:\n\s*\n|$)", "", text, count=1)
    return left if left != text else re.sub(rf" ?{re.escape(old)}", "", text, count=1)


def _put_in(
    text: str, said: str, what: What | Literal["promise"], before: Mapping[What, Sequence[str]]
) -> str:
    """The text with one more sentence: after those that a letter says before it, else after its
    first paragraph.
    """
    pieces = re.split(r"\n\s*\n", text)
    after = min(1, len(pieces) - 1)
    for other in WHATS if what == "promise" else WHATS[: WHATS.index(what)]:
        for place, piece in enumerate(pieces):
            if any(one in piece for one in before[other]):
                after = place
                if other in TOGETHER and what in TOGETHER:
                    pieces[place] = f"{piece} {said}"
                    return "\n\n".join(pieces)
    return "\n\n".join([*pieces[: after + 1], said, *pieces[after + 1 :]])


def write_again_on(
    ws: Workspace, interview_id: str, day: date | None, *, now: datetime
) -> Interview:
    """Set the day on which to report back, or none, and say so in the letters not sent yet."""
    label = N_("Set when to write again")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        today = local_day(now, zone_of(tx.profile.get()))
        old, new = rough_date(interview.report_back_on, today), rough_date(day, today)
        stood = _stood(tx, interview)
        for letter in _open_letters(tx.letters.all(), interview_id):
            text = _promised(letter.text, old, new)
            if new and not old and letter.kind == "thank-you" and text == letter.text:
                text = _put_in(text, _(_PROMISE, roughly=new), "promise", stood)
            if text != letter.text:
                _with_text(tx, letter, text)
        return tx.interviews.update(interview_id, report_back_on=day)


def _promised(text: str, old: str, new: str) -> str:
    """The text with another day to write again; without one the whole sentence goes."""
    if not old or f" {old}" not in text or old == new:
        return text
    if new:
        return text.replace(f" {old}", f" {new}")
    sentence = rf"[^.!?\n]*\bwrite (?:to you )?again {re.escape(old)}\b[^.!?\n]*[.!?]"
    left = re.sub(rf"(?<=\n\n){sentence}\n\n", "", text, count=1)
    return left if left != text else re.sub(rf"{sentence} ?", "", text, count=1)


def rough_date(day: date | None, today: date) -> str:
    """A day as one promises it in a letter: "in the middle of May"; "" for none."""
    if day is None:
        return ""
    if (day - today).days <= _SOON_DAYS:
        return _("soon")
    return _(_THIRDS[min((day.day - 1) // 10, 2)], month=month(day))


def _open_letters(letters: Sequence[Letter], interview_id: str) -> list[Letter]:
    return [
        letter
        for letter in letters
        if letter.interview == interview_id and letter.kind in _KINDS and not letter.sent
    ]


def _with_text(tx: Transaction, letter: Letter, text: str) -> Letter:
    left = tuple(gap for gap in letter.gaps if gap in text or gap in letter.subject)
    return tx.letters.update(letter.id, text=text, gaps=left)


def day_of(interview: Interview, profile: Profile) -> date | None:
    """The day on which a talk began, as the person's clock shows it; None before."""
    begun = interview.clock.started
    zone = zone_named(profile.time_zone or interview.time_zone)
    return local_day(begun, zone) if begun else None


def said_day(interview: Interview, profile: Profile, now: datetime) -> str:
    """The day of a talk as it follows "on": Sunday within a week, later with its date.

    "Today" would be wrong in the morning; the day of the week is right that evening and for six
    days more.
    """
    day = day_of(interview, profile)
    if day is None:
        return ""
    today = local_day(now, zone_named(profile.time_zone or interview.time_zone))
    return weekday(day) if _is_this_week(day, today) else told_day(day, today, profile.locale)


def day_gone_by(ws: Workspace, letter: Letter, *, now: datetime) -> tuple[str, str] | None:
    """Where a letter not sent names a day by its weekday, and that was a week ago: it, and the day
    with its date. Only where our own words stand: in the subject and the first paragraph.
    """
    interview = ws.interviews.get(letter.interview) if letter.interview else None
    day = day_of(interview, ws.profile) if interview and not letter.sent else None
    if interview is None or day is None or letter.written is None:
        return None
    zone = zone_named(ws.profile.time_zone or interview.time_zone)
    today = local_day(now, zone)
    short, long = weekday(day), told_day(day, today, ws.profile.locale)
    if _is_this_week(day, today) or not _is_this_week(day, local_day(letter.written, zone)):
        return None
    return (short, long) if _told_anew(letter, short, long) else None


def tell_the_date(ws: Workspace, letter_id: str, *, now: datetime) -> Letter:
    """Put the date to the weekday in a letter that waited for more than a week."""
    with ws.edit(N_("Named the day of the talk in a letter"), now=now) as tx:
        letter = require(tx.letters, letter_id)
        days = day_gone_by(ws, letter, now=now)
        return tx.letters.update(letter_id, **_told_anew(letter, *days)) if days else letter


def _told_anew(letter: Letter, short: str, long: str) -> dict[str, str]:
    """Subject and text with the date, those that change."""
    alone = re.compile(rf"\bon {re.escape(short)}\b(?!,? (?:\d|at\b|the\b|[A-Z][a-z]+ \d))")
    greeting, *paragraphs = re.split(r"(\n\s*\n)", letter.text, maxsplit=2)
    first = "".join(paragraphs[:2])
    text = "".join([greeting, alone.sub(f"on {long}", first, count=1), *paragraphs[2:]])
    found = {"subject": alone.sub(f"on {long}", letter.subject, count=1), "text": text}
    return {name: words for name, words in found.items() if words != getattr(letter, name)}


def _is_this_week(day: date, today: date) -> bool:
    return (today - day).days < _WEEK
