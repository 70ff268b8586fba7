"""Once a field is decided for, or set aside: whom to tell, and whom to leave alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from infoint.advice.index import WorkspaceIndex, remembered
from infoint.advice.speakers import fields_of
from infoint.advice.suggestion import AdviceContext, NextAction, Suggestions
from infoint.domain import CareerField, Contact, Interview
from infoint.domain.kinds import LetterKind
from infoint.fields.decisions import decided_for, latest_decision
from infoint.i18n import N_
from infoint.i18n.messages import Message


@dataclass(frozen=True, slots=True)
class Helped:
    """Somebody one talked with on the way to a decision, the last talk with them, and when they
    were told of the decision (UTC); None while they do not know.
    """

    contact: Contact
    interview: Interview
    told: datetime | None


@remembered()
def who_helped(index: WorkspaceIndex) -> tuple[Helped, ...]:
    """Everybody one talked with before a decision: first those of the field decided for, then the
    others, the last talk at the beginning. Nobody while nothing is decided.
    """
    field = decided_for(index)
    if field is None:
        return ()
    found: dict[str, Helped] = {}
    held = [one for one in index.interviews if one.held_at and one.contact in index.contacts]
    held.sort(key=lambda one: one.held_at.timestamp() if one.held_at else 0, reverse=True)
    for one in held:
        if one.contact not in found:
            told = _told_at(index, field, one.contact)
            found[one.contact] = Helped(index.contacts[one.contact], one, told)
    return tuple(sorted(found.values(), key=lambda each: each.interview.field != field.id))


def _told_at(index: WorkspaceIndex, field: CareerField, contact: str) -> datetime | None:
    note = latest_decision(field)
    since = note.at if note and note.outcome == "decide" else None
    sent = [
        letter.sent
        for letter in index.letters_of.get(contact, ())
        if letter.kind == LetterKind.REPORT_BACK and letter.sent
        if since is None or letter.sent >= since
    ]
    return min(sent, default=None)


def still_to_tell(index: WorkspaceIndex) -> Iterator[Helped]:
    """Those who helped and do not know yet what one decided."""
    return (each for each in who_helped(index) if each.told is None)


def decision_to_tell(context: AdviceContext) -> Suggestions:
    """Those who do not know yet what one decided."""
    field = decided_for(context.index)
    for each in still_to_tell(context.index):
        yield NextAction(
            key=f"report-back:{each.interview.id}",
            text=Message(
                N_("Tell {name} that you decided for {field}"),
                name=context.name(each.contact.id),
                field=field.title.strip() if field else "",
            ),
            why=N_("They helped you on the way, and will be glad to hear it."),
            step="thank-you",
            source="pitzer",
        ).about(each.interview)


@remembered()
def _in_question(index: WorkspaceIndex) -> frozenset[str]:
    """Ids of the fields one still asks about: the one decided for, else all that do not rest."""
    chosen = decided_for(index)
    if chosen:
        return frozenset({chosen.id})
    return frozenset(one.id for one in index.field_list if one.status != "set aside")


def is_for_what_rests(index: WorkspaceIndex, contact_id: str) -> bool:
    """Whether somebody one did not talk with can speak only about fields one asks no more about."""
    contact = index.contacts.get(contact_id)
    if contact is None or any(one.held_at for one in index.interviews_of.get(contact_id, ())):
        return False
    about = fields_of(contact, index.field_list)
    return bool(about) and _in_question(index).isdisjoint(about)
