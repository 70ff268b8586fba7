"""The three sentences at the head of a report: what was done, where it leads, what comes next.

They are proposed from the data until the person words them; then theirs stand, letter for letter.
"""

from __future__ import annotations

from datetime import datetime

from infoint.advice.index import index_of
from infoint.charts.counts import talks
from infoint.dates.local_time import local_day
from infoint.documents.page_text import isolated
from infoint.domain import CareerField
from infoint.domain.outreach_counts import count_responses
from infoint.fields.comparison import FieldCompared, FieldsCompared, compare_fields
from infoint.fields.decisions import latest_decision
from infoint.i18n import N_, _, listed, ngettext
from infoint.people.stages import stages_of_asking
from infoint.progress.stuck.case import named
from infoint.reports.moment import ReportMoment
from infoint.store import Workspace
from infoint.today.due_interviews import planned_interviews

Sentences = tuple[str, str, str]


def conclusion(moment: ReportMoment, field_id: str = "") -> str:
    """What stands at the head of the report on a field, or on everything for "".

    KeyError: there is no such field.
    """
    profile, fields = moment.ws.profile, moment.ws.fields
    field = fields.get(field_id) if field_id else None
    if field_id and field is None:
        raise KeyError(field_id)
    own = field.conclusion if field else profile.conclusion
    return own.strip() or " ".join(proposed_conclusion(moment, field_id))


def proposed_conclusion(moment: ReportMoment, field_id: str = "") -> Sentences:
    """Three sentences from the data, for the person to change. KeyError as in `conclusion`."""
    if not field_id:
        compared = compare_fields(moment.ws, moment.library)
        return _talked(moment), _leads(moment, compared), _next(moment)
    found = compare_fields(moment.ws, moment.library, fields=[field_id]).fields
    if not found:
        raise KeyError(field_id)
    return _about_field(moment, found[0])


def word_conclusion(ws: Workspace, field_id: str, text: str, *, now: datetime) -> None:
    """Keep these sentences as the person's own, for a field or, for "", for everything.

    An empty text takes them back: then the proposed ones stand there again.
    """
    with ws.edit(N_("Worded the conclusion of a report"), now=now) as tx:
        if field_id:
            tx.fields.update(field_id, conclusion=text)
        else:
            tx.profile.update(conclusion=text)


def _talked(moment: ReportMoment) -> str:
    held, me = moment.held(), moment.speaker
    if not held:
        return _no_talk(moment)
    if len(held) == 1:
        who, day = isolated(moment.who(held[0].contact)), moment.day(held[0].held_at)
        return moment.told(
            _("I held my first talk, with {who}, on {day}.", who=who, day=day),
            _("{name} held a first talk, with {who}, on {day}.", name=me, who=who, day=day),
        )
    about = len({one.field for one in held if moment.ws.fields.get(one.field)})
    first, last = moment.day(held[0].held_at), moment.day(held[-1].held_at)
    count = talks(len(held))
    if not about:
        return moment.told(
            _("From {first} to {last} I held {talks}.", first=first, last=last, talks=count),
            _(
                "From {first} to {last} {name} held {talks}.",
                name=me,
                first=first,
                last=last,
                talks=count,
            ),
        )
    fields = ngettext("{n} field of work", "{n} fields of work", about)
    return moment.told(
        _(
            "From {first} to {last} I held {talks} about {fields}.",
            first=first,
            last=last,
            talks=count,
            fields=fields,
        ),
        _(
            "From {first} to {last} {name} held {talks} about {fields}.",
            name=me,
            first=first,
            last=last,
            talks=count,
            fields=fields,
        ),
    )


def _no_talk(moment: ReportMoment) -> str:
    people = len(moment.ws.contacts.all())
    if not people:
        return moment.told(
            _("I am at the very beginning and have held no talk yet."),
            _("{name} is at the very beginning and has held no talk yet.", name=moment.speaker),
        )
    on_list = ngettext("{n} person", "{n} people", people)
    return moment.told(
        _("I have {people} on my list and have held no talk yet.", people=on_list),
        _(
            "{name} has {people} on the list and has held no talk yet.",
            name=moment.speaker,
            people=on_list,
        ),
    )


def _leads(moment: ReportMoment, compared: FieldsCompared) -> str:
    """What was decided, else which field is in front, else what is being looked into."""
    if compared.decided:
        return _decided(moment, compared.decided.field)
    rated = [one for one in compared.front if one.score is not None]
    if rated:
        return _in_front(moment, compared, rated)
    titles = [isolated(moment.field(one.field.id)) for one in compared.fields]
    if not titles:
        return _("No field of work is chosen to look into yet.")
    return moment.told(
        _("I am looking into {fields}.", fields=named(titles)),
        _("{name} is looking into {fields}.", name=moment.speaker, fields=named(titles)),
    )


def _decided(moment: ReportMoment, field: CareerField) -> str:
    note = latest_decision(field)
    title = isolated(moment.field(field.id))
    if not note or note.outcome != "decide":
        return moment.told(
            _("I decided for {field}.", field=title),
            _("{name} decided for {field}.", name=moment.speaker, field=title),
        )
    day = moment.day(note.at)
    return moment.told(
        _("On {day} I decided for {field}.", day=day, field=title),
        _("On {day} {name} decided for {field}.", name=moment.speaker, day=day, field=title),
    )


