"""For the counselor: copies that were made, and ways to make one, to open an answer, to read on."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import streamlit as st

from infoint.domain import SharedCopy
from infoint.entries.drafts import forget_draft, read_draft
from infoint.i18n import _, ngettext
from infoint.sharing.drafted import COPY, begin_copy, newest_copies
from infoint.sharing.making import withdraw, withdrawal
from infoint.sharing.taking import open_comments
from infoint.ui.components.buttons import dots_menu, file_button
from infoint.ui.components.fold import fold
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import back_to_part, opening_row, turn_to_view, view_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.sharing import answers, making
from infoint.ui.sharing.making import MADE, MAKING, until_words
from infoint.ui.worksheet.run_and_undo import action_button

HUB = making.HUB
"""The view from which all of this begins."""
VIEWS = (HUB, *MAKING, MADE, "copy-back", "answer", "comments", "stored")
_NOTES = ("privacy-stored", "privacy-copy", "privacy-others")


@dataclass(frozen=True)
class _Asked(DataState):
    """The counselor from whom consent is to be taken back."""

    counselor: str = ""


def title(visit: Visit, view: str) -> str:
    """The heading of a view; "" where it is none of these."""
    view = _drawn(visit, view)
    match view:
        case "counselor":
            return _("A copy for your counselor")
        case "copy-back":
            return _("Take your consent back")
        case "answer":
            return _("Open an answer")
        case "comments":
            return _("What your counselor says")
        case "stored":
            return _("What is stored, and what a copy holds")
    return making.title_of_view(visit, view)


def _drawn(visit: Visit, view: str) -> str:
    """The view that is drawn: an address may ask for one for which nothing is there (any more)."""
    if view in (*MAKING, MADE) and not making.can_be_made(visit, view):
        return HUB
    if view == "copy-back" and not _copy_asked(visit):
        return HUB
    return view


def for_counselor(visit: Visit, view: str) -> None:
    """One of the views; where it has nothing to show, the first of them."""
    view = _drawn(visit, view)
    if view in (*MAKING, MADE):
        making.making(visit, view)
        return
    if view == HUB:
        back_to_part(_("Back to your data"))
        _hub(visit)
        return
    _back_to_hub()
    match view:
        case "copy-back":
            _take_back(visit)
        case "answer":
            answers.open_answer(visit)
        case "comments":
            answers.all_comments(visit)
        case "stored":
            _what_is_stored(visit)


def _back_to_hub() -> None:
    st.button(
        _("Back"),
        key="close-view",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=turn_to_view,
        args=(HUB,),
    )


def _hub(visit: Visit) -> None:
    copies = newest_copies(visit.ws)
    is_begun = bool(read_draft(visit.ws, COPY))
    if not copies:
        st.markdown(
            _(
                "It shows where you stand. You choose what else goes, see it first, and can take "
                "your consent back."
            )
        )
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        action_button(
            _("Go on with the copy") if is_begun else _("Make a copy"),
            "copy-begin",
            (begin_copy,),
            type="primary",
            icon="share",
            then=lambda _begun: turn_to_view(MAKING[0]),
        )
        if is_begun:
            action_button(
                _("Drop it"),
                "copy-drop",
                (forget_draft, COPY),
                type="tertiary",
                icon="close",
            )
    for one in copies:
        _row(visit, one)
    _earlier(visit, copies)
    for name, heading, line in _rows(visit):
        opening_row(name, heading, f":gray[{line}]")


def _rows(visit: Visit) -> Iterator[tuple[str, str, str]]:
    """View, title, and in a line what it is for."""
    if visit.ws.profile.copy_id:
        yield "answer", _("Open an answer"), _("A file that your counselor sent back")
    found = len(open_comments(visit.ws))
    if visit.ws.comments.all():
        line = ngettext("{n} open comment", "{n} open comments", found)
        yield "comments", _("What your counselor says"), line if found else _("All settled")
    yield "stored", _("What is stored"), _("And what a copy holds, in plain words")


def _row(visit: Visit, one: SharedCopy) -> None:
    """For whom, when, until when, what; anew, or back."""
    with (
        st.container(border=True, gap="small", key=f"copy-{one.id}"),
        st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"row-copy-{one.id}"
        ),
    ):
        first = _("**{name}**, made {day}", name=_whom(one), day=local_dates.day(one.made))
        row_text(f"{first}  \n:gray[{_state(one)}]")
        if one.withdrawn:
            _withdrawal_button(visit, one, main=False)
        action_button(
            _("Make it anew"),
            f"copy-anew-{one.id}",
            (begin_copy, one.id),
            icon="refresh",
            then=lambda _begun: turn_to_view(MAKING[0]),
        )
        if not one.withdrawn:
            dots_menu(
                _("More"),
                f"copy-menu-{one.id}",
                _ways(one),
                partial(_chosen, visit, one),
            )


def _whom(one: SharedCopy) -> str:
    return shown_name(one.counselor)


def _state(one: SharedCopy) -> str:
    if one.withdrawn:
        return _("Consent taken back on {day}", day=local_dates.day(one.withdrawn))
    texts = len(one.items)
    until = until_words(one.until)
    if not texts:
        return _("Where you stand; {until}", until=until)
    return ngettext(
        "Where you stand and {n} text; {until}",
        "Where you stand and {n} texts; {until}",
        texts,
        until=until,
    )


def _earlier(visit: Visit, newest: list[SharedCopy]) -> None:
    shown = {one.id for one in newest}
    rest = [one for one in visit.ws.copies.all() if one.id not in shown]
    rest.sort(key=lambda one: one.made, reverse=True)

    def draw() -> None:
        for one in rest:
            line = _("{name}, made {day}", name=_whom(one), day=local_dates.day(one.made))
            st.markdown(f"{line}  \n:gray[{_state(one)}]")

    if rest:
        label = ngettext("{n} earlier copy", "{n} earlier copies", len(rest))
        fold(label, "copies-earlier", draw, icon="history")


def _ways(one: SharedCopy) -> dict[str, str]:
    found = {"back": _("Take consent back")}
    if one.until < local_dates.today():
        return found
    return {"again": _("Get the file again"), **found}


def _chosen(visit: Visit, one: SharedCopy, choice: str) -> None:
    if choice == "again":
        making.get_again(visit, one)
        return
    _Asked(one.counselor).keep()
    turn_to_view("copy-back")


def _copy_asked(visit: Visit) -> SharedCopy | None:
    wanted = _Asked.read().counselor.casefold()
    found = newest_copies(visit.ws)
    return next((one for one in found if one.counselor.casefold() == wanted), None)


def _take_back(visit: Visit) -> None:
    """What it can do and what not; then the file to send."""
    one = _copy_asked(visit)
    if one is None:
        return
    if one.withdrawn:
        st.markdown(
            _(
                "Send this file to {name}. Once they have it, Infoint closes your copy there.",
                name=_whom(one),
            )
        )
        _withdrawal_button(visit, one, main=True)
        return
    st.markdown(
        _(
            "A file that was sent cannot be called back. You get a new file to send to {name}: "
            "once they have it, Infoint closes your copy there.",
            name=_whom(one),
        )
    )
    action_button(
        _("Take consent back"),
        "copy-withdraw",
        (withdraw, one.counselor),
        type="primary",
        icon="undo",
        said=_("Your consent is taken back. Send the file now."),
    )


def _withdrawal_button(visit: Visit, one: SharedCopy, *, main: bool) -> None:
    made = withdrawal(visit.ws, one.counselor, now=visit.now, tz=session.zone_name())
    if made:
        name, data = made
        file_button(
            _("Download the file to send"),
            data,
            name=name,
            key=f"copy-withdrawal-{one.id}",
            icon="download",
            type="primary" if main else "tertiary",
        )


def counselor_line(visit: Visit) -> str:
    """What stands in the row that leads here (Markdown)."""
    found = len(open_comments(visit.ws))
    if found:
        return ngettext("{n} open comment", "{n} open comments", found)
    newest = newest_copies(visit.ws)
    if newest:
        made = local_dates.day(newest[0].made)
        return _("For {name}, made {day}", name=_whom(newest[0]), day=made)
    return _("A copy with your consent, and what comes back")


def _what_is_stored(visit: Visit) -> None:
    """The notes on privacy that this content has, and the way to delete everything."""
    found = [note for key in _NOTES if (note := visit.library.note(key))]
    for place, note in enumerate(found):
        fold(plain_text(note.title), note.key, partial(_show_note, note.text), expanded=not place)
    view_button(_("Delete everything"), "delete", icon="delete_forever", type="tertiary")


def _show_note(text: str) -> None:
    st.markdown(text)
