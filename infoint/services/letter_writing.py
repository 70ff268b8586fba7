"""Writing scripts and letters from a template, once, and again on demand."""

from collections.abc import Mapping
from datetime import datetime

from infoint.domain import Letter
from infoint.domain.letters import FOLLOW_UPS, GAP_MARK, gap_text
from infoint.domain.template_values import TEMPLATE_VALUES
from infoint.library import Library, Template
from infoint.services.presence import present
from infoint.services.problems import InputProblem
from infoint.services.template_values import template_values
from infoint.store import Workspace


def known_template(library: Library, template_id: str) -> Template:
    """The template with this id. Problem `template` where the content has none."""
    template = library.template(template_id)
    if template is None:
        raise InputProblem({"template": "This template is no longer there: choose another one."})
    return template


def filled_letter(
    ws: Workspace,
    template: Template,
    contact_id: str,
    talk_id: str,
    *,
    now: datetime,
    known: Mapping[str, str] | None = None,
) -> Letter:
    """A new letter with the person's own words in it, not stored yet.

    `known` are template values that count before those that are stored.
    """
    values = template_values(ws, contact_id, now=now, interview=talk_id or None, template=template)
    filled = template.fill({**values, **(known or {})})
    return Letter(
        kind=template.kind,
        contact=_addressee(ws, template, contact_id),
        interview=talk_id,
        template=template.id,
        channel=template.channel,
        subject=filled.subject,
        text=filled.text,
        gaps=filled.gaps,
        written=now,
    )


def _addressee(ws: Workspace, template: Template, contact_id: str) -> str:
    """A letter of thanks for a referral goes to the one who made it; any other to the contact."""
    if template.kind != "referrer":
        return contact_id
    referrer = present(ws.contacts, contact_id, "contact").referred_by
    if not ws.contacts.get(referrer):
        raise InputProblem(
            {"template": "Note on the contact who named them, then write to that person."}
        )
    return referrer


def _about(ws: Workspace, letter: Letter) -> str:
    """Id of the contact whom a letter is about: of a talk, the one who was talked to.

    Thanks for help are about the one who helped.
    """
    if letter.kind == "helper":
        return letter.contact
    talk = ws.interviews.get(letter.interview) if letter.interview else None
    return talk.contact if talk else letter.contact


def refill(ws: Workspace, library: Library, letter_id: str, *, now: datetime) -> Letter:
    """Start a letter over from its template, with what is known now. What was written goes.

    A message before the talk that went out is then one that did not.
    """
    with ws.edit("Started a text over", now=now) as tx:
        letter = present(tx.letters, letter_id, "text")
        template = known_template(library, letter.template)
        fresh = filled_letter(ws, template, _about(ws, letter), letter.interview, now=now)
        again = {"sent": None} if letter.kind in ("script", *FOLLOW_UPS) else {}
        words = {"subject": fresh.subject, "text": fresh.text, "gaps": fresh.gaps}
        return tx.letters.update(letter_id, **words, written=now, **again)


def fill_gaps(ws: Workspace, library: Library, letter_id: str, *, now: datetime) -> Letter:
    """Put what has been entered since into the gaps of a letter; all other words stay.

    Problem `gaps` where nothing that is missing has been entered yet.
    """
    with ws.edit("Filled gaps in a text", now=now) as tx:
        letter = present(tx.letters, letter_id, "text")
        values = template_values(
            ws,
            _about(ws, letter),
            now=now,
            interview=letter.interview or None,
            template=library.template(letter.template),
        )
        subject, text = letter.subject, letter.text
        for name, value in TEMPLATE_VALUES.items():
            gap = gap_text(value.label)
            known = values.get(name, "").replace(GAP_MARK, "")
            if gap in letter.gaps and known:
                subject = subject.replace(gap, " ".join(known.split()))
                text = text.replace(gap, known)
        if (subject, text) == (letter.subject, letter.text):
            raise InputProblem(
                {"gaps": "Nothing to fill in was found: type the words into the text."}
            )
        left = tuple(gap for gap in letter.gaps if gap in text or gap in subject)
        return tx.letters.update(letter_id, subject=subject, text=text, gaps=left)


def remove_letter(ws: Workspace, letter_id: str, *, now: datetime) -> None:
    """Remove a script or letter."""
    with ws.edit("Removed a text", now=now) as tx:
        tx.letters.remove(letter_id)
