"""Somebody out of a pasted profile page or signature: a look before they come onto the list."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import streamlit as st

from infoint.domain import Contact
from infoint.domain.page_state import PAGE_STATE_ID
from infoint.i18n import N_, _, ngettext
from infoint.imports.pasted import Meant
from infoint.imports.taking import ImportPlan
from infoint.store import StoreError, Transaction, Workspace
from infoint.ui.components.buttons import go_button, menu_button
from infoint.ui.frame.small_view import back_to_part, turn_to_view, view_button, view_now
from infoint.ui.imports.file import ONE_PERSON, SETTLED, ImportState, LoadedFile, Taking
from infoint.ui.imports.get_file import another_file
from infoint.ui.imports.namesakes import choose_who_is_known
from infoint.ui.imports.taken import done, press_button
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import notices
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import address, text
from infoint.ui.worksheet.place import FieldPath, on_draft

LEFT = "left"
"""The view of the lines of which nothing was taken."""
_BLOCKS: Mapping[str, tuple[str, ...]] = {
    "who": ("name", "role", "organization"),
    "reach": ("email", "phone", "profile_url"),
}
_LABELS = {
    "name": N_("Name"),
    "role": N_("What they do"),
    "organization": N_("Organization"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "profile_url": N_("Profile or web page"),
}
_MOST_OPEN = 3


@dataclass(frozen=True)
class _Open(DataState):
    """Which block of somebody stands open to be changed, and in which pasted text."""

    block: str = ""
    file: str = ""


@dataclass(frozen=True)
class _ToldPlace(FieldPath):
    """A place in the draft of what was changed, in which stands what was read until then."""

    told: str = ""

    def read(self) -> Any:
        """What the person wrote, or what was read of the text."""
        changed = super().read()
        return self.told if changed is None else changed

    def write(self, tx: Transaction, value: Any, **known: Any) -> None:
        """Keep what the person wrote; what was read is no text of another window."""
        super().write(tx, value, **(known if super().read() is not None else {}))


def one_person(visit: Visit, found: LoadedFile, plan: ImportPlan, busy: bool) -> None:
    """Who it is, as it was read; what is not plain is asked, and one press takes them."""
    person = plan.preview.people[0]
    if view_now((LEFT,)) and plan.preview.left:
        back_to_part(_("Back to who it is"))
        left_lines(plan.preview.left)
        return
    another_file(at_top=True)
    with st.container():
        done()
    if plan.unchanged and not plan.known:
        _on_the_list(plan, person)
        if not ImportState.read().done:
            choose_who_is_known(visit, plan, ())
        return
    _card(found, person)
    _asked(plan, person)
    choose_who_is_known(visit, plan, [person.id])
    with st.container(horizontal=True):
        if not busy:
            _take(plan, person)
        left_button(plan.preview.left)
        as_meant("people")


_MEANT = {"people": N_("It is a list"), "person": N_("It is one person")}


def as_meant(what: Meant) -> None:
    """A button that has a pasted text of several lines read in the other way."""
    file = ImportState.read().file
    if file and not file.name and len(file.data.strip().splitlines()) > 1:
        st.button(
            _(_MEANT[what]),
            key=f"read-as-{what}",
            icon=":material/format_list_bulleted:",
            type="tertiary",
            on_click=_mean,
            args=(what,),
        )


def _mean(what: Meant) -> None:
    turn_to_view()
    replace(ImportState.read(), meant=what, mapping=None).keep()


def _on_the_list(plan: ImportPlan, person: Contact) -> None:
    name = _shown_name(person)
    st.markdown(_("{name} is on your list.", name=name))
    go_button(
        _("Open {name}", name=name),
        "person",
        key="to-person",
        icon="person",
        about={"contact": plan.unchanged[0].known},
    )


def _shown_name(person: Contact) -> str:
    return plain_text(person.name or person.email)


def _card(found: LoadedFile, person: Contact) -> None:
    """Text to read, or the boxes of the block that is being changed."""
    opened = _opened(found, person)
    with st.container(border=True, gap="small"):
        with st.container():
            if opened == "who":
                _boxes("who", person)
            else:
                _who(person)
        with st.container():
            if opened == "reach":
                _boxes("reach", person)
            else:
                _ways(person)
        if opened:
            st.button(_("Done"), key="pasted-done", icon=":material/check:", on_click=_Open().keep)
            return
        blocks = {"who": _("Name and work"), "reach": _("How to reach them")}
        menu_button(
            _("Change"),
            "change-pasted",
            blocks,
            lambda block: _open(found, block),
            icon="edit",
        )


def _opened(found: LoadedFile, person: Contact) -> str:
    """A name that could not be told is asked at once."""
    state = _Open.read()
    if state.file == found.key.file and state.block:
        return state.block
    return "who" if not person.name else ""


def _open(found: LoadedFile, block: str) -> None:
    _Open(block, found.key.file).keep()


def _who(person: Contact) -> None:
    st.subheader(_shown_name(person), anchor=False)
    lines = [plain_text(each) for each in (person.role, person.organization) if each]
    if lines:
        st.markdown("  \n".join(lines))


def _ways(person: Contact) -> None:
    lines = [person.email, *person.other_emails, person.phone, person.profile_url]
    lines += person.notes.splitlines()
    shown = [plain_text(each) for each in lines if each]
    if shown:
        st.markdown("  \n".join(shown))


def _boxes(block: str, person: Contact) -> None:
    for name in _BLOCKS[block]:
        label, path = _(_LABELS[name]), on_draft(ONE_PERSON).path
        place = _ToldPlace("page_state", PAGE_STATE_ID, (*path, name), told=getattr(person, name))
        if name in ("email", "profile_url"):
            address(label, place, "email" if name == "email" else "link")
        else:
            text(label, place)


def _asked(plan: ImportPlan, person: Contact) -> None:
    """What stands beside the name and may be what they do, or where: one choice each."""
    words = {
        "role": _("What they do"),
        "organization": _("Where they work"),
        "": _("Neither"),
    }
    settled = set(_settled())
    texts = [each for each in plan.preview.open if each not in settled]
    texts = [each for each in texts if each not in (person.role, person.organization)]
    for n, each in enumerate(texts[:_MOST_OPEN]):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(_("What is “{text}”?", text=plain_text(each)))
            menu_button(
                _("Say what it is"),
                f"open-{n}",
                words,
                lambda what, each=each: _settle(what, each),  # type: ignore[misc]
                type="secondary",
            )


def _settled() -> tuple[str, ...]:
    said = on_draft(SETTLED).at("texts").read() or ""
    return tuple(str(said).split("\n"))


def _settle(what: str, words: str) -> None:
    if what:
        _keep(ONE_PERSON, what, words)
    _keep(SETTLED, "texts", "\n".join((*_settled(), words)))


def _keep(draft: str, name: str, value: str) -> None:
    try:
        session.work(_put, draft, name, value)
    except StoreError as error:
        notices.set_trouble(error.worded())


def _put(ws: Workspace, draft: str, name: str, value: str, *, now: datetime) -> None:
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", draft, name), value)


def left_button(lines: tuple[str, ...]) -> None:
    """The way to the lines of which nothing was taken, where there are any."""
    if lines:
        count = len(lines)
        label = ngettext("{n} line left out", "{n} lines left out", count, n=str(count))
        view_button(label, LEFT, icon="notes", type="tertiary")


def left_lines(lines: tuple[str, ...]) -> None:
    """The lines of which nothing was taken, one a row."""
    st.subheader(_("Left out"), anchor=False)
    st.markdown(_("These lines say nothing of who it is, or not plainly."))
    st.dataframe(
        [{"line": each} for each in lines],
        hide_index=True,
        alt=_("Lines that were left out"),
        column_config={"line": _("Line")},
    )


def _take(plan: ImportPlan, person: Contact) -> None:
    if not person.name.strip():
        st.markdown(_("Who is it? Write the name."))
    name = _shown_name(person)
    label = _("Fill in what is missing") if plan.known else _("Take {name}", name=name)
    press_button(label, Taking(plan, [person.id]), disabled=not person.name.strip())
