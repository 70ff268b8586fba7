"""A school's own link stands beside the circle that it helps to think of."""

from pathlib import Path

import pytest

from infoint.ui.session.plain_text import plain_text
from tests.library.contents import copy_content
from tests.library.test_links import add_links
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, press, read

TITLE = "Find *our* alumni [here](https://else.example) :red[now]"
URL = "https://alumni.pitt.example/find?a=1&b=*2*"


@pytest.fixture
def linked(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A counselor's folder with a link at the alumni."""
    folder = copy_content(tmp_path)
    add_links(folder, f"      - title: '{TITLE}'\n        url: '{URL}'\n")
    monkeypatch.setenv("INFOINT_CONTENT", str(folder))


@pytest.mark.usefixtures("linked")
def test_a_link_of_the_school(open_page: OpenPage) -> None:
    """It is there once one thinks of the circle, letter for letter, and says where it leads."""
    app = open_page("identify_people", part="think")
    assert not app.link_button
    fill(app, {"idea": "family-friends"})
    assert not app.link_button
    fill(app, {"idea": None})
    press(app, "nobody")
    fill(app, {"idea": "alumni"})
    (link,) = app.link_button
    assert (link.label, link.url) == (plain_text(TITLE), URL)
    assert f"This leaves your computer, for {plain_text('alumni.pitt.example')}" in read(app)


def test_without_one_nothing_stands_there(open_page: OpenPage) -> None:
    """Our own circles lead nowhere."""
    app = open_page("identify_people", part="think")
    fill(app, {"idea": "family-friends"})
    assert not app.link_button
    assert "leaves your computer" not in read(app)
