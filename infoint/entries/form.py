"""Reading what a person typed: lenient, and with one sentence for each entry that does not fit."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, TypeVar
from urllib.parse import urlsplit

from infoint.dates.typed_day import read_day
from infoint.dates.typed_time import meant_time
from infoint.domain.problems import InputError
from infoint.i18n import N_
from infoint.i18n.messages import Message

T = TypeVar("T", bound=str)

_WEB = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:(?!\d+(/|$))", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"<([^<>\s]+@[^<>\s]+)>\s*$")
_ONE_LINE = str.maketrans(dict.fromkeys((*range(32), *range(127, 160), 0x2028, 0x2029), " "))

_EMAIL = N_("Write the e-mail address like name@example.org, without spaces.")
_LINK = "Write the link like https://example.org, or leave it empty."
YEARS_BACK = 1
YEARS_AHEAD = 10


def typed_name(name: str) -> str:
    """Where a draft keeps what was typed for an entry and could not be read."""
    return f"{name}_typed"


def one_line(value: object) -> str:
    """The text on one line, without space around it; None is empty."""
    return "" if value is None else str(value).translate(_ONE_LINE).strip()


def many_lines(value: object) -> str:
    """The text with its line breaks, without empty space at its end; None is empty."""
    text = "" if value is None else str(value)
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip()


def lines_of(text: str) -> list[str]:
    """The lines that hold something, letter for letter but for the space around them."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def email_address(text: str) -> str | None:
    """The plain address in what was typed, also out of `Name <a@b>`; None if there is none."""
    text = one_line(text)
    if in_brackets := _IN_BRACKETS.search(text):
        text = in_brackets[1]
    text = re.sub(r"^mailto:", "", text, flags=re.IGNORECASE)
    before, at, after = text.partition("@")
    fits = before and at and after and "@" not in after and not re.search(r"[\s<>,;]", text)
    return text if fits else None


def listed_addresses(text: str) -> tuple[str, ...]:
    """What stands between commas, semicolons and line breaks, each once and letter for letter."""
    parts = (one_line(part) for part in re.split(r"[,;\r\n]", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def web_link(text: str) -> str | None:
    """The link with its http or https, which may be left out when typing; None if it is no link."""
    text = one_line(text)
    if not _WEB.match(text):
        if _SCHEME.match(text) or text.startswith("/"):
            return None
        text = f"https://{text.lstrip()}"
    try:
        host = urlsplit(text).hostname or ""
    except ValueError:
        return None
    if re.search(r"\s", text) or not (("." in host and host.strip(".")) or host == "localhost"):
        return None
    return text


class Entries:
    """What was typed, by entry. Reading collects the problems; `check` raises them together."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values
        self.problems: dict[str, str] = {}

    def raw(self, name: str) -> Any:
        """The entry as it came."""
        return self._values.get(name)

    def check(self) -> None:
        """Raise InputError if anything that was read so far does not fit."""
        if self.problems:
            raise InputError(self.problems)

    def refuse(self, name: str, sentence: str) -> None:
        """Note a problem; the first one of an entry counts."""
        self.problems.setdefault(name, sentence)

    def line(self, name: str) -> str:
        """Text on one line, possibly empty."""
        return one_line(self.raw(name))

    def needed(self, name: str, sentence: str) -> str:
        """Text on one line; `sentence` says what to do where it is empty."""
        text = self.line(name)
        if not text:
            self.refuse(name, sentence)
        return text

    def text(self, name: str) -> str:
        """Text of several lines, possibly empty."""
        return many_lines(self.raw(name))

    def email(self, name: str) -> str:
        """An e-mail address, or nothing."""
        return self._whole(name, email_address, _EMAIL)

    def link(self, name: str) -> str:
        """An address of the web, or nothing."""
        return self._whole(name, web_link, _LINK)

    def _whole(self, name: str, read: Callable[[str], str | None], refusal: str) -> str:
        text = self.line(name)
        found = read(text) if text else ""
        if found is None:
            self.refuse(name, refusal)
        return found or ""

    def emails(self, name: str) -> tuple[str, ...]:
        """Several e-mail addresses, each once."""
        found = [email_address(each) for each in self.several(name)]
        if None in found:
            self.refuse(name, _EMAIL)
        return tuple(dict.fromkeys(each for each in found if each))

    def choice(self, name: str, allowed: Sequence[T], default: T) -> T:
        """One of the allowed values; nothing chosen is the default."""
        value = self.raw(name)
        if value is None or value == "":
            return default
        if value not in allowed:
            self.refuse(name, N_("Choose one of the answers shown."))
        return next((option for option in allowed if option == value), default)

    def number(self, name: str, low: int, high: int, default: int | None = None) -> int | None:
        """A whole number between the bounds, both included; nothing is the default."""
        value = self.raw(name)
        if value is None or one_line(value) == "":
            return default
        try:
            number = int(one_line(value).removesuffix(".0"))
        except ValueError:
            number = low - 1
        if not low <= number <= high:
            self.refuse(
                name, Message(N_("Write a whole number from {low} to {high}."), low=low, high=high)
            )
            return default
        return number

    def yes_no(self, name: str) -> bool | None:
        """True, False, or None where nothing was said."""
        value = self.raw(name)
        return value if isinstance(value, bool) else None

    def several(self, name: str) -> tuple[str, ...]:
        """A list of texts, each once, in their order."""
        value = self.raw(name)
        if not isinstance(value, (list, tuple)):
            return ()
        return tuple(dict.fromkeys(text for text in map(one_line, value) if text))

    def day(
        self,
        name: str,
        today: date,
        *,
        needed: str = "",
        locale: str = "en_GB",
        past: bool = False,
    ) -> date | None:
        """A date, also as typed in any way that `read_day` knows; any other text is refused.

        `needed` is the sentence where it must not be empty. More than a year back or ten years
        ahead is taken for a slip of the finger.
        """
        value = self.raw(name) or self.raw(typed_name(name))
        if one_line(value) == "":
            if needed:
                self.refuse(name, needed)
            return None
        if isinstance(value, date):
            day: date | None = value.date() if isinstance(value, datetime) else value
        else:
            day = read_day(one_line(value), today=today, locale=locale, past=past).day
        if day is None:
            self.refuse(name, N_("Write the date like 9 Dec or 2026-12-09, or pick it."))
        elif not today.year - YEARS_BACK <= day.year <= today.year + YEARS_AHEAD:
            self.refuse(
                name, Message(N_("Check the year: {year} is far from today."), year=day.year)
            )
        return day

    def hour(self, name: str, *, needed: str) -> time | None:
        """A time of day, also as 3:15 pm; `needed` is the sentence where it is empty."""
        value = self.raw(name)
        if value is None or value == "":
            self.refuse(name, needed)
            return None
        found = value if isinstance(value, time) else meant_time(one_line(value))
        if found is None:
            self.refuse(name, N_("Write the time like 14:30 or 2:30 pm."))
        return found
