"""What the content gives for preparing: words to begin and end, what to look for, the lists."""

import re
from pathlib import Path

import pytest

from infoint.domain.fields import RESEARCH_KINDS
from infoint.domain.interviews import FORMATS
from infoint.library import InterviewWords, load_library
from infoint.library.entries import ChecklistItem
from tests.library.contents import copy_content, problems_of
from tests.library.test_templates import LONG, REFERRED, USUAL

LIBRARY = load_library()
ITEMS = [item for checklist in LIBRARY.checklists.values() for item in checklist.items]


@pytest.mark.parametrize("values", [USUAL, REFERRED, LONG], ids=["cold", "referred", "long"])
@pytest.mark.parametrize("words", LIBRARY.interview_words, ids=lambda words: words.id)
def test_filled_words_have_no_gap(words: InterviewWords, values: dict[str, str]) -> None:
    """With all values given nothing is left to fill in, and no line or space is doubled."""
    filled = words.fill(values)
    assert filled.gaps == ()
    assert not re.search(r"[\[\]{}%]|  |\n\n\n| ,| \.|\n \n", filled.text)


def test_the_opening_says_why_who_and_what_for() -> None:
    """Who named them, who I am, what I hope to learn, that it is no job, and how long."""
    text = LIBRARY.words_for("opening").fill(REFERRED).text
    for words in ("Bruno Silva", "Amira Haddad", USUAL["my_about"], "nursing", "20 minutes"):
        assert words in text
    assert "learn" in text
    assert "not asking you for a job" in text
    assert "Silva" not in LIBRARY.words_for("opening").fill(USUAL).text


def test_the_closing_asks_for_names_permission_a_card_and_how_to_stay_in_touch() -> None:
    """The end of the talk has four things to ask, and thanks."""
    text = LIBRARY.words_for("closing").fill(USUAL).text
    for words in ("Whom else", "say that the name came from you", "a card", "stay in touch"):
        assert words in text
    assert "Thank you, Ngozi" in text


def test_questions_sent_ahead_stand_in_the_mail_letter_for_letter() -> None:
    """The mail holds the questions exactly as they were written, and no gap."""
    template = next(each for each in LIBRARY.letters if each.kind == "ahead")
    asked = "- What **is** {{ it }}?\n- <b>Why?</b>"
    filled = template.fill({**USUAL, "questions": asked})
    assert asked in filled.text
    assert filled.gaps == ()
    assert template.fill({**USUAL, "questions": ""}).gaps


def test_there_is_something_to_look_for_under_each_p() -> None:
    """The organization and the person each have a hint for all four P's."""
    found = [(hint.about, hint.kind) for hint in LIBRARY.research_hints]
    assert sorted(found) == sorted(
        (about, kind) for about in ("organization", "person") for kind in RESEARCH_KINDS
    )
    text = " ".join(hint.text for hint in LIBRARY.research_hints if hint.about == "organization")
    for wanted in ("products", "services", "competes", "news"):
        assert wanted in text
    assert LIBRARY.research_hint("person", "paper").source == "fleming"


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.key)
def test_every_item_has_a_reason(item: ChecklistItem) -> None:
    """Each thing to tick says why, in one short text."""
    assert item.why
    assert len(item.why) <= 100


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_has_items_of_its_own(form: str) -> None:
    """In person, phone and video each have something that the others have not."""
    items = LIBRARY.checklists["prepare"].items
    assert [item.key for item in items if item.formats == (form,)]


def test_what_not_everybody_has_or_does_is_optional() -> None:
    """The list is done without a résumé and without questions sent ahead; all else counts."""
    optional = [item.key for item in ITEMS if item.optional]
    assert optional == ["questions-sent", "resume-copies", "resume-file"]
    assert all("If you have a résumé" in item.text for item in ITEMS if "resume" in item.key)


FAULTS = {
    "a P left out": (
        "research.yaml",
        "about: person\n    kind: paper",
        "about: organization\n    kind: paper",
        "does not say what to look for about the person under paper",
    ),
    "a P twice": (
        "research.yaml",
        "about: person\n    kind: paper",
        "about: person\n    kind: pc",
        '"person-pc" is there twice',
    ),
    "an unknown value": (
        "talk/opening.md",
        "{{ my_about }}",
        "{{ my_abuot }}",
        'talk/opening.md: text: line 5 of the text: unknown value "my_abuot", did you mean',
    ),
    "a kind for words of a talk": (
        "talk/closing.md",
        "source: fleming",
        "kind: script\nsource: fleming",
        'talk/closing.md: unknown key "kind"',
    ),
    "an unknown format": (
        "checklists.yaml",
        "formats: [phone]",
        "formats: [fax]",
        "must be one of 'in person'",
    ),
    "an odd word for optional": (
        "checklists.yaml",
        "optional: true",
        'optional: "perhaps"',
        "optional: must be true or false",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told(file: str, old: str, new: str, told: str, tmp_path: Path) -> None:
    """Each kind of fault gives a line with its file, its place and what is wrong."""
    path = copy_content(tmp_path) / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(told in line for line in problems_of(tmp_path / "content"))


def test_a_part_of_the_interview_without_words(tmp_path: Path) -> None:
    """A missing closing, a file that nothing reads and a missing mail are told."""
    folder = copy_content(tmp_path)
    (folder / "talk/closing.md").rename(folder / "talk/ending.md")
    (folder / "letters/ahead.md").unlink()
    told = "\n".join(problems_of(folder))
    assert "talk/closing.md: the file is missing" in told
    assert "talk/ending.md: unknown file; nothing reads it" in told
    assert 'there is no template of the kind "ahead"' in told
