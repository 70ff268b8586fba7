"""The keys of an interview: they work in the middle of a note, and lose none of its letters."""

from infoint.ui.browser.component import behaviour

NOTE, MARKS, ADD = "talk-note", "talk-marks", "talk-add"
"""Keys of the containers around the note box, the marks, and the question that came up."""

shortcuts = behaviour("shortcuts")
"""Mount it once a run, on the screen of the interview, whose top it shows at first.

`turn` counts how often this window's marks were pressed, whatever came of it; `talk` is the id of
the interview. `here` is the id of the question at hand, or "end" where all are through: the keys of
its note and its buttons end with it. `at` tells what is on the screen: whenever that is another the
cursor goes into the note."""
