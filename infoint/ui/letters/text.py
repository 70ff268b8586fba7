"""A letter as text to read first, with Change beside it, and what it still lacks."""

import re
from collections.abc import Callable

import streamlit as st

from infoint.domain import Letter
from infoint.domain.letters import GAP_MARK
from infoint.i18n import N_, _
from infoint.letters.from_debrief import day_gone_by, tell_the_date
from infoint.letters.gaps import ANSWERED_IN, value_of, where_to_enter
from infoint.letters.writing import can_fill, fill_gaps, leave_gap_out
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import turn_to_view
from infoint.ui.frame.step_page import Work
from infoint.ui.letters.at_hand import AtHand, keep, other_letters
from infoint.ui.letters.beside_text import beside_text
from infoint.ui.letters.editor import (
    box_for,
    comments_on_letter,
    is_asked_here,
    start_over,
    text_boxes,
)
from infoint.ui.letters.from_letter import FromLetter
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button, run_action

_GAP = re.compile(f"{GAP_MARK}(.*?){GAP_MARK}", re.DOTALL)
_HEIGHT = 300
_LACKS = {
    "learned": N_("one thing that you learned"),
    "next_step": N_("what you will do next"),
    "field": N_("the field that you talked about"),
    "greeting_name": N_("their name"),
    "contact_name": N_("their name"),
    "helped_with": N_("what they did for you"),
}


def day_told(visit: Visit, found: AtHand) -> None:
    """Where a letter waited for a week: that its weekday needs a date by now, and one press."""
    days = day_gone_by(visit.ws, found.letter, now=visit.now) if found.is_kept else None
    if days is None:
        return
    weekday, date = days
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"day-{found.key}"
    ):
        row_text(
            _(
                "Your letter says “on {weekday}”. That was at least a week ago.",
                weekday=plain_text(weekday),
            )
        )
        action_button(
            _("Say “on {date}”", date=plain_text(date)),
            f"tell-date-{found.letter.id}",
            (tell_the_date, found.letter.id),
        )


def read_letter(
    visit: Visit,
    found: AtHand,
    change: str,
    name: str = "",
    above: Callable[[], None] | None = None,
) -> None:
    """The letter to read; `change` and `name` are the views with its boxes and its choices, and
    `above` draws what one sees before the text.
    """
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"over-{found.key}"
    ):
        st.button(
            _("Change"),
            key=f"change-{found.key}",
            icon=":material/edit:",
            on_click=_open,
            args=(found, change),
        )
        if name:
            st.button(
                _("What it says"),
                key=f"name-{found.key}",
                type="tertiary",
                on_click=turn_to_view,
                args=(name,),
            )
        other_letters(visit, found)
    if above:
        above()
    with st.container(border=True, key=f"letter-{found.key}"):
        drawing("letter-sent" if found.letter.sent else "thank-you", width=160)
        for paragraph in _paragraphs(found.letter):
            st.markdown(paragraph)
    if found.is_kept:
        comments_on_letter(visit, found.letter)
    day_told(visit, found)
    still_lacks(visit, found)


def _open(found: AtHand, view: str) -> None:
    keep(found)
    turn_to_view(view)


def _paragraphs(letter: Letter) -> list[str]:
    """Markdown, letter for letter, with the gaps marked."""
    subject = [f"**{_with_gaps(letter.subject)}**"] if letter.subject.strip() else []
    pieces = re.split(r"\n\s*\n", letter.text.strip())
    return [
        *subject,
        *("  \n".join(map(_with_gaps, piece.splitlines())) for piece in pieces if piece),
    ]


def _with_gaps(line: str) -> str:
    return "".join(
        f":orange-background[{plain_text(piece)}]" if number % 2 else _kept(piece)
        for number, piece in enumerate(_GAP.split(line))
    )


def _kept(piece: str) -> str:
    """Plain text with the spaces at its ends, which `plain_text` takes away."""
    if not piece.strip():
        return " " if piece else ""
    begin, end = piece[:1].isspace(), piece[-1:].isspace()
    return f"{' ' if begin else ''}{plain_text(piece)}{' ' if end else ''}"


def still_lacks(visit: Visit, found: AtHand) -> None:
    """What is missing in a letter: a short list, each with the way to it, or to do without."""
    letter = found.letter
    gaps = list(dict.fromkeys(letter.open_gaps))
    if not gaps:
        return
    inside = f"lacks-{found.key}"
    with st.container(
        border=True,
        gap="small",
        key=enter_adds(f"fill-{letter.id}") if found.is_kept else inside,
    ):
        st.markdown(_("**Still missing**"))
        for gap in gaps:
            with st.container(
                horizontal=True,
                vertical_alignment="bottom" if is_asked_here(gap) else "center",
                gap="small",
                key=f"lack-{_key(gap)}",
            ):
                _lack(visit, found, gap)
        if not found.is_kept:
            return
        is_known = can_fill(visit.ws, visit.library, letter, now=visit.now)
        if is_known or any(map(is_asked_here, gaps)):
            action_button(
                _("Put it in"),
                f"fill-{letter.id}",
                (fill_gaps, visit.library, letter.id),
                icon="auto_fix_high",
                disabled=not is_known,
            )


def _lack(visit: Visit, found: AtHand, gap: str) -> None:
    what = value_of(gap)
    if is_asked_here(gap):
        box_for(visit, found.letter, gap)
    else:
        row_text(_(_LACKS[what]) if what in _LACKS else plain_text(gap))
    question = next((one for name, one in ANSWERED_IN.items() if name == what), "")
    if question:
        go_button(
            _("Write it"),
            "track",
            key=f"write-{what}",
            part="write",
            view=question,
            does=FromLetter(found.letter.interview, question).keep,
        )
    elif what != "helped_with" and not is_asked_here(gap):
        st.markdown(f":gray[{where_to_enter(gap)}]")
    st.button(
        _("Leave it out"),
        key=f"leave-{_key(gap)}",
        type="tertiary",
        on_click=_leave_out,
        args=(found, gap),
    )


def _key(gap: str) -> str:
    return value_of(gap) or re.sub(r"\W+", "-", gap)


def _leave_out(found: AtHand, gap: str) -> None:
    said = _("Left out. The rest of the letter stays.")
    if found.is_kept:
        run_action(leave_gap_out, found.letter.id, gap, said=said)
    elif found.template:
        run_action(
            *found.write,
            template_id=found.template.id,
            then=lambda letter: run_action(leave_gap_out, letter.id, gap, said=said),
        )


def change_letter(visit: Visit, work: Work, found: AtHand, back: str) -> None:
    """Subject and text in boxes, the one thing to change beside them; `back` is the view to read.

    A letter that is not kept any more is shown to read.
    """
    st.button(
        _("Done"),
        key=f"done-{found.key}",
        icon=":material/check:",
        on_click=turn_to_view,
        args=(back,),
    )
    fresh = text_boxes(visit, found.letter, found.to, height=_HEIGHT)
    start_over(visit, fresh)
    if not fresh.sent:
        beside_text(visit, fresh, found.to, work.side)
