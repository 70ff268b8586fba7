"""Patterns over words find what they say, in whatever short forms it is written."""

import pytest

from infoint.review.engine import (
    Lists,
    Pattern,
    Patterns,
    Words,
    folding,
    in_one_clause,
    is_denied,
    lines_of,
)
from infoint.review.passage import Passage

LISTS: Lists = {
    "opening": ("a post", "an opening", "vacancies"),
    "ask": ("are there", "is there"),
    "work": ("a/any ~ job", "work"),
}


def only_line(text: str) -> Words:
    (line,) = lines_of(Passage(text))
    return line


def found(pattern: str, text: str) -> str:
    """The words of the text that a pattern finds; "" for none."""
    passage = Passage(text)
    made = Pattern(pattern, LISTS, folding())
    for words in lines_of(passage):
        hits = list(made.spans(words.line))
        assert made.may_stand_in(words) or not hits
        if hits:
            return text[slice(*passage.span(*words.span(*hits[0])))]
    return ""


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("are you hiring", "Hello. Are you hiring?", "Are you hiring"),
        ("are you hiring", "hi, r u hiring", "r u hiring"),
        ("i would like", "Id like to know.", "Id like"),
        ("i would like", "I’d like to know.", "I’d like"),
        ("do not know", "I dont know yet", "dont know"),
        ("what is", "What's a day like?", "What's"),
        ("is/are there", "So, are there any?", "are there"),
        ("(keep in touch/write back)", "I will write back soon.", "write back"),
        ("please [kindly] let me know", "Please let me know.", "Please let me know"),
        ("please [kindly] let me know", "Please kindly let me know.", "Please kindly let me know"),
        ("a place & your & i", "In your shop a place is what I want.", "a place"),
        ("a place & your & i", "In your shop a place is what they want.", ""),
        ("a place & !(your shop/yours)", "A place is what I want.", "A place"),
        ("a place & !(your shop/yours)", "A place is what I want, in your shop.", ""),
        ("any .. vacancies", "Are there any open junior vacancies?", "any open junior vacancies"),
        ("any .. vacancies", "any of the many, many vacancies", ""),
        ("talk ... minutes", "Could we talk, for ten minutes?", ""),
        ("talk .... minutes", "Could we talk, for ten minutes?", "talk, for ten minutes"),
        ("a _ job", "It is a good job.", "a good job"),
        ("a ~ job", "I want a well paid summer job.", "a well paid summer job"),
        ("a ~ job", "I want a word about the job.", ""),
        ("a job !(fair/offer)", "I met you at a job fair.", ""),
        ("a job !(fair/offer)", "I met you at a job, somewhere.", "a job"),
        ("need <work>", "I need any small job.", "need any small job"),
        ("hir*", "Your hirings rose.", "hirings"),
        ("*smith", "A smith, a silversmith.", "silversmith"),
        ("<ask> .. <opening>", "Is there maybe an opening?", "Is there maybe an opening"),
        ("45+ minutes", "for 60 min", "60 min"),
        ("45+ minutes", "for 45 min", "45 min"),
        ("45+ minutes", "for 44 min", ""),
        ("45+ minutes", "for 120 minutes", "120 minutes"),
        ("1+ minutes", "for 5 min", "5 min"),
        ("5+ minutes", "4 min", ""),
        ("45+ minutes", "30-60 mins", "30-60 mins"),
        ("20/twenty minutes", "a 20-minute call", "20-minute"),
        ("1+ minutes", "20min is plenty", "20min"),
        ("half hours", "a half-hour call", "half-hour"),
        ("my number is ___", "My number is \ufffc\ufffc.", "My number is \ufffc\ufffc"),
        ("^ do you", "So, well, do you hire?", "So, well, do you"),
        ("^ do you", "What do you do?", ""),
        ("^ !(what/how) .. do you", "So, well, what do you do?", ""),
        ("^ !(what/how) .... do you", "So, well, what do you do?", ""),
        ("^ !(what/how) .. do you", "So at work do you rest?", "So at work do you"),
        (", do you", "When it rains, do you stop?", ", do you"),
        ("job ? $", "Is it a job?", "job?"),
        ("years of age $", "He is nine years of age!", "years of age"),
    ],
)
def test_a_pattern_finds(pattern: str, text: str, words: str) -> None:
    """Each sign of a pattern means what the README of the rules says."""
    assert found(pattern, text) == words


@pytest.mark.parametrize("pattern", ["", "<nothing>", "a (b", "[a", "{A}"])
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str) -> None:
    """It is a ValueError with a sentence."""
    with pytest.raises(ValueError, match=r"\w+ .*\w+"):
        Pattern(pattern, LISTS, folding())


def test_what_is_asked_of_the_whole_sentence_holds_for_every_place() -> None:
    """With "&" the first part is found wherever it stands, not only the first time."""
    words = only_line("A post in your shop, or a post elsewhere, is what I want.")
    assert len(list(Pattern("a post & your", LISTS, folding()).spans(words.line))) == 2


def test_words_in_quotation_marks_are_those_of_others() -> None:
    """What somebody else said is not read."""
    assert not found("give me a job", "She said “give me a job” and left.")


def test_the_rest_of_a_sentence_is_told() -> None:
    """What stands for {rest} can be taken into another sentence."""
    words = only_line("So, do you enjoy working nights?")
    hit = Pattern("^ do you (enjoy/like) {rest} ?", LISTS, folding()).find(words.line)
    assert hit
    assert hit["rest"].strip() == "working nights"


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("I am not looking for a post", True),
        ("I don't need any vacancies", True),
        ("I came to listen rather than to find a post", True),
        ("It is not far, and I look for a post", False),
        ("I am not only looking for a post", False),
        ("I would like a post", False),
    ],
)
def test_a_clause_can_deny(text: str, denied: bool) -> None:
    """ "Not" in the same clause denies what comes after it; in another clause it does not."""
    words = only_line(text)
    hit = Pattern("(a post/vacancies)", LISTS, folding()).find(words.line)
    assert hit
    assert is_denied(words.line, hit.start()) is denied


def test_the_rest_can_be_one_of_a_list() -> None:
    """What stands for {name:words} is one of these words."""
    made = Pattern("{thing} is [so/very] {how:hard/a challenge} ?", LISTS, folding())
    hit = made.find(only_line("The course is very hard?").line)
    assert hit
    assert (hit["thing"].strip(), hit["how"].strip()) == ("the course", "hard")
    assert not made.find(only_line("The course is very long?").line)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Is there a post?", ["<ask> .. <opening>", "post/posts"]),
        ("Hello.", []),
        ("I look for 20 things.", ["20+"]),
    ],
)
def test_only_patterns_whose_words_are_there_are_looked_for(text: str, near: list[str]) -> None:
    """Those that need no word are always among them."""
    every = ("<ask> .. <opening>", "post/posts", "20+")
    made = Patterns(Pattern(one, LISTS, folding()) for one in every)
    found = [one.written for one in made.that_may_stand_in(only_line(text))]
    assert [one for one in found if made[every.index(one)].find(only_line(text).line)] == near


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("how you got the post", True),
        ("how you do it and if there is a post", False),
        ("how you do it, a post", False),
    ],
)
def test_a_clause_ends_at_a_comma_and_the_like(text: str, together: bool) -> None:
    """What stands on both sides of it is not in one clause."""
    line = only_line(text).line
    spans = [Pattern(one, LISTS, folding()).find(line).span() for one in ("how you", "post")]  # type: ignore[union-attr]
    assert in_one_clause(line, *spans) is together
    assert in_one_clause(line, *reversed(spans)) is together
