"""The house rules that a machine can check: who may import whom, and how long files get."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ORDER = {
    "app.py": 0,
    "pages": 0,
    "cli": 0,
    "__main__": 0,
    "ui": 1,
    "door": 1,
    "services": 2,
    "coaching": 3,
    "imports": 3,
    "documents": 3,
    "charts": 3,
    "store": 4,
    "library": 4,
    "domain": 5,
    "dates": 6,
    "places": 6,
    "running": 6,
    "access_key": 6,
    "peers": 6,
}
"""Areas and how far right they stand; an import goes to an area further right."""
ALSO = {("documents", "charts"), ("imports", "coaching"), ("__main__", "cli")}
"""Arrows between areas of the same place that are allowed. Imports ask who is the same person."""
SCREEN = ("app.py", "pages/", "infoint/ui/", "infoint/cli.py", "infoint/door.py")
SESSION = ("infoint/ui/session.py", "infoint/ui/frame.py")
LONGEST_FILE = 320
LONGEST_PAGE = 80


def area_of(file: str) -> str:
    """The area a file belongs to: pages, ui, store, cli, ..."""
    parts = file.split("/")
    if parts[0] != "infoint":
        return parts[0]
    return parts[1].removesuffix(".py")


def imported(tree: ast.Module, file: str) -> Iterator[tuple[int, str]]:
    """Every module named in an import, with its line; relative ones written out."""
    package = file.removesuffix(".py").split("/")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            kept = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*kept, *([node.module] if node.module else [])])
            yield node.lineno, module
            if module == "infoint":
                yield from ((node.lineno, f"infoint.{name.name}") for name in node.names)


def findings(file: str, text: str) -> list[str]:
    """What a file does against the rules, one line each. `file` is its path from the root."""
    tree = ast.parse(text)
    found = [*_long(file, text), *_bag(file, tree)]
    for line, module in imported(tree, file):
        if module.split(".")[0] == "streamlit" and not file.startswith(SCREEN):
            found.append(f"{file}:{line}: streamlit outside the screen")
        if module.startswith("infoint.") and not _allowed(area_of(file), module):
            found.append(f"{file}:{line}: must not import {module}")
        if module.split(".")[0] in ("pages", "app", "tests"):
            found.append(f"{file}:{line}: must not import {module}")
    return found


def _allowed(here: str, module: str) -> bool:
    there = module.split(".")[1]
    if there == here or there not in ORDER:
        return there == here or there == "__version__"
    return ORDER[here] < ORDER[there] or (here, there) in ALSO


def _long(file: str, text: str) -> Iterator[str]:
    lines = text.count("\n")
    most = LONGEST_PAGE if file.startswith("pages/") else LONGEST_FILE
    if lines > most:
        yield f"{file}: {lines} lines, at most {most}"


def _bag(file: str, tree: ast.Module) -> Iterator[str]:
    if file in SESSION:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "session_state":
            yield f"{file}:{node.lineno}: session_state outside the session"
        if isinstance(node, ast.ImportFrom) and any(n.name == "session_state" for n in node.names):
            yield f"{file}:{node.lineno}: session_state outside the session"


def project_files() -> list[str]:
    """All our Python files but the tests, as paths from the root."""
    found = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "infoint").rglob("*.py")]
    return sorted(path.relative_to(ROOT).as_posix() for path in found if "_app" not in path.parts)


@pytest.mark.parametrize("file", project_files())
def test_file_keeps_the_rules(file: str) -> None:
    """Imports go one way, Streamlit stays on the screen, and the file is not too long."""
    if file == "infoint/__init__.py":
        assert not list(imported(ast.parse((ROOT / file).read_text("utf-8")), file))
        return
    assert area_of(file) in ORDER, f"{file} belongs to no area of the design"
    assert findings(file, (ROOT / file).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("infoint/domain/x.py", "from infoint.store import open_workspace"),
        ("infoint/domain/x.py", "from infoint import store"),
        ("infoint/domain/x.py", "from .. import store"),
        ("infoint/domain/x.py", "from ..store import open_workspace"),
        ("infoint/domain/x.py", "def f():\n    import infoint.ui.session"),
        ("infoint/store/x.py", "from infoint.library import load_library"),
        ("infoint/library/x.py", "import infoint.store"),
        ("infoint/charts/x.py", "import infoint.documents"),
        ("infoint/coaching/x.py", "from infoint.services import people"),
        ("infoint/services/x.py", "from infoint.ui import session"),
        ("infoint/ui/x.py", "from infoint import cli"),
        ("infoint/ui/x.py", "import pages.today"),
        ("infoint/places.py", "from infoint.domain import Contact"),
        ("infoint/coaching/x.py", "import streamlit as st"),
        ("infoint/running.py", "from streamlit import config"),
        ("infoint/access_key.py", "from streamlit import config"),
        ("infoint/ui/x.py", "from infoint import door"),
        ("pages/x.py", "import streamlit as st\nst.session_state.x = 1"),
        ("infoint/ui/x.py", "from streamlit import session_state"),
        ("pages/x.py", "x = 1\n" * 81),
        ("infoint/ui/x.py", "x = 1\n" * 321),
    ],
)
def test_planted_violation_is_found(file: str, text: str) -> None:
    """The checker sees each kind of violation when one is planted."""
    assert findings(file, text)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("infoint/documents/x.py", "from infoint.charts import palette"),
        ("infoint/services/x.py", "from infoint.domain import Contact\nimport infoint.coaching"),
        ("infoint/ui/x.py", "import streamlit as st\nfrom infoint import places"),
        ("infoint/ui/session.py", "import streamlit as st\nst.session_state['x'] = 1"),
        ("pages/x.py", "from infoint.ui.frame import open_page"),
        ("infoint/store/x.py", "from infoint.store.errors import StoreError"),
        ("infoint/cli.py", "from infoint import __version__, door, places"),
        ("infoint/door.py", "from streamlit import App\nfrom infoint import peers"),
    ],
)
def test_allowed_arrow_is_not_found(file: str, text: str) -> None:
    """The checker leaves alone what the design allows."""
    assert findings(file, text) == []
