"""How long a text may be: the last word that fits, and the first one that does not."""

import subprocess
import sys
from pathlib import Path

import pytest

import infoint
from infoint.coaching import review_message, review_question
from infoint.domain.letters import gap_text

MOST = {"email": 150, "letter": 150, "phone": 130, "introduction": 130, "voicemail": 75}


def too_long(text: str, kind: str) -> list[str]:
    """The words that stand beyond the most."""
    found = review_message(text, kind)
    spans = [each.span for each in found if each.rule == "too-long"]
    return [text[begin:end] for begin, end in (span for span in spans if span)]


@pytest.mark.parametrize(("kind", "most"), [*MOST.items(), ("thank-you", 200)])
def test_most_words(kind: str, most: int) -> None:
    """As many words as allowed are fine; the finding stands at those beyond."""
    assert too_long("word " * most + "— … -", kind) == []
    assert too_long("word " * most + "one more.", kind) == ["one more."]


def test_most_characters_of_a_note() -> None:
    """A LinkedIn note may have 200 characters, outer spaces not counted."""
    assert too_long("  " + "x" * 200 + "\n", "note") == []
    assert too_long("  " + "x" * 200 + "yz \n", "note") == ["yz"]


def test_a_paid_account_is_named_with_the_limit() -> None:
    """The reason says that a free account has 200 characters, and a paid one 300."""
    (found,) = [each for each in review_message("x" * 250, "note") if each.rule == "too-long"]
    assert found.advice == "Cut it to 200 characters or fewer: it has 250 now."
    assert (
        found.why == "LinkedIn takes 200 characters from a free account, and 300 from a paid one."
    )


def test_a_report_back_may_be_long() -> None:
    """A report back has no limit."""
    assert too_long("word " * 999, "report-back") == []


def test_what_is_said_after_an_answer_does_not_count() -> None:
    """On the phone only the opening counts, up to a short line that ends with a colon."""
    after = "\n\nIf they say yes:\n" + "thank you " * 80
    assert too_long("word " * 130 + after, "phone") == []
    assert too_long("word " * 130 + "over" + after, "phone") == ["over"]
    assert too_long("word " * 140 + after, "email") != []


def test_a_gap_counts_as_one_word() -> None:
    """What a gap of a template asks for is not sent, so its label does not make a text long."""
    gap = gap_text("where you found them, such as the alumni directory")
    assert too_long("word " * 74 + gap, "voicemail") == []
    assert too_long("x" * 195 + " " + gap, "note") == []


def test_the_advice_counts() -> None:
    """The advice says how many words there are and how many fit."""
    (found,) = [each for each in review_message("word " * 187, "email") if each.rule == "too-long"]
    assert "150" in found.advice
    assert "187" in found.advice


@pytest.mark.parametrize("kind", ["thank-you", "report-back"])
def test_after_the_interview_a_resume_may_be_sent(kind: str) -> None:
    """Handing on a résumé is a mistake before the talk only."""
    text = "Thank you. I have attached my résumé."
    assert "asks-for-job" not in {each.rule for each in review_message(text, kind)}
    assert "asks-for-job" in {each.rule for each in review_message(text, "email")}


def test_accents_and_curly_quotes_do_not_move_a_span() -> None:
    """A span is right in a text with composed and decomposed letters and invisible marks."""
    text = "Čau 🌟 e\u0301\u2063té — I’m\u00a0looking for a jo\u00adb. Thanks"
    (found,) = [each for each in review_message(text, "report-back") if each.rule == "asks-for-job"]
    assert found.span
    assert "looking for a jo\u00adb" in text[slice(*found.span)]


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("Dear Name,", "Thomas Name", False),
        ("Dear Name,", "Ana Ruiz", True),
        ("Dear X,", "X Æ", False),
        ("Dear [Anna],", "Anna Lee", False),
        (f"Dear {gap_text('name')},", "Thomas Name", True),
    ],
)
def test_a_name_is_no_placeholder(text: str, name: str, left: bool) -> None:
    """What is the name of the contact or of the referrer is no gap; a marked gap always is one."""
    for names in ({"contact_name": name}, {"contact_name": "Bo Lind", "referrer": name}):
        rules = {each.rule for each in review_message(text, "email", **names)}
        assert ("placeholder-left" in rules) == left


def test_the_names_of_an_introduction() -> None:
    """An introduction may greet the go-between or the contact; with no go-between, anybody."""

    def rules(greeting: str, referrer: str | None) -> set[str]:
        found = review_message(greeting, "introduction", contact_name="Ana Ruiz", referrer=referrer)
        return {each.rule for each in found}

    assert "wrong-name" not in rules("Dear Tom,", "Tom Lee")
    assert "wrong-name" not in rules("Dear Ana,", "Tom Lee")
    assert "wrong-name" in rules("Dear Eve,", "Tom Lee")
    assert "wrong-name" not in rules("Dear Eve,", None)


def test_coaching_loads_without_the_review() -> None:
    """The patterns are compiled only when a text is reviewed: the first screen does not wait."""
    code = (
        "import sys, infoint.coaching\n"
        "print('infoint.review' in sys.modules)\n"
        "from infoint.coaching import review_question\n"
        "print(len(review_question('Do you like it?')))"
    )
    root = Path(infoint.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
    )
    assert done.stdout.split() == ["False", "1"]


def test_one_fault_is_one_finding() -> None:
    """A question that is leading, about pay or about a job is not called closed as well."""
    for text in ("Don't you love it?", "Do you earn much?", "Do you have a job for me?"):
        assert "closed" not in {each.rule for each in review_question(text)}
