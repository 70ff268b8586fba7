"""Which earlier states are kept."""

import itertools
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from infoint.domain import Contact
from infoint.store import open_workspace
from infoint.store.storage.base import Kept
from infoint.store.storage.revisions import kept_revisions, revisions_folder, to_drop


def simulate(moments: Iterable[datetime]) -> list[Kept]:
    """What is kept after an edit at each of the moments, newest first."""
    kept: list[Kept] = []
    for number, at in enumerate(moments):
        kept.insert(0, Kept(number, at, Path(str(number))))
        dropped = to_drop(kept)
        kept = [each for each in kept if each not in dropped]
    return kept


def test_the_last_ten_stay_whatever_their_age(now: datetime) -> None:
    """A person who writes rarely keeps ten states."""
    kept = simulate(now + timedelta(days=100 * index) for index in range(14))
    assert [each.revision for each in kept] == list(range(13, 3, -1))


def test_then_one_an_hour_and_one_a_day(now: datetime) -> None:
    """After months of edits every twenty minutes some seventy to a hundred and twenty remain."""
    kept = simulate(now + timedelta(minutes=20 * index) for index in range(90 * 24 * 3))
    newest = kept[0].at
    older = kept[10:]
    hourly = [each for each in older if newest - each.at <= timedelta(hours=48)]
    daily = [each for each in older if newest - each.at > timedelta(hours=48)]
    assert 43 <= len(hourly) <= 48
    assert 57 <= len(daily) <= 60
    assert all(newest - each.at <= timedelta(days=60) for each in older)
    gaps = [new.at - old.at for new, old in itertools.pairwise(daily)]
    assert max(gaps) <= timedelta(days=1)


def test_every_edit_leaves_a_copy_that_can_be_opened(file: Path, now: datetime) -> None:
    """Copies carry revision and time in their name and hold the state after that edit."""
    ws = open_workspace(file)
    for index in range(3):
        with ws.edit("Add", now=now + timedelta(hours=index)) as tx:
            tx.contacts.put(Contact(name="x"))
    names = [each.name for each in kept_revisions(file)]
    assert names == [
        "00000003-20260302T110000Z.json",
        "00000002-20260302T100000Z.json",
        "00000001-20260302T090000Z.json",
    ]
    oldest = revisions_folder(file) / names[-1]
    assert len(open_workspace(oldest).contacts) == 1


def test_other_files_in_the_folder_are_left_alone(file: Path, now: datetime) -> None:
    """Only names of our own form are ever pruned; half-written copies are cleared away."""
    folder = revisions_folder(file)
    folder.mkdir()
    (folder / "mine.json").write_text("keep")
    (folder / ".00000001-20260302T090000Z.json.1.tmp").write_text("half")
    with open_workspace(file).edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="x"))
    names = sorted(each.name for each in folder.iterdir())
    assert names == ["00000001-20260302T090000Z.json", "mine.json"]


def test_two_workspaces_in_one_folder_keep_apart(file: Path, now: datetime) -> None:
    """Each file has its own folder of revisions."""
    for name in ("a.json", "b.json"):
        with open_workspace(file.with_name(name)).edit("Add", now=now) as tx:
            tx.contacts.put(Contact(name="x"))
        assert len(kept_revisions(file.with_name(name))) == 1
