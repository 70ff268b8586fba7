"""Cells of a CSV file that a spreadsheet might run as a formula, and the mark that stops it.

Some spreadsheets read the full-width signs of East Asian keyboards as the plain ones, so those are
guarded too. The mark is one apostrophe in front. A text that itself begins with apostrophes before
such a character gets one as well, so that taking the mark off gives back exactly what was there.
"""

import re

_FIRST = "[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]"
_RUNS = re.compile(f"'*{_FIRST}")
_MARKED = re.compile(f"'+{_FIRST}")


def neutralised(cell: str) -> str:
    """The text with the mark in front, if a spreadsheet might run it; else as it is."""
    return f"'{cell}" if _RUNS.match(cell) else cell


def restored(cell: str) -> str:
    """The text without the mark: `restored(neutralised(text)) == text` for any text.

    Only for cells that we wrote; in a file from elsewhere an apostrophe belongs to the text.
    """
    return cell[1:] if _MARKED.match(cell) else cell
