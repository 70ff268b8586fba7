"""Lines of what was pasted without the marks of mails, and which of them say nothing of anybody."""

import re
from collections.abc import Sequence
from functools import cache

from infoint.imports.pasted.words import begins, ends, flat, holds, is_one, phrases

_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\u00ad]")
_QUOTE = re.compile(r"^(?:\s*>)+\s?")
_QUOTE_BEHIND = re.compile(r"\s*:\s*[\"\u00ab\u201c\u201e].*$")
_PICTURE = re.compile(
    r"\[(?:cid|image|logo|bild)[:\s][^\]]*\]|<cid:[^>]*>|!\[[^\]]*\]\([^)]*\)"
    r"|\[(?:photo|picture|portrait|headshot|avatar|image|logo|foto|bild|portr\u00e4t)\]",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"<(?:mailto|tel|https?):[^>]*>", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*\u2022\u2013\u00b7]|\d{1,2}[.)])\s+(?=\S)")
_BOLD = re.compile(r"(?<!\w)([*_]{1,2})(?=\S)([^*_]+?)(?<=\S)\1(?!\w)")
_ON_BEHALF = re.compile(r"^(?:i\. ?[AV]\.|ppa\.|p\. ?p\.|gez\.|p\.o\.)\s+(?=[^\W\d_])")
_PORTRAIT = re.compile(
    r"^(?:profilbild|portr\u00e4t|foto|profile (?:photo|picture)|photo|picture|photo de profil"
    r"|foto (?:de perfil|del profilo)|immagine del profilo|foto do perfil|profielfoto)"
    r"\s+(?:von|of|de|di|van|do|da)\s+(?-i:(?=[^\W\d_a-z]))",
    re.IGNORECASE,
)
"""What a page calls a picture, before the name."""
_SHARED = re.compile(
    r"^(?:check out|schau dir|d\u00e9couvrez|consulta|guarda)\s+(.+?)(?:['\u2019]s)?"
    r"\s+(?:profile on linkedin|linkedin[- ]profil\b.*)$",
    re.IGNORECASE,
)
"""What a site writes where somebody shares the page of another."""
_TRAILING = re.compile(r"\s+[-\u2013\u2014*|]+$")
_RULE = re.compile(r"[\W_]*")
_COUNT = re.compile(r"[\d.,'\u00a0\u202f ]*\d\s?\+?\s?[km]?(?:io)?\b\.?\s*", re.IGNORECASE)
_DEGREE = re.compile(
    r"[^\w]*(?:(?:1st|2nd|3rd|1er|2eme|2e|3e|2do|3er|1o|2o|3o|[123]\.)(?: ?\+)?){1,2}"
    r"(?:\s*(?:et \+|grades?|degree|degree connection|grado|niveau|connection|kontakt))*[^\w]*",
    re.IGNORECASE,
)
_ZIP = re.compile(
    r"(?<![\d+])(?:[A-Z]{1,2}-)?\d{4,6}\b(?!\s*[-/.]?\s*\d)|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
)
_STREET = re.compile(
    r"(?:stra\u00dfe|strasse|str|gasse|platz|allee|ring|weg|straat|laan|gade|gatan)\b\.?\s*\d"
    r"|\b\d+[\w/-]*,?\s+(?:[\w'.-]+\s+){0,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|way|place"
    r"|square|sq|boulevard|blvd|court|quay|terrace|row|close|parkway|rue|quai|cours|all[e\u00e9]e)\b"
    r"|\b(?:rue|calle|c/|avenida|av\.|avda|via|viale|piazza|plaza|paseo|rua|carrer|boulevard)(?!\w).*\d"
    r"|\b(?:floor|suite|p\.? ?o\.? box|postfach|apartado|bp|level)\s*\d"
    r"|\b(?:room|building|zimmer|raum|geb\u00e4ude|haus|bureau|b\u00e2timent|sala|etage)\s*\d"
    r"|\b\d{1,2}(?:st|nd|rd|th) floor",
    re.IGNORECASE,
)
_TO_PAGE = re.compile(
    r"\w \u203a \w|^\s*[\u00ab\u2039] \w[^\u00bb\u203a]*$|^[^\u00ab\u2039]*\w\s*[\u00bb\u203a]\s*$"
)
_PATH = re.compile(r"\s[>\u203a\u00bb/\u2192]\s|(?<=\w)\s?[\u203a\u00bb>]\s?(?=\w)")
_SHORT_FORM = re.compile(r"(?:\b\w{1,3}\.){2,}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros)\.$")
_AT_FOOT = re.compile(r"[\d\s.,()]+$")
_FEWEST_ITEMS = 2
_LONGEST_GREETING = 6
_EASTERN = re.compile(
    "^\u3012|[\u90fd\u9053\u5e9c\u770c\u5e02\u533a\u753a\u6751\u8def\u53f7\u865f\ub85c\uae38].*\\d+(?:[-\u2212]\\d+)*[\u53f7\u865f]?$"
)
"""An address in Japan, China or Korea: its post code, or town and house."""
_STATE = re.compile(r",\s*[A-Z]{2}(?:\s+\d{5})?$")
_LONG_WORDS = 12
_LONG = 160


