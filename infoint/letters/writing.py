"""Writing scripts and letters from a template, once, and again on demand."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from hashlib import blake2b
from itertools import count
from typing import Any

from infoint.advice.asked_about import NO_FIELD, about_draft, asked_about
from infoint.advice.todays_employer import must_not_know, names_employer
from infoint.domain import CareerField, Letter
from infoint.domain.kinds import Channel
from infoint.domain.letters import GAP_MARK, gap_text
from infoint.domain.problems import InputError
from infoint.domain.record import id_from, new_id
from infoint.entries.drafts import read_draft
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.letters.address_and_signature import name_said_to, signed_name
from infoint.letters.field_in_text import filled_text, with_other_field
from infoint.letters.gaps import (
    gap_of,
    not_known,
    typed_over_gaps,
    where_to_enter,
    without_gaps,
)
from infoint.letters.values import field_values, template_values
from infoint.library import Library, Template
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.store import Transaction, Workspace
from infoint.words.came_across import as_one_says_it, gap_labels, with_comma
from infoint.words.field_phrases import names_one, put_in

_ID_BYTES = 12


def as_made_draft(letter_id: str) -> str:
    """Under which name it is kept what tells a letter that nobody changed from another one."""
    return f"as-made-{letter_id}"


def is_as_made(ws: Workspace | Transaction, letter: Letter) -> bool:
    """Whether subject and text are to the letter what the app itself wrote last."""
    return read_draft(ws, as_made_draft(letter.id)).get("was") == _trace(letter)


def keep_as_made(tx: Transaction, letter: Letter) -> Letter:
    """Note that what stands in the letter was written by the app, and of a first message also what
    it is about.
    """
    draft = ("drafts", as_made_draft(letter.id))
    tx.page_state.write((*draft, "was"), _trace(letter))
    contact = tx.contacts.get(letter.contact) if letter.kind == "script" else None
    if contact:
        field = asked_about(tx, contact).field
        tx.page_state.write((*draft, "field"), field.id if field else "")
    return letter


def _trace(letter: Letter) -> str:
    words = f"{letter.subject}\n{letter.text}"
    return blake2b(words.encode(errors="replace"), digest_size=8).hexdigest()


def reword(tx: Transaction, letter: Letter, **changed: Any) -> Letter:
    """Change words of a letter; one that nobody had touched still counts as such."""
    was_made = is_as_made(tx, letter)
    after = tx.letters.update(letter.id, **changed)
    return keep_as_made(tx, after) if was_made else after


def known_template(library: Library, template_id: str) -> Template:
    """The template with this id. Problem `template` where the content has none."""
    template = library.template(template_id)
    if template is None:
        raise InputError({"template": N_("This template is no longer there: choose another one.")})
    return template


def id_of_next(ws: Workspace, template_id: str, contact_id: str, interview_id: str = "") -> str:
    """The id of the next letter from a template to somebody: the same until it is stored.

    So a text that is only shown goes on as the same one when its first word is changed.
    """
    for number in count():
        told = "\n".join((contact_id, template_id, interview_id, str(number)))
        found = id_from(int.from_bytes(blake2b(told.encode(), digest_size=_ID_BYTES).digest()))
        if ws.letters.get(found) is None:
            return found
    raise AssertionError


def filled_letter(
    ws: Workspace,
    template: Template,
    contact_id: str,
    interview_id: str,
    *,
    now: datetime,
    known: Mapping[str, str] | None = None,
    else_known: Mapping[str, str] | None = None,
    as_id: str = "",
) -> Letter:
    """A new letter with the person's own words in it, not stored yet.

    `known` are template values that count before those that are stored, `else_known` those that
    count where nothing is stored. It has a new id, or `as_id` where it is not to be stored.
    """
    values = template_values(
        ws, contact_id, now=now, interview=interview_id or None, template=template
    )
    missing = {name: text for name, text in (else_known or {}).items() if not values.get(name)}
    known_all = {**values, **missing, **(known or {})}
    filled = filled_text(template, known_all)
    interview = ws.interviews.get(interview_id) if interview_id else None
    left_out = not_known(ws, interview, template.kind) if interview else []
    subject, text = without_gaps(filled.subject, filled.text, map(gap_of, left_out))
    text, more_gaps = _as_one_came(with_comma(text), known_all.get("connection", ""))
    return Letter(
        id=as_id or new_id(),
        kind=template.kind,
        contact=_addressee(ws, template, contact_id),
        interview=interview_id,
        template=template.id,
        channel=template.channel,
        subject=subject,
        text=text,
        gaps=(*filled.gaps, *more_gaps),
        written=now,
    )


def _as_one_came(text: str, connection: str) -> tuple[str, tuple[str, ...]]:
    """The text with a sentence that fits how one came to them, and the gaps that are in it."""
    text = as_one_says_it(text, connection)
    labels = gap_labels(connection) if connection in text else ()
    said = connection
    for label in labels:
        said = said.replace(f"[{label}]", gap_text(label), 1)
    return text.replace(connection, said, 1) if labels else text, tuple(map(gap_text, labels))


def _addressee(ws: Workspace, template: Template, contact_id: str) -> str:
    """A letter of thanks for a referral goes to the one who made it; any other to the contact."""
    if template.kind != "referrer":
        return contact_id
    referrer = require(ws.contacts, contact_id).referred_by
    if not ws.contacts.get(referrer):
        raise InputError(
            {"template": N_("Note on the contact who named them, then write to that person.")}
        )
    return referrer


def _about(ws: Workspace, letter: Letter) -> str:
    """Id of the contact whom a letter is about: of a talk, the one who was talked to.

    Thanks for help are about the one who helped.
    """
    if letter.kind == "helper":
        return letter.contact
    interview = ws.interviews.get(letter.interview) if letter.interview else None
    return interview.contact if interview else letter.contact


def refill(ws: Workspace, library: Library, letter_id: str, *, now: datetime) -> Letter:
    """Start a letter over from its template, with what is known now. What was written goes.

    A message before the talk that went out is then one that did not.
    """
    with ws.edit(N_("Started a text over"), now=now) as tx:
        letter = require(tx.letters, letter_id, "text")
        template = known_template(library, letter.template)
        fresh = filled_letter(ws, template, _about(ws, letter), letter.interview, now=now)
        again = {"sent": None} if letter.kind.in_outreach else {}
        words = {"subject": fresh.subject, "text": fresh.text, "gaps": fresh.gaps}
        return keep_as_made(tx, tx.letters.update(letter_id, **words, written=now, **again))


def fill_gaps(ws: Workspace, library: Library, letter_id: str, *, now: datetime) -> Letter:
    """Put what has been entered since into the gaps of a letter; all other words stay.

    Of a message before the talk, the same goes into the other texts to this contact that were not
    sent: one gap is filled in every channel. What was typed over a gap in one of them counts as
    entered. Problem `gaps` where nothing that is missing was found: it says what is missing, and
    where to enter it.
    """
    with ws.edit(N_("Filled gaps in a text"), now=now) as tx:
        letter = require(tx.letters, letter_id, "text")
        filled = fill_letter(ws, tx, library, letter, now=now)
        if (filled.subject, filled.text) == (letter.subject, letter.text):
            labels = dict.fromkeys(letter.open_gaps)
            places = [f"{label}: {where_to_enter(label)}" for label in labels]
            raise InputError(
                {
                    "gaps": Message(
                        N_("Nothing to fill in was found. {places}"), places=" ".join(places)
                    )
                }
            )
        if letter.kind.in_outreach:
            for other in tx.letters.all():
                mine = other.contact == letter.contact and other.id != letter.id
                if mine and other.kind.in_outreach and not other.sent:
                    fill_letter(ws, tx, library, other, now=now)
        fill_name(tx)
        return filled


def leave_gap_out(ws: Workspace, letter_id: str, label: str, *, now: datetime) -> Letter:
    """Take a gap out of a letter, with its line where nothing else stands on it."""
    with ws.edit(N_("Left a gap out"), now=now) as tx:
        letter = require(tx.letters, letter_id, "text")
        subject, text = without_gaps(letter.subject, letter.text, [gap_text(label)])
        left = tuple(one for one in letter.gaps if one != gap_text(label))
        return reword(tx, letter, text=text, subject=subject, gaps=left)


def known_elsewhere(ws: Workspace, library: Library, contact_id: str) -> dict[str, str]:
    """By template value: what was typed over a gap in any message before the talk to a contact."""
    texts = ws.letters.all()
    mine = [one for one in texts if one.contact == contact_id and one.kind.in_outreach]
    return typed_over_gaps(mine, library)


def fill_letter(
    ws: Workspace, tx: Transaction, library: Library, letter: Letter, *, now: datetime
) -> Letter:
    """As `fill_gaps`, inside an edit, and of this one letter; unchanged where nothing is known."""
    subject, text, left = with_what_is_known(ws, library, letter, now)
    if (subject, text) == (letter.subject, letter.text):
        return letter
    return reword(tx, letter, subject=subject, text=text, gaps=left)


def fill_field(tx: Transaction, contact_id: str, field_id: str) -> None:
    """The name of a field goes into the gap for it, in all texts to a contact not sent yet."""
    field = tx.fields.get(field_id)
    title = field.title.replace(GAP_MARK, "").strip() if field else ""
    if not names_one(title):
        return
    for letter in tx.letters.all():
        if letter.contact == contact_id:
            _fill_gap(tx, letter, "field", lambda text, gap: put_in(text, title, gap))


def ask_about(
    ws: Workspace, library: Library, contact_id: str, field_id: str, *, now: datetime
) -> None:
    """Say which field somebody is asked about: its id, or `NO_FIELD`; first messages say it too.

    Those that were sent stay. One that nobody changed is written anew; in one with words of the
    person's own the name of the field is another one, and where it is none now, it stays.
    """
    with ws.edit(N_("Chose what a text is about"), now=now) as tx:
        before = asked_about(tx, require(tx.contacts, contact_id)).field
        answer = field_id if tx.fields.get(field_id) else NO_FIELD
        tx.page_state.write(("drafts", about_draft(contact_id), "field"), answer)
        say_in_texts(ws, tx, library, contact_id, before, now)


def say_what_it_is_about(
    ws: Workspace, library: Library, contact_id: str, *, now: datetime
) -> None:
    """First messages to somebody say what they are asked about by now; see `ask_about`."""
    with ws.edit(N_("Chose what a text is about"), now=now) as tx:
        say_in_texts(ws, tx, library, contact_id, None, now)


def say_in_texts(
    ws: Workspace,
    tx: Transaction,
    library: Library,
    contact_id: str,
    before: CareerField | None,
    now: datetime,
) -> None:
    """As `say_what_it_is_about`, inside an edit.

    `before` is what a text is about of which that was not noted.
    """
    contact = require(tx.contacts, contact_id)
    asked = asked_about(tx, contact)
    if asked.field:
        fill_field(tx, contact_id, asked.field.id)
    for one in tx.letters.all():
        if one.kind != "script" or one.contact != contact_id or one.sent:
            continue
        template = library.template(one.template)
        if template and is_as_made(tx, one):
            known = field_values(ws, contact, asked, template)
            fresh = filled_letter(ws, template, contact_id, "", now=now, known=known)
            words = {"subject": fresh.subject, "text": fresh.text, "gaps": fresh.gaps}
            keep_as_made(tx, tx.letters.update(one.id, **words))
        elif asked.field:
            _name_instead(tx, one, before, asked.field)


def _name_instead(
    tx: Transaction, letter: Letter, before: CareerField | None, field: CareerField
) -> None:
    """A text with own words names this field where it named the one that it was about."""
    draft = as_made_draft(letter.id)
    was = tx.fields.get(str(read_draft(tx, draft).get("field") or "")) or before
    if was is None or was == field:
        return
    subject, text = (
        with_other_field(words, was.title, field.title) for words in (letter.subject, letter.text)
    )
    tx.letters.update(letter.id, subject=subject, text=text)
    tx.page_state.write(("drafts", draft, "field"), field.id)


def put_name_in(ws: Workspace, *, now: datetime) -> None:
    """One's own name, told since, stands in all texts not sent yet."""
    with ws.edit(N_("Put your name into texts"), now=now) as tx:
        fill_name(tx)


