"""Whether a note says that whoever named somebody asks them before one may write."""

import re

_ASKS_FIRST = re.compile(
    r"\b(?:will|'ll|’ll|wants? to|would|is going to)\s+"
    r"(?:ask|check with|speak to|talk to|write to)\s+(?:him|her|them)\b",
    re.IGNORECASE,
)


def asks_first(text: str) -> bool:
    """Whether it says so, as in "she will ask him first"."""
    return bool(_ASKS_FIRST.search(text))
