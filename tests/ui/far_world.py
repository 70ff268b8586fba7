"""A workspace with a value in every place that takes a time or a day, and those moved far away."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from infoint.domain import Action, Clock, Interview, Letter, OutreachAttempt
from infoint.store import Workspace
from tests.times import NOW
from tests.worlds.pages import one_of_everything

MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
FIRST = ("0001-01-01T00:00:00Z", "0001-01-01")
LAST = ("9999-12-31T23:59:59.999999Z", "9999-12-31")


def full(ws: Workspace, interview: str) -> str:
    """One of everything, with a value in every place that takes a time or a day."""
    contact = one_of_everything(ws, interview)
    with ws.edit("Filled", now=NOW) as tx:
        for each in tx.contacts.all():
            day = NOW.date()
            tx.contacts.update(each.id, created=NOW, referrer_told=day)
        for attempt in tx.attempts.all():
            tx.attempts.update(attempt.id, next_date=NOW.date())
        tx.attempts.put(OutreachAttempt(contact=contact, at=NOW, channel="email"))
        for one in tx.interviews.all():
            tx.interviews.update(one.id, start=NOW, created=NOW, report_back_on=NOW.date())
        tx.interviews.put(Interview(contact=contact, start=NOW))
        tx.interviews.put(Interview(contact=contact, clock=Clock(started=NOW, ended=NOW)))
        tx.actions.put(Action(text="Read", due=NOW.date(), contact=contact))
        tx.actions.put(Action(text="Write", done=NOW))
        tx.letters.put(Letter(kind="thank-you", contact=contact, written=NOW, sent=NOW))
        tx.page_state.write(("dismissals", "x"), NOW.date().isoformat())
        tx.page_state.write(("dismissals", "y"), NOW.isoformat())
    return contact


def far(value: Any, moment: str, day: str) -> Any:
    """The same with another text for every time and every day."""
    if isinstance(value, Mapping):
        return {key: far(each, moment, day) for key, each in value.items()}
    if isinstance(value, list):
        return [far(each, moment, day) for each in value]
    if isinstance(value, str) and MOMENT.match(value):
        return moment
    return day if isinstance(value, str) and DAY.match(value) else value


def put_far(file: Path, times: tuple[str, str], zone: str) -> None:
    tables = far(orjson.loads(file.read_bytes()), *times)
    tables["profile"]["profile"]["time_zone"] = zone
    for interview in tables["interviews"].values():
        interview["time_zone"] = zone
    file.write_bytes(orjson.dumps(tables))
