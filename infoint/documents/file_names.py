"""File names made from people's names, safe on Windows, macOS, Linux and phones alike."""

import re
import unicodedata

LONGEST = 120
"""Bytes in UTF-8, the ending included; some encrypted folders allow no more than 143."""

_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)")
_FORBIDDEN = re.compile(r"[<>:\"/\\|?*%\u2044\u2215\u29f5\u29f8\ufe68\uff0f\uff3c]")
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_EDGES = " .-_~$"
_ENDING = re.compile(r"^\.[a-z0-9]{1,8}$")


def safe_file_name(*parts: str, ending: str = "") -> str:
    """The parts joined by hyphens, as a file name; a last part such as ".pdf" is the ending.

    Letters and signs of every script stay (NFC); spaces become hyphens. What a system forbids
    (slashes, colons, device names such as CON, dots and spaces at the ends), what cannot be seen
    (control characters, marks of direction) and anything above `LONGEST` bytes does not. Where
    nothing is left, the file is called "document".
    """
    if not ending and parts and _ENDING.match(parts[-1]):
        parts, ending = parts[:-1], parts[-1]
    words = [word for part in parts if (word := _word(part))]
    stem = _cut("-".join(words), LONGEST - len(ending.encode())) or "document"
    if _RESERVED.match(stem):
        stem = _cut(f"document-{stem}", LONGEST - len(ending.encode()))
    return stem + ending


def _word(part: str) -> str:
    """One part without what is not allowed, its spaces as hyphens."""
    plain = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", part))
    seen = "".join(
        " " if sign.isspace() else sign
        for sign in plain
        if sign.isspace() or unicodedata.category(sign) not in _INVISIBLE
    )
    return re.sub(r"[\s-]+", "-", seen).strip(_EDGES)


def _cut(text: str, most: int) -> str:
    """At most so many bytes, without the half of a letter with its accents at the end."""
    kept = text.encode("utf-8")[:most].decode("utf-8", "ignore")
    if len(kept) < len(text):
        end = len(kept)
        while end and unicodedata.category(text[end])[0] == "M":
            end -= 1
        kept = kept[:end]
    return kept.strip(_EDGES)
