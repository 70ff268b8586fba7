"""What stands in the person's calendar since a file was taken, and what of it is over.

A calendar keeps what a file brought until a later one names it again: by its UID (RFC 5545,
3.8.4.7), with a higher SEQUENCE (3.8.7.4; RFC 5546, 2.1.5). What is merely missing in the later
file stays there, and rings. So each file that is taken is noted, and what is over by the next one
is in it as over: an event with `STATUS:CANCELLED`, a to-do with `COMPLETED` or `CANCELLED` (RFC
5545, 3.8.1.11), as a published file may say it (RFC 5546, 3.2.1 and 3.4.1), without an alarm. It
says so for a week; then it is forgotten. Here so that a page can draw it without what writes the
files.
"""

from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from infoint.dates.local_time import local_day, zone_of
from infoint.domain import CalendarEntry, Interview, Record
from infoint.entries.lookup import edit_interview
from infoint.interviews.clock import is_ahead
from infoint.interviews.kit.calendar_words import interview_title
from infoint.store import Workspace

TODO = "-todo"
"""Ends the id of a to-do: it is not that of the event of the same matter, lest one file take away
what the other brought."""
TALK, THANKS, WEB = "talk-", "thank-you-", "web-"
"""Begin the id of a talk, of the thank-you after it, and of a talk that was put into a calendar on
the web by a link: no file can take that out."""
EVENING = time(19, 0)
"""When the thank-you reminder of a talk comes, in the person's zone."""
AFTER_A_LATE_INTERVIEW = timedelta(minutes=30)
NEXT_MORNING = time(9, 0)
TOLD_FOR = timedelta(days=7)
"""So long from the first file that said that something is over each one says so."""
KEPT_FOR = timedelta(days=60)
"""So long after its day it is remembered that something stood in the calendar."""


def key_of(entry: CalendarEntry) -> str:
    """What names the matter of an entry, whether it is an event or a to-do."""
    return entry.id.removesuffix(TODO)


def thank_you_evening(interview: Interview, zone: tzinfo) -> datetime:
    """When to be reminded of the thank-you (UTC): seven in the evening of the talk, local time.

    After a talk that ends later than that, half an hour after its end; where that is the next day
    already, at nine in the morning. The talk has an appointment.
    """
    assert interview.start is not None
    end = interview.start + timedelta(minutes=interview.minutes)
    day = interview.start.astimezone(zone).date()
    evening = datetime.combine(day, EVENING, zone).astimezone(UTC)
    at = max(evening, end + AFTER_A_LATE_INTERVIEW)
    last = at.astimezone(zone).date()
    return at if last == day else datetime.combine(last, NEXT_MORNING, zone).astimezone(UTC)


def stands(interview: Interview, zone: tzinfo, now: datetime) -> bool:
    """Whether a talk is in the file: it lies ahead, or the evening on which to write the thank-you
    does, and nobody said yet whether one talked.
    """
    if is_ahead(interview, now):
        return True
    is_open = interview.status == "planned" and interview.start is not None
    return is_open and thank_you_evening(interview, zone) > now


def days_ahead(ws: Workspace, now: datetime) -> dict[str, date]:
    """By id of a talk whose time is open: its day, where that is not over."""
    today, noted = local_day(now, zone_of(ws.profile)), ws.page_state.noted_days
    return {
        one.id: noted[one.id]
        for one in ws.interviews.all()
        if one.status == "unscheduled" and one.id in noted and noted[one.id] >= today
    }


def ids_in_file(
    ws: Workspace, reminders: Iterable[str], *, now: datetime, as_todos: bool
) -> set[str]:
    """Ids of all that the file of the whole workspace holds as what stands, with the reminders of
    these keys.
    """
    own = zone_of(ws.profile)
    ahead = [one for one in ws.interviews.all() if stands(one, own, now)]
    open_actions = (one for one in ws.actions.all() if not one.done and (as_todos or one.due))
    keys = {f"{THANKS}{one.id}" for one in ahead if not one.is_written}
    keys |= {f"action-{one.id}" for one in open_actions if one.due or one.text.strip()}
    ending = TODO if as_todos else ""
    ids = {f"{key}{ending}" for key in (*keys, *reminders)}
    return ids | {f"{TALK}{one}" for one in (*days_ahead(ws, now), *(each.id for each in ahead))}


