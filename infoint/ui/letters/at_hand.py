"""Which letter to a person stands on the page: its template, and what was written from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from infoint.domain import Contact, Interview, Letter
from infoint.domain.kinds import LetterKind
from infoint.i18n import N_, _
from infoint.letters import thank_you
from infoint.library import Template
from infoint.ui.components.buttons import menu_button
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import ButtonType, Call, run_action

_SOUNDS = {"warm": N_("Warm"), "brief": N_("Brief"), "formal": N_("Formal")}


@dataclass(frozen=True)
class AtHand:
    """A letter as it stands on the page. Before it is `kept` it is how it would be written."""

    to: Contact
    letter: Letter
    template: Template | None
    is_kept: bool
    write: Call
    """Keeps the letter, with a template as `template_id`."""
    key: str


@dataclass(frozen=True)
class _Chosen(DataState):
    """By letter of a talk the template that was chosen in this window."""

    templates: Mapping[str, str] = field(default_factory=dict)


def letters_about(visit: Visit, interview: Interview, kind: LetterKind) -> list[Letter]:
    """Letters of one kind that belong to a talk, in the order in which they were begun."""
    return [
        one for one in visit.ws.letters.all() if one.interview == interview.id and one.kind == kind
    ]


def kept_letter(visit: Visit, kind: LetterKind, to: Contact) -> Letter | None:
    """The letter that `letter_at_hand` gives, where one is kept; nothing is filled in for it."""
    kept = [one for one in letters_about(visit, visit.the_interview, kind) if one.contact == to.id]
    chosen = _Chosen.read().templates.get(_key(visit.the_interview, kind, to), "")
    return _of(kept, chosen) if chosen else (kept[-1] if kept else None)


def _key(interview: Interview, kind: LetterKind, to: Contact) -> str:
    return f"{kind.replace(' ', '-')}-{interview.id}-{to.id}"


def letter_at_hand(visit: Visit, kind: LetterKind, to: Contact) -> AtHand | None:
    """The letter of a kind to a person about the talk of this page; None without a template.

    It is the one sent or begun last, else how the first that can be sent to them would be written.
    """
    interview = visit.the_interview
    key = _key(interview, kind, to)
    templates = [one for one in visit.library.letters if one.kind == kind]
    chosen = _Chosen.read().templates.get(key, "")
    letter = kept_letter(visit, kind, to)
    template = next((one for one in templates if one.id == chosen), None)
    if letter:
        template = visit.library.template(letter.template)
    elif template is None and not templates:
        return None
    template = template or (None if letter else templates[0])
    call: Call = (thank_you.thank_you_for, visit.library, interview.id)
    if kind == LetterKind.HELPER:
        call = (thank_you.thanks_for_help, visit.library, interview.id, to.id)
    if letter is None and template:
        about = to.id if kind == LetterKind.HELPER else ""
        preview = thank_you.preview(
            visit.ws, visit.library, interview.id, template.id, helper_id=about, now=visit.now
        )
        return AtHand(to, preview, template, False, call, key)
    return AtHand(to, letter, template, True, call, key) if letter else None


def _of(kept: Sequence[Letter], template: str) -> Letter | None:
    return next((one for one in kept if one.template == template), None)


def keep(found: AtHand) -> None:
    """From a callback: keep a letter that is only shown so far."""
    if not found.is_kept and found.template:
        run_action(*found.write, template_id=found.template.id)


def other_letters(visit: Visit, found: AtHand) -> None:
    """Two menus: another kind of letter, and another tone; each shows what it is now."""
    if found.template is None:
        return
    same_kind = [one for one in visit.library.letters if one.kind == found.letter.kind]
    titles: dict[str, Template] = {}
    for one in same_kind:
        titles.setdefault(one.title, one)
    choose = partial(_choose, found.key)
    if len(titles) > 1:
        words = {one.id: plain_text(title) for title, one in titles.items()}
        menu_button(plain_text(found.template.title), f"kind-{found.key}", words, choose)
    sounds = [one for one in same_kind if one.title == found.template.title]
    if len(sounds) > 1:
        words = {one.id: _sound(one) for one in sounds}
        menu_button(_sound(found.template), f"sound-{found.key}", words, choose)


def _sound(template: Template) -> str:
    known = _SOUNDS.get(template.wording)
    return _(known) if known else plain_text(template.wording)


def _choose(key: str, template: str) -> None:
    _Chosen({**_Chosen.read().templates, key: template}).keep()


def take_as_it_is(found: AtHand, kind: ButtonType = "primary") -> None:
    """The button that keeps a letter that is only shown so far."""
    st.button(
        _("Take it as it is"),
        key=f"take-{found.key}",
        type=kind,
        icon=":material/check:",
        on_click=keep,
        args=(found,),
    )
