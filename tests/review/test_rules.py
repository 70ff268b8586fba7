"""Rules and points do what their own files say; the faults of a folder are told."""

from pathlib import Path
from textwrap import dedent

import pytest

from infoint.library import load_library
from infoint.library.problems import ContentError
from infoint.review.examples import faults_of_points, faults_of_rule, faults_of_rules
from infoint.review.passage import Passage
from infoint.review.points import points_in_use
from infoint.review.read_text import ReadText
from infoint.review.review import DETECTORS, findings_of
from infoint.review.rules import load_rules, rules_in_use

RULES, POINTS = rules_in_use(), points_in_use()
SOURCES = load_library().sources


@pytest.mark.parametrize("name", RULES)
def test_a_rule_speaks_and_is_silent_where_its_file_says(name: str) -> None:
    """Each rule speaks on its faulty texts, about the right words, and on none of the others."""
    assert list(faults_of_rule(name, RULES)) == []


@pytest.mark.parametrize("name", POINTS)
def test_a_point_is_sure_where_its_file_says(name: str) -> None:
    """Each point is ticked on the texts that say it, and on none of the others."""
    assert list(faults_of_points({name: POINTS[name]})) == []


@pytest.mark.parametrize("name", RULES)
def test_a_rule_names_what_there_is(name: str) -> None:
    """Its source, the other rules that it leaves the word to and its detector are there."""
    rule = RULES[name].rule
    assert set(rule.all_sources) <= set(SOURCES)
    assert set(rule.not_with) <= set(RULES)
    assert not rule.detect or rule.detect in DETECTORS


RULE = """
    reads: [first]
    advice: "Ask for less."
    why: "It is easier to give."
    source: ours
    look_for: ["a whole day"]
    speaks: ["Could I have a whole day of your time?"]
    silent: ["It took a whole day.", "Could I have ten minutes?"]
"""


def a_folder(tmp_path: Path, rule: str = RULE, words: str = "lists: {}") -> Path:
    """A content folder with one rule."""
    (tmp_path / "review").mkdir()
    (tmp_path / "review" / "words.yaml").write_text(words, encoding="utf-8")
    (tmp_path / "review" / "a-rule.yaml").write_text(dedent(rule), encoding="utf-8")
    return tmp_path


def test_a_folder_of_ones_own_has_its_own_rules(tmp_path: Path) -> None:
    """The rules of a counselor's folder take the place of those of the app."""
    assert list(load_rules(a_folder(tmp_path))) == ["a-rule"]


def test_a_folder_without_rules_has_those_of_the_app(tmp_path: Path) -> None:
    """A folder that holds no rules is read by those of the app."""
    assert list(load_rules(tmp_path)) == list(RULES)


def test_what_a_rule_does_wrongly_is_told(tmp_path: Path) -> None:
    """A text on which a rule speaks wrongly is named, and that texts are lacking."""
    faults = list(faults_of_rules(load_rules(a_folder(tmp_path))))
    assert "a-rule: silent: it speaks: It took a whole day." in faults
    assert "a-rule: speaks: 8 texts or more are needed" in faults


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('["a whole day"]', '["a <day"]', '"<day" cannot be read'),
        ('["a whole day"]', '["a <dayly>"]', "there is no list of words called <dayly>"),
        ("reads: [first]", "reads: [firsts]", "reads"),
        ('advice: "Ask for less."', "", "advice"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, before: str, after: str, told: str) -> None:
    """A rule that cannot be read is a problem with the file's name and what is wrong in it."""
    with pytest.raises(ContentError) as caught:
        load_rules(a_folder(tmp_path, RULE.replace(before, after)))
    assert any("review/a-rule.yaml" in one and told in one for one in caught.value.problems)


ASKS = """
    reads: [question]
    advice: "Ask openly."
    why: "You hear more."
    source: ours
    look_for: ["do you/they like/love", "you are ... , right"]
    look_for_twice: ["what do", "how do"]
    unless_before: ["where do"]
    instead:
      - find: "do you like {rest} ?"
        say: "what do you like about {rest}?"
      - find: "do they love"
        say: ""
      - find: "^ {who} are {rest} , right"
        say: "{who} and {rest}"
"""


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Do you like London  and  you’re?", ["What do you like about London and you’re?"]),
        ("Do they love it?", [""]),
        ("You are a nurse, right?", ["You and a nurse"]),
        ("I'm sure you are here, right?", ["I'm sure you and here"]),
        ("So you're at home, right?", ["You and at home"]),
        ("What do you do? Well.", []),
        ("What do you do? Well. How do you live?", [""]),
        ("Where do you live? Do you like it?", []),
        ("Do you like it? Where do you live?", ["What do you like about it?"]),
    ],
)
def test_what_a_rule_says(tmp_path: Path, text: str, instead: list[str]) -> None:
    """It takes the person's own words as written, counts sentences and minds what came before."""
    rules = load_rules(a_folder(tmp_path, ASKS))
    found = findings_of(ReadText(Passage(text), "question"), "question", rules)
    assert [each.instead for each in found] == instead


CASES = """
    reads: [first]
    advice: "Leave it out."
    why: "It is long."
    other_advice: {on-foot: "Keep the walk."}
    source: ours
    look_for: ["so long"]
    unless_text: ["on ice"]
    cases: {on-foot: ["walk/walking"]}
"""


def test_a_case_has_an_advice_of_its_own(tmp_path: Path) -> None:
    """Where the words of a case stand in the sentence its advice is said, and the why of all."""
    rules = load_rules(a_folder(tmp_path, CASES))
    text = "It is so long. The walk is so long."
    found = findings_of(ReadText(Passage(text), "email"), "first", rules)
    assert [each.advice for each in found] == ["Leave it out.", "Keep the walk."]
    assert {each.why for each in found} == {"It is long."}


def test_what_keeps_a_text_silent_keeps_a_detector_silent(tmp_path: Path) -> None:
    """Words anywhere in the text that keep a rule silent do so where it has no patterns, too."""
    rule = CASES.replace('look_for: ["so long"]', "detect: shouting")
    rules = load_rules(a_folder(tmp_path, rule))
    loud = "PLEASE ANSWER ME NOW. I WAIT."
    for text, count in ((loud, True), (f"{loud} We are on ice.", False)):
        assert bool(findings_of(ReadText(Passage(text), "email"), "first", rules)) is count
