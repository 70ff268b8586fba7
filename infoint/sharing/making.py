"""A copy for a counselor is made, renewed and withdrawn."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from infoint.advice.index import index_of
from infoint.backup.file import workspace_json
from infoint.dates.local_time import local_day, zone_named
from infoint.dates.written import document_day
from infoint.domain import COLLECTIONS, SharedCopy, new_id
from infoint.i18n import N_, _, choose, language
from infoint.i18n.catalogs import languages
from infoint.i18n.messages import Message
from infoint.library import Library
from infoint.sharing.choice import CopyChoice, Shareable, last_copy, shareable
from infoint.sharing.copy_file import (
    ENDING,
    Consent,
    Heading,
    SharedItem,
    StudentCopy,
    checksum,
    copy_bytes,
    read_copy,
    sorted_json,
)
from infoint.sharing.filtered import copy_for_counselor
from infoint.sharing.summary import summary_of
from infoint.sharing.titles import title_of
from infoint.store import Workspace

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class MadeCopy:
    """A copy as a file, and what opening it shows: just what the counselor will see."""

    name: str
    """Of the file: the person's own name and the day."""
    data: bytes
    opened: StudentCopy
    record: SharedCopy


def make_copy(
    ws: Workspace, library: Library, choice: CopyChoice, *, now: datetime, tz: str
) -> MadeCopy:
    """The copy of what was chosen, at `now` (aware), with days of the zone `tz`. Stores nothing.

    ValueError where no counselor is named, or consent would end before it begins.
    """
    day = local_day(now, zone_named(tz))
    if not choice.counselor.strip() or choice.until < day:
        raise ValueError("a copy is for somebody, and for some days")
    return _made(ws, library, choice, new_id(), now, tz)


def made_again(
    ws: Workspace, library: Library, record: SharedCopy, *, now: datetime, tz: str
) -> MadeCopy | None:
    """The copy that was made before, as a file once more: the same id, day, choice and consent.

    None where the data are others since, so that they have to be seen and agreed to first, where
    consent is over or was taken back, or where nobody knows what it held. Stores nothing.
    """
    today = local_day(now, zone_named(tz))
    if not record.content or record.withdrawn or record.until < today:
        return None
    known = {one.key for one in shareable(ws)}
    if not known.issuperset(record.items):
        return None
    choice = CopyChoice(
        counselor=record.counselor,
        until=record.until,
        group=record.group,
        names=record.names,
        items=frozenset(record.items),
        private=record.private,
        reach=record.reach,
        employer=record.employer,
    )
    for tongue in dict.fromkeys((language(), *languages())):  # it may have been another that day
        with choose(tongue):
            made = _made(ws, library, choice, record.id, record.made, tz)
        if made.record.content == record.content:
            return made
    return None


def _content(shown: Workspace) -> str:
    """A checksum of the records of a copy, without what the making itself sets."""
    profile = shown.profile.model_copy(update={"copy_id": ""})
    records = {name: shown.collection(name).all() for name in COLLECTIONS}
    found = {name: [one.model_dump(mode="json") for one in each] for name, each in records.items()}
    return checksum(sorted_json([profile.model_dump(mode="json"), found]))


def _made(
    ws: Workspace, library: Library, choice: CopyChoice, copy_id: str, now: datetime, tz: str
) -> MadeCopy:
    day = local_day(now, zone_named(tz))
    shown = copy_for_counselor(ws, choice)
    chosen = [one for one in shareable(ws) if one.key in choice.items]
    record = SharedCopy(
        id=copy_id,
        counselor=choice.counselor.strip(),
        made=now,
        until=choice.until,
        group=choice.group.strip(),
        names=choice.names,
        items=tuple(one.key for one in chosen),
        private=choice.private,
        reach=choice.reach,
        content=_content(shown),
        employer=choice.employer,
    )
    heading = Heading(
        student=ws.profile.copy_id or new_id(),
        copy_id=record.id,
        made=now,
        zone=tz,
        group=record.group,
        consent=_consent(ws, choice, now, tz),
        names=choice.names,
        private=choice.private,
        reach=choice.reach,
        items=tuple(_shared(shown, one) for one in chosen),
        summary=summary_of(ws, library, now=now),
        agreed={one.id: one.done for one in ws.actions.all() if one.agreed_with},
        comments={one.id: one.state for one in ws.comments.all()},
    )
    data = copy_bytes(heading, workspace_json(shown, now=now))
    return MadeCopy(file_name(ws.profile.name, day.isoformat()), data, read_copy(data), record)


