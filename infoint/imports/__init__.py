"""Files of other programs in, a preview of people out: the public face of the import."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from infoint.imports.preview import ImportProblem, Preview, Problem, Source
    from infoint.imports.reading import read_contacts

__all__ = [
    "ImportProblem",
    "Preview",
    "Problem",
    "Source",
    "read_contacts",
]

_HOMES = {
    "ImportProblem": "infoint.imports.preview",
    "Preview": "infoint.imports.preview",
    "Problem": "infoint.imports.preview",
    "Source": "infoint.imports.preview",
    "read_contacts": "infoint.imports.reading",
}


def __getattr__(name: str) -> Any:
    """Load what is asked for when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
