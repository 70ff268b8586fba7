"""What the counselor's page says is true of the content."""

import re
from pathlib import Path

from infoint.domain.steps import NOTE_PARTS
from infoint.library import built_in_folder, load_library
from infoint.library.letterhead import load_letterhead
from infoint.library.settings import FolderSettings, load_settings
from infoint.library.template_values import TEMPLATE_VALUES
from tests.library.contents import copy_content
from tests.library.test_links import add_links

README = (built_in_folder() / "README.md").read_text(encoding="utf-8")


def _blocks() -> list[str]:
    return re.findall(r"```\w*\n(.*?)```", README, re.DOTALL)


def test_the_examples_of_the_page_load(tmp_path: Path) -> None:
    """Whatever the page shows as an example can be added as shown."""
    folder = copy_content(tmp_path)
    source, question, links, settings, head, card, note, script, tips = _blocks()
    added = {
        "sources.yaml": source,
        "questions.yaml": question,
        "practice.yaml": card,
        "notes.yaml": note,
        "settings.yaml": settings,
        "letterhead.yaml": head,
    }
    add_links(folder, links.partition("\n")[2])
    for file, text in added.items():
        with (folder / file).open("a", encoding="utf-8") as stream:
            stream.write(text)
    (folder / "scripts/in-person-cold.md").write_text(script, encoding="utf-8")
    step = folder / "steps/track.md"
    step.write_text(step.read_text(encoding="utf-8").rstrip() + "\n" + tips, encoding="utf-8")
    library = load_library(folder)
    assert "our-guide" in library.sources
    assert library.question("tools")
    assert library.practice_cards[-1].key == "ask-my-manager"
    assert library.notes_at("identify-people", "think")[-1].key == "our-alumni-list"
    assert library.template("in-person-cold")
    assert [len(each.links) for each in library.people_finder if each.key == "alumni"] == [1]
    assert load_settings(folder) == FolderSettings(48, 2, 5, 15, 6)
    assert not load_settings(folder).problems
    (folder / "logo.svg").write_text("<svg/>", encoding="utf-8")
    found = load_letterhead(folder)
    assert (found.name, len(found.lines), found.logo) == (
        "Career Center, Example College",
        2,
        b"<svg/>",
    )
    assert library.step("track").dont[-1].also == ("ours",)


def test_the_page_names_every_template_value() -> None:
    """The page lists each value that a template may name, the optional ones with a star."""
    line = next(line for line in README.splitlines() if line.startswith("The names:"))
    named = dict(re.findall(r"`(\w+)`(\*?)", line))
    assert named == {name: "*" if value.optional else "" for name, value in TEMPLATE_VALUES.items()}


def test_the_page_names_every_part() -> None:
    """The page lists each part at which a note may stand."""
    line = next(line for line in README.splitlines() if line.startswith("The parts are"))
    named = re.findall(r"`([a-z-]+)/` with ((?:`\w+`(?:, )?)+)", line)
    assert {step: tuple(re.findall(r"\w+", parts)) for step, parts in named} == NOTE_PARTS


def test_the_page_names_every_file() -> None:
    """Each YAML file of the folder is in the table."""
    for path in built_in_folder().glob("*.yaml"):
        assert f"`{path.name}`" in README
