"""Time zones by the names that people know."""

import pytest

from infoint.ui.session.browser_facts import set_of_zones
from infoint.ui.session.zone_names import zone_words, zones
from infoint.words.word_lists import word_lists


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("New York", "America/New_York"),
        ("Boston", "America/New_York"),
        ("Eastern Time", "America/New_York"),
        ("Pacific Time", "America/Los_Angeles"),
        ("San Francisco", "America/Los_Angeles"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("Ho Chi Minh", "Asia/Ho_Chi_Minh"),
    ],
)
def test_a_zone_is_found_by_what_people_say(said: str, zone: str) -> None:
    """A city with its spaces, one that keeps its time, and what the time is called."""
    assert said in zone_words(zone)


def test_every_zone_is_there_by_its_words() -> None:
    """Each once, without a sign that nobody types, and no two under one name."""
    words = [zone_words(zone) for zone in zones()]
    assert set(zones()) == set_of_zones()
    assert len(set(words)) == len(words)
    assert not any("_" in one for one in words)


def test_the_list_knows_its_zones() -> None:
    """What stands in the list of names is a zone."""
    assert set(word_lists("zones")) <= set_of_zones()
