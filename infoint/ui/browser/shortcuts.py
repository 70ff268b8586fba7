"""The keys of an interview: they work in the middle of a note, and lose none of its letters."""

from infoint.ui.browser.component import behaviour

NOTE, MARKS, ADD = "talk-note", "talk-marks", "talk-add"
"""Keys of the containers around the note box, the marks, and the question that came up."""

_mount = behaviour("shortcuts")


def shortcuts(turn: int, interview: str) -> None:
    """Mount the component; once a run, on the screen of the interview, whose top it shows at first.

    `turn` counts how often this window's marks were pressed, whatever came of it; `interview` is
    an id.
    """
    _mount(turn=turn, talk=interview)
