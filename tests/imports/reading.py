"""Short ways to read a made-up file in a test."""

import io
import zipfile
from typing import Any

from infoint.domain import Contact
from infoint.imports import Preview, read_contacts


def read(content: str | bytes, filename: str = "file.csv", **how: Any) -> Preview:
    """The preview of a file with this content; text is taken as UTF-8."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    return read_contacts(data, filename, **how)


def only(preview: Preview) -> Contact:
    """The one person of a preview."""
    assert [person.name for person in preview.people] == [preview.people[0].name]
    return preview.people[0]


def names(preview: Preview) -> list[str]:
    """The names in order."""
    return [person.name for person in preview.people]


def note_lines(person: Contact) -> list[str]:
    """The notes line by line."""
    return person.notes.splitlines()


def zipped(files: dict[str, str | bytes]) -> bytes:
    """An archive with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
