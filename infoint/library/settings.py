"""What a content folder sets for everybody who uses it: deadlines, minutes, number of questions.

A folder whose words are refused still sets them, and a value that cannot hold leaves the app's own.
"""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from infoint import paths
from infoint.domain.profile import (
    LONGEST_WAIT,
    MINUTES,
    QUESTIONS,
    THANKS_HOURS,
    Profile,
    Settings,
)
from infoint.i18n import ngettext
from infoint.library.problems import Problems, meant
from infoint.library.reading import read_lines

SETTINGS_FILE = "settings.yaml"
_THANKS, _MINUTES, _QUESTIONS = "thanks_within_hours", "minutes", "questions"
_SECOND, _NUDGE = "second_person_after_days", "reminder_after_days"
_BOUNDS: dict[str, tuple[int, int]] = {
    _THANKS: THANKS_HOURS,
    _SECOND: (1, LONGEST_WAIT),
    _NUDGE: (1, LONGEST_WAIT),
    _MINUTES: MINUTES,
    _QUESTIONS: QUESTIONS,
}
_USUAL = Settings()
_OURS = {
    _THANKS: _USUAL.thanks_within,
    _SECOND: _USUAL.follow_up_days[0],
    _NUDGE: _USUAL.follow_up_days[1],
    _MINUTES: _USUAL.minutes,
    _QUESTIONS: _USUAL.questions,
}


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """What a content folder says of each setting; None where it says nothing that can hold."""

    thanks_within: int | None = None
    second: int | None = None
    nudge: int | None = None
    minutes: int | None = None
    questions: int | None = None
    problems: tuple[str, ...] = field(default=(), compare=False)
    """What could not hold, each as `file: place: what`."""

    @property
    def follow_up_days(self) -> tuple[int, int] | None:
        """Both days, with the app's own for one that it does not say; None where it says none."""
        if self.second is None and self.nudge is None:
            return None
        return self.second or _OURS[_SECOND], self.nudge or _OURS[_NUDGE]


_IN_TEXT = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_DAY = 24


def time_in_words(hours: int) -> str:
    """Such as 24 hours, 3 days."""
    if hours > _DAY and hours % _DAY == 0:
        return ngettext("{n} day", "{n} days", hours // _DAY)
    return ngettext("{n} hour", "{n} hours", hours)


def said_with(settings: Settings, text: str) -> str:
    """A text of the content with the settings that it names, such as `{{ thanks_within }}`."""
    known = {"thanks_within": time_in_words(settings.thanks_within)}
    return _IN_TEXT.sub(lambda found: known.get(found[1], found[0]), text)


def unknown_settings(text: str) -> list[str]:
    """What a text names in such brackets and no setting is called."""
    return [name for name in _IN_TEXT.findall(text) if name not in SETTINGS_IN_TEXTS]


SETTINGS_IN_TEXTS = ("thanks_within",)


def settings_of(profile: Profile, folder: FolderSettings | None = None) -> Settings:
    """What holds for a person: their own setting, else that of the content folder, else ours.

    Without a folder the one in use counts.
    """
    own = (profile.thanks_within, profile.follow_up_days, profile.default_minutes)
    return _held(*own, profile.questions, folder or folder_settings())


@lru_cache(maxsize=256)
def _held(
    thanks: int | None,
    days: tuple[int, int] | None,
    minutes: int | None,
    questions: int | None,
    folder: FolderSettings,
) -> Settings:
    def found(own: Any, theirs: Any, ours: Any) -> Any:
        return next(each for each in (own, theirs, ours) if each is not None)

    return Settings(
        thanks_within=found(thanks, folder.thanks_within, _USUAL.thanks_within),
        follow_up_days=found(days, folder.follow_up_days, _USUAL.follow_up_days),
        minutes=found(minutes, folder.minutes, _USUAL.minutes),
        questions=found(questions, folder.questions, _USUAL.questions),
    )


def settings_of_folder() -> Settings:
    """What holds for whoever sets nothing of their own."""
    return settings_of(Profile())


def folder_settings() -> FolderSettings:
    """The settings of the content folder in use."""
    return load_settings(paths.content_folder())


@cache
def load_settings(folder: Path | None = None) -> FolderSettings:
    """The settings of a content folder, of the built-in one for None; read once in a process.

    Raises nothing, whatever the folder holds.
    """
    problems = Problems()
    place = paths.built_in_content() if folder is None else Path(folder)
    known = _sound(read_lines(place, SETTINGS_FILE, problems, "minutes: 20"), problems)
    if _SECOND in known or _NUDGE in known:
        known = _in_order(known, problems)
    return FolderSettings(
        thanks_within=known.get(_THANKS),
        second=known.get(_SECOND),
        nudge=known.get(_NUDGE),
        minutes=known.get(_MINUTES),
        questions=known.get(_QUESTIONS),
        problems=tuple(problems.lines()),
    )


def _sound(given: dict[Any, Any], problems: Problems) -> dict[str, int]:
    found = {}
    for key, value in given.items():
        if key not in _BOUNDS:
            hint = meant(str(key), _BOUNDS)
            problems.add(SETTINGS_FILE, str(key), f"unknown setting{hint}; it is passed over")
            continue
        low, high = _BOUNDS[key]
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            found[key] = value
        else:
            what = f"must be a whole number from {low} to {high}, not {_shown(value)}"
            problems.add(SETTINGS_FILE, key, f"{what}; Infoint goes by its own {_OURS[key]}")
    return found


def _in_order(known: dict[str, int], problems: Problems) -> dict[str, int]:
    """The reminder does not come before the second person."""
    second, nudge = (known.get(key, _OURS[key]) for key in (_SECOND, _NUDGE))
    if second <= nudge:
        return known
    place, what = _NUDGE, f"{nudge} comes before {_SECOND}, which is {second}"
    if _NUDGE not in known:
        place, what = _SECOND, f"{second} is after the reminder on day {nudge}; set {_NUDGE}, too"
    ours = f"Infoint goes by its own {_OURS[_SECOND]} and {_OURS[_NUDGE]}"
    problems.add(SETTINGS_FILE, place, f"{what}; {ours}")
    return {key: value for key, value in known.items() if key not in (_SECOND, _NUDGE)}


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "a yes or no"
    if value is None:
        return "nothing"
    if isinstance(value, (str, int, float)):
        return f'"{str(value)[:40]}"'
    return "a list"
