"""Which words are known as names, and that the library still says so in the way we ask it."""

import pytest
from faker.providers.lorem.la import Provider as Texts
from faker.providers.person.de_DE import Provider as Weighted
from faker.providers.person.en_US import Provider as People
from faker.providers.person.ja_JP import Provider as Romanized

from infoint.words.name_words import (
    given_in,
    is_everyday,
    is_family,
    is_given,
    is_job,
    may_be_given,
    name_words,
)


@pytest.mark.parametrize("word", ["abiodun", "katarzyna", "victoria", "javier", "yuki", "ferenc"])
def test_given_names_of_many_regions_are_known(word: str) -> None:
    """What people are called in many regions is known as a given name."""
    assert is_given(word)
    assert given_in(word) > 0


@pytest.mark.parametrize("word", ["summer", "grace", "price", "hope", "long", "author"])
def test_words_of_any_text_count_less(word: str) -> None:
    """A name that is a word of any text may be a given name, and is not known as one."""
    assert may_be_given(word)
    assert not is_given(word)
    assert is_everyday(word)


@pytest.mark.parametrize("word", ["kaiser", "nguyen", "okafor", "lindgren"])
def test_surnames_are_known(word: str) -> None:
    """What families are called is known as a surname."""
    assert is_family(word)


def test_parts_of_a_name_are_words_of_their_own() -> None:
    """A hyphen and an apostrophe part a name, and accents and capitals do not count."""
    assert name_words("Wolf-Dietrich O'Ma\u00eblys") == ["wolf", "dietrich", "o", "maelys"]


def test_words_and_signs_are_no_names() -> None:
    """What nobody is called is neither given name nor surname."""
    assert not any(ask("zzyzx") for ask in (is_given, may_be_given, is_family, is_everyday))


def test_the_library_holds_names_under_these_attributes() -> None:
    """Names stand in tuples, or as keys of weighted ones, under the attributes that are read."""
    assert "Mary" in People.first_names
    assert "Smith" in People.last_names
    assert "Petra" in Weighted.first_names
    assert "Akira" in Romanized.first_romanized_names
    assert "dolor" in Texts.word_list


def test_jobs_of_one_word_are_known_and_names_are_none() -> None:
    """What somebody does is known in many languages, unless somebody may be called so."""
    assert all(map(is_job, ("fisioterapeuta", "architecte", "soudeur", "dachdeckerin")))
    assert not any(map(is_job, ("fischer", "victoria", "werkstofftechnik", "harbour")))
