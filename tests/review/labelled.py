"""The labelled texts, and what the review says to each of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from infoint.coaching import Finding, review_message, review_question

HERE = Path(__file__).parent
RULES = (
    "placeholder-left",
    "asks-for-job",
    "wrong-name",
    "too-long",
    "closed",
    "double-barrelled",
    "personal-pay",
    "leading",
)
"""What the labels tell of what is there and should not be. What they tell of what is missing is
read by the points, and the rules that came later have no labels here."""


@dataclass
class Tally:
    """How often a rule spoke rightly, wrongly, or kept silent when it should have spoken."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    """Where it spoke rightly, but about other words than the labelled ones."""

    @property
    def precision(self) -> float:
        """Of its findings, the part that is right; 1 where it never spoke."""
        spoken = self.right + len(self.wrong)
        return self.right / spoken if spoken else 1.0

    @property
    def recall(self) -> float:
        """Of what it should have found, the part that it found; 1 where there was nothing."""
        wanted = self.right + len(self.silent)
        return self.right / wanted if wanted else 1.0


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The quick one, where there is one: these files are long and read by every process."""


def texts_of(file: Path, what: str = "texts") -> list[dict[str, Any]]:
    """The labelled texts of a file."""
    texts: list[dict[str, Any]] = yaml.load(file.read_text(encoding="utf-8"), _Loader)[what]
    return texts


def findings_of(entry: dict[str, Any]) -> list[Finding]:
    """What the review says to one labelled text."""
    if entry["kind"] == "question":
        return review_question(entry["text"])
    return review_message(
        entry["text"],
        entry["kind"],
        contact_name=entry.get("contact_name"),
        referrer=entry.get("referrer"),
        notes=entry.get("notes", ()),
        organization=entry.get("organization", ""),
    )


def tallies(texts: list[dict[str, Any]]) -> dict[str, Tally]:
    """For each rule of the labels that is labelled or found, how it did."""
    counted: dict[str, Tally] = {}
    for entry in texts:
        found = findings_of(entry)
        spoken = {finding.rule for finding in found}
        for rule in sorted((spoken | set(entry["rules"])) & set(RULES)):
            tally = counted.setdefault(rule, Tally())
            if rule not in entry["rules"]:
                tally.wrong.append(entry["id"])
            elif rule not in spoken:
                tally.silent.append(entry["id"])
            else:
                tally.right += 1
                if not _touches(entry, rule, found):
                    tally.elsewhere.append(entry["id"])
    return counted


def _touches(entry: dict[str, Any], rule: str, found: list[Finding]) -> bool:
    labelled = list(_places(entry["text"], entry.get("spans", {}).get(rule, ())))
    spans = [finding.span for finding in found if finding.rule == rule and finding.span]
    return not labelled or any(
        begin < last and first < end for first, last in labelled for begin, end in spans
    )


def _places(text: str, parts: list[str]) -> Iterator[tuple[int, int]]:
    for part in parts:
        place = text.find(part)
        assert place >= 0, f"not in the text: {part}"
        yield place, place + len(part)
