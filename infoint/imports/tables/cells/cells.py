"""What a cell yields: the address in it, the link, the text that a formula or a link shows."""

import re

from infoint.imports.person import LONGEST_LINE, MOST_IN_A_CELL, addresses, one_line, web_address

_EMPTY = re.compile(r"[\s\-\u2010-\u2015_=~.?*|:]*|n\.?\s?/\s?a\.?|n\.a\.|#n/a", re.IGNORECASE)
_FORMULA = re.compile(
    r"=\s*[\w.]{2,24}\(\s*\"((?:[^\"]|\"\")*)\"\s*(?:[;,]\s*\"((?:[^\"]|\"\")*)\"\s*)?\)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"=\s*\"((?:[^\"]|\"\")*)\"")
_MARKDOWN = re.compile(r"\[([^\[\]]+)\]\(((?:https?://|mailto:|tel:)[^\s()]+)\)", re.IGNORECASE)
_FOUND = re.compile(
    r"[^\s@<>,;:\"'()\[\]|/\\]+@[^\s@<>,;:\"'()\[\]|/\\?]+\.[^\s@<>,;:\"'()\[\]|/\\?.]{2,24}"
)
_AT_SIGN = re.compile(r"\s?[\[({]\s?(?:at|arroba|a|chez|@)\s?[\])}]\s?", re.IGNORECASE)
_DOT = re.compile(r"\s?[\[({]\s?(?:dot|punkt|point|punto|\.)\s?[\])}]\s?", re.IGNORECASE)
_SUBJECT = re.compile(r"(?i)(mailto:[^\s?]+)\?\S*")
_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_BARE_LINK = re.compile(
    r"(?<![\w@.])(?:www\.[\w-]{1,63}(?:\.[\w-]{1,63}){1,3}|(?:[\w-]{1,20}\.)?(?:linkedin|xing)\.com)"
    r"(?:/[^\s<>\"]*)?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"/?in/([\w%.~-]{3,100})/?", re.IGNORECASE)
_AT = re.compile(r"@([\w.-]{3,100})")
_SLUG = re.compile(r"([\w%]+(?:-[\w%]+)+)")
_KIND_WORDS = re.compile(
    r"\b(?:work|home|office|private|personal|business|school|mobile|cell|primary|main|preferred|other"
    r"|email|e-mail|mail|mailto|arbeit|geschäftlich|privat|dienstlich|bureau|travail|domicile|perso"
    r"|trabajo|casa|personal|lavoro|ufficio|trabalho|werk|thuis|prive|and|or|und|et|y|e|en|ou|oder)\b",
    re.IGNORECASE,
)
_MARK_AT_END = ".,;:!?)]}'\u2019\u201d"


def is_empty(cell: str) -> bool:
    """Whether a cell says nothing: blank, a line of dashes, n/a."""
    if cell[:1].isalnum() and cell[0] not in "nN":  # the usual case, and a fast one
        return False
    return not cell or (len(cell) <= LONGEST_LINE and bool(_EMPTY.fullmatch(cell.strip())))


def unwrapped(cell: str) -> tuple[str, str]:
    """The text that a cell shows, and the link behind it; "" for none.

    A formula such as =HYPERLINK("https://…","Ana") in any language, ="0301234", and a link in
    Markdown are read; any other cell is its own text.
    """
    text = cell.strip()
    if text.startswith("="):
        if found := _QUOTED.fullmatch(text):
            return found[1].replace('""', '"'), ""
        if found := _FORMULA.fullmatch(text):
            first, shown = (found[1] or "").replace('""', '"'), (found[2] or "").replace('""', '"')
            if _LINK.match(first) or first[:7].lower() in ("mailto:", "www.lin"):
                return shown or first, first
            return shown or first, web_address(first) if shown else ""
    if text.startswith("[") and (found := _MARKDOWN.fullmatch(text)):
        return found[1], found[2]
    return cell, ""


def addresses_in(text: str) -> list[str]:
    """All e-mail addresses that stand in a text, also between other words; each once.

    One that is written against robots, such as ana [at] x.example, is found as well.
    """
    if "@" not in text and ("[" in text or "(" in text):
        text = _DOT.sub(".", _AT_SIGN.sub("@", text[:LONGEST_LINE]))
    if "@" not in text or text.count("@") > MOST_IN_A_CELL:
        return []
    if found := addresses(text):
        return [_SUBJECT.sub(r"\1", each).partition("?")[0] for each in found]
    found = _FOUND.findall(text[:LONGEST_LINE])
    return list(dict.fromkeys(each.rstrip(_MARK_AT_END) for each in found))


def words_beside(text: str, found: list[str]) -> bool:
    """Whether a cell holds more than these addresses or links: words, and not just their kind."""
    rest = _DOT.sub(".", _AT_SIGN.sub("@", _SUBJECT.sub(r"\1", text)))
    for each in found:
        rest = rest.replace(each, " ")
    return any(mark.isalnum() for mark in _KIND_WORDS.sub(" ", rest))


def links_in(text: str) -> list[str]:
    """All links of the web in a text; one of LinkedIn, Xing or www. also without its https."""
    if "." not in text:
        return []
    whole = web_address(text)
    if whole and "@" not in text:
        return [whole]
    text = text[: LONGEST_LINE * 4]
    found = [each.rstrip(_MARK_AT_END) for each in _LINK.findall(text)]
    bare = _BARE_LINK.findall(_LINK.sub(" ", text))
    return found + [f"https://{each.rstrip(_MARK_AT_END)}" for each in bare]


def profile_of_handle(text: str, title: str, name: str) -> str:
    """The LinkedIn profile of a handle such as in/ana-prima; "" where it is none.

    @ana counts under a title that names LinkedIn, ana-prima there if it holds a word of the name.
    """
    text = one_line(text)
    found = _HANDLE.fullmatch(text)
    if not found and "linkedin" in title.casefold().replace(" ", ""):
        words = {word.casefold() for word in name.split() if len(word) > 1}
        named = words & set(text.casefold().split("-"))
        found = _AT.fullmatch(text) or (_SLUG.fullmatch(text) if named else None)
    return f"https://www.linkedin.com/in/{found[1]}" if found else ""
