"""The side of Today: the seven steps with their numbers, and two numbers that stand for all."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import STEP_KEYS
from infoint.domain.steps import StepKey
from infoint.i18n import _, ngettext
from infoint.today.journey import Journey
from infoint.today.step_status import status_in
from infoint.ui.components.drawing import bars_picture
from infoint.ui.frame.sidebar import MARKS, about_step
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts

_LARGE = "font-size: 1.6rem; font-weight: 600; line-height: 1.2; margin-bottom: 0.4rem"


def seven_steps(visit: Visit, numbers: Journey) -> None:
    """A row for each step, which leads there as a whole: what there is, else what to do."""
    index, words = index_of(visit.ws), _numbers(numbers)
    pages = whereabouts.pages()
    with st.container(border=True, gap="xsmall", key="journey"):
        title = _("Your journey")
        st.markdown(f"**{title}**")
        for key in STEP_KEYS:
            state = status_in(index, visit.library, key).state
            st.page_link(
                pages[key],
                label=words[key] or visit.library.step(key).title,
                icon=MARKS[state],
                query_params=about_step(key),
                width="stretch",
            )


def _numbers(found: Journey) -> dict[StepKey, str]:
    """In words what there is at each step; "" where there is nothing yet."""
    asked, answered = found.asked, found.answered
    numbers: dict[StepKey, tuple[int, str]] = {
        "choose-field": (found.fields, ngettext("{n} field", "{n} fields", found.fields)),
        "identify-people": (found.people, ngettext("{n} person", "{n} people", found.people)),
        "phone-script": (
            asked,
            _("{asked} asked, {answered} answered", asked=asked, answered=answered),
        ),
        "prepare": (
            found.talks_ahead,
            ngettext("{n} talk ahead", "{n} talks ahead", found.talks_ahead),
        ),
        "interview": (
            found.talks_held,
            ngettext("{n} talk held", "{n} talks held", found.talks_held),
        ),
        "track": (
            found.written_down,
            ngettext("{n} written down", "{n} written down", found.written_down),
        ),
        "thank-you": (found.talks_held, _letters(found)),
    }
    return {key: words if count else "" for key, (count, words) in numbers.items()}


def _letters(found: Journey) -> str:
    to_send = found.thanks_to_send
    if not to_send:
        return "" if found.thanks_unknown else _("All letters sent")
    return ngettext("{n} letter to send", "{n} letters to send", to_send)


def two_numbers(found: Journey) -> None:
    """Talks held and people asked, each with its last weeks in a small picture."""
    if not found.asked and not found.talks_held:
        return
    with st.container(horizontal=True, gap="small", key="figures"):
        _figure(
            _("Talks"),
            str(found.talks_held),
            found.talks_by_week,
            ngettext(
                "{n} talk in the last eight weeks.",
                "{n} talks in the last eight weeks.",
                sum(found.talks_by_week),
            ),
        )
        _figure(
            _("People asked"),
            str(found.asked),
            found.messages_by_week,
            ngettext(
                "{n} message in the last eight weeks.",
                "{n} messages in the last eight weeks.",
                sum(found.messages_by_week),
            ),
        )


def _figure(title: str, number: str, weeks: Sequence[int], alt: str) -> None:
    with st.container(border=True, gap="xsmall", width="stretch"):
        st.markdown(f":small[{title}]")
        drawn = f'<div style="{_LARGE}">{escape(number)}</div>{bars_picture(weeks, alt)}'
        st.html(drawn, width="content")
