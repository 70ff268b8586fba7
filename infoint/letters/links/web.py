"""Links that open a mailbox or a calendar on the web with everything filled in.

They are only words until somebody presses one: then the browser hands what stands in it to that
site. Everything is percent-encoded as UTF-8, a space as %20, since Outlook shows a + as it stands.
"""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from infoint.dates.written import file_day, link_moment
from infoint.domain import Contact, Letter
from infoint.letters.links import header_line, mail_address, percent_encoded

Site = Literal["google", "office", "outlook"]
"""Google; Outlook of a school or a firm; Outlook as one has it for oneself."""

LONGEST: Mapping[Site, int] = {"google": 6000, "office": 2000, "outlook": 2000}
"""Characters of a link that a site takes whole, also on the way through its sign-in, by experience:
Microsoft refuses a query of more than 2048, Google a request of more than 8192."""

_MAILBOXES: Mapping[Site, str] = {
    "google": "https://mail.google.com/mail/?view=cm&fs=1&tf=1",
    "office": "https://outlook.office.com/mail/deeplink/compose?",
    "outlook": "https://outlook.live.com/mail/0/deeplink/compose?",
}
_CALENDARS: Mapping[Site, str] = {
    "google": "https://calendar.google.com/calendar/render?action=TEMPLATE",
    "office": "https://outlook.office.com/calendar/0/deeplink/compose"
    "?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent",
    "outlook": "https://outlook.live.com/calendar/0/deeplink/compose"
    "?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent",
}
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class WebLink:
    """Where a link leads, and whether the text is in it, which a long one is not."""

    site: Site
    url: str
    has_text: bool


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar is to hold. The times are aware."""

    title: str
    start: datetime
    end: datetime
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class WholeDay:
    """What a calendar is to hold on a day, without a time."""

    title: str
    day: date
    place: str
    text: str


def mailbox_links(address: str = "", *, subject: str = "", body: str = "") -> tuple[WebLink, ...]:
    """A link for every site: a new mail to the address, with this subject and this text.

    The subject is one line. An address that is none is left out.
    """
    to, line = mail_address(address), header_line(subject)
    text = _LINE_END.sub("\r\n", body)
    found = []
    for site, start in _MAILBOXES.items():
        named = "su" if site == "google" else "subject"
        found.append(_fitting(site, start, [("to", to), (named, line)], ("body", text)))
    return tuple(filter(None, found))


def letter_links(letter: Letter, contact: Contact | None) -> tuple[WebLink, ...]:
    """The letter as a new mail on every site, without our gap marks."""
    address = contact.email if contact else ""
    return mailbox_links(address, subject=letter.clean_subject, body=letter.clean_text)


def calendar_links(what: Appointment | WholeDay) -> tuple[WebLink, ...]:
    """A link for every site: a new appointment, its times in UTC, or a whole day.

    Outlook reads the text as HTML, and so it gets it: its line breaks would be lost otherwise.
    """
    title, place = header_line(what.title), header_line(what.place)
    text = _LINE_END.sub("\n", what.text)
    found = []
    for site, start in _CALENDARS.items():
        if site == "google":
            values = [("text", title), ("dates", "/".join(_span(what, bare=True)))]
            values.append(("location", place))
            found.append(_fitting(site, start, values, ("details", text)))
        else:
            began, ended = _span(what)
            values = [("subject", title), ("startdt", began), ("enddt", ended), ("location", place)]
            if isinstance(what, WholeDay):
                values.append(("allday", "true"))
            body = html.escape(text, quote=False).replace("\n", "<br>")
            found.append(_fitting(site, start, values, ("body", body)))
    return tuple(filter(None, found))


def _span(what: Appointment | WholeDay, *, bare: bool = False) -> tuple[str, str]:
    """Beginning and end; of a whole day that day and the next one."""
    if isinstance(what, Appointment):
        return link_moment(what.start, bare=bare), link_moment(what.end, bare=bare)
    days = what.day, min(what.day, date.max - timedelta(days=1)) + timedelta(days=1)
    first, last = (file_day(day) for day in days)
    return (first.replace("-", ""), last.replace("-", "")) if bare else (first, last)


def _fitting(
    site: Site, start: str, values: Iterable[tuple[str, str]], text: tuple[str, str]
) -> WebLink | None:
    """The link with its text, or without it where that is too long; None where that is, too."""
    bare = start + "".join(map(_pair, values))
    whole = bare + _pair(text)
    for url in (whole, bare):
        if len(url) <= LONGEST[site]:
            return WebLink(site, url.replace("?&", "?"), url == whole)
    return None


def _pair(value: tuple[str, str]) -> str:
    name, text = value
    return f"&{name}={percent_encoded(text)}" if text else ""
