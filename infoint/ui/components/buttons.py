"""Buttons that stand on many pages and are the same everywhere."""

from collections.abc import Callable, Mapping

import streamlit as st

from infoint.i18n import _
from infoint.ui.session import session
from infoint.ui.worksheet.actions import ButtonType, Call, action_button


def remove_button(key: str, call: Call, said: str = "", label: str = "") -> None:
    """Take one thing away with a call, after which undo is offered."""
    action_button(label or _("Remove"), key, call, type="tertiary", icon="delete", said=said)


def go_button(
    label: str,
    page: str,
    *,
    key: str,
    icon: str = "",
    type: ButtonType = "secondary",
    about: Mapping[str, str] | None = None,
) -> None:
    """Lead to a page; `about` are the ids of contact, field or interview to carry along."""
    st.button(
        label,
        key=key,
        type=type,
        icon=f":material/{icon}:" if icon else None,
        on_click=session.go,
        args=(page,),
        kwargs=dict(about or {}),
    )


def file_button(
    label: str, made: Callable[[], bytes] | bytes, *, name: str, mime: str, key: str, icon: str
) -> None:
    """Download a file, made only when it is asked for where `made` is a function."""
    st.download_button(
        label,
        made,
        file_name=name,
        mime=mime,
        key=key,
        icon=f":material/{icon}:",
        on_click="ignore",
    )
