"""Public faces of the package: names that are loaded from their homes when first asked for."""

import ast
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def face(module: str, file: str) -> tuple[Callable[[str], Any], list[str]]:
    """`__getattr__` and `__all__` for a module: the names that its file imports for type checkers.

    These are the imports under its `if TYPE_CHECKING:`; so each name stands there once.
    """
    whole = ast.parse(Path(file).read_text(encoding="utf-8"))
    typed = [line for block in whole.body if isinstance(block, ast.If) for line in block.body]
    homes = [(line.module or "", line.names) for line in typed if isinstance(line, ast.ImportFrom)]
    home_of = {each.name: home for home, names in homes for each in names}

    def load(name: str) -> Any:
        if name not in home_of:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        return getattr(import_module(home_of[name]), name)

    return load, sorted(home_of)
