"""Which program a table of one's own was kept in, as its export shows."""

import re
from pathlib import PurePath

from infoint.imports.preview import Source

_NOTION_NAME = re.compile(r"(?:^|[ _-])[0-9a-f]{32}(?:_all)?$")
_NOTION_LINK = re.compile(r"\(https?://(?:[\w-]+\.)*notion\.(?:so|site|com)/|%20[0-9a-f]{32}\.")
_AIRTABLE_NAME = re.compile(
    r"-\s?(?:grid|gallery|kanban|list|calendar|all)\b[\w ]*$", re.IGNORECASE
)
_AIRTABLE_LINK = re.compile(r"https?://(?:dl|v\d)\.airtable(?:usercontent)?\.com/")


def kept_by(text: str, filename: str) -> Source:
    """Notion or Airtable by the name of the file or the links in it; else just a table."""
    stem = PurePath(filename).stem
    if _NOTION_NAME.search(stem) or _NOTION_LINK.search(text):
        return "notion"
    if _AIRTABLE_NAME.search(stem) or _AIRTABLE_LINK.search(text):
        return "airtable"
    return "csv"
