"""Lists of words that rules go by: text files in the folder `words` of the content."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from infoint import paths

Lists = Mapping[str, str]


@cache
def word_lists(name: str) -> Lists:
    """The words of `words/<name>.txt` by heading, each list on one line; read once in a process.

    What the counselor's content folder does not hold comes from the content of the app.
    """
    found = _read(paths.app_root() / "content", name)
    own = paths.content_folder()
    return {**found, **_read(own, name)} if own else found


def _read(folder: Path, name: str) -> dict[str, str]:
    try:
        text = (folder / "words" / f"{name}.txt").read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError):
        return {}
    lists: dict[str, str] = {}
    heading = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            heading = line[1:-1].strip()
            lists[heading] = ""
        elif heading and line and not line.startswith("#"):
            lists[heading] = f"{lists[heading]} {line}".lstrip()
    return lists


def group(lists: Lists, prefix: str) -> Lists:
    """The lists whose heading is `prefix/key`, by key."""
    begin = f"{prefix}/"
    return {key[len(begin) :]: words for key, words in lists.items() if key.startswith(begin)}


def words_in(words: str) -> frozenset[str]:
    """The words of a list, parted by spaces."""
    return frozenset(words.split())


def phrases_in(words: str) -> frozenset[str]:
    """The phrases of a list, parted by commas."""
    return frozenset(" ".join(phrase.split()) for phrase in words.split(","))


def pairs_in(words: str) -> dict[str, str]:
    """What stands before and behind each "=" of a list that is parted by commas."""
    pairs = (pair.partition("=") for pair in words.split(",") if "=" in pair)
    return {" ".join(one.split()): " ".join(other.split()) for one, _equals, other in pairs}
