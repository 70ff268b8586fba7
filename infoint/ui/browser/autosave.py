"""Saves text boxes while the person types, and says so when the app is gone.

A text of some hundred thousand letters makes a window stand still for seconds: a paste of more is
left out, in words.

A window outlives its server. Streamlit then hands the boxes of the window to the new server, which
cannot know whether their text is newer or older than what is stored. So `leave_in_window` leaves in
the window, after every drawing, a mark of what the window had last seen stored in each box, and
`autosave` brings these marks along, with the texts that were sent since, however long ago, and the
time of the last key in each box: see `binding`. It also asks for a drawing, which Streamlit does
not do on coming back, so that all text is sent as soon as the boxes are unlocked.
"""

from collections.abc import Mapping

from infoint.i18n import _
from infoint.ui.browser.component import behaviour, component
from infoint.ui.session.reconnect import Brought

_HTML = """
<div role="alert" id="gone" hidden></div>
<div role="alert" id="long" hidden></div>
"""
"""The bars without their words, which come as data: what changes here is mounted anew, and a change
of the language must not touch what a window holds.
"""

_component = component("autosave", html=_HTML)
_seen = behaviour("seen_in_window")


def autosave() -> Brought:
    """Mount the component; once a run, first in the frame.

    Returns what a window brought along when it lost its server; else nothing.
    """
    mounted = _component(
        key="keep-typing",
        data={
            "gone": _(
                "Infoint is not running, so nothing is being saved. Start it again: this page "
                "carries on by itself."
            ),
            "long": _(
                "That is too long for one box, so it was left out. What stands here is still "
                "here. Paste a part of it; a long list of people can come in as a file."
            ),
        },
        height="content",
        # the drawing that follows is all that is wanted of it
        on_seen_change=lambda: None,
    )
    seen = mounted.seen
    if not seen:
        return Brought()
    return Brought(dict(seen["marks"]), dict(seen["sent"]), dict(seen["typed"]))


def leave_in_window(marks: Mapping[str, str]) -> None:
    """Leave the digests of what was last seen stored in the window; once a run, last."""
    _seen(**marks)
