"""Plain data into entries, with every fault told as `file: place: what`."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from infoint.library.problems import Problems, listed, meant

Shape = TypeVar("Shape", bound=BaseModel)

_PLAIN_WORDS = {
    "missing": "is missing",
    "string_type": "must be text; put it in quotes",
    "int_type": "must be a whole number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list",
    "model_type": "must be lines of key: value",
    "model_attributes_type": "must be lines of key: value",
    "too_short": "must not be empty",
    "too_long": "holds too many entries",
}


def shape(model: type[Shape], data: Any, file: str, place: str, problems: Problems) -> Shape | None:
    """One entry of the model, or None with each fault noted."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            where, what = _told(fault, model)
            problems.add(file, ", ".join(part for part in (place, where) if part), what)
        return None


def shape_list(
    model: type[Shape], data: Any, file: str, name: str, problems: Problems
) -> tuple[Shape, ...]:
    """All entries of a list that could be shaped; the faults of the others are noted."""
    if not isinstance(data, list):
        problems.add(file, name, "must be a list, each entry after a dash")
        return ()
    if not data:
        problems.add(file, name, "is an empty list")
    entries = (
        shape(model, item, file, entry_place(name, number, item), problems)
        for number, item in enumerate(data, start=1)
    )
    return tuple(entry for entry in entries if entry is not None)


def entry_place(name: str, number: int, item: object) -> str:
    """Where an entry stands: `questions, entry 3 (first-steps)`."""
    label = ""
    if isinstance(item, Mapping):
        label = str(item.get("id") or item.get("key") or "")[:40]
    return f"{name}, entry {number}" + (f" ({label})" if label else "")


def _told(fault: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    kind = fault["type"]
    steps = list(fault["loc"])
    what = _PLAIN_WORDS.get(kind)
    if kind == "extra_forbidden":
        key = str(steps.pop())
        known = model.model_fields if not steps else ()
        what = f'unknown key "{key}"{meant(key, known)}'
    elif kind in ("literal_error", "enum"):
        what = f"must be one of {fault.get('ctx', {}).get('expected', '')}"
        given = fault["input"]
        what += f', not "{given[:40]}"' if isinstance(given, str) else ""
    elif kind == "value_error":
        what = str(fault.get("ctx", {}).get("error", fault["msg"]))
    elif kind == "string_pattern_mismatch":
        pattern = str(fault.get("ctx", {}).get("pattern", ""))
        what = (
            "must be the site alone, such as https://example.org"
            if "http" in pattern
            else "must begin with /"
            if "/" in pattern
            else "must be small letters, numbers and dashes"
        )
    words = [f"entry {step + 1}" if isinstance(step, int) else str(step) for step in steps]
    return ", ".join(words), what or fault["msg"]


def known_keys(data: Any, known: tuple[str, ...], file: str, problems: Problems) -> dict[str, Any]:
    """The top level of a file: exactly the known keys. What is there is given back."""
    if not isinstance(data, dict):
        problems.add(file, "", f"must hold {listed(known)} at the top level")
        return {}
    for key in data:
        if key not in known:
            problems.add(file, str(key), f"unknown key{meant(str(key), known)}")
    for key in known:
        if key not in data:
            problems.add(file, key, "is missing")
    return {key: data[key] for key in known if key in data}