def let_it_know(ws: Workspace) -> list[Letter]:
    """Texts that are not sent and name today's employer, which must not know."""
    if not must_not_know(ws.profile):
        return []
    return [
        one
        for one in ws.letters.all()
        if not one.sent and names_employer(f"{one.subject}\n{one.text}", ws.profile)
    ]


def keep_quiet(ws: Workspace, library: Library, quiet: bool, *, now: datetime) -> None:
    """Today's employer must not know, or may: texts that wait, and that nobody changed, say so."""
    with ws.edit(N_("Changed what your employer may know"), now=now) as tx:
        tx.profile.update(employer_must_not_know=quiet)
    waiting = [
        one
        for one in ws.letters.all()
        if not one.sent and is_as_made(ws, one) and library.template(one.template)
    ]
    if not waiting:
        return
    with ws.edit(N_("Changed what your employer may know"), now=now) as tx:
        for one in waiting:
            template = known_template(library, one.template)
            fresh = filled_letter(ws, template, _about(ws, one), one.interview, now=now)
            words = {"subject": fresh.subject, "text": fresh.text, "gaps": fresh.gaps}
            keep_as_made(tx, tx.letters.update(one.id, **words))


def lack_name(letters: Iterable[Letter]) -> list[Letter]:
    """Those of the letters that are not sent and have a gap for one's own name."""
    gap = gap_of("my_name")
    return [one for one in letters if not one.sent and gap in one.subject + one.text]


