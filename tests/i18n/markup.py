"""The words that somebody reads or hears of markup."""

from html.parser import HTMLParser

_NAMES = {"alt", "aria-label", "placeholder", "title"}
"""Attributes of an element that are read out, or seen."""


class _Markup(HTMLParser):
    """What of markup somebody reads or hears: its text, and the names of its elements."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.words += [value for name, value in attrs if value and name in _NAMES]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def words_of(markup: str) -> list[str]:
    """The words in markup; it holds neither scripts nor styles."""
    reader = _Markup()
    reader.feed(markup)
    reader.close()
    return reader.words
