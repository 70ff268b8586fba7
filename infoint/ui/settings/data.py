"""Where everything lies, taking it along, bringing it back, going back, deleting it."""

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from infoint import paths
from infoint.content_check import IN_PLACE, TITLES, problems_in_use
from infoint.i18n import _, ngettext
from infoint.i18n import listed as join_names
from infoint.store import EditNote, Workspace
from infoint.store.history import LASTING, LONGEST
from infoint.ui.components.paging import page_slice
from infoint.ui.frame.small_view import back_to_part, opening_row
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState
from infoint.ui.settings.downloads import download_all, other_programs
from infoint.ui.settings.restore import restore
from infoint.ui.sharing import hub
from infoint.ui.worksheet.run_and_undo import run_action, take_back, who_stays

VIEWS = ("programs", "restore", "undo", "sources", "delete", *hub.VIEWS)
_EDITS = 10


@dataclass(frozen=True)
class _Deleting(DataState):
    """Whether the person is asked if everything is to go."""

    asked: bool = False


def data(visit: Visit, view: str) -> None:
    """The file and its copy, and rows for the rest; or the row that is open."""
    if not view:
        _file(visit)
        for name, title, line in _rows(visit):
            opening_row(name, title, f":gray[{line}]")
        return
    if view in hub.VIEWS:
        hub.for_counselor(visit, view)
        return
    back_to_part(_("Back to your data"))
    match view:
        case "programs":
            other_programs(visit)
        case "restore":
            restore(visit)
        case "undo":
            _undo_list(visit)
        case "sources":
            _sources(visit)
        case "delete":
            _delete_all(visit)


def _file(visit: Visit) -> None:
    st.markdown(
        _("Everything you enter is in one file on this computer, with earlier copies beside it:")
    )
    show(visit.ws.place)
    warning = paths.synced_folder_warning(paths.data_folder())
    if warning:
        st.warning(warning)
    _content_trouble()
    download_all(visit)
    st.markdown(
        _(
            "On a computer that others use, or that is your employer's, they may read this: take "
            "your file along and delete it here."
        )
    )


def _rows(visit: Visit) -> Iterator[tuple[str, str, str]]:
    """View, title, and in a line what it is for."""
    yield hub.HUB, _("For your counselor"), hub.counselor_line(visit)
    yield "programs", _("For other programs"), _("Spreadsheets, address book, calendar")
    yield "restore", _("Restore from a file"), _("Bring back what you downloaded here")
    if edits := visit.ws.past():
        yield "undo", _("Take back a change"), plain_text(_whole_label(edits[0]))
    yield "sources", _("Where the advice comes from"), _("The documents and studies behind it")
    yield "delete", _("Delete everything"), _("With every earlier copy")


def _undo_list(visit: Visit) -> None:
    """What was changed lately, each with a way to take it back, or why there is none."""
    edits = visit.ws.past()
    listed, pages = st.container(gap="small"), st.container()
    with pages:
        shown = edits[page_slice(len(edits), _EDITS, "undo-page")]
    with listed:
        for edit in shown:
            _edit(visit, edit)
    st.caption(
        _(
            "The last {n} changes are kept here, and the last {files} times you brought people in. "
            "What is older can no longer be taken back.",
            n=LONGEST,
            files=LASTING,
        )
    )


def _edit(visit: Visit, edit: EditNote) -> None:
    why, can_go = _what_stands(visit, edit)
    with st.container(horizontal=True, vertical_alignment="center", key=f"row-{edit.id}"):
        line = f"{plain_text(_whole_label(edit))}, {local_dates.day_and_clock(edit.at)}"
        st.markdown(f"{line}  \n:gray[{why}]" if why else line)
        if can_go:
            st.button(_("Undo"), key=f"undo-{edit.id}", on_click=take_back, args=(edit.id,))


def _whole_label(edit: EditNote) -> str:
    """What was done, and with whom where the words do not say it."""
    names = [name for name in edit.names if name not in edit.label]
    if not names:
        return edit.label
    return _("{what}: {names}", what=edit.label, names=join_names(names))


def _what_stands(visit: Visit, edit: EditNote) -> tuple[str, bool]:
    """What keeps it from being taken back, and whether it can be, in part at least."""
    if not edit.lasts:
        return ("", True) if edit.stands else (_("A later change stands on it."), False)
    stays, can_go = visit.ws.who_stays(edit.id)
    if not can_go:
        return _("Later changes stand on it."), False
    staying = who_stays(visit.ws, stays)
    return _("{stays} Undo takes back the rest.", stays=staying) if staying else "", True


def _content_trouble() -> None:
    """What of the content folder is not used, part by part, and what is there instead."""
    for one in problems_in_use():
        tell = st.error if one.part == "words" else st.warning
        tell(_(IN_PLACE[one.part]), title=_(TITLES[one.part]))
        show("\n".join(one.problems))


def _sources(visit: Visit) -> None:
    """The folder of the content, if it is a changed one, and what the advice rests on."""
    folder, parts = paths.content_folder(), problems_in_use()
    if folder and all(one.part != "words" for one in parts):
        st.markdown(_("The advice is read from this folder:"))
        show(str(folder))
        if parts:
            st.markdown(_("“Your data” names what of it could not be used."))
    for source in visit.library.sources.values():
        with st.expander(plain_text(source.title)):
            st.markdown(source.note)
            for link in source.links:
                show(f"{link.title} {link.url}\n{link.note}".strip())


def _delete_all(visit: Visit) -> None:
    """Delete everything, kept copies too, after a clear question."""
    contacts, interviews = len(visit.ws.contacts), len(visit.ws.interviews)
    people = ngettext("{n} person", "{n} people", contacts)
    talks = ngettext("{n} talk", "{n} talks", interviews)
    st.markdown(
        _(
            "This deletes {people}, {talks}, all letters and notes, and every earlier copy. It "
            "cannot be taken back. Download everything first if you are not sure.",
            people=people,
            talks=talks,
        )
    )
    with st.container(horizontal=True):
        if not _Deleting.read().asked:
            st.button(
                _("Delete everything"),
                key="delete-all",
                icon=":material/delete_forever:",
                on_click=_Deleting(True).keep,
            )
            return
        st.button(
            _("Yes, delete everything"), key="really-delete", type="primary", on_click=_delete
        )
        st.button(_("Keep my data"), key="keep-data", on_click=_Deleting().keep)


def _delete() -> None:
    run_action(
        Workspace.erase,
        said=_("Everything was deleted."),
        then=lambda _erased: box_state.unsaved().clear(),
    )
    _Deleting().keep()
