"""The wordings of letters: texts of one kind and title that differ in tone."""

from collections.abc import Sequence

from infoint.library.problems import Problems
from infoint.library.templates import Template


def check_wordings(
    scripts: Sequence[Template], letters: Sequence[Template], problems: Problems
) -> None:
    """Note letters of one kind and title that nobody could tell apart, and scripts with a wording.

    Letters of one kind and title are offered as wordings of it, so each needs one of its own.
    """
    for script in scripts:
        if script.wording:
            problems.add(f"scripts/{script.id}.md", "wording", "only a letter has a wording")
    seen: dict[tuple[str, str, str], str] = {}
    for letter in letters:
        file, wording = f"letters/{letter.id}.md", letter.wording.strip()
        known = seen.setdefault((letter.kind, letter.title, wording), file)
        if known != file:
            what = f'"{letter.title}" is there with the wording "{wording}" already, in {known}'
            problems.add(file, "wording", what)
