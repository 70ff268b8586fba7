"""Whatever is typed, the review answers, points into the text, and is quick."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.coaching import Finding, review_message, review_question
from infoint.domain.letters import GAP_MARK, gap_text
from infoint.library import load_library
from infoint.review.review import KINDS
from tests.examples import examples

LIBRARY = load_library()
PIECES = (
    "Dear Ms. Ruiz,\n\n",
    "Hi ",
    "[name]",
    "{{",
    "}}",
    "____",
    "XXX",
    GAP_MARK,
    gap_text("your name"),
    "I am looking for ",
    "a job ",
    "any opening ",
    "not ",
    "if you ",
    "20 minutes ",
    "half an ",
    "Thank you ",
    "résumé ",
    "e\u0301",
    "İ",
    "ß",
    "…",
    "“",
    '"',
    "'",
    "what ",
    "do you ",
    "and ",
    ", ",
    "? ",
    ". ",
    "\n",
    "\r\n",
    "\u2028",
    "🌟",
    "山田さん",
    "you ",
    "your ",
    "how much ",
    "earn ",
)
texts = st.text(max_size=200) | st.lists(
    st.sampled_from(PIECES) | st.text(max_size=6), max_size=60
).map("".join)
names = st.none() | st.text(max_size=30) | st.sampled_from(["Ana Ruiz", "🌟", "Dr.", "[Name]"])


def check(findings: list[Finding], text: str) -> None:
    """Every finding has all its parts, and a span inside the text."""
    for finding in findings:
        assert finding.advice
        assert finding.why
        assert finding.source in LIBRARY.sources
        if finding.span:
            begin, end = finding.span
            assert 0 <= begin < end <= len(text)


@settings(max_examples=examples(400), deadline=None)
@given(texts, st.sampled_from(sorted(KINDS)), names, names, st.lists(st.text(max_size=40)))
def test_any_message(
    text: str, kind: str, name: str | None, referrer: str | None, notes: list[str]
) -> None:
    """Any text of any kind, with any names and notes, is reviewed without an error."""
    check(review_message(text, kind, contact_name=name, referrer=referrer, notes=notes), text)


@settings(max_examples=examples(400), deadline=None)
@given(texts)
def test_any_question(text: str) -> None:
    """Any text is reviewed as a question without an error."""
    check(review_question(text), text)


@settings(max_examples=examples(200), deadline=None)
@given(texts, st.sampled_from(sorted(KINDS)))
def test_the_same_again(text: str, kind: str) -> None:
    """The same text has the same findings, in the order of the text."""
    found = review_message(text, kind)
    assert found == review_message(text, kind)
    places = [finding.span for finding in found]
    assert places == sorted(places)


@pytest.mark.parametrize("kind", ["", "mail", "thanks", "E-mail", "question"])
def test_an_unknown_kind_is_refused(kind: str) -> None:
    """A kind that there is not is a ValueError."""
    with pytest.raises(ValueError, match="no kind"):
        review_message("Hello", kind)


@pytest.mark.parametrize("text", ["", "  \n", "…", "🌟", "---"])
def test_nothing_written_yet_is_no_mistake(text: str) -> None:
    """A text without words has no findings: nobody has begun."""
    assert review_message(text, "email", contact_name="Ana") == []
    assert review_question(text) == []


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "you ",
        "I am looking for a new ",
        "my job my ",
        "if you have ",
        "[[",
        "{",
        "_",
        "'a ",
        '"a ',
        "what and ",
        "Dear ",
        "Dear A. ",
        "x",
        "X",
        "? ",
        ", ",
        "\n",
        "your very own ",
        "I i I ",
        "thank you for the ",
        "must be ",
        "the the ",
        "do you or do you ",
        "your name ",
        "é",
        "20 ",
        "and and ",
    ],
)
def test_no_text_takes_long(piece: str) -> None:
    """Repeating any piece takes a time that grows about as the text does: no runaway pattern."""
    taken = []
    for size in (2_000, 8_000):
        text = (piece * (size // len(piece) + 1))[:size]
        began = time.thread_time()
        for kind in ("email", "thank-you"):
            review_message(text, kind, contact_name="Ana Ruiz", notes=[text])
        review_question(text)
        taken.append(time.thread_time() - began)
    assert taken[1] < 3, f"{taken[1]:.1f} s for 8,000 characters"
    assert taken[1] < 40 * taken[0] + 0.2


def test_a_finding_says_what_to_write() -> None:
    """Advice and reason are whole sentences, calm, without a word of blame."""
    seen: dict[str, Finding] = {}
    for text in ("[name]", "Dear Tom, hire me. " + "word " * 160, "Do you earn much, and why not?"):
        for kind in KINDS:
            found = review_message(text, kind, contact_name="Ana Ruiz")
            seen |= {finding.rule: finding for finding in found}
    for text in ("Do you like it?", "How much do you earn?", "Surely it is fun?"):
        seen |= {finding.rule: finding for finding in review_question(text)}
    assert len(seen) >= 7
    for finding in seen.values():
        assert finding.advice[0].isupper()
        assert finding.advice[-1] in ".”"
        assert finding.why[-1] == "."
        assert not re.search(r"(?i)please|invalid|oops|error|wrong!", finding.advice + finding.why)
