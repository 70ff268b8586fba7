"""One thing learned in words, as a line of a list or of a document."""

from infoint.domain import Takeaway
from infoint.i18n import _
from infoint.words.amounts import HOURS_A_YEAR, as_told, range_words, written


def salary_words(takeaway: Takeaway) -> str:
    """38,000 to 52,000 EUR a year, first job: a range in one line; its words where it has none.

    What was told by the hour or the month is said so, the year in brackets.
    """
    low, high, currency = takeaway.low, takeaway.high, takeaway.currency
    if low is None and high is None:
        return takeaway.text
    if told := told_words(takeaway, currency):
        pay = _("{told} ({amounts} a year)", told=told, amounts=range_words(low, high))
    else:
        pay = _("{amounts} a year", amounts=range_words(low, high, currency))
    level = takeaway.level
    return _("{pay}, {level}", pay=pay, level=level) if level.strip() else pay


def told_words(takeaway: Takeaway, currency: str = "") -> str:
    """18 to 26 an hour, counted with 2,000 hours a year: pay as it was told; "" for pay a year."""
    low, high = (
        None if each is None else as_told(each, takeaway.per)
        for each in (takeaway.low, takeaway.high)
    )
    amounts = range_words(low, high, currency)
    if not (takeaway.per and amounts):
        return ""
    if takeaway.per == "month":
        return _("{amounts} a month", amounts=amounts)
    hours = written(HOURS_A_YEAR)
    return _("{amounts} an hour, counted with {hours} hours a year", amounts=amounts, hours=hours)


def range_or_level(takeaway: Takeaway) -> str:
    """A salary range as it is shown, else its level."""
    named = takeaway.low is not None or takeaway.high is not None
    return salary_words(takeaway) if named else takeaway.level.strip()


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
