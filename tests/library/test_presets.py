"""What a content folder adds is one more to choose from, and never what everybody begins with."""

from pathlib import Path

import pytest

from infoint.domain.kinds import CHANNELS, LetterKind
from infoint.library import Library, load_library
from infoint.library.presets import others_like
from infoint.outreach.follow_up_messages import follow_up_template
from infoint.outreach.situations import SITUATIONS, script_template
from tests.library.contents import copy_content, problems_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of our content."""
    return copy_content(tmp_path)


def begun_with(library: Library) -> dict[object, object]:
    """What one begins with, for everything that there is to write."""
    found: dict[object, object] = {}
    for channel in CHANNELS:
        for situation in SITUATIONS:
            found[channel, situation] = script_template(library, channel, situation)
        for kind in LetterKind:
            found[kind, channel] = follow_up_template(library, kind, channel)
    for kind in LetterKind:
        letters = [one for one in library.letters if one.kind == kind]
        found[kind] = letters[0] if letters else None
    return found


def add_copies(folder: Path, kind: str, under: str) -> list[str]:
    """Of each text one more, under a name that comes first or last, with another title."""
    added = []
    for path in sorted((folder / kind).glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if "\nkind: script\n" not in text and kind == "scripts":
            continue
        first, title, rest = text.partition('title: "')
        added.append(under.format(path.stem))
        (folder / kind / f"{added[-1]}.md").write_text(f"{first}{title}Ours: {rest}", "utf-8")
    return added


@pytest.mark.parametrize("kind", ["scripts", "letters"])
@pytest.mark.parametrize("under", ["a-{}", "zz-{}"])
def test_new_texts_change_no_beginning(kind: str, under: str, folder: Path) -> None:
    """Whatever it is called and whatever it is for, a new text takes the place of none."""
    added = add_copies(folder, kind, under)
    library = load_library(folder)
    assert begun_with(library) == begun_with(load_library())
    assert added
    assert all(library.template(each) for each in added)


def test_a_new_text_for_any_situation_comes_after_ours(folder: Path) -> None:
    """Where ours are for one situation, one for all of them does not step in between."""
    text = (folder / "scripts/email.md").read_text(encoding="utf-8")
    text = text.replace("situation: cold", "situation: any").replace("E-mail to", "Ours: to")
    (folder / "scripts/a-college.md").write_text(text, encoding="utf-8")
    library = load_library(folder)
    assert begun_with(library) == begun_with(load_library())
    for situation in SITUATIONS:
        usual = script_template(library, "email", situation)
        assert usual
        assert [one.id for one in others_like(library, usual)] == ["a-college"]


def test_a_changed_text_of_ours_is_what_one_begins_with(folder: Path) -> None:
    """Under the name of one of ours it stands in its place, in its own words."""
    path = folder / "letters/thank-you-email.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nOur college thanks you.\n", "utf-8")
    letter = next(one for one in load_library(folder).letters if one.kind == "thank-you")
    assert (letter.id, "Our college" in letter.body) == ("thank-you-email", True)


def test_a_new_text_is_used_where_ours_are_gone(folder: Path) -> None:
    """Who takes ours away begins with what is left."""
    text = (folder / "scripts/letter.md").read_text(encoding="utf-8")
    for path in (folder / "scripts").glob("letter*.md"):
        path.unlink()
    (folder / "scripts/our-letter.md").write_text(text, encoding="utf-8")
    found = script_template(load_library(folder), "letter", "event")
    assert found
    assert found.id == "our-letter"


@pytest.mark.parametrize(
    ("copied", "name", "sentence"),
    [
        (
            "email.md",
            "our-email.md",
            'scripts/our-email.md: title: "E-mail to someone you do not know" is there already for '
            "the same channel and situation, in scripts/email.md; give it another title",
        ),
        (
            "reminder-email.md",
            "a-reminder.md",
            'scripts/a-reminder.md: channel: there is one text of the kind "reminder" for each '
            "channel, and this one is in scripts/reminder-email.md; change that file",
        ),
    ],
)
def test_what_could_not_be_chosen_is_told(
    copied: str, name: str, sentence: str, folder: Path
) -> None:
    """A text that nothing would offer, or nobody could tell from another, is a problem."""
    text = (folder / "scripts" / copied).read_text(encoding="utf-8")
    (folder / "scripts" / name).write_text(text, encoding="utf-8")
    assert problems_of(folder) == [sentence]
