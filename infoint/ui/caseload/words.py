"""What a caseload says about a student, in the counselor's words and without other names."""

from datetime import date

from infoint.caseload.selection import ends_soon, open_reasons
from infoint.caseload.source import Student
from infoint.caseload.term import ALWAYS, Term, made_on
from infoint.domain.steps import STEP_KEYS, StepKey
from infoint.i18n import _, ngettext
from infoint.library import Library
from infoint.sharing.copy_file import Ahead, Reason
from infoint.sharing.words import ahead_words, reason_words
from infoint.ui.session import local_dates

MOST_REASONS = 2


def name_of(one: Student) -> str:
    """The student's name, or a stand-in; plain text."""
    return one.name.strip() or _("(no name)")


def reason_since(one: Reason) -> str:
    """Such as "Thank-you overdue, since Thu, 12 Nov"."""
    return _(
        "{reason}, since {day}", reason=reason_words(one.kind).short, day=local_dates.day(one.since)
    )


def reasons_in_words(one: Student, today: date, term: Term = ALWAYS) -> tuple[str, ...]:
    """The most pressing standstills with their days, and how many more there are.

    Of a copy that is not of the term it says that alone.
    """
    if not term.has(made_on(one)):
        return (_("No copy this term"),)
    found = open_reasons(one, today, term)
    lines = [reason_since(each) for each in found[:MOST_REASONS]]
    more = len(found) - MOST_REASONS
    if more > 0:
        lines.append(ngettext("and {n} more", "and {n} more", more))
    return tuple(lines)


def step_words(step: StepKey, library: Library) -> str:
    """Such as "3. Write or call"."""
    return _("{number}. {step}", number=STEP_KEYS.index(step) + 1, step=library.step(step).title)


def standing_words(one: Student, library: Library) -> str:
    """The step at which the student stands."""
    summary = one.heading.summary
    return step_words(summary.standing, library) if summary else ""


def moved_words(one: Student, today: date) -> str:
    """How long ago anything moved last."""
    days = one.days_since_move(today)
    if days is None:
        return _("not yet")
    if days < 2:
        return _("yesterday") if days else _("today")
    return ngettext("{n} day ago", "{n} days ago", days)


def next_words(found: Ahead | None, today: date) -> str:
    """What comes next and when; what is overdue says since when. "" where nothing does."""
    if found is None:
        return ""
    what, day = ahead_words(found.kind).short, local_dates.day(found.on)
    if found.on < today:
        return _("{what}, was due {day}", what=what, day=day)
    return _("{what}, {day}", what=what, day=day)


def consent_words(one: Student, today: date) -> str:
    """Whether the copy may be looked at, where that is not simply so; "" where it is."""
    consent = one.heading.consent
    match one.access(today):
        case "withdrawn":
            at = consent.withdrawn or one.heading.made
            return _("Consent withdrawn on {day}", day=local_dates.day(at))
        case "expired":
            return _("Consent ended on {day}", day=local_dates.day(consent.until))
        case _ if ends_soon(one, today):
            return _("Consent ends on {day}", day=local_dates.day(consent.until))
    return ""
