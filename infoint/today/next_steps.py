"""What to do where nothing presses: the next step for the most promising people, or a start."""

from datetime import date, datetime

from infoint.advice.asked_about import about_draft
from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, remembered
from infoint.advice.speakers import can_speak_about, only_field
from infoint.advice.suggestion import AdviceContext, NextAction, Suggestions
from infoint.debrief.questions import standings
from infoint.domain import CareerField, Contact, Interview
from infoint.domain.kinds import Channel, LetterKind, Stage
from infoint.domain.outreach_counts import asked_again, was_reached
from infoint.domain.steps import CHECK_KEYS, STEP_KEYS, StepKey
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.outreach.next_message import asked_anew, is_moved, sent_message
from infoint.outreach.waiting import has_appointment, noted_day
from infoint.outreach.way_at_hand import TO_REACH, Verb, verb, way_at_hand
from infoint.people.stages import is_shut, stages_in
from infoint.today.due_again import choosing
from infoint.today.due_interviews import is_long_past, is_written_down, waits_for_answers
from infoint.today.next_with import is_unsure, not_asked_key
from infoint.today.step_status import CheckLine, StepStatus, status_in
from infoint.words.field_phrases import spoken_of

_STEPS_BY_STAGE: dict[Stage, tuple[StepKey, ...]] = {
    Stage.AGREED: ("prepare",),
    Stage.REPLIED: ("prepare",),
    Stage.TALKED: ("track", "thank-you"),
    Stage.IDENTIFIED: ("phone-script",),
    Stage.THANKED: ("track",),
}
"""Which steps a stage calls for, the stage nearest to a talk first. Whoever was asked, declined,
is silent or had a report back calls for none."""
_STAGE_RANK = {stage: rank for rank, stage in enumerate(_STEPS_BY_STAGE)}
_PHRASES: dict[StepKey, str] = {
    "prepare": N_("Prepare the talk with {name}"),
    "track": N_("Write down what came of the talk with {name}"),
    "thank-you": N_("Finish the thank-you letter to {name}"),
}
_REACH_ABOUT: dict[Verb, str] = {
    "write": N_("Write to {name} about {field}"),
    "call": N_("Call {name} about {field}"),
    "talk": N_("Talk to {name} about {field}"),
}
"""The very first step by the way one takes, with the field it is about."""
_BEGUN = frozenset({"thanked", "talked", "agreed", "replied", "asked", "reported back"})
_UNRATED = 2.5
_WANTED, _ONESELF, _LISTED = "questions-noted", "self-assessed", "fields-listed"
"""Lines of step 1: what one wants to find out, what one brings oneself, two fields on the list."""
_PRACTICE = "practice-partner"
"""The line of step 2 that is about whom to begin with."""
OUTCOME = "outcome-logged"
"""The line of step 3 that is about what they answered."""
SET = "appointment-set"
"""The line of step 4 that is about the day of the talk."""
_DAY_IS_NOTED = N_("Its day is noted, and its time is still open.")
_ONCE_THEY_AGREE = N_("They answered. Once you agree on a day, write it down here.")
MORE_NAMES = "names"
"""The key of the suggestion that comes after the first message."""
NAMES_OF_A_PLAN = 3
"""So many people make a plan: one who answers, one who does not, and one more."""


def own_steps(context: AdviceContext) -> Suggestions:
    """What is missing first in each of the two steps that stand on their own.

    Of a field that was named it is what one wants to find out about it. Once somebody was reached
    out to, people come before fields, and what one brings oneself comes last of all.
    """
    index = context.index
    if not (index.profile.interests.strip() or index.field_list or index.contact_list):
        yield NextAction(
            key="start",
            text=N_("Write down what interests you"),
            why=N_(
                "Everything else grows from there: the fields to look at and the people to ask."
            ),
            step="choose-field",
            source="how-to",
        )
        return
    begun = _has_begun(context.index, context.today)
    names = _names_missing(context) if begun else 0
    if names:
        yield _more_names(names)
    is_named = _field_in_question(index) is not None
    for step in reversed(STEP_KEYS[:2]) if begun and is_named else STEP_KEYS[:2]:
        if names and step == "identify-people":
            continue
        status = status_in(index, context.library, step)
        missing = _missing_first(context, status, begun)
        if missing:
            about = _field_in_question(index) if missing.key == _WANTED else None
            guide = context.library.step(step)
            text: str = missing.missing.removesuffix(".")
            if about:
                words = N_("Write down what you want to find out about {field}")
                text = Message(words, field=spoken_of(about.title))
            yield NextAction(
                key=f"step:{step}",
                text=text,
                why=_why(missing, _field_in_question(index)) or guide.summary,
                step=step,
                source=guide.sources[0],
                field=about.id if about else "",
                check=missing.key,
            )


