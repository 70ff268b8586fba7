"""Getting ready: what to say, to send, to tick and to take along, a row each that opens."""

from collections.abc import Iterator, Sequence
from functools import partial

import streamlit as st

from infoint.documents.file_names import safe_file_name
from infoint.documents.fonts import MissingGlyphs, look_for_fonts_again
from infoint.documents.scripts import script_words
from infoint.domain import Interview
from infoint.domain.profile import paper_of
from infoint.i18n import _, ngettext
from infoint.interviews.kit.pdf import fonts_note, interview_kit_pdf, missing_in_kit
from infoint.interviews.opening import Part
from infoint.interviews.questions_ahead import SENT_ITEM
from infoint.ui.components.buttons import file_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import back_to_part, opening_row
from infoint.ui.interviews.checklists import items_for, ticks
from infoint.ui.interviews.questions.ahead import ahead_in_a_line, may_send_ahead
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit

_LONGEST = 40
_OPEN = ":gray[:material/radio_button_unchecked:]"

_SIGNS_SHOWN = 12


def getting_ready(visit: Visit) -> None:
    """The rows, each with how far it is."""
    with st.container(gap="small", key="ready"):
        for view, title, line, is_done in _rows(visit):
            _row(view, title, line, is_done)


def _rows(visit: Visit) -> Iterator[tuple[str, str, str, bool | None]]:
    """View, name, how far it is, whether it is done; None where nothing has to be done."""
    interview = visit.the_interview
    if interview.is_written:
        sent = bool(interview.checklist.get(SENT_ITEM))
        yield "ahead", _("Send your questions"), ahead_in_a_line(visit), sent
    else:
        yield ("first", _("Your first words"), *_words(interview, "opening"))
        yield ("last", _("Your last words"), *_words(interview, "closing"))
        if may_send_ahead(visit):
            sent_already = True if interview.checklist.get(SENT_ITEM) else None
            yield "ahead", _("Send your questions ahead"), ahead_in_a_line(visit), sent_already
    items = list(items_for(visit, interview, "prepare"))
    ticked = sum(bool(interview.checklist.get(item.key)) for item in items)
    needed = all(interview.checklist.get(item.key) for item in items if not item.optional)
    yield (
        "before",
        visit.library.checklists["prepare"].title,
        ngettext("{n} of {total} done", "{n} of {total} done", ticked, total=len(items)),
        needed,
    )
    yield (
        "along",
        _("Take it along"),
        _("On paper, or on your phone"),
        None,
    )


def _words(interview: Interview, part: Part) -> tuple[str, bool]:
    line = " ".join(str(getattr(interview, part)).split())
    if not line:
        return _("Not written yet"), False
    return plain_text(line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"), True


def _row(view: str, title: str, line: str, is_done: bool | None) -> None:
    mark = ""
    if is_done is not None:
        mark = ":green[:material/check_circle:]" if is_done else _OPEN
    opening_row(view, title, f"{mark} :gray[{line}]")


def before_view(visit: Visit) -> None:
    """The checklist of what is to do before the day."""
    back_to_part(_("Back to getting ready"))
    ticks(visit, "prepare")


def along_view(visit: Visit, back: str = "") -> None:
    """Everything in one document as PDF or for Word; each is made when it is pressed.

    `back` names where the way back leads, where it is not to getting ready.
    """
    interview, ws, library, now = visit.the_interview, visit.ws, visit.library, visit.now

    def stored() -> Interview:
        return ws.interviews.get(interview.id) or interview

    def made(ending: str) -> bytes:
        from infoint.interviews.kit.docx import interview_kit_docx

        make = interview_kit_pdf if ending == "pdf" else interview_kit_docx
        return make(stored(), ws=ws, library=library, now=now)

    back_to_part(back or _("Back to getting ready"))
    with st.container(horizontal=True, vertical_alignment="center"):
        row_text(
            _(
                "Who, where and when, your first words, what you expect, the questions with room "
                "to write, your last words, and the checklist."
            )
        )
        drawing("interview", width=140)
    with st.container(horizontal=True):
        for ending, label, icon in (
            ("pdf", _("To print (PDF)"), "print"),
            ("docx", _("To change (Word)"), "description"),
        ):
            file_button(
                label,
                partial(made, ending),
                name=safe_file_name(_("talk"), visit.the_contact.name, ending=f".{ending}"),
                key=f"kit-{ending}-{interview.id}",
                icon=icon,
            )
    paper = "US Letter" if paper_of(ws.profile) == "Letter" else "A4"
    note = _("Paper: {paper}; another one is in Settings.", paper=paper)
    st.markdown(f":small[:gray[{note}]]")
    _missing_fonts(
        missing_in_kit(stored(), ws=ws, library=library, now=now), key=f"kit-{interview.id}"
    )


def _missing_fonts(missing: Sequence[MissingGlyphs], key: str) -> None:
    """Beside a download: scripts and characters without a font, the font for them, a second look.

    Nothing is drawn where every character can be shown.
    """
    if not missing:
        return
    lines = "\n".join(f"- {_script_line(each)}" for each in missing)
    st.warning(
        _("{note} The PDF comes all the same.", note=plain_text(fonts_note(tuple(missing))))
        + f"\n\n{lines}",
        title=_("Some characters cannot be shown in the PDF"),
        icon=":material/font_download_off:",
    )
    st.button(
        _("Look for fonts again"),
        key=f"fonts-{key}",
        type="tertiary",
        icon=":material/refresh:",
        on_click=look_for_fonts_again,
    )


def _script_line(each: MissingGlyphs) -> str:
    signs = plain_text(" ".join(each.characters[:_SIGNS_SHOWN]))
    script, family = plain_text(script_words(each.script)), plain_text(each.family)
    if len(each.characters) > _SIGNS_SHOWN:
        if family:
            return _(
                "{script}: {signs} and more. Free font: {family}.",
                script=script,
                signs=signs,
                family=family,
            )
        return _("{script}: {signs} and more. No font has these.", script=script, signs=signs)
    if family:
        return _(
            "{script}: {signs}. Free font: {family}.", script=script, signs=signs, family=family
        )
    return _("{script}: {signs}. No font has these.", script=script, signs=signs)
