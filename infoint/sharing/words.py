"""Where somebody stands, said the same way wherever a copy is shown: on a screen and on paper.

The sentences are about nobody by name, so that student and counselor read the same.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from infoint.i18n import N_, _, ngettext
from infoint.library import Library
from infoint.sharing.copy_file import Ahead, AheadKind, Reason, Summary

ShownDay = Callable[[date], str]
"""How a day is written where the sentences are to stand."""

REASONS: Mapping[str, str] = {
    "talk-not-entered": N_("A talk is over, and nothing is noted of it"),
    "letter-overdue": N_("A thank-you is overdue"),
    "notes-unwritten": N_("A talk was not written down"),
    "yes-without-date": N_("Somebody said yes, and there is no date yet"),
    "same-script": N_("The same text went to several people"),
    "nobody-answers": N_("Nobody answers"),
    "introduction": N_("Somebody does not answer, and could be asked through others"),
    "asked-nobody": N_("Nobody has been asked yet"),
    "names-unused": N_("People were named and not asked yet"),
    "no-new-people": N_("No new people have come onto the list"),
    "one-talk": N_("Talks were about one field only"),
    "nothing-decided": N_("Several talks, and no decision noted"),
    "actions-overdue": N_("Things to do are overdue"),
}
"""By kind of standstill (`Blocker.kind`): what holds things up, short."""
AHEAD: Mapping[AheadKind, str] = {
    "talk": N_("A talk"),
    "thank-you": N_("A thank-you is due"),
    "follow-up": N_("A message is to be followed up"),
    "action": N_("Something to do"),
    "agreed": N_("A step that was agreed on"),
    "report-back": N_("Somebody waits to hear what came of it"),
}


def reason_words(kind: str) -> str:
    """A kind of standstill in a few words; of one that this version does not know, its name."""
    return _(REASONS[kind]) if kind in REASONS else kind


def since_words(reason: Reason, day: ShownDay) -> str:
    """From when on it holds."""
    return _("since {day}", day=day(reason.since))


def ahead_words(kind: AheadKind) -> str:
    """What kind of thing comes next."""
    return _(AHEAD[kind])


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
