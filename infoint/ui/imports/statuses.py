"""Words of a status that are not known, and what the person says they mean: one choice a word."""

from collections.abc import Mapping

import streamlit as st

from infoint.i18n import N_, _, ngettext
from infoint.imports.preview import Preview
from infoint.imports.remembered import remember_status, remembered_statuses
from infoint.imports.taking import ImportPlan
from infoint.imports.tracker.statuses import NOTHING
from infoint.store import StoreError
from infoint.ui.components.buttons import menu_button
from infoint.ui.imports.choice import grouped
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, notices

_MEANS: Mapping[str, str] = {
    "to contact": N_("Not asked yet"),
    "asked": N_("Asked, no answer yet"),
    "message left": N_("Left a message"),
    "no answer": N_("They did not answer"),
    "replied": N_("They answered"),
    "agreed": N_("They said yes"),
    "scheduled": N_("The talk has a day"),
    "talked": N_("You talked"),
    "thanked": N_("You talked and said thank you"),
    "not now": N_("Not now"),
    "declined": N_("They said no"),
    "wrong person": N_("The wrong person to ask"),
    "cancelled": N_("The talk was called off"),
    NOTHING: N_("None of these"),
}
_AT_ONCE = 3


def words_of_status(visit: Visit, preview: Preview) -> None:
    """The words that are not known, a few at a time, and those of which the person said it."""
    unknown = preview.unknown_statuses
    st.subheader(_("What do these words mean?"), anchor=False)
    with st.container():
        for words, count in list(unknown.items())[:_AT_ONCE]:
            _ask(words, count)
    if not unknown:
        st.markdown(_("Every word has its meaning."))
    elif len(unknown) > _AT_ONCE:
        more = len(unknown) - _AT_ONCE
        st.caption(ngettext("{n} more follows.", "{n} more follow.", more, n=grouped(more)))
    _said(remembered_statuses(visit.ws))


def not_understood(plan: ImportPlan) -> list[str]:
    """That words of a status were left aside, where some were, of those with something new."""
    with_news = with_new_notes(plan)
    unknown = [one for one in plan.preview.history.unknown if one.contact in with_news]
    count = len(unknown)
    if not count:
        return []
    if any(one.keeps_days for one in unknown):
        return [
            ngettext(
                "**{n}** status was not understood: it and the day beside it go to the notes until "
                "you say what it means.",
                "**{n}** statuses were not understood: they and the days beside them go to the "
                "notes until you say what they mean.",
                count,
                n=grouped(count),
            )
        ]
    return [
        ngettext(
            "**{n}** status was not understood: it goes to the notes, and nothing follows from it.",
            "**{n}** statuses were not understood: they go to the notes, and nothing follows from "
            "them.",
            count,
            n=grouped(count),
        )
    ]


def with_new_notes(plan: ImportPlan) -> set[str]:
    """The people of a file (ids) who are new, or whose notes here it goes on with."""
    known = {each.person.id for each in plan.known if "notes" in each.fills}
    return known.union(one.id for one in plan.new)


def _ask(words: str, count: int) -> None:
    shown = plain_text(words)
    label = ngettext("“{text}”, in {n} row", "“{text}”, in {n} rows", count, n=count, text=shown)
    key = f"status-{words}"
    st.selectbox(
        label,
        list(_MEANS),
        index=None,
        placeholder=_("Choose what it means"),
        format_func=lambda each: _(_MEANS[each]) if each in _MEANS else str(each),
        key=key,
        on_change=_mean,
        args=(key, words),
    )


def _mean(key: str, words: str) -> None:
    means = box_state.shown(key)
    if means is not None:
        _keep(words, means)


def _keep(words: str, means: str | None) -> None:
    try:
        session.work(remember_status, words, means)
    except StoreError as error:
        notices.set_trouble(error.worded())


def _said(known: Mapping[str, str]) -> None:
    """What was said before, each of which can be asked again."""
    if not known:
        return
    words = {
        each: _("{text}: {meaning}", text=each, meaning=_(_MEANS[means]))
        for each, means in known.items()
        if means in _MEANS
    }
    menu_button(
        _("Ask me again about a word"),
        "status-again",
        words,
        lambda each: _keep(each, None),
        icon="undo",
    )
