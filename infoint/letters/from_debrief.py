"""Letters after a talk: what is chosen for them to name, when one writes again, and its day."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from infoint.dates.local_time import local_day, zone_named, zone_of
from infoint.dates.written import month, told_day, weekday
from infoint.domain import Interview, Letter, Profile
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
_WEEK = 7
"""From so many days on "on Sunday" is another Sunday."""
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