def lines_of(text: str) -> list[str]:
    """The lines, without the marks that mails and pages put around words; empty ones too."""
    return [_clean(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _clean(line: str) -> str:
    line = _QUOTE.sub("", _INVISIBLE.sub("", line).replace("\u00a0", " ").replace("\u202f", " "))
    line = _BULLET.sub("", _PICTURE.sub(" ", line))
    line = _BEHIND.sub(lambda found: _link_behind(found[0], line), line)
    line = _PORTRAIT.sub("", _ON_BEHALF.sub("", _SHARED.sub(r"\1", line.strip())))
    line = _TRAILING.sub("", _BOLD.sub(r"\2", line).strip())
    return "" if _RULE.fullmatch(line) else line


def without_quote(text: str) -> str:
    """A text without what somebody says, behind a colon, in the title of an article."""
    return _QUOTE_BEHIND.sub("", text)


def _link_behind(link: str, line: str) -> str:
    """A link that mails put behind words: one that the line says already goes."""
    bare = link.strip("<>").partition(":")[2].strip("/").partition("?")[0]
    shown = line.replace(link, "")
    if link[1:7].casefold() == "mailto":
        return "" if bare in shown else f" {bare}"
    if link[1:4].casefold() == "tel":
        return ""
    return "" if bare.removeprefix("www.") in shown else f" https://{bare}"


def is_noise(line: str) -> bool:
    """Whether a line is a button, a count, a degree, or what a phone or a firm puts under mails."""
    if is_one("noise", line) or begins("noise-begins", line) or holds("noise-has", line):
        return True
    if is_count(line) or is_degree(line) or _is_way_to_page(line) or not flat(line):
        return True
    return is_menu(line) or is_path(line) or is_one("menu", _AT_FOOT.sub("", line))


def _is_way_to_page(line: str) -> bool:
    """Whether it is the title of a link to somebody's page, such as Ana's Profile."""
    return 1 < len(line.split()) <= 3 and ends("page-titles", line)


def is_menu(line: str) -> bool:
    """Whether a line is the menu of a site, item by item."""
    words = flat(line).split()
    found = covered = 0
    at = 0
    while at < len(words):
        length = next((n for n in (3, 2, 1) if _is_item(words[at : at + n], n)), 0)
        found += bool(length)
        covered += length
        at += length or 1
    return found >= _FEWEST_ITEMS and covered * 2 >= len(words)


def _is_item(words: Sequence[str], length: int) -> bool:
    return len(words) == length and " ".join(words) in phrases("menu")


def is_path(line: str) -> bool:
    """Whether a line says where on a site one is, or leads to another page of it: Home > People >
    Dr Li; « Back to all.
    """
    if _TO_PAGE.search(line):
        return True
    return len(_PATH.findall(line)) > 1 or (bool(_PATH.search(line)) and is_menu(line))


def is_greeting(line: str) -> bool:
    """Whether a mail, or a page, begins with this line to whoever reads it."""
    words = line.split()
    if not begins("greetings", line) or len(words) > _LONGEST_GREETING:
        return False
    if line.rstrip().endswith((",", "!", ":", "\u060c", ".", "\u3001", "\u3002")):
        return True
    return is_one("greetings", line)


def is_count(line: str) -> bool:
    """Whether it counts connections or followers."""
    words = flat(line)
    return (
        bool(re.search(r"\d", words))
        and any(words.endswith(f" {each}") for each in phrases("counts"))
        and len(words.split()) <= 6
    )


def is_degree(line: str) -> bool:
    """Whether it is how far away one is from somebody, such as 2nd."""
    bare = line.strip()
    found = _DEGREE.fullmatch(bare) or _DEGREE.fullmatch(flat(bare))
    return bool(found) and any(map(str.isalnum, line))


def is_legal(line: str) -> bool:
    """Whether a line is of those that the law, or a firm's lawyers, want under a mail."""
    return holds("legal", line) and not is_one("role-words", line)


def is_talk(line: str) -> bool:
    """Whether a line is a sentence, not what one writes on a card."""
    words = line.split()
    if len(line) > _LONG or len(words) > _LONG_WORDS or line.rstrip().endswith("\u3002"):
        return True
    ends = line.rstrip().endswith((".", "!", "?", "\u2026", ","))
    return len(words) > 4 and ends and not _SHORT_FORM.search(line)


def is_place(text: str) -> bool:
    """Whether a text says where on earth, as in Berlin, Germany, or is a postal address."""
    if _STREET.search(text) or _STATE.search(text) or _EASTERN.search(text):
        return True
    parts = [flat(part) for part in text.split(",")]
    if any(part in _countries() for part in (parts[-1], flat(text))):
        return True
    if parts[-1] in phrases("short-places") or (holds("places", text) and len(text.split()) <= 6):
        return True
    return bool(_ZIP.search(text)) and any(map(str.isalpha, text)) and len(text.split()) <= 10


@cache
def _countries() -> frozenset[str]:
    """The names of countries in the languages in which such texts are met most."""
    from babel import Locale

    found = set()
    for language in ("en", "de", "fr", "es", "it", "pt", "nl"):
        names = Locale(language).territories
        found |= {flat(name) for code, name in names.items() if len(code) == 2}
    return frozenset(found)
