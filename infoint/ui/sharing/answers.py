"""An answer of a counselor is opened: seen first, taken with one press; then all comments."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Comment
from infoint.domain.sharing import ItemKind
from infoint.i18n import _, listed, ngettext
from infoint.sharing.answer_file import LARGEST_ANSWER, Answer, AnswerError, read_answer
from infoint.sharing.choice import Shareable
from infoint.sharing.passage import is_at_hand
from infoint.sharing.taking import News, news_in, open_comments, take_answer
from infoint.sharing.titles import title_of
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import paged
from infoint.ui.frame.small_view import turn_to_view
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.sharing.comments import one_comment
from infoint.ui.worksheet.run_and_undo import run_action

_PAGE = 6


@dataclass(frozen=True)
class _Taken(DataState):
    """How many answers were taken in: each time the box for a file is a new one."""

    times: int = 0


def open_answer(visit: Visit) -> None:
    """Choose the file, read in a sentence what came, and take it with one press."""
    upload = st.file_uploader(
        _("The file that your counselor sent you"),
        max_upload_size=LARGEST_ANSWER // 2**20,
        key=f"answer-{_Taken.read().times}",
    )
    if upload is None:
        return
    try:
        answer = read_answer(upload.getvalue())
        news = news_in(visit.ws, answer)
    except AnswerError as problem:
        st.error(problem.worded())
        return
    _seen_first(answer, news)


def _seen_first(answer: Answer, news: News) -> None:
    name, day = shown_name(answer.by), local_dates.day(answer.made)
    if news.is_none:
        st.markdown(_("From {name}, {day}: nothing in it is new.", name=name, day=day))
        return
    what = listed(list(_counted(news)))
    st.markdown(_("From {name}, {day}: {what}.", name=name, day=day, what=what))
    st.button(
        _("Take it in"),
        key="answer-take",
        type="primary",
        icon=":material/move_to_inbox:",
        on_click=_take,
        args=(answer,),
    )


def _counted(news: News) -> list[str]:
    found = []
    if news.comments:
        found.append(ngettext("{n} comment", "{n} comments", news.comments))
    if news.steps:
        found.append(ngettext("{n} step", "{n} steps", news.steps))
    if news.meetings:
        found.append(ngettext("{n} meeting", "{n} meetings", news.meetings))
    return found


def _take(answer: Answer) -> None:
    def done(_new: int) -> None:
        _Taken(_Taken.read().times + 1).keep()
        turn_to_view("comments" if answer.comments else "counselor")

    try:
        run_action(
            take_answer, answer, said=_("It is in. Comments also stand by their texts."), then=done
        )
    except AnswerError:
        turn_to_view("answer")


class _Place(NamedTuple):
    page: str
    part: str = ""
    view: str = ""


_PLACES: Mapping[ItemKind, _Place] = {
    "script": _Place("phone-script", "write"),
    "letter": _Place("thank-you", "letter"),
    "plan": _Place("prepare", "questions"),
    "debrief": _Place("track", "write", "all"),
    "field": _Place("choose-field", "fields"),
    "actions": _Place("action-plan"),
    "profile": _Place("settings", "you", "about"),
}
"""Where the text of each kind stands."""


def all_comments(visit: Visit) -> None:
    """Open comments, each under the title of its text with the way there; how many are settled."""
    found = open_comments(visit.ws)
    for _place, one in paged(found, _PAGE, "comments"):
        with st.container(gap="small"):
            _title(visit, one)
            one_comment(visit, one)
    settled = len(visit.ws.comments.all()) - len(found)
    if not found:
        st.markdown(_("No comment is open."))
    if settled:
        words = ngettext(
            "{n} comment is settled. It stands by its text.",
            "{n} comments are settled. They stand by their texts.",
            settled,
        )
        st.markdown(f":gray[{words}]")


def _title(visit: Visit, comment: Comment) -> None:
    index = index_of(visit.ws)
    letter = visit.ws.letters.get(comment.record)
    interview = index.interviews_by_id.get(comment.record)
    of = letter or interview
    one = Shareable(
        comment.kind,
        comment.record,
        contact=of.contact if of else "",
        field=comment.record if comment.kind == "field" else "",
    )
    is_known = bool(of) or comment.record in index.fields or comment.kind in ("actions", "profile")
    title = title_of(index, one) if is_known else comment.title.strip()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        words = f"**{plain_text(title)}**" if title else _("About a text that is no longer there")
        st.markdown(words, width="stretch")
        if not is_at_hand(visit.ws, comment):
            return
        place = _PLACES[comment.kind]
        about = {"contact": one.contact, "field": one.field}
        about["interview"] = interview.id if interview else letter.interview if letter else ""
        go_button(
            _("Open the text"),
            place.page,
            part=place.part,
            view=place.view,
            key=f"text-of-{comment.id}",
            icon="arrow_forward",
            type="tertiary",
            about=about,
        )
