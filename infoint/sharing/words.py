"""Where somebody stands, said the same way wherever a copy is shown: on a screen and on paper.

The sentences are about nobody by name, so that student and counselor read the same.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from infoint.i18n import N_, _, ngettext
from infoint.library import Library
from infoint.progress.stuck.people import INTRODUCTION
from infoint.sharing.copy_file import Ahead, AheadKind, Reason, Summary

ShownDay = Callable[[date], str]
"""How a day is written where the sentences are to stand."""


class Words(NamedTuple):
    """The same thing twice: a phrase to read by itself, and one for a narrow line of a list."""

    long: str
    short: str


REASONS: Mapping[str, Words] = {
    "talk-not-entered": Words(
        N_("A talk is over, and nothing is noted of it"), N_("Talk not entered")
    ),
    "letter-overdue": Words(N_("A thank-you is overdue"), N_("Thank-you overdue")),
    "notes-unwritten": Words(N_("A talk was not written down"), N_("Talk not written down")),
    "yes-without-date": Words(
        N_("Somebody said yes, and there is no date yet"), N_("A yes without a date")
    ),
    "same-script": Words(
        N_("The same text went to several people, and nobody answered"),
        N_("Same message, no answers"),
    ),
    "nobody-answers": Words(N_("Nobody answers"), N_("No answers")),
    INTRODUCTION: Words(
        N_("Strangers do not answer, and an introduction may help"),
        N_("No answers from strangers"),
    ),
    "asked-nobody": Words(N_("Nobody has been asked yet"), N_("Nobody asked yet")),
    "names-unused": Words(
        N_("Names came out of talks and were not asked yet"), N_("Names from talks not asked")
    ),
    "no-new-people": Words(N_("No new people have come onto the list"), N_("No new people")),
    "one-talk": Words(N_("Talks were about one field only"), N_("Talks about one field only")),
    "nothing-decided": Words(
        N_("Three talks about a field, and no decision noted"), N_("Three talks, no decision")
    ),
    "actions-overdue": Words(N_("Things to do are overdue"), N_("Own tasks overdue")),
}
"""By kind of standstill (`Blocker.kind`), as they are told: what holds things up. The same for
every student, so that nothing of a text is in it."""
_UNKNOWN = Words(N_("Something stands still"), N_("Something stands still"))
AHEAD: Mapping[AheadKind, Words] = {
    "talk": Words(N_("A talk"), N_("Talk")),
    "thank-you": Words(N_("A thank-you is due"), N_("Thank-you")),
    "follow-up": Words(N_("A message is to be followed up"), N_("Reminder")),
    "action": Words(N_("Something to do"), N_("Own task")),
    "agreed": Words(N_("A step that was agreed on"), N_("Agreed step")),
    "report-back": Words(N_("Somebody waits to hear what came of it"), N_("Telling how it went")),
}


def reason_words(kind: str) -> Words:
    """What holds things up; of a kind that this version does not know, that something does."""
    return _worded(REASONS.get(kind, _UNKNOWN))


def since_words(reason: Reason, day: ShownDay) -> str:
    """From when on it holds."""
    return _("since {day}", day=day(reason.since))


def ahead_words(kind: AheadKind) -> Words:
    """What kind of thing comes next."""
    return _worded(AHEAD[kind])


def _worded(words: Words) -> Words:
    return Words(_(words.long), _(words.short))


def standing_words(summary: Summary, library: Library) -> str:
    """The step at which somebody is, in a sentence; how many are done."""
    step = library.step(summary.standing).title
    done = sum(state == "done" for state in summary.steps.values())
    if done == len(summary.steps):
        return _("All seven steps are done.")
    return ngettext(
        "At the step “{step}”. {n} of seven steps is done.",
        "At the step “{step}”. {n} of seven steps are done.",
        done,
        step=step,
    )


def count_words(summary: Summary) -> Iterator[tuple[str, str]]:
    """Counts to see at a glance: the number as text, and what it counts."""
    yield str(summary.people), ngettext("person listed", "people listed", summary.people)
    yield str(summary.asked), ngettext("person asked", "people asked", summary.asked)
    yield str(summary.answered), ngettext("person answered", "people answered", summary.answered)
    yield str(summary.talks), ngettext("talk held", "talks held", summary.talks)
    yield str(summary.thanked), ngettext("thank-you sent", "thank-yous sent", summary.thanked)


def more_words(summary: Summary, day: ShownDay) -> Iterator[str]:
    """What else is known, in a sentence each: the last move, how sure one feels, a decision."""
    if summary.last_move:
        yield _("Something moved last on {day}.", day=day(summary.last_move))
    else:
        yield _("Nothing has moved yet.")
    if summary.sure_before and summary.sure_now:
        yield _(
            "How sure before the first talk: {before} of 5; after the last: {now} of 5.",
            before=summary.sure_before,
            now=summary.sure_now,
        )
    if summary.decided:
        yield _("A decision is noted.")


def holding(reasons: tuple[Reason, ...], today: date) -> list[Reason]:
    """Those that hold on this day, the oldest first."""
    held = [one for one in reasons if one.since <= today and not (one.until and one.until <= today)]
    return sorted(held, key=lambda one: one.since)


def still_ahead(ahead: tuple[Ahead, ...], today: date) -> list[Ahead]:
    """What is to come from this day on, and what is overdue; talks that are over are left out."""
    return [one for one in ahead if one.on >= today or one.kind != "talk"]
