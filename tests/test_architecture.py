"""The house rules that a machine can check: who may import whom, and how full a room gets."""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS: tuple[tuple[str, ...], ...] = (
    ("i18n", "paths", "single_instance", "access_key", "lan", "peers", "lazy_face"),
    ("domain",),
    ("dates", "library", "store"),
    ("charts", "documents", "entries"),
    ("words",),
    ("advice",),
    ("debrief", "letters", "review"),
    ("people",),
    ("interviews", "outreach", "imports"),
    ("fields", "search"),
    ("today",),
    ("progress",),
    ("presenting",),
    ("reports",),
    ("backup",),
    ("sharing",),
    ("caseload",),
    ("content_check", "data_commands"),
    ("ui", "door"),
    ("serving",),
    ("app.py", "pages", "cli", "__main__"),
)
"""The rooms, the ground first; a room imports from the floors below its own."""
ALSO = {("__main__", "cli"), ("cli", "door")}
"""Neighbours on one floor of which the first knows the second."""
WING: tuple[str, ...] = ("session", "browser", "worksheet", "components", "frame")
"""The screen's own rooms, the ground first. Above them lies one room a capability; these may know
each other as long as there is no circle."""
FACES = ("coaching", "documents", "imports")
"""Public faces, which load what is asked for; nobody inside imports them."""
SCREEN = ("app.py", "pages/", "infoint/ui/", "infoint/cli.py", "infoint/door.py")
SESSION = "infoint/ui/session/"
INSIDE = ("infoint/ui/session/", "infoint/ui/browser/")
"""The folders that may lean on what Streamlit does not document."""
PUBLIC = ("streamlit", "streamlit.typing")
MOST_FILES = 15
"""Python files in one folder, `__init__.py` not counted."""
LONGEST_PAGE = 80

Sources = Mapping[str, str]
"""Texts of Python files by their path from the root."""


def sources() -> dict[str, str]:
    """All our Python files but the tests."""
    found = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "infoint").rglob("*.py")]
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in found
        if "_app" not in path.parts
    }


