"""A copy as the counselor sees it. The student sees the same before the copy is made.

Everything is text to read: nothing is asked, nothing is stored.
"""

from datetime import date
from functools import partial

import streamlit as st

from infoint.domain import STEP_KEYS
from infoint.i18n import _, ngettext
from infoint.library import Library
from infoint.sharing.copy_file import SharedItem, StudentCopy, Summary
from infoint.sharing.shown import ShownText, texts_of
from infoint.sharing.words import (
    ahead_words,
    count_words,
    holding,
    more_words,
    reason_words,
    since_words,
    standing_words,
    still_ahead,
)
from infoint.ui.components.fold import fold
from infoint.ui.frame.sidebar import MARKS
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, show

MOST_AHEAD = 5


def student_copy(copy: StudentCopy, library: Library, today: date, *, key: str) -> None:
    """The whole copy: where they stand, what holds things up, what comes next, what is shared.

    Each shared thing is folded up under its title. `key` is unlike that of other copies on the
    page.
    """
    summary = copy.heading.summary
    if summary is not None:
        where_they_stand(summary, library)
        what_holds_up(summary, today)
        what_comes_next(summary, today)
    st.subheader(_("What is shared"), anchor=False)
    if not copy.heading.items:
        st.markdown(_("Where things stand, and no text."))
    for number, item in enumerate(copy.heading.items):
        fold(
            plain_text(item.title),
            f"{key}-{number}",
            partial(shared_text, copy, library, item),
            icon=ICONS[item.kind],
        )


def where_they_stand(summary: Summary, library: Library) -> None:
    """The step at which somebody is, the seven steps with their marks, and a row of counts."""
    st.markdown(f"**{plain_text(standing_words(summary, library))}**")
    with st.container(horizontal=True, gap="small"):
        for key in STEP_KEYS:
            mark, title = MARKS[summary.steps[key]], plain_text(library.step(key).title)
            st.markdown(f":small[{mark} {title}]", width="content")
    with st.container(horizontal=True, gap="large"):
        for count, what in count_words(summary):
            st.markdown(f"**{count}** {what}", width="content")
    for sentence in more_words(summary, local_dates.day):
        st.markdown(sentence)


def what_holds_up(summary: Summary, today: date) -> None:
    """Each kind of standstill on this day, with the day from which it holds; or that none does."""
    st.subheader(_("What holds things up"), anchor=False)
    held = holding(summary.reasons, today)
    for one in held:
        since = since_words(one, local_dates.day)
        st.markdown(f"{plain_text(reason_words(one.kind).long)}, :gray[{since}]")
    if not held:
        st.markdown(_("Nothing, as far as the notes show."))


def what_comes_next(summary: Summary, today: date) -> None:
    """The next dates, the earliest first."""
    st.subheader(_("What comes next"), anchor=False)
    ahead = still_ahead(summary.ahead, today)
    for one in ahead[:MOST_AHEAD]:
        st.markdown(f"{ahead_words(one.kind).long}, :gray[{local_dates.day(one.on)}]")
    if len(ahead) > MOST_AHEAD:
        more = len(ahead) - MOST_AHEAD
        st.markdown(ngettext("And {n} more date.", "And {n} more dates.", more))
    if not ahead:
        st.markdown(_("Nothing has a date."))


def shared_text(copy: StudentCopy, library: Library, item: SharedItem) -> None:
    """All texts of one shared thing, letter for letter, each under its label."""
    texts = texts_of(copy.ws, library, item.kind, item.record)
    for one in texts:
        labelled_text(one)
    if not texts:
        st.markdown(_("Nothing stands there."))


def labelled_text(one: ShownText) -> None:
    """A text under its label, letter for letter."""
    if one.label:
        st.markdown(f":gray[{plain_text(one.label)}]")
    show(one.text)


ICONS = {
    "script": "outgoing_mail",
    "letter": "mail",
    "plan": "format_list_numbered",
    "debrief": "edit_note",
    "field": "explore",
    "actions": "checklist",
    "profile": "person",
}
"""By kind of thing that can be shared."""
