"""The choice of a copy while it is made: half-written, kept like every draft, then turned into one.

The draft holds `counselor`, `until` (ISO 8601), `group`, `names`, `private`, `reach`,
`employer`, `items` (by `item_key` whether it goes) and `agreed`, which names the choice that was
consented to.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from infoint.dates.local_time import local_day, zone_named, zone_of
from infoint.dates.typed_day import read_day
from infoint.domain.problems import InputError
from infoint.domain.sharing import NAMES_IN_COPY, SharedCopy
from infoint.entries.drafts import clear_draft, read_draft
from infoint.entries.form import Entries
from infoint.i18n import N_
from infoint.library import Library
from infoint.sharing.choice import LONGEST_DAYS, CopyChoice, chosen_before, first_choice, shareable
from infoint.sharing.copy_file import checksum, sorted_json
from infoint.sharing.making import MadeCopy, keep_copy, make_copy
from infoint.store import Workspace

COPY = "copy-for-counselor"
"""The name of the draft."""
_TICK = N_("Tick the sentence above once you have read it.")


def begin_copy(ws: Workspace, copy_id: str = "", *, now: datetime) -> None:
    """Let the draft begin with the choice of an earlier copy: that of this id, else the last one.

    Without an id a draft that is there stays as it is.
    """
    if read_draft(ws, COPY) and not copy_id:
        return
    today = local_day(now, zone_of(ws.profile))
    record = ws.copies.get(copy_id)
    choice = chosen_before(ws, record, today) if record else first_choice(ws, today)
    draft = {
        "counselor": choice.counselor,
        "until": choice.until.isoformat(),
        "group": choice.group,
        "names": choice.names,
        "private": choice.private,
        "reach": choice.reach,
        "employer": choice.employer,
        "items": dict.fromkeys(sorted(choice.items), True),
        "asks_name": not ws.profile.name.strip(),
        "agreed": "",
    }
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", COPY), draft)


def drafted_choice(ws: Workspace, today: date) -> CopyChoice | None:
    """What is chosen so far; None without a draft. Without a usable day the usual one counts."""
    draft = read_draft(ws, COPY)
    if not draft:
        return None
    known = {one.key for one in shareable(ws)}
    ticked = draft.get("items")
    ticked = ticked if isinstance(ticked, Mapping) else {}
    names = draft.get("names")
    return replace(
        first_choice(ws, today),
        counselor=str(draft.get("counselor") or ""),
        until=_until(ws, draft, today) or first_choice(ws, today).until,
        group=str(draft.get("group") or ""),
        names=next((one for one in NAMES_IN_COPY if one == names), NAMES_IN_COPY[0]),
        items=frozenset(key for key, is_ticked in ticked.items() if is_ticked) & known,
        private=bool(draft.get("private")),
        reach=bool(draft.get("reach")),
        employer=bool(draft.get("employer")),
    )


def _until(ws: Workspace, draft: Mapping[str, Any], today: date) -> date | None:
    return read_day(str(draft.get("until") or ""), today=today, locale=ws.profile.locale).day


def check_whom(ws: Workspace, *, now: datetime) -> None:
    """Whether it is said for whom the copy is and until when.

    Problems: `counselor` (empty), `until` (none, before today, or further off than a consent may
    reach).
    """
    entries = _whom(ws, now)
    entries.check()


def _whom(ws: Workspace, now: datetime) -> Entries:
    profile = ws.profile
    today = local_day(now, zone_of(profile))
    entries = Entries(read_draft(ws, COPY))
    entries.needed("counselor", N_("Write for whom the copy is, such as: Dr Okafor."))
    needed = N_("Write until when they may look, such as: 31 March.")
    until = entries.day("until", today, needed=needed, locale=profile.locale)
    if until and until < today:
        entries.refuse("until", N_("Choose a day that is still to come."))
    elif until and until > today + timedelta(days=LONGEST_DAYS):
        entries.refuse("until", N_("Choose a day within two years. You can make a new copy then."))
    return entries


def tick_items(ws: Workspace, keys: Iterable[str], ticked: bool, *, now: datetime) -> None:
    """Tick these things (by `item_key`) of the draft, or take their ticks away."""
    found = read_draft(ws, COPY).get("items")
    items = dict(found) if isinstance(found, Mapping) else {}
    items |= dict.fromkeys(keys, ticked)
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", COPY, "items"), items)


def consent_mark(choice: CopyChoice, words: str) -> str:
    """Names what is consented to: with another choice or another sentence it is another one."""
    items = sorted(choice.items)
    others = [choice.names, choice.private, choice.reach, choice.employer]
    return checksum(sorted_json([words, items, *others]))


def finish_copy(ws: Workspace, library: Library, words: str, tz: str, *, now: datetime) -> MadeCopy:
    """Make the drafted copy, note it, and forget the draft; `words` is the sentence of consent.

    Problems: as `check_whom`, and `agreed` where this choice was not consented to.
    """
    entries, choice = _whom(ws, now), drafted_choice(ws, local_day(now, zone_named(tz)))
    if choice and read_draft(ws, COPY).get("agreed") != consent_mark(choice, words):
        entries.refuse("agreed", _TICK)
    entries.check()
    if choice is None:
        raise InputError({"agreed": _TICK})
    made = make_copy(ws, library, choice, now=now, tz=tz)
    keep_copy(ws, made, now=now)
    with ws.edit("", now=now) as tx:
        clear_draft(tx, COPY)
    return made


def newest_copies(ws: Workspace) -> list[SharedCopy]:
    """The newest copy for each counselor, the newest first: it is the one that counts there."""
    found: dict[str, SharedCopy] = {}
    for one in sorted(ws.copies.all(), key=lambda one: one.made):
        found.pop(one.counselor.casefold(), None)
        found[one.counselor.casefold()] = one
    return list(found.values())[::-1]
