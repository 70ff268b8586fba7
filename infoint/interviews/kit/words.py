"""What stands in the kit for a talk, as plain words, before it becomes a PDF or a Word document."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from infoint.dates.local_time import find_zone
from infoint.dates.written import clock, document_day
from infoint.documents.page_text import isolated, one_line
from infoint.domain import CareerField, Contact, Interview, PlannedQuestion, Profile
from infoint.domain.profile import Settings
from infoint.i18n import N_, _, ngettext
from infoint.interviews.opening import PARTS, first_words
from infoint.letters.links import mailto_link, safe_link, tel_link
from infoint.library import Library
from infoint.library.settings import said_with, settings_of
from infoint.store import Workspace

LINES_MUST, LINES_IF_TIME, LINES_CLOSING = 3, 2, 4
"""Ruled lines to write on, under a question and at the end."""

_HOW = {
    "in person": N_("In person"),
    "phone": N_("By phone"),
    "video": N_("By video"),
    "in writing": N_("In writing: you send your questions, the answers come when they come"),
}
OPEN, EXPECT, QUESTIONS, CLOSE = (
    N_("Open the talk"),
    N_("What I expect, to be tested"),
    N_("Questions"),
    N_("Close the talk"),
)
"""The headings of a kit."""
DONE = N_("(done)")
_LONGEST_FOOT = 50
_LISTS = ("prepare", "day", "after")


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of who, where and when. `link` opens it on a phone; "" where it leads nowhere."""

    label: str
    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class KitQuestion:
    """A question in its place. `note` is what was written under it so far.

    `label` says whether it must be asked, and its minutes; `room` is in ruled lines.
    """

    text: str
    must: bool
    label: str
    room: int
    note: str