def module_of(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def room_of(file: str) -> str:
    """The room that a file belongs to: pages, ui, store, cli, ..."""
    parts = file.split("/")
    return parts[1].removesuffix(".py") if parts[0] == "infoint" else parts[0]


def wing_of(module: str) -> str:
    """The room of the screen that a module of `infoint.ui` belongs to; "" outside."""
    parts = module.split(".")
    return parts[2] if parts[:2] == ["infoint", "ui"] and len(parts) > 2 else ""


def imported(file: str, text: str, modules: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, with its line; relative ones written out."""
    package = file.removesuffix(".py").split("/")[:-1]
    for node in _nodes(text):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            kept = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*kept, *([node.module] if node.module else [])])
            inner = [f"{module}.{name.name}" for name in node.names]
            below = [name for name in inner if name in modules or _is_streamlits(name)]
            if len(below) < len(inner) or not inner:
                yield node.lineno, module
            yield from ((node.lineno, name) for name in below)


@cache
def _nodes(text: str) -> tuple[ast.AST, ...]:
    """Its imports, and where it takes something by the name of the bag: read once for all rules."""
    return tuple(
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
        or (isinstance(node, ast.Attribute) and node.attr == "session_state")
    )


@cache
def _is_streamlits(name: str) -> bool:
    """Whether `streamlit.x` is a module and no command."""
    return name.count(".") == 1 and name.startswith("streamlit.") and find_spec(name) is not None


def findings(files: Sources) -> list[str]:
    """What the files do against the rules, one line each."""
    modules = {module_of(file) for file in files}
    modules |= {f"infoint.{room}" for floor in FLOORS for room in floor}
    found = [line for file, text in files.items() for line in _file(file, text, modules)]
    found += _full(files)
    found += [f"circle of files: {' '.join(each)}" for each in circles(_by_file(files, modules))]
    found += [f"circle of rooms: {' '.join(each)}" for each in circles(_by_room(files, modules))]
    return found


def _file(file: str, text: str, modules: set[str]) -> Iterator[str]:
    if room_of(file) not in {room for floor in FLOORS for room in floor}:
        if file not in ("infoint/__init__.py", "infoint/coaching/__init__.py"):
            yield f"{file}: belongs to no room"
        return
    if file.startswith("pages/") and text.count("\n") > LONGEST_PAGE:
        yield f"{file}: more than {LONGEST_PAGE} lines"
    yield from _bag(file, text)
    for line, module in imported(file, text, modules):
        top = module.split(".")[0]
        if top == "streamlit" and not file.startswith(SCREEN):
            yield f"{file}:{line}: streamlit outside the screen"
        if top == "streamlit" and module not in PUBLIC and not file.startswith(INSIDE):
            yield f"{file}:{line}: the inside of streamlit outside session and browser"
        if top in ("pages", "app", "tests"):
            yield f"{file}:{line}: must not import {module}"
        if top == "infoint" and not _allowed(file, module):
            yield f"{file}:{line}: must not import {module}"


def _allowed(file: str, module: str) -> bool:
    """Whether a file may import a module of ours."""
    parts = module.split(".")
    if module in {f"infoint.{face}" for face in FACES}:
        return file == f"infoint/{parts[1]}/__init__.py"
    if len(parts) == 1 or file in {f"infoint/{face}/__init__.py" for face in FACES}:
        return True
    here, there = room_of(file), parts[1]
    if here == there:
        return here != "ui" or _in_the_wing(wing_of(module_of(file)), wing_of(module))
    floor = {room: number for number, floor in enumerate(FLOORS) for room in floor}
    if there not in floor:
        return False
    return floor[there] < floor[here] or (here, there) in ALSO


def _in_the_wing(here: str, there: str) -> bool:
    places = [*WING, "a room of a capability"]

    def place(room: str) -> int:
        return places.index(room) if room in places else len(WING)

    return place(there) <= place(here)


def _bag(file: str, text: str) -> Iterator[str]:
    if file.startswith(SESSION):
        return
    for node in _nodes(text):
        named = isinstance(node, ast.ImportFrom) and any(
            name.name == "session_state" for name in node.names
        )
        if named or (isinstance(node, ast.Attribute) and node.attr == "session_state"):
            yield f"{file}:{getattr(node, 'lineno', 0)}: session_state outside the session"


def _full(files: Sources) -> Iterator[str]:
    names = [Path(file) for file in files if file.startswith("infoint/")]
    count = Counter(path.parent.as_posix() for path in names if path.name != "__init__.py")
    for folder, number in count.items():
        if number > MOST_FILES:
            yield f"{folder}: {number} files"


def _by_file(files: Sources, modules: set[str]) -> dict[str, set[str]]:
    return {
        module_of(file): {name for _, name in imported(file, text, modules) if name in modules}
        for file, text in files.items()
        if module_of(file) not in {f"infoint.{face}" for face in FACES}
    }


def _by_room(files: Sources, modules: set[str]) -> dict[str, set[str]]:
    """Rooms of capabilities, and those of the screen."""

    def room(module: str) -> str:
        wing = wing_of(module)
        parts = module.split(".")
        return f"ui.{wing}" if wing else parts[1] if len(parts) > 1 else parts[0]

    found: dict[str, set[str]] = {}
    for module, names in _by_file(files, modules).items():
        if not module.startswith("infoint."):
            continue
        found.setdefault(room(module), set()).update(room(name) for name in names)
    return found


def circles(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """Sets of nodes that reach each other; one that names itself is none."""
    reach = _without_ends({node: set(those) - {node} for node, those in graph.items()})
    for through in reach:
        for node in reach:
            if through in reach[node]:
                reach[node] |= reach[through]
    found = {
        tuple(sorted(other for other in reach[node] if node in reach.get(other, ())))
        for node in reach
        if node in reach[node]
    }
    return sorted(map(list, found))


def _without_ends(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    """The graph without the nodes from which one gets nowhere: they are in no circle."""
    while ends := {node for node, those in graph.items() if not those & graph.keys()}:
        graph = {node: those for node, those in graph.items() if node not in ends}
    return graph


def test_the_house_is_in_order() -> None:
    """Imports go one way without circles, no room is overfull, Streamlit stays on the screen."""
    assert findings(sources()) == []


def test_the_top_of_the_package_imports_nothing() -> None:
    """`import infoint` alone loads nothing of ours."""
    assert not list(imported("infoint/__init__.py", sources()["infoint/__init__.py"], ()))


@pytest.mark.parametrize(
    "planted",
    [
        {"infoint/domain/x.py": "from infoint.store import open_workspace"},
        {"infoint/domain/x.py": "from infoint import store"},
        {"infoint/domain/x.py": "from .. import store"},
        {"infoint/domain/x.py": "from ..store import open_workspace"},
        {"infoint/domain/x.py": "def f():\n    import infoint.ui.session.session"},
        {"infoint/store/x.py": "from infoint.library import load_library"},
        {"infoint/charts/x.py": "import infoint.documents.typst"},
        {"infoint/people/x.py": "from infoint.fields import scores"},
        {"infoint/letters/x.py": "from infoint.people import stages"},
        {"infoint/letters/x.py": "from infoint.coaching import greeting_name"},
        {"infoint/reports/x.py": "import infoint.documents"},
        {"infoint/today/x.py": "from infoint.ui.session import session"},
        {"infoint/nowhere/x.py": ""},
        {"infoint/ui/x.py": "from infoint import cli"},
        {"infoint/ui/x.py": "import pages.today"},
        {"infoint/ui/session/x.py": "from infoint.ui.worksheet import boxes"},
        {"infoint/ui/frame/x.py": "from infoint.ui.presenting import run"},
        {"infoint/paths.py": "from infoint.domain import Contact"},
        {"infoint/review/x.py": "import streamlit as st"},
        {"infoint/single_instance.py": "from streamlit import config"},
        {"infoint/ui/frame/x.py": "from streamlit import net_util"},
        {"infoint/ui/people/x.py": "from streamlit.runtime.scriptrunner import RerunData"},
        {"pages/x.py": "import streamlit as st\nst.session_state.x = 1"},
        {"infoint/ui/people/x.py": "from streamlit import session_state"},
        {"pages/x.py": "x = 1\n" * 81},
        {
            "infoint/people/x.py": "from infoint.people import y",
            "infoint/people/y.py": "from infoint.people.x import z",
        },
        {
            "infoint/ui/people/x.py": "from infoint.ui.today import y",
            "infoint/ui/today/y.py": "",
            "infoint/ui/today/x.py": "from infoint.ui.people import y",
            "infoint/ui/people/y.py": "",
        },
        {f"infoint/people/x{number}.py": "" for number in range(16)},
    ],
)
def test_planted_violation_is_found(planted: dict[str, str]) -> None:
    """The checker sees each kind of violation when one is planted."""
    assert findings(planted)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("infoint/reports/x.py", "from infoint.charts import palette"),
        ("infoint/today/x.py", "from infoint.domain import Contact\nimport infoint.people.stages"),
        ("infoint/ui/today/x.py", "import streamlit as st\nfrom infoint import paths"),
        ("infoint/ui/session/x.py", "import streamlit as st\nst.session_state['x'] = 1"),
        ("infoint/ui/session/x.py", "from streamlit import config, net_util"),
        ("infoint/ui/imports/x.py", "from streamlit.typing import UploadedFile"),
        ("pages/x.py", "from infoint.ui.frame import open_page"),
        ("infoint/store/x.py", "from infoint.store.errors import StoreError"),
        ("infoint/cli.py", "from infoint import __version__, door, paths"),
        ("infoint/door.py", "from streamlit import App\nfrom infoint import peers"),
        ("infoint/documents/__init__.py", "from infoint.letters.docx import letter_docx"),
        ("infoint/ui/letters/x.py", "from infoint.ui.frame.step_page import step_page"),
    ],
)
def test_allowed_arrow_is_not_found(file: str, text: str) -> None:
    """The checker leaves alone what the design allows."""
    assert findings({file: text}) == []
