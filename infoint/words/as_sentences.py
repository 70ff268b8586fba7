"""Sentences of one's own as they stand in a letter: with their capitals, and with a full stop."""

import re

_STARTS = re.compile(
    r"(?:(?<=\A)|(?<=[.!?…]\s)|(?<=[.!?…][\"”’)]\s)|(?<=\n))([\"“‘(]?)([^\W\d_][^\s]*)"
)
_SHORT = re.compile(
    r"(?:(?:^|[\s(])(?:[^\W\d_]\.)+"
    r"|\b(?:etc|approx|ca|incl|esp|max|min|no|nr|vs|st|dr|mr|mrs|ms|prof)\.)\s$",
    re.IGNORECASE,
)
"""What ends with a dot and no sentence: e.g., approx., St."""
_SELF = re.compile(r"(?<![\w@./'’-])i(?=(?:['’](?:m|ve|d|ll))?(?:[\s,;:!?]|\.(?:\s|$)|$))")
_OPEN_END = re.compile(r"[\w%€$£)\]\"”’']$")


def as_sentences(text: str) -> str:
    """The text with a capital where a sentence begins, "I" for "i", and a full stop at the end.

    All else stays: a word with capitals of its own, such as iPhone, an address, an abbreviation.
    """
    lines = [_line(line) for line in text.strip().split("\n")]
    ended = [
        _ended(line) if _is_end(following) else line
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
    ]
    return "\n".join(ended)


def _line(text: str) -> str:
    text = _SELF.sub("I", text.strip())
    return _STARTS.sub(lambda hit: hit[1] + _capital(hit[2], text[: hit.start()]), text)


def _capital(word: str, before: str) -> str:
    is_plain = word == word.lower() and not re.search(r"[@/\\_\d]|\.\w", word)
    return word[:1].upper() + word[1:] if is_plain and not _SHORT.search(before) else word


def _is_end(following: str) -> bool:
    """Whether a line ends where another one begins: not in the middle of a sentence."""
    return not following.strip() or following[:1].isupper()


def _ended(line: str) -> str:
    return f"{line}." if _OPEN_END.search(line) else line
