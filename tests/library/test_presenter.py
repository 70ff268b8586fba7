"""The counselor's notes: whole, sourced, and as long as the runs."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from infoint import cli
from infoint.domain import STEP_KEYS
from infoint.library import ContentError, load_library
from infoint.library.presenter import RUNS, PresenterPart, Run, load_presenter
from tests.library.contents import copy_content

PRESENTER = load_presenter()
PARTS = {part.key: part for part in PRESENTER.parts}
every_part = pytest.mark.parametrize("part", PRESENTER.parts, ids=PARTS)


@pytest.mark.parametrize("run", RUNS)
def test_a_run_takes_its_minutes_and_every_step(run: Run) -> None:
    """Every run leads through the seven steps in order; minutes and buffer add up to it."""
    parts = PRESENTER.run(run)
    buffer = PRESENTER.buffer.minutes(run)
    assert buffer >= run // 12
    assert sum(part.minutes(run) for part in parts) + buffer == run
    assert [part.key for part in parts if part.key in STEP_KEYS] == list(STEP_KEYS)
    assert (parts[0].page, parts[-1].page) == ("today", "compare-fields")


@every_part
def test_notes_can_be_taken_in_at_a_glance(part: PresenterPart) -> None:
    """Two or three notes of at most thirty words in the short run, five in the long ones."""
    assert max(len(part.notes(50)), len(part.notes(90))) <= 5
    if part.minutes(20):
        assert 2 <= len(part.notes(20)) <= 3
    for entry in (*part.say, *part.show):
        assert len(entry.text.split()) <= 31, entry.text
    assert len(part.question.text.split()) <= 25
    assert part.question.text.endswith("?")


@every_part
def test_every_piece_has_a_source(part: PresenterPart) -> None:
    """Whatever is said, asked or tried names a source that the library knows."""
    known = load_library().sources
    exercise = (part.exercise,) if part.exercise else ()
    for entry in (*part.say, *part.show, part.question, *exercise):
        assert set(entry.all_sources) <= known.keys()


def test_where_the_documents_disagree_both_are_named() -> None:
    """Thank-you, length, number of questions and Human Resources name the two sides; of a help
    that is underestimated both studies are named.
    """
    for key, both in (
        ("identify-people", {"ours", "fleming"}),
        ("identify-people", {"flynn-lake", "roghanizad-bohns"}),
        ("thank-you", {"pitzer", "how-to"}),
        ("phone-script", {"how-to", "fleming"}),
        ("prepare", {"seven-steps", "pitzer"}),
    ):
        assert any(both <= set(note.all_sources) for note in PARTS[key].say), key


def test_the_notes_are_read_when_somebody_presents(tmp_path: Path) -> None:
    """A broken file of notes keeps nobody from their work, and the check tells what is wrong."""
    folder = copy_content(tmp_path)
    (folder / "presenter.yaml").write_text("parts: []\n", encoding="utf-8")
    assert load_library(folder) == load_library()
    with pytest.raises(ContentError):
        load_presenter(folder)
    told = CliRunner().invoke(cli.main, ["check", str(folder)])
    assert told.exit_code == 1
    assert "presenter.yaml: parts: is an empty list" in told.output


def test_a_folder_without_notes_gets_ours(tmp_path: Path) -> None:
    """An older copy of the content, without the file, shows the built-in notes."""
    folder = copy_content(tmp_path)
    (folder / "presenter.yaml").unlink()
    assert load_presenter(folder) is load_presenter()


CHANGES = {
    "minutes that do not add up": (
        "minutes_20: 3\n    minutes_50: 8",
        "minutes_20: 5\n    minutes_50: 8",
        "presenter.yaml: minutes_20: the minutes add up to 22 with a buffer of 2, not 20",
    ),
    "a step without time": (
        "minutes_20: 1\n    minutes_50: 3\n    minutes_90: 4\n    show",
        "minutes_20: 0\n    minutes_50: 3\n    minutes_90: 4\n    show",
        "presenter.yaml: track, minutes_20: each of the seven steps needs a minute at least",
    ),
    "an exercise longer than its part": (
        "minutes_90: 3\n      source: ours\n      also: [handbook]",
        "minutes_90: 9\n      source: ours\n      also: [handbook]",
        "presenter.yaml: opening, minutes_90: the exercise takes 9 minutes, the part has 6",
    ),
    "an unknown part": (
        "key: prepare",
        "key: prepair",
        'presenter.yaml: parts: unknown part "prepair", did you mean "prepare"?',
    ),
    "an unknown source": (
        "source: flynn-lake",
        "source: flynn-lak",
        'presenter.yaml: identify-people: unknown source "flynn-lak", did you mean "flynn-lake"?',
    ),
    "an unknown run": (
        "runs: [50, 90]\n        source: how-to",
        "runs: [30]\n        source: how-to",
        "presenter.yaml: parts, entry 1 (opening), say, entry 3, runs, entry 1: must be one of 20",
    ),
    "more saved than there is": (
        "minutes_50: 2\n    minutes_90: 2\n    source: ours\n  - part: opening",
        "minutes_50: 5\n    minutes_90: 2\n    source: ours\n  - part: opening",
        "presenter.yaml: when_late, progress, minutes_50: saves 5 minutes, the part has 2",
    ),
    "an unknown part to leave out": (
        "- part: opening",
        "- part: openin",
        'presenter.yaml: when_late: unknown part "openin", did you mean "opening"?',
    ),
    "a sheet without its date": (
        "  date:\n    text:",
        "  day:\n    text:",
        'presenter.yaml: worksheet: unknown key "day"',
    ),
    "an unknown key": (
        "listen_for:",
        "listen_fro:",
        'unknown key "listen_fro"',
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_fault_is_told_with_its_place(tmp_path: Path, change: str) -> None:
    """Whatever a counselor gets wrong is one sentence with file and place."""
    old, new, told = CHANGES[change]
    folder = copy_content(tmp_path)
    path = folder / "presenter.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as error:
        load_presenter(folder)
    assert any(told in problem for problem in error.value.problems), error.value.problems


def test_parts_in_another_order_are_refused(tmp_path: Path) -> None:
    """The steps keep their order, since each leads to the next."""
    folder = copy_content(tmp_path)
    path = folder / "presenter.yaml"
    text = path.read_text(encoding="utf-8")
    swapped = text.replace("key: track", "key: x").replace("key: interview", "key: track")
    path.write_text(swapped.replace("key: x", "key: interview"), encoding="utf-8")
    with pytest.raises(ContentError, match="must stand in this order"):
        load_presenter(folder)


def test_notes_from_before_still_serve(tmp_path: Path) -> None:
    """A file without a buffer, what to leave out, a sheet and the longest run is taken as it is."""
    folder = copy_content(tmp_path)
    path = folder / "presenter.yaml"
    before = yaml.safe_load(path.read_text(encoding="utf-8"))
    parts = before["parts"]
    for part in parts:
        part.pop("minutes_90")
        (part.get("exercise") or {}).pop("minutes_90", None)
        for note in part["say"]:
            if "runs" in note:
                note["runs"] = [50]
    parts[0]["minutes_20"] += 2
    parts[0]["minutes_50"] += 4
    path.write_text(yaml.safe_dump({"parts": parts}), encoding="utf-8")
    found = load_presenter(folder)
    assert found.runs == (20, 50)
    assert (found.buffer.minutes(50), found.when_late) == (0, ())
    assert found.worksheet == PRESENTER.worksheet


@pytest.mark.parametrize("run", RUNS)
def test_enough_can_be_left_out(run: Run) -> None:
    """What can be left out saves a sixth of the run at least, and never more than a part has."""
    parts = {part.key: part for part in PRESENTER.run(run)}
    saved = [entry for entry in PRESENTER.when_late if entry.part in parts]
    assert sum(entry.minutes(run) for entry in saved) >= run // 6
    assert all(entry.minutes(run) <= parts[entry.part].minutes(run) for entry in saved)
    assert len({entry.part for entry in saved}) == len(saved)
