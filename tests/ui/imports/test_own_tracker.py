"""Our own tracker, taken along and brought in again."""

import pytest

from infoint.backup.tracker import tracker_xlsx
from infoint.store import Workspace
from infoint.ui.session import session
from tests.backup.test_tracker import NOW, counted, told
from tests.ui.conftest import OpenPage
from tests.ui.imports.test_bring_in import opened, take_all, upload
from tests.ui.playing import has, read


def test_the_tracker_comes_in_and_a_second_time_adds_nothing(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """People, tries, talks and thank-yous are stored; then there is nothing left to take."""
    monkeypatch.setattr(session, "now", lambda: NOW)
    from_elsewhere = told()
    with ws.edit("Zone", now=NOW) as tx:
        tx.profile.update(time_zone=from_elsewhere.profile.time_zone)
    data = tracker_xlsx(from_elsewhere, now=NOW)
    app = upload(opened(open_page), data, "infoint-tracker.xlsx")
    assert len(ws.contacts) == 0
    take_all(app)
    assert counted(ws) == counted(from_elsewhere)
    app = upload(opened(open_page), tracker_xlsx(ws, now=NOW), "infoint-tracker.xlsx")
    assert "Everyone in this file is on your list." in read(app)
    assert not has(app, "take-people")
