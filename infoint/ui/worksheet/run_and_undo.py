"""What happens when the person presses a button: call a service, say what came of it."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

import streamlit as st

from infoint.domain.problems import InputError
from infoint.entries.page_state import note_zone
from infoint.i18n import _, listed, ngettext
from infoint.store import StoreError, Workspace
from infoint.ui.session import browser_facts, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.uninterrupted import uninterrupted
from infoint.ui.session.window import notices, unkept
from infoint.ui.session.workspaces import DataSource
from infoint.ui.worksheet.binding import refresh_boxes

Call = tuple[Callable[..., Any], *tuple[Any, ...]]
"""A job and what it is given: `(job, *args)` for `job(workspace, *args, now=...)`."""
ButtonType = Literal["primary", "secondary", "tertiary"]


def action_button(
    label: str,
    key: str,
    call: Call,
    *,
    icon: str = "",
    type: ButtonType = "secondary",
    disabled: bool = False,
    shortcut: str | None = None,
    **how: Any,
) -> None:
    """A button that does the call with `run_action`, whose further arguments are `how`."""
    st.button(
        label,
        key=key,
        icon=f":material/{icon}:" if icon else None,
        type=type,
        disabled=disabled,
        shortcut=shortcut,
        on_click=run_action,
        args=call,
        kwargs=how,
    )


@uninterrupted()
def run_action(
    job: Callable[..., Any],
    *args: Any,
    said: str = "",
    then: Callable[[Any], None] | None = None,
    of: DataSource | None = None,
    **kwargs: Any,
) -> None:
    """The callback of a button: `job(workspace, *args, now=..., **kwargs)`.

    It is done to the data that the window shows, or to others where `of` names them. What is wrong
    with the input stands beside its field and at the top; what could not be stored stands at the
    top; what was typed stays. `said` is shown when it worked, with an offer to take it back. The
    second tap of a double tap is not scolded for an empty worksheet. A text that is only drawn and
    whose id is among `args` is kept before.
    """
    with session.drawing(of or session.data_source()):
        _run(job, args, said, then, kwargs)


def _run(
    job: Callable[..., Any],
    args: tuple[Any, ...],
    said: str,
    then: Callable[[Any], None] | None,
    kwargs: dict[str, Any],
) -> None:
    notices.set_problems({})
    try:
        if session.data_source().is_whole_window:
            note_zone(
                session.workspace(),
                browser_facts.browser_zone(),
                browser_facts.browser_locale(),
                now=session.now(),
            )
        unkept.keep(*args)
        result = session.work(job, *args, **kwargs)
    except InputError as problem:
        if not notices.just_done(job, args):
            notices.set_problems(problem.worded())
        return
    except StoreError as error:
        notices.set_trouble(error.worded())
        return
    notices.mark_saved(session.now())
    notices.mark_done(job, args)
    refresh_boxes()
    if said:
        edits = session.workspace().edits()
        notices.say(said, edits[0].id if edits else "")
    if then:
        then(result)


@uninterrupted()
def keep_shown(record: str) -> None:
    """From a callback: store a text that is only drawn so far, by its id."""
    try:
        unkept.keep(record)
    except InputError as problem:
        notices.set_problems(problem.worded())
    except StoreError as error:
        notices.set_trouble(error.worded())


@uninterrupted()
def take_back(edit: str = "", of: DataSource | None = None) -> None:
    """Undo an edit, the newest if none is named; or several in a row, parted by spaces.

    It is one of the data that the window shows, or of others where `of` names them.
    """
    try:
        ws = session.workspace_of(of or session.data_source())
        stays = who_stays(ws, [who for one in edit.split() for who in ws.who_stays(one)[0]])
        labels = [ws.undo(one or None) for one in edit.split() or [""]]
    except StoreError as error:
        notices.set_trouble(error.worded())
        return
    refresh_boxes()
    label = labels[-1]
    if not label:
        notices.say(_("There is nothing to take back."))
        return
    said = _("Taken back: {label}", label=plain_text(label))
    notices.say(_("{said}. {stays}", said=said, stays=stays) if stays else said)


_NAMED = 3


def who_stays(ws: Workspace, ids: Sequence[str]) -> str:
    """Whose entries (ids) an undo leaves alone, in a sentence; "" where it leaves none."""
    found = filter(None, map(ws.contacts.get, ids))
    names = [plain_text(one.name or one.email) for one in found]
    if not names:
        return ""
    more = len(names) - _NAMED
    if more > 0:
        names = [*names[:_NAMED], ngettext("{n} more", "{n} more", more)]
    return ngettext(
        "{names} stays: something was changed there since.",
        "{names} stay: something was changed there since.",
        len(names),
        names=listed(names),
    )