def fill_name(tx: Transaction) -> None:
    """One's own name goes into the gap for it, in all texts not sent yet."""
    name = " ".join(signed_name(tx).replace(GAP_MARK, "").split())
    for letter in tx.letters.all() if name else ():
        said = name
        if letter.kind == "script" and letter.channel is not Channel.INTRODUCTION:
            said = name_said_to(tx.contacts.get(letter.contact), name, letter.channel)
        _fill_gap(tx, letter, "my_name", partial(_put_name, said))


def _put_name(name: str, text: str, gap: str) -> str:
    return text.replace(gap, name)


def _fill_gap(
    tx: Transaction, letter: Letter, value: str, filled: Callable[[str, str], str]
) -> None:
    """Fill the gap for a value in a text that is not sent yet."""
    gap = gap_of(value)
    if letter.sent or gap not in letter.gaps or gap not in letter.subject + letter.text:
        return
    reword(
        tx,
        letter,
        subject=filled(letter.subject, gap),
        text=filled(letter.text, gap),
        gaps=tuple(one for one in letter.gaps if one != gap),
    )


def can_fill(ws: Workspace, library: Library, letter: Letter, *, now: datetime) -> bool:
    """Whether anything that is known by now belongs into a gap of the letter."""
    return with_what_is_known(ws, library, letter, now)[:2] != (letter.subject, letter.text)


