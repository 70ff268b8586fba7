"""What is still unknown about a field: the question that would tell, and whom to ask it.

Our own reading, after `seven-steps` (several opinions on each field) and `pitzer` (what one wants
to know of oneself after the talks).
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, remembered
from infoint.advice.speakers import speakers
from infoint.advice.todays_employer import is_kept_from
from infoint.domain import Contact, Profile
from infoint.fields.ratings import RatingMoves, interviews_about
from infoint.fields.said import PAY, FieldPicture
from infoint.i18n import N_, _, listed, ngettext
from infoint.library import REFERRAL_TOPIC, Library, Question
from infoint.words.word_lists import words_in

UnknownKind = Literal["disputed", "differ", "guess", "assumption", "pay", "question"]
CLOSING = "closing"
"""Topic of the questions that end a talk: they do not ask about the work."""
_SMALL = words_in(
    """
    always and being for from good help helping job much other our the thing time with work working
    your
    """
)
_ASKING = frozenset(
    word[:5]
    for word in words_in(
        """
        who what when where which why how does they them their there then would could should much
        many really ever even look like have has had need will more most some any often people
        """
    )
)
"""Words of a question that do not say what it is about."""
_TELLING = 2
"""So many telling words in common answer a question."""
_ROOT = 5
"""So many letters at the beginning make two words the same, such as train and training."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """One thing that the talks have not settled, `about` an assumption, a criterion or a topic.

    `asks` is the question where it is written somewhere, `bank` its id where that is the bank.
    `not_again` holds ids of contacts who have answered it already. `counts` says how many talks
    confirmed an assumption, contradicted it, and were of two minds; `answers` how many there are.
    """

    kind: UnknownKind
    about: str
    asks: str = ""
    bank: str = ""
    not_again: tuple[str, ...] = ()
    counts: tuple[int, int, int] = (0, 0, 0)
    answers: int = 0
    is_rated: bool = False
    reason: str = ""
    """What holds for the person and makes it theirs to know; content, in its words."""

    @property
    def what(self) -> str:
        """What is open. May hold words as typed."""
        return _("What the field pays") if self.kind == "pay" else self.about

    @property
    def why(self) -> str:
        """Why it is open."""
        if self.reason:
            return _("{reason}, and nobody has answered it yet.", reason=self.reason)
        if self.kind == "disputed":
            return _dispute(self)
        if self.kind == "differ":
            return ngettext(
                "{n} person answered, and it is not clear yet.",
                "{n} people answered, and they do not agree.",
                self.answers,
            )
        if self.kind == "guess" and not self.is_rated:
            return _("You have not rated it yet.")
        return _(_WHY[self.kind])

    @property
    def is_split(self) -> bool:
        """Whether talks contradict each other; one person who saw both sides is no dispute."""
        yes, no, _both = self.counts
        return bool(yes and no)

    @property
    def question(self) -> str:
        """What to ask."""
        if self.asks:
            return self.asks
        if self.kind == "guess":
            return _("When it comes to “{matter}”, what is your work like?", matter=self.about)
        belief = self.about.strip(" .")
        return _("So far I have assumed: “{belief}”. How do you see it?", belief=belief)


_WHY: Mapping[UnknownKind, str] = {
    "guess": N_("No talk has told you; it is still your guess."),
    "assumption": N_("No talk has touched it yet."),
    "pay": N_("Nobody has named a range."),
    "question": N_("Nobody has answered it yet."),
}


def _dispute(unknown: Unknown) -> str:
    yes, no, both = unknown.counts
    if not unknown.is_split:
        return _("Not clear yet: {counts}.", counts=_said_so(unknown.counts))
    if both:
        return _(
            "People see it differently: {yes} said yes, {no} said no, {both} saw both sides.",
            yes=yes,
            no=no,
            both=both,
        )
    return _("People see it differently: {yes} said yes, {no} said no.", yes=yes, no=no)


def _said_so(counts: tuple[int, int, int]) -> str:
    """How many said yes, no, or both, leaving out what nobody said; no sentence."""
    yes, no, both = counts
    found = (
        _("{n} yes", n=yes) if yes else "",
        _("{n} no", n=no) if no else "",
        _("{n} both", n=both) if both else "",
    )
    return listed([each for each in found if each])


def unknown_of(
    picture: FieldPicture,
    moves: Sequence[RatingMoves],
    library: Library,
    profile: Profile | None = None,
) -> tuple[Unknown, ...]:
    """What to ask next, what weighs most first, each question of the bank once.

    First what people contradict each other on; then criteria that no talk has rated, the heaviest
    first; assumptions that no talk has touched; pay; what the person wants to know by what holds
    for them; the bank's must asks that have no answer.
    """
    found = (
        *_disputed(picture),
        *_differing(picture),
        *_guesses(picture, moves, library),
        *_untouched(picture),
        *_pay(picture, library),
        *_of_situations(picture, library, profile),
        *_musts(picture),
    )
    kept: dict[str | int, Unknown] = {}
    for place, each in enumerate(found):
        kept.setdefault(each.bank or place, each)
    return tuple(kept.values())


def _disputed(picture: FieldPicture) -> Iterator[Unknown]:
    for tally in picture.assumptions:
        if tally.standing == "disputed":
            counts = tally.counts
            yield Unknown(
                "disputed",
                tally.assumption.text.strip(),
                not_again=tuple(dict.fromkeys(said.contact for _kind, said in tally.said)),
                counts=(counts["confirmed"], counts["contradicted"], counts["mixed"]),
            )


def _differing(picture: FieldPicture) -> Iterator[Unknown]:
    for answers in picture.questions:
        if answers.agreement == "differ":
            yield Unknown(
                "differ",
                answers.text,
                answers.text,
                "" if answers.key.startswith("own: ") else answers.key,
                tuple(dict.fromkeys(said.contact for said in answers.said)),
                answers=len(answers.said),
            )


def _guesses(
    picture: FieldPicture, moves: Sequence[RatingMoves], library: Library
) -> Iterator[Unknown]:
    """Criteria that no talk has rated, the heaviest first."""
    open_ids = {each.id for each in picture.unanswered}
    used: set[str] = set()
    for move in sorted(moves, key=lambda each: -each.criterion.weight):
        if move.after is not None:
            continue
        name = move.criterion.name.strip()
        bank = _fitting(name, library, open_ids, used)
        if bank:
            used.add(bank.id)
        yield Unknown(
            "guess",
            name,
            bank.text if bank else "",
            bank.id if bank else "",
            is_rated=move.before is not None,
        )


def _fitting(
    name: str, library: Library, open_ids: Collection[str], used: Collection[str]
) -> Question | None:
    """A question of the bank with a word of the criterion in it or in its topic, an open one first.

    Topics of the end of a talk are left out: they do not ask about the work.
    """
    wanted = roots(name)
    about = {key: topic.title for key, topic in library.topics.items()}
    fitting = [
        each
        for each in library.questions
        if each.id not in used
        and each.topic not in (REFERRAL_TOPIC, CLOSING)
        and wanted & roots(f"{about[each.topic]} {each.text}")
    ]
    fitting.sort(key=lambda each: (each.id not in open_ids, not wanted & roots(about[each.topic])))
    return fitting[0] if fitting else None


def roots(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that say what it is about."""
    found = re.findall(r"\w+", text.casefold())
    singular = (word.removesuffix("s") for word in found)
    return frozenset(word[:_ROOT] for word in singular if len(word) > 2 and word not in _SMALL)


