"""What a counselor's folder says of a setting, and the way back to it from one's own."""

import streamlit as st

from infoint.i18n import _, ngettext
from infoint.ui.worksheet.run_and_undo import Call, action_button


def folder_says(words: str) -> None:
    """The setting of the folder, such as 3 days, in a line below the box; nothing without one."""
    with st.container():
        if words:
            said = _("Your counselor's folder says {setting}.", setting=words)
            st.markdown(f":small[:material/folder_open: {said}]")


def back_to_folder(key: str, is_own: bool, call: Call) -> None:
    """One press to go by the folder again, where one set something else oneself."""
    with st.container():
        if is_own:
            action_button(
                _("Go by the folder"),
                f"folder-{key}",
                call,
                icon="undo",
                type="tertiary",
                said=_("It is again as your counselor's folder says."),
            )


def days_in_words(days: int | None) -> str:
    """Such as 3 days; nothing for None."""
    return "" if days is None else ngettext("{n} day", "{n} days", days)
