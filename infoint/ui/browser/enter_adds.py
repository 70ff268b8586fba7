"""Enter in a box does what the button beside it does: it adds what was typed.

A box sends its text on Enter and does nothing else, so that a name typed and entered would seem to
be lost. Boxes and button stand in one container whose key says which button it is.
"""

from infoint.ui.browser.component import behaviour

listen_to_enter = behaviour("enter_adds")
"""Mount what presses the buttons; once a run, in the frame."""


def enter_adds(button: str) -> str:
    """The key of a container that holds text boxes and the button with the key `button`."""
    return f"enter-adds-{button}"