def keep_copy(ws: Workspace, made: MadeCopy, *, now: datetime) -> None:
    """Note that this copy was made, in one edit that can be undone; whose copies they are stays."""
    if not ws.profile.copy_id:
        with ws.edit(now=now) as tx:
            tx.profile.update(copy_id=made.opened.heading.student)
    label = Message(N_("Made a copy for {name}"), name=made.record.counselor)
    with ws.edit(label, now=now) as tx:
        tx.copies.put(made.record)


def withdrawal(
    ws: Workspace, counselor: str = "", *, now: datetime, tz: str
) -> tuple[str, bytes] | None:
    """Name and bytes of a copy that takes the consent of the last one back; None before the first.

    It holds nothing but that, and counts because it is the newest. `counselor` says whose copy is
    meant; "" is the last of all.
    """
    last, profile = last_copy(ws, counselor), ws.profile
    if last is None or not profile.copy_id:
        return None
    consent = Consent(
        words=_("I take back what I agreed to. What was shared before is closed."),
        student=profile.name.strip(),
        counselor=last.counselor,
        given=last.made,
        until=last.until,
        withdrawn=now,
    )
    heading = Heading(student=profile.copy_id, copy_id=new_id(), made=now, zone=tz, consent=consent)
    day = local_day(now, zone_named(tz)).isoformat()
    return file_name(profile.name, day, _("withdrawn")), copy_bytes(heading, b"")


def withdraw(ws: Workspace, counselor: str = "", *, now: datetime) -> None:
    """Note that consent was taken back, for every copy that is still open for this counselor.

    Without a counselor for all of them.
    """
    wanted = counselor.casefold()
    with ws.edit(N_("Took back a consent"), now=now) as tx:
        for one in ws.copies.all():
            if one.withdrawn is None and wanted in ("", one.counselor.casefold()):
                tx.copies.update(one.id, withdrawn=now)


def consent_words(ws: Workspace, choice: CopyChoice, *, now: datetime, tz: str) -> str:
    """The sentence that the person agrees to, in the language in use."""
    zone, locale = zone_named(tz), ws.profile.locale
    today = local_day(now, zone)
    return _(
        "On {today}, I, {student}, let {counselor} see this copy until {until}. It is my own "
        "choice, and I can take it back.",
        today=document_day(today, locale),
        student=ws.profile.name.strip() or _("(my name)"),
        counselor=choice.counselor.strip(),
        until=document_day(choice.until, locale),
    )


def file_name(person: str, day: str, also: str = "") -> str:
    """Such as `Ana Silva 2026-11-29.infoint`; signs that no file name may hold become spaces."""
    plain = unicodedata.normalize("NFC", person)
    plain = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+', " ", plain)
    name = " ".join(plain.split())[:_LONGEST_NAME].strip(" .")
    return " ".join(part for part in (name or "Infoint", day, also) if part) + ENDING


def _consent(ws: Workspace, choice: CopyChoice, now: datetime, tz: str) -> Consent:
    return Consent(
        words=consent_words(ws, choice, now=now, tz=tz),
        student=ws.profile.name.strip(),
        counselor=choice.counselor.strip(),
        given=now,
        until=choice.until,
    )


def _shared(shown: Workspace, one: Shareable) -> SharedItem:
    return SharedItem(kind=one.kind, record=one.record, title=title_of(index_of(shown), one))
