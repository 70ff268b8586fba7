"""Files that are made once somebody asks for them stay at hand until they have arrived.

A button that gives such a file holds a number for it, a new one at each drawing. Streamlit forgets
the numbers of the drawing before as soon as a drawing is over, and what was made by one of them
with the second drawing after that, of any window of the server. A press that comes while the page
is drawn anew, because a box was left by it, or because the press itself is noted, would then ask
for a number that nobody knows any more, and the person would get no file.
"""

from collections.abc import Callable
from pathlib import PurePosixPath
from time import monotonic
from typing import Any

from streamlit import runtime
from streamlit.runtime.media_file_manager import MediaFileManager

AT_HAND = 60.0
"""Seconds for which a number and a file are known, whatever is drawn."""
_HOLDER = "made files at hand"
"""Stands among the windows that hold files, as one that nobody closes."""


def keep_made_files() -> None:
    """From now on this server keeps files that are asked for at hand; before a button is drawn."""
    if runtime.exists():
        keep_at_hand(runtime.get_instance().media_file_mgr)


def keep_at_hand(manager: MediaFileManager, clock: Callable[[], float] = monotonic) -> None:
    """Let this store of files keep each number and each file made for `AT_HAND` seconds.

    Done once however often it is asked for. `clock` gives seconds.
    """
    own = vars(manager)
    if "add_deferred" in own:
        return
    number_for, make = manager.add_deferred, manager.execute_deferred
    since: dict[str, float] = {}

    def keep(file: str) -> None:
        with own["_lock"]:
            now = clock()
            since[file] = now
            for old in [one for one, then in since.items() if now - then > AT_HAND]:
                del since[old]
            own["_files_by_session_and_coord"][_HOLDER] = {one: one for one in since}

    def add_deferred(*about: Any, **more: Any) -> str:
        number = number_for(*about, **more)
        keep(number)
        return number

    def execute_deferred(file_id: str) -> str:
        address = make(file_id)
        keep(PurePosixPath(address).stem)
        return address

    own["add_deferred"], own["execute_deferred"] = add_deferred, execute_deferred
