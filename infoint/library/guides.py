"""The guidance of a step: Markdown with front matter, five headings and sourced bullets."""

import re
from pathlib import Path
from typing import Any

from infoint.domain.steps import STEP_KEYS
from infoint.library.entries import Point, StepGuide
from infoint.library.problems import Problems, meant
from infoint.library.reading import read_front_matter
from infoint.library.shaping import shape

PROSE = ("Why", "Example")
_ATTRIBUTES = {"Why": "why", "Example": "example", "How": "how", "Do": "do", "Don't": "dont"}
_ENDING = re.compile(r"\s*\[([^\[\]|]*)(?:\|([^\[\]|]*))?\]\s*\Z")


def read_guides(folder: Path, problems: Problems) -> tuple[StepGuide, ...]:
    """The seven guides in the order of the steps; those that cannot be read are left out."""
    guides = (_read_guide(folder, f"steps/{key}.md", key, problems) for key in STEP_KEYS)
    return tuple(guide for guide in guides if guide is not None)


def _read_guide(folder: Path, file: str, key: str, problems: Problems) -> StepGuide | None:
    parts = read_front_matter(folder, file, problems)
    if parts is None:
        return None
    head, body = parts
    for name in ("key", *_ATTRIBUTES.values()):
        if name in head:
            problems.add(file, name, "does not belong in the front matter")
            head = {other: value for other, value in head.items() if other != name}
    sections = _sections(body, file, problems)
    data: dict[str, Any] = {**head, "key": key}
    sources: list[str] = []
    for title, name in _ATTRIBUTES.items():
        if title not in sections:
            problems.add(file, f"## {title}", "the heading is missing")
        elif title in PROSE:
            paragraphs = re.split(r"\n\s*\n", sections[title].strip())
            data[name] = "\n\n".join(" ".join(each.split()) for each in paragraphs)
        else:
            data[name] = points = _points(sections[title], file, title, problems)
            sources += [source for point in points for source in point.all_sources]
    own = head.get("sources")
    if isinstance(own, list) and own and all(isinstance(name, str) for name in own):
        data["sources"] = tuple(dict.fromkeys([*own, *sources]))
    whole = _ATTRIBUTES.keys() <= sections.keys()
    return shape(StepGuide, data, file, "", problems) if whole else None


def _sections(body: str, file: str, problems: Problems) -> dict[str, str]:
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in body.split("\n"):
        if line.startswith("#"):
            title = line.lstrip("#").strip().replace("’", "'")
            if title not in _ATTRIBUTES:
                problems.add(file, title, f"unknown heading{meant(title, _ATTRIBUTES)}")
            elif title in sections:
                problems.add(file, f"## {title}", "the heading stands here twice")
            current = sections.setdefault(title, [])
        elif current is not None:
            current.append(line)
        elif line.strip():
            problems.add(file, "", f'"{line.strip()[:40]}" stands before the first heading')
    return {title: "\n".join(lines) for title, lines in sections.items()}


def _points(text: str, file: str, title: str, problems: Problems) -> tuple[Point, ...]:
    bullets: list[str] = []
    for line in text.split("\n"):
        words = line.strip()
        if line.startswith(("- ", "* ")):
            bullets.append(words[2:])
        elif words and bullets:
            bullets[-1] += " " + words
        elif words:
            problems.add(file, f"## {title}", f'"{words[:40]}" must begin with a dash')
    points = (
        _point(bullet, file, f"## {title}, point {number}", problems)
        for number, bullet in enumerate(bullets, start=1)
    )
    return tuple(point for point in points if point is not None)


def _point(bullet: str, file: str, place: str, problems: Problems) -> Point | None:
    ending = _ENDING.search(bullet)
    if ending is None:
        problems.add(file, place, "must end with its source, such as [handbook]")
        return None
    sources = _names(ending[1])
    if not sources:
        problems.add(file, place, "names no source in its brackets")
        return None
    data = {
        "text": bullet[: ending.start()],
        "source": sources[0],
        "also": sources[1:],
        "covers": _names(ending[2] or ""),
    }
    return shape(Point, data, file, place, problems)


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