def _untouched(picture: FieldPicture) -> Iterator[Unknown]:
    for tally in picture.assumptions:
        text = tally.assumption.text.strip()
        if text and tally.standing == "open":
            yield Unknown("assumption", text)


def _pay(picture: FieldPicture, library: Library) -> Iterator[Unknown]:
    asked = next((each for each in library.questions if each.topic == PAY), None)
    if asked and not picture.salaries:
        yield Unknown("pay", "", asked.text, asked.id)


def _of_situations(
    picture: FieldPicture, library: Library, profile: Profile | None
) -> Iterator[Unknown]:
    """The first two questions of each situation that nobody has answered, with its reason."""
    open_ones = {each.id: each for each in picture.unanswered}
    for one in library.situations:
        if profile is None or one.key not in profile.situations:
            continue
        for key in one.questions[:_OF_A_SITUATION]:
            if each := open_ones.get(key):
                about = picture.topics[each.topic].heading
                yield Unknown("question", about, each.text, each.id, reason=one.reason)


_OF_A_SITUATION = 2


def _musts(picture: FieldPicture) -> Iterator[Unknown]:
    for each in picture.unanswered:
        if each.must and each.topic not in (REFERRAL_TOPIC, CLOSING):
            yield Unknown("question", picture.topics[each.topic].heading, each.text, each.id)