def over_in_file(
    ws: Workspace, ids: Collection[str], *, now: datetime, as_todos: bool
) -> list[CalendarEntry]:
    """What the next file tells as over, where `ids` are those that it holds as what stands."""
    return [
        one
        for one in ws.calendar_entries.all()
        if one.id not in ids
        and not one.id.startswith(WEB)
        and (one.id.startswith(TALK) or one.id.endswith(TODO) == as_todos)
        and _is_to_tell(one, now)
        and is_over(ws, one, now)
    ]


def over_of_interview(ws: Workspace, interview_id: str, *, now: datetime) -> list[CalendarEntry]:
    """The events of one talk that has no time now, and of the thank-you after it, which a file of
    it tells as over.
    """
    interview = ws.interviews.get(interview_id)
    if interview and interview.status not in ("cancelled", "unscheduled"):
        return []
    mine = {f"{TALK}{interview_id}", f"{THANKS}{interview_id}"}
    stands = {f"{TALK}{interview_id}"} if interview_id in days_ahead(ws, now) else set()
    return [one for one in over_in_file(ws, stands, now=now, as_todos=False) if one.id in mine]


def stands_elsewhere(ws: Workspace, interview: Interview) -> CalendarEntry | None:
    """How the talk stands in the calendar, where it has another time or day now; else None."""
    entry = ws.calendar_entries.get(f"{TALK}{interview.id}")
    if entry is None or entry.told:
        return None
    day = ws.page_state.noted_days.get(interview.id)
    is_moved = entry.start != interview.start if interview.start else day and entry.day != day
    return entry if is_moved else None


def to_delete_by_hand(
    ws: Workspace, reminders: Iterable[str], *, now: datetime
) -> list[CalendarEntry]:
    """What is over and has its day ahead, the nearest first, each matter once: calendars that take
    nothing out keep it.
    """
    keys, found = list(reminders), []
    for as_todos in (False, True):
        ids = ids_in_file(ws, keys, now=now, as_todos=as_todos)
        found += over_in_file(ws, ids, now=now, as_todos=as_todos)
    return _ahead_once(ws, [*found, *_over_on_the_web(ws)], now)


def to_delete_of_interview(
    ws: Workspace, interview_id: str, *, now: datetime
) -> list[CalendarEntry]:
    """As `to_delete_by_hand`, of one talk and the thank-you after it."""
    on_the_web = [one for one in _over_on_the_web(ws) if one.id == f"{WEB}{interview_id}"]
    found = over_of_interview(ws, interview_id, now=now)
    return _ahead_once(ws, [*found, *on_the_web], now)


def has_of_contact(ws: Workspace, contact_id: str, *, now: datetime) -> bool:
    """Whether anything ahead stands in the calendar that is about this person."""
    about = {contact_id}
    for name in ("interviews", "attempts", "actions"):
        about |= {one.id for one in ws.collection(name).all() if _is_about(one, contact_id)}
    ahead = _ahead_once(ws, (one for one in ws.calendar_entries.all() if not one.told), now)
    return any(key_of(one).endswith(tuple(f"-{each}" for each in about)) for one in ahead)


def _is_about(record: Record, contact_id: str) -> bool:
    return getattr(record, "contact", "") == contact_id


def _ahead_once(
    ws: Workspace, entries: Iterable[CalendarEntry], now: datetime
) -> list[CalendarEntry]:
    today, found = local_day(now, zone_of(ws.profile)), {}
    for one in entries:
        if one.day and one.day >= today:
            found[one.day, one.title] = one
    return [found[key] for key in sorted(found)]


def _over_on_the_web(ws: Workspace) -> list[CalendarEntry]:
    """Talks that were put into a calendar on the web, and are called off or moved since."""
    return [
        one
        for one in ws.calendar_entries.all()
        if one.id.startswith(WEB) and not _stands_on_the_web(ws, one)
    ]


