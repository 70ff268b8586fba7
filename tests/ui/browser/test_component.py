"""Scripts and style sheets of ours: each has its file, its component, and nothing in Python."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from infoint.ui.browser import shortcuts
from infoint.ui.browser.component import component
from infoint.ui.browser.enter_adds import enter_adds
from tests.ui.conftest import ROOT

BROWSER = ROOT / "infoint" / "ui" / "browser"
FILES = sorted(path for path in BROWSER.iterdir() if path.suffix in (".js", ".css"))
SOURCES = sorted([*(ROOT / "infoint").rglob("*.py"), *(ROOT / "pages").glob("*.py")])
KEYS = (shortcuts.NOTE, shortcuts.MARKS, shortcuts.ADD, enter_adds(""))
CODE = re.compile(r"export default|addEventListener|<script|querySelector|\{[^}]*:[^}]*;\s*\}")
MARKS = re.compile(r"data-test|st-key-|\bst(?:App|Main|TextArea|TextInput|Sidebar)\b")


def components() -> list[str]:
    """The names of all components, from the calls that make them."""
    calls = (
        node
        for path in BROWSER.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    )
    named = [call for call in calls if call.func.id in ("component", "behaviour")]  # type: ignore[attr-defined]
    return [call.args[0].value for call in named if isinstance(call.args[0], ast.Constant)]


def test_every_file_belongs_to_a_component() -> None:
    """No script or style sheet lies about unused, and no component shares its name."""
    assert {path.stem for path in FILES} == set(components())
    assert len(components()) == len(set(components()))


def test_a_component_without_a_file_is_refused() -> None:
    """A misspelt name is told when the module is imported, not by a page that does nothing."""
    with pytest.raises(FileNotFoundError):
        component("no_such_thing")


def test_no_python_holds_a_script() -> None:
    """Scripts, styles and the marks on Streamlit's page stand in the files beside components.

    The door's page is shown without the app, so it carries its own look.
    """
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path, line, text in texts_in_python()
        if path.name != "door.py"
        if CODE.search(text) or MARKS.search(text)
    ]
    assert found == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_keys_in_scripts_are_those_of_the_page(path: Path) -> None:
    """A script or a style that looks for a container by its key finds one that Python draws."""
    found = set(re.findall(r"st-key-([a-z][a-z-]*)", path.read_text("utf-8")))
    assert sorted(found - set(KEYS) - {text for _path, _line, text in texts_in_python()}) == []


@cache
def texts_in_python() -> tuple[tuple[Path, int, str], ...]:
    """Every text in the sources and where, and what each text with a value in it begins with."""
    return tuple(
        (path, node.lineno, node.value)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
