"""The whole page in larger type, for a projector."""

from infoint.ui.browser.component import behaviour

BAR = "class-bar"
"""Key of the container around the presenter's buttons."""

_mount = behaviour("larger_page")


def larger_page(percent: int, turn: int) -> None:
    """Mount the component; `percent` of the usual size.

    Whenever `turn` is another one, the page and the notes are shown from their beginning.
    """
    _mount(size=f"{percent}%", turn=turn)
