"""Two readers of calendars, written by different people, that tests hold against each other."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import vobject
from icalendar import Calendar


@dataclass(frozen=True)
class Shown:
    """What a reader makes of one event."""

    uid: str
    sequence: int
    start: datetime | date
    end: datetime | date
    summary: str
    description: str
    location: str
    alarms: tuple[timedelta, ...]


def by_icalendar(data: bytes) -> list[Shown]:
    """The events as the icalendar library reads them."""
    return [
        Shown(
            uid=str(event["uid"]),
            sequence=int(event["sequence"]),
            start=event["dtstart"].dt,
            end=event["dtend"].dt,
            summary=str(event["summary"]),
            description=str(event.get("description", "")),
            location=str(event.get("location", "")),
            alarms=tuple(alarm["trigger"].dt for alarm in event.walk("VALARM")),
        )
        for event in Calendar.from_ical(data).walk("VEVENT")
    ]


def by_vobject(data: bytes) -> list[Shown]:
    """The events as the vobject library reads them."""
    calendar = vobject.readOne(data.decode("utf-8"))
    return [_shown(event) for event in calendar.contents.get("vevent", [])]


def _shown(event: Any) -> Shown:
    def text(name: str) -> str:
        found = event.contents.get(name)
        return found[0].value if found else ""

    return Shown(
        uid=text("uid"),
        sequence=int(text("sequence")),
        start=event.dtstart.value,
        end=event.dtend.value,
        summary=text("summary"),
        description=text("description"),
        location=text("location"),
        alarms=tuple(alarm.trigger.value for alarm in event.contents.get("valarm", [])),
    )