def _stands_on_the_web(ws: Workspace, entry: CalendarEntry) -> bool:
    interview = ws.interviews.get(entry.id.removeprefix(WEB))
    if interview is None or interview.status == "cancelled":
        return False
    if interview.status == "unscheduled":
        day = ws.page_state.noted_days.get(interview.id)
        return entry.start is None and entry.day == day
    return interview.status != "planned" or interview.start == entry.start


def _is_to_tell(entry: CalendarEntry, now: datetime) -> bool:
    return entry.told is None or now - entry.told < TOLD_FOR


def is_over(ws: Workspace, entry: CalendarEntry, now: datetime) -> bool:
    """Whether an entry that no file holds any more is over, and not merely past.

    A talk whose time has come stays in the calendar as what was; so does the thank-you after it,
    as long as nobody said whether one talked.
    """
    key = key_of(entry)
    if key.startswith(TALK):
        return _talk_is_over(ws.interviews.get(key.removeprefix(TALK)), entry, now)
    if key.startswith(THANKS):
        return _thanks_are_over(ws.interviews.get(key.removeprefix(THANKS)), entry, now)
    return True


def _thanks_are_over(interview: Interview | None, entry: CalendarEntry, now: datetime) -> bool:
    if interview is None or interview.is_written or interview.status != "planned":
        return interview is None or interview.status != "running"
    return _begins_later(entry, now)


def _talk_is_over(interview: Interview | None, entry: CalendarEntry, now: datetime) -> bool:
    if interview is None or interview.status == "unscheduled":
        return _is_ahead(entry, now)
    if interview.status == "cancelled":
        return True
    return _begins_later(entry, now)


def _is_ahead(entry: CalendarEntry, now: datetime) -> bool:
    """Whether its time, or its day in every zone, is not over."""
    if entry.end:
        return entry.end > now
    return entry.day is None or entry.day + timedelta(days=1) >= now.date()


def _begins_later(entry: CalendarEntry, now: datetime) -> bool:
    if entry.start:
        return entry.start > now
    return entry.day is not None and entry.day > now.date()


def note_taken(ws: Workspace, entries: Iterable[CalendarEntry], *, now: datetime) -> None:
    """Note what a file held that was taken, and forget what is long past. StoreError.

    `told` says of an entry that the file says it is over. It is no edit that one could take back:
    the file is out.
    """
    taken = {one.id: one for one in entries}
    gone = [
        one.id
        for one in ws.calendar_entries.all()
        if one.id not in taken and _is_forgotten(one, now)
    ]
    if not taken and not gone:
        return
    with ws.edit(now=now) as tx:
        for entry_id in gone:
            if tx.calendar_entries.get(entry_id):
                tx.calendar_entries.remove(entry_id)
        for one in taken.values():
            before = tx.calendar_entries.get(one.id)
            if before and one.told:
                since = before.told or one.told
                tx.calendar_entries.update(one.id, told=since, sequence=one.sequence)
            else:
                tx.calendar_entries.put(one)


def _is_forgotten(entry: CalendarEntry, now: datetime) -> bool:
    long_ago = entry.day is not None and now.date() - entry.day > KEPT_FOR
    return long_ago or not _is_to_tell(entry, now)


def note_on_the_web(ws: Workspace, interview_id: str, *, now: datetime) -> None:
    """Note that a calendar on the web was opened with this talk."""
    with edit_interview(ws, interview_id, "", now=now) as (tx, interview):
        start, profile = interview.start, tx.profile.get()
        noted = tx.page_state.get().noted_days.get(interview.id)
        tx.calendar_entries.put(
            CalendarEntry(
                id=f"{WEB}{interview.id}",
                title=interview_title(interview, tx.contacts.get(interview.contact), profile),
                day=local_day(start, zone_of(profile)) if start else noted,
                start=start,
                end=start and start + timedelta(minutes=interview.minutes),
            )
        )
