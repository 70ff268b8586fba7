"""A copy for a counselor is made on Settings: chosen, seen, agreed to, downloaded."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.dates.local_time import local_day, zone_named
from infoint.domain import Contact, Letter
from infoint.sharing.drafted import COPY
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, drawn, fill, has, press, read
from tests.worlds.pages import NOW

TODAY = local_day(NOW, zone_named("Europe/London"))
LATER = TODAY + timedelta(days=60)


@pytest.fixture
def student(ws: Workspace) -> Workspace:
    """Somebody with one person and one message."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Ana Silva")
        tx.contacts.put(Contact(id="v", name="Vera Lind", phone="020 7946 0000", created=NOW))
        tx.letters.put(Letter(id="l", contact="v", text="Dear Vera Lind, may I ask you?"))
    return ws


def _begun(open_page: OpenPage) -> AppTest:
    app = open_page("settings", part="data", view="counselor")
    return press(app, "copy-begin")


def _chosen(open_page: OpenPage) -> AppTest:
    app = _begun(open_page)
    app = fill(app, {draft(COPY, "counselor"): "Dr Okafor", draft(COPY, "until"): LATER})
    return press(app, "copy-next")


def _unfold(app: AppTest, key: str) -> AppTest:
    app.session_state[key] = True
    return drawn(app)


def test_a_copy_is_made_in_four_decisions(student: Workspace, open_page: OpenPage) -> None:
    """For whom, what goes, how it looks, consent; then it is listed and the draft is gone."""
    app = _chosen(open_page)
    assert app.title[0].value == "What may Dr Okafor read?"
    app = _unfold(app, "copy-script")
    app = fill(app, {draft(COPY, "items", "script/l"): True})
    app = press(app, "copy-next")
    assert app.title[0].value == "Just what Dr Okafor will see"
    app = press(app, "copy-next")
    assert "I, Ana Silva, let Dr Okafor see this copy" in read(app)
    assert "not encrypted" in read(app)
    app = fill(app, {draft(COPY, "agreed"): True})
    app = press(app, "copy-make")
    assert app.title[0].value == "The copy for Dr Okafor is ready"
    assert has(app, "copy-file")
    assert has(app, "copy-pdf")
    (record,) = student.copies.all()
    assert (record.counselor, record.until, record.items) == ("Dr Okafor", LATER, ("script/l",))
    assert COPY not in student.page_state.drafts
    app = press(app, "copy-done")
    assert "**Dr Okafor**, made" in read(app)
    assert "Where you stand and 1 text; until" in read(app)
