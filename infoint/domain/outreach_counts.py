"""What counts as a message sent, and who counts as asked and as answered: the same everywhere.

Every sentence, chart and document that counts these takes them from here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import takewhile

from infoint.domain.contacts import Contact, OutreachAttempt
from infoint.domain.kinds import Channel, Outcome, Stage
from infoint.i18n import N_, _

UNANSWERED = frozenset(outcome for outcome in Outcome if outcome.unanswered)
"""Outcomes after which one is still waiting."""
_CAME_TO_ASKED: frozenset[Stage] = frozenset({Stage.ASKED, Stage.SILENT})


def answered_try(
    attempts: Sequence[OutreachAttempt], channel: Channel, outcome: Outcome
) -> OutreachAttempt | None:
    """The message of one's own that this outcome answers, or None where it is a try in itself.

    `attempts` are those to one contact up to then, the oldest first. An answer in writing (or
    after a voicemail) belongs to the last message in the same channel; a call or a word on the
    spot is always a try of one's own.
    """
    if outcome.unanswered or channel.live:
        return None
    mine = [each for each in messages_sent(attempts) if each.channel == channel]
    return mine[-1] if mine else None


def messages_sent(attempts: Sequence[OutreachAttempt]) -> list[OutreachAttempt]:
    """The tries of one's own among the attempts to one contact, the oldest first as given.

    A message, a letter, a voicemail, a call and a word on the spot each count once. An entry that
    only notes an answer ("They replied", "They agreed to talk") to an earlier one does not: it
    says so in `answers`; in older data it is one that `answered_try` finds a message for. A message
    that took its answer in (see `log_answer`) stays one.
    """
    return [each for each, message in with_messages(attempts) if each is message]


def with_messages(
    attempts: Iterable[OutreachAttempt],
) -> list[tuple[OutreachAttempt, OutreachAttempt]]:
    """Each attempt to one contact with the message that it belongs to: itself, or the one that it
    only notes the answer to. The oldest first, as given; see `messages_sent` for the rule.
    """
    found: list[tuple[OutreachAttempt, OutreachAttempt]] = []
    sent: dict[str, OutreachAttempt] = {}
    last_in: dict[Channel, OutreachAttempt] = {}
    for each in attempts:
        message = sent.get(each.answers) if each.answers else None
        if message is None and not (each.outcome.unanswered or each.channel.live):
            before = last_in.get(each.channel)
            message = before if before and not _went_out_itself(each, before) else None
        if message is None:
            message = sent[each.id] = last_in[each.channel] = each
        found.append((each, message))
    return found


def _went_out_itself(each: OutreachAttempt, before: OutreachAttempt) -> bool:
    """Whether it is a message whose answer stands in it, and no answer to the one before: it was
    answered after it went out, or has words of its own.
    """
    was_answered_later = each.answered is not None and each.answered > each.at
    text = each.text.strip()
    return was_answered_later or bool(text and text != before.text.strip())


def tries_in_a_row(attempts: Sequence[OutreachAttempt]) -> int:
    """How many attempts in a row, counted from the last, reached somebody and have no answer."""
    return sum(not rang_out(each) for each in _without_answer(attempts))


def day_is_known(attempt: OutreachAttempt, contact: Contact | None) -> bool:
    """Whether it is known when a try was made: not of one from before, without a day."""
    return not (attempt.earlier and contact and attempt.at == contact.created)


def asked_again(attempts: Sequence[OutreachAttempt]) -> bool:
    """Whether one asked again after "not now", and waits for what they say to that."""
    open_ones = len(_without_answer(attempts))
    return 0 < open_ones < len(attempts) and attempts[-open_ones - 1].outcome == "not now"


def rang_out(attempt: OutreachAttempt) -> bool:
    """Whether nobody picked up: they know nothing of it, so it is no message and no silence."""
    return attempt.channel.live and attempt.outcome == "no answer"


def is_untold(attempt: OutreachAttempt, attempts: Iterable[OutreachAttempt]) -> bool:
    """Whether nobody knows that a try had no answer, though it stands so: one from before, after
    which the same person answered. `attempts` are those to them.
    """
    if not attempt.earlier or attempt.outcome is not Outcome.NO_ANSWER:
        return False
    return any(one.at > attempt.at and not one.outcome.unanswered for one in attempts)


def was_reached(attempts: Sequence[OutreachAttempt]) -> bool:
    """Whether anybody had a message, or was spoken to: else one has only tried."""
    return not all(map(rang_out, attempts))


def _without_answer(attempts: Sequence[OutreachAttempt]) -> list[OutreachAttempt]:
    return list(takewhile(lambda each: each.outcome.unanswered, reversed(attempts)))[::-1]


def round_began(attempts: Sequence[OutreachAttempt]) -> datetime | None:
    """When the first of the tries without an answer was made, else the last try; UTC.

    Calls that nobody took do not begin one where something reached them later.
    """
    found = _without_answer(attempts) or attempts[-1:]
    reached = [each for each in found if not rang_out(each)] or found
    return reached[0].at if reached else None


def answered_at(attempt: OutreachAttempt) -> datetime | None:
    """When the answer to a try came, as far as it is known; UTC. None where none came.

    An entry that notes an answer, and a call that was taken, have the moment of the answer. A
    message from before this was kept has only the moment when it went out, which says nothing.
    """
    if attempt.outcome.unanswered or attempt.earlier:
        return None if attempt.outcome.unanswered else attempt.answered
    has_its_moment = attempt.answers or attempt.channel.live
    return attempt.answered or (attempt.at if has_its_moment else None)


def was_asked(stage: Stage) -> bool:
    """Whether somebody at this stage was asked, in any way, also by a talk on the spot."""
    return stage != "identified"


def has_answered(stage: Stage) -> bool:
    """Whether somebody at this stage has answered: yes, no, or anything between.

    A talk, an appointment or a thank-you shows an answer as well. Not answered have those who may
    still answer ("asked") and those with whom the follow-up is used up ("silent").
    """
    return was_asked(stage) and stage not in _CAME_TO_ASKED


def has_agreed(stage: Stage) -> bool:
    """Whether somebody at this stage has said yes to a talk, or has had it."""
    return has_answered(stage) and stage not in ("replied", "declined")


_OF_ONE: Mapping[tuple[bool, bool, bool], str] = {
    (True, False, False): N_("You asked 1 person, who has answered."),
    (False, True, False): N_("You asked 1 person, who may still answer."),
    (False, False, True): N_("You asked 1 person, who did not answer."),
}
_OF_SEVERAL: Mapping[tuple[bool, bool, bool], str] = {
    (True, False, False): N_("You asked {asked} people, and all have answered."),
    (False, True, False): N_("You asked {asked} people, and all may still answer."),
    (False, False, True): N_("You asked {asked} people, and none of them answered."),
    (True, True, False): N_(
        "You asked {asked} people: {answered} answered, {waiting} may still answer."
    ),
    (True, False, True): N_("You asked {asked} people: {answered} answered, {silent} did not."),
    (False, True, True): N_(
        "You asked {asked} people: {waiting} may still answer, {silent} did not."
    ),
    (True, True, True): N_(
        "You asked {asked} people: {answered} answered, {waiting} may still answer, "
        "{silent} did not."
    ),
}
"""By whether anybody answered, may still answer, did not answer."""


@dataclass(frozen=True, slots=True)
class Responses:
    """People, each counted once. `asked` is `answered` + `waiting` + `silent`.

    Waiting are those who may still answer; silent those with whom the follow-up is used up.
    """

    listed: int
    asked: int
    answered: int
    waiting: int
    silent: int

    @property
    def sentence(self) -> str:
        """How many were asked and what came of it, with those who may still answer named."""
        if not self.asked:
            return _("You have asked nobody yet.")
        words = _OF_ONE if self.asked == 1 else _OF_SEVERAL
        came = bool(self.answered), bool(self.waiting), bool(self.silent)
        counts = {name: f"{count:,}" for name, count in asdict(self).items()}
        return _(words[came], **counts)


def count_responses(stages: Iterable[Stage]) -> Responses:
    """Count the people at these stages: who was asked, who has answered, who may still answer.

    This is the one definition for Today, Progress, charts, reports and the appointment sheet.
    """
    found = list(stages)
    asked = sum(map(was_asked, found))
    answered = sum(map(has_answered, found))
    waiting = found.count(Stage.ASKED)
    return Responses(len(found), asked, answered, waiting, asked - answered - waiting)
