"""Every date that a page shows is written in one way."""

import json
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from streamlit.testing.v1 import AppTest

from infoint.library import load_library
from infoint.library.demos import load_demos
from infoint.presenting.demo import fill_demo
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import ROOT, OpenPage
from tests.ui.playing import read

_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_LONG = "January|February|March|April|June|July|August|September|October|November|December"
_OTHER = re.compile(
    r"\b\d{4}-\d\d-\d\d\b|\b\d{4}-W\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b"
    rf"|\b\d{{1,2}} (?:{_LONG})\b|\b(?:{_LONG}) \d{{1,2}}\b"
    rf"|(?<!\w{{3}}, )\b\d{{1,2}} (?:{_MONTHS})\b|\b(?:{_MONTHS}) \d{{1,2}}\b"
)
_RIGHT = re.compile(rf"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?\b")
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


@pytest.fixture
def full(ws: Workspace) -> Workspace:
    """The data of the demo that has got furthest, as one's own."""
    library = load_library()
    demo = next(one for one in load_demos() if one.key == "deciding")
    fill_demo(ws, demo, library, now=NOW, tz=ZoneInfo("Europe/London"))
    with ws.edit("Where one is", now=NOW) as tx:
        tx.profile.update(locale="en-GB", time_zone="Europe/London")
    return ws


def shown(app: AppTest) -> Iterator[str]:
    """What stands on the page outside what people typed: words, labels, options, tables."""
    yield read(app)
    for kind in ("badge", "caption", "metric"):
        for element in getattr(app, kind, ()):
            yield str(getattr(element, "value", ""))
    for kind in ("selectbox", "radio", "multiselect"):
        for element in getattr(app, kind):
            yield from (str(option) for option in element.options)
    for kind in ("button", "checkbox", "expander"):
        for element in getattr(app, kind, ()):
            yield str(element.label)
    yield from _cells(app)


def _cells(app: AppTest) -> Iterator[str]:
    """What stands in tables, but for dates that the browser writes."""
    for table in app.dataframe:
        config = json.loads(table.proto.columns or "{}")
        for name, column in table.value.items():
            how = config.get(str(name), {})
            if how.get("hidden"):
                continue
            if how.get("type_config", {}).get("format", "").startswith("ddd, "):
                continue
            yield from (str(cell) for cell in column)


def someone(ws: Workspace) -> str:
    """A contact with a talk that was held and a letter that was sent."""
    sent = {letter.contact for letter in ws.letters.all() if letter.sent}
    return next(one.contact for one in ws.interviews.all() if one.held_at and one.contact in sent)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_writes_every_date_in_one_way(
    name: str, full: Workspace, open_page: OpenPage
) -> None:
    """No page shows a date in another shape than "Tue, 1 Dec", with the year in another year."""
    texts = [text.replace("\\", "") for text in shown(open_page(name, contact=someone(full)))]
    found = {hit[0]: text[:120] for text in texts for hit in _OTHER.finditer(text)}
    assert not found


def test_pages_show_dates_at_all(full: Workspace, open_page: OpenPage) -> None:
    """The walk sees dates: those of talks, of messages and of the table of talks."""
    contact = someone(full)
    for name in ("track", "phone_script", "thank_you"):
        assert _RIGHT.search("\n".join(shown(open_page(name, contact=contact)))), name
    table = next(
        one
        for one in open_page("track", part="next", view="talks").dataframe
        if one.proto.alt == "All talks"
    )
    assert "ddd, D MMM" in table.proto.columns