def questions_in(text: str) -> list[str]:
    """The questions that one wrote down in a row, each on its own."""
    found = re.findall(r"[^?\n]+\??", text)
    return [each.strip() for each in found if each.strip()]


def who_told(picture: FieldPicture, question: str) -> tuple[str, ...]:
    """Names of those of whom one noted something that answers this: it was asked in these words,
    or their answer, or what they said of a belief, shares the telling words.
    """
    wanted = roots(question) - _ASKING
    if not wanted:
        return ()
    answers = ((each.text, said) for each in picture.questions for said in each.said)
    beliefs = (
        (one.assumption.text, said) for one in picture.assumptions for _kind, said in one.said
    )
    return tuple(
        dict.fromkeys(
            said.who
            for about, said in (*answers, *beliefs)
            if len(wanted & (roots(about) | roots(said.text))) >= min(_TELLING, len(wanted))
        )
    )


MOST = 3
"""So many people are named for each field; more would not be asked."""
_HALF = 2.5
_SOME_DAY = datetime.max.replace(tzinfo=UTC)
_NOT_THEM = ("declined", "wrong person")

Standing = Literal["talk ahead", "on the list", "named", "talked to"]


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody to ask. `contact` is an id, "" for one who was named and is not on the list yet.

    `interview` is the id of the talk ahead, `when` its appointment (UTC); for one who was named,
    `interview` is that in which it was.
    """

    contact: str
    name: str
    standing: Standing
    interview: str = ""
    when: datetime | None = None


@remembered(CONTACTS | OUTREACH | {"fields", "profile"})
def whom_to_ask(index: WorkspaceIndex, field_id: str) -> tuple[Whom, ...]:
    """At most three people, the surest first.

    Those with a talk ahead about the field; then who can speak about it, answers before motivation
    and access; then who was named in its talks; and where there is nobody else, those who were
    talked to, since one may come back to them (`fleming`). Who said no or is set aside is left out.
    """
    sure = (*_ahead(index, field_id), *_listed(index, field_id), *_named(index, field_id))
    found: dict[str, Whom] = {}
    for each in sure or _again(index, field_id):
        found.setdefault(each.contact or each.name, each)
    return tuple(found.values())[:MOST]


def _ahead(index: WorkspaceIndex, field_id: str) -> list[Whom]:
    coming = [
        interview
        for interview in index.interviews
        if interview.field == field_id and interview.status in ("planned", "unscheduled", "running")
    ]
    coming.sort(key=lambda interview: interview.start or _SOME_DAY)
    return [
        Whom(interview.contact, contact.name, "talk ahead", interview.id, interview.start)
        for interview in coming
        if (contact := index.contacts.get(interview.contact)) and not _is_out(index, contact)
    ]


def _listed(index: WorkspaceIndex, field_id: str) -> list[Whom]:
    held = interviews_about(index, field_id)
    named = {person.contact for interview in held for person in interview.named}
    able = (speakers(index, field_id) | named) - {interview.contact for interview in held}
    people = [
        contact
        for contact in index.contact_list
        if contact.id in able
        and not _is_out(index, contact)
        and (index.attempts_of.get(contact.id) or not is_kept_from(index.profile, contact))
    ]
    people.sort(key=lambda contact: _promise(index, contact), reverse=True)
    return [Whom(contact.id, contact.name, "on the list") for contact in people]


def _promise(index: WorkspaceIndex, contact: Contact) -> tuple[bool, float]:
    answered = any(
        attempt.outcome in ("agreed", "replied")
        for attempt in index.attempts_of.get(contact.id, ())
    )
    return answered, (contact.motivation or _HALF) + (contact.access or _HALF)


def _named(index: WorkspaceIndex, field_id: str) -> Iterator[Whom]:
    for interview in interviews_about(index, field_id):
        for person in interview.named:
            if person.name.strip() and not person.contact:
                yield Whom("", person.name.strip(), "named", interview.id)


def _again(index: WorkspaceIndex, field_id: str) -> Iterator[Whom]:
    for interview in reversed(interviews_about(index, field_id)):
        contact = index.contacts.get(interview.contact)
        if contact and not _is_out(index, contact):
            yield Whom(contact.id, contact.name, "talked to", interview.id)


def _is_out(index: WorkspaceIndex, contact: Contact) -> bool:
    attempts = index.attempts_of.get(contact.id, ())
    said_no = bool(attempts and attempts[-1].outcome in _NOT_THEM)
    return contact.snoozed_until == date.max or (
        said_no and index.latest_interview(contact.id) is None
    )
