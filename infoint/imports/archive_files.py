"""The files of an archive, within bounds of what is unpacked."""

import zipfile

from infoint.imports.preview import LARGEST, LARGEST_TABLE, ImportProblem

LOCKED = "This .zip is locked with a password: unpack it, then choose the file inside."
RARE = "This .zip is packed in a rare way: unpack it, then choose a file."
TOO_MUCH = (
    f"This .zip unpacks to more than {LARGEST // 1024**2} MB: unpack it, then choose only the file "
    "of contacts, such as Connections.csv."
)
_HEAD = 8192


class Archive:
    """The files of an archive by name, with a bound on all that is unpacked."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._left = LARGEST
        self.entries = [
            entry
            for entry in archive.infolist()
            if not entry.is_dir()
            and not entry.filename.startswith("__MACOSX/")
            and not base(entry).startswith(".")
        ]

    def ending(self, *ends: str) -> list[zipfile.ZipInfo]:
        """The files whose names end so, in the order of their paths."""
        found = [each for each in self.entries if base(each).casefold().endswith(ends)]
        return sorted(found, key=lambda entry: entry.filename)

    def head(self, entry: zipfile.ZipInfo) -> bytes:
        """The first bytes of a file."""
        return self._some(entry, _HEAD)

    def whole(self, entry: zipfile.ZipInfo) -> bytes:
        """All bytes of a file. ImportProblem where that is more than is read."""
        if entry.file_size > self._left:
            raise ImportProblem(TOO_MUCH)
        found = self._some(entry, self._left + 1)
        self._left -= len(found)
        if self._left < 0:
            raise ImportProblem(TOO_MUCH)
        return found

    def fits(self, entry: zipfile.ZipInfo) -> bool:
        """Whether a table can still be read whole."""
        return entry.file_size <= min(self._left, LARGEST_TABLE)

    def _some(self, entry: zipfile.ZipInfo, most: int) -> bytes:
        if entry.flag_bits & 0x1:
            raise ImportProblem(LOCKED)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ImportProblem(RARE)
        with self._archive.open(entry) as file:
            return file.read(most)


def base(entry: zipfile.ZipInfo) -> str:
    """The name of a file without its folders."""
    return entry.filename.rpartition("/")[2]
