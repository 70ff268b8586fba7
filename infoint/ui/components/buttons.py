"""Buttons that stand on many pages and are the same everywhere."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import PurePath
from typing import Any, Literal, TypeVar

import streamlit as st

from infoint.i18n import N_, _, choose, language
from infoint.letters.links.web import Site, WebLink
from infoint.ui.session.window import box_state, whereabouts
from infoint.ui.worksheet.run_and_undo import ButtonType, Call, action_button

Option = TypeVar("Option", bound=Hashable)
_MIME = {
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
    ".ics": "text/calendar",
    ".infoint": "application/octet-stream",
    ".infoint-answer": "application/octet-stream",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".vcf": "text/vcard",
    ".wav": "audio/wav",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def remove_button(key: str, call: Call, said: str = "", **how: Any) -> None:
    """Take one thing away with a call, after which undo is offered."""
    action_button(_("Remove"), key, call, type="tertiary", icon="delete", said=said, **how)


def go_button(
    label: str,
    page: str,
    *,
    key: str,
    icon: str = "",
    type: ButtonType = "secondary",
    part: str = "",
    view: str = "",
    about: Mapping[str, str] | None = None,
    does: Callable[[], None] | None = None,
) -> None:
    """Lead to a page, one of its parts or a small view of that, by their names.

    `about` are the ids of contact, field or interview to carry along; `does` is done on the way.
    """

    def lead() -> None:
        if does:
            does()
        whereabouts.go(page, part, view, **(about or {}))

    st.button(
        label,
        key=key,
        type=type,
        icon=f":material/{icon}:" if icon else None,
        on_click=lead,
    )


def file_button(
    label: str,
    made: Callable[[], bytes] | bytes,
    *,
    name: str,
    key: str,
    icon: str,
    help: str | None = None,
    type: ButtonType = "secondary",
    on_click: Callable[[], None] | Literal["ignore"] = "ignore",
) -> None:
    """Download a file, made only when it is asked for where `made` is a function.

    Its kind is told by the ending of `name`. It comes also where the page is drawn anew meanwhile.
    `on_click` is called from a callback. The file speaks the language in which the button was
    drawn: Streamlit asks for it in a thread without a window.
    """
    st.download_button(
        label,
        _in_this_language(made) if callable(made) else made,
        file_name=name,
        mime=_MIME[PurePath(name).suffix],
        key=key,
        icon=f":material/{icon}:",
        help=help,
        type=type,
        on_click=on_click,
    )


def _in_this_language(made: Callable[[], bytes]) -> Callable[[], bytes]:
    here = language()

    def make() -> bytes:
        with choose(here):
            return made()

    return make


def menu_button(
    label: str,
    key: str,
    words: Mapping[Option, str],
    decide: Callable[[Option], None],
    *,
    icon: str = "",
    type: ButtonType = "tertiary",
) -> None:
    """A button that opens a menu of `words` by id; `decide` is called with the id chosen."""

    def chosen() -> None:
        choice = box_state.shown(key)
        if choice in words:
            decide(choice)

    st.menu_button(
        label,
        list(words),
        format_func=lambda one: words.get(one, str(one)),
        key=key,
        type=type,
        icon=f":material/{icon}:" if icon else None,
        on_click=chosen,
    )


def dots_menu(
    label: str, key: str, words: Mapping[Option, str], decide: Callable[[Option], None]
) -> None:
    """As `menu_button`, for the end of a row: three dots, with the label for a screen reader."""
    with st.container(width="content", key=f"dots-{key}"):
        menu_button(label, key, words, decide, icon="more_horiz")


_SITES: Mapping[Site, str] = {
    "office": N_("Outlook of your school or work, where others may see it"),
    "outlook": N_("Your own Outlook"),
}


def on_the_web(
    label: str,
    links: Sequence[WebLink],
    *,
    key: str,
    says: str,
    too_long: str,
    google: str,
    on_take: Callable[[], None] | None = None,
) -> None:
    """A menu of sites, each opened in a new tab once it is pressed, and not before.

    `says` tells what goes there, `too_long` what to do where the text does not, `google` is what
    is called so of Google's. `on_take` is called once one was opened. Nothing without links.
    """
    if not links:
        return
    with st.popover(label, icon=":material/open_in_new:", type="tertiary", key=f"open-{key}"):
        st.markdown(says)
        for link in links:
            st.link_button(
                google if link.site == "google" else _(_SITES[link.site]),
                link.url,
                key=f"{link.site}-{key}",
                on_click=on_take or "ignore",
                width="stretch",
            )
        lacking = [link for link in links if not link.has_text]
        if lacking:
            st.markdown(too_long)
