"""Where one stands, in charts and as the same numbers."""

import base64
import json
from datetime import timedelta
from typing import Any

import numpy as np
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Clock, Contact, Interview, OutreachAttempt
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, press, read, rows
from tests.ui.worlds import NOW

STEPS = "Steps for each contact"


def people(ws: Workspace, count: int = 3) -> None:
    """So many people; the first was asked and the second agreed."""
    with ws.edit("People", now=NOW) as tx:
        for number in range(count):
            tx.contacts.put(Contact(id=f"p{number}", name=f"Person {number:02}"))
        tx.attempts.put(OutreachAttempt(contact="p0", at=NOW))
        tx.attempts.put(OutreachAttempt(contact="p1", at=NOW, outcome="agreed"))


def drawn_bars(app: AppTest, chart: int) -> dict[str, Any]:
    """The bars of a chart as the browser gets them."""
    spec = app.get("plotly_chart")[chart].proto.spec
    bars: dict[str, Any] = json.loads(spec)["data"][0]
    return bars


def numbers(found: Any) -> list[int]:
    """Numbers of a chart, which may be packed."""
    if isinstance(found, dict):
        packed = base64.b64decode(found["bdata"])
        return [int(one) for one in np.frombuffer(packed, found["dtype"])]
    return [int(one) for one in found]


def test_nothing_to_show_yet(ws: Workspace, open_page: OpenPage) -> None:
    """Without anyone on the list the page says what will appear, and where to begin."""
    app = open_page("progress")
    assert "Charts appear here" in read(app)
    assert not app.get("plotly_chart")
    press(app, "to-people")
    assert app.title[0].value == "Identify people"


def test_contacts_by_stage(ws: Workspace, open_page: OpenPage) -> None:
    """The chart of stages and the table below it hold the same numbers."""
    people(ws)
    app = open_page("progress")
    table = rows(app, "Contacts by stage")
    counts = {row["Stage"]: row["Contacts"] for row in table}
    assert (counts["Identified"], counts["Asked"], counts["Agreed"]) == (1, 1, 1)
    assert sum(counts.values()) == 3
    bars = drawn_bars(app, 0)
    assert numbers(bars["x"]) == [row["Contacts"] for row in table]
    assert list(bars["y"]) == [row["Stage"] for row in table]


def test_talks_over_time(ws: Workspace, open_page: OpenPage) -> None:
    """The chart of talks appears with the first talk, with the same numbers as its table."""
    people(ws)
    app = open_page("progress")
    assert len(app.get("plotly_chart")) == 1
    with ws.edit("Talks", now=NOW) as tx:
        for days in (0, 7, 7, 21):
            ended = NOW - timedelta(days=days)
            clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
            tx.interviews.put(Interview(contact="p1", clock=clock))
        tx.interviews.put(Interview(contact="p2", start=NOW + timedelta(days=1)))
    app = open_page("progress")
    table = rows(app, "Talks by week")
    assert [row["Talks"] for row in table][-4:] == [1, 0, 2, 1]
    assert numbers(drawn_bars(app, 1)["y"]) == [row["Talks"] for row in table]


def test_progress_of_each_contact(ws: Workspace, open_page: OpenPage) -> None:
    """Each person has a row with their stage and how far each step is."""
    people(ws)
    table = rows(open_page("progress"), STEPS)
    assert [row["Contact"] for row in table] == ["Person 02", "Person 01", "Person 00"]
    assert [row["Stage"] for row in table] == ["Identified", "Agreed", "Asked"]
    assert len(table[0]) == 2 + 7
    assert table[0]["Hold the talk"] == "Not started"


def test_many_contacts_are_paged_and_found(ws: Workspace, open_page: OpenPage) -> None:
    """A long list is paged, and a search narrows it down from any page."""
    people(ws, 120)
    app = open_page("progress")
    assert len(rows(app, STEPS)) == 25
    fill(app, {"progress-page": 5})
    assert [row["Contact"] for row in rows(app, STEPS)][-1] == "Person 00"
    fill(app, {"search-progress": "person 107"})
    assert [row["Contact"] for row in rows(app, STEPS)] == ["Person 107"]
    fill(app, {"search-progress": "nobody"})
    assert not app.exception


def test_progress_of_each_field(ws: Workspace, open_page: OpenPage) -> None:
    """Each field has a row with its status and the talks held about it."""
    people(ws)
    with ws.edit("Field", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art", status="exploring"))
        tx.fields.put(CareerField(id="law", title="Law"))
        tx.interviews.put(
            Interview(
                contact="p1",
                field="art",
                clock=Clock(started=NOW - timedelta(hours=2), ended=NOW - timedelta(hours=1)),
            )
        )
    table = rows(open_page("progress"), "Fields and their progress")
    assert [(row["Field"], row["Where you stand"], row["Talks held"]) for row in table] == [
        ("Art", "Exploring", 1),
        ("Law", "Considering", 0),
    ]
