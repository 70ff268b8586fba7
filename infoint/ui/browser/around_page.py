"""What the frame mounts around every page; none of it can be seen. The scripts say what they do."""

from functools import cache
from pathlib import Path

import streamlit

from infoint.i18n import _, pgettext
from infoint.ui.browser.component import behaviour

_fetch_ahead = behaviour("boxes_ahead")
USUAL = ("Selectbox", "Radio", "TextArea", "TextInput", "Checkbox", "MenuButton", "NumberInput")
"""Kinds of boxes, as Streamlit names the scripts that draw them."""

from_the_top = behaviour("page_top")
"""Show a page from its beginning: mounted with `page`, the name of the one that is drawn."""
keep_cursor = behaviour("keep_cursor")
"""Keep the cursor in a box that is made anew while somebody types in it."""
page_look = behaviour("page_look", over_page=True)
"""Keep the page readable under mouse and key, read out, and whole on paper; `size` is that of the
text, `language` that of its words, and beside them stand the words of the icons that say something,
by name.
"""
page_keys = behaviour("page_keys")
"""The keys that work on every page, where no box has the cursor: / opens Search, ? the list."""
ask_before_leaving = behaviour("ask_before_leaving")
"""Let the browser ask before the window is closed: mounted while something would be lost."""
KEYS = "keys"
"""Key of the button that shows the list of keys."""


def words_of_icons() -> dict[str, str]:
    """What a screen reader says for an icon, by its name; any other is decoration."""
    done = pgettext("mark before a line", "done")
    return {
        "check_circle": done,
        "done": done,
        "radio_button_partial": pgettext("mark before a line", "begun"),
        "radio_button_unchecked": pgettext("mark before a line", "not yet"),
        "skip_next": pgettext("mark before a line", "skipped"),
        "more_vert": _("three dots"),
    }


def boxes_ahead() -> None:
    """Have the window fetch what draws the usual boxes before the first of them is to be drawn."""
    _fetch_ahead(names=usual_scripts())


@cache
def usual_scripts() -> str:
    """The names of those scripts in what Streamlit serves, with spaces between them."""
    served = Path(streamlit.__file__).parent / "static" / "static" / "js"
    return " ".join(path.name for kind in USUAL for path in served.glob(f"{kind}.*.js"))