def with_what_is_known(
    ws: Workspace, library: Library, letter: Letter, now: datetime
) -> tuple[str, str, tuple[str, ...]]:
    """Subject and text with their gaps filled as far as may be, and the gaps that are left."""
    if not letter.open_gaps:
        return letter.subject, letter.text, letter.gaps
    values = template_values(
        ws,
        _about(ws, letter),
        now=now,
        interview=letter.interview or None,
        template=library.template(letter.template),
    )
    typed: dict[str, str] = {}
    if letter.kind.in_outreach:
        typed = known_elsewhere(ws, library, letter.contact)
        values |= {name: words for name, words in typed.items() if not values.get(name)}
    subject, text, left = letter.subject, letter.text, letter.gaps
    for name in TEMPLATE_VALUES:
        gap = gap_of(name)
        known = values.get(name, "").replace(GAP_MARK, "")
        if gap in letter.gaps and known and gap in subject + text:
            if name not in typed:  # what was typed is found again by its gap
                left = tuple(one for one in left if one != gap)
            if name == "field":
                subject, text = (put_in(one, known, gap) for one in (subject, text))
            subject = subject.replace(gap, " ".join(known.split()))
            text = text.replace(gap, known)
            if name == "connection":
                text, more_gaps = _as_one_came(text, known)
                left = (*left, *more_gaps)
    return subject, text, left
