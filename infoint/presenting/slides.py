"""What the projector shows in each part of a run: a heading and a few lines, out of the data shown.

A slide bears about ten lines of large type. What does not fit is left out and counted, so that
nothing lies below the edge.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import accumulate
from textwrap import shorten
from typing import Literal

from infoint.advice.index import index_of
from infoint.advice.thank_you_clock import thank_you_clock
from infoint.dates.local_time import local_day, zone_of
from infoint.dates.written import screen_day
from infoint.debrief.evaluation import evaluation_picture
from infoint.domain import Criterion, Interview, PlannedQuestion
from infoint.fields.comparison import FieldCompared, compare_fields
from infoint.fields.ratings import rating_moves
from infoint.fields.scores import Ratings, in_order, named_criteria, ratings_at
from infoint.fields.tipping import what_would_tip
from infoint.i18n import _, ngettext
from infoint.i18n.messages import worded
from infoint.interviews.clock import in_asking_order
from infoint.library import Library
from infoint.library.template_values import card_said
from infoint.outreach.practice import card_names
from infoint.presenting.presenter_examples import who_shows
from infoint.progress.standing import standing
from infoint.progress.stuck import stuck
from infoint.store import Workspace
from infoint.today.suggestion_order import next_actions

Look = Literal["plain", "strong", "quiet", "green", "amber", "red"]
ROWS = 11
"""So many rows of type a slide has below its heading."""
_ROW = 62
"""Letters that fit into one row, also on a narrow projector."""
_LONGEST = 3 * _ROW
_LEFT, _RIGHT = 36, 24
"""As `_ROW`, where two lists stand beside each other."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to read. `mark` stands small before it: a number, a tick, minutes."""

    text: str
    mark: str = ""
    look: Look = "plain"

    def rows(self, letters: int) -> int:
        """How many rows of so many letters it takes, by a cautious count."""
        return max(1, -(-(len(self.text) + len(self.mark)) // letters))


@dataclass(frozen=True, slots=True)
class Slide:
    """What is on the projector. `step` of `steps` is shown, where there is more than one to see."""

    heading: str
    lines: tuple[Line, ...]
    beside: tuple[Line, ...] = ()
    step: int = 0
    steps: int = 1


@dataclass(frozen=True, slots=True)
class Stage:
    """Out of what a slide is made: the data shown, the content, the moment (aware), how far the
    leader has gone on within the part, and by id of the criterion the weights that are tried out.
    """

    ws: Workspace
    library: Library
    now: datetime
    step: int = 0
    weights: Mapping[str, int] = field(default_factory=dict)

    def about(self, page: str) -> str:
        """The id of the person with whom this page shows most; "" for nobody."""
        return who_shows(self.ws, page, now=self.now)

    def name(self, contact: str) -> str:
        """The name of a contact as written; "" where there is none."""
        found = self.ws.contacts.get(contact)
        return found.name.strip() if found else ""

    def interview(self, page: str) -> Interview | None:
        """The talk that shows most on this page: with a plan, or held."""
        contact = self.about(page)
        theirs = [one for one in self.ws.interviews.all() if one.contact == contact]
        theirs.sort(key=lambda one: (bool(one.plan), bool(one.held_at), len(one.evaluation)))
        return theirs[-1] if theirs else None


def slide_of(key: str, title: str, stage: Stage) -> Slide:
    """The slide of a part of the run, cut to what fits; `title` is the part's."""
    made = _SLIDES[key](stage)
    if not made.lines:
        made = Slide(title, (Line(_("There is nothing to show yet in these data."), look="quiet"),))
    heading = made.heading or title
    steps = max(1, made.steps)
    fitted = replace(made, heading=shorten(heading, 60, placeholder=" …"), steps=steps)
    rows = ROWS - (1 if len(fitted.heading) > 36 else 0)
    wide = _LEFT if made.beside else _ROW
    lines, beside = _fitting(made.lines, rows, wide), _fitting(made.beside, rows, _RIGHT)
    return replace(fitted, lines=lines, beside=beside)


def _fitting(lines: Sequence[Line], rows: int, letters: int) -> tuple[Line, ...]:
    """The lines that there is room for; the last one says how many more there are."""
    lines = [
        replace(line, text=shorten(line.text, 3 * letters, placeholder=" …") or "…")
        for line in lines
    ]
    taken = list(accumulate(line.rows(letters) for line in lines))
    if not taken or taken[-1] <= rows:
        return tuple(lines)
    fit = sum(1 for sum_of in taken if sum_of < rows)
    left = len(lines) - fit
    return (*lines[:fit], Line(ngettext("and {n} more", "and {n} more", left), look="quiet"))


def _opening(stage: Stage) -> Slide:
    actions = next_actions(stage.ws, stage.library, now=stage.now)
    if not actions:
        return Slide("", (Line(_("Nothing is due just now."), look="strong"),))
    first = actions[0]
    later = len(actions) - 1
    lines = [
        Line(_("One thing to do next"), look="quiet"),
        Line(worded(first.text), look="strong"),
        Line(worded(first.why)),
    ]
    if later:
        lines.append(
            Line(ngettext("{n} more can wait.", "{n} more can wait.", later), look="quiet")
        )
    return Slide("", tuple(lines))


def criteria_shown(ws: Workspace) -> list[tuple[str, str, int]]:
    """What matters to the person: id, name and weight of each, in their order."""
    return [(one.id, one.name.strip(), one.weight) for one in named_criteria(ws.profile)]


def _choose_field(stage: Stage) -> Slide:
    """What counts on the left, on the right the order that comes of it, and where a field was."""
    ratings, criteria = _ratings(stage.ws)
    titles = {one.id: one.title.strip() for one in index_of(stage.ws).field_list}
    was = {one.field: one.place for one in in_order(ratings, criteria)}
    now = in_order(ratings, criteria, stage.weights)
    order = []
    for placed in now:
        words, before = titles[placed.field], was[placed.field]
        told = _("{field}: {score}", field=words, score=round(placed.score))
        if before != placed.place:
            told = _("{told} (was place {before})", told=told, before=before)
        order.append(
            Line(told, f"{placed.place}.", "plain" if before == placed.place else "strong")
        )
    counts = []
    for one in criteria:
        weight = stage.weights.get(one.id, one.weight)
        look: Look = "plain" if weight == one.weight else "strong"
        counts.append(Line(one.name.strip(), str(weight), look))
    if not now:
        return Slide("", tuple(Line(titles[one]) for one in ratings))
    return Slide(_("What counts, from 1 to 5, and the order"), tuple(counts), tuple(order))


def _ratings(ws: Workspace) -> tuple[Ratings, list[Criterion]]:
    """By field that does not rest, how it is rated now; and what matters to the person."""
    index = index_of(ws)
    criteria = named_criteria(index.profile)
    fields = [one for one in index.field_list if one.status != "set aside"]
    ratings = {one.id: ratings_at(rating_moves(index, one, criteria), "latest") for one in fields}
    return ratings, criteria


def telling_criterion(ws: Workspace) -> str:
    """The id of what matters whose weight changes most easily who is in front; "" for none."""
    tips = what_would_tip(*_ratings(ws))
    return next((tip.criterion.id for tip in tips if not tip.field), "")


def _identify_people(stage: Stage) -> Slide:
    """All places to think of, then one after the other with its question and examples."""
    circles = stage.library.people_finder
    steps = len(circles) + 1
    if stage.step == 0:
        lines = tuple(Line(one.title) for one in circles)
        left, right = lines[: ROWS - 1], lines[ROWS - 1 :]
        return Slide(_("Who comes to mind?"), left, right, steps=steps)
    one = circles[min(stage.step, len(circles)) - 1]
    examples = [Line(example, "·", "quiet") for example in one.examples]
    return Slide(
        one.title, (Line(one.prompt, look="strong"), *examples), step=stage.step, steps=steps
    )


def _phone_script(stage: Stage) -> Slide:
    """What one may hear, then with what one may answer, card by card."""
    cards = stage.library.practice_cards
    names = card_names(stage.ws, stage.about("phone-script"), now=stage.now)
    step = min(stage.step, 2 * len(cards) - 1)
    card = cards[step // 2]
    heard = Line(_("“{words}”", words=card_said(card.they_say, names)), look="strong")
    if step % 2 == 0:
        ask = Line(_("What do you say?"), look="quiet")
        return Slide(card.title, (heard, ask), step=step, steps=2 * len(cards))
    answer = Line(_("“{words}”", words=card_said(card.example, names)))
    heading = _("One way to answer")
    return Slide(heading, _sentences(answer), step=step, steps=2 * len(cards))


def _sentences(line: Line) -> tuple[Line, ...]:
    """A long line in pieces that are not cut, sentence by sentence."""
    pieces: list[str] = []
    for sentence in line.text.replace("? ", "?\n").replace(". ", ".\n").split("\n"):
        if pieces and len(pieces[-1]) + len(sentence) < _LONGEST:
            pieces[-1] += f" {sentence}"
        else:
            pieces.append(sentence)
    return tuple(replace(line, text=piece) for piece in pieces)


def _minutes(count: int) -> str:
    return ngettext("{n} min", "{n} min", count)


def _prepare(stage: Stage) -> Slide:
    """The questions of a plan with their minutes: what must be asked, then what else may be."""
    interview = stage.interview("prepare")
    if interview is None or not interview.plan:
        return Slide("", ())
    must = [item for item in interview.plan if item.must]
    others = [item for item in interview.plan if not item.must]
    is_first = bool(must) and (stage.step == 0 or not others)
    shown = must if is_first else others
    whole = sum(item.minutes for item in shown)
    name = stage.name(interview.contact)
    lines = (
        Line(name, look="quiet"),
        *(Line(item.text, _minutes(item.minutes), "strong") for item in shown),
    )
    if is_first:
        heading = ngettext("To be asked: {n} minute", "To be asked: {n} minutes", whole)
    else:
        heading = ngettext("If there is time: {n} minute", "If there is time: {n} minutes", whole)
    steps = 2 if must and others else 1
    return Slide(heading, lines, step=min(stage.step, steps - 1), steps=steps)


def _interview(stage: Stage) -> Slide:
    """One question at a time, from which minute on; at the end whom else to ask."""
    interview = stage.interview("interview")
    plan: list[PlannedQuestion] = in_asking_order(interview) if interview else []
    if interview is None or not plan:
        return Slide("", ())
    step, steps = min(stage.step, len(plan)), len(plan) + 1
    heading = _("Talk with {name}", name=stage.name(interview.contact))
    if step == len(plan):
        lines = (
            Line(_("Before you go"), look="quiet"),
            Line(_("Whom else should I talk to, and may I say who sent me?"), look="strong"),
        )
        return Slide(heading, lines, step=step, steps=steps)
    before = sum(item.minutes for item in plan[:step])
    lines = (
        Line(
            _(
                "Question {n} of {all}, from minute {minute} on",
                n=step + 1,
                all=len(plan),
                minute=before,
            ),
            look="quiet",
        ),
        Line(plan[step].text, look="strong"),
    )
    return Slide(heading, lines, step=step, steps=steps)


def _track(stage: Stage) -> Slide:
    """The questions to oneself, half of them at a time, with a tick where one is answered."""
    interview = stage.interview("track")
    asked = stage.library.evaluation
    half = -(-len(asked) // 2)
    first = min(stage.step, 1) * half
    given = interview.evaluation if interview else {}
    lines = [
        Line(one.text, "✓" if given.get(one.id) not in (None, "") else "–")
        for one in asked[first : first + half]
    ]
    heading = ngettext(
        "{n} question to yourself after a talk",
        "{n} questions to yourself after a talk",
        len(asked),
    )
    if interview and first:
        picture = evaluation_picture(interview, stage.library)
        told = _(
            "After the talk with {name}: {n} of {of} answered",
            name=stage.name(interview.contact),
            n=picture.answered,
            of=picture.of,
        )
        lines.append(Line(told, look="strong"))
    return Slide(heading, tuple(lines), step=min(stage.step, 1), steps=2)


def _thank_you(stage: Stage) -> Slide:
    """The clock of the letter, and where it stands for one talk."""
    lines = [
        Line(_("Green: within a day, while it is fresh"), "●", "green"),
        Line(_("Amber: within a week, still good"), "●", "amber"),
        Line(_("Red: later, and still welcome"), "●", "red"),
    ]
    interview = stage.interview("thank-you")
    if interview is None:
        return Slide("", tuple(lines))
    sent = [
        letter.sent
        for letter in stage.ws.letters.all()
        if letter.kind == "thank-you" and letter.interview == interview.id
    ]
    told = thank_you_clock(
        interview,
        now=stage.now,
        letter_sent=next((one for one in sent if one), None),
        profile=stage.ws.profile,
    )
    if told:
        lines.append(Line(stage.name(interview.contact), look="quiet"))
        lines.append(Line(told.text, look="strong"))
    return Slide("", tuple(lines))


def _progress(stage: Stage) -> Slide:
    """Where the person stands, and what stands still, with what to do by when."""
    ws, now = stage.ws, stage.now
    zone = zone_of(ws.profile)
    locale = ws.profile.locale or "en_GB"
    lines = [Line(one, look="strong") for one in [standing(ws, stage.library, now=now).sentence]]
    for blocker in stuck(ws, stage.library, now=now)[:1]:
        day = screen_day(blocker.due, local_day(now, zone), locale)
        lines.append(Line(blocker.description))
        lines.append(Line(_("{remedy}, by {day}", remedy=blocker.remedy, day=day), "→"))
    return Slide("", tuple(lines))


def _decide(stage: Stage) -> Slide:
    """The two fields in front before and after the talks, and what moved."""
    compared = compare_fields(stage.ws, stage.library)
    scored = [one for one in compared.ranked if one.score is not None]
    lines = [line for one in scored[:2] for line in _before_and_after(one)]
    return Slide("", tuple(lines))


def _before_and_after(one: FieldCompared) -> Iterator[Line]:
    title, after = one.field.title.strip(), round(one.score or 0)
    before = one.score_before
    if before is None:
        told = _("{field}: {after} of 100", field=title, after=after)
    else:
        told = _(
            "{field}: {before} before the talks, now {after} of 100",
            field=title,
            before=round(before),
            after=after,
        )
    yield Line(told, look="strong")
    yield from _movers(one)


def _movers(one: FieldCompared) -> Iterable[Line]:
    """The two largest moves of a rating by a talk."""
    moves = [(moved.criterion.name.strip(), step) for moved in one.ratings for step in moved.movers]
    moves.sort(key=lambda pair: -abs(pair[1].moved))
    for name, step in moves[:2]:
        told = _(
            "{what}: from {before} to {rating}, after the talk with {name}",
            what=name,
            before=step.rating - step.moved,
            rating=step.rating,
            name=step.who,
        )
        yield Line(told, "↑" if step.moved > 0 else "↓")


_SLIDES: Mapping[str, Callable[[Stage], Slide]] = {
    "opening": _opening,
    "choose-field": _choose_field,
    "identify-people": _identify_people,
    "phone-script": _phone_script,
    "prepare": _prepare,
    "interview": _interview,
    "track": _track,
    "thank-you": _thank_you,
    "progress": _progress,
    "decide": _decide,
}
