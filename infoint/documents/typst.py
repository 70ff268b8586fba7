"""From one of our typst pages and its data to a PDF. Nothing is fetched and nothing is run.

What people typed reaches typst as JSON in one input and is set as strings, which typst never
reads as markup; the pages themselves hold no word of theirs.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infoint.dates.local_time import local_date
from infoint.dates.written import known_locale
from infoint.documents.fonts import font_families, shelf_here
from infoint.documents.page_text import breakable, one_line, page_text, reads_right_to_left
from infoint.domain.profile import paper_of

if TYPE_CHECKING:
    from infoint.documents.fonts import FontShelf
    from infoint.domain import Profile

_EVERY_PAGE = Path(__file__).with_name("page.typ")
_PAPER = {"A4": "a4", "Letter": "us-letter"}
_LONGEST_PROPERTY = 250
_FIRST = datetime(1970, 1, 2, tzinfo=UTC)
Words = dict[str, Any]


def words(text: str) -> Words:
    """A text for a page: without controls, breakable, and with its direction."""
    plain = page_text(text)
    return {"text": breakable(plain), "rtl": reads_right_to_left(plain)}


def paragraphs(text: str) -> list[Words]:
    """A text as its paragraphs, each in its own direction; a blank line ends one."""
    return [
        words(part.strip("\n"))
        for part in re.split(r"\n[^\S\n]*\n", page_text(text))
        if part.strip()
    ]


def pdf_page(
    page: Path,
    data: Words,
    *,
    title: str,
    profile: Profile,
    now: datetime,
    text: str,
    shelf: FontShelf | None = None,
) -> bytes:
    """As `TypstPage`, at once a PDF."""
    made = TypstPage(page, data, title=title, profile=profile, now=now, text=text, shelf=shelf)
    return made.pdf()


class TypstPage:
    """A page of ours, a `.typ` file, with its data, on the profile's paper.

    `text` is all text of the document, by which its fonts are chosen. `now` (aware) is the date
    of the document. The same input and fonts give the same bytes.
    """

    def __init__(
        self,
        page: Path,
        data: Words,
        *,
        title: str,
        profile: Profile,
        now: datetime,
        text: str,
        shelf: FontShelf | None = None,
    ) -> None:
        self._moment = max(now.astimezone(UTC), _FIRST).replace(microsecond=0)
        day = max(local_date(now, profile.time_zone), _FIRST.date())
        language = known_locale(profile.locale).language
        whole = {
            **data,
            "title": one_line(title, _LONGEST_PROPERTY),
            "author": one_line(profile.name, _LONGEST_PROPERTY),
            "day": [day.year, day.month, day.day],
            "paper": _PAPER[paper_of(profile)],
            "language": language if re.fullmatch("[a-z]{2,3}", language) else "en",
            "families": list(font_families(text, shelf=shelf)),
        }
        self._source = _EVERY_PAGE.read_bytes() + b"\n" + page.read_bytes()
        self._root, self._fonts = page.parent, (shelf or shelf_here()).fonts
        self._inputs = {"data": json.dumps(whole)}

    def _compiler(self) -> Any:
        """A compiler for one use: a source in memory is gone after it."""
        import typst

        return typst.Compiler(
            self._source, root=self._root, font_paths=self._fonts, sys_inputs=self._inputs
        )

    def pdf(self) -> bytes:
        """The page as a tagged PDF."""
        made = self._compiler().compile(format="pdf", timestamp=self._moment)
        assert isinstance(made, bytes)
        return made

    def told(self, label: str) -> Any:
        """What the page says of itself as `metadata` with this label."""
        return json.loads(self._compiler().query(f"<{label}>", field="value", one=True))
