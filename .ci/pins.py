"""Fail if a package was installed that constraints.txt does not pin, or in another version."""

import re
import sys
from importlib.metadata import distributions
from pathlib import Path

UNPINNED = {"pip", "setuptools", "infoint"}


def plain(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


pins = {}
for line in Path("constraints.txt").read_text(encoding="utf-8").splitlines():
    if "==" in line and not line.startswith("#"):
        name, version = line.split(";")[0].strip().split("==")
        pins[plain(name)] = version
found = {plain(each.metadata["Name"]): each.version for each in distributions()}
wrong = [
    f"{name} {version}: constraints.txt has {pins.get(name, 'no pin')}"
    for name, version in sorted(found.items())
    if name not in UNPINNED and pins.get(name) != version
]
print("\n".join(wrong) or f"{len(found)} packages, all pinned")
sys.exit(bool(wrong))
