"""Files that were there in this run: their absence is trouble, never a new beginning.

Held for the whole process, so that it outlives a workspace that is opened anew.
"""

import os
import threading
from pathlib import Path

_known: dict[Path, set[str]] = {}
"""Folder -> names of the files in it that were read or written."""
_guard = threading.Lock()


def remember(*paths: Path) -> None:
    """These files are there. Give every name of a file: a link on the way may vanish too."""
    with _guard:
        for path in paths:
            _known.setdefault(path.parent, set()).add(path.name)


def forget(*paths: Path) -> None:
    """These files were deleted on purpose."""
    with _guard:
        for path in paths:
            _known.get(path.parent, set()).discard(path.name)


def missing(*paths: Path) -> Path | None:
    """The file that was there in this run and is not now: one of these, or one beside or above.

    A file that was never there is not made either while every known file of its folder, or of a
    folder above it, is missing: that folder was moved away, or an empty one took its place.
    """
    with _guard:
        for path in paths:
            if os.path.exists(path):  # noqa: PTH110 - Path.exists raises on some errors
                continue
            if path.name in _known.get(path.parent, ()):
                return path
            for folder in path.parents:
                known = [folder / name for name in sorted(_known.get(folder, ()))]
                if known and not any(map(os.path.exists, known)):
                    return known[0]
    return None