def _in_front(moment: ReportMoment, compared: FieldsCompared, rated: list[FieldCompared]) -> str:
    titles = [isolated(moment.field(one.field.id)) for one in rated]
    fields, score = listed(titles), round(rated[0].score or 0)
    if len(rated) > 1:
        return moment.told(
            _(
                "{fields} are level so far, with {score} of 100 by what matters to me.",
                fields=fields,
                score=score,
            ),
            _(
                "{fields} are level so far, with {score} of 100 by what matters to {name}.",
                name=moment.speaker,
                fields=fields,
                score=score,
            ),
        )
    if compared.by_guess or not rated[0].told:
        return moment.told(
            _("{fields} is my best guess so far, with {score} of 100.", fields=fields, score=score),
            _(
                "{fields} is the best guess of {name} so far, with {score} of 100.",
                name=moment.speaker,
                fields=fields,
                score=score,
            ),
        )
    return moment.told(
        _(
            "{fields} fits best so far, with {score} of 100 by what matters to me.",
            fields=fields,
            score=score,
        ),
        _(
            "{fields} fits best so far, with {score} of 100 by what matters to {name}.",
            name=moment.speaker,
            fields=fields,
            score=score,
        ),
    )


def _next(moment: ReportMoment) -> str:
    """The next talk, else the first thing to do, else who may still answer or be asked."""
    index = index_of(moment.ws)
    ahead = [one for start, one in planned_interviews(index) if start > moment.now]
    if ahead:
        return _(
            "Next comes a talk with {who} on {day}.",
            who=isolated(moment.who(ahead[0].contact)),
            day=moment.day(ahead[0].start),
        )
    dated = [one for one in moment.ws.actions.all() if one.due and not one.done and one.text]
    if dated:
        first = min(dated, key=lambda one: str(one.due))
        assert first.due is not None
        text = isolated(first.text.strip().rstrip("."))
        if first.due < local_day(moment.now, index.zone):
            return _("Next comes: {text}.", text=text)
        return _("Next comes, by {day}: {text}.", day=moment.day_words(first.due), text=text)
    found = count_responses(stages_of_asking(index, local_day(moment.now, index.zone)))
    if found.waiting:
        return ngettext(
            "{n} person who was asked may still answer.",
            "{n} people who were asked may still answer.",
            found.waiting,
        )
    if unasked := found.listed - found.asked:
        return ngettext(
            "Next comes a first message to {n} person.",
            "Next come first messages to {n} people.",
            unasked,
        )
    return _("The next step is still open.")


def _about_field(moment: ReportMoment, one: FieldCompared) -> Sentences:
    title, me = isolated(moment.field(one.field.id)), moment.speaker
    if one.interviews:
        who = named(dict.fromkeys(isolated(moment.who(each.contact)) for each in one.interviews))
        first = moment.told(
            _("I talked with {who} about {field}.", who=who, field=title),
            _("{name} talked with {who} about {field}.", name=me, who=who, field=title),
        )
    else:
        first = moment.told(
            _("I have held no talk about {field} yet.", field=title),
            _("{name} has held no talk about {field} yet.", name=me, field=title),
        )
    return first, fit_told(moment, one), _decision(moment, one)


def fit_told(moment: ReportMoment, one: FieldCompared) -> str:
    """How well a field fits, before and now, of 100."""
    if one.score is None:
        return _("How well it fits is not rated yet.")
    me, now, before = moment.speaker, round(one.score), round(one.score_before or 0)
    if one.score_before is None or not one.interviews:
        return moment.told(
            _("It fits what matters to me with {now} of 100.", now=now),
            _("It fits what matters to {name} with {now} of 100.", name=me, now=now),
        )
    if now == before:
        return moment.told(
            _("It fits what matters to me with {now} of 100, as before the talks.", now=now),
            _(
                "It fits what matters to {name} with {now} of 100, as before the talks.",
                name=me,
                now=now,
            ),
        )
    return moment.told(
        _(
            "It fits what matters to me with {now} of 100; before the talks it was {before}.",
            now=now,
            before=before,
        ),
        _(
            "It fits what matters to {name} with {now} of 100; before the talks it was {before}.",
            name=me,
            now=now,
            before=before,
        ),
    )


def _decision(moment: ReportMoment, one: FieldCompared) -> str:
    note, me = latest_decision(one.field), moment.speaker
    if note:
        day = moment.day(note.at)
        match note.outcome:
            case "decide":
                return moment.told(
                    _("On {day} I decided for it.", day=day),
                    _("On {day} {name} decided for it.", day=day, name=me),
                )
            case "set aside":
                return moment.told(
                    _("On {day} I set it aside.", day=day),
                    _("On {day} {name} set it aside.", day=day, name=me),
                )
        return moment.told(
            _("On {day} I decided to go on with it.", day=day),
            _("On {day} {name} decided to go on with it.", day=day, name=me),
        )
    if not one.compared:
        return ngettext(
            "It takes {n} more talk before it can be compared with others.",
            "It takes {n} more talks before it can be compared with others.",
            one.missing_interviews,
        )
    return _("Nothing is decided about it yet.")
