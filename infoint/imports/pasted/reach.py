"""How somebody is reached: addresses, numbers and links of a line, and the words beside them."""

import re
from dataclasses import dataclass, field

from infoint.imports.pasted.words import flat, phrases
from infoint.imports.tables.cells.cells import addresses_in, links_in
from infoint.imports.tables.titles.shapes import is_phone

_PARTS = re.compile(
    r"\s*[|\u2022\u00b7\u2219\u25cf\u2010\uff5c\uff0f\u2666\u25aa]\s*|\s{3,}|\t|\s//\s|\s~\s"
)
_DASH = re.compile(r"\s+[\u2013\u2014-]\s+")
_NUMBER = re.compile(
    r"(?<![\w@/.\u3012-])(?:\+|00)?\(?\d[\d\s().\-/\u2010-\u2015\u00a0]{5,}\d"
    r"(?:\s*(?:,\s*)?(?:ext\.?|x|#|dw\.?|durchwahl|poste|extension)\s*:?\s*\d{1,6})?(?![\w@])",
    re.IGNORECASE,
)
_LABEL = re.compile(r"([^\W\d_][^\d:|,;]{0,24}?)\s*[:.)]{0,2}\s*$")
_KIND = re.compile(r"^\s*\(([^()\d]{1,14})\)")
_SITE = re.compile(
    r"(?<![\w@.])(?:[a-z0-9-]{1,63}\.){1,3}[a-z]{2,10}(?:/[^\s,;<>\"]*)?(?![\w@])", re.I
)
_COLON = re.compile(
    r"^([^\W\d_][\w .'/-]{0,24}|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)\s*[:\uff1a]\s*(.*)$"
)
_LOCAL = re.compile(r"\d{3}[-.]\d{4}")
"""A number without what stands before it within the same town."""
_LOCAL_WITHIN = re.compile(r"(?<![\d.-])\d{3}[-.]\d{4}(?![\d.-])")
_GROUPED = re.compile(r"\d{3} \d{3} \d{4}")
_HOURS = re.compile(r"\b\d{1,2}[.:]\d{2}\s*[-\u2013]\s*\d{1,2}[.:]\d{2}\b")
_YEARS = re.compile(r"(?:19|20)\d\d\s*[-\u2013/]\s*(?:19|20)?\d\d")
_ENDS = " \t,;:|()[]<>-\u2013\u2014\u2022\u00b7"
KINDS = ("phones", "faxes", "mails", "links", "names", "roles", "organizations", "addresses")


@dataclass(slots=True)
class Reached:
    """What a line holds: how one is reached, and what is left of its words, piece by piece."""

    emails: list[str] = field(default_factory=list)
    phones: list[tuple[str, str]] = field(default_factory=list)
    """Label and number."""
    links: list[str] = field(default_factory=list)
    words: list[tuple[str, str]] = field(default_factory=list)
    """Label, one of `KINDS` or "", and the text."""

    @property
    def says_how(self) -> bool:
        """Whether there is a way to reach somebody in it."""
        return bool(self.emails or self.phones or self.links)


def label_of(text: str) -> str:
    """Which kind of thing a label announces; "" for none."""
    words = flat(text) or text.strip().rstrip("\ufe0f")
    return next((kind for kind in KINDS if words in phrases(kind)), "")


def reached_in(line: str) -> Reached:
    """Take one line apart."""
    found = Reached()
    for part in _PARTS.split(line):
        for piece in _DASH.split(part) if "@" in line or _LOCAL_WITHIN.search(line) else [part]:
            if piece.strip():
                _take_apart(found, piece.strip())
    return found


def _take_apart(found: Reached, part: str) -> None:
    label, rest = "", part
    if (colon := _COLON.match(part)) and (kind := label_of(colon[1])):
        label, rest = kind, colon[2]
    if label == "addresses":
        return
    emails = addresses_in(rest)
    found.emails += emails
    rest = _without(rest, emails)
    links = links_in(rest)
    found.links += links
    for link in links:
        rest = _without(rest, [link if link in rest else link.removeprefix("https://")])
    said = colon[1] if colon and label in ("phones", "faxes") else ""
    rest = _numbers(found, rest, said, beside=bool(emails))
    if "." in rest and (emails or links or label == "links" or _SITE.fullmatch(rest.strip(_ENDS))):
        found.links += [f"https://{site}" for site in _SITE.findall(rest) if "." in site[1:-2]]
        rest = _SITE.sub(" ", rest)
    rest = " ".join(rest.split()).strip(_ENDS) if rest != part else rest
    if label in ("names", "roles", "organizations"):
        found.words.append((label, rest))
    elif any(map(str.isalpha, rest)) and not (label or label_of(rest)):
        found.words.append(("", rest))
    elif label in ("mails", "links") and not emails and not links and rest and not found.links:
        found.words.append((label, rest))


def _without(text: str, found: list[str]) -> str:
    if any(each not in text for each in found):  # written against robots
        return ""
    for each in found:
        text = text.replace(f"<{each}>", " ").replace(f"({each})", " ").replace(each, " ")
    return text


def _numbers(found: Reached, text: str, said: str, *, beside: bool) -> str:
    """Take the numbers that are phones out of a text, each with the label before or behind it."""
    kept, end = [], 0
    for match in _NUMBER.finditer(text):
        number = match[0].strip(" .-")
        before = text[end : match.start()]
        label = _LABEL.search(before)
        words = label[1] if label else ""
        kind = label_of(words) or (label_of(words.split()[-1]) if words.split() else "")
        shown = words if kind or before.rstrip().endswith(":") else said
        if not kind and not before.strip(_ENDS):
            kind = label_of(said) if said else ""
        if not (_is_dialled(number, kind, text) or (beside and _LOCAL.fullmatch(number))):
            continue
        behind = _KIND.match(text[match.end() :])
        if behind and label_of(behind[1]) == "phones":
            shown = behind[1]
        if kind != "faxes":
            found.phones.append((shown.strip(_ENDS) or "Phone", number))
        named = bool(label and ((kind and label_of(label[1])) or before.rstrip().endswith(":")))
        cut = label.start() if label and named else len(before)
        kept.append(before[:cut])
        end = match.end() + (behind.end() if behind and label_of(behind[1]) else 0)
    kept.append(text[end:])
    return " ".join(kept) if end else text


def _is_dialled(number: str, kind: str, text: str) -> bool:
    """Whether digits are a phone number: they have its looks, and a label, a plus or the line."""
    if not is_phone(number.split("x")[0].split("e")[0].strip()) or _YEARS.search(number):
        return False
    if kind in ("phones", "faxes"):
        return True
    before = flat(text.partition(number)[0]).split()
    if _HOURS.search(number) or (before and before[-1] in phrases("no-phones")):
        return False
    alone = text.strip(_ENDS) == number.strip(_ENDS)
    digits = sum(map(str.isdigit, number))
    if _GROUPED.fullmatch(number) or (alone and _LOCAL.fullmatch(number)):
        return True
    return number.startswith(("+", "00", "(0", "0")) or (
        digits >= 9
        and (alone or number.startswith("(") or number.count("-") + number.count(".") == 2)
    )
