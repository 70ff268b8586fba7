"""What of a content folder is not used is told part by part, whichever file it is."""

from pathlib import Path

import pytest

from infoint.content_check import IN_PLACE, TITLES, folder_problems, problems_in_use
from tests.library.contents import copy_content

BROKEN = {
    "presenter": "presenter.yaml",
    "demos": "demo/starter.yaml",
    "rules": "review/closed.yaml",
    "points": "review/points/name.yaml",
}


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the content in which one file of each part cannot be read, letters set apart."""
    folder = copy_content(tmp_path)
    for file in BROKEN.values():
        assert (folder / file).exists()
        (folder / file).write_text("nonsense: 3\n", encoding="utf-8")
    (folder / "settings.yaml").write_text("minutes: many\n", encoding="utf-8")
    (folder / "letterhead.yaml").write_text("logo: gone.svg\n", encoding="utf-8")
    return folder


def test_each_part_by_itself(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken file is told with its part, the same when asked for and when in use."""
    found = folder_problems(broken)
    assert [one.part for one in found] == [*BROKEN, "settings", "letterhead"]
    for one in found[: len(BROKEN)]:
        assert all(line.startswith(BROKEN[one.part]) for line in one.problems)
    monkeypatch.setenv("INFOINT_CONTENT", str(broken))
    assert problems_in_use() == found


def test_a_problem_is_told_once(tmp_path: Path) -> None:
    """What spoils demos and notes too, as questions do, stands with the words alone."""
    folder = copy_content(tmp_path)
    (folder / "questions.yaml").write_text("questions: 3\n", encoding="utf-8")
    assert [one.part for one in folder_problems(folder)] == ["words"]


def test_without_a_folder_nothing_is_wrong() -> None:
    """The built-in content is nobody's change."""
    assert problems_in_use() == ()


def test_each_part_has_words() -> None:
    """A title and what stands in its place, no two alike."""
    assert set(TITLES) == set(IN_PLACE)
    assert len(set(IN_PLACE.values())) == len(IN_PLACE)
