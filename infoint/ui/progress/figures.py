"""Four figures that stand for all, each with its last weeks, and a press from where it is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

import streamlit as st

from infoint.i18n import _, ngettext
from infoint.progress.numbers import SURE_MOST, Numbers
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import bars_picture, line_picture

_LARGE = "font-size: 1.6rem; font-weight: 600; line-height: 1.2; white-space: nowrap"
_SMALL = "font-size: 0.9rem; margin-bottom: 0.4rem"
_NARROW = 150
"""Pixels that a figure needs."""


@dataclass(frozen=True, slots=True)
class _Figure:
    key: str
    title: str
    number: str
    moved: str
    picture: str
    part: str


def four_figures(found: Numbers, *, leads: bool = True) -> None:
    """The figures that have something to tell, in a row; two by two on a phone.

    With `leads` each leads to the part of the page that tells more.
    """
    shown = list(_figures(found))
    if not shown:
        return
    with st.container(key="figures"), st.grid(4, min_column_width=_NARROW):
        for one in shown:
            key = f"whole-figure-{one.key}" if leads else f"figure-{one.key}"
            with st.container(border=True, gap="xsmall", height="stretch", key=key):
                if leads:
                    go_button(
                        one.title,
                        "progress",
                        key=f"view-figure-{one.key}",
                        type="tertiary",
                        part=one.part,
                    )
                else:
                    st.markdown(one.title)
                words = f'<div style="{_SMALL}">{escape(one.moved)}</div>'
                number = f'<div style="{_LARGE}">{escape(one.number)}</div>'
                st.html(f"{number}{words}{one.picture}")


def _figures(found: Numbers) -> Iterator[_Figure]:
    if found.talks:
        count = found.talks_of_late
        moved = ngettext("{n} in 30 days", "{n} in 30 days", count) if count else ""
        weeks = ngettext(
            "{n} talk in the last eight weeks.",
            "{n} talks in the last eight weeks.",
            sum(found.talks_by_week),
        )
        picture = bars_picture(found.talks_by_week, weeks)
        yield _Figure("talks", _("Talks held"), str(found.talks), moved, picture, "talks")
    if found.asked:
        count = found.asked_of_late
        moved = ngettext("{n} in 30 days", "{n} in 30 days", count) if count else ""
        weeks = ngettext(
            "{n} message in the last eight weeks.",
            "{n} messages in the last eight weeks.",
            sum(found.messages_by_week),
        )
        picture = bars_picture(found.messages_by_week, weeks)
        yield _Figure("asked", _("People asked"), str(found.asked), moved, picture, "messages")
    if found.answered:
        number = _("{answered} of {asked}", answered=found.answered, asked=found.asked)
        moved = ngettext("{n} said yes", "{n} said yes", found.agreed)
        weeks = ngettext(
            "{n} answer in the last eight weeks.",
            "{n} answers in the last eight weeks.",
            sum(found.answers_by_week),
        )
        picture = bars_picture(found.answers_by_week, weeks)
        yield _Figure("answers", _("Answered"), number, moved, picture, "messages")
    if found.sure:
        first, last = found.sure[0], found.sure[-1]
        moved = _("at first {rating}", rating=first) if len(found.sure) > 1 else ""
        said = _("From {first} to {last} of five.", first=first, last=last)
        number = _("{rating} of 5", rating=last)
        picture = line_picture(found.sure, said, SURE_MOST)
        yield _Figure("sure", _("Feeling sure"), number, moved, picture, "you")
