"""Pages run headless through AppTest, always cold from app.py, on a data folder of their own."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, tzinfo
from functools import cache
from pathlib import Path
from typing import Any, Self

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from infoint.store import Workspace, open_workspace
from infoint.store.storage.file import FileStorage
from infoint.ui.frame import app as frame
from infoint.ui.session import redraw, session, workspaces
from infoint.ui.session.visit import remember
from tests import times

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session", autouse=True)
def packages_read_once() -> Iterator[None]:
    """Every AppTest reads all installed packages again, which takes most of its time."""
    with pytest.MonkeyPatch.context() as patch:
        scan = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield


class TimeOfTests(datetime):
    """Where the code asks for the present moment itself, it gets that of the tests."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return cls.fromtimestamp(times.now().timestamp(), tz)


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages have the time of the tests, in which no midnight comes."""
    monkeypatch.setattr(session, "now", times.now)
    monkeypatch.setattr(workspaces, "datetime", TimeOfTests)


@pytest.fixture(scope="session")
def registered(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """The pages as the app registers them, so that a test can open one of them first."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INFOINT_DATA", str(tmp_path_factory.mktemp("registered")))
        patch.delenv("INFOINT_CONTENT", raising=False)
        return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()._registered_pages


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh data folder that the app will use."""
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path))
    monkeypatch.delenv("INFOINT_CONTENT", raising=False)
    return tmp_path


@pytest.fixture
def ws(data: Path) -> Workspace:
    """The same workspace file, opened a second time, as another window would."""
    return open_workspace(data / "infoint.json")


OpenPage = Callable[..., AppTest]


@pytest.fixture
def open_page(data: Path, registered: Mapping[str, Any]) -> OpenPage:
    """Open a page by name, cold; keyword arguments go into the address."""

    def opened(name: str, **address: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        app.context = {"timezone": "Europe/London", "locale": "en-GB"}
        for key, value in address.items():
            app.query_params[key] = value
        app._registered_pages = registered
        if name != "today":
            app.switch_page(f"pages/{name}.py")
        app.run()
        assert not app.exception, app.exception[0].value
        return app

    return opened


@pytest.fixture
def written_while_drawing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Edits stored while a page is drawn, the place to come back to aside; filled as they come."""
    found: list[str] = []
    inside = False

    def turned(job: Callable[..., Any], before: bool, after: bool) -> Callable[..., Any]:
        def run(*args: Any) -> Any:
            nonlocal inside
            inside = before
            try:
                return job(*args)
            finally:
                inside = after

        return run

    def write(storage: FileStorage, *args: Any) -> Any:
        if inside:
            found.append(str(args)[:200])
        return stores(storage, *args)

    stores = FileStorage.write
    monkeypatch.setattr(FileStorage, "write", write)
    monkeypatch.setattr(redraw, "begin_drawing", turned(redraw.begin_drawing, True, True))
    monkeypatch.setattr(frame, "remember", turned(remember, False, True))
    written = turned(redraw.write_what_was_left, False, False)
    monkeypatch.setattr(redraw, "write_what_was_left", written)
    return found
