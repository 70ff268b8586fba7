"""One thing learned in words, as a line of a list or of a document."""

from infoint.domain import Takeaway
from infoint.words.amounts import written


def range_words(takeaway: Takeaway) -> str:
    """EUR 38,000 to 52,000 a year, first job: a range in one line; its words where it has none."""
    low, high = takeaway.low, takeaway.high
    if low is None and high is None:
        return takeaway.text
    if low is not None and high is not None:
        figures = written(low) if low == high else f"{written(low)} to {written(high)}"
    else:
        figures = f"from {written(low)}" if low is not None else f"up to {written(high or 0)}"
    level = f", {takeaway.level}" if takeaway.level.strip() else ""
    return f"{takeaway.currency} {figures} a year{level}".strip()


def range_or_level(takeaway: Takeaway) -> str:
    """A salary range as it is shown, else its level."""
    named = takeaway.low is not None or takeaway.high is not None
    return range_words(takeaway) if named else takeaway.level.strip()


def takeaway_words(takeaway: Takeaway) -> str:
    """Everything that was kept of one thing: a word with its meaning, a range with its amounts."""
    text = takeaway.text.strip()
    if takeaway.kind == "salary range":
        return _of_range(takeaway)
    meaning = takeaway.meaning.strip()
    return f"{text}: {meaning}" if text and meaning else text or meaning


def _of_range(takeaway: Takeaway) -> str:
    """The range, or its level where no amount is stored, then the words that say more."""
    head = range_or_level(takeaway)
    more = (takeaway.text.strip(), takeaway.amounts.strip())
    rest = "; ".join(each for each in more if each.casefold() not in head.casefold())
    return ": ".join(filter(None, (head, rest)))
