"""What is typed beside the first text, and stands in it once it is put in: name, kind of work."""

from datetime import datetime
from typing import Any

from infoint.advice.speakers import asked_of_draft
from infoint.domain import CareerField
from infoint.domain.problems import InputError
from infoint.entries.drafts import clear_draft, read_draft
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.letters.writing import can_fill, fill_gaps, fill_name, leave_gap_out, refill
from infoint.library import Library
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.outreach.own_words import is_untouched
from infoint.store import Transaction, Workspace
from infoint.today.first_questions import send_text
from infoint.words.told.fields import Titles, field_readings

WORDS = "first-words"
"""The draft of it: `name` and `field`. A word begun is nobody's name before it is put in."""


def put_words_in(ws: Workspace, library: Library, letter_id: str, *, now: datetime) -> None:
    """What was typed goes into the text, and to where it is kept.

    The kind of work that one would like to hear about is asked of this person, not of all others.
    Problem `words` where nothing was typed for any gap.
    """
    letter = require(ws.letters, letter_id, "text")
    is_fresh = is_untouched(ws, library, letter, now=now)
    typed = read_draft(ws, WORDS)
    name = str(typed.get("name") or "").strip()
    readings = field_readings(str(typed.get("field") or ""))
    titles = readings[0] if readings else ()
    if not (name or titles or ws.profile.name.strip() or can_fill(ws, library, letter, now=now)):
        raise InputError({"words": N_("Type your name first.")})
    is_name = bool(name and not titles)
    label = N_("Put your name into texts") if is_name else N_("Answered the first questions")
    with ws.edit(label, now=now) as tx:
        if name:
            tx.profile.update(name=name)
        _ask_about(tx, letter.contact, titles, now)
        clear_draft(tx, WORDS)
        fill_name(tx)
    letter = require(ws.letters, letter_id, "text")
    if is_fresh and titles:
        letter = refill(ws, library, letter_id, now=now)
        _without_about(ws, letter_id, now)
    elif can_fill(ws, library, letter, now=now):
        fill_gaps(ws, library, letter_id, now=now)


def _ask_about(tx: Transaction, contact_id: str, titles: Titles, now: datetime) -> None:
    """These kinds of work are what one would like to hear about from this person."""
    contact = tx.contacts.get(contact_id)
    if not titles or contact is None:
        return
    known = {one.title.strip().casefold(): one for one in tx.fields.all()}
    new = [CareerField(title=each, created=now) for each in titles if each.casefold() not in known]
    for field in new:
        tx.fields.put(field)
    asked = [*(known[each.casefold()] for each in titles if each.casefold() in known), *new]
    ids = dict.fromkeys((*(one.id for one in asked), *contact.fields))
    tx.contacts.update(contact_id, fields=tuple(ids))
    if new:
        of_one = " ".join(one.id for one in new)
        tx.page_state.write(("drafts", asked_of_draft(contact_id), "fields"), of_one)


def _without_about(ws: Workspace, letter_id: str, now: datetime) -> None:
    about = TEMPLATE_VALUES["my_about"].label
    if about in require(ws.letters, letter_id, "text").open_gaps:
        leave_gap_out(ws, letter_id, about, now=now)


def go_on_with(
    ws: Workspace, library: Library, letter_id: str, *, takes: bool, sends: bool, now: datetime
) -> None:
    """One goes on with the first text; with `takes`, what was typed beside it goes along.

    With `sends` the first questions are behind.
    """
    typed: dict[str, Any] = read_draft(ws, WORDS)
    letter = require(ws.letters, letter_id, "text")
    known = ws.profile.name.strip() and can_fill(ws, library, letter, now=now)
    if known or (takes and any(str(value).strip() for value in typed.values())):
        put_words_in(ws, library, letter_id, now=now)
    if sends:
        send_text(ws, library, letter_id, now=now)
