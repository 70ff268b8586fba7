"""The things that a student shared, one at a time, and what the counselor says of each."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import streamlit as st

from infoint.caseload.answers import begin_comment, comments_on, passages, remove_comment
from infoint.domain import Comment
from infoint.domain.sharing import CommentState, NamesInCopy, item_key
from infoint.i18n import N_, _, ngettext
from infoint.sharing.copy_file import SharedItem
from infoint.sharing.shown import ShownText, texts_of
from infoint.sharing.taking import passage_in
from infoint.ui.caseload.student import Reading
from infoint.ui.components.buttons import remove_button
from infoint.ui.components.fold import fold
from infoint.ui.components.paging import page_slice, paged
from infoint.ui.frame.small_view import back_to_part, opening_row, view_now
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.sharing.shown import labelled_text
from infoint.ui.worksheet.boxes import select, text_area
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.run_and_undo import action_button

_PAGE = 8
_AT_ONCE = 2
"""So many comments stand open below one text."""
STATES: Mapping[CommentState, str] = {
    "open": N_("Seen, not settled yet"),
    "taken": N_("Taken"),
    "set aside": N_("Set aside"),
}
_PLAIN = 2
"""So many texts of one thing stand open."""
_WHOLE = ""
_KINDS: Mapping[str, str] = {
    "script": N_("Messages before the talk"),
    "letter": N_("Messages after it"),
    "plan": N_("Questions"),
    "debrief": N_("Notes of talks"),
    "field": N_("Fields"),
    "actions": N_("Plans"),
    "profile": N_("About the student"),
}

_NAMES: Mapping[NamesInCopy, str] = {
    "first": N_("Other people stand there by their first names."),
    "initials": N_("Other people stand there by their initials."),
    "full": N_("Other people stand there by their full names: keep them to yourself."),
}


def shared(reading: Reading) -> None:
    """A row for each thing, or the one that is open."""
    items = {_view(one): one for one in reading.copy.heading.items}
    if not items:
        st.markdown(
            _("No text was shared, only where things stand. You can ask for more, face to face.")
        )
        return
    view = view_now(items)
    if view:
        back_to_part(_("Back to what is shared"))
        _one(reading, items[view])
        return
    st.markdown(f":small[{_(_NAMES[reading.copy.heading.names])}]")
    wanted = _kind(reading, items.values())
    found = [one for one in items.values() if wanted in ("", one.kind)]
    listed, pages = st.container(), st.container()
    with pages:
        shown = found[page_slice(len(found), _PAGE, f"shared-{reading.student.id}-{wanted}")]
    with listed:
        for one in shown:
            opening_row(_view(one), plain_text(one.title), f":gray[{_said_so_far(reading, one)}]")


def _kind(reading: Reading, items: Iterable[SharedItem]) -> str:
    """Which kind of thing is looked at, where there are many; "" for all."""
    counted = Counter(one.kind for one in items)
    if counted.total() <= _PAGE or len(counted) < 2:
        return ""
    words = {
        kind: _("{what} ({count})", what=_(_KINDS[kind]), count=count)
        for kind, count in counted.items()
    }
    everything = {"": _("Everything ({count})", count=counted.total())}
    key = f"shared-kind-{reading.student.id}"
    return drop_down(_("Show"), everything | words, key=key, start="") or ""


def title_of(reading: Reading, comment: Comment) -> str:
    """The title of the thing that a comment is about, as plain text."""
    for one in reading.copy.heading.items:
        if (one.kind, one.record) == (comment.kind, comment.record):
            return one.title
    return comment.title.strip() or _("A text that is not shared any more")


def is_shared(reading: Reading, comment: Comment) -> bool:
    """Whether the thing that a comment is about stands in the copy that is open."""
    about = (comment.kind, comment.record)
    return any((one.kind, one.record) == about for one in reading.copy.heading.items)


def view_of(comment: Comment) -> str:
    """The view that shows the thing that a comment is about."""
    return _named(item_key(comment.kind, comment.record))


def _view(one: SharedItem) -> str:
    return _named(item_key(one.kind, one.record))


def _named(key: str) -> str:
    return f"of-{key.replace('/', '-')}"


def _said_so_far(reading: Reading, one: SharedItem) -> str:
    found = comments_on(reading.answers, one.kind, one.record)
    count = sum(bool(each.words.strip()) for each in found)
    if not count:
        return _("Read it, and say something if you like")
    return ngettext("{n} comment of yours", "{n} comments of yours", count)


def _one(reading: Reading, item: SharedItem) -> None:
    with reading.in_copy():
        texts = texts_of(reading.copy.ws, reading.visit.library, item.kind, item.record)
    st.subheader(plain_text(item.title), anchor=False)
    with st.container(border=True, gap="small", key="shared-text"):
        _texts(texts)
    if texts:
        with reading.in_answer():
            _comments(reading, item, texts)


def _texts(texts: Sequence[ShownText]) -> None:
    """A letter as it is; of notes with many headings each under its own, to be unfolded."""
    if not texts:
        st.markdown(_("Nothing stands there."))
    for number, one in enumerate(texts):
        if len(texts) > _PLAIN and one.label:
            fold(plain_text(one.label), f"shared-text-{number}", partial(show, one.text))
        else:
            labelled_text(one)


def _comments(reading: Reading, item: SharedItem, texts: Sequence[ShownText]) -> None:
    found = comments_on(reading.answers, item.kind, item.record)
    for _place, one in paged(found, _AT_ONCE, f"comments-{_view(item)}"):
        comment_box(reading, one, texts)
    action_button(
        _("Comment on this") if not found else _("One more comment"),
        f"comment-{_view(item)}",
        (begin_comment, reading.copy, item, texts),
        icon="add_comment",
        type="secondary" if found else "primary",
        of=reading.answered,
    )


def comment_box(reading: Reading, one: Comment, texts: Sequence[ShownText]) -> None:
    """A comment: which passage it is about, and its words, which save themselves."""
    place = on("comments", one.id, N_("Changed a comment"))
    offered = [_WHOLE, *passages(texts)]
    if one.quote and one.quote not in offered:
        offered.append(one.quote)
    with st.container(border=True, gap="small", key=f"comment-box-{one.id}"):
        select(
            _("About which passage?"),
            place.at("quote"),
            offered,
            lambda quote: quote or _("All of it"),
            start=_WHOLE,
        )
        text_area(_("What do you want to say?"), place.at("words"), height=100)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f":small[{what_became(reading, one, texts)}]")
            remove_button(
                f"remove-{one.id}",
                (remove_comment, one.id),
                _("The comment was removed."),
                of=reading.answered,
            )


def what_became(reading: Reading, one: Comment, texts: Sequence[ShownText]) -> str:
    """What the student did with a comment, as their newest copy tells."""
    state = reading.copy.heading.comments.get(one.id)
    said = _(STATES[state]) if state else _("Not with the student yet, as far as is known")
    if not has_gone(reading, one, texts):
        return said
    return _("{state}. The text has changed since.", state=said)


def has_gone(reading: Reading, one: Comment, texts: Sequence[ShownText]) -> bool:
    """Whether what a comment is about does not stand in the copy that is open."""
    then = one.quote or one.passage
    if one.copy_id == reading.copy.heading.copy_id or not then:
        return False
    whole = "\n".join(each.text for each in texts)
    return not passage_in(whole, then)
