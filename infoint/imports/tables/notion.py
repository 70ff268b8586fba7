"""What Notion's exports bring along: links to its pages in brackets, and one table as two files."""

import re
from collections.abc import Iterable

_PAGE = re.compile(
    r"[ \u00a0]?\((?:https?://(?:[\w-]+\.)*notion\.(?:so|site|com)/[^()\s]*"
    r"|[^()\n]{0,300}?%20[0-9a-f]{32}(?:\.md|\.csv|\.html|/)[^()\n]{0,200}"
    r"|[^()\n]{0,300}[ _-][0-9a-f]{32}\.(?:md|csv|html))\)",
    re.IGNORECASE,
)
_ALL = "_all"


def without_page_links(text: str) -> str:
    """The text of a table without the links to pages that Notion puts behind the words."""
    if "notion" not in text and "%20" not in text and ".md)" not in text:
        return text
    return _PAGE.sub("", text)


def twins(names: Iterable[str]) -> dict[str, str]:
    """For each path such as `X_all.csv`, the `X.csv` beside it that may be the same table."""
    stems = {name.casefold().rpartition(".")[0]: name for name in names}
    return {
        name: stems[stem.removesuffix(_ALL)]
        for stem, name in stems.items()
        if stem.endswith(_ALL) and stem.removesuffix(_ALL) in stems
    }
