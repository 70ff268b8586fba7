"""Boxes for a date and for a time of day: typed in any usual way, or picked.

What was typed is read at once, and how it was understood stands below; what cannot be read is kept
in the box, and said. A time that was typed with the day goes into the box of the time, if one
stands beside it; if none does, that is said.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

import streamlit as st

from infoint.dates.typed_day import read_day
from infoint.dates.typed_moment import MomentRead, read_moment
from infoint.dates.typed_time import is_half_open, meant_time
from infoint.i18n import _
from infoint.store import Transaction
from infoint.ui.browser.pick_beside import pick_day, pick_from
from infoint.ui.session import local_dates, session
from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.binding import TEXT, WidgetCodec, save
from infoint.ui.worksheet.boxes import line, width_of, with_problem
from infoint.ui.worksheet.place import FieldPath
from infoint.ui.worksheet.read_as_value import TypedPlace, Unread, typed_kind, typed_place

_BESIDE: dict[str, Any] = {"horizontal": True, "vertical_alignment": "bottom", "gap": "xsmall"}
_YEARS = 10
"""How far the calendar reaches."""


@dataclass(frozen=True)
class _Understood(DataState):
    """By box, the text that was typed in it last and the day that it meant then."""

    days: Mapping[str, tuple[str, date]] = field(default_factory=dict)


@dataclass(frozen=True)
class _DayAndHour:
    """What was typed into the box of a day: a value for it, and one for the box of the time."""

    day: Any
    hour: time


@dataclass(frozen=True)
class _PlaceOfDay(TypedPlace):
    """The place of a day; a time that was typed with it goes to `hour`, if there is such a box."""

    hour: FieldPath | None = None

    def write(self, tx: Transaction, value: Any, **known: Any) -> None:
        """Store the day, and the time where one was typed with it."""
        if not isinstance(value, _DayAndHour):
            super().write(tx, value, **known)
            return
        super().write(tx, value.day, **known)
        if self.hour:
            self.hour.write(tx, local_dates.time_of_day(value.hour))

    def written_too(self, value: Any) -> tuple[FieldPath, ...]:
        """The box of the time, where the day was typed with one."""
        return (self.hour,) if self.hour and isinstance(value, _DayAndHour) else ()


def day(
    label: str,
    place: FieldPath,
    *,
    past: bool = False,
    hour: FieldPath | None = None,
    **how: Any,
) -> date | None:
    """A date, or none yet; drafts hold ISO text. `hour` is the place of the time beside it.

    Without a year it lies ahead, with `past` behind. What lies on the other side is kept, and said.
    """
    as_text = "drafts" in place.path
    bare = typed_place(place, "" if as_text else None)
    known = (bare.collection, bare.record, bare.path, bare.label, bare.of, bare.beside)
    typed = _PlaceOfDay(*known, nothing=bare.nothing, hour=hour)
    kind = _day_kind(typed.key, as_text, past)
    width = width_of(how)
    how.pop("width", None)
    with with_problem(place, **width), st.container(gap="xsmall"):
        with st.container(**_BESIDE):
            found = line(label, typed, kind, **{"placeholder": _("Such as Wednesday"), **how})
            shown = _date_of(found)
            _calendar(label, typed, kind, shown, past)
        _how_read(found, shown, past)
        if isinstance(found, _DayAndHour) and hour is None:
            _hour_left_out(found.hour)
    return shown


def _hour_left_out(hour: time) -> None:
    words = _(
        "Only the day is kept here, not the time: {time}.", time=local_dates.time_of_day(hour)
    )
    st.markdown(f":orange[:material/edit: {words}]")


def _day_kind(key: str, as_text: bool, past: bool) -> WidgetCodec:
    def read(text: str) -> Any:
        found = _as_read(key, text, past)
        moment = MomentRead() if found else _moment(text, past)
        found = found or moment.day
        value = found.isoformat() if found and as_text else found
        return _DayAndHour(value, moment.hour) if value and moment.hour else value

    def words(value: Any) -> str:
        one = _date_of(value)
        return local_dates.day(one, year=True) if one else str(value)

    return typed_kind(read, words, "" if as_text else None)


def _as_read(key: str, text: str, past: bool) -> date | None:
    """The day; while a text stands in its box, "tomorrow" stays the day that it was when typed."""
    known = _Understood.read().days
    if key in known and known[key][0] == text:
        return known[key][1]
    today, locale = local_dates.today(), session.locale_name()
    found = read_day(text, today=today, locale=locale, past=past).day
    if found:
        _Understood({**known, key: (text, found)}).keep()
    return found


def _moment(text: str, past: bool) -> MomentRead:
    """Day and time of a text that says both and nothing else; else nothing."""
    today, locale = local_dates.today(), session.locale_name()
    found = read_moment(text, today=today, locale=locale, past=past)
    return found if found.day and found.hour and found.left in _ABOUT else MomentRead()


_ABOUT = ("", "around", "about")


def _date_of(value: Any) -> date | None:
    if isinstance(value, _DayAndHour):
        value = value.day
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, date) else None


def _calendar(
    label: str, place: FieldPath, kind: WidgetCodec, shown: date | None, past: bool
) -> None:
    today = local_dates.today()
    far = timedelta(days=365 * _YEARS)
    least, most = (today - far, today) if past else (today, today + far)

    def picked(iso: str) -> None:
        one = date.fromisoformat(iso)
        box_state.put(place.key, local_dates.day(one, year=True))
        save(place, kind)

    value = shown.isoformat() if shown else ""
    pick_day(
        _("{label}: pick from a calendar", label=label),
        f"pick-{place.key}",
        value,
        min(least, shown or least).isoformat(),
        max(most, shown or most).isoformat(),
        picked,
    )


def _how_read(found: Any, shown: date | None, past: bool) -> None:
    today = local_dates.today()
    if isinstance(found, Unread):
        read = read_day(found.text, today=today, locale=session.locale_name(), past=past)
        example = today + timedelta(days=-3 if past else 11)
        words = (
            _(
                ":orange[:material/edit: Check the weekday: the date is {weekday}.]",
                weekday=local_dates.day(read.clash, year=True),
            )
            if read.clash
            else _(
                ":orange[:material/edit: This is not read as a date yet. Write it like {example}, "
                "or pick it.]",
                example=local_dates.day(example, year=True),
            )
        )
    elif shown is None:
        return
    else:
        words = local_dates.day(shown, year=True)
        if past and shown > today:
            words = _(":orange[:material/edit: {day} lies ahead.]", day=words)
        elif not past and shown < today:
            words = _(":orange[:material/edit: {day} is over.]", day=words)
        else:
            words = f":small[:material/check: {words}]"
    st.markdown(words)


_AFTERNOON = time(14, 30)
_DAY_BEGINS = 8
_QUARTERS = [
    time(hour % 24, minute)
    for hour in range(_DAY_BEGINS, _DAY_BEGINS + 24)
    for minute in range(0, 60, 15)
]


def hour(label: str, place: FieldPath) -> str:
    """A time of day in a draft, as typed, such as 14:30 or 2:30 pm, or picked.

    The list begins in the morning; the hours of the night stand at its end.
    """
    example = _("Such as {time}", time=local_dates.time_of_day(_AFTERNOON))
    with with_problem(place), st.container(gap="xsmall"):
        with st.container(**_BESIDE):
            found = str(line(label, place, placeholder=example))
            read = meant_time(found)
            _hours(label, place, read)
        _how_read_hour(found, read)
    return found


def _hours(label: str, place: FieldPath, read: time | None) -> None:
    def picked(iso: str) -> None:
        box_state.put(place.key, local_dates.time_of_day(time.fromisoformat(iso)))
        save(place, TEXT)

    pick_from(
        _("{label}: pick from a list", label=label),
        f"pick-{place.key}",
        read.isoformat("minutes") if read else "",
        [(one.isoformat("minutes"), local_dates.time_of_day(one)) for one in _QUARTERS],
        picked,
        shape="hour",
    )


def _how_read_hour(text: str, read: time | None) -> None:
    if not text.strip():
        return
    if read is None:
        st.markdown(
            _(
                ":orange[:material/edit: This is not read as a time yet. Write it like {time}, or "
                "pick it.]",
                time=local_dates.time_of_day(_AFTERNOON),
            )
        )
    elif is_half_open(text):
        st.markdown(
            _(
                ":small[:material/check: {time}, in the afternoon. For the night write "
                "{hour}:{minute} am.]",
                time=local_dates.time_of_day(read),
                hour=read.hour - 12,
                minute=f"{read.minute:02}",
            )
        )
    else:
        st.markdown(f":small[:material/check: {local_dates.time_of_day(read)}]")
