"""Every page draws whatever a file that opens holds, however far away or odd it is."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from infoint.domain import Action, Interview, Letter, OutreachAttempt
from infoint.domain.interviews import Clock
from infoint.store import Workspace, open_workspace
from tests.mutating import Mutation, mutations, spoilt
from tests.titles import TITLES
from tests.ui.conftest import ROOT, OpenPage
from tests.ui.worlds import NOW, one_of_everything

MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
FIRST = ("0001-01-01T00:00:00Z", "0001-01-01")
LAST = ("9999-12-31T23:59:59.999999Z", "9999-12-31")


def full(ws: Workspace, talk: str) -> str:
    """One of everything, with a value in every place that takes a time or a day."""
    contact = one_of_everything(ws, talk)
    with ws.edit("Filled", now=NOW) as tx:
        for each in tx.contacts.all():
            day = NOW.date()
            tx.contacts.update(each.id, created=NOW, referrer_told=day)
        for attempt in tx.attempts.all():
            tx.attempts.update(attempt.id, next_date=NOW.date())
        tx.attempts.put(OutreachAttempt(contact=contact, at=NOW, channel="email"))
        for one in tx.interviews.all():
            tx.interviews.update(one.id, start=NOW, created=NOW, report_back_on=NOW.date())
        tx.interviews.put(Interview(contact=contact, start=NOW))
        tx.interviews.put(Interview(contact=contact, clock=Clock(started=NOW, ended=NOW)))
        tx.actions.put(Action(text="Read", due=NOW.date(), contact=contact))
        tx.actions.put(Action(text="Write", done=NOW))
        tx.letters.put(Letter(kind="thank-you", contact=contact, written=NOW, sent=NOW))
        tx.page_state.write(("dismissals", "x"), NOW.date().isoformat())
        tx.page_state.write(("dismissals", "y"), NOW.isoformat())
    return contact


def far(value: Any, moment: str, day: str) -> Any:
    """The same with another text for every time and every day."""
    if isinstance(value, Mapping):
        return {key: far(each, moment, day) for key, each in value.items()}
    if isinstance(value, list):
        return [far(each, moment, day) for each in value]
    if isinstance(value, str) and MOMENT.match(value):
        return moment
    return day if isinstance(value, str) and DAY.match(value) else value


def put_far(file: Path, times: tuple[str, str], zone: str) -> None:
    tables = far(orjson.loads(file.read_bytes()), *times)
    tables["profile"]["profile"]["time_zone"] = zone
    for talk in tables["interviews"].values():
        talk["time_zone"] = zone
    file.write_bytes(orjson.dumps(tables))


@pytest.mark.parametrize(
    "talk", [pytest.param("planned", marks=pytest.mark.nightly), "running", "held"]
)
@pytest.mark.parametrize("times", [FIRST, LAST], ids=["first", "last"])
@pytest.mark.parametrize(
    "zone",
    [
        "Pacific/Kiritimati",
        pytest.param("Etc/GMT+12", marks=pytest.mark.nightly),
        pytest.param("Asia/Kathmandu", marks=pytest.mark.nightly),
    ],
)
def test_every_page_draws(
    talk: str, times: tuple[str, str], zone: str, data: Path, ws: Workspace, open_page: OpenPage
) -> None:
    """At both ends of the calendar and on both sides of the date line."""
    contact = full(ws, talk)
    put_far(data / "infoint.json", times, zone)
    assert len(open_workspace(data / "infoint.json").contacts) >= 1
    app = open_page("today")
    broken = []
    for name in TITLES:
        app.query_params["contact"] = contact
        app.switch_page(f"pages/{name}.py").run()
        if app.exception:
            broken.append((name, app.exception[0].value, app.exception[0].stack_trace[-4:]))
    assert broken == []


def draw_or_explain(app: AppTest, pages: list[str], contact: str) -> None:
    """Go through the pages; what cannot be read leads to a sentence, never to an exception."""
    for name in pages:
        app.query_params["contact"] = contact
        app.switch_page(f"pages/{name}.py").run()
        assert not app.exception, (name, app.exception[0].value, app.exception[0].stack_trace)


def draw_spoilt(folder: Path, changes: list[Mutation], pages: list[str]) -> None:
    """The pages over the file with other values in these places."""
    tables, contact = WHOLE
    here = folder / os.urandom(8).hex()
    here.mkdir()
    (here / "infoint.json").write_bytes(spoilt(tables, changes))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INFOINT_DATA", str(here))
        draw_or_explain(AppTest.from_file(str(ROOT / "app.py"), default_timeout=60), pages, contact)


def in_memory() -> tuple[Any, str]:
    """The tables of the full workspace, and the id of its contact."""
    ws = open_workspace(None)
    contact = full(ws, "held")
    return orjson.loads(orjson.dumps(ws._storage.read())), contact


WHOLE = in_memory()
CHANGES = mutations(WHOLE[0])


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES, st.sampled_from(sorted(TITLES)))
def test_a_page_over_a_file_with_any_value_anywhere(
    tmp_path: Path, changes: list[Mutation], page: str
) -> None:
    """The page draws, or the recovery screen says why it does not."""
    draw_spoilt(tmp_path, changes, [page])


@pytest.mark.nightly
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES)
def test_all_pages_over_files_with_any_value_anywhere(
    tmp_path: Path, changes: list[Mutation]
) -> None:
    """As above, for every page and for longer."""
    draw_spoilt(tmp_path, changes, list(TITLES))
