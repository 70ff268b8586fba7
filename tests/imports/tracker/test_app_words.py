"""The app's own words in a list that somebody keeps by hand: how it stands, and what came of it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from infoint.domain.kinds import Channel, Outcome, Stage
from infoint.i18n.catalogs import forget, look_in
from infoint.imports.tables.cells.own_words import own_words
from infoint.imports.tracker.own import TRACKER_COLUMNS
from infoint.imports.tracker.statuses import says_more, status_of
from tests.imports.reading import read
from tests.imports.tracker.told import told

TODAY = date(2026, 11, 30)
CATALOG = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Nobody picked up"
msgstr "Bzim nekt"

msgid "They said yes"
msgstr "Zorp glim"

msgid "Reported back"
msgstr "Talked"
"""


@pytest.fixture
def another_language(tmp_path: Path) -> Iterator[None]:
    place = tmp_path / "qs" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "infoint.po").write_text(CATALOG, encoding="utf-8")
    look_in(tmp_path)
    _forget_words()
    yield
    forget(tmp_path)
    _forget_words()


def _forget_words() -> None:
    for each in (own_words, status_of, says_more):
        each.cache_clear()


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_by_its_words(outcome: Outcome) -> None:
    """What the screen calls an outcome, by any channel, is that outcome, and nothing is asked."""
    for words in {outcome.label, *(channel.says(outcome) for channel in Channel)}:
        preview = read(f'Name,Contacted,Status\nIda Falk,10/5/2026,"{words}"\n')
        assert [one.outcome for one in preview.attempts] == [outcome], words
        assert not preview.unknown_statuses
        assert not preview.people[0].notes


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_by_its_words(stage: Stage) -> None:
    """What the screen calls a stage is known as a status."""
    assert status_of(stage.label)
    assert not says_more(stage.label)


def test_words_of_another_language(another_language: None) -> None:
    """The words of each catalog count too, and none of them changes what a known word means."""
    assert status_of("Bzim nekt") == "no answer"
    assert status_of("zorp glim") == "agreed"
    assert status_of("Talked") == "talked"


def test_cells_of_our_own_file_among_other_columns() -> None:
    """Lines as our own tracker writes them are read as such where the file is ours no longer."""
    titles = [title for title in TRACKER_COLUMNS if title in ("Contacted on", "Talk on")]
    tries = "2026-10-01 09:30 email (no answer)\n2026-10-08 LinkedIn (replied on 2026-10-09)"
    text = (
        f'Name,{",".join(titles)}\nAna Ruiz,"{tries}",2026-10-20 14:00 video (held)\n'
        "Tom Beck,2026-10-05 phone (message left),\nMo Diaz,before email (waiting),no day yet\n"
    )
    assert told(read(text, today=TODAY, region="US")) == {
        "Ana Ruiz": [
            "asked | 2026-10-01 | 09:30:00 | email | no answer",
            "asked | 2026-10-08 | note | replied | answered 2026-10-09",
            "talk | 2026-10-20 | 14:00:00 | video | held",
        ],
        "Tom Beck": ["asked | 2026-10-05 | phone | message left"],
        "Mo Diaz": ["asked | email | waiting", "talk"],
    }


@pytest.mark.parametrize(
    ("status", "talks"),
    [
        ("Talked", ["talk | held", "talk | 2026-12-10 | 15:00:00"]),
        ("met for coffee", ["talk | held", "talk | 2026-12-10 | 15:00:00"]),
        ("Thanked", ["talk | held", "talk | 2026-12-10 | 15:00:00", "thanked"]),
        ("Done", ["talk | 2026-12-10 | 15:00:00"]),
        ("scheduled", ["talk | 2026-12-10 | 15:00:00"]),
        ("talked 11/3/2026", ["talk | 2026-11-03 | held", "talk | 2026-12-10 | 15:00:00"]),
    ],
)
def test_talked_beside_a_talk_that_is_ahead(status: str, talks: list[str]) -> None:
    """Who says plainly that they talked has talked, on a day that nobody wrote, and talks again."""
    text = (
        f"Name,Contacted,Talk,Status\nIda Falk,10/5/2026,12/10/2026 3pm,{status}\nMo Diaz,,,asked\n"
    )
    found = told(read(text, today=TODAY, region="US"))["Ida Falk"]
    assert [line for line in found if not line.startswith("asked")] == talks
    assert found[0] == "asked | 2026-10-05 | agreed"


def test_talked_beside_a_talk_that_was() -> None:
    """A day that is over is that of the talk, and there is no other one."""
    text = "Name,Contacted,Talk,Status\nIda Falk,10/5/2026,11/10/2026,Talked\n"
    found = told(read(text, today=TODAY, region="US"))["Ida Falk"]
    assert found == ["asked | 2026-10-05 | agreed", "talk | 2026-11-10 | held"]
