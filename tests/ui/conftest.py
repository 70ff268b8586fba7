"""Pages run headless through AppTest, always cold from app.py, on a data folder of their own."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from infoint.store import Workspace, open_workspace

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session", autouse=True)
def packages_read_once() -> Iterator[None]:
    """Every AppTest reads all installed packages again, which takes most of its time."""
    with pytest.MonkeyPatch.context() as patch:
        scan = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield


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
def open_page(data: Path) -> OpenPage:
    """Open a page by name, cold; keyword arguments go into the address."""

    def opened(name: str, **address: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        app.context = {"timezone": "Europe/London", "locale": "en-GB"}
        for key, value in address.items():
            app.query_params[key] = value
        app.run()
        if name != "today":
            app.switch_page(f"pages/{name}.py").run()
        assert not app.exception, app.exception[0].value
        return app

    return opened