@dataclass(frozen=True, slots=True)
class KitList:
    """A checklist for this format of talk: each item with whether it is done."""

    title: str
    items: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything to have at hand, in the order in which it is needed."""

    name: str
    facts: tuple[Fact, ...]
    opening: str
    expect: tuple[str, ...]
    budget: str
    questions: tuple[KitQuestion, ...]
    closing: str
    lists: tuple[KitList, ...]

    @property
    def title(self) -> str:
        """Such as: Talk with Anna Lee."""
        return _("Talk with {name}", name=self.name)

    @property
    def heading(self) -> str:
        """The same, with the name held together in its own direction."""
        return _("Talk with {name}", name=isolated(self.name))

    @property
    def foot(self) -> str:
        """The same, short enough for the foot of a page."""
        return _("Talk with {name}", name=isolated(one_line(self.name, _LONGEST_FOOT)))

    @property
    def all_text(self) -> str:
        """Every word of it, to find out which fonts it needs."""
        return "\n".join(
            (
                self.title,
                *map(_, (OPEN, EXPECT, QUESTIONS, CLOSE, DONE)),
                *(f"{fact.label} {fact.text}" for fact in self.facts),
                self.opening,
                *self.expect,
                self.budget,
                *(f"{each.label}\n{each.text}\n{each.note}" for each in self.questions),
                self.closing,
                *(f"{found.title} {text}" for found in self.lists for text, _done in found.items),
            )
        )


def kit_of(interview: Interview, *, ws: Workspace, library: Library, now: datetime) -> Kit:
    """The kit of a talk: what the person wrote, and the content's words where nothing is written.

    Times stand in the person's zone, and also in the zone of the appointment where the clocks
    there show something else. A contact, field or checklist that is gone leaves its place empty.
    """
    contact = ws.contacts.get(interview.contact)
    field = ws.fields.get(interview.field)
    assumptions = field.assumptions if field else ()
    said = {
        part: getattr(interview, part).strip()
        or first_words(ws, library, interview, part, now=now).strip()
        for part in PARTS
    }
    return Kit(
        name=one_line(contact.name if contact else "") or _("someone"),
        facts=tuple(_facts(interview, contact, field, ws.profile)),
        opening=said["opening"],
        expect=tuple(each.text.strip() for each in assumptions if each.text.strip()),
        budget=_budget(interview),
        questions=tuple(
            KitQuestion(
                item.text.strip(),
                item.must,
                _label(interview, item),
                LINES_MUST if item.must else LINES_IF_TIME,
                item.note.strip(),
            )
            for item in interview.plan
        ),
        closing=said["closing"],
        lists=tuple(_lists(interview, library, settings_of(ws.profile))),
    )


def _label(interview: Interview, item: PlannedQuestion) -> str:
    """Whether it must be asked; its minutes where somebody watches them."""
    if interview.is_written:
        return _("It matters most") if item.must else _("If there is time")
    if item.must:
        return _("It matters most, {n} min", n=item.minutes)
    return _("If there is time, {n} min", n=item.minutes)


def _facts(
    interview: Interview, contact: Contact | None, field: CareerField | None, profile: Profile
) -> list[Fact]:
    who = (contact.name, contact.role, contact.organization) if contact else ()
    place = interview.place.strip()
    # the first web address in what was typed opens a video call in one tap
    link = next(filter(None, map(_web, place.split())), "")
    found = [
        Fact(_("Who"), "\n".join(line.strip() for line in who if line.strip()) or _("someone")),
        *_when(interview, profile),
        Fact(_("How"), _how(interview)),
        Fact(_("Where"), place or _("Not set yet"), link),
    ]
    if contact:
        phone, email = contact.phone.strip(), contact.email.strip()
        page = contact.profile_url.strip()
        mail = mailto_link(email)
        found += [
            Fact(_("Phone"), phone, tel_link(phone) or ""),
            Fact(_("E-mail"), email, mail if "@" in mail else ""),
            Fact(_("Profile"), page, _web(page)),
        ]
    if field:
        found.append(Fact(_("Field"), field.title.strip()))
    return [fact for fact in found if fact.text]


def _how(interview: Interview) -> str:
    how = _(_HOW[interview.format])
    if interview.is_written:
        return how
    if not interview.length_is_told:
        return how
    return ngettext("{how}, {n} minute", "{how}, {n} minutes", interview.minutes, how=how)


def _web(text: str) -> str:
    link = safe_link(text) or ""
    return link if link.lower().startswith(("http://", "https://")) else ""


def _when(interview: Interview, profile: Profile) -> list[Fact]:
    if interview.start is None:
        return [Fact(_("When"), _("No date set yet"))]
    there = find_zone(interview.time_zone)
    own = find_zone(profile.time_zone) or there or ZoneInfo("UTC")
    begin, minutes = interview.start.astimezone(own), timedelta(minutes=interview.minutes)
    found = [Fact(_("When"), _span(begin, minutes, own, profile.locale))]
    if there and begin.astimezone(there).utcoffset() != begin.utcoffset():
        found.append(Fact(_("That is"), _span(begin, minutes, there, profile.locale)))
    return found


def _span(start: datetime, minutes: timedelta, zone: ZoneInfo, locale: str) -> str:
    """Tuesday, 3 March 2026, 15:00 to 15:30 (Europe/London, UTC+0)."""
    begin = start.astimezone(zone)
    end = (start.astimezone(UTC) + minutes).astimezone(zone)
    return _(
        "{day}, {begin} to {end} ({zone}, {offset})",
        day=document_day(begin.date(), locale, weekday=True),
        begin=clock(begin, locale),
        end=clock(end, locale),
        zone=zone.key.replace("_", " "),
        offset=_offset(begin),
    )


def _offset(moment: datetime) -> str:
    ahead = moment.utcoffset() or timedelta()
    hours, minutes = divmod(abs(ahead) // timedelta(minutes=1), 60)
    sign = "-" if ahead < timedelta() else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def _budget(interview: Interview) -> str:
    if not interview.plan:
        return _("No questions are planned yet.")
    must = [item for item in interview.plan if item.must]
    questions = ngettext("{n} question", "{n} questions", len(interview.plan))
    count = ngettext(
        "{questions}, of which {n} matters most",
        "{questions}, of which {n} matter most",
        len(must),
        questions=questions,
    )
    if interview.is_written:
        return _("{count}. Five short ones are easily answered.", count=count)
    return _(
        "{count}: {planned} minutes planned, {most} for what matters most, {agreed} agreed.",
        count=count,
        planned=interview.planned_minutes,
        most=sum(item.minutes for item in must),
        agreed=interview.minutes,
    )


def _lists(interview: Interview, library: Library, settings: Settings) -> list[KitList]:
    found = []
    for key in _LISTS:
        checklist = library.checklists.get(key)
        items = checklist.items if checklist else ()
        wanted = [item for item in items if not item.formats or interview.format in item.formats]
        if checklist and wanted:
            ticks = tuple(
                (said_with(settings, item.text), interview.checklist.get(item.key, False))
                for item in wanted
            )
            found.append(KitList(checklist.title, ticks))
    return found
