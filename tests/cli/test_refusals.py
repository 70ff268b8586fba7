"""What `infoint` says when it cannot go on, and what `infoint check` says."""

import os
import shutil
from pathlib import Path

import pytest

from infoint import paths
from tests.cli.started import infoint


def test_data_that_is_a_file_gets_a_sentence(away: Path) -> None:
    """--data naming a file ends with one sentence and code 1."""
    (away / "mine").write_text("x")
    ended = infoint(away, "--no-browser", "--data", "mine")
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "is not a folder" in ended.stderr


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere"
)
def test_data_that_cannot_be_written_gets_a_sentence(away: Path) -> None:
    """--data naming a folder without the right to write ends with one sentence and code 1."""
    (away / "locked").mkdir(mode=0o500)
    ended = infoint(away, "--no-browser", "--data", "locked")
    assert ended.returncode == 1
    assert "cannot write in the folder" in ended.stderr


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder nobody can write in")
def test_data_where_no_folder_can_be_made_gets_a_sentence(away: Path) -> None:
    """--data in a place that takes no folders ends with one sentence and code 1."""
    ended = infoint(away, "--no-browser", "--data", "/proc/here")
    assert ended.returncode == 1
    assert "cannot write in the folder" in ended.stderr
    assert "Traceback" not in ended.stderr


def one_rule(content: Path) -> None:
    """Leave one rule of the review and one point: the examples of all take long."""
    for folder in (content / "review", content / "review" / "points"):
        every = sorted(path for path in folder.glob("*.yaml") if path.name != "words.yaml")
        for path in every[1:]:
            path.unlink()


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.nightly)])
def test_check_counts_sound_content(whole: bool, away: Path) -> None:
    """The built-in content is sound, and one line counts what is in it."""
    if not whole:
        shutil.copytree(paths.app_root() / "content", away / "words")
        one_rule(away / "words")
    ended = infoint(away, "check", *([] if whole else ["words"]))
    assert ended.returncode == 0, ended.stdout
    assert ended.stdout.startswith("Nothing wrong: 7 steps, ")
    assert ended.stdout.count("\n") == 1


def test_check_lists_every_problem(away: Path) -> None:
    """Each mistake of a changed copy is a line of its own, and the code is 1."""
    words = away / "words"
    shutil.copytree(paths.app_root() / "content", words)
    (words / "questions.yaml").write_text("questions: 3\nnonsense: []\n", encoding="utf-8")
    (words / "evaluation.yaml").unlink()
    ended = infoint(away, "check", "words")
    assert ended.returncode == 1
    lines = ended.stdout.splitlines()
    assert any(line.startswith("questions.yaml: ") and "nonsense" in line for line in lines)
    assert any(line.startswith("evaluation.yaml: ") for line in lines)
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("condition", [" and ".join(["my_name"] * 300), "not " * 40 + "my_name"])
def test_check_refuses_a_template_that_cannot_be_made(condition: str, away: Path) -> None:
    """A condition that no template can be made of is a line with its file, and the code is 1."""
    words = away / "words"
    shutil.copytree(paths.app_root() / "content", words)
    script = sorted((words / "scripts").glob("*.md"))[0]
    with script.open("a", encoding="utf-8") as stream:
        stream.write(f"\n{{% if {condition} %}}x{{% endif %}}\n")
    ended = infoint(away, "check", "words")
    assert ended.returncode == 1
    assert f"scripts/{script.name}" in ended.stdout
    assert "Traceback" not in ended.stderr


def test_check_of_a_missing_folder_is_told(away: Path) -> None:
    """A folder that is not there is a problem, not a traceback."""
    ended = infoint(away, "check", "nowhere")
    assert ended.returncode == 1
    assert "no such folder" in ended.stdout
