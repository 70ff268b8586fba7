"""Text from people as it stands on a page: no controls, breakable everywhere, its own direction."""

import re
import unicodedata

from infoint.domain.letters import GAP_MARK

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_PLANE_ENDS = "".join(
    chr(plane + end) for plane in range(0x10000, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)
)
_UNPRINTABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    f"{GAP_MARK}{_PLANE_ENDS}]"
)
_LONG_RUN = re.compile(r"[^\s\u200b/?&-]{41,}")
"""Such a word may be wider than the page; addresses break at their slashes and stay whole."""
_STEP = 10
"""Letters of a long word between two places where a line may break."""
_JOINERS = "\u200c\u200d\u2060"
_MARKS = ("Mn", "Mc", "Me", "Sk", "Cf")
_RIGHT_TO_LEFT = ("R", "AL")
_TURNING = (*_RIGHT_TO_LEFT, "RLE", "LRE", "RLO", "LRO", "RLI", "LRI", "FSI")
_OPEN, _CLOSE = "\u2068", "\u2069"


def page_text(text: str) -> str:
    """The text with one kind of line end, tabs as spaces, and nothing that cannot be printed."""
    lines = _BREAKS.sub("\n", text).replace("\t", "    ")
    return _UNPRINTABLE.sub("", lines)


def breakable(text: str) -> str:
    """The same with a ZERO WIDTH SPACE in words of more than 40 letters, between two letters."""
    return _LONG_RUN.sub(_with_breaks, text)


def _with_breaks(run: re.Match[str]) -> str:
    parts: list[str] = []
    since = 0
    before = ""
    for sign in run[0]:
        if since >= _STEP and before not in _JOINERS and not _belongs_to_the_last(sign):
            parts.append("\u200b")
            since = 0
        parts.append(sign)
        since += 1
        before = sign
    return "".join(parts)


def _belongs_to_the_last(sign: str) -> bool:
    """Accents, joiners, variation selectors, halves of flags and of Korean syllables."""
    if sign.isascii():
        return False
    code = ord(sign)
    return (
        unicodedata.category(sign) in _MARKS
        or 0x1F1E6 <= code <= 0x1F1FF
        or 0x1160 <= code <= 0x11FF
    )


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is Hebrew, Arabic or the like."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction == "L" or direction in _RIGHT_TO_LEFT:
            return direction in _RIGHT_TO_LEFT
    return False


def isolated(text: str) -> str:
    """A name to stand inside a sentence of ours: held together if it has its own direction."""
    if any(unicodedata.bidirectional(sign) in _TURNING for sign in text):
        return f"{_OPEN}{text}{_CLOSE}"
    return text


def one_line(text: str, most: int = 0) -> str:
    """The text on one line; with `most`, cut after so many characters with an ellipsis."""
    line = " ".join(page_text(text).split())
    return line if not most or len(line) <= most else line[: most - 1].rstrip() + "…"
