"""What every part of a report is told from, and the words that all of them share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from infoint.dates.local_time import local_day, zone_named
from infoint.dates.written import document_day
from infoint.domain import Interview
from infoint.i18n import N_, _
from infoint.library import Library
from infoint.store import Workspace
from infoint.today.due_interviews import by_date

UNKNOWN = N_("Someone no longer on the list")


@dataclass(frozen=True, slots=True)
class ReportMoment:
    """The data that may be shown, the content, and the time in the person's zone `tz` (IANA)."""

    ws: Workspace
    library: Library
    now: datetime
    tz: str
    speaker: str = ""
    """The name by which the report speaks of the person; "" where it says I."""

    def told(self, own: str, other: str) -> str:
        """The sentence in which the person speaks, or the one in which they are spoken of."""
        return other if self.speaker else own

    def day(self, moment: datetime | None) -> str:
        """The day of an aware moment, such as 5 March 2026; "" for none."""
        return self.day_words(local_day(moment, zone_named(self.tz))) if moment else ""

    def day_words(self, day: date) -> str:
        """The day in the language in use, in the order of the person's locale."""
        return document_day(day, self.ws.profile.locale)

    def who(self, contact_id: str) -> str:
        """The name of a contact as written."""
        contact = self.ws.contacts.get(contact_id)
        return (contact.name.strip() if contact else "") or _(UNKNOWN)

    def field(self, field_id: str) -> str:
        """The title of a field as written; "" for none."""
        field = self.ws.fields.get(field_id)
        return (field.title.strip() or _("A field without a title")) if field else ""

    def held(self, field_id: str = "") -> list[Interview]:
        """The talks that were held, about a field ("" for all), the oldest first."""
        about = (one for one in self.ws.interviews.all() if field_id in ("", one.field))
        return [one for _, one in by_date((one.held_at, one) for one in about)]


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends with a mark."""
    plain = text.strip()
    return plain if not plain or plain[-1] in ".!?…" else f"{plain}."
