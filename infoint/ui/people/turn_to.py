"""The way to the text that is next with somebody, or from one person to the next one."""

from collections.abc import Callable, Mapping
from functools import partial

from infoint.advice.index import index_of
from infoint.domain import Contact
from infoint.domain.kinds import LetterKind
from infoint.i18n import _
from infoint.outreach.way_at_hand import TO_REACH, is_called, verb, way_at_hand
from infoint.people.ranking import ask_next
from infoint.today.next_with import Kind
from infoint.ui.components.buttons import go_button
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import unkept
from infoint.ui.worksheet.run_and_undo import ButtonType


def someone_else(visit: Visit, contact: Contact) -> None:
    """To the next person, with the first text to them; or to names."""
    found = ask_next(visit.ws, visit.library, now=visit.now)
    other = found[0].contact if found else None
    go_button(
        _to_them(visit, other) if other else _("Think of someone else"),
        "phone-script" if other else "identify-people",
        key=f"instead-of-{contact.id}",
        icon="arrow_forward",
        part=_part_to_ask(visit, other) if other else "think",
        about={"contact": other.id} if other else {},
        does=partial(_first_to, other.id) if other else None,
    )


def begin_with(visit: Visit, contact: Contact, key: str) -> None:
    """To the first text to somebody, as what to do now."""
    go_button(
        _to_them(visit, contact),
        "phone-script",
        key=key,
        icon="arrow_forward",
        type="primary",
        part=_part_to_ask(visit, contact),
        about={"contact": contact.id},
        does=partial(_first_to, contact.id),
    )


def _first_to(contact: str) -> None:
    unkept.turn_to(contact, LetterKind.SCRIPT)


def _part_to_ask(visit: Visit, other: Contact) -> str:
    """Who is called is called from where the number stands beside the words."""
    return "send" if is_called(index_of(visit.ws), other.id) else "write"


def ask_button(visit: Visit, contact: Contact, key: str, kind: ButtonType) -> None:
    """To the first words to somebody."""
    is_call = is_called(index_of(visit.ws), contact.id)
    go_button(
        _("Call") if is_call else _("Write"),
        "phone-script",
        key=key,
        type=kind,
        part=_part_to_ask(visit, contact),
        about={"contact": contact.id},
        does=partial(_first_to, contact.id),
    )


def _to_them(visit: Visit, other: Contact) -> str:
    """By the way that is at hand."""
    does = verb(way_at_hand(index_of(visit.ws), other.id))
    return _(TO_REACH[does], name=plain_text(other.name))


_MESSAGES: Mapping[Kind, LetterKind] = {
    "offer times": LetterKind.TWO_TIMES,
    "answer": LetterKind.TWO_TIMES,
    "thank for no": LetterKind.ANSWER_TO_A_NO,
    "remind": LetterKind.REMINDER,
    "ask again": LetterKind.AGAIN,
}


def draft_before(visit: Visit, contact: Contact, kind: Kind) -> Callable[[], None] | None:
    """What turns to the text that comes next, on the way to it; None where there is none."""
    if kind == "write":
        return partial(_first_to, contact.id)
    message = _MESSAGES.get(kind)
    if message is None:
        return None
    return partial(unkept.turn_to, contact.id, message)
