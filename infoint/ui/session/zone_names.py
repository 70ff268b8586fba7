"""Time zones as people know them: by their city, and by what its time is called."""

from functools import cache

from infoint.ui.session.browser_facts import set_of_zones
from infoint.words.word_lists import word_lists


@cache
def zones() -> tuple[str, ...]:
    """All IANA zone names, in the order of the names that people know."""
    return tuple(sorted(set_of_zones(), key=lambda zone: (zone_words(zone).casefold(), zone)))


@cache
def zone_words(zone: str) -> str:
    """The city with its parts of the world, and what its time is called where people call it so:
    New York, America (Eastern Time: Boston, …). A search by any of these words finds it.
    """
    place = ", ".join(reversed(zone.replace("_", " ").split("/")))
    called = word_lists("zones").get(zone, "")
    return f"{place} ({called})" if called else place