def _why(missing: CheckLine, field: CareerField | None) -> str:
    """What the line is good for once a kind of work was chosen; "" else."""
    if field is None or missing.key not in CHECK_KEYS["choose-field"]:
        return ""
    if missing.key == _WANTED:
        return N_("What you want to find out becomes the questions of your talks.")
    return N_("It helps you to compare later on. A line is enough.")


def _names_missing(context: AdviceContext) -> int:
    """How many names a plan still lacks; none where it is made, or a talk was held."""
    index = context.index
    if any(interview.held_at for interview in index.interviews):
        return 0
    people = len(index.contact_list)
    return max(0, NAMES_OF_A_PLAN - people) if people else 0


def _more_names(count: int) -> NextAction:
    """After the first message: more names, so that all does not hang on one."""
    return NextAction(
        key=MORE_NAMES,
        text=Message(N_("Write down one more name"), N_("Write down two more names"), n=count),
        why=N_("Three names make a plan: if one does not answer, another may."),
        step="identify-people",
        source="dalton",
    )


def _missing_first(context: AdviceContext, status: StepStatus, begun: bool) -> CheckLine | None:
    """The line to do first; a field on the list is asked about before oneself."""
    missing = [line for line in status.lines if not line.ok]
    if begun:
        missing = [line for line in missing if line.key != _PRACTICE]
    if _field_in_question(context.index):
        missing.sort(key=lambda line: line.key != _WANTED)
    if begun:
        missing.sort(key=lambda line: line.key == _ONESELF)
        if not _field_in_question(context.index):
            missing.sort(key=lambda line: line.key != _LISTED)
    return next(iter(missing), None)


def _field_in_question(index: WorkspaceIndex) -> CareerField | None:
    """The first field on the list that has a name and was not set aside."""
    running = (field for field in index.field_list if field.status != "set aside")
    return next((field for field in running if field.title.strip()), None)


@remembered(OUTREACH | CONTACTS)
def _has_begun(index: WorkspaceIndex, today: date) -> bool:
    """Whether anybody was reached out to."""
    return bool(index.attempts_of) or not _BEGUN.isdisjoint(stages_in(index, today).values())


@remembered(OUTREACH | CONTACTS)
def promising(index: WorkspaceIndex, today: date) -> list[str]:
    """Contacts for whom a next step makes sense, the most promising first.

    Nearness to a talk counts first, then motivation and access (1 to 5 each, unrated in the
    middle), then whether somebody named them, then who was added first.
    """
    found = stages_in(index, today)

    def rank(contact: Contact) -> tuple[int, float, bool]:
        promise = (contact.motivation or _UNRATED) + (contact.access or _UNRATED)
        return _STAGE_RANK[found[contact.id]], -promise, not contact.referred_by

    useful = [
        entry
        for entry in index.contacts.values()
        if found[entry.id] in _STAGE_RANK and not _asks_for_nothing(index, entry.id, today)
    ]
    return [contact.id for contact in sorted(useful, key=rank)]


def _asks_for_nothing(index: WorkspaceIndex, contact_id: str, today: date) -> bool:
    """Whether they are the wrong person, or said "not now": then one turns to somebody else.

    Nor do those ask for a step who were asked again after that, and did not answer yet, nor those
    whom one calls again because nobody picked up, nor who choose a day for the talk, nor who have
    one's questions in writing.
    """
    if waits_for_answers(index, contact_id):
        return True
    if any(who == contact_id and day > today for who, _sent, day in choosing(index)):
        return True
    attempts = index.attempts_of.get(contact_id)
    if not attempts or has_appointment(index, contact_id):
        return False
    if attempts[-1].outcome in ("wrong person", "not now"):
        return True
    return index.latest_interview(contact_id) is None and (
        asked_again(attempts) or not (was_reached(attempts) or is_shut(index, contact_id, today))
    )


def steps_for(context: AdviceContext, contact_id: str) -> Suggestions:
    """The first missing line of the first unfinished step that the contact's stage calls for."""
    stage = stages_in(context.index, context.today)[contact_id]
    if is_unsure(context.index, context.index.contacts[contact_id]):
        yield _say_whether_asked(context, contact_id)
        return
    noted = noted_day(context.index, contact_id)
    if stage is Stage.IDENTIFIED and noted and noted >= context.today:
        stage = Stage.AGREED  # nobody is written to of whom the day of a talk is noted
    for step in _STEPS_BY_STAGE.get(stage, ()):
        if step in ("track", "thank-you") and _is_left_to_the_file(context, contact_id, step):
            continue
        if step == "track" and _is_looked_back_on(context, contact_id):
            continue
        status = status_in(context.index, context.library, step, contact=contact_id)
        if status.first_missing:
            yield _next_for(context, contact_id, stage, status, status.first_missing)
            return


def _is_left_to_the_file(context: AdviceContext, contact_id: str, step: StepKey) -> bool:
    """Whether the last talk came in from a file that says enough of it, or was weeks ago: then one
    row for all such talks will do.
    """
    mine = context.index.interviews_of.get(contact_id, ())
    last = max((one for one in mine if one.held_at), key=_ended, default=None)
    if last is None or not last.has_no_clock:
        return False
    came_noted = step == "track" and is_written_down(context.index, last)
    return came_noted or is_long_past(context.index, last, context.today)


