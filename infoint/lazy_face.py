"""Public faces of the package: names that are loaded from their homes when first asked for."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def face(module: str, homes: Mapping[str, str]) -> tuple[Callable[[str], Any], list[str]]:
    """`__getattr__` and `__all__` for a module; `homes` are its names (with blanks) by home."""
    home_of = {name: home for home, names in homes.items() for name in names.split()}

    def load(name: str) -> Any:
        if name not in home_of:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        return getattr(import_module(home_of[name]), name)

    return load, sorted(home_of)
