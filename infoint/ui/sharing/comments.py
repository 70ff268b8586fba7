"""What a counselor says of a text, beside that text: the passage marked, taken or set aside."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from infoint.domain import Comment
from infoint.domain.sharing import CommentState, ItemKind
from infoint.i18n import _, ngettext
from infoint.sharing.passage import Passage, has_changed, is_at_hand, passage_now
from infoint.sharing.taking import comments_on, open_comments, settle
from infoint.ui.components.buttons import go_button
from infoint.ui.components.fold import fold
from infoint.ui.frame.columns import row_text
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button

_AROUND = 90
"""So many letters before and behind a marked passage are shown with it."""
_LONGEST = 400
"""So many letters of a passage; what is longer is cut."""
_MOST = 3


def comments_beside(visit: Visit, kind: ItemKind, record: str = "") -> None:
    """All comments on this thing, open ones first; nothing where there are none."""
    found = comments_on(visit.ws, kind, record)
    open_ones = [one for one in found if one.state == "open"]
    settled = [one for one in found if one.state != "open"]
    if not found:
        return
    with st.container(gap="small", key=f"comments-{kind}-{record}"):
        for one in open_ones[:_MOST]:
            one_comment(visit, one)
        rest = [*open_ones[_MOST:], *settled]
        if rest:
            label = ngettext("{n} more comment", "{n} more comments", len(rest))
            if not open_ones:
                label = ngettext("{n} comment of before", "{n} comments of before", len(rest))
            fold(label, f"settled-{kind}-{record}", partial(_each, visit, rest), icon="comment")


def _each(visit: Visit, comments: Sequence[Comment]) -> None:
    for one in comments:
        one_comment(visit, one)


def one_comment(visit: Visit, comment: Comment) -> None:
    """Who says it of what, what is said, and what is to become of it."""
    with st.container(border=True, gap="small", key=f"comment-{comment.id}"):
        by = plain_text(comment.by.strip() or _("Your counselor"))
        st.markdown(f":material/comment: **{by}**, :gray[{local_dates.day(comment.at)}]")
        _passage(visit, comment)
        show(comment.words)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _settle_buttons(comment)


def _passage(visit: Visit, comment: Comment) -> None:
    """What it is about: the passage as it stands today, else as it stood in the copy."""
    is_there = is_at_hand(visit.ws, comment)
    found = passage_now(visit.ws, visit.library, comment) if is_there else None
    if found is not None:
        st.markdown(marked(found))
    elif not is_there or has_changed(visit.ws, visit.library, comment):
        then = comment.quote.strip() or comment.passage.strip()
        if then:
            st.markdown(f":gray[“{plain_text(_cut(then))}”]")
        changed = _("The text has changed since.")
        st.markdown(f":orange[:material/edit: {changed}]")


def marked(passage: Passage) -> str:
    """Markdown of the passage, marked, with a little of what stands around it."""
    text, start, end = passage.text, passage.start, passage.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = "…" + before.partition(" ")[2]
    if len(text) - end > _AROUND:
        after = after.rpartition(" ")[0] + " …"
    middle = plain_text(_cut(text[start:end]))
    return f"{_kept(before)}:orange-background[{middle}]{_kept(after)}"


def _kept(piece: str) -> str:
    """A piece with a space at the end where one stands there, which `plain_text` leaves out."""
    before = " " if piece[:1].isspace() else ""
    after = " " if piece[-1:].isspace() and piece.strip() else ""
    return f"{before}{plain_text(piece)}{after}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _settle_buttons(comment: Comment) -> None:
    if comment.state == "open":
        _settle_button(_("Taken"), comment, "taken", "check")
        _settle_button(_("Set aside"), comment, "set aside", "do_not_disturb_on")
        return
    words = _("Taken") if comment.state == "taken" else _("Set aside")
    st.markdown(f":gray[:material/done: {words}]", width="content")
    _settle_button(_("Open it again"), comment, "open", "undo")


def _settle_button(label: str, comment: Comment, state: CommentState, icon: str) -> None:
    said: Mapping[CommentState, str] = {
        "taken": _("Taken. Your counselor sees that in your next copy."),
        "set aside": _("Set aside. Your counselor sees that in your next copy."),
        "open": _("Open again."),
    }
    action_button(
        label,
        f"{state.replace(' ', '-')}-{comment.id}",
        (settle, comment, state),
        icon=icon,
        type="secondary" if state == "taken" else "tertiary",
        said=said[state],
    )


def comments_waiting(visit: Visit) -> None:
    """A row that says how many comments are open, and leads to them; nothing without any."""
    found = open_comments(visit.ws)
    if not found:
        return
    by = {one.by.strip() for one in found if one.by.strip()}
    name = plain_text(by.pop()) if len(by) == 1 else _("your counselors")
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="row-comments"
    ):
        row_text(
            ngettext("{n} comment from {name}", "{n} comments from {name}", len(found), name=name)
        )
        go_button(
            _("Read"),
            "settings",
            part="data",
            view="comments",
            key="to-comments",
            icon="comment",
        )
