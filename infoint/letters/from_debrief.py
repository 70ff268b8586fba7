"""Letters after a talk follow what is chosen for them: what they name, when one writes again."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from infoint.dates.local_time import local_day, zone_of
from infoint.dates.written import month
from infoint.domain import Interview, Letter
from infoint.domain.letters import gap_text
from infoint.domain.template_values import TEMPLATE_VALUES
from infoint.entries.lookup import edit_interview, require
from infoint.i18n import N_, _
from infoint.letters.letter_parts import What, draft_name, named_in_letter, offered, reader_of
from infoint.store import Transaction, Workspace

_KINDS = ("thank-you", "referrer", "helper")
"""Letters in which a choice shows at once; a report back looks at what was done since."""
_ORDER: tuple[What, ...] = ("learned", "appreciated", "next_step")
"""As a thank-you names them."""
_SOON_DAYS = 7
_THIRDS = (
    N_("at the beginning of {month}"),
    N_("in the middle of {month}"),
    N_("at the end of {month}"),
)


def choose_part(
    ws: Workspace,
    interview_id: str,
    what: What,
    key: str,
    *,
    put_in: bool = False,
    now: datetime,
) -> list[Letter]:
    """Let the letters about a talk name this: kept for new ones, exchanged in those not sent.

    In a letter its sentence takes the place of the gap, or of the sentence that named something
    else before; all other words stay. With `put_in` a thank-you without such a place gets it
    where a letter would say it. Gives the letters that changed.
    """
    interview = require(ws.interviews, interview_id)
    letters = _open_letters(ws.letters.all(), interview_id)
    before = {one.id: _stood_before(ws, interview, what, one.kind) for one in letters}
    beside = {one.id: named_in_letter(ws, interview, "learned", one.kind) for one in letters}
    others = _ORDER[: _ORDER.index(what)]
    named = {
        one.id: [named_in_letter(ws, interview, other, one.kind) for other in others]
        for one in letters
    }
    changed = []
    with ws.edit(N_("Chose what a letter names"), now=now) as tx:
        tx.page_state.write(("drafts", draft_name(interview_id), what), key)
        for letter in letters:
            said = _sentence(ws, interview, what, letter.kind, key)
            text = _exchanged(letter.text, before[letter.id], said)
            if text == letter.text and what == "appreciated" and said:
                text = _added(text, said, after=beside[letter.id])
            if text == letter.text and put_in and letter.kind == "thank-you":
                text = _put_in(text, said, list(filter(None, named[letter.id])))
            if text != letter.text:
                changed.append(_with_text(tx, letter, text))
    return changed


def _sentence(ws: Workspace, interview: Interview, what: What, kind: str, key: str) -> str:
    parts = offered(ws, interview, what, reader_of(ws, interview, kind))
    return next((part.said for part in parts if part.key == key), "")


def _exchanged(text: str, before: Sequence[str], said: str) -> str:
    """The text with one sentence in the place of another; without one, that goes."""
    old = next((one for one in before if one in text), None)
    if old is None:
        return text
    if said:
        return text.replace(old, said, 1)
    return re.sub(rf"(?:\n\s*\n)?{re.escape(old)}", "", text, count=1)


def _added(text: str, said: str, *, after: str) -> str:
    if not after or after not in text or said in text:
        return text
    return text.replace(after, f"{after}\n\n{said}", 1)


def _put_in(text: str, said: str, others: Sequence[str]) -> str:
    """The text with one more paragraph: after those that name something else, else the first."""
    if not said or said in text:
        return text
    pieces = re.split(r"\n\s*\n", text)
    naming = [place for place, one in enumerate(pieces) if any(name in one for name in others)]
    after = max([1, *naming]) + 1
    return "\n\n".join([*pieces[:after], said, *pieces[after:]])


def _stood_before(ws: Workspace, interview: Interview, what: What, kind: str) -> list[str]:
    """What may stand in the place of a part, the likeliest first."""
    reader = reader_of(ws, interview, kind)
    rest = [part.said for part in offered(ws, interview, what, reader)]
    rest.sort(key=len, reverse=True)
    likely = [
        gap_text(TEMPLATE_VALUES[what].label),
        named_in_letter(ws, interview, what, kind),
    ]
    return [one for one in (*likely, *rest) if one]


def write_again_on(
    ws: Workspace, interview_id: str, day: date | None, *, now: datetime
) -> Interview:
    """Set the day on which to report back, or none, and say so in the letters not sent yet."""
    label = N_("Set when to write again")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        today = local_day(now, zone_of(tx.profile.get()))
        old, new = rough_date(interview.report_back_on, today), rough_date(day, today)
        for letter in _open_letters(tx.letters.all(), interview_id) if old and old != new else ():
            if f" {old}" in letter.text:
                _with_text(tx, letter, letter.text.replace(f" {old}", f" {new}" if new else ""))
        return tx.interviews.update(interview_id, report_back_on=day)


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
