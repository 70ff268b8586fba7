"""How one knows somebody, told in a few words: in a text to them one has met, or found them."""

import pytest

from infoint.words.came_across import known_from, met_at
from infoint.words.people_names import titled_name
from infoint.words.told.how_met import found_at, said_to_them


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("took his class", "from your class"),
        ("I had her for chemistry", ""),
        ("took her organic chemistry course", "from your organic chemistry course"),
        ("sat in on his lecture", "from your lecture"),
        ("took a pottery class with him", "from your pottery class"),
        ("shadowed him in spring", "I shadowed you in spring"),
        ("Interned under her", "I interned under you"),
        ("worked with them at the zoo", "I worked with you at the zoo"),
        ("shadowed her at her clinic", "I shadowed you"),
        ("taught me the cello", "you taught me the cello"),
        ("she coached me", "you coached me"),
        ("took her advice", ""),
        ("never met", ""),
        ("met her brother", ""),
        ("my aunt shadowed her", ""),
        ("", ""),
    ],
)
def test_somebody_one_has_met(told: str, said: str) -> None:
    """It stands behind one's own name; what speaks of others, or of no meeting, is not taken."""
    assert said_to_them(told) == said
    assert known_from(told) == said


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("job fair 4/12", "the job fair"),
        ("met him at the spring expo", "the spring expo"),
        ("Design conference (2025)", "the Design conference"),
        ("met her at our open day", "our open day"),
        ("a fair man", ""),
        ("conference organiser", ""),
    ],
)
def test_an_event(told: str, event: str) -> None:
    """Its name alone tells where one met, without the day behind it."""
    assert met_at(told) == event


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("found online", "online"),
        ("LinkedIn", "LinkedIn"),
        ("saw him on LinkedIn", "on LinkedIn"),
        ("alumni directory", "alumni directory"),
        ("found her in the staff directory", "in the staff directory"),
        ("runs the directory office", ""),
        ("took her class", ""),
    ],
)
def test_where_one_found_them(told: str, where: str) -> None:
    """A site or a list alone is where one found somebody, and no more."""
    assert found_at(told) == where


@pytest.mark.parametrize(
    ("name", "titled"),
    [
        ("Prof. Ines van der Berg", "Prof. van der Berg"),
        ("Dr. Uma Rao", "Dr. Rao"),
        ("Prof. Dr. med. Jan Weber", "Prof. Dr. Weber"),
        ("dr. uma rao", "Dr. Rao"),
        ("Dr. Rao", "Dr. Rao"),
        ("Rao, Dr. Uma", "Dr. Rao"),
        ("Uma Rao, PhD", ""),
        ("Uma Rao", ""),
        ("my doctor", ""),
    ],
)
def test_a_title_with_the_surname(name: str, titled: str) -> None:
    """It is what a letter says to somebody who is kept with a title."""
    assert titled_name(name) == titled