def _ended(interview: Interview) -> datetime:
    assert interview.held_at is not None
    return interview.held_at


def _is_looked_back_on(context: AdviceContext, contact_id: str) -> bool:
    """Whether all short questions after the last talk are answered; what else there is to think
    about is not asked for.
    """
    index = context.index
    interview = index.latest_interview(contact_id)
    if interview is None:
        return False
    actions = index.actions_of_interview.get(interview.id, ())
    found = standings(interview, index.page_state, actions)
    return all(standing == "answered" for standing in found.values())


def _asked_about(context: AdviceContext, contact_id: str) -> CareerField | None:
    """The field that somebody is asked about first, as was said: one that they are linked to, else
    the only one there is, unless what they do is said to be something else.
    """
    index, contact = context.index, context.index.contacts[contact_id]
    answer = index.page_state.drafts.get(about_draft(contact_id), {}).get("field")
    if answer:
        return index.fields.get(str(answer))
    known = next((one for one in index.field_list if one.id in contact.fields), None)
    only = only_field(index.field_list, index.page_state)
    if known or only is None or not contact.role.strip():
        return known or only
    return only if can_speak_about(contact, only) else None


def _say_whether_asked(context: AdviceContext, contact_id: str) -> NextAction:
    """Of somebody of whom only the notes speak of a message: nobody is told to write first."""
    return NextAction(
        key=not_asked_key(contact_id),
        text=Message(N_("Have you asked {name} already?"), name=context.name(contact_id)),
        why=N_("Your notes speak of a message. Say so, and you see what comes next."),
        step="phone-script",
        source="ours",
        contact=contact_id,
    )


def _next_for(
    context: AdviceContext, contact_id: str, stage: Stage, status: StepStatus, missing: CheckLine
) -> NextAction:
    interview = context.index.latest_interview(contact_id)
    name = context.name(contact_id)
    way = way_at_hand(context.index, contact_id) if status.step == "phone-script" else None
    text = Message(_PHRASES.get(status.step, TO_REACH[verb(way)]), name=name)
    if stage == "identified" and not _has_begun(context.index, context.today):
        field = _asked_about(context, contact_id)
        if field and field.title.strip():
            text = Message(_REACH_ABOUT[verb(way)], name=name, field=spoken_of(field.title))
    why = missing.missing
    undated = [line for line in status.lines if line.key == SET and not line.ok]
    if undated and stage in ("agreed", "replied"):
        missing = undated[0]
        why = missing.missing if stage == "agreed" else _ONCE_THEY_AGREE
        noted = noted_day(context.index, contact_id)
        if noted and noted >= context.today:
            text, why = (
                Message(N_("Set the time of the talk with {name}"), name=name),
                _DAY_IS_NOTED,
            )
        else:
            text = Message(N_("Agree on a time with {name}"), name=name)
        if interview is None or is_moved(interview):
            return _set_the_date(context, contact_id, text)
    return NextAction(
        key=f"step:{status.step}:{contact_id}",
        text=text,
        why=N_("Talk to them, then come back and say how it went.")
        if way is Channel.IN_PERSON and missing.key == OUTCOME
        else _named_by(context, contact_id, missing.key) or why,
        step=status.step,
        source=context.library.step(status.step).sources[0],
        contact=contact_id,
        way=way,
        field=interview.field if interview else "",
        interview=interview.id if interview and status.step != "phone-script" else "",
        check=missing.key,
    )


def _named_by(context: AdviceContext, contact_id: str, missing: str) -> str:
    """Who named somebody that was not asked yet; "" where nobody did."""
    by = context.index.contacts[contact_id].referred_by
    if missing not in ("script-written", "attempt-logged") or by not in context.index.contacts:
        return ""
    return Message(
        N_("{by} named {name}, and a first draft is ready to change."),
        by=context.first_name(by),
        name=context.first_name(contact_id),
    )


def _set_the_date(context: AdviceContext, contact_id: str, text: Message) -> NextAction:
    """Who said yes names a day: it is set where the answer was noted."""
    is_offered = sent_message(context.index, contact_id, LetterKind.TWO_TIMES) is not None
    return NextAction(
        key=f"step:prepare:{contact_id}",
        text=text,
        why=N_("In writing nobody waits for an hour: make your questions ready, and send them.")
        if context.index.profile.only_in_writing
        else N_("You asked for another day. Once they choose one, set the date.")
        if asked_anew(context.index, contact_id)
        else N_("You offered two times. Once they choose one, set the date.")
        if is_offered
        else N_("Once you know the day and the time, set the date."),
        step="phone-script",
        source=context.library.step("prepare").sources[0],
        contact=contact_id,
        check=OUTCOME,
    )
