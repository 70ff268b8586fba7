"""A small view inside a part: one thing opened from its row, in the address as ?view=, and back."""

from collections.abc import Collection

import streamlit as st

from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.run_and_undo import ButtonType


def view_now(known: Collection[str]) -> str:
    """The view that is open, if it is one of these; "" where the part itself is drawn.

    What else stands in the address goes: it belongs to another part.
    """
    asked = whereabouts.in_address(whereabouts.VIEW)
    if asked and asked not in known:
        whereabouts.keep_in_address(whereabouts.VIEW, "")
        return ""
    return asked


def view_about(begins: str) -> str:
    """The id that the name of the open view ends with, where it begins so; else ""."""
    asked = whereabouts.in_address(whereabouts.VIEW)
    return asked.removeprefix(begins) if asked.startswith(begins) else ""


def turn_to_view(name: str = "") -> None:
    """Open a view, or without a name go back to the part. Only from a callback."""
    whereabouts.keep_in_address(whereabouts.VIEW, name)


def view_button(
    label: str, view: str, *, icon: str = "", type: ButtonType = "secondary", key: str = ""
) -> None:
    """A button that opens a view."""
    st.button(
        label,
        key=key or f"view-{view}",
        icon=f":material/{icon}:" if icon else None,
        type=type,
        on_click=turn_to_view,
        args=(view,),
    )


def opening_row(view: str, title: str, line: str) -> None:
    """A row that opens a view: its name is the button, and a click anywhere in it will do."""
    with st.container(border=True, gap=None, key=f"whole-{view}"):
        view_button(f"**{title}**", view, type="tertiary")
        st.markdown(line)


def back_to_part(label: str) -> None:
    """The way back from a view, named after where it leads."""
    st.button(
        label,
        key="close-view",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=turn_to_view,
    )
