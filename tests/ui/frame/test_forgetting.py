"""A computer that forgets what is kept on it: one quiet line, where a lab says so."""

import pytest

from infoint import paths
from tests.ui.conftest import OpenPage
from tests.ui.playing import read


@pytest.mark.parametrize(("said", "told"), [("1", True), ("", False)])
def test_one_line_says_to_download(
    said: str, told: bool, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands in the list of pages, with the way to the download; else nothing is said."""
    monkeypatch.setenv(paths.WIPED_VARIABLE, said)
    app = open_page("today")
    links = [each.proto.label for each in app.sidebar.get("page_link")]
    assert ("Download it before you leave" in links) is told
    assert ("This computer may forget what you enter." in read(app)) is told
