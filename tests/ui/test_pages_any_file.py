"""Every page draws whatever a file that opens holds, however far away or odd it is."""

import os
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from infoint.store import Workspace, open_workspace
from tests.mutating import Mutation, mutations, spoilt
from tests.titles import TITLES
from tests.ui.conftest import ROOT, OpenPage
from tests.ui.far_world import FIRST, LAST, full, put_far


@pytest.mark.parametrize(
    "interview", [pytest.param("planned", marks=pytest.mark.nightly), "running", "held"]
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
    interview: str,
    times: tuple[str, str],
    zone: str,
    data: Path,
    ws: Workspace,
    open_page: OpenPage,
) -> None:
    """At both ends of the calendar and on both sides of the date line."""
    contact = full(ws, interview)
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
