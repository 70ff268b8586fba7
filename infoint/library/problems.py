"""What is wrong with a content folder: a list of sentences, never a traceback."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches


class ContentError(Exception):
    """A content folder that cannot be used. `problems` holds every `file: place: what`."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems: list[str] = list(problems)
        super().__init__("\n".join(self.problems))


class Problems:
    """Collects problems while a folder is read; each is kept once, in the order found."""

    def __init__(self) -> None:
        self._found: dict[str, None] = {}

    def add(self, file: str, place: str, what: str) -> None:
        """Note one problem. Line breaks inside are flattened, so one problem is one line."""
        line = ": ".join(part for part in (file, place, what) if part)
        printable = line.encode("utf-8", "replace").decode("utf-8")
        self._found[" ".join(printable.split())] = None

    def unknown(self, file: str, place: str, what: str, name: str, known: Iterable[str]) -> None:
        """Note a name that is none of the known ones, with the one that may be meant."""
        if name not in known:
            self.add(file, place, f'unknown {what} "{name}"{meant(name, known)}')

    def keys(
        self,
        file: str,
        place: str,
        given: Sequence[str],
        known: Sequence[str],
        *,
        what: str,
        lack: str,
    ) -> None:
        """Note keys that are not known, are there twice or, as `lack` says it, not there at all."""
        for key in dict.fromkeys(given):
            self.unknown(file, place, what, key, known)
            if key in known and given.count(key) > 1:
                self.add(file, place, f'"{key}" is there twice')
        missing = [key for key in known if key not in given]
        if missing:
            self.add(file, place, f"{lack} {listed(missing)}")

    def __bool__(self) -> bool:
        return bool(self._found)

    def lines(self) -> list[str]:
        """All problems as `file: place: what`."""
        return list(self._found)


def meant(word: str, known: Iterable[str]) -> str:
    """A hint such as `, did you mean "topic"?`, or nothing where no known word is near."""
    near = get_close_matches(word, list(known), n=1)
    return f', did you mean "{near[0]}"?' if near else ""


def listed(words: Iterable[str]) -> str:
    """Words for a sentence, in quotes: `"a", "b", "c"`."""
    return ", ".join(f'"{word}"' for word in words)
