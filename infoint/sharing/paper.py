"""A copy on paper: the same that the counselor sees, for somebody who has no Infoint."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from infoint.dates.local_time import local_day, zone_named
from infoint.dates.written import document_day
from infoint.documents.page_text import one_line
from infoint.i18n import _
from infoint.library import Library
from infoint.reports.parts import (
    Callout,
    Card,
    Column,
    Facts,
    Figures,
    Part,
    Point,
    Points,
    Prose,
    Report,
    Section,
    Table,
)
from infoint.reports.pdf import report_pdf
from infoint.sharing.copy_file import AheadKind, Heading, SharedItem, StudentCopy, Summary
from infoint.sharing.shown import ShownText, texts_of
from infoint.sharing.words import (
    ShownDay,
    ahead_words,
    count_words,
    holding,
    more_words,
    reason_words,
    since_words,
    standing_words,
    still_ahead,
)

_LONGEST_NAME = 60
_MOST_AHEAD = 12
_BESIDE = 22
"""Letters of a label that stands beside its text."""


def copy_pdf(copy: StudentCopy, library: Library, *, now: datetime) -> bytes:
    """The copy as a PDF, on the student's paper."""
    report = copy_report(copy, library, now=now)
    return report_pdf(report, profile=copy.ws.profile, now=now)


def copy_report(copy: StudentCopy, library: Library, *, now: datetime) -> Report:
    """Where the student stands and what is shared, with the sentence of consent at the end.

    Days are those of the zone in which the copy was made.
    """
    heading = copy.heading
    locale = copy.ws.profile.locale
    today = local_day(now, zone_named(heading.zone))

    def day(one: date) -> str:
        return document_day(one, locale)

    consent = heading.consent
    name = one_line(consent.student, _LONGEST_NAME) or _("A student")
    made = local_day(heading.made, zone_named(heading.zone))
    line = _(
        "For {counselor}, made on {day}, to be read until {until}",
        counselor=one_line(consent.counselor, _LONGEST_NAME),
        day=day(made),
        until=day(consent.until),
    )
    summary = heading.summary
    return Report(
        kind=_("Copy for a counselor"),
        title=name,
        line=line,
        opening=_opening(summary, library, day) if summary else (),
        sections=(
            *(_about_time(summary, today, day) if summary else ()),
            *_shared(copy, library),
            Section(_("Consent"), (Prose(consent.words), Prose(_group(heading), quiet=True))),
        ),
        file=name,
    )


def _group(heading: Heading) -> str:
    kept = _("Whoever has this paper can read it. Destroy it when the time is over.")
    return _("Group: {group}. {more}", group=heading.group, more=kept) if heading.group else kept


def _opening(summary: Summary, library: Library, day: ShownDay) -> tuple[Part, ...]:
    more = " ".join(more_words(summary, day))
    standing = Callout(_("Where things stand"), standing_words(summary, library), more)
    return standing, Figures(tuple(count_words(summary)))


def _about_time(summary: Summary, today: date, day: ShownDay) -> Iterator[Section]:
    held = [
        Point(reason_words(one.kind).long, since_words(one, day))
        for one in holding(summary.reasons, today)
    ]
    nothing = Prose(_("Nothing, as far as the notes show."))
    yield Section(_("What holds things up"), (Points(tuple(held)) if held else nothing,))
    days: dict[AheadKind, Counter[str]] = {}
    for one in still_ahead(summary.ahead, today)[:_MOST_AHEAD]:
        days.setdefault(one.kind, Counter())[day(one.on)] += 1
    rows = tuple(
        (
            ahead_words(kind).long,
            "; ".join(each if n == 1 else f"{each} ({n})" for each, n in on.items()),
        )
        for kind, on in days.items()
    )
    if rows:
        columns = (Column(_("What"), 2), Column(_("When"), 4))
        yield Section(_("What comes next"), (Table(columns, rows),))


def _shared(copy: StudentCopy, library: Library) -> Iterator[Section]:
    cards = tuple(_card(copy, library, item) for item in copy.heading.items)
    if cards:
        yield Section(_("What is shared"), cards)


def _card(copy: StudentCopy, library: Library, item: SharedItem) -> Card:
    texts = texts_of(copy.ws, library, item.kind, item.record)
    return Card(item.title, "", tuple(part for one in texts for part in _parts(one)))


def _parts(one: ShownText) -> tuple[Part, ...]:
    """A short label stands beside its text, a question above it."""
    if not one.label:
        return (Prose(one.text),)
    if len(one.label) > _BESIDE:
        return (Prose(one.text, above=one.label),)
    return (Facts(((one.label, one.text),)),)
